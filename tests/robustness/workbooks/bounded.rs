//! Workbooks that are made to use up memory.

use super::{account, header, list, project, refused};
use crate::harness::Folder;
use crate::measure::{LITTLE_KIB, bounded, bounded_by};
use crate::xlsx_fixture::{Part, Sheet, parts, workbook, zip};

fn stays_small(folder: &Folder) {
    bounded_by(LITTLE_KIB, folder, &["run"]);
}

/// Cells in the first and the last place of a sheet: nothing is allocated by the range.
#[test]
fn b19_a_cell_in_the_last_place_costs_no_memory() {
    let mut parts = parts(&[Sheet::new("Accounts", Vec::new())], false);
    let sheet = parts
        .iter_mut()
        .find(|part| part.name.contains("sheet1"))
        .expect("a sheet");
    *sheet = Part::new(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Id</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Name</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Acme</t></is></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>".to_owned(),
    );
    let archive = zip(&parts);
    assert!(archive.len() < 4096, "{} bytes", archive.len());
    let folder = project("a.xlsx", &archive, "");
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\npath = \"a.xlsx\"\n[source.columns]\nid = \"Id\"\nname = \"Name\"\n",
    );
    let run = bounded(
        &folder,
        &["run", "--as-of", "2026-01-31", "--format", "json"],
    )
    .json();
    let input = &run["manifest"]["inputs"][0];
    assert_eq!(
        (&input["accepted"], &input["quarantined"]),
        (&1.into(), &1.into())
    );
    assert_eq!(input["rows_read"], 1_048_575);
    assert_eq!(input["skipped"]["blank"], 1_048_573);
    assert!(folder.read("out/quarantine.csv").contains("E0307"));
    stays_small(&folder);
}

/// 512 MiB of spaces in half a megabyte.
#[test]
fn b20_a_bomb_is_refused_by_what_it_claims() {
    let mut parts = parts(&[Sheet::new("Accounts", vec![header(), account(1)])], false);
    let blank = vec![b' '; 1024 * 1024];
    let chunks = std::iter::repeat_n(blank, 512);
    parts.push(Part::of_chunks("xl/worksheets/sheet2.xml", chunks));
    let archive = zip(&parts);
    assert!(archive.len() < 600 * 1024, "{} bytes", archive.len());
    let folder = project("bomb.xlsx", &archive, "");
    refused(
        &folder,
        "E0322",
        &["536870912", "200", "limits.workbook_ratio", "bomb.xlsx"],
    );
    stays_small(&folder);
}

/// The same bomb as the sheet that is read, of which the directory says that it is small.
#[test]
fn b21_a_directory_that_lies_is_refused_while_reading() {
    let mut parts = parts(&[Sheet::new("Accounts", vec![header(), account(1)])], false);
    let start = b"<worksheet><sheetData>".to_vec();
    let rows = b"<row></row>".repeat(64 * 1024);
    let chunks = std::iter::once(start).chain(std::iter::repeat_n(rows, 128));
    let mut bomb = Part::of_chunks("xl/worksheets/sheet1.xml", chunks);
    bomb.stated = 4096;
    let sheet = parts
        .iter_mut()
        .find(|part| part.name.contains("sheet1"))
        .expect("a sheet");
    *sheet = bomb;
    let folder = project("liar.xlsx", &zip(&parts), "");
    refused(&folder, "E0322", &["4096", "limits.workbook_entry_bytes"]);
    stays_small(&folder);
}

#[test]
fn b21_ten_thousand_parts_are_refused() {
    let mut parts = parts(&[Sheet::new("Accounts", vec![header(), account(1)])], false);
    for number in 0..10_000 {
        parts.push(Part::new(&format!("xl/media/{number}.bin"), "x".to_owned()));
    }
    let folder = project("many.xlsx", &zip(&parts), "");
    refused(
        &folder,
        "E0322",
        &["10007", "4096", "limits.workbook_entries"],
    );
    stays_small(&folder);
}

/// One text of 2 MiB in a cell, elements without end in each other, and a text that the shared ones
/// do not have.
#[test]
fn b21_parts_that_no_spreadsheet_writes_are_refused() {
    let with_sheet = |xml: String| {
        let mut parts = parts(&[Sheet::new("Accounts", vec![header()])], false);
        let sheet = parts.iter_mut().find(|part| part.name.contains("sheet1"));
        *sheet.expect("a sheet") = Part::new("xl/worksheets/sheet1.xml", xml);
        project("odd.xlsx", &zip(&parts), "")
    };
    let cell = |inside: &str| {
        format!(
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" {inside}</c></row></sheetData></worksheet>"
        )
    };
    let long = format!("t=\"str\"><v>{}</v>", "long ".repeat(400_000));
    refused(
        &with_sheet(cell(&long)),
        "E0322",
        &["1048576", "limits.field_bytes"],
    );
    let deep = "<a>".repeat(100_000);
    refused(
        &with_sheet(format!("<worksheet><sheetData>{deep}")),
        "E0321",
        &[],
    );
    refused(&with_sheet(cell("t=\"s\"><v>99</v>")), "E0321", &[]);
    let entity = "<!DOCTYPE x [<!ENTITY a \"b\">]>".to_owned() + &cell("t=\"str\"><v>&a;</v>");
    refused(&with_sheet(entity), "E0321", &[]);
    let again = cell("><v>1</v></c><c r=\"A1\"><v>2</v>");
    refused(&with_sheet(again), "E0321", &[]);
}

/// A limit that is set in the project is the one that counts.
#[test]
fn b20_limits_can_be_set() {
    let content = workbook(&[Sheet::new("Accounts", vec![header(), account(1)])]);
    let folder = project("a.xlsx", &content, "");
    let sound = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &format!("{sound}[limits]\nworkbook_entries = 3\n"),
    );
    refused(&folder, "E0322", &["limits.workbook_entries"]);
    folder.write(
        "winnable.toml",
        &format!("{sound}[limits]\nworkbook_bytes = 100\n"),
    );
    refused(&folder, "E0322", &["limits.workbook_bytes"]);
    folder.write(
        "winnable.toml",
        &format!("{sound}[limits]\nworkbook_entries = 7\n"),
    );
    assert_eq!(list(&folder)["manifest"]["inputs"][0]["accepted"], 1);
}
