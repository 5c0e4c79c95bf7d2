//! What a plan makes of a file, for people to check.

use super::{MappedBy, Plan};
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
    /// The fields that are fed, in the order of the documentation.
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
    /// Who said so.
    pub by: MappedBy,
}

impl Plan {
    /// Which column feeds which field.
    pub fn report(&self) -> PlanReport {
        let name = |index: &usize| self.header.get(*index).cloned();
        let fields = self.bindings.iter().map(|binding| FieldUse {
            field: binding.name.to_string(),
            columns: binding
                .columns
                .iter()
                .filter_map(|c| name(&c.index))
                .collect(),
            fixed: binding.fixed.clone(),
            by: binding.by,
        });
        let is_used = |index: usize| {
            self.bindings
                .iter()
                .any(|b| b.columns.iter().any(|column| column.index == index))
        };
        let unused = (0..)
            .zip(&self.header)
            .filter(|(index, _)| !is_used(*index));
        PlanReport {
            kind: self.kind,
            dialect: self.dialect,
            fields: fields.collect(),
            unused: unused
                .map(|(_, name)| name.clone())
                .filter(|n| !n.is_empty())
                .collect(),
        }
    }
}
