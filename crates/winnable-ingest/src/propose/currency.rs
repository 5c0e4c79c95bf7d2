//! The one currency that the files show.

use std::collections::BTreeMap;

use winnable_model::{AmountRules, Currency, Text, parse_amount_range};

use super::{Guess, ProposedCurrency, TableSample};
use crate::detect::detect;

/// The fields whose cells are amounts.
const AMOUNTS: [&str; 7] = [
    "amount",
    "mrr",
    "arr",
    "one_off",
    "annual_revenue",
    "expected_annual_revenue",
    "price",
];

/// The currency, when all columns of codes and all symbols in amounts name the same one.
pub(super) fn of(groups: &[Vec<&TableSample>]) -> Option<ProposedCurrency> {
    let mut seen: BTreeMap<&'static str, (Currency, Text)> = BTreeMap::new();
    for file in groups.iter().flatten() {
        for (field, column) in columns(file) {
            let Some(header) = file.header.get(column) else {
                continue;
            };
            let is_amount = AMOUNTS.contains(&field);
            if !is_amount && field != "currency" {
                continue;
            }
            for cell in file.cells(column) {
                let found = if is_amount {
                    by_amount(cell)
                } else {
                    cell.parse().ok()
                };
                let Some(currency) = found else { continue };
                let evidence = || (currency, evidence(currency, cell, header, &file.path));
                seen.entry(currency.code()).or_insert_with(evidence);
            }
        }
    }
    // Two currencies are for a person to choose from, not for a count of rows.
    let (currency, evidence) = seen
        .pop_first()
        .map(|(_, one)| one)
        .filter(|_| seen.is_empty())?;
    Some(ProposedCurrency { currency, evidence })
}

fn columns(file: &TableSample) -> Vec<(&'static str, usize)> {
    if let Some(found) = detect(&file.header) {
        return found.dialect.columns(found.kind, &file.header);
    }
    let Some(guess) = Guess::of(&file.path, &file.columns) else {
        return Vec::new();
    };
    let position = |name: &String| file.header.iter().position(|column| column == name);
    guess
        .columns
        .iter()
        .filter_map(|(field, name)| Some((*field, position(name)?)))
        .collect()
}

/// The currency that the text of an amount names by itself.
fn by_amount(cell: &str) -> Option<Currency> {
    parse_amount_range(cell, &AmountRules::default())
        .ok()?
        .currency
}

fn evidence(currency: Currency, cell: &str, header: &str, path: &str) -> Text {
    let code = currency.code();
    Text::new(
        format!("{code}, from `{cell}` in column `{header}` of {path}"),
        format!("{code}: {path} 파일 `{header}` 열의 `{cell}`"),
    )
}
