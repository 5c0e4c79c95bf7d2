//! The tables of a project and labels in the encodings that spreadsheets save: they say what their UTF-8
//! twins say, and how they were read is named.

use serde_json::Value;

use crate::harness::{Folder, Run, input};
use crate::table::unwrapped;

const PROJECT: &str = r#"schema = 1
[project]
currency = "KRW"
[privacy]
suppression = "tables/거부.csv"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
expected_annual_revenue = "revenue"
created = "created"
[[source]]
kind = "contacts"
path = "people.csv"
[source.columns]
id = "id"
account_id = "account"
title = "title"
email = "email"
"#;

/// Each table of a project, with Korean in it.
const TABLES: [(&str, &str); 12] = [
    (
        "tables/titles.csv",
        "match,title,seniority,role,department\ncontains,전문위원,director,technical_buyer,it\n",
    ),
    (
        "tables/match-overrides.csv",
        "decision,record_id,account_id,kind,note\naccept,사람-3,거래처-2,contact,김 부장과 확인함\n",
    ),
    (
        "tables/fx.csv",
        "from,to,date,환율\nUSD,KRW,2026-01-01,1350.5\n",
    ),
    ("tables/거부.csv", "이메일\nan@example.com\n"),
    (
        "tables/verdicts.csv",
        "고객사,담당자,판정,등급,사유,날짜\n한빛전자,김 부장,변경,1,예산 확정,2026. 1. 30.\n",
    ),
    (
        "tables/owners.csv",
        "프로그램,부서,담당자\n대형 고객,영업,김 부장\n",
    ),
    (
        "tables/goals.csv",
        "지표,목표,기한,주 목표\nwin_rate,30 %,2026. 12. 31.,예\n",
    ),
    (
        "tables/messages.csv",
        "역할,단계,문구\n예산 결정자,검증,3년 총비용은 지금보다 낮습니다\n",
    ),
    (
        "tables/assets.csv",
        "자료,종류,단계,역할,전달 가능,검토일\n제조업 사례,고객 사례,검증,예산 결정자;보안,예,2026-01-05\n",
    ),
    (
        "tables/pocs.csv",
        "고객사,기준,지표,목표,시작일,종료일\n한빛전자,처리 시간,분,10,2026-02-01,2026-02-20\n",
    ),
    (
        "tables/plans.csv",
        "고객사,조직도,다음 접점,다음 접점일\n한빛전자,본사 IT실,워크숍,2026-02-10\n",
    ),
    (
        "tables/approvals.csv",
        "대상,부서,승인자,승인일\n고객사 목록,영업,김 부장,2026-01-20\n",
    ),
];

/// How a spreadsheet writes a text.
type Encode = fn(&str) -> Vec<u8>;

fn project(encode: Encode) -> Folder {
    let folder = Folder::new("tables");
    folder.write("winnable.toml", PROJECT);
    folder.write(
        "accounts.csv",
        "id,name,revenue,created\n거래처-1,한빛전자,USD 1000,2026-01-31\n거래처-2,서울기획,USD 2000,2026-01-31\n",
    );
    folder.write(
        "people.csv",
        "id,account,title,email\n사람-1,거래처-1,수석전문위원,an@example.com\n사람-3,,대표이사,\n",
    );
    for (name, text) in TABLES {
        folder.write(name, "");
        std::fs::write(folder.path().join(name), encode(text)).expect("a file");
    }
    folder
}

fn utf8(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

fn cp949(text: &str) -> Vec<u8> {
    encoding_rs::EUC_KR.encode(text).0.into_owned()
}

fn utf16(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect()
}

/// The scores, one account with its people, and the whole list.
fn results(folder: &Folder) -> (Value, Value, Value) {
    let list = folder.run(&["score", "--format", "json"]).json();
    let account = folder
        .run(&["explain", "거래처-2", "--format", "json"])
        .json();
    (list["rows"].clone(), account["account"].clone(), list)
}

/// The files whose encoding was said to be a guess.
fn guessed(list: &Value) -> Vec<&str> {
    let warnings = list["warnings"].as_array().expect("warnings");
    let of_encoding = warnings.iter().filter(|one| one["code"] == "W0303");
    of_encoding.filter_map(|one| one["file"].as_str()).collect()
}

#[test]
fn tables_in_cp949_and_utf16_say_what_their_twins_say() {
    let plain = results(&project(utf8));
    assert_eq!(plain.0.as_array().map(Vec::len), Some(2));
    for (name, encode) in [("cp949", cp949 as Encode), ("utf-16le", utf16)] {
        let folder = project(encode);
        let twin = results(&folder);
        assert_eq!((&twin.0, &twin.1), (&plain.0, &plain.1), "{name}");
        for (table, _) in TABLES {
            let read_as = &input(&twin.2, table)["read_as"];
            assert_eq!(read_as["encoding"], name, "{table}");
            assert_eq!(input(&plain.2, table)["read_as"]["encoding"], "utf-8");
            // A mark is no guess; CP949 has none, and each table is named.
            let warned = guessed(&twin.2).contains(&table);
            assert_eq!(warned, name == "cp949", "{table}");
        }
        folder.run(&["check"]).with_code(0);
    }
    assert_eq!(guessed(&plain.2), Vec::<&str>::new());
}

#[test]
fn a_table_whose_encoding_cannot_be_told_is_refused_by_name() {
    let folder = project(utf8);
    // What a Mac writes for Bogotá and Malmö.
    let table = b"match,title,seniority,role,department\nexact,Bogot\x87,director,,it\nexact,Malm\x9a,director,,it\n";
    std::fs::write(folder.path().join("tables/titles.csv"), table).expect("a file");
    let said = unwrapped(&folder.run(&["run", "--lang", "en"]).with_code(2).err());
    assert!(
        said.contains("E0301") && said.contains("tables/titles.csv"),
        "{said}"
    );
    // A byte that means nothing in a table that is Korean otherwise: the line is named.
    let mut table = cp949(&format!(
        "{}{}",
        TABLES[0].1,
        "exact,영업본부장,director,,it\n".repeat(20)
    ));
    table.extend_from_slice(b"exact,\xB0,director,,it\n");
    std::fs::write(folder.path().join("tables/titles.csv"), table).expect("a file");
    let said = unwrapped(&folder.run(&["run", "--lang", "en"]).with_code(2).err());
    assert!(
        said.contains("E0304") && said.contains("tables/titles.csv:23"),
        "{said}"
    );
}

#[test]
fn labels_in_cp949_count_as_their_twins() {
    let folder = Folder::new("labels");
    folder.write(
        "records.csv",
        "id,name\n고객1,한빛전자 주식회사\n고객2,서울기획\n",
    );
    folder.write(
        "accounts.csv",
        "id,name\n거래처1,한빛전자\n거래처2,서울기획\n",
    );
    let labels = "record_id,account_id\n고객1,거래처1\n고객2,거래처2\n";
    let evaluate = |bytes: &[u8]| -> (Run, Value) {
        std::fs::write(folder.path().join("labels.csv"), bytes).expect("a file");
        let args = [
            "match",
            "evaluate",
            "labels.csv",
            "--records",
            "records.csv",
        ];
        let args = [
            &args[..],
            &["--accounts", "accounts.csv", "--format", "json"],
        ]
        .concat();
        let run = folder.run(&args).with_code(0);
        let mut report: Value = serde_json::from_str(&run.out()).expect("JSON");
        report
            .as_object_mut()
            .expect("an object")
            .remove("warnings");
        (run, report)
    };
    let (_, plain) = evaluate(labels.as_bytes());
    assert_eq!(plain["labels"], 2);
    let (run, korean) = evaluate(&cp949(labels));
    assert_eq!(korean, plain);
    let said = unwrapped(&run.err());
    assert!(
        said.contains("W0303") && said.contains("labels.csv"),
        "{said}"
    );
}
