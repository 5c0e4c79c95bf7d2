//! Plain means of people's points.

use winnable_model::Points;

use super::{TopK, share};
use crate::{PersonRollup, RollupSettings};

/// What the engaged people bring, over all people that are known.
pub(super) fn of_all(people: &[PersonRollup], settings: &RollupSettings) -> Points {
    let engaged = people.iter().filter(|person| person.is_engaged());
    let sum = engaged.map(|person| hundredths(person, settings)).sum();
    share(sum, people.len() as i128, settings)
}

/// What the `k` strongest engaged people bring, over `k`.
pub(super) fn of_top(k: TopK, engaged: &[&PersonRollup], settings: &RollupSettings) -> Points {
    let mut brought: Vec<i128> = engaged
        .iter()
        .map(|person| hundredths(person, settings))
        .collect();
    brought.sort_unstable_by(|a, b| b.cmp(a));
    let top = brought.iter().take(k.get() as usize).sum();
    share(top, i128::from(k.get()), settings)
}

fn hundredths(person: &PersonRollup, settings: &RollupSettings) -> i128 {
    i128::from(person.capped(settings).hundredths())
}
