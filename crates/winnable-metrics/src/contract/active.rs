//! The recurring revenue of the contracts that run on a day.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::amounts::{YEAR, add, mul};
use crate::{Reason, Result};

/// A running or ended subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Subscription {
    /// The first day.
    pub start: NaiveDate,
    /// The first day on which it runs no more; none for one that has no end yet.
    pub end_exclusive: Option<NaiveDate>,
    /// The recurring fee of a month.
    pub monthly: Decimal,
}

impl Subscription {
    /// Whether the subscription runs on a day: it has begun, and its end is after the day. One that
    /// ends on the day itself runs no more, as the end of a [`Term`](super::Term) is exclusive too.
    pub fn is_active(&self, as_of: NaiveDate) -> bool {
        self.start <= as_of && self.end_exclusive.is_none_or(|end| end > as_of)
    }
}

/// The recurring revenue of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ActiveRevenue {
    /// How many subscriptions run.
    pub subscriptions: usize,
    /// Their fees of a month.
    pub mrr: Decimal,
    /// Their fees of a year: 12 x MRR.
    pub arr: Decimal,
    /// How many subscriptions end before they start. They never run, so they are in no figure.
    pub ends_before_start: usize,
}

/// The monthly and annual recurring revenue of the subscriptions that run on a day.
///
/// - **Shape**: all subscriptions, running or not.
/// - **Unit**: money per month and per year.
/// - **Formula**: the sum of the monthly fees of those that are [active](Subscription::is_active),
///   and 12 times it. None active comes to zero.
///
/// # Errors
/// [`Reason::NoContracts`] for an empty list, [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::contract::{Subscription, arr_active};
/// let open = Subscription {
///     start: "2024-06-11".parse()?,
///     end_exclusive: None,
///     monthly: Decimal::from(833),
/// };
/// let revenue = arr_active(&[open], "2024-12-31".parse()?).unwrap();
/// assert_eq!(revenue.arr, Decimal::from(9_996));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn arr_active(subscriptions: &[Subscription], as_of: NaiveDate) -> Result<ActiveRevenue> {
    if subscriptions.is_empty() {
        return Err(Reason::NoContracts);
    }
    let mut revenue = ActiveRevenue {
        subscriptions: 0,
        mrr: Decimal::ZERO,
        arr: Decimal::ZERO,
        ends_before_start: 0,
    };
    for subscription in subscriptions {
        if subscription
            .end_exclusive
            .is_some_and(|end| end < subscription.start)
        {
            revenue.ends_before_start += 1;
        } else if subscription.is_active(as_of) {
            revenue.subscriptions += 1;
            revenue.mrr = add(revenue.mrr, subscription.monthly)?;
        }
    }
    revenue.arr = mul(revenue.mrr, YEAR)?;
    Ok(revenue)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_of_the_end_is_no_more_part_of_it() {
        let one = Subscription {
            start: day("2024-01-01"),
            end_exclusive: Some(day("2024-12-31")),
            monthly: Decimal::TEN,
        };
        assert!(one.is_active(day("2024-01-01")));
        assert!(one.is_active(day("2024-12-30")));
        assert!(!one.is_active(day("2024-12-31")));
        assert!(!one.is_active(day("2023-12-31")));
    }

    #[test]
    fn one_that_ends_before_it_starts_is_counted_apart() {
        let wrong = Subscription {
            start: day("2024-02-01"),
            end_exclusive: Some(day("2024-01-01")),
            monthly: Decimal::TEN,
        };
        let revenue = arr_active(&[wrong], day("2024-01-15")).unwrap();
        assert_eq!((revenue.subscriptions, revenue.ends_before_start), (0, 1));
        assert_eq!(revenue.arr, Decimal::ZERO);
        assert_eq!(arr_active(&[], day("2024-01-15")), Err(Reason::NoContracts));
    }
}
