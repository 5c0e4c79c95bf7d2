//! From the exports that people have to rows that the engine can use.
//!
//! One bad row does not cost the file: every physical record comes out once, as a row or as a
//! refusal that names the line, and nothing is guessed on the way.

mod cell;
mod date;
mod detect;
mod dialect;
mod field;
mod file_error;
mod hash;
mod plan;
mod quarantine;
mod read;
mod scan;
mod settings;
mod spec;
mod survey;
mod tally;

pub use date::{DateError, DateOrder, DateOrderVotes, Decided, Moment, parse_date, parse_moment};
pub use detect::{Detected, detect, recognise_unused};
pub use dialect::{Dialect, UnknownDialect};
pub use field::{EntityKind, Field, Reading, UnknownKind};
pub use file_error::{FileError, NotUtf8};
pub use hash::HashingReader;
pub use plan::{FieldUse, MappedBy, Plan, PlanReport};
pub use quarantine::{CellFinding, CellFindings, QuarantinedRow};
pub use read::{
    FileReport, LatestDates, Seen, read_accounts, read_engagements, read_opportunities, read_people,
    read_signals,
};
pub use scan::{
    BadRecord, Delimiter, Header, HeaderError, Outcome, RecordBuf, RecordScanner, ScanFault,
    sniff_delimiter,
};
pub use settings::ReadSettings;
pub use spec::SourceSpec;
pub use survey::{Survey, survey};
pub use tally::{SkipReason, Tally, TallyError};
