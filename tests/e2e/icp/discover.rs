//! `icp discover` on won and lost deals: what it must find, and what it must not.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::harness::{Folder, data, workspace};
use crate::json_schema::check;

/// The rows of a CSV file by their headers.
pub(super) fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).expect("a CSV file");
    reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect()
}

/// The rows of one table with the columns of another one beside them, by a key.
pub(super) fn join(
    mut left: Vec<BTreeMap<String, String>>,
    right: &[BTreeMap<String, String>],
    key: &str,
) -> Vec<BTreeMap<String, String>> {
    let by_key: BTreeMap<&str, &BTreeMap<String, String>> =
        right.iter().map(|row| (row[key].as_str(), row)).collect();
    for row in &mut left {
        let found = by_key.get(row[key].as_str());
        // A row without a partner has the columns too, blank.
        for name in right[0].keys() {
            let cell = found.map_or_else(String::new, |found| found[name].clone());
            row.entry(name.clone()).or_insert(cell);
        }
    }
    left
}

pub(super) fn write(folder: &Folder, rows: &[BTreeMap<String, String>]) {
    let mut writer = csv::Writer::from_path(folder.path().join("deals.csv")).expect("a file");
    writer.write_record(rows[0].keys()).expect("a heading");
    for row in rows {
        writer.write_record(row.values()).expect("a row");
    }
    writer.flush().expect("a file");
}

pub(super) fn names<'a>(found: &'a Value, list: &str) -> Vec<&'a str> {
    let of = |one: &'a Value| one["column"].as_str().expect("a column");
    found[list]
        .as_array()
        .expect("a list")
        .iter()
        .map(of)
        .collect()
}

/// Sector against outcome has p 0.97 there: nothing may be claimed, and what was signed is a leak.
#[test]
fn maven_has_no_sector_to_look_for() {
    let Some(data) = data("maven_crm") else {
        return;
    };
    let folder = Folder::new("discover-maven");
    let deals = rows(&data.join("sales_pipeline.csv"));
    write(
        &folder,
        &join(deals, &rows(&data.join("accounts.csv")), "account"),
    );
    let args = [
        "icp",
        "discover",
        "--table",
        "deals.csv",
        "--outcome",
        "deal_stage=Won",
        "--id",
        "account",
    ];
    let found = folder
        .run(&[args.as_slice(), &["--format", "json"]].concat())
        .json();
    check("icp-discover", &found);
    assert_eq!(found["hypotheses"], Value::Array(Vec::new()));
    assert_eq!(
        (&found["closed"], &found["accounts"]),
        (&6_711.into(), &85.into())
    );
    assert_eq!(names(&found, "leaks"), ["close_date", "close_value"]);
    assert!(names(&found, "columns").contains(&"sector"));
    for one in found["columns"].as_array().expect("columns") {
        assert_eq!(one["verdict"], "cannot_be_told_apart", "{one}");
    }
    let shown = folder.run(&args).with_code(0).out();
    let says = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        says.contains("no condition survives: with 6,711 closed deals"),
        "{shown}"
    );
    assert!(
        shown.lines().all(|line| line.chars().count() <= 80),
        "{shown}"
    );
    let csv = folder
        .run(&[args.as_slice(), &["--format", "csv"]].concat())
        .with_code(0)
        .out();
    assert_eq!(csv.lines().count(), 1);
    assert!(csv.starts_with("predicate,sentence,n,won,"));
}

/// SciPy's Fisher says 304 of 569 against 745 of 1,648 has p 0.00077; the size of a company tells nothing.
#[test]
fn leadforge_wins_more_with_manufacturers_and_size_cannot_be_told() {
    let Some(data) = data("leadforge_b2b_seed42") else {
        return;
    };
    let folder = Folder::new("discover-leadforge");
    let leads = join(
        rows(&data.join("opportunities.csv")),
        &rows(&data.join("leads.csv")),
        "lead_id",
    );
    let mut deals = join(leads, &rows(&data.join("accounts.csv")), "account_id");
    // What became of the lead is what became of the deal.
    for deal in &mut deals {
        deal.retain(|name, _| {
            ![
                "current_stage",
                "converted_within_90_days",
                "conversion_timestamp",
                "is_sql",
                "contact_id",
            ]
            .contains(&name.as_str())
        });
    }
    write(&folder, &deals);
    let args = [
        "icp",
        "discover",
        "--table",
        "deals.csv",
        "--outcome",
        "close_outcome=closed_won",
        "--id",
        "account_id",
        "--time",
        "created_at",
        "--format",
        "json",
    ];
    let found = folder.run(&args).json();
    check("icp-discover", &found);
    let hypotheses = found["hypotheses"].as_array().expect("hypotheses");
    assert_eq!(hypotheses.len(), 1, "{hypotheses:?}");
    let one = &hypotheses[0];
    assert_eq!(one["predicate"], "industry = manufacturing");
    assert_eq!(one["condition"], "account.x.industry = manufacturing");
    assert_eq!((&one["n"], &one["won"]), (&569.into(), &304.into()));
    assert_eq!(
        (&one["rest_n"], &one["rest_won"]),
        (&1_648.into(), &745.into())
    );
    assert_eq!(one["found_by_search"], true);
    assert_eq!(one["clustered"], true);
    // Every closed deal is in one half, and early and late deals agree.
    let half = |half: &str, name: &str| one[half][name].as_u64().expect("a count");
    let both = |name: &str| half("earlier", name) + half("later", name);
    assert_eq!((both("n"), both("won")), (569, 304));
    assert_eq!((both("rest_n"), both("rest_won")), (1_648, 745));
    for of in ["earlier", "later"] {
        assert!(half(of, "won") * half(of, "rest_n") > half(of, "rest_won") * half(of, "n"));
    }
    let real = |name: &str| one[name].as_f64().expect("a number");
    // 304/569 over 1049/2217.
    assert!((real("lift") - 1.129_145).abs() < 1e-5, "{}", real("lift"));
    assert!(real("low") > 1.0 && real("low") < real("lift") && real("lift") < real("high"));
    assert!(real("p") < real("p_holm") && real("p_holm") <= 0.05);
    let verdict = |column: &str| {
        let columns = found["columns"].as_array().expect("columns");
        let of = columns.iter().find(|one| one["column"] == column);
        of.unwrap_or_else(|| panic!("{column}"))["verdict"].clone()
    };
    assert_eq!(verdict("industry"), "in_hypothesis");
    assert_eq!(verdict("employee_band"), "cannot_be_told_apart");
    assert_eq!(verdict("region"), "cannot_be_told_apart");
    assert!(names(&found, "leaks").contains(&"stage"));
}

/// The sample of 147 closed deals: the score tells, its parts alone do not; what is filled by the close is
/// no condition.
#[test]
fn a_score_of_the_sample_tells_and_its_parts_do_not() {
    let folder = Folder::new("discover-sample");
    let sample = workspace().join("tests/golden/deals_160.csv");
    std::fs::copy(sample, folder.path().join("deals.csv")).expect("a copy");
    let args = [
        "icp",
        "discover",
        "--table",
        "deals.csv",
        "--outcome",
        "status=won",
    ];
    let found = folder
        .run(&[args.as_slice(), &["--format", "json"]].concat())
        .json();
    assert_eq!(found["hypotheses"][0]["predicate"], "score >= 60");
    assert_eq!(found["hypotheses"][0]["n"], 57);
    assert_eq!(found["hypotheses"][0]["won"], 37);
    assert_eq!(names(&found, "leaks"), ["closed", "ttv_days"]);
    let without = [args.as_slice(), &["--ignore", "score", "--format", "json"]].concat();
    assert_eq!(
        folder.run(&without).json()["hypotheses"],
        Value::Array(Vec::new())
    );
    let timed = [args.as_slice(), &["--time", "opened", "--lang", "ko"]].concat();
    let shown = folder.run(&timed).with_code(0).out();
    assert!(shown.contains("앞 절반: "), "{shown}");
    let refused = [args.as_slice(), &["--time", "industry"]].concat();
    assert!(folder.run(&refused).with_code(2).err().contains("industry"));
    // The same bytes at every run, and a sentence in Korean.
    let korean = [args.as_slice(), &["--lang", "ko"]].concat();
    let shown = folder.run(&korean).with_code(0).out();
    assert_eq!(shown, folder.run(&korean).out());
    assert!(
        shown.contains("score 60 이상 조건의 기회는 57건 중 37건(65%)"),
        "{shown}"
    );
}

/// Hypotheses of the user's own are tested and nothing else is; every one is answered.
#[test]
fn stated_hypotheses_are_tested_and_not_searched_for() {
    let folder = Folder::new("discover-stated");
    let sample = workspace().join("tests/golden/deals_160.csv");
    std::fs::copy(sample, folder.path().join("deals.csv")).expect("a copy");
    folder.write(
        "icp/hypotheses.toml",
        r#"
        [[hypothesis]]
        sentence = "The hand-off at 70 is right"
        predicate = "score >= 70"
        market = 640
        [[hypothesis]]
        sentence = "Firms of 200 to 1,000 people with Salesforce"
        predicate = "employees >= 200 and employees < 1000 and salesforce = 1"
        market = 8421
        market_source = "SUSB"
        market_year = 2022
        [[hypothesis]]
        sentence = "Those that are live soon"
        predicate = "ttv_days < 60"
        "#,
    );
    let args = [
        "icp",
        "discover",
        "--table",
        "deals.csv",
        "--outcome",
        "status=won",
        "--hypotheses",
        "icp/hypotheses.toml",
    ];
    let found = folder
        .run(&[args.as_slice(), &["--format", "json"]].concat())
        .json();
    check("icp-hypotheses", &found);
    let all = found["hypotheses"].as_array().expect("hypotheses");
    let standings: Vec<&str> = all
        .iter()
        .map(|one| one["standing"].as_str().expect("a word"))
        .collect();
    assert_eq!(standings[0], "holds");
    assert_eq!(standings[2], "knows_the_outcome");
    assert_eq!(all[2]["numbers"], Value::Null);
    // Of vector 33: 20 of 30 are won from 70 on.
    let of = |name: &str| &all[0]["numbers"][name];
    assert_eq!((of("n"), of("won")), (&30.into(), &20.into()));
    assert_eq!(of("found_by_search"), false);
    let codes: Vec<&str> = found["notes"]
        .as_array()
        .expect("notes")
        .iter()
        .map(|note| note["code"].as_str().expect("a code"))
        .collect();
    assert_eq!(codes, ["small_market", "no_source", "no_market"]);
    let korean = folder
        .run(&[args.as_slice(), &["--lang", "ko"]].concat())
        .with_code(0)
        .out();
    assert!(
        korean.contains("가설 1의 시장이 생각보다 작습니다"),
        "{korean}"
    );
    folder.write(
        "bad.toml",
        "[[hypothesis]]\nsentence = \"x\"\npredicate = \"employees >> 5\"\n",
    );
    let bad = folder
        .run(&[&args[..6], &["--hypotheses", "bad.toml"]].concat())
        .with_code(2);
    assert!(
        bad.err().contains("E0137") && bad.err().contains("bad.toml:3"),
        "{}",
        bad.err()
    );
    folder.write(
        "bad.toml",
        "[[hypothesis]]\nsentence = \"x\"\npredicate = \"staff > 5\"\n",
    );
    let bad = folder
        .run(&[&args[..6], &["--hypotheses", "bad.toml"]].concat())
        .with_code(2);
    assert!(bad.err().contains("staff"), "{}", bad.err());
}
