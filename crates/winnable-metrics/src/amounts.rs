//! Arithmetic on amounts that ends in a reason instead of a panic.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use crate::{Reason, Result};

/// Months in a year, as a factor of amounts.
pub(crate) const YEAR: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

pub(crate) fn add(left: Decimal, right: Decimal) -> Result<Decimal> {
    left.checked_add(right).ok_or(Reason::Overflow)
}

pub(crate) fn sub(left: Decimal, right: Decimal) -> Result<Decimal> {
    left.checked_sub(right).ok_or(Reason::Overflow)
}

pub(crate) fn mul(left: Decimal, right: Decimal) -> Result<Decimal> {
    left.checked_mul(right).ok_or(Reason::Overflow)
}

/// The quotient, or `zero` for a divisor of zero.
pub(crate) fn div(value: Decimal, divisor: Decimal, zero: Reason) -> Result<Decimal> {
    if divisor.is_zero() {
        return Err(zero);
    }
    value.checked_div(divisor).ok_or(Reason::Overflow)
}

/// `value * factor / divisor`. The product comes first, so that thirds are rounded once at the
/// end; the quotient comes first only where the product cannot be held.
pub(crate) fn scale(
    value: Decimal,
    factor: Decimal,
    divisor: Decimal,
    zero: Reason,
) -> Result<Decimal> {
    match value.checked_mul(factor) {
        Some(product) => div(product, divisor, zero),
        None => mul(div(value, divisor, zero)?, factor),
    }
}

pub(crate) fn sum(amounts: impl IntoIterator<Item = Decimal>) -> Result<Decimal> {
    amounts.into_iter().try_fold(Decimal::ZERO, add)
}

/// The amount, unless it is below zero.
pub(crate) fn not_negative(amount: Decimal) -> Result<Decimal> {
    if amount < Decimal::ZERO {
        return Err(Reason::InvalidInput);
    }
    Ok(amount)
}

/// The share, unless it is outside of 0..=1.
pub(crate) fn share(share: Decimal) -> Result<Decimal> {
    if share > Decimal::ONE {
        return Err(Reason::InvalidInput);
    }
    not_negative(share)
}

/// The gross margin, unless it is above 1. A margin below 0 is a loss on each sale, which is real.
pub(crate) fn gross_margin(margin: Decimal) -> Result<Decimal> {
    if margin > Decimal::ONE {
        return Err(Reason::InvalidInput);
    }
    Ok(margin)
}

/// An amount times a factor of floating point, such as a discount: converted once, multiplied once.
pub(crate) fn times(amount: Decimal, factor: f64) -> Result<Decimal> {
    if !factor.is_finite() {
        return Err(Reason::Overflow);
    }
    // `from_f64` keeps the 15 to 17 digits that a double means and not the digits of its binary
    // expansion, which would crowd out the integer digits of the product.
    let factor = Decimal::from_f64(factor).ok_or(Reason::Overflow)?;
    mul(amount, factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_too_large_does_not_hide_a_quotient_that_fits() {
        let thirds = scale(Decimal::MAX, YEAR, Decimal::from(36), Reason::ZeroTerm);
        assert!(thirds.is_ok_and(|value| value < Decimal::MAX));
        assert_eq!(
            scale(Decimal::MAX, YEAR, Decimal::ONE, Reason::ZeroTerm),
            Err(Reason::Overflow)
        );
        assert_eq!(
            scale(Decimal::MAX, YEAR, Decimal::ZERO, Reason::ZeroTerm),
            Err(Reason::ZeroTerm)
        );
    }
}
