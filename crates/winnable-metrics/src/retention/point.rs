//! Retention between two months, from rows of revenue.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

use super::month_index;
use super::revenue::{CustomerRevenue, grr, nrr};
use crate::amounts::{add, not_negative};
use crate::{Reason, Result};

/// The recurring revenue of a customer in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RevenueRow<'a> {
    /// Who pays.
    pub customer: &'a str,
    /// Any day of the month.
    pub month: NaiveDate,
    /// What is paid for the month. Several rows of one customer and month add up; a month at zero
    /// is a month without the customer.
    pub amount: Decimal,
}

/// What is left at one month of the customers of another.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PointToPoint {
    /// Customers with revenue in the first month.
    pub base_customers: usize,
    /// Those of them with revenue in the second.
    pub kept_customers: usize,
    /// The share of customers that is left, in 0..=1.
    pub logo: f64,
    /// The [`grr`].
    pub grr: Decimal,
    /// The [`nrr`].
    pub nrr: Decimal,
}

/// The retention of revenue and of customers from one month to another.
///
/// - **Shape**: rows in any order, and any day of each of the two months. Months between them and
///   customers who were not in the first do not count.
/// - **Unit**: fractions.
///
/// # Errors
/// [`Reason::EmptyBase`] when nobody pays in the first month; [`Reason::EndsBeforeStart`];
/// [`Reason::InvalidInput`] for an amount below zero; [`Reason::Overflow`].
pub fn point_to_point(
    rows: &[RevenueRow<'_>],
    from: NaiveDate,
    to: NaiveDate,
) -> Result<PointToPoint> {
    let (from, to) = (month_index(from), month_index(to));
    if to < from {
        return Err(Reason::EndsBeforeStart);
    }
    let mut customers: BTreeMap<&str, CustomerRevenue> = BTreeMap::new();
    for row in rows {
        let (month, amount) = (month_index(row.month), not_negative(row.amount)?);
        let customer = customers.entry(row.customer).or_insert(CustomerRevenue {
            start: Decimal::ZERO,
            end: Decimal::ZERO,
        });
        if month == from {
            customer.start = add(customer.start, amount)?;
        }
        if month == to {
            customer.end = add(customer.end, amount)?;
        }
    }
    let customers: Vec<CustomerRevenue> = customers
        .into_values()
        .filter(|customer| !customer.start.is_zero())
        .collect();
    let base = customers.len();
    let kept = customers
        .iter()
        .filter(|customer| !customer.end.is_zero())
        .count();
    Ok(PointToPoint {
        grr: grr(&customers)?,
        nrr: nrr(&customers)?,
        base_customers: base,
        kept_customers: kept,
        logo: super::share(kept, base),
    })
}
