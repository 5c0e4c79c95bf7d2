//! B01–B05 and B14: encodings, and bytes that mean nothing in them.

use encoding_rs::EUC_KR;

use crate::harness::{Folder, data};
use crate::measure::bounded;
use crate::table::{count, read, refused, row, text, unwrapped, with_row};

/// The table as `Excel` writes it under "Unicode text".
fn utf16_tabs() -> Vec<u8> {
    let tabs = format!(
        "\u{feff}{}",
        text().replace(',', "\t").replace('\n', "\r\n")
    );
    tabs.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn cp949(text: &str) -> Vec<u8> {
    let (bytes, _, lossy) = EUC_KR.encode(text);
    assert!(!lossy, "the text can be written");
    bytes.into_owned()
}

#[test]
fn b01_a_byte_order_mark_is_no_part_of_a_korean_header() {
    let korean = text().replace("id,name,", "id,회사명,");
    let keys = "";
    let file = format!("\u{feff}{korean}");
    let folder = crate::table::project(file.as_bytes(), keys);
    let project = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &project.replace("name = \"name\"", "name = \"회사명\""),
    );
    bounded(&folder, &["run"]).with_code(0);
    let manifest: serde_json::Value =
        serde_json::from_str(&folder.read("out/manifest.json")).expect("JSON");
    let input = &manifest["inputs"][0];
    crate::table::conserves(input);
    assert_eq!(count(input, "accepted"), 1000);
    assert_eq!(input["read_as"]["encoding"], "utf-8-bom");
    // The first header, in quotes behind the mark.
    let quoted = format!("\u{feff}\"id\"{}", text().trim_start_matches("id"));
    let outcome = read(quoted.as_bytes(), keys);
    assert_eq!(count(&outcome.input, "accepted"), 1000);
}

#[test]
fn b02_utf16_with_tabs_gives_the_scores_of_its_twin() {
    let outcome = read(&utf16_tabs(), "");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
    assert_eq!(outcome.choice("encoding"), "utf-16le");
    assert_eq!(outcome.choice("delimiter"), "\\t");
    assert_eq!(outcome.results(), read(text().as_bytes(), "").results());
    let high_first: Vec<u8> = format!("\u{feff}{}", text())
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect();
    let outcome = read(&high_first, "");
    assert_eq!(outcome.choice("encoding"), "utf-16be");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
}

#[test]
fn b03_cp949_gives_the_scores_of_its_twin() {
    // Two syllables that EUC-KR proper does not have.
    assert_eq!(cp949("똠펲"), b"\x8c\x63\xbc\x84");
    let outcome = read(&cp949(&text()), "");
    assert_eq!(count(&outcome.input, "accepted"), 1000);
    assert_eq!(outcome.choice("encoding"), "cp949");
    assert!(outcome.said().contains("W0303"), "{}", outcome.said());
    assert_eq!(outcome.results(), read(text().as_bytes(), "").results());
    // Stated, it is no guess.
    let stated = read(&cp949(&text()), "encoding = \"cp949\"");
    assert!(!stated.said().contains("W0303"));
    assert_eq!(stated.results(), outcome.results());
}

#[test]
fn b04_one_korean_word_is_korean() {
    let rows = (1..=1000).map(|n| format!("a{n},Company {n},{n},2026-01-02\n"));
    let ascii: String = std::iter::once("id,name,employees,created\n".to_owned())
        .chain(rows)
        .collect();
    let file = cp949(&ascii.replace("Company 700,", "서울,"));
    let outcome = read(&file, "");
    assert_eq!(outcome.choice("encoding"), "cp949");
    assert!(outcome.said().contains("W0303"));
    assert_eq!(count(&outcome.input, "accepted"), 1000);
    assert!(outcome.results().0.contains("서울"));
}

#[test]
fn b05_one_byte_that_is_no_utf8_costs_its_row() {
    let file = with_row(500, b"a500,Acme \xFF,5,2026-01-02");
    let outcome = read(&file, "");
    let bad = outcome.has_one_bad("501", "E0304");
    let place = file
        .iter()
        .position(|byte| *byte == 0xFF)
        .expect("the byte");
    assert!(bad[7].contains(&format!("offset {place} ")), "{bad:?}");
    assert_eq!(bad[4], (place - "a500,Acme ".len()).to_string());
    assert_eq!(&bad[8], "a500,Acme \\xFF,5,2026-01-02");
}

/// The same in CP949: places are those of the file, and the bytes shown are its own.
#[test]
fn b05_one_byte_that_is_no_cp949_costs_its_row() {
    let mut file = cp949(&text());
    let from = cp949(&row(500));
    let at = file
        .windows(from.len())
        .position(|window| window == from)
        .expect("the row");
    let bad_row = b"a500,\xB0 Acme,5,2026-01-02";
    file.splice(at..at + from.len(), bad_row.iter().copied());
    let outcome = read(&file, "encoding = \"cp949\"");
    let bad = outcome.has_one_bad("501", "E0304");
    assert_eq!(bad[4], at.to_string());
    assert!(bad[7].contains(&format!("offset {} ", at + 5)), "{bad:?}");
    assert_eq!(&bad[8], "a500,\\xB0 Acme,5,2026-01-02");
    assert_eq!(read(&file, "").results(), outcome.results(), "and found so");
}

#[test]
fn b14_a_nul_byte_costs_its_row() {
    let outcome = read(&with_row(500, b"a500,Ac\0me,5,2026-01-02"), "");
    outcome.has_one_bad("501", "E0305");
    let mut utf16 = Vec::new();
    for unit in text().replace("a500,", "a500\0,").encode_utf16() {
        utf16.extend_from_slice(&unit.to_le_bytes());
    }
    let outcome = read(&utf16, "encoding = \"utf-16le\"");
    outcome.has_one_bad("501", "E0305");
}

#[test]
fn utf32_and_binary_files_are_refused() {
    let utf32: Vec<u8> = "\u{feff}id,name\n"
        .chars()
        .flat_map(|letter| (letter as u32).to_le_bytes())
        .collect();
    assert!(refused(&utf32, "").contains("E0302"));
    let binary: Vec<u8> = (0..4096_u32).flat_map(|n| (n % 7).to_le_bytes()).collect();
    assert!(refused(&binary, "").contains("E0301"));
}

/// Without its mark UTF-16 is told by its line ends and delimiters, also where most of it is Hangul.
#[test]
fn b02_utf16_without_its_mark_is_read_and_named() {
    let expected = read(text().as_bytes(), "").results();
    for (name, bytes) in [
        ("utf-16le", u16::to_le_bytes as fn(u16) -> [u8; 2]),
        ("utf-16be", u16::to_be_bytes),
    ] {
        let unmarked: Vec<u8> = text().encode_utf16().flat_map(bytes).collect();
        let outcome = read(&unmarked, "");
        assert_eq!(outcome.choice("encoding"), name);
        assert_eq!(outcome.results(), expected);
        let said = outcome.said();
        assert!(said.contains("W0303") && said.contains(name), "{said}");
        let stated = read(&unmarked, &format!("encoding = \"{name}\""));
        assert!(!stated.said().contains("W0303"));
        assert_eq!(stated.results(), expected);
        // What is text in part alone is refused, with what to state.
        let doubtful = text().replace("한", "\u{E000}");
        let doubtful: Vec<u8> = doubtful.encode_utf16().flat_map(bytes).collect();
        let said = refused(&doubtful, "");
        assert!(
            said.contains("E0301") && said.contains("`--encoding`"),
            "{said}"
        );
        assert!(said.contains(name), "{said}");
        read(&doubtful, &format!("encoding = \"{name}\""));
    }
}

#[test]
fn an_encoding_that_cannot_be_told_is_refused_with_candidates() {
    // What a Mac writes for Malmö, Bogotá and San José.
    let mac = b"id,name,employees,created\na1,Malm\x9a,1,2026-01-02\n\
        a2,Bogot\x87,2,2026-01-02\na3,San Jos\x8e,3,2026-01-02\n";
    let said = refused(mac, "");
    assert!(
        said.contains("E0301") && said.contains("macintosh (`Malmö`)"),
        "{said}"
    );
    assert!(said.contains("--encoding"), "{said}");
}

/// The file of the trial: eight cities, as Python's `mac_roman` codec reads them.
#[test]
fn sales_of_a_mac_are_refused_or_read_as_stated() {
    let Some(folder_of_data) = data("aws_saas_sales") else {
        return;
    };
    let table = folder_of_data.join("SaaS-Sales.csv");
    let table = table.to_str().expect("a path");
    let folder = Folder::new("mac");
    folder.write("small.csv", "id,name\n1,Anthem\n");
    let match_with = |flags: &[&str]| {
        let mut args = vec!["match", "--records", table, "--accounts", "small.csv"];
        args.extend([
            "--columns",
            "records.id=Row ID,records.name=Customer",
            "--format",
            "json",
        ]);
        args.extend(flags);
        folder.run(&args)
    };
    let run = match_with(&[]).with_code(2);
    let said = unwrapped(&run.err());
    assert!(
        said.contains("E0301") && said.contains("macintosh"),
        "{said}"
    );
    let stated = match_with(&["--encoding", "macintosh", "--top", "1"]).json();
    let input = &stated["summary"]["inputs"][0];
    crate::table::conserves(input);
    assert_eq!(count(input, "accepted"), 9994);
    assert_eq!(input["read_as"]["encoding"], "macintosh");
    // As a source: the names of the cities come out as names of accounts.
    let project = "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\npath = \"sales.csv\"\nencoding = \"macintosh\"\n[source.columns]\nid = \"Row ID\"\nname = \"City\"\n";
    folder.write("winnable.toml", project);
    std::fs::copy(table, folder.path().join("sales.csv")).expect("a copy");
    bounded(&folder, &["run", "--as-of", "2026-01-31"]).with_code(0);
    let scores = folder.read("out/score.csv");
    for city in [
        "Malmö",
        "São Paulo",
        "Reykjavík",
        "San José",
        "Brasília",
        "Bogotá",
        "Córdoba",
        "Medellín",
    ] {
        assert!(scores.contains(city), "{city}");
    }
}

/// A value for one of two files.
#[test]
fn two_files_have_encodings_of_their_own() {
    let folder = Folder::new("two");
    let file = |bytes: &[u8], name: &str| {
        std::fs::write(folder.path().join(name), bytes).expect("a file");
    };
    let table = "id,name\nr1,한빛전자 주식회사\nr2,서울기획\n";
    file(&cp949(table), "records.csv");
    file(table.as_bytes(), "accounts.csv");
    let args = [
        "match",
        "--records",
        "records.csv",
        "--accounts",
        "accounts.csv",
        "--format",
        "json",
    ];
    let stated = [&args[..], &["--encoding", "records=cp949"]].concat();
    let found = folder.run(&stated).json();
    assert_eq!(
        found["summary"]["inputs"][0]["read_as"]["encoding"],
        "cp949"
    );
    assert_eq!(
        found["summary"]["inputs"][1]["read_as"]["encoding"],
        "utf-8"
    );
    let rows = found["rows"].as_array().expect("rows");
    assert!(
        rows.iter().all(|row| row["outcome"] == "matched"),
        "{rows:?}"
    );
    let wrong = [&args[..], &["--encoding", "latin-9"]].concat();
    let said = unwrapped(&folder.run(&wrong).with_code(2).err());
    assert!(
        said.contains("latin-9") && said.contains("macintosh"),
        "{said}"
    );
}
