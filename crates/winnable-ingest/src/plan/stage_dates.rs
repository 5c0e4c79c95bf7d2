//! Stages that a row of deals dates in columns of its own.

use winnable_model::{Currency, FactCatalogue};

use super::Binding;
use super::bind::{Bound, MappedBy};
use crate::dialect::{Dialect, stage_columns};
use crate::field::EntityKind;
use crate::spec::{SourceSpec, Target};
use crate::survey::Survey;

/// A stage, and the columns of its dates.
#[derive(Clone, Debug)]
pub(crate) struct StageDates {
    /// The stage as the headers name it.
    pub(crate) stage: Box<str>,
    /// When a deal entered it.
    pub(crate) entered: Binding,
    /// When a deal left it, where a column says so.
    pub(crate) left: Option<Binding>,
}

impl StageDates {
    /// The stages that the header of a file of deals dates.
    pub(super) fn of(
        spec: &SourceSpec,
        survey: &Survey,
        known: (&FactCatalogue, Currency),
    ) -> Vec<Self> {
        if spec.kind != EntityKind::Opportunities || survey.dialect != Dialect::Hubspot {
            return Vec::new();
        }
        let bind = |field: &str, columns: Vec<usize>| {
            if columns.is_empty() {
                return None;
            }
            let bound = Bound {
                target: Target::Field(EntityKind::Stages.field(field)?),
                columns,
                by: MappedBy::Dialect,
                spec: None,
            };
            Some(Binding::new(&bound, spec, survey, known))
        };
        let stages = stage_columns(&survey.header).into_iter();
        stages
            .filter_map(|one| {
                Some(Self {
                    stage: one.stage,
                    entered: bind("entered", one.entered)?,
                    left: bind("left", one.left),
                })
            })
            .collect()
    }
}
