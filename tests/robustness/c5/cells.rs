//! 14–17: words of picklists, localised headers, several values in a cell, markup and formulas.

use std::fmt::Write as _;

use super::{fact, names, project, scores, source};
use crate::measure::bounded;

const ACCOUNTS: &str = "id,name\nA1,Acme\n";
const MAPPED: &str = "[source.columns]\nid = \"id\"\nname = \"name\"";

#[test]
fn c5_14_stages_in_every_spelling() {
    let stages = [
        ("Closed Won", "won"),
        ("Closed won ", "won"),
        ("6 - Closed Won", "won"),
        ("CLOSED WON", "won"),
        ("수주", "won"),
        ("Closed Lost", "lost"),
        (" closed lost", "lost"),
        ("7. Closed Lost", "lost"),
        ("실주", "lost"),
        ("Negotiation/Review", "open"),
        ("Proposal", "open"),
    ];
    let mut deals = "id,account,stage,created,close\n".to_owned();
    for (n, (stage, _)) in stages.iter().enumerate() {
        let _ = writeln!(deals, "O{n},A1,{stage},2026-01-05,2026-02-05");
    }
    let mapped = "[source.columns]\nid = \"id\"\naccount_id = \"account\"\nstage = \"stage\"\ncreated = \"created\"\nclose = \"close\"";
    let toml = source("accounts", "a.csv", MAPPED) + &source("opportunities", "d.csv", mapped);
    let folder = project(&toml, &[("a.csv", ACCOUNTS), ("d.csv", &deals)]);
    for (outcome, name) in [
        ("won", "deals.won_count"),
        ("lost", "deals.lost_count"),
        ("open", "deals.open_count"),
    ] {
        let count = stages.iter().filter(|(_, of)| *of == outcome).count();
        assert_eq!(fact(&folder, "A1", name), count.to_string(), "{outcome}");
    }
}

/// Names of columns in the Korean interface, which vary by translation and by organisation.
#[test]
fn c5_15_korean_headers_are_known() {
    for (account, deal) in [
        ("계정 이름", "기회 이름"),
        ("거래처명", "영업 기회 이름"),
        ("계정 이름", "영업기회 이름"),
    ] {
        let accounts = format!("{account},계정 소유자,업종,직원 수\n한빛전자,나,제조,120\n");
        let deals = format!(
            "{deal},{account},단계,금액,마감일,확률,만든 날짜\n안전 진단,한빛전자,Closed Won,USD 1000,2026-02-05,100,2026-01-05\n"
        );
        let toml = source("accounts", "a.csv", "") + &source("opportunities", "d.csv", "");
        let folder = project(&toml, &[("a.csv", &accounts), ("d.csv", &deals)]);
        let list = scores(&folder);
        assert_eq!(
            crate::harness::input(&list, "d.csv")["accepted"],
            1,
            "{deal}"
        );
        let unmatched = &crate::harness::input(&list, "d.csv")["unmatched"];
        assert_eq!(*unmatched, 0, "{deal}");
        let id = list["excluded"][0]["account_id"]
            .as_str()
            .expect("a customer, excluded");
        assert_eq!(
            fact(&folder, id, "deals.won_amount")["amount"],
            "1000.00",
            "{deal}"
        );
    }
}

#[test]
fn c5_16_several_values_in_one_cell() {
    let companies = "Record ID,Company name,Company Domain Name,Company owner\n9002,Bluebay,bluebay.example,me\n9999,Other,other.example,me\n";
    let contacts = "Record ID,First Name,Last Name,Email,Associated Company IDs,Contact owner\n1,Jo,Roe,,9002;9999,me\n";
    let toml = source("accounts", "c.csv", "") + &source("contacts", "p.csv", "");
    let folder = project(&toml, &[("c.csv", companies), ("p.csv", contacts)]);
    assert_eq!(fact(&folder, "9002", "rollup.people"), "1");
    assert_eq!(fact(&folder, "9999", "rollup.people"), "0");
    // Picklists of several values, and the addresses that Pipedrive joins by commas.
    let cells = [
        ("none", "Horses;Greyhound"),
        ("pipedrive", "\"Horses, Greyhound\""),
    ];
    for (dialect, cell) in cells {
        let mapped = format!("dialect = \"{dialect}\"\n{MAPPED}\ntech_stack = \"stack\"");
        let accounts = format!("id,name,stack\nA1,Acme,{cell}\n");
        let folder = project(
            &source("accounts", "a.csv", &mapped),
            &[("a.csv", &accounts)],
        );
        let read = fact(&folder, "A1", "account.tech_stack");
        let words: Vec<String> = read
            .as_array()
            .expect("words")
            .iter()
            .map(|word| word.as_str().expect("a word").to_lowercase())
            .collect();
        assert_eq!(words.len(), 2, "{read}");
        assert!(
            words.contains(&"horses".to_owned()) && words.contains(&"greyhound".to_owned()),
            "{read}"
        );
    }
    let organisations = "Organization - ID,Organization - Name,Organization - Owner\n1,Acme,me\n";
    let people = "Person - ID,Person - Name,Person - Email (Work),Person - Organization,Person - Owner\n5,Jo Roe,\"jo@acme.example, roe@acme.example\",Acme,me\n";
    let toml = source("accounts", "o.csv", "") + &source("contacts", "p.csv", "");
    let folder = project(&toml, &[("o.csv", organisations), ("p.csv", people)]);
    let list = scores(&folder);
    assert_eq!(crate::harness::input(&list, "p.csv")["quarantined"], 0);
    assert_eq!(crate::harness::input(&list, "p.csv")["cells"], 0);
    assert_eq!(fact(&folder, "1", "rollup.people"), "1");
}

#[test]
fn c5_17_markup_in_cells_and_formulas_in_our_export() {
    let accounts = "id,name,website\nA1,\"<a href=\"\"https://acme.example/x\"\">Acme &amp; Co</a>\",\"=HYPERLINK(\"\"https://acme.example\"\",\"\"site\"\")\"\n\
        A2,=1+1,\nA3,@SUM(A1),\nA4,-Bolt,\nA5,＝2,\n";
    let mapped = format!("{MAPPED}\nwebsite = \"website\"");
    let folder = project(
        &source("accounts", "a.csv", &mapped),
        &[("a.csv", accounts)],
    );
    let list = scores(&folder);
    assert!(names(&list).contains(&"Acme & Co"), "{:?}", names(&list));
    bounded(&folder, &["run", "--as-of", "2026-03-31"]).with_code(0);
    let csv = folder.read("out/score.csv");
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let cells: Vec<String> = reader
        .records()
        .flat_map(|record| {
            let record = record.expect("a record");
            record.iter().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    for name in ["=1+1", "@SUM(A1)", "-Bolt", "＝2"] {
        assert!(cells.contains(&format!("'{name}")), "{name}");
        assert!(!cells.contains(&name.to_owned()), "{name}");
        // Machines get it as it is.
        assert!(names(&list).contains(&name), "{name}");
    }
}
