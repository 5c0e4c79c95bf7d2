use proptest::prelude::*;

use super::*;

fn model(alpha: f64, beta: f64) -> ShiftedBetaGeometric {
    ShiftedBetaGeometric::new(alpha, beta).unwrap()
}

/// The sum of Fader and Hardie's closed form,
/// `(beta + n - 1) / (alpha + beta + n - 1) 2F1(1, beta + n; alpha + beta + n; 1 / (1 + d))`.
fn derl_by_2f1(model: &ShiftedBetaGeometric, n: u32, discount: f64) -> f64 {
    let over = model.beta + f64::from(n);
    let under = model.alpha + over;
    let mut term = 1.0;
    let mut sum = 0.0;
    let mut k = 0.0;
    while term > 1e-18 * sum {
        sum += term;
        term *= (over + k) / ((under + k) * (1.0 + discount));
        k += 1.0;
    }
    (over - 1.0) / (under - 1.0) * sum
}

#[test]
fn tenures_and_survivors_of_the_same_customers_are_the_same_exposure() {
    let cohort = Exposure::from_survivors(&[[6, 4, 3]]).unwrap();
    let churned = |periods| Tenure {
        periods,
        churned: true,
    };
    let there = |periods| Tenure {
        periods,
        churned: false,
    };
    let single = [
        churned(1),
        there(2),
        churned(1),
        churned(2),
        there(2),
        there(2),
    ];
    assert_eq!(Exposure::from_tenures(&single).unwrap(), cohort);
}

#[test]
fn the_likelihood_of_one_cohort_is_the_published_sum() {
    let survivors = [1000_u32, 869, 743, 653];
    let counts = survivors.map(u64::from);
    let model = model(0.668, 3.806);
    let s = |t| model.survival(t).unwrap();
    let mut want = f64::from(survivors[3]) * libm::log(s(3));
    for t in 1..=3_u32 {
        let left = survivors[t as usize - 1] - survivors[t as usize];
        want += f64::from(left) * libm::log(s(t - 1) - s(t));
    }
    let got = log_likelihood(&Exposure::from_survivors(&[counts]).unwrap(), &model).unwrap();
    assert!((got - want).abs() < 1e-9, "{got} {want}");
}

#[test]
fn what_cannot_be_fitted_says_why() {
    let of = |survivors: &[u64]| fit(&Exposure::from_survivors(&[survivors])?);
    assert_eq!(of(&[50, 50, 50]), Err(Reason::ZeroChurn));
    assert_eq!(of(&[50, 30]), Err(Reason::SampleTooSmall));
    assert_eq!(of(&[50, 0, 0]), Err(Reason::SampleTooSmall));
    assert_eq!(of(&[50, 30, 40]), Err(Reason::InvalidInput));
    assert_eq!(of(&[50]), Err(Reason::EmptySample));
    assert_eq!(of(&[0, 0]), Err(Reason::EmptySample));
    // Retention that falls: the more alike the customers the likelier, without end.
    assert_eq!(of(&[1000, 900, 700, 300]), Err(Reason::DidNotConverge));
    assert_eq!(of(&[1000, 500, 250, 125]), Err(Reason::DidNotConverge));
    let churned_at_once = Tenure {
        periods: 0,
        churned: true,
    };
    assert_eq!(
        Exposure::from_tenures(&[churned_at_once]),
        Err(Reason::InvalidInput)
    );
    let too_long = Tenure {
        periods: MAX_PERIODS + 1,
        churned: false,
    };
    assert_eq!(
        Exposure::from_tenures(&[too_long]),
        Err(Reason::InvalidInput)
    );
    let longest = Tenure {
        periods: MAX_PERIODS,
        churned: false,
    };
    assert!(Exposure::from_tenures(&[longest]).is_ok());
    let many = [[u64::MAX, 0], [1, 0]];
    assert_eq!(Exposure::from_survivors(&many), Err(Reason::Overflow));
}

#[test]
fn the_residual_lifetime_is_counted_as_fader_and_hardie_count() {
    let model = model(0.668, 3.806);
    let derl = |n| model.discounted_residual_lifetime(n, 0.1).unwrap();
    for n in 1..20 {
        assert!((derl(n) - derl_by_2f1(&model, n, 0.1)).abs() < 1e-12);
    }
    // Counting the periods survived, n = 7 would be 7.530: that is n = 8 here.
    assert!((derl(7) - 7.530).abs() > 0.1);
    assert!((derl(8) - 7.530).abs() < 0.001);
    let none = model.discounted_residual_lifetime(0, 0.1);
    assert_eq!(none, Err(Reason::InvalidInput));
}

#[test]
fn a_lifetime_without_end_needs_a_discount_or_a_horizon() {
    let endless = model(1.0, 1.0);
    assert_eq!(endless.expected_tenure(), Err(Reason::InfiniteLifetime));
    assert_eq!(
        endless.discounted_lifetime(0.0),
        Err(Reason::InfiniteLifetime)
    );
    assert_eq!(
        endless.discounted_lifetime(1e-9),
        Err(Reason::DidNotConverge)
    );
    // 1 + 1/2 + 1/3
    assert!((endless.tenure_within(3).unwrap() - 11.0 / 6.0).abs() < 1e-12);
    assert_eq!(endless.discounted_lifetime_within(0.1, 0), Ok(0.0));
    let over = endless.tenure_within(MAX_PERIODS + 1);
    assert_eq!(over, Err(Reason::InvalidInput));
    // Without a discount the sum has a closed form.
    let ends = model(3.0, 2.0);
    let sum = ends.tenure_within(MAX_PERIODS).unwrap();
    assert!((ends.expected_tenure().unwrap() - sum).abs() < 1e-8);
    assert_eq!(ends.discounted_lifetime(0.0), ends.expected_tenure());
}

fn parameter() -> impl Strategy<Value = f64> {
    (-27.0..27.0_f64).prop_map(libm::exp)
}

proptest! {
    #[test]
    fn survival_falls_and_retention_rises(alpha in parameter(), beta in parameter(), t in 1_u32..400) {
        let model = model(alpha, beta);
        let (before, now) = (model.survival(t - 1).unwrap(), model.survival(t).unwrap());
        prop_assert!((0.0..=1.0).contains(&now) && now <= before);
        let (now, next) = (model.retention(t).unwrap(), model.retention(t + 1).unwrap());
        prop_assert!((0.0..=1.0).contains(&now) && now <= next);
    }

    #[test]
    fn lifetimes_grow_with_the_horizon_and_shrink_with_the_discount(
        alpha in parameter(), beta in parameter(), horizon in 0_u32..200, discount in 0.001..2.0_f64,
    ) {
        let model = model(alpha, beta);
        let within = |h| model.discounted_lifetime_within(discount, h).unwrap();
        prop_assert!(within(horizon) <= within(horizon + 1));
        prop_assert!(within(horizon) <= f64::from(horizon));
        let all = model.discounted_lifetime(discount).unwrap();
        prop_assert!(within(horizon) <= all * (1.0 + 1e-12));
        prop_assert!(all >= model.discounted_lifetime(discount * 2.0).unwrap());
    }

    #[test]
    fn no_input_gives_anything_but_a_finite_number_or_a_reason(
        alpha in any::<f64>(), beta in any::<f64>(), discount in any::<f64>(),
        good in (parameter(), parameter()), t in any::<u32>(),
    ) {
        let models = [ShiftedBetaGeometric::new(alpha, beta), ShiftedBetaGeometric::new(good.0, good.1)];
        for model in models.into_iter().flatten() {
            for got in [
                model.survival(t),
                model.survival(t % 50),
                model.retention(t),
                model.expected_tenure(),
                model.tenure_within(t % 500),
                model.discounted_lifetime(discount),
                model.discounted_lifetime_within(discount, t % 500),
                model.discounted_residual_lifetime(t, discount),
                model.discounted_residual_lifetime(t % 500, discount.abs() % 1.0),
            ].into_iter().flatten() {
                prop_assert!(got.is_finite() && got >= 0.0);
            }
        }
    }

    #[test]
    fn a_fit_is_finite_and_no_neighbour_is_likelier(
        lost in prop::collection::vec(0_u64..300, 1..8), start in 1000_u64..3000,
    ) {
        let mut survivors = vec![start];
        for lost in lost {
            survivors.push(survivors[survivors.len() - 1].saturating_sub(lost));
        }
        let exposure = Exposure::from_survivors(&[&survivors]).unwrap();
        if let Ok(Fit { model, log_likelihood: best }) = fit(&exposure) {
            prop_assert!(best.is_finite() && best <= 0.0);
            for (a, b) in [(1.01, 1.0), (0.99, 1.0), (1.0, 1.01), (1.0, 0.99)] {
                let near = ShiftedBetaGeometric::new(model.alpha() * a, model.beta() * b).unwrap();
                prop_assert!(log_likelihood(&exposure, &near).unwrap() <= best + 1e-6);
            }
        }
    }

    #[test]
    fn any_counts_and_tenures_give_an_exposure_or_a_reason(
        cohorts in prop::collection::vec(prop::collection::vec(any::<u64>(), 0..4), 0..4),
        tenures in prop::collection::vec((0_u32..60, any::<bool>()), 0..30),
    ) {
        let tenures: Vec<_> = tenures
            .into_iter()
            .map(|(periods, churned)| Tenure { periods, churned })
            .collect();
        for exposure in [Exposure::from_survivors(&cohorts), Exposure::from_tenures(&tenures)] {
            let Ok(exposure) = exposure else { continue };
            if let Ok(fit) = fit(&exposure) {
                prop_assert!(fit.log_likelihood.is_finite());
            }
            prop_assert!(log_likelihood(&exposure, &model(1.0, 2.0)).unwrap().is_finite());
        }
    }
}
