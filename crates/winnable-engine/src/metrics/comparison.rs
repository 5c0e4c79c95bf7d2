//! ABM against the rest: who stands on which side, what became of them, and what can be said of it.

mod assignment;
mod draw;
mod likeness;
mod warning;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use winnable_metrics::Reason;
use winnable_metrics::abm::{AbmAccount, Outcomes, compare};
use winnable_model::{Arm, Currency, Outcome, RowRef};
use winnable_score::CompiledModel;

use super::deals::plain;
use super::figure::LEVEL;
use super::ledger::{DealRow, Ledger};
use super::row::LeftOut;
use crate::Assessment;

pub use assignment::{ArmSource, Assignment};
pub use draw::Draw;
pub use warning::ComparisonWarning;

/// A deal that was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedDeal {
    /// Its side.
    pub arm: Arm,
    /// Its account's id.
    pub account: Box<str>,
    /// Its id, as the input spells it.
    pub id: Box<str>,
    /// How it stood on the as-of date.
    pub outcome: Outcome,
    /// The row of the input.
    pub row: RowRef,
}

/// ABM against the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonReport {
    /// The draw's name, where there is one.
    pub draw: Option<String>,
    /// The programme that was asked for.
    pub programme: Option<String>,
    /// Where the sides come from.
    pub source: ArmSource,
    /// Deals count from this day on; `None` for all of them.
    pub start: Option<NaiveDate>,
    /// The last day that counts.
    pub as_of: NaiveDate,
    /// The currency of amounts.
    pub currency: Currency,
    /// What the comparison comes to, or why there is none.
    pub outcomes: Result<Outcomes, Reason>,
    /// What should be known beside the verdicts: of the sides first, then of the statistics.
    pub warnings: Vec<ComparisonWarning>,
    /// The deals of both sides, in the order of their files.
    pub deals: Vec<ComparedDeal>,
    /// Deals that could not be counted.
    pub left_out: BTreeMap<LeftOut, u64>,
    /// Accounts of the data that stand on no side.
    pub outside: u64,
}

impl ComparisonReport {
    /// A comparison that cannot be made.
    pub fn none(
        assessment: &Assessment,
        source: ArmSource,
        programme: Option<&str>,
        reason: Reason,
    ) -> Self {
        Self {
            draw: None,
            programme: programme.map(str::to_owned),
            source,
            start: None,
            as_of: assessment.settings.as_of,
            currency: assessment.settings.currency,
            outcomes: Err(reason),
            warnings: Vec::new(),
            deals: Vec::new(),
            left_out: BTreeMap::new(),
            outside: assessment.len() as u64,
        }
    }
}

/// Compares the sides of an assignment.
///
/// Deals count that were created on or after the start, and for a treated account of a list that was
/// not drawn, on or after the day it joined: what lies before is no deal of the programme. Accounts of
/// a draw keep the side on which they were drawn, whatever was done to them afterwards.
pub fn compare_arms(
    ledger: &Ledger,
    assessment: &Assessment,
    model: &CompiledModel,
    assignment: &Assignment,
) -> ComparisonReport {
    let mut report = ComparisonReport::none(
        assessment,
        assignment.source,
        assignment.programme.as_deref(),
        Reason::NoTreated,
    );
    report.draw.clone_from(&assignment.draw);
    report.start = assignment.start;
    report.outside -= assignment.arms.len() as u64;
    let mut accounts = sides(assessment, model, assignment);
    let before = before(ledger, assignment.start);
    for (at, account) in &mut accounts {
        account.dealt_before = before.as_ref().map(|before| before.contains(at));
    }
    for row in &ledger.deals {
        let Some(at) = row.account else {
            *report.left_out.entry(LeftOut::NoAccount).or_default() += 1;
            continue;
        };
        let Some(account) = accounts.get_mut(&at) else {
            continue;
        };
        match counts(row, assignment.first_day(at)) {
            Some(true) => {
                report
                    .deals
                    .push(compared(row, account.arm, at, assessment));
                account.deals.push(plain(row));
            }
            Some(false) => {}
            None => *report.left_out.entry(LeftOut::NoCreated).or_default() += 1,
        }
    }
    let accounts: Vec<AbmAccount> = accounts.into_values().collect();
    let method = assignment.source.method();
    report.outcomes = compare(&accounts, method, report.as_of, LEVEL);
    report.warnings.clone_from(&assignment.warnings);
    if let Ok(outcomes) = &report.outcomes {
        let of = outcomes.warnings.iter().copied();
        report
            .warnings
            .extend(of.map(ComparisonWarning::Statistics));
    }
    report
}

/// The accounts of both sides, by position, without what became of them.
fn sides(
    assessment: &Assessment,
    model: &CompiledModel,
    assignment: &Assignment,
) -> BTreeMap<u32, AbmAccount> {
    let of = |(at, arm): (&u32, &Arm)| {
        let like = likeness::of(assessment, *at as usize, model);
        let account = AbmAccount {
            arm: *arm,
            likeness: like.likeness,
            fit: like.fit,
            size: like.size,
            dealt_before: None,
            deals: Vec::new(),
        };
        (*at, account)
    };
    assignment.arms.iter().map(of).collect()
}

/// The accounts with a deal in the year before the start.
fn before(ledger: &Ledger, start: Option<NaiveDate>) -> Option<BTreeSet<u32>> {
    let start = start?;
    let from = start.checked_sub_days(Days::new(365))?;
    let in_time = |row: &&DealRow| {
        row.deal
            .created
            .is_some_and(|created| from <= created && created < start)
    };
    let rows = ledger.deals.iter().filter(in_time);
    Some(rows.filter_map(|row| row.account).collect())
}

/// Whether a deal counts from a day on; `None` where its creation is not known and matters.
fn counts(row: &DealRow, from: Option<NaiveDate>) -> Option<bool> {
    let Some(from) = from else {
        return Some(true);
    };
    row.deal.created.map(|created| from <= created)
}

fn compared(row: &DealRow, arm: Arm, at: u32, assessment: &Assessment) -> ComparedDeal {
    let (id, _) = assessment.account(at as usize);
    ComparedDeal {
        arm,
        account: id.into(),
        id: row.deal.id.as_str().into(),
        outcome: row.outcome,
        row: row.deal.origin,
    }
}

#[cfg(test)]
mod tests;
