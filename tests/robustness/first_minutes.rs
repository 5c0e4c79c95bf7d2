//! The first ten minutes: a project out of any folder of exports, which `check` accepts, with the
//! counts that the catalogue of the test data states.

use std::path::Path;

use serde_json::Value;

use crate::harness::{Folder, data, input, link};

/// A project around a data set, as `init` writes it, and what it said.
fn project(name: &str) -> Option<(Folder, String)> {
    let found = data(name)?;
    let folder = Folder::new(name);
    link(&found, &folder.path().join("data"));
    let run = folder.run(&["init", "--from", "data"]).with_code(0);
    Some((folder, run.out() + &run.err()))
}

/// What `run` read of it.
fn list(folder: &Folder) -> Value {
    folder
        .run(&["score", "--motion", "expand", "--format", "json"])
        .json()
}

#[test]
fn every_set_becomes_a_project_that_check_accepts() {
    for name in [
        "salesforce_campaign_workshop",
        "salesforce_migration_pack",
        "salesforce_portfolio_small",
        "sample_sales_crm",
        "fivetran_salesforce",
        "fivetran_hubspot",
        "fivetran_marketo",
        "fivetran_pardot",
        "hubspot_dummy",
        "maven_crm",
        "leadforge_b2b_seed42",
        "olist_funnel",
        "ravenstack_saas",
        "lead_to_account_revops",
    ] {
        let Some((folder, _)) = project(name) else {
            return;
        };
        folder.run(&["check"]).with_code(0);
        let mapping = folder.run(&["check", "--mapping"]).with_code(0).out();
        assert!(mapping.contains(" ← "), "{name}: {mapping}");
    }
}

/// CATALOG.md: 83 accounts, 133 contacts, 774 deals of which 640 are won with 11,257,622.
#[test]
fn the_migration_pack_has_its_counts() {
    let Some((folder, _)) = project("salesforce_migration_pack") else {
        return;
    };
    let list = list(&folder);
    for (file, rows) in [
        ("Account.csv", 83),
        ("Contact.csv", 133),
        ("Opportunity.csv", 774),
    ] {
        assert_eq!(input(&list, file)["accepted"], rows, "{file}");
    }
    assert_eq!(input(&list, "Opportunity.csv")["breakdown"]["won"], 640);
    assert_eq!(won_amount(&folder), "11257622");
}

/// CATALOG.md: 60 leads, 68 members of campaigns, 12 won deals with 10,542,562.98.
#[test]
fn the_campaign_workshop_has_its_counts() {
    let Some((folder, _)) = project("salesforce_campaign_workshop") else {
        return;
    };
    let list = list(&folder);
    assert_eq!(input(&list, "Lead.csv")["accepted"], 60);
    assert_eq!(input(&list, "CampaignMember.csv")["accepted"], 68);
    assert_eq!(input(&list, "Opportunity.csv")["breakdown"]["won"], 12);
    assert_eq!(won_amount(&folder), "10542562.98");
}

/// CATALOG.md: 10 accounts, 15 contacts, 20 leads, 12 deals.
#[test]
fn the_small_portfolio_has_its_counts() {
    let Some((folder, _)) = project("salesforce_portfolio_small") else {
        return;
    };
    let list = list(&folder);
    for (file, rows) in [
        ("Accounts.csv", 10),
        ("Contacts.csv", 15),
        ("Leads.csv", 20),
        ("Opportunities.csv", 12),
    ] {
        assert_eq!(input(&list, file)["accepted"], rows, "{file}");
    }
}

/// CATALOG.md: 8,800 deals, 4,238 won and 2,473 lost, of 85 accounts. No CRM is known by the headers.
#[test]
fn guessed_sources_have_the_counts_of_the_catalogue() {
    let Some((folder, said)) = project("maven_crm") else {
        return;
    };
    assert!(said.contains("accounts.csv: accounts, a guess"), "{said}");
    let list = list(&folder);
    assert_eq!(input(&list, "accounts.csv")["accepted"], 85);
    let deals = input(&list, "sales_pipeline.csv");
    assert_eq!(
        (&deals["breakdown"]["won"], &deals["breakdown"]["lost"]),
        (&4238.into(), &2473.into())
    );

    // A guess is turned off by putting a sign before its lines.
    let text = folder.read("winnable.toml");
    let (before, products) = text
        .split_once("## data/products.csv")
        .expect("the products");
    let (block, after) = products.split_once("\n\n").expect("an end of the block");
    let block = block.replace('\n', "\n# ");
    folder.write(
        "winnable.toml",
        &format!("{before}## data/products.csv{block}\n\n{after}"),
    );
    let list = self::list(&folder);
    let inputs = list["manifest"]["inputs"].as_array().expect("inputs");
    assert_eq!(inputs.len(), 2, "{inputs:?}");
}

/// CATALOG.md: no company field, so leads cannot be matched.
#[test]
fn a_set_without_companies_is_said_to_have_no_account_key() {
    let Some((folder, said)) = project("sample_sales_crm") else {
        return;
    };
    assert!(said.contains("no account key"), "{said}");
    let korean = Folder::new("sample-ko");
    link(&folder.path().join("data"), &korean.path().join("data"));
    let run = korean
        .run(&["init", "--from", "data", "--lang", "ko"])
        .with_code(0);
    assert!(run.err().contains("고객사 키 없음"), "{}", run.err());
}

/// The file is in Mac Roman: it is refused or left to a person, and never read with letters changed.
#[test]
fn a_file_in_another_encoding_is_not_mangled() {
    let Some((folder, _)) = project("aws_saas_sales") else {
        return;
    };
    let text = folder.read("winnable.toml");
    assert!(!text.contains('\u{fffd}'));
    let is_active = text.lines().any(|line| line == "[[source]]");
    assert!(!is_active || folder.run(&["check"]).code() == 0, "{text}");
}

/// The amount of the won deals: the numerator of the win rate by value.
fn won_amount(folder: &Folder) -> String {
    let metrics = folder.run(&["metrics", "--format", "json"]).json();
    let rows = metrics["rows"].as_array().expect("rows");
    let value = rows
        .iter()
        .find(|row| {
            row["metric"] == "win_rate" && row["variant"] == "value" && row["segment"].is_null()
        })
        .unwrap_or_else(|| panic!("no win rate by value"));
    value["numerator"].as_str().expect("an amount").to_owned()
}

/// Files of a folder and of the folders in it, by what is in them and whatever they are called.
#[test]
fn a_folder_is_looked_into_by_content() {
    let folder = Folder::new("init-mixed");
    let accounts = "거래처코드;거래처명;업종;직원수;홈페이지\nC1;가나소재;제조;120;gana.co.kr\nC2;다라전자;전자;80;dara.co.kr\n";
    folder.write("in/erp/거래처 목록.dat", accounts);
    let leads = "Id\tLastName\tCompany\tEmail\tIsConverted\tCreatedDate\n\
                 L1\tKim\tAcme\tkim@acme.com\tfalse\t2026-01-02\n";
    folder.write("in/Lead.txt", leads);
    folder.write("in/README.md", "# Exports, of, today\n");
    folder.write("in/LICENSE.txt", "All rights reserved, by us\nno, really\n");
    folder.write("in/empty.csv", "");
    // Nothing but rows that cannot be used: sure by its headers, refused by its cells.
    folder.write("in/.hidden.csv", "a,b\n1,2\n");
    let run = folder.run(&["init", "--from", "in"]).with_code(0);
    let said = run.out() + &run.err();
    assert!(
        said.contains("in/erp/거래처 목록.dat: accounts, a guess"),
        "{said}"
    );
    assert!(said.contains("in/Lead.txt: leads, salesforce"), "{said}");
    assert!(said.contains("in/empty.csv: E0315"), "{said}");
    assert!(
        said.contains("no table, not read: in/LICENSE.txt"),
        "{said}"
    );
    let project = folder.read("winnable.toml");
    assert!(
        !project.contains("README") && !project.contains("LICENSE"),
        "{project}"
    );
    assert!(
        !said.contains("hidden") && !project.contains("hidden"),
        "{said}"
    );
    folder.run(&["check"]).with_code(0);

    // Nothing is overwritten.
    let before = folder.read("winnable.toml");
    folder.run(&["init", "--from", "in"]).with_code(2);
    assert_eq!(folder.read("winnable.toml"), before);
    assert!(Path::new(&folder.path().join("models/account6.toml")).is_file());
}
