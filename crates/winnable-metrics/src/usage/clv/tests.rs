use proptest::prelude::*;

use super::*;

const YEAR: Horizon = Horizon {
    months: 12,
    month: WEEKS_PER_MONTH,
    discount: 0.01,
};

fn value(horizon: &Horizon) -> Result<f64> {
    lifetime_value(
        &BgNbd::new(0.243, 4.414, 0.793, 2.426)?,
        &GammaGamma::new(6.25, 3.74, 15.44)?,
        &History {
            repeats: 2,
            last: 30.43,
            observed: 38.86,
        },
        &Spend {
            repeats: 2,
            mean_value: 22.35,
        },
        horizon,
    )
}

#[test]
fn without_a_discount_it_is_purchases_times_value() {
    let undiscounted = Horizon {
        discount: 0.0,
        ..YEAR
    };
    let purchases = BgNbd::new(0.243, 4.414, 0.793, 2.426).unwrap();
    let history = History {
        repeats: 2,
        last: 30.43,
        observed: 38.86,
    };
    let bought = purchases
        .expected_purchases(&history, 12.0 * WEEKS_PER_MONTH)
        .unwrap();
    let got = value(&undiscounted).unwrap();
    assert!((got - bought * 24.663_713_910_761_157).abs() < 1e-9);
}

#[test]
fn horizons_that_make_no_sense_are_refused() {
    let months = Horizon {
        months: 1_201,
        ..YEAR
    };
    assert_eq!(value(&months), Err(Reason::InvalidInput));
    let month = Horizon { month: 0.0, ..YEAR };
    assert_eq!(value(&month), Err(Reason::InvalidInput));
    let discount = Horizon {
        discount: -0.01,
        ..YEAR
    };
    assert_eq!(value(&discount), Err(Reason::InvalidInput));
    let discount = Horizon {
        discount: f64::NAN,
        ..YEAR
    };
    assert_eq!(value(&discount), Err(Reason::NotFinite));
    assert_eq!(value(&Horizon { months: 0, ..YEAR }), Ok(0.0));
}

proptest! {
    #[test]
    fn it_grows_with_the_horizon_and_shrinks_with_the_discount(
        months in 0_u32..24, month in 0.1..31.0_f64, discount in 0.0..1.0_f64,
    ) {
        let horizon = Horizon { months, month, discount };
        let now = value(&horizon).unwrap();
        prop_assert!(now >= 0.0);
        let longer = value(&Horizon { months: months + 1, ..horizon }).unwrap();
        let dearer = value(&Horizon { discount: discount + 0.1, ..horizon }).unwrap();
        prop_assert!(dearer <= now && now <= longer);
    }

    #[test]
    fn no_horizon_gives_anything_but_a_finite_number_or_a_reason(
        months in 0_u32..40, month in any::<f64>(), discount in any::<f64>(),
    ) {
        if let Ok(got) = value(&Horizon { months, month, discount }) {
            prop_assert!(got.is_finite() && got >= 0.0);
        }
    }
}
