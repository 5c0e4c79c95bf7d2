//! Reading a model file: every mistake in one pass, each with its place and an edit where there is
//! one.

mod criterion;
mod custom;
mod labels;
mod rollup;
mod scale;
mod tier;
mod value;

use std::collections::BTreeSet;
use std::sync::Arc;

use winnable_model::document::{Document, Item, Section, SectionCodes, Spanned, TextFile};
use winnable_model::text::scoring as texts;
use winnable_model::{Code, Currency, Diagnostics, FactCatalogue, Points};

use super::{Approval, Aspect, Criterion, Factor, Gate, Model, ModelKind, keys};

pub(super) use value::short;

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
    ids: BTreeSet<String>,
    /// The weight of each factor so far; `None` for one that was refused.
    weights: Vec<Option<Points>>,
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
            ids: BTreeSet::new(),
            weights: Vec::new(),
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
        self.check_weights(&sections);
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
        self.weights
            .push(weight.as_ref().map(|weight| weight.value));
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
        let criteria: Vec<Criterion> = sections.iter().filter_map(|s| self.criterion(s)).collect();
        let complete = criteria.len() == sections.len();
        if complete && criteria.iter().all(Criterion::is_penalty) {
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

    /// Reports weights that do not sum to 100, where each of them could be read.
    fn check_weights(&mut self, sections: &[Section<'_>]) {
        let weights: Option<Vec<Points>> = self.weights.iter().copied().collect();
        let (Some(weights), Some(section)) = (weights, sections.last()) else {
            return;
        };
        let sum: Points = weights.iter().copied().sum();
        if sum == Points::HUNDRED {
            return;
        }
        let missing = Points::HUNDRED - sum;
        let span = section.span_of("weight");
        let mut diagnostic = section
            .diagnostic(Code::E0203, texts::weights_do_not_sum(sum), span.clone())
            .with_label(texts::off_by(missing));
        // The last weight is the one that is most often forgotten; the edit is a proposal.
        let mended = weights.last().copied().unwrap_or_default() + missing;
        if mended > Points::ZERO {
            let id = match section.item("id").map(|item| item.value) {
                Some(Item::Text(id)) => id,
                _ => "factor",
            };
            diagnostic = diagnostic
                .with_help(texts::one_weight_that_mends(id, mended))
                .with_edit(span, short(mended));
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
}
