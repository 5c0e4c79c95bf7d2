//! The target list and the excluded accounts as CSV.

use std::io::{self, Write};

use winnable_engine::ScoreList;
use winnable_model::{FactCatalogue, Lang, Localised};
use winnable_score::Blocked;

use super::{Cell, CsvOptions, Sheet};
use crate::fill::first_to_fill;

const COLUMNS: [&str; 12] = [
    "account_id",
    "name",
    "score",
    "low",
    "high",
    "tier",
    "tier_certain",
    "programme",
    "naive_sum",
    "completeness",
    "blocked_by",
    "next_best_field",
];

/// The target list: one account a row, then one column `factor:ID` for each factor of the model.
/// Headers are the same in every language; reasons are in the given one.
///
/// The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn score_csv(
    out: &mut dyn Write,
    list: &ScoreList<'_>,
    catalogue: &FactCatalogue,
    lang: Lang,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    // All rows are scored by one model, so that the first one has every factor.
    let first = list.rows.first();
    let factors = first
        .as_ref()
        .map(|row| row.receipt.factors.as_slice())
        .unwrap_or_default();
    let factors = factors
        .iter()
        .map(|sum| Cell::Typed(format!("factor:{}", sum.factor)));
    sheet.row(COLUMNS.map(Cell::typed).into_iter().chain(factors))?;
    for row in list.rows.briefs() {
        let brief = &row.brief;
        let blocked = blocked(&brief.blocked_by, lang);
        let next = first_to_fill(&brief.next_best, catalogue);
        let next = next.map(|next| &*catalogue.spec(next.fact).name);
        let cells = [
            Cell::Text(row.account_id),
            Cell::Text(row.name),
            Cell::typed(brief.scored.score),
            Cell::typed(brief.scored.low),
            Cell::typed(brief.scored.high),
            Cell::Text(
                brief
                    .tier
                    .as_ref()
                    .map_or("", winnable_model::TierId::as_str),
            ),
            Cell::typed(brief.scored.tier_certain),
            Cell::Text(brief.programme.as_deref().unwrap_or_default()),
            Cell::typed(row.naive_sum),
            Cell::typed(crate::json::ratio(brief.scored.completeness())),
            Cell::Text(&blocked),
            Cell::Text(next.unwrap_or_default()),
        ];
        let factors = brief.factors.iter().map(Cell::typed);
        sheet.row(cells.into_iter().chain(factors))?;
    }
    sheet.finish()
}

fn blocked(blocked_by: &[Blocked], lang: Lang) -> String {
    blocked_by
        .iter()
        .map(|blocked| format!("{}: {}", blocked.tier, blocked.reason.text(lang)))
        .collect::<Vec<_>>()
        .join("; ")
}

/// The accounts that rules left out, each with the rule, the reason and the score that it would
/// have had.
///
/// The result is the number of cells that were guarded.
///
/// # Errors
/// Those of the writer.
pub fn excluded_csv(
    out: &mut dyn Write,
    list: &ScoreList<'_>,
    lang: Lang,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(["account_id", "name", "rule", "reason", "score"].map(Cell::typed))?;
    for excluded in &list.excluded {
        let reason = excluded.reason.text(lang);
        sheet.row([
            Cell::Text(excluded.account_id.as_str()),
            Cell::Text(&excluded.name),
            Cell::Text(&excluded.rule),
            Cell::Text(&reason),
            Cell::typed(excluded.score),
        ])?;
    }
    sheet.finish()
}
