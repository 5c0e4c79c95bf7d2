//! Figures that hold as of the last day of the window, and not as of the day of the run.

use super::*;
use crate::metrics::MarketSegment;

/// On 30 June `won later` and `lost later` were open, `new` was not there, and c was no customer yet.
fn book() -> Book {
    let april = "2026-04-01";
    let market = MarketSegment {
        name: "all".to_owned(),
        accounts: Some(10),
        naics: None,
        sizes: Vec::new(),
        acv: usd("1"),
        serviceable: None,
        obtainable: None,
        value_per_account: None,
        capture: None,
    };
    Book::new(&["a", "b", "c"])
        .deals([
            won("won", "a", "10", [april, "2026-06-30"]),
            won("won later", "b", "20", [april, "2026-07-01"]),
            lost("lost later", "b", "40", [april, "2026-08-01"]),
            open("open", "b", "80", [april, "2026-12-01"]),
            open("new", "b", "160", ["2026-07-01", "-"]),
        ])
        .contracts([
            monthly("c1", "a", "1", ["2025-01-01", "2026-07-01"]),
            monthly("c2", "c", "10", ["2026-07-01", "-"]),
        ])
        .with(|settings| settings.market = vec![market])
}

#[test]
fn a_window_that_ends_before_the_run_ends_its_figures() {
    book().window("2026-Q2").check(&[
        ("open_pipeline:sum", "140 = 140 n3"),
        ("win_rate:all", "0.25 = 1/4 n4"),
        ("win_rate:count", "1 = 1/1 n1"),
        // However they stand: of the four of the quarter two are won by now.
        ("win_rate:cohort", "0.5 = 2/4 n4"),
        // Three open × 1 × 10 / 90 days.
        ("sales_velocity:days_30", "10 n3"),
        ("installed_base_value", "10 = 10/1 n1"),
        ("penetration", "0.1 = 1/10 n10"),
        ("arr:active", "12 = 12 n1"),
    ]);
    book().check(&[
        ("open_pipeline:sum", "240 = 240 n2"),
        ("win_rate:all", "0.4 = 2/5 n5"),
        ("installed_base_value", "45 = 30/3 n3"),
        ("penetration", "0.3 = 3/10 n10"),
        ("arr:active", "120 = 120 n1"),
    ]);
}

#[test]
fn the_dates_of_a_figure_are_those_that_it_counts() {
    let book = book().window("2026-Q2");
    for (name, window) in [
        ("win_rate:count", "2026-04-01..2026-06-30"),
        ("open_pipeline:sum", "..2026-06-30"),
        ("arr:active", "..2026-06-30"),
        ("penetration", "..2026-06-30"),
        ("nrr", "2026-04-01..2026-06-30"),
        // What is known of accounts is known of the day of the run.
        ("account_funnel", "..2026-09-30"),
        ("single_threaded", "..2026-09-30"),
    ] {
        assert_eq!(book.figure(name).window.to_string(), window, "{name}");
    }
}

#[test]
fn stages_after_the_last_day_have_not_been_entered() {
    let april = "2026-04-01";
    let book = Book::new(&["a"])
        .deals([won("d", "a", "1", [april, "2026-08-01"])])
        .stages([
            change("d", "first", april),
            change("d", "second", "2026-07-01"),
        ])
        .with(|settings| settings.stages = vec!["first".to_owned(), "second".to_owned()]);
    book.check(&[
        ("stage_conversion:reached", "1 = 1/1 n1"),
        ("stage_dwell:completed stage=first", "91 n1"),
    ]);
    book.window("2026-Q2").check(&[
        ("stage_conversion:reached", "0 = 0/1 n1"),
        ("stage_dwell:completed stage=first", "no_entries n0"),
    ]);
}
