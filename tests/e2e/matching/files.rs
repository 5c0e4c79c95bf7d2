//! Two plain files without a project.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{row, rows};
use crate::harness::Folder;

const ACCOUNTS: &str = "id,name,domain,phone,city,country\n\
    A1,(주)한빛전자,hanbit.co.kr,02-555-1234,서울,대한민국\n\
    A2,㈜한빛전기,,,,대한민국\n\
    A3,Acme Inc.,acme.com,,Austin,United States\n\
    A4,Acme Ltd,,,London,United Kingdom\n\
    A5,A. O. Smith Corporation,,,Milwaukee,United States\n\
    A6,LG CNS,lgcns.com,,,대한민국\n\
    A7,Zyxwell GmbH & Co. KG,xn--bcher-kva.example,,Berlin,Germany\n";
const RECORDS: &str = "id,name,email,phone,city,country\n\
    R1,한빛전자 주식회사,,,,\n\
    R2,한빛전자,,+82 2-555-1234,,\n\
    R3,한빛,,,,\n\
    R4,Acme,,,,\n\
    R5,SMITH A O,,,Milwaukee,\n\
    R6,엘지씨엔에스,,,,대한민국\n\
    R7,Nobody,someone@gmail.com,,,\n\
    R8,,x@bücher.example,,,\n";

fn folder() -> Folder {
    let folder = Folder::new("match-files");
    folder.write("accounts.csv", ACCOUNTS);
    folder.write("records.csv", RECORDS);
    folder
}

const FILES: [&str; 4] = ["--records", "records.csv", "--accounts", "accounts.csv"];

fn found(folder: &Folder) -> Vec<Value> {
    let args = [&["match"], &FILES[..], &["--format", "json"]].concat();
    rows(&folder.run(&args).json())
}

#[test]
fn plain_files_match_by_name_phone_letters_and_punycode() {
    let found = found(&folder());
    let account = |id: &str| row(&found, id)["account_id"].as_str().map(str::to_owned);
    // The same name with its form at the other end, held by one account.
    assert_eq!(account("R1").as_deref(), Some("A1"));
    assert_eq!(account("R2").as_deref(), Some("A1"));
    // Two companies of the name that differ in their form.
    assert_eq!(row(&found, "R4")["outcome"], "review");
    assert_eq!(account("R5").as_deref(), Some("A5"));
    assert_eq!(account("R6").as_deref(), Some("A6"));
    assert_eq!(account("R7"), None);
    assert_eq!(account("R8").as_deref(), Some("A7"));
    // A part of a name is never enough.
    assert_ne!(row(&found, "R3")["outcome"], "matched");
}

#[test]
fn plain_files_in_any_order_give_the_same_decisions() {
    let folder = folder();
    let by_id = |folder: &Folder| -> BTreeMap<String, Value> {
        let rows = found(folder);
        let key = |row: &Value| row["record_id"].as_str().expect("an id").to_owned();
        rows.iter().map(|row| (key(row), row.clone())).collect()
    };
    let before = by_id(&folder);
    let turned = |text: &str| {
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        lines.join("\n") + "\n"
    };
    folder.write("accounts.csv", &turned(ACCOUNTS));
    folder.write("records.csv", &turned(RECORDS));
    assert_eq!(by_id(&folder), before);
}

#[test]
fn plain_files_with_other_headers_are_read_as_told() {
    let folder = folder();
    folder.write("other.csv", "Key,Firm\nR1,Acme Inc.\n");
    let args = |columns: &'static str| {
        let records = [
            "match",
            "--records",
            "other.csv",
            "--accounts",
            "accounts.csv",
        ];
        [&records[..], &["--columns", columns, "--format", "json"]].concat()
    };
    let run = folder.run(&args("records.id=Key,records.name=Firm"));
    assert_eq!(rows(&run.json())[0]["account_id"], "A3");
    let run = folder
        .run(&args("records.id=Key,records.name=Frim"))
        .with_code(2);
    assert!(run.err().contains("E0117") && run.err().contains("`Frim`"));
    assert!(run.err().contains("Key, Firm"), "{}", run.err());
}

#[test]
fn plain_files_that_are_no_text_are_refused() {
    let folder = folder();
    for (bytes, code, what) in [
        (&b"PK\x03\x04 a workbook"[..], "E0321", "workbook"),
        (b"\xFF\xFE\0\0i\0\0\0", "E0302", "UTF-32"),
    ] {
        std::fs::write(folder.path().join("records.csv"), bytes).expect("a file");
        let run = folder.run(&[&["match"], &FILES[..]].concat()).with_code(2);
        assert!(run.err().contains(code), "{}", run.err());
        assert!(run.err().contains(what), "{what}: {}", run.err());
        assert_eq!(run.out(), "");
    }
}

#[test]
fn plain_files_in_utf16_or_cp949_say_the_same() {
    let folder = folder();
    let listed = |bytes: &[u8]| {
        std::fs::write(folder.path().join("records.csv"), bytes).expect("a file");
        let run = folder.run(&[&["match"], &FILES[..], &["--format", "csv"]].concat());
        run.with_code(0)
    };
    let expected = listed(RECORDS.as_bytes()).out();
    let utf16: Vec<u8> = RECORDS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(listed(&[vec![0xFF, 0xFE], utf16].concat()).out(), expected);
    // The one name that CP949 cannot write is German.
    let plain = RECORDS.replace('ü', "u");
    let korean = listed(&encoding_rs::EUC_KR.encode(&plain).0);
    assert!(korean.err().contains("W0303"), "{}", korean.err());
    assert_eq!(korean.out(), listed(plain.as_bytes()).out());
}

#[test]
fn plain_files_in_csv_say_the_same_as_in_json() {
    let folder = folder();
    let run = folder.run(&[&["match"], &FILES[..], &["--format", "csv"]].concat());
    let text = run.with_code(0).out();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let sheet: Vec<BTreeMap<String, String>> = reader
        .deserialize()
        .map(|row| row.expect("a row"))
        .collect();
    let found = found(&folder);
    assert_eq!(sheet.len(), found.len());
    for (line, row) in sheet.iter().zip(&found) {
        for column in ["record_id", "outcome", "account_id", "candidate_id", "code"] {
            assert_eq!(
                line[column],
                row[column].as_str().unwrap_or_default(),
                "{line:?}"
            );
        }
        let weight = row["weight"].as_i64().expect("a weight");
        assert_eq!(line["weight"], weight.to_string());
    }
}

#[test]
fn evaluate_counts_what_the_labels_say() {
    let folder = folder();
    // R1, R2 right; R5 labelled otherwise; R7 none, and none found; R4 in review; one label of an
    // account that is not there, one of a record that is not.
    folder.write(
        "labels.csv",
        "record_id,account_id\nR1,A1\nR2,A1\nR4,A3\nR5,A7\nR6,A99\nR7,\nR77,A1\n",
    );
    let args = [
        &["match", "evaluate", "labels.csv"],
        &FILES[..],
        &["--format", "json"],
    ]
    .concat();
    let run = folder.run(&args);
    assert!(run.err().contains("W0511"), "{}", run.err());
    let report = run.json();
    assert_eq!(report["schema"], "winnable/match-evaluation/1");
    crate::json_schema::check("match-evaluation", &report);
    assert_eq!(report["labels"], 6);
    // Four are matched (R1, R2, R5, R6), two of them right; five belong somewhere.
    assert_eq!(report["precision"]["count"], 2);
    assert_eq!(report["precision"]["of"], 4);
    assert_eq!(report["recall"]["count"], 2);
    assert_eq!(report["recall"]["of"], 5);
    // 2 · (1/2) · (2/5) / (1/2 + 2/5) = 4/9.
    assert_eq!(report["f1"], "0.4444");
    // statsmodels: proportion_confint(2, 4, method="wilson") = 0.1500, 0.8500
    assert_eq!(report["precision"]["low"], "0.1500");
    assert_eq!(report["precision"]["high"], "0.8500");
}

#[test]
fn duplicates_are_proposed_by_evidence_and_legal_forms_keep_apart() {
    let folder = folder();
    folder.write(
        "accounts.csv",
        "id,name,phone,city,country\n1,Acme Inc.,,Austin,US\n2,ACME Inc,,Austin,US\n\
         3,Acme Ltd,,,UK\n4,삼성전자,,,\n5,삼성전기,,,\n6,LG전자,,,\n7,LG화학,,,\n",
    );
    let run = folder.run(&[
        "match",
        "duplicates",
        "--accounts",
        "accounts.csv",
        "--format",
        "json",
    ]);
    let report = run.json();
    assert_eq!(report["schema"], "winnable/duplicates/1");
    let pairs = report["pairs"].as_array().expect("pairs");
    let outcome = |a: &str, b: &str| {
        let pair = pairs
            .iter()
            .find(|pair| pair["a_id"] == a && pair["b_id"] == b);
        pair.map_or("none", |pair| pair["outcome"].as_str().expect("an outcome"))
    };
    assert_eq!(outcome("1", "2"), "matched");
    for (a, b) in [("1", "3"), ("2", "3"), ("4", "5"), ("6", "7")] {
        assert_ne!(outcome(a, b), "matched", "{a} {b}");
    }
    assert_eq!(report["groups"], serde_json::json!([["1", "2"]]));
}
