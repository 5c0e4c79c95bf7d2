//! How long deals take.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Deal, Outcome};
use crate::days::days_between;
use crate::{DayStats, Reason, Result};

/// Which closed deals a cycle is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Closed {
    /// Won: the sales cycle, the default.
    #[default]
    Won,
    /// Lost, or closed without a decision.
    Lost,
    /// All of them.
    All,
}

impl Closed {
    const fn holds(self, outcome: Outcome) -> bool {
        match outcome {
            Outcome::Open => false,
            Outcome::Won => matches!(self, Self::Won | Self::All),
            Outcome::Lost | Outcome::NoDecision => matches!(self, Self::Lost | Self::All),
        }
    }
}

/// Cycles in whole days, from creation to close.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cycles {
    /// The days of each deal, in the order of the deals. A deal that closed on the day of its
    /// creation took 0.
    pub days: Vec<u32>,
    /// Deals that close before they open, which are wrong and left out.
    pub negative: u64,
    /// Deals without one of the two dates, left out.
    pub undated: u64,
}

impl Cycles {
    /// Mean and median. Open deals are not in them, so that both lean to the fast ones: see
    /// [`durations`].
    ///
    /// # Errors
    ///
    /// [`Reason::NoUsableCycles`].
    pub fn stats(&self) -> Result<DayStats> {
        DayStats::of(&self.days, Reason::NoUsableCycles)
    }
}

/// The cycles of closed deals.
///
/// ```
/// use winnable_metrics::deals::{Closed, Deal, Outcome, cycles};
///
/// let deal = Deal {
///     outcome: Outcome::Won,
///     created: "2025-01-01".parse().ok(),
///     closed: "2025-03-02".parse().ok(),
///     ..Deal::default()
/// };
/// assert_eq!(cycles(&[deal], Closed::Won).days, [60]);
/// ```
pub fn cycles(deals: &[Deal], of: Closed) -> Cycles {
    let mut cycles = Cycles::default();
    for deal in deals.iter().filter(|deal| of.holds(deal.outcome)) {
        match (deal.created, deal.closed) {
            (Some(created), Some(closed)) => match days_between(created, closed) {
                Some(days) => cycles.days.push(days),
                None => cycles.negative += 1,
            },
            _ => cycles.undated += 1,
        }
    }
    cycles
}

/// The ages of all deals, closed ones at their close and open ones on the day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Durations {
    /// The days and how the deal stood then; an open one is a censored observation.
    pub deals: Vec<(u32, Outcome)>,
    /// Deals that close before they open, left out.
    pub negative: u64,
    /// Deals without a date that is needed, left out.
    pub undated: u64,
}

impl Durations {
    /// `(days, event)` for Kaplan–Meier, the event being the close in any way: the time to close.
    ///
    /// There is no such list for the win alone. Lost deals are no censored winners: won against
    /// lost are competing risks, for which [`deals`](Self::deals) keeps the outcome.
    pub fn to_close(&self) -> Vec<(u32, bool)> {
        self.deals
            .iter()
            .map(|(days, outcome)| (*days, outcome.is_closed()))
            .collect()
    }
}

/// The ages of the deals as they stood on a day. Deals created later are not there yet.
pub fn durations(deals: &[Deal], as_of: NaiveDate) -> Durations {
    let mut durations = Durations::default();
    for deal in deals.iter().filter_map(|deal| deal.as_of(as_of)) {
        let end = if deal.outcome.is_closed() {
            deal.closed
        } else {
            Some(as_of)
        };
        match (deal.created, end) {
            (Some(created), Some(end)) => match days_between(created, end) {
                Some(days) => durations.deals.push((days, deal.outcome)),
                None => durations.negative += 1,
            },
            _ => durations.undated += 1,
        }
    }
    durations
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deals::deal::tests::any_deals;
    use crate::testing::{date, day};

    fn deal(outcome: Outcome, created: Option<&str>, closed: Option<&str>) -> Deal {
        Deal {
            outcome,
            created: created.map(day),
            closed: closed.map(day),
            ..Deal::default()
        }
    }

    #[test]
    fn what_cannot_be_is_left_out_and_counted() {
        let (won, lost) = (Outcome::Won, Outcome::NoDecision);
        let deals = [
            deal(won, Some("2025-01-01"), Some("2025-01-01")),
            deal(won, Some("2025-01-02"), Some("2025-01-01")),
            deal(won, None, Some("2025-01-01")),
            deal(lost, Some("2025-01-01"), Some("2025-01-11")),
            deal(Outcome::Open, Some("2025-01-01"), Some("2025-12-31")),
        ];
        let of_won = cycles(&deals, Closed::Won);
        assert_eq!(
            (of_won.days, of_won.negative, of_won.undated),
            (vec![0], 1, 1)
        );
        assert_eq!(cycles(&deals, Closed::Lost).days, [10]);
        assert_eq!(cycles(&deals, Closed::All).days, [0, 10]);
        assert_eq!(Cycles::default().stats(), Err(Reason::NoUsableCycles));

        let all = durations(&deals, day("2025-02-01"));
        assert_eq!(all.to_close(), [(0, true), (10, true), (31, false)]);
        assert_eq!((all.negative, all.undated), (1, 1));
    }

    proptest! {
        #[test]
        fn every_deal_is_in_or_counted(deals in any_deals(), as_of in date()) {
            let closed = deals.iter().filter(|d| d.outcome.is_closed()).count() as u64;
            let all = cycles(&deals, Closed::All);
            prop_assert_eq!(all.days.len() as u64 + all.negative + all.undated, closed);

            let there = deals.iter().filter(|d| d.as_of(as_of).is_some()).count() as u64;
            let ages = durations(&deals, as_of);
            prop_assert_eq!(ages.deals.len() as u64 + ages.negative + ages.undated, there);
        }
    }
}
