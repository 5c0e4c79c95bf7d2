//! Values that several blocks share: lists of words, ranges, labels in quotes.

use std::ops::{Range, RangeInclusive};

use rust_decimal::Decimal;
use winnable_model::document::{Item, Section, Spanned};
use winnable_model::text::config;
use winnable_model::text::icp::profile as texts;
use winnable_model::{AmountRules, Money, Naics, Text, parse_amount};

use super::super::{Bounds, keys};
use super::Reader;

/// A range with its place.
pub(super) type Placed<T> = Spanned<Bounds<T>>;

/// The edges between size classes of an ICP that states none: up to 50, 200 and 1,000 employees.
const SIZE_CLASSES: [u32; 3] = [50, 200, 1_000];

impl Reader<'_> {
    pub(super) fn whole(
        &mut self,
        section: &Section<'_>,
        key: &str,
        range: RangeInclusive<i64>,
    ) -> Option<u64> {
        let whole = section.whole(key, range, &mut self.out)?;
        u64::try_from(whole.value).ok()
    }

    pub(super) fn strings(&mut self, section: &Section<'_>, key: &str) -> Vec<String> {
        let list = section.texts(key, &mut self.out).unwrap_or_default();
        let filled = list.iter().filter(|one| !one.value.trim().is_empty());
        filled.map(|one| one.value.trim().to_owned()).collect()
    }

    /// A list of labels as the condition language writes it, `["a", "b"]`; `None` where a label cannot
    /// stand in quotes.
    pub(super) fn quoted(
        &mut self,
        section: &Section<'_>,
        labels: &[Spanned<&str>],
    ) -> Option<Vec<String>> {
        let mut out = Vec::new();
        for label in labels {
            if let Some(text) = quote(label.value) {
                out.push(text);
            } else {
                let message = texts::bad_label(label.value);
                section.wrong_value(message, label.span.clone(), &mut self.out);
                return None;
            }
        }
        Some(out)
    }

    /// Codes of NAICS 2022.
    pub(super) fn naics(&mut self, section: &Section<'_>) -> Vec<Naics> {
        let mut codes: Vec<Naics> = Vec::new();
        for word in section.texts("naics", &mut self.out).unwrap_or_default() {
            match word.value.parse::<Naics>() {
                Ok(code) if !code.is_listed() => {
                    let message = texts::not_in_2022(word.value);
                    section.wrong_value(message, word.span, &mut self.out);
                }
                Ok(code) => codes.push(code),
                Err(error) => section.wrong_value(Text::of(&error), word.span, &mut self.out),
            }
        }
        codes
    }

    /// The ranges of numbers of a section: `ranges`, or `from` and `below` beside its other keys.
    pub(super) fn numbers(&mut self, section: &Section<'_>) -> Vec<Placed<Decimal>> {
        let number = |reader: &mut Self, section: &Section<'_>, key: &str| {
            let found = section.number(key, &mut reader.out)?;
            if found.value < Decimal::ZERO {
                let message = texts::negative(&found.value.to_string());
                section.wrong_value(message, found.span, &mut reader.out);
                return None;
            }
            Some(found.value)
        };
        self.ranges(section, number)
    }

    /// The ranges of amounts of a section, in the project's currency.
    pub(super) fn amounts(&mut self, section: &Section<'_>) -> Vec<Placed<Decimal>> {
        self.ranges(section, Self::amount)
    }

    fn amount(&mut self, section: &Section<'_>, key: &str) -> Option<Decimal> {
        let text = section.text(key, &mut self.out)?;
        let read = text.value.parse::<Money>().or_else(|plain| {
            let rules = AmountRules {
                default_currency: Some(self.currency),
                ..AmountRules::default()
            };
            let amount = parse_amount(text.value, &rules).ok();
            amount.and_then(|amount| amount.money()).ok_or(plain)
        });
        let money = match read {
            Ok(money) => money,
            Err(error) => {
                section.wrong_value(Text::of(&error), text.span, &mut self.out);
                return None;
            }
        };
        if money.currency() != self.currency {
            let message = texts::other_currency(money.currency().code(), self.currency.code());
            section.wrong_value(message, text.span, &mut self.out);
            return None;
        }
        Some(money.amount())
    }

    fn ranges<T: Ord + Clone>(
        &mut self,
        section: &Section<'_>,
        read: impl Fn(&mut Self, &Section<'_>, &str) -> Option<T>,
    ) -> Vec<Placed<T>> {
        let mut sections = section.sections("ranges", &keys::RANGE, &mut self.out);
        if section.has("from") || section.has("below") {
            sections.push(section.clone());
        }
        let mut found: Vec<Placed<T>> = Vec::new();
        for one in &sections {
            let value = Bounds {
                from: read(self, one, "from"),
                below: read(self, one, "below"),
            };
            let (from, below) = (&value.from, &value.below);
            if from.is_none() && below.is_none() {
                continue;
            }
            if let (Some(from), Some(below)) = (from, below)
                && from >= below
            {
                let span = one.span_of("below");
                one.wrong_value(texts::empty_range(), span, &mut self.out);
                continue;
            }
            let span = one.span();
            found.push(Spanned { value, span });
        }
        found.sort_by(|a, b| a.value.from.cmp(&b.value.from));
        for pair in found.windows(2) {
            if let [one, next] = pair
                && overlap(&one.value, &next.value)
            {
                self.overlaps.push(next.span.clone());
            }
        }
        found
    }

    /// The edges between size classes.
    pub(super) fn size_classes(&mut self, root: &Section<'_>) -> Vec<Decimal> {
        let usual = || SIZE_CLASSES.map(Decimal::from).to_vec();
        let Some(Spanned { value, span }) = root.item("size_classes") else {
            return usual();
        };
        let edges: Option<Vec<Decimal>> = match value {
            Item::List(list) => list
                .iter()
                .map(|one| match one.value {
                    Item::Number(number) if number > Decimal::ZERO => Some(number),
                    _ => None,
                })
                .collect(),
            _ => None,
        };
        let rises = |edges: &Vec<Decimal>| edges.is_sorted_by(|a, b| a < b);
        edges.filter(rises).unwrap_or_else(|| {
            root.wrong_kind("size_classes", span, &texts::edges(), &mut self.out);
            usual()
        })
    }
}

/// Whether two ranges, the first of which begins first, share a value.
fn overlap<T: Ord>(one: &Bounds<T>, next: &Bounds<T>) -> bool {
    match (&one.below, &next.from) {
        (Some(below), Some(from)) => from < below,
        _ => true,
    }
}

/// A label in quotes that it does not hold itself.
pub(super) fn quote(label: &str) -> Option<String> {
    let label = label.trim();
    if label.is_empty() {
        return None;
    }
    match (label.contains('"'), label.contains('\'')) {
        (false, _) => Some(format!("\"{label}\"")),
        (true, false) => Some(format!("'{label}'")),
        (true, true) => None,
    }
}

/// The ranges without their places.
pub(super) fn stated<T: Clone>(ranges: &[Placed<T>]) -> Vec<Bounds<T>> {
    ranges.iter().map(|range| range.value.clone()).collect()
}

/// Ranges as a condition over a fact.
pub(super) fn within<T: ToString>(fact: &str, ranges: &[Bounds<T>]) -> String {
    let one = |range: &Bounds<T>| {
        let mut parts = Vec::new();
        if let Some(from) = &range.from {
            parts.push(format!("{fact} >= {}", from.to_string()));
        }
        if let Some(below) = &range.below {
            parts.push(format!("{fact} < {}", below.to_string()));
        }
        parts.join(" and ")
    };
    let ranges: Vec<String> = ranges.iter().map(one).collect();
    match ranges.as_slice() {
        [one] => one.clone(),
        many => {
            let many: Vec<String> = many.iter().map(|one| format!("({one})")).collect();
            many.join(" or ")
        }
    }
}

/// A place for what a criterion points at: the section.
pub(super) fn place(section: &Section<'_>) -> Range<usize> {
    section.span()
}

/// What was expected of a list.
pub(super) fn expected_list() -> Text {
    config::expected_texts()
}
