//! A condition on the columns of a wide table, as text that the project can read back.
//!
//! It is the part of the language of conditions (`winnable_score::Condition`) that one row of a table can
//! answer: comparisons joined by `and`. A column is written by its header, in quotes where it holds spaces
//! or signs: `employees >= 200 and employees < 1000 and "lead source" in [web, event]`.

mod parse;
#[cfg(test)]
mod tests;

use std::fmt;

use serde::{Serialize, Serializer};
use winnable_model::fold;

use crate::table::{Column, Table, Values};

pub use parse::PredicateError;

/// What is asked of one column.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The number or more.
    AtLeast(f64),
    /// More than the number.
    MoreThan(f64),
    /// The number or less.
    AtMost(f64),
    /// Less than the number.
    Below(f64),
    /// The word, or the number where the column is of numbers.
    Is(Box<str>),
    /// Any other word than this one.
    IsNot(Box<str>),
    /// One of the words.
    AnyOf(Vec<Box<str>>),
}

/// A test of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The header of the column.
    pub column: String,
    /// What is asked of it.
    pub test: Test,
}

/// Tests that must all hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Predicate {
    /// The tests, in the order of the text.
    pub terms: Vec<Term>,
}

impl Predicate {
    /// Whether it holds for each row; `None` where a blank leaves it open. A test that fails decides, even
    /// beside a blank.
    ///
    /// # Errors
    /// [`PredicateError`] for a column that the table does not have, and for an order asked of words.
    pub fn rows(&self, table: &Table) -> Result<Vec<Option<bool>>, PredicateError> {
        let mut all = vec![Some(true); table.len()];
        for term in &self.terms {
            let column = table
                .column(&term.column)
                .ok_or_else(|| PredicateError::no_column(&term.column))?;
            for (whole, one) in all.iter_mut().zip(term.test.rows(column)?) {
                *whole = match (*whole, one) {
                    (Some(false), _) | (_, Some(false)) => Some(false),
                    (Some(true), Some(true)) => Some(true),
                    _ => None,
                };
            }
        }
        Ok(all)
    }

    /// The same condition over facts of a project, for `winnable_score::Condition`: a header that is no
    /// fact of an account already becomes `account.x.NAME`. `None` where a header has no letter or digit
    /// that such a name may hold.
    pub fn as_condition(&self) -> Option<String> {
        let named = |term: &Term| {
            let column = if term.column.starts_with("account.") {
                term.column.clone()
            } else {
                format!("account.x.{}", slug(&term.column)?)
            };
            Some(Term {
                column,
                test: term.test.clone(),
            })
        };
        let terms: Option<Vec<Term>> = self.terms.iter().map(named).collect();
        Some(Self { terms: terms? }.to_string())
    }
}

/// A header as the last part of a fact's name: `Lead Source` is `lead_source`.
fn slug(header: &str) -> Option<String> {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() {
            c.to_ascii_lowercase()
        } else {
            '_'
        }
    };
    let name: String = fold(header).chars().map(plain).collect();
    name.chars()
        .any(|c| c.is_ascii_alphanumeric())
        .then_some(name)
}

impl Test {
    fn rows(&self, column: &Column) -> Result<Vec<Option<bool>>, PredicateError> {
        let by_number = |holds: &dyn Fn(f64) -> bool| {
            let numbers = column
                .numbers()
                .ok_or_else(|| PredicateError::not_numbers(&column.name))?;
            Ok(numbers.into_iter().map(|cell| cell.map(holds)).collect())
        };
        Ok(match self {
            Self::AtLeast(edge) => by_number(&|value| value >= *edge)?,
            Self::MoreThan(edge) => by_number(&|value| value > *edge)?,
            Self::AtMost(edge) => by_number(&|value| value <= *edge)?,
            Self::Below(edge) => by_number(&|value| value < *edge)?,
            Self::Is(word) => is_any(column, std::slice::from_ref(word)),
            Self::AnyOf(words) => is_any(column, words),
            Self::IsNot(word) => is_any(column, std::slice::from_ref(word))
                .into_iter()
                .map(|cell| cell.map(|is| !is))
                .collect(),
        })
    }
}

/// Whether each cell is one of the words: as a number where both are numbers, else by its letters.
fn is_any(column: &Column, words: &[Box<str>]) -> Vec<Option<bool>> {
    if let Values::Numbers(cells) = column.values() {
        let wanted: Vec<f64> = words.iter().filter_map(|word| word.parse().ok()).collect();
        let is = |value: f64| wanted.iter().any(|one| one.total_cmp(&value).is_eq());
        // Minus zero is zero.
        return cells
            .into_iter()
            .map(|cell| cell.map(|value| is(value + 0.0)))
            .collect();
    }
    let wanted: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let is = |cell: &str| wanted.contains(&fold(cell));
    column
        .cells
        .iter()
        .map(|cell| cell.as_deref().map(is))
        .collect()
}

impl fmt::Display for Predicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, term) in self.terms.iter().enumerate() {
            if at > 0 {
                f.write_str(" and ")?;
            }
            write!(f, "{term}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let column = quoted(&self.column);
        match &self.test {
            Test::AtLeast(edge) => write!(f, "{column} >= {edge}"),
            Test::MoreThan(edge) => write!(f, "{column} > {edge}"),
            Test::AtMost(edge) => write!(f, "{column} <= {edge}"),
            Test::Below(edge) => write!(f, "{column} < {edge}"),
            Test::Is(word) => write!(f, "{column} = {}", quoted(word)),
            Test::IsNot(word) => write!(f, "{column} != {}", quoted(word)),
            Test::AnyOf(words) => {
                let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
                write!(f, "{column} in [{}]", words.join(", "))
            }
        }
    }
}

/// A name as it stands, or in quotes where it would not be one word. A quote within quotes is doubled.
fn quoted(name: &str) -> String {
    const KEYWORDS: [&str; 4] = ["and", "or", "not", "in"];
    let is_keyword = KEYWORDS.iter().any(|word| name.eq_ignore_ascii_case(word));
    if !name.is_empty() && !is_keyword && !name.chars().any(parse::ends_word) {
        return name.to_owned();
    }
    let quote = if name.contains('"') && !name.contains('\'') {
        '\''
    } else {
        '"'
    };
    let inner = name.replace(quote, &format!("{quote}{quote}"));
    format!("{quote}{inner}{quote}")
}

impl Serialize for Predicate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
