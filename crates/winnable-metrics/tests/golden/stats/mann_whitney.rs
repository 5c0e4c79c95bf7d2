use winnable_metrics::stats::{hodges_lehmann, mann_whitney, median};

use super::{check_optional, check_reason, code, fields, unknown};
use crate::vectors::{Vectors, numbers};

#[test]
fn comparisons_of_two_samples() {
    let vectors = Vectors::open("10_mann_whitney");
    for case in &vectors.cases {
        let (a, b) = (numbers(&case["inputs"]["a"]), numbers(&case["inputs"]["b"]));
        let test = mann_whitney(&a, &b);
        if let Some(code) = code(case) {
            check_reason(case, test, code);
            check_reason(case, hodges_lehmann(&a, &b), code);
            continue;
        }
        let test = test.unwrap();
        for (field, want) in fields(case) {
            let got = match field {
                "u_a" => Some(test.u),
                "p_superiority_a" => Some(test.superiority),
                "median_a" => median(&a).ok(),
                "median_b" => median(&b).ok(),
                "p_exact" => test.p_exact,
                "p_asymptotic_cc" => Some(test.p_asymptotic),
                "p_asymptotic_nocc" => test.p_uncorrected,
                "hodges_lehmann_a_minus_b" => hodges_lehmann(&a, &b).ok(),
                // Not offered: the shift is given without an interval.
                "exact_hl_ci_R" => continue,
                _ => unknown(case, field),
            };
            check_optional(&vectors, case, field, got, want);
        }
        // With ties, or more than 50 values, there is no exact p-value.
        let exact = !case["expected"]["p_exact"].is_null();
        assert_eq!(test.p_exact.is_some(), exact, "{}", case["name"]);
    }
}
