//! What `doctor`, `check`, `verify` and `inspect` say at the end agrees with what a run does.

use std::fs;
use std::io::Write;

use serde_json::Value;

use crate::harness::{Folder, data};
use crate::inspect::inspect_stdin;
use crate::xlsx_fixture::{Sheet, texts, workbook};

const HEAD: &str = "schema = 1\n[project]\ncurrency = \"USD\"\ntime_zone = \"UTC\"\n";

/// A project whose accounts and deals are sheets of one workbook.
fn of_a_workbook(name: &str) -> Folder {
    let folder = Folder::new(name);
    let sheets = [
        Sheet::new(
            "Companies",
            vec![
                texts(&["id", "name", "created"]),
                texts(&["a1", "Acme", "2026-01-02"]),
                texts(&["a2", "Bolt", "2026-01-03"]),
            ],
        ),
        Sheet::new(
            "Deals",
            vec![
                texts(&["id", "account_id", "stage", "created"]),
                texts(&["d1", "a1", "Proposal", "2026-01-04"]),
            ],
        ),
    ];
    fs::write(folder.path().join("crm.xlsx"), workbook(&sheets)).expect("a workbook");
    let source = |kind: &str, sheet: &str, columns: &[&str]| {
        let columns: Vec<String> = columns
            .iter()
            .map(|one| format!("{one} = \"{one}\"\n"))
            .collect();
        format!(
            "[[source]]\nkind = \"{kind}\"\npath = \"crm.xlsx\"\nsheet = \"{sheet}\"\n[source.columns]\n{}",
            columns.concat()
        )
    };
    let accounts = source("accounts", "Companies", &["id", "name", "created"]);
    let deals = source(
        "opportunities",
        "Deals",
        &["id", "account_id", "stage", "created"],
    );
    folder.write("winnable.toml", &format!("{HEAD}{accounts}{deals}"));
    folder
}

/// A project of accounts alone.
fn of_accounts(name: &str, csv: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("accounts.csv", csv);
    let header = csv.lines().next().expect("a header").split(',');
    let columns: Vec<String> = header.map(|one| format!("{one} = \"{one}\"\n")).collect();
    let source = "[[source]]\nkind = \"accounts\"\npath = \"accounts.csv\"\n[source.columns]\n";
    folder.write(
        "winnable.toml",
        &format!("{HEAD}{source}{}", columns.concat()),
    );
    folder
}

#[test]
fn a_workbook_of_two_sheets_is_one_file() {
    let folder = of_a_workbook("verdict-workbook");
    let doctor = folder.run(&["doctor", "setup"]).with_code(0).out();
    assert!(doctor.contains("[ok]   1 file can be read"), "{doctor}");
    folder.run(&["run"]).with_code(0);
    let verified = folder
        .run(&["verify", "--format", "json"])
        .with_code(0)
        .json();
    let files = verified["files"].as_array().expect("files");
    let of_book: Vec<&Value> = files
        .iter()
        .filter(|file| file["name"] == "crm.xlsx")
        .collect();
    assert_eq!(of_book.len(), 1, "{verified}");
}

#[test]
fn a_truncated_workbook_is_no_readable_file_and_is_refused_once() {
    let folder = of_a_workbook("verdict-truncated");
    let path = folder.path().join("crm.xlsx");
    let whole = fs::read(&path).expect("a workbook");
    fs::write(&path, &whole[..whole.len() / 2]).expect("half of it");
    for (lang, count) in [
        ("en", "0 of 1 files can be read"),
        ("ko", "파일 1개 중 0개"),
    ] {
        let doctor = folder.run(&["doctor", "--lang", lang]).with_code(1).out();
        assert!(doctor.contains(count), "{doctor}");
        assert!(!doctor.contains("1 file can be read"), "{doctor}");
        assert_eq!(doctor.matches("E0321: ").count(), 1, "{doctor}");
    }
    let check = folder.run(&["check"]).with_code(2).err();
    assert_eq!(check.matches("error[E0321]").count(), 1, "{check}");
}

#[test]
fn nothing_is_worst_where_all_is_well_and_a_place_shows_what_it_lacks() {
    let full = of_accounts(
        "verdict-worst",
        "id,name,country,state,city,created\na1,Acme,United States,Texas,Austin,2026-01-02\n",
    );
    let doctor = full.run(&["doctor", "data"]).out();
    let region = doctor.split("country (ISO 3166)").nth(1).expect("a row");
    assert!(
        region.starts_with(", state and city, each by itself: 100 % (1 of 1)"),
        "{doctor}"
    );
    let next_row = region.find("\n[").unwrap_or(region.len());
    assert!(!region[..next_row].contains("most frequent"), "{doctor}");

    let lacking = of_accounts(
        "verdict-lacking",
        "id,name,country,state,city,created\na1,Acme,United States,,Austin,2026-01-02\n",
    );
    let doctor = lacking.run(&["doctor", "data"]).out();
    assert!(
        doctor.contains("most frequent: country United States, state –, city Austin"),
        "{doctor}"
    );
}

#[test]
fn shares_are_rounded_to_the_nearest() {
    // Two of three is 66.7 %.
    let folder = of_accounts(
        "verdict-percent",
        "id,name,website,created\na1,A,a.com,2026-01-02\na2,B,b.com,2026-01-02\na3,C,,2026-01-02\n",
    );
    let doctor = folder.run(&["doctor", "data"]).out();
    assert!(doctor.contains("67 % (2 of 3)"), "{doctor}");
}

#[test]
fn a_fix_has_no_marks_inside_of_marks() {
    let folder = of_accounts("verdict-fix", "id,name,created\na1,A,2026-01-02\n");
    let toml = folder.read("winnable.toml");
    folder.write("winnable.toml", &toml.replace("= \"name\"", "= \"nam\""));
    let doctor = folder.run(&["doctor", "setup"]).with_code(1).out();
    let fix = doctor.split("E0314").nth(1).expect("E0314");
    assert!(
        fix.contains("in [source.columns]: name = \"name\""),
        "{doctor}"
    );
    assert!(!fix.contains("`\"name\"`"), "{doctor}");
}

#[test]
fn check_says_how_many_accounts_can_be_scored() {
    let folder = of_accounts(
        "verdict-count",
        "id,name,type,created\na1,A,Customer,2026-01-02\na2,B,Prospect,2026-01-02\n",
    );
    let check = folder.run(&["check"]).with_code(0).out();
    assert!(
        check.contains("2 accounts can be scored, 1 of them on the list"),
        "{check}"
    );
    let list = folder.run(&["score", "--format", "json"]).json();
    assert_eq!(list["rows"].as_array().map(Vec::len), Some(1));

    let Some(sample) = data("sample_sales_crm") else {
        return;
    };
    let folder = Folder::new("verdict-none");
    let from = sample.to_str().expect("a path of UTF-8");
    folder.run(&["init", "--from", from]).with_code(0);
    for (lang, says) in [
        ("en", "no account can be scored"),
        ("ko", "점수를 매길 고객사가 없습니다"),
    ] {
        let check = folder.run(&["check", "--lang", lang]).with_code(0).out();
        assert!(check.contains(says), "{check}");
        assert!(!check.contains("winnable score"), "{check}");
    }
}

#[test]
fn check_and_score_name_one_trouble_alike() {
    let Some(leads) = data("x_education") else {
        return;
    };
    let folder = Folder::new("verdict-leads");
    let from = leads.to_str().expect("a path of UTF-8");
    folder.run(&["init", "--from", from]).with_code(0);
    for command in ["check", "score"] {
        let said = folder.run(&[command]).with_code(2).err();
        assert!(said.contains("error[E0112]"), "{command}: {said}");
        assert!(!said.contains("E0114"), "{command}: {said}");
    }
}

/// A competitor who once bought is left out as a competitor.
#[test]
fn what_an_account_is_for_good_is_the_reason_why_it_is_left_out() {
    let folder = of_accounts(
        "verdict-competitor",
        "id,name,type,created\na1,Rival,Competitor,2026-01-02\na2,Friend,Partner,2026-01-02\na3,Buyer,Prospect,2026-01-02\n",
    );
    let toml = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &format!(
            "{toml}[[source]]\nkind = \"opportunities\"\npath = \"deals.csv\"\n[source.columns]\n\
             id = \"id\"\naccount_id = \"account_id\"\nstage = \"stage\"\n"
        ),
    );
    folder.write(
        "deals.csv",
        "id,account_id,stage\nd1,a1,Closed Won\nd2,a2,Closed Won\nd3,a3,Closed Won\n",
    );
    let reasons = |motion: &str| -> Vec<(String, String)> {
        let list = folder
            .run(&["score", "--motion", motion, "--format", "json"])
            .json();
        let excluded = list["excluded"].as_array().expect("a list").iter();
        excluded
            .map(|one| {
                let text = |key: &str| one[key].as_str().expect("a text").to_owned();
                (text("account_id"), text("rule"))
            })
            .collect()
    };
    let pair = |id: &str, rule: &str| (id.to_owned(), rule.to_owned());
    let new = reasons("new");
    assert!(new.contains(&pair("a1", "competitor")), "{new:?}");
    assert!(new.contains(&pair("a2", "partner")), "{new:?}");
    let expand = reasons("expand");
    assert!(expand.contains(&pair("a1", "competitor")), "{expand:?}");

    // A new project has the rules in the same order.
    let fresh = Folder::new("verdict-order");
    fresh.write("data/accounts.csv", "id,name,created\na1,A,2026-01-02\n");
    fresh.run(&["init", "--from", "data"]).with_code(0);
    let toml = fresh.read("winnable.toml");
    let place = |rule: &str| toml.find(&format!("rule = \"{rule}\"")).expect("a rule");
    assert!(place("competitor") < place("customer"), "{toml}");
    assert!(place("partner") < place("not_customer"), "{toml}");
}

#[test]
fn inspecting_all_rows_names_those_in_quotes_as_a_whole() {
    let folder = Folder::new("verdict-notes");
    folder.write(
        "a.csv",
        "id,name,city\n1,A,X\n\"2,B,Y\"\n\"3,C,Z\"\n4,D,X\n",
    );
    let document = folder
        .run(&["inspect", "--all", "a.csv", "--format", "json"])
        .with_code(0)
        .json();
    let notes = document["files"][0]["tables"][0]["notes"].to_string();
    assert!(notes.contains("W0328"), "{document}");
    let page = folder
        .run(&["inspect", "--all", "a.csv"])
        .with_code(0)
        .out();
    assert!(page.contains("W0328"), "{page}");
}

#[test]
fn what_the_name_of_a_file_decides_is_said() {
    const PEOPLE: &str = "ContactID,FullName,Email,Phone,City\nC1,Ann Lee,ann@acme.com,+1-555-123-4567,Austin\nC2,Bob Roe,bob@bolt.io,+1-555-123-4568,Reno\n";
    let folder = Folder::new("verdict-name");
    folder.write("contacts.csv", PEOPLE);
    let verdict = |document: &Value| {
        let table = &document["files"][0]["tables"][0];
        (
            table["sure"].clone(),
            table["verdict"].as_str().expect("a text").to_owned(),
        )
    };
    let by_path = folder
        .run(&["inspect", "contacts.csv", "--format", "json"])
        .json();
    let mut child = inspect_stdin(&folder);
    let mut stdin = child.stdin.take().expect("standard input");
    stdin.write_all(PEOPLE.as_bytes()).expect("it is read");
    drop(stdin);
    let output = child.wait_with_output().expect("an end");
    let by_stream: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let (path, stream) = (verdict(&by_path), verdict(&by_stream));
    assert!(
        path.1.ends_with("the name of the file decided"),
        "{path:?} {stream:?}"
    );
    assert!(stream.1.contains("standard input has not"), "{stream:?}");
}
