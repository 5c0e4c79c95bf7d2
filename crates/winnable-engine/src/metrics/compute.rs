//! All figures of a run, in the order of the registry.

use std::collections::BTreeSet;

use winnable_metrics::registry::Metric;
use winnable_model::Motion;
use winnable_model::text::figures as texts;
use winnable_score::CompiledModel;

use super::context::Context;
use super::{
    By, Ledger, MetricRow, MetricSettings, Window, accounts, cac, capacity, channels, churn,
    cohorts, contracts, cycle, deals, engagement, influence, invoices, lead_steps, leads, lifetime,
    market, open, retention, sent, spend, stages,
};
use crate::Assessment;

/// Computes the metrics of those ids, all of them where none is named, in the order of the registry.
///
/// Each metric gives its variants, each variant its whole and then its parts. A figure that cannot
/// be computed is a row with its reason: no metric that was asked for is missing.
pub fn compute(
    ledger: &Ledger,
    assessment: &Assessment,
    model: &CompiledModel,
    settings: &MetricSettings,
    motion: Motion,
    wanted: &[&str],
) -> Vec<MetricRow> {
    let context = Context::new(ledger, assessment, model, settings, motion);
    let asked = |metric: &&Metric| wanted.is_empty() || wanted.contains(&metric.id);
    Metric::all()
        .filter(asked)
        .flat_map(|metric| {
            let mut rows = rows_of(metric, &context);
            if !settings.keep_rows {
                for row in &mut rows {
                    row.numerator_rows = Vec::new();
                    row.denominator_rows = Vec::new();
                }
            }
            note_whole(&mut rows, settings);
            if let Some(window) = dates(metric, &context) {
                for row in &mut rows {
                    row.window = window;
                }
            }
            rows
        })
        .collect()
}

/// Says so beside figures that cannot be parted as asked.
fn note_whole(rows: &mut [MetricRow], settings: &MetricSettings) {
    let Some(by) = settings.by.as_ref() else {
        return;
    };
    let is_part = |row: &&MetricRow| row.segment.as_ref().is_some_and(|part| part.by == by.key());
    let parted: BTreeSet<_> = rows.iter().filter(is_part).map(|row| row.variant).collect();
    for row in rows.iter_mut() {
        if row.segment.is_some() || row.value.is_err() {
            continue;
        }
        if !parted.contains(&row.variant) {
            row.notes.push(texts::not_parted(by.asked()));
        } else if *by == By::Tier {
            row.notes.push(texts::tiers_of_today());
        }
    }
}

/// The dates that a figure counts, where they are not those of the window.
fn dates(metric: &Metric, context: &Context<'_>) -> Option<Window> {
    match metric.id {
        // Facts of accounts are known of the as-of date alone.
        "engagement_rate" | "coverage" | "single_threaded" | "account_funnel" => {
            Some(Window::until(context.as_of))
        }
        // The start does not matter.
        "tam"
        | "sam"
        | "som"
        | "installed_base_value"
        | "penetration"
        | "market_firms"
        | "open_pipeline"
        | "stage_conversion"
        | "stage_dwell"
        | "arr"
        | "cohort_retention"
        | "engagement_before_meeting"
        | "outstanding" => Some(Window::until(context.last_day())),
        _ => None,
    }
}

/// The figures of one metric.
fn rows_of(metric: &'static Metric, context: &Context<'_>) -> Vec<MetricRow> {
    match metric.id {
        "tam" => market::tam(metric, context),
        "sam" | "som" => market::within(metric, context),
        "installed_base_value" => market::installed_base(metric, context),
        "penetration" => market::penetrated(metric, context),
        "market_firms" => market::firms(metric, context),
        "influenced_pipeline" => influence::pipeline(metric, context),
        "engagement_rate" => engagement::engagement_rate(metric, context),
        "coverage" => engagement::coverages(metric, context),
        "reach" | "frequency" => engagement::reach(metric, context),
        "engagement_split" => channels::splits(metric, context),
        "email_rate" => sent::mails(metric, context),
        "effort_split" => sent::effort(metric, context),
        "channel_preference" => channels::preference(metric, context),
        "interaction_conversion" => engagement::interactions(metric, context),
        "engagement_before_meeting" => engagement::before_meeting(metric, context),
        "lead_conversion" => leads::conversion(metric, context),
        "lead_funnel" => lead_steps::steps(metric, context),
        "account_funnel" => accounts::funnel(metric, context),
        "capacity" => capacity::capacity(metric, context),
        "handoff_time" => lead_steps::handoffs(metric, context),
        "win_rate" => deals::win_rates(metric, context),
        "won_value" => deals::won_value(metric, context),
        "won_amount" => deals::won_amount(metric, context),
        "sales_cycle" => cycle::sales_cycle(metric, context),
        "won_within" => cycle::won_within(metric, context),
        "open_pipeline" => open::pipeline(metric, context),
        "stage_conversion" => stages::conversion(metric, context),
        "stage_dwell" => stages::dwell_in_stages(metric, context),
        "sales_velocity" => cycle::sales_velocity(metric, context),
        "single_threaded" => deals::threads(metric, context),
        "acv" => contracts::acvs(metric, context),
        "arr" => contracts::arr(metric, context),
        "grr" | "nrr" | "logo_retention" => retention::kept(metric, context),
        "churn" => churn::churn(metric, context),
        "cohort_retention" => cohorts::cohorts(metric, context),
        "survival" => contracts::survival(metric, context),
        "clv" => lifetime::clvs(metric, context),
        "spend" => spend::spend(metric, context),
        "cost_per_won_deal" => spend::per_won_deal(metric, context),
        "cac" => cac::cacs(metric, context),
        "payback" => lifetime::payback(metric, context),
        "ltv_cac" => lifetime::ratio(metric, context),
        "return_on_spend" => spend::returned(metric, context),
        "outstanding" => invoices::outstanding(metric, context),
        // A metric of the registry that nothing computes is a mistake of ours; the test of this
        // module finds it, and a user sees a reason instead of nothing.
        _ => vec![context.row(metric, None)],
    }
}
