//! Metrics from end to end: figures, one metric, the list, what is missing, and what is refused.

use serde_json::{Value, json};

use crate::harness::Folder;

const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
[[source]]
kind = "opportunities"
path = "deals.csv"
[source.columns]
id = "id"
account_id = "account"
stage = "stage"
amount = "amount"
created = "created"
close = "close"
[[source]]
kind = "engagements"
path = "touches.csv"
[source.columns]
account_id = "account"
on = "on"
channel = "channel"
"#;

const DEALS: &str = "id,account,stage,amount,created,close
d1,a1,Closed Won,1000.00,2026-01-02,2026-03-01
d2,a1,Closed Lost,500.00,2026-01-05,2026-02-01
d3,a2,Negotiation,700.00,2026-02-05,2026-06-01
";

fn project() -> Folder {
    let folder = Folder::new("metrics");
    folder.write("winnable.toml", PROJECT);
    folder.write("accounts.csv", "id,name\na1,Brightwater LLC\na2,한빛전자\n");
    folder.write("deals.csv", DEALS);
    folder.write(
        "touches.csv",
        "account,on,channel\na1,2025-12-20,webinar\na1,2026-01-10,meeting\na2,2026-02-20,web_visit\n",
    );
    folder
}

fn rows(document: &Value) -> &Vec<Value> {
    document["rows"].as_array().expect("rows")
}

#[test]
fn every_metric_is_a_row_with_a_number_or_a_reason() {
    let folder = project();
    let document = folder.run(&["metrics", "--format", "json"]).json();
    assert_eq!(document["schema"], "winnable/metrics/1");
    assert_eq!(document["as_of"], "2026-03-01");
    assert_eq!(document["currency"], "USD");
    assert_eq!(document["manifest"]["inputs"][1]["rows_read"], 3);
    let list = folder.run(&["metrics", "list", "--format", "json"]).json();
    let listed = list["metrics"].as_array().expect("metrics");
    for metric in listed {
        let of = |row: &&Value| row["metric"] == metric["id"];
        assert!(rows(&document).iter().any(|row| of(&row)), "{metric}");
    }
    for row in rows(&document) {
        assert_ne!(row["value"].is_null(), row["reason"].is_null(), "{row}");
        assert_eq!(row["window"]["to"], "2026-03-01", "{row}");
    }
}

#[test]
fn an_id_a_window_and_parts_choose_figures() {
    let folder = project();
    let one = folder
        .run(&[
            "metrics",
            "sales_cycle",
            "--window",
            "2026-Q1",
            "--format",
            "json",
        ])
        .json();
    assert_eq!(
        one["window"],
        json!({"from": "2026-01-01", "to": "2026-03-01"})
    );
    assert!(rows(&one).iter().all(|row| row["metric"] == "sales_cycle"));
    for by in [
        "segment",
        "tier",
        "quarter",
        "channel",
        "program",
        "deal-type",
        "account.industry",
    ] {
        folder.run(&["metrics", "--by", by]).with_code(0);
    }
    let page = folder.run(&["metrics", "win_rate", "--by", "quarter"]);
    let page = page.with_code(0).out();
    assert!(page.contains("by quarter"), "{page}");
    let csv = folder
        .run(&["metrics", "--format", "csv"])
        .with_code(0)
        .out();
    assert!(
        csv.starts_with("metric,variant,segment,at,value,unit,"),
        "{csv}"
    );
}

#[test]
fn what_is_unknown_is_refused_with_the_nearest_name() {
    let folder = project();
    let check = |args: &[&str], says: &[&str]| {
        let run = folder.run(args).with_code(2);
        for text in says {
            assert!(run.err().contains(text), "{text} in\n{}", run.err());
        }
        assert!(run.out().is_empty(), "{}", run.out());
    };
    check(&["metrics", "win_rat"], &["E0120", "`win_rate`"]);
    check(
        &["metrics", "win_rate:cont"],
        &["E0120", "`win_rate:count`"],
    );
    check(&["metrics", "sam:x"], &["E0120", "no variants"]);
    check(&["metrics", "--window", "2026-Q5"], &["E0121", "2026-Q3"]);
    // A window that begins after the as-of date holds nothing.
    check(&["metrics", "--window", "2027"], &["E0121"]);
    check(
        &["metrics", "--by", "account.industri"],
        &["E0122", "`account.industry`"],
    );
    check(&["metrics", "--by", "teir"], &["E0122", "`tier`"]);
    check(
        &["explain", "metric:nope"],
        &["E0120", "winnable metrics list"],
    );
    check(&["doctor", "teeth"], &["E0108", "metrics"]);
    check(&["metrics", "list", "--format", "csv"], &["E0113"]);
    check(&["doctor", "metrics", "--format", "csv"], &["E0113"]);
}

#[test]
fn a_metric_explains_itself() {
    let folder = project();
    let page = folder.run(&["explain", "metric:win_rate", "--rows"]);
    let page = page.with_code(0).out();
    for part in [
        "Win rate · win_rate\n",
        "formula  won / (won + lost)\n",
        "not a forecast",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let korean = folder.run(&["explain", "metric:win_rate", "--lang", "ko"]);
    assert!(korean.with_code(0).out().contains("수주율"));
    let document = folder
        .run(&["explain", "metric:win_rate", "--rows", "--format", "json"])
        .json();
    assert_eq!(document["schema"], "winnable/metric/1");
    assert_eq!(document["metric"]["formula"], "won / (won + lost)");
    assert!(document["rows"][0]["numerator_rows"].is_array());
    let csv = folder.run(&["explain", "metric:win_rate", "--format", "csv"]);
    let csv = csv.with_code(0).out();
    assert!(csv.starts_with("metric,variant,segment,at,part,file,row,id,adds\r\n"));
}

#[test]
fn the_doctor_says_what_is_missing() {
    let folder = project();
    let document = folder
        .run(&["doctor", "metrics", "--format", "json"])
        .json();
    assert_eq!(document["schema"], "winnable/doctor-metrics/1");
    let found = document["metrics"].as_array().expect("metrics");
    let of = |id: &str| {
        found
            .iter()
            .find(|one| one["metric"] == id)
            .expect("a metric")
    };
    let missing = of("return_on_spend")["missing"].clone();
    assert_eq!(missing, json!(["spend"]));
    let unlock = of("return_on_spend")["unlock"].as_str().expect("a way");
    assert!(unlock.contains("kind = \"spend\""), "{unlock}");
    let all = found
        .iter()
        .flat_map(|one| one["missing"].as_array().expect("a list"));
    let list = folder.run(&["metrics", "list", "--format", "json"]).json();
    for metric in list["metrics"].as_array().expect("metrics") {
        assert!(
            found.iter().any(|one| one["metric"] == metric["id"]),
            "{metric}"
        );
    }
    let here = [
        "deals",
        "deal_created",
        "deal_closed",
        "deal_amount",
        "deal_account",
        "accounts",
    ];
    for need in all {
        assert!(!here.contains(&need.as_str().expect("a name")), "{need}");
    }
    let page = folder.run(&["doctor", "metrics"]).with_code(0).out();
    assert!(page.contains("✗ return_on_spend"), "{page}");
    let subjects = folder.run(&["doctor"]).with_code(0).out();
    assert!(subjects.contains("metrics"), "{subjects}");
    folder.run(&["doctor", "--format", "json"]).json();
}

/// A project of deals alone has no account, which `score` refuses and metrics do not need.
#[test]
fn deals_need_no_accounts() {
    let folder = Folder::new("deals-alone");
    let deals = PROJECT.split("[[source]]").nth(2).expect("the deals");
    let text = format!("schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]{deals}");
    folder.write("winnable.toml", &text);
    folder.write("deals.csv", DEALS);
    let refused = folder.run(&["score"]).with_code(2);
    assert!(refused.err().contains("E0112"), "{}", refused.err());
    for args in [
        &["metrics"][..],
        &["doctor", "metrics"],
        &["explain", "metric:win_rate"],
    ] {
        folder.run(args).with_code(0);
    }
    let checked = folder.run(&["check"]).with_code(0);
    assert!(
        checked
            .out()
            .contains("`score` and `run` stop without accounts"),
        "{}",
        checked.out()
    );
    // Who asks for a metric as if it were an account is told how to.
    let asked = project().run(&["explain", "win_rate"]).with_code(2);
    assert!(
        asked.err().contains("winnable explain metric:win_rate"),
        "{}",
        asked.err()
    );
}

#[test]
fn the_section_reports_every_mistake_in_one_pass() {
    let folder = project();
    let section = r#"[metrics]
fiscal_year_start = 13
gross_margin = 78
discount = "10 %"
required_roles = ["economic_buyr"]
survival_at = [12, 0]
industry_spend = "2000000"
influence_day = 30
cac_categories = { simpel = ["paid_media"] }
[[metrics.market]]
name = "mid"
acv = "USD -1"
serviceable = 1.5
sizes = ["05"]
"#;
    folder.write("winnable.toml", &format!("{PROJECT}{section}"));
    let run = folder.run(&["metrics"]).with_code(2);
    for text in [
        "13 is out of range",
        "`78` is no margin",
        "`economic_buyr` is no buying role",
        "0 is no number of months",
        "2000000",
        "influence_days",
        "simple",
        "below zero",
        "`1.5` is no share",
        "neither `accounts` nor `naics`",
        "`sizes` choose size classes",
    ] {
        assert!(run.err().contains(text), "{text} in\n{}", run.err());
    }
    assert_eq!(run.err().matches("error[E01").count(), 11, "{}", run.err());
}

#[test]
fn amounts_of_the_section_are_converted_or_refused() {
    let folder = project();
    // Serving costs more than it brings: that is a margin too.
    folder.write(
        "winnable.toml",
        &format!("{PROJECT}[metrics]\ngross_margin = -0.2\n"),
    );
    folder.run(&["metrics"]).with_code(0);
    let section = "[metrics]\ngross_margin = \"78 %\"\n[[metrics.market]]\nname = \"mid\"\naccounts = 10\nacv = \"EUR 1000\"\n";
    folder.write("winnable.toml", &format!("{PROJECT}{section}"));
    let run = folder.run(&["metrics"]).with_code(2);
    for text in ["E0604", "winnable.toml:", "EUR 1000", "tables/fx.csv"] {
        assert!(run.err().contains(text), "{text} in\n{}", run.err());
    }
    // The other commands do not need the amount, and do not ask for its rate.
    folder.run(&["score"]).with_code(0);
    folder.write(
        "tables/fx.csv",
        "from,to,date,rate\nEUR,USD,2026-01-01,1.1\n",
    );
    folder.run(&["metrics"]).with_code(0);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let folder = project();
    for lang in ["en", "ko"] {
        for args in [
            &["metrics"][..],
            &["metrics", "list"],
            &["explain", "metric:win_rate", "--rows"],
            &["doctor", "metrics"],
        ] {
            let args: Vec<&str> = args.iter().copied().chain(["--lang", lang]).collect();
            let page = folder.run(&args).with_code(0).out();
            for line in page.lines() {
                let wide = winnable_report::terminal::display_width(line);
                assert!(wide <= 80, "{args:?}: {line}");
            }
        }
    }
}

#[test]
fn the_scorecard_has_three_pillars_and_no_sum() {
    let folder = project();
    let card = folder
        .run(&["metrics", "scorecard", "--format", "json"])
        .json();
    assert_eq!(card["schema"], "winnable/scorecard/1");
    let pillars = card["pillars"].as_array().expect("pillars");
    let names: Vec<&Value> = pillars.iter().map(|pillar| &pillar["pillar"]).collect();
    assert_eq!(names, ["reputation", "relationship", "revenue"]);
    // One won, one lost and one open deal: the rate by count is the default.
    let revenue = pillars[2]["metrics"].as_array().expect("metrics");
    let rate = revenue.iter().find(|one| one["metric"] == "win_rate");
    let rate = rate.expect("the win rate");
    assert_eq!(
        (&rate["tag"], &rate["figure"]["value"]),
        (&json!("outcome"), &json!("0.5"))
    );
    for (language, word) in [("en", "revenue"), ("ko", "매출")] {
        let page = folder
            .run(&["metrics", "scorecard", "--lang", language])
            .with_code(0)
            .out();
        assert!(page.contains(word), "{page}");
    }
}

#[test]
fn a_contract_is_explained_without_a_project() {
    let folder = Folder::new("nowhere");
    let page = folder.run(&["explain", "metric:cac"]).with_code(0).out();
    assert!(page.contains("fully_loaded"), "{page}");
    assert!(page.contains("winnable init"), "{page}");
    folder.run(&["metrics", "cac"]).with_code(2);
}

/// The as-of date is that of the freshest file: what the others say is as old as they are.
#[test]
fn a_file_that_says_nothing_of_the_last_months_is_named() {
    let folder = project();
    // Deals end on 1 March 2026, touches a day after the quarter that may lie between them, then on it.
    for (last, named) in [("2026-06-02", true), ("2026-06-01", false)] {
        folder.write(
            "touches.csv",
            &format!("account,on,channel\na1,{last},webinar\n"),
        );
        let document = folder.run(&["metrics", "--format", "json"]).json();
        assert_eq!(document["as_of"], last);
        let inputs = document["manifest"]["inputs"].as_array().expect("inputs");
        let latest = |name: &str| {
            let input = inputs.iter().find(|input| input["name"] == name);
            input.expect("a file")["latest"].clone()
        };
        assert_eq!(latest("deals.csv"), "2026-03-01");
        assert_eq!(latest("touches.csv"), last);
        assert_eq!(latest("accounts.csv"), Value::Null);
        let warnings = document["warnings"].as_array().expect("warnings");
        let stale: Vec<&Value> = warnings
            .iter()
            .filter(|warning| warning["code"] == "W0419")
            .collect();
        assert_eq!(stale.len(), usize::from(named), "{last}");
        if named {
            let text = stale[0]["message"].as_str().expect("a text");
            assert!(
                text.contains("deals.csv") && text.contains("93 days"),
                "{text}"
            );
        }
    }
}

/// Why there is no date: nothing is read, or no row could be read.
#[test]
fn without_a_date_the_reason_is_named() {
    let folder = Folder::new("no-date");
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\ncurrency = \"USD\"\n",
    );
    let err = folder.run(&["metrics"]).with_code(2).err();
    let one = |err: String| err.split_whitespace().collect::<Vec<_>>().join(" ");
    let err = one(err);
    assert!(
        err.contains("E0114") && err.contains("no [[source]] of winnable.toml is active"),
        "{err}"
    );
    let spend = "[[source]]\nkind = \"spend\"\npath = \"spend.csv\"\n[source.columns]\non = \"on\"\namount = \"cost\"\n";
    folder.write(
        "winnable.toml",
        &format!("schema = 1\n[project]\ncurrency = \"USD\"\n{spend}"),
    );
    folder.write("spend.csv", "on,cost\n2026-01,5\n2026-02,6\n");
    let err = one(folder.run(&["metrics"]).with_code(2).err());
    assert!(
        err.contains("no row of spend.csv could be read: a cell is not a date"),
        "{err}"
    );
}

/// A query for one figure prints the warnings of its files; the others are counted.
#[test]
fn a_figure_has_the_warnings_of_its_files() {
    let folder = project();
    folder.write(
        "touches.csv",
        "account,on,channel\na1,2025-12-20,webinar\nnobody,2026-01-10,meeting\n",
    );
    let all = folder.run(&["metrics"]).with_code(0).out();
    assert!(all.contains("W0505"), "{all}");
    let one = folder.run(&["metrics", "win_rate"]).with_code(0).out();
    assert!(!one.contains("W0505"), "{one}");
    assert!(one.contains("1 more about other files"), "{one}");
    let touched = folder.run(&["metrics", "reach"]).with_code(0).out();
    assert!(
        touched.contains("W0505") && !touched.contains("about other files"),
        "{touched}"
    );
}

/// Figures say which dates they count where these are not those that were asked for, what they lack,
/// and which rows are in none of them.
#[test]
fn figures_name_their_dates_what_they_lack_and_what_they_left() {
    let folder = project();
    folder.write(
        "deals.csv",
        &format!("{DEALS}d4,a1,Closed Won,1.000.5,2026-01-02,2026-03-01\n"),
    );
    let run = |args: &[&str]| {
        let out = folder.run(args).with_code(0).out();
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let out = run(&[
        "metrics",
        "win_rate",
        "open_pipeline",
        "--window",
        "2026-Q1",
    ]);
    assert!(
        out.contains("as of 2026-03-01, whenever the window begins: open_pipeline"),
        "{out}"
    );
    assert!(
        out.contains("in no figure, as they could not be read: 1 row of deals.csv"),
        "{out}"
    );
    let out = run(&["metrics", "cac:simple", "clv:margin"]);
    assert!(out.contains("simple – missing: spend"), "{out}");
    assert!(
        out.contains("margin – missing: contracts or subscriptions"),
        "{out}"
    );
}

/// Goals are told apart from inputs, wherever a project is read.
#[test]
fn goals_of_activity_leads_and_clicks_are_named() {
    let folder = project();
    let with = |goals: &str| {
        folder.write(
            "winnable.toml",
            &format!("{PROJECT}[metrics]\ngoals = [{goals}]\n"),
        );
        let document = folder.run(&["metrics", "--format", "json"]).json();
        let warnings = document["warnings"].as_array().expect("warnings").clone();
        let codes = warnings
            .iter()
            .map(|one| one["code"].as_str().expect("a code").to_owned());
        let goals: Vec<String> = codes.filter(|code| code.starts_with("W013")).collect();
        goals
    };
    assert_eq!(with("\"won_value\", \"mql\""), Vec::<String>::new());
    assert_eq!(with("\"mql\", \"ctr\""), ["W0130", "W0131", "W0132"]);
    assert_eq!(with("\"win_rate\", \"clicks\""), ["W0132"]);
    let card = folder.run(&["metrics", "scorecard"]).with_code(0).out();
    assert!(card.contains("outcome · goal"), "{card}");
    assert!(folder.run(&["check"]).err().contains("W0132"));
    folder.write(
        "winnable.toml",
        &format!("{PROJECT}[metrics]\ngoals = [\"winrate\"]\n"),
    );
    let err = folder.run(&["metrics"]).with_code(2).err();
    let err = err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        err.contains("`winrate` is no goal") && err.contains("`win_rate`"),
        "{err}"
    );
}
