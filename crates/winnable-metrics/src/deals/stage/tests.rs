//! Skips, returns and exits.

use proptest::prelude::*;

use super::*;
use crate::testing::{date, day};

pub(crate) const STAGES: Stages<'static> = Stages {
    order: &["mql", "sql", "opp", "won"],
    exits: &["lost"],
};

/// Events of few accounts on any days.
pub(crate) fn events() -> impl Strategy<Value = Vec<StageEvent<'static>>> {
    let account = prop::sample::select(vec!["A", "B", "C"]);
    let stage = prop::sample::select(vec!["mql", "sql", "opp", "won", "lost"]);
    let event =
        (account, stage, date()).prop_map(|(account, stage, on)| StageEvent { account, stage, on });
    prop::collection::vec(event, 0..24)
}

fn event<'a>(account: &'a str, stage: &'a str, on: &str) -> StageEvent<'a> {
    StageEvent {
        account,
        stage,
        on: day(on),
    }
}

#[test]
fn a_stage_that_nobody_named_is_refused() {
    let events = [event("A", "SQL", "2025-01-01")];
    let refused = stage_conversion(&events, &STAGES, day("2025-02-01"));
    assert_eq!(refused, Err(Reason::InvalidInput));
    let twice = Stages {
        order: &["mql", "mql"],
        exits: &[],
    };
    let refused = stage_conversion(&[], &twice, day("2025-02-01"));
    assert_eq!(refused, Err(Reason::InvalidInput));
}

#[test]
fn what_happens_later_has_not_happened() {
    let events = [
        event("A", "mql", "2025-01-01"),
        event("A", "sql", "2025-03-01"),
    ];
    let reach = stage_conversion(&events, &STAGES, day("2025-02-28")).unwrap();
    let reached: Vec<u64> = reach.iter().map(|stage| stage.reached).collect();
    assert_eq!(reached, [1, 0, 0, 0]);
    assert_eq!(reach[0].conversion, None);
    assert_eq!(reach[2].conversion, Some(Err(Reason::NoEntries)));
}

proptest! {
    #[test]
    fn no_conversion_is_above_one_whatever_was_skipped(events in events(), as_of in date()) {
        let reach = stage_conversion(&events, &STAGES, as_of).unwrap();
        for stage in &reach {
            prop_assert!(stage.entered <= stage.reached);
            for rate in [stage.conversion, stage.entered_conversion].into_iter().flatten() {
                match rate {
                    Ok(rate) => prop_assert!((0.0..=1.0).contains(&rate.value)),
                    Err(reason) => prop_assert_eq!(reason, Reason::NoEntries),
                }
            }
        }
        let reached: Vec<u64> = reach.iter().map(|stage| stage.reached).collect();
        prop_assert!(reached.is_sorted_by(|a, b| a >= b));
        let again: Vec<_> = reach.iter().filter_map(|stage| stage.conversion).collect();
        prop_assert_eq!(conversion(&reached), again);
    }

    #[test]
    fn any_counts_have_rates_or_reasons(reached: Vec<u64>) {
        prop_assert_eq!(conversion(&reached).len(), reached.len().saturating_sub(1));
    }
}
