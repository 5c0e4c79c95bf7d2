//! The funnel of accounts.

use std::collections::BTreeSet;

use winnable_metrics::funnel::{AccountStep, Passage, account_funnel};
use winnable_metrics::registry::Metric;
use winnable_model::Outcome;

use super::context::Context;
use super::influence::without_engagement;
use super::row::{MetricRow, Segment};

fn name(step: AccountStep) -> &'static str {
    match step {
        AccountStep::Target => "target",
        AccountStep::Engaged => "engaged",
        AccountStep::Meeting => "meeting",
        AccountStep::Pipeline => "pipeline",
        AccountStep::Won => "won",
    }
}

/// `account_funnel`: of each step those who came from the step before; the whole is from target to
/// won.
pub(crate) fn funnel(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let deals = &context.ledger.deals;
    let with = |wanted: Option<Outcome>| -> BTreeSet<u32> {
        let of = deals
            .iter()
            .filter(|row| wanted.is_none_or(|one| row.outcome == one));
        of.filter_map(|row| row.account).collect()
    };
    let (in_pipeline, won) = (with(None), with(Some(Outcome::Won)));
    let touches = &context.ledger.touches.accounts;
    let journeys: Vec<Vec<Option<Passage<'_>>>> = context
        .funnel_accounts()
        .map(|at| {
            let of = touches.get(at);
            let account = u32::try_from(at).unwrap_or(u32::MAX);
            let met = of.is_some_and(|of| of.has_met);
            let step = |taken: bool| taken.then_some(Passage::default());
            vec![
                step(true),
                step(context.is_engaged(at)),
                step(met),
                step(in_pipeline.contains(&account)),
                step(won.contains(&account)),
            ]
        })
        .collect();
    let funnel = match account_funnel(&journeys) {
        Ok(funnel) => funnel,
        Err(reason) => return vec![context.row(metric, None).reason(reason)],
    };
    let mut whole = context.row(metric, None);
    if let Some(row) = without_engagement(&mut whole, context) {
        return vec![row];
    }
    let mut rows = Vec::new();
    if let Some(last) = funnel.last() {
        rows.push(whole.counted_rate(last.from_start));
    }
    for step in &funnel {
        let part = Segment {
            by: "step",
            value: name(step.step).to_owned(),
        };
        let rate = step.rate.unwrap_or(step.from_start);
        let row = context.row(metric, Some(&part)).counted_rate(rate);
        rows.push(row.implying(step.implied, step.reached));
    }
    rows
}
