//! `23_cac_payback_ltvcac`.

use rust_decimal::Decimal;
use serde_json::Value;
use winnable_metrics::acquisition::{
    CacVariant, Cost, CostCategory, LaggedCac, NewCustomers, blended_cac_ratio, cac, cac_of,
    cac_ratio, lagged_cac, ltv_to_cac, new_logo_cac, payback_churn_adjusted, payback_from_acv,
    payback_months, payback_months_from_margin, payback_months_revenue,
};
use winnable_metrics::lifetime::revenue_ltv;
use winnable_metrics::{Reason, Result};

use crate::exact::{amount, fields, reason, same, unknown};
use crate::vectors::Vectors;

#[test]
fn acquisition_costs_come_to_their_golden_values() {
    for case in &Vectors::open("23_cac_payback_ltvcac").cases {
        for (field, want) in fields(case) {
            if !cost(case, field, want) && !pays(case, field, want) {
                unknown(case, field);
            }
        }
    }
}

fn given(case: &Value, key: &str) -> Decimal {
    amount(&case["inputs"][key])
}

/// Whether the field is one of cost.
fn cost(case: &Value, field: &str, want: &Value) -> bool {
    let spend = || given(case, "sm_spend");
    let customers = || case["inputs"]["new_customers"].as_u64().unwrap();
    let of = |variant| {
        cac_of(variant, &ledger(&case["inputs"]), new(&case["inputs"])).map(|it| it.value)
    };
    let got = match field {
        "cac_simple" => cac(spend(), customers()),
        "cac" => new_logo_cac(spend(), given(case, "share_new_logo"), customers()),
        "cac_paid" => of(CacVariant::Paid),
        "cac_simple_programme_spend_only" => of(CacVariant::Simple),
        "cac_fully_loaded_DEFAULT" => of(CacVariant::default()),
        "cac_fully_loaded_incl_onboarding" => of(CacVariant::OnboardingInclusive),
        "cac_blended_ads_over_all" => of(CacVariant::Blended),
        "new_cac_ratio_all_spend" => cac_ratio(spend(), given(case, "new_arr")),
        "blended_cac_ratio" => blended_cac_ratio(
            spend(),
            given(case, "new_arr"),
            given(case, "expansion_arr"),
        ),
        "pooled_K" => lagged(&case["inputs"], None).pooled,
        "unlagged_pooled_K" => lagged(&case["inputs"], Some(0)).pooled,
        "cac_by_quarter_K" => {
            let by_period = lagged(&case["inputs"], None).by_period;
            let want = want.as_array().unwrap();
            assert_eq!(by_period.len(), want.len());
            for (got, want) in by_period.into_iter().zip(want) {
                if want.is_null() {
                    assert_eq!(got, Err(Reason::MissingInput));
                } else {
                    same(case, field, got, want);
                }
            }
            return true;
        }
        _ => return false,
    };
    same(case, field, got, want);
    true
}

/// Whether the field is one of payback or of the ratio to lifetime value.
fn pays(case: &Value, field: &str, want: &Value) -> bool {
    let given = |key: &str| given(case, key);
    let ratio = || ltv_to_cac(given("ltv_margin"), given("cac"));
    let adjusted =
        || payback_churn_adjusted(given("cac"), given("margin_month"), given("churn_month"));
    let got = match field {
        "payback_months" => payback_months_from_margin(given("cac"), given("gross_profit_month")),
        "payback_months_DEFAULT" => payback(&case["inputs"]),
        "payback_months_revenue_basis" => payback_months_revenue(given("cac"), given("arpa_month")),
        "unadjusted" => payback_months_from_margin(given("cac"), given("margin_month")),
        "ceiling" => revenue_ltv(given("margin_month"), given("churn_month")),
        "ratio" => ratio().map(|it| it.ratio),
        "months" => {
            assert_eq!(adjusted().ok().map(u64::from), want.as_u64());
            return true;
        }
        "flag" => {
            assert_eq!(want, "negative_margin");
            assert!(ratio().unwrap().negative_margin);
            return true;
        }
        "undefined" => {
            let has = |key: &str| !case["inputs"][key].is_null();
            let got = if has("sm_spend") {
                cac(
                    given("sm_spend"),
                    case["inputs"]["new_customers"].as_u64().unwrap(),
                )
            } else if has("churn_month") {
                adjusted().map(Decimal::from)
            } else if has("ltv_margin") {
                ratio().map(|it| it.ratio)
            } else {
                payback(&case["inputs"])
            };
            assert_eq!(got, Err(reason(want)), "{}", case["name"]);
            return true;
        }
        _ => return false,
    };
    same(case, field, got, want);
    true
}

fn payback(inputs: &Value) -> Result<Decimal> {
    let (cac, margin) = (amount(&inputs["cac"]), amount(&inputs["gross_margin"]));
    if inputs["acv"].is_null() {
        payback_months(cac, amount(&inputs["arpa_month"]), margin)
    } else {
        payback_from_acv(cac, amount(&inputs["acv"]), margin)
    }
}

/// The lines of the ledger, with their names read as labels.
fn ledger(inputs: &Value) -> Vec<Cost> {
    inputs
        .as_object()
        .unwrap()
        .iter()
        .filter(|(label, _)| !label.starts_with("new_customers"))
        .map(|(label, value)| Cost {
            category: label.parse::<CostCategory>().unwrap(),
            amount: amount(value),
        })
        .collect()
}

fn new(inputs: &Value) -> NewCustomers {
    NewCustomers {
        total: inputs["new_customers_total"].as_u64().unwrap(),
        paid: inputs["new_customers_paid"].as_u64(),
    }
}

fn lagged(inputs: &Value, lag: Option<usize>) -> LaggedCac {
    let list = |key: &str| inputs[key].as_array().unwrap().iter();
    let spend: Vec<Decimal> = list("spend_by_quarter_K").map(amount).collect();
    let customers: Vec<u64> = list("customers_by_quarter")
        .map(|count| count.as_u64().unwrap())
        .collect();
    let stated = || inputs["lag"].as_u64().unwrap().try_into().unwrap();
    lagged_cac(&spend, &customers, lag.unwrap_or_else(stated)).unwrap()
}
