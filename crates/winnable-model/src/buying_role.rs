//! Who a person is in a purchase, and whether they push or block it.

mod spelling;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use spelling::{RoleReading, parse_role};

use crate::{Department, Localised, Seniority};

/// A role in the buying group, ordered from the budget outwards. An unknown role is `None`.
///
/// Champion and blocker are attitudes that any role may have; they are [`RoleFlags`].
///
/// The source texts name four minimum roles, a variant of five, and a chain of five steps; six
/// roles cover all of them, and each programme picks those it requires:
///
/// | here | minimum four | stakeholder five | approval chain |
/// |---|---|---|---|
/// | [`EconomicBuyer`](Self::EconomicBuyer) | economic buyer (CFO, VP) | budget owner | executive decides the budget |
/// | [`TechnicalBuyer`](Self::TechnicalBuyer) | technical buyer (CTO, IT) | IT | using team reviews technically |
/// | [`User`](Self::User) | user (business team) | user | practitioner reviews, team lead approves |
/// | [`SecurityCompliance`](Self::SecurityCompliance) | security/compliance | security | – |
/// | [`Procurement`](Self::Procurement) | – | procurement | purchasing contracts |
/// | [`Legal`](Self::Legal) | – | – | – |
///
/// The first two steps of the chain are the same role at two levels: [`Seniority::Individual`]
/// reviews, [`Seniority::Manager`] approves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuyingRole {
    /// Holds the budget and decides.
    EconomicBuyer,
    /// Judges whether it works and fits what is there.
    TechnicalBuyer,
    /// Works with it.
    User,
    /// Judges security, privacy and compliance.
    SecurityCompliance,
    /// Negotiates and contracts.
    Procurement,
    /// Reviews the contract.
    Legal,
}

impl BuyingRole {
    /// Every role, in order.
    pub const ALL: [Self; 6] = [
        Self::EconomicBuyer,
        Self::TechnicalBuyer,
        Self::User,
        Self::SecurityCompliance,
        Self::Procurement,
        Self::Legal,
    ];

    /// The four roles of which every account should know at least one person.
    pub const MINIMUM_FOUR: [Self; 4] = [
        Self::EconomicBuyer,
        Self::TechnicalBuyer,
        Self::User,
        Self::SecurityCompliance,
    ];

    /// The five of the stakeholder list: the minimum four and procurement.
    pub const STAKEHOLDER_FIVE: [Self; 5] = [
        Self::EconomicBuyer,
        Self::TechnicalBuyer,
        Self::User,
        Self::SecurityCompliance,
        Self::Procurement,
    ];

    /// The role's name in files, such as `economic_buyer`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::EconomicBuyer => "economic_buyer",
            Self::TechnicalBuyer => "technical_buyer",
            Self::User => "user",
            Self::SecurityCompliance => "security_compliance",
            Self::Procurement => "procurement",
            Self::Legal => "legal",
        }
    }

    /// The role that a post implies, from its function first and its level second.
    ///
    /// Security, procurement, legal and technical departments imply their role at any level.
    /// Elsewhere a vice president or above holds a budget, in finance a director too; below that a
    /// business department uses what is bought. A level below vice president without a department
    /// implies nothing, nor does a finance department without a level, nor an executive office
    /// below vice president, where assistants are.
    ///
    /// ```
    /// use winnable_model::{BuyingRole, Department, Seniority};
    /// let role = BuyingRole::of_post;
    /// assert_eq!(role(Some(Department::Finance), Some(Seniority::CLevel)), Some(BuyingRole::EconomicBuyer));
    /// assert_eq!(role(Some(Department::It), None), Some(BuyingRole::TechnicalBuyer));
    /// assert_eq!(role(None, Some(Seniority::Manager)), None);
    /// ```
    pub fn of_post(department: Option<Department>, level: Option<Seniority>) -> Option<Self> {
        let holds_budget_from = |lowest| {
            level
                .filter(|level| *level >= lowest)
                .map(|_| Self::EconomicBuyer)
        };
        match department {
            Some(Department::Security) => Some(Self::SecurityCompliance),
            Some(Department::Procurement) => Some(Self::Procurement),
            Some(Department::Legal) => Some(Self::Legal),
            Some(Department::It | Department::Engineering | Department::Data) => {
                Some(Self::TechnicalBuyer)
            }
            Some(Department::Finance) => {
                holds_budget_from(Seniority::Director).or(level.map(|_| Self::User))
            }
            Some(
                Department::Operations
                | Department::Sales
                | Department::Marketing
                | Department::Product
                | Department::HumanResources
                | Department::Support
                | Department::Research,
            ) => holds_budget_from(Seniority::Vp).or(Some(Self::User)),
            Some(Department::Executive) | None => holds_budget_from(Seniority::Vp),
        }
    }
}

impl fmt::Display for BuyingRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Localised for BuyingRole {
    fn en(&self) -> String {
        match self {
            Self::EconomicBuyer => "economic buyer",
            Self::TechnicalBuyer => "technical buyer",
            Self::User => "user",
            Self::SecurityCompliance => "security and compliance",
            Self::Procurement => "procurement",
            Self::Legal => "legal",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::EconomicBuyer => "예산 결정자",
            Self::TechnicalBuyer => "기술 검토자",
            Self::User => "현업 사용자",
            Self::SecurityCompliance => "보안·컴플라이언스",
            Self::Procurement => "구매",
            Self::Legal => "법무",
        }
        .to_owned()
    }
}

/// What a person does to the deal beside their role.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(default, deny_unknown_fields)]
pub struct RoleFlags {
    /// Pushes the purchase from inside.
    pub champion: bool,
    /// Works against it.
    pub blocker: bool,
}

impl RoleFlags {
    /// Either source's flags: what one row knows, the person has.
    #[must_use]
    pub const fn merge(self, other: Self) -> Self {
        Self {
            champion: self.champion || other.champion,
            blocker: self.blocker || other.blocker,
        }
    }
}

/// The refusal of a text that names no buying role.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no buying role: expected `economic_buyer`, `technical_buyer`, `user`, \
     `security_compliance`, `procurement` or `legal`, or a common spelling of one"
)]
pub struct UnknownBuyingRole(pub String);

impl Localised for UnknownBuyingRole {
    fn en(&self) -> String {
        self.to_string()
    }

    fn ko(&self) -> String {
        format!(
            "알 수 없는 구매 역할: `{}`. `economic_buyer`, `technical_buyer`, `user`, `security_compliance`, `procurement`, `legal` 또는 흔히 쓰는 표기가 필요합니다",
            self.0
        )
    }
}

impl FromStr for BuyingRole {
    type Err = UnknownBuyingRole;

    /// Reads one role. `champion`, `blocker` and `influencer` name no role and are refused here;
    /// [`parse_role`] reads them.
    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        parse_role(raw)
            .and_then(|reading| reading.role)
            .ok_or_else(|| UnknownBuyingRole(raw.to_owned()))
    }
}
