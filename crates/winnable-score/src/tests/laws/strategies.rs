//! Laws of every strategy that merges people: none is above its cap, none rewards silence.

use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_model::{PersonId, Points};

use super::merging::{account, contact, person, touches};
use super::people::{id, profile};
use crate::{ChampionWeights, PersonRollup, Rollup, RollupSettings, Strategy as Merging, TopK};

fn top_k() -> impl Strategy<Value = TopK> {
    (1..=TopK::MOST).prop_map(|k| TopK::new(k).unwrap())
}

fn strategy() -> impl Strategy<Value = Merging> {
    prop_oneof![
        Just(Merging::Sum),
        Just(Merging::Max),
        Just(Merging::Mean),
        (1_u32..6).prop_map(|k| Merging::TopKMean(TopK::new(k).unwrap())),
        top_k().prop_map(Merging::TopKMean),
        Just(Merging::ChampionWeighted),
        Just(Merging::DecisionWeighted)
    ]
}

fn weights() -> impl Strategy<Value = ChampionWeights> {
    let most = ChampionWeights::MOST;
    (1..=most, 0..=most, 0..=most).prop_map(|(champion, decision_maker, other)| ChampionWeights {
        champion,
        decision_maker,
        other,
    })
}

/// Every strategy, with the numbers that it reads.
pub(super) fn settings() -> impl Strategy<Value = RollupSettings> {
    let caps = (0_i32..=10_000, 0_i32..=10_000);
    (strategy(), 1_u32..6, weights(), caps).prop_map(|(strategy, top, champion, (fit, engaged))| {
        let mut settings = RollupSettings {
            strategy,
            champion,
            fit_cap: Points::from_hundredths(fit),
            engagement_cap: Points::from_hundredths(engaged),
            ..RollupSettings::default()
        };
        settings.decision.top = top;
        settings
    })
}

fn score(rollup: &Rollup, settings: &RollupSettings, strategy: Merging) -> Points {
    let settings = RollupSettings {
        strategy,
        ..settings.clone()
    };
    rollup.summary(&settings).people_score
}

/// The account with the person on it.
fn with(account: &Rollup, who: &PersonId, person: PersonRollup) -> Rollup {
    let mut with = account.clone();
    with.add(who, person);
    with
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_people_score_is_between_0_and_100(account in account(), settings in settings()) {
        let score = account.summary(&settings).people_score;
        prop_assert!((Points::ZERO..=Points::HUNDRED).contains(&score), "{score}");
    }

    #[test]
    fn the_order_of_people_changes_nothing(
        people in prop::collection::vec(person(), 0..6),
        settings in settings(),
    ) {
        let of = |order: Vec<(usize, &PersonRollup)>| {
            let mut rollup = Rollup::default();
            for (n, person) in order {
                rollup.add(&id(n), *person);
            }
            rollup.summary(&settings)
        };
        let forwards = people.iter().enumerate().collect();
        let backwards = people.iter().enumerate().rev().collect();
        prop_assert_eq!(of(forwards), of(backwards));
        // Nor does who has which id, which decides the order in which people are walked.
        let renamed = people.iter().rev().enumerate().collect();
        let score = |order| of(order).people_score;
        prop_assert_eq!(score(renamed), score(people.iter().enumerate().collect()));
    }

    #[test]
    fn one_person_is_their_mean_their_maximum_and_the_top_one(
        person in person(),
        settings in settings(),
    ) {
        let account = with(&Rollup::default(), &id(0), person);
        let score = |strategy| score(&account, &settings, strategy);
        let max = score(Merging::Max);
        prop_assert_eq!(score(Merging::Mean), max);
        prop_assert_eq!(score(Merging::TopKMean(TopK::ONE)), max);
        // A blocker brings nothing, and a person whom no weight is for does not count.
        if !person.profile.flags.blocker && settings.champion.of(&person.profile) > 0 {
            prop_assert_eq!(score(Merging::ChampionWeighted), max);
        }
    }

    #[test]
    fn no_mean_is_above_the_strongest_person(
        account in account(),
        settings in settings(),
        k in top_k(),
    ) {
        let score = |strategy| score(&account, &settings, strategy);
        for mean in [Merging::Mean, Merging::TopKMean(k), Merging::ChampionWeighted] {
            prop_assert!(score(mean) <= score(Merging::Max), "{mean:?}");
        }
    }

    #[test]
    fn a_mean_of_more_places_is_never_above_one_of_fewer(
        account in account(),
        settings in settings(),
        k in 1..TopK::MOST,
    ) {
        let of = |k| score(&account, &settings, Merging::TopKMean(TopK::new(k).unwrap()));
        prop_assert!(of(k + 1) <= of(k));
    }

    #[test]
    fn equal_weights_are_the_plain_mean(
        mut people in prop::collection::vec(person(), 0..6),
        mut settings in settings(),
        weight in 1..=ChampionWeights::MOST,
    ) {
        settings.champion = ChampionWeights { champion: weight, decision_maker: weight, other: weight };
        let mut account = Rollup::default();
        for (n, person) in people.iter_mut().enumerate() {
            person.profile.flags.blocker = false;
            account.add(&id(n), *person);
        }
        let score = |strategy| score(&account, &settings, strategy);
        prop_assert_eq!(score(Merging::ChampionWeighted), score(Merging::Mean));
    }

    /// Whoever they are: an inactive champion or C-level changes nothing or lowers.
    #[test]
    fn an_inactive_contact_never_raises_the_people_score(
        account in account(),
        newcomer in profile(),
        settings in settings(),
    ) {
        let mut newcomer = newcomer;
        newcomer.engagement_points = newcomer.engagement_points.map(|_| Decimal::ZERO);
        let with = with(&account, &id(99), contact(newcomer));
        let (before, after) = (account.summary(&settings), with.summary(&settings));
        prop_assert!(after.people_score <= before.people_score);
        let looks_at_all = matches!(
            settings.strategy,
            Merging::Mean | Merging::ChampionWeighted
        );
        if !looks_at_all {
            prop_assert_eq!(after.people_score, before.people_score);
        }
    }

    /// More of what a known person does never lowers the score, under any strategy.
    #[test]
    fn one_touch_more_of_a_known_person_never_lowers_the_people_score(
        account in account(),
        who in 0_usize..5,
        more in touches(),
        settings in settings(),
    ) {
        let known = with(&account, &id(who), PersonRollup::default());
        let more = PersonRollup { touches: more, ..PersonRollup::default() };
        let with = with(&known, &id(who), more);
        prop_assert!(
            with.summary(&settings).people_score >= known.summary(&settings).people_score
        );
    }

    /// Nor does a person of whom nobody knew, where the strategy does not count who is known.
    #[test]
    fn one_more_person_never_lowers_what_is_no_mean_of_all(
        account in account(),
        newcomer in person(),
        settings in settings(),
    ) {
        let looks_at_all = matches!(
            settings.strategy,
            Merging::Mean | Merging::ChampionWeighted
        );
        prop_assume!(!looks_at_all);
        let with = with(&account, &id(99), newcomer);
        prop_assert!(
            with.summary(&settings).people_score >= account.summary(&settings).people_score
        );
    }
}
