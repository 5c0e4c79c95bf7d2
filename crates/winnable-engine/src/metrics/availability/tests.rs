use std::collections::{BTreeMap, BTreeSet};

use winnable_metrics::Reason;
use winnable_metrics::registry::{Metric, Need};

use super::availability;
use crate::metrics::{MetricRow, MetricValue, Segment, Window};

fn row(id: &str, variant: Option<&'static str>, works: bool, n: u64) -> MetricRow {
    let metric = Metric::find(id).expect("a metric");
    MetricRow {
        metric: metric.id,
        variant,
        segment: None,
        at: None,
        value: if works {
            Ok(MetricValue::Estimate(0.5))
        } else {
            Err(Reason::MissingInput)
        },
        unit: metric.unit,
        n,
        numerator: None,
        denominator: None,
        interval: None,
        window: Window::until("2026-10-01".parse().expect("a date")),
        numerator_rows: Vec::new(),
        denominator_rows: Vec::new(),
        left_out: BTreeMap::new(),
        amount_is: BTreeSet::new(),
        notes: Vec::new(),
    }
}

fn part(row: MetricRow, value: &str) -> MetricRow {
    let by = "stage";
    let value = value.to_owned();
    MetricRow {
        segment: Some(Segment { by, value }),
        ..row
    }
}

#[test]
fn what_has_parts_alone_stands_by_its_parts() {
    let rows = [
        part(row("stage_dwell", Some("km"), false, 3), "Qualification"),
        part(row("stage_dwell", Some("km"), true, 9), "Negotiation"),
        row("win_rate", Some("count"), false, 0),
        part(row("win_rate", Some("count"), true, 5), "Negotiation"),
    ];
    let found = availability(&rows, &[]);
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].reason, found[0].n), (None, 9));
    // Where there is a whole, that decides.
    assert_eq!(found[1].reason, Some(Reason::MissingInput));
}

#[test]
fn a_variant_misses_what_it_alone_asks_for() {
    let lacking = [Need::Market, Need::IndustrySpend, Need::ValueTheory];
    let rows = [
        row("tam", Some("bottom_up"), false, 0),
        row("tam", Some("top_down"), false, 0),
        row("tam", Some("value_theory"), false, 0),
        row("sam", None, true, 4),
    ];
    let found = availability(&rows, &lacking);
    assert_eq!(found[0].missing, [Need::Market]);
    assert_eq!(found[1].missing, [Need::IndustrySpend]);
    assert_eq!(found[2].missing, [Need::Market, Need::ValueTheory]);
    assert!(found[3].missing.is_empty());
}
