//! What kind of JSON a file is, where its table stands, and which columns the table has.

use std::collections::BTreeSet;
use std::io::SeekFrom;

use serde_json::value::RawValue;

use super::array::{enter, next_element, next_key, skip};
use super::cursor::Cursor;
use super::error::JsonFault;
use super::flatten::flatten;
use super::lines::next_line;
use crate::file_error::FileError;
use crate::input::Input;
use crate::layout::Form;
use crate::limits::Limits;
use crate::scan::{HeaderError, ScanFault};

/// Whether a file that begins so is JSON, and no text whose first column is called `[Id]`.
pub(crate) fn is_json(sample: &[u8]) -> bool {
    let text = sample.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(sample);
    let mut bytes = text.iter().filter(|byte| !byte.is_ascii_whitespace());
    match bytes.next() {
        Some(b'{') => matches!(bytes.next(), Some(b'"' | b'}') | None),
        Some(b'[') => matches!(
            bytes.next(),
            Some(b'{' | b'[' | b']' | b'"' | b'-' | b'0'..=b'9') | None
        ),
        Some(_) | None => false,
    }
}

/// Whether a file that begins so is JSON in UTF-16.
pub(crate) fn is_json_in_utf16(sample: &[u8]) -> bool {
    let pairs = sample.strip_prefix(b"\xFF\xFE").map(|rest| (rest, 0));
    let pairs = pairs.or_else(|| sample.strip_prefix(b"\xFE\xFF").map(|rest| (rest, 1)));
    pairs.is_some_and(|(rest, low)| {
        let latin: Vec<u8> = rest
            .chunks_exact(2)
            .take_while(|pair| pair[1 - low] == 0)
            .map(|pair| pair[low])
            .collect();
        is_json(&latin)
    })
}

/// Finds the table of a JSON file and its columns: the keys of its objects in the order in which they
/// first come up. Reads the whole file.
pub(crate) fn find_json(input: &mut dyn Input, limits: &Limits) -> Result<Form, FileError> {
    let mut paths = Paths::new(limits);
    if is_lines(input, limits)? {
        let mut cursor = start(input, limits)?;
        let mut raw = Vec::new();
        while let Some(piece) = next_line(&mut cursor, &mut raw, Limits::len(limits.record_bytes))?
        {
            if piece.fault.is_none() {
                paths.add(&raw)?;
            }
        }
        return Ok(Form::JsonLines { paths: paths.all });
    }
    let mut cursor = start(input, limits)?;
    if cursor.skip_blanks()? == Some(b'[') {
        enter(&mut cursor, None)?;
        let elements = paths.add_elements(&mut cursor, limits)?;
        // A list of texts or numbers has no columns, and is not empty.
        if elements > 0 && paths.all.is_empty() {
            return Err(FileError::Json(JsonFault::NoTable));
        }
        return Ok(Form::Json {
            array: None,
            paths: paths.all,
        });
    }
    let array = find_array(&mut cursor, &mut paths, limits)?;
    Ok(Form::Json {
        array: Some(array),
        paths: paths.all,
    })
}

fn start<'a>(input: &'a mut dyn Input, limits: &Limits) -> Result<Cursor<'a>, FileError> {
    input.seek(SeekFrom::Start(0))?;
    Cursor::new(input, limits.file_bytes)
}

/// Whether each object has its own line: the first line is one, and another follows, or nothing does
/// and it holds no array of objects.
///
/// A first line that is broken is no reason to give up the others, so that a second one that is an
/// object says the same, unless the first opens a list that it stands in.
fn is_lines(input: &mut dyn Input, limits: &Limits) -> Result<bool, FileError> {
    let mut cursor = start(input, limits)?;
    if cursor.skip_blanks()? != Some(b'{') {
        return Ok(false);
    }
    let (mut first, mut second) = (Vec::new(), Vec::new());
    let limit = Limits::len(limits.record_bytes);
    next_line(&mut cursor, &mut first, limit)?;
    let Some(next) = cursor.skip_blanks()? else {
        return Ok(is_value(&first) && !holds_array(&first));
    };
    if is_value(&first) {
        return Ok(true);
    }
    next_line(&mut cursor, &mut second, limit)?;
    let opens = first.trim_ascii_end().ends_with(b"[") || first.trim_ascii() == b"{";
    Ok(next == b'{' && !opens && is_value(&second))
}

fn is_value(raw: &[u8]) -> bool {
    serde_json::from_slice::<&RawValue>(raw).is_ok()
}

/// Whether a value of an object is an array of objects.
fn holds_array(raw: &[u8]) -> bool {
    let values: Result<std::collections::BTreeMap<String, &RawValue>, _> =
        serde_json::from_slice(raw);
    values.is_ok_and(|values| {
        values.values().any(|value| {
            let inside = value.get().strip_prefix('[').map(str::trim_start);
            inside.is_some_and(|inside| inside.starts_with(['{', ']']))
        })
    })
}

/// The key of the one array of objects in the outermost object.
fn find_array(
    cursor: &mut Cursor<'_>,
    paths: &mut Paths,
    limits: &Limits,
) -> Result<String, FileError> {
    let (mut found, mut blank, mut first): (Option<String>, Option<String>, bool) =
        (None, None, true);
    while let Some(key) = next_key(cursor, &mut first)? {
        if cursor.peek()? != Some(b'[') {
            skip(cursor)?;
            continue;
        }
        cursor.bump()?;
        match cursor.skip_blanks()? {
            Some(b'{') => {
                if let Some(other) = found {
                    return Err(JsonFault::Tables { keys: [other, key] }.into());
                }
                found = Some(key);
                paths.add_elements(cursor, limits)?;
            }
            Some(b']') => {
                cursor.bump()?;
                blank = blank.or(Some(key));
            }
            Some(_) | None => finish_list(cursor, limits)?,
        }
    }
    if cursor.skip_blanks()?.is_some() {
        return Err(cursor.broken());
    }
    match (found, blank) {
        (Some(key), _) => Ok(key),
        // A table without rows has no columns either.
        (None, Some(key)) => Err(JsonFault::NoRows { key }.into()),
        (None, None) => Err(JsonFault::NoTable.into()),
    }
}

/// Goes past the rest of an array that holds no objects.
fn finish_list(cursor: &mut Cursor<'_>, limits: &Limits) -> Result<(), FileError> {
    let (mut raw, mut first) = (Vec::new(), true);
    let limit = Limits::len(limits.record_bytes);
    while next_element(cursor, &mut raw, &mut first, limit)?.is_some() {}
    Ok(())
}

/// The paths of all cells, in the order in which they first come up.
struct Paths {
    all: Vec<String>,
    known: BTreeSet<String>,
    limit: u64,
}

impl Paths {
    fn new(limits: &Limits) -> Self {
        Self {
            all: Vec::new(),
            known: BTreeSet::new(),
            limit: limits.columns,
        }
    }

    /// Adds those of one object. One that is no row is for its reader to set aside.
    fn add(&mut self, raw: &[u8]) -> Result<(), FileError> {
        let cells = std::str::from_utf8(raw).ok().map(flatten);
        let Some(Ok(cells)) = cells else {
            return Ok(());
        };
        for (path, _, _) in cells {
            if !self.known.contains(&path) {
                self.known.insert(path.clone());
                self.all.push(path);
            }
        }
        if self.all.len() as u64 > self.limit {
            let limit = Limits::len(self.limit);
            let bad = super::rows::set_aside(ScanFault::TooManyColumns { limit }, 1, (1, 0), "");
            return Err(HeaderError::Unreadable(Box::new(bad)).into());
        }
        Ok(())
    }

    fn add_elements(&mut self, cursor: &mut Cursor<'_>, limits: &Limits) -> Result<u64, FileError> {
        let (mut raw, mut first) = (Vec::new(), true);
        let limit = Limits::len(limits.record_bytes);
        let mut elements = 0;
        while let Some(piece) = next_element(cursor, &mut raw, &mut first, limit)? {
            elements += 1;
            if piece.fault.is_none() {
                piece.check(&raw)?;
                self.add(&raw)?;
            }
        }
        Ok(elements)
    }
}
