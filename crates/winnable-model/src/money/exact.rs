//! Decimal arithmetic that never rounds unseen.
//!
//! `Decimal`'s own checked operations round a result that needs more than 28 digits. Here such a
//! result is `None`, and the caller says so.

use rust_decimal::Decimal;

/// Zero without a sign: some decimal operations leave `-0`, which would print as such.
pub(crate) fn positive_zero(mut value: Decimal) -> Decimal {
    if value.is_zero() {
        value.set_sign_positive(true);
    }
    value
}

/// No trailing zeros beyond `digits`, and at least that many digits where 28 digits hold them.
pub(super) fn canonical(value: Decimal, digits: Option<u32>) -> Decimal {
    let value = positive_zero(value.normalize());
    digits
        .filter(|digits| *digits > value.scale())
        .and_then(|digits| widened(value, digits))
        .unwrap_or(value)
}

fn widened(value: Decimal, scale: u32) -> Option<Decimal> {
    let mantissa = mantissa_at(value, scale)?;
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

/// The integer `value * 10^scale`, for a scale that is not below the value's own.
pub(super) fn mantissa_at(value: Decimal, scale: u32) -> Option<i128> {
    let power = 10_i128.checked_pow(scale.checked_sub(value.scale())?)?;
    value.mantissa().checked_mul(power)
}

/// The exact sum without trailing zeros, or `None` where it takes more than 28 digits.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_model::exact_sum;
///
/// let sum = exact_sum(Decimal::new(150, 2), Decimal::new(25, 2));
/// assert_eq!(sum, Some(Decimal::new(175, 2)));
/// assert_eq!(exact_sum(Decimal::MAX, Decimal::new(1, 1)), None);
/// ```
pub fn add(left: Decimal, right: Decimal) -> Option<Decimal> {
    let (left, right) = (left.normalize(), right.normalize());
    let scale = left.scale().max(right.scale());
    let sum = mantissa_at(left, scale)?.checked_add(mantissa_at(right, scale)?)?;
    Decimal::try_from_i128_with_scale(sum, scale).ok()
}

/// The exact `value * 10^power`, or `None`.
pub(crate) fn shift(value: Decimal, power: u32) -> Option<Decimal> {
    let value = value.normalize();
    let places = value.scale().saturating_sub(power);
    let missing = power.saturating_sub(value.scale());
    let mantissa = value
        .mantissa()
        .checked_mul(10_i128.checked_pow(missing)?)?;
    Decimal::try_from_i128_with_scale(mantissa, places).ok()
}

/// `value * factor / divisor` with `places` digits, rounded half to even exactly once.
///
/// `None` when an intermediate integer exceeds 128 bits, or the result 28 digits.
pub(crate) fn ratio_to_scale(
    value: Decimal,
    factor: Decimal,
    divisor: i128,
    places: u32,
) -> Option<Decimal> {
    let (value, factor) = (value.normalize(), factor.normalize());
    let product = value.mantissa().checked_mul(factor.mantissa())?;
    let scale = value.scale() + factor.scale();
    let widen = 10_i128.checked_pow(places.saturating_sub(scale))?;
    let narrow = 10_i128.checked_pow(scale.saturating_sub(places))?;
    let rounded = divide_half_even(product.checked_mul(widen)?, narrow.checked_mul(divisor)?)?;
    Decimal::try_from_i128_with_scale(rounded, places).ok()
}

/// The quotient by a positive divisor, half to even; `None` for any other divisor.
fn divide_half_even(numerator: i128, divisor: i128) -> Option<i128> {
    if divisor <= 0 {
        return None;
    }
    let floor = numerator.div_euclid(divisor);
    let below = numerator.rem_euclid(divisor);
    let above = divisor - below;
    let up = below > above || (below == above && floor % 2 != 0);
    Some(floor + i128::from(up))
}
