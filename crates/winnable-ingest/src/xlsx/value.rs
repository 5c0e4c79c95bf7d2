//! What the cell of a sheet says, as the text and the form of a cell.

use super::date;
use super::error::WorkbookError;
use super::number;
use super::strings::Strings;
use super::styles::{Shown, Styles};
use crate::scan::CellForm;

/// How a cell stores its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stored {
    Number,
    /// The number of a shared text.
    Shared,
    Text,
    Flag,
    Fault,
    /// A date as a text.
    Date,
}

impl Stored {
    /// By the name that a sheet has for it.
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "n" => Self::Number,
            "s" => Self::Shared,
            "str" | "inlineStr" => Self::Text,
            "b" => Self::Flag,
            "e" => Self::Fault,
            "d" => Self::Date,
            _ => return None,
        })
    }
}

/// What all cells of a workbook are read by.
#[derive(Debug)]
pub(super) struct Common {
    pub(super) strings: Strings,
    pub(super) styles: Styles,
    pub(super) from_1904: bool,
}

impl Common {
    /// Adds the text of a cell and tells what it is.
    pub(super) fn push(
        &self,
        (stored, style): (Stored, usize),
        raw: &str,
        into: &mut String,
    ) -> Result<CellForm, WorkbookError> {
        let trimmed = raw.trim();
        Ok(match stored {
            Stored::Shared if trimmed.is_empty() => CellForm::Text,
            Stored::Shared => {
                let number = trimmed.parse().map_err(|_| WorkbookError::Damaged)?;
                into.push_str(self.strings.get(number)?);
                CellForm::Text
            }
            Stored::Text => {
                push_unescaped(raw, into);
                CellForm::Text
            }
            Stored::Fault => {
                into.push_str(trimmed);
                CellForm::Fault
            }
            Stored::Date => {
                into.push_str(&date::of_text(trimmed));
                CellForm::Date
            }
            Stored::Flag => match trimmed {
                "1" | "true" | "TRUE" => push(into, "true", CellForm::Flag),
                "0" | "false" | "FALSE" => push(into, "false", CellForm::Flag),
                other => push(into, other, CellForm::Text),
            },
            Stored::Number => {
                let shown = self.styles.shown(style);
                if shown == Shown::Date
                    && let Some(day) = date::of_serial(trimmed, self.from_1904)
                {
                    let is_time = !day.contains('-');
                    let form = if is_time {
                        CellForm::Text
                    } else {
                        CellForm::Date
                    };
                    return Ok(push(into, &day, form));
                }
                match number::plain(trimmed) {
                    Some(plain) if shown == Shown::Percent => push(into, &plain, CellForm::Share),
                    Some(plain) => push(into, &plain, CellForm::Number),
                    None => push(into, trimmed, CellForm::Text),
                }
            }
        })
    }
}

fn push(into: &mut String, text: &str, form: CellForm) -> CellForm {
    into.push_str(text);
    form
}

/// Adds a text in which characters that XML cannot hold stand as `_x000D_`. Control characters other
/// than white space stay in that form.
pub(super) fn push_unescaped(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        into.push_str(before);
        let code = from
            .get(2..7)
            .and_then(|code| code.strip_suffix('_'))
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let code = code.and_then(|code| u32::from_str_radix(code, 16).ok());
        let character = code
            .and_then(char::from_u32)
            .filter(|c| !c.is_control() || c.is_whitespace());
        let used = if let Some(character) = character {
            into.push(character);
            7
        } else {
            into.push_str("_x");
            2
        };
        rest = from.get(used..).unwrap_or_default();
    }
    into.push_str(rest);
}
