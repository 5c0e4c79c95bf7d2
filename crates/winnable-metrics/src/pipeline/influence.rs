//! The pipeline that was touched. Influence is no cause: the win rate of the rest stands beside.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;

use super::Touch;
use crate::deals::{Counts, Deal, Outcome, win_rate};
use crate::rate::{count, not_negative, sum_amounts};
use crate::{Rate, Reason, Result, ValueRate};

/// What touches a deal had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Influence {
    /// None that counts.
    None,
    /// One while it was open, none before.
    WhileOpen,
    /// One before it was created: the only kind that can hint at a cause.
    BeforeCreation,
}

/// Which touches count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct InfluenceRule {
    /// How many days before the creation a touch may lie; `None` for any number.
    pub window_days: Option<u32>,
    /// The day of the report; what is later has not happened.
    pub as_of: NaiveDate,
}

/// A deal of a target account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TargetDeal<'a> {
    /// The deal's key. A deal that the list repeats counts once.
    pub id: &'a str,
    /// The account, as the touches name it.
    pub account: &'a str,
    /// The deal.
    pub deal: Deal,
}

/// The influenced pipeline, and its variants under their own names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InfluencedPipeline {
    /// The share of the value, the default: touched amounts over all amounts, closed deals too.
    pub by_value: Result<ValueRate>,
    /// The share of the deals.
    pub by_count: Result<Rate>,
    /// The share of the value of open deals.
    pub open: Result<ValueRate>,
    /// The share of the value that was touched before the deal was created.
    pub before_creation: Result<ValueRate>,
    /// The share of the value of won deals.
    pub won: Result<ValueRate>,
    /// The win rate of touched deals.
    pub win_rate_touched: Result<Rate>,
    /// The win rate of the others. Deals that live longer have more time to be touched, so that
    /// the difference of the two is no effect.
    pub win_rate_untouched: Result<Rate>,
    /// Deals that no value counts, because nobody stated their amount.
    pub without_amount: u64,
    /// Deals that are in no figure, because a date is missing or wrong.
    pub undated: u64,
}

/// What touches on the given days are to a deal.
///
/// A touch counts from the window before the creation up to the close, or up to the day of the
/// report while the deal is open; one after the close never does. A touch on the day of the
/// creation is not before it: nobody knows which came first.
///
/// # Errors
///
/// [`Reason::MissingInput`] without the date of creation, or of the close when closed;
/// [`Reason::EndsBeforeStart`] when it closes before it opens.
pub fn influence_of(
    deal: &Deal,
    touches: impl IntoIterator<Item = NaiveDate>,
    rule: &InfluenceRule,
) -> Result<Influence> {
    let created = deal.created.ok_or(Reason::MissingInput)?;
    let end = if deal.outcome.is_closed() {
        deal.closed.ok_or(Reason::MissingInput)?
    } else {
        rule.as_of
    };
    if end < created {
        return Err(Reason::EndsBeforeStart);
    }
    let start = rule
        .window_days
        .and_then(|days| created.checked_sub_days(Days::new(days.into())))
        .unwrap_or(NaiveDate::MIN);
    let end = end.min(rule.as_of);
    Ok(touches
        .into_iter()
        .filter(|on| (start..=end).contains(on))
        .map(|on| {
            if on < created {
                Influence::BeforeCreation
            } else {
                Influence::WhileOpen
            }
        })
        .max()
        .unwrap_or(Influence::None))
}

/// The influenced pipeline of the deals of target accounts, by the touches of their accounts.
///
/// Deals stand as they did at the end of the day of the report, and each counts once however many
/// touches its account had.
///
/// ```
/// use winnable_metrics::deals::{Deal, Outcome};
/// use winnable_metrics::pipeline::{InfluenceRule, TargetDeal, Touch, influenced_pipeline};
///
/// let deal = |id, account, amount: i64| TargetDeal {
///     id,
///     account,
///     deal: Deal {
///         amount: Some(amount.into()),
///         created: "2025-03-01".parse().ok(),
///         ..Deal::default()
///     },
/// };
/// let touch = Touch {
///     account: "Acme",
///     person: None,
///     kind: "webinar",
///     on: "2025-02-20".parse().unwrap(),
///     inbound: true,
/// };
/// let rule = InfluenceRule { window_days: Some(90), as_of: "2025-06-30".parse().unwrap() };
/// let deals = [deal("1", "Acme", 70), deal("2", "Globex", 30)];
/// let pipeline = influenced_pipeline(&deals, &[touch, touch], &rule)?;
/// assert_eq!(pipeline.by_value.map(|rate| rate.value), Ok(0.7));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
///
/// # Errors
///
/// As [`influenced_summary`].
pub fn influenced_pipeline(
    deals: &[TargetDeal<'_>],
    touches: &[Touch<'_>],
    rule: &InfluenceRule,
) -> Result<InfluencedPipeline> {
    let mut by_account: BTreeMap<&str, Vec<NaiveDate>> = BTreeMap::new();
    for touch in touches {
        by_account.entry(touch.account).or_default().push(touch.on);
    }
    let mut seen = BTreeSet::new();
    let mut known = Vec::new();
    let mut undated = 0;
    for target in deals {
        let Some(deal) = target.deal.as_of(rule.as_of) else {
            continue;
        };
        if !seen.insert(target.id) {
            continue;
        }
        let days = by_account.get(target.account).into_iter().flatten();
        match influence_of(&deal, days.copied(), rule) {
            Ok(influence) => known.push((deal, influence)),
            Err(_) => undated += 1,
        }
    }
    if known.is_empty() && undated > 0 {
        return Err(Reason::MissingInput);
    }
    let summary = influenced_summary(&known)?;
    Ok(InfluencedPipeline { undated, ..summary })
}

/// The influenced pipeline of deals whose influence is known. Each deal is to be in the list once.
///
/// # Errors
///
/// [`Reason::NoOpportunities`]; [`Reason::InvalidInput`] for a negative amount;
/// [`Reason::Overflow`]; [`Reason::MissingInput`] when every deal lacks a date. Single figures have
/// their own reasons: [`Reason::NoAmounts`], [`Reason::NoPipeline`], those of [`win_rate`].
pub fn influenced_summary(deals: &[(Deal, Influence)]) -> Result<InfluencedPipeline> {
    if deals.is_empty() {
        return Err(Reason::NoOpportunities);
    }
    for (deal, _) in deals {
        deal.amount.map(not_negative).transpose()?;
    }
    let touched = |influence: Influence| influence != Influence::None;
    let any = |_: Outcome| true;
    let number = count(deals.iter().filter(|(_, i)| touched(*i)).count());
    let rate_of = |wanted: bool| {
        let of = deals.iter().filter(|(_, i)| touched(*i) == wanted);
        win_rate(&Counts::of(of.map(|(deal, _)| deal)))
    };
    Ok(InfluencedPipeline {
        by_value: share_of_value(deals, any, touched),
        by_count: Rate::new(number, count(deals.len()), Reason::NoOpportunities),
        open: share_of_value(deals, |o| o == Outcome::Open, touched),
        before_creation: share_of_value(deals, any, |i| i == Influence::BeforeCreation),
        won: share_of_value(deals, |o| o == Outcome::Won, touched),
        win_rate_touched: rate_of(true),
        win_rate_untouched: rate_of(false),
        without_amount: count(deals.iter().filter(|(d, _)| d.amount.is_none()).count()),
        undated: 0,
    })
}

/// The value of the deals that the second test holds of, among those that the first holds of.
fn share_of_value(
    deals: &[(Deal, Influence)],
    among: impl Fn(Outcome) -> bool,
    part: impl Fn(Influence) -> bool,
) -> Result<ValueRate> {
    let amounts = || {
        deals
            .iter()
            .filter(|(deal, _)| among(deal.outcome))
            .filter_map(|(deal, influence)| Some((deal.amount?, *influence)))
    };
    if amounts().next().is_none() {
        return Err(Reason::NoAmounts);
    }
    let whole: Decimal = sum_amounts(amounts().map(|(amount, _)| amount))?;
    let within = amounts().filter(|(_, influence)| part(*influence));
    let within = sum_amounts(within.map(|(amount, _)| amount))?;
    ValueRate::new(within, whole, Reason::NoPipeline)
}
