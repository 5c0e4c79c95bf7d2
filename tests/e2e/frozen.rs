//! A backtest of the scores of one day: those that a snapshot keeps are those of a replay of its date.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::harness::{Folder, data};
use crate::history::{leadforge, write};
use crate::json_schema::check;

/// The rows of CSV by the cell of their first column.
fn by_id(csv: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows = reader.deserialize::<BTreeMap<String, String>>();
    rows.map(|row| row.expect("a row"))
        .map(|row| (row["id"].clone(), row))
        .collect()
}

fn backtest(folder: &Folder, from: [&str; 2], more: &[&str]) -> String {
    let args = [&["icp", "backtest"], &from[..], more].concat();
    folder.run(&args).with_code(0).out()
}

fn json(folder: &Folder, from: [&str; 2]) -> Value {
    let text = backtest(folder, from, &["--format", "json"]);
    let found = serde_json::from_str(&text).expect("JSON");
    check("icp-backtest", &found);
    found
}

#[test]
fn leadforge_frozen_is_leadforge_replayed_and_not_leadforge_of_today() {
    let Some(set) = data("leadforge_b2b_seed42") else {
        return;
    };
    let day = "2024-03-31";
    let folder = leadforge("frozen-leadforge", &set, false);
    folder
        .run(&["snapshot", "q1", "--as-of", day, "-q"])
        .with_code(0);
    // What became of the deals is read off the export itself.
    let mut export = csv::Reader::from_path(set.join("opportunities.csv")).expect("deals");
    let (mut before, mut won, mut lost, mut open) = (0_u64, 0_u64, 0_u64, 0_u64);
    for row in export.deserialize::<BTreeMap<String, String>>() {
        let row = row.expect("a row");
        let closed = row["closed_at"].get(..10);
        match (closed, row["close_outcome"].as_str()) {
            (Some(closed), _) if closed <= day => before += 1,
            (_, "closed_won") => won += 1,
            (_, "closed_lost") => lost += 1,
            _ => open += 1,
        }
    }
    let kept = ["--snapshot", "q1"];
    let replayed = ["--scored-on", day];
    let csv = backtest(&folder, kept, &["--format", "csv"]);
    assert_eq!(csv, backtest(&folder, replayed, &["--format", "csv"]));
    let (mut frozen, again) = (json(&folder, kept), json(&folder, replayed));
    assert_eq!(frozen["frozen"]["snapshot"]["names"][0], "q1");
    frozen["frozen"]["snapshot"] = Value::Null;
    assert_eq!(frozen, again);
    let counts = [
        &frozen["frozen"]["decided_before"],
        &frozen["won"],
        &frozen["lost"],
        &frozen["open"],
    ];
    assert_eq!(counts, [before, won, lost, open]);
    // Sizes and industries have no history in this export.
    let borrowed = &frozen["frozen"]["not_historised"];
    assert_eq!(borrowed["facts"]["account.employees"], 1500);
    assert_eq!(borrowed["amounts"], true);
    // Each deal has the score of its account in the snapshot, and mostly another one today.
    let shown = folder.run(&["show", "q1", "--top", "0", "--format", "csv"]);
    let shown = shown.with_code(0).out();
    let mut reader = csv::Reader::from_reader(shown.as_bytes());
    let scores: BTreeMap<String, String> = reader
        .deserialize::<BTreeMap<String, String>>()
        .map(|row| row.expect("a row"))
        .map(|row| (row["account_id"].clone(), row["score"].clone()))
        .collect();
    let deals = by_id(&csv);
    let mut changed = 0;
    for deal in deals.values() {
        assert_eq!(deal["score"], scores[&deal["account"]], "{deal:?}");
        changed += u64::from(deal["score"] != deal["score_today"]);
    }
    assert_eq!(frozen["frozen"]["scores_changed"], changed);
    assert!(changed > 1_000, "{changed}");
    assert_ne!(frozen["frozen"]["hindsight_auc"], frozen["auc"]);
}

/// Last year's size and this year's: the snapshot keeps what was known, a replay has only what the export
/// says today, and says so.
#[test]
fn a_fact_that_was_overwritten_is_that_of_then_in_a_snapshot_alone() {
    let folder = Folder::new("frozen-facts");
    write(&folder, false);
    folder
        .run(&["snapshot", "then", "--as-of", "2026-01-31"])
        .with_code(0);
    write(&folder, true);
    let kept = by_id(&backtest(
        &folder,
        ["--snapshot", "then"],
        &["--format", "csv"],
    ));
    // The deal that was lost in January is left out, the one of Gamma is of no account of then.
    assert_eq!(kept.keys().collect::<Vec<_>>(), ["d1", "d3"]);
    assert_eq!(kept["d1"]["outcome"], "won");
    assert_eq!(kept["d3"]["why"], "account_not_scored_then");
    assert_eq!(kept["d3"]["score"], "");
    let accounts = folder.read("accounts.csv");
    folder.write("accounts.csv", &accounts.replace("Acme,120", "Acme,9000"));
    let day = ["--scored-on", "2026-01-31"];
    let again = by_id(&backtest(
        &folder,
        ["--snapshot", "then"],
        &["--format", "csv"],
    ));
    assert_eq!(again["d1"]["score"], kept["d1"]["score"]);
    let replayed = by_id(&backtest(&folder, day, &["--format", "csv"]));
    assert_ne!(replayed["d1"]["score"], kept["d1"]["score"]);
    let facts = &json(&folder, day)["frozen"]["not_historised"]["facts"];
    assert_eq!(facts["account.employees"], 2);
    for lang in ["en", "ko"] {
        let text = backtest(&folder, day, &["--lang", lang]);
        let words: Vec<&str> = text.split_whitespace().collect();
        assert!(words.join(" ").contains("account.employees 2"), "{text}");
    }
}

/// Another model scores what the snapshot keeps: as the same model does, where it is the same.
#[test]
fn a_new_model_is_tried_on_frozen_rows() {
    let folder = Folder::new("frozen-model");
    write(&folder, false);
    folder
        .run(&["snapshot", "then", "--as-of", "2026-01-31"])
        .with_code(0);
    write(&folder, true);
    let csv = ["--format", "csv"];
    let kept = backtest(&folder, ["--snapshot", "then"], &csv);
    let same = ["--format", "csv", "--model", "account6"];
    assert_eq!(backtest(&folder, ["--snapshot", "then"], &same), kept);
    let other = ["--format", "csv", "--model", "icp100"];
    assert_ne!(backtest(&folder, ["--snapshot", "then"], &other), kept);
    let beside = [
        "icp",
        "backtest",
        "--snapshot",
        "then",
        "--scored-on",
        "2026-01-31",
    ];
    folder.run(&beside).with_code(2);
    folder
        .run(&["icp", "backtest", "--snapshot", "nowhere"])
        .with_code(2);
}
