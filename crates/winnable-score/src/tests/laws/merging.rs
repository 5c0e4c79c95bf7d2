//! Laws of the roll-up: parts merge to the whole, and only engaged people count.

use proptest::prelude::*;
use winnable_model::{Engagement, FactRow, PersonId};

use super::facts::facts;
use super::people::{engagement, id, profile};
use super::strategies::settings;
use crate::tests::support::as_of;
use crate::{
    ChannelTable, CompiledModel, Known, PRESETS, PersonProfile, PersonRollup, Rollup,
    RollupSettings, Touches, preset,
};

/// What happened: a person or nobody, and what they did.
type Event = (Option<usize>, Engagement);

fn events() -> impl Strategy<Value = Vec<Event>> {
    prop::collection::vec(
        (prop::option::weighted(0.9, 0_usize..4), engagement()),
        0..24,
    )
}

fn profiles() -> impl Strategy<Value = Vec<PersonProfile>> {
    prop::collection::vec(profile(), 0..5)
}

fn roll_up<'e>(events: impl IntoIterator<Item = &'e Event>) -> Rollup {
    let table = ChannelTable::new(&RollupSettings::default(), as_of());
    let mut rollup = Rollup::default();
    for (person, engagement) in events {
        let Some(touches) = table.touch(engagement) else {
            continue;
        };
        match person {
            Some(n) => rollup.add(
                &id(*n),
                PersonRollup {
                    touches,
                    ..PersonRollup::default()
                },
            ),
            None => rollup.add_nobody(touches),
        }
    }
    rollup
}

fn with_people(mut rollup: Rollup, profiles: &[PersonProfile]) -> Rollup {
    for (n, profile) in profiles.iter().enumerate() {
        rollup.add(&id(n), contact(*profile));
    }
    rollup
}

pub(super) fn contact(profile: PersonProfile) -> PersonRollup {
    PersonRollup {
        profile,
        ..PersonRollup::default()
    }
}

pub(super) fn touches() -> impl Strategy<Value = Touches> {
    prop::collection::vec(engagement(), 0..6).prop_map(|all| {
        let table = ChannelTable::new(&RollupSettings::default(), as_of());
        let touches = all.iter().filter_map(|engagement| table.touch(engagement));
        touches.fold(Touches::default(), Touches::merge)
    })
}

pub(super) fn person() -> impl Strategy<Value = PersonRollup> {
    (profile(), touches()).prop_map(|(profile, touches)| PersonRollup { profile, touches })
}

pub(super) fn account() -> impl Strategy<Value = Rollup> {
    (events(), profiles()).prop_map(|(events, profiles)| with_people(roll_up(&events), &profiles))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn touches_are_a_commutative_monoid(a in touches(), b in touches(), c in touches()) {
        prop_assert_eq!(a.merge(b), b.merge(a));
        prop_assert_eq!(a.merge(b).merge(c), a.merge(b.merge(c)));
        prop_assert_eq!(a.merge(Touches::default()), a);
    }

    #[test]
    fn people_are_a_commutative_monoid(a in person(), b in person(), c in person()) {
        prop_assert_eq!(a.merge(b), b.merge(a));
        prop_assert_eq!(a.merge(b).merge(c), a.merge(b.merge(c)));
        prop_assert_eq!(a.merge(PersonRollup::default()), a);
    }

    #[test]
    fn accounts_are_a_commutative_monoid(a in account(), b in account(), c in account()) {
        prop_assert_eq!(a.clone().merge(b.clone()), b.clone().merge(a.clone()));
        prop_assert_eq!(
            a.clone().merge(b.clone()).merge(c.clone()),
            a.clone().merge(b.merge(c))
        );
        prop_assert_eq!(a.clone().merge(Rollup::default()), a.clone());
        prop_assert_eq!(Rollup::default().merge(a.clone()), a);
    }

    #[test]
    fn any_split_in_any_order_gives_the_same_answers(
        events in events(),
        profiles in profiles(),
        settings in settings(),
        order in any::<u64>(),
        parts in 1_usize..8,
    ) {
        let whole = with_people(roll_up(&events), &profiles);
        // Deals the events to parts by a walk that the seed decides.
        let mut dealt: Vec<Vec<&Event>> = vec![Vec::new(); parts];
        let mut state = order;
        for event in &events {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let (part, front) = ((state >> 33) as usize % parts, state >> 63 == 1);
            let at = if front { 0 } else { dealt[part].len() };
            dealt[part].insert(at, event);
        }
        let merged = dealt
            .into_iter()
            .rev()
            .map(roll_up)
            .fold(with_people(Rollup::default(), &profiles), Rollup::merge);
        prop_assert_eq!(&merged, &whole);
        prop_assert_eq!(merged.summary(&settings), whole.summary(&settings));
    }

    #[test]
    fn a_duplicated_contact_changes_nothing(account in account(), settings in settings()) {
        let mut again = account.clone();
        for (person, rollup) in account.people() {
            again.add(person, contact(rollup.profile));
        }
        prop_assert_eq!(again.summary(&settings), account.summary(&settings));
        prop_assert_eq!(again, account);
    }

    /// Everybody stands at one step of the approval chain or at none.
    #[test]
    fn the_approval_chain_counts_everybody_once(account in account(), other in account()) {
        let of = |rollup: &Rollup| rollup.summary(&RollupSettings::default());
        let summary = of(&account);
        let all = summary.approval.everybody();
        prop_assert_eq!(all.people(), summary.people);
        prop_assert_eq!(all.engaged(), summary.engaged_people);
        // Accounts of other people: what both chains count is what both together count.
        let mut apart = account.clone();
        for (person, rollup) in other.people() {
            apart.add(&PersonId::new(&format!("other {person}")), *rollup);
        }
        prop_assert_eq!(of(&apart).approval, summary.approval.merge(of(&other).approval));
    }

    #[test]
    fn an_inactive_contact_never_raises_a_score_or_a_tier(
        (events, profiles) in (events(), profiles()),
        newcomer in profile(),
        settings in settings(),
        others in facts(),
        known_touches in any::<bool>(),
    ) {
        // Where no touches were read there are none.
        let events = if known_touches { events } else { Vec::new() };
        let account = with_people(roll_up(&events), &profiles);
        let mut newcomer = newcomer;
        newcomer.engagement_points = newcomer.engagement_points.map(|_| 0.into());
        let mut with = account.clone();
        with.add(&id(99), contact(newcomer));
        prop_assert!(
            with.summary(&settings).people_score <= account.summary(&settings).people_score
        );

        for model in PRESETS {
            let compiled = shipped(model);
            let known = Known { people: true, touches: known_touches };
            let scored = |rollup: &Rollup| {
                let mut facts: FactRow = others.clone();
                let settings = compiled.rollup();
                rollup.summary(settings).write(settings, known, &mut facts);
                compiled.score(&facts, as_of())
            };
            let (before, after) = (scored(&account), scored(&with));
            prop_assert!(after.score <= before.score, "{model}: {before:?} {after:?}");
            let rank = |tier: Option<usize>| tier.unwrap_or(usize::MAX);
            prop_assert!(rank(after.tier) >= rank(before.tier), "{model}");
        }
    }
}

fn shipped(id: &str) -> CompiledModel {
    use std::sync::LazyLock;
    static SHIPPED: LazyLock<Vec<CompiledModel>> = LazyLock::new(|| {
        let catalogue = winnable_model::FactCatalogue::builtin();
        let compile = |id: &str| {
            let model = preset(id, &catalogue, Some(winnable_model::Currency::KRW)).unwrap();
            CompiledModel::new(&model).unwrap()
        };
        PRESETS.into_iter().map(compile).collect()
    });
    SHIPPED
        .iter()
        .find(|model| model.id() == id)
        .unwrap()
        .clone()
}
