use proptest::prelude::*;
use statrs::distribution::{Beta, ChiSquared, ContinuousCDF as _, StudentsT};

use super::*;
use crate::Reason;

#[test]
fn students_t_is_that_of_closed_forms_and_of_a_peer() {
    // From the closed forms of whole degrees of freedom, such as tan(0.475 π) for one.
    for (p, degrees, want) in [
        (0.975, 1.0, 12.706_204_736_174_71),
        (0.975, 2.0, 4.302_652_729_749_462),
        (0.025, 10.0, -2.228_138_851_986_274),
        (0.995, 30.0, 2.749_995_653_567_225),
    ] {
        let got = student_t_quantile(p, degrees).unwrap();
        assert!(
            (got - want).abs() < 1e-12 * want.abs(),
            "{p} {degrees}: {got}"
        );
    }
    for degrees in [0.7, 3.3, 17.776, 240.0, 9_000.0] {
        let peer = StudentsT::new(0.0, 1.0, degrees).unwrap();
        for p in [0.5, 0.6, 0.9, 0.975, 0.9995] {
            let got = student_t_quantile(p, degrees).unwrap();
            assert!((peer.cdf(got) - p).abs() < 1e-11, "{p} {degrees}: {got}");
        }
    }
    // The expansion for many degrees of freedom takes up where the inversion ends.
    for p in [1e-9, 0.3, 0.975] {
        let below = student_t_quantile(p, 1e6).unwrap();
        let above = student_t_quantile(p, 1e6 + 1e-3).unwrap();
        assert!(
            (below - above).abs() < 1e-9 * below.abs(),
            "{below} {above}"
        );
    }
    let normal = normal_quantile(0.975).unwrap();
    assert!((student_t_quantile(0.975, 1e15).unwrap() - normal).abs() < 1e-14);
}

#[test]
fn the_chi_squared_quantile_is_that_of_a_peer() {
    // SciPy 1.17.1's, from `15_psi_drift.json`, which holds them times 1/n + 1/m.
    for (p, degrees, want) in [
        (0.95, 3, 0.156_294_558_065_023_6 / 0.02),
        (0.999, 3, 0.325_324_723_924_762_6 / 0.02),
    ] {
        let got = chi_squared_quantile(p, degrees).unwrap();
        assert!((got - want).abs() < 1e-12, "{p} {degrees}: {got}");
    }
    for degrees in [1, 2, 3, 9, 30, 400] {
        let peer = ChiSquared::new(f64::from(degrees)).unwrap();
        for p in [1e-6, 0.05, 0.5, 0.95, 0.999, 1.0 - 1e-9] {
            let got = chi_squared_quantile(p, degrees).unwrap();
            assert!((peer.cdf(got) - p).abs() < 1e-11, "{p} {degrees}: {got}");
        }
    }
    for (p, degrees) in [(0.0, 3), (1.0, 3), (0.5, 0), (-0.1, 3)] {
        assert_eq!(chi_squared_quantile(p, degrees), Err(Reason::InvalidInput));
    }
}

#[test]
fn the_inverse_beta_ends_where_peers_hang() {
    for p in [1e-300, 1e-60, 1e-50, 1.0 - 1e-16] {
        for (a, b) in [
            (0.5, 10.5),
            (1e-10, 1e10),
            (1e10, 1e10),
            (2e4, 3e4),
            (1e-10, 1e-10),
        ] {
            let got = beta_quantile(p, a, b).unwrap();
            assert!((0.0..=1.0).contains(&got), "{p} {a} {b}: {got}");
        }
    }
}

proptest! {
    #[test]
    fn the_normal_quantile_inverts_the_distribution(z in -37.0..8.0_f64) {
        let p = normal_cdf(z).unwrap();
        prop_assume!(p < 1.0);
        let back = normal_quantile(p).unwrap();
        // In the upper tail a probability has no more digits than its distance from one.
        let blur = if z > 0.0 { 1e-16 / normal_sf(z).unwrap() } else { 0.0 };
        prop_assert!((back - z).abs() <= 1e-13 * (1.0 + z.abs()) + blur);
    }

    #[test]
    fn the_chi_squared_quantile_inverts_the_distribution(
        p in 1e-12..0.999_999_f64,
        degrees in 1_u32..5_000,
    ) {
        let x = chi_squared_quantile(p, degrees).unwrap();
        let above = chi_squared_sf(x, degrees).unwrap();
        prop_assert!((above - (1.0 - p)).abs() <= 1e-12);
    }

    #[test]
    fn the_beta_quantile_inverts_the_distribution(
        p in 1e-12..0.999_999_f64,
        a in 0.4..2e5_f64,
        b in 0.4..2e5_f64,
    ) {
        let x = beta_quantile(p, a, b).unwrap();
        prop_assume!(x < 0.99);
        prop_assert!((beta_cdf(x, a, b).unwrap() - p).abs() <= 1e-9 * p);
        let mirror = beta_cdf(1.0 - x, b, a).unwrap();
        prop_assert!((1.0 - mirror - p).abs() < 1e-10);
    }

    #[test]
    fn the_beta_distribution_is_a_peers(x in 0.001..0.999_f64, a in 0.4..900.0_f64, b in 0.4..900.0_f64) {
        let peer = Beta::new(a, b).unwrap().cdf(x);
        prop_assert!((beta_cdf(x, a, b).unwrap() - peer).abs() < 1e-10);
    }

    #[test]
    fn any_input_gives_a_finite_number_or_a_reason(
        x in any::<f64>(),
        a in any::<f64>(),
        b in any::<f64>(),
        share in -0.1..1.1_f64,
        size in 1e-10..1e10_f64,
        degrees in any::<u32>(),
    ) {
        for result in [
            normal_cdf(x),
            normal_sf(x),
            normal_quantile(x),
            normal_quantile(share),
            ln_gamma(x),
            chi_squared_sf(x, degrees),
            chi_squared_sf(f64::from(degrees) * (0.99 + share / 50.0), degrees),
            chi_squared_quantile(x, degrees),
            chi_squared_quantile(share, degrees % 100_000),
            beta_cdf(x, a, b),
            beta_cdf(share, a, size),
            beta_quantile(share, size, b),
            beta_quantile(share, size, 0.5),
            student_t_quantile(x, a),
            student_t_quantile(share, a),
            hypergeometric_2f1(a, b, x, share),
            hypergeometric_2f1(share * 900.0, 1e3, 0.1 + share, share),
        ] {
            prop_assert!(result.is_ok_and(f64::is_finite) || result.is_err());
        }
    }
}
