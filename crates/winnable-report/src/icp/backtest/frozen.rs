//! How the scores of one day came about, and what the data of today would have said instead.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::Manifest;
use winnable_engine::icp::FrozenDeals;
use winnable_icp::backtest::Backtest;
use winnable_icp::past::{band, number};
use winnable_model::text::icp::frozen as texts;
use winnable_model::text::icp::past as past_texts;
use winnable_model::text::run as run_texts;
use winnable_model::{Borrowed, Lang, Localised, Text};

use super::deal::{self, or_blank};
use super::json::parts::AucJson;
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::json::ManifestJson;
use crate::lines::Look;
use crate::terminal::{escape, hang};

/// What a snapshot is called.
#[derive(Clone, Debug)]
pub struct FrozenLabel<'a> {
    /// Its id, all of it.
    pub id: String,
    /// Its names.
    pub names: &'a [String],
    /// What to call it.
    pub label: String,
}

/// Deals against the scores of one day.
#[derive(Clone, Debug)]
pub struct FrozenReport<'a> {
    /// Where the deals come from.
    pub manifest: &'a Manifest,
    /// The snapshot of the scores; `None` where they were replayed.
    pub snapshot: Option<FrozenLabel<'a>>,
    /// The deals.
    pub found: &'a FrozenDeals,
    /// The same deals by the scores of today.
    pub hindsight: &'a Backtest,
    /// What the scores took from a later day; `None` where the snapshot does not say.
    pub borrowed: Option<&'a Borrowed>,
    /// The lower edges of the bands.
    pub edges: &'a [f64],
}

/// What was frozen, in JSON.
#[derive(Serialize)]
pub(super) struct FrozenJson<'a> {
    frozen: DayJson<'a>,
    model: &'a str,
    unscored: BTreeMap<&'static str, u64>,
    notes: Vec<String>,
    manifest: ManifestJson<'a>,
}

#[derive(Serialize)]
struct DayJson<'a> {
    as_of: String,
    snapshot: Option<LabelJson<'a>>,
    accounts: u64,
    decided_before: u64,
    scores_changed: u64,
    hindsight_auc: AucJson,
    not_historised: Option<&'a Borrowed>,
}

#[derive(Serialize)]
struct LabelJson<'a> {
    id: &'a str,
    names: &'a [String],
}

impl<'a> FrozenJson<'a> {
    pub(super) fn new(report: &'a FrozenReport<'a>, lang: Lang) -> Self {
        let found = report.found;
        let unscored = found.unscored().into_iter();
        let notes = notes(report);
        Self {
            frozen: DayJson {
                as_of: found.day.to_string(),
                snapshot: report.snapshot.as_ref().map(|snapshot| LabelJson {
                    id: &snapshot.id,
                    names: snapshot.names,
                }),
                accounts: found.accounts,
                decided_before: found.decided_before,
                scores_changed: found.changed(),
                hindsight_auc: AucJson::of(&report.hindsight.auc),
                not_historised: report.borrowed,
            },
            model: &report.manifest.model,
            unscored: unscored
                .map(|(reason, count)| (reason.name(), count))
                .collect(),
            notes: notes.iter().map(|note| note.text(lang)).collect(),
            manifest: ManifestJson::new(report.manifest),
        }
    }
}

/// What should be known of the scores, a line each.
pub(super) fn frozen_lines(
    report: &FrozenReport<'_>,
    found: &Backtest,
    options: Look,
) -> Vec<String> {
    let day = report.found.day;
    let accounts = report.found.accounts;
    let from = match &report.snapshot {
        Some(snapshot) => texts::of_snapshot(day, &snapshot.label, accounts),
        None => texts::of_replay(day, accounts),
    };
    let mut lines = vec![from];
    lines.extend(notes(report));
    let deals = report.found.deals.iter();
    let scored = deals.filter(|deal| deal.frozen.is_ok()).count() as u64;
    let auc = |of: &Backtest| {
        let value = of.auc.as_ref().map(|auc| format!("{:.3}", auc.value));
        value.unwrap_or_else(|_| texts::no_auc().text(options.lang))
    };
    // Where neither is known there is nothing to set side by side.
    if found.auc.is_ok() || report.hindsight.auc.is_ok() {
        let (then, today) = (auc(found), auc(report.hindsight));
        let changed = report.found.changed();
        lines.push(texts::hindsight(&then, &today, changed, scored));
    }
    let lines = lines
        .iter()
        .map(|line| hang("", &escape(&line.text(options.lang)), options.width));
    lines.flatten().collect()
}

fn notes(report: &FrozenReport<'_>) -> Vec<Text> {
    let day = report.found.day;
    let mut notes = vec![texts::decided_after(day, report.found.decided_before)];
    let unscored = report.found.unscored();
    let count: u64 = unscored.values().sum();
    if count > 0 {
        let of = |lang: Lang| {
            let reasons = unscored.iter();
            let list: Vec<String> = reasons
                .map(|(reason, count)| format!("{} {count}", reason.text(lang)))
                .collect();
            past_texts::not_scored(count, &list.join(", ")).text(lang)
        };
        notes.push(Text::new(of(Lang::En), of(Lang::Ko)));
    }
    notes.push(match report.borrowed {
        None => texts::borrowed_unknown(),
        Some(borrowed) if borrowed.is_nothing() => texts::nothing_borrowed(day),
        Some(borrowed) => {
            let facts = borrowed.facts.iter();
            let facts: Vec<String> = facts
                .map(|(fact, count)| format!("{fact} {count}"))
                .collect();
            let undated = (
                borrowed.undated_accounts,
                borrowed.undated_people,
                borrowed.undated_deals,
            );
            let what = run_texts::not_of_then(&facts.join(", "), borrowed.amounts, undated);
            texts::borrowed(day, &what)
        }
    });
    notes
}

const COLUMNS: [&str; 11] = [
    "id",
    "account",
    "created",
    "closed",
    "outcome",
    "score",
    "low",
    "high",
    "band",
    "why",
    "score_today",
];

/// The deals, one a row, in the order of their files. The result is the number of cells that were
/// guarded.
///
/// # Errors
/// Those of the writer.
pub fn frozen_csv(
    out: &mut dyn Write,
    report: &FrozenReport<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for deal in &report.found.deals {
        let frozen = deal.frozen.as_ref().ok();
        let band = frozen.and_then(|frozen| band(number(frozen.score), report.edges));
        let one = (&deal.id, deal.account.as_ref());
        let cells = deal::deal(one, (deal.created, deal.closed), deal.outcome).into_iter();
        let score = frozen.map(|frozen| [frozen.score, frozen.low, frozen.high]);
        sheet.row(cells.chain(deal::score(score)).chain([
            or_blank(band),
            Cell::typed(deal.frozen.err().map_or("", |reason| reason.name())),
            or_blank(deal.today),
        ]))?;
    }
    sheet.finish()
}
