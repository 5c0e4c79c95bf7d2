//! Every metric with its id, its variants and its unit.

use std::io::{self, Write};

use serde::Serialize;
use winnable_metrics::registry::{Group, Metric};
use winnable_model::text::metrics as texts;
use winnable_model::{Lang, Localised, Text};

use super::MetricOptions;
use crate::grid::{Column, Grid, Side};
use crate::json::write_document;
use crate::style::Paint;
use crate::terminal::{hang, wrap};

/// The metrics by what they are about, each with its variants below it.
pub fn metric_list(options: MetricOptions) -> String {
    let MetricOptions { width, lang, .. } = options;
    let paint = Paint(options.colour);
    let t = |text: Text| text.text(lang);
    let mut grid = Grid::new(vec![
        Column::whole(t(texts::heading_id()), Side::Left).kept(),
        Column::flexible(t(texts::heading_title()), 14)
            .named()
            .kept(),
        Column::whole(t(texts::heading_unit()), Side::Left).kept(),
        Column::whole(t(texts::heading_tag()), Side::Left).kept(),
    ]);
    for metric in Metric::all() {
        grid.push([
            metric.id.to_owned(),
            metric.title.text(lang).to_owned(),
            t(texts::unit(metric.unit.name())),
            metric.tag.title().text(lang).to_owned(),
        ]);
    }
    let laid = grid.lay(width);
    let mut lines = wrap(&t(texts::list_title()), width);
    lines.push(String::new());
    lines.push(paint.faint(&laid.heading));
    let mut group: Option<Group> = None;
    for (metric, row) in Metric::all().zip(&laid.rows) {
        if group != Some(metric.group) {
            group = Some(metric.group);
            lines.push(String::new());
            lines.push(paint.bold(metric.group.title().text(lang)));
        }
        lines.push(row.clone());
        let variants: Vec<&str> = metric.variants.iter().map(|variant| variant.id).collect();
        if !variants.is_empty() {
            let variants = hang("    ", &variants.join(", "), width);
            lines.extend(variants.iter().map(|line| paint.faint(line)));
        }
    }
    lines.extend(
        laid.note()
            .iter()
            .flat_map(|note| wrap(&t(note.clone()), width)),
    );
    lines.push(String::new());
    lines.join("\n")
}

#[derive(Serialize)]
struct ListJson<'a> {
    schema: &'static str,
    engine: &'a str,
    metrics: Vec<MetricJson>,
}

/// What a metric is, as far as it needs no data.
#[derive(Serialize)]
pub(super) struct MetricJson {
    id: &'static str,
    title: &'static str,
    group: &'static str,
    tag: &'static str,
    r: &'static str,
    unit: &'static str,
    formula: &'static str,
    cohort: &'static str,
    window_rule: &'static str,
    is_not: &'static str,
    source: &'static str,
    variants: Vec<VariantJson>,
    needs: Vec<&'static str>,
}

#[derive(Serialize)]
struct VariantJson {
    id: &'static str,
    what: &'static str,
}

impl MetricJson {
    pub(super) fn new(metric: &Metric, lang: Lang) -> Self {
        let variants = metric.variants.iter();
        Self {
            id: metric.id,
            title: metric.title.text(lang),
            group: metric.group.name(),
            tag: metric.tag.name(),
            r: metric.r.name(),
            unit: metric.unit.name(),
            formula: metric.formula.text(lang),
            cohort: metric.cohort.text(lang),
            window_rule: metric.window.text(lang),
            is_not: metric.is_not.text(lang),
            source: metric.source.text(lang),
            variants: variants
                .map(|variant| VariantJson {
                    id: variant.id,
                    what: variant.what.text(lang),
                })
                .collect(),
            needs: metric.needs.iter().map(|need| need.name()).collect(),
        }
    }
}

/// The same in JSON: schema `winnable/metric-list/1`.
///
/// # Errors
/// Those of the writer.
pub fn metric_list_json(out: &mut dyn Write, engine: &str, lang: Lang) -> io::Result<()> {
    let metrics = Metric::all().map(|metric| MetricJson::new(metric, lang));
    let document = ListJson {
        schema: "winnable/metric-list/1",
        engine,
        metrics: metrics.collect(),
    };
    write_document(out, &document)
}
