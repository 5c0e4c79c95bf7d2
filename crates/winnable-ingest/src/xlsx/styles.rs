//! Which numbers are dates or shares: a number is one by the format that it is shown in.

use std::collections::BTreeMap;

use super::directory::Entry;
use super::xml::{Piece, Xml};
use crate::file_error::FileError;
use crate::input::Input;
use crate::limits::Limits;

/// What a number is shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Number,
    Percent,
    /// A date or a time of day.
    Date,
}

/// The styles of cells by their numbers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    shown: Vec<Shown>,
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
        let mut formats: BTreeMap<u32, Shown> = BTreeMap::new();
        let mut in_cells = false;
        loop {
            match xml.next()? {
                Piece::Start(tag) if tag.is("numFmt") => {
                    let code = tag.attribute("formatCode")?.unwrap_or_default();
                    if let Some(id) = tag.whole("numFmtId")? {
                        formats.insert(id, by_code(&code));
                    }
                }
                Piece::Start(tag) if tag.is("cellXfs") => in_cells = true,
                Piece::End(end) if end.is("cellXfs") => in_cells = false,
                Piece::Start(tag) if in_cells && tag.is("xf") => {
                    let id = tag.whole("numFmtId")?.unwrap_or_default();
                    let own = formats.get(&id).copied();
                    styles.shown.push(own.unwrap_or_else(|| built_in(id)));
                }
                Piece::Done => return Ok(styles),
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) | Piece::Other => {}
            }
        }
    }

    /// What a number in a style is shown as.
    pub(super) fn shown(&self, style: usize) -> Shown {
        self.shown.get(style).copied().unwrap_or_default()
    }
}

/// What is shown by the formats that have a number and no code: ECMA-376 part 1, 18.8.30; 27 to 36
/// and 50 to 58 are those of East Asia. 46 is a duration.
fn built_in(id: u32) -> Shown {
    match id {
        9 | 10 => Shown::Percent,
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Shown::Date,
        _ => Shown::Number,
    }
}

/// What a format code shows, by the percent sign or the letters of a date outside quotes, escapes and
/// brackets, in its part for positive numbers. A count of hours such as `[h]:mm` is a duration.
fn by_code(code: &str) -> Shown {
    let mut found = Shown::Number;
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
                    return Shown::Number;
                }
            }
            ';' => break,
            '%' => return Shown::Percent,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => found = Shown::Date,
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
            assert_eq!(by_code(code), Shown::Date, "{code}");
        }
        for code in [
            "General",
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
            assert_eq!(by_code(code), Shown::Number, "{code}");
        }
        for code in ["0%", "0.00%;[Red]-0.00%"] {
            assert_eq!(by_code(code), Shown::Percent, "{code}");
        }
        let built_in: Vec<Shown> = [14, 31, 10, 46].map(built_in).into();
        let expected = [Shown::Date, Shown::Date, Shown::Percent, Shown::Number];
        assert_eq!(built_in, expected);
    }
}
