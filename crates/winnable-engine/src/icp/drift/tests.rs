use winnable_icp::drift::OTHERS;

use super::*;
use crate::metrics::Window;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn the_period_is_the_last_quarter_that_is_over() {
    let periods =
        |as_of: &str, start| Periods::new((None, None), day(as_of), start).expect("periods");
    let of = |from: &str, to: &str| (day(from), day(to));
    // The last day of a quarter ends it.
    let found = periods("2026-09-30", 1);
    assert_eq!(found.period, of("2026-07-01", "2026-09-30"));
    assert_eq!(found.baseline, of("2025-07-01", "2026-06-30"));
    assert_eq!(
        periods("2026-09-29", 1).period,
        of("2026-04-01", "2026-06-30")
    );
    assert_eq!(
        periods("2026-09-30", 2).period,
        of("2026-05-01", "2026-07-31")
    );
    assert_eq!(found.of(day("2026-07-01")), Some(true));
    assert_eq!(found.of(day("2026-06-30")), Some(false));
    assert_eq!(found.of(day("2026-10-01")), None);
}

#[test]
fn periods_must_follow_one_another() {
    let as_of = day("2026-09-30");
    let window = |text: &str| Window::parse(text, as_of, 1).ok();
    let new = |one: &str, two: &str| Periods::new((window(one), window(two)), as_of, 1);
    assert_eq!(new("all", "2025"), Err(NoPeriods::NoStart));
    assert_eq!(new("2026-Q1", "2026-01"), Err(NoPeriods::Overlap));
    let found = new("2026-Q2", "2024").expect("periods");
    assert_eq!(found.baseline, (day("2024-01-01"), day("2024-12-31")));
}

#[test]
fn a_score_on_an_edge_belongs_to_the_band_above() {
    let edges = [0.0, 40.0, 70.0];
    let of = |score| band(score, &edges).expect("a band");
    assert_eq!(
        (&*of(39.99), &*of(40.0), &*of(70.0)),
        ("0–40", "40–70", "70+")
    );
    assert_ne!(&*of(0.0), OTHERS);
}
