//! Numbers and amounts, with the scale of their column.

use rust_decimal::Decimal;
use winnable_model::text::data as texts;
use winnable_model::{
    AmountError, AmountRefusal, AmountRules, Code, Currency, DecimalMark, Money, MoneyError, Span,
    Text, parse_amount_range, parse_number_range, parse_percent,
};

use super::Refusal;
use crate::unit::CENT;

/// A number or an amount, which may be known as a span only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quantity {
    pub(crate) span: Span,
    /// The currency of an amount.
    pub(crate) currency: Option<Currency>,
}

/// A number or a range of numbers.
pub(crate) fn number_span(raw: &str, decimal: DecimalMark) -> Result<Quantity, Refusal> {
    match parse_number_range(raw, decimal) {
        Ok(span) => Ok(Quantity {
            span,
            currency: None,
        }),
        Err(error) => Err(refusal(&error, decimal, &|mark| {
            parse_number_range(raw, mark).is_ok()
        })),
    }
}

/// An amount or a range of amounts.
pub(crate) fn money_span(raw: &str, rules: AmountRules) -> Result<Quantity, Refusal> {
    match parse_amount_range(raw, &rules) {
        Ok(band) => Ok(Quantity {
            span: band.span,
            currency: band.currency,
        }),
        Err(error) => Err(refusal(&error, rules.decimal_mark, &|decimal_mark| {
            parse_amount_range(
                raw,
                &AmountRules {
                    decimal_mark,
                    ..rules
                },
            )
            .is_ok()
        })),
    }
}

/// Whether an amount that can be read names its currency by itself.
pub(crate) fn names_its_currency(raw: &str, rules: AmountRules) -> bool {
    let alone = AmountRules {
        default_currency: None,
        ..rules
    };
    // A sign that several currencies share names one all the same, which the rules decide.
    parse_amount_range(raw, &alone).map_or(true, |band| band.currency.is_some())
}

/// An amount of one value, which may be finer than its currency can pay: platforms bill in
/// millionths, and a month's share of a year's fee has as many digits as it has.
pub(crate) fn exact(quantity: Quantity, raw: &str) -> Result<Money, Refusal> {
    let (Some(value), Some(currency)) = (quantity.span.as_point(), quantity.currency) else {
        let error = AmountError {
            raw: raw.to_owned(),
            refusal: AmountRefusal::Range,
        };
        return Err(Refusal::new(Code::E0601, Text::of(&error)));
    };
    Ok(Money::new(value, currency))
}

/// An amount of a deal: one value that the currency can pay.
pub(crate) fn payable(quantity: Quantity, raw: &str) -> Result<Money, Refusal> {
    let exact = exact(quantity, raw)?;
    Money::in_minor_units(exact.amount(), exact.currency()).map_err(|error| {
        let code = match error {
            MoneyError::TooPrecise { .. } => Code::E0602,
            _ => Code::E0601,
        };
        Refusal::new(code, Text::of(&error))
    })
}

/// What the numbers of a column of probabilities count in.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Share {
    /// The mapping states a factor.
    Scaled(Decimal),
    /// Hundredths, as the header says.
    Percent,
    /// Nobody says: hundredths when above 1, else shares of 1.
    Unstated,
}

/// A probability as a share of 1. A cell with a percent sign is in hundredths, whatever the column.
pub(crate) fn probability(
    raw: &str,
    decimal: DecimalMark,
    share: Share,
) -> Result<Decimal, Refusal> {
    let read = parse_percent(raw, decimal)
        .map_err(|error| refusal(&error, decimal, &|mark| parse_percent(raw, mark).is_ok()))?;
    let factor = match share {
        _ if read.marked => CENT,
        Share::Scaled(scale) => scale,
        Share::Percent => CENT,
        Share::Unstated if read.value > Decimal::ONE => CENT,
        Share::Unstated => Decimal::ONE,
    };
    exact_product(read.value, factor)
        .filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share))
        .ok_or_else(|| Refusal::new(Code::E0406, texts::not_a_probability()))
}

/// The mark that is not the decimal mark.
pub(super) fn other(decimal: DecimalMark) -> DecimalMark {
    match decimal {
        DecimalMark::Point => DecimalMark::Comma,
        DecimalMark::Comma => DecimalMark::Point,
    }
}

/// The code of a refused number: `E0402` when the other decimal mark would read its decimals.
fn refusal(
    error: &AmountError,
    decimal: DecimalMark,
    reads_with: &dyn Fn(DecimalMark) -> bool,
) -> Refusal {
    let other = other(decimal);
    let code = match error.refusal {
        AmountRefusal::BadGrouping { .. }
            if error.raw.contains(other.as_char()) && reads_with(other) =>
        {
            Code::E0402
        }
        AmountRefusal::BadGrouping { .. }
        | AmountRefusal::TooManyDigits
        | AmountRefusal::TwoCurrencies { .. }
        | AmountRefusal::AmbiguousCurrency { .. }
        | AmountRefusal::AmbiguousUnit
        | AmountRefusal::Range
        | AmountRefusal::Reversed => Code::E0601,
        _ => Code::E0406,
    };
    Refusal::new(code, Text::of(error))
}

/// The quantity in units, of a column that counts in thousands, millions or 억.
///
/// A cell that names its own unit, such as `1.2M` or `5억`, is in units already.
pub(crate) fn scaled(
    quantity: Quantity,
    scale: Option<Decimal>,
    raw: &str,
) -> Result<Quantity, Refusal> {
    let Some(scale) = scale.filter(|_| !names_its_unit(raw)) else {
        return Ok(quantity);
    };
    let too_large = || Refusal::new(Code::E0601, texts::too_large());
    let times = |end: Decimal| exact_product(end, scale).ok_or_else(too_large);
    let span = quantity.span;
    let low = span.low().map(times).transpose()?;
    let high = span.high().map(times).transpose()?;
    let span = match (low, high) {
        (Some(low), Some(high)) => {
            // A positive factor keeps the order of the ends, so this is no empty span.
            Span::between(low, span.low_included(), high, span.high_included())
                .map_err(|_| too_large())?
        }
        (Some(low), None) if span.low_included() => Span::at_least(low),
        (Some(low), None) => Span::above(low),
        (None, Some(high)) if span.high_included() => Span::at_most(high),
        (None, Some(high)) => Span::below(high),
        (None, None) => span,
    };
    Ok(Quantity { span, ..quantity })
}

/// The product when no digit of it is rounded away.
fn exact_product(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    if a.is_zero() || b.is_zero() {
        // The product of nothing has no decimals to compare.
        return Some(Decimal::ZERO);
    }
    let product = a.checked_mul(b)?;
    (product.scale() == a.scale() + b.scale()).then(|| product.normalize())
}

/// Whether a unit follows digits: `k`, `M`, `bn` and their like, 천, 만, 억 or 조.
pub(super) fn names_its_unit(raw: &str) -> bool {
    let text = winnable_model::fold(raw);
    if text.contains(['천', '만', '억', '조']) {
        return true;
    }
    let mut rest = text.as_str();
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = rest[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        let after = rest.trim_start();
        let word_end = after
            .find(|c: char| !c.is_ascii_alphabetic())
            .unwrap_or(after.len());
        if matches!(
            &after[..word_end],
            "k" | "m"
                | "mn"
                | "mm"
                | "mio"
                | "b"
                | "bn"
                | "t"
                | "tn"
                | "thousand"
                | "million"
                | "billion"
                | "trillion"
        ) {
            return true;
        }
    }
    false
}
