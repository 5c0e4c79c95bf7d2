//! Values that several sections of a model file share: ids, points, conditions, amounts.

use std::ops::Range;
use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use winnable_model::document::{Section, Spanned};
use winnable_model::text::{config, scoring as texts};
use winnable_model::{
    AmountRules, Code, Currency, Diagnostic, Money, MoneyError, Points, Text, nearest, parse_amount,
};

use super::{ModelSource, Reader};
use crate::model::validate;
use crate::{Condition, ConditionError};

impl Reader<'_> {
    /// An amount: `KRW 500000000`, or as people write it, such as `5억원`. An amount that names no
    /// currency is in the project's.
    ///
    /// # Errors
    /// [`MoneyError`] of the plain form, which is what a file should hold.
    pub(super) fn money(&self, text: &str) -> Result<Money, MoneyError> {
        text.parse::<Money>().or_else(|plain| {
            let rules = AmountRules {
                default_currency: self.currency,
                ..AmountRules::default()
            };
            let amount = parse_amount(text, &rules).ok();
            amount.and_then(|amount| amount.money()).ok_or(plain)
        })
    }

    /// An id, unique in the model.
    pub(super) fn id(&mut self, section: &Section<'_>) -> Option<Arc<str>> {
        let Spanned { value, span } = section.text("id", &mut self.out)?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        if value.is_empty() || !value.chars().all(plain) {
            section.wrong_value(texts::bad_id(value), span, &mut self.out);
            return None;
        }
        if !self.ids.insert(value.to_owned()) {
            // One more than there are ids is enough numbers to find a free one.
            let free = (2..=self.ids.len() + 2)
                .map(|n| format!("{value}_{n}"))
                .find(|id| !self.ids.contains(id))
                .unwrap_or_default();
            let diagnostic = section
                .diagnostic(Code::E0208, texts::id_twice(value), span.clone())
                .with_help(texts::free_id(&free))
                .with_edit(span, format!("\"{free}\""));
            self.out.push(diagnostic);
        }
        Some(Arc::from(value))
    }

    pub(super) fn title(&mut self, section: &Section<'_>) -> Option<String> {
        section
            .text("title", &mut self.out)
            .map(|title| title.value.to_owned())
    }

    /// A number of points with at most two places.
    pub(super) fn points(
        &mut self,
        section: &Section<'_>,
        key: &str,
        low: i32,
        high: i32,
    ) -> Option<Spanned<Points>> {
        let Spanned { value, span } = section.number(key, &mut self.out)?;
        let points = self.as_points(section, value, &span, low, high)?;
        Some(Spanned {
            value: points,
            span,
        })
    }

    pub(super) fn as_points(
        &mut self,
        section: &Section<'_>,
        value: Decimal,
        span: &Range<usize>,
        low: i32,
        high: i32,
    ) -> Option<Points> {
        let hundredths = value
            .checked_mul(Decimal::ONE_HUNDRED)
            .filter(Decimal::is_integer);
        let points = hundredths
            .and_then(|h| h.to_i32())
            .map(Points::from_hundredths);
        let range = Points::from_hundredths(low * 100)..=Points::from_hundredths(high * 100);
        let points = points.filter(|points| range.contains(points));
        if points.is_none() {
            let message = texts::points_out_of_range(&value.to_string(), low, high);
            section.wrong_value(message, span.clone(), &mut self.out);
        }
        points
    }

    /// A condition inside a quoted TOML text.
    pub(super) fn condition(
        &mut self,
        section: &Section<'_>,
        source: &str,
        span: Range<usize>,
    ) -> Option<Condition> {
        match Condition::parse(source, self.catalogue) {
            Ok(condition) => {
                if validate::uses_person(condition.facts(), self.catalogue) {
                    let diagnostic = section
                        .diagnostic(Code::E0210, texts::persona(source), span)
                        .with_help(texts::use_rollup_fact());
                    self.out.push(diagnostic);
                    return None;
                }
                Some(condition)
            }
            Err(error) => {
                let diagnostic = self.refuse_condition(section, source, span, error);
                self.out.push(diagnostic);
                None
            }
        }
    }

    fn refuse_condition(
        &self,
        section: &Section<'_>,
        source: &str,
        span: Range<usize>,
        error: ConditionError,
    ) -> Diagnostic {
        let ConditionError {
            span: inside,
            message,
            near,
        } = error;
        let name = source.get(inside.clone()).unwrap_or_default();
        let code = match self.catalogue.require(name) {
            Err(unknown) if Text::of(&unknown) == message => Code::E0205,
            _ => Code::E0215,
        };
        // Between plain quotes each byte of the condition has its place. With escapes or in a text
        // of several lines they moved, and the whole text is marked.
        let is_plain = span.len() == source.len() + 2;
        if inside.is_empty() || !is_plain {
            return section.diagnostic(code, message, span);
        }
        let start = span.start + 1;
        let marked = start + inside.start..start + inside.end;
        let diagnostic = section.diagnostic(code, message, marked.clone());
        match near {
            Some(near) => diagnostic
                .with_help(config::rename_to(&near))
                .with_edit(marked, near),
            None => diagnostic,
        }
    }

    /// Whether an amount in this currency can be used; reports it in a file of the project's, with the
    /// edit that marks it as not agreed.
    pub(super) fn usable(
        &mut self,
        section: &Section<'_>,
        (currency, span): (Currency, Range<usize>),
        (edited, mark): (Range<usize>, String),
    ) -> bool {
        let Some(project) = self.currency.filter(|project| *project != currency) else {
            return true;
        };
        if self.source == ModelSource::Project {
            let message = texts::foreign_currency(currency.code(), project.code());
            let found = section.diagnostic(Code::E0218, message, span);
            let file = found.at.as_ref().map_or("", winnable_model::At::file);
            let help = texts::agree_on_amounts(file, currency.code(), project.code());
            self.out.push(found.with_help(help).with_edit(edited, mark));
        }
        false
    }

    /// Names of the user's that are none of those known, such as a buying role.
    pub(super) fn refuse_word(
        &mut self,
        section: &Section<'_>,
        found: &Spanned<&str>,
        words: &[&str],
    ) {
        let message = config::one_of(found.value, words);
        let mut diagnostic = section.diagnostic(Code::E0204, message, found.span.clone());
        if let Some(near) = nearest(found.value, words.iter().copied()) {
            diagnostic = diagnostic
                .with_help(config::rename_to(near))
                .with_edit(found.span.clone(), format!("\"{near}\""));
        }
        self.out.push(diagnostic);
    }
}

/// Points as a TOML number without needless zeros.
pub(in crate::model) fn short(points: Points) -> String {
    let text = points.to_string();
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
