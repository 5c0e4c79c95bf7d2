//! How far people agree with the list: what they said of it, why, and of what they said nothing.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use winnable_metrics::{Rate, Reason};
use winnable_model::{FactValue, Points, Verdict, VerdictKind, fact_ids};
use winnable_score::CompiledModel;
use winnable_score::list::{List, Word};

use super::Words;
use crate::Assessment;

/// How often a reason was given with a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonCount {
    /// What was said.
    pub kind: VerdictKind,
    /// Why, as the first who gave the reason spelled it; blank where nobody said.
    pub reason: String,
    /// Of how many accounts.
    pub accounts: u64,
}

/// What was said of the accounts whose score one rule made most of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCount {
    /// The criterion with the most points of the account's receipt, the first of several; `None` where
    /// no criterion gave a point.
    pub rule: Option<String>,
    /// Why, by word and reason.
    pub reasons: Vec<ReasonCount>,
    /// Of how many accounts.
    pub accounts: u64,
}

/// How far people agree with the list, by the words that stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Accounts that somebody accepted.
    pub accepts: u64,
    /// Accounts that somebody rejected.
    pub rejects: u64,
    /// Accounts that somebody put into a tier.
    pub overrides: u64,
    /// Accepts as a share of all words.
    pub rate: Result<Rate, Reason>,
    /// Accounts of the list of which nobody said a word and whose last touch is so many days ago, or
    /// that have none, as a share of those of the list of which it is known.
    pub ignored: Result<Rate, Reason>,
    /// Accounts of the list without a word of which nothing says when they were last touched.
    pub untold: u64,
    /// Why, the most frequent reason first.
    pub reasons: Vec<ReasonCount>,
    /// Why, by the rule that made most of the score, that of the most accounts first.
    pub rules: Vec<RuleCount>,
}

/// Counts what people said of a list.
pub fn agreement(
    assessment: &Assessment,
    model: &CompiledModel,
    (words, verdicts): (&Words, &[Verdict]),
    list: &List,
    ignored_days: u32,
) -> Agreement {
    let mut counts = [0_u64; 3];
    let mut all = Reasons::default();
    let mut by_rule: BTreeMap<Option<String>, Reasons> = BTreeMap::new();
    for (account, standing) in words.standing() {
        let (kind, count) = match standing.word {
            Word::Accept => (VerdictKind::Accept, &mut counts[0]),
            Word::Reject => (VerdictKind::Reject, &mut counts[1]),
            Word::Override(_) => (VerdictKind::Override, &mut counts[2]),
        };
        *count += 1;
        let reason = verdicts.get(standing.verdict).map_or("", |one| &one.reason);
        all.add(kind, reason);
        let rule = top_rule(assessment, model, account);
        by_rule.entry(rule).or_default().add(kind, reason);
    }
    let [accepts, rejects, overrides] = counts;
    let (ignored, untold) = ignored(assessment, words, list, ignored_days);
    let mut rules: Vec<RuleCount> = by_rule
        .into_iter()
        .map(|(rule, reasons)| RuleCount {
            rule,
            accounts: reasons.accounts(),
            reasons: reasons.counted(),
        })
        .collect();
    rules.sort_by_key(|rule| Reverse(rule.accounts));
    Agreement {
        accepts,
        rejects,
        overrides,
        rate: Rate::new(accepts, counts.iter().sum(), Reason::NoTrials),
        ignored,
        untold,
        reasons: all.counted(),
        rules,
    }
}

/// Reasons as they are spelled first, by what they come to.
#[derive(Default)]
struct Reasons(BTreeMap<(VerdictKind, String), ReasonCount>);

impl Reasons {
    fn add(&mut self, kind: VerdictKind, reason: &str) {
        let key = (kind, winnable_model::fold(reason));
        let count = self.0.entry(key).or_insert_with(|| ReasonCount {
            kind,
            reason: reason.to_owned(),
            accounts: 0,
        });
        count.accounts += 1;
    }

    fn accounts(&self) -> u64 {
        self.0.values().map(|count| count.accounts).sum()
    }

    fn counted(self) -> Vec<ReasonCount> {
        let mut counts: Vec<ReasonCount> = self.0.into_values().collect();
        // Equal counts stay in the order of words and reasons.
        counts.sort_by_key(|count| Reverse(count.accounts));
        counts
    }
}

/// The criterion with the most points of an account, the first of several.
fn top_rule(assessment: &Assessment, model: &CompiledModel, account: usize) -> Option<String> {
    let receipt = model.receipt(assessment.facts(account), assessment.settings.as_of);
    let criteria = receipt.contributions.iter();
    let giving = criteria.filter(|line| line.factor.is_some() && line.points > Points::ZERO);
    // The last of equals is taken, so that from behind it is the first.
    let best = giving.rev().max_by_key(|line| line.points);
    best.map(|line| line.criterion.to_string())
}

/// The accounts of the list that nobody seems to work, and those of which it is not known.
fn ignored(
    assessment: &Assessment,
    words: &Words,
    list: &List,
    days: u32,
) -> (Result<Rate, Reason>, u64) {
    let mut counts = [0_u64; 3];
    for (_, worked) in worked(assessment, words, list, days) {
        counts[worked as usize] += 1;
    }
    let [seen, ignored, untold] = counts;
    let none = if untold > 0 {
        Reason::MissingInput
    } else {
        Reason::NoTargetAccounts
    };
    (Rate::new(ignored, seen + ignored, none), untold)
}

/// Whether somebody works an account of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worked {
    /// Somebody said a word, or the last touch is not so long ago.
    Seen,
    /// Neither.
    Ignored,
    /// Nothing says when it was last touched.
    Untold,
}

/// Whether somebody works each account of the list, by its position.
pub fn worked<'a>(
    assessment: &'a Assessment,
    words: &'a Words,
    list: &'a List,
    days: u32,
) -> impl Iterator<Item = (usize, Worked)> + 'a {
    let as_of = assessment.settings.as_of;
    let placed = list.placements.iter().enumerate();
    let placed = placed.filter(|(_, placed)| placed.place.is_some());
    placed.map(move |(at, _)| {
        if words.of(at).is_some() {
            return (at, Worked::Seen);
        }
        let worked = match assessment.value(at, fact_ids::LAST_TOUCH) {
            FactValue::Date(on) if (as_of - *on).num_days() < i64::from(days) => Worked::Seen,
            FactValue::Date(_) | FactValue::NotApplicable => Worked::Ignored,
            _ => Worked::Untold,
        };
        (at, worked)
    })
}
