//! `match` from end to end: which account each record belongs to, on real data and by hand.

mod files;
mod peers;
mod projects;

use std::path::Path;

use serde_json::Value;

use crate::harness::Folder;

/// The rows of a `match` document after its own laws were checked: an account stands only on what is
/// matched, a candidate only on what is in review, and the evidence adds up to the weight.
fn rows(document: &Value) -> Vec<Value> {
    assert_eq!(document["schema"], "winnable/match/1");
    let rows = document["rows"].as_array().expect("rows");
    for row in rows {
        let outcome = row["outcome"].as_str().expect("an outcome");
        assert_eq!(row["account_id"].is_string(), outcome == "matched", "{row}");
        assert_eq!(
            row["candidate_id"].is_string(),
            outcome == "review",
            "{row}"
        );
        assert!(row["code"].is_string(), "{row}");
        let evidence = row["evidence"].as_array().expect("evidence");
        let sum: i64 = evidence.iter().filter_map(|e| e["weight"].as_i64()).sum();
        if !evidence.is_empty() {
            assert_eq!(row["weight"].as_i64(), Some(sum), "{row}");
        }
    }
    let count = |outcome: &str| rows.iter().filter(|row| row["outcome"] == outcome).count();
    for outcome in ["matched", "review", "unmatched"] {
        assert_eq!(document["summary"][outcome], count(outcome), "{outcome}");
    }
    rows.clone()
}

fn matched(folder: &Folder) -> Vec<Value> {
    rows(&folder.run(&["match", "--format", "json"]).json())
}

fn row<'a>(rows: &'a [Value], id: &str) -> &'a Value {
    let found = rows.iter().find(|row| row["record_id"] == id);
    found.unwrap_or_else(|| panic!("no row of {id}"))
}

/// How many rows of a kind have a code.
fn count(rows: &[Value], kind: &str, code: &str) -> usize {
    let is_it = |row: &&Value| row["kind"] == kind && row["code"] == code;
    rows.iter().filter(is_it).count()
}

/// The rows of a CSV file by column.
fn table(path: &Path) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::ReaderBuilder::new()
        .from_path(path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rows = reader.deserialize();
    rows.map(|row| row.expect("a row")).collect()
}

/// A CSV file of rows in this order of columns.
fn write_table<S: AsRef<str>>(path: &Path, columns: &[&str], rows: &[Vec<S>]) {
    let mut writer = csv::Writer::from_path(path).expect("a file");
    writer.write_record(columns).expect("a header");
    for row in rows {
        let cells = row.iter().map(AsRef::as_ref);
        writer.write_record(cells).expect("a row");
    }
    writer.flush().expect("a file");
}
