//! Which of two accounts is worth more.

use std::cmp::Ordering;

use winnable_model::Points;

use super::{Candidate, Rules};

/// The better one first: by value, unknown last, then by score, then by id.
pub(super) fn worth(a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    by_value(a, b)
        .then_with(|| b.score.cmp(&a.score))
        .then_with(|| a.id.cmp(b.id))
}

/// The order in which a tier takes its accounts: by worth, where who sits there already needs the
/// margin less of score.
pub(super) fn at_tier(
    (a, b): (&Candidate<'_>, &Candidate<'_>),
    tier: usize,
    rules: &Rules,
) -> Ordering {
    let Some(hysteresis) = rules.hysteresis else {
        return worth(a, b);
    };
    let sits = |one: &Candidate<'_>| one.stood(rules.outside()) == tier;
    let points = |one: &Candidate<'_>| -> Points {
        if sits(one) {
            one.score.points() + hysteresis.margin
        } else {
            one.score.points()
        }
    };
    by_value(a, b)
        .then_with(|| points(b).cmp(&points(a)))
        .then_with(|| sits(b).cmp(&sits(a)))
        .then_with(|| a.id.cmp(b.id))
}

fn by_value(a: &Candidate<'_>, b: &Candidate<'_>) -> Ordering {
    // `None` is the least of options, so that an unknown value stands last.
    b.value.cmp(&a.value)
}
