//! A project with one file of a thousand accounts, of which a test spoils what it likes.

use serde_json::Value;

use crate::harness::{Folder, Run};
use crate::measure::bounded;

/// The rows of a full table.
pub(crate) const ROWS: usize = 1000;

/// The header of the table.
pub(crate) const HEADER: &str = "id,name,employees,created";

const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
[[source]]
kind = "accounts"
path = "accounts.csv"
KEYS
[source.columns]
id = "id"
name = "name"
employees = "employees"
created = "created"
"#;

/// Row `n` from 1. Each name has Korean and ASCII in it.
pub(crate) fn row(n: usize) -> String {
    const NAMES: [&str; 4] = ["한빛전자", "똠방각하", "펲시 Trading", "서울기획"];
    let name = NAMES[n % NAMES.len()];
    format!("a{n},{name} {n},{},2026-01-{:02}", n * 3, n % 28 + 1)
}

/// The header and the rows, LF between them.
pub(crate) fn lines() -> Vec<String> {
    let rows = (1..=ROWS).map(row);
    std::iter::once(HEADER.to_owned()).chain(rows).collect()
}

/// The table as text.
pub(crate) fn text() -> String {
    lines().join("\n") + "\n"
}

/// The table with the row `n`, from 1, replaced. The header is line 1, so that the row is on line n + 1.
pub(crate) fn with_row(n: usize, bytes: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    for (index, line) in lines().iter().enumerate() {
        file.extend_from_slice(if index == n { bytes } else { line.as_bytes() });
        file.push(b'\n');
    }
    file
}

/// A project whose file of accounts is `file`; `keys` are further keys of its source.
pub(crate) fn project(file: &[u8], keys: &str) -> Folder {
    let folder = Folder::new("robust");
    folder.write("winnable.toml", &PROJECT.replace("KEYS", keys));
    std::fs::write(folder.path().join("accounts.csv"), file).expect("a file");
    folder
}

/// What a run of a project came to.
pub(crate) struct Outcome {
    pub(crate) folder: Folder,
    pub(crate) run: Run,
    /// The row accounts of the file.
    pub(crate) input: Value,
    /// The rows of `out/quarantine.csv` that are rows and not cells.
    pub(crate) quarantine: Vec<csv::StringRecord>,
}

/// Runs a project that must be read; checks what holds of every run.
pub(crate) fn read(file: &[u8], keys: &str) -> Outcome {
    let folder = project(file, keys);
    let run = bounded(&folder, &["run", "--lang", "en"]).with_code(0);
    let manifest: Value = serde_json::from_str(&folder.read("out/manifest.json")).expect("JSON");
    let input = manifest["inputs"][0].clone();
    conserves(&input);
    let quarantine = folder.read("out/quarantine.csv");
    let quarantine = quarantine.trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(quarantine.as_bytes());
    let records = reader.records().map(|record| record.expect("a record"));
    let rows: Vec<csv::StringRecord> = records.filter(|record| &record[0] == "row").collect();
    assert_eq!(count(&input, "quarantined"), rows.len() as u64, "{input}");
    let scores = folder.read("out/score.csv");
    assert!(!scores.contains('\u{fffd}'), "no replacement character");
    Outcome {
        folder,
        run,
        input,
        quarantine: rows,
    }
}

/// Runs a project that must be refused; nothing is written.
pub(crate) fn refused(file: &[u8], keys: &str) -> String {
    let folder = project(file, keys);
    let run = bounded(&folder, &["run", "--lang", "en"]).with_code(2);
    assert!(!folder.path().join("out").exists(), "nothing is written");
    unwrapped(&run.err())
}

/// A message without the line breaks of the terminal.
pub(crate) fn unwrapped(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Rows read = accepted + quarantined + skipped by reason.
pub(crate) fn conserves(input: &Value) {
    let skipped = input["skipped"].as_object().expect("skipped");
    let skipped: u64 = skipped.values().filter_map(Value::as_u64).sum();
    let sum = count(input, "accepted") + count(input, "quarantined") + skipped;
    assert_eq!(count(input, "rows_read"), sum, "{input}");
}

/// A count of the row accounts.
pub(crate) fn count(input: &Value, key: &str) -> u64 {
    input[key]
        .as_u64()
        .unwrap_or_else(|| panic!("{key} of {input}"))
}

/// How many rows were skipped for a reason.
pub(crate) fn skipped(input: &Value, reason: &str) -> u64 {
    input["skipped"][reason].as_u64().unwrap_or_default()
}

impl Outcome {
    /// Checks that one row alone was set aside: its line, its code.
    pub(crate) fn has_one_bad(&self, line: &str, code: &str) -> &csv::StringRecord {
        assert_eq!(count(&self.input, "accepted"), 999, "{}", self.input);
        assert_eq!(self.quarantine.len(), 1);
        let bad = &self.quarantine[0];
        assert_eq!((&bad[2], &bad[6]), (line, code), "{bad:?}");
        bad
    }

    /// A choice by which the file was read.
    pub(crate) fn choice(&self, name: &str) -> &str {
        self.input["read_as"][name].as_str().unwrap_or_default()
    }

    /// What the run printed of the results and of what should be known.
    pub(crate) fn said(&self) -> String {
        unwrapped(&(self.run.out() + &self.run.err()))
    }

    /// Everything that was written and does not name the input.
    pub(crate) fn results(&self) -> (String, Value) {
        let json: Value = serde_json::from_str(&self.folder.read("out/score.json")).expect("JSON");
        (self.folder.read("out/score.csv"), json["rows"].clone())
    }
}
