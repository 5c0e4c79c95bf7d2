//! `icp backtest` of a project: every deal scored as of its creation.
#![allow(clippy::float_arithmetic, reason = "a tolerance is floating point")]

use std::fmt::Write as _;

use serde_json::Value;

use crate::harness::{Folder, data, input, link};
use crate::json_schema::check;

/// A project of few deals whose scores are done by hand: ten points for a person who is known, one for
/// each inbound touch.
const PROJECT: &str = r#"schema = 1

[project]
currency = "USD"

[programme]
model = "hand"

[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
segment = "plan"

[[source]]
kind = "contacts"
path = "contacts.csv"
[source.columns]
id = "id"
account_id = "account"
created = "created"

[[source]]
kind = "opportunities"
path = "deals.csv"
[source.columns]
id = "id"
account_id = "account"
stage = "stage"
outcome = { column = "stage", values = { Won = "won", Lost = "lost", Open = "open" } }
created = "created"
close = "closed"

[[source]]
kind = "engagements"
path = "touches.csv"
[source.columns]
id = "id"
contact_id = "contact"
on = "on"
channel = "channel"
direction = "direction"
"#;

const MODEL: &str = r#"schema = 1
id = "hand"
title = "By hand"

[[factor]]
id = "all"
title = "All"
weight = 100

[[factor.criterion]]
id = "people"
title = "People"
fact = "rollup.people"
unknown = "zero"
curve = [[0, 0], [5, 50]]

[[factor.criterion]]
id = "touches"
title = "Touches"
fact = "rollup.inbound_touches"
unknown = "zero"
curve = [[0, 0], [50, 50]]

[[tier]]
id = "ten"
title = "Ten"
score = 10

[[tier]]
id = "rest"
title = "Rest"
"#;

fn by_hand() -> Folder {
    let folder = Folder::new("icp-project");
    folder.write("winnable.toml", PROJECT);
    folder.write("models/hand.toml", MODEL);
    folder.write("accounts.csv", "id,name,plan\na,Acme,\nb,Bolt,\n");
    folder.write(
        "contacts.csv",
        "id,account,created\np,a,2026-01-10\nq,b,2026-01-01\n",
    );
    folder.write(
        "deals.csv",
        "id,account,stage,created,closed\n\
         early,a,Won,2026-01-09,2026-03-01\n\
         on_the_day,a,Lost,2026-01-10,2026-02-01\n\
         touched,a,Open,2026-02-10,\n\
         elsewhere,z,Won,2026-02-10,2026-03-01\n\
         undated,b,Lost,,2026-03-01\n\
         reversed,b,Lost,2026-03-01,2026-02-01\n",
    );
    folder.write(
        "touches.csv",
        "id,contact,on,channel,direction\n\
         t1,p,2026-01-20,webinar,inbound\n\
         t2,p,2026-02-10,webinar,inbound\n\
         t3,p,2026-02-11,webinar,inbound\n\
         t4,q,2026-01-01,webinar,inbound\n",
    );
    folder
}

/// The times of all deals, or of a band, checked to be what pandas and lifelines give: deals of which the
/// time is known, medians of the won and of the closed, Kaplan and Meier's median with its interval, and
/// the share won within 90 days by Aalen and Johansen.
fn took(times: &Value, n: u64, medians: [Option<f64>; 5], won: f64) {
    let keys = [
        "median_days_won",
        "median_days_closed",
        "median_days_to_close",
        "median_days_to_close_low",
        "median_days_to_close_high",
    ];
    assert_eq!(times["n"], n);
    assert_eq!(keys.map(|key| times[key].as_f64()), medians, "{times}");
    let got = times["won_in_90_days"].as_f64().expect("a share");
    assert!((got - won).abs() < 1e-12, "{got} for {won}");
}

/// The cells of a deal's row in the CSV.
fn cells(csv: &str, deal: &str) -> Vec<String> {
    let mut rows = csv.lines().map(|line| line.split(',').map(str::to_owned));
    let row = rows.find_map(|row| {
        let row: Vec<String> = row.collect();
        (row[0] == deal).then_some(row)
    });
    row.unwrap_or_else(|| panic!("no {deal} in {csv}"))
}

#[test]
fn deals_are_scored_from_what_was_known_on_their_day() {
    let folder = by_hand();
    let csv = folder
        .run(&["icp", "backtest", "--format", "csv"])
        .with_code(0)
        .out();
    let of = |deal: &str| {
        let row = cells(&csv, deal);
        (
            row[4].clone(),
            row[5].clone(),
            row[9].clone(),
            row[10].clone(),
        )
    };
    let scored = |outcome: &str, score: &str, band: &str| {
        let cells = [outcome, score, band, ""].map(str::to_owned);
        let [outcome, score, band, why] = cells;
        (outcome, score, band, why)
    };
    // The day before the contact was entered: nobody is known, and no touch.
    assert_eq!(of("early"), scored("won", "0.00", "0"));
    // The contact of the day itself is known.
    assert_eq!(of("on_the_day"), scored("lost", "10.00", "10"));
    // Two touches up to the day, and none of the one after it.
    assert_eq!(of("touched"), scored("open", "12.00", "10"));
    for (deal, why) in [
        ("elsewhere", "no_account"),
        ("undated", "no_creation_date"),
        ("reversed", "closed_before_created"),
    ] {
        let row = cells(&csv, deal);
        assert_eq!((row[5].as_str(), row[10].as_str()), ("", why), "{deal}");
    }
}

const CONTRACTS: &str = r#"
[[source]]
kind = "contracts"
path = "contracts.csv"
[source.columns]
id = "id"
account_id = "account"
start = "start"
first_value = "live"
onboarded = "set_up"
trial = "trial"
"#;

#[test]
fn the_time_to_value_is_that_of_the_deal_that_made_a_customer() {
    let folder = by_hand();
    folder.write("winnable.toml", &format!("{PROJECT}{CONTRACTS}"));
    folder.write(
        "accounts.csv",
        "id,name,plan\na,Acme,\nb,Bolt,\nc,Core,\nd,Dune,\n",
    );
    folder.write(
        "deals.csv",
        "id,account,stage,created,closed\n\
         first,a,Won,2026-01-11,2026-03-01\n\
         again,a,Won,2026-01-20,2026-03-02\n\
         lost,a,Lost,2026-01-12,2026-02-01\n\
         before,b,Won,2026-01-09,2026-03-01\n\
         trial,c,Won,2026-01-09,2026-03-01\n\
         open,d,Open,2026-02-25,\n",
    );
    folder.write(
        "contracts.csv",
        "id,account,start,live,set_up,trial\n\
         1,a,2026-03-05,2026-03-31,2026-03-06,no\n\
         2,a,2026-03-20,2026-03-21,,no\n\
         3,b,2026-01-01,2026-02-01,2026-04-01,no\n\
         4,c,2026-03-02,2026-03-03,,yes\n",
    );
    let run = |args: &[&str]| {
        let mut all = vec![
            "icp",
            "backtest",
            "--as-of",
            "2026-04-26",
            "--format",
            "json",
        ];
        all.extend(args);
        let found = folder.run(&all).json();
        check("icp-backtest", &found);
        found
    };
    let value = |times: &Value| {
        let days = times["median_days_to_value"].as_f64();
        (times["with_value"].as_u64().expect("a count"), days)
    };
    let found = run(&[]);
    // The first deal of a, from 1 to 31 March. Of b the value lies before the close; c has a trial alone.
    assert_eq!(value(&found["times"]), (1, Some(30.0)));
    assert_eq!(found["time_to_value_is"], "first_value");
    // `first` stands in the band from 10 up, as the contact was known by then.
    assert_eq!(value(&found["bands"][1]["times"]), (1, Some(30.0)));
    assert_eq!(value(&found["bands"][0]["times"]), (0, None));
    // 49, 41, 20, 51, 51 days to the close, and 60 of the open one: half have closed by the 49th day.
    let times = &found["times"];
    assert_eq!(
        (&times["n"], &times["median_days_won"]),
        (&6.into(), &50.0.into())
    );
    assert_eq!(times["median_days_to_close"], 49.0);
    // On a day before it the value is not known.
    let earlier = vec![
        "icp",
        "backtest",
        "--as-of",
        "2026-03-30",
        "--format",
        "json",
    ];
    assert_eq!(value(&folder.run(&earlier).json()["times"]), (0, None));
    // Where no contract says it, onboarding does, and it is said.
    let text = folder.read("contracts.csv");
    folder.write(
        "contracts.csv",
        &text
            .replace("2026-03-31", "")
            .replace("2026-03-21", "")
            .replace("2026-02-01", "")
            .replace("2026-03-03", ""),
    );
    let found = run(&[]);
    assert_eq!(found["time_to_value_is"], "onboarded");
    // a: 1 to 6 March, and b: 1 March to 1 April.
    assert_eq!(value(&found["times"]), (2, Some(18.0)));
    for lang in ["en", "ko"] {
        let page = folder
            .run(&["icp", "backtest", "--lang", lang])
            .with_code(0)
            .out();
        assert!(
            page.lines().all(|line| line.chars().count() <= 80),
            "{page}"
        );
    }
}

#[test]
fn rows_of_later_days_change_no_score() {
    let folder = by_hand();
    let scores = |folder: &Folder| -> Vec<(String, String)> {
        let csv = folder.run(&["icp", "backtest", "--format", "csv"]).out();
        let rows = ["early", "on_the_day", "touched"].map(|deal| cells(&csv, deal));
        rows.map(|row| (row[0].clone(), row[5].clone())).to_vec()
    };
    let before = scores(&folder);
    let add = |name: &str, rows: &str| {
        let text = folder.read(name);
        folder.write(name, &format!("{text}{rows}"));
    };
    add("touches.csv", "t5,p,2026-02-12,webinar,inbound\n");
    add("contacts.csv", "r,a,2026-02-11\n");
    add("deals.csv", "later,a,Won,2026-02-11,2026-02-20\n");
    assert_eq!(scores(&folder), before);
}

#[test]
fn the_bands_are_the_tiers_and_another_hand_off_is_found_by_search() {
    let folder = by_hand();
    let found = folder.run(&["icp", "backtest", "--format", "json"]).json();
    let edges: Vec<&Value> = found["bands"]
        .as_array()
        .expect("bands")
        .iter()
        .map(|band| &band["from"])
        .collect();
    assert_eq!(edges, [0.0, 10.0]);
    assert_eq!(found["threshold"]["found_by_search"], false);
    assert_eq!(found["unscored"]["no_account"], 1);
    assert_eq!(found["manifest"]["model"]["id"], "hand");
    let args = ["icp", "backtest", "--threshold", "5", "--format", "json"];
    let searched = folder.run(&args).json();
    assert_eq!(searched["threshold"]["found_by_search"], true);
}

#[test]
fn a_column_that_customers_alone_have_is_a_leak() {
    let folder = by_hand();
    let mut accounts = "id,name,plan\n".to_owned();
    let mut deals = "id,account,stage,created,closed\n".to_owned();
    for n in 0..40 {
        let (stage, plan) = if n % 2 == 0 {
            ("Won", "gold")
        } else {
            ("Lost", "")
        };
        let _ = writeln!(accounts, "a{n},Company {n},{plan}");
        let _ = writeln!(deals, "d{n},a{n},{stage},2026-02-01,2026-03-01");
    }
    folder.write("accounts.csv", &accounts);
    folder.write("deals.csv", &deals);
    let plan = "\n[[factor.criterion]]\nid = \"plan\"\ntitle = \"Plan\"\nfact = \"account.segment\"\nunknown = \"zero\"\nvalues = { gold = 10 }\n\n[[tier]]\nid = \"ten\"";
    folder.write(
        "models/hand.toml",
        &MODEL.replacen("\n[[tier]]\nid = \"ten\"", plan, 1),
    );
    let found = folder.run(&["icp", "backtest", "--format", "json"]).json();
    assert_eq!(found["leaks"][0]["column"], "account.segment", "{found}");
    assert_eq!(found["facts"][0]["at_present"], 20);
    let text = folder.run(&["icp", "backtest", "--lang", "ko"]).out();
    assert!(
        text.contains("이력이 없어 현재 값을 쓴 팩트: account.segment"),
        "{text}"
    );
}

#[test]
fn a_field_with_a_history_is_what_it_was_then() {
    let folder = by_hand();
    let history = "\n[[source]]\nkind = \"field_history\"\npath = \"history.csv\"\n\
        dialect = \"salesforce\"\n";
    folder.write("winnable.toml", &format!("{PROJECT}{history}"));
    folder.write("accounts.csv", "id,name,plan\na,Acme,gold\nb,Bolt,gold\n");
    let plan = "\n[[factor.criterion]]\nid = \"plan\"\ntitle = \"Plan\"\nfact = \"account.segment\"\nunknown = \"zero\"\nvalues = { gold = 50, iron = 25 }\n\n[[tier]]\nid = \"ten\"";
    folder.write(
        "models/hand.toml",
        &MODEL.replacen("\n[[tier]]\nid = \"ten\"", plan, 1),
    );
    folder.write(
        "history.csv",
        "AccountId,CreatedDate,Field,OldValue,NewValue\n\
         b,2026-01-01,plan,,gold\n\
         a,2026-01-09,Plan,,iron\n\
         a,2026-02-01,plan,iron,gold\n\
         a,2026-02-01,Colour,red,blue\n\
         a,2026-02-01,created,,\n\
         ,2026-02-01,plan,iron,gold\n",
    );
    let run = folder.run(&["icp", "backtest", "--format", "json"]);
    let found = run.json();
    let fact = &found["facts"][0];
    assert_eq!(fact["fact"], "account.segment");
    assert_eq!(
        (&fact["from_history"], &fact["at_present"]),
        (&3.into(), &0.into()),
        "{found}"
    );
    let inputs = found["manifest"]["inputs"].as_array().expect("inputs");
    let history = inputs.iter().find(|input| input["kind"] == "field_history");
    let history = history.expect("the history");
    assert_eq!(
        (&history["accepted"], &history["quarantined"]),
        (&5.into(), &1.into())
    );
    let warnings = found["warnings"].as_array().expect("warnings");
    let unused = warnings.iter().find(|one| one["code"] == "W0716");
    assert_eq!(unused.expect("a warning")["count"], 1);
    let csv = folder.run(&["icp", "backtest", "--format", "csv"]).out();
    let score = |deal: &str| cells(&csv, deal)[5].clone();
    // Of 100 points people have 33.34, touches 33.33 and the plan 33.33. Iron is half of these, from the
    // day of its change to the day before the next.
    assert_eq!(score("early"), "16.66");
    // One person of five: 6.67 more.
    assert_eq!(score("on_the_day"), "23.33");
    // Gold is 33.33, two touches of fifty 1.33.
    assert_eq!(score("touched"), "41.33");
}

#[test]
fn a_project_without_deals_is_told_so() {
    let folder = by_hand();
    folder.write("deals.csv", "id,account,stage,created,closed\n");
    let run = folder.run(&["icp", "backtest"]).with_code(2);
    assert!(run.err().contains("E0715"), "{}", run.err());
}

/// On a simulated CRM the count of touches up to the creation of each deal is the one that pandas gives.
#[test]
fn every_deal_of_leadforge_counts_its_touches_up_to_its_creation() {
    let Some(data) = data("leadforge_b2b_seed42") else {
        return;
    };
    let folder = Folder::of_project("leadforge", &data);
    std::fs::create_dir(folder.path().join("touches")).expect("a folder");
    link(
        &data.join("touches.csv"),
        &folder.path().join("touches/touches.csv"),
    );
    let model = MODEL
        .replace("curve = [[0, 0], [50, 50]]", "curve = [[0, 0], [100, 100]]")
        .replace("rollup.people", "rollup.inbound_touches")
        .replace("curve = [[0, 0], [5, 50]]", "curve = [[0, 0], [100, 100]]");
    folder.write("models/hand.toml", &model);
    let csv = folder
        .run(&["icp", "backtest", "--model", "hand", "--format", "csv"])
        .with_code(0)
        .out();
    let rows: Vec<Vec<&str>> = csv
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect())
        .collect();
    assert_eq!(rows.len(), 4_641);
    // Each criterion gives half a point a touch.
    let points: f64 = rows
        .iter()
        .map(|row| row[5].parse::<f64>().expect("a score"))
        .sum();
    assert!((points - 56_288.0).abs() < 1e-6, "{points}");
    // A run of an earlier day gives every deal that was there the same score.
    let args = [
        "icp",
        "backtest",
        "--model",
        "hand",
        "--as-of",
        "2024-02-15",
    ];
    let earlier = folder
        .run(&[&args[..], &["--format", "csv"]].concat())
        .out();
    let pairs = earlier.lines().skip(1).zip(&rows);
    let same = pairs.filter(|(line, row)| {
        let cells: Vec<&str> = line.split(',').collect();
        assert!(
            cells[10] == "created_after_as_of" || cells[5] == row[5],
            "{line}"
        );
        cells[5] == row[5]
    });
    assert_eq!(same.count(), 4_055);
    // The fit of an account says little there: nothing is to be oversold.
    let found = folder
        .run(&["icp", "backtest", "--model", "account6", "--format", "json"])
        .json();
    assert_eq!(
        (&found["won"], &found["lost"]),
        (&1_049.into(), &1_168.into())
    );
    check("icp-backtest", &found);
    assert_eq!(found["as_of"], "2024-04-28");
    let band = |at: usize| &found["bands"][at]["times"];
    let of = |won, closed, low| [Some(won), Some(closed), None, Some(low), None];
    // Half of the deals are still open: that half have closed is not seen.
    took(
        &found["times"],
        4_641,
        of(50.0, 42.0, 80.0),
        0.235_099_954_950_305_3,
    );
    took(
        band(0),
        4_432,
        of(51.0, 42.0, 78.0),
        0.235_746_784_026_043_3,
    );
    took(band(1), 209, of(46.0, 39.0, 68.0), 0.218_976_911_067_225_8);
    let auc = &found["auc"];
    // scipy's mannwhitneyu over the scores of the CSV.
    assert!((auc["value"].as_f64().expect("an AUC") - 0.530_770_090_888_909_3).abs() < 1e-9);
    assert_eq!(auc["clustered"], true);
}

#[test]
fn maven_shows_no_profile() {
    let Some(data) = data("maven_crm") else {
        return;
    };
    let folder = Folder::of_project("maven", &data);
    let found = folder.run(&["icp", "backtest", "--format", "json"]).json();
    check("icp-backtest", &found);
    assert_eq!(found["unscored"]["no_account"], 1_425);
    let band = |at: usize| &found["bands"][at]["times"];
    took(
        &found["times"],
        7_212,
        [57.0, 45.0, 57.0, 53.0, 59.0].map(Some),
        0.454_994_638_227_804_2,
    );
    took(
        band(0),
        6_974,
        [57.0, 46.0, 56.0, 52.0, 59.0].map(Some),
        0.456_571_040_518_684_3,
    );
    took(
        band(1),
        238,
        [54.0, 36.0, 62.0, 36.0, 74.0].map(Some),
        0.408_820_462_491_565_5,
    );
    assert_eq!(found["time_to_value_is"], Value::Null);
    assert_eq!(
        (&found["won"], &found["lost"]),
        (&4_238.into(), &2_473.into())
    );
    // scipy's mannwhitneyu over the scores of the CSV.
    let auc = found["auc"]["value"].as_f64().expect("an AUC");
    assert!((auc - 0.490_466_934_349_206_4).abs() < 1e-9);
    let verdicts = found["verdicts"].as_array().expect("verdicts");
    let codes: Vec<&str> = verdicts
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert!(codes.contains(&"orders_nothing"), "{codes:?}");
    assert!(!codes.contains(&"trend_confirmed"), "{codes:?}");
    assert_eq!(found["facts"][0]["fact"], "account.industry");
}

/// The tickets of a SaaS company are read, each row once.
#[test]
fn tickets_are_read() {
    let Some(data) = data("ravenstack_saas") else {
        return;
    };
    let folder = Folder::of_project("ravenstack", &data);
    let project = folder.read("winnable.toml");
    let tickets = "\n[[source]]\nkind = \"tickets\"\npath = \"data/ravenstack_support_tickets.csv\"\n\
        [source.columns]\nid = \"ticket_id\"\naccount_id = \"account_id\"\n\
        opened = \"submitted_at\"\nclosed = \"closed_at\"\npriority = \"priority\"\n";
    folder.write("winnable.toml", &format!("{project}{tickets}"));
    let list = folder.run(&["score", "--format", "json"]).json();
    let input = input(&list, "ravenstack_support_tickets.csv");
    // The file has 2,000 lines below its header.
    assert_eq!(input["rows_read"], 2_000);
    assert_eq!(input["accepted"], 2_000, "{input}");
    assert_eq!(input["cells"], 0);
}
