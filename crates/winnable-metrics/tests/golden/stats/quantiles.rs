use winnable_metrics::Reason;
use winnable_metrics::stats::{
    QuantileRule, interquartile_range, mean, median_absolute_deviation, quantiles,
    standard_deviation, trimmed_mean,
};

use super::{check_list, check_optional, check_reason, code, fields, or_none, unknown};
use crate::vectors::{Vectors, numbers};

#[test]
fn quantiles_and_moments() {
    let vectors = Vectors::open("31_quantiles");
    for case in &vectors.cases {
        let (x, q) = (numbers(&case["inputs"]["x"]), numbers(&case["inputs"]["q"]));
        if let Some(code) = code(case) {
            check_reason(case, quantiles(&x, &q, QuantileRule::default()), code);
            continue;
        }
        for (field, want) in fields(case) {
            let rule = match field {
                "type7_DEFAULT" => QuantileRule::default(),
                "type6_weibull" => QuantileRule::Weibull,
                "type1_inverted_cdf" => QuantileRule::InvertedCdf,
                _ => {
                    let got = match field {
                        "mean" => mean(&x),
                        "sd_ddof1" => standard_deviation(&x),
                        "mad_raw" => median_absolute_deviation(&x),
                        "iqr" => interquartile_range(&x),
                        "trimmed_mean_10pct" => trimmed_mean(&x, 0.1),
                        _ => unknown(case, field),
                    };
                    let got = or_none(got, Reason::SampleTooSmall);
                    check_optional(&vectors, case, field, got, want);
                    continue;
                }
            };
            let got = quantiles(&x, &q, rule).unwrap();
            let got: Vec<_> = got.into_iter().map(Some).collect();
            check_list(&vectors, case, field, &got, want);
        }
    }
}
