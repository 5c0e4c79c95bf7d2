//! Conditions of the user's own, hypotheses, the product and the message.

use std::sync::Arc;

use rust_decimal::Decimal;
use winnable_model::document::Section;
use winnable_model::text::icp::profile as texts;

use super::super::{Hypothesis, Message, Part, Product, keys};
use super::value::stated;
use super::{Draft, Reader};

impl Reader<'_> {
    /// Conditions over any fact of an account.
    pub(super) fn own(&mut self, root: &Section<'_>) {
        for section in root.sections("criterion", &keys::CRITERION, &mut self.out) {
            let id = section.text("id", &mut self.out);
            let Some(when) = section.text("when", &mut self.out) else {
                if !section.has("when") {
                    let id = id.map_or("criterion", |id| id.value);
                    self.unbounded(&section, id, &texts::expected_condition());
                }
                continue;
            };
            if let Some(id) = id {
                let draft = Draft {
                    id: id.value,
                    part: Part::Own,
                    source: when.value.to_owned(),
                    span: when.span,
                };
                self.add(&section, draft);
            }
        }
    }

    pub(super) fn hypotheses(&mut self, root: &Section<'_>) -> Vec<Hypothesis> {
        let mut found = Vec::new();
        for section in root.sections("hypothesis", &keys::HYPOTHESIS, &mut self.out) {
            let id = section.text("id", &mut self.out);
            let sentence = section.text("sentence", &mut self.out);
            let industries = self.naics(&section);
            let employees = stated(&self.numbers(&section));
            if let (Some(id), Some(sentence)) = (id, sentence) {
                found.push(Hypothesis {
                    id: Arc::from(id.value),
                    sentence: sentence.value.to_owned(),
                    industries,
                    employees,
                });
            }
        }
        found
    }

    pub(super) fn product(&mut self, root: &Section<'_>) -> Product {
        let Some(section) = root
            .has("product")
            .then(|| root.section("product", &keys::PRODUCT, &mut self.out))
            .flatten()
        else {
            return Product::default();
        };
        let install = section.number("install_days", &mut self.out);
        let offers = section
            .has("offers")
            .then(|| self.strings(&section, "offers"));
        let mut flag = |key: &str| {
            let flag = section.flag(key, &mut self.out);
            flag.is_some_and(|flag| flag.value)
        };
        Product {
            offers,
            pays_online: flag("pays_online"),
            integration_demand: flag("integration_demand"),
            install_days: install
                .map(|days| days.value)
                .filter(|days| *days >= Decimal::ZERO),
        }
    }

    pub(super) fn message(&mut self, root: &Section<'_>) -> Message {
        let Some(section) = self.block(root, "message", &keys::MESSAGE) else {
            return Message::default();
        };
        let mut part = |key: &str| {
            let text = section.text(key, &mut self.out)?;
            let text = text.value.trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        Message {
            target: part("target"),
            situation: part("situation"),
            cost: part("cost"),
            change: part("change"),
            span: Some(section.span()),
        }
    }
}
