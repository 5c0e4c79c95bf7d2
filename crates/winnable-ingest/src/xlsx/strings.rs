//! The texts that cells share, which a sheet names by their numbers.

use super::directory::Entry;
use super::error::WorkbookError;
use super::value::push_unescaped;
use super::xml::{Piece, Xml};
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;

/// All shared texts, one behind the other. The part that they come from is bounded by the limits.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    /// Where each text ends.
    ends: Vec<usize>,
}

impl Strings {
    pub(super) fn read(
        input: &mut dyn Input,
        entry: Option<&Entry>,
        limits: &Limits,
    ) -> Result<Self, FileError> {
        let mut strings = Self::default();
        let Some(entry) = entry else {
            return Ok(strings);
        };
        let mut xml = Xml::open(input, entry, limits)?;
        let mut text = String::new();
        loop {
            match xml.next()? {
                Piece::Start(tag) if tag.is("si") => {
                    text.clear();
                    xml.rich_text(&mut text)?;
                    push_unescaped(&text, &mut strings.text);
                    strings.ends.push(strings.text.len());
                }
                Piece::Done => return Ok(strings),
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) | Piece::Other => {}
            }
        }
    }

    /// The text of a number.
    pub(super) fn get(&self, number: usize) -> Result<&str, WorkbookError> {
        let end = self.ends.get(number).ok_or(WorkbookError::Damaged)?;
        let start = match number.checked_sub(1) {
            Some(before) => self.ends.get(before).ok_or(WorkbookError::Damaged)?,
            None => &0,
        };
        Ok(self.text.get(*start..*end).unwrap_or_default())
    }
}
