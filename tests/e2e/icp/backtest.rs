//! `winnable icp backtest` over one wide table: the golden book, a CRM's export, what it refuses.

#![allow(clippy::float_arithmetic, reason = "a tolerance is floating point")]

mod refusals;
mod scales;

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::harness::{Folder, data, workspace};
use crate::json_schema::check;

/// A folder with the golden book of 160 deals.
fn book(name: &str) -> Folder {
    let folder = Folder::new(name);
    let text = fs::read_to_string(workspace().join("tests/golden/deals_160.csv")).expect("a book");
    folder.write("deals.csv", &text);
    folder
}

const OF_BOOK: [&str; 8] = [
    "icp",
    "backtest",
    "--table",
    "deals.csv",
    "--outcome",
    "status=won",
    "--score",
    "score",
];

const DATES: [&str; 8] = [
    "--time",
    "opened",
    "--closed",
    "closed",
    "--time-to-value",
    "ttv_days",
    "--as-of",
    "2026-03-31",
];

fn args<'a>(parts: &[&[&'a str]]) -> Vec<&'a str> {
    parts.concat()
}

/// The document of a run, held against its schema.
fn document(folder: &Folder, args: &[&str]) -> Value {
    let found = folder.run(&[args, &["--format", "json"]].concat()).json();
    check("icp-backtest", &found);
    found
}

fn codes(found: &Value) -> Vec<&str> {
    let said = found["verdicts"].as_array().expect("verdicts");
    said.iter().filter_map(|one| one["code"].as_str()).collect()
}

fn text<'a>(found: &'a Value, code: &str) -> &'a str {
    let said = found["verdicts"].as_array().expect("verdicts");
    let one = said.iter().find(|one| one["code"] == code);
    one.and_then(|one| one["text"].as_str())
        .unwrap_or_else(|| panic!("no verdict {code} in {:?}", codes(found)))
}

fn leaks(found: &Value) -> Vec<&str> {
    let leaks = found["leaks"].as_array().expect("leaks");
    leaks
        .iter()
        .filter_map(|one| one["column"].as_str())
        .collect()
}

fn near(got: &Value, want: f64) {
    let got = got.as_f64().unwrap_or_else(|| panic!("{got} is no number"));
    assert!((got - want).abs() <= 5e-5, "got {got}, expected {want}");
}

/// The figures are those of `33_backtest_end_to_end`, by scikit-learn, statsmodels and lifelines.
#[test]
fn the_book_orders_deals_and_its_low_bands_cannot_be_told_apart() {
    let folder = book("icp-book");
    let found = document(&folder, &OF_BOOK);
    assert_eq!(
        (&found["n"], &found["won"], &found["lost"], &found["open"]),
        (&160.into(), &66.into(), &81.into(), &13.into())
    );
    near(&found["auc"]["value"], 0.70127);
    near(&found["auc"]["low"], 0.60979);
    near(&found["auc"]["high"], 0.77908);
    near(&found["trend"]["z"], 3.22791);
    near(&found["trend"]["p"], 0.00125);
    near(&found["threshold"]["difference"], 0.27350);
    near(&found["threshold"]["low"], 0.07302);
    near(&found["threshold"]["high"], 0.43753);
    near(&found["threshold"]["p"], 0.01267);
    assert_eq!(found["threshold"]["found_by_search"], false);
    assert_eq!(
        text(&found, "orders"),
        "the score orders deals: AUC 0.70 [0.61, 0.78], trend p 0.0012"
    );
    assert!(text(&found, "trend_confirmed").contains("trend confirmed (z 3.23, p 0.0012)"));
    let alike = text(&found, "bands_alike");
    assert!(
        alike.starts_with("bands 0–40 and 40–55 cannot be told apart with 33 and 43 deals"),
        "{alike}"
    );
    assert_eq!(leaks(&found), ["closed", "ttv_days"]);
    assert_eq!(found["times"], Value::Null);
    // Another hand-off than the card's is found by search.
    let found = document(&folder, &args(&[&OF_BOOK, &["--threshold", "60"]]));
    assert_eq!(found["threshold"]["found_by_search"], true);
    assert!(text(&found, "hand_off_holds").contains("found by search"));
}

#[test]
fn times_are_those_of_lifelines_and_named_columns_are_no_leaks() {
    let folder = book("icp-times");
    let found = document(&folder, &args(&[&OF_BOOK, &DATES]));
    assert!(leaks(&found).is_empty());
    assert_eq!(found["as_of"], "2026-03-31");
    near(&found["times"]["median_days_to_close"], 50.0);
    // Lifelines' Kaplan–Meier medians; the Aalen–Johansen shares by its formula in pandas.
    near(&found["times"]["won_in_90_days"], 0.414_785);
    let bands = found["bands"].as_array().expect("bands");
    let column = |key: &str| -> Vec<f64> {
        let of = bands.iter().map(|band| band["times"][key].as_f64());
        of.map(|days| days.expect("days")).collect()
    };
    assert_eq!(column("median_days_won"), [37.0, 43.0, 47.5, 38.5]);
    assert_eq!(column("median_days_closed"), [48.0, 53.0, 50.0, 40.0]);
    assert_eq!(column("median_days_to_value"), [56.0, 53.0, 52.0, 48.5]);
    assert_eq!(column("median_days_to_close"), [49.0, 55.0, 50.0, 41.0]);
    let shares = [0.282_163, 0.266_177, 0.523_473, 0.629_795];
    for (band, share) in bands.iter().zip(shares) {
        near(&band["times"]["won_in_90_days"], share);
    }
    // As of an earlier day what closed later is open, and what was created later is not there.
    let earlier = args(&[&OF_BOOK, &DATES[..6], &["--as-of", "2025-10-01"]]);
    let earlier = document(&folder, &earlier);
    let count = |key: &str| earlier[key].as_u64().expect("a count");
    assert!(count("created_later") > 0 && count("open") > 13);
    assert_eq!(count("n") + count("created_later"), 160);
    assert_eq!(count("n"), count("won") + count("lost") + count("open"));
}

#[test]
fn each_format_says_the_same_in_both_languages() {
    let folder = book("icp-formats");
    let all = args(&[&OF_BOOK, &DATES]);
    let table = folder.run(&all).with_code(0).out();
    for line in [
        "  the score orders deals: AUC 0.70 [0.61, 0.78], trend p 0.0012",
        "40–55     46   13    30     3    30.2 %    18.6–45.1 %",
        "  of 4 bands 2 can be told apart: 0–55, 55+",
    ] {
        assert!(table.contains(line), "{line}\n{table}");
    }
    let widest = table.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(80), "{table}");
    let korean = folder
        .run(&args(&[&all, &["--lang", "ko"]]))
        .with_code(0)
        .out();
    assert!(
        korean.contains("추세가 확인됩니다(z 3.23, p 0.0012)"),
        "{korean}"
    );
    assert!(
        korean.contains("0–40 구간(33건)과 40–55 구간(43건)은"),
        "{korean}"
    );
    let csv = folder
        .run(&args(&[&all, &["--format", "csv"]]))
        .with_code(0)
        .out();
    let rows: Vec<&str> = csv.lines().collect();
    assert!(rows[0].starts_with("from,below,n,won,lost,open,win_rate,low,high,"));
    assert_eq!(rows.len(), 5);
    assert!(rows[1].starts_with("0,40,38,11,22,5,0.333"), "{csv}");
    assert!(rows[4].starts_with("70,,32,20,10,2,0.666"), "{csv}");
    // Same input, same bytes.
    let json = args(&[&all, &["--format", "json"]]);
    assert_eq!(folder.run(&json).out(), folder.run(&json).out());
}

/// Deals of one account, ten times the same: the accounts are counted.
#[test]
fn deals_of_one_account_count_as_few() {
    let folder = Folder::new("icp-accounts");
    let mut text = String::from("account,status,score\n");
    for account in 0..40 {
        let won = (account * 7) % 40 < account;
        for _ in 0..10 {
            let status = if won { "won" } else { "lost" };
            writeln!(text, "A{account},{status},{}", account * 5 / 2).expect("a string takes all");
        }
    }
    folder.write("deals.csv", &text);
    let alone = document(&folder, &OF_BOOK);
    let together = document(&folder, &args(&[&OF_BOOK, &["--id", "account"]]));
    let width = |found: &Value, part: &str| {
        let end = |key: &str| found[part][key].as_f64().expect("an end");
        end("high") - end("low")
    };
    for part in ["auc", "threshold"] {
        assert!(width(&together, part) > 2.0 * width(&alone, part), "{part}");
    }
    let z = |found: &Value| found["trend"]["z"].as_f64().expect("z");
    assert!(z(&together) < z(&alone) / 2.0);
    assert_eq!(together["of_shared_accounts"], 400);
    assert_eq!(together["accounts"]["n"], 40);
    assert!(text_of(&together).contains("400 closed deals are of accounts that have several"));
    assert_eq!(alone["accounts"], Value::Null);
    assert!(!codes(&alone).contains(&"shared_accounts"));
}

fn text_of(found: &Value) -> &str {
    text(found, "shared_accounts")
}

/// Maven's CRM: what closed is dated, what was won has a value, and a score of noise orders nothing.
#[test]
fn a_crm_names_its_leaks_and_noise_orders_nothing() {
    let Some(maven) = data("maven_crm") else {
        return;
    };
    let folder = Folder::new("icp-maven");
    let pipeline = fs::read_to_string(maven.join("sales_pipeline.csv")).expect("the pipeline");
    let mut lines = pipeline.lines();
    let mut table = format!("{},noise\n", lines.next().expect("a header"));
    let mut state = 7_u64;
    for line in lines {
        // Knuth's MMIX generator.
        state = state.wrapping_mul(6_364_136_223_846_793_005);
        state = state.wrapping_add(1_442_695_040_888_963_407);
        writeln!(table, "{line},{}", (state >> 33) % 101).expect("a string takes all");
    }
    folder.write("deals.csv", &table);
    let of = |score| {
        [
            "icp",
            "backtest",
            "--table",
            "deals.csv",
            "--outcome",
            "deal_stage=Won",
            "--score",
            score,
        ]
    };
    let noise = document(&folder, &of("noise"));
    assert_eq!(leaks(&noise), ["close_date", "close_value"]);
    let codes = codes(&noise);
    assert_eq!(
        codes[..3],
        ["orders_nothing", "trend_unclear", "hand_off_unclear"]
    );
    assert_eq!(
        (&noise["won"], &noise["lost"], &noise["open"]),
        (&4238.into(), &2473.into(), &2089.into())
    );
    let value = document(&folder, &of("close_value"));
    assert!(text(&value, "looks_leaked").contains("looks leaked"));
    assert!(text(&value, "order_degenerate").contains("no interval"));
}
