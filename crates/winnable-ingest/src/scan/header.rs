//! The first record of a file: the names of its columns.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read};

use winnable_model::Localised;

use super::fault::BadRecord;
use super::record::{Outcome, RecordBuf};
use super::scanner::RecordScanner;

/// The names of the columns, trimmed. No two that are not blank are equal: a name that stands again
/// is `Email#2`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    line: u64,
    names: Vec<String>,
    /// The fields of the record, blank names at its end included.
    written: usize,
    repeated: Vec<RepeatedName>,
}

/// A name that two columns have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepeatedName {
    /// The name, trimmed.
    pub name: String,
    /// The first column with it, from 1.
    pub first: usize,
    /// The second column with it, from 1.
    pub second: usize,
}

impl Header {
    /// Takes a record as the header. Blank names at the end are dropped: Excel writes them for
    /// columns that once had a value.
    ///
    /// # Errors
    /// [`HeaderError::Empty`] when no name is left.
    pub fn from_record(record: &RecordBuf) -> Result<Self, HeaderError> {
        let mut names: Vec<String> = record.iter().map(|name| name.trim().to_owned()).collect();
        while names.last().is_some_and(String::is_empty) {
            names.pop();
        }
        if names.is_empty() {
            return Err(HeaderError::Empty);
        }
        let repeated = tell_apart(&mut names);
        Ok(Self {
            line: record.line(),
            names,
            written: record.len(),
            repeated,
        })
    }

    /// The names that stand more than once, in the order of their second column.
    pub fn repeated(&self) -> &[RepeatedName] {
        &self.repeated
    }

    /// Refuses a header in which a name stands twice, for whoever finds columns by plain names.
    ///
    /// # Errors
    /// [`HeaderError::Duplicate`] with the first such name.
    pub fn refuse_repeated(&self) -> Result<(), HeaderError> {
        match self.repeated.first() {
            None => Ok(()),
            Some(again) => Err(HeaderError::Duplicate {
                name: again.name.clone(),
                first: again.first,
                second: again.second,
            }),
        }
    }

    /// The physical line of the header, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The names in the order of the file; a column without a name has a blank one.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The number of fields that each row should have.
    pub fn width(&self) -> usize {
        self.names.len()
    }

    /// The number of fields that a row may have: columns at the end that have no name, but a place in
    /// the header, may hold notes.
    pub fn widest(&self) -> usize {
        self.written.max(self.names.len())
    }
}

/// Gives each name that stands again a number.
fn tell_apart(names: &mut [String]) -> Vec<RepeatedName> {
    let mut seen: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let known: BTreeSet<String> = names.iter().cloned().collect();
    let mut repeated = Vec::new();
    for (index, name) in names
        .iter_mut()
        .enumerate()
        .filter(|(_, name)| !name.is_empty())
    {
        let (first, count) = seen.entry(name.clone()).or_insert((index, 0));
        *count += 1;
        if *count == 1 {
            continue;
        }
        if *count == 2 {
            repeated.push(RepeatedName {
                name: name.clone(),
                first: *first + 1,
                second: index + 1,
            });
        }
        let mut again = format!("{name}#{count}");
        while known.contains(&again) {
            *count += 1;
            again = format!("{name}#{count}");
        }
        *name = again;
    }
    repeated
}

/// Why a file has no usable header.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.en())]
pub enum HeaderError {
    /// The file has no record with a value in it.
    Empty,
    /// Two columns have one name, so a mapping by name cannot tell them apart.
    Duplicate {
        /// The name, trimmed.
        name: String,
        /// The first column with it, from 1.
        first: usize,
        /// The second column with it, from 1.
        second: usize,
    },
    /// The first record cannot be read.
    Unreadable(#[source] Box<BadRecord>),
    /// The input failed.
    Io(#[from] io::Error),
}

impl HeaderError {
    /// The stable code that the documentation explains; `None` for a failure of the input.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::Empty => Some("E0315"),
            Self::Duplicate { .. } => Some("E0313"),
            Self::Unreadable(bad) => Some(bad.fault.code()),
            Self::Io(_) => None,
        }
    }
}

impl Localised for HeaderError {
    fn en(&self) -> String {
        match self {
            Self::Empty => "the file is empty: expected a header line".to_owned(),
            Self::Duplicate {
                name,
                first,
                second,
            } => format!(
                "columns {first} and {second} are both named `{name}`: expected each name once"
            ),
            Self::Unreadable(_) => "the header cannot be read".to_owned(),
            Self::Io(_) => "the input cannot be read".to_owned(),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::Empty => "빈 파일입니다: 머리글 행이 필요합니다".to_owned(),
            Self::Duplicate {
                name,
                first,
                second,
            } => format!(
                "{first}번째 열과 {second}번째 열의 이름이 모두 `{name}`입니다: 이름은 한 번씩만 나와야 합니다"
            ),
            Self::Unreadable(_) => "머리글을 읽을 수 없습니다".to_owned(),
            Self::Io(_) => "입력을 읽을 수 없습니다".to_owned(),
        }
    }
}

impl<R: Read> RecordScanner<R> {
    /// Reads the first record that is not blank as the header, and expects its number of fields
    /// from each record after it.
    ///
    /// # Errors
    /// [`HeaderError::Empty`] when there is none, [`HeaderError::Duplicate`] when a name occurs
    /// twice, [`HeaderError::Unreadable`] when the record is bad, [`HeaderError::Io`] when the input
    /// fails.
    ///
    /// ```
    /// use winnable_ingest::{Delimiter, RecordScanner};
    ///
    /// let mut scanner = RecordScanner::new(&b"Name, Email\n"[..], Delimiter::Comma);
    /// assert_eq!(scanner.read_header()?.names(), ["Name", "Email"]);
    /// # Ok::<(), winnable_ingest::HeaderError>(())
    /// ```
    pub fn read_header(&mut self) -> Result<Header, HeaderError> {
        let mut record = RecordBuf::new();
        loop {
            match self.read(&mut record)? {
                None => return Err(HeaderError::Empty),
                Some(Outcome::Bad(bad)) => return Err(HeaderError::Unreadable(bad)),
                Some(Outcome::Blank | Outcome::Footer) => {}
                Some(Outcome::Record) => break,
            }
        }
        let header = Header::from_record(&record)?;
        header.refuse_repeated()?;
        self.expect_width(header.width());
        self.accept_width(header.widest());
        Ok(header)
    }
}
