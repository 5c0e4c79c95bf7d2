use winnable_engine::metrics::{By, MetricRow, MetricValue, Segment};
use winnable_model::Lang;

use super::fixture::{blank, manifest, options, report, rows};
use crate::metrics::{MetricReport, metrics_table};
use crate::terminal::display_width;
use crate::tests::fixture::{LANGS, assert_korean, warnings};

fn shown(width: usize, lang: Lang, named: bool) -> String {
    let (manifest, rows, warnings) = (manifest(), rows(), warnings());
    let mut report = report(&manifest, &rows, &warnings);
    report.named = named;
    metrics_table(&report, options(width, lang))
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for lang in LANGS {
        for width in [20, 40, 60, 80, 120, 200] {
            for line in shown(width, lang, false).lines() {
                assert!(display_width(line) <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn eighty_columns_hold_every_column() {
    for lang in LANGS {
        let page = shown(80, lang, false);
        assert!(!page.contains("+1 "), "{page}");
    }
}

#[test]
fn a_figure_stands_on_a_line_below_its_group() {
    let page = shown(80, Lang::En, false);
    for part in [
        "Metrics\nas of 2026-10-01 (the latest date in the data) · everything up to 2026-10-01",
        "\nDeals\nWin rate\n  count",
        "50.0 %",
        "25.0–75.1 %",
        "30 / 60",
        "    new business",
        "    unknown  – no opportunity is won or lost\n",
        "KRW 1,234,500,000",
        "51.2 days",
        "  after 12 months",
        "  after 24 months  – more than half have not got there yet\n",
        "4.98×",
        "next: winnable explain metric:win_rate:count --rows\n",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn what_cannot_be_computed_is_one_block_unless_it_was_asked_for() {
    let page = shown(80, Lang::En, false);
    let block = "cannot be computed (see `winnable doctor metrics`)\n  the data for it are missing: tam\n  the closed amounts come to nothing: win_rate:value\n  no costs are known: payback\n";
    assert!(page.contains(block), "{page}");
    assert!(!page.contains("\nMarket\n"), "{page}");
    let named = shown(80, Lang::En, true);
    assert!(named.contains("Payback  – no costs are known\n"), "{named}");
    assert!(!named.contains("cannot be computed"), "{named}");
}

#[test]
fn notes_say_once_what_figures_share() {
    let page = shown(80, Lang::En, false);
    for note in [
        "  left out: 19 close before they open (sales_cycle:median)\n",
        "  amounts as stated (won_value)\n",
        "  one of tcv, acv, arr, mrr, one_off (won_value, ltv_cac)\n",
    ] {
        assert!(page.contains(note), "{note}\n{page}");
    }
    let korean = shown(80, Lang::Ko, false);
    for part in [
        "제외 19건: 생성 전에 종료됨",
        "신규",
        "12억 3,450만 원",
        "51.2일",
    ] {
        assert!(korean.contains(part), "{part}\n{korean}");
    }
    assert_korean(&korean);
}

#[test]
fn names_of_parts_are_inert() {
    for lang in LANGS {
        let page = shown(120, lang, false);
        assert!(!page.contains(['\u{1b}', '\u{202e}']), "{page}");
    }
}

#[test]
fn nothing_is_said_so() {
    let manifest = manifest();
    let none: Vec<_> = rows()
        .into_iter()
        .filter(|row| row.value.is_err())
        .collect();
    let none: Vec<_> = none
        .into_iter()
        .filter(|row| row.segment.is_none())
        .collect();
    let page = metrics_table(&report(&manifest, &none, &[]), options(80, Lang::En));
    assert!(
        page.contains("no metric can be computed with these data\n"),
        "{page}"
    );
    assert!(!page.contains("next:"), "{page}");
}

#[test]
fn many_parts_are_shown_only_where_they_were_asked_for() {
    let manifest = manifest();
    let part = |number: u32| MetricRow {
        segment: Some(Segment {
            by: "channel",
            value: format!("channel {number}"),
        }),
        variant: Some("touches"),
        value: Ok(MetricValue::Estimate(0.5)),
        ..blank("channel_preference")
    };
    let parts: Vec<MetricRow> = (1..=12).map(part).collect();
    let mut report = report(&manifest, &parts, &[]);
    let shown = |report: &MetricReport<'_>| metrics_table(report, options(80, Lang::En));
    // Parts without a whole stand below their variant.
    let page = shown(&report);
    assert!(
        page.contains("Channel preference of target accounts\n  touches\n    channel 1"),
        "{page}"
    );
    assert!(
        page.contains("    … 7 more: `winnable metrics channel_preference`\n"),
        "{page}"
    );
    assert!(!page.contains("channel 6"), "{page}");
    report.by = Some(&By::Channel);
    assert!(shown(&report).contains("channel 12"));
    report.by = None;
    report.named = true;
    assert!(shown(&report).contains("channel 12"));
}

#[test]
fn a_triangle_is_shown_only_where_it_was_asked_for() {
    let manifest = manifest();
    let part = |at: u32| MetricRow {
        segment: Some(Segment {
            by: "cohort",
            value: "2026-Q1".to_owned(),
        }),
        at: Some(at),
        value: Ok(MetricValue::Estimate(0.5)),
        ..blank("cohort_retention")
    };
    let parts: Vec<MetricRow> = (0..12).map(part).collect();
    let mut report = report(&manifest, &parts, &[]);
    let page = metrics_table(&report, options(80, Lang::En));
    assert!(
        page.contains("… 12 more: `winnable metrics cohort_retention`"),
        "{page}"
    );
    report.named = true;
    let page = metrics_table(&report, options(80, Lang::En));
    assert!(page.contains("    2026-Q1, after 11 months"), "{page}");
}

#[test]
fn a_figure_names_what_its_amounts_are() {
    use winnable_model::AmountBasis::{Acv, Tcv, Unknown};
    let of = |id, kinds: &[winnable_model::AmountBasis]| MetricRow {
        amount_is: kinds.iter().copied().collect(),
        value: Ok(MetricValue::Exact(1.into())),
        ..blank(id)
    };
    let rows = [
        of("won_value", &[Tcv]),
        of("won_amount", &[Tcv]),
        of("open_pipeline", &[Tcv, Acv]),
        of("return_on_spend", &[Unknown, Acv]),
    ];
    let (manifest, warnings) = (manifest(), Vec::new());
    let report = report(&manifest, &rows, &warnings);
    let page = metrics_table(&report, options(120, Lang::En));
    for line in [
        "nobody has said what the amounts are: state `amount_is` in their [[source]], one of tcv, acv, arr, mrr, one_off\n  (return_on_spend)",
        "amounts are tcv, as their [[source]] states (won_value, won_amount)",
        "amounts of several kinds are in one figure: tcv, acv (open_pipeline)",
        "amounts are acv, as their [[source]] states (return_on_spend)",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
}
