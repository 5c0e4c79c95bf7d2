//! A change that was worked out by hand, and laws over random ones.

mod by_hand;
mod calibration;
mod laws;

use rust_decimal::Decimal;
use winnable_model::document::TextFile;
use winnable_model::{Account, Currency, FactCatalogue, FactValue, Opportunity, fact_ids};
use winnable_score::{CompiledModel, Model, ModelSource};

use super::*;
use crate::metrics::MetricSettings;
use crate::tests::{account, everything, settings as run_settings};
use crate::{Inputs, Run};

/// A model of two factors and, from the top, the tiers that are given.
fn model(weights: [&str; 2], tiers: &str) -> Model {
    let [size, budget] = weights;
    let text = format!(
        r#"schema = 1
id = "m"
title = "M"
[[factor]]
id = "size"
weight = {size}
[[factor.criterion]]
id = "employees"
fact = "account.employees"
unknown = "zero"
bands = [{{ from = 10, below = 50, points = 5 }}, {{ from = 50, points = 10 }}]
[[factor]]
id = "budget"
weight = {budget}
[[factor.criterion]]
id = "confirmed"
fact = "account.budget_confirmed"
unknown = "half"
is = true
points = 1
{tiers}"#
    );
    let catalogue = FactCatalogue::builtin();
    let file = TextFile::new("m.toml", &text);
    let read = Model::read(&file, &catalogue, Some(Currency::KRW), ModelSource::Project);
    read.unwrap_or_else(|found| panic!("{found:?}")).model
}

/// An account with what it is known to have.
fn known(id: &str, employees: Option<i64>, budget: Option<bool>) -> Account {
    let mut account = account(id);
    if let Some(employees) = employees {
        let value = FactValue::Number(Decimal::from(employees));
        account.facts.set(fact_ids::EMPLOYEES, value);
    }
    if let Some(budget) = budget {
        account
            .facts
            .set(fact_ids::BUDGET_CONFIRMED, FactValue::Flag(budget));
    }
    account
}

/// A run under a model, with its rows.
fn assessed(
    accounts: &[Account],
    deals: &[Opportunity],
    model: &CompiledModel,
) -> (Assessment, Ledger) {
    let inputs = Inputs {
        accounts: accounts.to_vec(),
        opportunities: deals.to_vec(),
        sources: everything(),
        ..Inputs::default()
    };
    let settings = run_settings();
    let metrics = MetricSettings::until(settings.as_of);
    let run = Run::start_measured(settings, inputs, model, &metrics).expect("a run");
    run.finish_measured()
}
