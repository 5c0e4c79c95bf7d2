//! How a golden file is read and compared: `tests/golden/README.md`.

#![expect(
    clippy::float_arithmetic,
    clippy::float_cmp,
    reason = "numbers of statistics are compared within a tolerance"
)]

use std::path::Path;

use serde_json::Value;

/// The vectors of one file, such as `01_proportion_ci`.
pub(crate) struct Vectors {
    /// The cases, each with `name`, `inputs` and `expected`.
    pub(crate) cases: Vec<Value>,
    default: Value,
}

impl Vectors {
    /// Reads `tests/golden/<name>.json`.
    pub(crate) fn open(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../tests/golden")
            .join(name)
            .with_extension("json");
        let text = std::fs::read_to_string(&path).unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        Self {
            cases: file["cases"].as_array().unwrap().clone(),
            default: file["default_tolerance"].clone(),
        }
    }

    /// Whether `got` is what the case expects: `|got - want| <= max(abs, rel * |want|)`, with the
    /// case's tolerance if it has one and the file's if not.
    pub(crate) fn close(&self, case: &Value, got: f64, want: f64) -> bool {
        let own = &case["tolerance"];
        let of = |key: &str| {
            own[key].as_f64().or_else(|| {
                // A case that states one of the two means that one alone.
                own.is_null().then(|| self.default[key].as_f64())?
            })
        };
        let within = of("abs")
            .unwrap_or(0.0)
            .max(of("rel").unwrap_or(0.0) * want.abs());
        got == want || (got - want).abs() <= within
    }

    /// Fails with the names of the case and the field unless the value is what is expected.
    pub(crate) fn check(&self, case: &Value, field: &str, got: f64, want: &Value) {
        let want = number(want);
        assert!(
            self.close(case, got, want),
            "{}: {field}: got {got}, expected {want}",
            case["name"]
        );
    }
}

/// A number of a golden file; infinities are strings there.
pub(crate) fn number(value: &Value) -> f64 {
    match value {
        Value::String(text) => text.parse().unwrap(),
        other => other.as_f64().unwrap(),
    }
}

/// A list of numbers of a golden file.
pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(number).collect()
}
