//! Deals whose account had a touch in their time.

use winnable_metrics::Reason;
use winnable_metrics::pipeline::{Influence, influenced_summary};
use winnable_metrics::registry::Metric;
use winnable_model::Outcome;
use winnable_model::text::figures as texts;

use super::context::{Context, counted, valued};
use super::deals::{note_amounts, of_outcome, plain};
use super::ledger::DealRow;
use super::row::{LeftOut, MetricRow};

/// `influenced_pipeline`: by value, by count, of open deals, before creation, and the amount.
pub(crate) fn pipeline(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let created = context.created();
    // What has no account or no creation date can have no touch in its time.
    let usable = |row: &&&DealRow| row.account.is_some() && row.deal.created.is_some();
    let deals: Vec<&DealRow> = created.deals.iter().filter(usable).copied().collect();
    let homeless = created.deals.iter().filter(|row| row.account.is_none());
    let homeless = homeless.count() as u64;
    let undated = created.deals.len() as u64 - deals.len() as u64 - homeless + created.undated;
    let mut rows = Vec::new();
    for variant in ["value", "count", "open", "before_creation", "amount"] {
        for (part, deals) in context.deals(&deals, |row| row.deal.created) {
            let mut row = context.row_of(metric, variant, part.as_ref());
            if part.is_none() {
                row.leave_out(LeftOut::NoAccount, homeless);
                row.leave_out(LeftOut::NoCreated, undated);
            }
            if context.ledger.touches.channels.is_empty() {
                rows.push(row.reason(Reason::NoTouches));
                continue;
            }
            rows.push(figure(row, variant, &deals, context));
        }
    }
    rows
}

fn figure(
    mut row: MetricRow,
    variant: &str,
    deals: &[&DealRow],
    context: &Context<'_>,
) -> MetricRow {
    let influence = |deal: &DealRow| influence_of(deal, context);
    let pairs: Vec<_> = deals
        .iter()
        .map(|deal| (plain(deal), influence(deal)))
        .collect();
    let found = match influenced_summary(&pairs) {
        Ok(found) => found,
        Err(reason) => return row.reason(reason),
    };
    if row.segment.is_none()
        && let (Ok(with), Ok(without)) = (found.win_rate_touched, found.win_rate_untouched)
    {
        row.notes.push(texts::win_rates_beside(
            (with.numerator, with.denominator),
            (without.numerator, without.denominator),
        ));
    }
    let touched: Vec<&DealRow> = deals
        .iter()
        .filter(|deal| influence(deal) != Influence::None)
        .copied()
        .collect();
    match variant {
        "count" => row.rate(found.by_count, counted(&touched), counted(deals)),
        "open" => {
            let (touched, all) = (
                of_outcome(&touched, Outcome::Open),
                of_outcome(deals, Outcome::Open),
            );
            note_amounts(&mut row, &all);
            row.value_rate(found.open, valued(&touched), valued(&all))
        }
        "before_creation" => {
            let before: Vec<&DealRow> = deals
                .iter()
                .filter(|deal| influence(deal) == Influence::BeforeCreation)
                .copied()
                .collect();
            note_amounts(&mut row, deals);
            row.value_rate(found.before_creation, valued(&before), valued(deals))
        }
        "amount" => {
            note_amounts(&mut row, &touched);
            let unit = winnable_metrics::Unit::Money;
            match found.by_value {
                Ok(_) => MetricRow { unit, ..row }.total(valued(&touched), context.currency),
                Err(reason) => MetricRow { unit, ..row }.reason(reason),
            }
        }
        _ => {
            note_amounts(&mut row, deals);
            row.value_rate(found.by_value, valued(&touched), valued(deals))
        }
    }
}

/// What touches the account of a deal had in the deal's time.
pub(crate) fn influence_of(deal: &DealRow, context: &Context<'_>) -> Influence {
    let deals = &context.ledger.deals;
    // The ledger's deals stand in the order of their files, so that a deal is found by its row.
    let at = deals.partition_point(|row| row.deal.origin < deal.deal.origin);
    match context.ledger.touches.deals.get(at) {
        Some(touches) if touches.before_creation > 0 => Influence::BeforeCreation,
        Some(touches) if touches.touched > 0 => Influence::WhileOpen,
        _ => Influence::None,
    }
}
