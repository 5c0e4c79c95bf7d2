//! From the exports that people have to rows that the engine can use.
//!
//! One bad row does not cost the file: every physical record comes out once, as a row or as a
//! refusal that names the line, and nothing is guessed on the way.

mod date;
mod detect;
mod dialect;
mod field;
mod hash;
mod scan;

pub use date::{DateError, DateOrder, DateOrderVotes, Decided, Moment, parse_date, parse_moment};
pub use detect::{Detected, detect, recognise_unused};
pub use dialect::{Dialect, UnknownDialect};
pub use field::{EntityKind, Field, Reading, UnknownKind};
pub use hash::HashingReader;
pub use scan::{
    BadRecord, Delimiter, Header, HeaderError, Outcome, RecordBuf, RecordScanner, ScanFault,
    sniff_delimiter,
};
