use proptest::prelude::*;

use super::*;
use crate::stats::{Observation, kaplan_meier};

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        Just(Status::Censored),
        Just(Status::Event),
        Just(Status::Competing)
    ]
}

#[test]
fn nothing_is_said_of_a_time_that_nobody_was_watched() {
    let open = CompetingObservation {
        time: 10.0,
        status: Status::Censored,
    };
    let curves = aalen_johansen(&[open]).unwrap();
    assert_eq!(curves.at(10.0), Ok(Incidence::START));
    assert_eq!(curves.at(10.1), Err(Reason::CannotTell));
}

proptest! {
    #[test]
    fn the_shares_sum_to_one_and_the_open_share_is_kaplan_and_meiers(
        all in prop::collection::vec((0_u32..30, status()), 1..60),
    ) {
        let all: Vec<_> = all
            .into_iter()
            .map(|(time, status)| CompetingObservation { time: f64::from(time), status })
            .collect();
        let curves = aalen_johansen(&all).unwrap();
        let either: Vec<_> = all
            .iter()
            .map(|one| Observation { time: one.time, event: one.status != Status::Censored })
            .collect();
        let closed = kaplan_meier(&either, 0.95).unwrap();
        let mut before = Incidence::START;
        for step in curves.steps() {
            let now = step.incidence;
            prop_assert!((now.event_free + now.event + now.competing - 1.0).abs() < 1e-12);
            prop_assert!(now.event >= before.event && now.competing >= before.competing);
            prop_assert!((closed.survival_at(step.time).unwrap() - now.event_free).abs() < 1e-12);
            before = now;
        }
    }

    #[test]
    fn any_input_gives_shares_or_a_reason(
        all in prop::collection::vec((any::<f64>(), status()), 0..5),
        at in any::<f64>(),
    ) {
        let all: Vec<_> = all
            .into_iter()
            .map(|(time, status)| CompetingObservation { time, status })
            .collect();
        if let Ok(now) = aalen_johansen(&all).and_then(|curves| curves.at(at)) {
            for share in [now.event_free, now.event, now.competing] {
                prop_assert!((0.0..=1.0).contains(&share));
            }
        }
    }
}
