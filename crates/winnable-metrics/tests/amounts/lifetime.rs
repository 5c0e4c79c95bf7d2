use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::lifetime::{
    Timing, annual_churn, capped_ltv, clv_discounted, clv_from_curve, clv_margin, clv_over_horizon,
    clv_simple, lifetime_periods, margin_ltv, monthly_churn, monthly_discount, net_clv,
    revenue_ltv,
};

use crate::{any_decimal, fraction, money};

const TIMINGS: [Timing; 2] = [Timing::FirstNow, Timing::FirstAfterOnePeriod];

/// Whether two amounts are equal but for the digits that a double does not hold.
fn close(left: Decimal, right: Decimal) -> bool {
    (left - right).abs() <= (left.abs() + Decimal::ONE) * Decimal::new(1, 10)
}

proptest! {
    #[test]
    fn no_lifetime_panics(
        (a, b, c) in (any_decimal(), any_decimal(), any_decimal()),
        (r, d) in (any::<f64>(), any::<f64>()),
        horizon in any::<u32>(),
    ) {
        let _ = (clv_simple(a, b), clv_margin(a, b, c), revenue_ltv(a, b), margin_ltv(a, b, c));
        let _ = (capped_ltv(a, b, c, horizon), net_clv(a, b), lifetime_periods(a));
        for timing in TIMINGS {
            let _ = (clv_discounted(a, r, d, timing), clv_over_horizon(a, r, d, horizon, timing));
        }
        let _ = (clv_from_curve(a, &[1.0, r], d), clv_from_curve(a, &[], d));
        for rate in [annual_churn(r), monthly_churn(r)].into_iter().flatten() {
            prop_assert!((0.0..=1.0).contains(&rate));
        }
        prop_assert!(monthly_discount(d).is_ok_and(f64::is_finite) || !(d.is_finite() && d >= 0.0));
    }

    /// Rates inside of their range have a number; those near no churn are left to the law above, since
    /// their values are too large for the difference to keep its digits.
    #[test]
    fn rates_in_range_have_a_value(
        margin in money(),
        r in 0.0..0.999_f64,
        d in 0.0..=2.0_f64,
        horizon in 0_u32..600,
    ) {
        for timing in TIMINGS {
            let finite = clv_over_horizon(margin, r, d, horizon, timing).unwrap();
            let all = clv_discounted(margin, r, d, timing).unwrap();
            prop_assert!(finite <= all || close(finite, all));
        }
        let [now, later] = TIMINGS.map(|timing| clv_discounted(margin, r, d, timing).unwrap());
        prop_assert!(close(now - later, margin));
    }

    /// The closed form over a horizon is the sum over the curve of a constant churn.
    #[test]
    fn the_closed_form_is_the_sum(
        margin in money(),
        r in 0.0..=1.0_f64,
        d in 0.0..=1.0_f64,
        horizon in 1_u32..60,
    ) {
        let curve: Vec<f64> = (0..horizon)
            .scan(1.0, |share, _| Some(std::mem::replace(share, *share * r)))
            .collect();
        let sum = clv_from_curve(margin, &curve, d).unwrap();
        let closed = clv_over_horizon(margin, r, d, horizon, Timing::FirstNow).unwrap();
        prop_assert!(close(sum, closed), "{sum} and {closed}");
    }

    #[test]
    fn churn_of_a_month_and_of_a_year_are_inverse(monthly in 0.0..0.5_f64) {
        let there = annual_churn(monthly).unwrap();
        prop_assert!((monthly_churn(there).unwrap() - monthly).abs() < 1e-12);
        prop_assert!(there <= 12.0 * monthly + 1e-15);
    }

    #[test]
    fn a_cap_only_lowers(arpa in money(), margin in fraction(), churn in fraction(), cap in 0_u32..999) {
        let capped = capped_ltv(arpa, margin, churn, cap).unwrap().value;
        prop_assert!(capped <= arpa * margin * Decimal::from(cap));
        match margin_ltv(arpa, margin, churn) {
            Ok(ltv) => prop_assert!(capped <= ltv.value),
            Err(reason) => prop_assert_eq!(reason, Reason::ZeroChurn),
        }
    }
}

#[test]
fn the_ends_of_the_range_have_their_values() {
    let ten = Decimal::TEN;
    assert_eq!(
        clv_discounted(ten, 1.0, 0.0, Timing::FirstNow),
        Err(Reason::InfiniteLifetime)
    );
    let over = |r, horizon, timing| clv_over_horizon(ten, r, 0.0, horizon, timing);
    assert_eq!(over(1.0, 7, Timing::FirstNow), Ok(Decimal::from(70)));
    assert_eq!(over(0.0, 7, Timing::FirstNow), Ok(ten));
    assert_eq!(over(0.0, 7, Timing::FirstAfterOnePeriod), Ok(Decimal::ZERO));
    assert_eq!(over(0.0, 0, Timing::FirstNow), Ok(Decimal::ZERO));
    assert_eq!(annual_churn(1.0), Ok(1.0));
    assert!(annual_churn(0.0).is_ok_and(f64::is_sign_positive));
    assert_eq!(annual_churn(f64::NAN), Err(Reason::NotFinite));
    assert_eq!(annual_churn(1.5), Err(Reason::InvalidInput));
    assert_eq!(
        margin_ltv(ten, Decimal::from(2), Decimal::ONE),
        Err(Reason::InvalidInput)
    );
}
