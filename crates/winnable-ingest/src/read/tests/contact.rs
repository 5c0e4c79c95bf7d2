//! Where companies sit, and the ids that other systems know them by.

use winnable_model::{ContactDetails, fact_ids};

use super::*;

/// The details as one line, `-` where the row says nothing.
fn line(contact: Option<&ContactDetails>) -> String {
    let Some(contact) = contact else {
        return "none".to_owned();
    };
    let parts = [
        &contact.phone,
        &contact.address,
        &contact.city,
        &contact.state,
        &contact.postal_code,
        &contact.country,
    ];
    let shown = parts.map(|part| part.as_deref().unwrap_or("-"));
    shown.join(" | ")
}

#[test]
fn accounts_keep_where_they_sit_as_the_export_spells_it() {
    let read = accounts(
        "kind = \"accounts\"\ndialect = \"salesforce\"\n",
        "Id,Name,Phone,BillingStreet,BillingCity,BillingState,BillingPostalCode,BillingCountry,ShippingCity,DunsNumber,AccountNumber\n\
         1,Acme, (02) 555-0199 ,\"1 Main St\nSuite 4\",Seoul,,04524,KR,Busan,15-048-3782,C-1\n\
         2,Bolt,,,,,,,Busan,,C-2\n\
         3,Core,n/a,,,,,,,C-3,C-3\n",
    );
    let contact = |row: usize| line(read.rows[row].contact.as_deref());
    assert_eq!(
        contact(0),
        "(02) 555-0199 | 1 Main St\nSuite 4 | Seoul | - | 04524 | KR"
    );
    assert_eq!(contact(1), "- | - | Busan | - | - | -");
    assert_eq!(contact(2), "none");
    let ids: Vec<Vec<&str>> = read
        .rows
        .iter()
        .map(|account| account.external_ids.iter().map(AsRef::as_ref).collect())
        .collect();
    assert_eq!(ids, [vec!["15-048-3782", "C-1"], vec!["C-2"], vec!["C-3"]]);
    // The city is a fact as before, by the same column.
    assert!(read.rows[1].facts.get(fact_ids::CITY).is_known());
    assert!(!read.rows[0].derived);
}

#[test]
fn people_say_where_their_company_sits() {
    let leads = people(
        "kind = \"leads\"\ndialect = \"salesforce\"\n",
        "Id,LastName,Company,Phone,Street,City,State,PostalCode,Country,CompanyDunsNumber\n\
         1,Kim,Acme,02-555,1 Main St,Seoul,Seoul,04524,South Korea,150483782\n\
         2,Lee,Bolt,,,,,,,\n",
    );
    let links = &leads.rows[0].account;
    assert_eq!(
        line(links.contact.as_deref()),
        "02-555 | 1 Main St | Seoul | Seoul | 04524 | South Korea"
    );
    assert_eq!(links.external_id.as_deref(), Some("150483782"));
    assert_eq!(leads.rows[1].account.contact, None);

    let contacts = people(
        "kind = \"contacts\"\ndialect = \"salesforce\"\n",
        "Id,LastName,AccountId,MailingStreet,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Mailing Country\n\
         1,Kim,a1,1 Main St,Austin,TX,73301,USA\n",
    );
    assert_eq!(
        line(contacts.rows[0].account.contact.as_deref()),
        "- | 1 Main St | Austin | TX | 73301 | USA"
    );
}

/// An external id is a key; where a company sits is none.
#[test]
fn external_ids_link_and_addresses_do_not() {
    let mapping = "kind = \"signals\"\ndialect = \"none\"\n[source.columns]\n\
                   on = \"day\"\naccount_external_id = \"erp\"\n";
    let read = signals(
        mapping,
        "day,erp\n2026-01-02, 001C000000o4OOI\n2026-01-03,\n",
    );
    let id = read.rows[0].account.external_id.as_deref();
    assert_eq!(id, Some("001C000000o4OOIIA2"));
    assert!(!read.rows[0].account.is_empty());
    assert!(read.rows[1].account.is_empty());

    let mapping = mapping.replace("signals", "engagements");
    let read = touches(&mapping, "day,erp\n2026-01-02,E-7\n");
    assert_eq!(read.rows[0].account.external_id.as_deref(), Some("E-7"));

    let mapping = "kind = \"opportunities\"\ndialect = \"none\"\n[source.columns]\n\
                   name = \"name\"\naccount_external_id = \"erp\"\n";
    let read = deals(mapping, "name,erp\nBig,E-7\nBig,E-8\n");
    let ids: Vec<&str> = read.rows.iter().map(|deal| deal.id.as_str()).collect();
    assert_eq!(ids, ["E-7/Big", "E-8/Big"]);

    let leads = people(
        "kind = \"leads\"\ndialect = \"none\"\n[source.columns]\nid = \"id\"\ncity = \"city\"\n",
        "id,city\n1,Seoul\n",
    );
    let links = &leads.rows[0].account;
    assert!(links.is_empty() && links.contact.is_some());
}
