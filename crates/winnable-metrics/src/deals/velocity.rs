//! How much money the pipeline brings in a day.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Closed, Counts, Deal, cycles, win_rate, won_amounts};
use crate::rate::{not_negative, product, share};
use crate::{Reason, Result};

/// Sales velocity, in money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Velocity {
    /// A day.
    pub per_day: Decimal,
    /// In 30 days.
    pub per_30_days: Decimal,
    /// In a quarter of 91.3125 days: a fourth of the year of 365.25.
    pub per_quarter: Decimal,
}

/// Sales velocity: `open deals × win rate × mean won amount / mean cycle in days`.
///
/// Deals and win rate have to start at the same stage, the amount is the mean of won deals and
/// the cycle the mean of won deals: a rate asks for means, not for medians.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::deals::velocity;
///
/// let velocity = velocity(100, Decimal::new(25, 2), 50_000.into(), 60.into())?;
/// assert_eq!(velocity.per_day.round_dp(2), Decimal::new(2_083_333, 2));
/// assert_eq!(velocity.per_30_days, 625_000.into());
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::ZeroCycle`]; [`Reason::InvalidInput`] for a win rate outside of 0..=1, a negative
/// amount or a negative cycle; [`Reason::Overflow`].
pub fn velocity(
    open_deals: u64,
    rate: Decimal,
    mean_won: Decimal,
    cycle_days: Decimal,
) -> Result<Velocity> {
    if not_negative(cycle_days)?.is_zero() {
        return Err(Reason::ZeroCycle);
    }
    let deals = Decimal::from(open_deals);
    let value = product([deals, share(rate)?, not_negative(mean_won)?])?;
    // Times the days first: a day's third of a cent would be lost thirty times.
    let per = |days: Decimal| {
        product([value, days])?
            .checked_div(cycle_days)
            .ok_or(Reason::Overflow)
    };
    Ok(Velocity {
        per_day: per(Decimal::ONE)?,
        per_30_days: per(Decimal::from(30))?,
        per_quarter: per(Decimal::new(913_125, 4))?,
    })
}

/// The sales velocity of deals: their open ones by the win rate, the mean amount and the mean
/// cycle of their closed ones.
///
/// # Errors
///
/// Those of [`velocity`], [`win_rate`], [`won_amounts`] and
/// [`Cycles::stats`](super::Cycles::stats).
pub fn velocity_of(deals: &[Deal]) -> Result<Velocity> {
    let counts = Counts::of(deals);
    velocity(
        counts.open,
        win_rate(&counts)?.decimal()?,
        won_amounts(deals)?.mean,
        cycles(deals, Closed::Won).stats()?.mean_decimal()?,
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deals::Outcome;
    use crate::deals::deal::tests::any_deals;
    use crate::testing::{day, decimal};

    #[test]
    fn the_velocity_of_deals_is_that_of_their_figures() {
        let closed = |outcome, amount: i64| Deal {
            outcome,
            amount: Some(amount.into()),
            created: Some(day("2025-01-01")),
            closed: Some(day("2025-01-31")),
            ..Deal::default()
        };
        let deals = [
            closed(Outcome::Won, 600),
            closed(Outcome::Lost, 900),
            Deal::default(),
            Deal::default(),
        ];
        // 2 open × 1/2 × 600 / 30 days.
        let velocity = velocity_of(&deals).unwrap();
        assert_eq!(velocity.per_day, 20.into());
        assert_eq!(velocity.per_quarter, Decimal::new(182_625, 2));
        assert_eq!(velocity_of(&[]), Err(Reason::NoClosedOpportunities));
    }

    proptest! {
        #[test]
        fn any_input_is_a_velocity_or_a_reason(
            n: u64, rate in decimal(), won in decimal(), days in decimal(), deals in any_deals()
        ) {
            if let Ok(velocity) = velocity(n, rate, won, days) {
                prop_assert!(velocity.per_day >= Decimal::ZERO);
                prop_assert!(velocity.per_day <= velocity.per_30_days);
                prop_assert!(velocity.per_30_days <= velocity.per_quarter);
            }
            let _ = velocity_of(&deals);
        }
    }
}
