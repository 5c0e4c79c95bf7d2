//! What a programme covers: a project made by hand, the demo, and real exports where they are present.

use std::fs;

use serde_json::{Value, json};
use winnable_report::terminal::display_width;

use crate::harness::{Folder, data, link};
use crate::json_schema;

fn found(folder: &Folder) -> Value {
    let found = folder
        .run(&["coverage", "--format", "json"])
        .with_code(0)
        .json();
    json_schema::check("coverage", &found);
    found
}

fn table(folder: &Folder, lang: &str) -> String {
    let out = folder.run(&["coverage", "--lang", lang]).with_code(0).out();
    for line in out.lines() {
        assert!(display_width(line) <= 80, "{line}");
    }
    out
}

const ASSETS: &str = "asset,kind,stage,roles,hand_over\n\
    Case of a bank,case study,,economic_buyer;user,yes\n\
    Architecture,technical review,validate,technical_buyer;security,yes\n\
    ROI,roi sheet,,economic_buyer,no\n\
    Film,other,reach,user,\n\
    워크숍,워크숍,,예산 결정자,예\n";

#[test]
fn assets_of_the_table_stand_by_role_and_stage() {
    let folder = Folder::new("coverage-assets");
    folder.run(&["init", "--demo"]).with_code(0);
    let out = table(&folder, "en");
    assert!(
        out.contains("assets: unknown, as the project has no tables/assets.csv"),
        "{out}"
    );
    assert_eq!(found(&folder)["assets"], Value::Null);
    folder.write("tables/assets.csv", ASSETS);
    let assets = &found(&folder)["assets"];
    let cell = |stage: &str, role: &str| {
        let cells = assets["cells"].as_array().expect("cells");
        let of = |cell: &&Value| cell["stage"] == stage && cell["role"] == role;
        cells.iter().find(of).expect("a cell")["assets"].clone()
    };
    // The case validates by what it is, the workshop converts; what cannot be handed over, and what nobody
    // judged, is in no cell.
    assert_eq!(cell("validate", "economic_buyer"), 1);
    assert_eq!(cell("validate", "security_compliance"), 1);
    assert_eq!(cell("convert", "economic_buyer"), 1);
    assert_eq!(cell("reach", "user"), 0);
    assert_eq!(
        (&assets["all"], &assets["kept_back"], &assets["not_judged"]),
        (&json!(5), &json!(1), &json!(1))
    );
    let kinds = assets["kinds"].as_array().expect("kinds");
    let states: Vec<&str> = kinds
        .iter()
        .filter_map(|kind| kind["state"].as_str())
        .collect();
    assert_eq!(
        states,
        [
            "missing",
            "there",
            "not_to_hand_over",
            "missing",
            "missing",
            "missing"
        ]
    );
    // Twelve pairs, of which five hold an asset.
    let out = table(&folder, "en");
    assert!(
        out.contains("7 of 12 pairs of role and stage have no asset"),
        "{out}"
    );
    let out = table(&folder, "ko");
    assert!(
        out.contains("역할·단계 12쌍 중 자산이 없는 쌍 7개"),
        "{out}"
    );
}

/// Counted by another program over the same file: touches of the contacts of three accounts, whom they
/// reach, and how many of these came to us.
const LEADFORGE: [(&str, u64, u64, u64); 3] = [
    ("acct_000467", 6, 135, 4),
    ("acct_000845", 4, 40, 4),
    ("acct_000372", 3, 90, 2),
];

#[test]
fn reach_of_leadforge_is_that_of_its_rows() {
    let Some(data) = data("leadforge_b2b_seed42") else {
        return;
    };
    let folder = Folder::of_project("leadforge", &data);
    fs::create_dir(folder.path().join("touches")).expect("a folder");
    link(
        &data.join("touches.csv"),
        &folder.path().join("touches/all.csv"),
    );
    let found = found(&folder);
    let reach = found["reach"].as_array().expect("touches");
    for (id, reached, touches, engaged) in LEADFORGE {
        let row = reach.iter().find(|row| row["account_id"] == id);
        let row = row.expect("a listed account");
        assert_eq!(row["reached"], reached, "{row}");
        assert_eq!(row["touches"], touches, "{row}");
        assert_eq!(row["engaged"], engaged, "{row}");
    }
    let channels = &found["channels"];
    let lines = channels["channels"].as_array().expect("channels");
    assert!(!lines.is_empty());
    for line in lines {
        assert_eq!(line["accounts"]["denominator"], channels["engaged"]);
    }
    for lang in ["en", "ko"] {
        table(&folder, lang);
    }
}

#[test]
fn without_touches_nothing_is_said_of_reach() {
    let folder = Folder::new("coverage-bare");
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\n\
         path = \"accounts.csv\"\n[source.columns]\nid = \"id\"\nname = \"name\"\ncreated = \"created\"\n",
    );
    folder.write("accounts.csv", "id,name,created\na1,Acme,2026-01-02\n");
    let out = table(&folder, "en");
    assert!(
        out.contains("reach and channels: unknown, as no touches were read"),
        "{out}"
    );
    assert_eq!(found(&folder)["reach"], Value::Null);
    let csv = folder
        .run(&["coverage", "--format", "csv"])
        .with_code(0)
        .out();
    assert_eq!(csv.lines().count(), 1);
}

#[test]
fn the_demo_is_shown_in_both_languages() {
    let folder = Folder::new("coverage-demo");
    folder.run(&["init", "--demo"]).with_code(0);
    let all = found(&folder);
    let reach = all["reach"].as_array().expect("touches");
    let csv = folder
        .run(&["coverage", "--format", "csv"])
        .with_code(0)
        .out();
    assert_eq!(csv.lines().count(), reach.len() + 1);
    assert!(table(&folder, "ko").contains("도달과 빈도"));
}
