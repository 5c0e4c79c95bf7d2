//! One record, seen through a plan: cells by field, read by what they should hold.

mod cells;
mod facts;
mod values;

use std::borrow::Cow;
use std::cell::Cell as Shared;
use std::hash::{BuildHasher as _, Hasher as _};

use chrono::NaiveDate;
use foldhash::quality::FixedState;
use winnable_model::{Currency, RowRef, is_blank};

use super::{Aside, LatestDates};
use crate::cell::record_key;
use crate::field::Reading;
use crate::plan::{Plan, Slot};
use crate::quarantine::{Fault, QuarantinedRow, line_number};
use crate::scan::RecordBuf;
use crate::tally::SkipReason;

pub(super) use cells::Cell;
pub(super) use values::Checked;

/// The fingerprint of the mapped values of a record, for comparing rows of one id in one run: 128 bits
/// that two such rows never share in practice.
pub(super) type Digest = [u64; 2];

/// A record and what is noted while it is read.
#[derive(Debug)]
pub(super) struct Row<'a> {
    plan: &'a Plan,
    record: &'a RecordBuf,
    /// The cells that were left out.
    pub(super) notes: Vec<Fault>,
    /// The dates on which something happened, the close of a deal apart.
    pub(super) latest: LatestDates,
    /// The close date of a deal that is closed.
    pub(super) closed: Option<NaiveDate>,
    /// Ids that were merged into this record.
    pub(super) aliases: Vec<(String, String)>,
    /// Whose currency its amounts have. Shared, as a value is read from a row that is looked at.
    pub(super) amounts: Shared<Amounts>,
    /// The stage of a deal that counts as open because nobody can tell what it says.
    pub(super) unclear_stage: Option<Box<str>>,
}

/// Whose currency the amounts of a row have.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Amounts {
    /// How many count in the project's currency because nothing names theirs.
    pub(super) silent: u64,
    /// A currency that one of the others names.
    pub(super) named: Option<Currency>,
}

/// What was noted of a row that is kept, without the row.
#[derive(Debug)]
pub(super) struct Noted {
    pub(super) at: RowRef,
    /// The number of the record.
    pub(super) record: u64,
    pub(super) is_unwrapped: bool,
    pub(super) notes: Vec<Fault>,
    pub(super) latest: LatestDates,
    pub(super) closed: Option<NaiveDate>,
    /// The latest day of the row, the close of a closed deal included.
    pub(super) last_day: Option<NaiveDate>,
    pub(super) aliases: Vec<(String, String)>,
    pub(super) amounts: Amounts,
    pub(super) unclear_stage: Option<Box<str>>,
}

impl From<Row<'_>> for Noted {
    fn from(row: Row<'_>) -> Self {
        Self {
            at: row.at(),
            record: row.record.record(),
            is_unwrapped: row.record.is_unwrapped(),
            latest: row.latest,
            closed: row.closed,
            last_day: row.last_day(),
            amounts: row.amounts.get(),
            notes: row.notes,
            aliases: row.aliases,
            unclear_stage: row.unclear_stage,
        }
    }
}

impl<'a> Row<'a> {
    pub(super) fn new(plan: &'a Plan, record: &'a RecordBuf) -> Self {
        Self {
            plan,
            record,
            notes: Vec::new(),
            latest: LatestDates::default(),
            closed: None,
            aliases: Vec::new(),
            amounts: Shared::default(),
            unclear_stage: None,
        }
    }

    pub(super) fn plan(&self) -> &'a Plan {
        self.plan
    }

    pub(super) fn header(&self) -> &'a [String] {
        &self.plan.header
    }

    /// Where the row stands.
    pub(super) fn at(&self) -> RowRef {
        RowRef {
            file: self.plan.file,
            line: line_number(self.record.line()),
        }
    }

    pub(super) fn quarantined(&self, fault: &Fault) -> QuarantinedRow {
        let plan = self.plan;
        let fault = plan.masked_fault(fault);
        let row = QuarantinedRow::of_fault(plan.file, fault, self.record, &plan.header);
        plan.masked_row(row, Some(self.record))
    }

    /// The value of a cell, if it can be read; a refusal is noted and leaves the field unknown.
    pub(super) fn keep<T>(&mut self, checked: Checked<T>) -> Option<T> {
        checked.unwrap_or_else(|fault| {
            self.notes.push(fault);
            None
        })
    }

    /// The day of something that happened.
    pub(super) fn happened(&mut self, slot: Slot<'a>) -> Option<NaiveDate> {
        let day = self.day(slot);
        let day = self.keep(day)?;
        self.latest.observe(day);
        Some(day)
    }

    /// The latest day of the row, the close of a closed deal included.
    pub(super) fn last_day(&self) -> Option<NaiveDate> {
        self.latest.latest().max(self.closed)
    }

    /// Leaves out what was deleted in the CRM, following what was merged.
    pub(super) fn refuse_deleted(
        &self,
        own: &str,
        deleted: Slot<'a>,
        merged_into: Slot<'a>,
    ) -> Result<(), Aside> {
        if let Some(into) = self.first_key(merged_into).filter(|into| into != own) {
            return Err(Aside::Merged {
                old: own.to_owned(),
                into,
            });
        }
        if self.any_flag(deleted)? {
            Err(Aside::Skip(SkipReason::Deleted))
        } else {
            Ok(())
        }
    }

    /// The fingerprint of everything that the plan reads of the record.
    pub(super) fn digest(&self) -> Digest {
        let mut hashers = SEEDS.map(|seed| FixedState::with_seed(seed).build_hasher());
        let mut write = |bytes: &[u8]| {
            for hasher in &mut hashers {
                hasher.write(bytes);
            }
        };
        for binding in &self.plan.bindings {
            for column in &binding.columns {
                let cell = self.record.get(column.index).map_or("", str::trim);
                if is_blank(cell) {
                    continue;
                }
                // A key of 15 characters and the same key of 18 say the same.
                let cell = match binding.reading {
                    Reading::Key if matches!(cell.len(), 15 | 18) => Cow::Owned(record_key(cell)),
                    _ => Cow::Borrowed(cell),
                };
                // A field's name and a cell's length keep two cells from running into one.
                write(binding.name.as_bytes());
                write(&(cell.len() as u64).to_le_bytes());
                write(cell.as_bytes());
            }
        }
        hashers.map(|hasher| hasher.finish())
    }
}

/// Two of them, since 64 bits are few for the rows of a large file.
const SEEDS: [u64; 2] = [0x57_49_4E_4E, 0x41_42_4C_45];
