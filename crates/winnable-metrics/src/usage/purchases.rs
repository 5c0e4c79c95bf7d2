//! Expected purchases of a customer who is there now.

use crate::{Reason, Result};

/// Terms of the series; a span that needs more is out of all proportion to what was observed.
const MAX_TERMS: f64 = 4e6;

/// Expected purchases while `ratio` times the observed time passes, of a customer who is there at
/// its start: purchases come as Poisson with a rate spread as `Gamma(shape, 1)` per observed time,
/// and after each the customer goes with a probability spread as `Beta(a, b)`.
///
/// The published form is
/// `(a + b - 1) / (a - 1) (1 - (1 - z)^shape 2F1(shape, b; a + b - 1; z))` with
/// `z = ratio / (1 + ratio)`. It is 0/0 at `a = 1` and infinite where `a + b = 1`, and it cancels
/// near both. Expanded and sorted by powers of `z` it is the sum over `j >= 0` of
/// `P(N > j) (b)_j / (a + b)_j`, where `N` is negative binomial: purchase `j + 1` happens if there
/// is an occasion for it and the customer stayed after each of the `j` before. All its terms are
/// positive for all parameters.
pub(super) fn expected(shape: f64, ratio: f64, a: f64, b: f64) -> Result<f64> {
    let mean = shape * ratio;
    let spread = (mean * (1.0 + ratio)).sqrt();
    if mean + 10.0 * spread + 60.0 * (1.0 + ratio) > MAX_TERMS {
        return Err(Reason::DidNotConverge);
    }
    let z = ratio / (1.0 + ratio);
    // P(N = k) up to a factor that is the same for all k; the sum of the weights takes it out.
    let mut weight = 1.0;
    let mut weights = 1.0;
    // Purchases made of k occasions: the sum of `stayed` over j < k.
    let mut made = 0.0;
    let mut stayed = 1.0;
    let mut sum = 0.0;
    let mut k = 0.0;
    while k < MAX_TERMS {
        weight *= z * (shape + k) / (k + 1.0);
        made += stayed;
        stayed *= (b + k) / (a + b + k);
        weights += weight;
        sum += weight * made;
        k += 1.0;
        // The weights fall at least by `ratio_bound` a step from here on, `made` rises at most by 1.
        let ratio_bound = z.max(z * (shape + k) / (k + 1.0));
        if ratio_bound < 1.0 {
            let steps = 1.0 / (1.0 - ratio_bound);
            let rest = weight * steps * (made + steps);
            if rest <= 0.125 * f64::EPSILON * sum {
                return Ok(sum / weights);
            }
        }
        if weight > 1e200 {
            weight *= 1e-200;
            weights *= 1e-200;
            sum *= 1e-200;
        }
    }
    Err(Reason::DidNotConverge)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published form, where it is well-behaved.
    fn published(shape: f64, ratio: f64, a: f64, b: f64) -> f64 {
        let (under, z) = (a + b - 1.0, ratio / (1.0 + ratio));
        let mut term = 1.0_f64;
        let mut sum = 0.0;
        let mut k = 0.0;
        while term.abs() > 1e-18 * sum {
            sum += term;
            term *= z * (shape + k) * (b + k) / ((under + k) * (k + 1.0));
            k += 1.0;
        }
        under / (a - 1.0) * (1.0 - libm::pow(1.0 - z, shape) * sum)
    }

    #[test]
    fn is_the_published_hypergeometric_form() {
        for (shape, a, b) in [(0.243, 0.793, 2.426), (7.243, 0.793, 9.4), (3.0, 2.5, 0.7)] {
            for ratio in [1e-3, 0.2, 1.0, 5.0, 40.0] {
                let (got, want) = (
                    expected(shape, ratio, a, b).unwrap(),
                    published(shape, ratio, a, b),
                );
                assert!((got - want).abs() <= 1e-11 * want.max(1.0), "{got} {want}");
            }
        }
    }

    #[test]
    fn passes_smoothly_where_the_published_form_divides_by_zero() {
        let at = |a, b| expected(2.0, 3.0, a, b).unwrap();
        for (a, b) in [(1.0, 2.0), (0.25, 0.75), (1.0, 1e-9)] {
            let around = f64::midpoint(at(a - 1e-5, b), at(a + 1e-5, b));
            assert!((at(a, b) - around).abs() < 1e-8);
        }
    }

    #[test]
    fn without_leaving_it_is_the_poisson_mean_and_with_certain_leaving_one_purchase() {
        assert!((expected(2.0, 3.0, 1e-12, 1e12).unwrap() - 6.0).abs() < 1e-9);
        // P(N > 0) = 1 - (1 + ratio)^-shape
        assert!((expected(2.0, 3.0, 1e12, 1e-12).unwrap() - 15.0 / 16.0).abs() < 1e-9);
        // A factor (1 - z)^shape that would be 0 in floats.
        assert!((expected(5000.0, 1.0, 1e-12, 1e12).unwrap() - 5000.0).abs() < 1e-6);
        assert_eq!(expected(2.0, 0.0, 1.0, 1.0), Ok(0.0));
        assert_eq!(expected(2.0, 1e9, 1.0, 1.0), Err(Reason::DidNotConverge));
    }
}
