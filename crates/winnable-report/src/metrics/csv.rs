//! Metrics as CSV: one figure a row.

use std::io::{self, Write};

use winnable_engine::metrics::MetricRow;
use winnable_model::{Currency, Lang, Localised};

use super::{MetricReport, figure};
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 19] = [
    "metric",
    "variant",
    "segment",
    "at",
    "value",
    "unit",
    "currency",
    "low",
    "high",
    "n",
    "numerator",
    "denominator",
    "reason",
    "reason_text",
    "from",
    "to",
    "left_out",
    "amount_is",
    "notes",
];

/// The figures, one a row. Headers are the same in every language; reasons and notes are in the given
/// one. The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn metrics_csv(
    out: &mut dyn Write,
    report: &MetricReport<'_>,
    lang: Lang,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for row in report.rows {
        figure_row(&mut sheet, row, report.manifest.currency, lang)?;
    }
    sheet.finish()
}

fn figure_row(
    sheet: &mut Sheet<'_>,
    row: &MetricRow,
    currency: Currency,
    lang: Lang,
) -> io::Result<()> {
    let typed = |text: Option<String>| Cell::Typed(text.unwrap_or_default());
    let segment = row.segment.as_ref().map(ToString::to_string);
    let end = |end: fn((f64, f64)) -> f64| row.interval.map(end).and_then(figure::estimate);
    let currency = if row.unit.is_money() {
        currency.code()
    } else {
        ""
    };
    let reason = row.value.as_ref().err();
    let left_out: Vec<String> = row
        .left_out
        .iter()
        .map(|(why, count)| format!("{}={count}", why.name()))
        .collect();
    let amount_is: Vec<&str> = row.amount_is.iter().map(|basis| basis.name()).collect();
    let notes: Vec<String> = row.notes.iter().map(|note| note.text(lang)).collect();
    let (reason_text, notes) = (
        reason.map(|reason| reason.text(lang)).unwrap_or_default(),
        notes.join("; "),
    );
    sheet.row([
        Cell::typed(row.metric),
        Cell::typed(row.variant.unwrap_or_default()),
        Cell::Text(segment.as_deref().unwrap_or_default()),
        typed(row.at.map(|at| at.to_string())),
        typed(row.value.as_ref().ok().and_then(figure::amount)),
        Cell::typed(row.unit.name()),
        Cell::typed(currency),
        typed(end(|(low, _)| low)),
        typed(end(|(_, high)| high)),
        Cell::typed(row.n),
        typed(row.numerator.map(figure::exact)),
        typed(row.denominator.map(figure::exact)),
        Cell::typed(reason.map_or("", |reason| reason.code())),
        Cell::Text(&reason_text),
        typed(row.window.from.map(|from| from.to_string())),
        Cell::typed(row.window.to),
        Cell::typed(left_out.join(" ")),
        Cell::typed(amount_is.join(" ")),
        Cell::Text(&notes),
    ])
}
