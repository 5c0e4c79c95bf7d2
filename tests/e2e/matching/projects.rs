//! Records of a project against its accounts.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{count, matched, row, rows, table, write_table};
use crate::harness::{Folder, data, input};

/// The leads of the sample, their accounts and how they were found.
const LEADS: [(&str, &str, &str); 3] = [
    (
        "Pyramid Construction Inc.",
        "Pyramid Construction Inc.",
        "account_name",
    ),
    ("Dickenson plc", "Dickenson plc", "account_name"),
    (
        "Burlington Textiles Corp of America",
        "Burlington Textiles Corp of America",
        "account_name",
    ),
];

fn powerbi() -> Option<Folder> {
    let data = data("salesforce_powerbi_sample")?;
    let folder = Folder::new("match-powerbi");
    let from = data.to_str().expect("a path of UTF-8").to_owned();
    folder.run(&["init", "--from", &from]).with_code(0);
    Some(folder)
}

fn name_of<'a>(accounts: &'a [std::collections::BTreeMap<String, String>], id: &str) -> &'a str {
    let account = accounts
        .iter()
        .find(|account| id.starts_with(&account["Id"]));
    account.map_or("", |account| &account["Name"])
}

#[test]
fn powerbi_has_eight_leads_that_belong() {
    let Some(folder) = powerbi() else { return };
    let accounts = table(
        &data("salesforce_powerbi_sample")
            .expect("data")
            .join("Account.csv"),
    );
    let found = matched(&folder);
    let leads: Vec<&Value> = found.iter().filter(|row| row["kind"] == "lead").collect();
    assert_eq!(leads.len(), 22);
    let belong: Vec<&&Value> = leads.iter().filter(|l| l["outcome"] == "matched").collect();
    assert_eq!(belong.len(), 8);
    assert!(leads.iter().all(|lead| lead["outcome"] != "review"));
    assert_eq!(count(&found, "lead", "converted_account"), 5);
    assert_eq!(count(&found, "lead", "account_name"), 3);
    for (company, account, code) in LEADS {
        let lead = belong.iter().find(|lead| lead["company"] == company);
        let lead = lead.unwrap_or_else(|| panic!("{company}"));
        assert_eq!(lead["code"], code, "{company}");
        let id = lead["account_id"].as_str().expect("an id");
        assert_eq!(name_of(&accounts, id), account);
    }
    // A conversion is a decision of somebody in the CRM; names that differ do not undo it.
    let cadinal = belong.iter().find(|lead| lead["company"] == "Cadinal Inc.");
    assert_eq!(cadinal.expect("Cadinal")["code"], "converted_account");
}

#[test]
fn powerbi_without_conversions_finds_cadinal_by_its_name() {
    let Some(data) = data("salesforce_powerbi_sample") else {
        return;
    };
    let folder = Folder::new("match-powerbi-bare");
    let mut leads = csv::Reader::from_path(data.join("Lead.csv")).expect("leads");
    let header = leads.headers().expect("a header").clone();
    let kept: Vec<usize> = (0..header.len())
        .filter(|at| !header[*at].contains("Converted"))
        .collect();
    let columns: Vec<&str> = kept.iter().map(|at| &header[*at]).collect();
    let rows: Vec<Vec<String>> = leads
        .records()
        .map(|row| {
            let row = row.expect("a row");
            kept.iter().map(|at| row[*at].to_owned()).collect()
        })
        .collect();
    write_table(&folder.path().join("Lead.csv"), &columns, &rows);
    let accounts = data.join("Account.csv");
    std::fs::copy(&accounts, folder.path().join("Account.csv")).expect("a copy");
    folder.run(&["init", "--from", "."]).with_code(0);
    let found = matched(&folder);
    let cadinal = found.iter().find(|row| row["company"] == "Cadinal Inc.");
    let cadinal = cadinal.expect("Cadinal");
    assert_eq!(cadinal["outcome"], "matched");
    assert_eq!(cadinal["code"], "account_name");
    let id = cadinal["account_id"].as_str().expect("an id");
    assert_eq!(name_of(&table(&accounts), id), "Cadinal Inc.");
    // The domain of its e-mail address is another company's and says nothing here.
    let evidence = cadinal["evidence"].as_array().expect("evidence");
    assert!(evidence.iter().all(|line| line["comparison"] != "domain"));
}

#[test]
fn derived_accounts_are_corporate_domains_and_deals_follow_their_contact() {
    let Some(data) = data("lead_to_account_revops") else {
        return;
    };
    let folder = Folder::new("match-derived");
    let from = data.to_str().expect("a path of UTF-8");
    folder
        .run(&["init", "--from", from, "--currency", "USD"])
        .with_code(0);
    let document = folder.run(&["match", "--format", "json"]).json();
    let found = rows(&document);
    assert_eq!(document["summary"]["accounts"], 9);
    assert_eq!(document["summary"]["derived"], 9);
    assert_eq!(count(&found, "contact", "email_domain"), 80);
    assert_eq!(count(&found, "contact", "free_mail"), 20);
    let won: BTreeSet<String> = table(&data.join("hubspot_deals.csv"))
        .into_iter()
        .filter(|deal| deal["deal_stage"] == "closed_won")
        .map(|deal| deal["deal_id"].clone())
        .collect();
    assert_eq!(won.len(), 13);
    let of_won = |row: &&Value| won.contains(row["record_id"].as_str().unwrap_or_default());
    let deals: Vec<&Value> = found.iter().filter(of_won).collect();
    let accounts: Vec<&str> = deals
        .iter()
        .filter_map(|deal| deal["account_id"].as_str())
        .collect();
    assert_eq!(accounts.len(), 11);
    assert_eq!(accounts.iter().collect::<BTreeSet<_>>().len(), 8);
    assert!(!accounts.contains(&"gmail.com") && !accounts.contains(&"yahoo.com"));
    let list = folder.run(&["score", "--format", "json"]).json();
    for row in list["rows"].as_array().expect("rows") {
        assert_eq!(row["derived"], true, "{row}");
    }
    let page = folder.run(&["explain", "acme.com"]).with_code(0).out();
    assert!(page.contains("made of an e-mail domain"), "{page}");
}

#[test]
fn hubspot_contacts_resolve_by_their_company_never_by_mail() {
    let Some(data) = data("hubspot_dummy") else {
        return;
    };
    let folder = Folder::new("match-hubspot");
    let from = data.to_str().expect("a path of UTF-8");
    folder
        .run(&["init", "--from", from, "--currency", "USD"])
        .with_code(0);
    let found = matched(&folder);
    assert_eq!(count(&found, "contact", "account_domain"), 679);
    let contacts = found.iter().filter(|row| row["kind"] == "contact");
    let (placed, lost): (Vec<&Value>, Vec<&Value>) =
        contacts.partition(|row| row["outcome"] == "matched");
    assert_eq!((placed.len(), lost.len()), (679, 271));
}

#[test]
fn maven_parents_by_name_roll_deals_up_by_choice() {
    let Some(data) = data("maven_crm") else {
        return;
    };
    let folder = Folder::of_project("maven", &data);
    let won = |folder: &Folder, account: &str| {
        let page = folder.run(&["explain", account, "--format", "json"]).json();
        let facts = page["facts"].as_array().expect("facts").clone();
        let fact = facts.iter().find(|fact| fact["fact"] == "deals.won_count");
        fact.and_then(|fact| fact["value"].as_str()?.parse::<usize>().ok())
    };
    // Counted in the files, by the names that the accounts have.
    let family = [
        "Acme Corporation",
        "Bluth Company",
        "Codehow",
        "Donquadtech",
        "Iselectrics",
    ];
    let deals = table(&data.join("sales_pipeline.csv"));
    let of = |names: &[&str]| {
        let won = deals.iter().filter(|deal| deal["deal_stage"] == "Won");
        won.filter(|deal| names.contains(&deal["account"].as_str()))
            .count()
    };
    assert_eq!(won(&folder, "Acme Corporation"), Some(of(&family[..1])));
    assert_eq!(won(&folder, "Codehow"), Some(of(&["Codehow"])));
    let project = folder.read("winnable.toml");
    let project = project.replace("[project]\n", "[project]\nroll_up = \"ultimate_parent\"\n");
    folder.write("winnable.toml", &project);
    assert_eq!(won(&folder, "Acme Corporation"), Some(of(&family)));
    // The decisions stay: the deal is the subsidiary's, its facts are the parent's.
    assert_eq!(won(&folder, "Codehow").unwrap_or(0), 0);
}

#[test]
fn orders_and_payments_are_matched_like_deals() {
    let folder = Folder::copy_of("orders");
    let found = matched(&folder);
    let kinds: BTreeSet<&str> = found
        .iter()
        .filter_map(|row| row["kind"].as_str())
        .collect();
    for kind in ["order", "invoice", "payment"] {
        assert!(kinds.contains(kind), "{kinds:?}");
    }
    let unknown = row(&found, "O4");
    assert_eq!(unknown["outcome"], "unmatched", "{unknown}");
}

/// A project of three accounts: a full name, its namesake of another form, and a third.
fn by_hand() -> Folder {
    let folder = Folder::new("match-overrides");
    folder.write(
        "accounts.csv",
        "Id,Name,Website,BillingCountry,ParentId\n0011,Acme Inc,acme.com,United States,\n\
         0012,Acme Ltd,acme.co.uk,United Kingdom,\n0013,Zyxwell GmbH,zyxwell.de,Germany,\n",
    );
    folder.write(
        "leads.csv",
        "Id,Company,Email,Country,Status\n00Q1,Acme,,,Open\n00Q2,Zyxwell GmbH,,,Open\n\
         00Q3,Zyxwell,,,Open\n00Q4,Other,a@gmail.com,,Open\n",
    );
    folder.write(
        "winnable.toml",
        "schema = 1\n[project]\nname = \"hand\"\ncurrency = \"USD\"\n[programme]\nmodel = \"account6\"\n\
         [[source]]\nkind = \"accounts\"\npath = \"accounts.csv\"\ndialect = \"salesforce\"\n\
         [[source]]\nkind = \"leads\"\npath = \"leads.csv\"\ndialect = \"salesforce\"\n",
    );
    folder
}

#[test]
fn overrides_win_and_idle_ones_are_named() {
    let folder = by_hand();
    let before = matched(&folder);
    assert_eq!(row(&before, "00Q1")["outcome"], "review");
    assert_eq!(row(&before, "00Q2")["account_id"], "0013");
    assert_eq!(row(&before, "00Q3")["outcome"], "review");
    folder.write(
        "tables/match-overrides.csv",
        "decision,record_id,account_id,kind,note\naccept,00Q1,0012,,met them\nnever,00Q2,,,a student\n\
         reject,00Q3,0013,,not them\naccept,00Q9,0011,,gone\n",
    );
    let document = folder.run(&["match", "--format", "json"]).json();
    let found = rows(&document);
    let accepted = row(&found, "00Q1");
    assert_eq!(accepted["outcome"], "matched");
    assert_eq!(accepted["account_id"], "0012");
    assert_eq!(row(&found, "00Q2")["outcome"], "unmatched");
    assert_ne!(row(&found, "00Q3")["candidate_id"], "0013");
    assert_eq!(document["summary"]["overrides"], 3);
    let warnings = document["warnings"].as_array().expect("warnings");
    let idle = warnings.iter().find(|warning| warning["code"] == "W0507");
    let message = idle.expect("W0507")["message"].as_str().expect("a message");
    assert!(
        message.contains("line 5") && message.contains("00Q9"),
        "{message}"
    );
}

#[test]
fn a_run_writes_what_a_person_should_look_at() {
    let folder = by_hand();
    let list = folder
        .run(&["run", "--as-of", "2026-10-01", "--format", "json"])
        .json();
    assert_eq!(input(&list, "leads.csv")["unmatched"], 3);
    let review = table(&folder.path().join("out/review.csv"));
    let ids: Vec<&str> = review.iter().map(|row| row["record_id"].as_str()).collect();
    assert_eq!(ids, ["00Q1", "00Q3"]);
    // Two companies of the name: the one that comes next is named.
    assert!(!review[0]["runner_up_id"].is_empty(), "{review:?}");
    assert_eq!(review[1]["candidate_id"], "0013");
}

#[test]
fn explain_shows_both_values_and_the_sum_at_80_columns() {
    let folder = by_hand();
    for (lang, sum, values) in [
        (
            "en",
            "bits: review",
            "record: Zyxwell · account: Zyxwell GmbH",
        ),
        ("ko", "비트: 검토", "레코드: Zyxwell · 고객사: Zyxwell GmbH"),
    ] {
        let run = folder.run(&["explain", "match", "00Q3", "--lang", lang]);
        let page = run.with_code(0).out();
        assert!(page.contains(sum) && page.contains(values), "{page}");
        assert!(page.contains("decision,record_id,account_id"), "{page}");
        assert!(
            page.lines().all(|line| line.chars().count() <= 80),
            "{page}"
        );
    }
}

#[test]
fn a_cycle_of_parents_is_refused_with_its_path() {
    let folder = by_hand();
    let accounts = folder.read("accounts.csv");
    let accounts = accounts
        .replace("United States,\n", "United States,0013\n")
        .replace("Germany,\n", "Germany,0011\n");
    folder.write("accounts.csv", &accounts);
    let document = folder.run(&["match", "--format", "json"]).json();
    let warnings = document["warnings"].as_array().expect("warnings");
    let cycle = warnings.iter().find(|warning| warning["code"] == "W0506");
    let cycle = cycle.expect("W0506");
    let text = cycle.to_string();
    assert!(text.contains("0011") && text.contains("0013"), "{text}");
}

#[test]
fn links_of_the_crm_agree_differ_are_new_or_lost() {
    let folder = by_hand();
    folder.write(
        "contacts.csv",
        "Id,AccountId,Email\n0031,0013,a@zyxwell.de\n0032,0011,b@zyxwell.de\n\
         0033,,c@zyxwell.de\n0034,0011,d@gmail.com\n",
    );
    let project = folder.read("winnable.toml")
        + "[[source]]\nkind = \"contacts\"\npath = \"contacts.csv\"\ndialect = \"salesforce\"\n";
    folder.write("winnable.toml", &project);
    let found = matched(&folder);
    for (id, status, linked, evidence) in [
        ("0031", "agree", Some("0013"), Some("0013")),
        ("0032", "differ", Some("0011"), Some("0013")),
        ("0033", "new", None, Some("0013")),
        ("0034", "lost", Some("0011"), None),
    ] {
        let link = &row(&found, id)["link"];
        assert_eq!(link["status"], status, "{id}");
        assert_eq!(link["linked_id"].as_str(), linked, "{id}");
        assert_eq!(link["evidence_id"].as_str(), evidence, "{id}");
    }
    let page = folder.run(&["match", "--links"]).with_code(0).out();
    assert!(!page.contains("0031"), "{page}");
    for id in ["0032", "0033", "0034"] {
        assert!(page.contains(id), "{page}");
    }
}

#[test]
fn what_was_decided_of_one_record_of_a_person_holds_for_it() {
    let folder = by_hand();
    folder.write(
        "contacts.csv",
        "Id,AccountId,Email\n0031,0013,a@zyxwell.de\n",
    );
    folder.write(
        "leads.csv",
        "Id,Company,Email,IsConverted,ConvertedAccountId,ConvertedContactId\n\
         00Q1,Zyxwell,a@zyxwell.de,true,0013,0031\n",
    );
    let project = folder.read("winnable.toml")
        + "[[source]]\nkind = \"contacts\"\npath = \"contacts.csv\"\ndialect = \"salesforce\"\n";
    folder.write("winnable.toml", &project);
    let codes = |lines: &str| -> Vec<String> {
        let header = "decision,record_id,account_id\n";
        folder.write("tables/match-overrides.csv", &format!("{header}{lines}"));
        let found = matched(&folder);
        let code = |id: &str| row(&found, id)["code"].as_str().map(str::to_owned);
        ["0031", "00Q1"].into_iter().filter_map(code).collect()
    };
    assert_eq!(codes(""), ["account_id", "converted_account"]);
    assert_eq!(codes("never,0031,\n"), ["never", "converted_account"]);
    assert_eq!(codes("never,00Q1,\n"), ["account_id", "never"]);
    assert_eq!(codes("reject,00Q1,0013\n"), ["account_id", "rejected"]);
    assert_eq!(
        codes("reject,0031,0013\n"),
        ["rejected", "converted_account"]
    );
}

#[test]
fn overrides_are_read_by_their_header() {
    let folder = by_hand();
    let table = "tables/match-overrides.csv";
    folder.write(
        table,
        "note,account_id,record_id,decision\nhers,0012,00Q1,accept\n",
    );
    assert_eq!(row(&matched(&folder), "00Q1")["account_id"], "0012");
    folder.write(table, "decision,record,account_id\naccept,00Q1,0012\n");
    let run = folder.run(&["match"]).with_code(2);
    assert!(run.err().contains("E0116") && run.err().contains("record_id"));
}
