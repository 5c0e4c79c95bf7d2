//! By how much one sample typically exceeds another.

use super::number::{held, sorted};
use crate::Result;

/// The Hodges-Lehmann shift: the median of all differences of a value of `a` and one of `b`, in the
/// unit of the values. It is the size that belongs to [`mann_whitney`](super::mann_whitney), and no
/// difference of medians.
///
/// The differences are never written down: for samples of `m` and `n` values it takes
/// `O((m + n) log(m + n))`.
///
/// Source: Hodges, Lehmann 1963, *Ann. Math. Statist.* 34:598.
///
/// ```
/// use winnable_metrics::stats::hodges_lehmann;
///
/// let shift = hodges_lehmann(&[30.0, 45.0, 52.0, 61.0], &[40.0, 70.0, 88.0, 93.0, 120.0])?;
/// assert!((shift + 38.0).abs() < 1e-12);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`EmptySample`](crate::Reason::EmptySample), [`NotFinite`](crate::Reason::NotFinite),
/// [`Overflow`](crate::Reason::Overflow) for a difference beyond the range of a float.
pub fn hodges_lehmann(a: &[f64], b: &[f64]) -> Result<f64> {
    let (a, b) = (sorted(a)?, sorted(b)?);
    held(a[a.len() - 1] - b[0])?;
    held(a[0] - b[b.len() - 1])?;
    let pairs = a.len() as u128 * b.len() as u128;
    let upper = nth_difference(&a, &b, pairs / 2);
    if pairs % 2 == 1 {
        return Ok(upper);
    }
    let lower = nth_difference(&a, &b, pairs / 2 - 1);
    Ok(lower / 2.0 + upper / 2.0)
}

/// The difference with that many smaller ones before it, by bisection over the floats.
fn nth_difference(a: &[f64], b: &[f64], nth: u128) -> f64 {
    let (mut low, mut high) = (key(a[0] - b[b.len() - 1]), key(a[a.len() - 1] - b[0]));
    while low < high {
        let middle = low + (high - low) / 2;
        if at_most(a, b, from_key(middle)) > nth {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    from_key(low)
}

/// How many differences are at most `limit`. Rounded differences grow with `a` and shrink with `b`
/// just as exact ones do, so one walk along both does.
fn at_most(a: &[f64], b: &[f64], limit: f64) -> u128 {
    let mut count = 0;
    let mut first = 0;
    for value in a {
        while first < b.len() && value - b[first] > limit {
            first += 1;
        }
        count += (b.len() - first) as u128;
    }
    count
}

/// A whole number in the order of the floats.
fn key(value: f64) -> u64 {
    let bits = (value + 0.0).to_bits();
    if bits >> 63 == 0 {
        bits | 1 << 63
    } else {
        !bits
    }
}

fn from_key(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 { key ^ 1 << 63 } else { !key })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::stats::median;

    proptest! {
        #[test]
        fn it_is_the_median_of_all_differences(
            a in prop::collection::vec(prop::num::f64::NORMAL | prop::num::f64::ZERO, 1..9),
            b in prop::collection::vec(-9.0..9.0_f64, 1..9),
        ) {
            let all: Vec<f64> = a.iter().flat_map(|x| b.iter().map(move |y| x - y)).collect();
            let (got, want) = (hodges_lehmann(&a, &b).unwrap(), median(&all).unwrap());
            prop_assert!((got - want).abs() <= 1e-15 * want.abs().max(9.0), "{got} {want}");
        }

        #[test]
        fn any_samples_give_a_finite_number_or_a_reason(
            a in prop::collection::vec(any::<f64>(), 0..4),
            b in prop::collection::vec(any::<f64>(), 0..4),
        ) {
            let result = hodges_lehmann(&a, &b);
            prop_assert!(result.is_ok_and(f64::is_finite) || result.is_err());
        }
    }
}
