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

/// Counted in the file with python: 1,480 of the 8,800 deals are for `GTXPro`, the first of them on
/// line 3, and the list of products has `GTX Pro`. Every other product is spelled as listed.
#[test]
fn a_product_that_the_list_spells_otherwise_is_named() {
    let Some(folder) = project() else { return };
    let of_products = |folder: &Folder| {
        let list = folder.run(&["score", "--format", "json"]).json();
        check_list(&list);
        assert_eq!(input(&list, "products.csv")["accepted"], 7);
        let warnings = list["warnings"].as_array().expect("warnings").clone();
        let mut found = warnings.into_iter().filter(|w| w["code"] == "W0418");
        let first = found.next();
        assert_eq!(found.next(), None);
        first
    };
    let warning = of_products(&folder).expect("W0418");
    assert_eq!(warning["count"], 1_480);
    let message = warning["message"].as_str().expect("a message");
    assert!(
        message.ends_with("with their deals: `GTXPro` 1480 (listed: `GTX Pro`)"),
        "{message}"
    );
    let told = folder.run(&["check"]).with_code(0).err();
    assert!(told.contains("sales_pipeline.csv:3"), "{told}");

    // The line of the help, put into the [[source]] of the deals, settles it.
    let text = folder.read("winnable.toml");
    let mapped =
        "close = \"close_date\"\n[source.values]\nproduct = { \"GTXPro\" = \"GTX Pro\" }\n";
    folder.write(
        "winnable.toml",
        &text.replace("close = \"close_date\"\n", mapped),
    );
    assert_eq!(of_products(&folder), None);
}
