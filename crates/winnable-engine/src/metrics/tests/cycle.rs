//! How long deals take, and how fast money moves.

use super::*;

fn book() -> Book {
    let jan = "2026-01-01";
    Book::new(&["a"]).deals([
        won("w1", "a", "100", [jan, "2026-01-31"]), // 30 days
        won("w2", "a", "200", [jan, "2026-03-02"]), // 60 days
        won("w3", "a", "300", [jan, "2026-04-01"]), // 90 days
        won("reversed", "a", "400", ["2026-05-01", "2026-04-01"]),
        won("no created", "a", "500", ["-", "2026-05-01"]),
        lost("l1", "a", "-", [jan, "2026-02-10"]), // 40 days
        open("o1", "a", "-", ["2026-09-20", "-"]), // 10 days so far
        open("o2", "a", "-", ["2026-08-21", "-"]), // 40 days so far
    ])
}

#[test]
fn what_closes_before_it_opens_is_left_out_and_counted() {
    // (30 + 60 + 90) / 3 = 60, and 60 stands in the middle.
    book().check(&[
        ("sales_cycle:mean", "60 = 180/3 n3"),
        ("sales_cycle:median", "60 = _/3 n3"),
    ]);
    let mean = book().figure("sales_cycle:mean");
    assert_eq!(left_out(&mean), "closes_before_opens 1, no_time 1");
    let closed = ["2026-01-01", "2026-01-02"];
    let lost = Book::new(&["a"]).deals([lost("l", "a", "1", closed)]);
    lost.check(&[
        ("sales_cycle:mean", "no_usable_cycles = 0/0 n0"),
        ("sales_cycle:km", "1 n1"),
    ]);
}

#[test]
fn an_even_number_of_cycles_has_its_median_between_two() {
    let days = |close| ["2026-01-01", close];
    let book = Book::new(&["a"]).deals([
        won("w1", "a", "1", days("2026-01-11")), // 10
        won("w2", "a", "1", days("2026-01-16")), // 15
        won("w3", "a", "1", days("2026-01-01")), // 0: on the same day
        won("w4", "a", "1", days("2026-04-11")), // 100
    ]);
    // Sorted: 0, 10, 15, 100.
    book.check(&[
        ("sales_cycle:mean", "31.25 = 125/4 n4"),
        ("sales_cycle:median", "12.5 = _/4 n4"),
    ]);
}

/// All that were won closed before they were created: that none was won within a month is not known.
#[test]
fn won_deals_that_cannot_be_counted_are_no_zero() {
    let book = Book::new(&["a"]).deals([
        won("w", "a", "1", ["2026-06-01", "2026-01-01"]),
        lost("l", "a", "1", ["2026-06-01", "2026-07-01"]),
    ]);
    book.check(&[("won_within:d30", "no_usable_cycles n1")]);
    let nothing = Book::new(&["a"]).deals([lost("l", "a", "1", ["2026-06-01", "2026-07-01"])]);
    nothing.check(&[("won_within:d30", "0 n1")]);
}

#[test]
fn days_of_entry_are_no_cycle() {
    let day = ["2026-06-01", "2026-06-01"];
    let book = Book::new(&["a"]).deals([won("w1", "a", "1", day), won("w2", "a", "1", day)]);
    let note = notes(&book.figure("sales_cycle:mean"));
    assert!(note.contains("and no cycle"), "{note}");
}

/// Days until the close of those with both dates, `+` for open: 10+, 30, 40 lost, 40+, 60, 90.
#[test]
fn open_deals_are_censored_and_lost_ones_compete() {
    // Still open after 30 days: 4/5; after 40: 4/5 × 3/4 = 0.6; after 60: 0.6 × 1/2 = 0.3, which is
    // the first under a half; after 90: 0.
    // Won by 30 days: 1/5 = 0.2. By 60: 0.2 + 0.6 × 1/2 = 0.5. By 90: 0.5 + 0.3 × 1/1 = 0.8, and the
    // other 0.2 are lost.
    book().check(&[
        ("sales_cycle:km", "60 n6"),
        ("won_within:d30", "0.2 n6"),
        ("won_within:d60", "0.5 n6"),
        ("won_within:d90", "0.8 n6"),
        ("won_within:d180", "0.8 n6"),
    ]);
    let km = book().figure("sales_cycle:km");
    assert_eq!(left_out(&km), "closes_before_opens 1, no_created_date 1");
    // Of deals created in the third quarter nobody saw more than 40 days.
    let young = book().window("2026-Q3");
    young.check(&[
        ("sales_cycle:km", "not_reached n2"),
        ("won_within:d30", "0 n2"),
        ("won_within:d90", "cannot_tell n2"),
    ]);
    assert_eq!(
        left_out(&young.figure("won_within:d90")),
        "no_created_date 1"
    );
}

#[test]
fn velocity_is_four_averages_multiplied() {
    // 2 open × 5/6 won × 300 / 60 days = 8.333…; × 30 = 250; × 91.3125 = 760.9375.
    book().check(&[
        ("sales_velocity:day", "8.333333 n2"),
        ("sales_velocity:days_30", "250 n2"),
        ("sales_velocity:quarter", "760.9375 n2"),
    ]);
    assert_eq!(
        book().figure("sales_velocity:day").unit.name(),
        "money_per_day"
    );
    assert_eq!(book().figure("sales_velocity:quarter").unit.name(), "money");
    // Parts by date would mix quarters of closes with those of plans.
    let by = book().by(crate::metrics::By::Quarter);
    assert_eq!(by.figures(&["sales_velocity"]).len(), 3);
    let same_day = Book::new(&["a"]).deals([
        won("w", "a", "5", ["2026-01-01", "2026-01-01"]),
        open("o", "a", "-", ["2026-01-01", "-"]),
    ]);
    same_day.check(&[("sales_velocity:day", "zero_cycle n1")]);
}
