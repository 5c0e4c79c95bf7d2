//! Which cells are dates: a number is one by the format that it is shown in.

use std::collections::BTreeMap;

use super::directory::Entry;
use super::xml::{Piece, Xml};
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;

/// The styles of cells by their numbers: whether a number in that style is a date or a time.
#[derive(Debug, Default)]
pub(super) struct Styles {
    is_date: Vec<bool>,
}

impl Styles {
    pub(super) fn read(
        input: &mut dyn Input,
        entry: Option<&Entry>,
        limits: &Limits,
    ) -> Result<Self, FileError> {
        let mut styles = Self::default();
        let Some(entry) = entry else {
            return Ok(styles);
        };
        let mut xml = Xml::open(input, entry, limits)?;
        let mut formats: BTreeMap<u32, bool> = BTreeMap::new();
        let mut in_cells = false;
        loop {
            match xml.next()? {
                Piece::Start(tag) if tag.is("numFmt") => {
                    let code = tag.attribute("formatCode")?.unwrap_or_default();
                    if let Some(id) = tag.whole("numFmtId")? {
                        formats.insert(id, shows_date(&code));
                    }
                }
                Piece::Start(tag) if tag.is("cellXfs") => in_cells = true,
                Piece::End(end) if end.is("cellXfs") => in_cells = false,
                Piece::Start(tag) if in_cells && tag.is("xf") => {
                    let id = tag.whole("numFmtId")?.unwrap_or_default();
                    let own = formats.get(&id).copied();
                    styles
                        .is_date
                        .push(own.unwrap_or_else(|| is_built_in_date(id)));
                }
                Piece::Done => return Ok(styles),
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) | Piece::Other => {}
            }
        }
    }

    /// Whether a number in a style is a date or a time.
    pub(super) fn is_date(&self, style: usize) -> bool {
        self.is_date.get(style).copied().unwrap_or_default()
    }
}

/// The formats of dates and times that have a number and no code: ECMA-376 part 1, 18.8.30; 27 to 36
/// and 50 to 58 are those of East Asia. 46 is a duration.
fn is_built_in_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45 | 47 | 50..=58)
}

/// Whether a format code shows a date or a time of day: the letters of one outside quotes, escapes
/// and brackets, in its part for positive numbers. A count of hours such as `[h]:mm` is a duration.
fn shows_date(code: &str) -> bool {
    let mut found = false;
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                letters.by_ref().find(|letter| *letter == '"');
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            '[' => {
                let inside: String = letters
                    .by_ref()
                    .take_while(|letter| *letter != ']')
                    .collect();
                let inside = inside.to_ascii_lowercase();
                if matches!(inside.trim_matches(['h', 'm', 's']), "") && !inside.is_empty() {
                    return false;
                }
            }
            ';' => break,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => found = true,
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_are_known_by_their_letters() {
        for code in [
            "yyyy-mm-dd",
            "m/d/yy h:mm",
            "[$-409]d-mmm-yy;@",
            "yyyy\"년\" m\"월\" d\"일\"",
            "h:mm AM/PM",
            "mmm",
            "[Red]dd/mm/yyyy",
        ] {
            assert!(shows_date(code), "{code}");
        }
        for code in [
            "General",
            "0.00%",
            "#,##0.00",
            "0.00E+00",
            "\"days\" 0",
            "\\d0",
            "[h]:mm",
            "[$USD] #,##0",
            "#,##0_d",
            "0;yyyy",
            "@",
        ] {
            assert!(!shows_date(code), "{code}");
        }
        assert!(is_built_in_date(14) && is_built_in_date(31) && !is_built_in_date(10));
    }
}
