//! What is known to go wrong with an ICP, said of one that can be read.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::text::icp::profile as texts;
use winnable_model::{Code, Diagnostic, Text};

use super::message::{MessagePart, names_a_metric};
use super::{Bounds, MarketCount, Part, Profile, Split, Supply, Verdict};

/// An ICP is agreed on again after so many days.
pub const MAX_AGE_DAYS: i64 = 90;
/// So many industries are priorities; more are a market.
pub const MAX_INDUSTRIES: usize = 2;
/// Employees may span so many size classes.
pub const MAX_SIZE_CLASSES: usize = 2;

impl Profile {
    /// What is doubtful about the ICP as of a day, in the order of its blocks. What depends on accounts
    /// or on a count of firms is not among it.
    pub fn lint(&self, as_of: NaiveDate) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        self.age(as_of, &mut found);
        self.breadth(&mut found);
        self.context(&mut found);
        self.windows(as_of, &mut found);
        for criterion in &self.criteria {
            if criterion.interview_only {
                let text = texts::interview_only(&criterion.id);
                found.push(self.at(Code::W0705, text, criterion.span.clone()));
            }
        }
        if self.reachable_count.unwrap_or(0) == 0 {
            let text = texts::unreachable(self.reachable_count.is_some());
            found.push(Diagnostic::new(Code::W0707, text).at_file(&self.file));
        }
        self.wording(&mut found);
        found
    }

    /// What a count of firms says of the ICP: that there is none, or that the market is small. `minimum`
    /// takes the place of the ICP's own.
    pub fn lint_market(
        &self,
        counted: Option<&MarketCount>,
        minimum: Option<u64>,
    ) -> Option<Diagnostic> {
        let minimum = minimum.unwrap_or(self.market_minimum);
        let text = match counted.map(|count| &count.total) {
            None => texts::no_market(),
            Some(Err(reason)) => texts::market_unknown(&Text::of(reason)),
            Some(Ok(firms)) if firms.firms_high < minimum => {
                texts::small_market(firms.firms_high, minimum)
            }
            Some(Ok(firms)) if firms.firms_low < minimum => {
                texts::maybe_small_market(firms.firms_low, firms.firms_high, minimum)
            }
            Some(Ok(_)) => return None,
        };
        Some(Diagnostic::new(Code::W0706, text).at_file(&self.file))
    }

    /// The same of a hypothesis, which is named.
    pub fn lint_hypothesis(
        &self,
        id: &str,
        counted: &MarketCount,
        minimum: Option<u64>,
    ) -> Option<Diagnostic> {
        let mut found = self.lint_market(Some(counted), minimum)?;
        found.message = texts::of_hypothesis(id, &found.message);
        Some(found)
    }

    /// Whether the accounts are too few for the goal, even at the upper ends of their win rates.
    pub fn lint_supply(&self, supply: Supply) -> Option<Diagnostic> {
        let goal = self.goal?;
        // Half a customer is none.
        let most = libm::floor(supply.at_most);
        let text = texts::too_narrow(
            (supply.core, supply.adjacent, supply.undecided),
            &format!("{most}"),
            goal,
        );
        let is_less = format!("{most}")
            .parse::<u64>()
            .is_ok_and(|most| most < goal);
        is_less.then(|| Diagnostic::new(Code::W0706, text).at_file(&self.file))
    }

    /// Resources whose split lies outside of the tolerance.
    pub fn lint_splits(&self, splits: &[Split]) -> Vec<Diagnostic> {
        let off =
            |split: &&Split| matches!(split.verdict, Verdict::TooLittleCore | Verdict::TooMuchCore);
        let text = |split: &Split| {
            let much = split.verdict == Verdict::TooMuchCore;
            let text = texts::split_off(split.resource.name(), much);
            Diagnostic::new(Code::W0709, text).at_file(&self.file)
        };
        splits.iter().filter(off).map(text).collect()
    }

    fn at(&self, code: Code, text: Text, span: std::ops::Range<usize>) -> Diagnostic {
        Diagnostic::new(code, text).at_text(&self.file, span)
    }

    fn age(&self, as_of: NaiveDate, found: &mut Vec<Diagnostic>) {
        let days = (as_of - self.agreed).num_days();
        if (0..=MAX_AGE_DAYS).contains(&days) {
            return;
        }
        let text = if days < 0 {
            texts::agreed_later(self.agreed, as_of)
        } else {
            texts::old(days, MAX_AGE_DAYS)
        };
        found.push(self.at(Code::W0704, text, self.agreed_span.clone()));
    }

    fn breadth(&self, found: &mut Vec<Diagnostic>) {
        let of = |part: Part| self.criteria.iter().find(|one| one.part == part);
        if let Some(industry) = of(Part::Industry)
            && self.industries.len() > MAX_INDUSTRIES
        {
            let text = texts::many_industries(self.industries.len(), MAX_INDUSTRIES);
            found.push(self.at(Code::W0701, text, industry.span.clone()));
        }
        if let Some(employees) = of(Part::Employees) {
            let is_open = |end: fn(&Bounds<Decimal>) -> bool| self.employees.iter().any(end);
            let (low, high) = (
                is_open(|range| range.from.is_none()),
                is_open(|range| range.below.is_none()),
            );
            if low || high {
                let text = texts::open_end(low, high);
                found.push(self.at(Code::W0701, text, employees.span.clone()));
            }
            let classes = self.spanned_classes();
            if classes > MAX_SIZE_CLASSES {
                let text = texts::many_classes(classes, MAX_SIZE_CLASSES);
                found.push(self.at(Code::W0701, text, employees.span.clone()));
            }
        }
        for span in &self.overlaps {
            found.push(self.at(Code::W0701, texts::overlap(), span.clone()));
        }
        let core = self.core().count();
        if core <= self.adjacent_up_to as usize {
            let text = texts::nobody_outside(core, self.adjacent_up_to);
            found.push(Diagnostic::new(Code::W0701, text).at_file(&self.file));
        }
    }

    /// How many of the declared size classes the employees reach into.
    fn spanned_classes(&self) -> usize {
        let edges = &self.size_classes;
        let start = |class: usize| class.checked_sub(1).and_then(|at| edges.get(at));
        let reaches = |class: usize, range: &Bounds<Decimal>| {
            let begins_before_its_end = match (&range.from, edges.get(class)) {
                (Some(from), Some(end)) => from < end,
                _ => true,
            };
            let ends_after_its_start = match (&range.below, start(class)) {
                (Some(below), Some(start)) => below > start,
                _ => true,
            };
            begins_before_its_end && ends_after_its_start
        };
        (0..=edges.len())
            .filter(|class| self.employees.iter().any(|range| reaches(*class, range)))
            .count()
    }

    fn context(&self, found: &mut Vec<Diagnostic>) {
        let industry = self.criteria.iter().find(|one| one.part == Part::Industry);
        let has_context = self.criteria.iter().any(|one| one.part.is_buying_context());
        if let Some(industry) = industry
            && !has_context
        {
            let text = texts::no_context();
            found.push(self.at(Code::W0702, text, industry.span.clone()));
        }
    }

    fn windows(&self, as_of: NaiveDate, found: &mut Vec<Diagnostic>) {
        for trigger in &self.triggers {
            let span = || trigger.span.clone();
            if trigger.window_days.is_none() {
                found.push(self.at(Code::W0703, texts::no_window(&trigger.id), span()));
            }
            if let Some(until) = trigger.until
                && until < as_of
            {
                let text = texts::expired(&trigger.id, until);
                found.push(self.at(Code::W0703, text, span()));
            }
        }
    }

    fn wording(&self, found: &mut Vec<Diagnostic>) {
        let missing: Vec<MessagePart> = MessagePart::ALL
            .into_iter()
            .filter(|part| part.of(&self.message).is_none())
            .collect();
        let mut push = |text: Text| {
            let diagnostic = Diagnostic::new(Code::W0708, text);
            found.push(match &self.message.span {
                Some(span) => diagnostic.at_text(&self.file, span.clone()),
                None => diagnostic.at_file(&self.file),
            });
        };
        if !missing.is_empty() {
            let names: Vec<&str> = missing.iter().map(|part| part.name()).collect();
            push(texts::message_lacks(&names.join(", ")));
        }
        if let Some(change) = &self.message.change
            && !names_a_metric(change)
        {
            push(texts::change_without_metric());
        }
    }
}
