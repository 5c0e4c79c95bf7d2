//! Which encoding a file of text is in: by its first bytes, else by whether it is UTF-8 throughout,
//! else by what its bytes would say in others.

mod candidates;
mod guess;
mod korean;
mod marks;
mod not_text;
mod unmarked;
mod utf8;

use std::io::{ErrorKind, Read, SeekFrom};

use crate::file_error::FileError;
use crate::input::Input;
use crate::read_as::ReadAs;
use crate::text_encoding::TextEncoding;

pub use candidates::EncodingCandidates;

use guess::Guess;
use korean::Korean;
use unmarked::{Unmarked, unmarked};
use utf8::Utf8Lines;

/// How many bytes are looked at together.
const CHUNK: usize = 256 * 1024;

/// The encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) encoding: TextEncoding,
    /// Whether the bytes would be text in another encoding too.
    pub(crate) guessed: bool,
}

impl Found {
    fn sure(encoding: TextEncoding) -> Self {
        Self {
            encoding,
            guessed: false,
        }
    }

    fn guessed(encoding: TextEncoding) -> Self {
        Self {
            encoding,
            guessed: true,
        }
    }
}

/// Finds the encoding: as stated, else by the file.
///
/// # Errors
/// [`FileError`]: an encoding that cannot be told, with the candidates; bytes that are no text; an
/// input that fails.
pub(crate) fn find_encoding(input: &mut dyn Input, stated: &ReadAs) -> Result<Found, FileError> {
    if let Some(encoding) = stated.encoding {
        return Ok(Found::sure(encoding));
    }
    let mut sample = Vec::new();
    input.seek(SeekFrom::Start(0))?;
    input.take(CHUNK as u64).read_to_end(&mut sample)?;
    if let Some(encoding) = marks::marked(&sample)? {
        return Ok(Found::sure(encoding));
    }
    match unmarked(&sample) {
        Unmarked::Certain(encoding) => return Ok(Found::guessed(encoding)),
        Unmarked::Likely(encoding) => return Err(EncodingCandidates::alone(encoding).into()),
        Unmarked::No => not_text::refuse_other_than_text(&sample)?,
    }
    let mut utf8 = Utf8Lines::default();
    each_chunk(input, |chunk| utf8.observe(chunk))?;
    utf8.end();
    if utf8.is_utf8() {
        return Ok(Found::sure(TextEncoding::Utf8));
    }
    let mut korean = Korean::default();
    each_chunk(input, |chunk| korean.observe(chunk))?;
    korean.end();
    if korean.is_korean() && korean.is_whole() {
        return Ok(Found::guessed(TextEncoding::Cp949));
    }
    if utf8.is_damaged() {
        return Ok(Found::sure(TextEncoding::Utf8));
    }
    other(input, stated, &korean)
}

/// The encoding of a file that is neither UTF-8 nor plainly Korean.
fn other(input: &mut dyn Input, stated: &ReadAs, korean: &Korean) -> Result<Found, FileError> {
    let mut guess = Guess::default();
    each_chunk(input, |chunk| guess.observe(chunk))?;
    guess.end();
    let found = guess.decide(stated.korean);
    let is_korean = found == Some(TextEncoding::Cp949);
    if is_korean && korean.is_whole() && korean.has_hangul() {
        return Ok(Found::guessed(TextEncoding::Cp949));
    }
    // What is mostly Korean, and not Korean throughout, is damaged and not Chinese.
    if is_korean || korean.is_korean() {
        return Err(guess.refusal(Some(TextEncoding::Cp949)).into());
    }
    found
        .map(Found::guessed)
        .ok_or_else(|| guess.refusal(None).into())
}

/// Reads the whole input in pieces.
fn each_chunk(input: &mut dyn Input, mut observe: impl FnMut(&[u8])) -> Result<(), FileError> {
    input.seek(SeekFrom::Start(0))?;
    let mut buf = vec![0; CHUNK];
    loop {
        match input.read(&mut buf) {
            Ok(0) => return Ok(()),
            Ok(n) => observe(buf.get(..n).unwrap_or_default()),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests;
