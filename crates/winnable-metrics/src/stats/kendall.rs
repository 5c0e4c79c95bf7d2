//! Kendall's rank correlation with ties.

use crate::{Reason, Result};

use super::number::real;

/// Kendall's tau-b of pairs, -1..=1: 1 where both sides order alike as far as their ties allow.
///
/// - **Shape**: pairs of two things that can be ordered, in any order of the pairs.
/// - **Formula**: `(C - D) / sqrt((n0 - n1)(n0 - n2))` with `C` concordant and `D` discordant pairs of
///   all `n0`, `n1` and `n2` of which are tied on the one and on the other side. Discordant pairs are
///   counted as the exchanges of a merge sort.
/// - **Source**: Kendall 1945; Knight 1966 for the counting.
///
/// ```
/// use winnable_metrics::stats::kendall_tau_b;
/// // Four of the six pairs are concordant and two discordant: (4 - 2) / 6.
/// let tau = kendall_tau_b(&[(1, 2), (2, 1), (3, 4), (4, 3)])?;
/// assert!((tau - 1.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
/// [`Reason::NoTrials`] for fewer than two pairs, [`Reason::AllValuesEqual`] where one side is the same
/// everywhere, [`Reason::Overflow`] for more pairs than can be counted.
pub fn kendall_tau_b<A: Ord + Copy, B: Ord + Copy>(pairs: &[(A, B)]) -> Result<f64> {
    let n = u64::try_from(pairs.len()).map_err(|_| Reason::Overflow)?;
    if n < 2 {
        return Err(Reason::NoTrials);
    }
    if n > u64::from(u32::MAX) {
        return Err(Reason::Overflow);
    }
    let mut sorted = pairs.to_vec();
    sorted.sort_unstable();
    let all = of_run(n);
    let tied_both = ties(sorted.iter());
    let tied_first = ties(sorted.iter().map(|(first, _)| first));
    let mut second: Vec<B> = sorted.iter().map(|(_, second)| *second).collect();
    let exchanges = merge_sort(&mut second);
    let tied_second = ties(second.iter());
    if tied_first == all || tied_second == all {
        return Err(Reason::AllValuesEqual);
    }
    // Below 2^64, as no count of pairs is above that of all.
    let untied = i128::from(all) - i128::from(tied_first) - i128::from(tied_second);
    let difference = untied + i128::from(tied_both) - 2 * i128::from(exchanges);
    let sign = if difference < 0 { -1.0 } else { 1.0 };
    let size = u64::try_from(difference.unsigned_abs()).map_err(|_| Reason::Overflow)?;
    let scale = libm::sqrt(real(all - tied_first)) * libm::sqrt(real(all - tied_second));
    Ok((sign * real(size) / scale).clamp(-1.0, 1.0))
}

/// How many pairs a run of so many equals makes.
fn of_run(n: u64) -> u64 {
    n * n.saturating_sub(1) / 2
}

/// How many pairs are tied in what is sorted.
fn ties<T: PartialEq>(sorted: impl Iterator<Item = T>) -> u64 {
    let (mut sum, mut run) = (0, 0);
    let mut last: Option<T> = None;
    for one in sorted {
        if last.as_ref() == Some(&one) {
            run += 1;
        } else {
            sum += of_run(run);
            run = 1;
        }
        last = Some(one);
    }
    sum + of_run(run)
}

/// Sorts, and counts how many pairs were in the wrong order.
fn merge_sort<T: Ord + Copy>(list: &mut [T]) -> u64 {
    let middle = list.len() / 2;
    if middle == 0 {
        return 0;
    }
    let (left, right) = list.split_at_mut(middle);
    let mut exchanges = merge_sort(left) + merge_sort(right);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut rest, mut others) = (&*left, &*right);
    while let (Some((a, after_a)), Some((b, after_b))) = (rest.split_first(), others.split_first())
    {
        if b < a {
            exchanges += rest.len() as u64;
            merged.push(*b);
            others = after_b;
        } else {
            merged.push(*a);
            rest = after_a;
        }
    }
    merged.extend_from_slice(rest);
    merged.extend_from_slice(others);
    list.copy_from_slice(&merged);
    exchanges
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts every pair, as the definition has it.
    fn by_definition(pairs: &[(i32, i32)]) -> f64 {
        let (mut difference, mut first, mut second) = (0_i32, 0_i32, 0_i32);
        for (at, a) in pairs.iter().enumerate() {
            for b in &pairs[..at] {
                let (x, y) = ((a.0 - b.0).signum(), (a.1 - b.1).signum());
                difference += x * y;
                first += x.abs();
                second += y.abs();
            }
        }
        f64::from(difference) / (f64::from(first) * f64::from(second)).sqrt()
    }

    #[test]
    fn ties_are_those_of_the_hand() {
        // Six pairs, one of them tied on the left: 5 concordant, 0 discordant, 5 / sqrt(5 * 6).
        let pairs = [(1, 1), (1, 2), (2, 3), (3, 4)];
        let tau = kendall_tau_b(&pairs).unwrap();
        assert!((tau - 5.0 / 30.0_f64.sqrt()).abs() < 1e-12);
        // An order turned over gives the same with a minus.
        let turned: Vec<(i32, i32)> = pairs.iter().map(|(a, b)| (*a, -b)).collect();
        assert!((kendall_tau_b(&turned).unwrap() + tau).abs() < 1e-12);
    }

    #[test]
    fn counting_by_sorting_is_counting_every_pair() {
        let mut random = crate::stats::SplitMix64::new(7);
        for size in 2..40 {
            let mut draw = |bound: usize| i32::try_from(random.below(bound)).unwrap();
            let pairs: Vec<(i32, i32)> = (0..size).map(|_| (draw(4), draw(9))).collect();
            match kendall_tau_b(&pairs) {
                Ok(tau) => assert!((tau - by_definition(&pairs)).abs() < 1e-12, "{pairs:?}"),
                Err(reason) => assert_eq!(reason, Reason::AllValuesEqual),
            }
        }
    }

    #[test]
    fn nothing_can_be_said_of_one_pair_or_of_equals() {
        assert_eq!(kendall_tau_b::<i32, i32>(&[]), Err(Reason::NoTrials));
        assert_eq!(kendall_tau_b(&[(1, 1)]), Err(Reason::NoTrials));
        assert_eq!(
            kendall_tau_b(&[(1, 1), (1, 2)]),
            Err(Reason::AllValuesEqual)
        );
    }
}
