//! How the figures of a comparison are written. Numbers are rounded here and nowhere before.

use rust_decimal::{Decimal, RoundingStrategy};
use winnable_metrics::Unit;
use winnable_metrics::abm::{Difference, Measure, Side, Verdict};
use winnable_model::text::holdout as texts;
use winnable_model::text::report::in_percent;
use winnable_model::{Lang, Localised, Text, compact, grouped};

/// A value of statistics for programs: twelve decimals, without trailing zeros.
pub(super) fn machine(value: f64) -> Option<String> {
    let text = value.is_finite().then(|| format!("{value:.12}"))?;
    let text = text.trim_end_matches('0').trim_end_matches('.');
    Some(if text == "-0" { "0" } else { text }.to_owned())
}

/// The value of a side for people.
pub(super) fn side(side: &Side, measure: Measure, lang: Lang) -> String {
    let Some(value) = side.value.ok().and_then(decimal) else {
        return "–".to_owned();
    };
    match measure.unit() {
        Unit::Ratio => in_percent(tenths(value * Decimal::ONE_HUNDRED), lang),
        Unit::Days => texts::days(&tenths(value)).text(lang),
        _ => compact(whole(value), lang),
    }
}

/// A difference for people, with its sign and unit.
pub(super) fn difference(value: f64, measure: Measure, lang: Lang) -> String {
    let number = signed(value, measure, lang);
    match measure.unit() {
        Unit::Ratio => texts::points(&number).text(lang),
        Unit::Days => texts::days(&number).text(lang),
        _ => number,
    }
}

/// The interval of a difference for people; its unit stands with the difference.
pub(super) fn interval(found: &Difference, measure: Measure, lang: Lang) -> String {
    let end = |end| signed(end, measure, lang);
    texts::between(&end(found.interval.low), &end(found.interval.high)).text(lang)
}

fn signed(value: f64, measure: Measure, lang: Lang) -> String {
    let Some(value) = decimal(value) else {
        return "–".to_owned();
    };
    let (sign, size) = if value.is_sign_negative() {
        ("−", -value)
    } else {
        ("+", value)
    };
    let number = match measure.unit() {
        Unit::Ratio => tenths(size * Decimal::ONE_HUNDRED),
        Unit::Days => tenths(size),
        _ => compact(whole(size), lang),
    };
    let is_nothing = number.chars().all(|digit| matches!(digit, '0' | '.'));
    format!("{}{number}", if is_nothing { "" } else { sign })
}

/// A p-value for people.
pub(super) fn p_value(p: f64) -> String {
    if p < 0.001 {
        "< 0.001".to_owned()
    } else {
        format!("{p:.3}")
    }
}

/// A verdict in a word: what is higher in days is longer.
pub(super) fn verdict(verdict: Verdict, measure: Measure) -> Text {
    match (verdict, measure.unit()) {
        (Verdict::CannotTell, _) => texts::cannot_tell(),
        (Verdict::Higher, Unit::Days) => texts::longer(),
        (Verdict::Lower, Unit::Days) => texts::shorter(),
        (Verdict::Higher, _) => texts::higher(),
        (Verdict::Lower, _) => texts::lower(),
    }
}

fn tenths(number: Decimal) -> String {
    let mut number = number.round_dp_with_strategy(1, RoundingStrategy::MidpointNearestEven);
    number.rescale(1);
    grouped(number)
}

fn whole(number: Decimal) -> Decimal {
    number.round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven)
}

/// A value of statistics as a decimal; what is too large for twelve decimals has none.
pub(super) fn decimal(value: f64) -> Option<Decimal> {
    let digits = |text: String| Decimal::from_str_exact(&text).ok();
    digits(machine(value)?).or_else(|| digits(format!("{value:.0}")))
}
