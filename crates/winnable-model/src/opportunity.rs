//! An opportunity as one row of an export states it.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{AccountLinks, AmountBasis, DealType, Money, OpportunityId, PersonLinks, RowRef};

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
    /// What the amount is.
    pub amount_is: AmountBasis,
    /// The probability of winning, in 0..=1.
    pub probability: Option<Decimal>,
    /// New business, expansion or renewal.
    pub deal_type: Option<DealType>,
    /// Whether a lost deal was lost to no decision at all; it counts as lost all the same.
    pub no_decision: bool,
    /// Why a lost deal was lost, as the export spells it.
    pub loss_reason: Option<Box<str>>,
    /// Who owns it.
    pub owner: Option<Box<str>>,
    /// Where it came from: the source or the channel.
    pub source: Option<Box<str>>,
    /// The programme or the campaign that it is credited to.
    pub programme: Option<Box<str>>,
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
    /// An open deal that is known by its key alone.
    pub fn new(id: OpportunityId, origin: RowRef) -> Self {
        Self {
            id,
            name: None,
            account: AccountLinks::default(),
            person: PersonLinks::default(),
            stage: Box::default(),
            outcome: Outcome::Open,
            amount: None,
            amount_is: AmountBasis::default(),
            probability: None,
            deal_type: None,
            no_decision: false,
            loss_reason: None,
            owner: None,
            source: None,
            programme: None,
            product: None,
            term_months: None,
            created: None,
            close: None,
            last_happened: None,
            origin,
        }
    }

    /// Whether the close date lies before the creation date, which no cycle statistic may count.
    pub fn closes_before_created(&self) -> bool {
        matches!((self.created, self.close), (Some(created), Some(close)) if close < created)
    }
}
