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
    let needs_order = |cell: &&str| parse_date(cell, None, Tz::UTC).is_err();
    let cells: Vec<&str> = cells.into_iter().filter(needs_order).collect();
    let years = |order: DateOrder| -> Option<usize> {
        let read = |cell: &&str| parse_date(cell, Some(order), Tz::UTC).ok();
        let years: Option<BTreeSet<i32>> =
            cells.iter().map(|cell| Some(read(cell)?.year())).collect();
        years.map(|years| years.len())
    };
    let all = [DateOrder::Ymd, DateOrder::Mdy, DateOrder::Dmy];
    let possible = all.into_iter().filter_map(|one| Some((years(one)?, one)));
    let mut possible: Vec<(usize, DateOrder)> = possible.collect();
    possible.sort_by_key(|(years, _)| *years);
    if cells.is_empty() {
        return Vec::new();
    }
    possible.into_iter().map(|(_, order)| order).collect()
}
