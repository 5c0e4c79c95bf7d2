//! The demo project: its story and its dirt, as `crates/winnable-cli/demo/DIRT.md` tells them.

use serde_json::Value;

use crate::harness::{Folder, check_list, input};

fn demo() -> Folder {
    let folder = Folder::new("demo");
    folder.run(&["init", "--demo"]).with_code(0);
    folder
}

fn tier<'a>(list: &'a Value, name: &str) -> (&'a str, &'a str, bool) {
    let row = list["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["name"] == name)
        .unwrap_or_else(|| panic!("no account {name}"));
    let text = |key: &str| row[key].as_str().expect("a text");
    (
        text("tier"),
        text("score"),
        row["tier_certain"].as_bool().expect("a flag"),
    )
}

#[test]
fn one_command_ends_with_the_list_and_where_the_outputs_are() {
    let folder = Folder::new("one-command");
    let run = folder.run(&["demo"]).with_code(0);
    assert!(run.out().contains("winnable-demo/out/"), "{}", run.out());
    for name in [
        "score.json",
        "score.csv",
        "quarantine.csv",
        "unmatched.csv",
        "manifest.json",
    ] {
        assert!(
            !folder.read(&format!("winnable-demo/out/{name}")).is_empty(),
            "{name}"
        );
    }
    // Again: the same list, and nothing is overwritten.
    let again = folder.run(&["demo"]).with_code(0);
    assert_eq!(again.out(), run.out());
}

/// The tiers and the scores were worked out by hand from the demo's model and data.
#[test]
fn the_list_tells_its_story() {
    let folder = demo();
    let list = folder.run(&["score", "--format", "json"]).json();
    check_list(&list);
    assert_eq!(tier(&list, "㈜물빛재뱅크"), ("tier1", "94.00", true));
    assert_eq!(tier(&list, "솔뫼바람통신"), ("tier2", "88.78", true));
    assert!(!tier(&list, "윤슬내일카드").2);
    let blocked = |name: &str, reason: &str| {
        let rows = list["rows"].as_array().expect("rows");
        let row = rows
            .iter()
            .find(|row| row["name"] == name)
            .expect("the account");
        let blocked = row["blocked_by"].as_array().expect("blocked_by");
        assert!(
            blocked
                .iter()
                .any(|b| b["tier"] == "tier1" && b["reason"] == reason),
            "{blocked:?}"
        );
    };
    blocked("달무리보험", "lacks C-level participation");
    blocked(
        "솔뫼바람통신",
        "the expected annual revenue is below KRW 500,000,000",
    );
    let tiers = |tier: &str| {
        list["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .filter(|r| r["tier"] == tier)
            .count()
    };
    assert_eq!((tiers("tier1"), tiers("tier2"), tiers("tier3")), (4, 7, 19));
    let rules = |rule: &str| {
        list["excluded"]
            .as_array()
            .expect("excluded")
            .iter()
            .filter(|r| r["rule"] == rule)
            .count()
    };
    assert_eq!(
        (
            rules("customer"),
            rules("lost_recently"),
            rules("own_company")
        ),
        (5, 3, 1)
    );
}

#[test]
fn every_piece_of_dirt_is_set_aside_with_its_code() {
    let folder = demo();
    folder.run(&["run"]).with_code(0);
    let quarantine = folder.read("out/quarantine.csv");
    for (code, disposition, file) in [
        ("E0502", "row", "data/Account.csv"),
        ("E0407", "cell", "data/Account.csv"),
        ("E0310", "row", "data/Contact.csv"),
        ("E0311", "row", "data/Lead.csv"),
        ("E0503", "cell", "data/Lead.csv"),
        ("E0601", "row", "data/Opportunity.csv"),
        ("E0312", "row", "data/touches.csv"),
        ("E0401", "row", "data/touches.csv"),
        ("E0407", "row", "data/touches.csv"),
    ] {
        let found = quarantine
            .lines()
            .any(|line| line.starts_with(&format!("{disposition},{file},")) && line.contains(code));
        assert!(found, "{code} {file} in\n{quarantine}");
    }
    let list: Value = serde_json::from_str(&folder.read("out/score.json")).expect("JSON");
    let account = input(&list, "Account.csv");
    assert_eq!(
        (&account["rows_read"], &account["skipped"]["merged"]),
        (&45.into(), &1.into())
    );
    // 47 rows name nobody who is known; a lead of another spelling of its company brings four back.
    assert_eq!(input(&list, "touches.csv")["unmatched"], 43);
}

#[test]
fn both_languages_give_the_same_numbers() {
    let folder = demo();
    let list = |lang: &str| {
        let list = folder
            .run(&["score", "--format", "json", "--lang", lang])
            .json();
        list["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|r| {
                (
                    r["account_id"].clone(),
                    r["score"].clone(),
                    r["tier"].clone(),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(list("en"), list("ko"));
    let table = folder.run(&["score", "--lang", "ko"]).with_code(0).out();
    assert!(table.contains("기준일"), "{table}");
}

#[test]
fn excluded_accounts_are_explained_too() {
    let folder = demo();
    let explained = folder
        .run(&["explain", "Gullwing DataGuard", "--format", "json"])
        .json();
    assert_eq!(explained["excluded"]["rule"], "competitor");
    assert!(
        explained["facts"]
            .as_array()
            .is_some_and(|facts| !facts.is_empty())
    );
    let page = folder
        .run(&["explain", "Gullwing DataGuard"])
        .with_code(0)
        .out();
    assert!(
        page.lines()
            .take(12)
            .any(|line| line.contains("a competitor")),
        "{page}"
    );
}

#[test]
fn names_of_people_appear_only_with_contacts() {
    let folder = demo();
    let contacts = folder.read("data/Contact.csv");
    let header: Vec<&str> = contacts
        .trim_start_matches('\u{feff}')
        .lines()
        .next()
        .expect("a header")
        .split(',')
        .collect();
    let column = |name: &str| {
        header
            .iter()
            .position(|h| *h == name)
            .unwrap_or_else(|| panic!("no {name}"))
    };
    let (last, email) = (column("LastName"), column("Email"));
    folder.run(&["run"]).with_code(0);
    let outputs: String = ["score.json", "score.csv", "manifest.json"]
        .map(|name| folder.read(&format!("out/{name}")))
        .concat();
    for line in contacts.lines().skip(1).filter(|line| !line.contains('"')) {
        let cells: Vec<&str> = line.split(',').collect();
        if let Some(address) = cells.get(email).filter(|address| address.contains('@')) {
            assert!(!outputs.contains(*address), "{address}");
        }
        assert!(cells.get(last).is_some());
    }
    let without = folder
        .run(&["explain", "㈜물빛재뱅크", "--format", "json"])
        .json();
    assert!(
        without["people"]
            .as_array()
            .expect("people")
            .iter()
            .all(|person| person["name"].is_null())
    );
    let with = folder
        .run(&["explain", "㈜물빛재뱅크", "--format", "json", "--contacts"])
        .json();
    assert!(
        with["people"]
            .as_array()
            .expect("people")
            .iter()
            .any(|person| person["name"].is_string())
    );
}

/// Inventory A021. By hand, from `data/Contact.csv` and `data/touches.csv`:
///
/// | title | role | step | inbound or answered since 2026-07-02 |
/// |---|---|---|---|
/// | 상무 | economic buyer | executive | 8 |
/// | CISO | security | executive, being C-level | only unanswered calls and a mail of ours |
/// | 데이터본부장, 정보보안팀장, IT기획팀 차장 | technical, security, technical | technical | each |
/// | 보험심사팀 대리 | user | practitioner | 3 |
/// | 구매팀 과장 | procurement | purchasing | 3 |
/// | 법무팀 과장 | legal | purchasing | none |
///
/// No manager of a using team is known: that is the gap.
#[test]
fn the_approval_chain_of_an_account_names_its_gap() {
    let folder = demo();
    let chain = serde_json::json!([
        {"step": "practitioner_review", "people": 1, "engaged": 1},
        {"step": "lead_approval", "people": 0, "engaged": 0},
        {"step": "executive_decision", "people": 2, "engaged": 1},
        {"step": "technical_review", "people": 3, "engaged": 3},
        {"step": "purchasing_contract", "people": 2, "engaged": 1},
    ]);
    let explained = folder
        .run(&["explain", "달무리보험", "--format", "json"])
        .json();
    assert_eq!(explained["account"]["approval_chain"], chain);
    let list = folder.run(&["score", "--format", "json"]).json();
    let mut rows = list["rows"].as_array().expect("rows").iter();
    let row = rows.find(|row| row["name"] == "달무리보험");
    assert_eq!(row.expect("the account")["approval_chain"], chain);
    for (lang, gap) in [
        ("en", "team lead approves: nobody"),
        ("ko", "팀장 승인: 없음"),
    ] {
        let page = folder
            .run(&["explain", "달무리보험", "--lang", lang])
            .with_code(0)
            .out();
        assert!(page.lines().count() <= 40 && page.contains(gap), "{page}");
    }
    let filter = "rollup.approval_steps_missing in [lead_approval]";
    let some = folder
        .run(&["score", "--format", "json", "--where", filter])
        .json();
    check_list(&some);
    let rows = some["rows"].as_array().expect("rows");
    assert!(rows.iter().any(|row| row["name"] == "달무리보험"));
    for row in rows {
        assert_eq!(row["approval_chain"][1]["people"], 0, "{}", row["name"]);
    }
}

#[test]
fn where_filters_by_any_fact_and_counts_what_it_leaves_out() {
    let folder = demo();
    let all = folder.run(&["score", "--format", "json"]).json();
    let some = folder
        .run(&[
            "score",
            "--format",
            "json",
            "--where",
            "account.employees >= 200",
        ])
        .json();
    check_list(&some);
    let count = |list: &Value, key: &str| {
        list[key].as_array().map_or_else(
            || list[key].as_u64().expect("a count"),
            |rows| rows.len() as u64,
        )
    };
    let total = |list: &Value| {
        count(list, "rows")
            + count(list, "excluded")
            + count(list, "filtered_out")
            + count(list, "filtered_unknown")
    };
    assert_eq!(total(&some), total(&all));
    assert!(count(&some, "filtered_out") > 0 && count(&some, "filtered_unknown") > 0);
}

#[test]
fn the_expand_motion_lists_customers() {
    let folder = demo();
    let list = folder
        .run(&["score", "--format", "json", "--motion", "expand"])
        .json();
    check_list(&list);
    assert_eq!(list["rows"].as_array().expect("rows").len(), 5);
}

#[test]
fn every_shipped_model_scores_the_demo() {
    let folder = demo();
    for model in ["fia", "account6", "icp100"] {
        let list = folder
            .run(&["score", "--format", "json", "--model", model])
            .json();
        check_list(&list);
        assert_eq!(list["manifest"]["model"]["id"], model);
    }
}
