//! One account around an edge, run by run.

use super::support::{account, calm, day, stood, three_tiers};
use crate::list::{Before, Candidate, Placement, Reason, Rules, Word, fill};

fn rules() -> Rules {
    calm(three_tiers([100, 100, 100]))
}

fn run(hundredths: i32, before: Option<Before>, on: u64) -> Placement {
    let rules = rules();
    let one = account("a", hundredths, None, &rules).with_before(before);
    fill(&[one], &rules, day(on)).placements[0]
}

/// A score for each run, seven days apart, and the place after it.
fn check(start: usize, runs: &[(i32, usize)]) {
    let mut before = stood(Some(start));
    for (week, (score, place)) in (0_u64..).zip(runs) {
        let placed = run(*score, before, week * 7);
        assert_eq!(placed.place, Some(*place), "{runs:?}, week {week}");
        before = Some(placed.after);
    }
}

#[test]
fn an_account_loses_its_place_in_the_second_run_below_the_edge() {
    check(0, &[(7_900, 0), (8_000, 0), (7_900, 0), (7_900, 1)]);
    let first = run(7_900, stood(Some(0)), 0);
    assert_eq!(first.reason, Some(Reason::WithinMargin));
    assert_eq!(first.after.below, 1);
}

#[test]
fn an_account_below_the_margin_loses_its_place_at_once() {
    check(0, &[(7_800, 0)]);
    check(0, &[(7_799, 1)]);
    check(0, &[(5_000, 2)]);
}

#[test]
fn after_a_move_the_way_back_needs_the_full_margin() {
    // Down: 79.99 does it no more, nor does 80.00 bring it back; 82.00 does.
    check(
        0,
        &[(7_900, 0), (7_900, 1), (8_100, 1), (8_199, 1), (8_200, 0)],
    );
    // Up: it stays through any number of runs within the margin.
    check(
        1,
        &[(8_000, 0), (7_900, 0), (7_900, 0), (7_800, 0), (7_799, 1)],
    );
}

#[test]
fn when_the_window_is_over_the_usual_rule_holds_again() {
    let moved = Before {
        moved: Some(day(0)),
        ..stood(Some(1)).unwrap()
    };
    let waits = run(8_100, Some(moved), 90);
    assert_eq!(
        (waits.place, waits.reason),
        (Some(1), Some(Reason::WithinWindow))
    );
    let returns = run(8_100, Some(moved), 91);
    assert_eq!((returns.place, returns.reason), (Some(0), None));
    assert_eq!(returns.after.moved, Some(day(91)));
}

#[test]
fn the_margin_bridges_a_score_and_no_other_condition() {
    let rules = rules();
    let unmet = Candidate {
        meets: vec![false, true, true],
        ..account("a", 7_900, None, &rules).with_before(stood(Some(0)))
    };
    assert_eq!(fill(&[unmet], &rules, day(0)).placements[0].place, Some(1));
}

/// Who lost a seat to somebody worth more does not come back as soon as one is free: its score did
/// not carry it over an edge.
#[test]
fn who_lost_a_seat_waits_for_the_rest_of_the_window() {
    let rules = calm(three_tiers([1, 0, 0]));
    let a = |before| account("a", 9_500, Some(1), &rules).with_before(before);
    let b = account("b", 9_500, Some(2), &rules).with_before(stood(None));
    let first = fill(&[a(stood(Some(0))), b], &rules, day(0));
    let lost = first.placements[0].after;
    assert_eq!(
        (lost.place, lost.claim, lost.moved),
        (None, Some(0), Some(day(0)))
    );
    let alone = |on| fill(&[a(Some(lost))], &rules, day(on)).placements[0];
    assert_eq!(alone(90).reason, Some(Reason::WithinWindow));
    assert_eq!(alone(90).place, None);
    assert_eq!(alone(91).place, Some(0));
    // Somebody's word brings it back before.
    let spoken = a(Some(lost)).with_word(Some(Word::Accept));
    let back = fill(&[spoken], &rules, day(1));
    assert_eq!(back.placements[0].place, Some(0));
}

/// A word moves an account without a window, so that taking it back takes the account back.
#[test]
fn a_word_that_is_taken_back_leaves_no_trace() {
    let rules = rules();
    let one = |before, word| {
        account("a", 8_050, None, &rules)
            .with_before(before)
            .with_word(word)
    };
    let rejected = fill(&[one(stood(Some(0)), Some(Word::Reject))], &rules, day(0)).placements[0];
    assert_eq!((rejected.place, rejected.after.moved), (None, None));
    let back = fill(&[one(Some(rejected.after), None)], &rules, day(7)).placements[0];
    assert_eq!(back.place, Some(0));
    let lowered = Some(Word::Override(2));
    let lowered = fill(&[one(stood(Some(0)), lowered)], &rules, day(0)).placements[0];
    assert_eq!(
        (lowered.place, lowered.reason),
        (Some(2), Some(Reason::Overridden))
    );
    let back = fill(&[one(Some(lowered.after), None)], &rules, day(7)).placements[0];
    assert_eq!(back.place, Some(0));
}
