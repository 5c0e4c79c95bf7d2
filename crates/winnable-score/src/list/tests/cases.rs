//! Lists filled by hand.

use winnable_model::Points;

use super::support::{account, calm, day, edges, stood, three_tiers};
use crate::list::{
    Candidate, Gap, List, Pool, Reason, Rules, Seats, SwapBudget, TierCount, Word, fill,
};

fn places(list: &List) -> Vec<Option<usize>> {
    list.placements.iter().map(|one| one.place).collect()
}

fn reasons(list: &List) -> Vec<Option<Reason>> {
    list.placements.iter().map(|one| one.reason).collect()
}

/// One seat, one seat, two seats: `b` is worth most, so that `a` falls to the second tier and keeps
/// `c` out of it; in the last tier `c` and the known value of `e` come before the unknown of `d`.
#[test]
fn tiers_are_filled_by_value_and_what_does_not_fit_falls() {
    let rules = three_tiers([1, 1, 2]);
    let all = [
        account("a", 9_900, Some(50), &rules),
        account("b", 8_100, Some(80), &rules),
        account("c", 7_000, Some(40), &rules),
        account("d", 5_900, None, &rules),
        account("e", 1_000, Some(5), &rules),
    ];
    let list = fill(&all, &rules, day(0));
    assert_eq!(places(&list), [Some(1), Some(0), Some(2), None, Some(2)]);
    let no_seat = Some(Reason::NoSeat);
    assert_eq!(reasons(&list), [no_seat, None, no_seat, no_seat, None]);
    let missed = list.placements[0].missed.unwrap();
    assert_eq!((missed.tier, missed.holder), (0, 1));
    assert_eq!(missed.gap, Gap::Value(30.into()));
    // `d` has no known value: the last seat is `e`'s, by a score that is 49.00 lower.
    let missed = list.placements[3].missed.unwrap();
    assert_eq!((missed.tier, missed.holder), (2, 4));
    assert_eq!(missed.gap, Gap::Score(Points::from_hundredths(-4_900)));
    let count = |seats, entitled, taken, left_out| TierCount {
        seats: Some(seats),
        entitled,
        taken,
        left_out,
    };
    assert_eq!(
        list.tiers,
        [count(1, 2, 1, 1), count(1, 1, 1, 1), count(2, 2, 2, 1)]
    );
}

/// A pool of two tiers is one number of seats, and whoever can sit elsewhere makes room.
#[test]
fn pools_are_shared_and_add_up() {
    let pools = vec![Pool::of(1, [0, 1]), Pool::of(1, [0]), Pool::of(1, [1, 2])];
    let rules = Rules::plain(Seats::new(pools), edges(&[8_000, 6_000, 0]));
    let all = [
        account("a", 9_000, Some(9), &rules),
        account("b", 9_000, Some(8), &rules),
        account("c", 9_000, Some(7), &rules),
        account("d", 5_000, Some(6), &rules),
    ];
    // Two seats in the first tier, both taken; `c` falls into the pool of the second and third.
    let list = fill(&all, &rules, day(0));
    assert_eq!(places(&list), [Some(0), Some(0), Some(1), None]);
    assert_eq!(list.worked, [1, 1, 1]);
    assert_eq!(rules.seats.of_tier(1), Some(2));
}

#[test]
fn a_tier_that_nobody_works_has_no_seat() {
    let rules = Rules::plain(
        Seats::new(vec![Pool::unlimited([1])]),
        edges(&[8_000, 6_000, 0]),
    );
    let all = [
        account("a", 9_000, Some(9), &rules),
        account("b", 1_000, Some(8), &rules),
    ];
    let list = fill(&all, &rules, day(0));
    assert_eq!(places(&list), [Some(1), None]);
    assert_eq!(list.tiers[0].seats, Some(0));
    assert_eq!(list.tiers[1].seats, None);
    // Nobody holds a seat there, so that nobody has more.
    assert_eq!(list.placements[1].missed, None);
}

#[test]
fn words_of_people_go_before_worth_and_never_above_the_seats() {
    let rules = three_tiers([1, 0, 0]);
    let all = [
        account("a", 9_000, Some(90), &rules),
        account("b", 1_000, Some(1), &rules).with_word(Some(Word::Override(0))),
        account("c", 8_500, Some(50), &rules).with_word(Some(Word::Accept)),
        account("d", 9_900, Some(99), &rules).with_word(Some(Word::Reject)),
    ];
    let list = fill(&all, &rules, day(0));
    assert_eq!(places(&list), [None, None, Some(0), None]);
    assert_eq!(
        reasons(&list),
        [
            Some(Reason::SeatKept),
            Some(Reason::NoSeat),
            Some(Reason::Accepted),
            Some(Reason::Rejected)
        ]
    );
}

#[test]
fn who_is_accepted_below_all_tiers_gets_the_lowest_that_is_worked() {
    let pools = vec![Pool::of(5, [0]), Pool::of(5, [1])];
    let rules = Rules::plain(Seats::new(pools), edges(&[8_000, 6_000, 4_000]));
    let low = account("a", 1_000, None, &rules);
    let list = fill(
        &[low.clone().with_word(Some(Word::Accept)), low],
        &rules,
        day(0),
    );
    assert_eq!(places(&list), [Some(1), None]);
    assert_eq!(reasons(&list), [Some(Reason::Accepted), None]);
}

#[test]
fn an_excluded_account_is_outside_whatever_anybody_says() {
    let rules = three_tiers([5, 5, 5]);
    let excluded = Candidate {
        excluded: true,
        ..account("a", 9_000, Some(9), &rules).with_word(Some(Word::Accept))
    };
    let list = fill(&[excluded], &rules, day(0));
    assert_eq!(places(&list), [None]);
    assert_eq!(reasons(&list), [Some(Reason::Excluded)]);
}

/// Three in the list, three newcomers worth more, one swap left: the best newcomer gets in, and the
/// one worth least goes out.
#[test]
fn newcomers_beyond_the_swaps_wait() {
    let budget = |swaps, used| Rules {
        budget: Some(SwapBudget { swaps, used }),
        ..three_tiers([3, 0, 0])
    };
    let rules = budget(3, 2);
    let inside = |id, value| account(id, 9_000, Some(value), &rules).with_before(stood(Some(0)));
    let newcomer = |id, value| account(id, 9_000, Some(value), &rules).with_before(stood(None));
    let all = [
        inside("a", 10),
        inside("b", 20),
        inside("c", 30),
        newcomer("d", 40),
        newcomer("e", 50),
        newcomer("f", 60),
    ];
    let list = fill(&all, &rules, day(0));
    let (inside, outside) = (Some(0), None);
    assert_eq!(
        places(&list),
        [outside, inside, inside, outside, outside, inside]
    );
    assert_eq!(list.swaps, 1);
    let waits = Some(Reason::SwapBudget);
    assert_eq!(
        reasons(&list),
        [Some(Reason::NoSeat), None, None, waits, waits, None]
    );
    assert_eq!(fill(&all, &budget(9, 0), day(0)).swaps, 3);
    assert_eq!(fill(&all, &budget(2, 5), day(0)).swaps, 0);
}

/// Whoever takes a seat that is free swaps nobody, also beyond the budget; a word is never refused,
/// and counts.
#[test]
fn free_seats_and_words_are_not_bound_by_the_budget() {
    let rules = Rules {
        budget: Some(SwapBudget { swaps: 0, used: 0 }),
        ..three_tiers([2, 0, 0])
    };
    let all = [
        account("a", 9_000, Some(10), &rules).with_before(stood(Some(0))),
        account("b", 9_000, Some(50), &rules).with_before(stood(None)),
        account("c", 9_000, Some(60), &rules).with_before(stood(None)),
    ];
    let list = fill(&all, &rules, day(0));
    assert_eq!(places(&list), [Some(0), None, Some(0)]);
    assert_eq!(list.swaps, 0);
    let [a, b, c] = all;
    let spoken = [
        a,
        b.with_word(Some(Word::Accept)),
        c.with_word(Some(Word::Accept)),
    ];
    let list = fill(&spoken, &rules, day(0));
    assert_eq!(places(&list), [None, Some(0), Some(0)]);
    assert_eq!(list.swaps, 1);
}

/// Who sits there already gives way to more value, and to a score that is better by more than the
/// margin.
#[test]
fn a_seat_is_kept_against_a_newcomer_who_is_hardly_better() {
    let rules = calm(three_tiers([1, 0, 0]));
    let holder = |value| account("z", 9_000, value, &rules).with_before(stood(Some(0)));
    let newcomer = |points, value| account("a", points, value, &rules).with_before(stood(None));
    let takes = |holder: Candidate<'_>, newcomer: Candidate<'_>| {
        let list = fill(&[holder, newcomer], &rules, day(0));
        list.placements[1].place.is_some()
    };
    assert!(!takes(holder(None), newcomer(9_200, None)));
    assert!(takes(holder(None), newcomer(9_201, None)));
    assert!(!takes(holder(Some(7)), newcomer(9_200, Some(7))));
    assert!(takes(holder(Some(7)), newcomer(8_000, Some(8))));
    let kept = fill(&[holder(None), newcomer(9_200, None)], &rules, day(0));
    assert_eq!(kept.placements[1].reason, Some(Reason::SeatKept));
}

/// Two pools, one of which works both tiers: an account of the first tier moves over, so that as many sit
/// as can.
#[test]
fn seats_are_filled_from_the_upper_tiers() {
    let seats = Seats::new(vec![Pool::of(1, [0, 1]), Pool::of(1, [0])]);
    assert_eq!(seats.filled(&[1, 5]), [1, 1]);
    assert_eq!(seats.filled(&[3, 5]), [2, 0]);
    assert_eq!(seats.filled(&[0, 5]), [0, 1]);
    assert_eq!(Seats::unlimited(2).filled(&[3, 5]), [3, 5]);
}
