//! The lines of the table: headings, figures and reasons, in the order of the registry.

use winnable_engine::metrics::{By, MetricRow, missing};
use winnable_metrics::registry::{Group, Metric};
use winnable_model::text::metrics as texts;
use winnable_model::{Lang, Localised};

use super::Line;
use crate::grid::Grid;
use crate::metrics::{MetricOptions, MetricReport, figure, label, notes};
use crate::style::Paint;
use crate::terminal::{escape, hang, wrap};

/// Where everything is shown, a figure with more parts than this shows only the first ones.
const PARTS: usize = 8;
/// So many of them.
const FIRST_PARTS: usize = 5;

/// A table in the making.
struct Draft<'r, 'g> {
    report: &'r MetricReport<'r>,
    options: MetricOptions,
    grid: &'g mut Grid,
    out: Vec<Line>,
    group: Option<Group>,
    metric: Option<&'static str>,
    variant: Option<&'static str>,
}

/// The lines of figures; their cells go into the grid.
pub(super) fn lines(
    report: &MetricReport<'_>,
    shown: &[&MetricRow],
    options: MetricOptions,
    grid: &mut Grid,
) -> Vec<Line> {
    let mut table = Draft {
        report,
        options,
        grid,
        out: Vec::new(),
        group: None,
        metric: None,
        variant: None,
    };
    let same = |a: &&MetricRow, b: &&MetricRow| a.metric == b.metric && a.variant == b.variant;
    for figures in shown.chunk_by(same) {
        let most = table.most_parts(figures);
        let mut parts = 0;
        for row in figures {
            parts += usize::from(row.segment.is_some());
            if row.segment.is_none() || parts <= most {
                table.add(row);
            }
        }
        if let Some(first) = figures.first().filter(|_| parts > most) {
            table.further(first, parts - most);
        }
    }
    table.out
}

impl Draft<'_, '_> {
    /// How many parts of a figure are shown: all that were asked for, and few of the others.
    fn most_parts(&self, figures: &[&MetricRow]) -> usize {
        let asked = self.report.by.map(By::key);
        let parts: Vec<_> = figures
            .iter()
            .filter_map(|row| Some((row.segment.as_ref()?.by, row.at)))
            .collect();
        let is_asked = parts.iter().all(|(by, _)| Some(*by) == asked);
        if self.report.named || is_asked || parts.len() <= PARTS {
            return parts.len();
        }
        // Parts over several months are a triangle, of which a few rows say nothing.
        if parts.iter().any(|(_, at)| at.is_some()) {
            return 0;
        }
        FIRST_PARTS
    }

    /// One figure, with the headings that are new before it.
    fn add(&mut self, row: &MetricRow) {
        let Some(metric) = Metric::find(row.metric) else {
            return;
        };
        self.headings(row, metric);
        let (lang, currency) = (self.options.lang, self.report.manifest.currency);
        let name = name(row, metric, lang);
        let line = match (&row.value, figure::shown(row, currency, lang)) {
            (Err(reason), _) => {
                let head = escape(&format!("{name}  – ")).into_owned();
                let why = notes::why(*reason, &missing(row, self.report.lacking));
                Line::Text(hang(&head, &why.text(lang), self.options.width))
            }
            (Ok(_), value) => {
                let interval = figure::interval(row, currency, lang).unwrap_or_default();
                let value = value.unwrap_or_default();
                let cases = figure::cases(row, lang);
                self.grid.push([name, value, interval, cases]);
                Line::Figure
            }
        };
        self.out.push(line);
    }

    fn headings(&mut self, row: &MetricRow, metric: &'static Metric) {
        let (lang, width) = (self.options.lang, self.options.width);
        if self.group != Some(metric.group) {
            self.group = Some(metric.group);
            let title = Paint(self.options.colour).bold(metric.group.title().text(lang));
            self.out.push(Line::Text(vec![String::new(), title]));
        }
        let is_new = self.metric != Some(metric.id);
        if is_new && (has_sublines(row) || row.segment.is_some()) {
            self.out
                .push(Line::Text(wrap(metric.title.text(lang), width)));
        }
        // Parts without a whole still belong to a variant.
        if (is_new || self.variant != row.variant)
            && row.segment.is_some()
            && let Some(variant) = row.variant
        {
            self.out.push(Line::Text(vec![format!("  {variant}")]));
        }
        self.metric = Some(metric.id);
        self.variant = row.variant;
    }

    fn further(&mut self, row: &MetricRow, count: usize) {
        let text = texts::further_parts(count, row.metric).text(self.options.lang);
        let indent = depth(row) * 2 + 2;
        let lines = hang(&" ".repeat(indent), &text, self.options.width);
        self.out.push(Line::Text(lines));
    }
}

/// Whether the title of a metric stands above its figures and not beside the first.
fn has_sublines(row: &MetricRow) -> bool {
    row.variant.is_some() || row.at.is_some()
}

/// How deep a figure stands below the title of its metric.
fn depth(row: &MetricRow) -> usize {
    usize::from(has_sublines(row))
}

/// What a figure is called on its line: indented below the title of its metric, and parts below
/// their whole.
fn name(row: &MetricRow, metric: &Metric, lang: Lang) -> String {
    let month = row.at.map(|at| texts::at_month(at).text(lang));
    let own = match (&row.segment, row.variant) {
        (Some(part), _) => Some(label::segment(part, lang)),
        (None, variant) => variant.map(str::to_owned),
    };
    let own = match (own, month) {
        (Some(own), Some(month)) => format!("{own}, {month}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => metric.title.text(lang).to_owned(),
    };
    let depth = depth(row) + usize::from(row.segment.is_some());
    format!("{:indent$}{own}", "", indent = depth * 2)
}
