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
    let found = Usable::of(context);
    let mut rows = Vec::new();
    for variant in ["value", "count", "open", "before_creation", "amount"] {
        for (part, deals) in context.deals(&found.deals, |row| row.deal.created) {
            let mut row = context.row_of(metric, variant, part.as_ref());
            if part.is_none() {
                row.leave_out(LeftOut::NoAccount, found.homeless);
                row.leave_out(LeftOut::NoCreated, found.undated);
                row.leave_out(LeftOut::NoClose, found.unclosed);
                row.leave_out(LeftOut::ClosesBeforeOpens, found.reversed);
            }
            // Touches before the window count too: none at all is another thing than none that counts.
            if let Some(row) = without_engagement(&mut row, context) {
                rows.push(row);
                continue;
            }
            rows.push(figure(row, variant, &deals, context));
        }
    }
    rows
}

/// The figure where nobody engaged at all: what we sent and nobody answered influences nothing that can
/// be measured.
pub(crate) fn without_engagement(row: &mut MetricRow, context: &Context<'_>) -> Option<MetricRow> {
    let touches = &context.ledger.touches;
    if touches.engagement > 0 {
        return None;
    }
    if touches.seen > 0 && row.segment.is_none() {
        row.notes.push(texts::unanswered(touches.seen));
    }
    Some(row.clone().reason(Reason::NoTouches))
}

/// The deals created in the window of which one knows whether a touch was in their time.
struct Usable<'a> {
    deals: Vec<&'a DealRow>,
    homeless: u64,
    undated: u64,
    /// Closed, and nobody knows when: any touch could be after the close.
    unclosed: u64,
    reversed: u64,
}

impl<'a> Usable<'a> {
    fn of(context: &Context<'a>) -> Self {
        let created = context.created();
        let mut found = Self {
            deals: Vec::new(),
            homeless: 0,
            undated: created.undated,
            unclosed: 0,
            reversed: 0,
        };
        for row in created.deals {
            let closed = row.outcome != Outcome::Open;
            if row.account.is_none() {
                found.homeless += 1;
            } else if closed && row.closed().is_none() {
                found.unclosed += 1;
            } else if row.open_between(context.as_of).is_none() {
                found.reversed += 1;
            } else {
                found.deals.push(row);
            }
        }
        found
    }
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
    match context.ledger.touches.deals.get(deal.at as usize) {
        Some(touches) if touches.before_creation => Influence::BeforeCreation,
        Some(touches) if touches.touched => Influence::WhileOpen,
        _ => Influence::None,
    }
}
