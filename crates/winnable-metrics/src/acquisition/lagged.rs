//! Acquisition cost where a spend wins its customers some periods later.

use rust_decimal::Decimal;

use super::cac::cac;
use crate::amounts::sum;
use crate::{Reason, Result};

/// The lagged acquisition cost by period and over all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaggedCac {
    /// One entry a period. The first `lag` periods have [`Reason::MissingInput`]: what won their
    /// customers was spent before the data begin.
    pub by_period: Vec<Result<Decimal>>,
    /// The figure to show: all spend that is matched, over all customers it is matched with. It
    /// weighs each period by its customers, which a mean of the ratios does not.
    pub pooled: Result<Decimal>,
}

/// The acquisition cost with the spend of `lag` periods before.
///
/// - **Shape**: spend and new customers by period, in order, of equal length.
/// - **Unit**: money per new customer.
/// - **Formula**: `spend[t - lag] / customers[t]`; pooled, `sum of spend[..n - lag] / sum of
///   customers[lag..]`. A lag of 0 is the plain cost.
///
/// # Errors
/// [`Reason::LengthsDiffer`]; [`Reason::SampleTooSmall`] unless there are more periods than the
/// lag. Each figure has its own result besides: [`Reason::NoNewCustomers`],
/// [`Reason::InvalidInput`] for a spend below zero, [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::acquisition::lagged_cac;
/// let spend = [90, 100, 110].map(Decimal::from);
/// let lagged = lagged_cac(&spend, &[5, 6, 4], 1)?;
/// assert_eq!(lagged.by_period[1], Ok(Decimal::from(15))); // 90 / 6
/// assert_eq!(lagged.pooled, Ok(Decimal::from(19))); // (90 + 100) / (6 + 4)
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn lagged_cac(spend: &[Decimal], new_customers: &[u64], lag: usize) -> Result<LaggedCac> {
    if spend.len() != new_customers.len() {
        return Err(Reason::LengthsDiffer);
    }
    let matched = spend
        .len()
        .checked_sub(lag)
        .filter(|periods| *periods > 0)
        .ok_or(Reason::SampleTooSmall)?;
    let (paid, won) = (&spend[..matched], &new_customers[lag..]);
    let by_period = vec![Err(Reason::MissingInput); lag]
        .into_iter()
        .chain(paid.iter().zip(won).map(|(cost, count)| cac(*cost, *count)))
        .collect();
    Ok(LaggedCac {
        by_period,
        pooled: pooled(paid, won),
    })
}

fn pooled(spends: &[Decimal], won: &[u64]) -> Result<Decimal> {
    // One period below zero would hide in the sum.
    if spends.iter().any(|cost| *cost < Decimal::ZERO) {
        return Err(Reason::InvalidInput);
    }
    let customers = won
        .iter()
        .try_fold(0_u64, |total, count| total.checked_add(*count))
        .ok_or(Reason::Overflow)?;
    cac(sum(spends.iter().copied())?, customers)
}
