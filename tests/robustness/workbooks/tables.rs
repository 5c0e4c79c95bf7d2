//! Where the table is: the sheet, the header, the rows.

use serde_json::json;

use super::{account, header, list, project, refused};
use crate::harness::{Folder, data};
use crate::measure::bounded;
use crate::xlsx_fixture::{Cell, Sheet, text, texts, workbook};

fn sheets() -> Vec<Sheet> {
    let titles = vec![
        texts(&["Accounts of the north"]),
        texts(&["As of", "2026-01-31"]),
        Vec::new(),
    ];
    let table = [header(), account(1), account(2)];
    vec![
        Sheet::new("Lists", vec![texts(&["x", "y"])]).hidden(),
        Sheet::new("Empty", Vec::new()),
        Sheet::new("Accounts", titles.into_iter().chain(table).collect()),
        Sheet::new("Notes & more", vec![texts(&["free text"])]),
    ]
}

/// Titles above the header, a hidden first sheet and an empty one: the table is found and the other
/// sheets are named.
#[test]
fn b28_the_table_is_found_among_sheets_and_titles() {
    let folder = project("a.xlsx", &workbook(&sheets()), "");
    let list = list(&folder);
    let input = &list["manifest"]["inputs"][0];
    assert_eq!(input["accepted"], 2);
    assert_eq!(
        input["read_as"],
        json!({"form": "xlsx", "sheet": "Accounts", "header_row": "4", "date_order.Created": "ymd"})
    );
    let warnings = list["warnings"].to_string();
    for says in ["W0327", "Lists", "hidden", "Empty", "Notes & more"] {
        assert!(warnings.contains(says), "{says} in {warnings}");
    }
}

#[test]
fn b28_a_stated_sheet_is_read_and_a_wrong_one_refused() {
    let folder = project("a.xlsx", &workbook(&sheets()), "sheet = \"accounts\"\n");
    let list = list(&folder);
    assert_eq!(
        list["manifest"]["inputs"][0]["read_as"]["sheet"],
        "Accounts"
    );
    assert!(!list["warnings"].to_string().contains("W0327"));
    let folder = project("a.xlsx", &workbook(&sheets()), "sheet = \"Acounts\"\n");
    refused(
        &folder,
        "E0326",
        &[
            "Acounts",
            "`Lists`",
            "`Empty`",
            "`Accounts`",
            "`Notes & more`",
        ],
    );
    let hidden = [
        Sheet::new("Accounts", vec![header(), account(1)]).hidden(),
        Sheet::new("Empty", Vec::new()),
    ];
    let folder = project("a.xlsx", &workbook(&hidden), "");
    refused(&folder, "E0326", &["`Accounts`"]);
    let folder = project("a.xlsx", &workbook(&hidden), "sheet = \"Accounts\"\n");
    assert_eq!(super::list(&folder)["manifest"]["inputs"][0]["accepted"], 1);
}

/// A merged row of groups above the names is no header; names in two rows are refused, and read as
/// stated.
#[test]
fn b28_merged_headers_are_found_or_refused() {
    let groups = |first: &[&str]| {
        let mut above = Sheet::new("S", vec![texts(&["Report"]), Vec::new(), Vec::new()]);
        above.rows.push((4, texts(first)));
        above.merged = vec!["A1:D1", "A4:B4", "C4:D4"];
        above
    };
    let mut whole = groups(&["Company", "", "Details"]);
    whole.rows.extend([(5, header()), (6, account(1))]);
    let folder = project("a.xlsx", &workbook(&[whole]), "");
    assert_eq!(
        list(&folder)["manifest"]["inputs"][0]["read_as"]["header_row"],
        "5"
    );

    let mut split = groups(&["Id", "Name", "Employees", ""]);
    let below = vec![Cell::Blank, Cell::Blank, Cell::Blank, text("Created")];
    split.rows.extend([(5, below), (6, account(1))]);
    let folder = project("a.xlsx", &workbook(&[split]), "");
    refused(&folder, "E0326", &["lines 4 and 5", "header_row"]);
}

/// Rows that the file leaves out are blank records, so that a row has the number that people see.
#[test]
fn b28_rows_keep_the_numbers_that_people_see() {
    let mut sheet = Sheet::new("S", Vec::new());
    sheet.rows = vec![(3, header()), (7, account(1)), (9, texts(&["", "no key"]))];
    let folder = project("a.xlsx", &workbook(&[sheet]), "");
    let list = list(&folder);
    let input = &list["manifest"]["inputs"][0];
    assert_eq!(
        (&input["rows_read"], &input["skipped"]["blank"]),
        (&json!(6), &json!(4))
    );
    let quarantine = folder.read("out/quarantine.csv");
    assert!(
        quarantine.contains(",9,9,") && quarantine.contains("E0401"),
        "{quarantine}"
    );
}

#[test]
fn b28_a_row_that_is_wider_than_its_header_is_set_aside() {
    let mut wide = account(1000);
    wide.extend([Cell::Blank, text("beyond")]);
    let folder = project("a.xlsx", &super::with_row(wide), "");
    let input = &list(&folder)["manifest"]["inputs"][0].clone();
    assert_eq!(
        (&input["accepted"], &input["quarantined"]),
        (&json!(999), &json!(1))
    );
    assert!(folder.read("out/quarantine.csv").contains("E0312"));
}

/// The commands for plain tables read workbooks too, and no error of a spreadsheet becomes a name.
#[test]
fn b26_plain_tables_are_read_from_workbooks() {
    let folder = Folder::new("plain");
    let write = |name: &str, rows| {
        let content = workbook(&[Sheet::new("S", rows)]);
        std::fs::write(folder.path().join(name), content).expect("a file");
    };
    write(
        "accounts.xlsx",
        vec![
            texts(&["id", "name"]),
            texts(&["A1", "Acme Turbines"]),
            texts(&["A2", "Bolt Foundry"]),
        ],
    );
    write(
        "records.xlsx",
        vec![
            texts(&["id", "name"]),
            texts(&["R1", "Acme Turbines Inc"]),
            vec![text("R2"), Cell::Fault("#N/A")],
            vec![Cell::Number("1.23456789012346E+17"), text("Bolt Foundry")],
        ],
    );
    let run = folder
        .run(&[
            "match",
            "--records",
            "records.xlsx",
            "--accounts",
            "accounts.xlsx",
            "--format",
            "csv",
        ])
        .with_code(0);
    let (out, err) = (run.out(), run.err());
    assert!(
        out.contains("R1") && out.contains("R2") && !out.contains("#N/A"),
        "{out}"
    );
    assert!(!out.contains("123456789012346"), "{out}");
    assert!(err.contains("E0403") && err.contains("E0404"), "{err}");
}

/// A workbook that Excel wrote.
#[test]
fn a_workbook_of_excel_opens() {
    let Some(folder) = data("x_education") else {
        return;
    };
    let content = std::fs::read(folder.join("Leads_Data_Dictionary.xlsx")).expect("a file");
    let folder = project("a.xlsx", &content, "");
    let run = bounded(&folder, &["run"]).with_code(2);
    // It is a list of words, so that none of the columns is there.
    assert!(
        run.err().contains("E0314") && !run.err().contains("E032"),
        "{}",
        run.err()
    );
}

/// A dialect keeps probabilities in percent: 75 is a share of 0.75 there. A cell that the workbook
/// shows in percent holds the share itself.
#[test]
fn b26_numbers_that_are_shown_in_percent_are_shares() {
    let content = |probability| {
        let rows = vec![
            texts(&[
                "Opportunity ID",
                "Account ID",
                "Stage",
                "Amount",
                "Probability (%)",
                "Created Date",
            ]),
            vec![
                text("D1"),
                text("A1"),
                text("Open"),
                Cell::Number("100"),
                probability,
                Cell::Date("46053"),
            ],
        ];
        workbook(&[Sheet::new("S", rows)])
    };
    let read = |probability| {
        let folder = project(
            "a.xlsx",
            &workbook(&[Sheet::new("S", vec![header(), account(1)])]),
            "",
        );
        let sound = folder.read("winnable.toml");
        folder.write("winnable.toml", &format!("{sound}[[source]]\nkind = \"opportunities\"\npath = \"d.xlsx\"\n[source.columns]\nid = \"Opportunity ID\"\naccount_id = \"Account ID\"\nstage = \"Stage\"\namount = \"Amount\"\nprobability = \"Probability (%)\"\ncreated = \"Created Date\"\n"));
        std::fs::write(folder.path().join("d.xlsx"), content(probability)).expect("a file");
        let metrics = folder.run(&["metrics", "--format", "json"]).json();
        let list = list(&folder);
        assert_eq!(list["manifest"]["inputs"][1]["accepted"], 1, "{list}");
        metrics["rows"].clone()
    };
    let of_share = read(Cell::Percent("0.75"));
    assert_eq!(of_share, read(text("75%")));
    assert_ne!(of_share, read(Cell::Number("0.75")));
}
