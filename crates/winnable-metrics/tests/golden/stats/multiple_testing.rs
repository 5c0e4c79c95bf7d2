use winnable_metrics::stats::{benjamini_hochberg, benjamini_yekutieli, bonferroni, holm};

use super::{check_list, fields, unknown};
use crate::vectors::{Vectors, numbers};

#[test]
fn adjusted_p_values() {
    let vectors = Vectors::open("04_multiple_testing");
    for case in &vectors.cases {
        let p_values = numbers(&case["inputs"]["p"]);
        for (field, want) in fields(case) {
            let adjusted = match field {
                "holm" => holm(&p_values),
                "bh" => benjamini_hochberg(&p_values),
                "bonferroni" => bonferroni(&p_values),
                "by" => benjamini_yekutieli(&p_values),
                _ => unknown(case, field),
            };
            let adjusted: Vec<_> = adjusted.unwrap().into_iter().map(Some).collect();
            check_list(&vectors, case, field, &adjusted, want);
        }
    }
}
