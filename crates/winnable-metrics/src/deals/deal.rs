//! A deal, and how many of them stand how.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

/// How a deal stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Not closed yet.
    #[default]
    Open,
    /// Closed and won.
    Won,
    /// Closed and lost, to a competitor or for another stated reason.
    Lost,
    /// Closed because the buyer decided nothing.
    NoDecision,
}

impl Outcome {
    /// Whether the deal is closed.
    pub const fn is_closed(self) -> bool {
        !matches!(self, Self::Open)
    }
}

/// A deal, also called an opportunity.
///
/// ```
/// use winnable_metrics::deals::{Deal, Outcome};
///
/// let deal = Deal {
///     amount: Some(50_000.into()),
///     outcome: Outcome::Won,
///     ..Deal::default()
/// };
/// assert_eq!(deal.contacts, None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deal {
    /// The amount; `None` when nobody has stated one, which is not 0.
    pub amount: Option<Decimal>,
    /// How it stands.
    pub outcome: Outcome,
    /// The day on which it was created.
    pub created: Option<NaiveDate>,
    /// The day on which it closed. While the deal is open it is a plan, and no function reads it.
    pub closed: Option<NaiveDate>,
    /// The probability of winning it, 0..=1.
    pub probability: Option<Decimal>,
    /// How many of the buyer's people are engaged in it.
    pub contacts: Option<u32>,
}

impl Deal {
    /// The deal as it stood at the end of a day: open when it closed later, and `None` when it was
    /// created later. A deal without the date in question stands as it does.
    pub fn as_of(&self, day: NaiveDate) -> Option<Self> {
        if self.created.is_some_and(|created| created > day) {
            return None;
        }
        let mut deal = *self;
        if deal.outcome.is_closed() && deal.closed.is_some_and(|closed| closed > day) {
            deal.outcome = Outcome::Open;
        }
        Some(deal)
    }
}

/// How many deals stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Won.
    pub won: u64,
    /// Lost.
    pub lost: u64,
    /// Closed without a decision.
    pub no_decision: u64,
    /// Open.
    pub open: u64,
}

impl Counts {
    /// Counts the deals.
    pub fn of<'a>(deals: impl IntoIterator<Item = &'a Deal>) -> Self {
        let mut counts = Self::default();
        for deal in deals {
            *match deal.outcome {
                Outcome::Open => &mut counts.open,
                Outcome::Won => &mut counts.won,
                Outcome::Lost => &mut counts.lost,
                Outcome::NoDecision => &mut counts.no_decision,
            } += 1;
        }
        counts
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::{amount, date, day, decimal};

    fn of(amount: impl Strategy<Value = Decimal> + Clone) -> impl Strategy<Value = Deal> {
        let outcome = prop::sample::select(vec![
            Outcome::Open,
            Outcome::Won,
            Outcome::Lost,
            Outcome::NoDecision,
        ]);
        (
            prop::option::of(amount.clone()),
            outcome,
            prop::option::of(date()),
            prop::option::of(date()),
            prop::option::of(amount),
            any::<Option<u32>>(),
        )
            .prop_map(
                |(amount, outcome, created, closed, probability, contacts)| Deal {
                    amount,
                    outcome,
                    created,
                    closed,
                    probability,
                    contacts,
                },
            )
    }

    /// Any deals that the type admits.
    pub(crate) fn any_deals() -> impl Strategy<Value = Vec<Deal>> {
        prop::collection::vec(of(decimal().boxed()), 0..12)
    }

    /// Deals with amounts as deals have them, one or more.
    pub(crate) fn plain_deals() -> impl Strategy<Value = Vec<Deal>> {
        prop::collection::vec(of(amount().boxed()), 1..20)
    }

    #[test]
    fn a_deal_stands_as_it_did_on_the_day() {
        let deal = Deal {
            outcome: Outcome::Lost,
            created: Some(day("2025-01-10")),
            closed: Some(day("2025-03-10")),
            ..Deal::default()
        };
        let on = |text| deal.as_of(day(text)).map(|deal| deal.outcome);
        assert_eq!(on("2025-01-09"), None);
        assert_eq!(on("2025-01-10"), Some(Outcome::Open));
        assert_eq!(on("2025-03-10"), Some(Outcome::Lost));
    }
}
