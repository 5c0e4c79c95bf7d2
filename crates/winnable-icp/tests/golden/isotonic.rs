use winnable_icp::stats::isotonic;

use crate::vectors::{Vectors, numbers};

#[test]
fn monotone_curves() {
    let vectors = Vectors::open("09_isotonic_pava");
    for case in &vectors.cases {
        let inputs = &case["inputs"];
        let weights = inputs["w"].is_array().then(|| numbers(&inputs["w"]));
        let (x, y) = (numbers(&inputs["x"]), numbers(&inputs["y"]));
        let curve = isotonic(&x, &y, weights.as_deref()).unwrap();
        let knots = curve.knots().iter();
        for (field, want) in case["expected"].as_object().unwrap() {
            let got: Vec<f64> = match field.as_str() {
                "unique_x" => knots.clone().map(|knot| knot.x).collect(),
                "fit_at_unique_x" => knots.clone().map(|knot| knot.y).collect(),
                "sklearn_linear_interp_clip_at_query" => numbers(&inputs["query"])
                    .into_iter()
                    .map(|x| curve.at(x).unwrap())
                    .collect(),
                _ => panic!("{}: nothing is said of the field {field}", case["name"]),
            };
            let want = want.as_array().unwrap();
            assert_eq!(got.len(), want.len(), "{}: {field}", case["name"]);
            for (got, want) in got.iter().zip(want) {
                vectors.check(case, field, *got, want);
            }
        }
    }
}
