//! What is open.

use winnable_model::Opportunity;

use super::*;
use crate::metrics::By;

fn likely(chance: &str, deal: Opportunity) -> Opportunity {
    Opportunity {
        probability: Some(number(chance)),
        ..deal
    }
}

fn book() -> Book {
    let may = "2026-05-01";
    Book::new(&["a"]).deals([
        likely("0.5", open("o1", "a", "100", [may, "2026-12-31"])),
        open("o2", "a", "200", [may, "2026-08-01"]),
        likely("0.9", open("o3", "a", "-", [may, "-"])),
        likely("0.25", open("o4", "a", "1000", [may, "2026-09-30"])),
        won("w", "a", "9", [may, "2026-06-01"]),
        // It was won later, and was planned for a day that the export no longer has. That it is certain
        // by now says nothing of how probable it was.
        likely("1", won("later", "a", "40", [may, "2026-10-02"])),
    ])
}

#[test]
fn the_sum_and_the_sum_by_probability() {
    // 100 + 200 + 1000 + 40; by probability 50 + 250.
    book().check(&[
        ("open_pipeline:sum", "1340 = 1340 n4"),
        ("open_pipeline:weighted", "300 = 300 n2"),
    ]);
    let weighted = book().figure("open_pipeline:weighted");
    assert_eq!(left_out(&weighted), "no_amount 1, no_probability 2");
    let without = book().deals([open("o", "a", "7", ["2026-05-01", "-"])]);
    without.check(&[
        ("open_pipeline:sum", "7 = 7 n1"),
        ("open_pipeline:weighted", "missing_input n0"),
    ]);
    Book::new(&["a"]).check(&[
        ("open_pipeline:sum", "no_opportunities n0"),
        ("open_pipeline:weighted", "no_opportunities n0"),
    ]);
}

#[test]
fn an_export_of_closed_deals_has_no_pipeline() {
    let book = Book::new(&["a"]).deals([won("w", "a", "9", ["2026-05-01", "2026-06-01"])]);
    book.check(&[("open_pipeline:sum", "0 = 0 n0")]);
    let note = notes(&book.figure("open_pipeline:sum"));
    assert!(note.contains("no deal of the data is open"), "{note}");
}

/// A close that was planned for a day that is over stands in its quarter, and is named.
#[test]
fn a_deal_past_its_planned_close_is_overdue() {
    let by = book().by(By::Quarter);
    by.check(&[
        ("open_pipeline:sum quarter=2026-Q3", "1200 = 1200 n2"),
        ("open_pipeline:sum quarter=2026-Q4", "140 = 140 n2"),
        ("open_pipeline:sum quarter=unknown", "no_amounts n0"),
    ]);
    let note = "1 deal planned to close before the last day and still open";
    assert_eq!(notes(&by.figure("open_pipeline:sum quarter=2026-Q3")), note);
    assert_eq!(
        notes(&by.figure("open_pipeline:sum")),
        format!("quarters are those of the planned close; {note}")
    );
    assert_eq!(notes(&by.figure("open_pipeline:sum quarter=2026-Q4")), "");
}

#[test]
fn one_person_is_no_second_thread() {
    let book = Book::new(&["a", "b", "c"])
        .people([person("p1", "a"), person("p2", "a"), person("p3", "b")])
        .touches([
            touch("p1", "webinar", "2026-09-01"),
            touch("p2", "webinar", "2026-09-01"),
            touch("p3", "webinar", "2026-09-01"),
        ])
        .deals([
            open("o1", "a", "1", ["2026-08-01", "-"]),
            open("o2", "b", "1", ["2026-08-01", "-"]),
            open("o3", "c", "1", ["2026-08-01", "-"]),
            open("o4", "", "1", ["2026-08-01", "-"]),
            won("w", "b", "1", ["2026-08-01", "2026-08-02"]),
        ]);
    // a has two, b one, c none; o4 is on no account.
    book.check(&[("single_threaded", "0.666667 = 2/3 n3")]);
    assert_eq!(left_out(&book.figure("single_threaded")), "no_account 1");
}
