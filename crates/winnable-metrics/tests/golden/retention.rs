//! `26_cohort_retention`.

use chrono::NaiveDate;
use serde_json::Value;
use winnable_metrics::retention::{Cohort, RevenueRow, cohorts, point_to_point};

use crate::exact::{amount, double, fields, reason, unknown};
use crate::vectors::Vectors;

#[test]
fn retention_comes_to_its_golden_values() {
    let vectors = Vectors::open("26_cohort_retention");
    for case in &vectors.cases {
        let rows: Vec<RevenueRow<'_>> = case["inputs"]["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| RevenueRow {
                customer: row["cust"].as_str().unwrap(),
                month: month(row["month"].as_str().unwrap()),
                amount: amount(&row["mrr"]),
            })
            .collect();
        for (field, want) in fields(case) {
            check(&vectors, case, field, &rows, want);
        }
    }
}

fn check(vectors: &Vectors, case: &Value, field: &str, rows: &[RevenueRow<'_>], want: &Value) {
    let triangle = cohorts(rows, month("2025-04"));
    let compare = |values: fn(&Cohort) -> Vec<f64>| {
        let (triangle, want) = (triangle.clone().unwrap(), want.as_object().unwrap());
        assert_eq!(triangle.len(), want.len(), "{}: {field}", case["name"]);
        for cohort in &triangle {
            let name = cohort.month.format("%Y-%m").to_string();
            let want = want[&name].as_array().unwrap();
            let got = values(cohort);
            // What lies beyond the window is null there and not there here.
            let seen = want.iter().filter(|value| !value.is_null());
            assert_eq!(got.len(), seen.clone().count(), "{name}: {field}");
            for (got, want) in got.into_iter().zip(seen) {
                vectors.check(case, field, got, want);
            }
        }
    };
    match field {
        "logo_counts" => compare(|cohort| {
            let counts = cohort.logos.iter();
            counts
                .map(|count| f64::from(u32::try_from(*count).unwrap()))
                .collect()
        }),
        "logo_retention" => compare(Cohort::logo_retention),
        "revenue" => compare(|cohort| cohort.revenue.iter().copied().map(double).collect()),
        "point_to_point" => {
            for (span, want) in want.as_object().unwrap() {
                let (from, to) = span.split_once("->").unwrap();
                let got = point_to_point(rows, month(from), month(to)).unwrap();
                for (field, want) in want.as_object().unwrap() {
                    let got = match field.as_str() {
                        "grr" => double(got.grr),
                        "nrr" => double(got.nrr),
                        "logo" => got.logo,
                        _ => unknown(case, field),
                    };
                    vectors.check(case, field, got, want);
                }
            }
        }
        "undefined" => {
            assert_eq!(triangle, Err(reason(want)));
            let spanned = point_to_point(rows, month("2025-01"), month("2025-02"));
            assert_eq!(spanned, Err(reason(want)));
        }
        _ => unknown(case, field),
    }
}

fn month(text: &str) -> NaiveDate {
    format!("{text}-01").parse().unwrap()
}
