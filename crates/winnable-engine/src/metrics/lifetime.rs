//! What a customer is worth over its lifetime, and how that compares with what it costs.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive as _, ToPrimitive as _};
use winnable_metrics::Reason;
use winnable_metrics::acquisition::{
    HealthLimits, health, ltv_to_cac, payback_months, payback_months_revenue,
};
use winnable_metrics::lifetime::{
    Timing, capped_ltv, churn_a_period, clv_discounted, margin_ltv, monthly_discount, revenue_ltv,
};
use winnable_metrics::registry::Metric;
use winnable_metrics::retention_model::{Exposure, Tenure, fit};
use winnable_model::text::figures as texts;
use winnable_model::{Money, Rounding, Text};

use super::base::Base;
use super::cac::{NewLogos, cost, loaded};
use super::churn::doubt;
use super::context::Context;
use super::customer::Customer;
use super::ledger::ContractRow;
use super::life::{runs_on, tenure_at};
use super::recurring::monthly;
use super::row::MetricRow;

/// What a lifetime value is made of.
struct Inputs {
    /// Revenue of an account a month.
    arpa: Decimal,
    /// How many accounts pay.
    accounts: u64,
    /// Who left. The model of renewals does not need it: it has how long contracts lasted.
    churn: Result<Churn, Reason>,
}

/// Who left, and how fast.
struct Churn {
    /// How many accounts there were at the start.
    of: u64,
    left: u64,
    /// The share of accounts that leave in a month.
    a_month: Decimal,
}

impl Churn {
    fn of(context: &Context<'_>) -> Result<Self, Reason> {
        let (of, left) = Base::of(context).churn()?;
        let months = context.base_months()?;
        let share = Decimal::from(left).checked_div(of.into());
        let a_month = churn_a_period(share.ok_or(Reason::EmptyBase)?, months)?;
        Ok(Self { of, left, a_month })
    }
}

impl Inputs {
    fn churn(&self) -> Result<Decimal, Reason> {
        self.churn
            .as_ref()
            .map(|churn| churn.a_month)
            .map_err(|reason| *reason)
    }
}

/// The monthly revenue of the contracts that state one, and the customers they are of.
fn revenue(contracts: &[&ContractRow]) -> Result<(Decimal, u64), Reason> {
    let mut sum = Decimal::ZERO;
    let mut customers = BTreeSet::new();
    for row in contracts {
        match monthly(row) {
            Ok(month) => {
                sum = sum.checked_add(month).ok_or(Reason::Overflow)?;
                customers.insert(Customer::of_contract(row));
            }
            // What a customer without an amount pays is not nothing.
            Err(Reason::NoAmounts | Reason::NoTerm | Reason::EndsBeforeStart) => {}
            Err(reason) => return Err(reason),
        }
    }
    if customers.is_empty() && !contracts.is_empty() {
        return Err(Reason::NoAmounts);
    }
    Ok((sum, customers.len() as u64))
}

/// The contracts that bring revenue on the last day.
fn running<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a ContractRow> {
    let (day, as_of) = (context.last_day(), context.as_of);
    let runs =
        move |row: &&ContractRow| !row.contract.trial && runs_on(row, day, as_of) == Some(true);
    context.ledger.contracts.iter().filter(runs)
}

fn inputs(context: &Context<'_>) -> Result<Inputs, Reason> {
    let contracts = &context.ledger.contracts;
    if contracts.is_empty() {
        return Err(Reason::NoContracts);
    }
    let running: Vec<&ContractRow> = running(context).collect();
    let (sum, accounts) = revenue(&running)?;
    let arpa = sum.checked_div(accounts.into()).ok_or(Reason::EmptyBase)?;
    Ok(Inputs {
        arpa,
        accounts,
        churn: Churn::of(context),
    })
}

/// `clv` in its variants.
pub(crate) fn clvs(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let inputs = inputs(context);
    let doubt = doubt(&Base::of(context), context);
    metric
        .variants
        .iter()
        .map(|variant| {
            let mut row = context.row_of(metric, variant.id, None);
            row.window.from = Some(context.opening_day());
            let inputs = match &inputs {
                Ok(inputs) => inputs,
                Err(reason) => return row.reason(*reason),
            };
            row.n = inputs.accounts;
            if variant.id != "sbg" {
                row.notes.extend(doubt.clone());
            }
            if let Ok(churn) = &inputs.churn {
                let revenue = Money::new(inputs.arpa, context.currency);
                // To read, and no number is computed of it: whole units do where there are none
                // smaller.
                let revenue = revenue.round(Rounding::HalfEven).unwrap_or(revenue);
                let (left, of) = (churn.left, churn.of);
                row.notes.push(texts::lifetime_inputs(&revenue, left, of));
            }
            let (value, note) = value(variant.id, inputs, context);
            row.notes.extend(note);
            let nobody = inputs.churn.as_ref().is_ok_and(|churn| churn.left == 0);
            if nobody && value.is_ok() && variant.id != "sbg" {
                row.notes.push(texts::nobody_left());
            }
            row.money(value, context.currency)
        })
        .collect()
}

fn value(
    variant: &str,
    inputs: &Inputs,
    context: &Context<'_>,
) -> (Result<Decimal, Reason>, Option<Text>) {
    let settings = context.settings;
    if variant == "revenue" {
        let value = inputs
            .churn()
            .and_then(|churn| revenue_ltv(inputs.arpa, churn));
        return (value, None);
    }
    let Some(margin) = settings.gross_margin else {
        return (Err(Reason::MissingInput), None);
    };
    let note = (margin < Decimal::ZERO).then(texts::negative_margin);
    let value = match variant {
        "capped" => inputs.churn().and_then(|churn| {
            let cap = settings.lifetime_cap_months;
            capped_ltv(inputs.arpa, margin, churn, cap).map(|found| found.value)
        }),
        "discounted" => discounted(inputs, margin, context),
        "sbg" => {
            return match sbg(inputs, margin, context) {
                Ok((value, fitted)) => (Ok(value), Some(fitted)),
                Err(reason) => (Err(reason), None),
            };
        }
        _ => on_margin(inputs, margin),
    };
    (value, note)
}

fn on_margin(inputs: &Inputs, margin: Decimal) -> Result<Decimal, Reason> {
    margin_ltv(inputs.arpa, margin, inputs.churn()?).map(|found| found.value)
}

/// The discount rate of a month.
fn discount(context: &Context<'_>) -> Result<f64, Reason> {
    let yearly = context.settings.discount.ok_or(Reason::MissingInput)?;
    monthly_discount(yearly.to_f64().ok_or(Reason::NotFinite)?)
}

fn discounted(inputs: &Inputs, margin: Decimal, context: &Context<'_>) -> Result<Decimal, Reason> {
    let month = inputs.arpa.checked_mul(margin).ok_or(Reason::Overflow)?;
    let retention = Decimal::ONE
        .checked_sub(inputs.churn()?)
        .ok_or(Reason::Overflow)?;
    let retention = retention.to_f64().ok_or(Reason::NotFinite)?;
    clv_discounted(month, retention, discount(context)?, Timing::FirstNow)
}

/// The lifetime of the shifted-beta-geometric model, in discounted months.
fn sbg(inputs: &Inputs, margin: Decimal, context: &Context<'_>) -> Result<(Decimal, Text), Reason> {
    let tenures: Vec<Tenure> = context
        .ledger
        .contracts
        .iter()
        .filter(|row| !row.contract.trial)
        .filter_map(|row| tenure_at(row, context.last_day(), context.as_of))
        .filter_map(|(months, churned)| {
            // Who left in the course of a month left in that one; who stays has seen it whole.
            let periods = if churned {
                months.ceil().max(Decimal::ONE)
            } else {
                months.floor()
            };
            Some(Tenure {
                periods: periods.to_u32()?,
                churned,
            })
        })
        .collect();
    let found = fit(&Exposure::from_tenures(&tenures)?)?;
    let months = found.model.discounted_lifetime(discount(context)?)?;
    let months = Decimal::from_f64(months).ok_or(Reason::Overflow)?;
    let month = inputs.arpa.checked_mul(margin).ok_or(Reason::Overflow)?;
    let value = month.checked_mul(months).ok_or(Reason::Overflow)?;
    let shown = |parameter: f64| format!("{parameter:.4}");
    let note = texts::fitted(&shown(found.model.alpha()), &shown(found.model.beta()));
    Ok((value, note))
}

/// The monthly revenue of a new customer: of the contracts that run of the accounts that were won.
/// The second number is how many of them have one.
fn new_revenue(context: &Context<'_>, new: &NewLogos<'_>) -> Result<(Decimal, u64), Reason> {
    if context.ledger.contracts.is_empty() {
        return Err(Reason::NoContracts);
    }
    let accounts: BTreeSet<u32> = new.first.iter().filter_map(|row| row.account).collect();
    let of_new = |row: &&ContractRow| {
        let account = row.account;
        account.is_some_and(|account| accounts.contains(&account))
    };
    let contracts: Vec<&ContractRow> = running(context).filter(of_new).collect();
    let (sum, customers) = revenue(&contracts)?;
    let mean = sum.checked_div(customers.into()).ok_or(Reason::EmptyBase)?;
    Ok((mean, customers))
}

/// What should be known of the fully loaded cost: it is half of these figures.
fn cautions(context: &Context<'_>, new: &NewLogos<'_>) -> Vec<Text> {
    let cac = Metric::find("cac");
    let row = cac.map(|cac| loaded(cac, context, new));
    row.filter(|row| row.value.is_ok())
        .map_or_else(Vec::new, |row| row.notes)
}

/// `payback`: on gross margin and on revenue.
pub(crate) fn payback(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let new = NewLogos::of(context);
    ["margin", "revenue"]
        .into_iter()
        .map(|variant| {
            let mut row = context.row_of(metric, variant, None);
            row.n = new.first.len() as u64;
            row.notes = cautions(context, &new);
            if let Ok((_, with)) = new_revenue(context, &new)
                && with < row.n
            {
                let without = row.n - with;
                row.notes.push(texts::new_without_contract(without, row.n));
            }
            row.exact(months(variant, context, &new))
        })
        .collect()
}

fn months(variant: &str, context: &Context<'_>, new: &NewLogos<'_>) -> Result<Decimal, Reason> {
    let cac = cost("fully_loaded", context, new)?.value;
    let (revenue, _) = new_revenue(context, new)?;
    if variant == "revenue" {
        return payback_months_revenue(cac, revenue);
    }
    let margin = context.settings.gross_margin.ok_or(Reason::MissingInput)?;
    payback_months(cac, revenue, margin)
}

/// `ltv_cac`, with what is wrong with the economics of a customer.
pub(crate) fn ratio(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let new = NewLogos::of(context);
    let cac = cost("fully_loaded", context, &new).map(|found| found.value);
    let ltv = inputs(context).and_then(|inputs| {
        let margin = context.settings.gross_margin.ok_or(Reason::MissingInput)?;
        on_margin(&inputs, margin)
    });
    let mut row = context.row(metric, None);
    row.n = new.first.len() as u64;
    row.notes = cautions(context, &new);
    let found = cac.and_then(|cac| ltv_to_cac(ltv?, cac));
    let limits = HealthLimits {
        longest_payback: Decimal::from(context.settings.payback_limit_months),
        ..HealthLimits::default()
    };
    let checks = health(ltv, cac, months("margin", context, &new), limits);
    row.notes.extend(checks.findings.iter().map(Text::of));
    if found.is_ok_and(|found| found.negative_margin) {
        row.notes.push(texts::negative_margin());
    }
    row.numerator = ltv.ok();
    row.denominator = cac.ok();
    vec![row.exact(found.map(|found| found.ratio))]
}
