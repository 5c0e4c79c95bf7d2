//! What snapshots say of places in the list, of flags and files that they do not need, and of their names.

use serde_json::Value;

use crate::harness::{Folder, data};
use crate::history_pages::{of, project, take, touches};

const REJECT: &str = "account,who,verdict,tier,reason,date\na2,Kim,reject,,no budget,2026-03-15\n";
const NOTHING: &str = "account,who,verdict,tier,reason,date\n";

/// A project whose account `a2` is rejected in the first snapshot, and taken back in the second.
fn taken_back(name: &str) -> Folder {
    let folder = project(name);
    folder.write("tables/verdicts.csv", REJECT);
    take(&folder, "then");
    folder.write("tables/verdicts.csv", NOTHING);
    touches(&folder, "2026-03-22,p3,webinar,inbound\n");
    take(&folder, "now");
    folder
}

/// A text without its line ends, so that a sentence is found wherever it is broken.
fn joined(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_place_that_was_left_says_why_it_was_left() {
    let folder = taken_back("places-left");
    for (lang, says) in [("en", "rejected by a person"), ("ko", "담당자가 거절")] {
        let there = folder.run(&["diff", "--lang", lang]).with_code(0).out();
        assert!(there.contains(says), "{there}");
        let back = folder.run(&["diff", "now", "then", "--lang", lang]).out();
        assert!(back.contains(says), "{back}");
    }
    let diff = folder.run(&["diff", "--format", "json"]).json();
    let row = of(&diff["rows"], "a2").expect("a row");
    assert_eq!(row["list_reason_from"], "rejected");
    assert!(row["list_reason_to"].is_null());
    let csv = folder.run(&["diff", "--format", "csv"]).out();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let column = |name: &str| header.iter().position(|one| one == name).expect("a column");
    let (id, from) = (column("account_id"), column("list_reason_from"));
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let row = rows.iter().find(|row| &row[id] == "a2").expect("a2");
    assert_eq!(&row[from], "rejected");
}

#[test]
fn why_tells_the_place_and_what_made_it() {
    let folder = taken_back("places-why");
    let tier = {
        let show = folder.run(&["show", "now", "--format", "json"]).json();
        let row = of(&show["rows"], "a2").expect("a row").clone();
        row["list_tier"].as_str().expect("a place").to_owned()
    };
    let there = joined(
        &folder
            .run(&["why", "a2", "--lang", "en"])
            .with_code(0)
            .out(),
    );
    let place = format!("place in the list – → {tier}");
    assert!(there.contains(&place), "{there}");
    let because = "because: before: rejected by a person; after: the tier of its score";
    assert!(there.contains(because), "{there}");
    assert!(!there.contains("tables/verdicts.csv"), "{there}");
    let back = ["why", "a2", "--from", "now", "--to", "then", "--lang", "en"];
    let back = joined(&folder.run(&back).with_code(0).out());
    assert!(
        back.contains(&format!("place in the list {tier} → –")),
        "{back}"
    );
    assert!(back.contains("because: rejected by a person"), "{back}");
    assert!(back.contains("tables/verdicts.csv says who"), "{back}");
    let korean = joined(
        &folder
            .run(&["why", "a2", "--lang", "ko"])
            .with_code(0)
            .out(),
    );
    assert!(
        korean.contains("이유: 이전: 담당자가 거절. 이후: 점수에 따른 등급"),
        "{korean}"
    );
    // A place that is the tier of the score on both sides needs no words of its own.
    let plain = folder
        .run(&["why", "a3", "--lang", "en"])
        .with_code(0)
        .out();
    assert!(!plain.contains("place in the list"), "{plain}");
}

/// The commands that read snapshots alone, with what they are asked.
const READING: [&[&str]; 6] = [
    &["log"],
    &["show"],
    &["diff"],
    &["why", "a2"],
    &["weekly"],
    &["monthly"],
];

#[test]
fn a_date_of_the_run_is_refused_where_snapshots_have_theirs() {
    let folder = taken_back("places-as-of");
    let rollback: &[&str] = &["model", "rollback", "then"];
    for command in READING.iter().chain([&rollback]) {
        let args = [command, &["--as-of", "2026-03-20", "--lang", "en"][..]].concat();
        let said = joined(&folder.run(&args).with_code(2).err());
        assert!(said.contains("E0100"), "{command:?}: {said}");
        assert!(
            said.contains("`--as-of` has no meaning here"),
            "{command:?}: {said}"
        );
        assert!(said.contains("winnable snapshot --as-of DATE"), "{said}");
    }
    folder
        .run(&["snapshot", "--as-of", "2026-03-20", "-q"])
        .with_code(0);
}

#[test]
fn a_mistake_in_the_project_hinders_nobody_who_reads_snapshots() {
    let folder = taken_back("places-unsound");
    let pages = || -> Vec<String> {
        let page = |command: &&[&str]| folder.run(command).with_code(0).out();
        READING.iter().map(page).collect()
    };
    let before = pages();
    let text = folder.read("winnable.toml");
    folder.write("winnable.toml", &format!("{text}\n[metrics\n"));
    assert_eq!(pages(), before);
    for (lang, says) in [
        ("en", "snapshots need nothing of it"),
        ("ko", "winnable check"),
    ] {
        let said = folder.run(&["log", "--lang", lang]).with_code(0).err();
        assert!(joined(&said).contains(says), "{said}");
    }
    let quiet = folder.run(&["log", "-q"]).with_code(0).err();
    assert!(quiet.is_empty(), "{quiet}");
    // What a snapshot is made of, the project says.
    let refused = folder.run(&["snapshot"]).with_code(2).err();
    assert!(refused.contains("E0104"), "{refused}");
}

#[test]
fn a_name_that_is_there_is_no_new_one() {
    let folder = project("places-named");
    take(&folder, "first");
    let said = |name: &str| {
        let page = folder.run(&["snapshot", name, "--lang", "en"]);
        joined(&page.with_code(0).out())
    };
    assert!(said("q3").contains("snapshot first is called q3 as well now"));
    for name in ["q3", "first"] {
        let again = said(name);
        assert!(
            again.contains(&format!("this is snapshot {name}")),
            "{again}"
        );
        assert!(!again.contains("as well now"), "{again}");
    }
    // Both tables of a log say which snapshot a row is of.
    let log = folder.run(&["log", "--lang", "en"]).out();
    assert_eq!(log.matches("first, q3").count(), 2, "{log}");
}

#[test]
fn a_list_of_nobody_is_told() {
    let Some(sample) = data("sample_sales_crm") else {
        return;
    };
    let folder = Folder::new("places-nobody");
    let from = sample.to_str().expect("a path of UTF-8");
    folder.run(&["init", "--from", from]).with_code(0);
    let taken = folder
        .run(&["snapshot", "none", "--lang", "en"])
        .with_code(0);
    assert!(taken.out().contains("0 accounts listed"), "{}", taken.out());
    assert!(taken.err().contains("warning[E0112]"), "{}", taken.err());
}

/// An account that came into the list has moved, and its tier has not: both reports count alike.
#[test]
fn diff_and_monthly_count_moves_between_tiers_alike() {
    let folder = project("places-tiers");
    take(&folder, "then");
    // The customer is one no more, and two accounts are larger than they were.
    crate::history_pages::accounts(
        &folder,
        "a1,Acme,Prospect,5200,2026-01-02\na2,Beta,Prospect,300,2026-01-02\n\
         a3,Gamma,Prospect,8000,2026-01-02\nc1,Kunde,Prospect,9000,2026-01-02\n",
    );
    touches(
        &folder,
        "2026-03-22,p1,demo,inbound\n2026-03-22,p3,demo,inbound\n",
    );
    take(&folder, "now");
    let diff = folder.run(&["diff", "--format", "json"]).json();
    let rows = diff["rows"].as_array().expect("rows").iter();
    let moved = rows.filter(|row| row["move"] != "in" && row["move"] != "out");
    let moved = moved.filter(|row| row["tier_from"] != row["tier_to"]);
    let mut by_diff: Vec<&Value> = moved.map(|row| &row["account_id"]).collect();
    let monthly = folder.run(&["monthly", "--format", "json"]).json();
    let rows = monthly["rows"].as_array().expect("rows").iter();
    let changed = rows.filter(|row| row["rule"] == "tier_changed");
    let mut by_month: Vec<&Value> = changed.map(|row| &row["account_id"]).collect();
    by_diff.sort_by_key(|id| id.as_str());
    by_month.sort_by_key(|id| id.as_str());
    assert_eq!(by_diff, by_month);
    let customer = of(&diff["rows"], "c1").expect("a row");
    assert_eq!(customer["move"], "in");
}
