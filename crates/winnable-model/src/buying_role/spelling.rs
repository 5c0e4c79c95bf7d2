//! The picklists in which CRMs keep buying roles.

use super::{BuyingRole, RoleFlags};
use crate::fold;

/// What a cell of a role column says: a role, an attitude, both, or — for `Influencer` and
/// `Other` — that the person takes part without any of ours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoleReading {
    /// The role; of several in one cell, the one nearest to the budget.
    pub role: Option<BuyingRole>,
    /// Champion and blocker.
    pub flags: RoleFlags,
}

/// Roles by spelling between `|`, folded, with `_`, `-`, `/`, `&` and `·` as spaces.
///
/// HubSpot's *Buying Role*, Salesforce's *OpportunityContactRole*, the words of the source texts
/// and Korean. An executive sponsor is read as the one who pays for it, which is not yet an
/// advocate. Add a spelling here.
pub(super) const ROLES: [(BuyingRole, &str); 6] = [
    (
        BuyingRole::EconomicBuyer,
        "economic buyer|economic decision maker|decision maker|executive sponsor|budget holder|\
         budget owner|예산 결정자|예산 담당|예산 책임자|의사결정자|최종 의사결정자|결재자|\
         경제적 구매자|임원 스폰서",
    ),
    (
        BuyingRole::TechnicalBuyer,
        "technical buyer|technical evaluator|technical decision maker|evaluator|it|technical|\
         기술 검토자|기술 구매자|기술 평가자|평가자",
    ),
    (
        BuyingRole::User,
        "user|end user|business user|practitioner|user buyer|사용자|최종 사용자|현업|\
         현업 사용자|실사용자",
    ),
    (
        BuyingRole::SecurityCompliance,
        "security compliance|security and compliance|security|compliance|security reviewer|보안|\
         보안 검토자|보안 담당|보안 담당자|보안 컴플라이언스|정보보호|컴플라이언스",
    ),
    (
        BuyingRole::Procurement,
        "procurement|purchasing|sourcing|buyer|purchasing agent|구매|구매 담당|구매 담당자|조달",
    ),
    (
        BuyingRole::Legal,
        "legal|legal compliance|legal and compliance|legal reviewer|법무|법무 담당|법무 담당자",
    ),
];

const CHAMPION: &str = "champion|coach|advocate|챔피언|지지자|내부 지지자";
const BLOCKER: &str = "blocker|detractor|opponent|블로커|반대자";
const TAKES_PART: &str = "influencer|other|영향력자|기타";

/// Reads a cell of a role column: HubSpot's *Buying Role*, Salesforce's contact roles, our own
/// names, or Korean; several values are separated by `;`.
///
/// `None` when a value is in no list, so that the caller can name it: a cell is read whole or not
/// at all. A blank cell is `None` too. HubSpot's `Legal & Compliance` is [`BuyingRole::Legal`].
///
/// ```
/// use winnable_model::{BuyingRole, parse_role};
/// let reading = parse_role("Champion;Budget Holder").unwrap();
/// assert_eq!(reading.role, Some(BuyingRole::EconomicBuyer));
/// assert!(reading.flags.champion);
/// assert_eq!(parse_role("Influencer").unwrap().role, None);
/// assert_eq!(parse_role("gatekeeper"), None);
/// ```
pub fn parse_role(raw: &str) -> Option<RoleReading> {
    let mut whole: Option<RoleReading> = None;
    for value in raw.split(';').filter(|value| !value.trim().is_empty()) {
        let read = read_one(value)?;
        let so_far = whole.unwrap_or_default();
        whole = Some(RoleReading {
            role: so_far.role.into_iter().chain(read.role).min(),
            flags: so_far.flags.merge(read.flags),
        });
    }
    whole
}

fn read_one(value: &str) -> Option<RoleReading> {
    let spelling = fold(&value.replace(['_', '-', '/', '&', '·'], " "));
    let is_in = |spellings: &str| spellings.split('|').any(|one| one == spelling);
    let flags = RoleFlags {
        champion: is_in(CHAMPION),
        blocker: is_in(BLOCKER),
    };
    let role = ROLES.into_iter().find(|(_, spellings)| is_in(spellings));
    let known = role.is_some() || flags != RoleFlags::default() || is_in(TAKES_PART);
    known.then_some(RoleReading {
        role: role.map(|(role, _)| role),
        flags,
    })
}
