use super::*;

#[test]
fn salesforce_histories_say_when_a_deal_entered_a_stage() {
    let read = stages(
        "kind = \"stages\"\n",
        "Id,OpportunityId,CreatedDate,StageName,Amount,CurrencyIsoCode,Probability,CloseDate,IsDeleted\n\
         1,006bm00000LKJNN,2026-01-01T09:30:15Z,Qualification,1000,KRW,10,2026-06-01,false\n\
         2,006bm00000LKJNN,2026-01-01T10:00:00Z,Proposal,1000.5,KRW,50,2026-06-01,false\n\
         3,006bm00000LKJNN,2026-01-01T10:00:00Z,Proposal,,,400,2026-06-01,false\n\
         4,006bm00000LKJNN,2026-01-02,Closed Won,,,100,,true\n\
         5,,2026-01-02,Closed Won,,,100,,false\n\
         6,006bm00000LKJNN,,Closed Won,,,100,,false\n\
         7,006bm00000LKJNN,2026-01-02,,,,100,,false\n",
    );
    let first = &read.rows[0];
    assert_eq!(first.opportunity.as_str(), "006bm00000LKJNNAA5");
    assert_eq!(&*first.stage, "Qualification");
    // The day and its time are those of the project's zone.
    assert_eq!(first.entered.to_string(), "2026-01-01");
    assert_eq!(first.second, Some((18 * 60 + 30) * 60 + 15));
    assert_eq!(
        first.amount.as_ref().unwrap().currency(),
        "KRW".parse().unwrap()
    );
    assert_eq!(first.probability.unwrap().to_string(), "0.1");
    // A deal stands in many rows, and in two of one moment if it was saved twice.
    assert_eq!(read.rows.len(), 3);
    assert_eq!(read.rows[2].probability, None);
    assert_eq!(read.cells(), [(4, "Probability", Code::E0406)]);
    assert_eq!(read.skipped(), [(SkipReason::Deleted, 1)]);
    assert_eq!(
        read.quarantined(),
        [(6, Code::E0401), (7, Code::E0401), (8, Code::E0401)]
    );
}

#[test]
fn a_history_of_no_crm_by_its_mapping() {
    let read = stages(
        "kind = \"stages\"\ndialect = \"none\"\n[source.columns]\nopportunity_id = \"deal\"\n\
         stage = \"value\"\nentered = \"in\"\nleft = \"out\"\namount = \"amount\"\n\
         [source.values]\nstage = { \"12\" = \"Proposal\" }\n",
        "deal,value,in,out,amount\nd1,12,2026-01-01,2026-01-05,5\nd1,13,2026-01-05,,much\n",
    );
    assert_eq!(&*read.rows[0].stage, "Proposal");
    assert_eq!(read.rows[0].left.unwrap().to_string(), "2026-01-05");
    assert_eq!(read.rows[0].second, None);
    assert_eq!(read.cells(), [(3, "amount", Code::E0406)]);
    assert_eq!(
        read.report.latest.latest().unwrap().to_string(),
        "2026-01-05"
    );
}

/// The deals of an export of HubSpot, and what its columns say of their stages.
fn dated(csv: &str) -> (Outcome<Opportunity>, Vec<StageChange>) {
    let catalogue = FactCatalogue::builtin();
    let spec = SourceSpec::recognised(EntityKind::Opportunities, Dialect::Hubspot, "data.csv");
    let settings = ReadSettings::new(Seoul, Currency::USD);
    let survey = survey(Cursor::new(csv.as_bytes()), &spec).unwrap();
    let plan = Plan::new(
        &spec,
        &survey,
        (FileId(0), "data.csv"),
        &catalogue,
        &settings,
    )
    .unwrap();
    let mut changes = Vec::new();
    let mut rows = Vec::new();
    let mut keep = |change| changes.push(change);
    let report = read_opportunities_with_stages(
        Cursor::new(csv),
        &plan,
        &mut Seen::new(),
        (&mut |deal| rows.push(deal), &mut keep),
    )
    .unwrap();
    // However many stages a row dates, it is one row.
    assert_eq!(report.tally.check(), Ok(()));
    assert_eq!(report.tally.accepted, rows.len() as u64);
    assert!(plan.dates_stages());
    let outcome = Outcome {
        rows,
        report,
        catalogue,
    };
    (outcome, changes)
}

#[test]
fn hubspot_deals_date_their_stages_in_columns() {
    let (read, changes) = dated(
        "Record ID,Deal Name,Deal Stage,Pipeline,Create Date,Close Date,\
         \"Date entered \"\"Demo (Sales Pipeline)\"\"\",\"Date exited \"\"Demo (Sales Pipeline)\"\"\",\
         \"Date entered \"\"Closed Won (Sales Pipeline)\"\"\"\n\
         1,A,Closed Won,Sales Pipeline,2026-01-01,2026-02-03,2026-01-05 09:30,2026-02-03 10:00,2026-02-03 10:00\n\
         2,B,Demo,Sales Pipeline,2026-01-02,2026-05-01,2026-03-01 09:00,,\n\
         3,C,Demo,Sales Pipeline,2026-01-02,2026-05-01,soon,,\n\
         1,A,Closed Won,Sales Pipeline,2026-01-01,2026-02-03,2026-01-05 09:30,2026-02-03 10:00,2026-02-03 10:00\n",
    );
    let of: Vec<(&str, &str, String, Option<String>)> = changes
        .iter()
        .map(|one| {
            let left = one.left.map(|day| day.to_string());
            (
                one.opportunity.as_str(),
                &*one.stage,
                one.entered.to_string(),
                left,
            )
        })
        .collect();
    let left = Some("2026-02-03".to_owned());
    assert_eq!(
        of,
        [
            ("1", "Demo", "2026-01-05".to_owned(), left),
            ("1", "Closed Won", "2026-02-03".to_owned(), None),
            ("2", "Demo", "2026-03-01".to_owned(), None),
        ]
    );
    assert_eq!(changes[1].second, Some(10 * 3_600));
    assert_eq!(changes[0].origin.line, 2);
    // A repeated row says nothing twice; a date that is none is told, and the deal stays.
    assert_eq!(read.rows.len(), 3);
    assert_eq!(read.skipped(), [(SkipReason::Duplicate, 1)]);
    let column = "Date entered \"Demo (Sales Pipeline)\"";
    assert_eq!(read.cells(), [(4, column, Code::E0407)]);
    // What happened on the last of these days is what the data reach to.
    assert_eq!(
        read.report.latest.latest().map(|day| day.to_string()),
        Some("2026-03-01".to_owned())
    );
}
