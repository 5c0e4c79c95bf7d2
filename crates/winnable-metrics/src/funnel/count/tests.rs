//! Skipped steps, missing dates and owners.

use proptest::prelude::*;

use super::*;
use crate::testing::{date, day};

#[expect(
    clippy::unnecessary_wraps,
    reason = "a journey holds steps that were taken and steps that were not"
)]
fn step<'a>(owner: Option<&'a str>, on: Option<&str>) -> Option<Passage<'a>> {
    Some(Passage {
        on: on.map(day),
        owner,
    })
}

#[test]
fn what_is_not_recorded_is_counted() {
    let leads = [
        vec![
            step(Some("Ann"), Some("2025-01-01")),
            step(Some("Ben"), Some("2025-01-05")),
            step(Some("Ben"), Some("2025-01-01")),
        ],
        vec![step(Some("Ann"), None), step(None, Some("2025-01-05"))],
        // Straight from the lead to a deal.
        vec![
            step(Some("Ann"), Some("2025-01-01")),
            None,
            None,
            step(None, None),
        ],
        vec![None],
        vec![],
    ];
    let funnel = lead_funnel(&leads).unwrap();
    let reached: Vec<u64> = funnel.iter().map(|step| step.reached).collect();
    assert_eq!(reached, [3, 3, 2, 1, 0]);
    assert_eq!(funnel[0].undated, 1);
    assert_eq!(funnel[0].hand_off, None);

    let to_sql = funnel[1].hand_off.as_ref().unwrap();
    assert_eq!(
        (to_sql.taken, to_sql.untimed, to_sql.without_owner),
        (2, 1, 1)
    );
    assert_eq!(to_sql.days.unwrap().total, 4);
    assert_eq!(to_sql.owners, BTreeMap::from([("Ben", 1)]));

    let to_account = funnel[2].hand_off.as_ref().unwrap();
    assert_eq!((to_account.taken, to_account.negative), (1, 1));
    assert_eq!(to_account.days, Err(Reason::NoUsableCycles));
    assert_eq!(to_account.changed_hands.unwrap().numerator, 0);
    assert_eq!(funnel[4].rate.unwrap().unwrap().numerator, 0);
}

#[test]
fn an_empty_funnel_has_a_reason() {
    let none: [Vec<Option<Passage<'_>>>; 1] = [vec![None]];
    assert_eq!(lead_funnel(&none), Err(Reason::NoLeads));
    assert_eq!(account_funnel(&none), Err(Reason::NoTargetAccounts));
    let long = [vec![step(None, None); 6]];
    assert_eq!(lead_funnel(&long), Err(Reason::InvalidInput));
    assert_eq!(
        funnel::<u8, _>(&[], &none, Reason::NoLeads),
        Err(Reason::InvalidInput)
    );
}

proptest! {
    #[test]
    fn a_funnel_only_narrows(
        leads in prop::collection::vec(
            prop::collection::vec(
                prop::option::of((prop::option::of(date()), prop::option::of(0_usize..2))), 0..=5),
            0..12)
    ) {
        let leads: Vec<Vec<Option<Passage<'_>>>> = leads
            .into_iter()
            .map(|journey| {
                let passage = |(on, owner): (_, Option<usize>)| Passage {
                    on,
                    owner: owner.map(|at| ["Ann", "Ben"][at]),
                };
                journey.into_iter().map(|step| step.map(passage)).collect()
            })
            .collect();
        match lead_funnel(&leads) {
            Err(reason) => prop_assert_eq!(reason, Reason::NoLeads),
            Ok(funnel) => {
                prop_assert!(funnel.is_sorted_by(|a, b| a.reached >= b.reached));
                for step in &funnel {
                    prop_assert!((0.0..=1.0).contains(&step.from_start.unwrap().value));
                    if let Some(hand_off) = &step.hand_off {
                        let timed = hand_off.days.map_or(0, |days| days.n);
                        prop_assert_eq!(timed + hand_off.untimed + hand_off.negative, hand_off.taken);
                        let owned: u64 = hand_off.owners.values().sum();
                        prop_assert_eq!(owned + hand_off.without_owner, hand_off.taken);
                    }
                }
            }
        }
    }
}
