//! Reading lists of labels and points by label.

use std::collections::BTreeSet;
use std::sync::Arc;

use winnable_model::document::{Item, Section};
use winnable_model::text::{config, scoring as texts};
use winnable_model::{Code, Naics, Points, Text, fold};

use super::Reader;
use super::criterion::MOST_POINTS;
use crate::model::{Quantifier, Test, keys};

impl Reader<'_> {
    pub(super) fn labels(&mut self, section: &Section<'_>, key: &str) -> Option<Test> {
        let entries = section.texts(key, &mut self.out)?;
        let points = self.points_of_match(section);
        let quantifier = match key {
            "all_of" => Quantifier::All,
            "none_of" => Quantifier::None,
            _ => Quantifier::Any,
        };
        let mut seen = BTreeSet::new();
        for entry in &entries {
            let key = fold(entry.value);
            if key.starts_with("naics:")
                && let Err(error) = key.parse::<Naics>()
            {
                section.wrong_value(Text::of(&error), entry.span.clone(), &mut self.out);
            }
            if key.is_empty() || !seen.insert(key) {
                let message = texts::entry_twice(entry.value);
                self.out
                    .push(section.diagnostic(Code::E0207, message, entry.span.clone()));
            }
        }
        if entries.is_empty() {
            self.out.push(section.diagnostic(
                Code::E0216,
                texts::empty_list(),
                section.span_of(key),
            ));
        }
        let labels = entries.iter().map(|entry| Arc::from(entry.value)).collect();
        Some(Test::Labels {
            quantifier,
            labels,
            points: points?,
        })
    }

    pub(super) fn values(&mut self, section: &Section<'_>) -> Option<Test> {
        let inner = section.section("values", &keys::NAMES, &mut self.out)?;
        let mut entries = Vec::new();
        let mut seen = BTreeSet::new();
        for (key, item) in inner.items() {
            let folded = fold(key.value);
            if folded.is_empty() || !seen.insert(folded) {
                let message = texts::entry_twice(key.value);
                self.out
                    .push(section.diagnostic(Code::E0207, message, key.span));
            }
            let points = match item.value {
                Item::Number(number) => {
                    self.as_points(section, number, &item.span, -MOST_POINTS, MOST_POINTS)
                }
                Item::Unusable(raw) => {
                    inner.wrong_value(config::unusable(&raw), item.span, &mut self.out);
                    None
                }
                _ => {
                    let expected = config::expected_number();
                    inner.wrong_kind(key.value, item.span, &expected, &mut self.out);
                    None
                }
            };
            entries.extend(points.map(|points| (Arc::from(key.value), points)));
        }
        let count = inner.items().len();
        if count == 0 {
            self.out
                .push(section.diagnostic(Code::E0216, texts::empty_list(), inner.span()));
        }
        let other = if section.has("other") {
            self.points(section, "other", -MOST_POINTS, MOST_POINTS)?
                .value
        } else {
            Points::ZERO
        };
        (entries.len() == count).then_some(Test::Values { entries, other })
    }
}
