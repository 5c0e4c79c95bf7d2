//! The JSON Schema says of the shipped models what the reader says: every key of theirs is known.

use serde_json::{Value, json};

use crate::{PRESETS, json_schema, preset_text};

/// A TOML value as JSON; dates become texts, as validators see them.
fn to_json(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(flag) => json!(flag),
        toml::Value::Datetime(moment) => json!(moment.to_string()),
        toml::Value::Array(list) => Value::Array(list.iter().map(to_json).collect()),
        toml::Value::Table(table) => Value::Object(
            table
                .iter()
                .map(|(key, value)| (key.clone(), to_json(value)))
                .collect(),
        ),
    }
}

/// Validates by the keywords that the schema uses; one that it does not know fails the test.
fn validate(schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let Value::Object(schema) = schema else {
        return Err(format!("{at}: no schema"));
    };
    let refuse = |why: &str| Err(format!("{at}: {why}: {value}"));
    for (keyword, wanted) in schema {
        match (keyword.as_str(), wanted) {
            ("$schema" | "title" | "description" | "format" | "additionalProperties", _) => {}
            ("type", Value::String(kind)) => {
                let is = match kind.as_str() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "number" => value.is_number(),
                    _ => return refuse("unknown type in the schema"),
                };
                if !is {
                    return refuse(kind);
                }
            }
            ("enum", Value::Array(words)) if words.contains(value) => {}
            ("enum", _) => return refuse("none of the words"),
            ("anyOf", Value::Array(options)) => {
                if !options.iter().any(|o| validate(o, value, at).is_ok()) {
                    return refuse("none of the options");
                }
            }
            ("minItems" | "maxItems", Value::Number(limit)) => {
                let length = value.as_array().map_or(0, Vec::len) as u64;
                let limit = limit.as_u64().unwrap();
                let fits = match keyword.as_str() {
                    "minItems" => length >= limit,
                    _ => length <= limit,
                };
                if !fits {
                    return refuse(keyword);
                }
            }
            ("items", inner) => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    validate(inner, item, &format!("{at}[{index}]"))?;
                }
            }
            ("required", Value::Array(keys)) => {
                for key in keys {
                    if value.get(key.as_str().unwrap()).is_none() {
                        return refuse(&format!("{key} is missing"));
                    }
                }
            }
            ("properties", Value::Object(properties)) => {
                for (key, inner) in value.as_object().into_iter().flatten() {
                    let at = format!("{at}.{key}");
                    match (properties.get(key), schema.get("additionalProperties")) {
                        (Some(schema), _) => validate(schema, inner, &at)?,
                        (None, Some(Value::Bool(false))) => return Err(format!("{at}: unknown")),
                        _ => {}
                    }
                }
            }
            _ => {
                return Err(format!(
                    "{at}: keyword `{keyword}` is not known to this test"
                ));
            }
        }
    }
    if let (Some(each @ Value::Object(_)), Some(object)) =
        (schema.get("additionalProperties"), value.as_object())
    {
        for (key, inner) in object {
            validate(each, inner, &format!("{at}.{key}"))?;
        }
    }
    Ok(())
}

fn document(text: &str) -> Value {
    to_json(&toml::Value::Table(text.parse().unwrap()))
}

#[test]
fn every_shipped_model_fits_the_schema() {
    let schema = json_schema();
    for id in PRESETS {
        let model = document(preset_text(id).unwrap());
        assert_eq!(validate(&schema, &model, id), Ok(()));
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let schema = json_schema();
    let check = |from: &str, to: &str, says: &str| {
        let text = preset_text("account6").unwrap().replacen(from, to, 1);
        let refusal = validate(&schema, &document(&text), "").unwrap_err();
        assert!(refusal.contains(says), "{refusal}");
    };
    check("weight = 25", "wieght = 25", "wieght: unknown");
    check("weight = 25\n", "", "\"weight\" is missing");
    check("weight = 25", "weight = \"25\"", "number");
    check(
        "unknown = \"half\"",
        "unknown = \"haf\"",
        "none of the words",
    );
    check("schema = 1", "schema = 1.5", "integer");
    check("points = 6 }", "pionts = 6 }", "pionts");
    check("window_days = 90", "window_days = true", "integer");
    check(
        "curve = [[0, 0], [1, 2]",
        "curve = [[0, 0], [1]",
        "minItems",
    );
}
