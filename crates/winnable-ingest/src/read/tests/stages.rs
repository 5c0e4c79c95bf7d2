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
