//! Gauss' hypergeometric function.

use crate::stats::number::{finite, held};
use crate::{Reason, Result};

/// ₂F₁(a, b; c; z) for positive `a`, `b`, `c` up to 1,000 and `0 ≤ z < 1`: what the closed form of a
/// discounted lifetime of shifted-beta-geometric customers needs.
///
/// The series `Σ (a)ₙ(b)ₙ/(c)ₙ zⁿ/n!`, all terms positive, until they no longer change the sum.
///
/// # Errors
///
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] outside of that range; [`Reason::Overflow`];
/// [`Reason::DidNotConverge`] where `z` is so close to 1 that a million terms do not do.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
pub fn hypergeometric_2f1(a: f64, b: f64, c: f64, z: f64) -> Result<f64> {
    let parameters = [finite(a)?, finite(b)?, finite(c)?];
    if parameters.iter().any(|&value| value <= 0.0 || value > 1e3)
        || !(0.0..1.0).contains(&finite(z)?)
    {
        return Err(Reason::InvalidInput);
    }
    let (mut term, mut sum, mut n) = (1.0, 1.0, 0.0);
    for _ in 0..1_000_000 {
        let ratio = (a + n) / (c + n) * ((b + n) / (n + 1.0)) * z;
        n += 1.0;
        term *= ratio;
        sum += term;
        // Past the larger parameter the terms no longer grow again after they have shrunk.
        let rest = ratio.max(z);
        if n > a.max(b) && rest < 1.0 && term <= sum * (1.0 - rest) * f64::EPSILON / 4.0 {
            return held(sum);
        }
    }
    Err(held(sum).err().unwrap_or(Reason::DidNotConverge))
}
