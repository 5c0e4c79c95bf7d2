//! What is left of customers and their revenue.

use rust_decimal::Decimal;
use winnable_metrics::registry::Metric;
use winnable_metrics::retention::{CustomerRevenue, grr, nrr};
use winnable_metrics::{Rate, Reason};
use winnable_model::text::figures as texts;

use super::base::{Base, Kept};
use super::churn::doubt;
use super::context::Context;
use super::customer::Customer;
use super::row::{CountedRow, LeftOut, MetricRow, Segment};

/// `grr`, `nrr` and `logo_retention`.
pub(crate) fn kept(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let base = Base::of(context);
    let mut row = context.row(metric, None);
    row.window.from = Some(context.opening_day());
    if context.ledger.contracts.is_empty() {
        return vec![row.reason(Reason::NoContracts)];
    }
    row.leave_out(LeftOut::NoTime, base.untimed);
    if let Err(reason) = base.check() {
        return vec![row.reason(reason)];
    }
    if !base
        .customers()
        .all(|(customer, _)| matches!(customer, Customer::Account(_)))
    {
        row.notes.push(texts::by_stated_customer());
    }
    row.notes.extend(doubt(&base, context));
    let all: Vec<Member<'_>> = base.customers().collect();
    let parts = if context.parts_accounts() {
        context.parted(&all, |(customer, _)| {
            context.part_of_account(customer.account().map(|at| at as usize))
        })
    } else {
        vec![(None, all)]
    };
    let figure = |(part, members): (Option<Segment>, Vec<Member<'_>>)| {
        let row = if part.is_none() {
            row.clone()
        } else {
            MetricRow {
                window: row.window,
                ..context.row(metric, part.as_ref())
            }
        };
        match metric.id {
            "logo_retention" => logos(row, &members, context),
            _ => revenue(row, metric.id == "grr", &members, (&base, context)),
        }
    };
    parts.into_iter().map(figure).collect()
}

/// A customer of the first day.
type Member<'a> = (&'a Customer, &'a Kept);

fn logos(row: MetricRow, members: &[Member<'_>], context: &Context<'_>) -> MetricRow {
    let named = |(customer, kept): &Member<'_>| customer.row(context, kept.row, Decimal::ONE);
    let all: Vec<CountedRow> = members.iter().map(named).collect();
    let stay = members.iter().filter(|(_, kept)| kept.runs);
    let stay: Vec<CountedRow> = stay.map(named).collect();
    let rate = Rate::new(stay.len() as u64, all.len() as u64, Reason::EmptyBase);
    row.rate(rate, stay, all)
}

fn revenue(
    mut row: MetricRow,
    is_gross: bool,
    members: &[Member<'_>],
    (base, context): (&Base, &Context<'_>),
) -> MetricRow {
    if row.segment.is_none() {
        row.leave_out(LeftOut::NoAmount, base.without);
    }
    if let Some(reason) = base.refusal() {
        return row.reason(reason);
    }
    // Of who has a contract without an amount nobody knows whether it pays more or less; who paid
    // nothing at the start is not of the base.
    let pays = |(_, kept): &&Member<'_>| !kept.blank && !kept.revenue.start.is_zero();
    let paying = || members.iter().filter(pays);
    let blank = members.iter().any(|(_, kept)| kept.blank);
    if paying().next().is_none() && (blank || (row.segment.is_none() && base.without > 0)) {
        return row.reason(Reason::NoAmounts);
    }
    let all: Vec<CustomerRevenue> = paying().map(|(_, kept)| kept.revenue).collect();
    let rows = |of: &dyn Fn(&CustomerRevenue) -> Decimal| -> Vec<CountedRow> {
        paying()
            .map(|(customer, kept)| customer.row(context, kept.row, of(&kept.revenue)))
            .filter(|row| !row.adds.is_zero())
            .collect()
    };
    row.n = all.len() as u64;
    row.numerator_rows = rows(&|one| {
        if is_gross {
            one.start.min(one.end)
        } else {
            one.end
        }
    });
    row.denominator_rows = rows(&|one| one.start);
    row.numerator = super::row::sum(&row.numerator_rows);
    row.denominator = super::row::sum(&row.denominator_rows);
    row.exact(if is_gross { grr(&all) } else { nrr(&all) })
}
