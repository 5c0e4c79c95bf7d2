//! The people of an account and of its deals, by role.

use std::collections::BTreeMap;

use winnable_metrics::pipeline::coverage;
use winnable_metrics::{Rate, Reason, Result};
use winnable_model::{BuyingRole, Outcome};

use super::{
    Committee, CommitteeSettings, DealThreads, RoleCover, ThreadBasis, knows_engaged, knows_people,
};
use crate::Assessment;
use crate::list::Ranked;
use crate::metrics::{DealRow, Ledger};

/// A person of a committee.
#[derive(Clone, Copy)]
struct Member {
    role: Option<BuyingRole>,
    engaged: bool,
}

/// What committees are made of.
pub(super) struct Book<'a> {
    assessment: &'a Assessment,
    open: BTreeMap<u32, Vec<&'a DealRow>>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl<'a> Book<'a> {
    pub(super) fn new(assessment: &'a Assessment, ledger: &'a Ledger) -> Self {
        let mut open: BTreeMap<u32, Vec<&DealRow>> = BTreeMap::new();
        for row in &ledger.deals {
            if let (Outcome::Open, Some(account)) = (row.outcome, row.account) {
                open.entry(account).or_default().push(row);
            }
        }
        Self { assessment, open }
    }

    fn member(&self, person: u32, role: Option<BuyingRole>) -> Member {
        let rollup = &self.assessment.rollups[person as usize];
        Member {
            role: role.or(rollup.profile.role),
            engaged: rollup.is_engaged(),
        }
    }

    pub(super) fn committee(&self, ranked: Ranked, settings: CommitteeSettings<'_>) -> Committee {
        let (assessment, at) = (self.assessment, ranked.at);
        let people = &assessment.members[at];
        let knows_engaged = knows_engaged(assessment, at);
        let of_account: Vec<Member> = people.iter().map(|one| self.member(*one, None)).collect();
        let cover = |role| covered(role, &of_account, knows_engaged);
        let is_other = |role: &BuyingRole| !settings.required.contains(role);
        let others = BuyingRole::ALL.into_iter().filter(is_other).map(cover);
        let rated = |engaged: bool| {
            let counts = |member: &&Member| !engaged || member.engaged;
            let counted = of_account.iter().filter(counts);
            share(settings.required, counted.filter_map(|one| one.role))
        };
        let known = self.is_known(at, &of_account);
        let attitude = |of: fn(winnable_model::RoleFlags) -> bool| {
            let flags = people
                .iter()
                .map(|one| assessment.rollups[*one as usize].profile.flags);
            settings
                .knows_attitudes
                .then(|| flags.filter(|flags| of(*flags)).count() as u64)
        };
        Committee {
            account: at,
            scored: ranked.scored,
            roles: settings.required.iter().copied().map(cover).collect(),
            others: others.filter(|cover| cover.people > 0).collect(),
            without_role: of_account.iter().filter(|one| one.role.is_none()).count() as u64,
            people: people.len() as u64,
            engaged: engaged(&of_account, knows_engaged),
            champions: attitude(|flags| flags.champion),
            blockers: attitude(|flags| flags.blocker),
            coverage: known.and_then(|()| rated(false)),
            engaged_coverage: known.and_then(|()| {
                if knows_engaged {
                    rated(true)
                } else {
                    Err(Reason::NoTouches)
                }
            }),
            deals: self.deals(at, (&of_account, knows_engaged), settings),
        }
    }

    /// Whether anything is known of the roles of an account: where nobody is known, or nobody knows what any
    /// of its people is, a share of 0 would be a guess.
    fn is_known(&self, at: usize, people: &[Member]) -> Result<()> {
        let nobody_knows = people.iter().all(|one| one.role.is_none());
        if nobody_knows || !knows_people(self.assessment, at) {
            return Err(Reason::MissingInput);
        }
        Ok(())
    }

    fn deals(
        &self,
        at: usize,
        (of_account, knows_engaged): (&[Member], bool),
        settings: CommitteeSettings<'_>,
    ) -> Vec<DealThreads> {
        let rows = u32::try_from(at).ok().and_then(|at| self.open.get(&at));
        let rows = rows.into_iter().flatten();
        rows.map(|row| {
            let own = row
                .people
                .iter()
                .map(|(person, role)| self.member(*person, *role));
            let own: Vec<Member> = own.collect();
            let (basis, people) = if own.is_empty() {
                (ThreadBasis::Account, of_account)
            } else {
                (ThreadBasis::Deal, &own[..])
            };
            let fills = |role: &BuyingRole| people.iter().any(|one| one.role == Some(*role));
            let missing = settings.required.iter().filter(|role| !fills(role));
            DealThreads {
                id: row.deal.id.clone(),
                name: row.deal.name.clone(),
                stage: row.deal.stage.clone(),
                basis,
                people: people.len() as u64,
                engaged: engaged(people, knows_engaged),
                missing: missing.copied().collect(),
            }
        })
        .collect()
    }
}

fn covered(role: BuyingRole, people: &[Member], knows_engaged: bool) -> RoleCover {
    let of_role = || people.iter().filter(move |one| one.role == Some(role));
    RoleCover {
        role,
        people: of_role().count() as u64,
        engaged: knows_engaged.then(|| of_role().filter(|one| one.engaged).count() as u64),
    }
}

fn engaged(people: &[Member], is_known: bool) -> Option<u64> {
    is_known.then(|| people.iter().filter(|one| one.engaged).count() as u64)
}

/// The share of required roles that some of these fill.
pub(super) fn share(
    required: &[BuyingRole],
    filled: impl Iterator<Item = BuyingRole>,
) -> Result<Rate> {
    let filled: Vec<BuyingRole> = filled.collect();
    Ok(coverage(required, &filled)?.rate)
}
