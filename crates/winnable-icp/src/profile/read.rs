//! Reading an ICP file: every mistake in one pass, each with its place.

mod buying;
mod firmographics;
mod rest;
mod technographics;
mod trigger;
mod value;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use winnable_model::document::{Document, Item, Section, SectionCodes, Spanned, Table, TextFile};
use winnable_model::text::config::rename_to;
use winnable_model::text::icp::profile as texts;
use winnable_model::{
    Code, Currency, Diagnostic, Diagnostics, FactCatalogue, FactLevel, FactType, nearest,
};
use winnable_score::Condition;

use super::keys::{self, EVIDENCES};
use super::{
    ADJACENT_UP_TO, Criterion, EconomicBuyer, MARKET_MINIMUM, Part, Profile, Trigger, persona,
};

/// What the reading of one file shares.
struct Reader<'a> {
    catalogue: &'a FactCatalogue,
    currency: Currency,
    out: Diagnostics,
    criteria: Vec<Criterion>,
    ids: BTreeSet<String>,
    /// Ranges that overlap.
    overlaps: Vec<Range<usize>>,
    triggers: Vec<Trigger>,
    buyer: Option<EconomicBuyer>,
}

/// A criterion before its condition is read.
struct Draft<'s> {
    id: &'s str,
    part: Part,
    source: String,
    span: Range<usize>,
}

impl Profile {
    /// Reads an ICP file.
    ///
    /// `catalogue` holds the facts that criteria may ask for, and `currency` is the project's, in which
    /// amounts are.
    ///
    /// # Errors
    /// All mistakes of the file, ordered by place: syntax (E0701), unknown and missing keys (E0702,
    /// E0703), values (E0704), prose (E0705), no bounds (E0706), triggers without an event (E0707) and
    /// attributes of a person (E0708).
    pub fn read(
        file: &TextFile,
        catalogue: &FactCatalogue,
        currency: Currency,
    ) -> Result<Self, Diagnostics> {
        let mut reader = Reader {
            catalogue,
            currency,
            out: Diagnostics::new(),
            criteria: Vec::new(),
            ids: BTreeSet::new(),
            overlaps: Vec::new(),
            triggers: Vec::new(),
            buyer: None,
        };
        let document = Document::parse(file, Code::E0701, &mut reader.out);
        let profile = document.and_then(|document| {
            let root = document.root(&keys::ROOT, SectionCodes::PROFILE);
            let profile = reader.profile(&root, file);
            persona::refuse(&root, &mut reader.out);
            profile
        });
        let mut out = reader.out;
        out.sort_by_place();
        match profile {
            Some(profile) if !out.has_errors() => Ok(profile),
            _ => Err(out),
        }
    }
}

impl Reader<'_> {
    fn profile(&mut self, root: &Section<'_>, file: &TextFile) -> Option<Profile> {
        root.refuse_unknown_keys(&mut self.out);
        root.whole("schema", 1..=1, &mut self.out);
        let id = root.text("id", &mut self.out);
        let title = root.text("title", &mut self.out);
        let agreed = root.date("agreed", &mut self.out);
        let adjacent_up_to = self.whole(root, "adjacent_up_to", 1..=20);
        let market_minimum = self.whole(root, "market_minimum", 0..=i64::MAX);
        let reachable_count = self.whole(root, "reachable_count", 0..=i64::MAX);
        let goal = self.whole(root, "new_customers_goal", 1..=i64::MAX);
        let size_classes = self.size_classes(root);
        let search_queries = self.strings(root, "search_queries");
        let firmographics = self.firmographics(root);
        let required = self.technographics(root);
        self.triggers(root);
        self.buying(root);
        self.own(root);
        let hypotheses = self.hypotheses(root);
        let product = self.product(root);
        let message = self.message(root);
        self.mark_core(root);
        Some(Profile {
            id: Arc::from(id?.value),
            title: title?.value.to_owned(),
            agreed: agreed.as_ref()?.value,
            criteria: std::mem::take(&mut self.criteria),
            adjacent_up_to: adjacent_up_to
                .and_then(|n| u32::try_from(n).ok())
                .unwrap_or(ADJACENT_UP_TO),
            size_classes,
            industries: firmographics.industries,
            employees: firmographics.employees,
            revenue: firmographics.revenue,
            required,
            triggers: std::mem::take(&mut self.triggers),
            economic_buyer: self.buyer.take(),
            reachable_count,
            goal,
            market_minimum: market_minimum.unwrap_or(MARKET_MINIMUM),
            search_queries,
            product,
            message,
            hypotheses,
            file: Arc::clone(&file.name),
            agreed_span: agreed?.span,
            overlaps: std::mem::take(&mut self.overlaps),
        })
    }

    /// A block of criteria. A sentence in its place is refused: nothing can be proved by it.
    fn block<'d>(
        &mut self,
        of: &Section<'d>,
        key: &str,
        table: &'static Table,
    ) -> Option<Section<'d>> {
        if let Some(Spanned {
            value: Item::Text(_),
            span,
        }) = of.item(key)
        {
            self.prose(of, key, span);
            return None;
        }
        of.section(key, table, &mut self.out)
    }

    fn prose(&mut self, of: &Section<'_>, key: &str, span: Range<usize>) {
        let diagnostic = of
            .diagnostic(Code::E0705, texts::prose(key), span)
            .with_help(texts::prose_help());
        self.out.push(diagnostic);
    }

    /// Refuses a criterion that every account would meet: as prose where a sentence is all it has.
    fn unbounded(&mut self, section: &Section<'_>, id: &str, expected: &winnable_model::Text) {
        if section.has("note") {
            self.prose(section, id, section.span_of("note"));
            return;
        }
        let diagnostic = section
            .diagnostic(Code::E0706, texts::no_bounds(id), section.span())
            .with_label(expected.clone());
        self.out.push(diagnostic);
    }

    /// Adds a criterion of a section that may hold `core` and `evidence`.
    fn add(&mut self, section: &Section<'_>, draft: Draft<'_>) -> Option<()> {
        let core = section.flag("core", &mut self.out);
        let interview_only = self.interview_only(section);
        section.text("note", &mut self.out);
        let condition = self.condition(section, &draft.source, draft.span.clone())?;
        if !self.ids.insert(draft.id.to_owned()) {
            section.wrong_value(texts::twice(draft.id), draft.span.clone(), &mut self.out);
        }
        self.criteria.push(Criterion {
            id: Arc::from(draft.id),
            part: draft.part,
            condition,
            core: core.is_some_and(|core| core.value),
            interview_only,
            absence_is_unknown: draft.part == Part::EconomicBuyer,
            span: draft.span,
        });
        Some(())
    }

    fn condition(
        &mut self,
        section: &Section<'_>,
        source: &str,
        span: Range<usize>,
    ) -> Option<Condition> {
        match Condition::parse(source, self.catalogue) {
            Ok(condition) => {
                let of_person = |fact: &_| self.catalogue.spec(*fact).level == FactLevel::Person;
                if condition.facts().iter().any(of_person) {
                    let diagnostic = section
                        .diagnostic(Code::E0708, texts::persona(source), span)
                        .with_help(texts::persona_help());
                    self.out.push(diagnostic);
                    return None;
                }
                Some(condition)
            }
            Err(error) => {
                let mut diagnostic = section.diagnostic(Code::E0704, error.message, span);
                if let Some(near) = error.near {
                    diagnostic = diagnostic.with_help(rename_to(&near));
                }
                self.out.push(diagnostic);
                None
            }
        }
    }

    /// Whether interviews are all that a criterion rests on.
    fn interview_only(&mut self, section: &Section<'_>) -> bool {
        let words = section.texts("evidence", &mut self.out).unwrap_or_default();
        for word in &words {
            if !EVIDENCES.contains(&word.value) {
                let message = winnable_model::text::config::one_of(word.value, &EVIDENCES);
                section.wrong_value(message, word.span.clone(), &mut self.out);
            }
        }
        !words.is_empty() && words.iter().all(|word| word.value == "interview")
    }

    /// The name of the fact that a criterion asks: the usual one, or the one that the section names.
    fn fact(
        &mut self,
        section: &Section<'_>,
        usual: Option<&str>,
        types: &[FactType],
    ) -> Option<String> {
        let Some(named) = section.text("fact", &mut self.out) else {
            return usual.map(str::to_owned);
        };
        let refused = |message| section.diagnostic(Code::E0704, message, named.span.clone());
        let diagnostic: Diagnostic = match self.catalogue.require(named.value) {
            Ok(id) if types.contains(&self.catalogue.spec(id).ty) => {
                return Some(named.value.to_owned());
            }
            Ok(id) => {
                let expected: Vec<&str> = types.iter().map(|ty| ty.name()).collect();
                let found = self.catalogue.spec(id).ty.name();
                refused(texts::fact_of_type(
                    named.value,
                    found,
                    &expected.join(", "),
                ))
            }
            Err(error) => refused(winnable_model::Text::of(&error)),
        };
        self.out.push(diagnostic);
        None
    }

    /// Marks the criteria that the file lists as core; a file without a core condition is refused.
    fn mark_core(&mut self, root: &Section<'_>) {
        for word in root.texts("core", &mut self.out).unwrap_or_default() {
            let found = self
                .criteria
                .iter_mut()
                .find(|criterion| *criterion.id == *word.value);
            if let Some(criterion) = found {
                criterion.core = true;
                continue;
            }
            let ids: Vec<&str> = self.criteria.iter().map(|one| &*one.id).collect();
            let mut diagnostic = root
                .diagnostic(Code::E0704, texts::no_criterion(word.value), word.span)
                .with_label(texts::criteria_are(&ids.join(", ")));
            if let Some(near) = nearest(word.value, ids) {
                diagnostic = diagnostic.with_help(rename_to(near));
            }
            self.out.push(diagnostic);
        }
        if !self.out.has_errors() && !self.criteria.iter().any(|criterion| criterion.core) {
            let diagnostic = root
                .diagnostic(Code::E0703, texts::no_core(), root.span_of("core"))
                .with_help(texts::no_core_help());
            self.out.push(diagnostic);
        }
    }
}
