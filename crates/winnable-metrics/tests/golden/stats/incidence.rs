use winnable_metrics::stats::{CompetingObservation, Incidence, Status, aalen_johansen};

use super::{check_list, fields, unknown};
use crate::vectors::{Vectors, numbers};

#[test]
fn shares_won_lost_and_open() {
    let vectors = Vectors::open("13_aalen_johansen_won_vs_lost");
    for case in &vectors.cases {
        let inputs = &case["inputs"];
        let statuses = inputs["status_0open_1won_2lost"].as_array().unwrap();
        let all: Vec<_> = numbers(&inputs["t"])
            .into_iter()
            .zip(statuses)
            .map(|(time, status)| CompetingObservation {
                time,
                status: match status.as_u64().unwrap() {
                    0 => Status::Censored,
                    1 => Status::Event,
                    2 => Status::Competing,
                    other => panic!("no such status: {other}"),
                },
            })
            .collect();
        let curves = aalen_johansen(&all).unwrap();
        let days = numbers(&inputs["query_days"]);
        let column = |of: fn(Incidence) -> f64| -> Vec<Option<f64>> {
            days.iter()
                .map(|day| Some(of(curves.at(*day).unwrap())))
                .collect()
        };
        let won = column(|shares| shares.event);
        for (field, want) in fields(case) {
            match field {
                "still_open" => {
                    let open = column(|shares| shares.event_free);
                    check_list(&vectors, case, field, &open, want);
                }
                "cif_won" => check_list(&vectors, case, field, &won, want),
                "cif_lost" => {
                    let lost = column(|shares| shares.competing);
                    check_list(&vectors, case, field, &lost, want);
                }
                "naive_1_minus_KM_treating_lost_as_censored_WRONG" => {
                    // Until the first one is lost the two are the same; at the end they never are.
                    let (got, wrong) = (won[won.len() - 1].unwrap(), numbers(want));
                    assert!(got < wrong[wrong.len() - 1] - 0.05, "{}", case["name"]);
                }
                _ => unknown(case, field),
            }
        }
    }
}
