use proptest::prelude::*;
use winnable_model::Points;

use super::{Cause, Causes, Parts, split};

fn points(hundredths: i32) -> Points {
    Points::from_hundredths(hundredths)
}

/// The split of scores by set of causes, 0 being none of them turned.
fn of_table(causes: Causes, scores: &[i32; 16]) -> Parts {
    let ends = (points(scores[0]), points(scores[usize::from(causes.0)]));
    split(causes, ends, |set| points(scores[usize::from(set.0)]))
}

fn all() -> Causes {
    Cause::ALL.into_iter().collect()
}

#[test]
fn the_glove_game_of_three_is_split_as_in_the_books() {
    // One left glove (data) and two right ones (rule, time); a pair is worth 600. The Shapley value
    // is 2/3 for the left glove and 1/6 for each right one: by hand over the six orders.
    let causes: Causes = [Cause::Data, Cause::Rule, Cause::Time]
        .into_iter()
        .collect();
    let parts = split(causes, (points(0), points(600)), |set| {
        let pair = set.has(Cause::Data) && (set.has(Cause::Rule) || set.has(Cause::Time));
        points(if pair { 600 } else { 0 })
    });
    assert_eq!((parts.data, parts.rule), (points(400), points(100)));
    assert_eq!((parts.time, parts.matching), (points(100), points(0)));
}

#[test]
fn a_hundredth_that_cannot_be_shared_goes_to_the_first_of_equals() {
    let causes = Causes::NONE.with(Cause::Rule).with(Cause::Time);
    // Both must turn for one hundredth: half a hundredth each.
    let parts = split(causes, (points(0), points(1)), |_| points(0));
    assert_eq!((parts.rule, parts.time), (points(1), points(0)));
    let back = split(causes, (points(1), points(0)), |_| points(0));
    assert_eq!((back.rule, back.time), (points(-1), points(0)));
}

#[test]
fn a_single_cause_is_the_whole_change_and_nothing_is_scored_for_it() {
    let causes = Causes::NONE.with(Cause::Matching);
    let parts = split(causes, (points(300), points(100)), |_| panic!("scored"));
    assert_eq!(parts.matching, points(-200));
    assert_eq!(parts.sum(), points(-200));
}

proptest! {
    #[test]
    fn parts_sum_to_the_change(scores in prop::array::uniform16(0..=10_000_i32), set in 0_u8..16) {
        let causes = Causes(set);
        let parts = of_table(causes, &scores);
        let change = points(scores[usize::from(set)]) - points(scores[0]);
        prop_assert_eq!(parts.sum(), change);
        for cause in Cause::ALL {
            prop_assert!(causes.has(cause) || parts.of(cause) == Points::ZERO);
        }
    }

    #[test]
    fn swapped_snapshots_turn_every_sign(scores in prop::array::uniform16(0..=10_000_i32), set in 0_u8..16) {
        let causes = Causes(set);
        let mut swapped = scores;
        for (at, score) in scores.iter().enumerate() {
            if at & !usize::from(set) == 0 {
                swapped[usize::from(set) ^ at] = *score;
            }
        }
        let (there, back) = (of_table(causes, &scores), of_table(causes, &swapped));
        for cause in Cause::ALL {
            prop_assert_eq!(there.of(cause), -back.of(cause));
        }
    }

    #[test]
    fn a_cause_that_changes_nothing_gets_nothing(
        scores in prop::array::uniform8(0..=10_000_i32),
        idle in prop::sample::select(Cause::ALL.to_vec()),
    ) {
        // Scores of the three other causes, whatever the idle one is.
        let table: [i32; 16] = std::array::from_fn(|at| {
            let low = at & ((1 << idle as usize) - 1);
            let high = (at >> (idle as usize + 1)) << idle as usize;
            scores[low | high]
        });
        prop_assert_eq!(of_table(all(), &table).of(idle), Points::ZERO);
    }
}
