//! What a plan makes of a file, for people to check.

use rust_decimal::Decimal;
use winnable_model::Currency;

use super::{Binding, MappedBy, Plan};
use crate::dialect::Dialect;
use crate::field::EntityKind;

/// Which column feeds which field of one file, and which columns feed none.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlanReport {
    /// What the rows are.
    pub kind: EntityKind,
    /// The dialect that was used.
    pub dialect: Dialect,
    /// The fields that are fed, in the order of the documentation, then the dates of stages that columns
    /// of deals have.
    pub fields: Vec<FieldUse>,
    /// The columns that feed no field, in the order of the file.
    pub unused: Vec<String>,
}

/// A field and what feeds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldUse {
    /// The field, or the full name of the fact.
    pub field: String,
    /// The headers of its columns; none for a fixed value.
    pub columns: Vec<String>,
    /// The fixed value.
    pub fixed: Option<String>,
    /// By what the numbers of its first column are multiplied, where that is not by one.
    pub scale: Option<Decimal>,
    /// The currency that the mapping or the header gives to amounts that name none.
    pub currency: Option<Currency>,
    /// Who said so.
    pub by: MappedBy,
}

impl Plan {
    /// Which column feeds which field.
    pub fn report(&self) -> PlanReport {
        let name = |index: &usize| self.header.get(*index).cloned();
        let first = |binding: &Binding| binding.columns.first().copied();
        let fields = self.bindings.iter().map(|binding| FieldUse {
            field: binding.name.to_string(),
            columns: binding
                .columns
                .iter()
                .filter_map(|c| name(&c.index))
                .collect(),
            fixed: binding.fixed.clone(),
            scale: binding.scale.or(first(binding).and_then(|one| one.scale)),
            currency: binding
                .currency
                .or(first(binding).and_then(|one| one.currency)),
            by: binding.by,
        });
        let dates = self.stage_dates.iter();
        let entered: Vec<&Binding> = dates.clone().map(|one| &one.entered).collect();
        let left: Vec<&Binding> = dates.filter_map(|one| one.left.as_ref()).collect();
        let of_stages = [("stages.entered", &entered), ("stages.left", &left)];
        let of_stages = of_stages.into_iter().filter(|(_, of)| !of.is_empty());
        let of_stages = of_stages.map(|(field, of)| FieldUse {
            field: field.to_owned(),
            columns: of
                .iter()
                .flat_map(|binding| &binding.columns)
                .filter_map(|column| name(&column.index))
                .collect(),
            fixed: None,
            scale: None,
            currency: None,
            by: MappedBy::Dialect,
        });
        let is_used = |index: usize| {
            let dates = entered.iter().chain(&left).copied();
            self.bindings
                .iter()
                .chain(dates)
                .any(|b| b.columns.iter().any(|column| column.index == index))
        };
        let unused = (0..)
            .zip(&self.header)
            .filter(|(index, _)| !is_used(*index));
        PlanReport {
            kind: self.kind,
            dialect: self.dialect,
            fields: fields.chain(of_stages).collect(),
            unused: unused
                .map(|(_, name)| name.clone())
                .filter(|n| !n.is_empty())
                .collect(),
        }
    }
}
