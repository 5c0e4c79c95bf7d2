//! How the scores of a project's deals came about: what was known when each was created.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::{Manifest, PastColumn, PastScores, ValueBasis};
use winnable_icp::past::{Knowledge, band, number};
use winnable_model::text::icp::past as texts;
use winnable_model::{FactCatalogue, Lang, Localised, Text};

use super::deal::{self, or_blank};
use crate::csv::{Cell, CsvOptions, Sheet};
use crate::icp::hundredths;
use crate::json::ManifestJson;
use crate::lines::Look;
use crate::terminal::{escape, hang};

/// The deals of a project, scored as of their creation.
#[derive(Clone, Copy, Debug)]
pub struct PastReport<'a> {
    /// Where everything comes from.
    pub manifest: &'a Manifest,
    /// The deals.
    pub scores: &'a PastScores,
    /// How much of the scores was known; `None` where no deal has one.
    pub knowledge: Option<&'a Knowledge>,
    /// The lower edges of the bands.
    pub edges: &'a [f64],
    /// The names of facts.
    pub catalogue: &'a FactCatalogue,
}

/// What was known, in JSON.
#[derive(Serialize)]
pub(super) struct PastJson<'a> {
    model: &'a str,
    unscored: BTreeMap<&'static str, u64>,
    known: Option<KnownJson>,
    facts: Vec<FactJson<'a>>,
    people_at_present: bool,
    amounts_at_present: bool,
    time_to_value_is: Option<&'static str>,
    undated: UndatedJson,
    notes: Vec<String>,
    manifest: ManifestJson<'a>,
}

#[derive(Serialize)]
struct KnownJson {
    deals: u64,
    mean: f64,
    certain: u64,
}

#[derive(Serialize)]
struct FactJson<'a> {
    fact: &'a str,
    at_present: u64,
    from_history: u64,
    later: u64,
    after_close: u64,
}

#[derive(Serialize)]
struct UndatedJson {
    accounts: u64,
    people: u64,
    deals: u64,
}

impl<'a> PastJson<'a> {
    pub(super) fn new(past: &PastReport<'a>, lang: Lang) -> Self {
        let scores = past.scores;
        let name = |column: &PastColumn| &*past.catalogue.spec(column.fact).name;
        let facts = scores.columns.iter().map(|column| FactJson {
            fact: name(column),
            at_present: column.at_present,
            from_history: column.from_history,
            later: column.later,
            after_close: column.after_close,
        });
        let unscored = scores.unscored().into_iter();
        Self {
            model: &past.manifest.model,
            unscored: unscored
                .map(|(reason, count)| (reason.name(), count))
                .collect(),
            known: past.knowledge.map(|known| KnownJson {
                deals: known.deals,
                mean: known.known,
                certain: known.certain,
            }),
            facts: facts.collect(),
            people_at_present: scores.reads_titles,
            amounts_at_present: scores.reads_amounts,
            time_to_value_is: scores.value.map(ValueBasis::name),
            undated: UndatedJson {
                accounts: scores.undated.accounts,
                people: scores.undated.people,
                deals: scores.undated.deals,
            },
            notes: notes(past).iter().map(|note| note.text(lang)).collect(),
            manifest: ManifestJson::new(past.manifest),
        }
    }
}

/// What should be known of the scores, a line each.
pub(super) fn past_lines(past: &PastReport<'_>, options: Look) -> Vec<String> {
    let notes = notes(past);
    let lines = notes
        .iter()
        .map(|note| hang("", &escape(&note.text(options.lang)), options.width));
    lines.flatten().collect()
}

fn notes(past: &PastReport<'_>) -> Vec<Text> {
    let scores = past.scores;
    let mut notes = vec![texts::as_of_creation(&past.manifest.model)];
    let unscored = scores.unscored();
    let count: u64 = unscored.values().sum();
    if count > 0 {
        let of = |lang: Lang| {
            let reasons = unscored.iter();
            let list: Vec<String> = reasons
                .map(|(reason, count)| format!("{} {count}", reason.text(lang)))
                .collect();
            list.join(", ")
        };
        let (en, ko) = (of(Lang::En), of(Lang::Ko));
        notes.push(Text::new(
            texts::not_scored(count, &en).text(Lang::En),
            texts::not_scored(count, &ko).text(Lang::Ko),
        ));
    }
    if let Some(known) = past.knowledge {
        let share = hundredths(known.known);
        notes.push(texts::known_then(&share, known.certain, known.deals));
    }
    let named = |keep: &dyn Fn(&PastColumn) -> bool| {
        let kept = scores.columns.iter().filter(|column| keep(column));
        let names: Vec<&str> = kept
            .map(|column| &*past.catalogue.spec(column.fact).name)
            .collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    notes.extend(named(&|column| column.at_present > 0).map(|facts| texts::at_present(&facts)));
    notes.extend(named(&|column| column.from_history > 0).map(|facts| texts::from_history(&facts)));
    notes.extend(named(&|column| column.later > 0).map(|facts| texts::later(&facts)));
    if scores.reads_titles {
        notes.push(texts::people_at_present());
    }
    if scores.reads_amounts {
        notes.push(texts::amounts_at_present());
    }
    notes.extend(scores.value.map(|value| match value {
        ValueBasis::FirstValue => texts::value_is_first(),
        ValueBasis::Onboarded => texts::value_is_onboarded(),
    }));
    let undated = scores.undated;
    let people = if scores.reads_people {
        undated.people
    } else {
        0
    };
    if undated.accounts + people > 0 {
        notes.push(texts::undated(undated.accounts, people));
    }
    if undated.deals > 0 {
        notes.push(texts::undated_deals(undated.deals));
    }
    notes.push(texts::model_of_today());
    notes
}

const COLUMNS: [&str; 11] = [
    "id", "account", "created", "closed", "outcome", "score", "low", "high", "known", "band", "why",
];

/// The deals, one a row, in the order of their files. The result is the number of cells that were
/// guarded.
///
/// # Errors
/// Those of the writer.
pub fn past_csv(
    out: &mut dyn Write,
    past: &PastReport<'_>,
    options: CsvOptions,
) -> io::Result<u64> {
    let mut sheet = Sheet::new(out, options)?;
    sheet.row(COLUMNS.map(Cell::typed))?;
    for deal in &past.scores.deals {
        let scored = deal.scored.as_ref().ok();
        let band = scored.and_then(|scored| band(number(scored.score), past.edges));
        let one = (&deal.id, deal.account.as_ref());
        let cells = deal::deal(one, (deal.created, deal.closed), deal.outcome).into_iter();
        let score = scored.map(|scored| [scored.score, scored.low, scored.high]);
        sheet.row(cells.chain(deal::score(score)).chain([
            or_blank(scored.map(|scored| scored.known)),
            or_blank(band),
            Cell::typed(deal.scored.err().map_or("", |reason| reason.name())),
        ]))?;
    }
    sheet.finish()
}
