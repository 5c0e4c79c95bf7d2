//! The logarithm of the beta function.

/// `ln B(a, b)` for `a, b > 0`.
///
/// `lgamma(a) + lgamma(b) - lgamma(a + b)` subtracts numbers near `b ln b` and keeps nothing of a
/// result near 1. Above 10 the large parts of Stirling's formula are therefore cancelled on paper
/// and only its remainders are computed (Didonato and Morris 1992, ACM TOMS 18:360-373).
pub fn ln_beta(a: f64, b: f64) -> f64 {
    const STIRLING_FROM: f64 = 10.0;
    const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_7;
    let (small, large) = if a <= b { (a, b) } else { (b, a) };
    if large < STIRLING_FROM {
        return libm::lgamma(small) + libm::lgamma(large) - libm::lgamma(small + large);
    }
    let sum = small + large;
    let share = small / sum;
    let remainder = stirling_remainder(large) - stirling_remainder(sum);
    if small < STIRLING_FROM {
        libm::lgamma(small) + remainder + small - small * libm::log(sum)
            + (large - 0.5) * libm::log1p(-share)
    } else {
        HALF_LN_TWO_PI - 0.5 * libm::log(large)
            + stirling_remainder(small)
            + remainder
            + (small - 0.5) * libm::log(share)
            + large * libm::log1p(-share)
    }
}

/// `ln Γ(x) - ((x - 1/2) ln x - x + ln √(2π))` for `x >= 10`.
fn stirling_remainder(x: f64) -> f64 {
    const TERMS: [f64; 6] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1_260.0,
        -1.0 / 1_680.0,
        1.0 / 1_188.0,
        -691.0 / 360_360.0,
    ];
    let inverse = x.recip();
    let square = inverse * inverse;
    TERMS
        .iter()
        .rev()
        .fold(0.0, |sum, term| sum * square + term)
        * inverse
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `B(a, n) = (n-1)! / (a (a+1) ... (a+n-1))`, exact but for rounding.
    fn by_product(a: f64, n: u32) -> f64 {
        (1..n).fold(-libm::log(a), |sum, k| {
            sum + libm::log(f64::from(k) / (a + f64::from(k)))
        })
    }

    #[test]
    fn agrees_with_the_product_on_both_sides_of_every_switch() {
        for a in [1e-9, 0.3, 1.0, 9.999, 10.0, 10.001, 250.0] {
            for n in [1, 2, 9, 10, 11, 300] {
                let (got, want) = (ln_beta(a, f64::from(n)), by_product(a, n));
                assert!(
                    (got - want).abs() <= 1e-12 * want.abs().max(1.0),
                    "ln B({a}, {n}) = {got}, not {want}"
                );
                assert_eq!(got.to_bits(), ln_beta(f64::from(n), a).to_bits());
            }
        }
    }

    #[test]
    fn keeps_its_digits_where_three_lgammas_lose_them() {
        // B(1, b) = 1/b.
        let b = 1e12;
        assert!((ln_beta(1.0, b) + libm::log(b)).abs() < 1e-12);
        let naive = libm::lgamma(1.0) + libm::lgamma(b) - libm::lgamma(b + 1.0);
        assert!((naive + libm::log(b)).abs() > 1e-5);
    }
}
