//! What is open.

use winnable_metrics::deals::{open_pipeline, weighted_pipeline};
use winnable_metrics::registry::Metric;

use super::CountedRow;
use super::context::{Context, valued};
use super::deals::{note_amounts, plains};
use super::ledger::DealRow;
use super::row::{LeftOut, MetricRow};

/// `open_pipeline`: the sum, and the sum by the stated probabilities.
pub(crate) fn pipeline(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let open = context.open();
    let mut rows = Vec::new();
    for (part, deals) in context.deals(&open, |row| row.deal.close) {
        let mut row = context.row_of(metric, "sum", part.as_ref());
        note_amounts(&mut row, &deals);
        rows.push(match open_pipeline(&plains(&deals)) {
            Ok(_) => row.total(valued(&deals), context.currency),
            Err(reason) => row.reason(reason),
        });
    }
    for (part, deals) in context.deals(&open, |row| row.deal.close) {
        let mut row = context.row_of(metric, "weighted", part.as_ref());
        note_amounts(&mut row, &deals);
        let found = weighted_pipeline(&plains(&deals));
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

/// The deals with an amount and a probability, each adding the product.
fn weighted(deals: &[&DealRow]) -> Vec<CountedRow> {
    let row = |row: &&DealRow| {
        Some(CountedRow {
            row: row.deal.origin,
            id: row.deal.id.as_str().into(),
            adds: row.amount?.checked_mul(row.deal.probability?)?,
        })
    };
    deals.iter().filter_map(row).collect()
}
