//! A part as a stream of tags and texts, none of which may be longer than a cell.

use std::borrow::Cow;
use std::io::{self, BufReader, Read};
use std::sync::Arc;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::directory::Entry;
use super::error::WorkbookError;
use super::part::{Part, failure};
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;

/// How deep elements may stand in each other; spreadsheets write less than twenty levels.
const DEEPEST: usize = 256;

/// What is read ahead, in bytes, and so the least that a piece may be long.
const AHEAD: usize = 64 * 1024;

/// A piece of a part.
#[derive(Debug)]
pub(super) enum Piece<'b> {
    Start(Tag<'b>),
    /// The end of an element. An empty one has it too.
    End(End<'b>),
    Text(Cow<'b, str>),
    /// A comment or the like.
    Other,
    /// The end of the part, which is whole.
    Done,
}

/// The start of an element.
#[derive(Debug)]
pub(super) struct Tag<'b>(BytesStart<'b>);

impl Tag<'_> {
    /// Whether this is the name, without its prefix.
    pub(super) fn is(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }

    /// The value of an attribute, by its name without a prefix.
    pub(super) fn attribute(&self, name: &str) -> Result<Option<String>, WorkbookError> {
        let value = self.raw(name)?;
        let value = value.map(|value| value.normalized_value(XmlVersion::Implicit1_0));
        let value = value.transpose().map_err(|_| WorkbookError::Damaged)?;
        Ok(value.map(Cow::into_owned))
    }

    /// As [`Self::attribute`], for a flag: `1` or `true`.
    pub(super) fn flag(&self, name: &str) -> Result<bool, WorkbookError> {
        let value = self.attribute(name)?;
        Ok(value.is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on")))
    }

    /// As [`Self::attribute`], for a whole number.
    pub(super) fn whole<N: std::str::FromStr>(
        &self,
        name: &str,
    ) -> Result<Option<N>, WorkbookError> {
        let Some(value) = self.raw(name)? else {
            return Ok(None);
        };
        let whole = value.value.trim().parse();
        whole.map(Some).map_err(|_| WorkbookError::Damaged)
    }

    /// What `found` makes of an attribute that needs no unescaping.
    pub(super) fn with<T>(
        &self,
        name: &str,
        found: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, WorkbookError> {
        let Some(value) = self.raw(name)? else {
            return Ok(None);
        };
        found(&value.value).map(Some).ok_or(WorkbookError::Damaged)
    }

    fn raw(
        &self,
        name: &str,
    ) -> Result<Option<quick_xml::events::attributes::Attribute<'_>>, WorkbookError> {
        for attribute in self.0.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| WorkbookError::Damaged)?;
            if attribute.key.local_name().as_ref() == name {
                return Ok(Some(attribute));
            }
        }
        Ok(None)
    }
}

/// The end of an element.
#[derive(Debug)]
pub(super) struct End<'b>(BytesEnd<'b>);

impl End<'_> {
    /// Whether this is the name, without its prefix.
    pub(super) fn is(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }
}

/// The pieces of a part in their order.
pub(super) struct Xml<'a> {
    reader: Reader<BufReader<Metered<'a>>>,
    buffer: Vec<u8>,
    depth: usize,
    longest: u64,
}

impl<'a> Xml<'a> {
    pub(super) fn open(
        input: &'a mut dyn Input,
        entry: &Entry,
        limits: &Limits,
    ) -> Result<Self, FileError> {
        let source = Metered {
            part: Part::open(input, entry)?,
            read: 0,
            most: limits.field_bytes.saturating_add(2 * AHEAD as u64),
            longest: limits.field_bytes,
        };
        let mut reader = Reader::from_reader(BufReader::with_capacity(AHEAD, source));
        reader.config_mut().expand_empty_elements = true;
        Ok(Self {
            reader,
            buffer: Vec::new(),
            depth: 0,
            longest: limits.field_bytes,
        })
    }

    pub(super) fn next(&mut self) -> Result<Piece<'_>, FileError> {
        self.buffer.clear();
        self.reader.get_mut().get_mut().read = 0;
        let event = self.reader.read_event_into(&mut self.buffer);
        Ok(match event.map_err(broken)? {
            Event::Start(tag) | Event::Empty(tag) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(WorkbookError::Damaged.into());
                }
                Piece::Start(Tag(tag))
            }
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                Piece::End(End(end))
            }
            Event::Text(text) => Piece::Text(text.xml10_content()),
            Event::CData(text) => Piece::Text(text.xml10_content()),
            Event::GeneralRef(entity) => Piece::Text(character(&entity)?),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => Piece::Other,
            Event::Eof if self.depth > 0 => return Err(WorkbookError::Damaged.into()),
            Event::Eof => Piece::Done,
        })
    }

    /// Adds the text up to the end of the element that was just begun, whatever stands in between.
    pub(super) fn text(&mut self, into: &mut String) -> Result<(), FileError> {
        let (outside, start) = (self.depth - 1, into.len());
        while self.depth > outside {
            if let Piece::Text(text) = self.next()? {
                into.push_str(&text);
            }
            self.refuse_longer(into.len() - start)?;
        }
        Ok(())
    }

    /// Adds the text of a cell: that of its runs, without what is written above it to say how it is
    /// spoken.
    pub(super) fn rich_text(&mut self, into: &mut String) -> Result<(), FileError> {
        let (outside, start) = (self.depth - 1, into.len());
        let (mut is_text, mut spoken) = (false, None);
        while self.depth > outside {
            let depth = self.depth;
            match self.next()? {
                Piece::Start(tag) if tag.is("rPh") => spoken = Some(depth),
                Piece::Start(tag) => is_text = tag.is("t") && spoken.is_none(),
                Piece::End(_) => {
                    is_text = false;
                    spoken = spoken.filter(|spoken| depth - 1 > *spoken);
                }
                Piece::Text(text) if is_text => into.push_str(&text),
                Piece::Text(_) | Piece::Other | Piece::Done => {}
            }
            self.refuse_longer(into.len() - start)?;
        }
        Ok(())
    }

    /// Skips to the end of the element that was just begun.
    pub(super) fn skip(&mut self) -> Result<(), FileError> {
        let outside = self.depth - 1;
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// Reads what is left without looking at it, and gives the input back.
    pub(super) fn finish(self) -> Result<&'a mut dyn Input, FileError> {
        let mut source = self.reader.into_inner();
        source.get_mut().most = u64::MAX;
        io::copy(&mut source, &mut io::sink()).map_err(failure)?;
        Ok(source.into_inner().part.into_input())
    }

    fn refuse_longer(&self, length: usize) -> Result<(), WorkbookError> {
        let limit = self.longest;
        if length as u64 > limit {
            return Err(WorkbookError::CellTooLong { limit });
        }
        Ok(())
    }
}

/// The character that `&amp;` or `&#65;` stands for. Workbooks define none of their own.
fn character(entity: &BytesRef<'_>) -> Result<Cow<'static, str>, WorkbookError> {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        return Ok(Cow::Owned(character.to_string()));
    }
    let known = quick_xml::escape::resolve_predefined_entity(&entity.xml10_content());
    known.map(Cow::Borrowed).ok_or(WorkbookError::Damaged)
}

/// What it means that a part could not be parsed.
fn broken(error: quick_xml::Error) -> FileError {
    match error {
        // The parser shares the error and nobody else holds it.
        quick_xml::Error::Io(error) => match Arc::try_unwrap(error) {
            Ok(error) => failure(error),
            Err(error) => failure(io::Error::new(error.kind(), error.to_string())),
        },
        _ => WorkbookError::Damaged.into(),
    }
}

struct Metered<'a> {
    part: Part<'a>,
    /// Bytes since the last piece.
    read: u64,
    most: u64,
    longest: u64,
}

impl Read for Metered<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.part.read(into)?;
        self.read += read as u64;
        if self.read > self.most {
            let limit = self.longest;
            return Err(io::Error::other(WorkbookError::CellTooLong { limit }));
        }
        Ok(read)
    }
}
