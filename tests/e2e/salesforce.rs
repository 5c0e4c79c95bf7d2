//! `salesforce_powerbi_sample`: a project without a mapping by hand.

use crate::harness::{Folder, check_list, data, input};

fn project() -> Option<Folder> {
    let data = data("salesforce_powerbi_sample")?;
    let folder = Folder::new("powerbi");
    let from = data.to_str().expect("a path of UTF-8").to_owned();
    folder.run(&["init", "--from", &from]).with_code(0);
    Some(folder)
}

#[test]
fn init_needs_no_mapping_and_score_ranks_the_accounts() {
    let Some(folder) = project() else { return };
    folder.run(&["check"]).with_code(0);
    let list = folder.run(&["score", "--format", "json"]).json();
    check_list(&list);
    // 18 accounts: 7 + 4 are customers, 7 are left to win.
    let excluded = list["excluded"].as_array().expect("excluded");
    assert_eq!(excluded.len(), 11);
    assert!(excluded.iter().all(|row| row["rule"] == "customer"));
    assert_eq!(list["rows"].as_array().expect("rows").len(), 7);
    for (file, rows) in [
        ("Account.csv", 18),
        ("Contact.csv", 25),
        ("Lead.csv", 22),
        ("/Opportunity.csv", 36),
    ] {
        let input = input(&list, file);
        assert_eq!(input["rows_read"], rows, "{file}");
        assert_eq!(input["accepted"], rows, "{file}");
    }
    // 22 leads: 5 converted, 3 by exact name; the rest belongs to no account.
    assert_eq!(input(&list, "Lead.csv")["unmatched"], 14);
}

#[test]
fn the_tool_says_that_deals_close_before_they_were_created() {
    let Some(folder) = project() else { return };
    let list = folder.run(&["score", "--format", "json"]).json();
    let warning = list["warnings"]
        .as_array()
        .expect("warnings")
        .iter()
        .find(|warning| warning["code"] == "W0409")
        .expect("W0409");
    assert_eq!(warning["count"], 32);
    let message = warning["message"].as_str().expect("a message");
    assert!(
        message.contains("19 closed") && message.contains("13 open"),
        "{message}"
    );
    let table = folder.run(&["score"]).with_code(0).out();
    assert!(table.contains("W0409"), "{table}");
}

/// 36 opportunities and their 12 won reach the facts, those of customers included.
#[test]
fn deals_reach_the_facts() {
    let Some(folder) = project() else { return };
    let (mut deals, mut won) = (0, 0);
    let list = folder.run(&["score", "--format", "json"]).json();
    let accounts = list["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .chain(list["excluded"].as_array().expect("excluded"));
    for account in accounts {
        let id = account["account_id"].as_str().expect("an id");
        let explained = folder.run(&["explain", id, "--format", "json"]).json();
        for fact in explained["facts"].as_array().expect("facts") {
            let count = || {
                fact["value"]
                    .as_str()
                    .expect("a number")
                    .parse::<u32>()
                    .expect("a count")
            };
            match fact["fact"].as_str() {
                Some("deals.won_count") => {
                    won += count();
                    deals += count();
                }
                Some("deals.open_count" | "deals.lost_count") => deals += count(),
                _ => {}
            }
        }
    }
    assert_eq!((deals, won), (36, 12));
}
