//! `22_clv_variants`.

use rust_decimal::Decimal;
use serde_json::Value;
use winnable_metrics::Result;
use winnable_metrics::acquisition::ltv_to_cac;
use winnable_metrics::lifetime::{
    Ltv, Timing, annual_churn, capped_ltv, clv_discounted, clv_from_curve, clv_margin,
    clv_over_horizon, clv_simple, lifetime_periods, margin_ltv, monthly_churn, monthly_discount,
    net_clv, revenue_ltv,
};

use crate::exact::{amount, double, fields, reason, same, unknown};
use crate::vectors::{Vectors, number, numbers};

#[test]
fn lifetimes_come_to_their_golden_values() {
    let vectors = Vectors::open("22_clv_variants");
    for case in &vectors.cases {
        for (field, want) in fields(case) {
            if !exact(case, field, want) && !within(&vectors, case, field, want) {
                unknown(case, field);
            }
        }
    }
}

/// Whether the field is an exact one.
fn exact(case: &Value, field: &str, want: &Value) -> bool {
    let given = |key: &str| amount(&case["inputs"][key]);
    let either = |key: &str| {
        let monthly = &case["inputs"][format!("{key}_month")];
        amount(if monthly.is_null() {
            &case["inputs"][key]
        } else {
            monthly
        })
    };
    let ltv = || margin_ltv(either("arpa"), given("gross_margin"), either("churn"));
    let value = |ltv: Result<Ltv>| ltv.map(|ltv| ltv.value);
    let got = match field {
        "clv_simple" => clv_simple(given("acv"), given("lifetime_years")),
        "clv_margin" => value(clv_margin(
            given("acv"),
            given("lifetime_years"),
            given("gross_margin"),
        )),
        "ltv_revenue" => revenue_ltv(given("arpa"), given("churn")),
        "ltv_margin" => value(ltv()),
        "lifetime_months" | "lifetime_periods" => lifetime_periods(either("churn")),
        "capped_60_months" => value(capped_ltv(
            given("arpa"),
            given("gross_margin"),
            given("churn"),
            60,
        )),
        "net" => net_clv(given("ltv_margin"), given("cac")),
        "ratio" => ltv_to_cac(given("ltv_margin"), given("cac")).map(|it| it.ratio),
        "flag" => {
            assert_eq!(want, "negative_margin");
            assert!(ltv().unwrap().negative_margin);
            return true;
        }
        "undefined" | "error" => {
            let churn = &case["inputs"]["revenue_churn"];
            let got = if churn.is_null() {
                ltv()
            } else {
                margin_ltv(given("arpa"), given("gross_margin"), amount(churn))
            };
            assert_eq!(got, Err(reason(want)), "{}", case["name"]);
            return true;
        }
        _ => return false,
    };
    same(case, field, got, want);
    true
}

/// Whether the field is one of floating point.
fn within(vectors: &Vectors, case: &Value, field: &str, want: &Value) -> bool {
    let inputs = &case["inputs"];
    let margin = |key: &str| amount(&inputs[key]);
    let rates = || (number(&inputs["retention"]), number(&inputs["discount"]));
    let infinite = |timing| {
        let (retention, discount) = rates();
        clv_discounted(margin("margin_per_period"), retention, discount, timing)
    };
    let finite = |timing| {
        let (retention, discount) = rates();
        assert_eq!(inputs["horizon"], 5);
        clv_over_horizon(margin("margin_per_period"), retention, discount, 5, timing)
    };
    let curve =
        |discount| clv_from_curve(margin("margin"), &numbers(&inputs["survival"]), discount);
    let as_double = |value: Result<Decimal>| double(value.unwrap());
    let got = match field {
        "infinite_first_payment_now_DEFAULT" => {
            assert_eq!(Timing::default(), Timing::FirstNow);
            as_double(infinite(Timing::FirstNow))
        }
        "infinite_first_payment_after_one_period_GuptaLehmann" => {
            as_double(infinite(Timing::FirstAfterOnePeriod))
        }
        "finite_5_now" => as_double(finite(Timing::FirstNow)),
        "finite_5_end" => as_double(finite(Timing::FirstAfterOnePeriod)),
        "clv" => as_double(curve(number(&inputs["discount"]))),
        "undiscounted" => as_double(curve(0.0)),
        "annual_churn_DEFAULT" => {
            let monthly = number(&inputs["monthly_churn"]);
            let annual = annual_churn(monthly).unwrap();
            assert!((monthly_churn(annual).unwrap() - monthly).abs() < 1e-14);
            annual
        }
        "times_12_WRONG" => {
            let annual = annual_churn(number(&inputs["monthly_churn"])).unwrap();
            assert!(!vectors.close(case, annual, number(want)));
            return true;
        }
        "monthly" => monthly_discount(number(&inputs["annual"])).unwrap(),
        _ => return false,
    };
    vectors.check(case, field, got, want);
    true
}
