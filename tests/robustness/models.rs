//! Models with mistakes, tiers at their edges, and figures of nothing.

use std::fmt::Write as _;

use serde_json::Value;

use crate::harness::{Folder, hundredths};
use crate::trial::{project, run, run_twice, source};

const ACCOUNTS: &str = "id,name,employees,created";

fn accounts(name: &str, rows: &str) -> Folder {
    let folder = project(name, "USD", &[source("accounts", "accounts.csv", ACCOUNTS)]);
    folder.write("accounts.csv", &format!("{ACCOUNTS}\n{rows}"));
    folder
}

const WRONG: &str = r#"schema = 1
id = "wrong"
titel = "Wrong"
title = "Wrong"

[[factor]]
id = "fit"
weight = 95
[[factor.criterion]]
id = "size"
fact = "account.employees"
unknown = "half"
bands = [ { from = 0, below = nan, points = 5 }, { from = 10, below = 20, points = 10 } ]
[[factor.criterion]]
id = "size"
fact = "account.no_such_column"
unknown = "half"
any_of = ["x"]
points = 10
[[factor.criterion]]
id = "never"
fact = "account.employees"
unknown = "half"
bands = [ { from = 30, below = 20, points = 10 } ]

[[factor]]
id = "less"
weight = -5
[[factor.criterion]]
id = "country"
fact = "account.country"
unknown = "half"
any_of = ["US"]
points = 10

[[tier]]
id = "upper"
score = 60
[[tier]]
id = "lower"
score = 80
[[tier]]
id = "rest"
"#;

/// Every mistake of a model in one run, each with its place in the file.
#[test]
fn b48_every_mistake_of_a_model_in_one_run() {
    let folder = accounts("b48", "A1,Acme,15,2026-01-02\n");
    folder.write("models/wrong.toml", WRONG);
    let args = ["score", "--model", "wrong", "--format", "json"];
    let ran = run(&folder, &args).with_code(2);
    let found: Vec<(String, u64)> = ran.json()["diagnostics"]
        .as_array()
        .expect("diagnostics")
        .iter()
        .map(|one| {
            assert_eq!(one["file"], "models/wrong.toml", "{one}");
            assert!(one["position"].as_u64() > Some(0), "{one}");
            let line = one["row"].as_u64().expect("a line");
            (one["code"].as_str().expect("a code").to_owned(), line)
        })
        .collect();
    let has = |code: &str, line: u64| {
        assert!(
            found.contains(&(code.to_owned(), line)),
            "{code} at {line} in {found:?}"
        );
    };
    let line = |text: &str| {
        let at = WRONG.lines().position(|line| line.contains(text));
        at.expect("a line") as u64 + 1
    };
    has("E0202", line("titel"));
    has("E0204", line("nan"));
    has("E0204", line("weight = -5"));
    has("E0205", line("no_such_column"));
    has("E0207", line("from = 30, below = 20"));
    // The second `size`.
    has("E0208", 15);
    // Who has 80 has 60, so that the tier below is never reached.
    has("E0209", line("score = 60") + 1);
    assert_eq!(run(&folder, &args).out, ran.out);
    // The same file says the same to whoever only checks it.
    let check = run(&folder, &["check", "--model", "wrong"]);
    assert_eq!(check.code, 2, "{}", check.shown());
}

/// Weights that are numbers and do not add up; tiers are edges, so that a score between two of them
/// belongs to the lower one and no gap can be written.
#[test]
fn b48_weights_that_do_not_add_up() {
    let folder = accounts("b48-weights", "A1,Acme,15,2026-01-02\n");
    let model = edges("weights", 95, &[80, 60]);
    folder.write("models/weights.toml", &model);
    let ran = run(
        &folder,
        &["score", "--model", "weights", "--format", "json"],
    )
    .with_code(2);
    assert_eq!(ran.codes(), ["E0203"]);
    folder.write(
        "models/weights.toml",
        &model.replace("weight = 95", "weight = 100"),
    );
    let list = run(
        &folder,
        &["score", "--model", "weights", "--format", "json"],
    )
    .with_code(0);
    assert_eq!(list.json()["rows"][0]["tier"], "rest", "{}", list.out);
    let gap = "[[tier]]\nid = \"t2\"\nscore = \"60-79\"\n";
    let gap = model.replace("weight = 95", "weight = 100").replace(
        "[[tier]]\nid = \"rest\"",
        &format!("{gap}[[tier]]\nid = \"rest\""),
    );
    folder.write("models/weights.toml", &gap);
    let ran = run(
        &folder,
        &["score", "--model", "weights", "--format", "json"],
    )
    .with_code(2);
    assert_eq!(ran.codes(), ["E0214"], "{}", ran.err);
}

/// A hundred thousand brackets overflow no stack, and a model of 50 MB is not parsed at all.
#[test]
fn b48_models_that_are_no_models() {
    let folder = accounts("b48-large", "A1,Acme,15,2026-01-02\n");
    let deep = format!("schema = 1\nid = \"deep\"\nx = {}\n", "[".repeat(100_000));
    folder.write("models/deep.toml", &deep);
    folder.write("models/large.toml", &"# nothing at all\n".repeat(3_000_000));
    for id in ["deep", "large"] {
        for args in [
            &["score", "--model", id, "--format", "json"][..],
            &["check", "--model", id, "--format", "json"],
        ] {
            let ran = run(&folder, args).with_code(2);
            let codes = ran.codes();
            assert!(codes.contains(&"E0201".to_owned()), "{codes:?}");
            // One mistake is not told a hundred times.
            assert!(codes.len() <= 10, "{} diagnostics", codes.len());
        }
    }
    // The project itself, likewise.
    folder.write("winnable.toml", &format!("x = {}", "[".repeat(100_000)));
    run(&folder, &["score"]).with_code(2);
}

/// A model of one criterion whose points are a curve over the employees, from 0 at 0 to all at
/// 10,000: an employee is a hundredth of a point.
fn edges(id: &str, weight: u32, edges: &[u32]) -> String {
    let mut text = format!(
        "schema = 1\nid = \"{id}\"\ntitle = \"Sizes\"\n[[factor]]\nid = \"fit\"\nweight = {weight}\n[[factor.criterion]]\nid = \"size\"\nfact = \"account.employees\"\nunknown = \"zero\"\ncurve = [ [0, 0], [20000, 100] ]\n"
    );
    for (n, edge) in edges.iter().enumerate() {
        let _ = write!(text, "[[tier]]\nid = \"t{n}\"\nscore = {edge}\n");
    }
    text + "[[tier]]\nid = \"rest\"\n"
}

/// Half a hundredth below an edge is rounded half to even, shown as the edge, and in its tier; a
/// hundredth below is not. All formats say the same.
#[test]
fn b49_a_tier_follows_the_score_that_is_shown() {
    // 15,999 of 20,000 is 79.995, 16,000 is 80.00, 15,998 is 79.99; 15,997 is 79.985, half to even
    // 79.98.
    let folder = accounts(
        "b49",
        "HALF,Half,15999,2026-01-02\nEDGE,Edge,16000,2026-01-02\nBELOW,Below,15998,2026-01-02\nEVEN,Even,15997,2026-01-02\n",
    );
    folder.write("models/sizes.toml", &edges("sizes", 100, &[80, 60]));
    let toml = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &format!("{toml}\n[programme]\nmodel = \"sizes\"\n"),
    );
    let expected = [
        ("EDGE", "80.00", "t0"),
        ("HALF", "80.00", "t0"),
        ("BELOW", "79.99", "t1"),
        ("EVEN", "79.98", "t1"),
    ];
    let list = run_twice(&folder).with_code(0).json();
    let rows = list["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 4);
    for (row, (id, score, tier)) in rows.iter().zip(expected) {
        assert_eq!(
            (&row["account_id"], &row["score"], &row["tier"]),
            (&id.into(), &score.into(), &tier.into())
        );
        assert_eq!(hundredths(&row["score"]) >= 8000, tier == "t0");
    }
    let csv = folder.read("out/score.csv");
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| {
        header
            .iter()
            .position(|found| found == name)
            .expect("a column")
    };
    let places = ["account_id", "score", "tier"].map(column);
    let found: Vec<[String; 3]> = reader
        .records()
        .map(|row| {
            let row = row.expect("a record");
            places.map(|at| row[at].to_owned())
        })
        .collect();
    assert_eq!(
        found,
        expected.map(|(id, score, tier)| [id, score, tier].map(str::to_owned))
    );
    let table = run(&folder, &["score"]).with_code(0).out;
    for (id, score, tier) in expected {
        let explained = run(&folder, &["explain", id]).with_code(0).out;
        assert!(
            explained.contains(score) && explained.contains(tier),
            "{explained}"
        );
        let name = format!("{}{}", &id[..1], id[1..].to_lowercase());
        let line = table
            .lines()
            .find(|line| line.contains(&name))
            .expect("a line");
        assert!(line.contains(score) && line.contains(tier), "{line}");
    }
}

/// The value of every number in a document, with where it stands.
fn numbers(value: &Value, at: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => out.push((at.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| numbers(item, at, out)),
        Value::Object(map) => map
            .iter()
            .for_each(|(key, item)| numbers(item, &format!("{at}.{key}"), out)),
        _ => {}
    }
}

/// A project of one account in which nothing else happened.
fn nothing() -> Folder {
    let sources = [
        source("accounts", "accounts.csv", ACCOUNTS),
        source("opportunities", "deals.csv", DEALS),
        source(
            "contracts",
            "contracts.csv",
            "id,account_id,start,end,amount",
        ),
        source("spend", "spend.csv", "on,channel,amount"),
        source("leads", "leads.csv", "id,email,created"),
        source("engagements", "touches.csv", "account_id,on,channel"),
    ];
    let folder = project("b50", "USD", &sources);
    let metrics = "\n[metrics]\ngross_margin = 0.8\ndiscount = 0.1\n";
    folder.write("winnable.toml", &(folder.read("winnable.toml") + metrics));
    let account = format!("{ACCOUNTS}\nA1,Acme,15,2026-01-02\n");
    folder.write("accounts.csv", &account);
    folder.write("contracts.csv", "id,account_id,start,end,amount\n");
    folder.write("spend.csv", "on,channel,amount\n");
    folder.write("leads.csv", "id,email,created\n");
    folder.write("touches.csv", "account_id,on,channel\n");
    folder
}

const DEALS: &str = "id,account_id,stage,amount,created,close";

/// No figure is a number that is none; each has a value or says why not, and none has a value over
/// nothing.
fn figures_are_sound(case: &str, figures: &Value) {
    let mut texts = Vec::new();
    numbers(figures, "", &mut texts);
    for (at, text) in &texts {
        let low = text.to_lowercase();
        let bad = ["nan", "inf", "-inf", "infinity", "∞"].contains(&low.as_str());
        assert!(!bad, "{case}: {at} is {text}");
    }
    let rows = figures.as_array().expect("rows");
    assert!(rows.len() > 20, "{case}: {}", rows.len());
    for row in rows {
        let (value, reason) = (&row["value"], &row["reason"]);
        assert_ne!(value.is_null(), reason.is_null(), "{case}: {row}");
        if row["denominator"] == "0" {
            assert!(value.is_null(), "{case}: {row}");
        }
    }
    for metric in [
        "churn",
        "grr",
        "nrr",
        "cac",
        "clv",
        "ltv_cac",
        "payback",
        "logo_retention",
    ] {
        assert!(
            figure(figures, metric)["value"].is_null(),
            "{case}: {metric}"
        );
    }
}

fn figure<'f>(figures: &'f Value, metric: &str) -> &'f Value {
    let rows = figures.as_array().expect("rows");
    let found = rows.iter().find(|row| row["metric"] == metric);
    found.unwrap_or_else(|| panic!("no {metric}"))
}

/// Nothing won, nothing lost, nothing churned, nothing spent, one deal: a figure without a
/// denominator is null and says why.
#[test]
fn b50_figures_of_nothing() {
    let folder = nothing();
    let cases = [
        ("no deal", ""),
        ("one open deal", "D1,A1,Proposal,100,2026-01-05,\n"),
        (
            "one won deal",
            "D1,A1,Closed Won,100,2026-01-05,2026-02-01\n",
        ),
        (
            "one lost deal",
            "D1,A1,Closed Lost,100,2026-01-05,2026-02-01\n",
        ),
        (
            "one deal of nothing",
            "D1,A1,Closed Won,0,2026-01-05,2026-01-05\n",
        ),
    ];
    for (case, rows) in cases {
        folder.write("deals.csv", &format!("{DEALS}\n{rows}"));
        run_twice(&folder).with_code(0);
        let json = run(&folder, &["metrics", "--format", "json"]);
        let figures = &json.with_code(0).json()["rows"];
        figures_are_sound(case, figures);
        let rate = figure(figures, "win_rate");
        match case {
            // Nothing was won or lost yet: no rate.
            "no deal" | "one open deal" => assert!(rate["value"].is_null(), "{case}: {rate}"),
            // One deal won is no certainty: Wilson at 95 % is 1 / (1 + 3.841459) = 0.206549 up.
            "one won deal" => {
                let parts = (&rate["n"], &rate["numerator"], &rate["denominator"]);
                assert_eq!(parts, (&1.into(), &"1".into(), &"1".into()));
                let low = rate["low"].as_str().expect("an interval");
                assert!(low.starts_with("0.20654"), "{rate}");
            }
            _ => {}
        }
        for args in [
            &["metrics"][..],
            &["metrics", "--by", "quarter"],
            &["metrics", "scorecard"],
            &["icp", "best"],
            &["icp", "backtest"],
            &["score"],
        ] {
            let shown = run(&folder, args).shown();
            let is_none = |word: &str| ["NaN", "NaN%", "inf", "inf%", "∞"].contains(&word);
            assert!(
                !shown.split_whitespace().any(is_none),
                "{case}: {args:?}: {shown}"
            );
        }
    }
}
