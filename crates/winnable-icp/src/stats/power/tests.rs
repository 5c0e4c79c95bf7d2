use proptest::prelude::*;

use super::*;

#[test]
fn a_question_without_an_answer_is_refused() {
    for (got, reason) in [
        (
            power_of_difference(0.3, 0.3, 50.0, 0.95),
            Reason::AllValuesEqual,
        ),
        (
            power_of_difference(0.0, 1.0, 50.0, 0.95),
            Reason::InvalidInput,
        ),
        (
            power_of_difference(0.2, 1.2, 50.0, 0.95),
            Reason::InvalidInput,
        ),
        (
            power_of_difference(0.2, 0.4, 0.0, 0.95),
            Reason::InvalidInput,
        ),
        (
            power_of_difference(0.2, 0.4, 50.0, 1.0),
            Reason::InvalidLevel,
        ),
        (
            power_of_difference(0.2, f64::NAN, 50.0, 0.95),
            Reason::NotFinite,
        ),
        (n_for_power(0.3, 0.3, 0.8, 0.95), Reason::AllValuesEqual),
        (n_for_power(0.2, 0.4, 1.0, 0.95), Reason::InvalidInput),
        (n_for_power(0.2, 0.4, 0.5, 0.95), Reason::InvalidInput),
        // A test that is wrong six times in ten finds a difference that often without one.
        (n_for_power(0.2, 0.4, 0.55, 0.4), Reason::InvalidInput),
        (arcsine_power(0.3, 0.3, 50.0, 0.95), Reason::AllValuesEqual),
        (
            arcsine_n_for_power(0.2, 0.4, 0.01, 0.95),
            Reason::InvalidInput,
        ),
        (cohen_h(-0.1, 0.4), Reason::InvalidInput),
    ] {
        assert_eq!(got, Err(reason));
    }
    for (p, half_width, level, reason) in [
        (0.2, 0.5, 0.95, Reason::InvalidInput),
        (0.2, 0.0, 0.95, Reason::InvalidInput),
        (1.2, 0.1, 0.95, Reason::InvalidInput),
        (0.2, 0.1, 0.0, Reason::InvalidLevel),
        (0.2, 1e-12, 0.95, Reason::Overflow),
        (0.2, 1e-300, 0.95, Reason::Overflow),
    ] {
        assert_eq!(n_for_half_width(p, half_width, level), Err(reason));
    }
}

#[test]
fn all_against_none_has_an_arcsine_and_a_width() {
    assert!(arcsine_power(0.0, 1.0, 5.0, 0.95).unwrap() > 0.99);
    // With nothing won of n, the interval is z² / (n + z²) wide.
    assert_eq!(n_for_half_width(0.0, 0.1, 0.95), Ok(16));
    assert_eq!(n_for_half_width(1.0, 0.1, 0.95), Ok(16));
}

proptest! {
    #[test]
    fn the_deals_for_a_power_have_that_power(
        p1 in 0.01..0.99_f64,
        p2 in 0.01..0.99_f64,
        power in 0.51..0.999_f64,
        level in 0.5..0.999_f64,
    ) {
        prop_assume!((p1 - p2).abs() > 1e-6);
        let n = n_for_power(p1, p2, power, level).unwrap();
        let back = power_of_difference(p1, p2, n, level).unwrap();
        prop_assert!((back - power).abs() < 1e-8);
        prop_assert!(power_of_difference(p1, p2, n * 1.1, level).unwrap() > back);
        let n = arcsine_n_for_power(p1, p2, power, level).unwrap();
        let back = arcsine_power(p2, p1, n, level).unwrap();
        prop_assert!((back - power).abs() < 1e-8);
    }

    #[test]
    fn one_deal_less_is_too_wide(p in 0.0..=1.0_f64, half_width in 0.005..0.49_f64) {
        let n = n_for_half_width(p, half_width, 0.95).unwrap();
        let square = z_of(0.95).unwrap().powi(2);
        let half = |n: u64| {
            let n = f64::from(u32::try_from(n).unwrap());
            (square * (n * p * (1.0 - p) + square / 4.0)).sqrt() / (n + square)
        };
        prop_assert!(half(n) <= half_width + 1e-12);
        prop_assert!(n == 1 || half(n - 1) > half_width - 1e-12);
    }

    #[test]
    fn any_input_gives_a_finite_number_or_a_reason(
        p1 in -0.1..1.1_f64,
        p2 in any::<f64>(),
        part in 0.0..=1.0_f64,
        n in any::<f64>(),
        level in -0.1..1.1_f64,
    ) {
        for p2 in [p2, part] {
            for got in [
                power_of_difference(p1, p2, n, level),
                n_for_power(p1, p2, part, level),
                cohen_h(p1, p2),
                arcsine_power(p1, p2, n, level),
                arcsine_n_for_power(p1, p2, part, level),
            ] {
                prop_assert!(got.is_ok_and(f64::is_finite) || got.is_err());
            }
            let got = n_for_half_width(p1, p2 * level, level);
            prop_assert!(got.is_err() || got.unwrap() >= 1);
        }
    }
}
