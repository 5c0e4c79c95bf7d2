use winnable_metrics::Reason;
use winnable_metrics::stats::{Interval, Observation, Step, kaplan_meier};

use super::{check_list, check_optional, fields, or_none, unknown};
use crate::vectors::{Vectors, number, numbers};

#[test]
fn curves_with_open_ones_censored() {
    let vectors = Vectors::open("11_kaplan_meier");
    for case in &vectors.cases {
        let inputs = &case["inputs"];
        let events = numbers(&inputs["event"]);
        let all: Vec<_> = numbers(&inputs["t"])
            .into_iter()
            .zip(events)
            .map(|(time, event)| Observation {
                time,
                event: event > 0.0,
            })
            .collect();
        let curve = kaplan_meier(&all, number(&inputs["conf"])).unwrap();
        let column = |of: &dyn Fn(&Step) -> Option<f64>| -> Vec<Option<f64>> {
            curve.steps().iter().map(of).collect()
        };
        let count = |count: usize| Some(f64::from(u32::try_from(count).unwrap()));
        let end = |of: fn(Interval) -> f64| column(&|step: &Step| step.interval.map(of));
        for (field, want) in fields(case) {
            let got = match field {
                "event_times" => column(&|step| Some(step.time)),
                "at_risk" => column(&|step| count(step.at_risk)),
                "events" => column(&|step| count(step.events)),
                "survival" => column(&|step| Some(step.survival)),
                "greenwood_se_of_S" => column(&|step| step.standard_error),
                "ci_loglog_lo" => end(|interval| interval.low),
                "ci_loglog_hi" => end(|interval| interval.high),
                // R's `median` differs only where the curve rests on a half, which no case does.
                "median" | "median_lifelines" => {
                    let median = or_none(curve.median(), Reason::NotReached);
                    check_optional(&vectors, case, field, median, want);
                    continue;
                }
                "median_ci_loglog_R" => {
                    let (low, high) = curve.median_interval();
                    check_optional(&vectors, case, field, low, &want["lo"]);
                    check_optional(&vectors, case, field, high, &want["hi"]);
                    continue;
                }
                "rmst" => {
                    let mean = curve.restricted_mean(number(&want["tau"])).unwrap();
                    vectors.check(case, field, mean, &want["value"]);
                    continue;
                }
                _ => unknown(case, field),
            };
            check_list(&vectors, case, field, &got, want);
        }
        for step in curve.steps() {
            assert_eq!(curve.survival_at(step.time), Ok(step.survival));
        }
    }
}
