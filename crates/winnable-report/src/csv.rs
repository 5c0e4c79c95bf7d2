//! Results as CSV files that a spreadsheet opens without running anything.

mod guard;
mod list;
mod rows;

use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

pub use guard::guard;
pub use list::{excluded_csv, score_csv};
pub use rows::{QuarantineLine, UnmatchedSheet, quarantine_csv};

/// How a CSV file is written. Lines end with CR LF in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvOptions {
    /// Whether the file begins with a byte-order mark, by which Excel knows UTF-8.
    pub bom: bool,
    /// Whether texts that a spreadsheet would run as formulas are guarded; see [`guard`].
    pub guard: bool,
}

/// A cell: a text of unknown origin, or what we typed ourselves.
pub(crate) enum Cell<'a> {
    Text(&'a str),
    Typed(String),
}

impl Cell<'_> {
    #[expect(
        clippy::needless_pass_by_value,
        reason = "numbers and ids, handed over as they are made"
    )]
    pub(crate) fn typed(value: impl ToString) -> Self {
        Self::Typed(value.to_string())
    }
}

/// A CSV file in the making, and how many of its cells were guarded.
pub(crate) struct Sheet<'w> {
    writer: Writer<&'w mut dyn Write>,
    guard: bool,
    guarded: u64,
}

/// The error of the writer itself, whose kind says that a pipe was closed.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

impl<'w> Sheet<'w> {
    pub(crate) fn new(out: &'w mut dyn Write, options: CsvOptions) -> io::Result<Self> {
        if options.bom {
            out.write_all("\u{FEFF}".as_bytes())?;
        }
        let writer = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(out);
        Ok(Self {
            writer,
            guard: options.guard,
            guarded: 0,
        })
    }

    pub(crate) fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) -> io::Result<()> {
        for cell in cells {
            match cell {
                Cell::Text(text) if self.guard => {
                    let harmless = guard(text);
                    self.guarded += u64::from(harmless.len() != text.len());
                    self.writer.write_field(&*harmless).map_err(io_error)?;
                }
                Cell::Text(text) => self.writer.write_field(text).map_err(io_error)?,
                Cell::Typed(text) => self.writer.write_field(text).map_err(io_error)?,
            }
        }
        self.writer.write_record(None::<&[u8]>).map_err(io_error)
    }

    pub(crate) fn finish(mut self) -> io::Result<u64> {
        self.writer.flush()?;
        Ok(self.guarded)
    }
}
