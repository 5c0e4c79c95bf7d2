//! What the pages of snapshots say to whoever reads them: who is meant, who is in no list, what was not
//! read.

use serde_json::Value;

use crate::harness::Folder;
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
type = "type"
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
kind = "engagements"
path = "touches*.csv"
[source.columns]
on = "on"
contact_id = "contact"
channel = "channel"
direction = "direction"
[[exclude]]
rule = "customer"
when = 'account.type = "Customer"'
reason = "a customer"
"#;

const HEAD: &str = "id,name,type,employees,created\n";

/// Four accounts, one of them a customer, and what their people did in a week.
pub(crate) fn project(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("winnable.toml", PROJECT);
    accounts(
        &folder,
        "a1,Acme,Prospect,120,2026-01-02\na2,Beta,Prospect,300,2026-01-02\n\
         a3,Gamma,Prospect,80,2026-01-02\nc1,Kunde,Customer,90,2026-01-02\n",
    );
    folder.write(
        "contacts.csv",
        "id,account,title,created\np1,a1,CEO,2026-01-02\np2,a2,CTO,2026-01-02\n\
         p3,c1,CFO,2026-01-02\n",
    );
    touches(&folder, "");
    folder
}

pub(crate) fn accounts(folder: &Folder, rows: &str) {
    folder.write("accounts.csv", &format!("{HEAD}{rows}"));
}

/// Six touches of the second week of March, and those of later weeks.
pub(crate) fn touches(folder: &Folder, later: &str) {
    let rows = "on,contact,channel,direction\n2026-03-09,p1,webinar,inbound\n\
        2026-03-10,p1,email,inbound\n2026-03-10,p2,email,outbound\n2026-03-11,p2,podcast,inbound\n\
        2026-03-12,p3,demo,inbound\n2026-03-15,p1,webinar,inbound\n";
    folder.write("touches.csv", &format!("{rows}{later}"));
}

pub(crate) fn take(folder: &Folder, name: &str) {
    folder.run(&["snapshot", name, "-q"]).with_code(0);
}

fn why(folder: &Folder, account: &str) -> Value {
    let page = folder.run(&["why", account, "--format", "json"]);
    let page = page.with_code(0).json();
    json_schema::check("why", &page);
    page
}

/// A row of a list by its account.
pub(crate) fn of<'v>(rows: &'v Value, account: &str) -> Option<&'v Value> {
    let mut rows = rows.as_array().expect("rows").iter();
    rows.find(|row| row["account_id"] == account)
}

#[test]
fn a_renamed_account_is_found_by_both_names() {
    let folder = project("pages-renamed");
    take(&folder, "then");
    accounts(
        &folder,
        "a1,한빛 소프트 (Hanbit),Prospect,120,2026-01-02\na2,Beta Inc.,Prospect,300,2026-01-02\n\
         a3,Gamma,Prospect,80,2026-01-02\nc1,Kunde,Customer,90,2026-01-02\n",
    );
    touches(&folder, "2026-03-22,p1,webinar,inbound\n");
    take(&folder, "now");
    for name in ["Acme", "acme", "한빛 소프트 (Hanbit)", "a1"] {
        let row = &why(&folder, name)["row"];
        assert_eq!(row["account_id"], "a1", "{name}");
        assert_eq!(row["name"], "한빛 소프트 (Hanbit)");
        assert_eq!(row["name_from"], "Acme");
    }
    let page = folder.run(&["why", "Acme", "--lang", "en"]).out();
    assert!(page.contains("called `Acme` in then"), "{page}");
    // A part of a name, a name without its legal form, and a slip are answered with the nearest.
    for (said, near) in [
        ("hanbit", "Hanbit"),
        ("Beta Ltd", "Beta Inc."),
        ("Gama", "Gamma"),
    ] {
        let refused = folder
            .run(&["why", said, "--lang", "en"])
            .with_code(2)
            .err();
        assert!(
            refused.contains("E0107") && refused.contains(near),
            "{said}: {refused}"
        );
    }
    let refused = folder.run(&["why", "acme.com", "--lang", "en"]);
    let refused = refused.with_code(2).err();
    assert!(refused.contains("keeps no domains"), "{refused}");
    let diff = folder.run(&["diff", "--format", "json"]).json();
    json_schema::check("diff", &diff);
    assert_eq!(of(&diff["rows"], "a2").expect("a row")["name_from"], "Beta");
}

#[test]
fn an_account_in_neither_list_says_by_which_rule() {
    let folder = project("pages-excluded");
    take(&folder, "then");
    touches(&folder, "2026-03-22,p3,webinar,inbound\n");
    take(&folder, "now");
    let found = why(&folder, "Kunde");
    assert_eq!(found["row"]["excluded_from"], "customer");
    assert_eq!(found["row"]["excluded_to"], "customer");
    // Its score changed all the same, and the parts are those of the change.
    let points =
        |value: &Value| -> f64 { value.as_str().expect("points").parse().expect("points") };
    let change = points(&found["row"]["change"]);
    assert!(change.abs() > 0.0, "{found}");
    let parts = ["data", "rule", "time", "matching"];
    let sum: f64 = parts
        .iter()
        .map(|part| points(&found["row"]["parts"][part]))
        .sum();
    assert!((sum - change).abs() < 0.001, "{found}");
    let page = folder
        .run(&["why", "c1", "--lang", "en"])
        .with_code(0)
        .out();
    for line in [
        "then: left out by rule `customer`",
        "now: left out by rule `customer`",
    ] {
        assert!(page.contains(line), "{page}");
    }
    let diff = folder.run(&["diff", "--format", "json"]).json();
    assert!(of(&diff["rows"], "c1").is_none(), "it moved in no list");
}

#[test]
fn what_one_snapshot_does_not_have_is_no_zero() {
    let folder = project("pages-gone");
    take(&folder, "then");
    accounts(
        &folder,
        "a2,Beta,Prospect,300,2026-01-02\na3,Gamma,Prospect,80,2026-01-02\n\
         c1,Kunde,Customer,90,2026-01-02\n",
    );
    touches(&folder, "2026-03-22,p2,webinar,inbound\n");
    take(&folder, "now");
    let found = why(&folder, "Acme");
    let rows = found["rows"].as_array().expect("rows");
    assert!(
        !rows.is_empty() && rows.iter().all(|row| row["to"].is_null()),
        "{found}"
    );
    let page = folder
        .run(&["why", "Acme", "--lang", "en"])
        .with_code(0)
        .out();
    assert!(page.contains("in then: score "), "{page}");
    // Of four touches of Beta, two of which it sent us, one mail was ours.
    let found = why(&folder, "Beta");
    let rows = found["rows"].as_array().expect("rows");
    let mail = rows
        .iter()
        .find(|row| row["channel"] == "email")
        .expect("mail");
    let counts = ["from", "to", "engaged_from", "engaged_to"].map(|key| mail[key].clone());
    assert_eq!(counts, [1, 1, 0, 0].map(Value::from));
}

/// The number at the end of a line of a page that begins so.
fn said<'p>(page: &'p str, begins: &str) -> &'p str {
    let mut lines = page.lines().map(str::trim);
    lines
        .find(|line| line.starts_with(begins))
        .unwrap_or_else(|| panic!("{begins} in {page}"))
}

#[test]
fn an_export_that_was_cut_is_no_quiet_week() {
    let folder = project("pages-cut");
    // Twelve more touches in a second file, which is then not there.
    let more: Vec<String> = (1..=12)
        .map(|day| format!("2026-02-{day:02},p2,webinar,inbound"))
        .collect();
    let more = format!("on,contact,channel,direction\n{}\n", more.join("\n"));
    folder.write("touches-2.csv", &more);
    take(&folder, "then");
    let remove = |name: &str| std::fs::remove_file(folder.path().join(name)).expect("a file");
    remove("touches-2.csv");
    // Without any file of a source the command stops, and says how to do without it.
    remove("touches.csv");
    let refused = folder.run(&["snapshot", "--lang", "en"]).with_code(2).err();
    assert!(
        refused.contains("E0105") && refused.contains("to do without it"),
        "{refused}"
    );
    accounts(
        &folder,
        "a1,Acme,Prospect,120,2026-01-02\na2,Beta,Customer,300,2026-01-02\n\
         c1,Kunde,Customer,90,2026-01-02\na4,Delta,Prospect,60,2026-03-20\n",
    );
    touches(&folder, "2026-03-22,p1,webinar,inbound\n");
    let taken = folder.run(&["snapshot", "now", "--format", "json"]).json();
    json_schema::check("taken", &taken);
    let named = folder.run(&["snapshot", "3월 4주", "--lang", "en"]);
    assert!(named.with_code(2).err().contains("`3월-4주` would do"));
    let diff = folder.run(&["diff", "--format", "json"]).json();
    json_schema::check("diff", &diff);
    let weekly = folder.run(&["weekly", "--format", "json"]).json();
    json_schema::check("weekly", &weekly);
    let monthly = folder.run(&["monthly", "--format", "json"]).json();
    json_schema::check("monthly", &monthly);
    for document in [&taken, &diff, &weekly, &monthly] {
        let codes = document["warnings"].as_array().expect("warnings").iter();
        let codes: Vec<&str> = codes.filter_map(|one| one["code"].as_str()).collect();
        assert_eq!(codes, ["W0728", "W0729"], "{document}");
    }
    // 6 + 12 touches, and then 6 + 1.
    let inputs = diff["inputs"].as_array().expect("inputs");
    let touches = inputs.iter().find(|one| one["kind"] == "engagements");
    let touches = touches.expect("touches");
    assert_eq!((&touches["from"], &touches["to"]), (&18.into(), &7.into()));
    let page = folder.run(&["diff", "--lang", "en"]).with_code(0).out();
    said(&page, "In: new in the data 1");
    said(&page, "Out: by rule `customer` 1 · not in the later data 1");
    assert!(said(&page, "engagements").ends_with("-11"), "{page}");
    assert!(page.contains("Gamma (a3)"), "{page}");
    // Against time nothing was lost: there were more rows then.
    let back = folder
        .run(&["diff", "now", "then", "--format", "json"])
        .json();
    assert_eq!(back["warnings"], serde_json::json!([]));
    let page = folder.run(&["diff", "now", "then", "--lang", "en"]).out();
    assert!(page.contains("against time"), "{page}");
    let refused = folder.run(&["monthly", "now", "then", "--lang", "en"]);
    let refused = refused.with_code(2).err();
    assert!(
        refused.contains("E0724") && refused.contains("earlier"),
        "{refused}"
    );
}

#[test]
fn a_list_is_compared_with_the_one_of_its_motion() {
    let folder = project("pages-motion");
    take(&folder, "new-1");
    folder
        .run(&["snapshot", "grow-1", "--motion", "expand", "-q"])
        .with_code(0);
    touches(&folder, "2026-03-22,p1,webinar,inbound\n");
    folder
        .run(&["snapshot", "grow-2", "--motion", "expand", "-q"])
        .with_code(0);
    take(&folder, "new-2");
    let from = |args: &[&str]| {
        let args = [args, &["--format", "json"]].concat();
        let found = folder.run(&args).with_code(0).json();
        found["from_snapshot"]["names"][0].clone()
    };
    assert_eq!(from(&["diff"]), "new-1");
    assert_eq!(from(&["monthly"]), "new-1");
    // Where only the later one is named, the former is before it and not the latest but one.
    assert_eq!(from(&["why", "Kunde", "--to", "grow-2"]), "grow-1");
    let refused = folder.run(&["why", "Kunde", "--to", "new-1", "--lang", "en"]);
    let refused = refused.with_code(2).err();
    assert!(
        refused.contains("no snapshot is earlier than new-1"),
        "{refused}"
    );
    let both = folder
        .run(&["diff", "new-2", "grow-2", "--lang", "en"])
        .out();
    assert!(
        both.contains("two lists: new accounts → existing customers"),
        "{both}"
    );
    let log = folder.run(&["log", "--lang", "en"]).out();
    assert!(said(&log, "grow-2").contains("existing customers"), "{log}");
    let document = folder.run(&["log", "--format", "json"]).json();
    json_schema::check("log", &document);
    let csv = folder.run(&["log", "--format", "csv"]).out();
    assert_eq!(
        csv.lines().filter(|line| line.contains(",expand,")).count(),
        2
    );
}

#[test]
fn places_that_people_and_seats_made_are_told() {
    let folder = project("pages-places");
    take(&folder, "then");
    folder.write(
        "tables/verdicts.csv",
        "account,who,verdict,tier,reason,date\na1,Kim,override,tier1,the CEO called,2026-03-15\n\
         a2,Kim,reject,,no budget,2026-03-15\n",
    );
    touches(&folder, "2026-03-22,p3,webinar,inbound\n");
    take(&folder, "now");
    let page = folder.run(&["diff", "--lang", "en"]).with_code(0).out();
    assert!(
        page.contains("Places in the list that the team carries"),
        "{page}"
    );
    assert!(
        page.contains("tier set by a person") && page.contains("rejected by a person"),
        "{page}"
    );
    let diff = folder.run(&["diff", "--format", "json"]).json();
    let row = of(&diff["rows"], "a2").expect("a row");
    assert!(row["list_tier_to"].is_null());
    assert_eq!(row["list_reason_to"], "rejected");
    // The stand-up is about those who have a place.
    let week = folder.run(&["weekly", "--format", "json"]).json();
    let accounts = week["accounts"].as_array().expect("accounts").iter();
    let accounts: Vec<&Value> = accounts.map(|one| &one["account_id"]).collect();
    assert_eq!(accounts.len(), 2, "{week}");
    assert!(!accounts.contains(&&"a2".into()));
    let show = folder.run(&["show", "--format", "json"]).json();
    json_schema::check("snapshot", &show);
}

#[test]
fn touches_are_counted_in_a_measure_or_named() {
    let folder = project("pages-measures");
    take(&folder, "week");
    let week = folder.run(&["weekly", "--format", "json"]).json();
    let now = |measure: &str| {
        let all = week["measures"].as_array().expect("measures").iter();
        let mut all = all.filter(|one| one["measure"] == measure);
        all.next().expect("a measure")["now"].clone()
    };
    // From 2026-03-09 on: two webinars and a podcast, one mail of theirs, and a demo.
    assert_eq!(now("content"), 3);
    assert_eq!(now("mail"), 1);
    assert_eq!(now("meetings"), 1);
    assert_eq!(week["unmeasured"], serde_json::json!([]));
    touches(
        &folder,
        "2026-03-15,p1,fax,inbound\n2026-03-15,p1,fax,outbound\n",
    );
    take(&folder, "fax");
    let week = folder.run(&["weekly", "--format", "json"]).json();
    assert_eq!(
        week["unmeasured"],
        serde_json::json!([{"channel": "fax", "before": 0, "now": 1}])
    );
    let page = folder.run(&["weekly", "--lang", "en"]).out();
    assert!(page.contains("fax 0 → 1"), "{page}");
}

/// A review of one day has no time in which anybody engaged, and one without touches knows of nobody.
#[test]
fn what_a_review_did_not_look_at_it_says() {
    let folder = project("pages-review");
    take(&folder, "then");
    let text = folder.read("accounts.csv");
    folder.write("accounts.csv", &text.replace(",120,", ",121,"));
    take(&folder, "same-day");
    let review = folder.run(&["monthly", "--format", "json"]).json();
    json_schema::check("monthly", &review);
    assert!(review["period_days"].is_null(), "{review}");
    assert_eq!(review["rows"], serde_json::json!([]));
    let page = folder.run(&["monthly", "--lang", "en"]).out();
    assert!(page.contains("both are of one day"), "{page}");
    let project = folder.read("winnable.toml");
    let touches = project
        .find("[[source]]\nkind = \"engagements\"")
        .expect("touches");
    let rules = project.find("[[exclude]]").expect("rules");
    let bare = format!("{}{}", &project[..touches], &project[rules..]);
    folder.write("winnable.toml", &bare);
    for day in ["2026-04-01", "2026-05-01"] {
        folder.run(&["snapshot", "--as-of", day, "-q"]).with_code(0);
    }
    let review = folder.run(&["monthly", "--format", "json"]).json();
    assert_eq!(review["touches_read"], false);
    let page = folder.run(&["monthly", "--lang", "en"]).out();
    assert!(
        page.contains("nobody knows: no touches were read"),
        "{page}"
    );
}

#[test]
fn a_rollback_loses_no_text() {
    let folder = Folder::new("pages-rollback");
    folder.run(&["init", "--demo"]).with_code(0);
    let text = folder.read("models/account6.toml");
    take(&folder, "agreed");
    let edited = text.replacen("weight = 25", "weight = 20", 1);
    let edited = edited.replacen("weight = 10", "weight = 15", 1);
    folder.write("models/account6.toml", &edited);
    let csv = folder.run(&["model", "rollback", "agreed", "--format", "csv"]);
    assert!(csv.with_code(2).err().contains("E0113"));
    assert_eq!(folder.read("models/account6.toml"), edited);
    let found = folder
        .run(&["model", "rollback", "agreed", "--format", "json"])
        .json();
    json_schema::check("rollback", &found);
    assert_eq!(folder.read("models/account6.toml"), text);
    let kept = found["kept"].as_str().expect("a file");
    assert_eq!(folder.read(kept), edited);
    // What a snapshot has is not kept twice.
    folder.write("models/account6.toml", &edited);
    take(&folder, "edited");
    let found = folder
        .run(&["model", "rollback", "agreed", "--format", "json"])
        .json();
    assert!(found["kept"].is_null(), "{found}");
}
