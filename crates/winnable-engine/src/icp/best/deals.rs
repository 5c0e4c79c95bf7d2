//! What the won deals of a customer say of it.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use winnable_model::DealType;

use crate::metrics::{DealRow, SpendRow};

/// By what the first won deal is found: its date, then its row.
pub(super) fn order(row: &DealRow) -> (NaiveDate, u32) {
    (row.closed().unwrap_or(NaiveDate::MAX), row.at)
}

/// What was spent on the account by the day on which it was won; `None` where no line of spend names
/// it, since that nobody wrote a cost down does not make it zero.
pub(super) fn cost(spend: &[&SpendRow], first: &DealRow) -> Option<f64> {
    let won = first.closed()?;
    let lines = spend.iter();
    let mut lines = lines.filter(|row| row.line.on <= won).peekable();
    lines.peek()?;
    sum(lines.map(|row| row.amount))?.to_f64()
}

pub(super) fn cycle(first: &DealRow) -> Option<f64> {
    let days = (first.closed()? - first.deal.created?).num_days();
    (days >= 0).then_some(days)?.to_f64()
}

/// What was won after the first deal, renewals apart, as a share of the first.
pub(super) fn bought_more(first: &DealRow, won: &[&DealRow]) -> Option<f64> {
    let later = won
        .iter()
        .filter(|row| row.at != first.at && row.deal.deal_type != Some(DealType::Renewal));
    let later = sum(later.map(|row| row.amount))?;
    let first = first.amount?;
    share(later.checked_add(first)?, first)
}

/// By which share one amount is above another; `None` where there is nothing to grow from.
pub(super) fn share(now: Decimal, start: Decimal) -> Option<f64> {
    if start <= Decimal::ZERO {
        return None;
    }
    let ratio = now.checked_sub(start)?.checked_div(start)?;
    ratio.to_f64()
}

/// A sum; `None` where an amount is unknown.
pub(super) fn sum(amounts: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    for amount in amounts {
        sum = sum.checked_add(amount?)?;
    }
    Some(sum)
}
