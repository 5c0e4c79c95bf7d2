//! Ids, names and addresses that look alike, or look different and are not.

use serde_json::Value;

use crate::harness::Folder;
use crate::trial::{fact, input, project, quarantine, rows, run, run_twice, source, table};

const ACCOUNTS: &str = "id,name,domain,city,created";
const CONTACTS: &str = "id,account_id,account_name,email";

/// 999 accounts without people, and these accounts and contacts.
fn crm(name: &str, accounts: &[&str], contacts: &[&str]) -> Folder {
    let sources = [
        source("accounts", "accounts.csv", ACCOUNTS),
        source("contacts", "contacts.csv", CONTACTS),
    ];
    let folder = project(name, "USD", &sources);
    let good = "A{nnnn},Company {nnnn},company{nnnn}.com,,2026-01-02";
    folder.write("accounts.csv", &table(ACCOUNTS, good, accounts));
    let mut text = format!("{CONTACTS}\n");
    for row in contacts {
        text.push_str(row);
        text.push('\n');
    }
    folder.write("contacts.csv", &text);
    folder
}

/// How many people an account has.
fn people(folder: &Folder, account: &str) -> Value {
    fact(folder, account, "rollup.people")
}

/// Where the contacts of a project went: id, outcome, account and code of `match`.
fn matches(folder: &Folder) -> Vec<[String; 4]> {
    let ran = run(folder, &["match", "--format", "csv"]).with_code(0);
    let mut reader = csv::Reader::from_reader(ran.out.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let at = |name: &str| {
        header
            .iter()
            .position(|found| found == name)
            .unwrap_or_else(|| panic!("{name} in {header:?}"))
    };
    let places = ["record_id", "outcome", "account_id", "code"].map(at);
    reader
        .records()
        .map(|record| {
            let record = record.expect("a record");
            places.map(|at| record[at].to_owned())
        })
        .collect()
}

/// Two ids of 15 characters that differ by case are two accounts; the 18 characters of one of them
/// lead to it; a wrong checksum is named and joins nothing.
#[test]
fn b37_salesforce_ids() {
    // The checksums are those of Salesforce's own rule, reckoned by hand: a bit for each capital
    // letter of five, from the right, as a letter of A–Z0–5. 001D0|00000|IRFma: 00010 (01000 read
    // from the right) is I, 00000 is A, 00111 (IRF) is H.
    let folder = crm(
        "b37",
        &[
            "001D000000IRFma,Big Letters,,,2026-01-02",
            "001D000000IRFmA,Other Letters,,,2026-01-02",
            "001D000000IRFmbIAX,Bad Checksum,,,2026-01-02",
        ],
        &[
            "C1,001D000000IRFma,,",
            "C2,001D000000IRFmaIAH,,",
            "C3,001D000000IRFmA,,",
        ],
    );
    run_twice(&folder).with_code(0);
    assert_eq!(rows(&folder, "accounts.csv"), [1002, 1002, 0]);
    assert_eq!(people(&folder, "001D000000IRFmaIAH"), "2");
    assert_eq!(people(&folder, "001D000000IRFma"), "2");
    assert_eq!(people(&folder, "001D000000IRFmA"), "1");
    let [[kind, line, column, code, _]] = &quarantine(&folder)[..] else {
        panic!("{:?}", quarantine(&folder))
    };
    assert_eq!([kind, line, column, code], ["cell", "1003", "id", "E0501"]);
}

/// One company in all the ways in which Korean exports spell it; its name stays as it was written.
#[test]
fn b38_spellings_of_one_name() {
    // 한빛전자 in NFD: its letters taken apart.
    let apart =
        "\u{1112}\u{1161}\u{11ab}\u{1107}\u{1175}\u{11be}\u{110c}\u{1165}\u{11ab}\u{110c}\u{1161}";
    let names = [
        "㈜한빛전자".to_owned(),
        "(주)한빛전자".to_owned(),
        "주식회사 한빛전자".to_owned(),
        "한빛전자(주)".to_owned(),
        format!("주식회사 {apart}"),
        "한빛\u{200b}전자 주식회사".to_owned(),
        "주식회사\u{a0}한빛전자".to_owned(),
        "（주）한빛전자".to_owned(),
    ];
    let mut contacts: Vec<String> = Vec::new();
    for (n, name) in names.iter().enumerate() {
        contacts.push(format!("K{n},,{name},k{n}@gmail.com"));
    }
    let english = [
        "Nuri Widgets Co., Ltd.",
        "NURI WIDGETS CO LTD",
        "Ｎｕｒｉ Ｗｉｄｇｅｔｓ Co.,Ltd",
        "Nuri\u{a0}Widgets\u{200b} Co., Ltd.",
    ];
    for (n, name) in english.iter().enumerate() {
        contacts.push(format!("E{n},,\"{name}\",e{n}@gmail.com"));
    }
    let contacts: Vec<&str> = contacts.iter().map(String::as_str).collect();
    let folder = crm(
        "b38",
        &[
            "H,㈜한빛전자,,,2026-01-02",
            "N,\"Nuri Widgets Co., Ltd.\",,,2026-01-02",
        ],
        &contacts,
    );
    run_twice(&folder).with_code(0);
    assert_eq!(
        input(&folder, "contacts.csv")["unmatched"],
        0,
        "{:?}",
        matches(&folder)
    );
    assert_eq!(people(&folder, "H"), "8");
    assert_eq!(people(&folder, "N"), "4");
    // The letters of the file, not those of the key.
    let list = run(
        &folder,
        &["score", "--format", "json", "--where", "rollup.people > 0"],
    );
    let names: Vec<Value> = list.json()["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["name"].clone())
        .collect();
    assert!(names.contains(&Value::from("㈜한빛전자")), "{names:?}");
    assert!(
        names.contains(&Value::from("Nuri Widgets Co., Ltd.")),
        "{names:?}"
    );
}

/// What the domain of an address says of its account, and what it does not.
#[test]
fn b39_addresses() {
    let folder = crm(
        "b39",
        &[
            "S,Samsung,samsung.co.kr,,2026-01-02",
            "G,Acme Pages,acme.github.io,,2026-01-02",
            "I,Bücher,bücher.example,,2026-01-02",
            "C,See,c.com,,2026-01-02",
            "X,Exempla,exempla.com,,2026-01-02",
        ],
        &[
            "P1,,,A@GMAIL.com",
            "P2,,,x@naver.com",
            "P3,,,x@192.168.0.1",
            "P4,,,y@localhost",
            "P5,,,z@mail.samsung.co.kr",
            "P6,,,w@acme.github.io",
            "P7,,,u@bücher.example",
            "P8,,,v@xn--bcher-kva.example",
            "P9,,,no-at",
            "P10,,,\"\"\"a@b\"\"@c.com\"",
            "P11,,,x@exempla.com.",
        ],
    );
    let ran = run_twice(&folder).with_code(0);
    let codes = ran.codes();
    let found = matches(&folder);
    let account = |id: &str| {
        let row = found.iter().find(|row| row[0] == id);
        row.map_or_else(|| panic!("{id} in {found:?}"), |row| row[2].clone())
    };
    for (person, expected) in [
        ("P1", ""),
        ("P2", ""),
        ("P3", ""),
        ("P4", ""),
        ("P5", "S"),
        ("P6", "G"),
        ("P7", "I"),
        ("P8", "I"),
        ("P9", ""),
        ("P10", "C"),
        ("P11", "X"),
    ] {
        assert_eq!(account(person), expected, "{person} in {found:?}");
    }
    let lines: Vec<String> = quarantine(&folder)
        .iter()
        .map(|[kind, line, _, code, _]| format!("{kind} {line} {code}"))
        .collect();
    assert_eq!(lines, ["cell 4 E0503", "cell 5 E0503", "cell 10 E0503"]);
    assert!(codes.contains(&"W0504".to_owned()), "{codes:?}");
}

/// Names that are nearly the same, or the same and several: a person decides, and sees both.
#[test]
fn b40_what_is_never_merged() {
    let folder = crm(
        "b40",
        &[
            "E,삼성전자,,,2026-01-02",
            "M,삼성전기,,,2026-01-02",
            "L,LG전자,,,2026-01-02",
            "W,LG화학,,,2026-01-02",
            "I,Acme Inc,,,2026-01-02",
            "T,Acme Ltd,,,2026-01-02",
            "D1,Delta,,Boston,2026-01-02",
            "D2,Delta,,Denver,2026-01-02",
            "D3,Delta,,Austin,2026-01-02",
        ],
        &[
            "Q1,,삼성전자,q@gmail.com",
            "Q2,,LG,q2@gmail.com",
            "Q3,,Acme,q3@gmail.com",
            "Q4,,Delta,q4@gmail.com",
            "Q5,,삼성전지,q5@gmail.com",
            "Q6,,Acme GmbH,q6@gmail.com",
        ],
    );
    run_twice(&folder).with_code(0);
    assert_eq!(rows(&folder, "accounts.csv"), [1008, 1008, 0]);
    // An exact name that one account has is that account's; all else waits for a person.
    let expected = [
        ["Q1", "matched", "E"],
        ["Q2", "review", ""],
        ["Q3", "review", ""],
        ["Q4", "review", ""],
        ["Q5", "review", ""],
        ["Q6", "review", ""],
    ];
    let found = matches(&folder);
    let found: Vec<[&str; 3]> = found
        .iter()
        .map(|[id, outcome, account, _]| [id.as_str(), outcome.as_str(), account.as_str()])
        .collect();
    assert_eq!(found, expected);
    assert_eq!(people(&folder, "E"), "1");
    for account in ["M", "L", "W", "I", "T", "D1", "D2", "D3"] {
        assert_eq!(people(&folder, account), "0", "{account}");
    }
    // Both that it could be, side by side.
    let review = folder.read("out/review.csv");
    for (record, candidate, next) in [
        ("Q2", "LG전자", "LG화학"),
        ("Q3", "Acme Inc", "Acme Ltd"),
        ("Q4", "Delta", "Delta"),
        ("Q5", "삼성전자", "삼성전기"),
    ] {
        let line = review.lines().find(|line| line.starts_with(record));
        let line = line.unwrap_or_else(|| panic!("{record} in {review}"));
        let (first, rest) = line
            .split_once(candidate)
            .unwrap_or_else(|| panic!("{line}"));
        assert!(!first.is_empty() && rest.contains(next), "{line}");
    }
    // Accounts that look alike are two accounts until a person says otherwise.
    let pairs = run(&folder, &["match", "duplicates", "--format", "csv"])
        .with_code(0)
        .out;
    let merged = pairs.lines().filter(|line| line.contains(",matched,"));
    assert_eq!(merged.count(), 0, "{pairs}");
    let reviewed = pairs.lines().filter(|line| line.contains(",review,"));
    // Three pairs of Delta, and Acme.
    assert_eq!(reviewed.count(), 4, "{pairs}");
}

/// One id twice: the same row again is one row, another row with it is named beside the first.
#[test]
fn b41_one_id_twice() {
    let folder = crm(
        "b41",
        &[
            "Z1,Twice,twice.com,Boston,2026-01-02",
            "Z1,Twice,twice.com,Boston,2026-01-02",
            "Z1,Twice,twice.com,Denver,2026-01-02",
        ],
        &[],
    );
    let ran = run_twice(&folder).with_code(0);
    assert_eq!(rows(&folder, "accounts.csv"), [1002, 1000, 1]);
    assert_eq!(input(&folder, "accounts.csv")["skipped"]["duplicate"], 1);
    let [[kind, line, column, code, _]] = &quarantine(&folder)[..] else {
        panic!("{:?}", quarantine(&folder))
    };
    assert_eq!([kind, line, column, code], ["row", "1003", "id", "E0502"]);
    // Both rows are named: the one that was set aside and the one that it contradicts.
    let quarantined = folder.read("out/quarantine.csv");
    let said = quarantined.lines().nth(1).expect("a line");
    assert!(said.contains("1003") && said.contains("1001"), "{said}");
    assert!(ran.codes().contains(&"E0502".to_owned()));
}
