//! What a project or a flag states about how a file is read.

use crate::limits::Limits;
use crate::scan::Delimiter;
use crate::text_encoding::TextEncoding;

/// What is stated about how a file is read. Whatever is left out is found from the file itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadAs {
    /// The encoding of a file of text.
    pub encoding: Option<TextEncoding>,
    /// The delimiter of a file of text.
    pub delimiter: Option<Delimiter>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The physical line or row of the header, from 1.
    pub header_row: Option<u64>,
    /// Whether the user reads Korean, which decides between encodings that fit equally.
    pub korean: bool,
    /// The sizes beyond which a file is refused.
    pub limits: Limits,
}

impl ReadAs {
    /// What is stated, the sheet apart, as lines of a `[[source]]`.
    pub fn lines(&self) -> Vec<String> {
        let encoding = self
            .encoding
            .map(|encoding| format!("encoding = \"{encoding}\""));
        let delimiter = self
            .delimiter
            .map(|delimiter| format!("delimiter = \"{}\"", delimiter.sign()));
        let header_row = self.header_row.map(|row| format!("header_row = {row}"));
        [encoding, delimiter, header_row]
            .into_iter()
            .flatten()
            .collect()
    }
}
