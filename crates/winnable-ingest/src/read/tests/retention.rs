use winnable_model::RetentionKind::{self, Churn, Contraction, Renewal};

use super::*;

#[test]
fn events_of_one_kind_that_the_mapping_states() {
    let read = retention(
        "kind = \"retention\"\ndialect = \"none\"\n[source.columns]\nid = \"churn_event_id\"\n\
         on = \"churn_date\"\namount = \"refund_amount_eur\"\nreason = \"reason_code\"\n\
         account_id = \"account_id\"\n[source.fixed]\nkind = \"churn\"\n",
        "churn_event_id,account_id,churn_date,reason_code,refund_amount_eur\n\
         C-1,A-1,2024-10-27,pricing,4.03\nC-1,A-1,2024-10-27,pricing,4.03\n\
         C-1,A-2,2024-10-27,,\nC-2,A-2,2024-10-28,,none\nC-3,A-2,,,\n",
    );
    let first = &read.rows[0];
    assert_eq!(first.kind, Churn);
    assert_eq!(first.amount.as_ref().unwrap().to_string(), "EUR 4.03");
    assert_eq!(first.reason.as_deref(), Some("pricing"));
    assert_eq!(read.rows[1].amount, None);
    assert_eq!(read.cells(), [(5, "refund_amount_eur", Code::E0406)]);
    assert_eq!(read.skipped(), [(SkipReason::Duplicate, 1)]);
    assert_eq!(read.quarantined(), [(4, Code::E0502), (6, Code::E0401)]);
}

#[test]
fn a_kind_that_is_none_costs_its_row() {
    let read = retention(
        "kind = \"retention\"\ndialect = \"none\"\n[source.columns]\non = \"on\"\nkind = \"kind\"\n\
         [source.values]\nkind = { \"lapse\" = \"churn\" }\n",
        "on,kind\n2026-01-01,Downgrade\n2026-01-01,Downgrade\n2026-01-02,lapse\n2026-01-03,재계약\n\
         2026-01-04,moved\n2026-01-05,\n",
    );
    let kinds: Vec<RetentionKind> = read.rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [Contraction, Contraction, Churn, Renewal]);
    assert_eq!(read.quarantined(), [(6, Code::E0411), (7, Code::E0401)]);
}
