//! The orders in which dates that prove none may be meant.

use std::collections::BTreeSet;

use chrono::Datelike;
use chrono_tz::Tz;

use super::{DateOrder, parse_date};

/// The orders by which every one of these texts is a date, likelier ones first: years keep within fewer
/// values than days do. Texts that need no order speak for none.
///
/// ```
/// use winnable_ingest::{DateOrder, possible_orders};
/// let cells = ["26.08.01", "26.08.02", "26.08.03"];
/// assert_eq!(possible_orders(cells), [DateOrder::Ymd, DateOrder::Dmy]);
/// assert_eq!(possible_orders(["9/1/2026"]), [DateOrder::Mdy, DateOrder::Dmy]);
/// ```
pub fn possible_orders<'c>(cells: impl IntoIterator<Item = &'c str>) -> Vec<DateOrder> {
    let mut possible = PossibleOrders::default();
    for cell in cells {
        possible.observe(cell);
    }
    possible.orders()
}

/// The orders that fit all dates of a column that were seen so far. What is kept does not grow with
/// the rows: an order is dropped by the first date that it does not fit, and of the others the years
/// are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PossibleOrders {
    any: bool,
    fitting: Fitting,
}

/// The years that a column has by each order; `None` for one that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fitting([(DateOrder, Option<BTreeSet<i32>>); 3]);

impl Default for Fitting {
    fn default() -> Self {
        let orders = [DateOrder::Ymd, DateOrder::Mdy, DateOrder::Dmy];
        Self(orders.map(|order| (order, Some(BTreeSet::new()))))
    }
}

impl PossibleOrders {
    /// Takes a date into account; one that needs no order speaks for none.
    pub(crate) fn observe(&mut self, cell: &str) {
        if parse_date(cell, None, Tz::UTC).is_ok() {
            return;
        }
        self.any = true;
        for (order, years) in &mut self.fitting.0 {
            let Some(known) = years else { continue };
            match parse_date(cell, Some(*order), Tz::UTC) {
                Ok(date) => {
                    known.insert(date.year());
                }
                Err(_) => *years = None,
            }
        }
    }

    /// Adds the dates of another part of the column.
    pub(crate) fn merge(&mut self, other: Self) {
        self.any |= other.any;
        for ((_, years), (_, others)) in self.fitting.0.iter_mut().zip(other.fitting.0) {
            match (years.as_mut(), others) {
                (Some(years), Some(others)) => years.extend(others),
                _ => *years = None,
            }
        }
    }

    /// The orders, likelier ones first; none where no date needs one.
    pub(crate) fn orders(&self) -> Vec<DateOrder> {
        if !self.any {
            return Vec::new();
        }
        let fitting = self.fitting.0.iter();
        let mut possible: Vec<(usize, DateOrder)> = fitting
            .filter_map(|(order, years)| Some((years.as_ref()?.len(), *order)))
            .collect();
        possible.sort_by_key(|(years, _)| *years);
        possible.into_iter().map(|(_, order)| order).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_far_below_drops_the_order_that_it_does_not_fit() {
        let mut possible = PossibleOrders::default();
        for _ in 0..5_000 {
            possible.observe("03.04.05");
        }
        let all = [DateOrder::Ymd, DateOrder::Mdy, DateOrder::Dmy];
        assert_eq!(possible.orders(), all);
        // No month is 26: the first number is the year or the day.
        possible.observe("26.04.05");
        possible.observe("2026-01-31");
        assert_eq!(possible.orders(), [DateOrder::Dmy, DateOrder::Ymd]);
        assert_eq!(PossibleOrders::default().orders(), []);
    }
}
