//! One look at every record of a file: in blocks where it is a large text, else one by one.

use super::dates::ColumnDates;
use super::recognised;
use crate::blocks::{Blocks, Line, Work};
use crate::dialect::Dialect;
use crate::file_error::FileError;
use crate::layout_note::LayoutNote;
use crate::open::OpenTable;
use crate::records::Fingerprint;
use crate::remarks::Remarks;
use crate::scan::{Header, Outcome, RecordBuf, may_begin_a_total};
use crate::spec::SourceSpec;
use crate::totals::Tail;

/// What the records of a file show.
pub(super) struct Looked {
    pub(super) header: Header,
    pub(super) dialect: Dialect,
    pub(super) dates: ColumnDates,
    pub(super) rows: u64,
    pub(super) notes: Vec<LayoutNote>,
    pub(super) tail: Tail,
    pub(super) fingerprint: Fingerprint,
}

/// What the records of a part show.
struct Seen {
    rows: u64,
    dates: ColumnDates,
    remarks: Remarks,
}

/// The columns of dates that are looked at.
struct Look(ColumnDates);

impl Looked {
    pub(super) fn by_records(
        mut table: OpenTable<'_>,
        spec: &SourceSpec,
    ) -> Result<Self, FileError> {
        let header = table.header.clone();
        let (dialect, mut dates) = columns(&header, spec);
        let mut record = RecordBuf::new();
        let mut rows = 0;
        while let Some(outcome) = table.read(&mut record)? {
            rows += 1;
            if outcome == Outcome::Record {
                dates.observe(|index| record.get(index));
            }
        }
        Ok(Self {
            header,
            dialect,
            dates,
            rows,
            notes: table.notes(),
            fingerprint: table.fingerprint(),
            tail: table.tail(),
        })
    }

    pub(super) fn by_blocks(blocks: Blocks<'_>, spec: &SourceSpec) -> Result<Self, FileError> {
        let header = blocks.header.clone();
        let (dialect, dates) = columns(&header, spec);
        let look = Look(dates);
        let mut all = look.begin();
        let fingerprint = blocks.run(&look, |part, before| {
            all.rows += part.rows;
            all.dates.merge(part.dates);
            all.remarks.merge(part.remarks, before);
            Ok(())
        })?;
        Ok(Self {
            header,
            dialect,
            dates: all.dates,
            rows: all.rows,
            notes: all.remarks.notes(),
            tail: all.remarks.tail,
            fingerprint,
        })
    }
}

/// The dialect, and the columns that hold dates.
fn columns(header: &Header, spec: &SourceSpec) -> (Dialect, ColumnDates) {
    let names = header.names();
    let dialect = spec.dialect.unwrap_or_else(|| recognised(spec.kind, names));
    (dialect, ColumnDates::of(spec, dialect, names))
}

impl Work for Look {
    type Done = Seen;

    fn begin(&self) -> Seen {
        Seen {
            rows: 0,
            dates: self.0.emptied(),
            remarks: Remarks::default(),
        }
    }

    fn line(&self, seen: &mut Seen, line: &Line<'_>) -> bool {
        let first = line.iter().map(str::trim).find(|cell| !cell.is_empty());
        let first = first.and_then(|cell| cell.bytes().next());
        if first.is_none_or(may_begin_a_total) {
            return false;
        }
        seen.rows += 1;
        seen.remarks.observe_plain();
        seen.dates.observe(|index| line.get(index));
        true
    }

    fn record(&self, seen: &mut Seen, outcome: Outcome, record: &RecordBuf) {
        seen.rows += 1;
        seen.remarks.observe(&outcome, record);
        if outcome == Outcome::Record {
            seen.dates.observe(|index| record.get(index));
        }
    }
}
