//! Reading a criterion and its test.

use std::ops::Range;
use std::sync::Arc;

use winnable_model::document::{Section, Spanned};
use winnable_model::text::{config, scoring as texts};
use winnable_model::{Code, FactError, FactId, FactLevel, FactType, Points};

use super::Reader;
use crate::model::{Criterion, ModelKind, Test, UnknownPolicy};

/// The keys that say how a fact becomes points; a criterion has exactly one of them.
const TESTS: [&str; 7] = [
    "bands", "curve", "any_of", "all_of", "none_of", "values", "is",
];

/// The largest number of points that a file may write.
pub(super) const MOST_POINTS: i32 = 1_000;

/// What the tests of one criterion share.
pub(super) struct Subject {
    pub(super) fact: FactId,
    pub(super) ty: FactType,
    pub(super) name: Arc<str>,
    /// Whether the fact can be used; a test of one that cannot is still looked at for mistakes.
    pub(super) usable: bool,
}

/// The edit that marks a criterion as not agreed.
fn mark_unset(section: &Section<'_>) -> (std::ops::Range<usize>, String) {
    if section.has("unset") {
        return (section.span_of("unset"), "true".to_owned());
    }
    let end = section.span_of("fact").end;
    let join = if section.is_inline() { ", " } else { "\n" };
    (end..end, format!("{join}unset = true"))
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
            // What is not agreed is not applied, in whatever currency its placeholders are.
            let at = (*currency, section.span_of(key));
            unset = unset || !self.usable(section, at, mark_unset(section));
        }
        if key != "values" {
            self.refuse_idle(section, "other");
        }
        let points = test.with_unknown(unknown);
        self.check_points(section, &points, section.span_of(key));
        if !subject.usable {
            return None;
        }
        let criterion = Criterion {
            id: id?,
            title,
            fact: subject.fact,
            unknown: unknown?,
            not_applicable_full,
            unset,
            example,
            evidence_source,
            test,
        };
        if criterion.unknown == UnknownPolicy::ShareOfKnown && criterion.is_penalty() {
            self.refuse_share(section);
        }
        Some(criterion)
    }

    /// The share is one of points that are earned; a penalty earns none.
    fn refuse_share(&mut self, section: &Section<'_>) {
        let span = section.span_of("unknown");
        let half = UnknownPolicy::Half.name();
        let diagnostic = section
            .diagnostic(Code::E0204, texts::share_of_a_penalty(), span.clone())
            .with_help(texts::add_unknown_policy())
            .with_edit(span, format!("\"{half}\""));
        self.out.push(diagnostic);
    }

    fn subject(&mut self, section: &Section<'_>) -> Option<Subject> {
        let Spanned { value, span } = section.text("fact", &mut self.out)?;
        let (diagnostic, meant) = match self.catalogue.require(value) {
            Ok(fact) => {
                if self.catalogue.spec(fact).level != FactLevel::Person {
                    return Some(self.subject_of(fact, true));
                }
                let message = match self.kind {
                    ModelKind::Icp => texts::persona_in_icp(value),
                    ModelKind::Account => texts::persona(value),
                };
                let diagnostic = section
                    .diagnostic(Code::E0210, message, span)
                    .with_help(texts::use_rollup_fact());
                (diagnostic, Some(fact))
            }
            Err(FactError::Unknown {
                near: Some(near), ..
            }) => {
                let diagnostic = section
                    .diagnostic(Code::E0205, texts::unknown_fact(value), span.clone())
                    .with_help(config::rename_to(&near))
                    .with_edit(span, format!("\"{near}\""));
                (diagnostic, self.catalogue.id(&near))
            }
            Err(_) => {
                let diagnostic = section
                    .diagnostic(Code::E0205, texts::unknown_fact(value), span)
                    .with_help(texts::list_facts());
                (diagnostic, None)
            }
        };
        self.out.push(diagnostic);
        // What follows is read as a test of the fact that was probably meant.
        meant.map(|fact| self.subject_of(fact, false))
    }

    fn subject_of(&self, fact: FactId, usable: bool) -> Subject {
        let spec = self.catalogue.spec(fact);
        Subject {
            fact,
            ty: spec.ty,
            name: Arc::clone(&spec.name),
            usable,
        }
    }

    fn unknown(&mut self, section: &Section<'_>) -> Option<UnknownPolicy> {
        if !section.has("unknown") {
            let mut diagnostic = section
                .diagnostic(Code::E0211, texts::no_unknown_policy(), section.span())
                .with_help(texts::add_unknown_policy());
            if section.has("fact") {
                // What is known of a fact belongs behind its name.
                let end = section.span_of("fact").end;
                let join = if section.is_inline() { ", " } else { "\n" };
                let line = format!("{join}unknown = \"{}\"", UnknownPolicy::Half.name());
                diagnostic = diagnostic.with_edit(end..end, line);
            }
            self.out.push(diagnostic);
            return None;
        }
        let word = section.word("unknown", &UnknownPolicy::NAMES, &mut self.out)?;
        let policy = UnknownPolicy::from_name(word.value);
        if policy.is_some() {
            self.refuse_idle(section, "unknown_points");
            return policy;
        }
        if !section.has("unknown_points") {
            section.missing("unknown_points", &mut self.out);
            return None;
        }
        let points = self.points(section, "unknown_points", -MOST_POINTS, MOST_POINTS)?;
        Some(UnknownPolicy::Points(points.value))
    }

    /// A key that says nothing without another one.
    fn refuse_idle(&mut self, section: &Section<'_>, key: &str) {
        if section.has(key) {
            let message = match key {
                "other" => texts::other_needs_values(),
                _ => texts::unknown_points_need_policy(),
            };
            let span = section.span_of(key);
            self.out
                .push(section.diagnostic(Code::E0216, message, span));
        }
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
            // A text is one label, and cannot be several.
            "all_of" => subject.ty == FactType::Set,
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

    pub(super) fn points_of_match(&mut self, section: &Section<'_>) -> Option<Points> {
        if !section.has("points") {
            section.missing("points", &mut self.out);
            return None;
        }
        Some(
            self.points(section, "points", -MOST_POINTS, MOST_POINTS)?
                .value,
        )
    }

    /// A criterion rewards or punishes, never both, and never neither.
    fn check_points(&mut self, section: &Section<'_>, points: &[Points], span: Range<usize>) {
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
