//! How many deals a question takes.

use winnable_metrics::Reason;
use winnable_metrics::stats::special::{normal_cdf, normal_quantile, normal_sf};

use crate::Result;

/// The probability that a test at a level finds the difference between two true win rates, with
/// that many closed deals on each side: below 0.8 an answer of "cannot tell" is what to expect.
///
/// - **Shape**: two shares, deals per side (a whole number or what [`n_for_power`] gives), the
///   level of the two-sided test, such as 0.95.
/// - **Unit**: a probability, 0..=1.
/// - **Formula**: R's `power.prop.test`, the normal approximation: `Φ((√n |p₁−p₂| − z √(2p̄q̄)) /
///   √(p₁q₁ + p₂q₂))`. The chance to find the difference the wrong way round is not counted in.
/// - **Source**: Fleiss, Levin, Paik 2003, *Statistical Methods for Rates and Proportions*, ch. 4;
///   vectors in `tests/golden/05_power_sample_size.json`.
///
/// ```
/// use winnable_icp::stats::power_of_difference;
///
/// let power = power_of_difference(0.2, 0.4, 20.0, 0.95)?;
/// assert_eq!(format!("{power:.3}"), "0.276");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::AllValuesEqual`] where the shares are equal, so that there is nothing to find;
/// [`Reason::InvalidInput`] unless both lie in 0..=1, one of them within, and `n_per_arm > 0`;
/// [`Reason::InvalidLevel`] unless `0 < level < 1`; [`Reason::NotFinite`]; [`Reason::Overflow`].
pub fn power_of_difference(p1: f64, p2: f64, n_per_arm: f64, level: f64) -> Result<f64> {
    let question = Normal::new(p1, p2)?;
    let shift = positive(n_per_arm)?.sqrt() * question.distance - z_of(level)? * question.without;
    normal_cdf(held(shift / question.with)?)
}

/// How many closed deals on each side give that power: the inverse of [`power_of_difference`].
///
/// - **Shape**: two shares, a power such as 0.8, the level of the two-sided test.
/// - **Unit**: deals per side, as a fraction that is above 0; the deals to collect are the next
///   whole number.
/// - **Source**: as [`power_of_difference`], solved for `n`. R finds it by a search that stops at
///   four digits.
///
/// ```
/// use winnable_icp::stats::n_for_power;
///
/// assert_eq!(n_for_power(0.2, 0.4, 0.8, 0.95)?.ceil(), 82.0);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// Those of [`power_of_difference`]; [`Reason::InvalidInput`] also unless the power is below 1 and
/// above 0.5 or `1 − level`, whichever is larger. A chance at the toss of a coin is no plan.
pub fn n_for_power(p1: f64, p2: f64, power: f64, level: f64) -> Result<f64> {
    let question = Normal::new(p1, p2)?;
    let (z, z_power) = (z_of(level)?, z_of_power(power, level)?);
    let root = (z * question.without + z_power * question.with) / question.distance;
    held(root * root)
}

/// Cohen's h, the distance between two shares on the scale where all shares vary alike:
/// `2 asin √to − 2 asin √from`.
///
/// - **Shape**: two shares. **Unit**: radians, −π..=π, above 0 where `to` is the larger; 0.2 is
///   called small, 0.5 medium and 0.8 large.
/// - **Source**: Cohen 1988, *Statistical Power Analysis for the Behavioral Sciences*, ch. 6;
///   vectors in `tests/golden/05_power_sample_size.json`.
///
/// ```
/// use winnable_icp::stats::cohen_h;
///
/// assert_eq!(format!("{:.3}", cohen_h(0.2, 0.4)?), "0.442");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::NotFinite`]; [`Reason::InvalidInput`] unless both lie in 0..=1.
pub fn cohen_h(from: f64, to: f64) -> Result<f64> {
    let angle = |of: f64| Ok(2.0 * libm::asin(share(of)?.sqrt()));
    Ok(angle(to)? - angle(from)?)
}

/// The power of [`power_of_difference`] by the arcsine approximation instead.
///
/// - **Formula**: with `δ = |h| √(n/2)` and Cohen's h, `Φ(δ − z) + Φ(−δ − z)`; both ways round
///   are counted. It comes out a little higher than the other for shares below one half.
/// - **Source**: as [`cohen_h`].
///
/// # Errors
///
/// Those of [`power_of_difference`], and any two unequal shares will do.
pub fn arcsine_power(p1: f64, p2: f64, n_per_arm: f64, level: f64) -> Result<f64> {
    let delta = effect(p1, p2)? * (positive(n_per_arm)? / 2.0).sqrt();
    two_sided(held(delta)?, z_of(level)?)
}

/// How many closed deals on each side give that power: the inverse of [`arcsine_power`].
///
/// # Errors
///
/// Those of [`n_for_power`], and any two unequal shares will do.
pub fn arcsine_n_for_power(p1: f64, p2: f64, power: f64, level: f64) -> Result<f64> {
    let effect = effect(p1, p2)?;
    let (z, z_power) = (z_of(level)?, z_of_power(power, level)?);
    // Without the chance of the wrong way round the distance would be `high`; with it, it is less.
    let (mut low, mut high) = (0.0, z + z_power);
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            let root = high / effect;
            return held(2.0 * root * root);
        }
        if two_sided(middle, z)? < power {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// The fewest closed deals of which Wilson's interval is no wider than the share ± `half_width`,
/// if they are won at the given share: "you need about N more closed deals".
///
/// - **Shape**: the expected share, half the width of the interval, its level.
/// - **Unit**: deals, at least 1.
/// - **Formula**: the smallest `n` with `z √(n p (1−p) + z²/4) / (n + z²) ≤ half_width`; the won of
///   `n` are `p n` and need not be whole.
/// - **Source**: [`wilson`](winnable_metrics::stats::wilson); vectors in
///   `tests/golden/06_wilson_n_for_halfwidth.json`.
///
/// ```
/// use winnable_icp::stats::n_for_half_width;
///
/// assert_eq!(n_for_half_width(0.25, 0.1, 0.95)?, 70);
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// [`Reason::InvalidInput`] unless the share lies in 0..=1 and `0 < half_width < 0.5`: no interval
/// is wider than that. [`Reason::InvalidLevel`]; [`Reason::NotFinite`]; [`Reason::Overflow`] above
/// 10^15 deals.
pub fn n_for_half_width(p: f64, half_width: f64, level: f64) -> Result<u64> {
    const MOST: f64 = 1e15;
    let variance = share(p)? * (1.0 - p);
    let width = positive(half_width)?;
    if width >= 0.5 {
        return Err(Reason::InvalidInput);
    }
    let square = z_of(level)?.powi(2);
    let half = |n: f64| (square * (n * variance + square / 4.0)).sqrt() / (n + square);
    // The positive root of the quadratic that equality gives in n + z².
    let apart = (variance * variance + 4.0 * width * width * (0.25 - variance)).sqrt();
    let root = square * ((variance + apart) / (2.0 * width * width) - 1.0);
    if root.is_nan() || root >= MOST {
        return Err(Reason::Overflow);
    }
    // A rounding of the root must not cost a deal, or save one.
    let near = root.ceil().max(1.0);
    let smallest = if near > 1.0 && half(near - 1.0) <= width {
        near - 1.0
    } else if half(near) > width {
        near + 1.0
    } else {
        near
    };
    Ok(whole(smallest))
}

/// What the normal approximation knows of two shares.
struct Normal {
    distance: f64,
    /// The standard deviation of a difference of two single deals if the shares were equal.
    without: f64,
    /// The same, with the shares as they are.
    with: f64,
}

impl Normal {
    fn new(p1: f64, p2: f64) -> Result<Self> {
        let (distance, sum) = ((share(p1)? - share(p2)?).abs(), p1 + p2);
        if distance <= 0.0 {
            return Err(Reason::AllValuesEqual);
        }
        let with = (p1 * (1.0 - p1) + p2 * (1.0 - p2)).sqrt();
        if with <= 0.0 {
            return Err(Reason::InvalidInput);
        }
        Ok(Self {
            distance,
            without: (sum * (1.0 - sum / 2.0)).sqrt(),
            with,
        })
    }
}

/// The size of Cohen's h of two shares that differ.
fn effect(p1: f64, p2: f64) -> Result<f64> {
    let h = cohen_h(p1, p2)?.abs();
    if h > 0.0 {
        Ok(h)
    } else {
        Err(Reason::AllValuesEqual)
    }
}

/// The probability that a normal value around `delta` lies beyond `z` on either side.
fn two_sided(delta: f64, z: f64) -> Result<f64> {
    Ok(normal_sf(z - delta)? + normal_sf(z + delta)?)
}

/// The quantile of a power that is worth planning for.
fn z_of_power(power: f64, level: f64) -> Result<f64> {
    if finite(power)? < 1.0 && power > 0.5_f64.max(1.0 - level) {
        normal_quantile(power)
    } else {
        Err(Reason::InvalidInput)
    }
}

/// The quantile of a two-sided level: 1.96 for 0.95.
fn z_of(level: f64) -> Result<f64> {
    let outside = 1.0 - finite(level)?;
    if level <= 0.0 || outside <= 0.0 {
        return Err(Reason::InvalidLevel);
    }
    Ok(-normal_quantile(outside / 2.0)?)
}

fn share(value: f64) -> Result<f64> {
    if (0.0..=1.0).contains(&finite(value)?) {
        Ok(value)
    } else {
        Err(Reason::InvalidInput)
    }
}

fn positive(value: f64) -> Result<f64> {
    if finite(value)? > 0.0 {
        Ok(value)
    } else {
        Err(Reason::InvalidInput)
    }
}

fn finite(value: f64) -> Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Reason::NotFinite)
    }
}

fn held(value: f64) -> Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Reason::Overflow)
    }
}

/// A whole number of at most 10^15.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is whole, at least 1 and far below 2^53"
)]
fn whole(value: f64) -> u64 {
    value as u64
}

#[cfg(test)]
mod tests;
