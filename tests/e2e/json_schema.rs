//! A document held against its JSON Schema in `schemas/`.

use serde_json::Value;

use crate::harness::workspace;

/// Fails unless the document is what `schemas/NAME.schema.json` says.
pub(crate) fn check(name: &str, document: &Value) {
    let path = workspace().join(format!("schemas/{name}.schema.json"));
    let text = std::fs::read_to_string(&path).expect("a schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    if let Err(why) = validate(&schema, document, "$") {
        panic!("{name}: {why}");
    }
}

/// Validates by the keywords that the schemas use; one that it does not know is an error.
fn validate(schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let schema = schema.as_object().ok_or(format!("{at}: no schema"))?;
    let number = |of: &Value| of.as_f64().ok_or(format!("{at}: no number: {of}"));
    for (keyword, wanted) in schema {
        let holds = match keyword.as_str() {
            "$schema" | "title" | "description" | "format" | "properties" => true,
            "const" => wanted == value,
            "type" => match wanted {
                Value::Array(kinds) => kinds.iter().any(|kind| is(kind, value)),
                kind => is(kind, value),
            },
            "minimum" => value.is_null() || number(value)? >= number(wanted)?,
            "maximum" => value.is_null() || number(value)? <= number(wanted)?,
            "required" => {
                let keys = wanted.as_array().ok_or("required is a list")?;
                let missing = |key: &Value| value.get(key.as_str().unwrap_or_default()).is_none();
                value.is_null() || !keys.iter().any(missing)
            }
            "oneOf" => {
                let forms = wanted.as_array().ok_or("oneOf is a list")?;
                let holds = |form: &&Value| validate(form, value, at).is_ok();
                forms.iter().filter(holds).count() == 1
            }
            "additionalProperties" => {
                let known = schema.get("properties").and_then(Value::as_object);
                let strange = |key: &String| known.is_none_or(|known| !known.contains_key(key));
                let mut keys = value
                    .as_object()
                    .into_iter()
                    .flat_map(|object| object.keys());
                *wanted == Value::Bool(true) || !keys.any(strange)
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    validate(wanted, item, &format!("{at}[{index}]"))?;
                }
                true
            }
            other => return Err(format!("{at}: unknown keyword {other}")),
        };
        if !holds {
            return Err(format!("{at}: {keyword} {wanted} does not hold of {value}"));
        }
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    for (key, inner) in properties.into_iter().flatten() {
        if let Some(value) = value.get(key) {
            validate(inner, value, &format!("{at}.{key}"))?;
        }
    }
    Ok(())
}

fn is(kind: &Value, value: &Value) -> bool {
    match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_u64() || value.is_i64(),
        Some("number") => value.is_number(),
        Some("null") => value.is_null(),
        _ => false,
    }
}

#[test]
fn a_document_of_another_shape_is_refused() {
    let schema = serde_json::json!({
        "type": "object", "required": ["n"], "additionalProperties": false,
        "properties": {"n": {"type": "integer", "minimum": 0}},
    });
    let either = serde_json::json!({"oneOf": [{"required": ["a"]}, {"required": ["b"]}]});
    for (document, is_one) in [
        (serde_json::json!({"a": 1}), true),
        (serde_json::json!({"b": 1}), true),
        (serde_json::json!({"a": 1, "b": 1}), false),
        (serde_json::json!({}), false),
    ] {
        assert_eq!(
            validate(&either, &document, "$").is_ok(),
            is_one,
            "{document}"
        );
    }
    let holds = |document: Value| validate(&schema, &document, "$").is_ok();
    assert!(holds(serde_json::json!({"n": 1})));
    for document in [
        serde_json::json!({}),
        serde_json::json!({"n": -1}),
        serde_json::json!({"n": 1.5}),
        serde_json::json!({"n": 1, "m": 2}),
        serde_json::json!([]),
    ] {
        assert!(!holds(document.clone()), "{document}");
    }
}
