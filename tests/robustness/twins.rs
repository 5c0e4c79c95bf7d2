//! The same data in every form of a file gives the same scores to the byte.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::harness::Folder;
use crate::measure::bounded;
use crate::parquet_file::parquet_of;
use crate::xlsx_fixture::{self, Cell, Sheet};

/// What the cells of a column are. Money has two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Money,
    Whole,
    Date,
}

/// A column with its cells as text.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) cells: Vec<String>,
}

impl Column {
    fn cell(&self, row: usize) -> &str {
        &self.cells[row]
    }
}

type Table = (&'static str, Vec<Column>);

fn column(
    (name, kind): (&'static str, Kind),
    rows: usize,
    cell: impl Fn(usize) -> String,
) -> Column {
    Column {
        name,
        kind,
        cells: (0..rows).map(cell).collect(),
    }
}

/// A blank cell in every row whose number `blank` divides.
fn unless(n: usize, blank: usize, text: String) -> String {
    if n.is_multiple_of(blank) {
        String::new()
    } else {
        text
    }
}

fn date(n: usize) -> String {
    format!("2026-{:02}-{:02}", 1 + n % 9, 1 + n % 28)
}

/// Accounts with Korean names, their people, deals and touches, with blank cells among them.
fn tables() -> Vec<Table> {
    use Kind::{Date, Money, Text, Whole};

    let account = |n: usize| format!("A{:03}", n % 60);
    let pick = |n: usize, of: &[&str]| of[n % of.len()].to_owned();
    let accounts = vec![
        column(("id", Text), 60, account),
        column(("name", Text), 60, |n| match n % 3 {
            0 => format!("한빛{n} 주식회사"),
            1 => format!("Acme {n}, \"Inc\""),
            _ => format!("똠방 {n}"),
        }),
        column(("industry", Text), 60, |n| {
            pick(n, &["Software", "", "제조업"])
        }),
        column(("employees", Whole), 60, |n| {
            unless(n, 5, (n * 37).to_string())
        }),
        column(("annual_revenue", Money), 60, |n| {
            unless(n, 4, format!("{}.75", n * 1_234_567))
        }),
        column(("country", Text), 60, |n| pick(n, &["KR", "US", ""])),
        column(("created", Date), 60, date),
    ];
    let people = vec![
        column(("id", Text), 140, |n| format!("P{n:03}")),
        column(("account_id", Text), 140, account),
        column(("title", Text), 140, |n| {
            pick(n, &["CTO", "팀장", "", "VP Sales"])
        }),
        column(("created", Date), 140, date),
    ];
    let deals = vec![
        column(("id", Text), 90, |n| format!("D{n:03}")),
        column(("account_id", Text), 90, account),
        column(("stage", Text), 90, |n| {
            pick(n, &["Closed Won", "Closed Lost", "Proposal"])
        }),
        column(("amount", Money), 90, |n| {
            unless(n, 7, format!("{}.25", n * 9_999))
        }),
        column(("created", Date), 90, date),
        column(("close", Date), 90, |n| {
            format!("2026-10-{:02}", 1 + n % 28)
        }),
    ];
    let touches = vec![
        column(("id", Text), 400, |n| format!("T{n:03}")),
        column(("contact_id", Text), 400, |n| format!("P{:03}", n % 140)),
        column(("on", Date), 400, date),
        column(("channel", Text), 400, |n| {
            pick(n, &["email", "meeting", "webinar"])
        }),
        column(("direction", Text), 400, |n| {
            pick(n, &["inbound", "outbound"])
        }),
    ];
    vec![
        ("accounts", accounts),
        ("contacts", people),
        ("opportunities", deals),
        ("engagements", touches),
    ]
}

fn rows(columns: &[Column]) -> impl Iterator<Item = Vec<(&Column, &str)>> {
    let rows = columns[0].cells.len();
    (0..rows).map(|row| {
        let cell = |column| (column, Column::cell(column, row));
        columns.iter().map(cell).collect()
    })
}

fn csv_of(columns: &[Column]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let names = columns.iter().map(|column| column.name);
    writer.write_record(names).expect("a header");
    for row in rows(columns) {
        let cells = row.iter().map(|(_, cell)| *cell);
        writer.write_record(cells).expect("a row");
    }
    writer.into_inner().expect("a file")
}

/// Numbers as numbers, blank cells as `null`, or left out in every second row.
fn objects(columns: &[Column]) -> Vec<String> {
    let object = |(number, row): (usize, Vec<(&Column, &str)>)| {
        let mut text = String::from("{");
        for (column, cell) in row {
            let value = match column.kind {
                _ if cell.is_empty() && number % 2 == 1 => continue,
                _ if cell.is_empty() => "null".to_owned(),
                Kind::Money | Kind::Whole => cell.to_owned(),
                Kind::Text | Kind::Date => Value::from(cell).to_string(),
            };
            let comma = if text.len() > 1 { "," } else { "" };
            let _ = write!(text, "{comma}\"{}\":{value}", column.name);
        }
        text + "}"
    };
    rows(columns).enumerate().map(object).collect()
}

fn jsonl_of(columns: &[Column]) -> Vec<u8> {
    (objects(columns).join("\n") + "\n").into_bytes()
}

fn json_of(columns: &[Column]) -> Vec<u8> {
    format!(
        "{{\"records\": [\n{}\n], \"done\": true}}",
        objects(columns).join(",\n")
    )
    .into_bytes()
}

/// The CSV as Korean Excel saves it.
fn cp949_of(columns: &[Column]) -> Vec<u8> {
    let text = String::from_utf8(csv_of(columns)).expect("text");
    let (bytes, _, is_lossy) = encoding_rs::EUC_KR.encode(&text);
    assert!(!is_lossy, "every character is in CP949");
    bytes.into_owned()
}

/// What Excel calls Unicode text.
fn utf16_of(columns: &[Column]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b'\t')
        .from_writer("\u{feff}".as_bytes().to_vec());
    let names = columns.iter().map(|column| column.name);
    writer.write_record(names).expect("a header");
    for row in rows(columns) {
        let cells = row.iter().map(|(_, cell)| *cell);
        writer.write_record(cells).expect("a row");
    }
    let text = String::from_utf8(writer.into_inner().expect("a file")).expect("text");
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A workbook with numbers and dates as such.
fn xlsx_of(columns: &[Column]) -> Vec<u8> {
    let cell = |column: &Column, text: &str| match column.kind {
        _ if text.is_empty() => Cell::Blank,
        Kind::Text => xlsx_fixture::text(text),
        Kind::Money | Kind::Whole => Cell::Computed(text.to_owned()),
        Kind::Date => Cell::Day(serial(text)),
    };
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    let mut all = vec![xlsx_fixture::texts(&names)];
    for row in rows(columns) {
        all.push(
            row.iter()
                .map(|(column, text)| cell(column, text))
                .collect(),
        );
    }
    xlsx_fixture::workbook(&[Sheet::new("Export", all)])
}

/// The day of a spreadsheet: 1 is the first day of 1900, and there is a 29 February 1900.
fn serial(date: &str) -> i64 {
    let date: chrono::NaiveDate = date.parse().expect("a date");
    let epoch = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).expect("a date");
    (date - epoch).num_days()
}

/// The names of the files say nothing of their form, so that they cannot differ.
fn scores(name: &str, form: fn(&[Column]) -> Vec<u8>) -> (String, Value) {
    let folder = Folder::new(name);
    let mut project = String::from(
        "schema = 1\n[project]\nname = \"twins\"\ncurrency = \"USD\"\n[programme]\nmodel = \"account6\"\n",
    );
    fs::create_dir(folder.path().join("data")).expect("a folder");
    for (kind, columns) in tables() {
        let _ = write!(
            project,
            "\n[[source]]\nkind = \"{kind}\"\npath = \"data/{kind}\"\n[source.columns]\n"
        );
        for column in &columns {
            let _ = writeln!(project, "{0} = \"{0}\"", column.name);
        }
        fs::write(folder.path().join("data").join(kind), form(&columns)).expect("a file");
    }
    folder.write("winnable.toml", &project);
    bounded(&folder, &["run", "--quiet"]).with_code(0);
    let mut list = bounded(&folder, &["score", "--format", "json"]).json();
    for (kind, columns) in tables() {
        let input = crate::harness::input(&list, kind);
        assert_eq!(
            input["rows_read"],
            columns[0].cells.len(),
            "{name}: {input}"
        );
        assert_eq!(input["quarantined"], 0, "{name}: {input}");
    }
    list.as_object_mut().expect("an object").remove("manifest");
    // That the encoding was a guess is said of one form alone.
    if let Some(warnings) = list["warnings"].as_array_mut() {
        warnings.retain(|warning| warning["code"] != "W0303");
    }
    cut_places(&mut list);
    (folder.read("out/score.csv"), list)
}

/// Cuts the rows out that evidence stands in: a line of CSV has the header above it, one of JSONL has
/// none.
fn cut_places(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("row");
            fields.values_mut().for_each(cut_places);
        }
        Value::Array(values) => values.iter_mut().for_each(cut_places),
        _ => {}
    }
}

/// A form that is read, and how a table is written in it.
type Form = (&'static str, fn(&[Column]) -> Vec<u8>);

/// A form that is read from now on has its line here.
const FORMS: [Form; 6] = [
    ("cp949", cp949_of),
    ("utf-16", utf16_of),
    ("xlsx", xlsx_of),
    ("parquet", parquet_of),
    ("jsonl", jsonl_of),
    ("json", json_of),
];

#[test]
fn twins_have_the_same_scores_to_the_byte() {
    let (csv, list) = scores("twin-csv", csv_of);
    // Every third of the 60 accounts has won a deal and is a customer, no new account.
    assert_eq!(list["rows"].as_array().map(Vec::len), Some(40));
    for (name, form) in FORMS {
        let twin = scores(&format!("twin-{name}"), form);
        assert_eq!(twin.0, csv, "{name}");
        assert!(twin.1 == list, "{name}: {}\n{list}", twin.1);
    }
}
