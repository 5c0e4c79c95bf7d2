//! Gross and net revenue retention of customers between two points.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::amounts::{div, not_negative, sum};
use crate::{Reason, Result};

/// The recurring revenue of one customer at the start and at the end of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CustomerRevenue {
    /// At the start. A customer at zero is not of the base and is in no figure.
    pub start: Decimal,
    /// At the end; zero for one that left.
    pub end: Decimal,
}

/// The gross revenue retention: what is left of the revenue of the base, without any expansion.
///
/// - **Shape**: one entry a customer; those without revenue at the start are passed over.
/// - **Unit**: a fraction in 0..=1, never above.
/// - **Formula**: `sum of min(start, end) / sum of start`. Each customer is capped before the sum,
///   so that the growth of one cannot hide the loss of another.
///
/// # Errors
/// [`Reason::EmptyBase`]; [`Reason::InvalidInput`] for a revenue below zero; [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::retention::{CustomerRevenue, grr, nrr};
/// let of = |start: i64, end: i64| CustomerRevenue { start: start.into(), end: end.into() };
/// let customers = [of(100, 150), of(100, 50)];
/// assert_eq!(grr(&customers)?, Decimal::new(75, 2));
/// assert_eq!(nrr(&customers)?, Decimal::ONE);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn grr(customers: &[CustomerRevenue]) -> Result<Decimal> {
    // Sums of many digits are rounded to 28, the two of them differently.
    kept(customers, |customer| customer.start.min(customer.end)).map(|kept| kept.min(Decimal::ONE))
}

/// The net revenue retention: what the base pays at the end, expansion included.
///
/// - **Shape**: as for [`grr`]. New customers are not of the base.
/// - **Unit**: a fraction of 0 or more; above 1 when the base grows.
/// - **Formula**: `sum of end / sum of start`, over customers with a start above zero.
///
/// # Errors
/// As for [`grr`].
pub fn nrr(customers: &[CustomerRevenue]) -> Result<Decimal> {
    kept(customers, |customer| customer.end)
}

fn kept(
    customers: &[CustomerRevenue],
    counted: impl Fn(&CustomerRevenue) -> Decimal,
) -> Result<Decimal> {
    for customer in customers {
        not_negative(customer.start)?;
        not_negative(customer.end)?;
    }
    let base = || {
        customers
            .iter()
            .filter(|customer| !customer.start.is_zero())
    };
    let at_start = sum(base().map(|customer| customer.start))?;
    div(sum(base().map(counted))?, at_start, Reason::EmptyBase)
}
