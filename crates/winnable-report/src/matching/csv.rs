//! Decisions as CSV.

use std::io::{self, Write};

use winnable_model::{Lang, Localised};

use super::{AccountName, MatchLine};
use crate::csv::{Cell, CsvOptions, Sheet};

const COLUMNS: [&str; 14] = [
    "record_id",
    "kind",
    "company",
    "outcome",
    "account_id",
    "candidate_id",
    "candidate_name",
    "runner_up_id",
    "runner_up_name",
    "code",
    "reason",
    "weight",
    "runner_up_weight",
    "link",
];

/// Writes the header of the decisions.
///
/// # Errors
/// Those of the writer.
pub fn match_csv_header(out: &mut dyn Write, options: CsvOptions) -> io::Result<()> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    sheet.finish().map(drop)
}

/// Writes one decision; weights are in hundredths of a bit, headers the same in every language.
///
/// # Errors
/// Those of the writer.
pub fn match_csv_row(
    out: &mut dyn Write,
    line: &MatchLine<'_>,
    lang: Lang,
    options: CsvOptions,
) -> io::Result<()> {
    let mut sheet = Sheet::new(
        out,
        CsvOptions {
            bom: false,
            ..options
        },
    )?;
    let id = |account: Option<AccountName<'_>>| account.map_or("", |account| account.id).to_owned();
    let name =
        |account: Option<AccountName<'_>>| account.map_or("", |account| account.name).to_owned();
    let reason = line.code.text(lang);
    let (account, candidate) = (id(line.account), id(line.candidate));
    let candidate_name = name(line.candidate);
    let (next, next_name) = (id(line.runner_up), name(line.runner_up));
    let next_weight = line
        .runner_up_weight
        .map(winnable_match::Weight::hundredths);
    sheet.row([
        Cell::Text(line.record_id),
        Cell::typed(line.kind),
        Cell::Text(line.company),
        Cell::typed(line.outcome().name()),
        Cell::Text(&account),
        Cell::Text(&candidate),
        Cell::Text(&candidate_name),
        Cell::Text(&next),
        Cell::Text(&next_name),
        Cell::typed(line.code.name()),
        Cell::Text(&reason),
        Cell::typed(line.weight.hundredths()),
        next_weight.map_or(Cell::Text(""), Cell::typed),
        Cell::typed(line.link.map_or("", |link| link.status.name())),
    ])?;
    sheet.finish().map(drop)
}
