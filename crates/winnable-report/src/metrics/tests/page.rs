use winnable_metrics::registry::Metric;
use winnable_model::Lang;

use super::fixture::{available, manifest, names, options, report, rows};
use crate::metrics::{MetricPage, doctor_metrics, metric_list, metric_page};
use crate::terminal::display_width;
use crate::tests::fixture::LANGS;

fn page(width: usize, lang: Lang, with_rows: bool) -> String {
    let (manifest, rows, names) = (manifest(), rows(), names());
    let win_rate: Vec<_> = rows
        .into_iter()
        .filter(|row| row.metric == "win_rate")
        .collect();
    let page = MetricPage {
        metric: Metric::find("win_rate").expect("a metric"),
        report: report(&manifest, &win_rate, &[]),
        names: &names,
        rows: with_rows,
    };
    metric_page(&page, options(width, lang))
}

fn doctor(width: usize, lang: Lang) -> String {
    let (manifest, found) = (manifest(), available());
    doctor_metrics(&report(&manifest, &[], &[]), &found, options(width, lang))
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for lang in LANGS {
        for width in [40, 60, 80, 120] {
            let pages = [
                page(width, lang, true),
                doctor(width, lang),
                metric_list(options(width, lang)),
            ];
            for line in pages.iter().flat_map(|page| page.lines()) {
                assert!(display_width(line) <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn a_page_says_what_a_metric_is_and_is_not() {
    let page = page(80, Lang::En, false);
    for part in [
        "Win rate · win_rate\noutcome · revenue · share\n",
        "formula  won / (won + lost)\n",
        "beware   not conversions / interactions;",
        "  value   by value: won amount / closed amount\n",
        "`--rows` lists the rows of numerator and denominator\n",
        "  value  – the closed amounts come to nothing\n",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn a_page_shows_the_first_twenty_rows_of_each_part() {
    let page = page(80, Lang::En, true);
    for part in [
        "rows of the numerator, win_rate:count: 30, sum 30\n",
        "deals.csv:2   d2      1\n",
        "… and 10 more: --format csv or json lists all\n",
        "rows of the denominator, win_rate:count: 60, sum 60\n",
        "… and 40 more: --format csv or json lists all\n",
        "no rows are listed for win_rate:value\n",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(page.contains("deals.csv:21  d21     1\n"), "{page}");
    assert!(!page.contains("deals.csv:22"), "{page}");
}

#[test]
fn the_doctor_marks_each_metric_and_names_the_cheapest_export() {
    let page = doctor(100, Lang::En);
    for part in [
        "1 of 3 metrics can be computed\n",
        "✓ win_rate                    Win rate · n = 6,711 · not value: the closed amounts come to nothing\n",
        "✗ cac                         Customer acquisition cost (CAC) · missing: spend\n",
        "✗ payback                     Payback · missing: spend, the gross margin\n",
        "  spend: the cost report of each ad platform, as [[source]] kind = \"spend\" (for cac, payback)\n",
        "  the gross margin: state `gross_margin` under [metrics] (for payback)\n",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn the_list_names_every_metric_with_its_variants() {
    let list = metric_list(options(80, Lang::En));
    for metric in Metric::all() {
        assert!(list.contains(metric.id), "{}", metric.id);
    }
    assert!(list.contains("    count, value, cohort, all\n"), "{list}");
    assert!(
        list.contains("outcome") && list.contains("activity"),
        "{list}"
    );
}
