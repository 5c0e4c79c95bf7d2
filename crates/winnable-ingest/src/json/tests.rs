use std::io::Cursor;

use crate::file_error::FileError;
use crate::layout::find_layout;
use crate::limits::Limits;
use crate::open::open_table;
use crate::read_as::ReadAs;
use crate::scan::{CellForm, Outcome, RecordBuf};

/// The file as cells, its header first; a row that was set aside is its code and its line.
fn table(text: &str) -> Result<Vec<Vec<String>>, FileError> {
    let mut input = Cursor::new(text.as_bytes());
    let layout = find_layout(&mut input, &ReadAs::default())?;
    let mut table = open_table(&mut input, &layout, &Limits::default())?;
    let mut rows = vec![table.header.names().to_vec()];
    let mut record = RecordBuf::new();
    while let Some(outcome) = table.read(&mut record)? {
        rows.push(match outcome {
            Outcome::Bad(bad) => vec![bad.fault.code().to_owned(), bad.line.to_string()],
            Outcome::Record => record.iter().map(str::to_owned).collect(),
            Outcome::Blank | Outcome::Footer => Vec::new(),
        });
    }
    assert_eq!(table.fingerprint().bytes, text.len() as u64);
    Ok(rows)
}

fn code(text: &str) -> String {
    match table(text) {
        Ok(rows) => panic!("{text}: {rows:?}"),
        Err(error) => format!("{}: {error}", error.code().name()),
    }
}

#[test]
fn every_shape_is_the_same_table() {
    let rows = [r#"{"id":"1","n":2}"#, r#"{"n":3.50,"id":"2","x":true}"#];
    let expected = [["id", "n", "x"], ["1", "2", ""], ["2", "3.5", "true"]];
    let array = format!("[{}]", rows.join(","));
    for text in [
        rows.join("\n"),
        format!("\u{feff}{}\r\n{}\r\n", rows[0], rows[1]),
        array.clone(),
        format!("[\n  {}\n]\n", rows.join(",\n  ")),
        format!("{{\"results\":{array}}}"),
        format!(
            "{{\"total\": 2, \"paging\": {{\"next\": []}},\n\"value\":\n{array}, \"done\": true}}"
        ),
    ] {
        assert_eq!(table(&text).expect(&text), expected, "{text}");
    }
}

#[test]
fn what_is_nested_is_flattened() {
    let text = r#"[{"id":1,"properties":{"name":"㈜한빛","id":"p"},"owner":{"a":{"b":null}},"tags":["x",null,2],"deep":[{"y":1}]}]"#;
    let expected = [
        ["id", "name", "properties.id", "owner.a.b", "tags", "deep"],
        ["1", "㈜한빛", "p", "", "x;;2", r#"[{"y":1}]"#],
    ];
    assert_eq!(table(text).expect("a table"), expected);
}

/// More digits than a float has, and an exponent.
#[test]
fn numbers_keep_their_digits() {
    let text = r#"{"a":12345678901234567890.123,"b":1e3,"c":-0.0,"d":"1e3"}"#;
    let mut input = Cursor::new(text);
    let layout = find_layout(&mut input, &ReadAs::default()).expect("a layout");
    let mut table = open_table(&mut input, &layout, &Limits::default()).expect("a table");
    let mut record = RecordBuf::new();
    assert_eq!(
        table.read(&mut record).expect("a row"),
        Some(Outcome::Record)
    );
    let cells: Vec<&str> = record.iter().collect();
    assert_eq!(cells, ["12345678901234567890.123", "1000", "0", "1e3"]);
    let forms = [
        CellForm::Number,
        CellForm::Number,
        CellForm::Number,
        CellForm::Text,
    ];
    assert_eq!([0, 1, 2, 3].map(|at| record.cell_form(at)), forms);
}

#[test]
fn a_bad_line_costs_no_other() {
    let text = concat!(
        "{\"id\":\"1\"}\n",
        "{\"id\":\n",
        "\n",
        "[1]\n",
        "{\"id\":\"1\",\"id\":\"2\"}\n",
        "{\"id\":\"a\\u0000\"}\n",
        "{\"id\":\"7\"}"
    );
    let found = table(text).expect("a table");
    let found: Vec<String> = found.iter().map(|row| row.join(" ")).collect();
    let expected = [
        "id", "1", "E0333 2", "", "E0333 4", "E0333 5", "E0305 6", "7",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_broken_array_is_refused_with_its_place() {
    for (text, place) in [
        ("[{\"id\":1},\n {\"id\":}]", "line 2, character 8"),
        ("[{\"id\":1},", "line 1, character 11"),
        ("[{\"id\":1}", "line 1, character 10"),
        ("[{\"id\":1}] x", "line 1, character 12"),
        ("[{\"id\":1},]", "line 1, character 11"),
        ("[{\"id\":1} {\"id\":2}]", "line 1, character 11"),
    ] {
        let found = code(text);
        assert!(found.starts_with("E0334"), "{text}: {found}");
        assert!(found.contains(place), "{text}: {found}");
    }
}

#[test]
fn what_is_no_table_is_refused() {
    assert!(code("{\"a\":[{\"x\":1}],\"b\":[{\"y\":1}]}").contains("`a` and `b`"));
    assert!(code("{\n\"a\":1\n}").starts_with("E0335"));
    assert!(code("[]").starts_with("E0315"));
    assert!(code("[\"gmail.com\", \"naver.com\"]").starts_with("E0335"));
    assert!(code(&"[".repeat(200_000)).starts_with("E0334"));
    let deep = format!("{{\"id\":{}1{}}}", "{\"a\":".repeat(90), "}".repeat(90));
    assert_eq!(
        table(&format!("{{\"id\":1}}\n{deep}")).expect("a table")[2][0],
        "E0333"
    );
}

/// A first column in brackets is text; a stated delimiter says that a brace is, too.
#[test]
fn text_is_no_json() {
    let rows = table("[Id],[Name]\n1,Acme\n").expect("text");
    assert_eq!(rows, [["[Id]", "[Name]"], ["1", "Acme"]]);
}

/// A first line that is cut off does not make the rest something else; a list that is cut off is none
/// of lines.
#[test]
fn lines_are_told_from_a_list() {
    let rows = table("{\"id\":\"1\n{\"id\":\"2\"}\n{\"id\":\"3\"}").expect("a table");
    assert_eq!(rows, [vec!["id"], vec!["E0333", "1"], vec!["2"], vec!["3"]]);
    for text in [
        "{\"a\": [\n{\"id\":1},\n{\"id\":2}\n",
        "{\"a\": [\n{\"id\":1}\n",
    ] {
        assert!(code(text).starts_with("E0334"), "{text}");
    }
    assert_eq!(
        table("{\"a\":[\n{\"id\":1}\n]}").expect("a table")[1],
        ["1"]
    );
}
