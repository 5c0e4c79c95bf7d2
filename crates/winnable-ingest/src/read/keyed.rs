//! Rows of records that have a key: those of a large file are read by several threads, and claim their
//! keys one after the other.

use super::report::FileReport;
use super::row::{Digest, Noted, Row};
use super::seen::Seen;
use super::{Aside, rows};
use crate::blocks::{Blocks, Work};
use crate::file_error::FileError;
use crate::input::Input;
use crate::plan::{Plan, Slot};
use crate::quarantine::QuarantinedRow;
use crate::scan::{Outcome, Pile, Piled, RecordBuf};
use crate::tally::SkipReason;

/// Which records were read, and what holds the key of one.
pub(super) type Keys<'s, 'p> = (&'s mut Seen, Slot<'p>);

/// Puts every record below the header into exactly one place: `sink` has those whose `key` no row had
/// before.
pub(super) fn keyed<S: Sync, T: Send>(
    mut input: impl Input,
    plan: &Plan,
    reading: &S,
    read: impl for<'r> Fn(&'r S, &mut Row<'r>) -> Result<T, Aside> + Sync,
    (seen, slot): Keys<'_, '_>,
    key: impl Fn(&T) -> &str,
    sink: &mut dyn FnMut(T),
) -> Result<FileReport, FileError> {
    // One thread gains nothing from parts, and these take memory.
    let blocks = if rayon::current_num_threads() > 1 {
        Blocks::open(&mut input, &plan.layout, &plan.limits)?
    } else {
        None
    };
    if let Some(blocks) = blocks {
        return by_blocks(blocks, plan, reading, read, (seen, slot), key, sink);
    }
    rows(input, plan, reading, |reading, row| {
        let value = read(reading, row)?;
        seen.claim(row, key(&value), slot)?;
        sink(value);
        Ok(())
    })
}

/// The same of a file that is read in blocks.
pub(super) fn by_blocks<S: Sync, T: Send>(
    blocks: Blocks<'_>,
    plan: &Plan,
    reading: &S,
    read: impl for<'r> Fn(&'r S, &mut Row<'r>) -> Result<T, Aside> + Sync,
    (seen, slot): Keys<'_, '_>,
    key: impl Fn(&T) -> &str,
    sink: &mut dyn FnMut(T),
) -> Result<FileReport, FileError> {
    let work = &Rows {
        plan,
        reading,
        read,
    };
    let mut report = FileReport::new(plan.file);
    report.count_titles(plan.layout.titles);
    let fingerprint = blocks.run(work, |part: Part<T>, before| {
        for item in part.items {
            report.tally.rows_read += 1;
            let row = match item {
                Item::Row(row) => *row,
                Item::Aside(aside) => {
                    report.leave_out(aside);
                    continue;
                }
                Item::Quarantined(mut row) => {
                    row.record += before;
                    report.quarantine(*row);
                    continue;
                }
            };
            let by = (row.digest, row.noted.at);
            match seen.claim_as(plan, by, key(&row.value), slot) {
                Ok(()) => {
                    let mut noted = row.noted;
                    noted.record += before;
                    report.accept(plan, noted);
                    sink(row.value);
                }
                Err(aside) => {
                    let mut record = part.pile.record(row.piled);
                    record.count_from(before);
                    report.put_aside(aside, &Row::new(plan, &record));
                }
            }
        }
        Ok(())
    })?;
    report.sha256 = fingerprint.sha256;
    Ok(report)
}

/// How the rows of a file are read.
struct Rows<'p, S, F> {
    plan: &'p Plan,
    reading: &'p S,
    read: F,
}

/// The rows of a part, in the order of the file.
struct Part<T> {
    items: Vec<Item<T>>,
    /// The records of the rows, for those whose key another row has.
    pile: Pile,
}

/// What a record is.
enum Item<T> {
    Row(Box<Parsed<T>>),
    Aside(LeftOut),
    Quarantined(Box<QuarantinedRow>),
}

/// Why a record is no row although nothing is wrong with it.
pub(super) enum LeftOut {
    Skip(SkipReason),
    Merged { old: String, into: String },
}

struct Parsed<T> {
    value: T,
    noted: Noted,
    digest: Digest,
    piled: Piled,
}

impl<S, T, F> Work for Rows<'_, S, F>
where
    S: Sync,
    T: Send,
    F: for<'r> Fn(&'r S, &mut Row<'r>) -> Result<T, Aside> + Sync,
{
    type Done = Part<T>;

    fn begin(&self) -> Part<T> {
        Part {
            items: Vec::new(),
            pile: Pile::default(),
        }
    }

    fn record(&self, part: &mut Part<T>, outcome: Outcome, record: &RecordBuf) {
        let item = match outcome {
            Outcome::Blank => Item::Aside(LeftOut::Skip(SkipReason::Blank)),
            Outcome::Footer => Item::Aside(LeftOut::Skip(SkipReason::Footer)),
            Outcome::Bad(bad) => {
                let row = QuarantinedRow::of_scan(self.plan.file, *bad, &self.plan.header);
                Item::Quarantined(Box::new(self.plan.masked_row(row, None)))
            }
            Outcome::Record => self.item(record, &mut part.pile),
        };
        part.items.push(item);
    }
}

impl<S, T, F> Rows<'_, S, F>
where
    F: for<'r> Fn(&'r S, &mut Row<'r>) -> Result<T, Aside>,
{
    fn item(&self, record: &RecordBuf, pile: &mut Pile) -> Item<T> {
        let mut row = Row::new(self.plan, record);
        row.note_faults();
        match (self.read)(self.reading, &mut row) {
            Ok(value) => Item::Row(Box::new(Parsed {
                value,
                digest: row.digest(),
                noted: row.into(),
                piled: pile.push(record),
            })),
            Err(Aside::Skip(reason)) => Item::Aside(LeftOut::Skip(reason)),
            Err(Aside::Merged { old, into }) => Item::Aside(LeftOut::Merged { old, into }),
            Err(Aside::Refused(fault)) => Item::Quarantined(Box::new(row.quarantined(&fault))),
        }
    }
}
