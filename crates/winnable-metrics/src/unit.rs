//! What a metric is counted in.

use serde::Serialize;

/// What a metric is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A share, in 0..=1 unless the metric says otherwise; printed as a percentage.
    Ratio,
    /// A number of things.
    Count,
    /// A number of things for each of another, such as touches a person.
    PerUnit,
    /// Times as much, such as a lifetime value over its acquisition cost.
    Multiple,
    /// Whole or fractional days.
    Days,
    /// Calendar months.
    Months,
    /// An amount of money.
    Money,
    /// An amount of money a year.
    MoneyPerYear,
    /// An amount of money a day.
    MoneyPerDay,
}

impl Unit {
    /// The unit's name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Count => "count",
            Self::PerUnit => "per_unit",
            Self::Multiple => "multiple",
            Self::Days => "days",
            Self::Months => "months",
            Self::Money => "money",
            Self::MoneyPerYear => "money_per_year",
            Self::MoneyPerDay => "money_per_day",
        }
    }

    /// Whether it is an amount of money.
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Money | Self::MoneyPerYear | Self::MoneyPerDay)
    }
}
