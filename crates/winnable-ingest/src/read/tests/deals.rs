use winnable_model::Outcome as Deal;

use super::*;

const OWN: &str = "kind = \"opportunities\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\nstage = \"stage\"\n";

#[test]
fn salesforce_opportunities_by_their_flags() {
    let read = deals(
        "kind = \"opportunities\"\ndialect = \"salesforce\"\n",
        "Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,CreatedDate,LastModifiedDate\n\
         006bm00000LKJNNAA5,001C000000o4OOI,Generators,Qualification,15000,02/03/24,FALSE,FALSE,02/23/26,02/23/26 08:55 PM\n\
         006bm00000LKJNOAA5,001C000000o4OOI,Portable,Closed Won,125000.50,02/04/24,TRUE,TRUE,02/23/26,\n\
         006bm00000LKJNPAA5,001C000000o4OOI,Standby,Closed Lost,,03/13/27,TRUE,FALSE,02/23/26,\n",
    );
    let outcomes: Vec<Deal> = read.rows.iter().map(|deal| deal.outcome).collect();
    assert_eq!(outcomes, [Deal::Open, Deal::Won, Deal::Lost]);
    let open = &read.rows[0];
    assert_eq!(open.amount.as_ref().unwrap().to_string(), "USD 15000.00");
    assert_eq!(open.close.unwrap().to_string(), "2024-02-03");
    assert_eq!(open.created.unwrap().to_string(), "2026-02-23");
    assert!(open.closes_before_created());
    assert_eq!(&*open.stage, "Qualification");
    assert_eq!(read.rows[2].amount, None);
    assert_eq!(
        read.rows[2].last_happened.unwrap().to_string(),
        "2027-03-13"
    );
}

#[test]
fn a_planned_close_is_nothing_that_happened() {
    let read = deals(
        &format!("{OWN}close = \"close\"\ncreated = \"created\"\n"),
        "id,stage,close,created\n1,Proposal,2027-01-01,2026-01-01\n2,6 - Closed Won,2026-03-01,2026-01-02\n",
    );
    assert_eq!(
        read.report.latest.latest().unwrap().to_string(),
        "2026-01-02"
    );
    let (latest, ahead) = with_closes(read.report.latest, [&read.report.closes]);
    assert_eq!(latest.latest().unwrap().to_string(), "2026-03-01");
    assert_eq!(ahead, [None]);
    assert_eq!(
        read.rows[0].last_happened.unwrap().to_string(),
        "2026-01-01"
    );
    assert_eq!(read.rows[1].outcome, Deal::Won);
}

#[test]
fn outcomes_from_columns_stages_and_value_maps() {
    let read = deals(
        &format!(
            "{OWN}outcome = \"outcome\"\n[source.values]\nstage = {{ \"Signed\" = \"won\" }}\n"
        ),
        "id,stage,outcome\n1,negotiation,\n2,closed_won,closed_won\n3,Signed,\n4,수주,\n5,x,maybe\n6,x,lost\n7,negotiation,open\n",
    );
    let outcomes: Vec<Deal> = read.rows.iter().map(|deal| deal.outcome).collect();
    assert_eq!(
        outcomes,
        [
            Deal::Open,
            Deal::Won,
            Deal::Won,
            Deal::Won,
            Deal::Lost,
            Deal::Open
        ]
    );
    assert_eq!(read.quarantined(), [(6, Code::E0411)]);
    assert_eq!(
        &*read.rows[2].stage, "Signed",
        "the stage stays as the export spells it"
    );
}

#[test]
fn a_stage_of_a_crm_means_what_the_mapping_says_first() {
    let hubspot = "kind = \"opportunities\"\ndialect = \"hubspot\"\n";
    let csv = "Record ID,Deal Name,Deal Stage\n1,A,Papered\n2,B,closedlost\n3,C,Closed - duplicate\n4,D,Proposal\n";
    let plain = deals(hubspot, csv);
    let outcomes = |read: &Outcome<Opportunity>| {
        read.rows
            .iter()
            .map(|deal| deal.outcome)
            .collect::<Vec<_>>()
    };
    assert_eq!(outcomes(&plain), [Deal::Open, Deal::Lost, Deal::Open]);
    assert_eq!(
        plain.quarantined(),
        [(4, Code::E0411)],
        "closed, and nobody says how"
    );
    let mapped = format!(
        "{hubspot}[source.values]\nstage = {{ \"papered\" = \"won\", \"closed - duplicate\" = \"lost\" }}\n"
    );
    assert_eq!(
        outcomes(&deals(&mapped, csv)),
        [Deal::Won, Deal::Lost, Deal::Lost, Deal::Open]
    );
}

/// W0415: what nobody decided is open and counted, under the stage's own spelling.
#[test]
fn stages_that_say_nothing_are_open_and_counted() {
    let stages = |read: &Outcome<Opportunity>| {
        let stages = read.report.open_stages.iter();
        let stages = stages.map(|(stage, rows)| format!("{stage}={rows}"));
        stages.collect::<Vec<_>>().join(" ")
    };
    let csv = "id,stage,closed,won\n\
               1,Papered,,\n2,papered,,\n3,Papered,,\n4,Proposal,,\n5,6 - Won!,,\n6,Closed - Signed,,\n\
               7,Phase 3,false,\n8,Phase 3,,false\n9,Phase 3,true,\n10,,,\n11,Papered,true,true\n3,Papered,,\n";
    let flags = format!("{OWN}is_closed = \"closed\"\nis_won = \"won\"\n");
    let read = deals(&flags, csv);
    assert_eq!(stages(&read), "Papered=2 Phase 3=1 papered=1");
    let of = |outcome| {
        read.rows
            .iter()
            .filter(|deal| deal.outcome == outcome)
            .count()
    };
    assert_eq!([Deal::Open, Deal::Won, Deal::Lost].map(of), [7, 3, 1]);

    for field in ["stage", "outcome"] {
        let mapped = format!("{flags}[source.values]\n{field} = {{ \"papered\" = \"won\" }}\n");
        let read = deals(&mapped, csv);
        assert_eq!(stages(&read), "Phase 3=1", "{field}");
        let won = read.rows.iter().filter(|deal| deal.outcome == Deal::Won);
        assert_eq!(won.count(), 6, "{field}");
    }

    let hubspot = deals(
        "kind = \"opportunities\"\ndialect = \"hubspot\"\n",
        "Record ID,Deal Name,Deal Stage\n1,A,Papered\n2,B,Contract Sent\n3,C,Gewonnen\n4,D,93746254\n",
    );
    assert_eq!(stages(&hubspot), "Papered=1");
    assert_eq!(hubspot.quarantined(), [(5, Code::E0411)]);
    let pipedrive = deals(
        "kind = \"opportunities\"\ndialect = \"pipedrive\"\n",
        "Deal - ID,Deal - Title,Deal - Stage,Deal - Status\n1,A,Papered,Open\n2,B,Papered,Won\n",
    );
    assert_eq!(stages(&pipedrive), "", "the status decides");
}

#[test]
fn stages_that_say_nothing_are_named_up_to_a_bound() {
    let rows: Vec<String> = (0..250)
        .map(|n| format!("{n},Step {n} of mine\n"))
        .collect();
    let read = deals(
        OWN,
        &format!("id,stage\n{}900,Step 9 of mine\n", rows.concat()),
    );
    // A number before or in a stage is no part of its name for the words, but is one for people.
    assert_eq!(read.report.open_stages.len(), FileReport::STAGES);
    assert_eq!(read.report.open_stages["Step 9 of mine"], 2);
    assert_eq!(read.report.open_stage_rows_unnamed, 50);
}

/// B29 and B31 as rows.
#[test]
fn an_amount_that_cannot_be_paid_costs_its_row() {
    let read = deals(
        &format!("{OWN}amount = \"amount\"\ncurrency = \"code\"\nterm_months = \"term\"\n"),
        "id,stage,amount,code,term\n\
         1,a,\"₩1,234,000\",,24\n\
         2,a,1234.5 KRW,,\n\
         3,a,1.005,,\n\
         4,a,1.234.567,,\n\
         5,a,\"1.234,56\",,\n\
         6,a,abc,,\n\
         7,a,5,XYZ,\n\
         8,a,N/A,,-1\n\
         9,a,100-200,,\n\
         10,a,5억원,,2 years\n",
    );
    let amounts = read.rows.iter().map(|deal| {
        deal.amount
            .as_ref()
            .map_or_else(|| "-".to_owned(), ToString::to_string)
    });
    assert_eq!(
        amounts.collect::<Vec<_>>(),
        ["KRW 1234000", "-", "KRW 500000000"]
    );
    assert_eq!(read.rows[0].term_months, Some(24));
    assert_eq!(
        read.quarantined(),
        [
            (3, Code::E0602),
            (4, Code::E0602),
            (5, Code::E0601),
            (6, Code::E0402),
            (7, Code::E0406),
            (8, Code::E0608),
            (10, Code::E0601),
        ]
    );
    assert_eq!(
        read.cells(),
        [(9, "term", Code::E0406), (11, "term", Code::E0406)]
    );
}

#[test]
fn a_report_without_ids_is_keyed_by_account_and_name() {
    let read = deals(
        "kind = \"opportunities\"\ndialect = \"none\"\n[source.columns]\nname = \"name\"\naccount_name = \"account\"\n",
        "name,account\nRenewal,Acme\nRenewal,Bolt\nRenewal,Acme\n,Acme\n",
    );
    let keys: Vec<&str> = read.rows.iter().map(|deal| deal.id.as_str()).collect();
    assert_eq!(keys, ["Acme/Renewal", "Bolt/Renewal"]);
    assert_eq!(read.skipped(), [(SkipReason::Duplicate, 1)]);
    assert_eq!(read.quarantined(), [(5, Code::E0401)]);
}

/// B35: nothing is refused; whoever counts cycles is told by the row.
#[test]
fn dates_that_contradict_each_other_are_kept_and_told() {
    let read = deals(
        &format!("{OWN}created = \"created\"\nclose = \"close\"\n"),
        "id,stage,created,close\n1,won,2026-03-01,2026-02-01\n2,won,2026-03-01,\n3,open,2026-02-30,soon\n",
    );
    assert!(read.rows[0].closes_before_created());
    assert_eq!(
        (read.rows[1].outcome, read.rows[1].close),
        (Deal::Won, None)
    );
    assert_eq!((read.rows[2].created, read.rows[2].close), (None, None));
    assert_eq!(
        read.cells(),
        [(4, "created", Code::E0407), (4, "close", Code::E0407)]
    );
}

/// B36: the day is that of the project's zone.
#[test]
fn a_moment_is_a_day_of_the_projects_zone() {
    let read = deals(
        &format!("{OWN}created = \"created\"\n"),
        "id,stage,created\n1,open,2026-12-31T23:30:00-05:00\n2,open,2026-12-31T23:30:00\n",
    );
    let days: Vec<String> = read
        .rows
        .iter()
        .map(|d| d.created.unwrap().to_string())
        .collect();
    assert_eq!(days, ["2027-01-01", "2026-12-31"]);
}

#[test]
fn won_and_lost_dates_of_their_own() {
    let read = deals(
        &format!("{OWN}close = \"close\"\nwon_date = \"won\"\nlost_date = \"lost\"\n"),
        "id,stage,close,won,lost\n1,won,2026-05-01,2026-04-01,\n2,lost,,,2026-03-01\n3,open,2026-06-01,,\n",
    );
    let closes: Vec<String> = read
        .rows
        .iter()
        .map(|d| d.close.unwrap().to_string())
        .collect();
    assert_eq!(closes, ["2026-04-01", "2026-03-01", "2026-06-01"]);
}
