use super::*;

#[test]
fn finds_the_bottom_of_a_curved_valley() {
    // Rosenbrock's function of the logarithms.
    let valley = |p: &[f64; 2]| {
        let (x, y) = (libm::log(p[0]), libm::log(p[1]));
        -((1.0 - x) * (1.0 - x) + 100.0 * (y - x * x) * (y - x * x))
    };
    let (at, value) = maximise(valley, [0.3, 2.7]).unwrap();
    let e = std::f64::consts::E;
    assert!((at[0] - e).abs() < 1e-6, "{at:?}");
    assert!((at[1] - e).abs() < 1e-6, "{at:?}");
    assert!(value.abs() < 1e-12);
}

#[test]
fn finds_four_parameters_on_different_scales() {
    let want = [1e-3, 0.5, 40.0, 1e5];
    let bowl = |p: &[f64; 4]| {
        -p.iter()
            .zip(want)
            .zip([1.0, 50.0, 3.0, 0.2])
            .map(|((got, want), weight)| {
                let off = libm::log(got / want);
                weight * off * off
            })
            .sum::<f64>()
    };
    let (at, _) = maximise(bowl, [1.0; 4]).unwrap();
    for (got, want) in at.into_iter().zip(want) {
        assert!((got / want - 1.0).abs() < 1e-6, "{at:?}");
    }
}

#[test]
fn the_same_input_gives_the_same_bits() {
    let bowl = |p: &[f64; 2]| -(p[0] - 2.0) * (p[0] - 2.0) - (p[1] - 3.0) * (p[1] - 3.0);
    let bits = |(at, value): ([f64; 2], f64)| (at.map(f64::to_bits), value.to_bits());
    let first = bits(maximise(bowl, [1.0, 1.0]).unwrap());
    assert_eq!(first, bits(maximise(bowl, [1.0, 1.0]).unwrap()));
}

#[test]
fn a_slope_without_end_a_ridge_and_nonsense_did_not_converge() {
    let failed = Err(Reason::DidNotConverge);
    assert_eq!(
        maximise(|p: &[f64; 2]| libm::log(p[0] * p[1]), [1.0; 2]),
        failed
    );
    assert_eq!(
        maximise(|p: &[f64; 2]| -1.0 / p[0] - 1.0 / p[1], [1.0; 2]),
        failed
    );
    let ridge = |p: &[f64; 2]| {
        let off = libm::log(p[0] / p[1]) - 1.0;
        -1000.0 - off * off
    };
    assert_eq!(maximise(ridge, [1.0; 2]), failed);
    assert_eq!(maximise(|_: &[f64; 2]| f64::NAN, [1.0; 2]), failed);
    assert_eq!(maximise(|_: &[f64; 2]| 1.0, [1.0; 2]), failed);
}
