//! Steps of a model that are proposed from a ledger, written and reviewed.

use std::fmt::Write as _;

use crate::harness::Folder;
use crate::json_schema;

const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
[programme]
model = "m"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
employees = "employees"
created = "created"
"account.x.budget" = { column = "budget", type = "flag" }
"#;

const MODEL: &str = r#"schema = 1
id = "m"
title = "M"
# What sales and marketing agreed to.
[[factor]]
id = "size"
weight = 60
[[factor.criterion]]
id = "employees"
fact = "account.employees"
unknown = "zero"
bands = [{ from = 10, below = 50, points = 5 }, { from = 50, points = 10 }]
[[factor]]
id = "budget"
weight = 40
[[factor.criterion]]
id = "confirmed"
fact = "account.x.budget"
unknown = "half"
is = true
points = 1
[[tier]]
id = "a"
score = 60
[[tier]]
id = "b"
"#;

/// Twelve accounts of 60 points that nobody wants, twelve of 70 that everybody wants, and one of 60 of
/// which nobody said a word.
fn project(words: usize) -> Folder {
    let folder = Folder::new("calibrate");
    folder.write("winnable.toml", PROJECT);
    folder.write("models/m.toml", MODEL);
    let mut accounts = "id,name,employees,budget,created\n".to_owned();
    let mut ledger = "account,who,verdict,reason,date\n".to_owned();
    for at in 0..24 {
        let (size, budget, word) = if at % 2 == 0 {
            (100, "false", "reject")
        } else {
            (20, "true", "accept")
        };
        writeln!(accounts, "a{at},Name {at},{size},{budget},2026-01-31").expect("memory");
        if at < words {
            writeln!(ledger, "a{at},Kim,{word},no fit,2026-01-20").expect("memory");
        }
    }
    accounts.push_str("quiet,Quiet,100,false,2026-01-31\n");
    folder.write("accounts.csv", &accounts);
    folder.write("tables/verdicts.csv", &ledger);
    folder
}

#[test]
fn a_proposal_is_written_and_reviewed() {
    let folder = project(24);
    let args = ["model", "calibrate", "--out", "models/proposed.toml"];
    let json = folder.run(&[&args[..], &["--format", "json"]].concat());
    let found = json.with_code(0).json();
    json_schema::check("calibration", &found);
    assert_eq!((&found["words"], &found["agree"]), (&24.into(), &12.into()));
    let first = &found["proposals"][0];
    assert_eq!(
        first["settings"],
        serde_json::json!(["factor.size.weight=55.00", "factor.budget.weight=45.00"])
    );
    assert_eq!(
        (&first["gains"], &first["losses"], &first["clear"]),
        (&12.into(), &0.into(), &true.into())
    );
    // The account of which nobody said a word moves too.
    assert_eq!(first["tier_changes"], 13);
    // Two lines differ, and the comment is still there.
    let (old, new) = (
        folder.read("models/m.toml"),
        folder.read("models/proposed.toml"),
    );
    let differ = old.lines().zip(new.lines()).filter(|(a, b)| a != b);
    assert_eq!(differ.count(), 2);
    assert!(new.contains("# What sales and marketing agreed to."));
    let review = folder.run(&["model", "diff", "models/proposed.toml", "--format", "json"]);
    let review = review.with_code(0).json();
    assert_eq!(review["rows"].as_array().expect("rows").len(), 13);
    // A file that is there is never written over.
    let again = folder.run(&args).with_code(2).err();
    assert!(again.contains("E0106"), "{again}");
    assert_eq!(folder.read("models/proposed.toml"), new);
    let second = ["--pick", "2", "--out", "models/second.toml"];
    folder
        .run(&[&["model", "calibrate"], &second[..]].concat())
        .with_code(0);
    assert!(folder.read("models/second.toml").contains("score = 65"));
}

#[test]
fn proposals_are_told_in_both_languages_and_in_csv() {
    let folder = project(24);
    for (lang, parts) in [
        // The interval and the moves are told in 80 columns too: 12 of 12 turn, which Wilson puts at 76 to
        // 100 %, and 13 accounts move.
        (
            "en",
            ["12 of 24 words agree", "size 55.00", "76–100 %          13"],
        ),
        ("ko", ["24건 중 12건", "budget 45.00", "76–100%         13"]),
    ] {
        let text = folder
            .run(&["model", "calibrate", "--lang", lang])
            .with_code(0)
            .out();
        for part in parts {
            assert!(text.contains(part), "{part} in {text}");
        }
        for line in text.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
    let csv = folder.run(&["model", "calibrate", "--format", "csv"]);
    let csv = csv.with_code(0).out();
    assert_eq!(csv.lines().count(), 3, "{csv}");
    let row = csv.lines().nth(2).expect("a row");
    assert_eq!(row, "2,tier,tier.a.score=65.00,12,0,12,24,24,true,13");
}

#[test]
fn nothing_is_proposed_from_nineteen_words() {
    let folder = project(19);
    let text = folder.run(&["model", "calibrate", "--lang", "en"]);
    let text = text.with_code(0).out();
    assert!(text.contains("fewer than 20 words; there are 19"), "{text}");
    let out = ["model", "calibrate", "--out", "models/new.toml"];
    let refused = folder.run(&out).with_code(2).err();
    assert!(refused.contains("E0233"), "{refused}");
    assert!(!folder.path().join("models/new.toml").exists());
}
