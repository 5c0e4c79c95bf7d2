use winnable_model::Arm;

use super::*;

#[test]
fn campaign_members_are_members_of_a_programme() {
    let read = programmes(
        "kind = \"programmes\"\n",
        "Id,IsDeleted,CampaignId,LeadId,ContactId,Status,HasResponded,CreatedDate,FirstRespondedDate\n\
         00v1,false,701bm00000LKJNN,00Q000000000001,,Sent,false,2026-01-05,\n\
         00v2,false,701bm00000LKJNN,,003000000000001,Responded,true,2026-01-06,2026-01-07\n\
         00v3,true,701bm00000LKJNN,,003000000000001,Responded,true,2026-01-06,\n\
         00v4,false,,,003000000000001,Responded,maybe,2026-01-06,\n",
    );
    assert_eq!(read.rows.len(), 2);
    let [sent, responded] = [&read.rows[0], &read.rows[1]];
    assert_eq!(&*sent.programme, "701bm00000LKJNN");
    assert!(sent.person.lead.is_some() && sent.person.contact.is_none());
    assert_eq!((sent.responded, sent.arm), (Some(false), Arm::Treated));
    assert_eq!(responded.status.as_deref(), Some("Responded"));
    assert_eq!(responded.since.unwrap().to_string(), "2026-01-06");
    assert_eq!(read.skipped(), [(SkipReason::Deleted, 1)]);
    assert_eq!(read.quarantined(), [(5, Code::E0401)]);
    // A programme may be planned.
    assert_eq!(read.report.latest.latest(), None);
}

#[test]
fn an_arm_that_cannot_be_read_costs_its_row() {
    let read = programmes(
        "kind = \"programmes\"\ndialect = \"none\"\n[source.columns]\naccount_domain = \"domain\"\n\
         arm = \"arm\"\nuntil = \"until\"\nresponded = \"responded\"\n[source.fixed]\nprogramme = \"ABM 2026\"\n",
        "domain,arm,until,responded\n\
         acme.com,Holdout,2026-12-31,\nbolt.com,실험군,,\ncone.com,,soon,perhaps\ndent.com,B,,\n",
    );
    let arms: Vec<Arm> = read.rows.iter().map(|row| row.arm).collect();
    assert_eq!(arms, [Arm::Control, Arm::Treated, Arm::Treated]);
    assert_eq!(&*read.rows[0].programme, "ABM 2026");
    assert_eq!(read.quarantined(), [(5, Code::E0411)]);
    assert_eq!(
        read.cells(),
        [(4, "until", Code::E0407), (4, "responded", Code::E0411)]
    );
}
