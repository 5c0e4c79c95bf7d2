//! What contracts bring, and how long they last.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use winnable_metrics::Reason;
use winnable_metrics::registry::Metric;
use winnable_metrics::stats::{Observation, kaplan_meier};
use winnable_model::text::figures as texts;

use super::context::Context;
use super::figure::LEVEL;
use super::ledger::ContractRow;
use super::life::{runs_on, tenure};
use super::recurring::{Recurring, annual};
use super::row::{CountedRow, LeftOut, MetricRow, Segment};
use super::{By, quarter_of};

impl Context<'_> {
    /// The part of a contract.
    pub(crate) fn part_of_contract(&self, row: &ContractRow) -> Option<String> {
        match self.settings.by.as_ref()? {
            By::DealType => row.contract.deal_type.map(|kind| kind.name().to_owned()),
            By::Quarter => {
                let start = row.contract.start?;
                Some(quarter_of(start, self.settings.fiscal_start))
            }
            // A plan is no channel, and nothing else of a contract says where it came from.
            By::Channel => None,
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
    let mut untimed = 0;
    let mut running: Vec<&ContractRow> = Vec::new();
    let mut trials = 0;
    for row in &context.ledger.contracts {
        match runs_on(row, context.last_day(), context.as_of) {
            // What a trial would bring is no revenue yet; one that states nothing adds nothing.
            Some(true) if row.contract.trial && brings(row) => trials += 1,
            Some(true) => running.push(row),
            Some(false) => {}
            None => untimed += 1,
        }
    }
    // It is of one day: by the quarter in which contracts started it would read as the revenue of them.
    let part = |row: &&ContractRow| match context.settings.by {
        Some(By::Quarter) => None,
        _ => context.part_of_contract(row),
    };
    let parts = context.parted(&running, part);
    let figure = |(part, contracts): (Option<Segment>, Vec<&ContractRow>)| {
        let mut row = context.row_of(metric, "active", part.as_ref());
        if context.ledger.contracts.is_empty() {
            return row.reason(Reason::NoContracts);
        }
        bases(&mut row, &contracts);
        let mut rows = Vec::new();
        for contract in &contracts {
            match Recurring::of(contract).and_then(Recurring::a_year) {
                Ok(year) => rows.push(row_of(contract, year)),
                Err(reason @ (Reason::UnknownAmountMeaning | Reason::Overflow)) => {
                    return row.reason(reason);
                }
                Err(_) => row.leave_out(LeftOut::NoAmount, 1),
            }
        }
        if part.is_none() {
            row.leave_out(LeftOut::NoTime, untimed);
            row.leave_out(LeftOut::Trial, trials);
            let contracts = context.ledger.contracts.iter();
            let never = contracts.filter(|row| ends_first(row)).count() as u64;
            if never > 0 {
                row.notes.push(texts::end_before_start(never));
            }
        }
        if rows.is_empty() && !contracts.is_empty() {
            return row.reason(Reason::NoAmounts);
        }
        if rows.is_empty() && untimed > 0 {
            // Nothing says that one of them runs.
            return row.reason(Reason::UnknownDates);
        }
        row.total(rows, context.currency)
    };
    parts.into_iter().map(figure).collect()
}

/// Whether a contract states revenue that is not zero.
fn brings(row: &ContractRow) -> bool {
    let stated = [row.mrr, row.arr, row.amount];
    stated.iter().flatten().any(|amount| !amount.is_zero())
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
            Some(start) if !window.holds(start) => {}
            None if !window.is_all() => undated += 1,
            _ if row.contract.trial => trials += 1,
            _ => started.push(row),
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
    let (mut short, mut values, mut why_not) = (0, Vec::new(), None);
    for contract in contracts {
        match annual(contract, variant) {
            Ok((value, is_short)) => {
                short += u64::from(is_short);
                values.push(row_of(contract, value));
            }
            Err(reason @ (Reason::UnknownAmountMeaning | Reason::Overflow)) => {
                return row.reason(reason);
            }
            Err(reason) => {
                let why = if reason == Reason::NoAmounts {
                    LeftOut::NoAmount
                } else {
                    LeftOut::NoTime
                };
                row.leave_out(why, 1);
                // Of several reasons one stands for all, whichever row comes first.
                why_not = why_not.max(Some(reason));
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
        return row.reason(why_not.unwrap_or(Reason::NoAmounts));
    }
    let mean = super::spend::total(&values).and_then(|sum| {
        sum.checked_div(super::row::count(things.len()))
            .ok_or(Reason::Overflow)
    });
    row.per(mean, values, things, context.currency)
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
                Some((months, event)) => match months.to_f64() {
                    Some(time) => observations.push(Observation { time, event }),
                    None => without += 1,
                },
                None => without += 1,
            }
        }
        let curve = kaplan_meier(&observations, LEVEL);
        if context.settings.survival_at.is_empty() {
            rows.push(context.row(metric, part.as_ref()));
        }
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
            if observations.is_empty() && without > 0 {
                rows.push(row.reason(Reason::UnknownDates));
                continue;
            }
            let interval = curve.as_ref().ok().filter(|_| value.is_ok());
            let interval = interval.and_then(|curve| {
                let step = curve.steps().iter().rfind(|step| step.time <= month);
                step.and_then(|step| step.interval)
            });
            rows.push(row.estimate(value).within(interval));
        }
    }
    rows
}
