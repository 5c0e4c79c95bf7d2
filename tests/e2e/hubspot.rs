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

/// Tables as pipelines copy them: a deal knows its company and its contact by tables of associations
/// alone, and of two companies the primary one counts.
#[test]
fn deals_reach_their_accounts_by_tables_of_associations() {
    let folder = Folder::new("hubspot-associations");
    let put = |name: &str, text: &str| folder.write(&format!("in/{name}.csv"), text);
    put(
        "company",
        "id,is_deleted,_fivetran_synced,property_name,property_industry,property_createdate\n\
         1,false,2026-03-01,Acme,Steel,2026-01-01 10:00:00\n2,false,2026-03-01,Bolt,Tools,2026-01-02 10:00:00\n\
         3,false,2026-03-01,Cone,Tools,2026-01-02 10:00:00\n",
    );
    put(
        "contact",
        "id,_fivetran_deleted,_fivetran_synced,property_email,property_jobtitle,property_createdate\n\
         71,false,2026-03-01,kim@gmail.com,CFO,2026-01-03 10:00:00\n",
    );
    put(
        "deal",
        "deal_id,is_deleted,property_dealname,deal_pipeline_stage_id,property_amount,property_createdate,property_closedate\n\
         11,false,First,closedwon,100,2026-01-05 10:00:00,2026-02-01 10:00:00\n\
         12,false,Second,closedlost,200,2026-01-06 10:00:00,2026-02-02 10:00:00\n\
         13,false,Third,closedlost,300,2026-01-07 10:00:00,2026-02-03 10:00:00\n\
         14,false,Fourth,closedlost,300,2026-01-07 10:00:00,2026-02-03 10:00:00\n",
    );
    // 13 is known by its contact alone, whose company another table has; 14 by nothing.
    put(
        "deal_company",
        "company_id,deal_id,type_id,category\n\
         2,11,341,HUBSPOT_DEFINED\n1,11,5,HUBSPOT_DEFINED\n2,12,5,HUBSPOT_DEFINED\n1,99,5,HUBSPOT_DEFINED\n",
    );
    put(
        "deal_contact",
        "contact_id,deal_id,type_id,category\n71,13,3,HUBSPOT_DEFINED\n",
    );
    put(
        "contact_company",
        "company_id,contact_id,type_id,category\n3,71,1,HUBSPOT_DEFINED\n",
    );
    folder
        .run(&["init", "--from", "in", "--currency", "USD"])
        .with_code(0);
    let project = folder.read("winnable.toml");
    assert_eq!(
        project.matches("kind = \"associations\"").count(),
        3,
        "{project}"
    );
    let found = folder.run(&["match", "--format", "csv"]).with_code(0).out();
    let mut lines = found
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().expect("a header");
    let at = |name: &str| {
        header
            .iter()
            .position(|one| *one == name)
            .expect("a column")
    };
    let (id, account, code) = (at("record_id"), at("account_id"), at("code"));
    let got: Vec<[String; 3]> = lines
        .map(|line| [line[id], line[account], line[code]].map(str::to_owned))
        .collect();
    for (deal, account, code) in [
        ("11", "1", "account_id"),
        ("12", "2", "account_id"),
        ("13", "3", "person"),
        ("14", "", "no_account_key"),
        ("71", "3", "account_id"),
    ] {
        let row = got.iter().find(|row| row[0] == deal);
        let row = row.unwrap_or_else(|| panic!("{deal} in {found}"));
        assert_eq!([&*row[1], &*row[2]], [account, code], "{deal}: {found}");
    }
    // The association of a deal that is not there is said, with its place.
    let check = folder
        .run(&["check", "--format", "json"])
        .with_code(0)
        .json();
    let list = check["diagnostics"].as_array().expect("a list");
    let idle = list
        .iter()
        .find(|one| one["code"] == "W0512")
        .expect("W0512");
    let place = (&idle["file"], &idle["line"], &idle["count"]);
    assert_eq!(place, (&"in/deal_company.csv".into(), &5.into(), &1.into()));
}
