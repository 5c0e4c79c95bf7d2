//! A value of the command line as TOML.

use rust_decimal::Decimal;
use winnable_model::document::{Document, SectionCodes, Shape, Table, TextFile, quoted};
use winnable_model::{Code, Diagnostics};

/// A table of any keys.
static ANY: Table = Table {
    name: "setting",
    keys: &[],
};

/// What a value of a key's kind is in TOML: a text may be given without its quotes. `None` where it is
/// not one whole value.
pub(super) fn of(shape: Shape, raw: &str) -> Option<String> {
    let is_toml = raw.starts_with(['"', '\'', '[', '{']);
    let is_number = Decimal::from_str_exact(raw).is_ok();
    let literal = match shape {
        _ if is_toml => raw.to_owned(),
        Shape::Text | Shape::OneOf(_) | Shape::TextOr(_) | Shape::TextOrTexts | Shape::TextMap => {
            quoted(raw)
        }
        Shape::TextOrNumber if !is_number => quoted(raw),
        _ => raw.to_owned(),
    };
    is_whole(&literal).then_some(literal)
}

/// Whether a text is one value: no comment behind it and no further key.
fn is_whole(literal: &str) -> bool {
    const LEAD: &str = "v = ";
    let file = TextFile::new("", &format!("{LEAD}{literal}"));
    let mut out = Diagnostics::new();
    let Some(document) = Document::parse(&file, Code::E0201, &mut out) else {
        return false;
    };
    let root = document.root(&ANY, SectionCodes::MODEL);
    let items = root.items();
    let [(_, value)] = items.as_slice() else {
        return false;
    };
    !out.has_errors() && value.span == (LEAD.len()..file.text.len())
}
