use super::*;

/// The ids of a row, the deal's, the contact's and the account's, and whether it is primary.
fn ids(row: &Association) -> ([&str; 3], bool) {
    let ids = [
        row.opportunity.as_ref().map_or("", |id| id.as_str()),
        row.contact.as_ref().map_or("", |id| id.as_str()),
        row.account.as_ref().map_or("", |id| id.as_str()),
    ];
    (ids, row.is_primary)
}

fn all(read: &Outcome<Association>) -> Vec<([&str; 3], bool)> {
    read.rows.iter().map(ids).collect()
}

/// HubSpot's documentation of association types: a deal's primary company is 5, its others 341; a
/// type that users define may have any number.
#[test]
fn the_primary_company_of_a_deal_is_told_by_hubspot_s_type() {
    let read = associations(
        "kind = \"associations\"\n",
        "company_id,deal_id,type_id,category\n\
         1,11,341,HUBSPOT_DEFINED\n2,11,5,HUBSPOT_DEFINED\n3,11,5,USER_DEFINED\n,12,5,HUBSPOT_DEFINED\n",
    );
    let expected = [
        (["11", "", "1"], false),
        (["11", "", "2"], true),
        (["11", "", "3"], false),
    ];
    assert_eq!(all(&read), expected);
    assert_eq!(read.quarantined(), [(5, Code::E0401)]);
}

#[test]
fn other_crms_map_their_columns_and_say_yes() {
    let read = associations(
        "kind = \"associations\"\ndialect = \"none\"\n[source.columns]\nopportunity_id = \"deal\"\n\
         contact_id = \"who\"\naccount_id = \"company\"\nprimary = \"main\"\ndeleted = \"gone\"\n",
        "deal,who,company,main,gone\nd1,p1,,yes,\n,p1,a1,no,\nd1,,a1,perhaps,\nd1,,,yes,\nd1,p2,,yes,yes\n",
    );
    let expected = [
        (["d1", "p1", ""], true),
        (["", "p1", "a1"], false),
        (["d1", "", "a1"], false),
    ];
    assert_eq!(all(&read), expected);
    assert_eq!(read.cells(), [(4, "main", Code::E0411)]);
    assert_eq!(read.quarantined(), [(5, Code::E0401)]);
    assert_eq!(read.skipped(), [(SkipReason::Deleted, 1)]);
}
