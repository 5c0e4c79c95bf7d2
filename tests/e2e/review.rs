//! `model diff` and `simulate`: what a change of a model moves, held against two lists and the rows.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rust_decimal::Decimal;
use serde_json::Value;

use crate::harness::{Folder, data, link, workspace};
use crate::json_schema;

/// The shipped six factors with amounts in dollars, under another id, with texts of it replaced.
fn model(folder: &Folder, id: &str, changes: &[(&str, &str)]) {
    let shipped = workspace().join("crates/winnable-score/presets/account6.toml");
    let mut text = std::fs::read_to_string(shipped).expect("a shipped model");
    let dollars = [
        ("id = \"account6\"", format!("id = \"{id}\"")),
        ("\"KRW 1\"", "\"USD 1\"".to_owned()),
        ("KRW 100000000", "USD 100000".to_owned()),
        ("KRW 500000000", "USD 400000".to_owned()),
    ];
    for (from, to) in dollars {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, &to);
    }
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replace(from, to);
    }
    folder.write(&format!("models/{id}.toml"), &text);
}

/// The tier of every listed account.
fn tiers(folder: &Folder, id: &str) -> BTreeMap<String, Option<String>> {
    let list = folder
        .run(&["score", "--model", id, "--format", "json"])
        .json();
    let rows = list["rows"].as_array().expect("rows");
    let of = |row: &Value| {
        let id = row["account_id"].as_str().expect("an id").to_owned();
        (id, row["tier"].as_str().map(str::to_owned))
    };
    rows.iter().map(of).collect()
}

fn rows(document: &Value) -> Vec<&Value> {
    document["rows"].as_array().expect("rows").iter().collect()
}

/// The amounts of open deals by account, as the export says it: `account_id` by way of the lead.
fn open_amounts(folder: &Path, as_of: &str) -> BTreeMap<String, (u64, Decimal)> {
    let read = |name: &str| {
        let mut reader = csv::Reader::from_path(folder.join(name)).expect("an export");
        let headers = reader.headers().expect("headers").clone();
        let row = |record: csv::StringRecord| -> BTreeMap<String, String> {
            let cells = headers.iter().zip(&record);
            cells
                .map(|(key, cell)| (key.to_owned(), cell.to_owned()))
                .collect()
        };
        reader
            .records()
            .map(|record| row(record.expect("a row")))
            .collect::<Vec<_>>()
    };
    let leads: BTreeMap<String, String> = read("leads.csv")
        .into_iter()
        .map(|row| (row["lead_id"].clone(), row["account_id"].clone()))
        .collect();
    let mut amounts: BTreeMap<String, (u64, Decimal)> = BTreeMap::new();
    for deal in read("opportunities.csv") {
        let is_closed = !deal["close_outcome"].is_empty() && deal["closed_at"].as_str() <= as_of;
        if is_closed || deal["created_at"].as_str() > as_of {
            continue;
        }
        let entry = amounts.entry(leads[&deal["lead_id"]].clone()).or_default();
        entry.0 += 1;
        entry.1 += deal["estimated_acv"].parse::<Decimal>().expect("an amount");
    }
    amounts
}

/// An account with its tier before and after.
type Place = (String, Option<String>, Option<String>);

/// The parts of a review that must be those of two lists.
fn check_against_lists(
    review: &Value,
    old: &BTreeMap<String, Option<String>>,
    new: &BTreeMap<String, Option<String>>,
) {
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let expected: BTreeSet<Place> = ids
        .into_iter()
        .filter(|id| old.get(*id) != new.get(*id))
        .map(|id| {
            let of = |list: &BTreeMap<String, Option<String>>| list.get(id).cloned().flatten();
            (id.clone(), of(old), of(new))
        })
        .collect();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let found: BTreeSet<Place> = rows(review)
        .into_iter()
        .map(|row| {
            let id = text(&row["account_id"]).expect("an id");
            (id, text(&row["from"]["tier"]), text(&row["to"]["tier"]))
        })
        .collect();
    assert_eq!(found, expected);
    assert!(
        !expected.is_empty(),
        "a change that moves nobody shows nothing"
    );
    let listed = (
        review["listed"]["from"].as_u64(),
        review["listed"]["to"].as_u64(),
    );
    assert_eq!(listed, (Some(old.len() as u64), Some(new.len() as u64)));
}

#[test]
fn a_review_is_the_difference_of_two_lists_and_its_pipeline_that_of_the_export() {
    let Some(data) = data("leadforge_b2b_seed42") else {
        return;
    };
    let folder = Folder::of_project("leadforge", &data);
    std::fs::create_dir_all(folder.path().join("touches")).expect("a folder");
    link(
        &data.join("touches.csv"),
        &folder.path().join("touches/all.csv"),
    );
    model(&folder, "a", &[]);
    let weights = [
        ("weight = 25", "weight = 40"),
        ("weight = 15", "weight = 10"),
        (
            "title = \"Buying power\"\nweight = 20",
            "title = \"Buying power\"\nweight = 10",
        ),
        ("score = 60", "score = 55"),
    ];
    model(&folder, "b", &weights);
    // Another way to merge people: the facts of the two are not the same.
    model(
        &folder,
        "c",
        &[
            ("strategy = \"decision-weighted\"", "strategy = \"max\""),
            ("score = 60", "score = 50"),
        ],
    );
    let [a, b, c] = ["a", "b", "c"].map(|id| tiers(&folder, id));
    let diff = |old: &str, new: &str| {
        let args = [
            "model", "diff", old, new, "--format", "json", "--jitter", "3",
        ];
        let document = folder.run(&args).json();
        json_schema::check("review", &document);
        document
    };
    let there = diff("a", "models/b.toml");
    check_against_lists(&there, &a, &b);
    assert_eq!(there["other_facts"], false);
    let other = diff("a", "c");
    check_against_lists(&other, &a, &c);
    assert_eq!(other["other_facts"], true);
    check_deals(
        &there,
        &open_amounts(&data, there["as_of"].as_str().expect("a date")),
    );
    check_turned(&there, &diff("b", "a"));
}

/// Every account that moves has the open deals of the export, and they sum to what is touched.
fn check_deals(review: &Value, amounts: &BTreeMap<String, (u64, Decimal)>) {
    let decimal =
        |value: &Value| -> Decimal { value.as_str().expect("a text").parse().expect("a number") };
    let mut sum = Decimal::ZERO;
    for row in rows(review) {
        let id = row["account_id"].as_str().expect("an id");
        let (deals, amount) = amounts.get(id).copied().unwrap_or_default();
        assert_eq!(row["open_deals"], deals, "{row}");
        assert_eq!(decimal(&row["open_amount"]), amount, "{row}");
        sum += amount;
    }
    assert_eq!(decimal(&review["touched"]["open_amount"]), sum);
    assert!(sum > Decimal::ZERO);
}

/// The way back is the way there with its signs turned.
fn check_turned(there: &Value, back: &Value) {
    let turn = |word: &str| match word {
        "up" => "down",
        "down" => "up",
        "in" => "out",
        "out" => "in",
        other => panic!("{other}"),
    };
    let key = |row: &Value| row["account_id"].as_str().expect("an id").to_owned();
    let forth: BTreeMap<String, &Value> =
        rows(there).into_iter().map(|row| (key(row), row)).collect();
    assert_eq!(forth.len(), rows(back).len());
    for row in rows(back) {
        let other = forth[&key(row)];
        assert_eq!((&row["from"], &row["to"]), (&other["to"], &other["from"]));
        assert_eq!(row["move"], turn(other["move"].as_str().expect("a move")));
        let change = |row: &Value| crate::harness::hundredths(&row["score_change"]);
        assert_eq!(change(row), -change(other));
    }
    assert_eq!(there["touched"], back["touched"]);
}

/// The demo project, and its model's text.
fn demo() -> (Folder, String) {
    let folder = Folder::new("review-demo");
    folder.run(&["init", "--demo"]).with_code(0);
    let text = folder.read("models/account6.toml");
    (folder, text)
}

const CHANGE: [&str; 6] = [
    "simulate",
    "--set",
    "icp_fit.weight=30",
    "--set",
    "timing.weight=5",
    "--quiet",
];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    CHANGE.into_iter().chain(more.iter().copied()).collect()
}

#[test]
fn a_simulation_writes_only_when_asked_and_only_what_was_set() {
    let (folder, before) = demo();
    let seen = folder.run(&with(&[])).with_code(0).out();
    assert!(seen.contains("with icp_fit.weight=30"), "{seen}");
    assert_eq!(folder.read("models/account6.toml"), before);
    let out = folder
        .run(&with(&["--out", "models/new.toml"]))
        .with_code(0)
        .out();
    assert!(out.contains("models/new.toml"), "{out}");
    let new = folder.read("models/new.toml");
    let changed: Vec<(&str, &str)> = before
        .lines()
        .zip(new.lines())
        .filter(|(a, b)| a != b)
        .collect();
    assert_eq!(
        changed,
        [
            ("weight = 25", "weight = 30"),
            ("weight = 10", "weight = 5")
        ]
    );
    assert_eq!(before.lines().count(), new.lines().count());
    // A file that stands is not written over; the same text once more changes nothing.
    folder
        .run(&with(&["--out", "models/new.toml"]))
        .with_code(0);
    let other = [
        "simulate",
        "--set",
        "tier1.score=70",
        "--out",
        "models/new.toml",
    ];
    let refused = folder.run(&other).with_code(2).err();
    assert!(refused.contains("E0106"), "{refused}");
    assert_eq!(folder.read("models/new.toml"), new);
    // The new file against the project's model is the same change.
    let diff = folder
        .run(&["model", "diff", "models/new.toml", "--format", "json"])
        .json();
    let simulated = folder.run(&with(&["--format", "json"])).json();
    for key in [
        "rows",
        "tiers",
        "touched",
        "stability",
        "capacity",
        "listed",
    ] {
        assert_eq!(diff[key], simulated[key], "{key}");
    }
    json_schema::check("review", &simulated);
    folder.run(&with(&["--write"])).with_code(0);
    assert_eq!(folder.read("models/account6.toml"), new);
    let again = folder
        .run(&["model", "diff", "models/new.toml", "--format", "json"])
        .json();
    assert!(rows(&again).is_empty());
    assert_eq!(again["scores_changed"], 0);
}

/// Between tiers that no model has together nobody says which is better, and a shipped model has no file.
#[test]
fn moves_between_two_sets_of_tiers_are_neither_up_nor_down() {
    let (folder, _) = demo();
    let args = ["model", "diff", "icp100", "--quiet"];
    let json = folder.run(&[&args[..], &["--format", "json"]].concat());
    let json = json.with_code(0).json();
    let moves: Vec<&Value> = json["rows"].as_array().expect("rows").iter().collect();
    assert!(!moves.is_empty());
    // The demo scores by tier1 to tier3, and icp100 has handoff and nurture.
    let has_both = |row: &&Value| !row["from"]["tier"].is_null() && !row["to"]["tier"].is_null();
    let between = moves.into_iter().filter(has_both);
    assert!(between.clone().count() > 0);
    for row in between {
        assert_eq!(row["move"], "across", "{row}");
    }
    for (lang, parts) in [
        (
            "en",
            [
                "icp100 (shipped)",
                "do not have the same tiers",
                "change tier: neither up nor down",
            ],
        ),
        (
            "ko",
            [
                "icp100 (기본 제공)",
                "등급 체계가 다릅니다",
                "상승도 하락도 아님",
            ],
        ),
    ] {
        let text = folder.run(&[&args[..], &["--lang", lang]].concat());
        let text = text.with_code(0).out();
        for part in parts {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("icp100.toml"), "{text}");
    }
    let three = ["model", "diff", "account6", "icp100", "fia", "--lang", "en"];
    let said = folder.run(&three).with_code(2).err();
    assert!(
        said.contains("nothing is expected where `fia` stands"),
        "{said}"
    );
}

#[test]
fn an_approval_of_the_old_text_is_none_of_the_change() {
    let (folder, text) = demo();
    let run = folder
        .run(&with(&["--strict", "--format", "json"]))
        .with_code(1);
    let document: Value = serde_json::from_str(&run.out()).expect("JSON");
    let codes: Vec<&str> = document["warnings"]
        .as_array()
        .expect("warnings")
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert!(codes.contains(&"W0226"), "{codes:?}");
    assert_eq!(document["approval"]["complete"], true);
    // Without --strict a warning fails nothing.
    folder.run(&with(&[])).with_code(0);
    // Signed anew, nothing is left to say.
    let signed = text
        .replace("weight = 25", "weight = 30")
        .replace(
            "\nweight = 10\naspect = \"timing\"",
            "\nweight = 5\naspect = \"timing\"",
        )
        .replace("on = 2026-07-15", "on = 2026-09-20");
    folder.write("models/new.toml", &signed);
    let args = ["model", "diff", "models/new.toml", "--strict", "--quiet"];
    let page = folder.run(&args).with_code(0).out();
    assert!(page.contains("Sol Haneul"), "{page}");
    // Ninety days after the calibration of 2026-09-11 are not more than ninety; the next day is.
    let on = |day: &'static str| folder.run(&[&args[..], &["--as-of", day]].concat());
    on("2026-12-10").with_code(0);
    let late = on("2026-12-11").with_code(1).out();
    assert!(late.contains("W0222") && late.contains("91"), "{late}");
    let bare = signed.replace(
        "marketing = [\"Byeol Narae, head of marketing (마케팅본부장)\"]\n",
        "",
    );
    folder.write("models/new.toml", &bare);
    let bare = folder.run(&args).with_code(1).out();
    assert!(bare.contains("W0221"), "{bare}");
}

#[test]
fn a_programme_that_is_too_small_is_named_and_lines_keep_to_the_width() {
    let (folder, _) = demo();
    let project = folder.read("winnable.toml");
    let small = "[[metrics.programme]]\nname = \"top\"\nkind = \"one-to-one\"\npeople = 1\nhours_per_person = 10\nhours_per_account = 10\n\n[[metrics.market]]\nname = \"Korean finance\"";
    let market = "[[metrics.market]]\nname = \"Korean finance\"";
    assert_eq!(project.matches(market).count(), 1);
    folder.write("winnable.toml", &project.replace(market, small));
    let change = [
        "simulate",
        "--set",
        "tier.1.min=40",
        "--set",
        "tier.2.min=30",
        "--quiet",
    ];
    let json = folder
        .run(&[&change[..], &["--format", "json"]].concat())
        .json();
    json_schema::check("review", &json);
    let first = &json["capacity"][0];
    assert_eq!(
        (&first["programme"], &first["seats"]),
        (&"one-to-one".into(), &1.into())
    );
    // One person of 10 hours and 10 hours an account: one seat, and all others are over.
    let to = first["to"]["accounts"].as_u64().expect("a count");
    let tier1 = json["tiers"]
        .as_array()
        .expect("tiers")
        .iter()
        .find(|tier| tier["tier"] == "tier1")
        .expect("tier1");
    assert_eq!(tier1["to"], to);
    assert!(to > 1, "{first}");
    assert_eq!(first["to"]["over"], to - 1);
    for lang in ["en", "ko"] {
        let text = folder
            .run(&[&change[..], &["--lang", lang]].concat())
            .with_code(0)
            .out();
        // Its seats are not those of the filled list, and it says which are.
        assert!(text.contains("`winnable capacity`"), "{text}");
        for line in text.lines() {
            let width: usize = line
                .chars()
                .map(|c| {
                    if c.len_utf8() > 2 && c > '\u{2e80}' {
                        2
                    } else {
                        1
                    }
                })
                .sum();
            assert!(width <= 80, "{line}");
        }
    }
    let csv = folder
        .run(&[&change[..], &["--format", "csv"]].concat())
        .with_code(0)
        .out();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let ids: Vec<String> = reader
        .records()
        .map(|row| row.expect("a row")[0].to_owned())
        .collect();
    let expected: Vec<&str> = rows(&json)
        .into_iter()
        .filter_map(|row| row["account_id"].as_str())
        .collect();
    assert_eq!(ids, expected);
    let filtered = folder
        .run(
            &[
                &change[..],
                &["--format", "json", "--where", "account.employees >= 500"],
            ]
            .concat(),
        )
        .json();
    let fewer = |document: &Value| document["listed"]["to"].as_u64().expect("a count");
    assert!(0 < fewer(&filtered) && fewer(&filtered) < fewer(&json));
    // The word under `model` is the same command.
    let under = folder
        .run(&[&["model"], &change[..], &["--format", "json"]].concat())
        .json();
    assert_eq!(under, json);
}

/// Without a file of deals nobody knows how many are open.
#[test]
fn deals_that_were_not_read_are_not_none() {
    let folder = Folder::new("review-no-deals");
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\ncurrency = \"USD\"\n[programme]\nmodel = \"a\"\n\
         [[source]]\nkind = \"accounts\"\npath = \"accounts.csv\"\n\
         columns = { id = \"id\", name = \"name\", employees = \"employees\", created = \"created\" }\n",
    );
    folder.write(
        "accounts.csv",
        "id,name,employees,created\na1,Acme,120,2026-01-02\na2,Beta,9,2026-01-02\n",
    );
    model(&folder, "a", &[]);
    model(
        &folder,
        "b",
        &[
            ("weight = 25", "weight = 20"),
            ("weight = 15", "weight = 20"),
        ],
    );
    let found = folder.run(&["model", "diff", "b", "--format", "json"]);
    let found = found.with_code(0).json();
    json_schema::check("review", &found);
    let touched = &found["touched"];
    assert!(touched["open_deals"].is_null(), "{touched}");
    assert_eq!(touched["open_deals_reason"], "missing_input");
}

/// A review refuses what `score` refuses, in the same words, and names the mistakes of an ICP beside
/// others.
#[test]
fn a_review_is_refused_as_a_list_is() {
    let folder = Folder::new("review-refused");
    let project = "schema = 1\n[project]\ncurrency = \"USD\"\n[programme]\nicp = \"icp.toml\"\n\
        [[source]]\nkind = \"opportunities\"\npath = \"deals.csv\"\n\
        columns = { id = \"id\", account_name = \"company\", stage = \"stage\", created = \"created\" }\n";
    folder.write("winnable.toml", project);
    folder.write(
        "deals.csv",
        "id,company,stage,created\nd1,Acme,Closed Won,2026-01-02\n",
    );
    model(&folder, "b", &[]);
    let said = |args: &[&str]| folder.run(args).with_code(2).err();
    let of_score = said(&["score", "-q"]);
    assert!(of_score.contains("E0112") && of_score.contains("deals.csv"));
    assert_eq!(said(&["model", "diff", "b", "-q"]), of_score);
    folder.write("winnable.toml", &project.replace("deals.csv", "gone.csv"));
    folder.write("icp.toml", "schema = 99\n");
    let both = said(&["score", "-q"]);
    assert!(
        both.contains("E0105") && both.contains("icp.toml"),
        "{both}"
    );
    assert_eq!(said(&["model", "diff", "b", "-q"]), both);
    assert_eq!(said(&["simulate", "--set", "tier1.score=78", "-q"]), both);
}
