//! The JSON Schema of model files, from the same tables that refuse unknown keys.

use serde_json::{Map, Value, json};
use winnable_model::Localised;
use winnable_model::document::{Shape, Table};

use super::keys::MODEL;

/// The JSON Schema (draft 7, the subset that TOML editors understand) of a model file.
pub fn json_schema() -> Value {
    let mut schema = table(&MODEL);
    if let Value::Object(object) = &mut schema {
        object.insert(
            "$schema".to_owned(),
            json!("http://json-schema.org/draft-07/schema#"),
        );
        object.insert("title".to_owned(), json!("Winnable scoring model"));
    }
    schema
}

fn table(table: &'static Table) -> Value {
    if table.keys.is_empty() {
        return json!({ "type": "object" });
    }
    let mut properties = Map::new();
    for key in table.keys {
        let mut value = shape(key.shape);
        if let Value::Object(object) = &mut value {
            object.insert("description".to_owned(), json!(key.en()));
        }
        properties.insert(key.name.to_owned(), value);
    }
    let required: Vec<&str> = table
        .keys
        .iter()
        .filter(|key| key.required)
        .map(|key| key.name)
        .collect();
    let mut object = json!({
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    });
    if let (Value::Object(object), false) = (&mut object, required.is_empty()) {
        object.insert("required".to_owned(), json!(required));
    }
    object
}

fn shape(shape: Shape) -> Value {
    let any_of = |options: &[Value]| json!({ "anyOf": options });
    match shape {
        Shape::Text => json!({ "type": "string" }),
        Shape::OneOf(words) => json!({ "enum": words }),
        Shape::Number => json!({ "type": "number" }),
        Shape::Whole => json!({ "type": "integer" }),
        Shape::Flag => json!({ "type": "boolean" }),
        // TOML dates reach validators as strings.
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Shape::Wholes => json!({ "type": "array", "items": { "type": "integer" } }),
        Shape::Pairs => json!({
            "type": "array",
            "minItems": 2,
            "items": { "type": "array", "items": any_of(&[json!({"type": "number"}), json!({"type": "string"})]), "minItems": 2, "maxItems": 2 },
        }),
        Shape::Table(inner) => table(inner),
        Shape::Tables(inner) => json!({ "type": "array", "items": table(inner) }),
        Shape::Named(inner) => json!({ "type": "object", "additionalProperties": table(inner) }),
        Shape::TextMap => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Shape::NumberMap => {
            json!({ "type": "object", "additionalProperties": { "type": "number" } })
        }
        Shape::TextOrNumber => any_of(&[json!({ "type": "string" }), json!({ "type": "number" })]),
        Shape::TextOr(inner) => any_of(&[json!({ "type": "string" }), table(inner)]),
        Shape::NumberOr(inner) => any_of(&[json!({ "type": "number" }), table(inner)]),
        Shape::TextOrTexts => any_of(&[
            json!({ "type": "string" }),
            json!({ "type": "array", "items": any_of(&[json!({ "type": "string" }), table(&super::keys::REQUIREMENT)]) }),
        ]),
    }
}
