//! A metric with everything that makes it believable: its rows, its interval, its reason.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use winnable_metrics::{Reason, Unit};
use winnable_model::{AmountBasis, Localised, Money, RowRef, Text};

use super::Window;

/// What a metric comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum MetricValue {
    /// A number of the row's unit, exact.
    Exact(Decimal),
    /// A number of the row's unit, of statistics.
    Estimate(f64),
    /// An amount of money, not rounded: whoever prints it rounds it.
    Money(Money),
}

/// A part of the rows, such as `deal_type=new`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Segment {
    /// By what the rows were parted.
    pub by: &'static str,
    /// The part; `unknown` holds the rows that do not say.
    pub value: String,
}

impl std::fmt::Display for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}={}", self.by, self.value)
    }
}

/// A row that was counted, and what it adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedRow {
    /// The row of the input.
    pub row: RowRef,
    /// Its key, as the input spells it.
    pub id: Box<str>,
    /// What it adds: 1 to a count, its amount to a sum.
    pub adds: Decimal,
}

/// Why rows were left out of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// The close date lies before the creation date.
    ClosesBeforeOpens,
    /// Without a creation date.
    NoCreated,
    /// Without a close date.
    NoClose,
    /// Without an amount.
    NoAmount,
    /// Without a probability.
    NoProbability,
    /// On no account.
    NoAccount,
    /// Without a date, a term or a tenure.
    NoTime,
    /// A trial.
    Trial,
    /// Of a cost category that the variant does not count.
    OtherCategory,
    /// Of no known cost category.
    NoCategory,
    /// Of an account that was a customer before.
    NotNew,
    /// Not linked to a lead of the files.
    NoLead,
    /// Of a customer that was not there before the first day.
    NotInBase,
    /// Lost in a stage that the history does not name.
    NoStage,
    /// On an account of which nobody knows who is engaged.
    NoContacts,
    /// In a quarter that the window cuts, or for which there are no costs yet.
    CutQuarter,
}

impl LeftOut {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ClosesBeforeOpens => "closes_before_opens",
            Self::NoCreated => "no_created_date",
            Self::NoClose => "no_close_date",
            Self::NoAmount => "no_amount",
            Self::NoProbability => "no_probability",
            Self::NoAccount => "no_account",
            Self::NoTime => "no_time",
            Self::Trial => "trial",
            Self::OtherCategory => "other_category",
            Self::NoCategory => "no_category",
            Self::NotNew => "not_new",
            Self::NoLead => "no_lead",
            Self::NotInBase => "not_in_base",
            Self::NoStage => "no_stage",
            Self::NoContacts => "no_contacts",
            Self::CutQuarter => "cut_quarter",
        }
    }
}

impl Localised for LeftOut {
    fn en(&self) -> String {
        match self {
            Self::ClosesBeforeOpens => "close before they open",
            Self::NoCreated => "without a creation date",
            Self::NoClose => "without a close date",
            Self::NoAmount => "without an amount",
            Self::NoProbability => "without a probability",
            Self::NoAccount => "on no account",
            Self::NoTime => "without dates or a term",
            Self::Trial => "trials",
            Self::OtherCategory => "of other cost categories",
            Self::NoCategory => "of no known cost category",
            Self::NotNew => "of accounts that were customers before",
            Self::NoLead => "with no lead in the files",
            Self::NotInBase => "of customers that were not there before the first day",
            Self::NoStage => "lost in a stage that the history does not name",
            Self::NoContacts => "on accounts of which nobody knows who is engaged",
            Self::CutQuarter => "in quarters that no whole quarter of costs stands for",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::ClosesBeforeOpens => "생성 전에 종료됨",
            Self::NoCreated => "생성일 없음",
            Self::NoClose => "마감일 없음",
            Self::NoAmount => "금액 없음",
            Self::NoProbability => "확률 없음",
            Self::NoAccount => "고객사 없음",
            Self::NoTime => "날짜나 기간 없음",
            Self::Trial => "체험판",
            Self::OtherCategory => "다른 비용 항목",
            Self::NoCategory => "비용 항목을 알 수 없음",
            Self::NotNew => "이미 고객이던 고객사",
            Self::NoLead => "파일에 리드가 없음",
            Self::NotInBase => "기간 시작 전에는 고객이 아님",
            Self::NoStage => "이력에 없는 단계에서 실주함",
            Self::NoContacts => "참여자를 알 수 없는 고객사",
            Self::CutQuarter => "비용과 온전히 대응되지 않는 분기",
        }
        .to_owned()
    }
}

/// One figure: a metric in one variant over one part of the rows.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricRow {
    /// The metric's id.
    pub metric: &'static str,
    /// The variant, for metrics that have several.
    pub variant: Option<&'static str>,
    /// The part of the rows; `None` for all of them.
    pub segment: Option<Segment>,
    /// The month at which a survival stands.
    pub at: Option<u32>,
    /// The figure, or why there is none.
    pub value: Result<MetricValue, Reason>,
    /// What it is counted in.
    pub unit: Unit,
    /// How many things it is about.
    pub n: u64,
    /// The numerator of a ratio, or the sum of a mean.
    pub numerator: Option<Decimal>,
    /// The denominator of a ratio, or the count of a mean.
    pub denominator: Option<Decimal>,
    /// The 95 % interval.
    pub interval: Option<(f64, f64)>,
    /// The dates that count.
    pub window: Window,
    /// The rows of the numerator; their `adds` sum to it.
    pub numerator_rows: Vec<CountedRow>,
    /// The rows of the denominator; their `adds` sum to it.
    pub denominator_rows: Vec<CountedRow>,
    /// Rows that belong here and could not be counted.
    pub left_out: BTreeMap<LeftOut, u64>,
    /// What the amounts are that were used.
    pub amount_is: BTreeSet<AmountBasis>,
    /// What should be known beside the figure.
    pub notes: Vec<Text>,
}

impl MetricRow {
    /// A figure that is not computed yet.
    pub(crate) fn new(metric: &'static str, unit: Unit, window: Window) -> Self {
        Self {
            metric,
            variant: None,
            segment: None,
            at: None,
            value: Err(Reason::MissingInput),
            unit,
            n: 0,
            numerator: None,
            denominator: None,
            interval: None,
            window,
            numerator_rows: Vec::new(),
            denominator_rows: Vec::new(),
            left_out: BTreeMap::new(),
            amount_is: BTreeSet::new(),
            notes: Vec::new(),
        }
    }

    pub(crate) fn of(self, segment: Option<&Segment>) -> Self {
        Self {
            segment: segment.cloned(),
            ..self
        }
    }

    /// Counts rows that were left out; none is not worth a word.
    pub(crate) fn leave_out(&mut self, why: LeftOut, count: u64) {
        if count > 0 {
            *self.left_out.entry(why).or_default() += count;
        }
    }

    pub(crate) fn reason(self, reason: Reason) -> Self {
        Self {
            value: Err(reason),
            ..self
        }
    }

    /// Whether the rows add up to what they are rows of: a law that a test holds every figure to.
    pub fn adds_up(&self) -> bool {
        let sums = |rows: &[CountedRow], total: Option<Decimal>| {
            rows.is_empty()
                || total
                    == rows
                        .iter()
                        .try_fold(Decimal::ZERO, |sum, row| sum.checked_add(row.adds))
        };
        sums(&self.numerator_rows, self.numerator) && sums(&self.denominator_rows, self.denominator)
    }
}

/// The sum of what rows add; `None` where it does not fit.
pub(crate) fn sum(rows: &[CountedRow]) -> Option<Decimal> {
    rows.iter()
        .try_fold(Decimal::ZERO, |sum, row| sum.checked_add(row.adds))
}

/// A count as a decimal.
pub(crate) fn count(n: usize) -> Decimal {
    Decimal::from(n as u64)
}
