//! The as-of date without a clock: what is planned, or cannot have happened, does not make it.

use crate::harness::{Folder, data, input};

const ACCOUNTS: &str = "id,name,created\na1,Acme,2026-01-02\na2,Bolt,2026-01-03\n";
const PROJECT: &str = "schema = 1\n[project]\ncurrency = \"USD\"\n\
    [[source]]\nkind = \"accounts\"\npath = \"accounts.csv\"\ndialect = \"none\"\n\
    [source.columns]\nid = \"id\"\nname = \"name\"\ncreated = \"created\"\n";

/// A project of two accounts and one further source, whose columns are called as its fields.
fn with(name: &str, kind: &str, csv: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("accounts.csv", ACCOUNTS);
    folder.write("more.csv", csv);
    let header = csv.lines().next().expect("a header").split(',');
    let columns: Vec<String> = header.map(|one| format!("{one} = \"{one}\"\n")).collect();
    let columns = columns.concat();
    let source = format!(
        "[[source]]\nkind = \"{kind}\"\npath = \"more.csv\"\ndialect = \"none\"\n[source.columns]\n{columns}"
    );
    folder.write("winnable.toml", &format!("{PROJECT}{source}"));
    folder
}

/// The as-of date, and what is said of close dates that are ahead.
fn found(folder: &Folder, args: &[&str]) -> (String, Option<String>) {
    let score = [&["score", "--format", "json"], args].concat();
    let list = folder.run(&score).with_code(0).json();
    let as_of = list["as_of"].as_str().expect("a date").to_owned();
    let warnings = list["warnings"].as_array().expect("warnings");
    let of_closes = warnings.iter().find(|one| one["code"] == "W0420");
    (as_of, of_closes.map(|one| one["message"].to_string()))
}

#[test]
fn the_close_date_of_an_open_deal_is_a_plan() {
    let folder = with(
        "as-of-open",
        "opportunities",
        "id,account_id,stage,created,close\n\
         1,a1,Proposal,2026-01-04,2027-12-31\n\
         2,a2,Closed Won,2026-01-01,2026-01-06\n",
    );
    assert_eq!(found(&folder, &[]), ("2026-01-06".to_owned(), None));
}

#[test]
fn a_closed_deal_of_a_far_year_is_named_and_not_followed() {
    let folder = with(
        "as-of-typo",
        "opportunities",
        "id,account_id,stage,created,close\n\
         1,a1,Closed Lost,2026-01-04,2036-01-06\n\
         2,a2,Closed Won,2026-01-01,2026-01-06\n",
    );
    let (as_of, named) = found(&folder, &[]);
    assert_eq!(as_of, "2026-01-06");
    let named = named.expect("a warning");
    assert!(
        named.contains("more.csv") && named.contains("2036-01-06"),
        "{named}"
    );
    let (_, korean) = found(&folder, &["--lang", "ko"]);
    assert!(korean.expect("a warning").contains("마감일"));
    // Who says that the date is right has it.
    assert_eq!(found(&folder, &["--as-of", "2036-01-06"]).1, None);
}

#[test]
fn a_task_that_is_still_to_be_done_is_no_touch_and_no_date() {
    let folder = with(
        "as-of-task",
        "engagements",
        "id,account_id,channel,on,status\n\
         1,a1,Call,2026-01-05,True\n\
         2,a1,Call,2028-01-05,False\n",
    );
    assert_eq!(found(&folder, &[]).0, "2026-01-05");
    let list = folder.run(&["score", "--format", "json"]).json();
    let more = input(&list, "more.csv");
    assert_eq!(more["accepted"], 1);
    assert_eq!(more["skipped"]["planned"], 1);
}

#[test]
fn init_finds_the_column_that_says_what_is_done() {
    let Some(data) = data("sample_sales_crm") else {
        return;
    };
    let folder = Folder::new("as-of-sample");
    let from = data.to_str().expect("a path of UTF-8");
    folder.run(&["init", "--from", from]).with_code(0);
    assert!(
        folder
            .read("winnable.toml")
            .contains("status = \"Completed\"")
    );
    let list = folder.run(&["score", "--format", "json"]).json();
    let activity = input(&list, "Activity.csv");
    // `Completed` is False in 250 of the 500 rows, as pandas counts them.
    assert_eq!(activity["skipped"]["planned"], 250);
    assert_eq!(activity["accepted"], 250);
}

/// A plain table follows the rule of projects: of 12 deals one closes ten years behind the others.
#[test]
fn a_close_of_a_far_year_does_not_make_the_date_of_a_table() {
    let folder = Folder::new("as-of-table");
    let row = |at: u32, close: &str| {
        let status = if at.is_multiple_of(2) { "won" } else { "lost" };
        format!("D{at},{at},2026-01-{:02},{close},{status}\n", at + 1)
    };
    let table = |last: &str| {
        let rows = (0..12).map(|at| row(at, if at == 11 { last } else { "2026-02-20" }));
        format!(
            "id,score,opened,closed,status\n{}",
            rows.collect::<String>()
        )
    };
    let found = |args: &[&str]| {
        let all = [
            "icp",
            "backtest",
            "--table",
            "t.csv",
            "--outcome",
            "status=won",
            "--score",
            "score",
            "--time",
            "opened",
            "--closed",
            "closed",
            "--format",
            "json",
        ];
        folder.run(&[&all[..], args].concat()).with_code(0).json()
    };
    let codes = |found: &serde_json::Value| {
        let warnings = found["warnings"].as_array().expect("warnings");
        let codes = warnings
            .iter()
            .map(|one| one["code"].as_str().expect("a code").to_owned());
        codes.collect::<Vec<_>>()
    };
    folder.write("t.csv", &table("2036-02-20"));
    let far = found(&[]);
    assert_eq!(far["as_of"], "2026-02-20");
    assert!(
        codes(&far).contains(&"W0420".to_owned()),
        "{:?}",
        codes(&far)
    );
    // On that day the deal had not ended: eleven have, six of them won.
    assert_eq!((&far["won"], &far["lost"]), (&6.into(), &5.into()));
    folder.write("t.csv", &table("2026-02-21"));
    let near = found(&[]);
    assert_eq!(near["as_of"], "2026-02-21");
    assert!(!codes(&near).contains(&"W0420".to_owned()));
    // Whoever states the day is not told.
    folder.write("t.csv", &table("2036-02-20"));
    assert!(!codes(&found(&["--as-of", "2036-03-01"])).contains(&"W0420".to_owned()));
}
