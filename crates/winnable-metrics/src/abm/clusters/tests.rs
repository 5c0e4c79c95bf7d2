use proptest::prelude::*;

use super::*;

#[test]
fn one_trial_an_account_is_newcombe_and_fisher() {
    let of = |won: u64, all: u64| {
        Clusters::of(
            &(0..all)
                .map(|n| (u64::from(n < won), 1))
                .collect::<Vec<_>>(),
        )
    };
    // 28 / 72 against 38 / 75, as stats::newcombe and stats::fisher_exact have it.
    let (a, b) = (of(28, 72), of(38, 75));
    let found = share_difference(a, b, 0.95).unwrap();
    let (of_a, of_b) = (a.proportion().unwrap(), b.proportion().unwrap());
    assert_eq!(found.interval, newcombe(of_a, of_b, 0.95).unwrap());
    assert!((found.p_value - fisher_exact(of_a, of_b).unwrap()).abs() < 1e-15);
}

#[test]
fn the_design_effect_by_hand() {
    // Accounts (2 of 2), (0 of 2), (1 of 2), p = 1/2: m/(m−1) Σ(x − pn)²/n² = 3/2 · 2/36 = 1/12, and
    // p(1−p)/n = 1/24.
    let clusters = Clusters::of(&[(2, 2), (0, 2), (1, 2), (0, 0)]);
    assert!((clusters.effect - 2.0).abs() < 1e-15);
    assert_eq!((clusters.trials, clusters.accounts), (6, 3));
    // Where nothing varies, deals of an account count once.
    assert!((Clusters::of(&[(3, 3), (3, 3)]).effect - 3.0).abs() < 1e-15);
    assert!((Clusters::of(&[(1, 4)]).effect - 4.0).abs() < 1e-15);
}

#[test]
fn students_t_as_r_prints_it() {
    // t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p-value = 0.07939. The p-value
    // moves by 0.00001 with the digits of t that are not printed.
    assert!((t_test(-1.8608, 1.0, 17.776).unwrap() - 0.079_39).abs() < 1e-5);
}

proptest! {
    #[test]
    fn repeating_each_deal_of_an_account_tells_nothing_new(
        wins in prop::collection::vec(any::<bool>(), 12..40),
        others in prop::collection::vec(any::<bool>(), 12..40),
        times in 2_u64..6,
    ) {
        let once = |wins: &[bool]| -> Vec<(u64, u64)> {
            wins.iter().map(|won| (u64::from(*won), 1)).collect()
        };
        let often = |wins: &[bool]| -> Vec<(u64, u64)> {
            wins.iter().map(|won| (u64::from(*won) * times, times)).collect()
        };
        let of = |one: &[(u64, u64)], other: &[(u64, u64)]| {
            share_difference(Clusters::of(one), Clusters::of(other), 0.95).unwrap()
        };
        let (one, many) = (of(&once(&wins), &once(&others)), of(&often(&wins), &often(&others)));
        prop_assert!((one.value - many.value).abs() < 1e-12);
        // The effect is estimated with m/(m−1), so that the interval is a little wider, never narrower.
        prop_assert!(many.interval.low <= one.interval.low + 1e-9);
        prop_assert!(many.interval.high >= one.interval.high - 1e-9);
    }

    #[test]
    fn any_counts_give_numbers_or_a_reason(
        a in prop::collection::vec((0_u64..9, 0_u64..9), 0..9),
        b in prop::collection::vec((0_u64..9, 0_u64..9), 0..9),
    ) {
        let of = |counts: &[(u64, u64)]| {
            Clusters::of(&counts.iter().map(|(x, n)| (*x.min(n), *n)).collect::<Vec<_>>())
        };
        if let Ok(found) = share_difference(of(&a), of(&b), 0.95) {
            prop_assert!(found.interval.contains(found.value));
            prop_assert!((0.0..=1.0).contains(&found.p_value));
        }
    }
}
