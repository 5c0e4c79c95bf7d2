//! People weighed by level and role, and a bonus for breadth.

use std::collections::BTreeSet;

use winnable_model::{Department, Points};

use super::{one_person, points};
use crate::rollup::round_half_even;
use crate::{PersonRollup, RollupSettings};

/// The strongest `top` people, each weighted by the larger of level and role, as a share of a full
/// buying group of people of full weight, up to `people_cap`; and a bonus for every engaged
/// department after the first, up to `breadth_cap`.
pub(super) fn weighted(engaged: &[&PersonRollup], settings: &RollupSettings) -> Points {
    let rules = &settings.decision;
    let mut weighted: Vec<i128> = engaged
        .iter()
        .map(|person| {
            i128::from(weight(person, settings)) * i128::from(person.capped(settings).hundredths())
        })
        .collect();
    weighted.sort_unstable_by(|a, b| b.cmp(a));
    let top: i128 = weighted.iter().take(rules.top as usize).sum();
    let full = i128::from(rules.top.max(1)) * 100 * one_person(settings);
    let cap = i128::from(rules.people_cap.hundredths());
    let people = points(round_half_even(top * cap, full)).min(rules.people_cap);

    let departments: BTreeSet<Department> = engaged
        .iter()
        .filter_map(|person| person.profile.department)
        .collect();
    let further = i32::try_from(departments.len().saturating_sub(1)).unwrap_or(i32::MAX);
    let breadth = further.saturating_mul(rules.per_department.hundredths());
    people + Points::from_hundredths(breadth).min(rules.breadth_cap)
}

/// The weight of a person in hundredths, 0 to 100. A blocker's engagement is no support.
fn weight(person: &PersonRollup, settings: &RollupSettings) -> i32 {
    let rules = &settings.decision;
    if person.profile.flags.blocker {
        return 0;
    }
    let champion = if person.profile.flags.champion {
        rules.role.champion
    } else {
        Points::ZERO
    };
    let level = rules.level.of(person.profile.seniority);
    let role = rules.role.of(person.profile.role);
    level.max(role).max(champion).hundredths().clamp(0, 100)
}
