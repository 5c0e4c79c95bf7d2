//! ABM against the rest as CSV: one measure a row.

use std::io::{self, Write};

use winnable_metrics::abm::{Comparison, Side};
use winnable_model::{Lang, Localised};

use super::{HoldoutReport, figure};
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 20] = [
    "measure",
    "verdict",
    "unit",
    "currency",
    "method",
    "treated",
    "treated_successes",
    "treated_n",
    "treated_accounts",
    "control",
    "control_successes",
    "control_n",
    "control_accounts",
    "difference",
    "low",
    "high",
    "p_value",
    "p_adjusted",
    "crude_difference",
    "reason",
];

/// The measures, one a row; none where nothing can be compared. Headers are the same in every language;
/// reasons are in the given one. The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn holdout_csv(
    out: &mut dyn Write,
    report: &HoldoutReport<'_>,
    lang: Lang,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    if let Ok(outcomes) = &report.comparison.outcomes {
        let method = outcomes.method.name();
        let currency = report.manifest.currency.code();
        for one in &outcomes.comparisons {
            row(&mut sheet, one, (method, currency), lang)?;
        }
    }
    sheet.finish()
}

fn row(
    sheet: &mut Sheet<'_>,
    one: &Comparison,
    (method, currency): (&str, &str),
    lang: Lang,
) -> io::Result<()> {
    let typed = |text: Option<String>| Cell::Typed(text.unwrap_or_default());
    let found = one.contrast.difference.ok();
    let of = |of: fn(winnable_metrics::abm::Difference) -> f64| {
        typed(found.map(of).and_then(figure::machine))
    };
    let side = |side: &Side| {
        [
            typed(side.value.ok().and_then(figure::machine)),
            typed(side.successes.map(|count| count.to_string())),
            Cell::typed(side.n),
            Cell::typed(side.accounts),
        ]
    };
    let crude = one.crude.and_then(|crude| crude.difference.ok());
    let reason = one.contrast.difference.err();
    let reason = reason.map(|reason| reason.text(lang)).unwrap_or_default();
    let unit = one.measure.unit();
    let head = [
        Cell::typed(one.measure.name()),
        Cell::typed(one.verdict.name()),
        Cell::typed(unit.name()),
        Cell::typed(if unit.is_money() { currency } else { "" }),
        Cell::typed(method),
    ];
    let tail = [
        of(|found| found.value),
        of(|found| found.interval.low),
        of(|found| found.interval.high),
        of(|found| found.p_value),
        of(|found| found.adjusted),
        typed(crude.and_then(|found| figure::machine(found.value))),
        Cell::Text(&reason),
    ];
    let sides = [&one.contrast.treated, &one.contrast.control];
    let cells = head.into_iter().chain(sides.into_iter().flat_map(side));
    sheet.row(cells.chain(tail))
}
