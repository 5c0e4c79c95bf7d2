//! The flags that state how a plain file is read.

use clap::{Arg, ArgAction, ArgMatches};
use winnable_ingest::{Delimiter, ReadAs, TextEncoding};
use winnable_model::text::reading as texts;
use winnable_model::{Lang, Localised, Text};

/// The files of which a value can be meant alone: `records=cp949`.
const SIDES: [&str; 2] = ["records", "accounts"];

/// A value, for one of two files where it names it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sided<T> {
    side: Option<&'static str>,
    value: T,
}

/// What the flags state, by file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ReadAsArgs {
    encoding: Vec<Sided<TextEncoding>>,
    delimiter: Vec<Sided<Delimiter>>,
    sheet: Vec<Sided<String>>,
    header_row: Vec<Sided<u64>>,
    korean: bool,
}

impl ReadAsArgs {
    /// Whether no flag was given.
    pub(crate) fn is_empty(&self) -> bool {
        self.encoding.is_empty()
            && self.delimiter.is_empty()
            && self.sheet.is_empty()
            && self.header_row.is_empty()
    }

    /// How a file of this kind is read.
    pub(crate) fn of(&self, kind: &str) -> ReadAs {
        let mut stated = ReadAs::default();
        stated.encoding = value_of(&self.encoding, kind).copied();
        stated.delimiter = value_of(&self.delimiter, kind).copied();
        stated.sheet = value_of(&self.sheet, kind).cloned();
        stated.header_row = value_of(&self.header_row, kind).copied();
        stated.korean = self.korean;
        stated
    }
}

/// The value for a file: the one that names it, else the one that names none.
fn value_of<'v, T>(values: &'v [Sided<T>], kind: &str) -> Option<&'v T> {
    let named = values.iter().rev().find(|one| one.side == Some(kind));
    let any = || values.iter().rev().find(|one| one.side.is_none());
    named.or_else(any).map(|one| &one.value)
}

/// The flags.
pub(crate) fn flags(lang: Lang) -> [Arg; 4] {
    let flag = |name: &'static str, value: &'static str, help: Text| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .action(ArgAction::Append)
            .help(help.text(lang))
    };
    [
        flag("encoding", "NAME", texts::opt_encoding()).value_parser(move |raw: &str| {
            let bad = || texts::unknown_encoding(raw, &TextEncoding::NAMES);
            sided(raw, TextEncoding::from_name).ok_or_else(|| bad().text(lang))
        }),
        flag("delimiter", "SIGN", texts::opt_delimiter()).value_parser(move |raw: &str| {
            let bad = || winnable_model::text::data::delimiter_unknown(raw);
            sided(raw, delimiter).ok_or_else(|| bad().text(lang))
        }),
        flag("sheet", "NAME", texts::opt_sheet()).value_parser(move |raw: &str| {
            sided(raw, |name| Some(name.to_owned()))
                .ok_or_else(|| winnable_model::text::config::expected_text().text(lang))
        }),
        flag("header-row", "N", texts::opt_header_row()).value_parser(move |raw: &str| {
            sided(raw, |row| row.parse::<u64>().ok().filter(|row| *row > 0))
                .ok_or_else(|| texts::bad_header_row(raw).text(lang))
        }),
    ]
}

/// The encoding of a name.
pub(crate) fn encoding(raw: &str, lang: Lang) -> Result<TextEncoding, String> {
    let bad = || texts::unknown_encoding(raw, &TextEncoding::NAMES);
    TextEncoding::from_name(raw).ok_or_else(|| bad().text(lang))
}

/// What the flags state; `lang` is the language that was stated, and no locale's.
pub(crate) fn read(matches: &ArgMatches, lang: Lang) -> ReadAsArgs {
    ReadAsArgs {
        encoding: values(matches, "encoding"),
        delimiter: values(matches, "delimiter"),
        sheet: values(matches, "sheet"),
        header_row: values(matches, "header-row"),
        korean: lang == Lang::Ko,
    }
}

fn values<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Vec<Sided<T>> {
    let values = matches.try_get_many::<Sided<T>>(name).ok().flatten();
    values.into_iter().flatten().cloned().collect()
}

fn sided<T>(raw: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Sided<T>> {
    let side = SIDES.into_iter().find_map(|side| {
        let rest = raw.strip_prefix(side)?.strip_prefix('=')?;
        Some((side, rest))
    });
    let (side, text) = match side {
        Some((side, rest)) => (Some(side), rest),
        None => (None, raw),
    };
    parse(text).map(|value| Sided { side, value })
}

fn delimiter(raw: &str) -> Option<Delimiter> {
    let mut known = Delimiter::ALL.into_iter();
    known.find(|known| raw == known.sign() || raw.as_bytes() == [known.byte()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_for_both_files_or_for_one() {
        let cp949 = sided("cp949", TextEncoding::from_name).expect("a name");
        let gbk = sided("records=GBK", TextEncoding::from_name).expect("a name");
        let args = ReadAsArgs {
            encoding: vec![cp949, gbk],
            ..ReadAsArgs::default()
        };
        assert_eq!(args.of("records").encoding, Some(TextEncoding::Gbk));
        assert_eq!(args.of("accounts").encoding, Some(TextEncoding::Cp949));
        assert_eq!(sided("ebcdic", TextEncoding::from_name), None);
        assert_eq!(
            sided("0", |row| row.parse::<u64>().ok().filter(|row| *row > 0)),
            None
        );
        let tab = sided("accounts=\\t", delimiter).expect("a tab");
        assert_eq!((tab.side, tab.value), (Some("accounts"), Delimiter::Tab));
    }
}
