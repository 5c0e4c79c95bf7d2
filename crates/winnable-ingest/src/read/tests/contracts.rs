use winnable_model::{AmountBasis, DealType};

use super::*;

const OWN: &str = "kind = \"contracts\"\ndialect = \"none\"\namount_is = \"tcv\"\n[source.columns]\n\
    id = \"id\"\naccount_id = \"account\"\nplan = \"plan\"\ndeal_type = \"type\"\nstart = \"start\"\n\
    end = \"end\"\nterm_months = \"term\"\namount = \"amount\"\nmrr = \"mrr\"\n";
const HEADER: &str = "id,account,plan,type,start,end,term,amount,mrr\n";

#[test]
fn contracts_with_their_dates_and_amounts() {
    let read = contracts(
        OWN,
        &format!("{HEADER}c1,a1,Pro,Renewal,2026-01-01,2028-12-31,36,36000,1000\n"),
    );
    let contract = &read.rows[0];
    assert_eq!(contract.id.as_str(), "c1");
    assert_eq!(contract.account.id.as_ref().unwrap().as_str(), "a1");
    assert_eq!(contract.plan.as_deref(), Some("Pro"));
    assert_eq!(contract.deal_type, Some(DealType::Renewal));
    assert_eq!(contract.term_months, Some(36));
    assert_eq!(contract.amount_is, AmountBasis::Tcv);
    let money = [&contract.amount, &contract.mrr].map(|money| money.as_ref().unwrap().to_string());
    assert_eq!(money, ["USD 36000.00", "USD 1000.00"]);
    assert!(!contract.trial);
    assert_eq!(contract.ended, None);
    // The end lies ahead, and is nothing that happened.
    assert_eq!(contract.last_happened, contract.start);
    assert_eq!(read.report.latest.latest(), contract.start);
    assert!(contract.end > contract.start);
}

#[test]
fn what_cannot_be_read_of_a_contract() {
    let read = contracts(
        OWN,
        &format!(
            "{HEADER}c1,a1,,Partner,soon,2026-02-30,0,,1000.3333\n\
             ,a1,,,2026-01-01,,,1,\n\
             c2,a1,,,2026-01-01,,,abc,\n\
             c3,a1,,,2026-01-01,,,1.005,\n\
             c4,a1,,,2026-01-01,,,5,abc\n\
             c4,a1,,,2026-01-01,,,5,abc\n\
             c4,a1,,,2026-01-02,,,5,\n"
        ),
    );
    assert_eq!(
        read.quarantined(),
        [
            (3, Code::E0401),
            (4, Code::E0406),
            (5, Code::E0602),
            (8, Code::E0502),
        ]
    );
    assert_eq!(read.skipped(), [(SkipReason::Duplicate, 1)]);
    assert_eq!(
        read.cells(),
        [
            (2, "start", Code::E0407),
            (2, "end", Code::E0407),
            (2, "term", Code::E0406),
            (6, "mrr", Code::E0406),
        ]
    );
    let first = &read.rows[0];
    // A month's share of a year is as fine as it is, and a type of their own is no fault.
    assert_eq!(
        first.mrr.as_ref().unwrap().amount().to_string(),
        "1000.3333"
    );
    assert_eq!(first.deal_type, None);
    assert_eq!(first.amount, None);
}

#[test]
fn a_customer_who_came_this_month_has_a_tenure_of_none() {
    let read = contracts(
        "kind = \"contracts\"\ndialect = \"none\"\n[source.columns]\nid = \"customerID\"\n\
         tenure_months = \"tenure\"\nended = \"Churn\"\ntrial = \"trial\"\nmrr = \"MonthlyCharges\"\n",
        "customerID,tenure,MonthlyCharges,Churn,trial\n\
         1,0,29.85,No,yes\n2,34,56.95,Yes,no\n3,1.5,1,Perhaps,\n",
    );
    let tenures: Vec<_> = read
        .rows
        .iter()
        .map(|row| (row.tenure_months, row.ended, row.trial))
        .collect();
    assert_eq!(
        tenures,
        [
            (Some(0), Some(false), true),
            (Some(34), Some(true), false),
            (None, None, false)
        ]
    );
    assert_eq!(read.rows[0].amount_is, AmountBasis::Unknown);
    assert_eq!(
        read.cells(),
        [(4, "tenure", Code::E0406), (4, "Churn", Code::E0411)]
    );
}

#[test]
fn salesforce_contracts_where_a_source_says_so() {
    let read = contracts(
        "kind = \"contracts\"\ndialect = \"salesforce\"\n[source.columns]\namount = \"Value__c\"\n",
        "Id,AccountId,StartDate,EndDate,ContractTerm,IsDeleted,Value__c\n\
         800bm00000LKJNN,001C000000o4OOI,2026-01-01,2026-12-31,12,false,1200\n\
         800bm00000LKJNO,001C000000o4OOI,2026-01-01,,12,true,1200\n",
    );
    assert_eq!(read.rows.len(), 1);
    assert_eq!(read.rows[0].term_months, Some(12));
    assert_eq!(read.skipped(), [(SkipReason::Deleted, 1)]);
}

#[test]
fn the_days_of_onboarding_and_first_value() {
    let read = contracts(
        "kind = \"contracts\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\n\
         start = \"start\"\nonboarded = \"set_up\"\nfirst_value = \"live\"\n",
        "id,start,set_up,live\nc1,2026-01-01,2026-01-20,2026-02-10\nc2,2026-01-01,,soon\n",
    );
    let days = |contract: &Contract| {
        let days = [contract.onboarded, contract.first_value];
        days.map(|day| day.map(|day| day.to_string()))
    };
    let of = |day: &str| Some(day.to_owned());
    assert_eq!(days(&read.rows[0]), [of("2026-01-20"), of("2026-02-10")]);
    assert_eq!(days(&read.rows[1]), [None, None]);
    assert_eq!(read.cells(), [(3, "live", Code::E0407)]);
    // Both happened.
    assert_eq!(read.rows[0].last_happened, read.rows[0].first_value);
}
