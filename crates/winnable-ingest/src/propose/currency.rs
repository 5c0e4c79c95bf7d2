//! The currencies that the files show: that of each source, and the one of the project.

use std::collections::BTreeMap;

use winnable_model::{AmountRules, Currency, Text, parse_amount_range};

use super::{ProposedCurrency, TableSample};
use crate::field::{EntityKind, Reading};
use crate::unit::currency_by;

/// The currency of the amounts of one source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourceCurrency {
    /// There is nothing to say: no amount, several currencies, or no source names any.
    #[default]
    Open,
    /// Headers, cells or a column of codes name this one and no other.
    Named(Currency),
    /// Nothing here names one while other sources name theirs, this one foremost.
    Silent(Currency),
}

/// What the columns of one source show.
#[derive(Debug, Default)]
pub(super) struct Shown {
    has_amounts: bool,
    /// Whether the header of each column of amounts names its currency.
    all_by_header: bool,
    named: BTreeMap<&'static str, ProposedCurrency>,
}

impl Shown {
    /// What the files of one source show.
    pub(super) fn of(group: &[&TableSample]) -> Self {
        let mut shown = Self {
            all_by_header: true,
            ..Self::default()
        };
        for file in group {
            let Some((kind, columns)) = file.fed() else {
                continue;
            };
            for (field, column) in columns {
                shown.look_at(file, (kind, field), column);
            }
        }
        shown
    }

    fn look_at(&mut self, file: &TableSample, (kind, field): (EntityKind, &str), column: usize) {
        let Some(header) = file.header.get(column) else {
            return;
        };
        let reading = kind.field(field).map(|field| field.reading);
        let is_amount = reading == Some(Reading::Money);
        if !is_amount && field != "currency" {
            return;
        }
        if is_amount {
            let by_header = currency_by(header, file.unit.as_ref());
            let by_header = by_header.map(|named| named.seen_from(None));
            self.has_amounts |= file.cells(column).next().is_some();
            self.all_by_header &= by_header.is_some();
            if let Some(currency) = by_header {
                self.add(currency, || by_header_of(currency, header, &file.path));
            }
        }
        for cell in file.cells(column) {
            let found = if is_amount {
                by_amount(cell)
            } else {
                cell.parse().ok()
            };
            if let Some(currency) = found {
                self.add(currency, || evidence(currency, cell, header, &file.path));
            }
        }
    }

    fn add(&mut self, currency: Currency, evidence: impl FnOnce() -> Text) {
        self.named
            .entry(currency.code())
            .or_insert_with(|| ProposedCurrency {
                currency,
                evidence: evidence(),
            });
    }

    /// What is to be written about the source; `foremost` is what the files as a whole show.
    pub(super) fn proposed(&self, foremost: Option<Currency>) -> SourceCurrency {
        if !self.has_amounts {
            return SourceCurrency::Open;
        }
        let mut named = self.named.values();
        match (named.next(), named.next()) {
            // The columns say it one by one.
            (Some(_), None) if self.all_by_header => SourceCurrency::Open,
            (Some(one), None) => SourceCurrency::Named(one.currency),
            (Some(_), Some(_)) => SourceCurrency::Open,
            (None, _) => foremost.map_or(SourceCurrency::Open, SourceCurrency::Silent),
        }
    }
}

/// All currencies that are shown, those of more sources first, and of equals by their codes.
pub(super) fn all(sources: &[Shown]) -> Vec<ProposedCurrency> {
    let mut found: BTreeMap<&'static str, (usize, &ProposedCurrency)> = BTreeMap::new();
    for (code, one) in sources.iter().flat_map(|source| &source.named) {
        found.entry(code).or_insert((0, one)).0 += 1;
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    found.into_iter().map(|(_, one)| one.clone()).collect()
}

/// The currency that the text of an amount names by itself.
fn by_amount(cell: &str) -> Option<Currency> {
    parse_amount_range(cell, &AmountRules::default())
        .ok()?
        .currency
}

fn by_header_of(currency: Currency, header: &str, path: &str) -> Text {
    let code = currency.code();
    Text::new(
        format!("{code}, from the name of column `{header}` of {path}"),
        format!("{code}: {path} 파일의 열 이름 `{header}`"),
    )
}

fn evidence(currency: Currency, cell: &str, header: &str, path: &str) -> Text {
    let code = currency.code();
    Text::new(
        format!("{code}, from `{cell}` in column `{header}` of {path}"),
        format!("{code}: {path} 파일 `{header}` 열의 `{cell}`"),
    )
}
