//! Numbers that cannot be below zero, and those that have no fraction either.

use rust_decimal::Decimal;
use winnable_model::text::data as texts;
use winnable_model::{Code, DecimalMark};

use super::amount::{names_its_unit, other};
use super::{Quantity, Refusal};

/// A number of people or a year: whole and not below zero, at both ends of a range.
///
/// `1.500` under a decimal point is a number, and of employees it is far more likely 1500; that is
/// refused too, unless the column or the cell counts in thousands or the like.
pub(crate) fn count(
    quantity: Quantity,
    raw: &str,
    decimal: DecimalMark,
    scale: Option<Decimal>,
) -> Result<Quantity, Refusal> {
    if scale.is_none() && !names_its_unit(raw) && is_grouped_by(raw, decimal) {
        let reason = texts::grouped_otherwise(decimal.as_char(), other(decimal).as_char());
        return Err(Refusal::new(Code::E0402, reason));
    }
    let is_count = |end: Decimal| end.is_integer() && end >= Decimal::ZERO;
    if !ends(&quantity).all(is_count) {
        return Err(Refusal::new(Code::E0406, texts::not_a_count()));
    }
    Ok(quantity)
}

/// A count as one number: a range of counts is none.
pub(crate) fn one_count(quantity: Quantity) -> Result<u64, Refusal> {
    let one = quantity.span.as_point().map(u64::try_from);
    one.and_then(Result::ok)
        .ok_or_else(|| Refusal::new(Code::E0406, texts::not_a_count()))
}

/// An amount that a company can have taken in.
pub(crate) fn not_negative(quantity: Quantity) -> Result<Quantity, Refusal> {
    if ends(&quantity).any(|end| end < Decimal::ZERO) {
        return Err(Refusal::new(Code::E0406, texts::below_zero()));
    }
    Ok(quantity)
}

fn ends(quantity: &Quantity) -> impl Iterator<Item = Decimal> {
    let span = &quantity.span;
    [span.low(), span.high()].into_iter().flatten()
}

/// Whether the decimal mark stands where the other one would group thousands: after one to three
/// digits and before exactly three, with no other mark in the cell that says which is which.
fn is_grouped_by(raw: &str, decimal: DecimalMark) -> bool {
    let text = winnable_model::fold(raw);
    let parts: Vec<&str> = text.split(decimal.as_char()).collect();
    let digits_at_end = |part: &str| {
        let head = part.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = part.get(head.len()..).unwrap_or_default();
        (1..=3).contains(&digits.len()) && !digits.starts_with('0')
    };
    let three_at_start = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count() == 3;
    !text.contains(other(decimal).as_char())
        && parts
            .windows(2)
            .any(|pair| matches!(pair, [before, after] if digits_at_end(before) && three_at_start(after)))
}
