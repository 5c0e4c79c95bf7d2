//! The one door to the records of a file, whatever its form.

use std::fmt;
use std::io::SeekFrom;

use crate::delimited::Delimited;
use crate::file_error::FileError;
use crate::input::Input;
use crate::json::JsonRows;
use crate::layout::{Form, Layout};
use crate::limits::Limits;
#[cfg(not(feature = "parquet"))]
use crate::parquet::ParquetFault;
#[cfg(feature = "parquet")]
use crate::parquet::ParquetRows;
use crate::records::{Fingerprint, Records};
use crate::scan::{Header, HeaderError, Outcome, RecordBuf};

/// A table whose header was read; its records follow.
pub struct OpenTable<'a> {
    /// The names of the columns.
    pub header: Header,
    records: Box<dyn Records + 'a>,
}

impl OpenTable<'_> {
    /// The next physical record below the header; `None` at the end.
    ///
    /// # Errors
    /// [`FileError`] when the input fails or the file turns out to be damaged as a whole. A record
    /// that cannot be read is no error but an [`Outcome::Bad`].
    pub fn read(&mut self, into: &mut RecordBuf) -> Result<Option<Outcome>, FileError> {
        self.records.read(into)
    }

    /// Which file it was, once its end was read.
    pub fn fingerprint(&self) -> Fingerprint {
        self.records.fingerprint()
    }
}

impl fmt::Debug for OpenTable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenTable")
            .field("header", &self.header)
            .finish_non_exhaustive()
    }
}

/// Opens a table from its start, as its layout says, behind its header.
///
/// # Errors
/// [`FileError`]: no usable header where the layout says, or an input that fails.
pub fn open_table<'a>(
    input: &'a mut dyn Input,
    layout: &Layout,
    limits: &Limits,
) -> Result<OpenTable<'a>, FileError> {
    let mut records = records(input, &layout.form, limits)?;
    let mut record = RecordBuf::new();
    loop {
        match records.read(&mut record)? {
            Some(_) if record.record() < layout.header_record => {}
            Some(Outcome::Bad(bad)) => return Err(HeaderError::Unreadable(bad).into()),
            None | Some(Outcome::Blank | Outcome::Footer) => return Err(HeaderError::Empty.into()),
            Some(Outcome::Record) => break,
        }
    }
    let header = Header::from_record(&record)?;
    records.expect_width(header.width());
    Ok(OpenTable { header, records })
}

/// All records of a file from its start, the header included.
pub(crate) fn records<'a>(
    input: &'a mut dyn Input,
    form: &Form,
    limits: &Limits,
) -> Result<Box<dyn Records + 'a>, FileError> {
    input.seek(SeekFrom::Start(0))?;
    Ok(match form {
        Form::Delimited {
            encoding,
            delimiter,
        } => Box::new(Delimited::new(input, (*encoding, *delimiter), limits)),
        #[cfg(feature = "parquet")]
        Form::Parquet => Box::new(ParquetRows::new(input, limits)?),
        #[cfg(not(feature = "parquet"))]
        Form::Parquet => return Err(ParquetFault::NotBuilt.into()),
        Form::Json { array, paths } => {
            Box::new(JsonRows::array(input, array.as_deref(), paths, limits)?)
        }
        Form::JsonLines { paths } => Box::new(JsonRows::lines(input, paths, limits)?),
    })
}
