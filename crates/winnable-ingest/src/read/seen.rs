//! The records of a run that were read already.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use foldhash::fast::FixedState;
use winnable_model::text::data as texts;
use winnable_model::{Code, FileId, RowRef};

use super::Aside;
use super::row::{Digest, Row};
use crate::field::EntityKind;
use crate::plan::{Plan, Slot};
use crate::quarantine::Fault;
use crate::tally::SkipReason;

/// Which records were read already, by kind and key. Give every reader of a run the same one.
///
/// - **Memory**: grows with accounts, people, opportunities and transactions.
#[derive(Debug, Default)]
pub struct Seen {
    // Looked up by key alone: no order of these maps reaches an output.
    rows: BTreeMap<EntityKind, HashMap<Box<str>, First, FixedState>>,
    names: BTreeMap<FileId, Arc<str>>,
}

/// The first row of a record.
#[derive(Debug)]
struct First {
    digest: Digest,
    at: RowRef,
}

impl Seen {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Claims the key for a row, or says that another row has it: with the same values, which is
    /// the same record again, or with others.
    pub(super) fn claim(&mut self, row: &Row<'_>, key: &str, slot: Slot<'_>) -> Result<(), Aside> {
        self.claim_as(row.plan(), (row.digest(), row.at()), key, slot)
    }

    /// The same for a row that is known by its fingerprint and its place.
    pub(super) fn claim_as(
        &mut self,
        plan: &Plan,
        (digest, at): (Digest, RowRef),
        key: &str,
        slot: Slot<'_>,
    ) -> Result<(), Aside> {
        let rows = self.rows.entry(plan.kind).or_default();
        let Some(first) = rows.get(key) else {
            rows.insert(Box::from(key), First { digest, at });
            self.names
                .entry(at.file)
                .or_insert_with(|| Arc::clone(&plan.file_name));
            return Ok(());
        };
        if first.digest == digest {
            return Err(Aside::Skip(SkipReason::Duplicate));
        }
        let column = slot.and_then(|slot| slot.columns.first());
        let name = self.names.get(&first.at.file);
        Err(Aside::Refused(Fault {
            code: Code::E0502,
            reason: texts::id_in_conflict(first.at.line, name.map_or("", |name| name)),
            column: column.map(|column| column.index),
            raw: key.to_owned(),
        }))
    }
}
