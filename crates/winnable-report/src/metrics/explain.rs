//! One metric: what it is, what it is not, its figures, and the rows that they are made of.

mod sheet;

use std::io::{self, Write};

use rust_decimal::Decimal;
use serde::Serialize;
use winnable_engine::metrics::{CountedRow, MetricRow};
use winnable_metrics::registry::Metric;
use winnable_model::text::metrics as texts;
use winnable_model::{Lang, Localised, SourceNames, Text, grouped};

use super::json::{FigureJson, WindowJson, warnings};
use super::list::MetricJson;
use super::{MetricOptions, MetricReport, figure, label, table};
use crate::grid::{Column, Grid, Side};
use crate::json::{DiagnosticJson, ManifestJson, write_document};
use crate::style::Paint;
use crate::terminal::{display_width, escape, hang, pad_end, wrap};

pub use sheet::metric_rows_csv;

/// So many rows of each part stand on a page.
const ROWS_SHOWN: usize = 20;

/// A metric with its figures.
#[derive(Clone, Copy, Debug)]
pub struct MetricPage<'a> {
    /// The metric.
    pub metric: &'static Metric,
    /// Its figures.
    pub report: MetricReport<'a>,
    /// The names of the input files.
    pub names: &'a SourceNames,
    /// Whether the rows of numerator and denominator are listed.
    pub rows: bool,
}

/// The page of a metric.
pub fn metric_page(page: &MetricPage<'_>, options: MetricOptions) -> String {
    let MetricOptions { width, lang, .. } = options;
    let mut lines = heading(page.metric, options);
    lines.push(String::new());
    let head = table::head(&page.report, options);
    // The title of the page stands above.
    lines.extend(head.into_iter().skip(1));
    let rows: Vec<&MetricRow> = page.report.rows.iter().collect();
    lines.extend(table::figures(&page.report, &rows, options));
    let mut blocks = vec![table::note_lines(&page.report, &rows, options)];
    if page.rows {
        let listed = rows.iter().filter(|row| is_listed(row, &rows));
        let (with, without): (Vec<&MetricRow>, Vec<&MetricRow>) =
            listed.copied().partition(|row| has_rows(row));
        let lists = with.iter();
        blocks.extend(lists.flat_map(|row| row_lists(row, page.names, options)));
        if !without.is_empty() {
            let text = texts::no_rows(&label::ids(without)).text(lang);
            blocks.push(wrap(&text, width));
        }
    } else {
        blocks.push(wrap(&texts::ask_for_rows().text(lang), width));
    }
    for block in blocks.into_iter().filter(|block| !block.is_empty()) {
        lines.push(String::new());
        lines.extend(block);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The title of a metric, what it is about, and its contract.
pub(super) fn heading(metric: &Metric, options: MetricOptions) -> Vec<String> {
    let MetricOptions { width, lang, .. } = options;
    let title = format!("{} · {}", metric.title.text(lang), metric.id);
    let bold = |line: &String| Paint(options.colour).bold(line);
    let mut lines: Vec<String> = wrap(&title, width).iter().map(bold).collect();
    let about = [
        metric.tag.title().text(lang).to_owned(),
        metric.r.title().text(lang).to_owned(),
        texts::unit(metric.unit.name()).text(lang),
    ];
    lines.extend(wrap(&about.join(" · "), width));
    lines.push(String::new());
    lines.extend(contract(metric, width, lang));
    lines
}

/// Whether the rows of a figure are listed: parts are lists of the same rows as their whole, so that
/// they are listed only where there is none. CSV and JSON list all.
fn is_listed(row: &MetricRow, rows: &[&MetricRow]) -> bool {
    let whole = |other: &&MetricRow| other.segment.is_none() && other.variant == row.variant;
    row.segment.is_none() || !rows.iter().any(whole)
}

fn has_rows(row: &MetricRow) -> bool {
    !(row.numerator_rows.is_empty() && row.denominator_rows.is_empty())
}

/// The contract of a metric, a line each.
fn contract(metric: &Metric, width: usize, lang: Lang) -> Vec<String> {
    let needs: Vec<&str> = metric
        .needs
        .iter()
        .map(|need| need.what().text(lang))
        .collect();
    let needs = needs.join(", ");
    let parts = [
        (texts::formula(), metric.formula.text(lang)),
        (texts::cohort(), metric.cohort.text(lang)),
        (texts::window_rule(), metric.window.text(lang)),
        (texts::is_not(), metric.is_not.text(lang)),
        (texts::source(), metric.source.text(lang)),
        (texts::needs(), &needs),
    ];
    let labels = parts.each_ref().map(|(label, _)| label.text(lang));
    let wide = labels.iter().map(|label| display_width(label)).max();
    let wide = wide.unwrap_or_default();
    let mut lines: Vec<String> = labels
        .iter()
        .zip(parts)
        .flat_map(|(label, (_, text))| hang(&format!("{}  ", pad_end(label, wide)), text, width))
        .collect();
    if metric.variants.is_empty() {
        return lines;
    }
    lines.push(texts::variants().text(lang));
    let wide = metric
        .variants
        .iter()
        .map(|one| display_width(one.id))
        .max();
    for variant in metric.variants {
        let head = format!("  {}  ", pad_end(variant.id, wide.unwrap_or_default()));
        lines.extend(hang(&head, variant.what.text(lang), width));
    }
    lines
}

/// The rows of a figure: those of its numerator, and those of its denominator.
fn row_lists(row: &MetricRow, names: &SourceNames, options: MetricOptions) -> Vec<Vec<String>> {
    let parts = [
        (texts::numerator_rows(), &row.numerator_rows, row.numerator),
        (
            texts::denominator_rows(),
            &row.denominator_rows,
            row.denominator,
        ),
    ];
    let shown = parts.into_iter().filter(|(_, rows, _)| !rows.is_empty());
    shown
        .map(|(part, rows, sum)| row_list(&part, row, rows, sum, names, options))
        .collect()
}

fn row_list(
    part: &Text,
    row: &MetricRow,
    rows: &[CountedRow],
    sum: Option<Decimal>,
    names: &SourceNames,
    options: MetricOptions,
) -> Vec<String> {
    let MetricOptions { width, lang, .. } = options;
    let t = |text: Text| text.text(lang);
    let sum = sum.map(|sum| grouped(sum.normalize()));
    let title = texts::rows_title(part, &name(row, lang), rows.len(), sum.as_deref());
    let mut grid = Grid::new(vec![
        Column::flexible(t(texts::heading_place()), 16)
            .named()
            .kept(),
        Column::flexible(t(texts::heading_id()), 12).named().kept(),
        Column::whole(t(texts::heading_adds()), Side::Right).kept(),
    ]);
    for counted in rows.iter().take(ROWS_SHOWN) {
        let adds = grouped(counted.adds.normalize());
        grid.push([place(counted, names), counted.id.to_string(), adds]);
    }
    let laid = grid.lay(width);
    let note = laid.note();
    let mut lines = wrap(&escape(&t(title)), width);
    lines.push(Paint(options.colour).faint(&laid.heading));
    lines.extend(laid.rows);
    lines.extend(note.iter().flat_map(|note| wrap(&t(note.clone()), width)));
    if rows.len() > ROWS_SHOWN {
        let further = t(texts::further_rows(rows.len() - ROWS_SHOWN));
        lines.extend(wrap(&further, width));
    }
    lines
}

/// A figure by its id, with its part and the month at which it stands.
fn name(row: &MetricRow, lang: Lang) -> String {
    let part = row.segment.as_ref().map(|part| label::segment(part, lang));
    let month = row.at.map(|at| texts::at_month(at).text(lang));
    let words: Vec<String> = std::iter::once(label::id(row))
        .chain(part)
        .chain(month)
        .collect();
    words.join(", ")
}

/// The file and the line of a row.
fn place(counted: &CountedRow, names: &SourceNames) -> String {
    names
        .row(counted.row)
        .map_or_else(String::new, |place| format!("{}:{}", place.file, place.row))
}

#[derive(Serialize)]
struct PageJson<'a> {
    schema: &'static str,
    engine: &'a str,
    as_of: String,
    currency: &'static str,
    window: WindowJson,
    metric: MetricJson,
    manifest: ManifestJson<'a>,
    rows: Vec<FigureRowsJson<'a>>,
    warnings: Vec<DiagnosticJson<'a>>,
}

/// A figure, with its rows where they were asked for.
#[derive(Serialize)]
struct FigureRowsJson<'a> {
    #[serde(flatten)]
    figure: FigureJson<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    numerator_rows: Option<Vec<CountedJson<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    denominator_rows: Option<Vec<CountedJson<'a>>>,
}

#[derive(Serialize)]
struct CountedJson<'a> {
    file: Option<String>,
    row: u32,
    id: &'a str,
    adds: String,
}

/// The same in JSON, with all rows: schema `winnable/metric/1`.
///
/// # Errors
/// Those of the writer.
pub fn metric_page_json(out: &mut dyn Write, page: &MetricPage<'_>, lang: Lang) -> io::Result<()> {
    let report = &page.report;
    let manifest = report.manifest;
    let rows = report.rows.iter().map(|row| FigureRowsJson {
        figure: FigureJson::new(row, manifest.currency, lang),
        numerator_rows: page.rows.then(|| listed(&row.numerator_rows, page.names)),
        denominator_rows: page.rows.then(|| listed(&row.denominator_rows, page.names)),
    });
    let document = PageJson {
        schema: "winnable/metric/1",
        engine: &manifest.engine,
        as_of: manifest.as_of.to_string(),
        currency: manifest.currency.code(),
        window: WindowJson::new(report.window),
        metric: MetricJson::new(page.metric, lang),
        manifest: ManifestJson::new(manifest),
        rows: rows.collect(),
        warnings: warnings(report, lang),
    };
    write_document(out, &document)
}

fn listed<'a>(rows: &'a [CountedRow], names: &SourceNames) -> Vec<CountedJson<'a>> {
    let of = |counted: &'a CountedRow| CountedJson {
        file: names.row(counted.row).map(|place| place.file),
        row: counted.row.line,
        id: &counted.id,
        adds: figure::exact(counted.adds),
    };
    rows.iter().map(of).collect()
}
