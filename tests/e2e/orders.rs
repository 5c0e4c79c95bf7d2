//! `tests/projects/orders`: a CRM beside a ledger, so that prospects are seen to become customers.
//! Every amount here was added up by hand from the files and their rates.

use serde_json::{Value, json};

use crate::harness::{Folder, check_list, input};

fn explained(folder: &Folder, account: &str) -> Value {
    folder.run(&["explain", account, "--format", "json"]).json()
}

fn fact(explained: &Value, name: &str) -> Value {
    let facts = explained["facts"].as_array().expect("facts");
    let found = facts.iter().find(|fact| fact["fact"] == name);
    found.map_or(Value::Null, |fact| fact["value"].clone())
}

fn krw(amount: &str) -> Value {
    json!({ "amount": amount, "currency": "KRW" })
}

#[test]
fn every_row_of_the_ledger_is_accounted_for() {
    let folder = Folder::copy_of("orders");
    let list = folder.run(&["run", "--format", "json"]).json();
    check_list(&list);
    // The latest that happened is a payment; what is due later has not happened.
    assert_eq!(list["manifest"]["as_of"], "2026-05-02");
    let orders = input(&list, "orders.csv");
    assert_eq!(orders["kind"], "orders");
    assert_eq!(orders["rows_read"], 6);
    assert_eq!(orders["accepted"], 4);
    assert_eq!(orders["quarantined"], 1);
    assert_eq!(orders["skipped"], json!({ "duplicate": 1 }));
    assert_eq!(orders["unmatched"], 1);
    assert_eq!(input(&list, "invoices.csv")["accepted"], 4);
    assert_eq!(input(&list, "payments.csv")["accepted"], 3);
    let unmatched = folder.read("out/unmatched.csv");
    assert!(
        unmatched.contains("data/orders.csv,5,order,unknown_account_id,A9,"),
        "{unmatched}"
    );
    let quarantine = folder.read("out/quarantine.csv");
    assert!(quarantine.contains("data/orders.csv,7,"), "{quarantine}");
}

#[test]
fn an_account_has_its_crm_and_its_money_side_in_one_record() {
    let folder = Folder::copy_of("orders");
    let mulbit = explained(&folder, "A1");
    let value = |name| fact(&mulbit, name);
    assert_eq!(value("rollup.people"), "1");
    assert_eq!(value("money.orders"), "2");
    // 5,000,000 + 2,000 × 1,350, the second ordered by the lead's address.
    assert_eq!(value("money.order_amount"), krw("7700000"));
    // 5,000,000 + 2,000 × 1,350 − 200,000.
    assert_eq!(value("money.invoices"), "3");
    assert_eq!(value("money.invoiced_amount"), krw("7500000"));
    // 5,000,000 + 1,000 × 1,400.
    assert_eq!(value("money.payments"), "2");
    assert_eq!(value("money.paid_amount"), krw("6400000"));
    assert_eq!(value("money.outstanding_amount"), krw("1100000"));
    assert_eq!(value("money.last_order"), "2026-03-20");
    assert_eq!(value("money.last_payment"), "2026-04-20");
    // There is no file of shipments.
    assert_eq!(value("money.shipments"), Value::Null);
}

#[test]
fn who_ordered_is_a_customer_and_who_paid_as_a_prospect_is_named() {
    let folder = Folder::copy_of("orders");
    let customer = |account| fact(&explained(&folder, account), "account.is_customer");
    assert_eq!(customer("A1"), true);
    assert_eq!(customer("A2"), false);
    assert_eq!(customer("A3"), true);
    assert_eq!(customer("A4"), true);
    // Customers leave the list of whom to win; the prospect who paid stays on it.
    let list = folder.run(&["score", "--format", "json"]).json();
    let ids = |key: &str| {
        let rows = list[key].as_array().expect("rows");
        let ids = rows.iter().map(|row| row["account_id"].clone());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids("rows"), ["A2"]);
    assert_eq!(ids("excluded").len(), 3);
    let warnings = list["warnings"].as_array().expect("warnings");
    let paid = warnings.iter().find(|warning| warning["code"] == "W0417");
    assert_eq!(paid.expect("W0417")["count"], 1);
    let korean = folder.run(&["check", "--lang", "ko"]).with_code(0).err();
    assert!(korean.contains("결제 이력"), "{korean}");
}

#[test]
fn what_had_not_happened_by_a_stated_date_is_left_out() {
    let folder = Folder::copy_of("orders");
    let args = ["score", "--as-of", "2026-04-10", "--format", "json"];
    let list = folder.run(&args).json();
    let warnings = list["warnings"].as_array().expect("warnings");
    let future = warnings.iter().find(|warning| warning["code"] == "W0412");
    // Two payments.
    assert_eq!(future.expect("W0412")["count"], 2);
    assert!(warnings.iter().all(|warning| warning["code"] != "W0417"));
}

#[test]
fn a_missing_rate_refuses_the_run_and_names_the_row() {
    let folder = Folder::copy_of("orders");
    folder.write(
        "tables/fx.csv",
        "from,to,date,rate\nUSD,KRW,2026-04-15,1400\n",
    );
    let refused = folder.run(&["score"]).with_code(2).err();
    assert!(
        refused.contains("E0604") && refused.contains("data/orders.csv:3"),
        "{refused}"
    );
}

/// The payments in two files, the later ones first: the same facts of every account.
#[test]
fn the_order_of_the_files_changes_nothing() {
    let folder = Folder::copy_of("orders");
    let values = |folder: &Folder| {
        ["A1", "A2", "A3", "A4"].map(|account| {
            let explained = explained(folder, account);
            let facts = explained["facts"].as_array().expect("facts").clone();
            let pair = |fact: &Value| (fact["fact"].clone(), fact["value"].clone());
            facts.iter().map(pair).collect::<Vec<_>>()
        })
    };
    let whole = values(&folder);
    let text = folder.read("data/payments.csv");
    let lines: Vec<&str> = text.lines().collect();
    let [header, first, second, third] = lines[..] else {
        panic!("{text}")
    };
    folder.write(
        "data/payments.csv",
        &format!("{header}\n{third}\n{second}\n"),
    );
    folder.write("data/payments-2.csv", &format!("{header}\n{first}\n"));
    assert_eq!(values(&folder), whole);
}

/// `init` knows what the three files are, and says so for a person to check.
#[test]
fn init_guesses_what_the_files_of_a_ledger_are() {
    let folder = Folder::copy_of("orders");
    std::fs::remove_file(folder.path().join("winnable.toml")).expect("the project file");
    folder.run(&["init", "--from", "data"]).with_code(0);
    let toml = folder.read("winnable.toml");
    for kind in ["orders", "invoices", "payments"] {
        let line = format!("kind = \"{kind}\"");
        assert!(toml.contains(&line), "{line} in {toml}");
    }
}
