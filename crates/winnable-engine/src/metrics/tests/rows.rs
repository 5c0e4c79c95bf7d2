//! What every figure has: a place in the registry, rows that add up, and a reason or a value.

use std::collections::BTreeSet;

use winnable_metrics::registry::{Metric, Need};

use super::*;
use crate::metrics::{availability, lacking};

/// The metrics and variants of a list of rows, wholes alone.
pub(super) fn wholes(
    rows: &[crate::metrics::MetricRow],
) -> BTreeSet<(&'static str, Option<&'static str>)> {
    let whole = rows.iter().filter(|row| row.segment.is_none());
    whole.map(|row| (row.metric, row.variant)).collect()
}

pub(super) fn registry() -> BTreeSet<(&'static str, Option<&'static str>)> {
    let of = |metric: &'static Metric| {
        let variants = metric.variants.iter().map(|variant| Some(variant.id));
        let variants: Vec<_> = if metric.variants.is_empty() {
            vec![None]
        } else {
            variants.collect()
        };
        variants.into_iter().map(|variant| (metric.id, variant))
    };
    Metric::all().flat_map(of).collect()
}

#[test]
fn a_run_of_nothing_has_a_reason_for_each_variant_of_each_metric() {
    for book in [Book::new(&[]), Book::new(&["a"])] {
        let rows = book.figures(&[]);
        assert_eq!(wholes(&rows), registry());
    }
    assert!(
        Book::new(&[])
            .figures(&[])
            .iter()
            .all(|row| row.value.is_err())
    );
}

#[test]
fn the_registry_says_what_is_missing() {
    let book = Book::new(&["a"]).contracts([contract("c", "a", ["2025-01-01", "-"])]);
    let (assessment, ledger) = book.measure();
    let lacks = lacking(&ledger, &assessment, &book.inputs.sources, &book.settings);
    assert!(lacks.contains(&Need::RetentionEvents) && !lacks.contains(&Need::Contracts));
    let found = availability(&book.figures(&[]), &lacks);
    // Each variant of each metric stands once, also of those that have parts alone to show.
    let ids: BTreeSet<_> = found
        .iter()
        .map(|one| (one.metric.id, one.variant))
        .collect();
    assert_eq!((ids.len(), ids), (found.len(), registry()));
    let of = |id: &str, variant: &str| {
        let mut all = found.iter();
        all.find(|one| one.metric.id == id && one.variant == Some(variant))
            .expect("a variant")
    };
    assert_eq!(of("churn", "contracts").reason, None);
    assert_eq!(of("churn", "events").missing, [Need::RetentionEvents]);
    assert_eq!(
        of("clv", "margin").missing,
        [Need::ContractRecurring, Need::GrossMargin]
    );
}

#[test]
fn metrics_are_computed_in_the_order_of_the_registry() {
    let rows = Book::new(&["a"]).figures(&["spend", "tam", "nothing"]);
    let ids: Vec<&str> = rows.iter().map(|row| row.metric).collect();
    assert_eq!(ids, ["tam", "tam", "tam", "spend"]);
    assert!(Book::new(&["a"]).figures(&["nothing"]).is_empty());
}
