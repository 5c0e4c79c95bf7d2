//! An ICP as a table of conditions with numbers: who buys and stays, provable of each account.
//!
//! An ICP is a TOML file. [`Profile::read`] reports every mistake of it in one pass; each criterion
//! becomes a [`Condition`] over the facts of an account, so that a fact that nobody knows leaves the
//! criterion undecided and never unmet.

mod channel;
mod class;
mod clustered;
mod keys;
mod lint;
mod market;
mod message;
mod persona;
mod read;
mod results;
mod split;
#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{Department, FactRow, Money, Naics, Seniority, SignalKind};
use winnable_score::{Condition, Truth};

pub use channel::{Channel, ChannelRow, Need, channels};
pub use class::{ADJACENT_UP_TO, Class, Standing};
pub use lint::{MAX_AGE_DAYS, MAX_INDUSTRIES, MAX_SIZE_CLASSES};
pub use market::{FirmBounds, MARKET_MINIMUM, MarketCell, MarketCount, Selector, count_market};
pub use message::{MessagePart, MessageRow, message_rows, names_a_metric};
pub use results::{
    AccountDeals, ClassResult, Gap, GapVerdict, MIN_CLOSED, Results, Supply, results, supply,
};
pub use split::{CORE_SHARE, Resource, Split, TOLERANCE, Verdict, split};

/// A range that holds its start and not its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds<T> {
    /// The start; `None` where there is none.
    pub from: Option<T>,
    /// The end; `None` where there is none.
    pub below: Option<T>,
}

/// Ranges, the lowest first, joined where one begins before or where another ends: a value that is
/// known to lie in two of them lies in both together.
fn joined<T: Ord + Clone>(ranges: &[Bounds<T>]) -> Vec<Bounds<T>> {
    let touch = |one: &Bounds<T>, next: &Bounds<T>| match (&one.below, &next.from) {
        (Some(below), Some(from)) => from <= below,
        _ => true,
    };
    let mut out: Vec<Bounds<T>> = Vec::new();
    for range in ranges {
        if let Some(last) = out.last_mut()
            && touch(last, range)
        {
            last.below = match (last.below.take(), range.below.clone()) {
                (Some(a), Some(b)) => Some(a.max(b)),
                _ => None,
            };
            continue;
        }
        out.push(range.clone());
    }
    out
}

/// What a criterion is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The industry.
    Industry,
    /// The number of employees.
    Employees,
    /// The account's own annual revenue.
    Revenue,
    /// Where the account sits.
    Region,
    /// Seed, series, listed, owned by private equity.
    GrowthStage,
    /// Products that must be in use.
    Required,
    /// Substitutes and competitors in use.
    Competing,
    /// Security requirements.
    Security,
    /// An event that makes the problem grow.
    Trigger,
    /// Who decides on the money.
    EconomicBuyer,
    /// How large the team is that would use the product.
    TeamSize,
    /// Whether there is a security review.
    SecurityReview,
    /// The procedure of procurement.
    Procurement,
    /// How long a pilot takes.
    Pilot,
    /// Whose budget it is.
    BudgetSource,
    /// A condition of the user's own.
    Own,
}

impl Part {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Industry => "industry",
            Self::Employees => "employees",
            Self::Revenue => "revenue",
            Self::Region => "region",
            Self::GrowthStage => "growth_stage",
            Self::Required => "required",
            Self::Competing => "competing",
            Self::Security => "security",
            Self::Trigger => "trigger",
            Self::EconomicBuyer => "economic_buyer",
            Self::TeamSize => "team_size",
            Self::SecurityReview => "security_review",
            Self::Procurement => "procurement",
            Self::Pilot => "pilot",
            Self::BudgetSource => "budget_source",
            Self::Own => "own",
        }
    }

    /// Whether it is part of the buying context: a trigger, or how it is bought.
    pub const fn is_buying_context(self) -> bool {
        matches!(
            self,
            Self::Trigger
                | Self::EconomicBuyer
                | Self::TeamSize
                | Self::SecurityReview
                | Self::Procurement
                | Self::Pilot
                | Self::BudgetSource
        )
    }
}

/// One criterion.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// The id, by which receipts name it.
    pub id: Arc<str>,
    /// What it is about.
    pub part: Part,
    /// When it is met.
    pub condition: Condition,
    /// Whether it is one of the core conditions.
    pub core: bool,
    /// Whether interviews are all that it rests on.
    pub interview_only: bool,
    /// Whether not finding something says nothing: a person who is not in the CRM may exist.
    pub absence_is_unknown: bool,
    /// Where it stands in the file.
    pub span: Range<usize>,
}

impl Criterion {
    /// Whether the account meets it.
    pub fn holds(&self, facts: &FactRow, as_of: NaiveDate) -> Truth {
        match self.condition.evaluate(facts, as_of) {
            Truth::False if self.absence_is_unknown => Truth::Unknown,
            truth => truth,
        }
    }
}

/// A trigger: an event and for how long it matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trigger {
    /// The id.
    pub id: Arc<str>,
    /// The kind of signal; `None` for a date of the user's own.
    pub event: Option<SignalKind>,
    /// For how many days the event matters.
    pub window_days: Option<u32>,
    /// The last day on which the trigger counts.
    pub until: Option<NaiveDate>,
    /// Where it stands in the file.
    pub span: Range<usize>,
}

/// Who decides on the money, by function and level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EconomicBuyer {
    /// The functions.
    pub functions: Vec<Department>,
    /// The lowest level that decides.
    pub level: Option<Seniority>,
}

/// What of the product decides how it can be sold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Product {
    /// In how many days it is installed.
    pub install_days: Option<Decimal>,
    /// Whether it can be paid for without talking to anybody.
    pub pays_online: bool,
    /// Whether accounts ask for many integrations.
    pub integration_demand: bool,
    /// Which requirements and integrations it meets; `None` where nothing is stated.
    pub offers: Option<Vec<String>>,
}

/// The message, by its four parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// For which companies and teams.
    pub target: Option<String>,
    /// What made the problem grow.
    pub situation: Option<String>,
    /// What it costs in time, revenue or risk.
    pub cost: Option<String>,
    /// Which operating metric changes.
    pub change: Option<String>,
    /// Where it stands in the file.
    pub span: Option<Range<usize>>,
}

/// A hypothesis of an ICP: a sentence, and the part of it that a count of firms can check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hypothesis {
    /// The id.
    pub id: Arc<str>,
    /// The sentence.
    pub sentence: String,
    /// Its industries.
    pub industries: Vec<Naics>,
    /// Its sizes by employees.
    pub employees: Vec<Bounds<Decimal>>,
}

/// An ICP.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The id.
    pub id: Arc<str>,
    /// The title.
    pub title: String,
    /// When it was agreed on.
    pub agreed: NaiveDate,
    /// The criteria, in the order of the file's blocks.
    pub criteria: Vec<Criterion>,
    /// With how many unmet core conditions an account is still adjacent.
    pub adjacent_up_to: u32,
    /// The edges between size classes by employees: three edges make four classes.
    pub size_classes: Vec<Decimal>,
    /// The industries, the first priority first.
    pub industries: Vec<Naics>,
    /// The employees.
    pub employees: Vec<Bounds<Decimal>>,
    /// The revenue.
    pub revenue: Vec<Bounds<Money>>,
    /// The products that must be in use.
    pub required: Vec<String>,
    /// The triggers.
    pub triggers: Vec<Trigger>,
    /// Who decides on the money.
    pub economic_buyer: Option<EconomicBuyer>,
    /// How many accounts a search finds.
    pub reachable_count: Option<u64>,
    /// How many new customers are wanted.
    pub goal: Option<u64>,
    /// Below so many firms the market is small.
    pub market_minimum: u64,
    /// The problem as people search for it.
    pub search_queries: Vec<String>,
    /// What of the product decides how it can be sold.
    pub product: Product,
    /// The message.
    pub message: Message,
    /// The hypotheses.
    pub hypotheses: Vec<Hypothesis>,
    /// The file that it was read from.
    pub file: Arc<str>,
    /// Where the date stands.
    agreed_span: Range<usize>,
    /// Ranges that overlap, by where they stand.
    overlaps: Vec<Range<usize>>,
}

impl Profile {
    /// The core conditions, with their positions.
    pub fn core(&self) -> impl Iterator<Item = (usize, &Criterion)> {
        let criteria = self.criteria.iter().enumerate();
        criteria.filter(|(_, criterion)| criterion.core)
    }
}
