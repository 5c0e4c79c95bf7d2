//! 12 and 13: amounts as people write them, and currencies in a column of their own.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{fact, project, quarantine, source};
use crate::measure::bounded;

const MAPPED: &str = "[source.columns]\nid = \"id\"\nname = \"name\"\nannual_revenue = \"revenue\"";

#[test]
fn c5_12_amounts_as_people_write_them() {
    let cells = [
        ("$1,234,567", Some("1234567.00"), "USD"),
        ("USD 450000", Some("450000.00"), "USD"),
        ("1.2M", Some("1200000.00"), "USD"),
        ("250k", Some("250000.00"), "USD"),
        ("₩500,000,000", Some("500000000"), "KRW"),
        ("KRW 5억", Some("500000000"), "KRW"),
        ("£250k", Some("250000.00"), "GBP"),
        ("-", None, ""),
        ("N/A", None, ""),
    ];
    let mut table = "id,name,revenue\n".to_owned();
    for (n, (cell, ..)) in cells.iter().enumerate() {
        let _ = writeln!(table, "A{n},Acme {n},\"{cell}\"");
    }
    let rates = "from,to,date,rate\nKRW,USD,2026-01-01,0.0007\nGBP,USD,2026-01-01,1.25\n";
    let toml = source("accounts", "a.csv", MAPPED);
    let folder = project(&toml, &[("a.csv", &table), ("tables/fx.csv", rates)]);
    assert_eq!(quarantine(&folder).len(), 0);
    for (n, (cell, amount, currency)) in cells.iter().enumerate() {
        let args = [
            "explain",
            &format!("A{n}"),
            "--format",
            "json",
            "--as-of",
            "2026-03-31",
        ];
        let explained = folder.run(&args).json();
        let facts = explained["facts"].as_array().expect("facts").clone();
        let of_revenue = facts
            .iter()
            .find(|fact| fact["fact"] == "account.annual_revenue");
        let stated = match of_revenue {
            Some(fact) if *currency == "USD" => fact["value"].clone(),
            Some(fact) => fact["original"][0]["value"].clone(),
            None => Value::Null,
        };
        let expected = match amount {
            Some(amount) => json!({ "amount": amount, "currency": currency }),
            None => Value::Null,
        };
        assert_eq!(stated, expected, "{cell}");
    }
}

/// What an accountant writes in brackets is below zero; a revenue that is says so and is left out.
#[test]
fn c5_12_brackets_are_a_minus() {
    let deals =
        "id,account,amount,created,close,outcome\nO1,A1,\"(1,200)\",2026-01-05,2026-02-28,won\n";
    let columns = "[source.columns]\nid = \"id\"\naccount_id = \"account\"\namount = \"amount\"\ncreated = \"created\"\nclose = \"close\"\noutcome = \"outcome\"";
    let toml = source("accounts", "a.csv", MAPPED) + &source("opportunities", "d.csv", columns);
    let files = [
        ("a.csv", "id,name,revenue\nA1,Acme,\"(1,200)\"\n"),
        ("d.csv", deals),
    ];
    let folder = project(&toml, &files);
    let won = fact(&folder, "A1", "deals.won_amount");
    assert_eq!(won, json!({ "amount": "-1200.00", "currency": "USD" }));
    let rows = quarantine(&folder);
    assert_eq!(rows.len(), 1);
    assert_eq!((&rows[0][0], &rows[0][6]), ("cell", "E0406"), "{rows:?}");
}

/// Reports write the column of currencies before that of amounts; no amount is added as if it were of
/// another currency.
#[test]
fn c5_13_two_currencies_in_one_column() {
    let deals = "Opportunity ID,Account ID,Opportunity Name,Total Amount Currency,Total Amount,Stage,Close Date,Created Date\n\
        O1,A1,one,USD,10.00,Closed Won,2026-02-28,2026-01-05\nO2,A1,two,EUR,20.00,Closed Won,2026-02-28,2026-01-05\n";
    let columns = "[source.columns]\nid = \"Opportunity ID\"\naccount_id = \"Account ID\"\namount = \"Total Amount\"\n\
        currency = \"Total Amount Currency\"\nstage = \"Stage\"\nclose = \"Close Date\"\ncreated = \"Created Date\"";
    let toml = source(
        "accounts",
        "a.csv",
        "[source.columns]\nid = \"id\"\nname = \"name\"",
    ) + &source("opportunities", "d.csv", columns);
    let files = [("a.csv", "id,name\nA1,Acme\n"), ("d.csv", deals)];
    let folder = project(&toml, &files);
    let args = ["run", "--as-of", "2026-03-31", "--lang", "en"];
    let said = bounded(&folder, &args).with_code(2).err();
    assert!(said.contains("E0604"), "{said}");
    folder.write(
        "tables/fx.csv",
        "from,to,date,rate\nEUR,USD,2026-01-01,1.1\n",
    );
    // 10 + 20 × 1.1.
    let won = fact(&folder, "A1", "deals.won_amount");
    assert_eq!(won, json!({ "amount": "32.00", "currency": "USD" }));
}
