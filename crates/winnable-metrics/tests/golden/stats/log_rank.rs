use winnable_metrics::stats::{Observation, log_rank};

use super::{check_list, fields, unknown};
use crate::vectors::{Vectors, numbers};

#[test]
fn comparisons_of_curves() {
    let vectors = Vectors::open("12_logrank");
    for case in &vectors.cases {
        let groups = case["inputs"]["groups"].as_array().unwrap();
        let groups: Vec<Vec<Observation>> = groups
            .iter()
            .map(|group| {
                let events = numbers(&group["event"]);
                numbers(&group["t"])
                    .into_iter()
                    .zip(events)
                    .map(|(time, event)| Observation {
                        time,
                        event: event > 0.0,
                    })
                    .collect()
            })
            .collect();
        let groups: Vec<&[Observation]> = groups.iter().map(Vec::as_slice).collect();
        let got = log_rank(&groups).unwrap();
        for (field, want) in fields(case) {
            match field {
                "chi2" => vectors.check(case, field, got.test.statistic, want),
                "df" => assert_eq!(u64::from(got.test.degrees), want.as_u64().unwrap()),
                "p" => vectors.check(case, field, got.test.p_value, want),
                "observed" => {
                    let observed: Vec<_> = got
                        .observed
                        .iter()
                        .map(|count| Some(f64::from(u32::try_from(*count).unwrap())))
                        .collect();
                    check_list(&vectors, case, field, &observed, want);
                }
                "expected_events" => {
                    let expected: Vec<_> = got.expected.iter().copied().map(Some).collect();
                    check_list(&vectors, case, field, &expected, want);
                }
                _ => unknown(case, field),
            }
        }
    }
}
