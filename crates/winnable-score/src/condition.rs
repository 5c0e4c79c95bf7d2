//! Conditions over facts, for tiers, gates, exclusions and `--where`.
//!
//! A condition is `FACT` for a flag, `FACT OPERATOR VALUE`, or `FACT in [A, B]`, joined by `and`,
//! `or`, `not` and parentheses. `known(FACT)` asks whether anything is known;
//! `days_ago(FACT)` and `days_until(FACT)` measure a date against the as-of date. Evaluation has
//! three values, so that a blank field is neither yes nor no.

mod compare;
mod parse;
mod token;

use std::fmt;
use std::ops::Range;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{FactCatalogue, FactId, FactRow, FactValue, Lang, Localised, Money, Text};

use crate::labels::Wanted;

pub use compare::Truth;
pub(crate) use compare::days;

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// What of a date is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// The value itself.
    #[default]
    Value,
    /// Whole days from the date to the as-of date.
    DaysAgo,
    /// Whole days from the as-of date to the date.
    DaysUntil,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Literal {
    Flag(bool),
    Number(Decimal),
    Money(Money),
    Date(NaiveDate),
    Label(Wanted),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expr {
    And(Vec<Expr>),
    Or(Vec<Expr>),
    Not(Box<Expr>),
    Ask(Atom),
}

/// A question about one fact.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Atom {
    fact: FactId,
    question: Question,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Question {
    Known,
    Compare {
        measure: Measure,
        operator: Operator,
        literal: Literal,
    },
    In(Vec<Wanted>),
}

impl Atom {
    /// The answer of a value; `unknown` is what `known(…)` says of a fact that is unknown.
    fn truth(&self, value: &FactValue, as_of: NaiveDate, unknown: Truth) -> Truth {
        match &self.question {
            Question::Known if value.is_known() => Truth::True,
            Question::Known => unknown,
            Question::Compare {
                measure,
                operator,
                literal,
            } => compare::compare(value, *measure, *operator, literal, as_of),
            Question::In(labels) => match value {
                FactValue::Unknown => Truth::Unknown,
                FactValue::Text(label) => compare::any_label(std::slice::from_ref(label), labels),
                FactValue::Set(set) => compare::any_label(set, labels),
                _ => Truth::False,
            },
        }
    }
}

/// A condition, read against a catalogue of facts.
///
/// ```
/// use winnable_model::{FactCatalogue, FactRow, FactValue, fact_ids};
/// use winnable_score::{Condition, Truth};
///
/// let catalogue = FactCatalogue::builtin();
/// let condition = Condition::parse("rollup.engaged_departments >= 2", &catalogue)?;
/// let as_of = "2026-10-01".parse().expect("a date");
///
/// let mut facts = FactRow::new();
/// assert_eq!(condition.evaluate(&facts, as_of), Truth::Unknown);
/// facts.set(fact_ids::ENGAGED_DEPARTMENTS, FactValue::Number(2.into()));
/// assert_eq!(condition.evaluate(&facts, as_of), Truth::True);
/// # Ok::<(), winnable_score::ConditionError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    source: String,
    expr: Expr,
    /// Whether `known(…)` is part of it, so that filling a field changes it by that alone.
    asks_known: bool,
}

impl Condition {
    /// Reads a condition.
    ///
    /// # Errors
    /// [`ConditionError`] with the bytes of the first mistake.
    pub fn parse(source: &str, catalogue: &FactCatalogue) -> Result<Self, ConditionError> {
        let expr = parse::parse(source, catalogue)?;
        Ok(Self {
            source: source.to_owned(),
            asks_known: asks_known(&expr),
            expr,
        })
    }

    /// The condition as it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether the condition holds for the facts of an account.
    pub fn evaluate(&self, facts: &FactRow, as_of: NaiveDate) -> Truth {
        evaluate(&self.expr, facts, as_of, Truth::False)
    }

    /// Whether the condition would hold for every filling of the unknowns, for none, or for some.
    ///
    /// It differs from [`Condition::evaluate`] in `known(…)` alone: an unknown fact is not known
    /// now, and could be.
    #[inline]
    pub(crate) fn outlook(&self, facts: &FactRow, as_of: NaiveDate) -> Truth {
        evaluate(&self.expr, facts, as_of, Truth::Unknown)
    }

    /// What holds now, and for every filling.
    #[inline]
    pub(crate) fn standing(&self, facts: &FactRow, as_of: NaiveDate) -> (Truth, Truth) {
        let now = self.evaluate(facts, as_of);
        if self.asks_known {
            (now, self.outlook(facts, as_of))
        } else {
            (now, now)
        }
    }

    /// The facts that the condition asks for, in the order of its text, without doubles.
    pub fn facts(&self) -> Vec<FactId> {
        let mut facts = Vec::new();
        atoms(&self.expr, &mut |atom| {
            if !facts.contains(&atom.fact) {
                facts.push(atom.fact);
            }
        });
        facts
    }

    /// The amounts that the condition names.
    pub(crate) fn amounts(&self) -> Vec<Money> {
        let mut amounts = Vec::new();
        atoms(&self.expr, &mut |atom| {
            if let Question::Compare {
                literal: Literal::Money(money),
                ..
            } = &atom.question
            {
                amounts.push(money.clone());
            }
        });
        amounts
    }
}

fn asks_known(expr: &Expr) -> bool {
    match expr {
        Expr::And(parts) | Expr::Or(parts) => parts.iter().any(asks_known),
        Expr::Not(inner) => asks_known(inner),
        Expr::Ask(atom) => atom.question == Question::Known,
    }
}

/// Every question of a condition, in the order of its text.
fn atoms<'a>(expr: &'a Expr, visit: &mut impl FnMut(&'a Atom)) {
    match expr {
        Expr::And(parts) | Expr::Or(parts) => {
            for part in parts {
                atoms(part, visit);
            }
        }
        Expr::Not(inner) => atoms(inner, visit),
        Expr::Ask(atom) => visit(atom),
    }
}

/// `unknown` is what `known(…)` says of a fact that is unknown.
fn evaluate(expr: &Expr, facts: &FactRow, as_of: NaiveDate, unknown: Truth) -> Truth {
    match expr {
        Expr::And(parts) => parts.iter().fold(Truth::True, |all, part| {
            all.and(evaluate(part, facts, as_of, unknown))
        }),
        Expr::Or(parts) => parts.iter().fold(Truth::False, |any, part| {
            any.or(evaluate(part, facts, as_of, unknown))
        }),
        Expr::Not(inner) => evaluate(inner, facts, as_of, unknown).not(),
        Expr::Ask(atom) => atom.truth(facts.get(atom.fact), as_of, unknown),
    }
}

/// Why a condition cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionError {
    /// The bytes of the mistake.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: Text,
    /// The name that was probably meant.
    pub near: Option<String>,
}

impl fmt::Display for ConditionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message.text(Lang::En))
    }
}

impl std::error::Error for ConditionError {}

#[cfg(test)]
mod tests;
