use proptest::prelude::*;

use super::*;

fn observations() -> impl Strategy<Value = Vec<Observation>> {
    prop::collection::vec(
        (0_u32..40, any::<bool>()).prop_map(|(time, event)| Observation {
            time: f64::from(time),
            event,
        }),
        1..60,
    )
}

#[test]
fn nothing_is_said_of_a_time_that_nobody_was_watched() {
    let open = Observation {
        time: 10.0,
        event: false,
    };
    let curve = kaplan_meier(&[open], 0.95).unwrap();
    assert_eq!(curve.survival_at(10.0), Ok(1.0));
    assert_eq!(curve.survival_at(10.5), Err(Reason::CannotTell));
    assert_eq!(curve.restricted_mean(11.0), Err(Reason::CannotTell));
    assert_eq!(curve.median(), Err(Reason::NotReached));
    let gone = kaplan_meier(
        &[Observation {
            event: true,
            ..open
        }],
        0.95,
    )
    .unwrap();
    assert_eq!(gone.survival_at(1e9), Ok(0.0));
}

#[test]
fn a_half_that_rounding_missed_is_a_half() {
    // Half of them, one by one: (n−1)/n × (n−2)/(n−1) × …, which for 24 rounds to a little more than a half.
    let halves = |n: u32, events: u32| {
        (0..n).map(move |at| Observation {
            time: f64::from(at.min(events)),
            event: at < events,
        })
    };
    for n in [10, 24, 54, 104] {
        let curve = kaplan_meier(&halves(n, n / 2).collect::<Vec<_>>(), 0.95).unwrap();
        assert_eq!(curve.median(), Ok(f64::from(n / 2 - 1)), "{n}");
    }
}

#[test]
fn a_million_rows_are_sorted_once() {
    let all: Vec<_> = (0_u32..1_000_000)
        .map(|at| Observation {
            time: f64::from(at.wrapping_mul(2_654_435_761) >> 12),
            event: at % 3 != 0,
        })
        .collect();
    let curve = kaplan_meier(&all, 0.95).unwrap();
    assert_eq!(curve.observed(), 1_000_000);
    assert!(curve.median().is_ok());
}

proptest! {
    #[test]
    fn it_never_rises_and_order_does_not_matter(mut all in observations()) {
        let curve = kaplan_meier(&all, 0.9).unwrap();
        let mut before = 1.0;
        for step in curve.steps() {
            prop_assert!(step.survival < before && step.survival >= 0.0);
            before = step.survival;
            if let Some(interval) = step.interval {
                prop_assert!(interval.contains(step.survival));
                prop_assert!(0.0 <= interval.low && interval.high <= 1.0);
            }
        }
        all.reverse();
        prop_assert_eq!(&curve, &kaplan_meier(&all, 0.9).unwrap());
        let mean = curve.restricted_mean(curve.last_time()).unwrap();
        prop_assert!(0.0 <= mean && mean <= curve.last_time());
    }

    #[test]
    fn without_censoring_it_is_the_share_that_is_left(times in prop::collection::vec(0_u32..30, 1..50), at in 0_u32..30) {
        let all: Vec<_> = times
            .iter()
            .map(|time| Observation { time: f64::from(*time), event: true })
            .collect();
        let left = times.iter().filter(|time| **time > at).count();
        let got = kaplan_meier(&all, 0.95).unwrap().survival_at(f64::from(at)).unwrap();
        prop_assert!((got - real_len(left) / real_len(times.len())).abs() < 1e-12);
    }

    #[test]
    fn any_input_gives_finite_numbers_or_a_reason(
        all in prop::collection::vec((any::<f64>(), any::<bool>()), 0..6),
        positive in prop::collection::vec((0.0..=f64::MAX, any::<bool>()), 1..6),
        level in any::<f64>(),
        at in any::<f64>(),
    ) {
        for all in [all, positive] {
            let all: Vec<_> = all
                .into_iter()
                .map(|(time, event)| Observation { time, event })
                .collect();
            for level in [level, 0.95, f64::MIN_POSITIVE, 1.0 - f64::EPSILON] {
                let Ok(curve) = kaplan_meier(&all, level) else { continue };
                for step in curve.steps() {
                    prop_assert!(step.standard_error.is_none_or(f64::is_finite));
                    prop_assert!(step.interval.is_none_or(|at| at.low <= at.high));
                }
                for result in [curve.survival_at(at), curve.median(), curve.quantile(at), curve.restricted_mean(at)] {
                    prop_assert!(result.is_ok_and(f64::is_finite) || result.is_err());
                }
            }
        }
    }
}
