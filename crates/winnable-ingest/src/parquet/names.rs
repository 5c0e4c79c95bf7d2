//! The names of the columns of a table from a schema that can be nested.

use parquet::basic::{ConvertedType, LogicalType};
use parquet::schema::types::Type;

/// A name for each column that holds values, in the order of the file. A field of a struct is named
/// `STRUCT.FIELD`, a list after itself.
pub(super) fn names(schema: &Type) -> Vec<String> {
    let mut names = Vec::new();
    for field in schema.get_fields() {
        walk(field, field.name().to_owned(), &mut names);
    }
    names
}

fn walk(field: &Type, name: String, names: &mut Vec<String>) {
    if field.is_primitive() {
        names.push(name);
        return;
    }
    if let Some(element) = element(field) {
        return walk(element, name, names);
    }
    for inner in field.get_fields() {
        walk(inner, format!("{name}.{}", inner.name()), names);
    }
}

/// What a list is a list of: its name and that of the group between are the format's own.
fn element(field: &Type) -> Option<&Type> {
    let info = field.get_basic_info();
    let is_list = info.converted_type() == ConvertedType::LIST
        || info.logical_type_ref() == Some(&LogicalType::List);
    let [repeated] = field.get_fields() else {
        return None;
    };
    if !is_list {
        return None;
    }
    match repeated.is_group().then(|| repeated.get_fields()) {
        Some([element]) => Some(element),
        Some(_) | None => Some(repeated),
    }
}
