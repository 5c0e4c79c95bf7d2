//! Finding columns by any of their names.

use winnable_model::fold;

use crate::field::EntityKind;

/// The columns of fields: each entry is one column under any of its names, preferred ones first.
/// Several entries of a field are asked in their order until a cell is not blank.
pub(crate) type Aliases = &'static [(&'static str, &'static [&'static str])];

/// The text by which two spellings of a header are the same: folded, without spaces, hyphens and
/// underscores, so that `AccountId`, `Account ID` and `account_id` are one name.
///
/// A hyphen between spaces stays as ` - `, because Pipedrive writes `Deal - Title`, where what
/// stands before it is part of the meaning.
pub(crate) fn header_key(header: &str) -> String {
    fold(header)
        .split(" - ")
        .map(|part| part.chars().filter(|c| !matches!(c, ' ' | '_' | '-')).collect::<String>())
        .collect::<Vec<_>>()
        .join(" - ")
}

/// The keys of a header row, in its order.
pub(crate) fn header_keys(header: &[String]) -> Vec<String> {
    header.iter().map(|name| header_key(name)).collect()
}

/// The column of the first name that the header has.
pub(crate) fn position(keys: &[String], names: &[&str]) -> Option<usize> {
    names.iter().find_map(|name| {
        let name = header_key(name);
        keys.iter().position(|key| *key == name)
    })
}

/// The fields of a table that the header has, in the order of the kind's fields.
pub(crate) fn find(
    kind: EntityKind,
    keys: &[String],
    aliases: Aliases,
) -> Vec<(&'static str, usize)> {
    let mut found: Vec<(&'static str, usize)> = Vec::new();
    for field in kind.fields() {
        for (name, names) in aliases {
            if *name == field.name
                && let Some(at) = position(keys, names)
                && !found.contains(&(field.name, at))
            {
                found.push((field.name, at));
            }
        }
    }
    found
}
