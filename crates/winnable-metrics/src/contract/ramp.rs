//! A contract whose fee changes over its term.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::amounts::{YEAR, add, mul, scale, sum};
use crate::{Reason, Result};

/// One step of a ramp: the recurring fee over some months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RampStep {
    /// The recurring fee of all months of the step together.
    pub recurring: Decimal,
    /// How many months it lasts.
    pub months: u32,
}

impl RampStep {
    /// A step of one year.
    pub const fn year(recurring: Decimal) -> Self {
        Self {
            recurring,
            months: 12,
        }
    }

    /// A step from its monthly fee.
    ///
    /// # Errors
    /// [`Reason::Overflow`].
    pub fn monthly(fee: Decimal, months: u32) -> Result<Self> {
        Ok(Self {
            recurring: mul(fee, months.into())?,
            months,
        })
    }
}

/// The fees and months of all steps.
pub(super) fn total(steps: &[RampStep]) -> Result<(Decimal, u32)> {
    if steps.is_empty() {
        return Err(Reason::NoTerm);
    }
    if steps.iter().any(|step| step.months == 0) {
        return Err(Reason::ZeroTerm);
    }
    let months = steps
        .iter()
        .try_fold(0_u32, |months, step| months.checked_add(step.months))
        .ok_or(Reason::Overflow)?;
    Ok((sum(steps.iter().map(|step| step.recurring))?, months))
}

/// The recurring fees of the first twelve months; of all, when the ramp is shorter.
///
/// - **Unit**: money in the first year.
/// - **Formula**: a step that runs past the twelfth month counts by its share of months.
///
/// # Errors
/// [`Reason::NoTerm`] without a step, [`Reason::ZeroTerm`] for a step of no months,
/// [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::contract::{RampStep, exit_acv, first_year_acv};
/// let ramp = [
///     RampStep::monthly(Decimal::from(5_000), 6)?,
///     RampStep::monthly(Decimal::from(10_000), 18)?,
/// ];
/// assert_eq!(first_year_acv(&ramp)?, Decimal::from(90_000));
/// assert_eq!(exit_acv(&ramp)?, Decimal::from(120_000));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn first_year_acv(steps: &[RampStep]) -> Result<Decimal> {
    total(steps)?;
    let mut left = 12;
    let mut fees = Decimal::ZERO;
    for step in steps {
        let taken = step.months.min(left);
        let months = Decimal::from(step.months);
        fees = add(
            fees,
            scale(step.recurring, taken.into(), months, Reason::ZeroTerm)?,
        )?;
        left -= taken;
    }
    Ok(fees)
}

/// The pace at which a ramp ends: the fee of its last step, for a year.
///
/// - **Unit**: money per year.
/// - **Formula**: `fees of the last step x 12 / its months`. It is a pace, so a short step is
///   scaled up.
///
/// # Errors
/// As for [`first_year_acv`].
pub fn exit_acv(steps: &[RampStep]) -> Result<Decimal> {
    total(steps)?;
    let last = steps.last().ok_or(Reason::NoTerm)?;
    scale(last.recurring, YEAR, last.months.into(), Reason::ZeroTerm)
}
