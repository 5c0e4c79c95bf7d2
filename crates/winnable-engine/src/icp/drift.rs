//! The new deals, the closed deals and the events of two periods of a run, and what has changed.

mod reasons;
#[cfg(test)]
mod tests;
mod window;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use winnable_icp::backtest::{band_name, position};
use winnable_icp::drift::{
    ClosedDeal, Level, ReasonCount, SCORE, SegmentRate, Shift, TwoPeriods, segment_rates, shifts,
};
use winnable_model::{FactId, Outcome, TierId, fact_ids};
use winnable_score::CompiledModel;

use super::levels::{FACTS, level};
use crate::Assessment;
use crate::metrics::{DealRow, Ledger};

pub use reasons::LOSS;
use reasons::REASONS_BY;
pub use window::{NoPeriods, Periods};

/// What is looked at in two periods.
#[derive(Clone, Debug, PartialEq)]
pub struct DriftSettings {
    /// The baseline and the period.
    pub periods: Periods,
    /// The lower edges of the bands of the score.
    pub bands: Vec<f64>,
    /// How many of the largest new deals are held against their scores.
    pub top: usize,
    /// When the ICP was agreed on or calibrated.
    pub agreed: Option<NaiveDate>,
}

/// A new deal with the score that its account has today.
#[derive(Clone, Debug, PartialEq)]
pub struct TopDeal {
    /// The deal.
    pub id: String,
    /// The name of its account, where it is known.
    pub account: Option<String>,
    /// The amount in the reporting currency.
    pub amount: Decimal,
    /// When it was created.
    pub created: Option<NaiveDate>,
    /// How it stands.
    pub outcome: Outcome,
    /// The score of its account by what is known today.
    pub score: Option<f64>,
    /// The tier of its account.
    pub tier: Option<TierId>,
}

/// What has changed between two periods.
#[derive(Clone, Debug, PartialEq)]
pub struct DriftReport {
    /// The baseline and the period.
    pub periods: Periods,
    /// New deals in each.
    pub new_deals: (u64, u64),
    /// Accounts with a new deal in each, which is what shares are taken of.
    pub new_accounts: (u64, u64),
    /// Whether they are the accounts with their first contract instead, as there are no deals.
    pub by_contracts: bool,
    /// Closed deals in each.
    pub closed: (u64, u64),
    /// Closed deals of an account that has several of them.
    pub shared: u64,
    /// Deals without a creation date, and closed ones without a close date: they are in no period.
    pub undated: (u64, u64),
    /// The facts of the new accounts; the score is the first.
    pub shifts: Vec<Shift>,
    /// The win rate of all deals, which nothing was searched for.
    pub overall: Option<SegmentRate>,
    /// Win rates by segment.
    pub rates: Vec<SegmentRate>,
    /// By which fact causes are parted.
    pub reasons_by: &'static str,
    /// Why deals were lost ([`LOSS`]) and why customers left, paid less or paid more, by segment. A cause
    /// that is spelled in several ways counts as one.
    pub reasons: Vec<ReasonCount>,
    /// The causes for which customers left, of both periods.
    pub churn_reasons: Option<Shift>,
    /// The largest new deals.
    pub top: Vec<TopDeal>,
    /// New deals without an amount, of which nobody knows whether they are among the largest.
    pub without_amount: u64,
    /// Days since the ICP was agreed on or calibrated.
    pub age: Option<i64>,
}

/// Holds a period against a baseline: what comes in, what is won, why customers leave, and the largest
/// new deals. Scores and facts are those of today.
pub fn drift_report(
    ledger: &Ledger,
    assessment: &Assessment,
    model: &CompiledModel,
    settings: &DriftSettings,
) -> DriftReport {
    let run = Drift {
        ledger,
        assessment,
        scores: scores(ledger, assessment, model),
        settings,
    };
    let periods = settings.periods;
    let (before, now) = (run.created(false), run.created(true));
    // A project of contracts alone says who came by their first ones.
    let by_contracts = ledger.deals.is_empty();
    let (old, new) = if by_contracts {
        (run.signed(false), run.signed(true))
    } else {
        (accounts(&before), accounts(&now))
    };
    let closed: Vec<(&DealRow, bool)> = run.closed();
    let count = |is_now: bool| closed.iter().filter(|one| one.1 == is_now).count() as u64;
    let by_fact: Vec<(String, Vec<ClosedDeal>)> = Drift::facts()
        .into_iter()
        .map(|(name, fact)| (name, run.closed_by(&closed, fact)))
        .filter(|(_, deals)| deals.iter().any(|deal| deal.level.is_some()))
        .collect();
    let all: Vec<ClosedDeal> = closed
        .iter()
        .map(|(row, is_now)| ClosedDeal {
            level: None,
            account: row.account,
            is_now: *is_now,
            is_won: row.outcome == Outcome::Won,
        })
        .collect();
    let (reasons, churn_reasons) = run.reasons();
    let (top, without_amount) = run.top(&now);
    let deals = ledger.deals.iter();
    DriftReport {
        new_deals: (before.len() as u64, now.len() as u64),
        new_accounts: (old.len() as u64, new.len() as u64),
        by_contracts,
        closed: (count(false), count(true)),
        shared: shared(&closed),
        undated: (
            deals
                .clone()
                .filter(|row| row.deal.created.is_none())
                .count() as u64,
            deals
                .filter(|row| row.outcome != Outcome::Open && row.closed().is_none())
                .count() as u64,
        ),
        shifts: shifts(&run.compositions(&old, &new)),
        overall: segment_rates(&[("all".to_owned(), all)]).pop(),
        rates: segment_rates(&by_fact),
        reasons_by: REASONS_BY.1,
        reasons,
        churn_reasons,
        top,
        without_amount,
        age: settings
            .agreed
            .map(|agreed| (assessment.settings.as_of - agreed).num_days()),
        periods,
    }
}

struct Drift<'a> {
    ledger: &'a Ledger,
    assessment: &'a Assessment,
    /// The score and the tier of each account that has a deal or a contract.
    scores: BTreeMap<u32, (Decimal, Option<TierId>)>,
    settings: &'a DriftSettings,
}

impl<'a> Drift<'a> {
    /// The facts that are compared: the score, then what accounts are. A set of products is a fact of
    /// its own for almost every account, so that products are not among them.
    fn facts() -> Vec<(String, Option<FactId>)> {
        let facts = FACTS
            .iter()
            .filter(|(fact, _)| *fact != fact_ids::TECH_STACK);
        let facts = facts.map(|(fact, name)| ((*name).to_owned(), Some(*fact)));
        std::iter::once((SCORE.to_owned(), None))
            .chain(facts)
            .collect()
    }

    fn level_of(&self, account: Option<u32>, fact: Option<FactId>) -> Level {
        let account = account?;
        match fact {
            Some(fact) => level(self.assessment.facts(account as usize), fact),
            None => band(self.scores.get(&account)?.0.to_f64()?, &self.settings.bands),
        }
    }

    fn created(&self, is_now: bool) -> Vec<&'a DealRow> {
        let deals = self.ledger.deals.iter();
        let inside = |row: &&DealRow| {
            let day = row.deal.created;
            day.is_some_and(|day| self.settings.periods.of(day) == Some(is_now))
        };
        deals.filter(inside).collect()
    }

    /// The accounts whose first contract, trials apart, began in a period.
    fn signed(&self, is_now: bool) -> BTreeSet<u32> {
        let mut first: BTreeMap<u32, Option<NaiveDate>> = BTreeMap::new();
        for row in self
            .ledger
            .contracts
            .iter()
            .filter(|row| !row.contract.trial)
        {
            let Some(account) = row.account else { continue };
            let start = row.contract.start;
            // One without a start may have been the first.
            let known = first.entry(account).or_insert(start);
            *known = (*known).min(start);
        }
        let inside = |day: &Option<NaiveDate>| {
            day.and_then(|day| self.settings.periods.of(day)) == Some(is_now)
        };
        let first = first.into_iter().filter(|(_, day)| inside(day));
        first.map(|(account, _)| account).collect()
    }

    fn closed(&self) -> Vec<(&'a DealRow, bool)> {
        let deals = self.ledger.deals.iter();
        let inside = |row: &'a DealRow| Some((row, self.settings.periods.of(row.closed()?)?));
        deals.filter_map(inside).collect()
    }

    fn closed_by(&self, closed: &[(&DealRow, bool)], fact: Option<FactId>) -> Vec<ClosedDeal> {
        let of = |(row, is_now): &(&DealRow, bool)| ClosedDeal {
            level: self.level_of(row.account, fact),
            account: row.account,
            is_now: *is_now,
            is_won: row.outcome == Outcome::Won,
        };
        closed.iter().map(of).collect()
    }

    /// The facts of the accounts of both periods; one of which nothing is known of any is no fact here.
    fn compositions(&self, before: &BTreeSet<u32>, now: &BTreeSet<u32>) -> Vec<TwoPeriods> {
        let facts = Self::facts().into_iter().map(|(name, fact)| {
            let of = |accounts: &BTreeSet<u32>| {
                let levels = accounts.iter().map(|at| self.level_of(Some(*at), fact));
                levels.collect()
            };
            TwoPeriods {
                fact: name,
                before: of(before),
                now: of(now),
            }
        });
        let is_known = |fact: &TwoPeriods| {
            let mut levels = fact.before.iter().chain(&fact.now);
            levels.any(Option::is_some)
        };
        facts.filter(is_known).collect()
    }

    /// The largest new deals, and how many have no amount.
    fn top(&self, now: &[&DealRow]) -> (Vec<TopDeal>, u64) {
        let mut deals: Vec<(Decimal, &DealRow)> = now
            .iter()
            .filter_map(|row| Some((row.amount?, *row)))
            .collect();
        let without = now.len() - deals.len();
        deals
            .sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.deal.id.cmp(&other.deal.id)));
        let of = |(amount, row): (Decimal, &DealRow)| {
            let scored = row.account.and_then(|account| self.scores.get(&account));
            let account = row.account.map(|account| account as usize);
            TopDeal {
                id: row.deal.id.as_str().to_owned(),
                account: account.map(|at| self.assessment.account(at).1.to_owned()),
                amount,
                created: row.deal.created,
                outcome: row.outcome,
                score: scored.and_then(|(score, _)| score.to_f64()),
                tier: scored.and_then(|(_, tier)| tier.clone()),
            }
        };
        let top = deals.into_iter().take(self.settings.top).map(of);
        (top.collect(), without as u64)
    }
}

/// The score and the tier of each account that has a deal or a contract.
fn scores(
    ledger: &Ledger,
    assessment: &Assessment,
    model: &CompiledModel,
) -> BTreeMap<u32, (Decimal, Option<TierId>)> {
    let of_deals = ledger.deals.iter().filter_map(|row| row.account);
    let of_contracts = ledger.contracts.iter().filter_map(|row| row.account);
    let accounts: BTreeSet<u32> = of_deals.chain(of_contracts).collect();
    let of = |account: u32| {
        let facts = assessment.facts(account as usize);
        let scored = model.score(facts, assessment.settings.as_of);
        let tier = scored.tier.and_then(|at| model.tiers().get(at));
        // Hundredths of a point over a hundred.
        let score = Decimal::new(scored.score.points().hundredths().into(), 2);
        (account, (score, tier.map(|tier| tier.id.clone())))
    };
    accounts.into_iter().map(of).collect()
}

/// The band of a score as people write it: `40–55`, and `70+` for the highest.
fn band(score: f64, edges: &[f64]) -> Level {
    let at = position(edges, score);
    Some(band_name(*edges.get(at)?, edges.get(at + 1).copied()).into())
}

fn accounts(deals: &[&DealRow]) -> BTreeSet<u32> {
    deals.iter().filter_map(|row| row.account).collect()
}

/// Closed deals of an account that has several of them.
fn shared(closed: &[(&DealRow, bool)]) -> u64 {
    let mut counts: BTreeMap<u32, u64> = BTreeMap::new();
    for account in closed.iter().filter_map(|(row, _)| row.account) {
        *counts.entry(account).or_default() += 1;
    }
    counts.values().filter(|count| **count > 1).sum()
}
