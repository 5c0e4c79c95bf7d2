//! 1–6: marks, encodings, delimiters, line ends, and what stands above and below a table.

use encoding_rs::EUC_KR;

use crate::table::{HEADER, count, lines, read, row, skipped, text};

#[test]
fn c5_01_a_mark_before_a_quoted_first_header() {
    let plain = read(text().as_bytes(), "").results();
    for header in [HEADER.to_owned(), HEADER.replacen("id", "\"id\"", 1)] {
        let file = format!("\u{feff}{}", text().replacen(HEADER, &header, 1));
        let outcome = read(file.as_bytes(), "");
        assert_eq!(outcome.choice("encoding"), "utf-8-bom");
        assert_eq!(outcome.results(), plain, "{header}");
    }
}

#[test]
fn c5_02_unicode_text_of_excel() {
    let tabs = text().replace(',', "\t").replace('\n', "\r\n");
    let file: Vec<u8> = format!("\u{feff}{tabs}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let outcome = read(&file, "");
    assert_eq!(outcome.choice("encoding"), "utf-16le");
    assert_eq!(outcome.choice("delimiter"), "\\t");
    assert_eq!(outcome.results(), read(text().as_bytes(), "").results());
}

/// Korean Excel opens UTF-8 without a mark as CP949: what we write has one.
#[test]
fn c5_03_what_korean_excel_saved_and_what_it_opens() {
    let text = text();
    let (file, _, lossy) = EUC_KR.encode(&text);
    assert!(!lossy);
    let outcome = read(&file, "");
    assert_eq!(outcome.choice("encoding"), "cp949");
    assert_eq!(outcome.results(), read(text.as_bytes(), "").results());
    for name in ["score.csv", "quarantine.csv", "review.csv", "unmatched.csv"] {
        let bytes = std::fs::read(outcome.folder.path().join("out").join(name)).expect("a file");
        assert!(bytes.starts_with(b"\xEF\xBB\xBF"), "{name}");
    }
}

#[test]
fn c5_04_semicolons_and_decimal_commas() {
    let folder = super::project(
        &super::source(
            "accounts",
            "a.csv",
            "decimal = \",\"\n[source.columns]\nid = \"id\"\nname = \"name\"\nannual_revenue = \"umsatz\"",
        ),
        &[(
            "a.csv",
            "id;name;umsatz\nA1;Müller GmbH;1.234,56\nA2;Weiß AG;0,5\nA3;Kurz;12\n",
        )],
    );
    for (account, amount) in [("A1", "1234.56"), ("A2", "0.50"), ("A3", "12.00")] {
        let revenue = super::fact(&folder, account, "account.annual_revenue");
        assert_eq!(revenue["amount"], amount, "{account}");
    }
}

#[test]
fn c5_05_line_ends_and_a_street_of_two_lines() {
    let street = |ends: [&str; 3]| {
        let mut file = String::new();
        for (index, line) in lines().iter().enumerate() {
            let line = if index == 500 {
                "a500,\"1 Main St\nSuite 5\r\nFloor 2\",1500,2026-01-25".to_owned()
            } else {
                line.clone()
            };
            file.push_str(&line);
            file.push_str(ends[index % 3]);
        }
        file
    };
    for ends in [["\n"; 3], ["\r\n"; 3], ["\n", "\r\n", "\r"]] {
        let file = street(ends);
        let outcome = read(file.as_bytes(), "");
        assert_eq!(count(&outcome.input, "accepted"), 1000, "{ends:?}");
        // The cell has two line ends of its own: what follows stands two lines further down.
        let spoiled = file.replace(&row(600), "a600,Acme");
        read(spoiled.as_bytes(), "").has_one_bad("603", "E0312");
    }
}

#[test]
fn c5_06_titles_above_totals_and_footers_below_and_blank_rows() {
    let mut file = format!("Accounts and owners\nAs of 2026-01-31\n\n{}", text());
    file = file.replace(&row(10), &format!("{}\n,,,", row(10)));
    file.push_str("\nGrand Totals,,3000,\n\nConfidential Information - Do Not Distribute\n");
    file.push_str("Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\n");
    let outcome = read(file.as_bytes(), "");
    assert_eq!(outcome.choice("header_row"), "4");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
    assert_eq!(skipped(&outcome.input, "title"), 2);
    assert_eq!(skipped(&outcome.input, "footer"), 3);
    assert_eq!(count(&outcome.input, "quarantined"), 0);
    // The lines that receipts name are other ones, and nothing else is.
    assert_eq!(outcome.results().0, read(text().as_bytes(), "").results().0);
}
