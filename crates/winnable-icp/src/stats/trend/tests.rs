use proptest::prelude::*;
use winnable_metrics::stats::{Proportion, pearson_chi_squared};

use super::*;

fn band(score: f64, won: u64, n: u64) -> TrendBand {
    TrendBand { score, won, n }
}

fn bands() -> impl Strategy<Value = Vec<TrendBand>> {
    prop::collection::vec(
        (-50_i32..50, 0_u64..30, 0_u64..30)
            .prop_map(|(score, won, lost)| band(f64::from(score), won, won + lost)),
        0..7,
    )
}

#[test]
fn what_says_nothing_of_a_trend_is_refused() {
    let low = band(0.0, 2, 9);
    for (bands, reason) in [
        (vec![], Reason::SampleTooSmall),
        (vec![low], Reason::SampleTooSmall),
        (vec![low, band(1.0, 0, 0)], Reason::SampleTooSmall),
        (
            vec![band(0.0, 0, 9), band(1.0, 0, 4)],
            Reason::AllValuesEqual,
        ),
        (
            vec![band(0.0, 9, 9), band(1.0, 4, 4)],
            Reason::AllValuesEqual,
        ),
        (vec![low, band(0.0, 3, 4)], Reason::AllValuesEqual),
        // The score of an empty band makes no difference.
        (
            vec![low, band(0.0, 3, 4), band(7.0, 0, 0)],
            Reason::AllValuesEqual,
        ),
        (vec![low, band(1.0, 5, 4)], Reason::SuccessesExceedTrials),
        (vec![low, band(f64::NAN, 3, 4)], Reason::NotFinite),
        (
            vec![band(f64::MIN, 2, 9), band(f64::MAX, 3, 4)],
            Reason::Overflow,
        ),
    ] {
        assert_eq!(cochran_armitage(&bands), Err(reason), "{bands:?}");
    }
}

proptest! {
    #[test]
    fn it_is_the_same_on_any_scale_and_turns_round_with_it(
        bands in bands(),
        shift in -1e3..1e3_f64,
        stretch in 0.01..100.0_f64,
    ) {
        if let Ok(trend) = cochran_armitage(&bands) {
            for stretch in [stretch, -stretch] {
                let moved: Vec<_> = bands
                    .iter()
                    .map(|one| band(one.score * stretch + shift, one.won, one.n))
                    .collect();
                let other = cochran_armitage(&moved).unwrap();
                prop_assert!((other.z - trend.z * stretch.signum()).abs() < 1e-7);
            }
        }
    }

    #[test]
    fn lost_for_won_turns_it_round(bands in bands()) {
        let turned: Vec<_> = bands
            .iter()
            .map(|one| band(one.score, one.n - one.won, one.n))
            .collect();
        match (cochran_armitage(&bands), cochran_armitage(&turned)) {
            (Ok(one), Ok(other)) => {
                prop_assert!((one.z + other.z).abs() < 1e-9);
                prop_assert!((one.p_increase + other.p_increase - 1.0).abs() < 1e-9);
            }
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
    }

    #[test]
    fn of_two_bands_it_is_pearsons_test(counts in prop::array::uniform4(0_u64..40)) {
        let [won, lost, won_above, lost_above] = counts;
        let bands = [band(3.0, won, won + lost), band(8.0, won_above, won_above + lost_above)];
        if let Ok(trend) = cochran_armitage(&bands) {
            let of = |one: TrendBand| Proportion::new(one.won, one.n).unwrap();
            let pearson = pearson_chi_squared(of(bands[0]), of(bands[1])).unwrap();
            prop_assert!((trend.test.statistic - pearson.statistic).abs() < 1e-9);
        }
    }

    #[test]
    fn any_bands_give_a_test_or_a_reason(
        bands in prop::collection::vec((any::<f64>(), any::<u64>(), any::<u64>()), 0..4),
    ) {
        let bands: Vec<_> = bands
            .into_iter()
            .map(|(score, a, b)| band(score, a.min(b), a.max(b)))
            .collect();
        if let Ok(trend) = cochran_armitage(&bands) {
            prop_assert!(trend.z.is_finite() && trend.test.statistic.is_finite());
            prop_assert!((0.0..=1.0).contains(&trend.test.p_value));
            prop_assert!((0.0..=1.0).contains(&trend.p_increase));
        }
    }
}
