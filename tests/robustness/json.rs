//! JSON that is broken, through a project.

use std::fmt::Write as _;

use crate::harness::{Folder, input};
use crate::measure::bounded;

fn project(name: &str, accounts: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("data/accounts", accounts);
    folder.write(
        "winnable.toml",
        concat!(
            "schema = 1\n[project]\nname = \"json\"\ncurrency = \"KRW\"\n[programme]\nmodel = \"account6\"\n",
            "[[source]]\nkind = \"accounts\"\npath = \"data/accounts\"\n",
            "[source.columns]\nid = \"id\"\nname = \"name\"\ncountry = \"address.country\"\ncreated = \"created\"\n"
        ),
    );
    folder
}

fn lines() -> Vec<String> {
    (0..999)
        .map(|n| {
            format!(
                "{{\"id\":\"A{n}\",\"name\":\"한빛 {n}\",\"address\":{{\"country\":\"KR\"}},\"created\":\"2026-01-31\"}}"
            )
        })
        .collect()
}

#[test]
fn a_bad_line_of_jsonl_is_set_aside_by_name() {
    let mut text = lines();
    text.insert(500, "{\"id\":\"A999\",\"name\":\"cut of".to_owned());
    let folder = project("jsonl", &text.join("\n"));
    bounded(&folder, &["run", "--quiet"]).with_code(0);
    let list = bounded(&folder, &["score", "--format", "json"]).json();
    let accounts = input(&list, "accounts");
    assert_eq!(accounts["rows_read"], 1000);
    assert_eq!(
        (&accounts["accepted"], &accounts["quarantined"]),
        (&999.into(), &1.into())
    );
    let quarantine = folder.read("out/quarantine.csv");
    let row = quarantine.lines().find(|line| line.contains("E0333"));
    assert!(
        row.is_some_and(|row| row.contains("501") && row.contains("cut of")),
        "{quarantine}"
    );
}

#[test]
fn a_broken_array_writes_nothing() {
    let mut text = String::from("{\"results\": [\n");
    let _ = write!(text, "{}", lines().join(",\n"));
    let folder = project("json-cut", &text);
    let refused = bounded(&folder, &["run"]).with_code(2).err();
    assert!(
        refused.contains("E0334") && refused.contains("line 1000"),
        "{refused}"
    );
    assert!(!folder.path().join("out").exists());
}
