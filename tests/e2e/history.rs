//! Snapshots through the command: what is kept, what moved and by what.

use serde_json::Value;

use crate::harness::{Folder, data, link};

/// A number of hundredths, from a text such as `-3.25`.
pub(crate) fn hundredths(value: &Value) -> i64 {
    let text = value.as_str().expect("points as text");
    let (whole, part) = text.split_once('.').expect("two decimals");
    let number = format!("{whole}{part}");
    number.parse().expect("a number")
}

const PARTS: [&str; 4] = ["data", "rule", "time", "matching"];

/// Every change is the sum of its parts and the later score less the former; gives how many changed.
fn adds_up(diff: &Value) -> usize {
    let mut changed = 0;
    for row in diff["rows"].as_array().expect("rows") {
        if row["change"].is_null() {
            assert!(row["parts"].is_null(), "{row}");
            continue;
        }
        let change = hundredths(&row["change"]);
        let scores = hundredths(&row["score_to"]) - hundredths(&row["score_from"]);
        assert_eq!(change, scores, "{row}");
        let parts = PARTS.map(|part| hundredths(&row["parts"][part]));
        assert_eq!(parts.iter().sum::<i64>(), change, "{row}");
        changed += usize::from(change != 0);
    }
    changed
}

/// The same comparison the other way round has every sign turned.
fn is_turned(there: &Value, back: &Value) {
    let rows = |diff: &Value| diff["rows"].as_array().expect("rows").clone();
    let (there, back) = (rows(there), rows(back));
    assert_eq!(there.len(), back.len());
    for (a, b) in there.iter().zip(&back) {
        assert_eq!(a["account_id"], b["account_id"]);
        let turned = match a["move"].as_str().expect("a move") {
            "in" => "out",
            "out" => "in",
            "up" => "down",
            "down" => "up",
            other => other,
        };
        assert_eq!(b["move"], turned);
        for (from, to) in [
            ("score_from", "score_to"),
            ("tier_from", "tier_to"),
            ("list_tier_from", "list_tier_to"),
        ] {
            assert_eq!((&a[from], &a[to]), (&b[to], &b[from]));
        }
        if a["change"].is_null() {
            assert!(b["change"].is_null());
            continue;
        }
        assert_eq!(hundredths(&a["change"]), -hundredths(&b["change"]));
        for part in PARTS {
            let (a, b) = (&a["parts"][part], &b["parts"][part]);
            assert_eq!(hundredths(a), -hundredths(b));
        }
    }
}

/// The project of leadforge with its touches, once as they came and once with all rows shuffled.
pub(crate) fn leadforge(name: &str, from: &std::path::Path, shuffled: bool) -> Folder {
    let folder = Folder::of_project("leadforge", from);
    let text = folder.read("winnable.toml");
    let renamed = Folder::new(name);
    renamed.write(
        "winnable.toml",
        &text.replace("touches/*.csv", "data/touches.csv"),
    );
    if !shuffled {
        link(from, &renamed.path().join("data"));
        return renamed;
    }
    for file in [
        "accounts.csv",
        "contacts.csv",
        "leads.csv",
        "opportunities.csv",
        "touches.csv",
        "sessions.csv",
        "sales_activities.csv",
        "customers.csv",
        "subscriptions.csv",
    ] {
        let Ok(text) = std::fs::read_to_string(from.join(file)) else {
            continue;
        };
        let mut lines: Vec<&str> = text.lines().collect();
        let header = lines.remove(0);
        // A walk of the rows in steps that share no factor with their number meets each once.
        let count = lines.len();
        let mut step = count / 3 + 1;
        while gcd(step, count) > 1 {
            step += 1;
        }
        let walked = (0..count).map(|at| lines[at * step % count]);
        let rows: Vec<&str> = std::iter::once(header).chain(walked).collect();
        renamed.write(&format!("data/{file}"), &(rows.join("\n") + "\n"));
    }
    renamed
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The sixteen Sundays from 2024-01-07.
fn week_ends() -> Vec<String> {
    let first: chrono::NaiveDate = "2024-01-07".parse().expect("a date");
    (0..16)
        .map(|week| (first + chrono::Days::new(week * 7)).to_string())
        .collect()
}

fn ids(folder: &Folder) -> Vec<String> {
    let log = folder.run(&["log", "--format", "json"]).with_code(0).json();
    let snapshots = log["snapshots"].as_array().expect("snapshots");
    let id = |snapshot: &Value| snapshot["id"].as_str().expect("an id").to_owned();
    snapshots.iter().map(id).collect()
}

#[test]
fn leadforge_is_replayed_at_sixteen_week_ends() {
    let Some(set) = data("leadforge_b2b_seed42") else {
        return;
    };
    let folder = leadforge("history-weeks", &set, false);
    for week in week_ends() {
        folder
            .run(&["snapshot", "--as-of", &week, "-q"])
            .with_code(0);
    }
    let taken = ids(&folder);
    assert_eq!(taken.len(), 16);
    let mut distinct = taken.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), 16);
    let mut changed = 0;
    for weeks in week_ends().windows(2) {
        let [from, to] = weeks else { continue };
        let there = folder.run(&["diff", from, to, "--format", "json"]);
        let there = there.with_code(0).json();
        let back = folder.run(&["diff", to, from, "--format", "json"]);
        let back = back.with_code(0).json();
        changed += adds_up(&there);
        adds_up(&back);
        is_turned(&there, &back);
        // One model and one matching: nothing else is to be blamed.
        for row in there["rows"].as_array().expect("rows") {
            if row["parts"].is_object() {
                assert_eq!(row["parts"]["rule"], "0.00", "{row}");
                assert_eq!(row["parts"]["matching"], "0.00", "{row}");
            }
        }
    }
    // Sixteen weeks in which nothing moved would prove nothing.
    assert!(changed > 5_000, "{changed}");
    let shuffled = leadforge("history-weeks-shuffled", &set, true);
    for week in week_ends() {
        let args = ["snapshot", "--as-of", &week, "-q"];
        shuffled.run_on_one_core(&args).with_code(0);
    }
    assert_eq!(ids(&shuffled), taken);
}

#[test]
fn a_snapshot_is_taken_once_and_named_as_often_as_one_likes() {
    let folder = Folder::new("history-names");
    folder.run(&["init", "--demo"]).with_code(0);
    folder.run(&["log"]).with_code(2);
    let first = folder.run(&["snapshot", "--format", "json"]).json();
    assert_eq!(first["was_there"], false);
    // 42 accounts of the demo, twelve of which its rules leave out: the head of `score` says so.
    assert_eq!(
        (&first["accounts"], &first["excluded"]),
        (&42.into(), &12.into())
    );
    let store = || std::fs::read(folder.path().join(".winnable/history.db")).expect("a store");
    let bytes = store();
    let again = folder.run(&["snapshot", "--format", "json"]).json();
    assert_eq!(again["was_there"], true);
    assert_eq!(again["id"], first["id"]);
    assert!(
        store() == bytes,
        "a second snapshot of the same wrote something"
    );
    folder.run(&["snapshot", "q3"]).with_code(0);
    let log = folder.run(&["log", "--format", "json"]).json();
    let names = &log["snapshots"][0]["names"];
    assert_eq!(names, &serde_json::json!(["2026-09-30", "q3"]));
}

#[test]
fn a_snapshot_shows_the_list_that_score_showed() {
    let folder = Folder::new("history-show");
    folder.run(&["init", "--demo"]).with_code(0);
    folder.run(&["snapshot"]).with_code(0);
    let score = folder.run(&["score", "--format", "json"]).json();
    let shown = folder.run(&["show", "--format", "json"]).json();
    let of = |rows: &Value, listed: bool| {
        let rows = rows.as_array().expect("rows").iter();
        let rows = rows.filter(|row| !listed || row["excluded"].is_null());
        let mut rows: Vec<String> = rows
            .map(|row| {
                let keys = ["account_id", "name", "score", "low", "high", "tier"];
                keys.map(|key| row[key].to_string()).join(" ")
            })
            .collect();
        rows.sort();
        rows
    };
    assert_eq!(of(&shown["rows"], true), of(&score["rows"], false));
    assert_eq!(shown["manifest"]["model"], score["manifest"]["model"]);
    let csv = folder.run(&["show", "--format", "csv"]).with_code(0).out();
    assert_eq!(csv.lines().count(), 1 + 42);
}

/// A project of four files.
const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
employees = "employees"
created = "created"
[[source]]
kind = "contacts"
path = "contacts.csv"
[source.columns]
id = "id"
account_id = "account"
title = "title"
created = "created"
[[source]]
kind = "opportunities"
path = "deals.csv"
[source.columns]
id = "id"
account_id = "account"
stage = "stage"
amount = "amount"
created = "created"
close = "closed"
[[source]]
kind = "engagements"
path = "touches.csv"
[source.columns]
on = "on"
contact_id = "contact"
channel = "channel"
"#;

/// The exports of the end of January, or of March.
pub(crate) fn write(folder: &Folder, later: bool) {
    let rows = |then: &str, since: &str| {
        let rows = if later {
            format!("{then}{since}")
        } else {
            then.to_owned()
        };
        rows.trim_start().to_owned()
    };
    folder.write("winnable.toml", PROJECT);
    folder.write(
        "accounts.csv",
        &rows(
            "id,name,employees,created\na1,Acme,120,2026-01-02\na2,Beta,300,2026-01-05\n",
            "a3,Gamma,80,2026-03-01\n",
        ),
    );
    folder.write(
        "contacts.csv",
        &rows(
            "id,account,title,created\nc1,a1,CEO,2026-01-03\nc2,a2,CTO,2026-01-05\n",
            "c3,a1,CFO,2026-02-20\nc4,a3,CEO,2026-03-01\n",
        ),
    );
    // The first deal was open at the end of January, and is won today.
    let first = if later {
        "d1,a1,Closed Won,50000,2026-01-10,2026-02-14\n"
    } else {
        "d1,a1,Proposal,50000,2026-01-10,\n"
    };
    let head = format!("id,account,stage,amount,created,closed\n{first}");
    let others = "d2,a2,Closed Lost,20000,2026-01-06,2026-01-20\n";
    folder.write(
        "deals.csv",
        &rows(
            &format!("{head}{others}"),
            "d3,a3,Proposal,9000,2026-03-02,\n",
        ),
    );
    folder.write(
        "touches.csv",
        &rows(
            "on,contact,channel\n2026-01-12,c1,webinar\n2026-01-31,c2,email_reply\n",
            "2026-02-03,c1,demo\n2026-03-03,c4,webinar\n",
        ),
    );
}

/// What was known on a day is what a replay of that day finds in later exports: accounts, people, deals
/// and touches that came afterwards are not there, and a deal that closed afterwards is open.
#[test]
fn a_replay_of_a_date_is_the_snapshot_of_that_date() {
    let folder = Folder::new("history-replay");
    write(&folder, false);
    let then = folder.run(&[
        "snapshot",
        "then",
        "--as-of",
        "2026-01-31",
        "--format",
        "json",
    ]);
    let then = then.with_code(0).json();
    assert_eq!(then["accounts"], 2);
    write(&folder, true);
    let replay = folder.run(&["snapshot", "--as-of", "2026-01-31", "--format", "json"]);
    let replay = replay.with_code(0).json();
    assert_eq!(replay["id"], then["id"]);
    assert_eq!(replay["was_there"], true);
    // The same store says what has moved since, and that all of it is rows and time.
    folder.run(&["snapshot", "now"]).with_code(0);
    let diff = folder.run(&["diff", "then", "now", "--format", "json"]);
    let diff = diff.with_code(0).json();
    assert!(adds_up(&diff) > 0);
    let of = |id: &str| {
        let rows = diff["rows"].as_array().expect("rows");
        rows.iter().find(|row| row["account_id"] == id).cloned()
    };
    assert_eq!(of("a3").expect("a row")["move"], "in");
    assert_eq!(of("a1").expect("a row")["excluded_to"], "customer");
}

/// A changed model is a change of the rule, and of nothing else.
#[test]
fn a_changed_model_is_blamed_for_what_it_changed() {
    let folder = Folder::new("history-model");
    folder.run(&["init", "--demo"]).with_code(0);
    folder.run(&["snapshot", "before"]).with_code(0);
    let text = folder.read("models/account6.toml");
    let (from, to) = ("[[0, 0], [60, 6]]", "[[0, 0], [20, 6]]");
    assert!(text.contains(from));
    folder.write("models/account6.toml", &text.replacen(from, to, 1));
    folder.run(&["snapshot", "after"]).with_code(0);
    let diff = folder.run(&["diff", "before", "after", "--format", "json"]);
    let diff = diff.with_code(0).json();
    assert!(adds_up(&diff) > 0);
    for row in diff["rows"].as_array().expect("rows") {
        if row["parts"].is_object() {
            assert_eq!(row["parts"]["rule"], row["change"], "{row}");
        }
    }
    folder
        .run(&["diff", "before", "after", "--exit-code"])
        .with_code(1);
    folder
        .run(&["diff", "after", "after", "--exit-code"])
        .with_code(0);
    // The criterion that was edited is the one that `why` names.
    let moved = diff["rows"].as_array().expect("rows").iter();
    let mut moved = moved.filter(|row| row["move"] == "up");
    let id = moved.next().expect("an account that rose")["account_id"].clone();
    let id = id.as_str().expect("an id");
    let why = folder.run(&[
        "why", id, "--from", "before", "--to", "after", "--format", "json",
    ]);
    let why = why.with_code(0).json();
    let criteria = why["criteria"].as_array().expect("criteria");
    let changed: Vec<&Value> = criteria
        .iter()
        .filter(|line| line["change"] != "0.00")
        .collect();
    let sum: i64 = changed.iter().map(|line| hundredths(&line["change"])).sum();
    assert_eq!(sum, hundredths(&why["row"]["change"]));
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert_eq!(why["facts"], serde_json::json!([]));
}

/// A model that is put back gives the list that it gave, byte for byte.
#[test]
fn a_model_that_is_rolled_back_gives_the_former_output() {
    let folder = Folder::new("history-rollback");
    folder.run(&["init", "--demo"]).with_code(0);
    let outputs = || {
        folder.run(&["run", "-q"]).with_code(0);
        ["score.csv", "score.json"].map(|name| folder.read(&format!("out/{name}")))
    };
    let before = outputs();
    folder.run(&["snapshot", "agreed"]).with_code(0);
    let text = folder.read("models/account6.toml");
    let edited = text.replacen("[[0, 0], [60, 6]]", "[[0, 0], [20, 6]]", 1);
    folder.write("models/account6.toml", &edited);
    assert!(outputs() != before);
    folder.run(&["model", "rollback", "agreed"]).with_code(0);
    assert_eq!(folder.read("models/account6.toml"), text);
    assert!(outputs() == before);
    let again = folder.run(&["model", "rollback", "agreed", "--format", "json"]);
    assert_eq!(again.json()["written"], false);
    folder.run(&["model", "rollback", "spring"]).with_code(2);
}

/// The list goes on from the snapshot before it: an account that falls a little below the edge of its
/// tier keeps its place, and the snapshot says by which rule.
#[test]
fn a_snapshot_goes_on_from_the_one_before() {
    let folder = Folder::new("history-list");
    folder.run(&["init", "--demo"]).with_code(0);
    folder
        .run(&["snapshot", "first", "--as-of", "2026-09-23"])
        .with_code(0);
    folder.run(&["snapshot", "second"]).with_code(0);
    let shown = |name: &str| folder.run(&["show", name, "--format", "json"]).json();
    let (first, second) = (shown("first"), shown("second"));
    assert!(first["snapshot"]["previous"].is_null());
    assert_eq!(second["snapshot"]["previous"], first["snapshot"]["id"]);
    let rows = first["rows"].as_array().expect("rows").iter();
    for row in rows.filter(|row| row["excluded"].is_null() && row["list_reason"].is_null()) {
        // Of a list that goes on from nothing, the place is the tier of the score.
        assert_eq!(row["list_tier"], row["tier"], "{row}");
    }
    let held = second["rows"].as_array().expect("rows").iter();
    for row in held.filter(|row| row["excluded"].is_null() && row["list_tier"] != row["tier"]) {
        assert!(row["list_reason"].is_string(), "{row}");
    }
}

/// The rows of a file as maps from its header.
fn rows_of(path: &std::path::Path) -> Vec<std::collections::HashMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).expect("a file");
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

/// How many of the days lie in the seven up to a date, and in the seven before these.
fn weeks<'d>(days: impl Iterator<Item = &'d str>, to: &str) -> (u64, u64) {
    let to: chrono::NaiveDate = to.parse().expect("a date");
    let (mut now, mut before) = (0, 0);
    for day in days {
        let day: chrono::NaiveDate = day[..10].parse().expect("a date");
        match (to - day).num_days() {
            0..=6 => now += 1,
            7..=13 => before += 1,
            _ => {}
        }
    }
    (before, now)
}

#[test]
fn the_rhythm_of_leadforge_is_what_its_rows_say() {
    let Some(set) = data("leadforge_b2b_seed42") else {
        return;
    };
    let folder = leadforge("history-rhythm", &set, false);
    for day in ["2024-01-21", "2024-02-18"] {
        folder.run(&["snapshot", "--as-of", day, "-q"]).with_code(0);
    }
    let week = folder
        .run(&["weekly", "2024-01-21", "--format", "json"])
        .json();
    let of = |measure: &str| {
        let all = week["measures"].as_array().expect("measures").iter();
        let mut all = all.filter(|row| row["measure"] == measure);
        let row = all.next().expect("a measure");
        let count = |key: &str| row[key].as_u64().expect("a count");
        (count("before"), count("now"))
    };
    let leads = rows_of(&set.join("leads.csv"));
    let created = leads.iter().map(|row| row["lead_created_at"].as_str());
    assert_eq!(of("new_leads"), weeks(created, "2024-01-21"));
    let touches = rows_of(&set.join("touches.csv"));
    let of_type = |kinds: &'static [&'static str], inbound: bool| {
        let of = touches.iter().filter(move |row| {
            kinds.contains(&row["touch_type"].as_str())
                && (!inbound || row["touch_direction"] == "inbound")
        });
        weeks(of.map(|row| row["touch_timestamp"].as_str()), "2024-01-21")
    };
    assert_eq!(
        of("content"),
        of_type(&["content_download", "webinar"], true)
    );
    assert_eq!(of("meetings"), of_type(&["call"], false));
    assert_eq!(week["accounts"].as_array().map(Vec::len), Some(20));
    // Every account of the month is there by a rule that its figures bear out.
    let month = folder.run(&["monthly", "--format", "json"]).json();
    let rows = month["rows"].as_array().expect("rows");
    let mut rules = std::collections::BTreeSet::new();
    for row in rows {
        let rule = row["rule"].as_str().expect("a rule");
        rules.insert(rule.to_owned());
        let engaged = |key: &str| row[key].as_u64().expect("a count");
        let holds = match rule {
            "tier_changed" => row["tier_from"] != row["tier_to"],
            "tier_held" => row["tier_to"] != row["list_tier_to"],
            "score_rose" => hundredths(&row["change"]) >= 500,
            "score_fell" => hundredths(&row["change"]) <= -500,
            "went_silent" => engaged("engagement_before") > 0 && engaged("engagement_now") == 0,
            "customer_engages" => engaged("engagement_now") > engaged("engagement_before"),
            "customer_new_people" => engaged("people_now") > 0,
            "customer_new_deal" => engaged("new_deals") > 0,
            other => panic!("{other}"),
        };
        assert!(holds, "{row}");
    }
    assert!(rules.len() >= 4, "{rules:?}");
}
