//! What a look back gives.

use chrono::NaiveDate;
use winnable_icp::backtest::Span;
use winnable_model::{AccountId, FactId, Localised, OpportunityId, Outcome, Text};
use winnable_score::Scored;

use crate::ValueBasis;

/// Why a deal has no score as of its creation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unscored {
    /// It belongs to no account.
    NoAccount,
    /// Nothing says when it was created.
    NoCreation,
    /// It was created after the as-of date.
    AfterAsOf,
    /// It closed before it was created, so that what was known at its creation knows how it ended.
    ClosedBefore,
    /// Its account was recorded after it: nothing was known of the account then.
    AccountLater,
    /// An amount could not be brought to the reporting currency at the rates of that day.
    Amount,
}

impl Unscored {
    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoAccount => "no_account",
            Self::NoCreation => "no_creation_date",
            Self::AfterAsOf => "created_after_as_of",
            Self::ClosedBefore => "closed_before_created",
            Self::AccountLater => "account_recorded_later",
            Self::Amount => "amount_not_converted",
        }
    }

    fn reason(self) -> Text {
        match self {
            Self::NoAccount => Text::new("no account", "고객사 없음"),
            Self::NoCreation => Text::new("no creation date", "생성일 없음"),
            Self::AfterAsOf => Text::new("created after the as-of date", "기준일 뒤에 생성"),
            Self::ClosedBefore => Text::new("closed before created", "생성 전에 종료"),
            Self::AccountLater => Text::new("account recorded later", "고객사가 나중에 등록됨"),
            Self::Amount => Text::new("no exchange rate for that day", "그날의 환율 없음"),
        }
    }
}

impl Localised for Unscored {
    fn en(&self) -> String {
        self.reason().en()
    }

    fn ko(&self) -> String {
        self.reason().ko()
    }
}

/// A deal as it was seen on the day on which it was created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastDeal {
    /// The deal.
    pub id: OpportunityId,
    /// Its account.
    pub account: Option<AccountId>,
    /// The day on which it was created.
    pub created: Option<NaiveDate>,
    /// The day on which it closed, when it had by the as-of date.
    pub closed: Option<NaiveDate>,
    /// How it stood on the as-of date of the run.
    pub outcome: Outcome,
    /// The day on which its account first had value of what it bought, where this deal was its first to
    /// be won: that of the first contract, when it lies on the close or after it.
    pub valued: Option<NaiveDate>,
    /// The score of its account as of its creation, or why there is none.
    pub scored: Result<Scored, Unscored>,
}

impl PastDeal {
    /// How long it took: from its creation to its close, or to the as-of date while it is open, and from
    /// its close to the first value.
    pub fn span(&self, as_of: NaiveDate) -> Span {
        let until = match self.outcome {
            Outcome::Open => Some(as_of),
            Outcome::Won | Outcome::Lost => self.closed,
        };
        Span {
            days: days(self.created, until),
            to_value: days(self.closed, self.valued),
        }
    }
}

/// Whole days from one to the other, where both are known.
fn days(from: Option<NaiveDate>, until: Option<NaiveDate>) -> Option<f64> {
    let days = (until? - from?).num_days();
    i32::try_from(days).ok().map(f64::from)
}

/// A fact of the model that stands in a column of the exports, by deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastColumn {
    /// The fact.
    pub fact: FactId,
    /// Deals that were scored with the value of today, as it has no history.
    pub at_present: u64,
    /// Deals whose value comes from the history.
    pub from_history: u64,
    /// Deals of which the value is a date after their creation; it is not read there.
    pub later: u64,
    /// Closed deals of which the value is a date after their close.
    pub after_close: u64,
    /// The cell of the account of each deal, as it stands in the export of today; `None` is blank, and
    /// a deal without an account has none.
    pub cells: Vec<Option<Box<str>>>,
}

/// Rows that do not say since when they are known and are taken to have been there all along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UndatedRows {
    /// Accounts of scored deals.
    pub accounts: u64,
    /// People of those accounts.
    pub people: u64,
    /// Deals that say neither when they were created nor when they closed, or closed without a date:
    /// they are not read for other deals.
    pub deals: u64,
}

/// Deals, scored as of their creation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastScores {
    /// The deals, in the order of their files.
    pub deals: Vec<PastDeal>,
    /// The facts of the model that columns of the exports state, in the order of the catalogue.
    pub columns: Vec<PastColumn>,
    /// Whether the model reads what people are or did.
    pub reads_people: bool,
    /// Whether it reads what people are: titles, levels and roles are those of today.
    pub reads_titles: bool,
    /// Whether the model reads amounts of other deals, which are those of today.
    pub reads_amounts: bool,
    /// What the time to value ends with; `None` where no contract says it.
    pub value: Option<ValueBasis>,
    /// Rows without a date.
    pub undated: UndatedRows,
}

impl PastScores {
    /// How many deals have no score, by the reason.
    pub fn unscored(&self) -> std::collections::BTreeMap<Unscored, u64> {
        let mut counts = std::collections::BTreeMap::new();
        for reason in self.deals.iter().filter_map(|deal| deal.scored.err()) {
            *counts.entry(reason).or_default() += 1;
        }
        counts
    }
}
