//! Reading a model file: every mistake in one pass, each with its place and an edit where there is
//! one.

mod criterion;
mod rollup;
mod tier;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use winnable_model::document::{Document, Section, SectionCodes, Spanned, TextFile};
use winnable_model::text::scoring as texts;
use winnable_model::{Code, Currency, Diagnostics, FactCatalogue, Points, nearest};

use super::validate;
use super::{Approval, Aspect, Factor, Gate, Model, ModelKind, keys};
use crate::Condition;

/// Where a model comes from, which decides what a foreign currency in it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelSource {
    /// A file of the project: its amounts must be in the project's currency.
    Project,
    /// A shipped preset: amounts in another currency than the project's are left unset.
    Shipped,
}

/// A model that was read, with what should be known about it.
#[derive(Clone, Debug)]
pub struct ReadModel {
    /// The model.
    pub model: Model,
    /// Warnings.
    pub warnings: Diagnostics,
}

/// What the reading of one file shares.
struct Reader<'a> {
    catalogue: &'a FactCatalogue,
    currency: Option<Currency>,
    source: ModelSource,
    kind: ModelKind,
    out: Diagnostics,
    ids: BTreeMap<String, Range<usize>>,
}

impl Model {
    /// Reads a model file.
    ///
    /// `currency` is the project's, against which amounts are checked; `None` accepts any.
    ///
    /// # Errors
    /// All mistakes of the file, ordered by place, with the warnings among them.
    pub fn read(
        file: &TextFile,
        catalogue: &FactCatalogue,
        currency: Option<Currency>,
        source: ModelSource,
    ) -> Result<ReadModel, Diagnostics> {
        let mut reader = Reader {
            catalogue,
            currency,
            source,
            kind: ModelKind::Account,
            out: Diagnostics::new(),
            ids: BTreeMap::new(),
        };
        let model = Document::parse(file, Code::E0201, &mut reader.out)
            .and_then(|document| reader.model(&document.root(&keys::MODEL, SectionCodes::MODEL)));
        let mut out = reader.out;
        out.sort_by_place();
        match model {
            Some(model) if !out.has_errors() => Ok(ReadModel {
                model,
                warnings: out,
            }),
            _ => Err(out),
        }
    }
}

impl Reader<'_> {
    fn model(&mut self, root: &Section<'_>) -> Option<Model> {
        root.refuse_unknown_keys(&mut self.out);
        root.whole("schema", 1..=1, &mut self.out);
        let id = root.text("id", &mut self.out);
        let title = root.text("title", &mut self.out);
        if root
            .word("kind", &keys::KINDS, &mut self.out)
            .is_some_and(|kind| kind.value == "icp")
        {
            self.kind = ModelKind::Icp;
        }
        let strict_tiers = root
            .flag("strict_tiers", &mut self.out)
            .is_some_and(|flag| flag.value);
        let approval = root
            .section("approval", &keys::APPROVAL, &mut self.out)
            .map(|section| self.approval(&section));
        let rollup = self.rollup(root);
        let sections = root.sections("factor", &keys::FACTOR, &mut self.out);
        let factors: Vec<Factor> = sections.iter().filter_map(|s| self.factor(s)).collect();
        if sections.len() == factors.len() {
            self.check_weights(root, &sections, &factors);
        }
        if root.has("factor") && sections.is_empty() {
            self.out
                .push(root.diagnostic(Code::E0216, texts::no_factor(), root.span_of("factor")));
        }
        let gates = root
            .sections("gate", &keys::GATE, &mut self.out)
            .iter()
            .filter_map(|section| self.gate(section))
            .collect();
        let tiers = self.tiers(root);
        Some(Model {
            id: Arc::from(id?.value),
            title: title?.value.to_owned(),
            kind: self.kind,
            strict_tiers,
            approval,
            rollup,
            factors,
            gates,
            tiers,
        })
    }

    fn approval(&mut self, section: &Section<'_>) -> Approval {
        let mut names = |key: &str| -> Vec<String> {
            let names = section.texts(key, &mut self.out).unwrap_or_default();
            names
                .into_iter()
                .map(|name| name.value.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect()
        };
        let (sales, marketing) = (names("sales"), names("marketing"));
        Approval {
            sales,
            marketing,
            on: section.date("on", &mut self.out).map(|date| date.value),
            calibrated: section
                .date("calibrated", &mut self.out)
                .map(|date| date.value),
        }
    }

    fn factor(&mut self, section: &Section<'_>) -> Option<Factor> {
        let id = self.id(section);
        let title = self.title(section);
        let weight = self.points(section, "weight", 0, 100);
        if let Some(Spanned {
            value: Points::ZERO,
            span,
        }) = weight.clone()
        {
            self.out
                .push(section.diagnostic(Code::E0204, texts::weight_of_zero(), span));
        }
        let unset = section
            .flag("unset", &mut self.out)
            .is_some_and(|flag| flag.value);
        let aspect = section
            .word("aspect", &Aspect::NAMES, &mut self.out)
            .and_then(|word| Aspect::from_name(word.value));
        let sections = section.sections("criterion", &keys::CRITERION, &mut self.out);
        let criteria: Vec<_> = sections.iter().filter_map(|s| self.criterion(s)).collect();
        let complete = criteria.len() == sections.len();
        if complete && !criteria.iter().any(|c| c.written_max() > Points::ZERO) {
            let message = texts::factor_without_rewards(id.as_deref().unwrap_or_default());
            self.out
                .push(section.diagnostic(Code::E0216, message, section.span()));
        }
        Some(Factor {
            id: id?,
            title,
            weight: weight?.value,
            unset,
            aspect,
            criteria,
        })
    }

    fn check_weights(&mut self, root: &Section<'_>, sections: &[Section<'_>], factors: &[Factor]) {
        let sum: Points = factors.iter().map(|factor| factor.weight).sum();
        if sum == Points::HUNDRED || factors.is_empty() {
            return;
        }
        let missing = Points::HUNDRED - sum;
        let mut diagnostic = root.diagnostic(
            Code::E0203,
            texts::weights_do_not_sum(sum),
            sections.last().map_or(0..0, |last| last.span_of("weight")),
        );
        // The last weight is the one that is most often forgotten; the edit is a proposal.
        if let (Some(last), Some(section)) = (factors.last(), sections.last()) {
            let mended = last.weight + missing;
            diagnostic = diagnostic.with_label(texts::off_by(missing));
            if mended > Points::ZERO {
                diagnostic = diagnostic
                    .with_help(texts::one_weight_that_mends(&last.id, mended))
                    .with_edit(section.span_of("weight"), short(mended));
            }
        }
        self.out.push(diagnostic);
    }

    fn gate(&mut self, section: &Section<'_>) -> Option<Gate> {
        let id = self.id(section);
        let title = self.title(section);
        let when = section
            .text("when", &mut self.out)
            .and_then(|source| self.condition(section, source.value, source.span));
        let cap = self.points(section, "cap", 0, 100);
        let unknown = section.word("unknown", &keys::GATE_UNKNOWN, &mut self.out);
        Some(Gate {
            id: id?,
            title,
            when: when?,
            cap: cap?.value,
            bites_unknown: unknown?.value == "apply",
        })
    }

    /// An id, unique in the model.
    fn id(&mut self, section: &Section<'_>) -> Option<Arc<str>> {
        let Spanned { value, span } = section.text("id", &mut self.out)?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        if value.is_empty() || !value.chars().all(plain) {
            section.wrong_value(texts::bad_id(value), span, &mut self.out);
            return None;
        }
        if self.ids.insert(value.to_owned(), span.clone()).is_some() {
            self.out
                .push(section.diagnostic(Code::E0208, texts::id_twice(value), span));
        }
        Some(Arc::from(value))
    }

    fn title(&mut self, section: &Section<'_>) -> Option<String> {
        section
            .text("title", &mut self.out)
            .map(|title| title.value.to_owned())
    }

    /// A number of points with at most two places.
    fn points(
        &mut self,
        section: &Section<'_>,
        key: &str,
        low: i32,
        high: i32,
    ) -> Option<Spanned<Points>> {
        let Spanned { value, span } = section.number(key, &mut self.out)?;
        let points = self.to_points(section, value, &span, low, high)?;
        Some(Spanned {
            value: points,
            span,
        })
    }

    fn to_points(
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
        match points {
            Some(points) if range.contains(&points) => Some(points),
            _ => {
                let message = texts::points_out_of_range(&value.to_string(), low, high);
                section.wrong_value(message, span.clone(), &mut self.out);
                None
            }
        }
    }

    /// A condition inside a quoted TOML text.
    fn condition(
        &mut self,
        section: &Section<'_>,
        source: &str,
        span: Range<usize>,
    ) -> Option<Condition> {
        match Condition::parse(source, self.catalogue) {
            Ok(condition) => {
                if validate::uses_person(condition.facts(), self.catalogue) {
                    self.out
                        .push(section.diagnostic(Code::E0210, texts::persona(source), span));
                    return None;
                }
                Some(condition)
            }
            Err(error) => {
                // The text stands inside quotes without escapes in all but odd cases.
                let start = span.start + 1;
                let inside = start + error.span.start..start + error.span.end;
                let inside = if inside.is_empty() || inside.end > span.end {
                    span
                } else {
                    inside
                };
                let mut diagnostic =
                    section.diagnostic(Code::E0215, error.message.clone(), inside.clone());
                if let Some(near) = error.near {
                    diagnostic = diagnostic
                        .with_help(winnable_model::text::config::rename_to(&near))
                        .with_edit(inside, near);
                }
                self.out.push(diagnostic);
                None
            }
        }
    }

    /// Whether an amount in this currency can be used; reports it in a file of the project's.
    fn usable(&mut self, section: &Section<'_>, currency: Currency, span: Range<usize>) -> bool {
        let Some(project) = self.currency.filter(|project| *project != currency) else {
            return true;
        };
        if self.source == ModelSource::Project {
            let message = texts::foreign_currency(currency.code(), project.code());
            self.out
                .push(section.diagnostic(Code::E0218, message, span));
        }
        false
    }

    /// Names of the user's that are none of those known, such as a buying role.
    fn refuse_word(&mut self, section: &Section<'_>, found: &Spanned<&str>, words: &[&str]) {
        let message = winnable_model::text::config::one_of(found.value, words);
        let mut diagnostic = section.diagnostic(Code::E0204, message, found.span.clone());
        if let Some(near) = nearest(found.value, words.iter().copied()) {
            diagnostic = diagnostic
                .with_help(winnable_model::text::config::rename_to(near))
                .with_edit(found.span.clone(), format!("\"{near}\""));
        }
        self.out.push(diagnostic);
    }
}

/// Points as a TOML number without needless zeros.
pub(super) fn short(points: Points) -> String {
    let text = points.to_string();
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
