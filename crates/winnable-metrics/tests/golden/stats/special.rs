use winnable_metrics::stats::special::{
    beta_cdf, beta_quantile, chi_squared_sf, hypergeometric_2f1, ln_gamma, normal_cdf,
    normal_quantile, normal_sf,
};

use super::{fields, unknown};
use crate::vectors::{Vectors, number, numbers};

#[test]
fn special_functions() {
    let vectors = Vectors::open("32_special_functions");
    for case in &vectors.cases {
        let args = &case["inputs"]["args"];
        let x = numbers(args);
        for (field, want) in fields(case) {
            if field != "value" {
                unknown(case, field);
            }
            let got = match case["name"].as_str().unwrap() {
                "norm_ppf" => normal_quantile(x[0]),
                "norm_sf" => {
                    assert_eq!(normal_cdf(-x[0]), normal_sf(x[0]));
                    normal_sf(x[0])
                }
                "chi2_sf" => {
                    let degrees = u32::try_from(args[1].as_u64().unwrap()).unwrap();
                    chi_squared_sf(x[0], degrees)
                }
                "beta_ppf" => {
                    let back = beta_cdf(number(want), x[1], x[2]).unwrap();
                    assert!((back - x[0]).abs() < 1e-12);
                    beta_quantile(x[0], x[1], x[2])
                }
                "lgamma" => ln_gamma(x[0]),
                "hyp2f1" => hypergeometric_2f1(x[0], x[1], x[2], x[3]),
                other => panic!("no such function: {other}"),
            };
            vectors.check(case, field, got.unwrap(), want);
        }
    }
}
