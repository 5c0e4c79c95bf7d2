use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn others(days: &[&str]) -> LatestDates {
    let mut latest = LatestDates::default();
    latest.observe_all(days.iter().map(|text| day(text)));
    latest
}

fn closed(days: &[&str]) -> Closes {
    let mut closes = Closes::default();
    for text in days {
        closes.observe(day(text));
    }
    closes
}

#[test]
fn close_dates_decide_where_nothing_speaks_against_them() {
    // As in exports of a funnel, whose deals close months after the last lead came.
    let closes = closed(&["2018-06-10", "2018-08-01", "2018-11-14"]);
    let (latest, ahead) = with_closes(others(&["2018-05-31"]), [&closes]);
    assert_eq!(latest.latest(), Some(day("2018-11-14")));
    assert_eq!(ahead, [None]);
}

#[test]
fn a_few_behind_a_gap_are_left_out_and_named() {
    let mut days = vec!["2026-01-05"; 38];
    days.extend(["2031-01-05", "2033-02-01"]);
    let closes = closed(&days);
    let (latest, ahead) = with_closes(others(&["2026-01-09"]), [&closes]);
    assert_eq!(latest.latest(), Some(day("2026-01-09")));
    let ahead = ahead[0].unwrap();
    assert_eq!(
        (ahead.deals, ahead.first, ahead.last),
        (2, day("2031-01-05"), day("2033-02-01"))
    );
}

#[test]
fn many_behind_a_gap_show_that_the_other_dates_are_old() {
    // Accounts that were all imported years ago, and deals without a day of creation.
    let closes = closed(&["2025-01-05", "2025-02-05", "2025-03-05"]);
    let (latest, ahead) = with_closes(others(&["2019-01-01"]), [&closes]);
    assert_eq!(latest.latest(), Some(day("2025-03-05")));
    assert_eq!(ahead, [None]);
}

#[test]
fn what_bears_a_late_close_out_keeps_it() {
    let closes = closed(&["2025-01-05", "2026-01-05"]);
    let (latest, ahead) = with_closes(others(&["2026-02-01"]), [&closes]);
    assert_eq!(latest.latest(), Some(day("2026-02-01")));
    assert_eq!(ahead, [None]);
}

#[test]
fn the_only_closed_deal_decides_alone() {
    let (latest, ahead) = with_closes(LatestDates::default(), [&closed(&["2026-01-05"])]);
    assert_eq!(latest.latest(), Some(day("2026-01-05")));
    assert_eq!(ahead, [None]);
}

#[test]
fn files_are_judged_together_and_named_apart() {
    let (plain, typo) = (
        closed(&["2026-01-05", "2026-01-06"]),
        closed(&["2036-01-05"]),
    );
    let (latest, ahead) = with_closes(LatestDates::default(), [&plain, &typo]);
    assert_eq!(latest.latest(), Some(day("2026-01-06")));
    assert_eq!(ahead[0], None);
    assert_eq!(ahead[1].map(|ahead| ahead.deals), Some(1));
}
