//! One record: what was decided, and the waterfall that adds up to it.

use std::io::{self, Write};

use serde::Serialize;
use winnable_match::{Comparison, Outcome, Waterfall};
use winnable_model::text::matching as texts;
use winnable_model::{Lang, Localised, Text};

use super::json::{EvidenceJson, evidence};
use super::{AccountName, MatchLine, shown_value};
use crate::grid::{Column, Grid, Side};
use crate::style::Paint;
use crate::terminal::{escape, hang, wrap};

/// The values of a comparison as the files spell them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedField {
    /// The comparison.
    pub comparison: Comparison,
    /// What the record states.
    pub record: String,
    /// What the account states.
    pub account: String,
}

/// What the page of a record says: what was decided, what each comparison came to in bits, the
/// threshold, and the runner-up.
///
/// `fields` are the values that were compared with the account or the candidate; `by_hand` is for a
/// project, where a person can decide otherwise.
pub fn match_page(
    line: &MatchLine<'_>,
    fields: &[ComparedField],
    next: Option<&Waterfall>,
    by_hand: bool,
    (width, lang, colour): (usize, Lang, bool),
) -> String {
    let paint = Paint(colour);
    let company = if line.company.is_empty() {
        String::new()
    } else {
        format!(" · {}", line.company)
    };
    let title = format!("{} {}{company}", line.kind, line.record_id);
    let mut out: Vec<String> = wrap(&title, width).iter().map(|l| paint.bold(l)).collect();
    let account = line.account.or(line.candidate);
    let verdict = match (line.outcome(), account) {
        (Outcome::Matched, Some(account)) => texts::belongs(account.name, account.id),
        (Outcome::Review, Some(account)) => texts::may_belong(account.name, account.id),
        _ => texts::belongs_nowhere(),
    };
    out.extend(wrap(&verdict.text(lang), width));
    let reason = format!("{}: {}", line.code.name(), line.code.text(lang));
    out.extend(wrap(&reason, width));
    if let Some(waterfall) = line.waterfall {
        out.push(String::new());
        out.extend(lines_of(waterfall, fields, width, lang));
        let weight = line.weight.to_string();
        out.extend(wrap(
            &texts::sum(&weight, &Text::of(&line.outcome())).text(lang),
            width,
        ));
    }
    if let (Some(account), Some(next)) = (line.runner_up, next) {
        out.push(String::new());
        let weight = line.runner_up_weight.unwrap_or_default().to_string();
        let title = texts::runner_up(account.name, account.id, &weight);
        out.extend(wrap(&title.text(lang), width));
        out.extend(lines_of(next, &[], width, lang));
    }
    if by_hand && line.outcome() != Outcome::Matched {
        out.push(String::new());
        let candidate = line.candidate.map_or("ACCOUNT", |account| account.id);
        out.extend(wrap(&texts::decide_by_hand().text(lang), width));
        // Lines to copy, which stay whole.
        let cells = [line.record_id, candidate].map(csv_cell);
        out.push(escape(&format!("accept,{},{}", cells[0], cells[1])).into_owned());
        out.push(escape(&format!("never,{},", cells[0])).into_owned());
    }
    out.push(String::new());
    out.join("\n")
}

/// A cell of a CSV file, quoted where it must be.
fn csv_cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// A comparison a line; what both sides state stands below it, as it rarely fits beside it.
fn lines_of(
    waterfall: &Waterfall,
    fields: &[ComparedField],
    width: usize,
    lang: Lang,
) -> Vec<String> {
    let t = |text: winnable_model::Text| text.text(lang);
    let mut grid = Grid::new(vec![
        Column::whole(t(texts::heading_comparison()), Side::Left).kept(),
        Column::whole(t(texts::heading_bits()), Side::Right).kept(),
        Column::flexible(t(texts::heading_level()), 20).kept(),
    ]);
    for line in waterfall.lines() {
        grid.push([
            line.comparison.text(lang),
            line.weight.to_string(),
            line.level.text(lang),
        ]);
    }
    let laid = grid.lay(width);
    let note = laid.note();
    let mut out = vec![laid.heading];
    for (line, row) in waterfall.lines().zip(laid.rows) {
        out.push(row);
        let field = fields
            .iter()
            .find(|field| field.comparison == line.comparison);
        let Some(field) = field else { continue };
        let shown = |value: &str| escape(&shown_value(line.comparison, value)).into_owned();
        let (record, account) = (shown(&field.record), shown(&field.account));
        if !record.is_empty() || !account.is_empty() {
            let values = texts::both_values(&record, &account).text(lang);
            out.extend(hang("    ", &values, width));
        }
    }
    out.extend(note.iter().flat_map(|note| wrap(&note.text(lang), width)));
    out
}

#[derive(Serialize)]
struct PageJson<'a> {
    schema: &'static str,
    engine: &'a str,
    record_id: &'a str,
    kind: &'a str,
    company: &'a str,
    outcome: Outcome,
    code: &'static str,
    reason: String,
    account_id: Option<&'a str>,
    candidate_id: Option<&'a str>,
    name: Option<&'a str>,
    weight: i32,
    evidence: Vec<EvidenceJson>,
    values: Vec<ValueJson>,
    runner_up: Option<RunnerUpJson<'a>>,
}

#[derive(Serialize)]
struct ValueJson {
    comparison: Comparison,
    record: String,
    account: String,
}

#[derive(Serialize)]
struct RunnerUpJson<'a> {
    account_id: &'a str,
    name: &'a str,
    weight: i32,
    evidence: Vec<EvidenceJson>,
}

/// The same in JSON: schema `winnable/match-page/1`.
///
/// # Errors
/// Those of the writer.
pub fn match_page_json(
    out: &mut dyn Write,
    line: &MatchLine<'_>,
    fields: &[ComparedField],
    next: Option<&Waterfall>,
    (engine, lang): (&str, Lang),
) -> io::Result<()> {
    let id = |account: Option<AccountName<'_>>| account.map(|account| account.id.to_owned());
    let (account, candidate) = (id(line.account), id(line.candidate));
    let page = PageJson {
        schema: "winnable/match-page/1",
        engine,
        record_id: line.record_id,
        kind: line.kind,
        company: line.company,
        outcome: line.outcome(),
        code: line.code.name(),
        reason: line.code.text(lang),
        account_id: account.as_deref(),
        candidate_id: candidate.as_deref(),
        name: line.account.or(line.candidate).map(|account| account.name),
        weight: line.weight.hundredths(),
        evidence: evidence(line.waterfall),
        values: fields
            .iter()
            .map(|field| ValueJson {
                comparison: field.comparison,
                record: shown_value(field.comparison, &field.record),
                account: shown_value(field.comparison, &field.account),
            })
            .collect(),
        runner_up: line.runner_up.map(|account| RunnerUpJson {
            account_id: account.id,
            name: account.name,
            weight: line.runner_up_weight.unwrap_or_default().hundredths(),
            evidence: evidence(next),
        }),
    };
    crate::json::write_document(out, &page)
}
