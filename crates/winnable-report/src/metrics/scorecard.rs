//! The three Rs: reputation, relationship, revenue, each with its metrics and no sum of them.

use std::io::{self, Write};

use serde::Serialize;
use winnable_engine::metrics::MetricRow;
use winnable_metrics::Reason;
use winnable_metrics::registry::Metric;
use winnable_metrics::three_rs::{Entry, Pillar, Scorecard};
use winnable_model::text::metrics as texts;
use winnable_model::{Lang, Localised, Text};

use super::json::FigureJson;
use super::{MetricOptions, MetricReport, figure, table};
use crate::grid::{Column, Grid, Side};
use crate::json::{ManifestJson, write_document};
use crate::style::Paint;
use crate::terminal::wrap;

/// The month at which a survival stands on the card.
const MONTH: u32 = 12;

/// The default figure of every metric on its pillar. A metric that is parts alone, such as the
/// preference of channels, has no place on it.
fn card<'r>(report: &MetricReport<'r>) -> Scorecard<&'r MetricRow> {
    let mut card = Scorecard::default();
    for metric in Metric::all() {
        let default = metric.variants.first().map(|variant| variant.id);
        let of = |row: &&&MetricRow| row.metric == metric.id && row.variant == default;
        let rows: Vec<&MetricRow> = report.rows.iter().filter(|row| of(&row)).collect();
        let mut wholes = rows.iter().filter(|row| row.segment.is_none());
        let first = wholes.clone().next();
        let at_a_year = wholes.find(|row| row.at == Some(MONTH));
        if first.is_none() && !rows.is_empty() {
            continue;
        }
        let value = match at_a_year.or(first) {
            Some(row) => row.value.as_ref().map(|_| *row).map_err(|reason| *reason),
            None => Err(Reason::MissingInput),
        };
        card.of_mut(metric.r).push(Entry {
            name: metric.id.to_owned(),
            kind: metric.tag,
            value,
        });
    }
    card
}

/// The scorecard in a terminal.
pub fn scorecard_table(report: &MetricReport<'_>, options: MetricOptions) -> String {
    let MetricOptions { width, lang, .. } = options;
    let t = |text: Text| text.text(lang);
    let paint = Paint(options.colour);
    let card = card(report);
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_metric()), 18)
            .named()
            .kept(),
        Column::whole(t(texts::heading_value()), Side::Right).kept(),
        Column::whole(t(texts::heading_tag()), Side::Left).kept(),
        Column::whole(t(texts::heading_cases()), Side::Right),
    ]);
    let currency = report.manifest.currency;
    for (_, entry) in card.entries() {
        let title = Metric::find(&entry.name).map_or("", |metric| metric.title.text(lang));
        let (value, cases) = match &entry.value {
            Ok(row) => (
                figure::shown(row, currency, lang).unwrap_or_default(),
                figure::cases(row, lang),
            ),
            Err(_) => ("–".to_owned(), String::new()),
        };
        let mut tag = entry.kind.title().text(lang).to_owned();
        if report.goals.contains(&entry.name.as_str()) {
            tag = format!("{tag} · {}", texts::goal().text(lang));
        }
        grid.push([format!("  {title}"), value, tag, cases]);
    }
    let laid = grid.lay(width);
    let mut lines = table::head(report, options);
    lines.push(String::new());
    lines.push(paint.faint(&laid.heading));
    let mut rows = laid.rows.iter();
    for pillar in Pillar::ALL {
        let entries = card.of(pillar);
        let known = entries.iter().filter(|entry| entry.value.is_ok()).count();
        lines.push(String::new());
        let title = format!("{} · {known}/{}", pillar.title().text(lang), entries.len());
        lines.push(paint.bold(&title));
        lines.extend(rows.by_ref().take(entries.len()).cloned());
    }
    lines.push(String::new());
    let mut notes = vec![texts::scorecard_reads(), texts::measured_first()];
    if is_activity_only(&card) {
        notes.push(texts::activity_only());
    }
    for note in notes {
        lines.extend(wrap(&t(note), width));
    }
    lines.extend(
        laid.note()
            .iter()
            .flat_map(|note| wrap(&t(note.clone()), width)),
    );
    lines.push(String::new());
    lines.join("\n")
}

/// Whether all that is known is activity: a programme that is measured by it rushes the process.
fn is_activity_only(card: &Scorecard<&MetricRow>) -> bool {
    let mut known = Scorecard::default();
    for (pillar, entry) in card.entries().filter(|(_, entry)| entry.value.is_ok()) {
        known.of_mut(pillar).push(entry.clone());
    }
    known.is_activity_only()
}

#[derive(Serialize)]
struct CardJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    currency: &'static str,
    manifest: ManifestJson<'a>,
    pillars: Vec<PillarJson<'a>>,
    activity_only: bool,
}

#[derive(Serialize)]
struct PillarJson<'a> {
    pillar: &'static str,
    known: usize,
    metrics: Vec<EntryJson<'a>>,
}

#[derive(Serialize)]
struct EntryJson<'a> {
    metric: &'a str,
    tag: &'static str,
    reason: Option<&'static str>,
    figure: Option<FigureJson<'a>>,
}

/// The scorecard in JSON: schema `winnable/scorecard/1`.
///
/// # Errors
/// Those of the writer.
pub fn scorecard_json(
    out: &mut dyn Write,
    report: &MetricReport<'_>,
    lang: Lang,
) -> io::Result<()> {
    let card = card(report);
    let currency = report.manifest.currency;
    let pillars = Pillar::ALL.map(|pillar| PillarJson {
        pillar: pillar.name(),
        known: card
            .of(pillar)
            .iter()
            .filter(|entry| entry.value.is_ok())
            .count(),
        metrics: card
            .of(pillar)
            .iter()
            .map(|entry| EntryJson {
                metric: &entry.name,
                tag: entry.kind.name(),
                reason: entry.value.as_ref().err().map(|reason| reason.code()),
                figure: entry
                    .value
                    .as_ref()
                    .ok()
                    .map(|row| FigureJson::new(row, currency, lang)),
            })
            .collect(),
    });
    let document = CardJson {
        schema: "winnable/scorecard/1",
        engine: &report.manifest.engine,
        as_of: report.manifest.as_of.to_string(),
        currency: currency.code(),
        manifest: ManifestJson::new(report.manifest),
        pillars: pillars.into(),
        activity_only: is_activity_only(&card),
    };
    write_document(out, &document)
}
