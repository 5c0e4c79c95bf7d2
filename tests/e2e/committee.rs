//! Buying committees: the demo, a project made by hand, and real exports where they are present.

use std::fs;

use serde_json::Value;
use winnable_report::terminal::display_width;

use crate::harness::{Folder, data, link};
use crate::json_schema;

const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
time_zone = "UTC"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
created = "created"
[[source]]
kind = "contacts"
path = "people.csv"
[source.columns]
id = "id"
account_id = "account"
title = "title"
name = "name"
created = "created"
[[source]]
kind = "opportunities"
path = "deals.csv"
[source.columns]
id = "id"
name = "name"
account_id = "account"
stage = "stage"
created = "created"
[[source]]
kind = "associations"
path = "roles.csv"
[source.columns]
opportunity_id = "deal"
contact_id = "contact"
role = "role"
[[source]]
kind = "engagements"
path = "touches.csv"
[source.columns]
on = "on"
channel = "channel"
direction = "direction"
contact_id = "contact"
"#;

/// Two accounts and two open deals, of which one names its contacts and their roles in it.
fn project(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("winnable.toml", PROJECT);
    folder.write(
        "accounts.csv",
        "id,name,created\na1,Brightwater,2026-01-02\na2,한빛전자,2026-01-02\n",
    );
    folder.write(
        "people.csv",
        "id,account,title,name,created\n\
         p1,a1,CFO,Ann Ode,2026-01-10\n\
         p2,a1,CTO,Bo Lind,2026-01-10\n\
         p3,a1,,Cy Marsh,2026-01-10\n",
    );
    folder.write(
        "deals.csv",
        "id,name,account,stage,created\n\
         d1,Platform,a1,Proposal,2026-02-01\n\
         d2,Add-on,a1,Proposal,2026-02-01\n",
    );
    folder.write(
        "roles.csv",
        "deal,contact,role\nd1,p2,Security\nd1,p3,Champion\n",
    );
    folder.write(
        "touches.csv",
        "on,channel,direction,contact\n2026-02-10,webinar,inbound,p1\n2026-02-11,webinar,inbound,p2\n",
    );
    folder
}

fn json(folder: &Folder, args: &[&str]) -> Value {
    let args = [&["committee"], args, &["--format", "json"]].concat();
    let found = folder.run(&args).with_code(0).json();
    json_schema::check("committee", &found);
    found
}

fn account<'a>(found: &'a Value, id: &str) -> &'a Value {
    let mut all = found["accounts"].as_array().expect("accounts").iter();
    all.find(|one| one["account_id"] == id).expect("an account")
}

/// What a command prints for people, of which no line is wider than the terminal.
fn table(folder: &Folder, args: &[&str], lang: &str) -> String {
    let args = [args, &["--lang", lang]].concat();
    let out = folder.run(&args).with_code(0).out();
    for line in out.lines() {
        assert!(display_width(line) <= 80, "{line}");
    }
    out
}

#[test]
fn roles_threads_and_champions_are_those_of_the_rows() {
    let folder = project("committee");
    let found = json(&folder, &[]);
    let a1 = account(&found, "a1");
    // A CFO and a CTO are known and answer; a third person pushes and has no role.
    assert_eq!(a1["coverage"]["numerator"], 2);
    assert_eq!(a1["engaged_coverage"]["numerator"], 2);
    assert_eq!((&a1["people"], &a1["engaged"]), (&3.into(), &2.into()));
    assert_eq!(a1["without_role"], 1);
    assert_eq!((&a1["champions"], &a1["blockers"]), (&1.into(), &0.into()));
    assert_eq!(
        a1["gaps"],
        serde_json::json!(["user", "security_compliance"])
    );
    // Of two people of the first deal one answers; the other deal names none, so that all of its account
    // count.
    let deals = a1["deals"].as_array().expect("deals");
    let threads: Vec<_> = deals
        .iter()
        .map(|deal| {
            (
                deal["people_of"].as_str(),
                deal["people"].as_u64(),
                deal["engaged"].as_u64(),
                deal["single_threaded"].as_bool(),
            )
        })
        .collect();
    assert_eq!(
        threads,
        [
            (Some("deal"), Some(2), Some(1), Some(true)),
            (Some("account"), Some(3), Some(2), Some(false)),
        ]
    );
    // In this deal the CTO is there for security.
    assert_eq!(
        deals[0]["missing"],
        serde_json::json!(["economic_buyer", "technical_buyer", "user"])
    );
    assert_eq!(
        (&found["open_deals"], &found["single_threaded"]),
        (&2.into(), &1.into())
    );
    // Nobody is known at the other account: what is missing there is unknown.
    let a2 = account(&found, "a2");
    assert_eq!(a2["gaps"], Value::Null);
    assert_eq!(a2["coverage"]["value"], Value::Null);
    assert_eq!(found["unknown_accounts"], 1);
    let out = table(&folder, &["committee"], "en");
    for said in [
        "2 of 4 required roles of 1 account have somebody known (50 %); 1 account is left out as unknown",
        "한빛전자 –/4 –/4 0/0 0/0 unknown",
    ] {
        let words = out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(said), "{said}\n{out}");
    }
    // No deal has closed.
    assert_eq!(found["curve"]["reason"], "no_closed_opportunities");
}

#[test]
fn names_are_shown_when_they_are_asked_for_and_roles_are_a_setting() {
    let folder = project("committee-names");
    let out = table(&folder, &["committee", "Brightwater"], "en");
    assert!(out.contains("CFO") && !out.contains("Ann Ode"), "{out}");
    let out = table(&folder, &["committee", "Brightwater", "--contacts"], "en");
    assert!(out.contains("Ann Ode"), "{out}");
    let found = json(&folder, &["a1"]);
    let contacts = found["accounts"][0]["contacts"].as_array().expect("people");
    assert_eq!(contacts.len(), 3);
    assert!(contacts.iter().all(|person| person.get("name").is_none()));
    // Five stakeholders instead of four.
    let five = "[metrics]\nrequired_roles = [\"economic_buyer\", \"technical_buyer\", \"user\", \
                \"security_compliance\", \"procurement\"]\n[project]\n";
    folder.write("winnable.toml", &PROJECT.replacen("[project]\n", five, 1));
    let found = json(&folder, &[]);
    assert_eq!(found["required"].as_array().map(Vec::len), Some(5));
    assert_eq!(account(&found, "a1")["coverage"]["denominator"], 5);
    // The source names no theme for procurement.
    let gaps = found["gaps"].as_array().expect("gaps");
    assert_eq!(gaps[4]["role"], "procurement");
    assert_eq!(gaps[4]["themes"], serde_json::json!([]));
    let unknown = folder.run(&["committee", "Brightwatr"]).with_code(2);
    assert!(unknown.err().contains("E0107"), "{}", unknown.err());
    // What the command takes is said where nothing is near, and it is no metric and no code.
    for asked in ["zzzzzzzzzz", "win_rate"] {
        let said = folder.run(&["committee", asked]).with_code(2).err();
        let words = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.contains("id, exact name or domain of an account"),
            "{said}"
        );
        assert!(!words.contains("explain"), "{said}");
    }
}

#[test]
fn an_excluded_account_says_so_and_has_nothing_to_say_to_it() {
    let folder = project("committee-excluded");
    folder.write(
        "accounts.csv",
        "id,name,created,rival\na1,Brightwater,2026-01-02,Competitor\na2,한빛전자,2026-01-02,\n",
    );
    let with_rivals = "created = \"created\"\ntype = \"rival\"\n";
    folder.write(
        "winnable.toml",
        &PROJECT.replacen("created = \"created\"\n", with_rivals, 1),
    );
    let out = table(&folder, &["committee", "a1"], "en");
    assert!(
        out.contains("excluded: a competitor (rule competitor)"),
        "{out}"
    );
    assert!(!out.contains("What the missing roles ask"), "{out}");
    let out = table(&folder, &["committee", "a1"], "ko");
    assert!(
        out.contains("제외: ") && !out.contains("빠진 역할에 할 말"),
        "{out}"
    );
    let found = json(&folder, &["a1"]);
    let excluded = &found["accounts"][0]["excluded"];
    assert_eq!(excluded["rule"], "competitor");
    assert_eq!(excluded["reason"], "a competitor");
    // The other account is listed: there is something to say to it.
    let out = table(&folder, &["committee", "a2"], "en");
    assert!(
        !out.contains("excluded") && out.contains("What the missing roles ask"),
        "{out}"
    );
    assert_eq!(
        json(&folder, &["a2"])["accounts"][0]["excluded"],
        Value::Null
    );
}

#[test]
fn a_missing_role_gets_the_message_of_the_team_else_its_themes() {
    let folder = project("committee-messages");
    folder.write(
        "tables/messages.csv",
        "role,theme,text\nsecurity,audit,Audits are answered in a day\nuser,,\"\"\n",
    );
    // The second line says nothing: it is refused, and not taken for a message.
    folder.run(&["committee"]).with_code(2);
    folder.write(
        "tables/messages.csv",
        "role,theme,text\nsecurity,audit,Audits are answered in a day\n",
    );
    let out = table(&folder, &["committee"], "en");
    let words = out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains(
            "security and compliance: Audits are answered in a day (tables/messages.csv, line 2)"
        ),
        "{out}"
    );
    assert!(
        words.contains("user: better work flow, cost of learning, speed of adoption"),
        "{out}"
    );
    let found = json(&folder, &[]);
    let of_security = &found["gaps"][3]["messages"][0];
    assert_eq!(
        (&of_security["line"], &of_security["theme"]),
        (&2.into(), &"audit".into())
    );
    let korean = table(&folder, &["committee", "한빛전자"], "ko");
    assert!(korean.contains("현업 사용자: 업무 흐름 개선"), "{korean}");
    assert!(korean.contains("구매위원회"), "{korean}");
}

#[test]
fn what_no_file_says_is_said_to_be_unknown() {
    let folder = project("committee-unknown");
    let parts: Vec<&str> = PROJECT.split("[[source]]").collect();
    // Neither touches nor associations.
    let few = parts[..4].join("[[source]]");
    folder.write("winnable.toml", &few);
    let out = table(&folder, &["committee"], "en");
    for said in [
        "who is engaged: unknown, as no touches were read",
        "champions and blockers: unknown, as no file has a role that says so",
        "2 open deals; on how many people they hang is unknown",
    ] {
        assert!(out.contains(said), "{said}\n{out}");
    }
    let found = json(&folder, &[]);
    assert_eq!(found["single_threaded"], Value::Null);
    assert_eq!(account(&found, "a1")["champions"], Value::Null);
    // No people at all: nothing is covered, and nothing is a gap either.
    let fewer = [parts[0], parts[1], parts[3]].join("[[source]]");
    folder.write("winnable.toml", &fewer);
    let found = json(&folder, &[]);
    assert_eq!(found["coverage"]["value"], Value::Null);
    assert_eq!(found["gaps"][0]["missing"], 0);
    let out = table(&folder, &["committee"], "ko");
    assert!(out.contains("시점별 확보율: 알 수 없음"), "{out}");
}

#[test]
fn csv_has_a_row_for_each_account_and_role() {
    let folder = project("committee-csv");
    let out = folder
        .run(&["committee", "--format", "csv"])
        .with_code(0)
        .out();
    let lines: Vec<&str> = out.lines().collect();
    // Two accounts with four roles each, below a header.
    assert_eq!(lines.len(), 9);
    let cfo = "a1,Brightwater,";
    let row = lines
        .iter()
        .find(|line| line.starts_with(cfo) && line.contains(",economic_buyer,"));
    let cells: Vec<&str> = row.expect("a row").split(',').collect();
    assert_eq!(
        &cells[4..],
        ["economic_buyer", "1", "1", "3", "2", "1", "2", "2", "1"]
    );
}

#[test]
fn the_demo_adds_up_in_both_languages() {
    let folder = Folder::new("committee-demo");
    folder.run(&["init", "--demo"]).with_code(0);
    let found = json(&folder, &[]);
    adds_up(&found);
    for lang in ["en", "ko"] {
        table(&folder, &["committee", "--top", "0"], lang);
        table(&folder, &["committee", "달무리보험", "--contacts"], lang);
    }
}

/// Every listed account is in one column of each role, and what is summed is the sum.
fn adds_up(found: &Value) {
    let accounts = found["accounts"].as_array().expect("accounts");
    for (at, gap) in found["gaps"].as_array().expect("gaps").iter().enumerate() {
        let n = |key: &str| gap[key].as_u64().expect("a count");
        let known = accounts
            .iter()
            .filter(|one| one["roles"][at]["people"] != 0);
        assert_eq!(n("known"), known.count() as u64, "{gap}");
        assert_eq!(n("unknown"), found["unknown_accounts"], "{gap}");
        assert_eq!(
            n("known") + n("missing") + n("open") + n("unknown"),
            accounts.len() as u64,
            "{gap}"
        );
    }
    let unknown = accounts.iter().filter(|one| one["gaps"].is_null());
    assert_eq!(found["unknown_accounts"], unknown.count() as u64);
    let covered = accounts
        .iter()
        .filter_map(|one| one["coverage"]["numerator"].as_u64());
    assert_eq!(found["coverage"]["numerator"], covered.sum::<u64>());
    for one in accounts {
        let roles = one["roles"].as_array().expect("roles").iter();
        let others = one["others"].as_array().expect("roles");
        let people = roles
            .chain(others)
            .map(|role| role["people"].as_u64().expect("a count"));
        let sum = people.sum::<u64>() + one["without_role"].as_u64().expect("a count");
        assert_eq!(one["people"], sum, "{one}");
    }
}

/// Deals and their mean share.
type Side = (u64, f64);

/// The points of a curve by another program over the same files: deals, and the mean share of four roles
/// that some contact filled who was recorded (and had come to us) by then.
const LEADFORGE: [(&str, Option<u64>, bool, Side, Side); 8] = [
    (
        "creation",
        None,
        false,
        (1049, 0.545_996),
        (1168, 0.541_952),
    ),
    ("days", Some(30), false, (922, 0.548_807), (578, 0.535_467)),
    ("days", Some(60), false, (288, 0.542_535), (151, 0.539_735)),
    ("close", None, false, (1049, 0.545_996), (1168, 0.541_952)),
    ("creation", None, true, (1049, 0.321_020), (1168, 0.303_510)),
    ("days", Some(30), true, (922, 0.353_579), (578, 0.338_235)),
    ("days", Some(60), true, (288, 0.349_826), (151, 0.354_305)),
    ("close", None, true, (1049, 0.351_764), (1168, 0.337_971)),
];

#[test]
fn coverage_of_leadforge_is_that_of_another_program() {
    let Some(data) = data("leadforge_b2b_seed42") else {
        return;
    };
    let folder = Folder::of_project("leadforge", &data);
    fs::create_dir(folder.path().join("touches")).expect("a folder");
    link(
        &data.join("touches.csv"),
        &folder.path().join("touches/all.csv"),
    );
    let found = json(&folder, &[]);
    adds_up(&found);
    let points = found["curve"]["points"].as_array().expect("points");
    assert_eq!(points.len(), LEADFORGE.len());
    for (at, days, engaged, won, lost) in LEADFORGE {
        let point = points.iter().find(|point| {
            point["at"] == at && point["days"].as_u64() == days && point["engaged"] == engaged
        });
        let point = point.expect("a point");
        for (side, (deals, mean)) in [("won", won), ("lost", lost)] {
            assert_eq!(point[side]["deals"], deals, "{point}");
            let found = point[side]["mean"].as_f64().expect("a mean");
            assert!((found - mean).abs() < 1e-6, "{point}");
        }
    }
    // It has a column of roles, and nobody in it is there for security.
    assert_eq!(found["gaps"][3]["known"], 0);
    assert!(found["accounts"][0]["champions"].is_u64());
    for lang in ["en", "ko"] {
        table(&folder, &["committee"], lang);
    }
}

#[test]
fn hubspot_says_what_it_does_not_know() {
    let Some(data) = data("hubspot_dummy") else {
        return;
    };
    let folder = Folder::new("committee-hubspot");
    let from = data.to_str().expect("a path of UTF-8");
    folder
        .run(&["init", "--from", from, "--currency", "USD"])
        .with_code(0);
    let found = json(&folder, &[]);
    adds_up(&found);
    // No column of buying roles was exported: titles give roles, and nothing says who pushes.
    assert_eq!(found["accounts"][0]["champions"], Value::Null);
    for lang in ["en", "ko"] {
        table(&folder, &["committee"], lang);
    }
}
