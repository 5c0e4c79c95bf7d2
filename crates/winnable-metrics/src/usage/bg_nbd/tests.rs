use proptest::prelude::*;

use super::*;
use crate::usage::Fit;

fn cdnow() -> BgNbd {
    BgNbd::new(0.243, 4.414, 0.793, 2.426).unwrap()
}

fn history(repeats: u32, last: f64, observed: f64) -> History {
    History {
        repeats,
        last,
        observed,
    }
}

#[test]
fn the_likelihood_is_the_published_one() {
    let model = cdnow();
    let BgNbd { r, alpha, a, b } = model;
    for customer in [history(0, 0.0, 38.86), history(2, 30.43, 38.86)] {
        let x = f64::from(customer.repeats);
        let (gamma, pow) = (libm::tgamma, libm::pow);
        let beta = |p: f64, q: f64| gamma(p) * gamma(q) / gamma(p + q);
        // Equation 6.
        let scale = gamma(r + x) * pow(alpha, r) / gamma(r);
        let mut want = beta(a, b + x) / beta(a, b) * scale * pow(alpha + customer.observed, -r - x);
        if customer.repeats > 0 {
            want += beta(a + 1.0, b + x - 1.0) / beta(a, b)
                * scale
                * pow(alpha + customer.last, -r - x);
        }
        let got = log_likelihood(&[customer], &model).unwrap();
        assert!((got - libm::log(want)).abs() < 1e-12, "{got}");
        let twice = log_likelihood(&[customer, customer], &model).unwrap();
        assert!((twice - 2.0 * got).abs() < 1e-12);
    }
}

#[test]
fn times_that_contradict_each_other_are_refused() {
    let model = cdnow();
    for (customer, why) in [
        (history(1, 5.0, 4.0), Reason::InvalidInput),
        (history(1, 0.0, 4.0), Reason::InvalidInput),
        (history(0, 1.0, 4.0), Reason::InvalidInput),
        (history(1, -1.0, 4.0), Reason::InvalidInput),
        (history(1, f64::NAN, 4.0), Reason::NotFinite),
        (history(1, 1.0, f64::INFINITY), Reason::NotFinite),
    ] {
        assert_eq!(model.probability_alive(&customer), Err(why));
        assert_eq!(model.expected_purchases(&customer, 1.0), Err(why));
        assert_eq!(log_likelihood(&[customer], &model), Err(why));
        assert_eq!(fit(&[customer]), Err(why));
    }
}

#[test]
fn what_cannot_be_fitted_says_why() {
    assert_eq!(fit(&[]), Err(Reason::EmptySample));
    let never_again = [history(0, 0.0, 10.0), history(0, 0.0, 20.0)];
    assert_eq!(fit(&never_again), Err(Reason::SampleTooSmall));
    let all_alike = [history(3, 9.0, 10.0); 40];
    assert_eq!(fit(&all_alike), Err(Reason::DidNotConverge));
}

#[test]
fn a_customer_who_cannot_have_gone_is_there() {
    assert_eq!(cdnow().probability_alive(&history(0, 0.0, 1e9)), Ok(1.0));
    let gone = cdnow().probability_alive(&history(4_000_000_000, 1e-9, 1e12));
    assert_eq!(gone, Ok(0.0));
}

fn parameter() -> impl Strategy<Value = f64> {
    (-27.0..27.0_f64).prop_map(libm::exp)
}

prop_compose! {
    fn any_history()(
        repeats in prop_oneof![Just(0), 1_u32..50, any::<u32>()],
        observed in parameter(),
        share in 1e-6..1.0_f64,
    ) -> History {
        history(repeats, if repeats == 0 { 0.0 } else { share * observed }, observed)
    }
}

proptest! {
    #[test]
    fn a_probability_is_one_and_falls_with_silence(
        r in parameter(), alpha in parameter(), a in parameter(), b in parameter(),
        customer in any_history(), longer in 1.0..100.0_f64,
    ) {
        let model = BgNbd::new(r, alpha, a, b).unwrap();
        let now = model.probability_alive(&customer).unwrap();
        prop_assert!((0.0..=1.0).contains(&now));
        let later = History { observed: (customer.observed * longer).min(1e12), ..customer };
        prop_assert!(model.probability_alive(&later).unwrap() <= now);
    }

    #[test]
    fn expected_purchases_grow_with_time_and_stay_below_those_without_leaving(
        r in 0.01..20.0_f64, alpha in 0.1..50.0_f64, a in 0.01..20.0_f64, b in 0.01..20.0_f64,
        repeats in 0_u32..40, share in 0.01..1.0_f64, t in 0.0..100.0_f64,
    ) {
        let model = BgNbd::new(r, alpha, a, b).unwrap();
        let last = if repeats == 0 { 0.0 } else { 30.0 * share };
        let customer = history(repeats, last, 30.0);
        let at = |t| model.expected_purchases(&customer, t).unwrap();
        prop_assert!(at(t) <= at(t + 1.0) * (1.0 + 1e-12));
        let never_leaving = (r + f64::from(repeats)) / (alpha + 30.0) * t;
        prop_assert!(at(t) >= 0.0 && at(t) <= never_leaving * (1.0 + 1e-12));
        let new = model.expected_purchases_of_new(t).unwrap();
        prop_assert!(new >= 0.0 && new <= r / alpha * t * (1.0 + 1e-12));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_input_gives_anything_but_a_finite_number_or_a_reason(
        wild in any::<[f64; 4]>(),
        tame in (parameter(), parameter(), parameter(), parameter()),
        customer in any_history(), repeats in any::<u32>(), times in any::<[f64; 2]>(), t in any::<f64>(),
        span in parameter(),
    ) {
        let models = [BgNbd::new(wild[0], wild[1], wild[2], wild[3]), BgNbd::new(tame.0, tame.1, tame.2, tame.3)];
        for model in models.into_iter().flatten() {
            for customer in [customer, history(repeats, times[0], times[1])] {
                for got in [
                    model.probability_alive(&customer),
                    model.expected_purchases(&customer, t),
                    model.expected_purchases(&customer, span),
                    model.expected_purchases_of_new(t),
                    model.expected_purchases_of_new(span),
                    log_likelihood(&[customer], &model),
                ].into_iter().flatten() {
                    prop_assert!(got.is_finite());
                }
            }
        }
    }

    #[test]
    fn a_fit_is_finite_or_has_a_reason(customers in prop::collection::vec(any_history(), 0..12)) {
        if let Ok(Fit { model, log_likelihood: best }) = fit(&customers) {
            prop_assert!(best.is_finite());
            let there = log_likelihood(&customers, &model).unwrap();
            prop_assert!((there - best).abs() <= 1e-9 * best.abs().max(1.0));
        }
    }
}
