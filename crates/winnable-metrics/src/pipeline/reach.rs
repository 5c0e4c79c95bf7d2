//! How many people we reach, and how often.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Touch;
use crate::rate::{count, float};
use crate::{Reason, Result};

/// Reach and frequency.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reach {
    /// Reach: the distinct people. A person of two accounts is two.
    pub people: u64,
    /// The touches of these people.
    pub touches: u64,
    /// Frequency: touches per person.
    pub frequency: f64,
    /// Touches of nobody in particular; in no other number.
    pub anonymous: u64,
}

/// Reach × frequency: the distinct people who were touched, and the touches per person.
///
/// # Errors
///
/// [`Reason::NoTouches`] when no touch has a person.
pub fn reach(touches: &[Touch<'_>]) -> Result<Reach> {
    let known = || touches.iter().filter_map(|t| Some((t.account, t.person?)));
    let people = count(known().collect::<BTreeSet<_>>().len());
    let number = count(known().count());
    if people == 0 {
        return Err(Reason::NoTouches);
    }
    Ok(Reach {
        people,
        touches: number,
        frequency: float(number) / float(people),
        anonymous: count(touches.len()).saturating_sub(number),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pipeline::touch::tests::{touch, touches};

    #[test]
    fn reach_times_frequency_is_the_touches() {
        let by = |person| Touch {
            person,
            ..touch("A", "webinar", "2025-01-01")
        };
        let reach = reach(&[by(Some("p")), by(Some("p")), by(Some("q")), by(None)]).unwrap();
        assert_eq!((reach.people, reach.touches, reach.anonymous), (2, 3, 1));
        assert!((reach.frequency - 1.5).abs() < 1e-15);
    }

    proptest! {
        #[test]
        fn any_touches_have_a_reach_or_a_reason(touches in touches()) {
            if let Ok(reach) = reach(&touches) {
                prop_assert!(reach.frequency >= 1.0 && reach.people <= reach.touches);
                prop_assert_eq!(reach.touches + reach.anonymous, touches.len() as u64);
            }
        }
    }
}
