//! File 25: stage conversion with skips, returns and losses; the days in each stage.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use winnable_metrics::deals::{
    StageDwell, StageEvent, StageReach, Stages, conversion, dwell, stage_conversion,
};

use crate::vectors::{Vectors, numbers};

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn day(value: &Value) -> NaiveDate {
    text(value).parse().unwrap()
}

/// Counts by stage, as the file has them.
fn by_stage(reach: &[StageReach<'_>], of: impl Fn(&StageReach<'_>) -> u64) -> Value {
    let map: Map<String, Value> = reach
        .iter()
        .map(|stage| (stage.stage.to_owned(), of(stage).into()))
        .collect();
    map.into()
}

/// Something of each stage's stays, as the file has it.
fn by_dwell(dwells: &[StageDwell<'_>], of: impl Fn(&StageDwell<'_>) -> Value) -> Value {
    let map: Map<String, Value> = dwells
        .iter()
        .map(|stage| (stage.stage.to_owned(), of(stage)))
        .collect();
    map.into()
}

fn visits(stage: &StageDwell<'_>) -> Value {
    json!({
        "total_visits": stage.visits().len(),
        "completed_days": stage.completed,
        "censored_days": stage.censored,
        "median_completed": stage.completed_stats().unwrap().median,
    })
}

fn accounts(stage: &StageDwell<'_>) -> Value {
    let map: Map<String, Value> = stage
        .accounts
        .iter()
        .map(|stay| (stay.account.to_owned(), stay.days.into()))
        .collect();
    map.into()
}

fn check_events(vectors: &Vectors, case: &Value) {
    let inputs = &case["inputs"];
    let events: Vec<StageEvent<'_>> = inputs["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| StageEvent {
            account: text(&event["acct"]),
            stage: text(&event["stage"]),
            on: day(&event["date"]),
        })
        .collect();
    let order: Vec<&str> = inputs["order"]
        .as_array()
        .unwrap()
        .iter()
        .map(text)
        .collect();
    let stages = Stages {
        order: &order,
        exits: &["lost"],
    };
    let as_of = day(&inputs["as_of"]);
    let reach = stage_conversion(&events, &stages, as_of).unwrap();
    let dwells = dwell(&events, &stages, as_of).unwrap();
    for (field, want) in case["expected"].as_object().unwrap() {
        let got = match field.as_str() {
            "conversion_DEFAULT" => {
                let rates: Vec<f64> = reach
                    .iter()
                    .filter_map(|stage| stage.conversion)
                    .map(|rate| rate.unwrap().value)
                    .collect();
                assert_eq!(rates.len(), numbers(want).len());
                for (got, want) in rates.iter().zip(want.as_array().unwrap()) {
                    vectors.check(case, field, *got, want);
                }
                continue;
            }
            "reached_at_least_DEFAULT" => by_stage(&reach, |stage| stage.reached),
            "entered_exact_stage" => by_stage(&reach, |stage| stage.entered),
            "dwell_by_visit" => by_dwell(&dwells, visits),
            "dwell_per_account_total_days" => by_dwell(&dwells, accounts),
            other => panic!("unknown field {other}"),
        };
        assert_eq!(&got, want, "{field}");
    }
}

#[test]
fn every_case_of_file_25() {
    let vectors = Vectors::open("25_stage_conversion_dwell");
    assert_eq!(vectors.cases.len(), 2);
    for case in &vectors.cases {
        match text(&case["name"]) {
            "5 accounts" => check_events(&vectors, case),
            "empty stage" => {
                let reached: Vec<u64> =
                    serde_json::from_value(case["inputs"]["reached"].clone()).unwrap();
                let expected = case["expected"].as_object().unwrap();
                assert_eq!(expected.keys().collect::<Vec<_>>(), ["conversion"]);
                for rate in conversion(&reached) {
                    let got = format!("undefined: {}", rate.unwrap_err().code());
                    assert_eq!(got, text(&expected["conversion"]));
                }
            }
            other => panic!("unknown case {other}"),
        }
    }
}
