//! What is known to go wrong with an ICP, said of one that can be read.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::text::icp::profile as texts;
use winnable_model::{Code, Diagnostic, Text};

use super::message::{MessagePart, names_a_metric};
use super::{Bounds, Criterion, MarketCount, Part, Profile, Split, Supply, Verdict};

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
        let mut found: Vec<Diagnostic> = self.lint_age(as_of, MAX_AGE_DAYS).into_iter().collect();
        found.extend(self.lint_industries(MAX_INDUSTRIES));
        found.extend(self.lint_breadth(MAX_SIZE_CLASSES));
        found.extend(self.lint_context());
        found.extend(self.lint_windows(as_of));
        found.extend(self.lint_interviews());
        found.extend(self.lint_reach());
        found.extend(self.lint_parts());
        found.extend(self.lint_change());
        found
    }

    /// Criteria that rest on interviews alone (W0705).
    pub fn lint_interviews(&self) -> Vec<Diagnostic> {
        let alone = self.criteria.iter().filter(|one| one.interview_only);
        let text = |criterion: &Criterion| {
            let text = texts::interview_only(&criterion.id);
            self.at(Code::W0705, text, criterion.span.clone())
        };
        alone.map(text).collect()
    }

    /// Whether nobody knows if accounts of the ICP can be found (W0707).
    pub fn lint_reach(&self) -> Option<Diagnostic> {
        (self.reachable_count.unwrap_or(0) == 0).then(|| {
            let text = texts::unreachable(self.reachable_count.is_some());
            Diagnostic::new(Code::W0707, text).at_file(&self.file)
        })
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
        self.lint_supply_for(supply, self.goal?)
    }

    /// The same for a goal of the caller's.
    pub fn lint_supply_for(&self, supply: Supply, goal: u64) -> Option<Diagnostic> {
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

    /// Whether the ICP was agreed on more than so many days before a day, or after it (W0704).
    pub fn lint_age(&self, as_of: NaiveDate, most_days: i64) -> Option<Diagnostic> {
        let days = (as_of - self.agreed).num_days();
        if (0..=most_days).contains(&days) {
            return None;
        }
        let text = if days < 0 {
            texts::agreed_later(self.agreed, as_of)
        } else {
            texts::old(days, most_days)
        };
        Some(self.at(Code::W0704, text, self.agreed_span.clone()))
    }

    /// Whether the ICP names more than so many industries (W0701).
    pub fn lint_industries(&self, most: usize) -> Option<Diagnostic> {
        let industry = self
            .criteria
            .iter()
            .find(|one| one.part == Part::Industry)?;
        (self.industries.len() > most).then(|| {
            let text = texts::many_industries(self.industries.len(), most);
            self.at(Code::W0701, text, industry.span.clone())
        })
    }

    /// Whether sizes are open, overlap or reach into more than so many size classes, or nobody would be
    /// outside (W0701).
    pub fn lint_breadth(&self, most_classes: usize) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let of = |part: Part| self.criteria.iter().find(|one| one.part == part);
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
            if classes > most_classes {
                let text = texts::many_classes(classes, most_classes);
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
        found
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

    /// Whether there is an industry and no buying context (W0702).
    pub fn lint_context(&self) -> Option<Diagnostic> {
        let industry = self
            .criteria
            .iter()
            .find(|one| one.part == Part::Industry)?;
        let has_context = self.criteria.iter().any(|one| one.part.is_buying_context());
        (!has_context).then(|| self.at(Code::W0702, texts::no_context(), industry.span.clone()))
    }

    /// Triggers without a window, and those that are over (W0703).
    pub fn lint_windows(&self, as_of: NaiveDate) -> Vec<Diagnostic> {
        let mut found = Vec::new();
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
        found
    }

    /// Parts that the message lacks (W0708).
    pub fn lint_parts(&self) -> Option<Diagnostic> {
        let missing: Vec<&str> = MessagePart::ALL
            .into_iter()
            .filter(|part| part.of(&self.message).is_none())
            .map(MessagePart::name)
            .collect();
        (!missing.is_empty()).then(|| self.of_message(texts::message_lacks(&missing.join(", "))))
    }

    /// Whether the change of the message names no operating metric (W0708).
    pub fn lint_change(&self) -> Option<Diagnostic> {
        let change = self.message.change.as_ref()?;
        (!names_a_metric(change)).then(|| self.of_message(texts::change_without_metric()))
    }

    fn of_message(&self, text: Text) -> Diagnostic {
        let diagnostic = Diagnostic::new(Code::W0708, text);
        match &self.message.span {
            Some(span) => diagnostic.at_text(&self.file, span.clone()),
            None => diagnostic.at_file(&self.file),
        }
    }
}
