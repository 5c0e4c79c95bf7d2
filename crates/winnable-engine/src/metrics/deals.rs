//! Win rates and what won deals are worth.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use winnable_metrics::Reason;
use winnable_metrics::deals::{
    Counts, Deal, MATURED, Outcome as Standing, cohort_win_rate, single_threaded, win_rate,
    win_rate_by_value, win_rate_of_all, won_amounts,
};
use winnable_metrics::registry::Metric;
use winnable_model::text::figures as texts;
use winnable_model::{FactValue, Outcome, fact_ids};

use super::context::{Context, counted, valued};
use super::ledger::DealRow;
use super::row::{LeftOut, MetricRow, MetricValue, Segment};

/// A deal as the maths sees it.
pub(crate) fn plain(row: &DealRow) -> Deal {
    Deal {
        amount: row.amount,
        outcome: match row.outcome {
            Outcome::Open => Standing::Open,
            Outcome::Won => Standing::Won,
            Outcome::Lost if row.deal.no_decision => Standing::NoDecision,
            Outcome::Lost => Standing::Lost,
        },
        created: row.deal.created,
        closed: row.closed(),
        probability: row.deal.probability,
        contacts: None,
    }
}

pub(crate) fn plains(rows: &[&DealRow]) -> Vec<Deal> {
    rows.iter().map(|row| plain(row)).collect()
}

pub(crate) fn of_outcome<'d>(rows: &[&'d DealRow], outcome: Outcome) -> Vec<&'d DealRow> {
    let is = |row: &&&DealRow| row.outcome == outcome;
    rows.iter().filter(is).copied().collect()
}

/// Notes what the amounts are that a figure used, and how many rows have none.
pub(crate) fn note_amounts(row: &mut MetricRow, deals: &[&DealRow]) {
    let with = deals.iter().filter(|deal| deal.amount.is_some());
    row.amount_is = with.map(|deal| deal.deal.amount_is).collect();
    let without = deals.iter().filter(|deal| deal.amount.is_none()).count();
    row.leave_out(LeftOut::NoAmount, without as u64);
}

/// `win_rate`: by count, by value, of the cohort, and over all deals.
pub(crate) fn win_rates(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let mut rows = Vec::new();
    let closed = context.closed();
    for (part, deals) in context.deals(&closed.deals, DealRow::closed) {
        let rate = win_rate(&Counts::of(&plains(&deals)));
        let won = of_outcome(&deals, Outcome::Won);
        let mut row = context.row_of(metric, "count", part.as_ref());
        if part.is_none() {
            row.leave_out(LeftOut::NoClose, closed.undated);
        }
        rows.push(row.rate(rate, counted(&won), counted(&deals)));
    }
    for (part, deals) in context.deals(&closed.deals, DealRow::closed) {
        let rate = win_rate_by_value(&plains(&deals)).map(|found| found.rate);
        let won = of_outcome(&deals, Outcome::Won);
        let rate = match rate {
            // Many CRMs set the amount of a lost deal to zero.
            Ok(_) if lost_for_nothing(&deals) => Err(Reason::LostWithoutValue),
            rate => rate,
        };
        let mut row = context.row_of(metric, "value", part.as_ref());
        note_amounts(&mut row, &deals);
        if part.is_none() {
            row.leave_out(LeftOut::NoClose, closed.undated);
        }
        rows.push(row.value_rate(rate, valued(&won), valued(&deals)));
    }
    let created = context.created();
    for (part, deals) in context.deals(&created.deals, |row| row.deal.created) {
        let rate = cohort_win_rate(&Counts::of(&plains(&deals)));
        let won = of_outcome(&deals, Outcome::Won);
        let mut row = context.row_of(metric, "cohort", part.as_ref());
        if part.is_none() {
            row.leave_out(LeftOut::NoCreated, created.undated);
        }
        if let Ok(found) = &rate
            && part.is_none()
            && found.matured.value < MATURED
        {
            row.notes.push(texts::cohort_is_young(
                found.matured.numerator,
                found.matured.denominator,
            ));
        }
        if deals.is_empty() && created.undated > 0 {
            rows.push(row.reason(Reason::MissingInput));
            continue;
        }
        rows.push(row.rate(rate.map(|found| found.rate), counted(&won), counted(&deals)));
    }
    rows.extend(of_all(metric, context));
    if !context
        .ledger
        .deals
        .iter()
        .any(|row| row.outcome == Outcome::Lost)
    {
        // A rate of 0 % has nothing won either: that is no export of won deals.
        let is_nothing =
            |row: &MetricRow| matches!(row.value, Ok(MetricValue::Exact(rate)) if rate.is_zero());
        for row in rows.iter_mut().filter(|row| row.segment.is_none()) {
            let is_said = row.value.is_ok() && !is_nothing(row);
            row.notes.extend(is_said.then(texts::nothing_lost));
        }
    }
    note_disagreement(&mut rows);
    rows
}

/// Says so where the rate by close date and that of the cohort cannot both be meant.
fn note_disagreement(rows: &mut [MetricRow]) {
    let whole = |row: &&MetricRow, variant: &str| {
        row.variant == Some(variant) && row.segment.is_none() && row.value.is_ok()
    };
    let find = |variant: &str| {
        let row = rows.iter().find(|row| whole(row, variant))?;
        let (numerator, denominator) = (row.numerator?.to_u64()?, row.denominator?.to_u64()?);
        Some((row.interval?, (numerator, denominator)))
    };
    let (Some((closed, of_closed)), Some((cohort, of_cohort))) = (find("count"), find("cohort"))
    else {
        return;
    };
    if closed.0 <= cohort.1 && cohort.0 <= closed.1 {
        return;
    }
    for row in rows.iter_mut() {
        if row.segment.is_none() && matches!(row.variant, Some("count" | "cohort")) {
            row.notes.push(texts::rates_disagree(of_closed, of_cohort));
        }
    }
}

/// The variant `all` of `win_rate`.
fn of_all(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let all = context.closed_and_open();
    let figure = |(part, deals): (Option<Segment>, Vec<&DealRow>)| {
        let rate = win_rate_of_all(&Counts::of(&context.standing(&deals)));
        let won = of_outcome(&deals, Outcome::Won).into_iter();
        let won: Vec<&DealRow> = won.filter(|row| !context.is_open(row)).collect();
        let mut row = context.row_of(metric, "all", part.as_ref());
        if part.is_none() {
            row.leave_out(LeftOut::NoClose, all.undated);
            row.leave_out(LeftOut::NoCreated, context.perhaps_open());
        }
        row.rate(rate, counted(&won), counted(&deals))
    };
    // The planned close of an open deal is no date of the closed ones: no parts by date.
    let parts = context.deals(&all.deals, |_| None);
    parts.into_iter().map(figure).collect()
}

/// Whether deals were lost, and every amount of one is zero.
fn lost_for_nothing(deals: &[&DealRow]) -> bool {
    let lost = of_outcome(deals, Outcome::Lost);
    let mut amounts = lost.iter().filter_map(|row| row.amount).peekable();
    amounts.peek().is_some() && amounts.all(|amount| amount.is_zero())
}

/// `won_value`.
pub(crate) fn won_value(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let closed = context.closed();
    let won = of_outcome(&closed.deals, Outcome::Won);
    let figure = |(part, deals): (Option<Segment>, Vec<&DealRow>)| {
        let mut row = context.row(metric, part.as_ref());
        note_amounts(&mut row, &deals);
        if part.is_none() {
            row.leave_out(LeftOut::NoClose, closed.undated_won);
        }
        match won_amounts(&plains(&deals)) {
            Ok(_) => row.total(valued(&deals), context.currency),
            Err(reason) => row.reason(reason),
        }
    };
    let parts = context.deals(&won, DealRow::closed);
    parts.into_iter().map(figure).collect()
}

/// `won_amount`: mean and median.
pub(crate) fn won_amount(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let closed = context.closed();
    let won = of_outcome(&closed.deals, Outcome::Won);
    let mut rows = Vec::new();
    for variant in ["mean", "median"] {
        for (part, deals) in context.deals(&won, DealRow::closed) {
            let stats = won_amounts(&plains(&deals));
            let mut row = context.row_of(metric, variant, part.as_ref());
            note_amounts(&mut row, &deals);
            if part.is_none() {
                row.leave_out(LeftOut::NoClose, closed.undated_won);
            }
            let amounts = valued(&deals);
            let things: Vec<_> = amounts
                .iter()
                .map(|row| super::CountedRow {
                    adds: Decimal::ONE,
                    ..row.clone()
                })
                .collect();
            let value = stats.map(|stats| match variant {
                "mean" => stats.mean,
                _ => stats.median,
            });
            let row = if variant == "mean" {
                row.per(value, amounts, things, context.currency)
            } else {
                let n = things.len() as u64;
                let mut row = row.money(value, context.currency);
                row.n = n;
                row.denominator = Some(Decimal::from(n));
                row.denominator_rows = things;
                row
            };
            rows.push(row);
        }
    }
    rows
}

/// `single_threaded`: open deals on accounts with at most one engaged person.
pub(crate) fn threads(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    // Who is engaged is known of the as-of date alone.
    let all: Vec<&DealRow> = context.ledger.deals.iter().collect();
    let open = of_outcome(&all, Outcome::Open);
    let contacts = |row: &DealRow| -> Option<u32> {
        let facts = context.assessment.facts(row.account? as usize);
        match facts.get(fact_ids::ENGAGED_PEOPLE) {
            FactValue::Number(people) => u32::try_from(*people).ok(),
            _ => None,
        }
    };
    let figure = |(part, deals): (Option<Segment>, Vec<&DealRow>)| {
        let with: Vec<Deal> = deals
            .iter()
            .map(|row| Deal {
                contacts: contacts(row),
                ..plain(row)
            })
            .collect();
        let rate = single_threaded(&with);
        let known: Vec<&DealRow> = deals
            .iter()
            .filter(|row| contacts(row).is_some())
            .copied()
            .collect();
        let single: Vec<&DealRow> = known
            .iter()
            .filter(|row| contacts(row).is_some_and(|people| people <= 1))
            .copied()
            .collect();
        let mut row = context.row(metric, part.as_ref());
        let homeless = deals.iter().filter(|row| row.account.is_none()).count();
        row.leave_out(LeftOut::NoAccount, homeless as u64);
        let silent = deals.len() - known.len() - homeless;
        row.leave_out(LeftOut::NoContacts, silent as u64);
        row.rate(
            rate.map(|found| found.rate),
            counted(&single),
            counted(&known),
        )
    };
    let parts = context.deals(&open, |row| row.deal.created);
    parts.into_iter().map(figure).collect()
}
