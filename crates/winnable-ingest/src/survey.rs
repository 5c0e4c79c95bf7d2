//! A first pass over a whole file, so that the second one can read every cell in one way.

mod dates;
mod encoding;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io::Read;

use crate::date::DateOrder;
use crate::detect::detect;
use crate::dialect::Dialect;
use crate::field::EntityKind;
use crate::file_error::FileError;
use crate::hash::HashingReader;
use crate::scan::{Delimiter, Outcome, RecordBuf, RecordScanner, sniff_delimiter};
use crate::spec::SourceSpec;

use dates::ColumnDates;
use encoding::EncodingVotes;

pub use encoding::check_encoding;

/// What one pass over a file shows.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Survey {
    /// The SHA-256 of the file, as 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The delimiter, stated or recognised.
    pub delimiter: Delimiter,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The dialect, stated or recognised; [`Dialect::None`] where neither.
    pub dialect: Dialect,
    /// The physical records below the header, blank and bad ones included.
    pub rows: u64,
    /// The order in which the dates of a column are read, by column. A column of dates that is not
    /// here has none: dates that need an order are refused there.
    pub date_orders: BTreeMap<usize, DateOrder>,
}

/// How much of a file is looked at to find its delimiter and its encoding.
const SAMPLE: u64 = 256 * 1024;

/// Reads a file from its start to its end.
///
/// # Errors
/// [`FileError`]: no UTF-8 text, no usable header, or an input that fails. Rows that cannot be read
/// are no error here; reading sets them aside one by one.
pub fn survey<R: Read>(reader: R, spec: &SourceSpec) -> Result<Survey, FileError> {
    let mut source = HashingReader::new(reader);
    let mut sample = Vec::new();
    source.by_ref().take(SAMPLE).read_to_end(&mut sample)?;
    encoding::refuse_other_than_utf8(&sample)?;
    let delimiter = spec.delimiter.unwrap_or_else(|| sniff_delimiter(&sample));
    let mut scanner = RecordScanner::new(sample.as_slice().chain(&mut source), delimiter);
    let header = scanner.read_header()?.names().to_vec();
    let dialect = spec
        .dialect
        .unwrap_or_else(|| recognised(spec.kind, &header));

    let mut dates = ColumnDates::of(spec, dialect, &header);
    let mut encoding = EncodingVotes::default();
    let mut record = RecordBuf::new();
    let mut rows = 0;
    while let Some(outcome) = scanner.read(&mut record)? {
        rows += 1;
        encoding.observe(&outcome, &record);
        if outcome == Outcome::Record {
            dates.observe(&record);
        }
    }
    drop(scanner);
    encoding.refuse_other_than_utf8()?;
    Ok(Survey {
        sha256: source.hex(),
        bytes: source.byte_count(),
        delimiter,
        header,
        dialect,
        rows,
        date_orders: dates.decide(spec.date_order),
    })
}

/// The dialect by the header, as long as it takes the rows for what the source says they are.
fn recognised(kind: EntityKind, header: &[String]) -> Dialect {
    let person = |kind| matches!(kind, EntityKind::Contacts | EntityKind::Leads);
    // The members of a campaign are touches, and members of a programme where a source says so.
    let member = |found| (found, kind) == (EntityKind::Engagements, EntityKind::Programmes);
    let fits =
        |found: &EntityKind| *found == kind || (person(*found) && person(kind)) || member(*found);
    detect(header)
        .filter(|found| fits(&found.kind))
        .map_or(Dialect::None, |found| found.dialect)
}
