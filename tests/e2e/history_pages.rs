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
fn project(name: &str) -> Folder {
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

fn accounts(folder: &Folder, rows: &str) {
    folder.write("accounts.csv", &format!("{HEAD}{rows}"));
}

/// Six touches of the second week of March, and those of later weeks.
fn touches(folder: &Folder, later: &str) {
    let rows = "on,contact,channel,direction\n2026-03-09,p1,webinar,inbound\n\
        2026-03-10,p1,email,inbound\n2026-03-10,p2,email,outbound\n2026-03-11,p2,podcast,inbound\n\
        2026-03-12,p3,demo,inbound\n2026-03-15,p1,webinar,inbound\n";
    folder.write("touches.csv", &format!("{rows}{later}"));
}

fn take(folder: &Folder, name: &str) {
    folder.run(&["snapshot", name, "-q"]).with_code(0);
}

fn why(folder: &Folder, account: &str) -> Value {
    let page = folder.run(&["why", account, "--format", "json"]);
    let page = page.with_code(0).json();
    json_schema::check("why", &page);
    page
}

/// A row of a list by its account.
fn of<'v>(rows: &'v Value, account: &str) -> Option<&'v Value> {
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
