//! A scoring model over the rows of one wide table: each fact of the model is a column.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use winnable_model::{
    DecimalMark, FactCatalogue, FactId, FactRow, FactType, FactValue, Label, parse_number,
};
use winnable_score::CompiledModel;

use crate::table::{Column, Table};

/// The names that facts of a table have: `account.x.NAME`, where `NAME` is the header in small letters with `_`
/// for anything else. A header of which nothing is left, such as one in Korean, has a name made of its hash,
/// which is the same in every file; of two headers that come to one name the later one has its number added.
pub fn fact_names(table: &Table) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let headers = table.columns.iter().map(|column| column.name.as_str());
    headers
        .map(|header| {
            let plain = plain_name(header);
            let mut name = plain.clone();
            let mut nth = 2;
            while !taken.insert(name.clone()) {
                name = format!("{plain}_{nth}");
                nth += 1;
            }
            format!("account.x.{name}")
        })
        .collect()
}

/// A header as the name of a fact.
fn plain_name(header: &str) -> String {
    let mut name = String::new();
    for c in header.trim().chars() {
        if c.is_ascii_alphanumeric() {
            name.push(c.to_ascii_lowercase());
        } else if !name.ends_with('_') {
            name.push('_');
        }
    }
    let name = name.trim_matches('_');
    let is_lost = header.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    if name.is_empty() || is_lost {
        let hash = Sha256::digest(header.trim().as_bytes());
        let hash: Vec<String> = hash
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        return format!("column_{}", hash.concat());
    }
    name.to_owned()
}

/// The facts of a table, for reading a model over them: each column under its own name, of the type that the
/// model needs, else that of its cells.
pub fn catalogue(table: &Table, needed: &BTreeMap<String, FactType>) -> FactCatalogue {
    let mut catalogue = FactCatalogue::builtin();
    for (column, name) in table.columns.iter().zip(fact_names(table)) {
        let of_cells = || {
            if column.numbers().is_some() {
                FactType::Number
            } else {
                FactType::Text
            }
        };
        let ty = needed.get(&name).copied().unwrap_or_else(of_cells);
        // The names are of the right shape and differ; past 60,000 columns a model finds no fact.
        let _ = catalogue.add_custom(&name, ty);
    }
    catalogue
}

/// A fact of a model and the column that it is read from.
#[derive(Clone, Debug)]
struct Bound {
    fact: FactId,
    ty: FactType,
    column: usize,
    /// The numbers of the column where it is one of numbers: a percent sign and a decimal comma are read by all of
    /// its cells.
    numbers: Option<Vec<Option<f64>>>,
}

/// A model bound to the columns of a table.
#[derive(Clone, Debug)]
pub struct TableModel<'a> {
    table: &'a Table,
    model: &'a CompiledModel,
    bound: Vec<Bound>,
    /// Facts that the model asks for and no column is called: unknown in every row.
    pub missing: Vec<String>,
}

/// The score of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowScore {
    /// The score under the model's policies for what is unknown, 0..=100.
    pub score: f64,
    /// With all unknowns at their worst.
    pub low: f64,
    /// With all unknowns at their best.
    pub high: f64,
}

impl<'a> TableModel<'a> {
    /// Binds each fact that the model asks for to the column of its name: `account.x.seats` and
    /// `account.seats` are both read from a column `seats`.
    pub fn new(table: &'a Table, model: &'a CompiledModel, catalogue: &FactCatalogue) -> Self {
        let names = fact_names(table);
        let (mut bound, mut missing) = (Vec::new(), Vec::new());
        for fact in model.facts() {
            let spec = catalogue.spec(fact);
            let tail = spec.name.rsplit('.').next().unwrap_or_default();
            let own = format!("account.x.{tail}");
            match names.iter().position(|name| *name == own) {
                Some(column) => bound.push(Bound {
                    fact,
                    ty: spec.ty,
                    column,
                    numbers: table
                        .columns
                        .get(column)
                        .filter(|_| spec.ty == FactType::Number)
                        .and_then(Column::numbers),
                }),
                None => missing.push(spec.name.to_string()),
            }
        }
        Self {
            table,
            model,
            bound,
            missing,
        }
    }

    /// The score of each row, as of a day that only facts that are dates ask for; without one they are unknown.
    pub fn scores(&self, as_of: Option<NaiveDate>) -> Vec<RowScore> {
        let rows = 0..self.table.len();
        rows.map(|row| {
            let scored = self
                .model
                .score(&self.facts(row, as_of.is_some()), as_of.unwrap_or_default());
            let of = |score: winnable_model::Score| f64::from(score.points().hundredths()) / 100.0;
            RowScore {
                score: of(scored.score),
                low: of(scored.low),
                high: of(scored.high),
            }
        })
        .collect()
    }

    fn facts(&self, row: usize, with_dates: bool) -> FactRow {
        let mut facts = FactRow::new();
        for bound in &self.bound {
            if let Some(numbers) = &bound.numbers {
                let number = numbers.get(row).copied().flatten();
                if let Some(number) = number.and_then(of_float) {
                    facts.set(bound.fact, FactValue::Number(number));
                }
                continue;
            }
            let column = self.table.columns.get(bound.column);
            let cell = column.and_then(|column| column.cells.get(row)?.as_deref());
            if bound.ty == FactType::Date && !with_dates {
                continue;
            }
            if let Some(value) = cell.and_then(|cell| value(cell, bound.ty)) {
                facts.set(bound.fact, value);
            }
        }
        facts
    }

    /// The columns that the model reads.
    pub fn columns(&self) -> impl Iterator<Item = &'a Column> {
        let table = self.table;
        let bound = self.bound.iter();
        bound.filter_map(move |bound| table.columns.get(bound.column))
    }
}

/// A cell as a fact; `None` where it is not of that type.
fn value(cell: &str, ty: FactType) -> Option<FactValue> {
    match ty {
        FactType::Number => decimal(cell).map(FactValue::Number),
        FactType::Text => Some(FactValue::text(cell)),
        FactType::Set => {
            let parts = cell.split([';', '|']).map(str::trim);
            let labels = parts.filter(|part| !part.is_empty()).map(Label::new);
            Some(FactValue::set(labels))
        }
        FactType::Flag => flag(cell).map(FactValue::Flag),
        FactType::Date => cell.get(..10)?.parse().ok().map(FactValue::Date),
        // Whose money it is no column says.
        FactType::Money => None,
    }
}

/// A float as the decimal that it is written as.
fn of_float(number: f64) -> Option<Decimal> {
    number.to_string().parse().ok()
}

fn decimal(cell: &str) -> Option<Decimal> {
    let plain = cell.parse().or_else(|_| Decimal::from_scientific(cell));
    plain
        .ok()
        .or_else(|| parse_number(cell, DecimalMark::Point).ok())
}

fn flag(cell: &str) -> Option<bool> {
    match winnable_model::fold(cell).as_str() {
        "1" | "yes" | "y" | "true" | "t" | "예" | "네" => Some(true),
        "0" | "no" | "n" | "false" | "f" | "아니요" | "아니오" => Some(false),
        _ => None,
    }
}
