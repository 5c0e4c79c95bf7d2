//! Which record holds the names of the columns: the first that is as wide as the table, below the
//! titles that reports write above it.

mod row;

use crate::file_error::FileError;
use crate::read_as::ReadAs;
use crate::records::Records;
use crate::scan::{HeaderError, Outcome, RecordBuf};

use row::Row;

/// So many records that are not blank are looked at.
const ROWS: usize = 40;

/// A report does not leave more blank lines than this above its rows.
const BLANKS: usize = 200;

/// Where the header is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HeaderRow {
    /// Its physical line or row, from 1.
    pub(crate) line: u64,
    /// Its number among the records, from 1.
    pub(crate) record: u64,
    /// The records above it that are not blank.
    pub(crate) titles: u64,
}

/// Finds the header of a table that is read from its start: where it is stated to be, else by the shape of
/// the first records.
///
/// # Errors
/// [`FileError`]: no record that is not blank, a header that cannot be read or decided, or an input
/// that fails.
pub(crate) fn find_header(
    records: &mut dyn Records,
    stated: &ReadAs,
) -> Result<HeaderRow, FileError> {
    match stated.header_row {
        Some(line) => stated_header(records, line),
        None => decide(look(records)?),
    }
}

fn stated_header(records: &mut dyn Records, line: u64) -> Result<HeaderRow, FileError> {
    let mut record = RecordBuf::new();
    let mut titles = 0;
    while let Some(outcome) = records.read(&mut record)? {
        let is_blank = outcome == Outcome::Blank;
        if record.line() < line {
            titles += u64::from(!is_blank);
            continue;
        }
        match outcome {
            Outcome::Blank => {}
            Outcome::Bad(bad) => return Err(HeaderError::Unreadable(bad).into()),
            Outcome::Record | Outcome::Footer => {
                return Ok(HeaderRow {
                    line: record.line(),
                    record: record.record(),
                    titles,
                });
            }
        }
    }
    Err(HeaderError::Empty.into())
}

/// The first records that are not blank.
fn look(records: &mut dyn Records) -> Result<Vec<Row>, FileError> {
    let mut record = RecordBuf::new();
    let mut rows: Vec<Row> = Vec::new();
    let mut blanks = 0;
    while rows.len() < ROWS && blanks < BLANKS {
        match records.read(&mut record)? {
            None => break,
            Some(Outcome::Blank) => {
                blanks += 1;
                if let Some(above) = rows.last_mut() {
                    above.before_blank = true;
                }
            }
            Some(Outcome::Bad(bad)) => rows.push(Row::bad(&record, bad)),
            Some(Outcome::Record | Outcome::Footer) => rows.push(Row::of(&record)),
        }
    }
    Ok(rows)
}

fn decide(mut rows: Vec<Row>) -> Result<HeaderRow, FileError> {
    // Excel's own way to state the delimiter.
    let settings = usize::from(rows.first().is_some_and(|row| row.states_delimiter));
    let first = rows.get_mut(settings).ok_or(HeaderError::Empty)?;
    if let Some(bad) = first.bad.take() {
        return Err(HeaderError::Unreadable(bad).into());
    }
    let table = rows.get(settings..).unwrap_or_default();
    let full = full_width(table);
    let at = (0..table.len())
        .find(|at| {
            let rows = table.get(*at..).unwrap_or_default();
            rows.first().is_some_and(|row| row.is_as_wide_as(full)) && !stands_apart(rows)
        })
        .unwrap_or_default();
    let below = table.get(at..).unwrap_or_default();
    let [header, rest @ ..] = below else {
        return Err(HeaderError::Empty.into());
    };
    if at > 0 && !header.is_mostly_text() {
        let first = table.first().map_or(header.line, |row| row.line);
        return Err(FileError::HeaderRow {
            lines: [first, header.line],
        });
    }
    let chosen = match rest {
        [second, rows @ ..] if header.goes_on_in(second, rows) => {
            if !second.covers(header) || second.repeats_a_name() {
                return Err(FileError::HeaderRow {
                    lines: [header.line, second.line],
                });
            }
            at + 1
        }
        _ => at,
    };
    let header = table.get(chosen).ok_or(HeaderError::Empty)?;
    Ok(HeaderRow {
        line: header.line,
        record: header.record,
        titles: (settings + chosen) as u64,
    })
}

/// How many cells of a full record are filled: as many as two records have, so that one odd record
/// decides nothing.
fn full_width(rows: &[Row]) -> usize {
    let mut filled: Vec<usize> = rows.iter().map(Row::filled).collect();
    filled.sort_unstable_by(|a, b| b.cmp(a));
    let second = filled.get(1).or(filled.first());
    second.copied().unwrap_or_default()
}

/// Whether the first record belongs to a block above a blank record of which none is as wide as most
/// of those below.
fn stands_apart(rows: &[Row]) -> bool {
    let Some(end) = rows.iter().position(|row| row.before_blank) else {
        return false;
    };
    let (block, below) = rows.split_at(end + 1);
    let widest = block.iter().map(Row::filled).max().unwrap_or_default();
    let wider = below.iter().filter(|row| row.filled() > widest).count();
    wider * 2 > below.len()
}

#[cfg(test)]
mod tests;
