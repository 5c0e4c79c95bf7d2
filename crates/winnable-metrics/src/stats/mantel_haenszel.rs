//! A difference of rates among likes.

use serde::Serialize;

use super::Interval;
use super::number::{held, real, z_of};
use crate::{Reason, Result};

/// One stratum: accounts that are alike but for the side they are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Stratum {
    /// Successes of the first side.
    pub successes_a: u64,
    /// Trials of the first side; 0 where the stratum has none of it, and then says nothing.
    pub trials_a: u64,
    /// Successes of the second side.
    pub successes_b: u64,
    /// Trials of the second side; 0 as with [`Self::trials_a`].
    pub trials_b: u64,
}

/// A common difference of rates over strata: see [`stratified_difference`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct StratifiedDifference {
    /// The rate of the first side less that of the second, −1..=1.
    pub difference: f64,
    /// Sato's standard error.
    pub standard_error: f64,
    /// The normal interval, cut to −1..=1.
    pub interval: Interval,
    /// How many strata have trials on both sides; only they count.
    pub strata: usize,
}

/// The Mantel-Haenszel difference of two rates over strata, with Sato's variance: for matched
/// comparisons, such as ABM against control within region and size.
///
/// With `xₐ` of `nₐ` and `x_b` of `n_b` in a stratum of `N = nₐ + n_b`, the difference is
/// `D = Σ (xₐ n_b − x_b nₐ)/N / Σ nₐ n_b/N`, and its variance `(D Σ P + Σ Q) / (Σ nₐ n_b/N)²` with
/// `P = (nₐ² x_b − n_b² xₐ + nₐ n_b (n_b − nₐ)/2)/N²` and
/// `Q = (xₐ(n_b − x_b) + x_b(nₐ − xₐ))/(2N)`. It is right for few large strata and for many small
/// ones, such as pairs.
///
/// For one stratum [`newcombe`](super::newcombe) is the better interval.
///
/// Source: Mantel, Haenszel 1959, *J. Natl. Cancer Inst.* 22:719; Greenland, Robins 1985,
/// *Biometrics* 41:55; Sato 1989, *Biometrics* 45:1323.
///
/// ```
/// use winnable_metrics::stats::{Stratum, stratified_difference};
///
/// let result = stratified_difference(
///     &[
///         Stratum { successes_a: 6, trials_a: 10, successes_b: 4, trials_b: 10 },
///         Stratum { successes_a: 2, trials_a: 10, successes_b: 3, trials_b: 30 },
///     ],
///     0.95,
/// )?;
/// assert!((result.difference - 0.14).abs() < 1e-12);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::SuccessesExceedTrials`]; [`Reason::NoTrials`] if no stratum has trials on both sides;
/// [`Reason::AllValuesEqual`] if the variance comes to nothing, as where all of one side succeed and
/// none of the other; [`Reason::InvalidLevel`]; [`Reason::NotFinite`].
pub fn stratified_difference(strata: &[Stratum], level: f64) -> Result<StratifiedDifference> {
    let z = z_of(level)?;
    let mut sums = Sums::default();
    for stratum in strata {
        if stratum.successes_a > stratum.trials_a || stratum.successes_b > stratum.trials_b {
            return Err(Reason::SuccessesExceedTrials);
        }
        if stratum.trials_a > 0 && stratum.trials_b > 0 {
            sums.add(*stratum);
        }
    }
    if sums.strata == 0 {
        return Err(Reason::NoTrials);
    }
    let difference = (sums.excess / sums.weight).clamp(-1.0, 1.0);
    let variance = held((difference * sums.p + sums.q) / sums.weight / sums.weight)?;
    // What rounding leaves of a variance of zero must not pass for an interval.
    if variance <= 1e-15 * (difference * sums.p).abs().max(sums.q) / sums.weight / sums.weight {
        return Err(Reason::AllValuesEqual);
    }
    let standard_error = variance.sqrt();
    Ok(StratifiedDifference {
        difference,
        standard_error,
        interval: Interval {
            low: difference - z * standard_error,
            high: difference + z * standard_error,
        }
        .clamped(-1.0, 1.0),
        strata: sums.strata,
    })
}

#[derive(Default)]
struct Sums {
    excess: f64,
    weight: f64,
    p: f64,
    q: f64,
    strata: usize,
}

impl Sums {
    fn add(&mut self, of: Stratum) {
        let (won_a, won_b) = (real(of.successes_a), real(of.successes_b));
        let (all_a, all_b) = (real(of.trials_a), real(of.trials_b));
        let all = all_a + all_b;
        let (share_a, share_b) = (all_a / all, all_b / all);
        self.excess += won_a * share_b - won_b * share_a;
        self.weight += all_a * share_b;
        self.p += share_a * share_a * won_b - share_b * share_b * won_a
            + share_a * share_b * (all_b - all_a) / 2.0;
        self.q += f64::midpoint(
            won_a * (real(of.trials_b - of.successes_b) / all),
            won_b * (real(of.trials_a - of.successes_a) / all),
        );
        self.strata += 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stratum() -> impl Strategy<Value = Stratum> {
        (
            any::<u64>(),
            any::<u64>(),
            any::<u64>(),
            any::<u64>(),
            0_u32..64,
        )
            .prop_map(|(x1, n1, x2, n2, shift)| {
                let (n1, n2) = (n1 >> shift, n2 >> shift);
                let part = |x: u64, n: u64| n.checked_add(1).map_or(x, |whole| x % whole);
                Stratum {
                    successes_a: part(x1, n1),
                    trials_a: n1,
                    successes_b: part(x2, n2),
                    trials_b: n2,
                }
            })
    }

    #[test]
    fn by_hand() {
        // Stratum 1: 6/10 v 4/10. N = 20, excess (60 − 40)/20 = 1, weight 100/20 = 5,
        //   P = (100·4 − 100·6 + 0)/400 = −0.5, Q = (6·6 + 4·4)/40 = 1.3.
        // Stratum 2: 2/10 v 3/30. N = 40, excess (60 − 30)/40 = 0.75, weight 300/40 = 7.5,
        //   P = (100·3 − 900·2 + 300·20/2)/1600 = 0.9375, Q = (2·27 + 3·8)/80 = 0.975.
        // D = 1.75/12.5 = 0.14; variance (0.14·0.4375 + 2.275)/156.25 = 0.014952.
        let strata = [(6, 10, 4, 10), (2, 10, 3, 30)].map(|(x1, n1, x2, n2)| Stratum {
            successes_a: x1,
            trials_a: n1,
            successes_b: x2,
            trials_b: n2,
        });
        let got = stratified_difference(&strata, 0.95).unwrap();
        assert!((got.difference - 0.14).abs() < 1e-15);
        assert!((got.standard_error * got.standard_error - 0.014_952).abs() < 1e-15);
        assert!(
            (got.interval.low - (0.14 - 1.959_963_984_540_054 * 0.014_952_f64.sqrt())).abs()
                < 1e-12
        );
        assert_eq!(got.strata, 2);
    }

    #[test]
    fn pairs_are_mcnemars_difference() {
        // Of 20 pairs 7 are won by a alone, 2 by b alone, 5 by both: D = (7 − 2)/20. With n = 1 on
        // both sides P = (x_b − x_a)/4 and Q = 1/4 for a pair that disagrees, so the variance is
        // (9/4 − D·5/4)/(20/2)².
        let pair = |a, b| Stratum {
            successes_a: a,
            trials_a: 1,
            successes_b: b,
            trials_b: 1,
        };
        let mut pairs = vec![pair(1, 0); 7];
        pairs.extend(vec![pair(0, 1); 2]);
        pairs.extend(vec![pair(1, 1); 5]);
        pairs.extend(vec![pair(0, 0); 6]);
        let got = stratified_difference(&pairs, 0.95).unwrap();
        assert!((got.difference - 0.25).abs() < 1e-15);
        assert!((got.standard_error * got.standard_error - 0.019_375).abs() < 1e-15);
    }

    #[test]
    fn all_against_none_has_no_interval() {
        let extreme = Stratum {
            successes_a: 10,
            trials_a: 10,
            successes_b: 0,
            trials_b: 20,
        };
        assert_eq!(
            stratified_difference(&[extreme], 0.95),
            Err(Reason::AllValuesEqual)
        );
        let one_sided = Stratum {
            trials_b: 0,
            ..extreme
        };
        assert_eq!(
            stratified_difference(&[one_sided], 0.95),
            Err(Reason::NoTrials)
        );
        assert_eq!(stratified_difference(&[], 0.95), Err(Reason::NoTrials));
    }

    proptest! {
        #[test]
        fn it_turns_round_with_the_sides(strata in prop::collection::vec(stratum(), 0..6)) {
            let turned: Vec<_> = strata
                .iter()
                .map(|of| Stratum {
                    successes_a: of.successes_b,
                    trials_a: of.trials_b,
                    successes_b: of.successes_a,
                    trials_b: of.trials_a,
                })
                .collect();
            let one = stratified_difference(&strata, 0.95);
            let other = stratified_difference(&turned, 0.95);
            if let (Ok(one), Ok(other)) = (one, other) {
                prop_assert!(one.interval.contains(one.difference));
                prop_assert!(one.standard_error.is_finite());
                prop_assert!((one.difference + other.difference).abs() < 1e-12);
                prop_assert!((one.interval.low + other.interval.high).abs() < 1e-6);
            }
        }
    }
}
