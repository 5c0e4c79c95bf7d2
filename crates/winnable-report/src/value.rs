//! The value of a fact for people and for machines.

use rust_decimal::Decimal;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use winnable_model::text::report as texts;
use winnable_model::{Currency, FactValue, Lang, Localised, Money, Span, format_money, grouped};

#[cfg(test)]
mod tests;

/// The value of a fact as people read it: `1,200`, `200–499`, `5억 원`, `2026-10-01`.
pub fn shown_value(value: &FactValue, lang: Lang) -> String {
    match value {
        FactValue::NotApplicable => texts::not_applicable().text(lang),
        FactValue::Flag(true) => texts::yes().text(lang),
        FactValue::Flag(false) => texts::no().text(lang),
        FactValue::Number(number) => grouped(*number),
        FactValue::NumberSpan(span) => shown_span(span, grouped),
        FactValue::Money(money) => format_money(money, lang),
        FactValue::MoneySpan(span, currency) => shown_span(span, |amount| {
            format_money(&Money::new(amount, *currency), lang)
        }),
        FactValue::Date(date) => date.to_string(),
        FactValue::Text(label) => label.shown().to_owned(),
        FactValue::Set(labels) => labels
            .iter()
            .map(winnable_model::Label::shown)
            .collect::<Vec<_>>()
            .join(", "),
        // `FactValue` may grow; what is not known here is not known to the reader.
        FactValue::Unknown | _ => texts::unknown().text(lang),
    }
}

fn shown_span(span: &Span, show: impl Fn(Decimal) -> String) -> String {
    let low = |sign| if span.low_included() { sign } else { "> " };
    let high = |sign| if span.high_included() { sign } else { "< " };
    match (span.low(), span.high()) {
        (Some(from), Some(to)) => format!("{}{}–{}{}", low(""), show(from), high(""), show(to)),
        (Some(from), None) => format!("{}{}", low("≥ "), show(from)),
        (None, Some(to)) => format!("{}{}", high("≤ "), show(to)),
        (None, None) => "–".to_owned(),
    }
}

/// The value of a fact in JSON: unknown is `null`, money and spans are objects, numbers are
/// decimal strings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JsonValue<'a>(pub(crate) &'a FactValue);

impl Serialize for JsonValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            FactValue::NotApplicable => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("not_applicable", &true)?;
                map.end()
            }
            FactValue::Flag(flag) => serializer.serialize_bool(*flag),
            FactValue::Number(number) => serializer.serialize_str(&number.to_string()),
            FactValue::NumberSpan(span) => json_span(serializer, span, None),
            FactValue::Money(money) => money.serialize(serializer),
            FactValue::MoneySpan(span, currency) => json_span(serializer, span, Some(*currency)),
            FactValue::Date(date) => serializer.serialize_str(&date.to_string()),
            FactValue::Text(label) => serializer.serialize_str(label.shown()),
            FactValue::Set(labels) => {
                serializer.collect_seq(labels.iter().map(winnable_model::Label::shown))
            }
            // `FactValue` may grow; a reader of schema 1 sees what it does not know as unknown.
            FactValue::Unknown | _ => serializer.serialize_none(),
        }
    }
}

/// An end that belongs to the span needs no word; one that does not has a key of its own.
fn json_span<S: Serializer>(
    serializer: S,
    span: &Span,
    currency: Option<Currency>,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    map.serialize_entry("low", &span.low().map(|low| low.to_string()))?;
    if !span.low_included() {
        map.serialize_entry("low_included", &false)?;
    }
    map.serialize_entry("high", &span.high().map(|high| high.to_string()))?;
    if !span.high_included() {
        map.serialize_entry("high_included", &false)?;
    }
    if let Some(currency) = currency {
        map.serialize_entry("currency", currency.code())?;
    }
    map.end()
}
