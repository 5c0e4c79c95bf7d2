use winnable_metrics::Reason;
use winnable_metrics::stats::{Proportion, fisher_exact, newcombe, pearson_chi_squared};

use super::{check_interval, check_reason, code, fields, level, unknown};
use crate::vectors::{Vectors, number};

#[test]
fn comparisons_of_two_proportions() {
    let vectors = Vectors::open("02_two_proportions_newcombe");
    for case in &vectors.cases {
        let count = |name: &str| case["inputs"][name].as_u64().unwrap();
        let a = Proportion::new(count("x1"), count("n1"));
        if let Some(code) = code(case) {
            check_reason(case, a, code);
            continue;
        }
        let (a, b) = (
            a.unwrap(),
            Proportion::new(count("x2"), count("n2")).unwrap(),
        );
        let interval = newcombe(a, b, level(case)).unwrap();
        let pearson = pearson_chi_squared(a, b);
        for (field, want) in fields(case) {
            match field {
                "diff" => vectors.check(case, field, a.rate() - b.rate(), want),
                "newcombe" => check_interval(&vectors, case, field, interval, want),
                "published_newcombe_1998_method10" => {
                    let printed = |got: f64, end: &str| (got - number(&want[end])).abs() < 5.1e-5;
                    assert!(printed(interval.low, "lo") && printed(interval.high, "hi"));
                }
                "fisher_exact_two_sided_p" => {
                    let (got, want) = (fisher_exact(a, b).unwrap(), number(want));
                    let within = number(&case["tolerance"]["fisher_rel"]) * want;
                    assert!((got - want).abs() <= within, "{}: {got}", case["name"]);
                }
                "pearson_chi2_nocc" => {
                    let test = pearson.unwrap();
                    vectors.check(case, field, test.statistic, &want["stat"]);
                    vectors.check(case, field, test.p_value, &want["p"]);
                }
                // Not offered: the one leaves -1..=1 (1.05 for 10/10 against 0/20), and Fisher's is the
                // exact test.
                "agresti_caffo" | "boschloo_two_sided_p" => {}
                _ => unknown(case, field),
            }
        }
        if case["expected"]["pearson_chi2_nocc"].is_null() {
            assert_eq!(pearson, Err(Reason::AllValuesEqual), "{}", case["name"]);
        }
    }
}
