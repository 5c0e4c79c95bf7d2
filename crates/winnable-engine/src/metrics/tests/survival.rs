//! How long contracts last.

use winnable_model::Contract;

use super::*;
use crate::metrics::By;

fn lasted(id: &str, months: u32, ended: bool) -> Contract {
    Contract {
        tenure_months: Some(months),
        ended: Some(ended),
        ..contract(id, "a", ["-", "-"])
    }
}

#[test]
fn tenures_give_a_curve() {
    // 6, 6+, 12, 18+, 24: 4/5 after 6, × 2/3 after 12, × 0 after 24.
    let book = Book::new(&["a"])
        .contracts([
            lasted("c1", 6, true),
            lasted("c2", 6, false),
            lasted("c3", 12, true),
            lasted("c4", 18, false),
            lasted("c5", 24, true),
        ])
        .with(|settings| settings.survival_at = vec![5, 6, 11, 12, 24, 36]);
    book.check(&[
        ("survival @5", "1 n5"),
        ("survival @6", "0.8 n5"),
        ("survival @11", "0.8 n5"),
        ("survival @12", "0.533333 n5"),
        ("survival @24", "0 n5"),
        // Nobody is left: nobody can come back.
        ("survival @36", "0 n5"),
    ]);
    let (low, high) = book.figure("survival @12").interval.expect("an interval");
    assert!(low < 0.533 && 0.534 < high, "{low} {high}");
    let running = Book::new(&["a"])
        .contracts([lasted("c1", 6, false)])
        .with(|settings| settings.survival_at = vec![6, 7]);
    running.check(&[("survival @6", "1 n1"), ("survival @7", "cannot_tell n1")]);
    Book::new(&["a"]).check(&[("survival @12", "no_contracts n0")]);
    // What cannot be told has no interval either.
    assert_eq!(running.figure("survival @7").interval, None);
    let nowhere = running.with(|settings| settings.survival_at.clear());
    nowhere.check(&[("survival", "missing_input n0")]);
}

/// Who left in the thirteenth month was there after twelve.
#[test]
fn a_month_that_has_begun_is_not_over() {
    let book = Book::new(&["a"])
        .contracts([
            contract("c1", "a", ["2025-01-01", "2026-01-20"]), // 12 months and 19 days
            contract("c2", "a", ["2025-01-01", "-"]),
        ])
        .with(|settings| settings.survival_at = vec![12, 13]);
    book.check(&[("survival @12", "1 n2"), ("survival @13", "0.5 n2")]);
}

#[test]
fn dates_give_the_same_curve() {
    let ended = |contract| Contract {
        ended: Some(true),
        ..contract
    };
    let trial = Contract {
        trial: true,
        ..contract("trial", "a", ["2026-01-01", "2026-02-01"])
    };
    let book = Book::new(&["a"])
        .contracts([
            contract("c1", "a", ["2024-01-31", "2024-07-31"]), // 6 months
            contract("c2", "a", ["2026-03-30", "-"]),          // 6 months so far
            contract("c3", "a", ["2024-01-01", "2025-01-01"]), // 12
            contract("c4", "a", ["2025-03-30", "2027-01-01"]), // 18 so far, its end lies ahead
            contract("c5", "a", ["2024-01-15", "2026-01-15"]), // 24
            trial,
            contract("reversed", "a", ["2025-01-01", "2024-01-01"]),
            // They ended, and nobody knows when.
            ended(contract("terminated", "a", ["2025-01-01", "2027-01-01"])),
            ended(contract("over", "a", ["2025-01-01", "-"])),
            contract("undated", "a", ["-", "-"]),
        ])
        .with(|settings| settings.survival_at = vec![6, 12, 24]);
    book.check(&[
        ("survival @6", "0.8 n5"),
        ("survival @12", "0.533333 n5"),
        ("survival @24", "0 n5"),
    ]);
    assert_eq!(left_out(&book.figure("survival @6")), "no_time 4, trial 1");
    // By the start of the contract: c1, c3 and c5.
    let year = book.clone().window("2024");
    year.check(&[
        ("survival @6", "0.666667 n3"),
        ("survival @12", "0.333333 n3"),
    ]);
    book.by(By::Quarter).check(&[
        ("survival quarter=2024-Q1 @6", "0.666667 n3"),
        ("survival quarter=2026-Q1 @6", "1 n1"),
    ]);
}
