//! `maven_crm`: account names as keys, parents by name, revenue in millions.

use crate::harness::{Folder, check_list, data, input};

fn project() -> Option<Folder> {
    Some(Folder::of_project("maven", &data("maven_crm")?))
}

#[test]
fn deals_without_account_are_listed_with_the_reason() {
    let Some(folder) = project() else { return };
    let list = folder.run(&["run", "--format", "json"]).json();
    check_list(&list);
    assert_eq!(input(&list, "accounts.csv")["accepted"], 85);
    let deals = input(&list, "sales_pipeline.csv");
    assert_eq!(deals["accepted"], 8_800);
    assert_eq!(deals["unmatched"], 1_425);
    let breakdown = &deals["breakdown"];
    assert_eq!(
        (&breakdown["won"], &breakdown["lost"]),
        (&4_238.into(), &2_473.into())
    );
    let unmatched = folder.read("out/unmatched.csv");
    assert_eq!(
        unmatched
            .lines()
            .filter(|line| line.contains("no_account_key"))
            .count(),
        1_425
    );
}

#[test]
fn parents_and_millions_reach_the_facts() {
    let Some(folder) = project() else { return };
    let explained = folder
        .run(&["explain", "Acme Corporation", "--format", "json"])
        .json();
    let fact = |name: &str| {
        explained["facts"]
            .as_array()
            .expect("facts")
            .iter()
            .find(|fact| fact["fact"] == name)
            .cloned()
    };
    // The file says 1100.04, in millions.
    let revenue = fact("account.annual_revenue").expect("revenue");
    assert_eq!(revenue["value"]["amount"], "1100040000.00");
    assert_eq!(revenue["raw"], "1100.04");
    // Bluth Company belongs to Acme Corporation.
    let child = folder
        .run(&["explain", "Bluth Company", "--format", "json"])
        .json();
    let facts = child["facts"].as_array().expect("facts").clone();
    assert!(
        facts
            .iter()
            .any(|f| f["fact"] == "account.has_parent" && f["value"] == true)
    );
    assert_eq!(
        fact("account.has_parent").expect("a parent or none")["value"],
        false
    );
}

/// The M/D/YYYY copy of the deals gives the same list.
#[test]
fn the_other_date_format_changes_nothing() {
    let Some(folder) = project() else { return };
    let list = |folder: &Folder| {
        let list = folder
            .run(&["score", "--motion", "expand", "--format", "csv"])
            .with_code(0)
            .out();
        assert!(list.lines().count() > 10, "{list}");
        list
    };
    let iso = list(&folder);
    let text = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &text.replace("sales_pipeline.csv", "sales_pipeline_mdy_dates_variant.csv"),
    );
    assert_eq!(list(&folder), iso);
}
