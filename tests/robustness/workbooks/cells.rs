//! What cells say: dates, errors, numbers, keys.

use serde_json::json;

use super::{account, fact, facts, header, list, project, with_row};
use crate::xlsx_fixture::{Cell, Sheet, text, texts, workbook, workbook_from_1904};

/// 1,462 days lie between the epochs: 46053 and 44591 are both 31 January 2026.
#[test]
fn b25_dates_are_the_same_in_both_epochs() {
    let accounts = |serial| {
        vec![
            header(),
            vec![
                text("A1"),
                text("Acme"),
                Cell::Number("120"),
                Cell::Date(serial),
            ],
        ]
    };
    let of_1900 = project(
        "a.xlsx",
        &workbook(&[Sheet::new("S", accounts("46053"))]),
        "",
    );
    let of_1904 = project(
        "a.xlsx",
        &workbook_from_1904(&[Sheet::new("S", accounts("44591"))]),
        "",
    );
    for folder in [&of_1900, &of_1904] {
        assert_eq!(list(folder)["manifest"]["as_of"], "2026-01-31");
    }
    assert_eq!(of_1900.read("out/score.csv"), of_1904.read("out/score.csv"));
}

#[test]
fn b26_an_error_of_the_spreadsheet_is_no_value() {
    for fault in ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?"] {
        let row = vec![
            text("A1000"),
            Cell::Fault(fault),
            Cell::Fault(fault),
            Cell::Date("46053"),
        ];
        let folder = project("a.xlsx", &with_row(row), "");
        let list = list(&folder);
        let input = &list["manifest"]["inputs"][0];
        assert_eq!(
            (&input["accepted"], &input["cells"]),
            (&json!(1000), &json!(2))
        );
        let cells = folder.read("out/quarantine.csv");
        let named = |column: &str| {
            let mut lines = cells.lines();
            lines.any(|l| {
                l.contains("1001,1001,")
                    && l.contains(column)
                    && l.contains("E0403")
                    && l.contains(fault)
            })
        };
        assert!(named("Name") && named("Employees"), "{cells}");
        // Warnings show the cell; no account is named by it.
        assert!(!folder.read("out/score.csv").contains(fault), "{fault}");
        assert!(!list["rows"].to_string().contains(fault), "{fault}");
    }
}

#[test]
fn b26_a_key_that_is_an_error_costs_the_row() {
    let folder = project(
        "a.xlsx",
        &with_row(vec![Cell::Fault("#N/A"), text("Acme")]),
        "",
    );
    let list = list(&folder);
    let input = &list["manifest"]["inputs"][0];
    assert_eq!(
        (&input["accepted"], &input["quarantined"]),
        (&json!(999), &json!(1))
    );
    assert!(folder.read("out/quarantine.csv").contains("E0403"));
}

/// A formula counts by its stored result; one that was never computed is no value.
#[test]
fn b26_formulas_are_read_by_their_results() {
    let of = |stored| {
        let formula = Cell::Formula("SUM(1,2)", stored);
        project(
            "a.xlsx",
            &with_row(vec![text("A1000"), text("Acme"), formula]),
            "",
        )
    };
    let computed = of(Some("345"));
    list(&computed);
    assert_eq!(
        fact(&facts(&computed, "A1000"), "account.employees")["value"],
        json!("345")
    );
    let bare = of(None);
    list(&bare);
    let cells = bare.read("out/quarantine.csv");
    assert!(
        cells.contains("E0403") && cells.contains("=SUM(1,2)"),
        "{cells}"
    );
}

/// 15 digits are kept, 18 are not; the same in a file of text that went through a spreadsheet.
#[test]
fn b27_an_id_that_lost_digits_is_refused() {
    for (id, code) in [
        (Cell::Number("1.23456789012345E+17"), "E0404"),
        (Cell::Number("123456789012345678"), "E0404"),
        (text("3.9779E+10"), "E0404"),
        (text("1.23457E+17"), "E0404"),
        (Cell::Number("123456789012345"), ""),
        (text("123456789012345678"), ""),
        (text("1E5"), ""),
    ] {
        let shown = format!("{id:?}");
        let folder = project("a.xlsx", &with_row(vec![id, text("Acme")]), "");
        let list = list(&folder);
        let input = &list["manifest"]["inputs"][0];
        let bad = u64::from(!code.is_empty());
        assert_eq!(input["quarantined"], json!(bad), "{shown}");
        assert!(folder.read("out/quarantine.csv").contains(code), "{shown}");
    }
    let folder = project(
        "a.csv",
        b"Id,Name,Employees,Created\n3.9779E+10,Acme,1,2026-01-31\n39779000000,Bolt,1,2026-01-31\n",
        "",
    );
    let list = list(&folder);
    assert_eq!(list["manifest"]["inputs"][0]["quarantined"], 1);
    assert!(folder.read("out/quarantine.csv").contains("E0404"));
}

#[test]
fn b27_a_short_postal_code_that_is_a_number_is_named() {
    let rows = vec![
        texts(&["Id", "Name", "Employees", "Created", "Zip"]),
        vec![
            text("A1"),
            text("Acme"),
            Cell::Blank,
            Cell::Date("46053"),
            Cell::Number("2139"),
        ],
        vec![
            text("A2"),
            text("Bolt"),
            Cell::Blank,
            Cell::Date("46053"),
            text("02139"),
        ],
        vec![
            text("A3"),
            text("Core"),
            Cell::Blank,
            Cell::Date("46053"),
            Cell::Number("94105"),
        ],
    ];
    let folder = project("a.xlsx", &workbook(&[Sheet::new("S", rows)]), "");
    let sound = folder.read("winnable.toml");
    folder.write("winnable.toml", &format!("{sound}postal_code = \"Zip\"\n"));
    let list = list(&folder);
    assert_eq!(list["manifest"]["inputs"][0]["accepted"], 3);
    let cells = folder.read("out/quarantine.csv");
    let named: Vec<&str> = cells
        .lines()
        .filter(|line| line.contains("W0405"))
        .collect();
    assert!(
        matches!(named.as_slice(), [line] if line.contains("2139")),
        "{cells}"
    );
}

/// A number of a workbook has a point, whatever the decimal mark of the project's texts.
#[test]
fn b27_numbers_do_not_take_the_decimal_mark_of_texts() {
    let rows = vec![
        texts(&["Id", "Name", "Employees", "Created", "Revenue"]),
        vec![
            text("A1"),
            text("Acme"),
            Cell::Number("1500"),
            Cell::Date("46053"),
            Cell::Number("1234.5600000000001"),
        ],
        vec![
            text("A2"),
            text("Bolt"),
            text("1.500"),
            Cell::Date("46053.416666666664"),
            text("1.234,56"),
        ],
    ];
    let folder = project(
        "a.xlsx",
        &workbook(&[Sheet::new("S", rows)]),
        "decimal = \",\"\n",
    );
    let sound = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &format!("{sound}annual_revenue = \"Revenue\"\n"),
    );
    list(&folder);
    for id in ["A1", "A2"] {
        let facts = facts(&folder, id);
        assert_eq!(
            fact(&facts, "account.annual_revenue")["value"]["amount"],
            "1234.56",
            "{id}"
        );
        assert_eq!(
            fact(&facts, "account.employees")["value"],
            json!("1500"),
            "{id}"
        );
    }
}

/// Runs of rich text, flags, escapes of XML, and texts of white space.
#[test]
fn b26_texts_are_read_whole() {
    let rows = vec![
        header(),
        vec![
            text("A&1 <x>"),
            Cell::Rich("Acme", " & Söhne"),
            Cell::Blank,
            Cell::Date("46053"),
        ],
        vec![
            text("A2"),
            text("Bolt_x000D_\nInc"),
            Cell::Blank,
            Cell::Blank,
        ],
        vec![text(" "), text("\t"), Cell::Blank, Cell::Blank],
        account(4),
    ];
    let folder = project("a.xlsx", &workbook(&[Sheet::new("S", rows)]), "");
    let list = list(&folder);
    let input = &list["manifest"]["inputs"][0];
    assert_eq!(
        (&input["accepted"], &input["skipped"]["blank"]),
        (&json!(3), &json!(1))
    );
    let csv = folder.read("out/score.csv");
    assert!(
        csv.contains("A&1 <x>") && csv.contains("Acme & Söhne") && !csv.contains("spoken"),
        "{csv}"
    );
    assert!(!csv.contains("_x000D_"), "{csv}");
}

#[test]
fn b26_flags_are_read_as_flags() {
    let mut rows = vec![texts(&["Id", "Name", "Employees", "Created", "Deleted"])];
    for (number, flag) in [(1, true), (2, false)] {
        let mut row = account(number);
        row.push(Cell::Flag(flag));
        rows.push(row);
    }
    let folder = project("a.xlsx", &workbook(&[Sheet::new("S", rows)]), "");
    let sound = folder.read("winnable.toml");
    folder.write("winnable.toml", &format!("{sound}deleted = \"Deleted\"\n"));
    let list = list(&folder);
    let input = &list["manifest"]["inputs"][0];
    assert_eq!(
        (&input["accepted"], &input["skipped"]["deleted"]),
        (&json!(1), &json!(1))
    );
}
