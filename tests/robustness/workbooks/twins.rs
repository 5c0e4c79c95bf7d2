//! The same tables as text and as workbooks, which must come to the same list.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use crate::harness::{Folder, data};
use crate::xlsx_fixture::{Cell, Sheet, text, workbook};

/// The cell that a spreadsheet makes of a text: a number, a date or the text itself.
fn typed(value: &str) -> Cell {
    let is_number = value.parse::<f64>().is_ok()
        && value.len() <= 12
        && !(value.len() > 1 && value.starts_with('0') && !value.starts_with("0."))
        && value
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
    if value.is_empty() {
        Cell::Blank
    } else if is_number {
        Cell::Computed(value.to_owned())
    } else if let Ok(day) = NaiveDate::parse_from_str(value, "%Y-%m-%d") {
        let epoch = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day");
        Cell::Day((day - epoch).num_days())
    } else {
        text(value)
    }
}

/// Writes the table of a file of text as a workbook.
fn convert(from: &Path, to: &Path) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_path(from)
        .expect("a file");
    let rows = reader.records().map(|record| {
        let record = record.expect("a record");
        record.iter().map(typed).collect()
    });
    fs::write(to, workbook(&[Sheet::new("Data", rows.collect())])).expect("a file");
}

/// Runs a project on a data set as it is, and with each of these files as a workbook.
fn check(project: &str, set: &str, files: &[&str]) {
    let Some(data) = data(set) else { return };
    let of_text = Folder::of_project(project, &data);
    let of_workbooks = Folder::new("twin");
    fs::create_dir(of_workbooks.path().join("data")).expect("a folder");
    let mut toml = of_text.read("winnable.toml");
    for file in files {
        assert!(toml.contains(&format!("data/{file}.csv")), "{file}");
        toml = toml.replace(&format!("data/{file}.csv"), &format!("data/{file}.xlsx"));
        let to = of_workbooks.path().join(format!("data/{file}.xlsx"));
        convert(&data.join(format!("{file}.csv")), &to);
    }
    of_workbooks.write("winnable.toml", &toml);
    for folder in [&of_text, &of_workbooks] {
        folder.run(&["run"]).with_code(0);
    }
    assert_eq!(
        of_text.read("out/score.csv"),
        of_workbooks.read("out/score.csv")
    );
}

#[test]
fn workbooks_of_maven_give_the_same_bytes() {
    check(
        "maven",
        "maven_crm",
        &["accounts", "sales_pipeline", "products"],
    );
}
