//! The result of a run: accounts in the order of their scores, each with its receipt.

mod rows;

use chrono::NaiveDate;
use winnable_model::text::run as texts;
use winnable_model::{
    AccountId, ApprovalChain, BuyingRole, Code, Department, Diagnostic, FactRow, PersonId, Points,
    Score, Seniority, Text, fact_ids,
};
use winnable_score::{CompiledModel, Receipt, Scored};

use crate::Manifest;

pub(crate) use rows::Ranked;
pub use rows::{BriefRow, Rows};

/// A person of an account, for `explain`. The name is present only when it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// The person's key.
    pub id: PersonId,
    /// The name, with `--contacts` alone.
    pub name: Option<String>,
    /// The title as the export spells it.
    pub title: Option<String>,
    /// Level.
    pub seniority: Option<Seniority>,
    /// Buying role.
    pub role: Option<BuyingRole>,
    /// Department.
    pub department: Option<Department>,
    /// Whether the person is engaged.
    pub engaged: bool,
    /// Fit points.
    pub fit: Points,
    /// Engagement points.
    pub engagement: Points,
    /// The last touch in either direction.
    pub last_touch: Option<NaiveDate>,
}

/// A scored account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreRow {
    /// The account's key.
    pub account_id: AccountId,
    /// Its name as the export spells it.
    pub name: String,
    /// Whether it was made of an e-mail domain, as the project has no file of accounts.
    pub derived: bool,
    /// The score and its reasons.
    pub receipt: Receipt,
    /// The plain sum of the points of the people that are known, 0 where there are none; shown
    /// beside the score so that nobody mistakes one for the other.
    pub naive_sum: Points,
    /// How the expected annual revenue was found.
    pub revenue_basis: Text,
    /// The facts behind it.
    pub facts: FactRow,
    /// Its people, those with the most points first.
    pub people: Vec<PersonLine>,
    /// How many further people must not be contacted, and are not among them.
    pub people_left_out: u64,
    /// How many of its people stand at each step of the approval chain; `None` where no people were
    /// read at all.
    pub approval_chain: Option<ApprovalChain>,
}

impl ScoreRow {
    /// Whether anything says who is engaged: touches that were read, or mapped points. Where nothing
    /// does, that nobody is counted as engaged means nothing.
    pub fn knows_engaged(&self) -> bool {
        self.facts.get(fact_ids::ENGAGED_PEOPLE).is_known()
    }
}

/// An account that a rule left out of the list, with everything that is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExcludedRow {
    /// The account as it would have been scored.
    pub row: ScoreRow,
    /// The rule.
    pub rule: String,
    /// The reason.
    pub reason: Text,
}

/// An account that a rule left out of a list, as far as a list tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The account's key.
    pub account_id: AccountId,
    /// Its name as the export spells it.
    pub name: String,
    /// What it would have scored.
    pub score: Score,
    /// The rule.
    pub rule: String,
    /// The reason.
    pub reason: Text,
}

/// A target list.
#[derive(Clone, Debug)]
pub struct ScoreList<'a> {
    /// The model's title.
    pub title: String,
    /// Where everything comes from.
    pub manifest: Manifest,
    /// The accounts, by score descending, then by id.
    pub rows: Rows<'a>,
    /// The accounts that rules left out, by id.
    pub excluded: Vec<LeftOut>,
    /// Accounts that `--where` left out because it does not hold.
    pub filtered_out: u64,
    /// Accounts that `--where` left out because it depends on an unknown fact.
    pub filtered_unknown: u64,
}

/// Shorter lists say nothing about a share.
pub const SHORTEST_LIST: u64 = 10;

/// Whether an account stands above the model's lowest tier, the one without an edge.
pub fn is_above_lowest(model: &CompiledModel, scored: &Scored) -> bool {
    scored
        .tier
        .is_some_and(|at| Some(at) != model.lowest_tier())
}

impl ScoreList<'_> {
    /// How many of the listed accounts stand above the model's lowest tier, and how many are listed.
    pub fn passing(&self, model: &CompiledModel) -> (u64, u64) {
        let above = |scored: &Scored| is_above_lowest(model, scored);
        let passing = self.rows.scored().filter(above).count();
        (passing as u64, self.rows.len() as u64)
    }

    /// Whether more than `limit` percent of the listed accounts stand above the model's lowest
    /// tier: a score that passes most of a list reduces nothing.
    pub fn passes_most(&self, model: &CompiledModel, limit: u32) -> Option<Diagnostic> {
        let (passing, listed) = self.passing(model);
        (listed >= SHORTEST_LIST && passing * 100 > listed * u64::from(limit)).then(|| {
            let text = texts::passes_most(model.id(), passing, listed, limit);
            Diagnostic::new(Code::W0225, text).with_count(passing)
        })
    }
}
