//! 7–9 and 18–20: records that stand twice, and ids that were lost, merged, deleted or converted.

use super::{fact, names, project, quarantine, scores, source};
use crate::harness::input;

const ACCOUNTS: &str = "id,name\nA1,Acme\nA2,Bolt\n";
const MAPPED: &str = "[source.columns]\nid = \"id\"\nname = \"name\"";

/// A report of deals and their contacts repeats each deal: its amount counts once.
#[test]
fn c5_07_a_joined_report_adds_no_amount_twice() {
    let deals = "Opportunity ID,Account,Amount,Stage,Created,Contact\n\
        O1,A1,1000,Open,2026-01-05,C1\nO1,A1,1000,Open,2026-01-05,C2\nO1,A1,1000,Open,2026-01-05,C1\n\
        O2,A1,500,Open,2026-01-05,C1\n";
    let of_deals = |contact: &str| {
        source(
            "opportunities",
            "d.csv",
            &format!(
                "[source.columns]\nid = \"Opportunity ID\"\naccount_id = \"Account\"\namount = \"Amount\"\nstage = \"Stage\"\ncreated = \"Created\"{contact}"
            ),
        )
    };
    let files = [("a.csv", ACCOUNTS), ("d.csv", deals)];
    let accounts = source("accounts", "a.csv", MAPPED);
    for contact in ["", "\ncontact_id = \"Contact\""] {
        let folder = project(&format!("{accounts}{}", of_deals(contact)), &files);
        assert_eq!(fact(&folder, "A1", "deals.open_count"), "2", "{contact}");
        let amount = fact(&folder, "A1", "deals.open_amount");
        assert_eq!(amount["amount"], "1500.00", "{contact}");
        let deals = input(&scores(&folder), "d.csv").clone();
        assert_eq!(deals["rows_read"], 4);
        assert_eq!(deals["accepted"], 2, "{deals}");
        // Rows that differ are named, and those that do not are counted.
        let differ = u64::from(!contact.is_empty());
        assert_eq!(deals["quarantined"], differ, "{deals}");
        assert_eq!(deals["skipped"]["duplicate"], 2 - differ, "{deals}");
    }
}

#[test]
fn c5_07_names_of_columns_that_stand_twice_are_told_apart() {
    let table = "id,name,Name\nA1,Acme,wrong\n";
    let table = table.replace("Name", "name");
    let mapped = MAPPED.replace("\"name\"", "\"name#2\"");
    let folder = project(&source("accounts", "a.csv", &mapped), &[("a.csv", &table)]);
    assert_eq!(names(&scores(&folder)), ["wrong"]);
    let folder = project(&source("accounts", "a.csv", MAPPED), &[("a.csv", &table)]);
    let said = folder.run(&["check", "--lang", "en"]).with_code(2).err();
    assert!(said.contains("E0313"), "{said}");
}

/// 15 letters tell case, 18 do not need it: 001C000000o4OOI is 001C000000o4OOIIA2, and 001C000000o4Ooi
/// is another account.
#[test]
fn c5_08_ids_of_15_and_18_characters_and_in_scientific_notation() {
    let accounts = "id,name\n001C000000o4OOIIA2,Acme\n001C000000o4Ooi,Bolt\n";
    let people = "id,account,title\n003C000000aaaaa,001C000000o4OOI,CEO\n003C000000bbbbb,001C000000o4Ooi,CTO\n";
    let mapped = "[source.columns]\nid = \"id\"\naccount_id = \"account\"\ntitle = \"title\"";
    let toml = source("accounts", "a.csv", MAPPED) + &source("contacts", "p.csv", mapped);
    let folder = project(&toml, &[("a.csv", accounts), ("p.csv", people)]);
    assert_eq!(names(&scores(&folder)), ["Acme", "Bolt"]);
    for account in ["001C000000o4OOI", "001C000000o4Ooi"] {
        assert_eq!(fact(&folder, account, "rollup.people"), "1", "{account}");
    }
    // Excel shows 39779000123 as 3.9779E+10: the last digits are gone, and another row may have them.
    let accounts = "id,name\n3.9779E+10,Acme\n39779000124,Bolt\n";
    let folder = project(&source("accounts", "a.csv", MAPPED), &[("a.csv", accounts)]);
    let rows = quarantine(&folder);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!((&rows[0][2], &rows[0][6]), ("2", "E0404"), "{rows:?}");
    assert_eq!(names(&scores(&folder)), ["Bolt"]);
}

#[test]
fn c5_09_postal_codes_without_their_zero_are_named() {
    let mapped = format!("{MAPPED}\npostal_code = \"zip\"\ncountry = \"country\"");
    let warned = |zip: &str, country: &str| {
        let table = format!("id,name,zip,country\nA1,Acme,{zip},{country}\nA2,Bolt,10115,DE\n");
        let toml = source("accounts", "a.csv", &mapped);
        super::warned(&scores(&project(&toml, &[("a.csv", &table)])), "W0405")
    };
    assert!(warned("2139", "United States"));
    assert!(warned("6236", "대한민국"));
    assert!(warned("501", "US"));
    assert!(!warned("02139", "US"));
    // Four digits are all there are in Australia, and without a country nothing is known.
    assert!(!warned("2000", "Australia"));
    assert!(!warned("2000", ""));
    assert!(!warned("SW1A", "US"));
}

#[test]
fn c5_18_merged_records_are_followed() {
    let accounts = "Id,IsDeleted,MasterRecordId,Name,ParentId,NumberOfEmployees\n\
        001000000000001AAA,false,,Acme,,10\n001000000000002AAA,true,001000000000001AAA,Acme old,,20\n";
    let contacts = "Id,IsDeleted,AccountId,LastName,Title\n003000000000001AAA,false,001000000000002AAA,Roe,CEO\n";
    let toml = source("accounts", "Account.csv", "") + &source("contacts", "Contact.csv", "");
    let folder = project(
        &toml,
        &[("Account.csv", accounts), ("Contact.csv", contacts)],
    );
    let list = scores(&folder);
    assert_eq!(names(&list), ["Acme"]);
    assert_eq!(fact(&folder, "001000000000001AAA", "rollup.people"), "1");
    // HubSpot names the ids that went into a record.
    let companies = "Record ID,Company name,Company Domain Name,Merged object IDs\n\
        7,Bolt,bolt.example,8;9\n";
    let contacts = "Record ID,Email,First Name,Last Name,Associated Company IDs,Contact owner\n1,,Jo,Roe,9,me\n";
    let toml = source("accounts", "c.csv", "") + &source("contacts", "p.csv", "");
    let folder = project(&toml, &[("c.csv", companies), ("p.csv", contacts)]);
    assert_eq!(fact(&folder, "7", "rollup.people"), "1");
}

#[test]
fn c5_19_soft_deleted_rows_are_counted_and_not_read() {
    let accounts = "Id,IsDeleted,Name,ParentId,NumberOfEmployees\n\
        001000000000001AAA,false,Acme,,10\n001000000000002AAA,true,Gone,,20\n";
    let folder = project(
        &source("accounts", "Account.csv", ""),
        &[("Account.csv", accounts)],
    );
    let list = scores(&folder);
    assert_eq!(names(&list), ["Acme"]);
    assert_eq!(input(&list, "Account.csv")["skipped"]["deleted"], 1);
}

/// A converted lead is the contact that it became: one person, on the account.
#[test]
fn c5_20_converted_leads_are_no_second_person() {
    let accounts =
        "Id,IsDeleted,Name,ParentId,NumberOfEmployees\n001000000000001AAA,false,Acme,,10\n";
    let contacts = "Id,IsDeleted,AccountId,LastName,Title\n003000000000001AAA,false,001000000000001AAA,Roe,CEO\n";
    let leads = "Id,LastName,Company,Status,IsConverted,ConvertedAccountId,ConvertedContactId\n\
        00Q000000000001AAA,Roe,Acme,Closed - Converted,true,001000000000001AAA,003000000000001AAA\n\
        00Q000000000002AAA,Poe,Acme,Closed - Converted,true,001000000000001AAA,\n";
    let toml = source("accounts", "Account.csv", "")
        + &source("contacts", "Contact.csv", "")
        + &source("leads", "Lead.csv", "");
    let files = [
        ("Account.csv", accounts),
        ("Contact.csv", contacts),
        ("Lead.csv", leads),
    ];
    let folder = project(&toml, &files);
    // Roe once, and Poe, whose contact was not exported.
    assert_eq!(fact(&folder, "001000000000001AAA", "rollup.people"), "2");
}
