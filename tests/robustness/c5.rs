//! The quirks of exports that every import meets, each through the command: `c5_NN_…` by its number in
//! the survey of exports.

mod amounts;
mod cells;
mod files;
mod ids;
mod names;
mod times;

use serde_json::Value;

use crate::harness::Folder;
use crate::measure::bounded;

/// What every project of these tests begins with.
const HEAD: &str = "schema = 1\n[project]\ncurrency = \"USD\"\n";

/// A project of the sources that `toml` has behind the head, and its files.
fn project(toml: &str, files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new("c5");
    folder.write("winnable.toml", &format!("{HEAD}{toml}"));
    for (name, text) in files {
        folder.write(name, text);
    }
    folder
}

/// A source whose file a dialect or its mapping reads.
fn source(kind: &str, path: &str, keys: &str) -> String {
    format!("[[source]]\nkind = \"{kind}\"\npath = \"{path}\"\n{keys}\n")
}

/// The scores as of the end of March, every row accounted for.
fn scores(folder: &Folder) -> Value {
    let args = ["score", "--format", "json", "--as-of", "2026-03-31"];
    let list = bounded(folder, &args).json();
    for input in list["manifest"]["inputs"].as_array().expect("inputs") {
        crate::table::conserves(input);
    }
    list
}

/// The names of the accounts of a list, sorted.
fn names(list: &Value) -> Vec<&str> {
    let rows = list["rows"].as_array().expect("rows").iter();
    let mut names: Vec<&str> = rows.filter_map(|row| row["name"].as_str()).collect();
    names.sort_unstable();
    names
}

/// The codes of what a list warns of.
fn warned(list: &Value, code: &str) -> bool {
    let warnings = list["warnings"].as_array().expect("warnings");
    warnings.iter().any(|one| one["code"] == code)
}

/// A fact of an account; `null` where it is unknown.
fn fact(folder: &Folder, account: &str, name: &str) -> Value {
    let args = ["explain", account, "--format", "json"];
    let args = [&args[..], &["--as-of", "2026-04-30"]].concat();
    let explained = bounded(folder, &args).json();
    let facts = explained["facts"].as_array().expect("facts");
    let found = facts.iter().find(|fact| fact["fact"] == name);
    found.map_or(Value::Null, |fact| fact["value"].clone())
}

/// The lines of `out/quarantine.csv` below its header, of a run.
fn quarantine(folder: &Folder) -> Vec<csv::StringRecord> {
    bounded(folder, &["run", "--as-of", "2026-04-30"]).with_code(0);
    let text = folder.read("out/quarantine.csv");
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("a record"));
    records.collect()
}
