//! Reading a criterion and its test.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use rust_decimal::Decimal;
use winnable_model::document::{Item, Section, Spanned};
use winnable_model::text::{config, scoring as texts};
use winnable_model::{Code, Currency, FactId, FactLevel, FactType, Money, Points, fold};

use super::Reader;
use crate::Measure;
use crate::model::{Band, Criterion, ModelKind, Quantifier, Test, UnknownPolicy, keys, validate};

/// The keys that say how a fact becomes points; a criterion has exactly one of them.
const TESTS: [&str; 7] = [
    "bands", "curve", "any_of", "all_of", "none_of", "values", "is",
];

/// The largest number of points that a file may write.
const MOST_POINTS: i32 = 1_000;

/// What the tests of one criterion share.
struct Subject {
    fact: FactId,
    ty: FactType,
    name: Arc<str>,
}

impl Reader<'_> {
    pub(super) fn criterion(&mut self, section: &Section<'_>) -> Option<Criterion> {
        let id = self.id(section);
        let title = self.title(section);
        let subject = self.subject(section);
        let unknown = self.unknown(section);
        let not_applicable_full = section
            .word("not_applicable", &["zero", "full"], &mut self.out)
            .is_some_and(|word| word.value == "full");
        let mut unset = section
            .flag("unset", &mut self.out)
            .is_some_and(|flag| flag.value);
        let example = section
            .flag("example", &mut self.out)
            .is_some_and(|flag| flag.value);
        let evidence_source = section
            .text("evidence_source", &mut self.out)
            .map(|text| text.value.to_owned());
        let key = self.test_key(section);
        let (subject, key) = (subject?, key?);
        let test = self.test(section, &subject, key)?;
        if let Test::Bands {
            currency: Some(currency),
            ..
        }
        | Test::Curve {
            currency: Some(currency),
            ..
        } = &test
        {
            unset |= !self.usable(section, *currency, section.span_of(key));
        }
        self.check_points(section, &test, section.span_of(key));
        Some(Criterion {
            id: id?,
            title,
            fact: subject.fact,
            unknown: unknown?,
            not_applicable_full,
            unset,
            example,
            evidence_source,
            test,
        })
    }

    fn subject(&mut self, section: &Section<'_>) -> Option<Subject> {
        let Spanned { value, span } = section.text("fact", &mut self.out)?;
        match self.catalogue.require(value) {
            Ok(fact) => {
                let spec = self.catalogue.spec(fact);
                if spec.level == FactLevel::Person {
                    let message = match self.kind {
                        ModelKind::Icp => texts::persona_in_icp(value),
                        ModelKind::Account => texts::persona(value),
                    };
                    self.out
                        .push(section.diagnostic(Code::E0210, message, span));
                    return None;
                }
                Some(Subject {
                    fact,
                    ty: spec.ty,
                    name: Arc::clone(&spec.name),
                })
            }
            Err(error) => {
                let near = match &error {
                    winnable_model::FactError::Unknown { near, .. } => near.clone(),
                    _ => None,
                };
                let message = texts::unknown_fact(value);
                let mut diagnostic = section
                    .diagnostic(Code::E0205, message, span.clone())
                    .with_help(texts::list_facts());
                if let Some(near) = near {
                    diagnostic = diagnostic
                        .with_help(config::rename_to(&near))
                        .with_edit(span, format!("\"{near}\""));
                }
                self.out.push(diagnostic);
                None
            }
        }
    }

    fn unknown(&mut self, section: &Section<'_>) -> Option<UnknownPolicy> {
        if !section.has("unknown") {
            let diagnostic = section
                .diagnostic(Code::E0211, texts::no_unknown_policy(), section.span())
                .with_help(texts::add_unknown_policy());
            self.out.push(diagnostic);
            return None;
        }
        let word = section.word("unknown", &UnknownPolicy::NAMES, &mut self.out)?;
        UnknownPolicy::from_name(word.value)
    }

    fn test_key(&mut self, section: &Section<'_>) -> Option<&'static str> {
        let found: Vec<&'static str> = TESTS.into_iter().filter(|key| section.has(key)).collect();
        match found.as_slice() {
            [one] => Some(one),
            [] => {
                let message = texts::no_test(&TESTS);
                self.out
                    .push(section.diagnostic(Code::E0216, message, section.span()));
                None
            }
            [_, second, ..] => {
                let span = section.span_of(second);
                self.out
                    .push(section.diagnostic(Code::E0216, texts::several_tests(&found), span));
                None
            }
        }
    }

    fn test(&mut self, section: &Section<'_>, subject: &Subject, key: &str) -> Option<Test> {
        let fits = match key {
            "bands" | "curve" => {
                matches!(
                    subject.ty,
                    FactType::Number | FactType::Money | FactType::Date
                )
            }
            "is" => subject.ty == FactType::Flag,
            "values" => subject.ty == FactType::Text,
            _ => matches!(subject.ty, FactType::Text | FactType::Set),
        };
        if !fits {
            let message = texts::test_does_not_fit(key, &subject.name, subject.ty.name());
            self.out
                .push(section.diagnostic(Code::E0212, message, section.span_of(key)));
            return None;
        }
        match key {
            "bands" => self.bands(section, subject),
            "curve" => self.curve(section, subject),
            "values" => self.values(section),
            "is" => {
                let is = section.flag("is", &mut self.out)?.value;
                let points = self.points_of_match(section)?;
                Some(Test::Flag { is, points })
            }
            quantified => self.labels(section, quantified),
        }
    }

    fn points_of_match(&mut self, section: &Section<'_>) -> Option<Points> {
        if !section.has("points") {
            section.missing("points", &mut self.out);
            return None;
        }
        Some(
            self.points(section, "points", -MOST_POINTS, MOST_POINTS)?
                .value,
        )
    }

    /// What of a date is measured; reports a measure where there is none to take, and the reverse.
    fn measure(&mut self, section: &Section<'_>, subject: &Subject) -> Option<Measure> {
        let word = section.word("measure", &keys::MEASURES, &mut self.out);
        match (subject.ty, word) {
            (FactType::Date, Some(word)) if word.value == "days_ago" => Some(Measure::DaysAgo),
            (FactType::Date, Some(_)) => Some(Measure::DaysUntil),
            (FactType::Date, None) => {
                let message = texts::date_needs_measure(&subject.name);
                self.out
                    .push(section.diagnostic(Code::E0212, message, section.span_of("fact")));
                None
            }
            (_, Some(word)) => {
                let message = texts::measure_needs_date(&subject.name);
                self.out
                    .push(section.diagnostic(Code::E0212, message, word.span));
                None
            }
            (_, None) => Some(Measure::Value),
        }
    }

    /// A number, or an amount with its currency, as the fact's type asks.
    fn end(
        &mut self,
        section: &Section<'_>,
        subject: &Subject,
        item: &Spanned<Item<'_>>,
        currency: &mut Option<Currency>,
    ) -> Option<Decimal> {
        match (&item.value, subject.ty) {
            (Item::Number(number), FactType::Number | FactType::Date) => Some(*number),
            (Item::Text(text), FactType::Money) => match text.parse::<Money>() {
                Ok(money) => {
                    let known = *currency.get_or_insert(money.currency());
                    if known != money.currency() {
                        let message = texts::two_currencies(known.code(), money.currency().code());
                        self.out
                            .push(section.diagnostic(Code::E0218, message, item.span.clone()));
                        return None;
                    }
                    Some(money.amount())
                }
                Err(error) => {
                    let message = winnable_model::Text::of(&error);
                    self.out
                        .push(section.diagnostic(Code::E0204, message, item.span.clone()));
                    None
                }
            },
            (Item::Unusable(raw), _) => {
                section.wrong_value(config::unusable(raw), item.span.clone(), &mut self.out);
                None
            }
            (_, FactType::Money) => {
                section.wrong_kind(
                    "bands",
                    item.span.clone(),
                    &texts::expected_amount(),
                    &mut self.out,
                );
                None
            }
            _ => {
                section.wrong_kind(
                    "bands",
                    item.span.clone(),
                    &config::expected_number(),
                    &mut self.out,
                );
                None
            }
        }
    }

    fn bands(&mut self, section: &Section<'_>, subject: &Subject) -> Option<Test> {
        let measure = self.measure(section, subject);
        let mut currency = None;
        let mut bands: Vec<Spanned<Band>> = Vec::new();
        let sections = section.sections("bands", &keys::BAND, &mut self.out);
        for entry in &sections {
            let mut end = |key: &str, reader: &mut Self| match entry.item(key) {
                None => Some(None),
                Some(item) => reader.end(entry, subject, &item, &mut currency).map(Some),
            };
            let (from, below) = (end("from", self), end("below", self));
            let points = self.points(entry, "points", -MOST_POINTS, MOST_POINTS);
            if let (Some(from), Some(below), Some(points)) = (from, below, points) {
                let band = Band {
                    from,
                    below,
                    points: points.value,
                };
                bands.push(Spanned {
                    value: band,
                    span: entry.span(),
                });
            }
        }
        if bands.len() < sections.len() {
            return None;
        }
        let bands = validate::bands(section, bands, &mut self.out)?;
        Some(Test::Bands {
            measure: measure?,
            currency,
            bands,
        })
    }

    fn curve(&mut self, section: &Section<'_>, subject: &Subject) -> Option<Test> {
        let measure = self.measure(section, subject);
        let item = section.item("curve")?;
        let Item::List(list) = item.value else {
            section.wrong_kind("curve", item.span, &texts::expected_pairs(), &mut self.out);
            return None;
        };
        let mut currency = None;
        let mut knots: Vec<Spanned<(Decimal, Points)>> = Vec::new();
        let count = list.len();
        for entry in list {
            let Item::List(pair) = &entry.value else {
                section.wrong_kind("curve", entry.span, &texts::expected_pairs(), &mut self.out);
                continue;
            };
            let [x, y] = pair.as_slice() else {
                section.wrong_kind(
                    "curve",
                    entry.span.clone(),
                    &texts::expected_pairs(),
                    &mut self.out,
                );
                continue;
            };
            let x = self.end(section, subject, x, &mut currency);
            let points = match &y.value {
                Item::Number(number) => {
                    self.to_points(section, *number, &y.span, -MOST_POINTS, MOST_POINTS)
                }
                _ => {
                    section.wrong_kind(
                        "curve",
                        y.span.clone(),
                        &texts::expected_pairs(),
                        &mut self.out,
                    );
                    None
                }
            };
            if let (Some(x), Some(points)) = (x, points) {
                knots.push(Spanned {
                    value: (x, points),
                    span: entry.span,
                });
            }
        }
        if knots.len() < count {
            return None;
        }
        let knots = validate::knots(section, knots, item.span, &mut self.out)?;
        Some(Test::Curve {
            measure: measure?,
            currency,
            knots,
        })
    }

    fn labels(&mut self, section: &Section<'_>, key: &str) -> Option<Test> {
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

    fn values(&mut self, section: &Section<'_>) -> Option<Test> {
        let inner = section.section("values", &keys::NAMES, &mut self.out)?;
        let mut entries = Vec::new();
        let mut seen = BTreeSet::new();
        for (key, item) in inner.items() {
            if !seen.insert(fold(key.value)) {
                let message = texts::entry_twice(key.value);
                self.out
                    .push(section.diagnostic(Code::E0207, message, key.span));
            }
            let Item::Number(number) = item.value else {
                inner.wrong_kind(
                    key.value,
                    item.span,
                    &config::expected_number(),
                    &mut self.out,
                );
                continue;
            };
            if let Some(points) =
                self.to_points(section, number, &item.span, -MOST_POINTS, MOST_POINTS)
            {
                entries.push((Arc::from(key.value), points));
            }
        }
        if inner.items().is_empty() {
            self.out
                .push(section.diagnostic(Code::E0216, texts::empty_list(), inner.span()));
        }
        Some(Test::Values(entries))
    }

    /// A criterion rewards or punishes, never both, and never neither.
    fn check_points(&mut self, section: &Section<'_>, test: &Test, span: Range<usize>) {
        let points = test.all_points();
        let rewards = points.iter().any(|p| *p > Points::ZERO);
        let punishes = points.iter().any(|p| *p < Points::ZERO);
        if rewards && punishes {
            self.out
                .push(section.diagnostic(Code::E0219, texts::mixed_points(), span));
        } else if !rewards && !punishes {
            self.out
                .push(section.diagnostic(Code::E0216, texts::no_points(), span));
        }
    }
}
