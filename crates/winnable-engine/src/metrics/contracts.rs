//! What contracts bring, and how long they last.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::contract::{
    Contract as Signed, Term, acv, acv_annualised, acv_incl_one_off, whole_months,
};
use winnable_metrics::registry::Metric;
use winnable_metrics::stats::{Observation, kaplan_meier};
use winnable_model::text::figures as texts;
use winnable_model::{AccountId, AmountBasis};

use super::context::Context;
use super::figure::LEVEL;
use super::ledger::ContractRow;
use super::row::{CountedRow, LeftOut, MetricRow, Segment};
use super::{By, quarter_of};

/// Months in a year.
const YEAR: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// Whether a contract runs on a day: it has begun, and has not ended by then.
///
/// An end is the day from which on it does not run. Where the export states whether a contract ended
/// instead of when, that decides.
pub(crate) fn runs_on(row: &ContractRow, day: NaiveDate) -> bool {
    let contract = &row.contract;
    let begun = contract.start.is_none_or(|start| start <= day);
    let ended = match contract.end {
        Some(end) => end <= day,
        None => contract.ended == Some(true),
    };
    begun && !ended
}

/// What a contract brings a month: its own column, else its amount by what the amount is.
pub(crate) fn monthly(row: &ContractRow) -> Result<Decimal, Reason> {
    let yearly = |amount: Decimal| amount.checked_div(YEAR).ok_or(Reason::Overflow);
    if let Some(mrr) = row.mrr {
        return Ok(mrr);
    }
    if let Some(arr) = row.arr {
        return yearly(arr);
    }
    let amount = row.amount.ok_or(Reason::NoAmounts)?;
    match row.contract.amount_is {
        AmountBasis::Mrr => Ok(amount),
        AmountBasis::Acv | AmountBasis::Arr => yearly(amount),
        AmountBasis::Tcv => yearly(acv_annualised(&signed(row)?)?),
        AmountBasis::OneOff => Ok(Decimal::ZERO),
        AmountBasis::Unknown => Err(Reason::UnknownAmountMeaning),
    }
}

/// The term of a contract: as stated, else from its dates.
fn term(row: &ContractRow) -> Result<Term, Reason> {
    let contract = &row.contract;
    if let Some(months) = contract.term_months {
        return Term::of_months(months);
    }
    match (contract.start, contract.end) {
        (Some(start), Some(end)) => Term::between(start, end),
        _ => Err(Reason::NoTerm),
    }
}

/// A contract as the maths sees it.
fn signed(row: &ContractRow) -> Result<Signed, Reason> {
    let one_off = row.one_off.unwrap_or_default();
    let by_month = |monthly: Decimal| match term(row) {
        Ok(term) => Ok(Signed::Fixed {
            recurring: monthly
                .checked_mul(term.in_months())
                .ok_or(Reason::Overflow)?,
            one_off,
            term,
        }),
        // What has no end goes on.
        Err(Reason::NoTerm) => Ok(Signed::Evergreen { monthly }),
        Err(reason) => Err(reason),
    };
    let by_year = |yearly: Decimal| by_month(yearly.checked_div(YEAR).ok_or(Reason::Overflow)?);
    if let Some(mrr) = row.mrr {
        return by_month(mrr);
    }
    if let Some(arr) = row.arr {
        return by_year(arr);
    }
    let amount = row.amount.ok_or(Reason::NoAmounts)?;
    match row.contract.amount_is {
        AmountBasis::Mrr => by_month(amount),
        AmountBasis::Acv | AmountBasis::Arr => by_year(amount),
        AmountBasis::Tcv => Ok(Signed::Fixed {
            recurring: amount.checked_sub(one_off).ok_or(Reason::Overflow)?,
            one_off,
            term: term(row)?,
        }),
        AmountBasis::OneOff => Err(Reason::NoAmounts),
        AmountBasis::Unknown => Err(Reason::UnknownAmountMeaning),
    }
}

/// The customer of a contract: its account, else what the row says of one, else the contract itself.
pub(crate) fn customer(row: &ContractRow) -> String {
    if let Some(account) = row.account {
        return format!("#{account}");
    }
    let links = &row.contract.account;
    let stated = links.id.as_ref().map(AccountId::as_str);
    let stated = stated
        .or(links.external_id.as_deref())
        .or(links.name.as_deref());
    stated.unwrap_or(row.contract.id.as_str()).to_owned()
}

impl Context<'_> {
    /// The part of a contract.
    pub(crate) fn part_of_contract(&self, row: &ContractRow) -> Option<String> {
        match self.settings.by.as_ref()? {
            By::DealType => row.contract.deal_type.map(|kind| kind.name().to_owned()),
            By::Quarter => {
                let start = row.contract.start?;
                Some(quarter_of(start, self.settings.fiscal_start))
            }
            By::Channel => row.contract.plan.as_deref().map(str::to_owned),
            By::Fact { .. } | By::Tier | By::Program => {
                self.part_of_account(row.account.map(|at| at as usize))
            }
        }
    }
}

fn row_of(row: &ContractRow, adds: Decimal) -> CountedRow {
    CountedRow {
        row: row.contract.origin,
        id: row.contract.id.as_str().into(),
        adds,
    }
}

/// Notes what the amounts are, for contracts that have no column of recurring revenue.
fn bases(row: &mut MetricRow, contracts: &[&ContractRow]) {
    row.amount_is = contracts
        .iter()
        .filter(|one| one.mrr.is_none() && one.arr.is_none() && one.amount.is_some())
        .map(|one| one.contract.amount_is)
        .collect();
}

/// `arr`: 12 × the monthly recurring revenue of the contracts that run.
pub(crate) fn arr(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let running: Vec<&ContractRow> = context
        .ledger
        .contracts
        .iter()
        .filter(|row| runs_on(row, context.as_of))
        .collect();
    let parts = context.parted(&running, |row| context.part_of_contract(row));
    let figure = |(part, contracts): (Option<Segment>, Vec<&ContractRow>)| {
        let mut row = context.row_of(metric, "active", part.as_ref());
        if context.ledger.contracts.is_empty() {
            return row.reason(Reason::NoContracts);
        }
        bases(&mut row, &contracts);
        let mut rows = Vec::new();
        for contract in &contracts {
            match monthly(contract) {
                Ok(month) => match month.checked_mul(YEAR) {
                    Some(year) => rows.push(row_of(contract, year)),
                    None => return row.reason(Reason::Overflow),
                },
                Err(Reason::UnknownAmountMeaning) => {
                    return row.reason(Reason::UnknownAmountMeaning);
                }
                Err(_) => row.leave_out(LeftOut::NoAmount, 1),
            }
        }
        if part.is_none() {
            let never = context
                .ledger
                .contracts
                .iter()
                .filter(|row| ends_first(row));
            let never = never.count() as u64;
            if never > 0 {
                row.notes.push(texts::end_before_start(never));
            }
        }
        if rows.is_empty() && !contracts.is_empty() {
            return row.reason(Reason::NoAmounts);
        }
        row.total(rows, context.currency)
    };
    parts.into_iter().map(figure).collect()
}

fn ends_first(row: &ContractRow) -> bool {
    matches!((row.contract.start, row.contract.end), (Some(start), Some(end)) if end < start)
}

/// `acv` in its variants: the mean over the contracts that started in the window.
pub(crate) fn acvs(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let window = context.window();
    let mut trials = 0;
    let mut undated = 0;
    let mut started: Vec<&ContractRow> = Vec::new();
    for row in &context.ledger.contracts {
        match row.contract.start {
            _ if row.contract.trial => trials += 1,
            Some(start) if window.holds(start) => started.push(row),
            Some(_) => {}
            None if window.is_all() => started.push(row),
            None => undated += 1,
        }
    }
    let mut rows = Vec::new();
    let has_fees = context
        .ledger
        .contracts
        .iter()
        .any(|row| row.one_off.is_some());
    for variant in ["recurring", "with_one_off", "annualised"] {
        if variant == "with_one_off" && !has_fees && !started.is_empty() {
            // Without fees it would be another figure under the same name.
            rows.push(context.row_of(metric, variant, None));
            continue;
        }
        let parts = context.parted(&started, |row| context.part_of_contract(row));
        for (part, contracts) in parts {
            let mut row = context.row_of(metric, variant, part.as_ref());
            if part.is_none() {
                row.leave_out(LeftOut::Trial, trials);
                row.leave_out(LeftOut::NoTime, undated);
            }
            rows.push(mean_acv(row, variant, &contracts, context));
        }
    }
    rows
}

fn mean_acv(
    mut row: MetricRow,
    variant: &str,
    contracts: &[&ContractRow],
    context: &Context<'_>,
) -> MetricRow {
    if contracts.is_empty() {
        return row.reason(Reason::NoContracts);
    }
    bases(&mut row, contracts);
    let (mut short, mut values, mut last) = (0, Vec::new(), Reason::NoAmounts);
    for contract in contracts {
        let value = signed(contract).and_then(|signed| match variant {
            "recurring" => acv(&signed).map(|found| {
                short += u64::from(found.short_term);
                found.value
            }),
            "annualised" => acv_annualised(&signed),
            _ => acv_incl_one_off(&signed),
        });
        match value {
            Ok(value) => values.push(row_of(contract, value)),
            Err(Reason::UnknownAmountMeaning) => {
                return row.reason(Reason::UnknownAmountMeaning);
            }
            Err(reason) => {
                let why = if reason == Reason::NoAmounts {
                    LeftOut::NoAmount
                } else {
                    LeftOut::NoTime
                };
                row.leave_out(why, 1);
                last = reason;
            }
        }
    }
    if short > 0 {
        row.notes.push(texts::short_terms(short));
    }
    let things: Vec<CountedRow> = values
        .iter()
        .map(|row| CountedRow {
            adds: Decimal::ONE,
            ..row.clone()
        })
        .collect();
    if values.is_empty() {
        return row.reason(last);
    }
    let mean = super::spend::total(&values).and_then(|sum| {
        sum.checked_div(super::row::count(things.len()))
            .ok_or(Reason::Overflow)
    });
    row.per(mean, values, things, context.currency)
}

/// For how many whole months a contract has run, and whether it ended.
pub(crate) fn tenure(row: &ContractRow, as_of: NaiveDate) -> Option<(u32, bool)> {
    let contract = &row.contract;
    let ended_by_date = contract.end.is_some_and(|end| end <= as_of);
    let ended = ended_by_date || (contract.end.is_none() && contract.ended == Some(true));
    if let Some(months) = contract.tenure_months {
        return Some((months, ended));
    }
    let until = contract.end.filter(|end| *end <= as_of).unwrap_or(as_of);
    // One that is said to have ended on no day has no tenure.
    if ended && !ended_by_date {
        return None;
    }
    Some((whole_months(contract.start?, until).ok()?, ended))
}

/// `survival`: Kaplan–Meier survival of contracts after so many months.
pub(crate) fn survival(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let window = context.window();
    let counts = |row: &&ContractRow| match row.contract.start {
        Some(start) => window.holds(start),
        None => window.is_all(),
    };
    let all: Vec<&ContractRow> = context.ledger.contracts.iter().filter(counts).collect();
    let mut rows = Vec::new();
    for (part, contracts) in context.parted(&all, |row| context.part_of_contract(row)) {
        let mut observations = Vec::new();
        let (mut without, mut trials) = (0, 0);
        for contract in &contracts {
            if contract.contract.trial {
                trials += 1;
                continue;
            }
            match tenure(contract, context.as_of) {
                Some((months, event)) => observations.push(Observation {
                    time: f64::from(months),
                    event,
                }),
                None => without += 1,
            }
        }
        let curve = kaplan_meier(&observations, LEVEL);
        for at in &context.settings.survival_at {
            let mut row = context.row(metric, part.as_ref());
            row.at = Some(*at);
            row.n = observations.len() as u64;
            row.leave_out(LeftOut::NoTime, without);
            row.leave_out(LeftOut::Trial, trials);
            if context.ledger.contracts.is_empty() {
                rows.push(row.reason(Reason::NoContracts));
                continue;
            }
            let month = f64::from(*at);
            let value = curve
                .as_ref()
                .map_err(|reason| *reason)
                .and_then(|curve| curve.survival_at(month));
            let interval = curve.as_ref().ok().and_then(|curve| {
                let step = curve.steps().iter().rfind(|step| step.time <= month);
                step.and_then(|step| step.interval)
            });
            rows.push(row.estimate(value).within(interval));
        }
    }
    rows
}

/// The customers that have any contract, in order.
pub(crate) fn customers<'a>(
    contracts: impl IntoIterator<Item = &'a ContractRow>,
) -> BTreeSet<String> {
    contracts.into_iter().map(customer).collect()
}
