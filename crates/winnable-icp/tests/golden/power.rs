use winnable_icp::stats::{
    arcsine_n_for_power, arcsine_power, cohen_h, n_for_half_width, n_for_power, power_of_difference,
};

use crate::vectors::{Vectors, number};

#[test]
fn power_and_deals_for_two_win_rates() {
    let vectors = Vectors::open("05_power_sample_size");
    for case in &vectors.cases {
        let input = |key: &str| number(&case["inputs"][key]);
        let (p1, p2, n) = (input("p1"), input("p2"), input("n_per_arm"));
        let level = 1.0 - input("alpha");
        for (field, want) in case["expected"].as_object().unwrap() {
            let got = match field.as_str() {
                "power_R_power_prop_test" => power_of_difference(p1, p2, n, level),
                "n_per_arm_for_80pct_R" => {
                    // R's search stops early, so its answer has four digits.
                    let rel = case["tolerance"]["n_R_rel"].as_f64().unwrap();
                    let got = n_for_power(p1, p2, 0.8, level).unwrap();
                    let want = number(want);
                    assert!((got - want).abs() <= rel * want, "{}: {got}", case["name"]);
                    continue;
                }
                "cohen_h" => cohen_h(p1, p2),
                "power_arcsine_statsmodels" => arcsine_power(p1, p2, n, level),
                "n_per_arm_for_80pct_arcsine" => {
                    // The peer's search stops within 1e-8 of the power and so within 1e-7 of the
                    // deals; ours goes on to the last digit.
                    let got = arcsine_n_for_power(p1, p2, 0.8, level).unwrap();
                    let want = number(want);
                    assert!((got - want).abs() <= 1e-7 * want, "{}: {got}", case["name"]);
                    let power = |n| arcsine_power(p1, p2, n, level).unwrap();
                    assert!((power(got) - 0.8).abs() < 1e-14, "{}: {got}", case["name"]);
                    assert!((power(want) - 0.8).abs() < 1e-8, "{}: {want}", case["name"]);
                    continue;
                }
                _ => panic!("{}: nothing is said of the field {field}", case["name"]),
            };
            vectors.check(case, field, got.unwrap(), want);
        }
    }
}

#[test]
fn deals_for_the_width_of_an_interval() {
    let vectors = Vectors::open("06_wilson_n_for_halfwidth");
    for case in &vectors.cases {
        let input = |key: &str| number(&case["inputs"][key]);
        let got = n_for_half_width(input("p"), input("half_width"), 1.0 - input("alpha"));
        for (field, want) in case["expected"].as_object().unwrap() {
            assert_eq!(field, "min_n", "{}", case["name"]);
            assert_eq!(got.unwrap(), want.as_u64().unwrap(), "{}", case["name"]);
        }
    }
}
