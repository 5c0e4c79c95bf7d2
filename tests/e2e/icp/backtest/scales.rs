//! Scores on other scales, outcomes in other words, tables with little in them.

use std::fmt::Write as _;

use serde_json::Value;

use super::{OF_BOOK, args, codes, document, text};
use crate::harness::Folder;

/// Sixty deals that are won the more often the later they come, with an outcome and a score each.
fn deals(name: &str, outcome: fn(bool) -> &'static str, score: fn(u32) -> String) -> Folder {
    let folder = Folder::new(name);
    let mut text = String::from("id;status;score\n");
    for n in 1..=60 {
        let won = n * 7 % 10 < n / 8;
        writeln!(text, "{n};{};{}", outcome(won), score(n)).expect("a string takes all");
    }
    folder.write("deals.csv", &text);
    folder
}

/// The word that says won, the word of an outcome, the score of a deal.
type Case = (&'static str, fn(bool) -> &'static str, fn(u32) -> String);

/// The same order by every scale, and the same AUC.
#[test]
fn scales_and_words_make_no_difference_to_the_order() {
    let folder = deals(
        "icp-scale-0",
        |won| if won { "won" } else { "lost" },
        |n| (n + 20).to_string(),
    );
    let plain = document(&folder, &OF_BOOK);
    assert_eq!(plain["bands_stated"], true);
    assert_eq!(plain["won"], 21);
    let cases: [Case; 4] = [
        (
            "Yes",
            |won| if won { "Yes" } else { "No" },
            |n| format!("0,{}", n + 20),
        ),
        (
            "1",
            |won| if won { "1.0" } else { "0.0" },
            |n| (n * 10).to_string(),
        ),
        (
            "true",
            |won| if won { "TRUE" } else { "FALSE" },
            |n| format!("{}%", n + 20),
        ),
        (
            "Closed Won",
            |won| if won { "Closed Won" } else { "Closed Lost" },
            |n| format!("-{}.5", 100 - n),
        ),
    ];
    for (word, outcome, score) in cases {
        let folder = deals("icp-scale", outcome, score);
        let outcome = format!("status={word}");
        let mut args = OF_BOOK;
        args[5] = &outcome;
        let found = document(&folder, &args);
        assert_eq!(found["won"], 21, "{word}");
        assert_eq!(found["auc"], plain["auc"], "{word}");
    }
}

#[test]
fn a_score_on_another_scale_has_quartiles_and_says_so() {
    let folder = deals(
        "icp-quartiles",
        |won| if won { "won" } else { "lost" },
        |n| format!("0.{}", n + 20),
    );
    let found = document(&folder, &OF_BOOK);
    assert_eq!(found["bands_stated"], false);
    // Quartiles of 0.21 to 0.80 by hundredths, type 7.
    let edges: Vec<f64> = found["bands"]
        .as_array()
        .expect("bands")
        .iter()
        .filter_map(|band| band["from"].as_f64())
        .collect();
    assert_eq!(edges, [0.21, 0.3575, 0.505, 0.6525]);
    assert_eq!(found["threshold"]["at"], 0.6525);
    assert_eq!(found["threshold"]["found_by_search"], true);
    assert!(text(&found, "bands_found").contains("quartiles of the score, found by search"));
    // Bands that were stated are kept, and better ones proposed.
    let stated = document(&folder, &args(&[&OF_BOOK, &["--bands", "0,40,70"]]));
    assert_eq!(stated["bands_stated"], true);
    let said = text(&stated, "bands_do_not_fit");
    assert!(said.ends_with("--bands 0.21,0.3575,0.505,0.6525"), "{said}");
    let told = args(&[&OF_BOOK, &["--bands", "0.21,0.3575,0.505,0.6525"]]);
    assert!(!codes(&document(&folder, &told)).contains(&"bands_do_not_fit"));
}

#[test]
fn little_gives_counts_and_no_verdict() {
    let folder = Folder::new("icp-little");
    folder.write("deals.csv", "id,status,score\n1,won,80\n");
    let found = document(&folder, &OF_BOOK);
    assert_eq!(
        codes(&found)[..3],
        ["order_few", "one_band", "hand_off_few"]
    );
    let auc = &found["auc"];
    assert!(auc["value"].is_null() && auc["reason"] == "too_few_events");
    // All won: nothing to order.
    let folder = deals("icp-all-won", |_| "won", |n| (n + 20).to_string());
    let found = document(&folder, &OF_BOOK);
    assert_eq!(codes(&found)[..2], ["order_few", "no_trend"]);
    // Blank scores are in no band, and the AUC has bounds.
    let folder = deals(
        "icp-blank",
        |won| if won { "won" } else { "lost" },
        |n| {
            if n % 9 == 0 {
                String::new()
            } else {
                (n + 20).to_string()
            }
        },
    );
    let found = document(&folder, &OF_BOOK);
    assert_eq!(found["without_score"], 6);
    let n = |key: &str| {
        found["auc"]["if_scores_known"][key]
            .as_f64()
            .expect("a bound")
    };
    let value = found["auc"]["value"].as_f64().expect("an AUC");
    assert!(n("low") < value && value < n("high"));
    assert!(text(&found, "scores_unknown").starts_with("6 closed deals have no score"));
    // No score at all.
    let folder = deals(
        "icp-none",
        |won| if won { "won" } else { "lost" },
        |_| String::new(),
    );
    let found = document(&folder, &OF_BOOK);
    assert_eq!(
        (&found["n"], &found["without_score"]),
        (&0.into(), &60.into())
    );
}

/// Words that no CRM ships are taken for lost, which is said, unless they are stated to be open.
#[test]
fn words_that_are_taken_for_lost_are_named() {
    let folder = Folder::new("icp-words");
    let mut text = "stage,score\n".to_owned();
    for row in 0..24 {
        let stage = ["Closed Won", "Closed Lost", "On hold"][row % 3];
        let _ = writeln!(text, "{stage},{}", row * 4);
    }
    folder.write("deals.csv", &text);
    let table = [
        "--table",
        "deals.csv",
        "--outcome",
        "stage=Closed Won",
        "--score",
        "score",
    ];
    let document = |more: &[&str]| {
        let all = [
            &["icp", "backtest"],
            &table[..],
            more,
            &["--format", "json"],
        ]
        .concat();
        folder.run(&all).json()
    };
    let of = |found: &Value| {
        let count = |key: &str| found[key].as_u64().expect("a count");
        (count("won"), count("lost"), count("open"))
    };
    let found = document(&[]);
    assert_eq!(of(&found), (8, 16, 0));
    let warning = found["warnings"][0].to_string();
    assert!(
        warning.contains("W0134") && warning.contains("On hold 8"),
        "{warning}"
    );
    let found = document(&["--open", "on hold"]);
    assert_eq!(of(&found), (8, 8, 8));
    assert_eq!(found["warnings"].as_array().map(Vec::len), Some(0));
}

/// No score reaches 70: the highest edge is the hand-off, and nobody agreed on it beforehand.
#[test]
fn a_hand_off_that_parts_nothing_is_none() {
    let folder = super::book("icp-low");
    let all = [
        "icp",
        "backtest",
        "--table",
        "deals.csv",
        "--outcome",
        "status=won",
    ];
    let more = [
        "--score",
        "firmographic",
        "--bands",
        "0,10,20",
        "--format",
        "json",
    ];
    let found = folder.run(&[&all[..], &more].concat()).json();
    let hand_off = &found["threshold"];
    assert_eq!(
        (hand_off["at"].as_f64(), &hand_off["found_by_search"]),
        (Some(20.0), &true.into())
    );
}
