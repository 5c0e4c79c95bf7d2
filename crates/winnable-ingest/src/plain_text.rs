//! A small file of text as a whole, for whoever reads its lines by rules of their own.

use std::io::{Cursor, Read as _};

use crate::decode::Decoding;
use crate::encoding::find_encoding;
use crate::file_error::FileError;
use crate::layout_note::LayoutNote;
use crate::read_as::ReadAs;
use crate::text_encoding::TextEncoding;

/// The text of a small file, and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlainText {
    /// The text as UTF-8. A sequence that means nothing is the byte FF, which is in no text, so that
    /// its row can be named.
    pub text: Vec<u8>,
    /// How its characters were written.
    pub encoding: TextEncoding,
    /// That the encoding is a guess, where it is one.
    pub note: Option<LayoutNote>,
}

impl PlainText {
    /// Decodes the bytes of a file by the encoding that they show.
    ///
    /// # Errors
    /// [`FileError`]: bytes that are no text, or whose encoding cannot be told.
    pub fn of(bytes: &[u8]) -> Result<Self, FileError> {
        let found = find_encoding(&mut Cursor::new(bytes), &ReadAs::default())?;
        let mut text = Vec::with_capacity(bytes.len());
        Decoding::new(bytes, found.encoding).read_to_end(&mut text)?;
        let note = LayoutNote::EncodingGuessed(found.encoding);
        Ok(Self {
            text,
            encoding: found.encoding,
            note: found.guessed.then_some(note),
        })
    }
}

#[cfg(test)]
mod tests;
