//! The records of a run that were read already.

use std::collections::HashMap;
use std::sync::Arc;

use winnable_model::text::data as texts;
use winnable_model::{Code, RowRef};

use super::Aside;
use super::row::{Digest, Row};
use crate::field::EntityKind;
use crate::plan::Slot;
use crate::quarantine::Fault;
use crate::tally::SkipReason;

/// Which records were read already, by kind and key. Give every reader of a run the same one.
///
/// - **Memory**: grows with accounts, people, opportunities and transactions.
#[derive(Debug, Default)]
pub struct Seen {
    // Looked up by key alone: no order of this map reaches an output.
    rows: HashMap<(EntityKind, Box<str>), First>,
}

/// The first row of a record.
#[derive(Debug)]
struct First {
    digest: Digest,
    at: RowRef,
    file_name: Arc<str>,
}

impl Seen {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Claims the key for a row, or says that another row has it: with the same values, which is
    /// the same record again, or with others.
    pub(super) fn claim(&mut self, row: &Row<'_>, key: &str, slot: Slot<'_>) -> Result<(), Aside> {
        let digest = row.digest();
        let plan = row.plan();
        let Some(first) = self.rows.get(&(plan.kind, Box::from(key))) else {
            let file_name = Arc::clone(&plan.file_name);
            let first = First {
                digest,
                at: row.at(),
                file_name,
            };
            self.rows.insert((plan.kind, Box::from(key)), first);
            return Ok(());
        };
        if first.digest == digest {
            return Err(Aside::Skip(SkipReason::Duplicate));
        }
        let column = slot.and_then(|slot| slot.columns.first());
        Err(Aside::Refused(Fault {
            code: Code::E0502,
            reason: texts::id_in_conflict(first.at.line, &first.file_name),
            column: column.map(|column| column.index),
            raw: key.to_owned(),
        }))
    }
}
