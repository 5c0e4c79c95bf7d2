//! The buying committee of each account: which roles somebody fills, who of them answers, how many
//! threads an open deal hangs on, and how all that stood while deals were won and lost.

mod cover;
mod curve;
#[cfg(test)]
mod tests;

use winnable_metrics::{Rate, Reason, Result};
use winnable_model::{BuyingRole, FactValue, Motion, OpportunityId, Score, fact_ids};
use winnable_score::{CompiledModel, Scored};

use crate::Assessment;
use crate::list::Ranked;
use crate::metrics::Ledger;

pub use curve::{CoverageCurve, CoveragePoint, CoverageSide, PointAt, Unfollowed};

/// What is asked of a committee.
#[derive(Clone, Copy, Debug)]
pub struct CommitteeSettings<'a> {
    /// The roles that an account should have covered, each once.
    pub required: &'a [BuyingRole],
    /// Whether any file says who is a champion or a blocker.
    pub knows_attitudes: bool,
}

/// How far one role is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleCover {
    /// The role.
    pub role: BuyingRole,
    /// People known in it.
    pub people: u64,
    /// Those of them who are engaged; `None` where nothing says who is.
    pub engaged: Option<u64>,
}

/// Where the people of a deal are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThreadBasis {
    /// A table of associations names them.
    Deal,
    /// None names any, so that all people of the account count.
    Account,
}

impl ThreadBasis {
    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Deal => "deal",
            Self::Account => "account",
        }
    }
}

/// On how many people an open deal hangs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DealThreads {
    /// The deal.
    pub id: OpportunityId,
    /// Its name.
    pub name: Option<Box<str>>,
    /// Its stage as the export spells it.
    pub stage: Box<str>,
    /// Where its people are from.
    pub basis: ThreadBasis,
    /// People known.
    pub people: u64,
    /// Those of them who are engaged: its threads; `None` where nothing says who is.
    pub engaged: Option<u64>,
    /// The required roles that nobody of them fills.
    pub missing: Vec<BuyingRole>,
}

impl DealThreads {
    /// Whether it hangs on one person or on none; `None` where nothing says who is engaged.
    pub fn is_single_threaded(&self) -> Option<bool> {
        self.engaged.map(|engaged| engaged <= 1)
    }
}

/// The committee of one account.
#[derive(Clone, Debug, PartialEq)]
pub struct Committee {
    /// The account, by position.
    pub account: usize,
    /// Its score and tier.
    pub scored: Scored,
    /// The required roles, in order.
    pub roles: Vec<RoleCover>,
    /// Other roles that somebody fills.
    pub others: Vec<RoleCover>,
    /// People whose role nobody knows: any of them may fill a gap.
    pub without_role: u64,
    /// All people.
    pub people: u64,
    /// Those of them who are engaged; `None` where nothing says who is.
    pub engaged: Option<u64>,
    /// Champions; `None` where no file says who is one.
    pub champions: Option<u64>,
    /// Blockers, likewise.
    pub blockers: Option<u64>,
    /// Required roles that somebody fills, of those required; none where no person has a known role.
    pub coverage: Result<Rate>,
    /// Required roles that somebody engaged fills, of those required.
    pub engaged_coverage: Result<Rate>,
    /// Its open deals, in the order of their files.
    pub deals: Vec<DealThreads>,
}

impl Committee {
    /// The required roles that nobody is known to fill.
    pub fn gaps(&self) -> impl Iterator<Item = BuyingRole> {
        let gaps = self.roles.iter().filter(|cover| cover.people == 0);
        gaps.map(|cover| cover.role)
    }

    /// Its score.
    pub fn score(&self) -> Score {
        self.scored.score
    }
}

/// How many listed accounts cover a required role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleGap {
    /// The role.
    pub role: BuyingRole,
    /// Accounts in which somebody engaged fills it; `None` where nothing says who is engaged.
    pub engaged: Option<u64>,
    /// Accounts in which somebody fills it.
    pub known: u64,
    /// Accounts in which nobody is known to fill it, and the role of each person is known.
    pub missing: u64,
    /// Accounts in which nobody is known to fill it, and somebody without a known role may.
    pub open: u64,
    /// Accounts of which no person has a known role: whether somebody fills it is unknown.
    pub unknown: u64,
}

/// The committees of the listed accounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Committees {
    /// By score descending, then by id.
    pub accounts: Vec<Committee>,
    /// The required roles, in order.
    pub gaps: Vec<RoleGap>,
    /// Required roles that are filled, over all listed accounts of which anything is known.
    pub coverage: Result<Rate>,
    /// Listed accounts of which no person has a known role; they are in no coverage.
    pub unknown: u64,
    /// Open deals, and how many hang on one person or none; the latter `None` where nothing says who is
    /// engaged.
    pub open_deals: (u64, Option<u64>),
    /// Coverage over the time of deals that were won and lost.
    pub curve: CoverageCurve,
}

/// The committees of all listed accounts.
pub fn committees(
    (assessment, ledger): (&Assessment, &Ledger),
    (model, motion): (&CompiledModel, Motion),
    settings: CommitteeSettings<'_>,
) -> Committees {
    let book = cover::Book::new(assessment, ledger);
    let listed = assessment.listed(model, motion);
    let accounts: Vec<Committee> = listed
        .iter()
        .map(|ranked| book.committee(*ranked, settings))
        .collect();
    let gaps = settings.required.iter();
    let gaps: Vec<RoleGap> = gaps.map(|role| gap_of(*role, &accounts)).collect();
    let rates = accounts.iter().filter_map(|one| one.coverage.ok());
    let (covered, required) = rates.fold((0, 0), |(covered, required), rate| {
        (covered + rate.numerator, required + rate.denominator)
    });
    let deals = || accounts.iter().flat_map(|one| &one.deals);
    let single: Option<Vec<bool>> = deals().map(DealThreads::is_single_threaded).collect();
    Committees {
        coverage: Rate::new(covered, required, none_known(&accounts)),
        unknown: accounts.iter().filter(|one| one.coverage.is_err()).count() as u64,
        open_deals: (
            deals().count() as u64,
            single.map(|deals| deals.iter().filter(|single| **single).count() as u64),
        ),
        gaps,
        accounts,
        curve: curve::curve(assessment, ledger, settings.required),
    }
}

/// The committee of one account, listed or not.
///
/// # Panics
/// For a position at or beyond [`Assessment::len`].
pub fn committee(
    (assessment, ledger): (&Assessment, &Ledger),
    model: &CompiledModel,
    at: usize,
    settings: CommitteeSettings<'_>,
) -> Committee {
    let scored = model.score(assessment.facts(at), assessment.settings.as_of);
    let book = cover::Book::new(assessment, ledger);
    book.committee(Ranked { at, scored }, settings)
}

/// Why there is no coverage over all accounts.
fn none_known(accounts: &[Committee]) -> Reason {
    match accounts.first() {
        None => Reason::NoTargetAccounts,
        Some(first) => first.coverage.err().unwrap_or(Reason::MissingInput),
    }
}

fn gap_of(role: BuyingRole, accounts: &[Committee]) -> RoleGap {
    let mut gap = RoleGap {
        role,
        engaged: Some(0),
        known: 0,
        missing: 0,
        open: 0,
        unknown: 0,
    };
    for account in accounts {
        let Some(cover) = account.roles.iter().find(|cover| cover.role == role) else {
            continue;
        };
        let is_engaged = cover.engaged.map(|engaged| u64::from(engaged > 0));
        gap.engaged = gap
            .engaged
            .zip(is_engaged)
            .map(|(accounts, is)| accounts + is);
        match (cover.people, account.without_role) {
            _ if account.coverage.is_err() => gap.unknown += 1,
            (1.., _) => gap.known += 1,
            (0, 0) => gap.missing += 1,
            (0, _) => gap.open += 1,
        }
    }
    gap
}

/// Whether people were read at all; of accounts whose people were not read nothing is known.
fn knows_people(assessment: &Assessment, at: usize) -> bool {
    assessment.facts(at).get(fact_ids::PEOPLE).is_known()
}

/// Whether anything says who of an account is engaged.
fn knows_engaged(assessment: &Assessment, at: usize) -> bool {
    !matches!(
        assessment.facts(at).get(fact_ids::ENGAGED_PEOPLE),
        FactValue::Unknown
    )
}
