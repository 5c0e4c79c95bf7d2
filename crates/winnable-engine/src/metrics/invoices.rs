//! What was invoiced and not paid.

use winnable_metrics::Reason;
use winnable_metrics::registry::Metric;
use winnable_model::TransactionKind;

use super::context::Context;
use super::row::{CountedRow, LeftOut, MetricRow};

/// `outstanding`: invoices add, payments take away.
pub(crate) fn outstanding(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let last_day = context.last_day();
    let mut row = context.row(metric, None);
    let (mut rows, mut invoices, mut payments) = (Vec::new(), false, false);
    for transaction in &context.ledger.transactions {
        let (kind, on) = (transaction.transaction.kind, transaction.transaction.on);
        let adds = match (kind, transaction.amount) {
            (TransactionKind::Invoice, amount) => {
                invoices = true;
                amount
            }
            (TransactionKind::Payment, amount) => {
                payments = true;
                amount.map(|amount| -amount)
            }
            (TransactionKind::Order | TransactionKind::Shipment, _) => continue,
        };
        if on > last_day {
            continue;
        }
        match adds {
            Some(adds) => rows.push(CountedRow {
                row: transaction.transaction.origin,
                id: transaction.transaction.id.as_str().into(),
                adds,
            }),
            None => row.leave_out(LeftOut::NoAmount, 1),
        }
    }
    if !invoices || !payments {
        // Without payments everything would look unpaid.
        return vec![row.reason(Reason::MissingInput)];
    }
    vec![row.total(rows, context.currency)]
}
