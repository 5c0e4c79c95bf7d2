//! Finding columns by any of their names.

use winnable_model::fold;

use crate::field::{EntityKind, Reading};
use crate::unit::without_unit;

/// The columns of fields: each entry is one column under any of its names, preferred ones first.
/// Several entries of a field are asked in their order until a cell is not blank.
pub(crate) type Aliases = &'static [(&'static str, &'static [&'static str])];

/// The text by which two spellings of a header are the same: folded, without spaces, hyphens and
/// underscores, so that `AccountId`, `Account ID` and `account_id` are one name.
///
/// A hyphen between spaces stays as ` - `, because Pipedrive writes `Deal - Title`, where what
/// stands before it is part of the meaning.
pub(crate) fn header_key(header: &str) -> String {
    fold(header)
        .split(" - ")
        .map(|part| {
            part.chars()
                .filter(|c| !matches!(c, ' ' | '_' | '-'))
                .collect::<String>()
        })
        .collect::<Vec<_>>()
        .join(" - ")
}

/// The keys of a header row, in its order.
pub(crate) fn header_keys(header: &[String]) -> Vec<String> {
    header.iter().map(|name| header_key(name)).collect()
}

/// The column of the first name that the header has.
pub(crate) fn position(keys: &[String], names: &[&str]) -> Option<usize> {
    names.iter().find_map(|name| {
        let name = header_key(name);
        keys.iter().position(|key| *key == name)
    })
}

/// The fields of a table that the header has, in the order of the kind's fields.
pub(crate) fn find(
    kind: EntityKind,
    keys: &[String],
    aliases: Aliases,
) -> Vec<(&'static str, usize)> {
    debug_assert!(
        aliases.iter().all(|(name, _)| kind.field(name).is_some()),
        "a table of {kind} names a field that they do not have"
    );
    // `Amount (k$)` is an amount, which the header says the unit of.
    let bare =
        |key: &String| without_unit(key).map_or_else(|| key.clone(), |name| header_key(&name));
    let bare: Vec<String> = keys.iter().map(bare).collect();
    let mut found: Vec<(&'static str, usize)> = Vec::new();
    for field in kind.fields() {
        let is_amount = field.reading == Reading::Money;
        for (name, names) in aliases {
            let by_name = || position(keys, names);
            let by_bare = || position(&bare, names).filter(|_| is_amount);
            if *name == field.name
                && let Some(at) = by_name().or_else(by_bare)
                && !found.contains(&(field.name, at))
            {
                found.push((field.name, at));
            }
        }
    }
    found
}

/// Puts the currency column of the amount itself before all others: a Salesforce report writes
/// `Amount Currency,Amount`. An amount that was converted has no other currency than that one.
pub(crate) fn pair_currency(
    kind: EntityKind,
    keys: &[String],
    amount: &str,
    found: &mut Vec<(&'static str, usize)>,
) {
    let amount_at = found
        .iter()
        .find(|(field, _)| *field == amount)
        .map(|(_, at)| *at);
    let Some(key) = amount_at.and_then(|at| keys.get(at)) else {
        return;
    };
    let pair = format!("{key}currency");
    let pair = keys.iter().position(|key| *key == pair);
    if pair.is_some() || key.contains("(converted)") {
        found.retain(|(field, _)| *field != "currency");
    }
    found.extend(pair.map(|at| ("currency", at)));
    found.sort_by_key(|(name, _)| kind.fields().iter().position(|field| field.name == *name));
}

/// Lets the stage say won or lost where no column of its own does. Flags know more than a stage
/// whose name somebody chose, so one of them is enough.
pub(crate) fn outcome_from_stage(kind: EntityKind, found: &mut Vec<(&'static str, usize)>) {
    let has = |name: &str| found.iter().any(|(field, _)| *field == name);
    if has("outcome") || has("is_closed") || has("is_won") {
        return;
    }
    let stage = found
        .iter()
        .find(|(field, _)| *field == "stage")
        .map(|(_, at)| *at);
    found.extend(stage.map(|at| ("outcome", at)));
    found.sort_by_key(|(name, _)| kind.fields().iter().position(|field| field.name == *name));
}
