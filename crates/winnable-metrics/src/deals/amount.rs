//! What a won deal is worth.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Deal, Outcome};
use crate::rate::{count, sum_amounts};
use crate::{Reason, Result};

/// Mean and median of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AmountStats {
    /// How many deals have an amount.
    pub n: u64,
    /// How many have none and are in no figure.
    pub without_amount: u64,
    /// The sum.
    pub total: Decimal,
    /// The arithmetic mean, to 28 places: the average selling price.
    pub mean: Decimal,
    /// The median: the quantile 0.5 of type 7.
    pub median: Decimal,
}

/// The amounts of won deals. The mean is the average selling price (ASP), and moves with the one
/// large deal; the median does not.
///
/// ```
/// use winnable_metrics::deals::{Deal, Outcome, won_amounts};
///
/// let won = |amount: i64| Deal {
///     amount: Some(amount.into()),
///     outcome: Outcome::Won,
///     ..Deal::default()
/// };
/// let stats = won_amounts(&[won(10), won(20), won(90)])?;
/// assert_eq!((stats.mean, stats.median), (40.into(), 20.into()));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoWonOpportunities`]; [`Reason::NoAmounts`] when no won deal has an amount;
/// [`Reason::Overflow`].
pub fn won_amounts(deals: &[Deal]) -> Result<AmountStats> {
    let won = || deals.iter().filter(|deal| deal.outcome == Outcome::Won);
    let mut amounts: Vec<Decimal> = won().filter_map(|deal| deal.amount).collect();
    if amounts.is_empty() {
        return Err(if won().next().is_some() {
            Reason::NoAmounts
        } else {
            Reason::NoWonOpportunities
        });
    }
    amounts.sort_unstable();
    let n = count(amounts.len());
    let total = sum_amounts(amounts.iter().copied())?;
    Ok(AmountStats {
        n,
        without_amount: count(won().filter(|deal| deal.amount.is_none()).count()),
        total,
        mean: total
            .checked_div(Decimal::from(n))
            .ok_or(Reason::Overflow)?,
        median: median(&amounts)?,
    })
}

/// The median of sorted amounts.
fn median(sorted: &[Decimal]) -> Result<Decimal> {
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle).ok_or(Reason::NoAmounts)?;
    if !sorted.len().is_multiple_of(2) {
        return Ok(upper);
    }
    let lower = middle.checked_sub(1).and_then(|i| sorted.get(i).copied());
    sum_amounts([lower.unwrap_or(upper), upper])?
        .checked_div(Decimal::TWO)
        .ok_or(Reason::Overflow)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deals::deal::tests::{any_deals, plain_deals};

    #[test]
    fn an_amount_that_nobody_stated_is_not_zero() {
        let won = |amount: Option<i64>| Deal {
            amount: amount.map(Decimal::from),
            outcome: Outcome::Won,
            ..Deal::default()
        };
        let stats = won_amounts(&[won(Some(10)), won(None), won(Some(20))]).unwrap();
        assert_eq!((stats.n, stats.without_amount), (2, 1));
        assert_eq!((stats.mean, stats.median), (15.into(), 15.into()));
        assert_eq!(won_amounts(&[won(None)]), Err(Reason::NoAmounts));
        assert_eq!(won_amounts(&[]), Err(Reason::NoWonOpportunities));
    }

    proptest! {
        #[test]
        fn the_mean_lies_within_the_amounts(deals in plain_deals()) {
            if let Ok(stats) = won_amounts(&deals) {
                prop_assert!(stats.mean <= stats.total);
                prop_assert!(stats.median <= stats.total);
            }
        }

        #[test]
        fn any_deals_have_amounts_or_a_reason(deals in any_deals()) {
            let _ = won_amounts(&deals);
        }
    }
}
