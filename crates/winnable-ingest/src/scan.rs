//! Delimited text to records, without losing a good row to a bad one.
//!
//! The `csv` crate accepts any bytes: an unclosed quote makes the rest of the file one field, and
//! the rows are gone. Here the structure is checked, and whatever cannot be read is named.

mod aside;
mod delimiter;
mod fault;
mod find;
mod footer;
mod header;
mod judge;
mod lines;
mod machine;
mod pile;
mod record;
mod scanner;
mod window;
mod wrapped;

pub use delimiter::{Delimiter, sniff_delimiter};
pub(crate) use fault::escape_raw;
pub use fault::{BadRecord, ScanFault};
pub(crate) use footer::{is_figure, may_begin_a_total, opens_footer, total_word};
pub use header::{Header, HeaderError, RepeatedName};
pub(crate) use lines::count_breaks;
pub(crate) use machine::{Input as MachineInput, Machine, Step};
pub(crate) use pile::{Pile, Piled};
pub(crate) use record::Span;
pub use record::{CellForm, Outcome, RecordBuf};
pub(crate) use scanner::Place;
pub use scanner::RecordScanner;

#[cfg(test)]
mod tests;
