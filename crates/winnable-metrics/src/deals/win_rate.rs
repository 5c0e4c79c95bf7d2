//! The win rate, and its variants under their own names.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Counts, Deal, Outcome};
use crate::rate::{not_negative, sum, sum_amounts};
use crate::{Rate, Reason, Result, ValueRate};

/// The win rate, the default: `won / (won + lost + no decision)`, by count.
///
/// A deal without a decision is lost: the effort was spent and the contract is not there. Open
/// deals are not in it. The rate by close date leans to the side that closes faster; see
/// [`cohort_win_rate`](super::cohort_win_rate). Conversions per interaction are another metric:
/// [`interaction_conversion`](crate::pipeline::interaction_conversion).
///
/// ```
/// use winnable_metrics::deals::{Counts, win_rate};
///
/// let counts = Counts { won: 45, lost: 135, open: 80, ..Counts::default() };
/// assert_eq!(win_rate(&counts)?.value, 0.25);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NoClosedOpportunities`]; [`Reason::Overflow`].
pub fn win_rate(counts: &Counts) -> Result<Rate> {
    let closed = sum([counts.won, counts.lost, counts.no_decision])?;
    Rate::new(counts.won, closed, Reason::NoClosedOpportunities)
}

/// The win rate against competitors: `won / (won + lost)`, deals without a decision left out.
///
/// # Errors
///
/// As [`win_rate`].
pub fn win_rate_excluding_no_decision(counts: &Counts) -> Result<Rate> {
    let closed = sum([counts.won, counts.lost])?;
    Rate::new(counts.won, closed, Reason::NoClosedOpportunities)
}

/// The share of all deals that are won so far: `won / (won + lost + no decision + open)`. It
/// falls when many deals are young.
///
/// # Errors
///
/// [`Reason::NoOpportunities`]; [`Reason::Overflow`].
pub fn win_rate_of_all(counts: &Counts) -> Result<Rate> {
    let all = sum([counts.won, counts.lost, counts.no_decision, counts.open])?;
    Rate::new(counts.won, all, Reason::NoOpportunities)
}

/// A win rate by value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ValueWinRate {
    /// Won amounts of the closed amounts.
    pub rate: ValueRate,
    /// The closed deals that are not in it, because nobody stated their amount.
    pub without_amount: u64,
}

/// The win rate by value: won amounts over closed amounts, without a decision counted as lost.
///
/// # Errors
///
/// [`Reason::NoClosedOpportunities`]; [`Reason::NoAmounts`] when no closed deal has an amount;
/// [`Reason::NoClosedValue`] when they come to 0; [`Reason::InvalidInput`] for a negative amount;
/// [`Reason::Overflow`].
pub fn win_rate_by_value(deals: &[Deal]) -> Result<ValueWinRate> {
    let mut without_amount = 0;
    let (mut won, mut lost) = (Vec::new(), Vec::new());
    let mut any = false;
    for deal in deals.iter().filter(|deal| deal.outcome.is_closed()) {
        any = true;
        match deal.amount {
            None => without_amount += 1,
            Some(amount) if deal.outcome == Outcome::Won => won.push(not_negative(amount)?),
            Some(amount) => lost.push(not_negative(amount)?),
        }
    }
    if won.is_empty() && lost.is_empty() {
        return Err(if any {
            Reason::NoAmounts
        } else {
            Reason::NoClosedOpportunities
        });
    }
    let rate = win_rate_of_values(sum_amounts(won)?, sum_amounts(lost)?)?;
    Ok(ValueWinRate {
        rate,
        without_amount,
    })
}

/// The win rate by value, of sums: `won / (won + lost)`.
///
/// # Errors
///
/// [`Reason::NoClosedValue`] when both are 0; [`Reason::InvalidInput`] when one is negative;
/// [`Reason::Overflow`].
pub fn win_rate_of_values(won: Decimal, lost: Decimal) -> Result<ValueRate> {
    let closed = sum_amounts([not_negative(won)?, not_negative(lost)?])?;
    ValueRate::new(won, closed, Reason::NoClosedValue)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deals::deal::tests::{any_deals, plain_deals};

    proptest! {
        #[test]
        fn the_rates_of_a_partition_average_back_by_weight(
            deals in plain_deals(), parts in prop::collection::vec(0_u8..3, 20)
        ) {
            let whole = win_rate(&Counts::of(&deals));
            let (mut won, mut weight, mut mean) = (0, 0, 0.0);
            for part in 0..3 {
                let of_part = || deals.iter().zip(&parts).filter(|(_, p)| **p == part).map(|(d, _)| d);
                if let Ok(rate) = win_rate(&Counts::of(of_part())) {
                    won += rate.numerator;
                    weight += rate.denominator;
                    mean += rate.value * crate::rate::float(rate.denominator);
                }
            }
            match whole {
                Err(reason) => prop_assert!(reason == Reason::NoClosedOpportunities && weight == 0),
                Ok(whole) => {
                    prop_assert_eq!((whole.numerator, whole.denominator), (won, weight));
                    prop_assert!((whole.value - mean / crate::rate::float(weight)).abs() < 1e-12);
                }
            }
        }

        #[test]
        fn any_deals_have_a_rate_or_a_reason(deals in any_deals()) {
            let counts = Counts::of(&deals);
            for rate in [
                win_rate(&counts),
                win_rate_excluding_no_decision(&counts),
                win_rate_of_all(&counts),
            ].into_iter().flatten() {
                prop_assert!((0.0..=1.0).contains(&rate.value));
            }
            if let Ok(by_value) = win_rate_by_value(&deals) {
                prop_assert!((0.0..=1.0).contains(&by_value.rate.value));
            }
        }

        #[test]
        fn any_counts_have_a_rate_or_a_reason(won: u64, lost: u64, no_decision: u64, open: u64) {
            let counts = Counts { won, lost, no_decision, open };
            let _ = (win_rate(&counts), win_rate_excluding_no_decision(&counts));
            let _ = win_rate_of_all(&counts);
        }
    }

    #[test]
    fn deals_without_an_amount_are_counted() {
        let deal = |outcome, amount: Option<i64>| Deal {
            outcome,
            amount: amount.map(Decimal::from),
            ..Deal::default()
        };
        let mut deals = vec![deal(Outcome::Won, None)];
        assert_eq!(win_rate_by_value(&deals), Err(Reason::NoAmounts));
        deals.push(deal(Outcome::Won, Some(30)));
        deals.push(deal(Outcome::NoDecision, Some(70)));
        let by_value = win_rate_by_value(&deals).unwrap();
        assert_eq!((by_value.rate.value, by_value.without_amount), (0.3, 1));
    }
}
