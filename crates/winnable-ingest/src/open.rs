//! The one door to the records of a file, whatever its form.

use std::collections::BTreeSet;
use std::fmt;
use std::io::SeekFrom;

use crate::delimited::Delimited;
use crate::file_error::FileError;
use crate::input::Input;
use crate::json::JsonRows;
use crate::layout::{Form, Layout};
use crate::layout_note::LayoutNote;
use crate::limits::Limits;
#[cfg(not(feature = "parquet"))]
use crate::parquet::ParquetFault;
#[cfg(feature = "parquet")]
use crate::parquet::ParquetRows;
use crate::records::{Fingerprint, Records};
use crate::remarks::Remarks;
use crate::scan::{Header, HeaderError, Outcome, RecordBuf};
use crate::totals::Tail;
use crate::xlsx::XlsxRecords;

/// A table whose header was read; its records follow.
pub struct OpenTable<'a> {
    /// The names of the columns.
    pub header: Header,
    records: Box<dyn Records + 'a>,
    /// The rows that may still be read; without limit where absent.
    left: Option<u64>,
    limit: u64,
    /// The records that are totals.
    totals: BTreeSet<u64>,
    remarks: Remarks,
}

impl OpenTable<'_> {
    /// The next physical record below the header; `None` at the end.
    ///
    /// # Errors
    /// [`FileError`] when the input fails or the file turns out to be damaged as a whole. A record
    /// that cannot be read is no error but an [`Outcome::Bad`].
    pub fn read(&mut self, into: &mut RecordBuf) -> Result<Option<Outcome>, FileError> {
        if self.left == Some(0) {
            self.pass_over_the_rest(into)?;
            return Ok(None);
        }
        let mut outcome = self.records.read(into)?;
        if outcome == Some(Outcome::Record) && self.totals.contains(&into.record()) {
            self.remarks.leave_out(into);
            outcome = Some(Outcome::Footer);
        }
        if let Some(outcome) = &outcome {
            self.left = self.left.map(|left| left.saturating_sub(1));
            self.remarks.observe(outcome, into);
        }
        Ok(outcome)
    }

    /// Reads what is beyond the limit of rows to the end, so that the fingerprint is the file's.
    fn pass_over_the_rest(&mut self, into: &mut RecordBuf) -> Result<(), FileError> {
        while self.records.read(into)?.is_some() {
            self.remarks.beyond_limit = Some(self.limit);
        }
        Ok(())
    }

    /// What should be known of the records, once the end was read.
    pub fn notes(&self) -> Vec<LayoutNote> {
        self.remarks.notes()
    }

    /// The rows at the end that may be totals, once the end was read; none where there are more rows
    /// than may be read.
    pub(crate) fn tail(&mut self) -> Tail {
        let tail = std::mem::take(&mut self.remarks.tail);
        match self.remarks.beyond_limit {
            Some(_) => Tail::default(),
            None => tail,
        }
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
            None | Some(Outcome::Blank) => return Err(HeaderError::Empty.into()),
            Some(Outcome::Record | Outcome::Footer) => break,
        }
    }
    let header = Header::from_record(&record)?;
    records.expect_width(header.width(), header.widest());
    Ok(OpenTable {
        header,
        records,
        left: limits.rows,
        limit: limits.rows.unwrap_or(u64::MAX),
        totals: layout.totals.clone(),
        remarks: Remarks::default(),
    })
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
        Form::Workbook { sheet } => Box::new(XlsxRecords::new(input, sheet, limits)?),
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
