//! What is open.

use winnable_metrics::Reason;
use winnable_metrics::deals::{open_pipeline, weighted_pipeline};
use winnable_metrics::registry::Metric;
use winnable_model::text::figures as texts;

use super::context::{Context, valued};
use super::dated::chance;
use super::deals::note_amounts;
use super::ledger::DealRow;
use super::row::{LeftOut, MetricRow, Segment};
use super::{By, CountedRow};

/// `open_pipeline`: the sum, and the sum by the stated probabilities.
pub(crate) fn pipeline(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    if context.ledger.deals.is_empty() {
        // Of deals that nobody exported none is known to be open.
        return ["sum", "weighted"]
            .map(|variant| {
                context
                    .row_of(metric, variant, None)
                    .reason(Reason::NoOpportunities)
            })
            .into();
    }
    let open = context.open();
    let by_quarter = context.settings.by == Some(By::Quarter);
    let planned =
        |part: Option<&Segment>| (by_quarter && part.is_none()).then(texts::by_planned_close);
    let none = |part: Option<&Segment>| {
        let whole = part.is_none() && open.is_empty();
        whole.then(texts::nothing_open)
    };
    let mut rows = Vec::new();
    for (part, deals) in context.deals(&open, |row| row.deal.close) {
        let mut row = context.row_of(metric, "sum", part.as_ref());
        note_amounts(&mut row, &deals);
        row.notes.extend(planned(part.as_ref()));
        row.notes.extend(none(part.as_ref()));
        if part.is_none() {
            row.leave_out(LeftOut::NoCreated, context.perhaps_open());
        }
        note_overdue(&mut row, &deals, context);
        rows.push(match open_pipeline(&context.standing(&deals)) {
            Ok(_) => row.total(valued(&deals), context.currency),
            Err(reason) => row.reason(reason),
        });
    }
    for (part, deals) in context.deals(&open, |row| row.deal.close) {
        let mut row = context.row_of(metric, "weighted", part.as_ref());
        note_amounts(&mut row, &deals);
        row.notes.extend(planned(part.as_ref()));
        row.notes.extend(none(part.as_ref()));
        if part.is_none() {
            row.leave_out(LeftOut::NoCreated, context.perhaps_open());
        }
        note_overdue(&mut row, &deals, context);
        let found = weighted_pipeline(&context.standing(&deals));
        if let Ok(found) = &found {
            row.leave_out(LeftOut::NoProbability, found.without_probability);
        }
        rows.push(match found {
            Ok(_) => row.total(weighted(&deals), context.currency),
            Err(reason) => row.reason(reason),
        });
    }
    rows
}

/// Says how many deals were to close before the last day: by quarter they stand in one that is over.
fn note_overdue(row: &mut MetricRow, deals: &[&DealRow], context: &Context<'_>) {
    let overdue = |row: &&&DealRow| {
        row.deal
            .close
            .is_some_and(|close| close < context.last_day())
    };
    let overdue = deals.iter().filter(overdue).count() as u64;
    if overdue > 0 {
        row.notes.push(texts::overdue(overdue));
    }
}

/// The deals with an amount and a probability, each adding the product.
fn weighted(deals: &[&DealRow]) -> Vec<CountedRow> {
    let row = |row: &&DealRow| {
        Some(CountedRow {
            row: row.deal.origin,
            id: row.deal.id.as_str().into(),
            adds: row.amount?.checked_mul(chance(row)?)?,
        })
    };
    deals.iter().filter_map(row).collect()
}
