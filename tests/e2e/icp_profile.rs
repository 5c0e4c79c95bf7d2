//! `icp check` and `icp market`: an ICP held against accounts and against a census of firms.

use serde_json::Value;
use winnable_report::terminal::display_width;

use crate::harness::{Folder, data};

fn demo() -> Folder {
    let folder = Folder::new("icp-profile");
    folder.run(&["init", "--demo"]).with_code(0);
    folder
}

fn class<'a>(check: &'a Value, name: &str) -> &'a Value {
    let classes = check["classes"].as_array().expect("classes");
    let found = classes.iter().find(|row| row["class"] == name);
    found.unwrap_or_else(|| panic!("no class {name}"))
}

/// The classes were counted by another program from the exports of the demo project.
#[test]
fn the_demo_is_parted_into_core_adjacent_and_outside() {
    let folder = demo();
    let check = folder.run(&["icp", "check", "--format", "json"]).json();
    assert_eq!(check["schema"], "winnable/icp-check/1");
    assert_eq!(
        (&check["counted"], &check["left_out"]),
        (&38.into(), &4.into())
    );
    for (name, accounts, won, lost) in [
        ("core", 12, 5, 5),
        ("adjacent", 19, 3, 11),
        ("outside", 2, 0, 2),
        ("undecided", 5, 0, 1),
    ] {
        let row = class(&check, name);
        let numbers = [&row["accounts"], &row["won"], &row["lost"]];
        assert_eq!(
            numbers,
            [&accounts.into(), &won.into(), &lost.into()] as [&Value; 3],
            "{name}"
        );
    }
    // Ten closed deals of accounts that share some: at a design effect of 1.6 they say what 6.25 do, and
    // Wilson's interval of 3.125 in 6.25 is .5 ± .3085.
    let core = class(&check, "core");
    let number = |key: &str| core[key].as_f64().expect("a number");
    assert!((number("design_effect") - 1.6).abs() < 1e-12, "{core}");
    assert!((number("low") - 0.1915).abs() < 1e-4, "{core}");
    assert_eq!(check["core_against_adjacent"]["verdict"], "cannot_tell");
    // An account of which nobody knows the stack is neither core nor out of it.
    let accounts = check["accounts"].as_array().expect("accounts");
    let undecided: Vec<&Value> = accounts
        .iter()
        .filter(|row| {
            row["class"]
                .as_str()
                .is_some_and(|class| class.contains(" or "))
        })
        .collect();
    assert_eq!(undecided.len(), 5);
    assert!(
        undecided
            .iter()
            .all(|row| !row["unknown"].as_array().expect("a list").is_empty())
    );
    let warned = |code: &str| {
        let warnings = check["warnings"].as_array().expect("warnings");
        warnings.iter().any(|warning| warning["code"] == code)
    };
    // Nobody counted the market, and too little went to core accounts; the rest of the ICP is sound.
    assert!(warned("W0706") && warned("W0709"));
    for code in [
        "W0701", "W0702", "W0703", "W0704", "W0705", "W0707", "W0708",
    ] {
        assert!(!warned(code), "{code}");
    }
}

#[test]
fn the_page_fits_eighty_columns_in_both_languages() {
    let folder = demo();
    for (lang, words) in [
        (
            "en",
            [
                "12 core · 19 adjacent · 2 outside · 5 undecided",
                "cannot be told apart",
            ],
        ),
        (
            "ko",
            [
                "핵심 12곳 · 인접 19곳 · ICP 밖 2곳 · 미정 5곳",
                "구별할 수 없습니다",
            ],
        ),
    ] {
        let page = folder
            .run(&["icp", "check", "--lang", lang])
            .with_code(0)
            .out();
        for word in words {
            assert!(page.contains(word), "{word}\n{page}");
        }
        assert!(page.lines().all(|line| display_width(line) <= 80), "{page}");
    }
}

#[test]
fn a_csv_has_one_row_an_account() {
    let folder = demo();
    let csv = folder
        .run(&["icp", "check", "--format", "csv"])
        .with_code(0)
        .out();
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("account_id,name,class,unmet,unknown"));
    assert_eq!(lines.count(), 38);
    assert!(
        csv.contains("해든하늘솔라,adjacent or outside,industry,employees; required"),
        "{csv}"
    );
}

#[test]
fn a_refused_icp_shows_every_mistake_with_its_line() {
    let folder = demo();
    let text = folder
        .read("icp.toml")
        .replace("[firmographics.employees]", "[firmographics.emplyees]")
        .replace("event = \"organisation\"\n", "")
        .replace("[message]", "[message]\npersona = \"a tired analyst\"");
    folder.write("icp.toml", &text);
    let run = folder.run(&["icp", "check"]).with_code(2);
    for word in ["E0702", "E0707", "E0708", "icp.toml:"] {
        assert!(run.err().contains(word), "{word}\n{}", run.err());
    }
}

#[test]
fn a_warning_names_the_line_of_the_icp() {
    let folder = demo();
    let text = folder.read("icp.toml").replace("2026-08-03", "2026-01-01");
    let line = text
        .lines()
        .position(|line| line.starts_with("agreed"))
        .expect("a line")
        + 1;
    folder.write("icp.toml", &text);
    let page = folder.run(&["icp", "check"]).with_code(0).out();
    // From 1 January to 30 September.
    assert!(page.contains("agreed on 272 days ago"), "{page}");
    assert!(page.contains(&format!("(icp.toml:{line})")), "{page}");
}

#[test]
fn a_check_of_the_project_checks_its_icp() {
    let folder = demo();
    let text = folder.read("icp.toml");
    folder.write("icp.toml", &text.replace("reachable_count = 640\n", ""));
    let run = folder.run(&["check"]);
    assert!(
        format!("{}{}", run.out(), run.err()).contains("W0707"),
        "{}",
        run.err()
    );
    folder.write("icp.toml", &text.replace("agreed =", "agred ="));
    let run = folder.run(&["check"]).with_code(2);
    assert!(
        run.err().contains("E0702") && run.err().contains("E0703"),
        "{}",
        run.err()
    );
}

#[test]
fn a_project_without_an_icp_is_told_how_to_state_one() {
    let folder = demo();
    let text = folder
        .read("winnable.toml")
        .replace("icp = \"icp.toml\"\n", "");
    folder.write("winnable.toml", &text);
    let run = folder.run(&["icp", "check"]).with_code(2);
    assert!(run.err().contains("E0709"), "{}", run.err());
    folder
        .run(&["icp", "check", "--icp", "icp.toml"])
        .with_code(0);
    let run = folder
        .run(&["icp", "check", "--icp", "none.toml"])
        .with_code(2);
    assert!(run.err().contains("E0709"), "{}", run.err());
}

const SOFTWARE: &str = r#"
schema = 1
id = "software"
title = "US software, 100 and more"
agreed = 2022-11-01
core = ["industry", "employees"]
[firmographics.industry]
naics = ["51"]
[firmographics.employees]
ranges = [{ from = 100, below = 500 }, { from = 500 }]
[[hypothesis]]
id = "publishers"
sentence = "Software publishers of 250 to 1,000 buy"
naics = ["5132"]
from = 250
below = 1000
[[hypothesis]]
id = "utilities"
sentence = "The largest utilities buy"
naics = ["22"]
from = 5000
"#;

/// The firms as the Census Bureau's table of 2022 states them.
#[test]
fn firms_are_counted_by_the_census_and_none_twice() {
    let Some(data) = data("census_susb") else {
        return;
    };
    let folder = Folder::of_project("census", &data);
    folder.write("icp.toml", SOFTWARE);
    let args = [
        "icp",
        "market",
        "--icp",
        "icp.toml",
        "--as-of",
        "2022-12-31",
    ];
    let json = [&args[..], &["--format", "json"]].concat();
    let market = folder.run(&json).json();
    assert_eq!(market["schema"], "winnable/icp-market/1");
    crate::json_schema::check("icp-market", &market);
    let firms = |at: &Value| [at["firms_low"].as_u64(), at["firms_high"].as_u64()];
    let predicates = market["predicates"].as_array().expect("predicates");
    let cells = predicates[0]["cells"].as_array().expect("cells");
    assert_eq!(firms(&cells[0]), [Some(2388); 2]);
    assert_eq!(firms(&cells[1]), [Some(1345); 2]);
    assert_eq!(firms(&predicates[0]["total"]), [Some(3733); 2]);
    // 200-299 is cut at 250, and the table has sector 51 and no group 5132: 530 + 316 + 186 + 288 + 149.
    assert_eq!(firms(&predicates[1]["total"]), [Some(0), Some(1469)]);
    assert_eq!(predicates[1]["cells"][0]["counted_as"], "51");
    assert_eq!(firms(&predicates[2]["total"]), [Some(59); 2]);
    let warnings = market["warnings"].as_array().expect("warnings");
    let small = warnings.iter().filter(|one| one["code"] == "W0706");
    assert_eq!(small.count(), 2);
    // With a minimum above it, the market of the ICP itself is small too.
    let run = folder
        .run(&[&json[..], &["--minimum", "4000"]].concat())
        .json();
    let warnings = run["warnings"].as_array().expect("warnings");
    assert_eq!(
        warnings.iter().filter(|one| one["code"] == "W0706").count(),
        3
    );
}
