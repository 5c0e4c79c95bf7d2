//! What a file is, whatever it is named.

use super::{account, header, list, project, refused};
use crate::xlsx_fixture::{Part, Sheet, workbook, zip};

fn sound() -> Vec<u8> {
    workbook(&[Sheet::new("Accounts", vec![header(), account(1)])])
}

/// A container of Office as MS-CFB has it, of which the directory names one stream.
pub(crate) fn container(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0);
    bytes[26] = 3;
    bytes[28..30].copy_from_slice(&[0xFE, 0xFF]);
    bytes[30] = 9;
    // The directory is in the sector after next.
    bytes[48] = 1;
    bytes.resize(512 * 2, 7);
    for name in ["Root Entry", stream] {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(128, 0);
        bytes.extend(entry);
    }
    bytes.resize(512 * 3, 0);
    bytes
}

#[test]
fn b22_a_workbook_with_a_password_is_refused_with_what_to_do() {
    let folder = project("a.xlsx", &container("EncryptedPackage"), "");
    refused(&folder, "E0323", &["password", "Protect Workbook"]);
}

#[test]
fn b23_a_file_is_read_by_its_content() {
    let text = b"Id,Name,Employees,Created\nA1,Acme 1,120,2026-01-31\n";
    let by_name = |name: &str, content: &[u8]| {
        let folder = project(name, content, "");
        let csv = list(&folder)["warnings"].to_string();
        (csv.contains("W0324"), folder.read("out/score.csv"))
    };
    let (warned, expected) = by_name("a.csv", text);
    assert!(!warned);
    for (name, content, warns) in [
        ("a.csv", sound().as_slice(), true),
        ("a.xlsx", text, true),
        ("a.xls", sound().as_slice(), true),
        ("a.xlsx", sound().as_slice(), false),
        ("a.data", sound().as_slice(), false),
    ] {
        assert_eq!(by_name(name, content), (warns, expected.clone()), "{name}");
    }
}

#[test]
fn b24_what_is_no_xlsx_is_refused_with_its_name() {
    let html = "\u{feff}\r\n<HTML><body><table><tr><td>Id</td></tr></table></body></HTML>";
    let xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>";
    let part = |name: &str| Part::new(name, "x".to_owned());
    for (content, says) in [
        (html.as_bytes().to_vec(), "web page"),
        (b"<table border=1><tr><td>Id".to_vec(), "web page"),
        (xml.as_bytes().to_vec(), "Excel 2003"),
        (container("Workbook"), "Excel 97"),
        (zip(&[part("xl/workbook.bin")]), ".xlsb"),
        (zip(&[part("mimetype"), part("content.xml")]), ".ods"),
        (zip(&[part("accounts.csv")]), "ZIP archive"),
        (zip(&[]), "ZIP archive"),
    ] {
        let folder = project("a.xls", &content, "");
        refused(&folder, "E0325", &[says, "*.xlsx"]);
    }
}
