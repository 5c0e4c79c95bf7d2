//! Answers by the value of a column, and conditions over such answers.

use chrono::NaiveDate;
use winnable_model::FactValue;

use super::{Column, FactColumns};
use crate::condition::{Condition, Expr, Truth};

/// What was answered for each value of a column.
#[derive(Clone, Debug)]
pub(super) struct Looked<'a, T> {
    codes: &'a [u32],
    by_value: Box<[T]>,
}

impl<'a, T: Copy> Looked<'a, T> {
    /// Asks once for each value.
    pub(super) fn up(column: &'a Column, ask: impl FnMut(&FactValue) -> T) -> Self {
        Self {
            codes: &column.codes,
            by_value: column.values.iter().map(ask).collect(),
        }
    }

    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "the codes of a column are positions of its values"
    )]
    pub(super) fn of(&self, account: usize) -> T {
        self.by_value[self.codes[account] as usize]
    }
}

/// A condition whose questions were asked: what holds now, and for every filling of the unknowns.
#[derive(Clone, Debug)]
pub(super) enum Tabled<'a> {
    And(Vec<Tabled<'a>>),
    Or(Vec<Tabled<'a>>),
    Not(Box<Tabled<'a>>),
    Ask(Looked<'a, (Truth, Truth)>),
}

impl<'a> Tabled<'a> {
    /// `None` where a fact of the condition has no column.
    pub(super) fn new(
        condition: &Condition,
        columns: &'a FactColumns,
        as_of: NaiveDate,
    ) -> Option<Self> {
        Self::of_expr(condition.expr(), columns, as_of)
    }

    fn of_expr(expr: &Expr, columns: &'a FactColumns, as_of: NaiveDate) -> Option<Self> {
        let all = |parts: &[Expr]| -> Option<Vec<Self>> {
            let parts = parts.iter();
            parts
                .map(|part| Self::of_expr(part, columns, as_of))
                .collect()
        };
        Some(match expr {
            Expr::And(parts) => Self::And(all(parts)?),
            Expr::Or(parts) => Self::Or(all(parts)?),
            Expr::Not(inner) => Self::Not(Box::new(Self::of_expr(inner, columns, as_of)?)),
            Expr::Ask(atom) => {
                let column = columns.column(atom.fact)?;
                Self::Ask(Looked::up(column, |value| atom.standing(value, as_of)))
            }
        })
    }

    pub(super) fn of(&self, account: usize) -> (Truth, Truth) {
        match self {
            Self::And(parts) => parts.iter().fold((Truth::True, Truth::True), |all, part| {
                let part = part.of(account);
                (all.0.and(part.0), all.1.and(part.1))
            }),
            Self::Or(parts) => parts
                .iter()
                .fold((Truth::False, Truth::False), |any, part| {
                    let part = part.of(account);
                    (any.0.or(part.0), any.1.or(part.1))
                }),
            Self::Not(inner) => {
                let (now, outlook) = inner.of(account);
                (now.not(), outlook.not())
            }
            Self::Ask(looked) => looked.of(account),
        }
    }
}
