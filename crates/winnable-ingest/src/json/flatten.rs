//! An object as cells, each with the path that leads to it.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::decimal::write_plain;
use crate::scan::{CellForm, ScanFault};

/// So deep an object may be nested.
const DEPTH: usize = 64;
/// What stands between the values of a list in one cell.
const LIST_MARK: &str = ";";
/// So many digits a number may have once it is written out: more than any float.
const DIGITS: usize = 400;

/// A cell: its path, what it is, its text.
pub(super) type FlatCell = (String, CellForm, String);

/// The cells of an object in their order.
///
/// # Errors
/// `Err(None)`: the text is no JSON. `Err(Some(_))`: it is, and no row.
pub(super) fn flatten(raw: &str) -> Result<Vec<FlatCell>, Option<ScanFault>> {
    let value: &RawValue = serde_json::from_str(raw).map_err(|_| None)?;
    let text = value.get();
    if !text.starts_with('{') {
        return Err(Some(ScanFault::NoObject));
    }
    let mut cells = Vec::new();
    object(text, "", DEPTH, &mut cells)?;
    let mut seen = BTreeSet::new();
    if let Some((key, _, _)) = cells
        .iter()
        .find(|(path, _, _)| !seen.insert(path.as_str()))
    {
        return Err(Some(ScanFault::RepeatedKey { key: key.clone() }));
    }
    Ok(cells)
}

fn object(
    raw: &str,
    prefix: &str,
    depth: usize,
    cells: &mut Vec<FlatCell>,
) -> Result<(), Option<ScanFault>> {
    let too_deep = Some(ScanFault::TooDeep { limit: DEPTH });
    let depth = depth.checked_sub(1).ok_or(too_deep)?;
    let Pairs(pairs) = serde_json::from_str(raw).map_err(|_| None)?;
    for (key, value) in pairs {
        let path = if prefix.is_empty() {
            key
        } else {
            format!("{prefix}.{key}")
        };
        let value = value.get();
        if value.starts_with('{') {
            object(value, &path, depth, cells)?;
            continue;
        }
        let (form, text) = if value.starts_with('[') {
            list(value)?
        } else {
            scalar(value)?
        };
        if text.contains('\0') {
            return Err(Some(ScanFault::NulCharacter));
        }
        cells.push((path, form, text));
    }
    Ok(())
}

fn list(raw: &str) -> Result<(CellForm, String), Option<ScanFault>> {
    let values: Vec<&RawValue> = serde_json::from_str(raw).map_err(|_| None)?;
    if values.iter().any(|one| one.get().starts_with(['{', '['])) {
        return Ok((CellForm::Text, raw.to_owned()));
    }
    if let [only] = values[..] {
        return scalar(only.get());
    }
    let mut text = String::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            text.push_str(LIST_MARK);
        }
        text.push_str(&scalar(value.get())?.1);
    }
    Ok((CellForm::Text, text))
}

fn scalar(raw: &str) -> Result<(CellForm, String), Option<ScanFault>> {
    Ok(match raw.as_bytes().first() {
        Some(b'"') => {
            let text: String = serde_json::from_str(raw).map_err(|_| None)?;
            (CellForm::Text, text)
        }
        Some(b't' | b'f') => (CellForm::Flag, raw.to_owned()),
        Some(b'n') | None => (CellForm::Text, String::new()),
        Some(_) => {
            let mut text = String::new();
            match write_plain(raw, DIGITS, &mut text) {
                Some(()) => (CellForm::Number, text),
                // Larger than any number that means something; whoever needs it refuses it.
                None => (CellForm::Text, raw.to_owned()),
            }
        }
    })
}

/// The keys and values of an object in their order; one key can stand twice.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor)
    }
}

struct PairsVisitor;

impl<'de> Visitor<'de> for PairsVisitor {
    type Value = Pairs<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, &RawValue>()? {
            pairs.push((key, value));
        }
        Ok(Pairs(pairs))
    }
}
