//! What the columns of one vendor mean together, where each by itself would be misread.

use rust_decimal::Decimal;
use winnable_model::stage::outcome_word;
use winnable_model::{AmountRules, Outcome, parse_amount_range};

use super::{Columns, sort};
use crate::cell;
use crate::field::EntityKind;
use crate::propose::NamedAmount;
use crate::unit::CENT;

/// What the header of the companies of Close says, which the vendor calls leads.
const CLOSE: u32 = 6;

fn at(keys: &[String], name: &str) -> Option<usize> {
    keys.iter().position(|key| key == name)
}

/// Whether a header is that of the companies of Close.
fn is_company_of_close(keys: &[String]) -> bool {
    at(keys, "displayname").is_some()
        && keys.iter().any(|key| key.starts_with("primarycontact"))
        && keys.iter().any(|key| key.starts_with("numopportunities"))
}

/// What the columns of a vendor say about a kind, by all of them together.
pub(super) fn weight(kind: EntityKind, keys: &[String]) -> u32 {
    let is_of_close = kind == EntityKind::Accounts && is_company_of_close(keys);
    if is_of_close { CLOSE } else { 0 }
}

/// What the cells of a column mean besides what their words say.
pub(super) type Meanings = Vec<(&'static str, &'static str, &'static str)>;

/// What Close calls a deal that is open. Elsewhere what is active may be a customer.
pub(super) fn open_is_active(keys: &[String], columns: &Columns) -> Meanings {
    let outcome = columns.iter().find(|(field, _)| *field == "outcome");
    let is_of_close = outcome.is_some_and(|(_, fed)| Some(*fed) == at(keys, "statustype"));
    is_of_close
        .then_some(("outcome", "active", "open"))
        .into_iter()
        .collect()
}

/// The lead of a deal of Close is its company.
pub(super) fn company_is_lead(kind: EntityKind, keys: &[String], columns: &mut Columns) {
    let is_of_close = at(keys, "statustype").is_some() && at(keys, "leadname").is_some();
    let (true, Some(id)) = (
        kind == EntityKind::Opportunities && is_of_close,
        at(keys, "leadid"),
    ) else {
        return;
    };
    columns.retain(|(field, _)| *field != "lead_id" && *field != "account_id");
    columns.push(("account_id", id));
    sort(kind, columns);
}

/// Odoo archives what is lost: `Active` is false, and the stage stays where it was. Gives what the
/// cells of the column mean.
pub(super) fn lost_is_inactive(
    kind: EntityKind,
    keys: &[String],
    rows: &[Vec<String>],
    columns: &mut Columns,
) -> Meanings {
    let none = Vec::new;
    let has = |field: &str| columns.iter().any(|(known, _)| *known == field);
    let stage = columns.iter().find(|(field, _)| *field == "stage");
    let stage = stage.map(|(_, at)| *at);
    let (Some(active), Some(stage)) = (at(keys, "active"), stage) else {
        return none();
    };
    let Some(reason) = at(keys, "lostreason") else {
        return none();
    };
    if kind != EntityKind::Opportunities || has("outcome") {
        return none();
    }
    let text = |row: &Vec<String>, at: usize| row.get(at).map(|cell| cell.trim().to_owned());
    let is_flag = |row: &Vec<String>| {
        text(row, active).is_some_and(|cell| ["true", "false"].contains(&&*cell.to_lowercase()))
    };
    let is_won = |row: &Vec<String>| {
        text(row, stage).and_then(|cell| outcome_word(&cell)) == Some(Outcome::Won)
    };
    let is_off = |row: &Vec<String>| {
        text(row, active).and_then(|cell| cell::flag(&cell).ok()) == Some(false)
    };
    // A deal that was won and put away later would be no loss.
    let is_put_away = |row: &Vec<String>| {
        is_off(row) && is_won(row) && text(row, reason).is_none_or(|reason| reason.is_empty())
    };
    let is_any = rows.iter().any(is_off) && rows.iter().all(is_flag);
    if !is_any || rows.iter().any(is_put_away) {
        return none();
    }
    columns.push(("outcome", active));
    sort(kind, columns);
    vec![("outcome", "False", "lost"), ("outcome", "True", "")]
}

/// Amounts that a column beside them writes out: a hundredth of the number that is read, in every row.
pub(super) fn cents(
    keys: &[String],
    rows: &[Vec<String>],
    columns: &Columns,
) -> Option<(usize, &'static str)> {
    let (value, formatted) = (at(keys, "value")?, at(keys, "valueformatted")?);
    let amount = columns.iter().find(|(field, _)| *field == "amount")?.1;
    if amount != value && at(keys, "annualizedvalue") != Some(amount) {
        return None;
    }
    let number = |row: &Vec<String>, at: usize| -> Option<Decimal> {
        let cell = row.get(at)?.split_whitespace().next()?;
        parse_amount_range(cell, &AmountRules::default())
            .ok()?
            .span
            .as_point()
    };
    let both = |row: &Vec<String>| Some((number(row, value)?, number(row, formatted)?));
    let pairs: Vec<(Decimal, Decimal)> = rows.iter().filter_map(both).collect();
    let is_cent = |(value, shown): &(Decimal, Decimal)| value.checked_mul(CENT) == Some(*shown);
    let some = pairs.iter().any(|(value, _)| !value.is_zero());
    (some && pairs.iter().all(is_cent)).then_some((amount, "cents"))
}

/// The amount of a unit that no header says, as a line of the mapping.
pub(super) fn named(header: &str, unit: &'static str) -> NamedAmount {
    NamedAmount {
        field: "amount",
        header: header.to_owned(),
        unit: Some(unit),
        currency: None,
    }
}

/// What the amounts are by the name of their column.
pub(super) fn amount_is(columns: &[(&'static str, String)]) -> Option<&'static str> {
    let is_annual = |(field, header): &(&'static str, String)| {
        *field == "amount" && crate::dialect::header_key(header) == "annualizedvalue"
    };
    columns.iter().any(is_annual).then_some("acv")
}
