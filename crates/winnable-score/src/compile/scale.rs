//! Decimals as whole counts of a fixed fraction, so that comparing them is comparing integers.

use rust_decimal::Decimal;

/// The most decimal places of a band's end or a curve's knot.
pub(crate) const MAX_PLACES: u32 = 9;

/// The furthest end of a band and knot of a curve. Beyond this no amount of money lies, and
/// products stay far inside 128 bits.
pub(crate) const FURTHEST: i64 = 1_000_000_000_000_000;

const POWERS: [i128; 29] = {
    let mut powers = [1_i128; 29];
    let mut at = 1;
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// Ten to the power of a decimal's scale, which is at most 28.
#[inline]
pub(crate) fn power_of_ten(exponent: u32) -> i128 {
    POWERS.get(exponent as usize).copied().unwrap_or(i128::MAX)
}

/// The value in whole units of `10^-scale`, rounded down.
///
/// For a whole end `e` of that scale, `value < e` exactly when the rounded value is: so a
/// half-open band can be decided by integers whatever places the value has.
#[inline]
pub(crate) fn floor_at(value: Decimal, scale: u32) -> i128 {
    let (mantissa, places) = (value.mantissa(), value.scale());
    if places <= scale {
        mantissa.saturating_mul(power_of_ten(scale - places))
    } else {
        mantissa.div_euclid(power_of_ten(places - scale))
    }
}

/// The places that all of the values need together.
pub(crate) fn places_of(values: impl IntoIterator<Item = Decimal>) -> u32 {
    values
        .into_iter()
        .map(|value| value.normalize().scale())
        .max()
        .unwrap_or(0)
        .min(MAX_PLACES)
}
