//! From the exports that people have to rows that the engine can use.
//!
//! One bad row does not cost the file: every physical record comes out once, as a row or as a
//! refusal that names the line, and nothing is guessed on the way.
//!
//! A file is read twice: a [`survey`] settles what can only be known of the whole file, a [`Plan`]
//! binds its columns to fields, and a reader hands out typed rows as a stream.
//!
//! ```
//! use std::io::Cursor;
//!
//! use winnable_ingest::{
//!     Dialect, Plan, ReadSettings, Seen, SourceSpec, detect, read_accounts, survey,
//! };
//! use winnable_model::{Currency, FactCatalogue, FileId};
//!
//! let csv = "Id,Name,AnnualRevenue,NumberOfEmployees,BillingCountry\n\
//!            001C000000o4OOI,Acme,5억원,200-499,KR\n\
//!            001C000000o4OOJ,Bolt,12000,many,US\n\
//!            ,Nameless,1,2,US\n";
//! let header = ["Id", "Name", "AnnualRevenue", "NumberOfEmployees", "BillingCountry"];
//! let found = detect(&header.map(str::to_owned)).ok_or("no CRM has such a header")?;
//! assert_eq!(found.dialect, Dialect::Salesforce);
//!
//! let spec = SourceSpec::recognised(found.kind, found.dialect, "Account.csv");
//! let settings = ReadSettings::new(chrono_tz::Asia::Seoul, Currency::KRW);
//! let catalogue = FactCatalogue::builtin();
//! let surveyed = survey(Cursor::new(csv), &spec)?;
//! let plan = Plan::new(&spec, &surveyed, (FileId(0), "Account.csv"), &catalogue, &settings)
//!     .map_err(|refused| format!("{refused:?}"))?;
//!
//! let mut names = Vec::new();
//! let mut seen = Seen::new();
//! let report = read_accounts(Cursor::new(csv), &plan, &mut seen, &mut |row| names.push(row.name))?;
//! assert_eq!(names, ["Acme".into(), "Bolt".into()]);
//!
//! // The row without a key is set aside, the cell that is no number is left out; both are named.
//! assert_eq!((report.quarantined[0].line, report.quarantined[0].code.name()), (4, "E0401"));
//! assert_eq!((report.cells.kept()[0].row.line, report.cells.kept()[0].code.name()), (3, "E0406"));
//! report.tally.check()?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod blocks;
mod cell;
mod contain;
mod date;
mod decimal;
mod decode;
mod delimited;
mod detect;
mod dialect;
mod encoding;
mod field;
mod file_error;
mod hash;
mod header_row;
mod input;
mod inspect;
mod json;
mod layout;
mod layout_note;
mod limits;
mod mask;
mod open;
mod parquet;
mod plain_text;
mod plan;
mod profile;
mod propose;
mod quarantine;
mod read;
mod read_as;
mod records;
mod remarks;
mod scan;
mod settings;
mod spec;
mod suppression;
mod survey;
mod tables;
mod tally;
mod text_encoding;
mod totals;
mod unit;
mod xlsx;

pub use cell::{link_target, link_text, parse_flag};
pub use contain::is_contained;
pub use date::{
    DateError, DateOrder, DateOrderVotes, Decided, Moment, parse_date, parse_moment,
    possible_orders,
};
pub use detect::{Detected, detect, recognise_unused};
pub use dialect::{Dialect, UnknownDialect};
pub use encoding::EncodingCandidates;
pub use field::{EntityKind, Field, Reading, UnknownKind};
pub use file_error::{FileError, NotUtf8};
pub use hash::HashingReader;
pub use input::Input;
pub use inspect::{Finding, Inspection};
pub use json::JsonFault;
pub use layout::{Form, Layout, find_layout};
pub use layout_note::LayoutNote;
pub use limits::Limits;
pub use open::{OpenTable, open_table};
pub use parquet::{ParquetFault, ParquetPart};
pub use plain_text::PlainText;
pub use plan::{FieldUse, MappedBy, Plan, PlanReport};
pub use profile::{ColumnProfile, Content, masked};
pub use propose::{
    Guess, NamedAmount, Proposal, ProposedCurrency, ProposedSource, RefusedFile, Repeating,
    SourceCurrency, TableSample, UnknownFile, UnusedFile, companies, propose, render_sources,
};
pub use quarantine::{CellFinding, CellFindings, QuarantinedRow};
pub use read::{
    Ahead, ChangeReader, Closes, FAR_DAYS, FileReport, LatestDates, Seen, TouchPart, read_accounts,
    read_associations, read_contracts, read_engagements, read_field_history, read_firms,
    read_memberships, read_opportunities, read_opportunities_with_stages, read_people,
    read_products, read_retention, read_signals, read_spend, read_stages, read_tickets,
    read_touches, read_transactions, with_closes,
};
pub use read_as::ReadAs;
pub use records::Fingerprint;
pub use scan::{
    BadRecord, CellForm, Delimiter, Header, HeaderError, Outcome, RecordBuf, RecordScanner,
    RepeatedName, ScanFault, sniff_delimiter,
};
pub use settings::ReadSettings;
pub use spec::SourceSpec;
pub use suppression::{FingerprintKey, Suppression, SuppressionEntry};
pub use survey::{Survey, survey};
pub use tables::tables_of;
pub use tally::{SkipReason, Tally, TallyError};
pub use text_encoding::TextEncoding;
pub use unit::UnitAbove;
pub use xlsx::{SheetInfo, WorkbookError, sheets};
