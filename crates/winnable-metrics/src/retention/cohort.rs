//! Cohorts of customers by their first month.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;

use super::point::RevenueRow;
use super::{month_index, share};
use crate::amounts::{add, not_negative};
use crate::{Reason, Result};

/// The longest triangle, in months: a century. A date of the year 1 is a slip, not a cohort.
const CENTURY: usize = 1_200;

/// The customers who first paid in one month, and what became of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cohort {
    /// The first day of the month.
    pub month: NaiveDate,
    /// How many of them pay in each month from the first to the end of the window. The first entry
    /// is the size of the cohort, and a month in which none pays is 0.
    pub logos: Vec<usize>,
    /// What they pay in each of these months.
    pub revenue: Vec<Decimal>,
}

impl Cohort {
    /// How many customers the cohort has.
    pub fn size(&self) -> usize {
        self.logos.first().copied().unwrap_or(0)
    }

    /// The share of the cohort that pays in each month: fractions in 0..=1, the first one 1.
    pub fn logo_retention(&self) -> Vec<f64> {
        let size = self.size();
        self.logos.iter().map(|kept| share(*kept, size)).collect()
    }
}

/// The cohort triangle: customers by the month in which they first paid.
///
/// - **Shape**: rows in any order, and any day of the last month of the window; later rows are
///   left out. One cohort a month in which a customer came, in order of time. A cohort ends with
///   the window, so a month that has not been is not there, while one in which nobody paid is 0.
/// - **Unit**: counts and money per month.
/// - **Reactivation**: a customer who comes back is counted in its old cohort and is no new logo.
/// - Customers who came before the data begin look as if they came in the first month: leave that
///   cohort out unless the data go back to the beginning.
///
/// # Errors
/// [`Reason::EmptyBase`] when nobody pays; [`Reason::InvalidInput`] for an amount below zero and
/// for a window of more than 1,200 months; [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::retention::{RevenueRow, cohorts};
/// let row = |customer, month: &str| {
///     month.parse().map(|month| RevenueRow { customer, month, amount: Decimal::ONE })
/// };
/// let rows = [row("a", "2025-01-01")?, row("b", "2025-01-01")?, row("a", "2025-03-01")?];
/// let triangle = cohorts(&rows, "2025-03-31".parse()?).unwrap();
/// assert_eq!(triangle[0].logos, [2, 0, 1]);
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn cohorts(rows: &[RevenueRow<'_>], through: NaiveDate) -> Result<Vec<Cohort>> {
    let last = month_index(through);
    let mut customers: BTreeMap<&str, BTreeMap<i64, (NaiveDate, Decimal)>> = BTreeMap::new();
    for row in rows {
        let (month, amount) = (month_index(row.month), not_negative(row.amount)?);
        if month > last || amount.is_zero() {
            continue;
        }
        let months = customers.entry(row.customer).or_default();
        let (_, paid) = months.entry(month).or_insert((row.month, Decimal::ZERO));
        *paid = add(*paid, amount)?;
    }
    let mut triangle: BTreeMap<i64, Cohort> = BTreeMap::new();
    for months in customers.into_values() {
        let Some((first, day)) = months
            .first_key_value()
            .map(|(first, (day, _))| (*first, *day))
        else {
            continue;
        };
        let cohort = match triangle.entry(first) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(empty(day, last - first)?)
            }
        };
        for (month, (_, paid)) in months {
            let age = usize::try_from(month - first).map_err(|_| Reason::InvalidInput)?;
            cohort.logos[age] += 1;
            cohort.revenue[age] = add(cohort.revenue[age], paid)?;
        }
    }
    if triangle.is_empty() {
        return Err(Reason::EmptyBase);
    }
    Ok(triangle.into_values().collect())
}

/// A cohort of nobody yet, with its months up to the end of the window.
fn empty(day: NaiveDate, ages: i64) -> Result<Cohort> {
    let months = usize::try_from(ages)
        .ok()
        .map(|ages| ages.saturating_add(1))
        .filter(|months| *months <= CENTURY)
        .ok_or(Reason::InvalidInput)?;
    Ok(Cohort {
        month: day.with_day(1).ok_or(Reason::InvalidInput)?,
        logos: vec![0; months],
        revenue: vec![Decimal::ZERO; months],
    })
}
