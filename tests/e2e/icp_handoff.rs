//! `icp handoff` from end to end. The numbers come from pandas and scipy over the same files.

use serde_json::Value;

use crate::harness::{Folder, data};
use crate::json_schema::check;

#[test]
fn leadforge_before_and_after_is_counted_and_nothing_is_claimed() {
    let Some(data) = data("leadforge_b2b_seed42") else {
        return;
    };
    let folder = Folder::of_project("leadforge", &data);
    let touches = std::fs::read_to_string(data.join("touches.csv")).expect("touches");
    folder.write("touches/all.csv", &touches);
    let args = [
        "icp",
        "handoff",
        "--start",
        "2024-02-01",
        "--threshold",
        "50",
    ];
    let all = [&args[..], &["--format", "json"]].concat();
    let document = folder.run(&all).json();
    check("icp-handoff", &document);
    // The data end on 28 April: 74 days after the test.
    assert_eq!(
        (&document["followed_days"], &document["at"]),
        (&Value::from(74), &"50.00".into())
    );
    let of = |window: &str, key: &str| document[window][key].as_u64().expect("a count");
    for (window, from, expected) in [
        ("before", "2024-01-18", [1_790, 399, 452, 939]),
        ("during", "2024-02-01", [1_599, 340, 390, 869]),
    ] {
        let keys = ["opportunities", "won", "lost", "open"];
        assert_eq!(keys.map(|key| of(window, key)), expected, "{window}");
        assert_eq!(document[window]["from"], from);
        assert!(of(window, "at_or_above") <= of(window, "scored"));
        // No lead says when sales accepted it, and no touch is a meeting.
        assert_eq!(
            (&document[window]["leads"], &document[window]["meetings"]),
            (&Value::Null, &Value::Null)
        );
    }
    let rate = &document["win_rate"];
    let close = |value: &Value, expected: f64| {
        let got = value.as_f64().expect("a number");
        assert!((got - expected).abs() < 1e-9, "{got} for {expected}");
    };
    close(&rate["before"], 399.0 / 851.0);
    close(&rate["during"], 340.0 / 730.0);
    close(&rate["p"], 0.919_500_203_909_071);
    assert_eq!(document["needed"], 82);
    let verdicts = document["verdicts"].as_array().expect("verdicts");
    let found = |code: &str| {
        verdicts
            .iter()
            .find(|one| one["code"] == code)
            .expect("a verdict")
    };
    assert_eq!(found("win_rate")["changed"], false);
    assert!(found("no_experiment")["text"].is_string());
    for lang in ["en", "ko"] {
        let all = [&args[..], &["--lang", lang]].concat();
        let page = folder.run(&all).with_code(0).out();
        assert!(
            page.lines().all(|line| line.chars().count() <= 80),
            "{page}"
        );
    }
    let csv = folder
        .run(&[&args[..], &["--format", "csv"]].concat())
        .with_code(0)
        .out();
    assert_eq!(
        csv.lines().nth(1),
        Some(
            format!(
                "before,2024-01-18,2024-01-31,,,1790,1790,{},399,452,939",
                of("before", "at_or_above")
            )
            .as_str()
        )
    );
}

#[test]
fn the_demo_has_all_three() {
    let folder = Folder::new("icp-demo");
    folder.run(&["demo", "d"]).with_code(0);
    for task in [
        &["best"][..],
        &["best", "--least", "1", "--top", "10"],
        &["drift"],
        &["handoff", "--start", "2026-08-01"],
    ] {
        for lang in ["en", "ko"] {
            let all = [&["icp"][..], task, &["-C", "d", "--lang", lang]].concat();
            let page = folder.run(&all).with_code(0).out();
            assert!(
                page.lines().all(|line| line.chars().count() <= 80),
                "{page}"
            );
        }
        let all = [&["icp"][..], task, &["-C", "d", "--format", "json"]].concat();
        // The same rows give the same bytes.
        let once = folder.run(&all).with_code(0).out();
        assert_eq!(once, folder.run(&all).with_code(0).out());
        let document: Value = serde_json::from_str(&once).expect("JSON");
        check(&format!("icp-{}", task[0]), &document);
    }
}

#[test]
fn a_test_that_has_not_begun_is_refused() {
    let folder = Folder::new("icp-handoff");
    folder.run(&["demo", "d"]).with_code(0);
    let run = folder
        .run(&["icp", "handoff", "-C", "d", "--start", "2099-01-01"])
        .with_code(2);
    assert!(run.err().contains("E0712"), "{}", run.err());
    for bad in [
        &["--threshold", "101"][..],
        &["--threshold", "7.005"],
        &["--days", "0"],
    ] {
        let all = [
            &["icp", "handoff", "-C", "d", "--start", "2026-01-01"][..],
            bad,
        ]
        .concat();
        folder.run(&all).with_code(2);
    }
}
