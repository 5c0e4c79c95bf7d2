//! Accounts that may be one.

use std::io::{self, Write};

use serde::Serialize;
use winnable_match::{DuplicatePair, Outcome};
use winnable_model::text::matching as texts;
use winnable_model::{Lang, Localised};

use super::AccountName;
use super::json::{EvidenceJson, evidence};
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::grid::{Column, Grid, Side};
use crate::terminal::wrap;

/// A pair of accounts.
#[derive(Clone, Copy, Debug)]
pub struct DuplicateLine<'a> {
    /// The account that stands first.
    pub a: AccountName<'a>,
    /// The other.
    pub b: AccountName<'a>,
    /// What was decided of them.
    pub pair: &'a DuplicatePair,
}

/// The counts, then a pair a line; `hidden` pairs more are not shown.
pub fn duplicates_table(
    lines: &[DuplicateLine<'_>],
    (accounts, groups): (u64, u64),
    (matched, review): (u64, u64),
    hidden: u64,
    (width, lang): (usize, Lang),
) -> String {
    let t = |text: winnable_model::Text| text.text(lang);
    let mut out = wrap(
        &t(texts::duplicate_counts(accounts, matched, review, groups)),
        width,
    );
    if !lines.is_empty() {
        let mut grid = Grid::new(vec![
            Column::flexible(t(texts::heading_account()), 14)
                .named()
                .kept(),
            Column::flexible(t(texts::heading_other()), 14)
                .named()
                .kept(),
            Column::whole(t(texts::heading_outcome()), Side::Left).kept(),
            Column::whole(t(texts::heading_code()), Side::Left).kept(),
            Column::whole(t(texts::heading_bits()), Side::Right),
        ]);
        for line in lines {
            let name = |account: AccountName<'_>| format!("{} ({})", account.name, account.id);
            grid.push([
                name(line.a),
                name(line.b),
                line.pair.outcome.text(lang),
                line.pair.code.name().to_owned(),
                line.pair.weight.to_string(),
            ]);
        }
        let laid = grid.lay(width);
        let note = laid.note();
        out.push(String::new());
        out.push(laid.heading);
        out.extend(laid.rows);
        out.extend(note.iter().flat_map(|note| wrap(&note.text(lang), width)));
    }
    if hidden > 0 {
        out.extend(wrap(&t(texts::hidden_pairs(hidden)), width));
    }
    out.push(String::new());
    out.join("\n")
}

#[derive(Serialize)]
struct DocumentJson<'a> {
    schema: &'static str,
    engine: &'a str,
    unit: &'static str,
    accounts: u64,
    pairs: Vec<PairJson<'a>>,
    groups: Vec<Vec<&'a str>>,
}

#[derive(Serialize)]
struct PairJson<'a> {
    a_id: &'a str,
    b_id: &'a str,
    outcome: Outcome,
    code: &'static str,
    weight: i32,
    evidence: Vec<EvidenceJson>,
}

/// Pairs and groups in JSON: schema `winnable/duplicates/1`.
///
/// # Errors
/// Those of the writer.
pub fn duplicates_json(
    out: &mut dyn Write,
    lines: &[DuplicateLine<'_>],
    groups: Vec<Vec<&str>>,
    accounts: u64,
    engine: &str,
) -> io::Result<()> {
    let document = DocumentJson {
        schema: "winnable/duplicates/1",
        engine,
        unit: "hundredths of a bit",
        accounts,
        pairs: lines
            .iter()
            .map(|line| PairJson {
                a_id: line.a.id,
                b_id: line.b.id,
                outcome: line.pair.outcome,
                code: line.pair.code.name(),
                weight: line.pair.weight.hundredths(),
                evidence: evidence(Some(&line.pair.waterfall)),
            })
            .collect(),
        groups,
    };
    crate::json::write_document(out, &document)
}

/// Pairs as CSV.
///
/// # Errors
/// Those of the writer.
pub fn duplicates_csv(
    out: &mut dyn Write,
    lines: &[DuplicateLine<'_>],
    lang: Lang,
    options: CsvOptions,
) -> io::Result<()> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(
        [
            "a_id", "a_name", "b_id", "b_name", "outcome", "code", "reason", "weight",
        ]
        .map(Cell::typed),
    )?;
    for line in lines {
        let reason = line.pair.code.text(lang);
        sheet.row([
            Cell::Text(line.a.id),
            Cell::Text(line.a.name),
            Cell::Text(line.b.id),
            Cell::Text(line.b.name),
            Cell::typed(line.pair.outcome.name()),
            Cell::typed(line.pair.code.name()),
            Cell::Text(&reason),
            Cell::typed(line.pair.weight.hundredths()),
        ])?;
    }
    sheet.finish().map(drop)
}
