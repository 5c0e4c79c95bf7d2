//! How a figure is written, for people and for programs. Numbers are rounded here and nowhere before.

#[cfg(test)]
mod tests;

use rust_decimal::{Decimal, RoundingStrategy};
use winnable_engine::metrics::{MetricRow, MetricValue};
use winnable_metrics::Unit;
use winnable_model::text::metrics as texts;
use winnable_model::{Currency, Lang, Localised, Money, Rounding, compact, format_money, grouped};

/// Programs read so many decimals.
const PLACES: u32 = 12;

/// A value for programs: rounded half to even to twelve decimals, without trailing zeros.
pub(super) fn exact(value: Decimal) -> String {
    rounded(value, PLACES).normalize().to_string()
}

/// A value of statistics for programs, in the same form; `None` where it is no number.
pub(super) fn estimate(value: f64) -> Option<String> {
    let text = value.is_finite().then(|| format!("{value:.12}"))?;
    let text = text.trim_end_matches('0').trim_end_matches('.');
    Some(if text == "-0" { "0" } else { text }.to_owned())
}

/// The amount of a value for programs, whatever it is counted in.
pub(super) fn amount(value: &MetricValue) -> Option<String> {
    match value {
        MetricValue::Exact(number) => Some(exact(*number)),
        MetricValue::Estimate(number) => estimate(*number),
        MetricValue::Money(money) => Some(exact(money.amount())),
    }
}

/// A figure for people, with its unit; `None` where there is none.
pub(super) fn shown(row: &MetricRow, currency: Currency, lang: Lang) -> Option<String> {
    let (number, currency) = match row.value.as_ref().ok()? {
        MetricValue::Exact(number) => (Some(*number), currency),
        MetricValue::Estimate(number) => (decimal(*number), currency),
        MetricValue::Money(money) => (Some(money.amount()), money.currency()),
    };
    // What no decimal holds is larger than anything that is counted here.
    let number = number.map(|number| plain(number, row.unit, currency, lang));
    Some(number.map_or_else(
        || "–".to_owned(),
        |number| with_unit(&number, row.unit, lang),
    ))
}

/// The interval of a figure for people: both ends, and the unit once.
pub(super) fn interval(row: &MetricRow, currency: Currency, lang: Lang) -> Option<String> {
    let (low, high) = row.interval?;
    let end = |end: f64| Some(plain(decimal(end)?, row.unit, currency, lang));
    let both = format!("{}–{}", end(low)?, end(high)?);
    Some(with_unit(&both, row.unit, lang))
}

/// How many cases a figure is about: of a ratio the parts that it is made of.
pub(super) fn cases(row: &MetricRow, lang: Lang) -> String {
    let n = grouped(row.n.into());
    let (Unit::Ratio, Some(part), Some(whole)) = (row.unit, row.numerator, row.denominator) else {
        return n;
    };
    // Amounts are long: they are told in their largest unit.
    let short = |number: Decimal| {
        if number.is_integer() && whole == Decimal::from(row.n) {
            grouped(number.normalize())
        } else {
            compact(number, lang)
        }
    };
    format!("{} / {}", short(part), short(whole))
}

/// A number as its unit is shown, without the unit.
fn plain(number: Decimal, unit: Unit, currency: Currency, lang: Lang) -> String {
    match unit {
        Unit::Ratio => {
            let percent = number.checked_mul(Decimal::ONE_HUNDRED);
            places(percent.unwrap_or(number), 1)
        }
        Unit::Count => grouped(rounded(number, 2).normalize()),
        Unit::PerUnit | Unit::Multiple => places(number, 2),
        Unit::Days | Unit::Months => places(number, 1),
        Unit::Money | Unit::MoneyPerYear | Unit::MoneyPerDay => {
            let money = Money::new(number, currency);
            let payable = money.round(Rounding::HalfEven).unwrap_or(money);
            format_money(&payable, lang)
        }
    }
}

fn with_unit(number: &str, unit: Unit, lang: Lang) -> String {
    match unit {
        Unit::Ratio if lang == Lang::Ko => format!("{number}%"),
        Unit::Ratio => format!("{number} %"),
        Unit::Multiple => format!("{number}×"),
        Unit::Days => texts::days(number).text(lang),
        Unit::Months => texts::months(number).text(lang),
        Unit::MoneyPerYear => texts::a_year(number).text(lang),
        Unit::MoneyPerDay => texts::a_day(number).text(lang),
        Unit::Count | Unit::PerUnit | Unit::Money => number.to_owned(),
    }
}

/// A number with so many decimals, neither more nor fewer.
fn places(number: Decimal, places: u32) -> String {
    let mut number = rounded(number, places);
    // This only adds zeros, since the number has no further decimals.
    number.rescale(places);
    grouped(number)
}

fn rounded(number: Decimal, places: u32) -> Decimal {
    let rounded = number.round_dp_with_strategy(places, RoundingStrategy::MidpointNearestEven);
    // A decimal keeps the sign of a negative number that was rounded to nothing.
    if rounded.is_zero() {
        Decimal::ZERO
    } else {
        rounded
    }
}

/// A value of statistics as a decimal; what is too large for twelve decimals has none.
fn decimal(value: f64) -> Option<Decimal> {
    let digits = |text: String| Decimal::from_str_exact(&text).ok();
    digits(estimate(value)?).or_else(|| digits(format!("{value:.0}")))
}
