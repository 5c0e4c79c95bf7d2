use winnable_metrics::stats::{Proportion, clopper_pearson, jeffreys, wilson};

use super::{check_interval, check_reason, code, fields, is_interval, level, unknown};
use crate::vectors::Vectors;

#[test]
fn intervals_of_a_proportion() {
    let vectors = Vectors::open("01_proportion_ci");
    for case in &vectors.cases {
        let count = |name: &str| case["inputs"][name].as_u64().unwrap();
        let of = Proportion::new(count("successes"), count("n"));
        if let Some(code) = code(case) {
            check_reason(case, of, code);
            continue;
        }
        let of = of.unwrap();
        let level = level(case);
        let (score, bayes) = (wilson(of, level).unwrap(), jeffreys(of, level).unwrap());
        for (field, want) in fields(case) {
            match field {
                "point" => vectors.check(case, field, of.rate(), want),
                "wilson" => check_interval(&vectors, case, field, score, want),
                "jeffreys_bcd" => check_interval(&vectors, case, field, bayes, want),
                "clopper_pearson" => {
                    let exact = clopper_pearson(of, level).unwrap();
                    check_interval(&vectors, case, field, exact, want);
                }
                "wald_do_not_use" => {
                    assert!(!is_interval(&vectors, case, score, want));
                    assert!(!is_interval(&vectors, case, bayes, want));
                }
                // Without the rule for the ends, which is `jeffreys_bcd`.
                "jeffreys_raw" => {
                    let ends = of.successes() == 0 || of.failures() == 0;
                    assert_eq!(is_interval(&vectors, case, bayes, want), !ends);
                }
                // Not offered: Wilson's interval is its better, and no correction is made.
                "agresti_coull" | "wilson_cc_R" => {}
                _ => unknown(case, field),
            }
        }
    }
}
