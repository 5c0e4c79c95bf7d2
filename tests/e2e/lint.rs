//! `lint`: silent on a sound project, and firing on each fault that is planted in it and on no other.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::harness::{Folder, data};

/// The codes that fired.
fn fired(document: &Value) -> BTreeSet<String> {
    let checks = document["checks"].as_array().expect("checks");
    let fired = checks.iter().filter(|check| check["verdict"] == "fired");
    fired
        .map(|check| check["code"].as_str().expect("a code").to_owned())
        .collect()
}

fn lint(folder: &Folder, args: &[&str]) -> Value {
    let args = [&["lint", "--format", "json"], args].concat();
    folder.run(&args).with_code(0).json()
}

fn check<'d>(document: &'d Value, code: &str) -> &'d Value {
    let mut checks = document["checks"].as_array().expect("checks").iter();
    checks
        .find(|check| check["code"] == code)
        .expect("the check")
}

#[test]
fn a_sound_project_is_silent_and_every_check_is_made() {
    let folder = Folder::copy_of("sound");
    let found = lint(&folder, &[]);
    assert_eq!(fired(&found), BTreeSet::new());
    assert_eq!(
        (&found["silent"], &found["not_checked"]),
        (&40.into(), &0.into())
    );
    let run = folder.run(&["lint", "--fail-on", "note"]).with_code(0);
    assert!(run.out().contains("No check fired."));
}

/// A fault: the file, what is written in it, what is written instead, and what then fires.
type Fault = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

const ALDER: &str = "alder-creek-bank.example";

const FAULTS: &[Fault] = &[
    (
        "winnable.toml",
        &[("people = 2", "people = 1")],
        &["ABM-F1"],
    ),
    (
        "tables/messages.csv",
        &[(
            "The cost of an audit falls by a third,An audit costs two weeks less",
            ",Our platform has powerful features",
        )],
        &["ABM-F2"],
    ),
    (
        "tables/approvals.csv",
        &[("list,sales,S. Hale,2026-07-10", "list,sales,,")],
        &["ABM-F3"],
    ),
    (
        "models/sound.toml",
        &[("sales = [\"S. Hale, head of sales\"]", "sales = []")],
        &["ABM-F3"],
    ),
    (
        "winnable.toml",
        &[("\"win_rate\", ", "\"win_rate\", \"ctr\", ")],
        &["ABM-F4"],
    ),
    (
        "winnable.toml",
        &[(
            "goals = [\"won_value\", \"win_rate\", \"engagement_rate\"]\n",
            "",
        )],
        &["ABM-F5"],
    ),
    // With 20 of 50 points for fit it is still of the best tier, and no core account any more.
    (
        "models/sound.toml",
        &[("\"naics:522110\", ", ""), ("score = 95", "score = 65")],
        &["ABM-T1"],
    ),
    (
        "data/accounts.csv",
        &[("Columbus,yes,2026-11-15", "Columbus,,2026-11-15")],
        &["ABM-T2"],
    ),
    (
        "icp.toml",
        &[("new_customers_goal = 3", "new_customers_goal = 300")],
        &["ICP-M1"],
    ),
    (
        "icp.toml",
        &[(
            "[[trigger]]\nid = \"audit\"\nevent = \"regulation\"\nwindow_days = 180\n",
            "",
        )],
        &["ICP-M2"],
    ),
    (
        "data/accounts.csv",
        &[("United States", "Midwest")],
        &["BUD-1", "ICP-M3"],
    ),
    (
        "icp.toml",
        &[("{ from = 1000, below", "{ from = 900, below")],
        &["ICP-B1"],
    ),
    (
        "icp.toml",
        &[("[\"52\", \"62\"]", "[\"52\", \"62\", \"11\"]")],
        &["ICP-B2", "ICP-E1"],
    ),
    (
        "icp.toml",
        &[("[message]", "[message]\npersona = \"CISO\"")],
        &["ICP-P1"],
    ),
    ("icp.toml", &[("window_days = 180\n", "")], &["ICP-Q1"]),
    ("icp.toml", &[("2026-08-20", "2026-06-20")], &["ICP-S1"]),
    (
        "icp.toml",
        &[("market_minimum = 1000", "market_minimum = 9000")],
        &["ICP-E1"],
    ),
    (
        "icp.toml",
        &[(
            "places = [\"United States\"]",
            "places = [\"United States\"]\nevidence = [\"interview\"]",
        )],
        &["ICP-I1"],
    ),
    (
        "models/sound.toml",
        &[("calibrated = 2026-09-01", "calibrated = 2026-03-01")],
        &["MOD-1"],
    ),
    (
        "winnable.toml",
        &[(
            "model = \"sound\"",
            "model = \"sound\"\npass_share_max = 30",
        )],
        &["MOD-2"],
    ),
    ("icp.toml", &[("reachable_count = 3100\n", "")], &["CHN-1"]),
    (
        "icp.toml",
        &[(
            "The response time to an audit request falls from weeks to two days",
            "A nicer dashboard",
        )],
        &["MSG-1"],
    ),
    (
        "winnable.toml",
        &[("kind = \"one-to-few\"", "kind = \"one-to-many\"")],
        &["PRG-1"],
    ),
    (
        "data/members.csv",
        &[("Regulated,A010,2026-07-01\n", "")],
        &["PRG-2"],
    ),
    ("tables/owners.csv", &[("C. Finch", "")], &["PRG-3"]),
    (
        "winnable.toml",
        &[("\"won_value\", \"win_rate\", ", "")],
        &["PRG-4"],
    ),
    (
        "tables/assets.csv",
        &[(",validate,", ",reach,"), (",convert,", ",reach,")],
        &["AST-2", "PRG-5"],
    ),
    (
        "data/touches.csv",
        &[
            (",meeting,inbound", ",webinar,inbound"),
            (",email,outbound", ",event,outbound"),
        ],
        &["PRG-6"],
    ),
    (
        "data/contacts.csv",
        &[("Chief Financial Officer", "Analyst")],
        &["ROL-1"],
    ),
    (
        "tables/messages.csv",
        &[(
            "You answer a request in minutes",
            "The auditor gets each access within two days",
        )],
        &["ROL-2"],
    ),
    (
        "data/touches.csv",
        &[(ALDER, "nowhere.example")],
        &["THR-1"],
    ),
    (
        "tables/assets.csv",
        &[("roi_sheet,validate,yes", "roi_sheet,validate,no")],
        &["AST-1", "AST-2"],
    ),
    (
        "tables/assets.csv",
        &[(
            "technical_review,validate,yes,S. Hale",
            "technical_review,validate,yes,",
        )],
        &["AST-3"],
    ),
    (
        "tables/pocs.csv",
        &[("hours an audit,at most 4", ",")],
        &["POC-1"],
    ),
    (
        "tables/plans.csv",
        &[("2026-10-06", "2026-09-11")],
        &["PLN-1"],
    ),
    ("data/spend.csv", &[(",20000", ",20000000")], &["CAC-1"]),
    (
        "data/leads.csv",
        &[
            ("Fairway Trust,lead@fairway-trust", "Nobody,lead@nobody"),
            ("Dunmore Health,lead@dunmore-health", "No One,lead@no-one"),
            ("Kestrel Foods,lead@kestrel-foods", "Nil,lead@nil"),
        ],
        &["DAT-1"],
    ),
    (
        "winnable.toml",
        &[(
            "purpose = \"choosing and working target accounts together\"\n",
            "",
        )],
        &["PRV-1"],
    ),
];

#[test]
fn each_planted_fault_fires_and_no_other_check_does() {
    let mut wrong = Vec::new();
    for (file, edits, expected) in FAULTS {
        let folder = Folder::copy_of("sound");
        let mut text = folder.read(file);
        for (from, to) in *edits {
            assert!(text.contains(from), "{file}: {from}");
            text = text.replace(from, to);
        }
        folder.write(file, &text);
        let found = lint(&folder, &[]);
        let expected: BTreeSet<String> = expected.iter().map(|code| (*code).to_owned()).collect();
        if fired(&found) != expected {
            wrong.push(format!("{file} {edits:?}: {:?}", fired(&found)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_that_end_and_lists_that_stay_are_stale() {
    let folder = Folder::copy_of("sound");
    let spend = folder.read("data/spend.csv");
    let early = |line: &&str| {
        !["-07-", "-08-", "-09-", "-06-"]
            .iter()
            .any(|month| line.contains(month))
    };
    let kept: Vec<&str> = spend.lines().filter(early).collect();
    folder.write("data/spend.csv", &format!("{}\n", kept.join("\n")));
    let found = lint(&folder, &["--only", "abm-t3"]);
    let evidence = &check(&found, "ABM-T3")["findings"][0]["evidence"];
    assert_eq!(evidence[0]["file"], "data/spend.csv");
    // 2026-05-01 to 2026-09-27 are 149 days.
    assert!(
        evidence[0]["value"].to_string().contains("149 days"),
        "{evidence}"
    );

    // 2026-06-27 to 2026-09-27 are 92 days; a day more is too long for the same list.
    for (day, is_unchanged) in [("2026-06-27", false), ("2026-06-26", true)] {
        let folder = Folder::copy_of("sound");
        folder.run(&["snapshot", "--as-of", day]).with_code(0);
        folder
            .run(&["snapshot", "--as-of", "2026-09-27"])
            .with_code(0);
        let found = lint(&folder, &["--only", "ABM-T3"]);
        assert_eq!(fired(&found).is_empty(), !is_unchanged, "{day}: {found}");
    }
}

#[test]
fn the_demo_shows_what_is_planted_in_it() {
    let folder = Folder::new("lint-demo");
    folder.run(&["init", "--demo"]).with_code(0);
    let found = lint(&folder, &[]);
    let expected = [
        "ABM-F3", "ABM-T1", "ABM-T2", "BUD-1", "DAT-1", "ICP-E1", "ICP-M3", "PLN-1", "POC-1",
        "PRG-3", "ROL-1", "THR-1",
    ];
    assert_eq!(fired(&found), expected.map(str::to_owned).into());
    let evidence = |code: &str, finding: usize| -> Vec<(String, u64)> {
        let list = &check(&found, code)["findings"][finding]["evidence"];
        let list = list.as_array().expect("evidence");
        list.iter()
            .map(|one| {
                let file = one["file"].as_str().unwrap_or_default().to_owned();
                (file, one["line"].as_u64().unwrap_or_default())
            })
            .collect()
    };
    let at = |file: &str, line: u64| vec![(file.to_owned(), line)];
    assert_eq!(evidence("PRG-3", 0), at("tables/owners.csv", 4));
    assert_eq!(evidence("ABM-F3", 0), at("tables/approvals.csv", 3));
    assert_eq!(evidence("POC-1", 0), at("tables/pocs.csv", 3));
    assert_eq!(evidence("PLN-1", 0), at("tables/plans.csv", 4));
    assert_eq!(evidence("PLN-1", 1), at("tables/plans.csv", 3));
    assert_eq!(evidence("ABM-T1", 0), at("data/Account.csv", 10));
    assert_eq!(evidence("ABM-T2", 0), at("data/Account.csv", 35));
}

#[test]
fn findings_gate_a_run_from_the_weight_that_is_asked_for() {
    let folder = Folder::copy_of("sound");
    folder.write(
        "tables/pocs.csv",
        "account,criterion\nAlder Creek Bank,Audit export\n",
    );
    for (weight, code) in [("error", 0), ("warn", 1), ("note", 1), ("never", 0)] {
        folder.run(&["lint", "--fail-on", weight]).with_code(code);
    }
    let project = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &format!("{project}\n[lint.POC-1]\noff = true\n"),
    );
    folder.run(&["lint", "--fail-on", "warn"]).with_code(0);
    let found = lint(&folder, &[]);
    assert_eq!(found["off"], serde_json::json!(["POC-1"]));
}

#[test]
fn thresholds_are_those_of_the_project_and_a_wrong_name_is_refused() {
    let folder = Folder::copy_of("sound");
    let project = folder.read("winnable.toml");
    let with = |more: &str| folder.write("winnable.toml", &format!("{project}\n{more}\n"));
    with("[lint.PRG-2]\naccounts_min = 11");
    assert_eq!(fired(&lint(&folder, &[])), ["PRG-2".to_owned()].into());
    for (more, code, help) in [
        ("[lint.PRG-2]\naccount_min = 11", "E0101", "accounts_min"),
        ("[lint.PRG-22]\noff = true", "E0101", "PRG-2"),
        ("[lint.PRG-2]\naccounts_min = 0", "E0102", "between 1 and"),
        ("[lint.PRG-2]\naccounts_min = \"many\"", "E0102", "number"),
        ("[lint]\nPRG-2 = 3", "E0102", "table"),
    ] {
        with(more);
        let run = folder.run(&["lint"]).with_code(2);
        assert!(
            run.err().contains(code) && run.err().contains(help),
            "{more}: {}",
            run.err()
        );
    }
    folder.write("winnable.toml", &project);
    let run = folder.run(&["lint", "--only", "THR-11"]).with_code(2);
    assert!(run.err().contains("THR-1"), "{}", run.err());
}

#[test]
fn findings_are_annotations_and_pages_of_80_columns_in_both_languages() {
    let folder = Folder::new("lint-pages");
    folder.run(&["init", "--demo"]).with_code(0);
    let annotated = folder
        .run(&["lint", "--format", "github"])
        .with_code(0)
        .out();
    let is_one = |line: &str| line.starts_with("::warning ") || line.starts_with("::notice ");
    assert!(
        annotated.lines().count() >= 12 && annotated.lines().all(is_one),
        "{annotated}"
    );
    assert!(annotated.contains("::warning file=tables/owners.csv,line=4,title=PRG-3::"));
    for lang in ["en", "ko"] {
        let page = folder.run(&["lint", "--lang", lang]).with_code(0).out();
        let wide = page
            .lines()
            .find(|line| winnable_report::terminal::display_width(line) > 80);
        assert_eq!(wide, None, "{lang}");
        // More than five rows of evidence are counted.
        assert!(
            page.contains(if lang == "en" { "more" } else { "외 " }),
            "{page}"
        );
    }
    for word in ["ABM-F1", "abm-f1", "Abm-F1"] {
        let page = folder.run(&["explain", word]).with_code(0).out();
        assert!(
            page.starts_with("ABM-F1 (error)") && page.contains("beyond_max = 0"),
            "{page}"
        );
    }
    let page = folder
        .run(&["explain", "icp-s1", "--lang", "ko"])
        .with_code(0)
        .out();
    assert!(
        page.starts_with("ICP-S1 (경고)") && page.contains("days_max = 90"),
        "{page}"
    );
}

/// What fires on the public data sets; what each finding is worth stands in docs/LINTS.md.
#[test]
fn public_data_say_what_they_can() {
    let sets: [(&str, &str, &[&str]); 4] = [
        (
            "hubspot",
            "hubspot_dummy",
            &["ABM-F3", "ICP-M3", "PRG-3", "PRV-1", "THR-1"],
        ),
        (
            "powerbi",
            "salesforce_powerbi_sample",
            &["ABM-F3", "DAT-1", "ICP-M3", "PRG-3", "PRV-1"],
        ),
        ("maven", "maven_crm", &["ABM-F3", "ICP-M3", "PRG-3"]),
        (
            "leadforge",
            "leadforge_b2b_seed42",
            &["ABM-F3", "ICP-M3", "PRG-3", "PRV-1", "ROL-1", "THR-1"],
        ),
    ];
    for (project, name, expected) in sets {
        let Some(data) = data(name) else { return };
        let folder = Folder::of_project(project, &data);
        if project == "leadforge" {
            // Its project reads touches of a folder of their own.
            let touches = std::fs::read_to_string(data.join("touches.csv")).expect("touches");
            folder.write("touches/all.csv", &touches);
        }
        let found = lint(&folder, &[]);
        let expected: BTreeSet<String> = expected.iter().map(|code| (*code).to_owned()).collect();
        assert_eq!(fired(&found), expected, "{name}");
    }
}
