//! The way from a lead to a deal.

use winnable_model::LeadFunnel;

use super::*;

fn funnel(person: &Person) -> &LeadFunnel {
    person.funnel.as_deref().unwrap()
}

#[test]
fn salesforce_leads_say_whether_they_were_converted() {
    let read = people(
        "kind = \"leads\"\n",
        "Id,LastName,Company,LeadSource,Status,OwnerId,IsConverted,ConvertedDate,CreatedDate,ConvertedOpportunityId\n\
         1,Kim,Acme,Web,Working,u1,true,2026-02-01,2026-01-01,006A\n\
         2,Lee,Bolt,,,,perhaps,,,\n",
    );
    let first = funnel(&read.rows[0]);
    assert_eq!(first.created.unwrap().to_string(), "2026-01-01");
    assert_eq!(first.converted, Some(true));
    assert_eq!(first.converted_on.unwrap().to_string(), "2026-02-01");
    assert_eq!(
        first
            .converted_deal
            .as_ref()
            .map(winnable_model::OpportunityId::as_str),
        Some("006A")
    );
    assert_eq!(first.source.as_deref(), Some("Web"));
    assert_eq!(first.stage.as_deref(), Some("Working"));
    assert_eq!(first.owner.as_deref(), Some("u1"));
    // A status of Salesforce is no lifecycle stage.
    assert_eq!((first.is_mql, first.is_sql), (None, None));
    assert_eq!(read.rows[0].last_happened, first.converted_on);
    // What says nothing carries nothing.
    assert!(read.rows[1].funnel.is_none());
    assert_eq!(read.cells(), [(3, "IsConverted", Code::E0411)]);
}

#[test]
fn a_lifecycle_stage_implies_what_no_column_says() {
    let header = "Record ID,Email,Lifecycle Stage,Contact owner,Original Traffic Source,\
                  Became a Marketing Qualified Lead Date,Became a Sales Qualified Lead Date";
    let read = people(
        "kind = \"contacts\"\n",
        &format!(
            "{header}\n\
             1,a@acme.com,Subscriber,kim,Direct,,\n\
             2,b@acme.com,marketingqualifiedlead,,,2026-01-02,\n\
             3,c@acme.com,Sales Qualified Lead,,,2026-01-02,2026-01-05\n\
             4,d@acme.com,Customer,,,,\n\
             5,e@acme.com,Other,,,,\n\
             6,f@acme.com,,,,,\n"
        ),
    );
    let marks: Vec<_> = read
        .rows
        .iter()
        .map(|person| {
            let funnel = person.funnel.as_deref();
            funnel.map(|funnel| (funnel.is_mql, funnel.is_sql))
        })
        .collect();
    assert_eq!(
        marks,
        [
            Some((Some(false), Some(false))),
            Some((Some(true), Some(false))),
            Some((Some(true), Some(true))),
            Some((Some(true), Some(true))),
            Some((None, None)),
            None
        ]
    );
    let third = funnel(&read.rows[2]);
    assert_eq!(third.mql_on.unwrap().to_string(), "2026-01-02");
    assert_eq!(read.rows[2].last_happened, third.sql_on);
}

#[test]
fn a_column_of_its_own_knows_better_than_the_stage() {
    let read = people(
        "kind = \"leads\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\nstage = \"stage\"\n\
         is_mql = \"mql\"\n",
        "id,stage,mql\n1,customer,no\n2,customer,\n3,lead,yes\n4,customer,perhaps\n",
    );
    let marks: Vec<_> = read
        .rows
        .iter()
        .map(|person| (funnel(person).is_mql, funnel(person).is_sql))
        .collect();
    assert_eq!(
        marks,
        [
            (Some(false), Some(true)),
            (None, Some(true)),
            (Some(true), Some(false)),
            (None, Some(true))
        ]
    );
    assert_eq!(read.cells(), [(5, "mql", Code::E0411)]);
}
