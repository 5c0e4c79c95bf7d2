//! File 24: market sizes, influenced pipeline, engagement, win rates, velocity.

use rust_decimal::Decimal;
use serde_json::Value;
use winnable_metrics::deals::{
    Counts, Deal, Outcome, cohort_win_rate, velocity, win_rate, win_rate_excluding_no_decision,
    win_rate_of_all, win_rate_of_values,
};
use winnable_metrics::market::{
    Segment, installed_base_value, market, penetration, tam_bottom_up, tam_top_down,
    tam_value_theory,
};
use winnable_metrics::pipeline::{
    Influence, InfluencedPipeline, account_engagement_rate, influenced_summary,
};
use winnable_metrics::{Reason, Result};

use crate::vectors::Vectors;

/// What a field of a case comes to.
enum Got {
    Exact(Decimal),
    Float(f64),
    Code(&'static str),
}

fn amount(value: &Value) -> Decimal {
    match value {
        Value::String(text) => text.parse().unwrap(),
        number => number.to_string().parse().unwrap(),
    }
}

fn code<T>(result: Result<T>) -> Got {
    Got::Code(result.err().unwrap().code())
}

fn segments(inputs: &Value) -> Vec<Segment> {
    let Some(list) = inputs["segments"].as_array() else {
        let accounts = inputs["addressable_accounts"].as_u64();
        let price = inputs.get("avg_price").unwrap_or(&inputs["acv"]);
        return vec![Segment::new(
            accounts.or(inputs["accounts"].as_u64()).unwrap(),
            amount(price),
        )];
    };
    let share = |name: &str, at: usize| amount(&inputs[name][at]);
    list.iter()
        .enumerate()
        .map(|(at, segment)| Segment {
            accounts: segment["accounts"].as_u64().unwrap(),
            acv: amount(&segment["acv"]),
            serviceable: share("serviceable_share", at),
            obtainable: share("obtainable_share", at),
        })
        .collect()
}

fn influenced(inputs: &Value) -> InfluencedPipeline {
    let deals: Vec<(Deal, Influence)> = inputs["opportunities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let outcome = match row["status"].as_str().unwrap() {
                "won" => Outcome::Won,
                "lost" => Outcome::Lost,
                "open" => Outcome::Open,
                other => panic!("an outcome {other}"),
            };
            let touched = |key: &str| row[key].as_bool().unwrap();
            let influence = match (touched("touch"), touched("touch_before_create")) {
                (true, true) => Influence::BeforeCreation,
                (true, false) => Influence::WhileOpen,
                _ => Influence::None,
            };
            let deal = Deal {
                amount: Some(amount(&row["amt"])),
                outcome,
                ..Deal::default()
            };
            (deal, influence)
        })
        .collect();
    influenced_summary(&deals).unwrap()
}

fn counts(inputs: &Value, won: &str, lost: &str) -> Counts {
    let number = |key: &str| inputs[key].as_u64().unwrap_or(0);
    let closed = number(won) + number(lost) + number("no_decision");
    Counts {
        won: number(won),
        lost: number(lost),
        no_decision: number("no_decision"),
        open: inputs["created"]
            .as_u64()
            .map_or(number("open"), |created| created - closed),
    }
}

fn of_market(field: &str, inputs: &Value) -> Option<Got> {
    let of = |key: &str| amount(&inputs[key]);
    let number = |key: &str| inputs[key].as_u64().unwrap();
    Some(Got::Exact(match field {
        "tam" | "tam_DEFAULT" => tam_bottom_up(&segments(inputs)).unwrap(),
        "sam" => market(&segments(inputs)).unwrap().sam(),
        "som" => market(&segments(inputs)).unwrap().som(),
        "tam_top_down" => tam_top_down(of("industry_spend"), of("eligible_share")).unwrap(),
        "tam_value_theory" => tam_value_theory(
            number("accounts"),
            of("value_per_account_year"),
            of("capture_share"),
        )
        .unwrap(),
        "installed_base_value" => {
            let value = installed_base_value(of("avg_price"), number("current_customers")).unwrap();
            // The trap: what some call TAM is another number.
            assert_ne!(value, tam_bottom_up(&segments(inputs)).unwrap());
            value
        }
        "penetration" => {
            let rate = penetration(number("current_customers"), number("addressable_accounts"));
            rate.unwrap().decimal().unwrap()
        }
        _ => return None,
    }))
}

fn of_pipeline(field: &str, inputs: &Value) -> Option<Got> {
    if inputs["opportunities"].is_array() {
        let pipeline = influenced(inputs);
        let by_value = pipeline.by_value.unwrap();
        let open = pipeline.open.unwrap();
        let won = pipeline.won.unwrap();
        return Some(match field {
            "pipeline_total_ever_open" => Got::Exact(by_value.denominator),
            "influenced_ever" => Got::Exact(by_value.numerator),
            "influenced_share_by_value_DEFAULT" => Got::Float(by_value.value),
            "influenced_share_by_count" => Got::Float(pipeline.by_count.unwrap().value),
            "influenced_open_only" => Got::Exact(open.numerator),
            "open_total" => Got::Exact(open.denominator),
            "influenced_open_share" => Got::Float(open.value),
            "sourced_or_touched_before_creation" => {
                Got::Exact(pipeline.before_creation.unwrap().numerator)
            }
            "influenced_won" => Got::Exact(won.numerator),
            "won_total" => Got::Exact(won.denominator),
            _ => return None,
        });
    }
    let number = |key: &str| inputs[key].as_u64().unwrap();
    Some(match field {
        "account_engagement_rate" => Got::Float(
            account_engagement_rate(number("engaged_accounts"), number("target_accounts"))
                .unwrap()
                .value,
        ),
        _ => return None,
    })
}

fn of_deals(field: &str, inputs: &Value) -> Option<Got> {
    let of = |key: &str| amount(&inputs[key]);
    let speed = || {
        velocity(
            inputs["opportunities"].as_u64().unwrap(),
            of("win_rate"),
            of("avg_deal"),
            of("cycle_days"),
        )
    };
    let plain = || counts(inputs, "won", "lost");
    let cohort = |day: &str| {
        cohort_win_rate(&counts(
            inputs,
            &format!("won_by_{day}"),
            &format!("lost_by_{day}"),
        ))
        .unwrap()
    };
    let rate = match field {
        "undefined" if inputs["cycle_days"].is_string() => return Some(code(speed())),
        "undefined" => return Some(code(win_rate(&plain()))),
        "per_day" => return Some(Got::Exact(speed().unwrap().per_day)),
        "per_30_days" => return Some(Got::Exact(speed().unwrap().per_30_days)),
        "win_rate_closed_value" => {
            return Some(Got::Float(
                win_rate_of_values(of("won_value"), of("lost_value"))
                    .unwrap()
                    .value,
            ));
        }
        "win_rate_closed_count_DEFAULT" | "win_rate_DEFAULT_no_decision_is_lost" => {
            win_rate(&plain()).unwrap()
        }
        "win_rate_all_opps_count" => win_rate_of_all(&plain()).unwrap(),
        "win_rate_excluding_no_decision" => win_rate_excluding_no_decision(&plain()).unwrap(),
        "d90_closed_only" => cohort("d90").closed_only.unwrap(),
        "d90_cohort" => cohort("d90").rate,
        "d180_closed_only" => cohort("d180").closed_only.unwrap(),
        "d180_cohort" => cohort("d180").rate,
        "matured_share_d180" => {
            assert!(!cohort("d180").is_matured());
            cohort("d180").matured
        }
        _ => return None,
    };
    Some(Got::Float(rate.value))
}

#[test]
fn every_case_of_file_24() {
    let vectors = Vectors::open("24_market_pipeline_winrate");
    assert_eq!(vectors.cases.len(), 13);
    for case in &vectors.cases {
        let inputs = &case["inputs"];
        for (field, want) in case["expected"].as_object().unwrap() {
            let got = of_market(field, inputs)
                .or_else(|| of_pipeline(field, inputs))
                .or_else(|| of_deals(field, inputs))
                .unwrap_or_else(|| panic!("{}: unknown field {field}", case["name"]));
            match got {
                Got::Exact(got) => {
                    let want = amount(want.get("decimal20").unwrap_or(want));
                    assert_eq!(got.round_dp(20), want, "{}: {field}", case["name"]);
                }
                Got::Float(got) => vectors.check(case, field, got, want),
                Got::Code(got) => assert_eq!(got, want.as_str().unwrap(), "{}", case["name"]),
            }
        }
    }
}

#[test]
fn the_seed_of_ten_in_a_hundred_is_no_win_rate() {
    let conversion = winnable_metrics::pipeline::interaction_conversion(10, 100).unwrap();
    assert_eq!((conversion.numerator, conversion.denominator), (10, 100));
    assert_eq!(
        win_rate(&Counts::default()),
        Err(Reason::NoClosedOpportunities)
    );
}
