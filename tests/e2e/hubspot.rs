//! `hubspot_dummy`: UI headers, links by domain and by e-mail.

use crate::harness::{Folder, check_list, data, input};

#[test]
fn every_row_is_read_or_explained() {
    let Some(data) = data("hubspot_dummy") else {
        return;
    };
    let folder = Folder::new("hubspot");
    let from = data.to_str().expect("a path of UTF-8");
    folder
        .run(&["init", "--from", from, "--currency", "USD"])
        .with_code(0);
    let list = folder.run(&["run", "--format", "json"]).json();
    check_list(&list);
    for (file, rows) in [
        ("hubspot_companies.csv", 200),
        ("hubspot_contacts.csv", 950),
        ("hubspot_deals.csv", 500),
        ("hubspot_activities.csv", 2_000),
    ] {
        assert_eq!(input(&list, file)["rows_read"], rows, "{file}");
        assert_eq!(input(&list, file)["quarantined"], 0, "{file}");
    }
    // 679 contacts name their company's domain; the other 271 name none.
    assert_eq!(input(&list, "hubspot_contacts.csv")["unmatched"], 271);
    assert_eq!(input(&list, "hubspot_deals.csv")["unmatched"], 0);
    let deals = &input(&list, "hubspot_deals.csv")["breakdown"];
    assert_eq!((&deals["won"], &deals["lost"]), (&71.into(), &69.into()));
    // 403 notes are no touches; tasks and meetings that were not held are planned, not done.
    let activities = input(&list, "hubspot_activities.csv");
    assert_eq!(activities["skipped"]["note"], 403);
    assert_eq!(activities["skipped"]["not_held"], 288);
    let unmatched = folder.read("out/unmatched.csv");
    let rows = list["manifest"]["inputs"]
        .as_array()
        .expect("inputs")
        .iter()
        .map(|i| i["unmatched"].as_u64().expect("a count"))
        .sum::<u64>();
    assert_eq!(unmatched.lines().count() as u64, rows + 1);
}
