//! The times of the rows of a wide table.

use chrono::Datelike;
use chrono_tz::UTC;
use winnable_icp::table::Column;
use winnable_ingest::{DateOrderVotes, Decided, parse_date};
use winnable_model::text::icp::discover as texts;

use super::table::WideTable;
use crate::failure::Failure;

/// A number for each row that grows with time: the number of a column of numbers, else its day; `None`
/// where a cell is blank or no date. `None` for a table whose times were not asked for.
pub(super) fn times(table: &WideTable) -> Result<Option<Vec<Option<f64>>>, Failure> {
    let Some(column) = table.time() else {
        return Ok(None);
    };
    let times = of_column(column);
    if times.iter().all(Option::is_none) {
        return Err(table.refused(texts::no_times(&column.name), None));
    }
    Ok(Some(times))
}

fn of_column(column: &Column) -> Vec<Option<f64>> {
    if let Some(numbers) = column.numbers() {
        return numbers;
    }
    let mut votes = DateOrderVotes::default();
    for cell in column.cells.iter().flatten() {
        votes.observe(cell);
    }
    let order = match votes.decide() {
        Decided::Order(order) => Some(order),
        _ => None,
    };
    let day = |cell: &Option<Box<str>>| {
        let date = parse_date(cell.as_deref()?, order, UTC).ok()?;
        Some(f64::from(date.num_days_from_ce()))
    };
    column.cells.iter().map(day).collect()
}
