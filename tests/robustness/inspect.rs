//! `inspect`: what a file is, masked where it is about people, and a source to be pasted.

use std::io::Write;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::harness::Folder;
use crate::json_schema;

/// A deal list of no known CRM, a person in each row.
const DEALS: &str = "Deal no,Deal title,Client,Sales phase,Value,Expected close,Owner,Client mail,Region\n\
    D-1,Rollout,Acme,Won,\"$1,200\",2026-01-05,Kim Owner,ann@acme.com,North\n\
    D-2,Pilot,Bolt,Proposal,$800,2026-03-05,Lee Owner,bob@bolt.io,South\n\
    D-3,Renewal,Cobalt,Lost,$500,2026-02-01,Kim Owner,cho@cobalt.de,North\n";

const ACCOUNTS: &str = "Client,Website,Industry,Employees,Green field\n\
    Acme,acme.com,Steel,120,yes\nBolt,bolt.io,Tools,40,no\nCobalt,cobalt.de,Paint,80,yes\n";

fn inspected(folder: &Folder, args: &[&str]) -> Value {
    let all: Vec<&str> = [&["inspect", "--format", "json"], args].concat();
    let document = folder.run(&all).json();
    json_schema::check("inspect", &document);
    document
}

#[test]
fn columns_are_what_their_cells_are_and_people_are_masked() {
    let folder = Folder::new("inspect-masked");
    folder.write("deals.csv", DEALS);
    let document = inspected(&folder, &["deals.csv"]);
    let table = &document["files"][0]["tables"][0];
    assert_eq!(
        (&table["rows"], &table["complete"]),
        (&3.into(), &true.into())
    );
    assert_eq!(
        (&table["finding"], &table["kind"]),
        (&"guessed".into(), &"opportunities".into())
    );
    let column = |name: &str| {
        let columns = table["columns"].as_array().expect("columns");
        let found = columns.iter().find(|column| column["name"] == name);
        found.cloned().unwrap_or_else(|| panic!("no column {name}"))
    };
    for (name, holds, field) in [
        ("Deal title", "name", Some("name")),
        ("Client", "name", Some("account_name")),
        ("Value", "money", Some("amount")),
        ("Expected close", "date", Some("close")),
        ("Client mail", "email", Some("contact_email")),
    ] {
        let found = column(name);
        assert_eq!(found["holds"], holds, "{name}");
        assert_eq!(found["field"].as_str(), field, "{name}");
    }
    assert_eq!(column("Value")["currency"], "USD");
    assert_eq!(column("Expected close")["date_order"], "ymd");
    // Whom it is about is not shown anywhere.
    let text = document.to_string();
    for hidden in ["ann@", "bob@", "Kim Owner", "Lee"] {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
    let page = folder.run(&["inspect", "deals.csv"]).with_code(0).out();
    assert!(!page.contains("Kim"), "{page}");
    assert!(
        page.contains("a***@acme.com") || page.contains("+1 column"),
        "{page}"
    );
}

/// The block is pasted as it is, and `check` accepts it; so do the lines of further columns once
/// their sign is taken away.
#[test]
fn the_source_is_ready_to_be_pasted() {
    let folder = Folder::new("inspect-paste");
    folder.write("deals.csv", DEALS);
    folder.write("clients.csv", ACCOUNTS);
    let document = inspected(&folder, &["deals.csv", "clients.csv"]);
    let sources: Vec<String> = document["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| {
            file["tables"][0]["source"]
                .as_str()
                .expect("a source")
                .to_owned()
        })
        .collect();
    let project = |sources: &str| format!("schema = 1\n[project]\ncurrency = \"USD\"\n\n{sources}");
    folder.write("winnable.toml", &project(&sources.join("\n")));
    let list = folder
        .run(&["score", "--motion", "expand", "--format", "json"])
        .json();
    let inputs = list["manifest"]["inputs"].as_array().expect("inputs");
    let accepted: Vec<&Value> = inputs.iter().map(|input| &input["accepted"]).collect();
    assert_eq!(accepted, [3, 3]);
    folder.run(&["check"]).with_code(0);

    let fact = "# \"account.x.green_field\" = { column = \"Green field\", type = \"flag\" }";
    assert!(sources[1].contains(fact), "{}", sources[1]);
    let with_fact = sources.join("\n").replace(fact, &fact[2..]);
    folder.write("winnable.toml", &project(&with_fact));
    let facts = folder.run(&["facts", "--format", "json"]).json();
    let facts = facts["facts"].as_array().expect("facts").clone();
    let own = facts
        .iter()
        .find(|fact| fact["fact"] == "account.x.green_field")
        .expect("the fact of the column");
    assert_eq!(own["known"], 3);
}

/// What nobody can tell comes out as lines to complete, which are comments until somebody does.
#[test]
fn an_unknown_file_comes_out_as_lines_to_complete() {
    let folder = Folder::new("inspect-unknown");
    folder.write("x.csv", "colour,weight,taste\nred,5,sweet\nblue,6,sour\n");
    let document = inspected(&folder, &["x.csv"]);
    let source = document["files"][0]["tables"][0]["source"]
        .as_str()
        .expect("a source");
    assert!(source.lines().all(|line| line.starts_with('#')), "{source}");
    for column in ["colour", "weight", "taste"] {
        assert!(source.contains(&format!("… = \"{column}\"")), "{source}");
    }
    folder.write(
        "winnable.toml",
        &format!("schema = 1\n[project]\ncurrency = \"USD\"\n{source}"),
    );
    // No source is active, and nothing else is wrong.
    let run = folder.run(&["doctor", "setup"]).with_code(1);
    assert!(run.out().contains("no active [[source]]"), "{}", run.out());
}

#[test]
fn no_line_is_wider_than_the_terminal_but_those_to_be_pasted() {
    let folder = Folder::new("inspect-width");
    folder.write("deals.csv", DEALS);
    for lang in ["en", "ko"] {
        let page = folder
            .run(&["inspect", "deals.csv", "--lang", lang])
            .with_code(0)
            .out();
        let source = page.find("[[source]]").expect("a source");
        for line in page[..source].lines() {
            let wide = line
                .chars()
                .map(|c| {
                    if ('\u{1100}'..'\u{fffd}').contains(&c)
                        && !('\u{2000}'..'\u{2e80}').contains(&c)
                    {
                        2
                    } else {
                        1
                    }
                })
                .sum::<usize>();
            assert!(wide <= 80, "{wide}: {line}");
        }
    }
}

/// `inspect -`, which waits for its standard input.
pub(crate) fn inspect_stdin(folder: &Folder) -> Child {
    Command::new(env!("CARGO_BIN_EXE_winnable"))
        .args(["inspect", "-", "--format", "json"])
        .current_dir(folder.path())
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts")
}

/// A long stream is not read to its end: its first rows say what it is.
#[test]
fn standard_input_is_read_as_far_as_is_needed() {
    let folder = Folder::new("inspect-stdin");
    let mut child = inspect_stdin(&folder);
    let mut stdin = child.stdin.take().expect("standard input");
    let writer = std::thread::spawn(move || {
        // Far more than is looked at; the reader leaves before the end.
        let _ = stdin.write_all(b"company,website,employees\n");
        for row in 0..2_000_000_u32 {
            let line = format!("Company {row},company{row}.com,{}\n", row % 900);
            if stdin.write_all(line.as_bytes()).is_err() {
                return row;
            }
        }
        2_000_000
    });
    let output = child.wait_with_output().expect("an end");
    let written = writer.join().expect("the writer ends");
    assert!(output.status.success());
    assert!(written < 1_000_000, "{written} rows were taken");
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    json_schema::check("inspect", &document);
    let table = &document["files"][0]["tables"][0];
    assert_eq!(
        (&table["rows"], &table["complete"]),
        (&1_000.into(), &false.into())
    );
    assert_eq!(table["kind"], "accounts");
}

/// Boards and workbooks hold people under headers of their own, or under none that says so.
#[test]
fn people_are_masked_by_what_cells_look_like_and_companies_are_not() {
    let folder = Folder::new("inspect-people");
    folder.write(
        "board.csv",
        "Name,People,Client contact,Stage,Where,Assigned\n\
         Acme rollout,Dana Cruz,Maria Lopez,Proposal sent,North America,Brooke Stein\n\
         Bolt pilot,Samuel Ortiz,Peter Novak,Closed Won,South America,Ingrid Dahl\n\
         Coro renewal,\"Dana Cruz, Priya Nair\",Anna Snell,Proposal sent,North America,Moses Kaplan\n",
    );
    folder.write(
        "고객.csv",
        "거래처명,업종,영업,비고\n\
         한빛제조,제조업,김민수,이영희 과장\n두루테크,서비스업,박지훈,최수진 부장\n새론,건설업,이서연,정하늘님\n",
    );
    let document = |args: &[&str]| {
        let run = folder.run(&[&["inspect", "--format", "json"], args].concat());
        run.with_code(0).out()
    };
    for lang in ["en", "ko"] {
        let board = document(&["--lang", lang, "board.csv"]);
        for secret in [
            "Cruz", "Ortiz", "Priya", "Lopez", "Novak", "Snell", "Stein", "Dahl", "Kaplan",
        ] {
            assert!(!board.contains(secret), "{secret} in {board}");
        }
        for shown in ["Acme rollout", "Closed Won"] {
            assert!(board.contains(shown), "{shown} in {board}");
        }
        let korean = document(&["--lang", lang, "고객.csv"]);
        for secret in ["민수", "영희", "지훈", "수진", "서연", "하늘"] {
            assert!(!korean.contains(secret), "{secret} in {korean}");
        }
        for shown in ["한빛제조", "두루테크", "건설업"] {
            assert!(korean.contains(shown), "{shown} in {korean}");
        }
    }
}
