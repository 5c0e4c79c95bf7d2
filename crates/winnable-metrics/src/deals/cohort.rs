//! The win rate of the deals that were created in one period.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Counts, Deal, win_rate};
use crate::rate::sum;
use crate::{Rate, Reason, Result};

/// The matured share from which on a cohort's rate is fit to be shown as its win rate.
pub const MATURED: f64 = 0.8;

/// The deals of one period of creation, as they stood on a later day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cohort {
    /// How they stood.
    pub counts: Counts,
    /// Deals that are in no cohort, because nobody stated when they were created.
    pub undated: u64,
}

/// The win rate of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CohortRate {
    /// Won of all that were created; it can only rise.
    pub rate: Rate,
    /// Won of those that are closed; it moves in either direction while the cohort matures.
    pub closed_only: Result<Rate>,
    /// Closed of all that were created.
    pub matured: Rate,
}

impl CohortRate {
    /// Whether so many are closed that the rate will not move much: [`MATURED`].
    pub fn is_matured(&self) -> bool {
        self.matured.value >= MATURED
    }
}

/// The deals created from one day to another, both included, as they stood on a day.
pub fn cohort(deals: &[Deal], from: NaiveDate, until: NaiveDate, as_of: NaiveDate) -> Cohort {
    let mut cohort = Cohort::default();
    let mut members = Vec::new();
    for deal in deals.iter().filter_map(|deal| deal.as_of(as_of)) {
        match deal.created {
            None => cohort.undated += 1,
            Some(created) if (from..=until).contains(&created) => members.push(deal),
            Some(_) => {}
        }
    }
    cohort.counts = Counts::of(&members);
    cohort
}

/// The win rate of a cohort: `won / created`, with the share that is closed.
///
/// ```
/// use winnable_metrics::deals::{Counts, cohort_win_rate};
///
/// let rate = cohort_win_rate(&Counts { won: 9, lost: 21, open: 10, ..Counts::default() })?;
/// assert_eq!((rate.rate.value, rate.matured.value), (0.225, 0.75));
/// assert!(!rate.is_matured());
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoOpportunities`]; [`Reason::Overflow`].
pub fn cohort_win_rate(counts: &Counts) -> Result<CohortRate> {
    let closed = sum([counts.won, counts.lost, counts.no_decision])?;
    let created = sum([closed, counts.open])?;
    Ok(CohortRate {
        rate: Rate::new(counts.won, created, Reason::NoOpportunities)?,
        closed_only: win_rate(counts),
        matured: Rate::new(closed, created, Reason::NoOpportunities)?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deals::{Outcome, deal::tests::any_deals};
    use crate::testing::{date, day};

    #[test]
    fn a_deal_that_closed_later_was_open() {
        let deal = |created: Option<&str>, closed| Deal {
            outcome: Outcome::Won,
            created: created.map(day),
            closed: Some(day(closed)),
            ..Deal::default()
        };
        let deals = [
            deal(Some("2025-01-05"), "2025-02-01"),
            deal(Some("2025-03-31"), "2025-06-01"),
            deal(Some("2025-04-01"), "2025-04-02"),
            deal(None, "2025-04-02"),
        ];
        let q1 = |as_of| cohort(&deals, day("2025-01-01"), day("2025-03-31"), day(as_of));
        let rate = cohort_win_rate(&q1("2025-04-30").counts).unwrap();
        assert_eq!((rate.rate.value, rate.matured.value), (0.5, 0.5));
        let rate = cohort_win_rate(&q1("2025-06-30").counts).unwrap();
        assert_eq!((rate.rate.value, rate.is_matured()), (1.0, true));
        assert_eq!(q1("2025-06-30").undated, 1);
    }

    proptest! {
        #[test]
        fn the_cohort_rate_is_never_above_that_of_the_closed(
            deals in any_deals(), from in date(), until in date(), as_of in date()
        ) {
            if let Ok(rate) = cohort_win_rate(&cohort(&deals, from, until, as_of).counts) {
                prop_assert!(rate.rate.value <= rate.matured.value);
                if let Ok(closed) = rate.closed_only {
                    prop_assert!(rate.rate.value <= closed.value);
                }
            }
        }
    }
}
