//! Hypotheses as CSV.

use std::io::{self, Write};

use winnable_model::{Lang, Localised};

use super::DiscoverReport;
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 17] = [
    "predicate",
    "sentence",
    "n",
    "won",
    "rest_n",
    "rest_won",
    "win_rate",
    "rest_rate",
    "lift",
    "low",
    "high",
    "difference",
    "difference_low",
    "difference_high",
    "p",
    "p_holm",
    "found_by_search",
];

/// The hypotheses, one a row, the clearest first; none is a heading alone. The result is the number of
/// cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn discover_csv(
    out: &mut dyn Write,
    report: &DiscoverReport<'_>,
    lang: Lang,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for one in &report.discovery.hypotheses {
        let (predicate, sentence) = (one.predicate.to_string(), one.text(lang));
        sheet.row([
            Cell::Text(&predicate),
            Cell::Text(&sentence),
            Cell::typed(one.n),
            Cell::typed(one.won),
            Cell::typed(one.rest_n),
            Cell::typed(one.rest_won),
            Cell::typed(one.win_rate),
            Cell::typed(one.rest_rate),
            Cell::typed(one.lift),
            Cell::typed(one.lift_interval.low),
            Cell::typed(one.lift_interval.high),
            Cell::typed(one.difference),
            Cell::typed(one.difference_interval.low),
            Cell::typed(one.difference_interval.high),
            Cell::typed(one.p),
            Cell::typed(one.p_holm),
            Cell::typed(one.found_by_search),
        ])?;
    }
    sheet.finish()
}
