//! What was spent, and what it brought.

use std::collections::BTreeMap;

use chrono::Months;
use rust_decimal::Decimal;
use winnable_metrics::acquisition::{CostCategory, cost_per_won_deal};
use winnable_metrics::registry::Metric;
use winnable_metrics::spend::return_on_spend;
use winnable_metrics::{Reason, deals::won_amounts};
use winnable_model::Outcome;
use winnable_model::text::figures as texts;

use super::context::{Context, counted, valued};
use super::deals::{note_amounts, of_outcome, plains};
use super::ledger::{DealRow, SpendRow};
use super::row::{CountedRow, LeftOut, MetricRow, Segment};
use super::{By, Window, quarter_of};

/// The lines of spend of a window that have an amount, and how many have none.
pub(crate) fn lines<'a>(context: &Context<'a>, window: Window) -> (Vec<&'a SpendRow>, u64) {
    let inside = context
        .ledger
        .spend
        .iter()
        .filter(|row| window.holds(row.line.on));
    let (with, without): (Vec<&SpendRow>, Vec<&SpendRow>) =
        inside.partition(|row| row.amount.is_some());
    (with, without.len() as u64)
}

/// Lines of spend as rows, each adding its amount.
pub(crate) fn spent(lines: &[&SpendRow]) -> Vec<CountedRow> {
    let row = |row: &&SpendRow| {
        Some(CountedRow {
            row: row.line.origin,
            id: row
                .line
                .programme
                .as_deref()
                .or(row.line.channel.as_deref())
                .unwrap_or_default()
                .into(),
            adds: row.amount?,
        })
    };
    lines.iter().filter_map(row).collect()
}

/// The category of a line: what the row or its mapping says, if that is a category.
pub(crate) fn category(row: &SpendRow) -> Option<CostCategory> {
    row.line.category.as_deref()?.parse().ok()
}

/// The part of a line of spend.
fn part(context: &Context<'_>, row: &SpendRow) -> Option<String> {
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    match context.settings.by.as_ref()? {
        By::Quarter => Some(quarter_of(row.line.on, context.settings.fiscal_start)),
        By::Channel => text(&row.line.channel),
        By::Program => text(&row.line.programme),
        By::Fact { .. } | By::Tier => context.part_of_account(Some(row.account? as usize)),
        By::DealType => None,
    }
}

/// `spend`.
pub(crate) fn spend(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    let (lines, without) = lines(context, context.window());
    let parts = match context.settings.by {
        Some(_) => context.parted(&lines, |row| part(context, row)),
        None => by_category(&lines),
    };
    parts
        .into_iter()
        .map(|(part, lines)| {
            let mut row = context.row(metric, part.as_ref());
            if part.is_none() {
                row.leave_out(LeftOut::NoAmount, without);
            }
            if lines.is_empty() {
                return row.reason(Reason::NoCosts);
            }
            row.total(spent(&lines), context.currency)
        })
        .collect()
}

/// Without another wish spend is parted by category, where any line has one.
fn by_category<'a>(lines: &[&'a SpendRow]) -> Vec<(Option<Segment>, Vec<&'a SpendRow>)> {
    let mut out = vec![(None, lines.to_vec())];
    let categories = CostCategory::ALL.map(Some).into_iter().chain([None]);
    if lines.iter().all(|row| category(row).is_none()) {
        return out;
    }
    for wanted in categories {
        let of: Vec<&SpendRow> = lines
            .iter()
            .filter(|row| category(row) == wanted)
            .copied()
            .collect();
        if !of.is_empty() {
            let value = wanted.map_or(super::context::UNKNOWN, CostCategory::name);
            let part = Segment {
                by: "category",
                value: value.to_owned(),
            };
            out.push((Some(part), of));
        }
    }
    out
}

/// Spend and won deals of the same parts: by quarter, since no deal says which spend won it.
type Both<'a> = (Option<Segment>, Vec<&'a SpendRow>, Vec<&'a DealRow>);

fn both<'a>(context: &Context<'a>) -> Vec<Both<'a>> {
    let (lines, _) = lines(context, context.window());
    let won = of_outcome(&context.closed().deals, Outcome::Won);
    let mut out = vec![(None, lines.clone(), won.clone())];
    if context.settings.by != Some(By::Quarter) {
        return out;
    }
    let mut parts: BTreeMap<Option<Segment>, (Vec<&SpendRow>, Vec<&DealRow>)> = BTreeMap::new();
    for (part, lines) in context.parted(&lines, |row| part(context, row)) {
        parts.entry(part).or_default().0 = lines;
    }
    for (part, deals) in context.deals(&won, DealRow::closed) {
        parts.entry(part).or_default().1 = deals;
    }
    // The whole stands before its parts already.
    parts.remove(&None);
    let parts = parts.into_iter();
    out.extend(parts.map(|(part, (lines, deals))| (part, lines, deals)));
    out
}

/// Says so where more than a tenth of the won deals closed before the first line of spend, or more than
/// a month after the last one: then the money of one time is held against the deals of another.
pub(crate) fn note_other_time(row: &mut MetricRow, lines: &[&SpendRow], won: &[&DealRow]) {
    let days = || lines.iter().map(|row| row.line.on);
    let last = lines
        .iter()
        .map(|row| row.line.until.unwrap_or(row.line.on))
        .max();
    let (Some(first), Some(last)) = (days().min(), last) else {
        return;
    };
    let until = last.checked_add_months(Months::new(1)).unwrap_or(last);
    let outside = |row: &&&DealRow| row.closed().is_some_and(|on| on < first || until < on);
    let outside = won.iter().filter(outside).count();
    if row.segment.is_none() && outside > won.len() / 10 {
        let (from, to) = (first.to_string(), last.to_string());
        let (outside, of) = (outside as u64, won.len() as u64);
        row.notes.push(texts::other_time(outside, of, &from, &to));
    }
}

/// What a figure of spend and won deals could not count.
fn leave_out(row: &mut MetricRow, context: &Context<'_>) {
    if row.segment.is_none() {
        row.leave_out(LeftOut::NoAmount, lines(context, context.window()).1);
        row.leave_out(LeftOut::NoClose, context.closed().undated_won);
    }
}

/// `cost_per_won_deal`.
pub(crate) fn per_won_deal(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    both(context)
        .into_iter()
        .map(|(part, lines, won)| {
            let mut row = context.row(metric, part.as_ref());
            leave_out(&mut row, context);
            if lines.is_empty() {
                return row.reason(Reason::NoCosts);
            }
            let rows = spent(&lines);
            note_other_time(&mut row, &lines, &won);
            let value = total(&rows).and_then(|cost| cost_per_won_deal(cost, won.len() as u64));
            row.per(value, rows, counted(&won), context.currency)
        })
        .collect()
}

/// `return_on_spend`.
pub(crate) fn returned(metric: &Metric, context: &Context<'_>) -> Vec<MetricRow> {
    both(context)
        .into_iter()
        .map(|(part, lines, won)| {
            let mut row = context.row(metric, part.as_ref());
            note_amounts(&mut row, &won);
            leave_out(&mut row, context);
            if lines.is_empty() {
                return row.reason(Reason::NoCosts);
            }
            note_other_time(&mut row, &lines, &won);
            row.n = won.len() as u64;
            let (value, cost) = (valued(&won), spent(&lines));
            let multiple = won_amounts(&plains(&won))
                .and_then(|stats| return_on_spend(stats.total, total(&cost)?));
            row.numerator = super::row::sum(&value);
            row.denominator = super::row::sum(&cost);
            row.numerator_rows = value;
            row.denominator_rows = cost;
            row.exact(multiple)
        })
        .collect()
}

pub(crate) fn total(rows: &[CountedRow]) -> Result<Decimal, Reason> {
    super::row::sum(rows).ok_or(Reason::Overflow)
}
