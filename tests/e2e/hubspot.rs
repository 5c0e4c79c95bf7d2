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

const DEALS: &str = "Record ID,Deal Name,Deal Stage,Pipeline,Create Date,Close Date,\
    Associated Company IDs (Primary),\"Date entered \"\"Demo (Sales Pipeline)\"\"\",\
    \"Date entered \"\"Contract Sent (Sales Pipeline)\"\"\",\
    \"Date entered \"\"Closed Won (Sales Pipeline)\"\"\",\
    \"Date entered \"\"Closed Lost (Sales Pipeline)\"\"\"\n\
    11,A,Closed Won,Sales Pipeline,2026-01-01,2026-02-10,1,2026-01-05 09:30,2026-02-03 10:00,2026-02-10 10:00,\n\
    12,B,Closed Lost,Sales Pipeline,2026-01-02,2026-02-20,1,2026-01-06 09:00,,,2026-02-20 09:00\n\
    13,C,Closed Lost,Sales Pipeline,2026-01-03,2026-02-21,1,2026-01-07 09:00,2026-01-20 09:00,,2026-02-21 09:00\n\
    14,D,Closed Lost,Sales Pipeline,2026-01-04,2026-02-22,1,2026-01-08 09:00,,,2026-02-22 09:00\n\
    15,E,Demo,Sales Pipeline,2026-02-01,2026-06-30,1,2026-02-24 09:00,,,\n";

#[test]
fn columns_that_date_stages_are_a_history_of_stages() {
    let folder = Folder::new("hubspot-stages");
    let project = "schema = 1\n[project]\ncurrency = \"USD\"\n\
        [[source]]\nkind = \"accounts\"\npath = \"companies.csv\"\n\
        [[source]]\nkind = \"opportunities\"\npath = \"deals.csv\"\n";
    folder.write("winnable.toml", project);
    folder.write(
        "companies.csv",
        "Record ID,Company name,Company Domain Name,Create Date\n1,Acme,acme.com,2025-01-01\n",
    );
    folder.write("deals.csv", DEALS);
    let reached = |stage: &str| {
        let report = folder
            .run(&["metrics", "stage_conversion", "--format", "json"])
            .json();
        // The last thing that happened is that E came to its stage.
        assert_eq!(report["as_of"], "2026-02-24");
        let rows = report["rows"].as_array().expect("rows").clone();
        let segment = format!("stage={stage}");
        let row = rows
            .into_iter()
            .find(|row| row["variant"] == "entered" && row["segment"] == *segment)
            .unwrap_or_else(|| panic!("no {stage}"));
        (row["numerator"].clone(), row["denominator"].clone())
    };
    // Of five in a demo two were sent a contract, and one of them signed.
    assert_eq!(reached("Contract Sent"), ("2".into(), "5".into()));
    assert_eq!(reached("won"), ("1".into(), "2".into()));
    // A history of stages beside them says more, and is not counted together with them.
    let history = "[[source]]\nkind = \"stages\"\npath = \"history.csv\"\ndialect = \"none\"\n\
        [source.columns]\nopportunity_id = \"deal\"\nstage = \"stage\"\nentered = \"on\"\n";
    folder.write("winnable.toml", &format!("{project}{history}"));
    folder.write(
        "history.csv",
        "deal,stage,on\n11,Demo,2026-01-05\n11,Contract Sent,2026-02-03\n12,Demo,2026-01-06\n",
    );
    assert_eq!(reached("Contract Sent"), ("1".into(), "2".into()));
}
