//! Rows that were set aside, and cells that were left out of rows that were kept.

use std::collections::BTreeMap;

use winnable_model::{Code, FileId, RowRef, Text};

use crate::scan::{BadRecord, RecordBuf};

/// A row that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarantinedRow {
    /// The file.
    pub file: FileId,
    /// The physical line on which the row starts, from 1.
    pub line: u32,
    /// The number of the record, from 1, the header included.
    pub record: u64,
    /// Where the record starts, in bytes from the start of the file.
    pub byte_offset: u64,
    /// The header of the column at fault, when one is.
    pub column: Option<String>,
    /// The stable code.
    pub code: Code,
    /// Why, in words.
    pub reason: Text,
    /// The cell at fault without what it says of a person, when one is.
    pub cell: Option<String>,
    /// The record, likewise.
    pub raw: String,
}

/// A cell that could not be read, in a row that was kept: the field is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFinding {
    /// The row.
    pub row: RowRef,
    /// The number of the record, from 1, the header included.
    pub record: u64,
    /// The header of the column.
    pub column: String,
    /// The stable code.
    pub code: Code,
    /// Why, in words.
    pub reason: Text,
    /// The cell without what it says of a person.
    pub raw: String,
}

/// The cells of one file that could not be read: all are counted, the first of each kind are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellFindings {
    kept: Vec<CellFinding>,
    counts: BTreeMap<(String, Code), u64>,
}

impl CellFindings {
    /// How many findings of one column and code are kept in full.
    pub const KEPT: u64 = 1_000;

    /// The findings that were kept, in the order of the file: the first [`CellFindings::KEPT`] of
    /// each column and code.
    pub fn kept(&self) -> &[CellFinding] {
        &self.kept
    }

    /// How many cells were left out, by column and code.
    pub fn counts(&self) -> impl Iterator<Item = (&str, Code, u64)> {
        self.counts
            .iter()
            .map(|((column, code), count)| (column.as_str(), *code, *count))
    }

    /// How many cells were left out.
    pub fn total(&self) -> u64 {
        self.counts.values().sum()
    }

    /// Adds the findings of the part of the file behind this one, which begins behind `records` records.
    pub(crate) fn merge(&mut self, later: Self, records: u64) {
        let mut counts = later.counts;
        for mut finding in later.kept {
            finding.record += records;
            if let Some(count) = counts.get_mut(&(finding.column.clone(), finding.code)) {
                *count -= 1;
            }
            self.push(finding);
        }
        // Those of the part that it only counted.
        for (key, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            *self.counts.entry(key).or_default() += count;
        }
    }

    pub(crate) fn push(&mut self, finding: CellFinding) {
        let key = (finding.column.clone(), finding.code);
        let count = self.counts.entry(key).or_default();
        *count += 1;
        if *count <= Self::KEPT {
            self.kept.push(finding);
        }
    }
}

/// What is wrong with one cell, before it is known whether that costs the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) code: Code,
    pub(crate) reason: Text,
    /// The column, from 0; `None` for a fixed value or a column that does not exist.
    pub(crate) column: Option<usize>,
    /// The cell as it stands in the file.
    pub(crate) raw: String,
}

/// A line number as rows carry it; no file that is read by people reaches the end of `u32`.
pub(crate) fn line_number(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

impl QuarantinedRow {
    pub(crate) fn of_scan(file: FileId, bad: BadRecord, header: &[String]) -> Self {
        let column = bad
            .column
            .and_then(|column| header.get(column.checked_sub(1)?))
            .cloned();
        Self {
            file,
            line: line_number(bad.line),
            record: bad.record,
            byte_offset: bad.byte_offset,
            column,
            code: scan_code(bad.fault.code()),
            reason: Text::of(&bad.fault),
            cell: None,
            raw: bad.raw,
        }
    }

    pub(crate) fn of_fault(
        file: FileId,
        fault: Fault,
        record: &RecordBuf,
        header: &[String],
    ) -> Self {
        Self {
            file,
            line: line_number(record.line()),
            record: record.record(),
            byte_offset: record.byte_offset(),
            column: fault.column.and_then(|column| header.get(column)).cloned(),
            code: fault.code,
            reason: fault.reason,
            cell: fault.column.map(|_| fault.raw),
            raw: record.raw().to_owned(),
        }
    }
}

/// The scanner names its codes by their text; all of them are in the catalogue, which a test holds.
pub(crate) fn scan_code(name: &str) -> Code {
    name.parse().unwrap_or(Code::E0312)
}
