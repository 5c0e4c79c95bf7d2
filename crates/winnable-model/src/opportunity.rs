//! An opportunity as one row of an export states it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{AccountLinks, Money, OpportunityId, PersonLinks, RowRef};

/// How an opportunity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Not closed yet.
    Open,
    /// Closed-won.
    Won,
    /// Closed-lost, or closed without a decision.
    Lost,
}

impl Outcome {
    /// The outcome's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }
}

/// An opportunity, also called a deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opportunity {
    /// The key.
    pub id: OpportunityId,
    /// The name.
    pub name: Option<Box<str>>,
    /// What the row says about its account.
    pub account: AccountLinks,
    /// What the row says about its person.
    pub person: PersonLinks,
    /// The stage as the export spells it.
    pub stage: Box<str>,
    /// How it stands.
    pub outcome: Outcome,
    /// The amount, in its own currency.
    pub amount: Option<Money>,
    /// The product that it is about, as the row spells it or its mapping corrects it.
    pub product: Option<Box<str>>,
    /// The contract's term, when a column is mapped.
    pub term_months: Option<u32>,
    /// The day on which it was created.
    pub created: Option<NaiveDate>,
    /// The day on which it closed, or is planned to close while it is open.
    pub close: Option<NaiveDate>,
    /// The latest date of something that happened: created, modified, and closed when closed.
    pub last_happened: Option<NaiveDate>,
    /// The row it was read from.
    pub origin: RowRef,
}

impl Opportunity {
    /// Whether the close date lies before the creation date, which no cycle statistic may count.
    pub fn closes_before_created(&self) -> bool {
        matches!((self.created, self.close), (Some(created), Some(close)) if close < created)
    }
}
