//! What figures are called.

use std::collections::BTreeSet;

use winnable_engine::metrics::{By, MetricRow, Segment};
use winnable_metrics::registry::Metric;
use winnable_model::text::metrics as texts;
use winnable_model::{DealType, Lang, Localised};

/// What stands for rows that do not say to which part they belong.
const UNKNOWN: &str = "unknown";

/// A part of the rows in words: `new business`, `enterprise`, `2026-Q3`.
pub(super) fn segment(segment: &Segment, lang: Lang) -> String {
    if segment.value == UNKNOWN {
        return texts::unknown_part().text(lang);
    }
    let deal_type = DealType::ALL
        .into_iter()
        .find(|kind| segment.by == "deal_type" && kind.name() == segment.value);
    deal_type.map_or_else(|| segment.value.clone(), |kind| kind.label(lang).to_owned())
}

/// By what figures are parted, as it is written after `--by`.
pub(super) fn by(by: &By) -> &str {
    match by {
        By::Fact { name, .. } => name,
        By::DealType => "deal-type",
        other => other.key(),
    }
}

/// The id by which a figure is asked for: `win_rate:count`.
pub(super) fn id(row: &MetricRow) -> String {
    match row.variant {
        Some(variant) => format!("{}:{variant}", row.metric),
        None => row.metric.to_owned(),
    }
}

/// The ids of figures, each once; the metric alone where all its variants are among them.
pub(super) fn ids<'r>(rows: impl IntoIterator<Item = &'r MetricRow>) -> String {
    let mut metrics: Vec<(&str, BTreeSet<&str>)> = Vec::new();
    for row in rows {
        let at = metrics.iter().position(|(id, _)| *id == row.metric);
        let at = at.unwrap_or_else(|| {
            metrics.push((row.metric, BTreeSet::new()));
            metrics.len() - 1
        });
        if let Some((_, variants)) = metrics.get_mut(at) {
            variants.extend(row.variant);
        }
    }
    let names = metrics.into_iter().map(|(id, variants)| {
        let all = Metric::find(id).map_or(0, |metric| metric.variants.len());
        if variants.is_empty() || variants.len() == all {
            return id.to_owned();
        }
        let each: Vec<String> = variants.iter().map(|one| format!("{id}:{one}")).collect();
        each.join(", ")
    });
    names.collect::<Vec<_>>().join(", ")
}
