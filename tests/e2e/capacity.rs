//! The list that a team can carry, from files to the table, in JSON and in CSV.

use serde_json::{Value, json};

use crate::harness::Folder;
use crate::json_schema;

const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
expected_annual_revenue = "revenue"
created = "created"
[[metrics.programme]]
name = "Everybody"
kind = "one-to-many"
people = 1
hours_per_person = 25
hours_per_account = 10
"#;

/// Two seats, and five accounts of the last tier: 25 hours of one person are two accounts of ten.
fn project() -> Folder {
    let folder = Folder::new("capacity");
    folder.write("winnable.toml", PROJECT);
    folder.write(
        "accounts.csv",
        "id,name,revenue,created\na1,Alpha,500,2026-01-31\na2,Beta,400,2026-01-31\n\
         a3,Gamma,300,2026-01-31\na4,Delta,,2026-01-31\na5,Echo,100,2026-01-31\n",
    );
    folder
}

const LEDGER: &str = "account,who,verdict,tier,reason,date\n\
    Echo,Kim,accept,,known to us,2026-01-20\n\
    a1,Kim,reject,,No budget,2026-01-21\n\
    a2,Kim,reject,,asked later,2026-02-01\n";

fn capacity(folder: &Folder) -> Value {
    let found = folder.run(&["capacity", "--format", "json"]).json();
    json_schema::check("capacity", &found);
    found
}

/// The place, the reason and what was missed of an account.
fn account(found: &Value, id: &str) -> Value {
    let accounts = found["accounts"].as_array().expect("accounts");
    let one = accounts.iter().find(|one| one["account_id"] == id);
    let one = one.expect("the account");
    json!([
        one["list_tier"],
        one["list_reason"],
        one["missed"]["by_value"]
    ])
}

#[test]
fn a_list_holds_what_the_team_can_carry() {
    let folder = project();
    let found = capacity(&folder);
    assert_eq!(account(&found, "a1"), json!(["tier3", null, null]));
    assert_eq!(account(&found, "a2"), json!(["tier3", null, null]));
    // 400 − 300 and 400 − 100; of Delta no value is known.
    assert_eq!(account(&found, "a3"), json!([null, "no_seat", "100"]));
    assert_eq!(account(&found, "a5"), json!([null, "no_seat", "300"]));
    assert_eq!(account(&found, "a4"), json!([null, "no_seat", null]));
    let last = &found["tiers"][2];
    assert_eq!(
        json!([
            last["seats"],
            last["entitled"],
            last["taken"],
            last["left_out"]
        ]),
        json!([2, 5, 2, 3])
    );
    assert_eq!(found["programmes"][0]["worked"], 2);
    assert_eq!(found["verdicts"]["agreement"]["reason"], "no_trials");
}

#[test]
fn words_of_people_go_first_and_are_counted() {
    let folder = project();
    folder.write("tables/verdicts.csv", LEDGER);
    let found = capacity(&folder);
    assert_eq!(account(&found, "a5"), json!(["tier3", "accepted", null]));
    assert_eq!(account(&found, "a1"), json!([null, "rejected", null]));
    assert_eq!(account(&found, "a2"), json!(["tier3", null, null]));
    // The last seat is Echo's, who is worth 200 less.
    assert_eq!(account(&found, "a3"), json!([null, "seat_kept", "-200"]));
    let said = &found["verdicts"];
    assert_eq!(
        json!([
            said["accepts"],
            said["rejects"],
            said["later"],
            said["untold"]
        ]),
        json!([1, 1, 1, 1])
    );
    assert_eq!(said["agreement"]["value"], 0.5);
    assert_eq!(said["reasons"][0]["reason"], "known to us");
    let inputs = found["manifest"]["inputs"].as_array().expect("inputs");
    let ledger = inputs.iter().find(|one| one["kind"] == "verdicts");
    assert_eq!(ledger.expect("the ledger")["accepted"], 3);
}

#[test]
fn the_table_is_in_both_languages_and_csv_has_every_account() {
    let folder = project();
    folder.write("tables/verdicts.csv", LEDGER);
    let english = folder.run(&["capacity", "--lang", "en"]).with_code(0).out();
    for part in [
        "Did not fit into their tier",
        "agreement: 1 of 2",
        "keeps its seat",
    ] {
        assert!(english.contains(part), "{part} in {english}");
    }
    let korean = folder.run(&["capacity", "--lang", "ko"]).with_code(0).out();
    for part in ["목록에 든 고객사", "동의율: 2건 중 1건"] {
        assert!(korean.contains(part), "{part} in {korean}");
    }
    let csv = folder
        .run(&["capacity", "--format", "csv"])
        .with_code(0)
        .out();
    assert_eq!(csv.lines().count(), 6);
    assert!(
        csv.lines().any(|line| line.starts_with("a5,Echo,")),
        "{csv}"
    );
}

#[test]
fn each_bad_line_of_the_ledger_is_named_in_one_pass() {
    let folder = project();
    let lines = "account,who,verdict,tier,date\n,Kim,accept,,2026-01-01\na1,,accept,,2026-01-01\n\
        a1,Kim,maybe,,2026-01-01\na1,Kim,override,,2026-01-01\na1,Kim,accept,tier1,2026-01-01\n\
        a1,Kim,accept,,01.02.2026\na1,Kim,수락,,2026. 1. 5.\n";
    folder.write("tables/verdicts.csv", lines);
    let said = folder.run(&["capacity", "--lang", "en"]).with_code(2).err();
    for line in 2..=7 {
        assert!(said.contains(&format!("line {line} ")), "{line} in {said}");
    }
    assert!(!said.contains("line 8 "), "{said}");
    folder.write("tables/verdicts.csv", "account,verdict\na1,accept\n");
    let said = folder.run(&["check", "--lang", "en"]).with_code(2).err();
    assert!(said.contains("the header is account,verdict"), "{said}");
}

/// What `capacity` refuses or names, `check` says as well.
#[test]
fn check_looks_at_programmes_and_at_the_ledger() {
    let folder = project();
    folder.write("winnable.toml", &format!("{PROJECT}tiers = [\"tier9\"]\n"));
    folder.write(
        "tables/verdicts.csv",
        "account,who,verdict,date\nNobody,Kim,accept,2026-01-01\n",
    );
    let said = folder.run(&["check", "--lang", "en"]).with_code(1);
    let said = said.out() + &said.err();
    for code in ["E0151", "W0152"] {
        assert!(said.contains(code), "{code} in {said}");
    }
    folder.run(&["capacity"]).with_code(2);
}

#[test]
fn the_choices_of_the_list_are_checked() {
    let folder = project();
    let with = |more: &str| {
        folder.write("winnable.toml", &format!("{PROJECT}[list]\n{more}\n"));
        folder.run(&["capacity", "--format", "json"])
    };
    let found = with("margin = 1.25\nruns = 3\nwindow = 30\nswaps = 4").json();
    let expected = json!({"margin": "1.25", "runs": 3, "window_days": 30});
    assert_eq!(found["hysteresis"], expected);
    assert_eq!(found["swaps_allowed"], 4);
    let off = with("hysteresis = false").json();
    assert_eq!(off["hysteresis"], Value::Null);
    for wrong in [
        "margin = -1",
        "margin = 1.005",
        "runs = 0",
        "marign = 2",
        "swaps = \"4\"",
    ] {
        with(wrong).with_code(2);
    }
}
