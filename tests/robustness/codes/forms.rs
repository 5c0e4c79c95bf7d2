//! E03 and W03 of files in other forms than plain UTF-8 CSV, of limits, and of outputs.

use std::fs;

use super::{ACCOUNTS, Case, PROJECT, base, case, demo, source, with};
use crate::harness::{Folder, link};
use crate::xlsx_fixture::{Cell, Sheet, text, texts, workbook};

const CHECK: &[&str] = &["check"];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = text_files();
    cases.extend(limits());
    cases.extend(workbooks());
    cases.extend(packed());
    cases.extend(outputs());
    cases.extend(privacy());
    cases
}

/// The sound project with other bytes of accounts.
fn bytes(folder: &Folder, accounts: &[u8]) {
    base(folder);
    fs::write(folder.path().join("accounts.csv"), accounts).expect("a file");
}

/// The sound project with other bytes of accounts and limits.
fn limited(folder: &Folder, accounts: &[u8], limits: &str) {
    bytes(folder, accounts);
    folder.write("winnable.toml", &format!("{PROJECT}[limits]\n{limits}\n"));
}

fn text_files() -> Vec<Case> {
    vec![
        case("E0302", 2, CHECK, |f| {
            let text = "\u{feff}id,name,employees,created\n";
            let utf32: Vec<u8> = text
                .chars()
                .flat_map(|c| u32::from(c).to_le_bytes())
                .collect();
            bytes(f, &utf32);
        }),
        case("W0303", 0, CHECK, |f| {
            let (text, _, _) = encoding_rs::EUC_KR.encode(ACCOUNTS);
            bytes(f, &text);
        }),
        case("W0317", 0, CHECK, |f| {
            bytes(f, format!("{ACCOUNTS}b1,Cut").as_bytes());
        }),
        case("E0318", 0, CHECK, |f| {
            bytes(f, format!("{ACCOUNTS}\"b1,Wrapped,5\"\n").as_bytes());
        }),
        case("W0328", 0, CHECK, |f| {
            bytes(
                f,
                format!("{ACCOUNTS}\"b1,Wrapped,5,2026-01-02\"\n").as_bytes(),
            );
        }),
        case("W0320", 0, CHECK, |f| {
            bytes(f, format!("{ACCOUNTS}Total,2,320,\n").as_bytes());
        }),
        case("W0342", 0, CHECK, |f| {
            bytes(f, format!("(unit: USD million),,,\n{ACCOUNTS}").as_bytes());
        }),
        case("W0341", 0, CHECK, |f| {
            bytes(f, format!("{ACCOUNTS}합계,,,\n").as_bytes());
        }),
    ]
}

fn limits() -> Vec<Case> {
    vec![
        case("E0308", 0, CHECK, |f| {
            let long = format!("{ACCOUNTS}b1,{},5,2026-01-02\n", "x".repeat(2000));
            limited(f, long.as_bytes(), "field_bytes = 1000");
        }),
        case("E0309", 2, CHECK, |f| {
            limited(f, ACCOUNTS.as_bytes(), "file_bytes = 10");
        }),
        case("W0319", 0, CHECK, |f| {
            limited(f, ACCOUNTS.as_bytes(), "rows = 1");
        }),
    ]
}

/// A workbook of one account, with the cells of its row.
fn book(row: Vec<Cell>) -> Vec<u8> {
    let header = texts(&["id", "name", "employees", "created"]);
    workbook(&[Sheet::new("S", vec![header, row])])
}

fn sound() -> Vec<Cell> {
    vec![
        text("a1"),
        text("Acme"),
        Cell::Number("120"),
        Cell::Date("46053"),
    ]
}

/// The sound project with a workbook of this name.
fn named(folder: &Folder, name: &str, content: &[u8]) {
    base(folder);
    let project = PROJECT.replace("accounts.csv", name);
    folder.write("winnable.toml", &project);
    fs::write(folder.path().join(name), content).expect("a file");
}

fn workbooks() -> Vec<Case> {
    vec![
        case("E0321", 2, CHECK, |f| {
            let whole = book(sound());
            named(f, "a.xlsx", &whole[..whole.len() / 2]);
        }),
        case("E0322", 2, CHECK, |f| {
            limited(f, &book(sound()), "workbook_bytes = 10");
        }),
        case("E0323", 2, CHECK, |f| {
            named(
                f,
                "a.xlsx",
                &crate::workbooks::container("EncryptedPackage"),
            );
        }),
        case("W0324", 0, CHECK, |f| bytes(f, &book(sound()))),
        case("E0325", 2, CHECK, |f| {
            named(
                f,
                "a.xls",
                b"<html><body><table><tr><td>id</td></tr></table></body></html>",
            );
        }),
        case("E0326", 2, CHECK, |f| {
            named(f, "a.xlsx", &book(sound()));
            let project = PROJECT.replace("accounts.csv\"", "a.xlsx\"\nsheet = \"None\"");
            f.write("winnable.toml", &project);
        }),
        case("W0327", 0, CHECK, |f| {
            let rows = || vec![texts(&["id", "name", "employees", "created"]), sound()];
            let sheets = [Sheet::new("S", rows()), Sheet::new("T", rows())];
            named(f, "a.xlsx", &workbook(&sheets));
        }),
        case("E0403", 0, CHECK, |f| {
            let mut row = sound();
            row[2] = Cell::Fault("#N/A");
            named(f, "a.xlsx", &book(row));
        }),
        case("E0404", 0, CHECK, |f| {
            bytes(
                f,
                format!("{ACCOUNTS}3.9779E+10,Lost,5,2026-01-02\n").as_bytes(),
            );
        }),
        case("W0405", 0, CHECK, |f| {
            let header = texts(&["id", "name", "employees", "created", "zip"]);
            let mut row = sound();
            row.push(Cell::Number("2139"));
            named(
                f,
                "a.xlsx",
                &workbook(&[Sheet::new("S", vec![header, row])]),
            );
            let project = PROJECT.replace("accounts.csv", "a.xlsx");
            f.write(
                "winnable.toml",
                &format!("{project}postal_code = \"zip\"\n"),
            );
        }),
    ]
}

fn packed() -> Vec<Case> {
    vec![
        case("E0329", 2, CHECK, |f| {
            bytes(f, b"\x1F\x8B\x08\0\0\0\0\0\0\x03id,name\n");
        }),
        case("E0331", 2, CHECK, |f| bytes(f, b"PAR1 and no footer PAR1")),
        case("E0332", 2, CHECK, |f| {
            bytes(f, b"PARE and a secret footer PARE");
        }),
        case("E0333", 0, CHECK, |f| {
            let row = r#"{"id":"a1","name":"Acme","employees":5,"created":"2026-01-02"}"#;
            bytes(
                f,
                format!("{row}\nno JSON\n{}\n", row.replace("a1", "a2")).as_bytes(),
            );
        }),
        case("E0334", 2, CHECK, |f| {
            bytes(f, br#"[{"id":"a1","name":"Acme"}, {"id": "#);
        }),
        case("E0335", 2, CHECK, |f| {
            bytes(f, br#"{"a":[{"id":"1"}],"b":[{"id":"2"}]}"#);
        }),
    ]
}

fn outputs() -> Vec<Case> {
    vec![
        case("E0802", 2, &["run"], |f| {
            demo(f);
            fs::create_dir(f.path().join("out")).expect("a folder");
            let elsewhere = f.path().join("elsewhere.csv");
            link(&elsewhere, &f.path().join("out/score.csv"));
        }),
        case("E0803", 2, &["verify"], demo),
        case("E0804", 2, &["verify"], |f| {
            demo(f);
            f.write("out/manifest.json", "{}");
        }),
        case("E0903", 3, &["run", "--no-wait"], |f| {
            demo(f);
            fs::create_dir_all(f.path().join(".winnable")).expect("a folder");
            let lock = fs::File::create(f.path().join(".winnable/lock")).expect("a lock");
            lock.lock().expect("a lock of our own");
            // Held until the tests are over, as by a command that runs.
            std::mem::forget(lock);
        }),
    ]
}

fn privacy() -> Vec<Case> {
    let keyless = |f: &Folder| {
        with(f, "[privacy]\nsuppression = \"tables/no.csv\"\n");
        f.write("tables/no.csv", &format!("hmac\n{}\n", "ab".repeat(32)));
    };
    vec![
        case("E0138", 2, CHECK, |f| {
            with(f, "[privacy]\nsuppression = \"tables/none.csv\"\n");
        }),
        case("E0139", 2, CHECK, keyless),
        case("W0504", 0, CHECK, |f| {
            let csv = "id,email,title\np1,w@acme.github.io,CEO\n";
            source(f, "contacts", csv);
        }),
        case("W0606", 0, CHECK, |f| {
            base(f);
            f.write(
                "tables/fx.csv",
                "from,to,date,rate\nEUR,USD,2030-01-01,1.1\n",
            );
        }),
    ]
}
