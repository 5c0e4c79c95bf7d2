//! A column as keys that sort as time does.

use std::collections::BTreeSet;

use chrono_tz::Tz;
use winnable_icp::table::Column;
use winnable_ingest::{DateOrder, DateOrderVotes, Decided, Moment, parse_moment};
use winnable_model::text::icp::learn as texts;

use super::table::WideTable;
use crate::failure::Failure;

/// A number that sorts as time does, or a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// The bits of a number, in an order that is that of numbers.
    Number(i64),
    /// A moment.
    Moment(Moment),
}

/// The key of each row; `None` where the cell is blank.
///
/// # Errors
/// The first cell that is neither a number, if all are, nor a date.
pub(super) fn keys(table: &WideTable, column: &Column) -> Result<Vec<Option<Key>>, Failure> {
    // A day may be written as 20250331, which sorts as it is.
    if let Some(numbers) = column.numbers() {
        let key = |number: Option<f64>| number.map(|number| Key::Number(sortable(number)));
        return Ok(numbers.into_iter().map(key).collect());
    }
    let mut votes = DateOrderVotes::default();
    for cell in column.cells.iter().flatten() {
        votes.observe(cell);
    }
    let order: Option<DateOrder> = match votes.decide() {
        Decided::Order(order) => Some(order),
        _ => None,
    };
    let read = |(at, cell): (usize, &Option<Box<str>>)| {
        let Some(cell) = cell.as_deref() else {
            return Ok(None);
        };
        parse_moment(cell, order, Tz::UTC)
            .map(|moment| Some(Key::Moment(moment)))
            .map_err(|_| {
                let text = texts::no_time(&column.name, table.lines.of(at), cell);
                table.refused(text, Some(texts::times_help()))
            })
    };
    column.cells.iter().enumerate().map(read).collect()
}

/// The place in time of each row: 0 for the earliest, the same for those of the same time. `None` where the cell
/// is blank, and for a table whose times were not asked for.
///
/// # Errors
/// As of [`keys`].
pub(super) fn places(table: &WideTable) -> Result<Option<Vec<Option<f64>>>, Failure> {
    let Some(column) = table.time() else {
        return Ok(None);
    };
    let keys = keys(table, column)?;
    let known: BTreeSet<Key> = keys.iter().copied().flatten().collect();
    let known: Vec<Key> = known.into_iter().collect();
    let place = |key: Key| {
        let place = known.partition_point(|one| *one < key);
        f64::from(u32::try_from(place).unwrap_or(u32::MAX))
    };
    Ok(Some(keys.into_iter().map(|key| key.map(place)).collect()))
}

/// The bits of a float as an integer of the same order.
fn sortable(number: f64) -> i64 {
    let bits = number.to_bits().cast_signed();
    // Negative numbers count down in their bits.
    bits ^ (((bits >> 63).cast_unsigned()) >> 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_numbers_sort_as_numbers_do() {
        let numbers = [-1e9, -2.5, -0.0, 0.0, 1e-9, 3.0, 20_250_331.0];
        let keys: Vec<i64> = numbers.iter().map(|number| sortable(*number)).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }
}
