//! `21_acv`.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::Value;
use winnable_metrics::Result;
use winnable_metrics::contract::{
    Contract, RampStep, Term, acv, acv_annualised, acv_incl_one_off, exit_acv, first_year_acv, tcv,
};

use crate::exact::{amount, fields, reason, same, unknown};
use crate::vectors::Vectors;

#[test]
fn contracts_come_to_their_golden_values() {
    for case in &Vectors::open("21_acv").cases {
        let steps = steps(&case["inputs"]);
        let contract = contract(&case["inputs"], &steps);
        for (field, want) in fields(case) {
            check(case, field, contract, &steps, want);
        }
    }
}

fn check(case: &Value, field: &str, made: Result<Contract>, steps: &[RampStep], want: &Value) {
    let default = || made.and_then(|contract| acv(&contract));
    let value = || default().map(|acv| acv.value);
    match field {
        "acv" | "acv_default" | "acv_default_average" | "acv_calendar_months_default" => {
            same(case, field, value(), want);
        }
        "acv_annualised_always" => {
            same(case, field, made.and_then(|it| acv_annualised(&it)), want);
        }
        "acv_incl_one_off" => same(case, field, made.and_then(|it| acv_incl_one_off(&it)), want),
        "tcv" if want.is_string() => {
            assert_eq!(made.and_then(|it| tcv(&it)), Err(reason(want)));
        }
        "tcv" => same(case, field, made.and_then(|it| tcv(&it)), want),
        "first_year_acv" => same(case, field, first_year_acv(steps), want),
        "exit_acv" => same(case, field, exit_acv(steps), want),
        "short_term_flag" => {
            assert_eq!(default().unwrap().short_term, want.as_bool().unwrap());
        }
        "flag" => {
            assert_eq!(want, "negative_value");
            assert!(default().unwrap().negative);
        }
        "error" => assert_eq!(made, Err(reason(want))),
        "term_months" => {
            let Ok(Contract::Fixed { term, .. }) = made else {
                panic!("{}: no term", case["name"]);
            };
            same(case, field, Ok(term.in_months()), want);
        }
        // The length in days is an input of the next field and of none of ours.
        "days" => {}
        "acv_act_365_do_not_use" => {
            if case["expected"]["days"] != 365 {
                assert_ne!(value().unwrap().round_dp(6), amount(want).round_dp(6));
            }
        }
        _ => unknown(case, field),
    }
}

fn contract(inputs: &Value, steps: &[RampStep]) -> Result<Contract> {
    let day = |key: &str| -> NaiveDate { inputs[key].as_str().unwrap().parse().unwrap() };
    if !steps.is_empty() {
        return Contract::ramp(steps, Decimal::ZERO);
    }
    if !inputs["monthly"].is_null() {
        return Ok(Contract::Evergreen {
            monthly: amount(&inputs["monthly"]),
        });
    }
    let recurring = amount(&inputs["recurring_total"]);
    if !inputs["start"].is_null() {
        let end = Some(day("end_exclusive"));
        return Contract::dated(recurring, Decimal::ZERO, day("start"), end);
    }
    let months = amount(&inputs["term_months"]);
    Ok(Contract::Fixed {
        recurring,
        one_off: amount(&inputs["one_off_total"]),
        term: Term::of_months(months.try_into().unwrap())?,
    })
}

fn steps(inputs: &Value) -> Vec<RampStep> {
    let years = inputs["years"].as_array().into_iter().flatten();
    let segments = inputs["segments"].as_array().into_iter().flatten();
    years
        .map(|year| RampStep::year(amount(year)))
        .chain(segments.map(|segment| {
            let months = segment["months"].as_u64().unwrap().try_into().unwrap();
            RampStep::monthly(amount(&segment["monthly"]), months).unwrap()
        }))
        .collect()
}
