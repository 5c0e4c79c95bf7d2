//! `icp best` from end to end. The numbers come from pandas over the same files, by the definitions of
//! the command: medians and quartiles of type 7, the first won deal by its close date and then its row.
#![allow(clippy::float_arithmetic, reason = "a tolerance is floating point")]

use serde_json::Value;

use crate::harness::{Folder, data};
use crate::json_schema::check;

fn best(project: &str, set: &str, args: &[&str]) -> Option<(Folder, Value)> {
    let data = data(set)?;
    let folder = Folder::of_project(project, &data);
    if let Ok(touches) = std::fs::read_to_string(data.join("touches.csv")) {
        folder.write("touches/all.csv", &touches);
    }
    let mut all = vec!["icp", "best", "--format", "json"];
    all.extend(args);
    let document = folder.run(&all).json();
    check("icp-best", &document);
    Some((folder, document))
}

fn bound(document: &Value, quantity: &str) -> (f64, u64) {
    let bounds = document["bounds"].as_array().expect("bounds");
    let found = bounds.iter().find(|bound| bound["quantity"] == quantity);
    let found = found.unwrap_or_else(|| panic!("no bound {quantity}"));
    let at = found["at"].as_f64().expect("a number");
    (at, found["known"].as_u64().expect("a count"))
}

fn says(document: &Value, code: &str) -> Value {
    let verdicts = document["verdicts"].as_array().expect("verdicts");
    let found = verdicts.iter().find(|verdict| verdict["code"] == code);
    found.cloned().unwrap_or(Value::Null)
}

fn close(got: f64, expected: f64) {
    assert!((got - expected).abs() < 1e-9, "{got} for {expected}");
}

#[test]
fn maven_has_two_measures_and_its_largest_are_not_its_best() {
    let Some((folder, document)) = best("maven", "maven_crm", &["--least", "2"]) else {
        return;
    };
    assert_eq!(bound(&document, "cycle_days"), (82.0, 85));
    let (growth, known) = bound(&document, "expansion");
    close(growth, 135.490_367_775_831_88);
    assert_eq!((known, &document["customers"]), (85, &Value::from(85)));
    assert_eq!(
        (&document["best"], &document["not_best"]),
        (&Value::from(21), &Value::from(0))
    );
    assert_eq!(document["largest"][0]["account_id"], "Kan-code");
    assert_eq!(document["largest"][0]["revenue"], 341_455.0);
    assert_eq!(says(&document, "largest")["best"], 5);
    assert!(says(&document, "hypotheses_only")["text"].is_string());
    // Everybody with a row is a customer: there is nobody to look for.
    assert_eq!(document["look_alikes"]["candidates"], 0);
    // Three of five cannot be met where two are known.
    let three = folder.run(&["icp", "best", "--format", "json"]).json();
    assert_eq!(
        (&three["best"], &three["undecided"]),
        (&Value::from(0), &Value::from(85))
    );
    assert_eq!(says(&three, "too_little_known")["least"], 3);
    assert_eq!(three["look_alikes"]["reason"], "empty_sample");
}

#[test]
fn ravenstack_is_judged_by_its_contracts() {
    let Some((folder, document)) = best("ravenstack", "ravenstack_saas", &["--least", "2"]) else {
        return;
    };
    assert_eq!(document["customers"], 500);
    let (growth, known) = bound(&document, "expansion");
    close(growth, 10.351_735_854_352_32);
    assert_eq!(known, 500);
    let (tenure, known) = bound(&document, "tenure_months");
    close(tenure, 4.572_580_645_161_291);
    // 352 left by an event; 74 of them have not signed anew since and have a contract that runs.
    assert_eq!((known, &document["disagree"]), (426, &Value::from(74)));
    // Tickets opened while a customer, for each year of its tenure; 75 % quantile over the 425 whose
    // tenure is known and longer than nothing.
    let (tickets, known) = bound(&document, "tickets_per_year");
    close(tickets, 2.883_720_930_232_558_4);
    assert_eq!(
        (known, &document["homeless_tickets"]),
        (425, &Value::from(0))
    );
    close(
        document["largest"][0]["tickets_per_year"]
            .as_f64()
            .expect("a number"),
        3.145_877_378_435_518,
    );
    assert_eq!(document["time_to_value_is"], Value::Null);
    // Two of the three measures that can be known; 131 meet all three.
    assert_eq!(document["best"], 316);
    assert_eq!(document["largest"][0]["account_id"], "A-5b1bcd");
    assert_eq!(document["largest"][0]["revenue"], 1_582_932.0);
    let list = document["list"].as_array().expect("a list");
    assert_eq!((list.len(), &document["tied_out"]), (20, &Value::from(111)));
    let csv = folder.run(&["icp", "best", "--least", "2", "--format", "csv"]);
    let csv = csv.with_code(0).out();
    assert_eq!(csv.lines().count(), 501);
    assert_eq!(
        csv.lines()
            .filter(|line| line.contains(",best,true,"))
            .count(),
        20
    );
}

#[test]
fn leadforge_finds_who_is_like_the_best_and_says_what_that_is_worth() {
    let Some((_, document)) = best("leadforge", "leadforge_b2b_seed42", &["--least", "2"]) else {
        return;
    };
    // Most buy once: the least growth that there is is asked for.
    assert_eq!(bound(&document, "cycle_days"), (46.0, 680));
    close(bound(&document, "expansion").0, 0.390_481_791_893_349);
    assert_eq!(document["best"], 162);
    let alike = &document["look_alikes"];
    assert_eq!(
        (&alike["candidates"], &alike["without_facts"]),
        (&Value::from(820), &Value::from(0))
    );
    // Nothing parts the best from the others there, and it is not claimed.
    assert_eq!(alike["verdicts"][0]["code"], "nothing_shown");
    let rows = alike["rows"].as_array().expect("rows");
    assert!(!rows.is_empty() && rows.len() <= 20, "{}", rows.len());
    for row in rows {
        let adds = row["facts"].as_array().expect("facts").iter();
        let sum: f64 = adds
            .map(|fact| fact["adds"].as_f64().expect("a number"))
            .sum();
        close(row["likeness"].as_f64().expect("a number"), sum);
    }
    for weight in alike["weights"].as_array().expect("weights") {
        let count = |key: &str, at: usize| weight[key][at].as_f64().expect("a count");
        let expected = count("best", 1) * count("all", 0) / count("all", 1);
        let lift = ((count("best", 0) + 0.5) / (expected + 0.5)).ln();
        close(weight["weight"].as_f64().expect("a number"), lift);
    }
}

const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
[best_customers]
at_least = 1
cycle_days = 30
tickets_per_year = 4
from_interviews = ["tickets_per_year"]
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
country = "country"
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
"#;

fn project(text: &str) -> Folder {
    let folder = Folder::new("icp-best");
    folder.write("winnable.toml", text);
    folder.write(
        "accounts.csv",
        "id,name,country\na,Brightwater LLC,US\nb,한빛전자,KR\nc,=Cmd,US\nd,Dunmore,KR\n",
    );
    folder.write(
        "deals.csv",
        "id,account,stage,amount,created,close\n\
         1,a,Closed Won,100,2026-01-01,2026-01-31\n\
         2,b,Closed Won,9000,2026-01-01,2026-06-30\n\
         3,c,Closed Lost,5,2026-01-01,2026-02-01\n",
    );
    folder
}

#[test]
fn the_project_sets_bounds_and_interviews_alone_are_named() {
    let folder = project(PROJECT);
    let document = folder.run(&["icp", "best", "--format", "json"]).json();
    check("icp-best", &document);
    assert_eq!(bound(&document, "cycle_days"), (30.0, 2));
    let standing = |key: &str| document[key][0]["account_id"].clone();
    // a took 30 days; b took 180, and of its tickets nobody knows. The largest is not the best.
    assert_eq!(
        (standing("list"), standing("open"), standing("largest")),
        ("a".into(), "b".into(), "b".into())
    );
    assert_eq!(document["warnings"][0]["code"], "W0710");
    // Of the others c is in the country of the best.
    assert_eq!(document["look_alikes"]["rows"][0]["account_id"], "c");
    for lang in ["en", "ko"] {
        let page = folder
            .run(&["icp", "best", "--lang", lang])
            .with_code(0)
            .out();
        assert!(
            page.lines().all(|line| line.chars().count() <= 80),
            "{page}"
        );
        assert!(page.contains("W0710"), "{page}");
    }
    let csv = folder
        .run(&["icp", "best", "--format", "csv"])
        .with_code(0)
        .out();
    let first = csv.lines().nth(1).expect("a row");
    assert_eq!(
        first,
        "a,Brightwater LLC,best,true,acquisition,,retention expansion time_to_value tickets,30,,,,0,,,100"
    );
}

#[test]
fn a_section_that_cannot_be_is_refused() {
    for (from, to, says) in [
        ("at_least = 1", "at_least = 6", "at_least"),
        ("cycle_days = 30", "cycle_days = -30", "below 0"),
        (
            "[\"tickets_per_year\"]",
            "[\"tickets_per_yeer\"]",
            "`tickets_per_year`",
        ),
        ("[\"tickets_per_year\"]", "[\"cac\"]", "no bound"),
        ("cycle_days", "cycel_days", "cycle_days"),
    ] {
        let text = PROJECT.replacen(from, to, 1);
        let run = project(&text).run(&["icp", "best"]).with_code(2);
        assert!(run.err().contains(says), "{says} in {}", run.err());
    }
}
