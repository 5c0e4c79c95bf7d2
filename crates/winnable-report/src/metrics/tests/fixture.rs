//! Figures made by hand: some with rows, some parted, some without a number.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use winnable_engine::Manifest;
use winnable_engine::metrics::{
    Availability, CountedRow, LeftOut, MetricRow, MetricValue, Segment, Window,
};
use winnable_metrics::registry::{Metric, Need};
use winnable_metrics::{Reason, Unit};
use winnable_model::{
    AmountBasis, Currency, Diagnostic, FileId, FileNames, RowRef, SourceNames, Text,
};

use crate::metrics::{MetricOptions, MetricReport};
use crate::tests::fixture;

pub(in crate::metrics) fn window() -> Window {
    Window::until("2026-10-01".parse().expect("a date"))
}

/// A figure that is not computed.
pub(in crate::metrics) fn blank(id: &str) -> MetricRow {
    let metric = Metric::find(id).expect("a metric");
    MetricRow {
        metric: metric.id,
        variant: None,
        segment: None,
        at: None,
        value: Err(Reason::MissingInput),
        unit: metric.unit,
        n: 0,
        numerator: None,
        denominator: None,
        interval: None,
        window: window(),
        numerator_rows: Vec::new(),
        denominator_rows: Vec::new(),
        left_out: BTreeMap::new(),
        amount_is: BTreeSet::new(),
        notes: Vec::new(),
    }
}

fn counted(line: u32, id: &str) -> CountedRow {
    CountedRow {
        row: RowRef {
            file: FileId(0),
            line,
        },
        id: id.into(),
        adds: Decimal::ONE,
    }
}

/// A share of so many of so many, with its rows.
fn share(id: &str, variant: Option<&'static str>, part: u32, whole: u32) -> MetricRow {
    let of = Decimal::from;
    let lines = |count: u32| (2..count + 2).map(|line| counted(line, &format!("d{line}")));
    MetricRow {
        variant,
        value: Ok(MetricValue::Exact(of(part) / of(whole))),
        n: whole.into(),
        numerator: Some(of(part)),
        denominator: Some(of(whole)),
        interval: Some((0.25, 0.7512)),
        numerator_rows: lines(part).collect(),
        denominator_rows: lines(whole).collect(),
        ..blank(id)
    }
}

fn parted(row: MetricRow, by: &'static str, value: &str) -> MetricRow {
    MetricRow {
        segment: Some(Segment {
            by,
            value: value.to_owned(),
        }),
        ..row
    }
}

pub(in crate::metrics) fn rows() -> Vec<MetricRow> {
    let money = |text: &str| Ok(MetricValue::Money(text.parse().expect("an amount")));
    let unknown = BTreeSet::from([AmountBasis::Unknown]);
    let whole = share("win_rate", Some("count"), 30, 60);
    let hostile = "=cmd\u{1b}[2J\u{202e}moc";
    vec![
        blank("tam"),
        whole,
        parted(share("win_rate", Some("count"), 20, 30), "deal_type", "new"),
        parted(share("win_rate", Some("count"), 1, 3), "deal_type", hostile),
        parted(
            MetricRow {
                variant: Some("count"),
                value: Err(Reason::NoClosedOpportunities),
                ..blank("win_rate")
            },
            "deal_type",
            "unknown",
        ),
        MetricRow {
            variant: Some("value"),
            value: Err(Reason::NoClosedValue),
            ..blank("win_rate")
        },
        MetricRow {
            value: money("KRW 1234500000.5"),
            n: 30,
            amount_is: unknown.clone(),
            notes: vec![Text::new("amounts as stated", "적힌 금액 그대로")],
            ..blank("won_value")
        },
        MetricRow {
            variant: Some("median"),
            value: Ok(MetricValue::Estimate(51.25)),
            n: 41,
            interval: Some((45.0, 60.5)),
            left_out: BTreeMap::from([(LeftOut::ClosesBeforeOpens, 19)]),
            ..blank("sales_cycle")
        },
        MetricRow {
            at: Some(12),
            value: Ok(MetricValue::Estimate(0.91)),
            n: 100,
            ..blank("survival")
        },
        MetricRow {
            at: Some(24),
            value: Err(Reason::NotReached),
            n: 100,
            ..blank("survival")
        },
        MetricRow {
            value: Err(Reason::NoCosts),
            ..blank("payback")
        },
        MetricRow {
            value: Ok(MetricValue::Exact("4.984".parse().expect("a number"))),
            unit: Unit::Multiple,
            n: 12,
            amount_is: unknown,
            ..blank("ltv_cac")
        },
    ]
}

pub(in crate::metrics) fn manifest() -> Manifest {
    Manifest {
        currency: Currency::KRW,
        ..fixture::manifest()
    }
}

pub(in crate::metrics) fn report<'a>(
    manifest: &'a Manifest,
    rows: &'a [MetricRow],
    warnings: &'a [Diagnostic],
) -> MetricReport<'a> {
    MetricReport {
        manifest,
        window: window(),
        by: None,
        rows,
        named: false,
        goals: &[],
        lacking: &[],
        warnings,
    }
}

pub(in crate::metrics) fn options(width: usize, lang: winnable_model::Lang) -> MetricOptions {
    MetricOptions {
        width,
        lang,
        colour: false,
        next_step: true,
    }
}

pub(in crate::metrics) fn names() -> SourceNames {
    SourceNames::new(vec![FileNames {
        name: "deals.csv".to_owned(),
        columns: Vec::new(),
    }])
}

pub(in crate::metrics) fn available() -> Vec<Availability> {
    let of = |id: &str| Metric::find(id).expect("a metric");
    let found = |id, variant, reason, missing: &[Need], n| Availability {
        metric: of(id),
        variant,
        reason,
        missing: missing.to_vec(),
        n,
    };
    let missing = Some(Reason::MissingInput);
    vec![
        found("win_rate", Some("count"), None, &[], 6_711),
        found(
            "win_rate",
            Some("value"),
            Some(Reason::NoClosedValue),
            &[],
            0,
        ),
        found("cac", Some("simple"), missing, &[Need::Spend], 0),
        found("cac", Some("paid"), missing, &[Need::Spend], 0),
        found(
            "payback",
            None,
            missing,
            &[Need::Spend, Need::GrossMargin],
            0,
        ),
    ]
}
