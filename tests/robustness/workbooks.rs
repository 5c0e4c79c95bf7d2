//! Workbooks: what is read of them, and what is refused before it can do harm.

mod bounded;
mod cells;
mod faults;
mod forms;

pub(crate) use forms::container;
mod tables;
mod twins;

use std::fs;

use crate::harness::{Folder, Run, check_list};
use crate::measure::bounded;
use crate::xlsx_fixture::{Cell, Sheet, text, texts, workbook};

/// A project with one source of accounts, and what is added to that source.
fn project(file: &str, content: &[u8], of_source: &str) -> Folder {
    let folder = Folder::new("workbook");
    folder.write(
        "winnable.toml",
        &format!(
            "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\npath = \"{file}\"\n{of_source}[source.columns]\nid = \"Id\"\nname = \"Name\"\nemployees = \"Employees\"\ncreated = \"Created\"\n"
        ),
    );
    fs::write(folder.path().join(file), content).expect("a file");
    folder
}

fn header() -> Vec<Cell> {
    texts(&["Id", "Name", "Employees", "Created"])
}

/// An account that nothing is wrong with.
fn account(number: usize) -> Vec<Cell> {
    vec![
        text(format!("A{number}")),
        text(format!("Acme {number}")),
        Cell::Number("120"),
        Cell::Date("46053"),
    ]
}

/// A header, 999 accounts, and one row more.
fn with_row(row: Vec<Cell>) -> Vec<u8> {
    let good = (1..=999).map(account);
    let rows = [header()].into_iter().chain(good).chain([row]).collect();
    workbook(&[Sheet::new("Accounts", rows)])
}

/// The list as JSON, of a run that ended well, with every row in one place.
fn list(folder: &Folder) -> serde_json::Value {
    let list = bounded(folder, &["run", "--format", "json"]).json();
    check_list(&list);
    list
}

/// The facts of an account.
fn facts(folder: &Folder, account: &str) -> serde_json::Value {
    let explained = bounded(folder, &["explain", account, "--format", "json"]).json();
    explained["facts"].clone()
}

/// A fact in JSON.
fn fact<'a>(facts: &'a serde_json::Value, name: &str) -> &'a serde_json::Value {
    let mut all = facts.as_array().expect("facts").iter();
    all.find(|fact| fact["fact"] == name)
        .unwrap_or_else(|| panic!("{name} in {facts}"))
}

/// A refusal with this code that says these things and writes nothing.
fn refused(folder: &Folder, code: &str, says: &[&str]) -> Run {
    let run = bounded(folder, &["run"]).with_code(2);
    let err = run.err();
    for text in [code].iter().chain(says) {
        assert!(err.contains(text), "{text} in\n{err}");
    }
    assert!(!folder.path().join("out").exists(), "{err}");
    let korean = bounded(folder, &["run", "--lang", "ko"]).with_code(2).err();
    assert!(korean.contains(code) && korean != err, "{korean}");
    run
}
