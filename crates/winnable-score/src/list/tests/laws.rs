//! Laws of any list: random teams, accounts, histories and words.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use winnable_model::Points;

use super::support::{day, edges, fits, score};
use crate::list::order::worth;
use crate::list::{
    Before, Candidate, Hysteresis, List, Placement, Pool, Reason, Rules, Seats, SwapBudget, Word,
    fill,
};

const TIERS: usize = 3;
const IDS: [&str; 24] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s",
    "t", "u", "v", "w", "x",
];

fn pool() -> impl Strategy<Value = Pool> {
    (option::weighted(0.95, 0_u64..5), vec(0..TIERS, 0..3))
        .prop_map(|(seats, tiers)| Pool { seats, tiers })
}

fn plain() -> impl Strategy<Value = Rules> {
    (vec(pool(), 0..5), vec(0_i32..9_000, TIERS)).prop_map(|(pools, mut scores)| {
        scores.sort_unstable_by(|a, b| b.cmp(a));
        Rules::plain(Seats::new(pools), edges(&scores))
    })
}

fn full() -> impl Strategy<Value = Rules> {
    let hysteresis =
        (0_i32..1_000, 0_u32..4, 0_u32..100).prop_map(|(margin, runs, window_days)| Hysteresis {
            margin: Points::from_hundredths(margin),
            runs,
            window_days,
        });
    let budget = (0_u64..4, 0_u64..3).prop_map(|(swaps, used)| SwapBudget { swaps, used });
    (plain(), option::of(hysteresis), option::of(budget)).prop_map(|(plain, hysteresis, budget)| {
        Rules {
            hysteresis,
            budget,
            ..plain
        }
    })
}

fn before() -> impl Strategy<Value = Before> {
    let place = || option::of(0..=TIERS);
    (place(), place(), option::of(0_u64..200), 0_u32..4).prop_map(|(place, claim, moved, below)| {
        Before {
            place,
            claim,
            moved: moved.map(day),
            below,
        }
    })
}

fn word() -> impl Strategy<Value = Word> {
    prop_oneof![
        Just(Word::Accept),
        Just(Word::Reject),
        (0..=TIERS).prop_map(Word::Override),
    ]
}

/// An account; whether it has a history and a word is asked apart.
type Drawn = (
    i32,
    Option<i64>,
    Vec<bool>,
    Option<Before>,
    Option<Word>,
    bool,
);

fn drawn() -> impl Strategy<Value = Drawn> {
    (
        0_i32..=10_000,
        option::weighted(0.7, 0_i64..6),
        vec(prop::bool::weighted(0.8), TIERS),
        option::weighted(0.7, before()),
        option::weighted(0.3, word()),
        prop::bool::weighted(0.1),
    )
}

fn candidates<'a>(drawn: &[Drawn], rules: &Rules) -> Vec<Candidate<'a>> {
    let one = |(id, drawn): (&&'a str, &Drawn)| {
        let (points, value, meets, before, word, excluded) = drawn.clone();
        let score = score(points);
        let tier = (0..TIERS).find(|tier| meets[*tier] && score.points() >= rules.edges[*tier]);
        Candidate {
            meets,
            excluded,
            ..Candidate::new(id, score, tier)
                .with_value(value.map(Into::into))
                .with_before(before)
                .with_word(word)
        }
    };
    IDS.iter().zip(drawn).map(one).collect()
}

fn taken(list: &List) -> Vec<u64> {
    let in_tier = |tier| {
        list.placements
            .iter()
            .filter(move |one| one.place == Some(tier))
    };
    (0..TIERS)
        .map(|tier| in_tier(tier).count() as u64)
        .collect()
}

/// A place as a number: outside is the last.
fn rank(place: Option<usize>) -> usize {
    place.unwrap_or(TIERS)
}

/// Each account that is worth more than one in a tier that it would have taken itself, and of which
/// nobody said anything.
fn envies<'a>(all: &'a [Candidate<'a>], list: &'a List) -> Vec<(&'a Placement, &'a Placement)> {
    let pairs = all.iter().zip(&list.placements);
    pairs
        .clone()
        .flat_map(|one| pairs.clone().map(move |other| (one, other)))
        .filter(|((one, low), (other, high))| {
            worth(one, other).is_lt()
                && rank(high.place) < rank(low.place)
                && rank(one.tier) <= rank(high.place)
                && !one.excluded
                && one.word.is_none()
        })
        .map(|((_, low), (_, high))| (low, high))
        .collect()
}

proptest! {
    #[test]
    fn seats_are_never_exceeded(rules in full(), drawn in vec(drawn(), 0..24)) {
        let all = candidates(&drawn, &rules);
        let list = fill(&all, &rules, day(100));
        prop_assert!(fits(&taken(&list), &rules.seats));
        let worked: u64 = list.worked.iter().sum();
        prop_assert_eq!(worked, taken(&list).iter().sum::<u64>());
        for (worked, pool) in list.worked.iter().zip(rules.seats.pools()) {
            prop_assert!(pool.seats.is_none_or(|seats| *worked <= seats));
        }
        let counted: Vec<u64> = list.tiers.iter().map(|tier| tier.taken).collect();
        prop_assert_eq!(counted, taken(&list));
    }

    #[test]
    fn a_plain_list_leaves_out_nobody_worth_more_and_nobody_who_fits(
        rules in plain(),
        drawn in vec(drawn(), 0..24),
    ) {
        let unspoken: Vec<Drawn> = drawn
            .into_iter()
            .map(|(points, value, meets, before, _, excluded)| {
                (points, value, meets, before, None, excluded)
            })
            .collect();
        let all = candidates(&unspoken, &rules);
        let list = fill(&all, &rules, day(100));
        prop_assert_eq!(envies(&all, &list), vec![]);
        for (one, placed) in all.iter().zip(&list.placements) {
            prop_assert!(rank(one.tier) <= rank(placed.place));
            for tier in rank(one.tier)..rank(placed.place) {
                let mut more = taken(&list);
                more[tier] += 1;
                if let Some(place) = placed.place {
                    more[place] -= 1;
                }
                prop_assert!(one.excluded || !fits(&more, &rules.seats), "{} fits", one.id);
            }
        }
    }

    #[test]
    fn each_exception_is_listed_with_its_rule(rules in full(), drawn in vec(drawn(), 0..24)) {
        let all = candidates(&drawn, &rules);
        let list = fill(&all, &rules, day(100));
        let is_listed = |one: &Placement| one.reason.is_some_and(|r| r != Reason::NoSeat);
        for (low, high) in envies(&all, &list) {
            prop_assert!(is_listed(low) || is_listed(high), "{low:?} {high:?}");
        }
        for (one, placed) in all.iter().zip(&list.placements) {
            if placed.reason.is_none() {
                prop_assert_eq!(placed.place, one.tier);
            }
            if placed.place.is_none() && one.word != Some(Word::Reject) && !one.excluded {
                // Somebody who got no seat although one was free is held by a rule, not by seats.
                let free = (rank(placed.entitled)..TIERS).any(|tier| {
                    let mut more = taken(&list);
                    more[tier] += 1;
                    fits(&more, &rules.seats)
                });
                let own = rank(placed.entitled).max(rank(one.tier));
                prop_assert!(!free || own == TIERS || placed.reason == Some(Reason::Overridden));
            }
        }
    }

    #[test]
    fn the_order_of_the_accounts_changes_nothing(
        rules in full(),
        drawn in vec(drawn(), 0..24),
        seed in any::<u64>(),
    ) {
        let all = candidates(&drawn, &rules);
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|at| (*at as u64 + 1).wrapping_mul(seed | 1).rotate_left(17));
        let shuffled: Vec<Candidate<'_>> = order.iter().map(|at| all[*at].clone()).collect();
        let (list, other) = (fill(&all, &rules, day(100)), fill(&shuffled, &rules, day(100)));
        for (at, was) in order.iter().enumerate() {
            let (one, two) = (list.placements[*was], other.placements[at]);
            let over = |missed: Option<crate::list::Missed>, all: &[Candidate<'_>]| {
                missed.map(|missed| (missed.tier, all[missed.holder].id.to_owned(), missed.gap))
            };
            prop_assert_eq!(over(one.missed, &all), over(two.missed, &shuffled));
            let plain = |one: Placement| Placement { missed: None, ..one };
            prop_assert_eq!(plain(one), plain(two));
        }
        prop_assert_eq!((list.tiers, list.swaps), (other.tiers, other.swaps));
    }

    #[test]
    fn the_budget_bounds_what_no_word_did(rules in full(), drawn in vec(drawn(), 0..24)) {
        let all = candidates(&drawn, &rules);
        let list = fill(&all, &rules, day(100));
        let spoken = all.iter().zip(&list.placements).filter(|(one, placed)| {
            one.word.is_some() && placed.place.is_some()
                && rank(one.before.and_then(|b| b.place)) >= TIERS
        });
        let spoken = spoken.count() as u64;
        if let Some(budget) = rules.budget {
            prop_assert!(list.swaps <= budget.swaps.saturating_sub(budget.used) + spoken);
        }
    }

    #[test]
    fn a_second_run_on_the_same_day_changes_nothing_without_a_history(
        rules in plain(),
        drawn in vec(drawn(), 0..24),
    ) {
        let all = candidates(&drawn, &rules);
        let list = fill(&all, &rules, day(100));
        let calm = Rules { hysteresis: Some(Hysteresis::default()), ..rules };
        let again: Vec<Candidate<'_>> = all
            .into_iter()
            .zip(&list.placements)
            .map(|(one, placed)| one.with_before(Some(placed.after)))
            .collect();
        let second = fill(&again, &calm, day(100));
        for (first, second) in list.placements.iter().zip(&second.placements) {
            prop_assert_eq!(first.place, second.place);
        }
    }
}
