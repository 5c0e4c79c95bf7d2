use winnable_match::MatchCode;
use winnable_model::{Code, FactCatalogue, FileId, Lang, Points, RowRef, Text, fact_ids};

use super::fixture::{HANBIT, LANGS, assert_korean, list, names, rows};
use crate::terminal::display_width;
use crate::{
    CsvOptions, QuarantineLine, UnmatchedSheet, all_codes_markdown, code_page, excluded_csv,
    facts_table, quarantine_csv, score_csv,
};

const PLAIN: CsvOptions = CsvOptions {
    bom: false,
    guard: true,
};

fn score(options: CsvOptions) -> (String, u64) {
    let mut out = Vec::new();
    let catalogue = FactCatalogue::builtin();
    let guarded = score_csv(&mut out, &list(), &catalogue, Lang::En, options).unwrap();
    (String::from_utf8(out).unwrap(), guarded)
}

#[test]
fn a_list_has_one_row_an_account_and_one_column_a_factor() {
    let (text, _) = score(PLAIN);
    let header = "account_id,name,score,low,high,tier,tier_certain,programme,naive_sum,\
                  completeness,blocked_by,next_best_field,factor:icp_fit,factor:buying_power,\
                  factor:participation,factor:opportunity_size,factor:competition,factor:timing\r\n";
    assert!(text.starts_with(header), "{text}");
    assert_eq!(text.matches("\r\n").count(), 4);
    assert_eq!(text.matches('\n').count(), 4);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for (record, row) in reader.records().zip(&rows()) {
        let record = record.unwrap();
        let sum: Points = record
            .iter()
            .skip(12)
            .map(|cell| cell.parse::<Points>().unwrap())
            .sum();
        assert_eq!(sum.to_string(), &record[2]);
        assert_eq!(record[2], row.receipt.score().to_string());
    }
}

#[test]
fn texts_are_guarded_and_numbers_are_not() {
    let (text, guarded) = score(PLAIN);
    assert!(text.contains("a2,'=cmd"), "{text}");
    assert!(text.contains("'-a3,Dickenson plc"), "{text}");
    assert_eq!(guarded, 2);
    let (raw, guarded) = score(CsvOptions {
        guard: false,
        ..PLAIN
    });
    assert!(raw.contains("a2,=cmd"), "{raw}");
    assert_eq!(guarded, 0);

    let mut negative = list();
    let mut row = rows().swap_remove(0);
    row.naive_sum = Points::from_hundredths(-125_050);
    negative.rows = vec![row].into();
    let mut out = Vec::new();
    score_csv(
        &mut out,
        &negative,
        &FactCatalogue::builtin(),
        Lang::En,
        PLAIN,
    )
    .unwrap();
    assert!(String::from_utf8(out).unwrap().contains(",-1250.50,"));
}

#[test]
fn a_byte_order_mark_is_written_when_asked_for() {
    let (text, _) = score(CsvOptions { bom: true, ..PLAIN });
    assert!(text.starts_with("\u{FEFF}account_id,"));
    assert!(!score(PLAIN).0.starts_with('\u{FEFF}'));
}

#[test]
fn what_was_set_aside_is_written_with_place_and_reason() {
    let reason = Text::new("7 fields, header has 5", "필드 7개, 헤더는 5개");
    let line = QuarantineLine {
        disposition: "row",
        file: "Account.csv",
        row: 501,
        record: 501,
        byte_offset: Some(40_960),
        column: None,
        code: Code::E0312,
        reason: &reason,
        raw: "=1,\"Acme\" Inc\nx",
    };
    let mut out = Vec::new();
    quarantine_csv(&mut out, [line], Lang::Ko, PLAIN).unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "disposition,file,row,record,byte_offset,column,code,reason,raw\r\n\
         row,Account.csv,501,501,40960,,E0312,\"필드 7개, 헤더는 5개\",\"'=1,\"\"Acme\"\" Inc\nx\"\r\n"
    );

    let mut out = Vec::new();
    let mut sheet = UnmatchedSheet::new(&mut out, Lang::En, PLAIN).unwrap();
    let row = winnable_engine::Unmatched {
        row: RowRef {
            file: FileId(0),
            line: 3,
        },
        kind: winnable_engine::RecordKind::Lead,
        code: MatchCode::UnknownName,
        key: Some("=Acme".into()),
    };
    sheet.row(&names(), &row).unwrap();
    assert_eq!(sheet.finish().unwrap(), 1);
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "file,row,kind,code,key,reason\r\n\
         Account.csv,3,lead,unknown_name,'=Acme,no account of this name comes near\r\n"
    );

    let mut out = Vec::new();
    excluded_csv(&mut out, &list(), Lang::En, PLAIN).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(
        text.contains("a4,기존고객 주식회사,customer,already a customer,"),
        "{text}"
    );
}

#[test]
fn the_table_of_facts_fits_and_counts() {
    let catalogue = FactCatalogue::builtin();
    let coverage = [(fact_ids::INDUSTRY, 12), (fact_ids::EMPLOYEES, 0)];
    for lang in LANGS {
        for width in [40, 80, 200] {
            let page = facts_table(&catalogue, &coverage, 18, lang, width);
            assert!(
                page.lines().all(|line| display_width(line) <= width),
                "{page}"
            );
        }
    }
    // 31 columns for the name and 16 for the share are more than 40: the name is cut.
    let coverage_of_revenue = [(fact_ids::EXPECTED_ANNUAL_REVENUE, 12)];
    let narrow = facts_table(&catalogue, &coverage_of_revenue, 18, Lang::En, 40);
    assert!(
        narrow.contains("known by") && narrow.contains("…"),
        "{narrow}"
    );
    assert!(narrow.contains("  12 of 18, 66.7 %\n"), "{narrow}");
    assert!(
        narrow.contains("+2 columns: type, what it says"),
        "{narrow}"
    );
    let page = facts_table(&catalogue, &coverage, 18, Lang::En, 120);
    // 12 / 18 = 66.67 %.
    assert!(page.contains("12 of 18, 66.7 %"), "{page}");
    let none = facts_table(&catalogue, &coverage, 0, Lang::En, 120);
    assert!(none.contains("12 of 0  "), "no share of nothing: {none}");
}

#[test]
fn every_code_has_a_page_in_both_languages() {
    for code in Code::ALL {
        for lang in LANGS {
            let page = code_page(*code, lang, 60);
            assert!(page.starts_with(code.name()), "{page}");
            assert!(page.lines().all(|line| display_width(line) <= 60), "{page}");
        }
        assert_korean(&code_page(*code, Lang::Ko, 10_000));
    }
    let all = all_codes_markdown(Lang::En);
    assert_eq!(all.matches("\n## ").count(), Code::ALL.len());
    assert!(!all.contains(HANBIT));
}
