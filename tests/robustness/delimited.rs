//! B06–B13 and B15–B18: the structure of delimited files.

use std::collections::BTreeMap;
use std::io::Write as _;

use crate::harness::{Folder, data};
use crate::measure::{LITTLE_KIB, bounded, bounded_by};
use crate::table::{
    HEADER, count, lines, project, read, refused, row, skipped, text, unwrapped, with_row,
};

#[test]
fn b06_a_quote_that_is_never_closed_costs_its_line() {
    let outcome = read(&with_row(500, b"a500,\"Acme,5,2026-01-02"), "");
    let bad = outcome.has_one_bad("501", "E0310");
    assert!(bad[7].contains("opened at line 501"), "{bad:?}");
}

#[test]
fn b07_text_behind_a_closing_quote_costs_its_row() {
    let outcome = read(&with_row(500, b"a500,\"Acme\" Inc,5,2026-01-02"), "");
    outcome.has_one_bad("501", "E0311");
}

#[test]
fn b08_too_few_or_too_many_fields_cost_their_row() {
    let outcome = read(&with_row(500, b"a500,Acme, Inc,5,2026-01-02"), "");
    let bad = outcome.has_one_bad("501", "E0312");
    assert!(
        bad[7].contains("5 fields: expected 4, as the header has"),
        "{bad:?}"
    );
    assert!(bad[7].contains("near column 2"), "{bad:?}");
    let outcome = read(&with_row(500, b"a500,Acme"), "");
    let bad = outcome.has_one_bad("501", "E0312");
    assert!(bad[7].contains("2 fields: expected 4"), "{bad:?}");
}

#[test]
fn b09_two_columns_of_one_name_are_refused_where_one_is_used() {
    let file = text().replace(HEADER, "id,name,name,created");
    let said = refused(file.as_bytes(), "").replace('`', "");
    for part in [
        "E0313",
        "columns 2 and 3",
        "both named name",
        "name = \"name#1\"",
        "\"name#2\"",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    // Told which, or where neither is used, the file is read.
    let folder = project(file.as_bytes(), "");
    let toml = folder.read("winnable.toml");
    let names = |column: &str| {
        let mapped = toml.replace("name = \"name\"", &format!("name = \"{column}\""));
        folder.write(
            "winnable.toml",
            &mapped.replace("employees = \"employees\"\n", ""),
        );
        bounded(&folder, &["run"]).with_code(0);
        folder.read("out/score.csv")
    };
    assert!(names("name#1").contains("서울기획 3"));
    assert!(!names("name#2").contains("서울기획 3"));
    let unused = text().replace(HEADER, "id,name,x,x");
    let folder = project(unused.as_bytes(), "");
    let toml = folder.read("winnable.toml");
    let toml = toml.replace("employees = \"employees\"\ncreated = \"created\"\n", "");
    folder.write("winnable.toml", &toml);
    bounded(&folder, &["run", "--as-of", "2026-02-01"]).with_code(0);
}

#[test]
fn b10_a_near_name_of_a_column_is_proposed() {
    let said = refused(
        text()
            .replace(HEADER, "id,name,employes,created")
            .as_bytes(),
        "",
    );
    assert!(
        said.contains("E0314") && said.contains("employes"),
        "{said}"
    );
    let folder = project(
        text()
            .replace(HEADER, "id,Company Nm,employees,created")
            .as_bytes(),
        "",
    );
    let toml = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &toml.replace("\"name\"", "\"Company Name\""),
    );
    let run = bounded(&folder, &["run"]).with_code(2);
    let said = unwrapped(&run.err());
    assert!(
        said.contains("E0314") && said.contains("name = \"Company Nm\""),
        "{said}"
    );
    assert!(!folder.path().join("out").exists());
}

#[test]
fn b11_an_empty_file_is_refused_and_a_header_alone_is_not() {
    for empty in [&b""[..], b"\xEF\xBB\xBF", b"\n\n", b"\xFF\xFE"] {
        assert!(refused(empty, "").contains("E0315"), "{empty:?}");
    }
    for header in [
        "id,name,employees,created\n",
        "Report\n\nid,name,employees,created",
    ] {
        let folder = project(header.as_bytes(), "");
        let run = bounded(&folder, &["run", "--as-of", "2026-01-31"]).with_code(0);
        let said = run.out() + &run.err();
        assert!(said.contains("W0316"), "{said}");
        let manifest = folder.read("out/manifest.json");
        assert!(manifest.contains("\"accepted\":0"), "{manifest}");
    }
}

#[test]
fn b12_a_semicolon_is_found_and_a_decimal_comma_is_not_guessed() {
    let mut file = "id;name;employees;created\n".to_owned();
    for n in 1..=1000 {
        file.push_str(&row(n).replace(',', ";"));
        file.push('\n');
    }
    let plain = read(file.as_bytes(), "");
    assert_eq!(plain.choice("delimiter"), ";");
    assert_eq!(plain.results(), read(text().as_bytes(), "").results());
    // 1.234,00 is no 1.23: without `decimal = ","` the cell is left out and named.
    let file = file.replace(&row(500).replace(',', ";"), "a500;Acme;1.234,00;2026-01-02");
    let unstated = read(file.as_bytes(), "");
    assert_eq!(count(&unstated.input, "accepted"), 1000);
    assert_eq!(count(&unstated.input, "cells"), 1);
    assert!(
        unstated
            .folder
            .read("out/quarantine.csv")
            .contains("1.234,00")
    );
    let stated = read(file.as_bytes(), "decimal = \",\"");
    assert_eq!(count(&stated.input, "cells"), 0);
}

#[test]
fn b13_every_line_end_is_one() {
    let expected = read(text().as_bytes(), "").results();
    let bare = text().replace('\n', "\r");
    let windows = text().replace('\n', "\r\n");
    let mut mixed = String::new();
    for (index, line) in lines().iter().enumerate() {
        mixed.push_str(line);
        mixed.push_str(["\n", "\r\n", "\r"][index % 3]);
    }
    for file in [bare, windows, mixed] {
        let outcome = read(file.as_bytes(), "");
        assert_eq!(count(&outcome.input, "accepted"), 1000);
        assert_eq!(outcome.results(), expected);
        // Rows have the numbers that an editor shows.
        let spoiled = file.replace(&row(500), "a500,Acme");
        read(spoiled.as_bytes(), "").has_one_bad("501", "E0312");
    }
}

/// A single field of a gibibyte: refused without being held.
#[test]
fn b15_a_field_without_end_is_refused_in_little_memory() {
    let folder = project(b"", "");
    let mut file = std::fs::File::create(folder.path().join("accounts.csv")).expect("a file");
    let piece = vec![b'x'; 1024 * 1024];
    for _ in 0..1024 {
        file.write_all(&piece).expect("room for a gibibyte");
    }
    drop(file);
    let run = bounded_by(LITTLE_KIB, &folder, &["run", "--lang", "en"]).with_code(2);
    let said = unwrapped(&run.err());
    assert!(
        said.contains("E0306") && said.contains("limits.record_bytes"),
        "{said}"
    );
    assert!(!folder.path().join("out").exists());
}

#[test]
fn b16_a_header_of_a_hundred_thousand_columns_is_refused() {
    let names: Vec<String> = (0..100_000).map(|n| format!("c{n}")).collect();
    let said = refused((names.join(",") + "\n").as_bytes(), "");
    assert!(
        said.contains("E0307") && said.contains("limits.columns"),
        "{said}"
    );
}

#[test]
fn b17_the_footer_of_a_report_is_skipped() {
    let footer = "\n\"Accounts with owners\"\n\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n\"Confidential Information - Do Not Distribute\"\n\"Generated By:  Jo Roe  1/31/2026 2:30 PM\"\n\"Acme Inc.\"\n";
    let outcome = read((text() + footer).as_bytes(), "");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
    assert_eq!(skipped(&outcome.input, "footer"), 5);
    assert_eq!(count(&outcome.input, "quarantined"), 0);
    let korean = "\n\"고객사 보고서\"\n\"저작권 (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n\"기밀 정보 - 배포 금지\"\n\"생성자: 김영희 2026. 1. 31. 오후 2:30\"\n";
    let outcome = read((text() + korean).as_bytes(), "");
    assert_eq!(skipped(&outcome.input, "footer"), 4);
    assert_eq!(count(&outcome.input, "quarantined"), 0);
}

#[test]
fn totals_are_skipped_where_they_are_certain_and_named_where_not() {
    for total in [
        "\nGrand Totals,,3000,\n",
        "\n합계,,3000,\n",
        "Total Records: 1000\n",
        "총계,1000\n",
    ] {
        let outcome = read((text() + total).as_bytes(), "");
        assert_eq!(count(&outcome.input, "accepted"), 1000, "{total}");
        assert_eq!(skipped(&outcome.input, "footer"), 1, "{total}");
        assert!(!outcome.said().contains("W0320"));
    }
    // No blank line above, and as wide as the table: nothing else fills the columns that all rows fill.
    for total in ["Total,,3000,\n", "합계,,,\n"] {
        let outcome = read((text() + total).as_bytes(), "");
        assert_eq!(count(&outcome.input, "accepted"), 1000, "{total}");
        assert_eq!(skipped(&outcome.input, "footer"), 1, "{total}");
        let said = outcome.said();
        assert!(said.contains("W0341") && !said.contains("W0320"), "{said}");
    }
    // It may be a company, of which only the name is unknown: kept, and named.
    let outcome = read((text() + "Total,,3000,2026-01-02\n").as_bytes(), "");
    assert_eq!(count(&outcome.input, "accepted"), 1001);
    let said = outcome.said();
    assert!(
        said.contains("W0320") && said.contains("line 1002"),
        "{said}"
    );
    // A blank line does not make a company a total.
    let outcome = read(
        (text() + "\nTotal,TotalEnergies,3000,2026-01-02\n").as_bytes(),
        "",
    );
    assert_eq!(count(&outcome.input, "accepted"), 1001);
}

#[test]
fn b18_blank_lines_and_trailing_delimiters_are_counted() {
    let mut file = text().replace(&row(10), &format!("\n{}", row(10)));
    file.push_str(",,,\n,,,,,\n\n");
    let file = file.replace(&row(20), &format!("{},,", row(20)));
    let outcome = read(file.as_bytes(), "");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
    assert_eq!(skipped(&outcome.input, "blank"), 4);
}

#[test]
fn b28_titles_are_counted_and_names_on_two_rows_are_refused() {
    let titled = format!("Accounts, all\nAs of 2026-01-31\n\n{}", text());
    let outcome = read(titled.as_bytes(), "");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
    assert_eq!(skipped(&outcome.input, "title"), 2);
    assert_eq!(outcome.choice("header_row"), "4");
    // As Excel saves a sheet: every line has all delimiters.
    let padded = format!("Accounts,,,\n2026-01-31,,,\n{}", text());
    let outcome = read(padded.as_bytes(), "");
    assert_eq!(
        (
            skipped(&outcome.input, "title"),
            outcome.choice("header_row")
        ),
        (2, "3")
    );
    let merged = text().replace(HEADER, "id,firm,,created\n,name,employees,");
    let said = refused(merged.as_bytes(), "");
    assert!(
        said.contains("E0326") && said.contains("--header-row 2"),
        "{said}"
    );
    let stated = text().replace(HEADER, "id,firm,,created\nid,name,employees,created");
    let outcome = read(stated.as_bytes(), "header_row = 2");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
}

#[test]
fn a_line_of_the_delimiter_is_followed() {
    let outcome = read(format!("sep=,\r\n{}", text()).as_bytes(), "");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
    assert_eq!(
        (
            skipped(&outcome.input, "title"),
            outcome.choice("header_row")
        ),
        (1, "2")
    );
}

#[test]
fn every_limit_is_named_by_its_setting() {
    let with = |limit: &str, file: &[u8]| {
        let folder = project(file, "");
        let toml = folder.read("winnable.toml");
        folder.write("winnable.toml", &format!("{toml}[limits]\n{limit}\n"));
        let run = bounded(&folder, &["run", "--lang", "en"]);
        (folder, run)
    };
    let (folder, run) = with("file_bytes = 100", text().as_bytes());
    let run = run.with_code(2);
    let said = unwrapped(&run.err());
    assert!(
        said.contains("E0309") && said.contains("limits.file_bytes"),
        "{said}"
    );
    assert!(!folder.path().join("out").exists());
    let long = format!("a500,{},5,2026-01-02", "x".repeat(2000));
    for (limit, code, name) in [
        ("field_bytes = 1000", "E0308", "limits.field_bytes"),
        ("record_bytes = 1000", "E0306", "limits.record_bytes"),
    ] {
        let (folder, run) = with(limit, &with_row(500, long.as_bytes()));
        run.with_code(0);
        let quarantine = folder.read("out/quarantine.csv");
        let bad = quarantine.lines().nth(1).expect("a row");
        assert!(
            bad.contains(code) && bad.contains(name) && bad.contains(",501,"),
            "{bad}"
        );
        assert_eq!(quarantine.lines().count(), 2);
    }
    let (folder, run) = with("rows = 10", text().as_bytes());
    let run = run.with_code(0);
    let said = unwrapped(&(run.out() + &run.err()));
    assert!(
        said.contains("W0319") && said.contains("limits.rows"),
        "{said}"
    );
    let manifest: serde_json::Value =
        serde_json::from_str(&folder.read("out/manifest.json")).expect("JSON");
    let input = &manifest["inputs"][0];
    crate::table::conserves(input);
    assert_eq!(count(input, "accepted"), 10);
    assert_eq!(
        count(input, "bytes"),
        text().len() as u64,
        "the file is known as a whole"
    );
}

#[test]
fn a_row_in_quotes_as_a_whole_is_read_where_its_inside_fits() {
    let wrapped = with_row(500, br#""a500,""Acme, Inc."",5,2026-01-02""#);
    let outcome = read(&wrapped, "");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
    assert_eq!(count(&outcome.input, "repaired"), 1);
    let said = outcome.said();
    assert!(
        said.contains("W0328") && said.contains("line 501"),
        "{said}"
    );
    assert!(outcome.results().0.contains("Acme, Inc."));
    let misfit = with_row(500, br#""a500,Acme, Inc.,5,2026-01-02""#);
    let outcome = read(&misfit, "");
    outcome.has_one_bad("501", "E0318");
    assert_eq!(count(&outcome.input, "repaired"), 0);
}

/// Python's csv module reads 9,240 records, of which 338 are one field that has 37 inside.
#[test]
fn the_338_wrapped_leads_are_those_of_the_sound_table() {
    let Some(folder_of_data) = data("x_education") else {
        return;
    };
    let leads = |name: &str| {
        let folder = Folder::new("leads");
        let path = folder_of_data.join(name);
        std::fs::copy(&path, folder.path().join("leads.csv")).expect("a copy");
        folder.write(
            "winnable.toml",
            "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\npath = \"leads.csv\"\n[source.columns]\nid = \"Prospect ID\"\nname = \"Lead Number\"\ncity = \"City\"\nemployees = \"TotalVisits\"\n",
        );
        bounded(&folder, &["run", "--as-of", "2026-01-31"]).with_code(0);
        let manifest: serde_json::Value =
            serde_json::from_str(&folder.read("out/manifest.json")).expect("JSON");
        let input = manifest["inputs"][0].clone();
        crate::table::conserves(&input);
        let scores = folder.read("out/score.csv");
        let mut reader = csv::Reader::from_reader(scores.trim_start_matches('\u{feff}').as_bytes());
        let rows: BTreeMap<String, csv::StringRecord> = reader
            .records()
            .map(|record| record.expect("a record"))
            .map(|record| (record[0].to_owned() + &record[1], record))
            .collect();
        (input, rows)
    };
    let (malformed, wrapped) = leads("Lead_Scoring_malformed_338rows.csv");
    assert_eq!(count(&malformed, "rows_read"), 9240);
    assert_eq!(count(&malformed, "accepted"), 9240);
    assert_eq!(count(&malformed, "repaired"), 338);
    let (sound, rows) = leads("Leads.csv");
    assert_eq!(count(&sound, "accepted"), 9240);
    assert_eq!(count(&sound, "repaired"), 0);
    assert_eq!(wrapped, rows, "the repaired table is the sound one");
}

#[test]
fn links_in_cells_are_their_texts() {
    let html = with_row(
        500,
        br#"a500,"<a href=""https://acme.com"">Acme</a>",5,2026-01-02"#,
    );
    let outcome = read(&html, "");
    let scores = outcome.results().0;
    assert!(
        scores.contains(",Acme,") && !scores.contains("<a "),
        "a text"
    );
    let formula = with_row(
        500,
        br#"a500,"=HYPERLINK(""https://acme.com"",""Acme"")",5,2026-01-02"#,
    );
    assert!(read(&formula, "").results().0.contains(",Acme,"));
}
