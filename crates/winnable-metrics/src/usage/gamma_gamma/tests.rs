use proptest::prelude::*;

use super::*;
use crate::usage::Fit;

fn spend(repeats: u32, mean_value: f64) -> Spend {
    Spend {
        repeats,
        mean_value,
    }
}

#[test]
fn the_likelihood_is_the_published_one() {
    let (p, q, v) = (6.25, 3.74, 15.44);
    let (x, mean) = (2.0, 22.35);
    let ln = libm::log;
    // Equation 1a.
    let want = libm::lgamma(p * x + q) - libm::lgamma(p * x) - libm::lgamma(q)
        + q * ln(v)
        + (p * x - 1.0) * ln(mean)
        + p * x * ln(x)
        - (p * x + q) * ln(v + mean * x);
    let model = GammaGamma::new(p, q, v).unwrap();
    // Who did not buy again says nothing, whatever stands for the mean of nothing.
    let customers = [spend(2, mean), spend(0, 0.0), spend(0, f64::NAN)];
    let got = log_likelihood(&customers, &model).unwrap();
    assert!((got - want).abs() < 1e-11, "{got} {want}");
}

#[test]
fn a_mean_that_does_not_exist_is_refused() {
    let heavy = GammaGamma::new(0.1, 0.5, 10.0).unwrap();
    assert_eq!(
        heavy.expected_value(&spend(0, 0.0)),
        Err(Reason::InvalidInput)
    );
    assert_eq!(
        heavy.expected_value(&spend(5, 1.0)),
        Err(Reason::InvalidInput)
    );
    assert!(heavy.expected_value(&spend(6, 1.0)).is_ok());
    let wrong = |value| heavy.expected_value(&spend(9, value)).unwrap_err();
    assert_eq!(wrong(0.0), Reason::InvalidInput);
    assert_eq!(wrong(-1.0), Reason::InvalidInput);
    assert_eq!(wrong(f64::NAN), Reason::NotFinite);
}

#[test]
fn what_cannot_be_fitted_says_why() {
    assert_eq!(fit(&[]), Err(Reason::EmptySample));
    assert_eq!(fit(&[spend(0, 0.0)]), Err(Reason::EmptySample));
    assert_eq!(fit(&[spend(1, 0.0)]), Err(Reason::InvalidInput));
    assert_eq!(fit(&[spend(2, 30.0); 20]), Err(Reason::DidNotConverge));
}

#[test]
fn correlation_is_of_those_who_bought_again() {
    let rising = [
        spend(1, 10.0),
        spend(2, 20.0),
        spend(3, 30.0),
        spend(0, 0.0),
    ];
    assert!((correlation(&rising).unwrap() - 1.0).abs() < 1e-12);
    let falling = [spend(1, 30.0), spend(2, 20.0), spend(3, 10.0)];
    assert!((correlation(&falling).unwrap() + 1.0).abs() < 1e-12);
    let equal = [spend(1, 0.1), spend(2, 0.1), spend(3, 0.1)];
    assert_eq!(correlation(&equal), Err(Reason::AllValuesEqual));
    assert_eq!(correlation(&[spend(1, 3.0)]), Err(Reason::AllValuesEqual));
}

fn parameter() -> impl Strategy<Value = f64> {
    (-27.0..27.0_f64).prop_map(libm::exp)
}

proptest! {
    #[test]
    fn an_expected_value_lies_between_the_customer_and_all(
        p in 0.1..50.0_f64, q in 1.1..50.0_f64, v in 0.1..1e4_f64,
        repeats in 1_u32..100, m in 0.01..1e5_f64,
    ) {
        let model = GammaGamma::new(p, q, v).unwrap();
        let all = model.expected_value(&spend(0, 0.0)).unwrap();
        let got = model.expected_value(&spend(repeats, m)).unwrap();
        prop_assert!(got >= all.min(m) * (1.0 - 1e-9) && got <= all.max(m) * (1.0 + 1e-9));
    }

    #[test]
    fn no_input_gives_anything_but_a_finite_number_or_a_reason(
        wild in any::<[f64; 3]>(), tame in (parameter(), parameter(), parameter()),
        repeats in any::<u32>(), value in any::<f64>(), good in parameter(),
    ) {
        let models = [GammaGamma::new(wild[0], wild[1], wild[2]), GammaGamma::new(tame.0, tame.1, tame.2)];
        for model in models.into_iter().flatten() {
            for customer in [spend(repeats, value), spend(repeats, good)] {
                for got in [model.expected_value(&customer), log_likelihood(&[customer], &model)]
                    .into_iter()
                    .flatten()
                {
                    prop_assert!(got.is_finite());
                }
            }
        }
    }

    #[test]
    fn a_fit_and_a_correlation_are_finite_or_have_a_reason(
        customers in prop::collection::vec((0_u32..9, parameter()), 0..12),
    ) {
        let customers: Vec<_> = customers.into_iter().map(|(x, m)| spend(x, m)).collect();
        if let Ok(Fit { model, log_likelihood: best }) = fit(&customers) {
            prop_assert!(best.is_finite());
            let there = log_likelihood(&customers, &model).unwrap();
            prop_assert!((there - best).abs() <= 1e-7 * best.abs().max(1.0));
        }
        if let Ok(got) = correlation(&customers) {
            prop_assert!((-1.0..=1.0).contains(&got));
        }
    }
}
