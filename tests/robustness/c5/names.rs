//! 21–23: legal forms, free mail, and our own company.

use std::fmt::Write as _;

use serde_json::Value;

use super::{fact, names, project, scores, source};
use crate::harness::input;

const MAPPED: &str = "[source.columns]\nid = \"id\"\nname = \"name\"";
const PEOPLE: &str = "[source.columns]\nid = \"id\"\nemail = \"email\"\naccount_name = \"company\"";

#[test]
fn c5_21_legal_forms_width_and_decomposed_hangul() {
    let accounts = "id,name\nA1,주식회사 한빛전자\nA2,Acme Inc.\nA3,Müller GmbH\n";
    let nfd = "한빛전자"
        .chars()
        .flat_map(|letter| {
            let index = letter as u32 - 0xAC00;
            let parts = [
                0x1100 + index / 588,
                0x1161 + index % 588 / 28,
                0x11A7 + index % 28,
            ];
            let last = usize::from(!index.is_multiple_of(28));
            parts
                .into_iter()
                .take(2 + last)
                .filter_map(char::from_u32)
                .collect::<Vec<_>>()
        })
        .collect::<String>();
    assert_eq!(nfd.chars().count(), 11);
    let nfd = format!("주식회사 {nfd}");
    for (company, account) in [
        ("(주)한빛전자", "A1"),
        ("㈜한빛전자", "A1"),
        ("한빛전자 주식회사", "A1"),
        (nfd.as_str(), "A1"),
        ("Ａｃｍｅ　Ｉｎｃ．", "A2"),
        ("ACME INC", "A2"),
        ("Acme, Inc.", "A2"),
        ("MÜLLER G.m.b.H.", "A3"),
    ] {
        let people = format!("id,email,company\np1,,\"{company}\"\n");
        let toml = source("accounts", "a.csv", MAPPED) + &source("leads", "p.csv", PEOPLE);
        let folder = project(&toml, &[("a.csv", accounts), ("p.csv", &people)]);
        assert_eq!(fact(&folder, account, "rollup.people"), "1", "{company}");
    }
}

#[test]
fn c5_22_free_mail_and_public_suffixes_are_no_company() {
    let accounts =
        "id,name,domain\nA1,Naver fan,naver.com\nA2,Daum fan,daum.net\nA3,Hanbit,hanbit.co.kr\n";
    let mapped = format!("{MAPPED}\ndomain = \"domain\"");
    let mut people = "id,email,company\n".to_owned();
    let free = [
        "naver.com",
        "daum.net",
        "hanmail.net",
        "kakao.com",
        "nate.com",
        "gmail.com",
    ];
    let suffixes = ["co.kr", "or.kr", "go.kr", "ac.kr"];
    for (n, domain) in free.iter().chain(&suffixes).enumerate() {
        let _ = writeln!(people, "f{n},kim@{domain},");
    }
    people.push_str("w1,lee@mail.hanbit.co.kr,\nw2,lee@other.co.kr,\n");
    let toml = source("accounts", "a.csv", &mapped) + &source("leads", "p.csv", PEOPLE);
    let folder = project(&toml, &[("a.csv", accounts), ("p.csv", &people)]);
    let list = scores(&folder);
    for account in ["A1", "A2"] {
        assert_eq!(fact(&folder, account, "rollup.people"), "0", "{account}");
    }
    assert_eq!(fact(&folder, "A3", "rollup.people"), "1");
    // No account is made of a free-mail provider or of a suffix.
    for name in free.iter().chain(&suffixes) {
        assert!(!names(&list).contains(name), "{name}");
    }
    let unmatched = input(&list, "p.csv")["unmatched"].as_u64();
    assert!(unmatched >= Some(10), "{unmatched:?}");
}

/// Twenty #4008: our own people turn up in every export.
#[test]
fn c5_23_our_own_domain_is_no_account() {
    let accounts = "id,name,domain\nA1,Acme,acme.example\nA2,Ourselves,winnable-us.com\n";
    let mapped = format!("{MAPPED}\ndomain = \"domain\"");
    let people = "id,email,company\np1,jo@winnable-us.com,\np2,jo@mail.winnable-us.com,\np3,jo@acme.example,\n";
    let own = "own_domains = [\"winnable-us.com\"]\n";
    let toml =
        own.to_owned() + &source("accounts", "a.csv", &mapped) + &source("leads", "p.csv", PEOPLE);
    let folder = project(&toml, &[("a.csv", accounts), ("p.csv", people)]);
    let list = scores(&folder);
    assert_eq!(names(&list), ["Acme"]);
    let excluded = list["excluded"].as_array().expect("excluded");
    let ours: Vec<&Value> = excluded
        .iter()
        .filter(|row| row["name"] == "Ourselves")
        .collect();
    assert_eq!(ours.len(), 1, "{excluded:?}");
    assert_eq!(fact(&folder, "A1", "rollup.people"), "1");
}
