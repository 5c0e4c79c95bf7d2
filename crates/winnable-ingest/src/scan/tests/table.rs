use winnable_model::Localised;

use super::super::{Delimiter, Outcome, RecordBuf, RecordScanner, ScanFault};
use super::{Seen, bad, drain, footer, row, rows};

/// 999 good rows with `line` in the place of row 500, which is line 501; what became of it, and a
/// check that every other row came out as it was written.
fn in_row_500(line: &[u8]) -> Seen {
    let mut csv = b"Id,Name,City\n".to_vec();
    for n in 1..=1000 {
        if n == 500 {
            csv.extend_from_slice(line);
            csv.push(b'\n');
        } else {
            csv.extend_from_slice(good(n).as_bytes());
        }
    }
    let mut seen = rows(&csv);
    assert_eq!(seen.len(), 1000);
    let odd = seen.remove(499);
    let wanted = (1..=1000u64).filter(|&n| n != 500);
    for (row, n) in seen.iter().zip(wanted) {
        let Seen::Row(line, fields) = row else {
            panic!("{row:?}")
        };
        assert_eq!((*line, fields.len()), (n + 1, 3));
        assert_eq!(fields[0], n.to_string());
    }
    odd
}

/// Every third row has quotes, so that a stray one can meet them.
fn good(n: u64) -> String {
    if n.is_multiple_of(3) {
        format!("{n},\"Acme, \"\"{n}\"\"\",\"Seoul\"\n")
    } else {
        format!("{n},Globex,부산\n")
    }
}

#[test]
fn a_bad_row_costs_only_itself() {
    let check = |line: &[u8], code: &'static str, raw: &str| {
        assert_eq!(in_row_500(line), bad(501, code, raw));
    };
    check(b"500,A\xFFc,Seoul", "E0304", "500,A\\xFFc,Seoul"); // B05
    check(b"500,\"Acme,Seoul", "E0310", "500,\"Acme,Seoul"); // B06
    check(b"\"500,Acme,Seoul", "E0310", "\"500,Acme,Seoul");
    check(b"500,Acme,\"Seoul", "E0310", "500,Acme,\"Seoul");
    check(b"500,\"Acme\" Inc,Seoul", "E0311", "500,\"Acme\" Inc,Seoul"); // B07
    check(b"500,Acme", "E0312", "500,Acme"); // B08
    check(b"500,Acme, Inc.,Seoul", "E0312", "500,Acme, Inc.,Seoul"); // B08
    check(b"500,A\0c,Seoul", "E0305", "500,A\0c,Seoul"); // B14
}

#[test]
fn an_unclosed_quote_without_any_other_quote_below_it() {
    assert_eq!(
        rows(b"a,b\n1,2\n3,\"4\n5,6\n7,8\n"),
        [
            row(2, &["1", "2"]),
            bad(3, "E0310", "3,\"4"),
            row(4, &["5", "6"]),
            row(5, &["7", "8"])
        ]
    );
}

#[test]
fn two_unclosed_quotes() {
    assert_eq!(
        rows(b"a,b\n1,\"2\n3,\"4\n5,6\n"),
        [
            bad(2, "E0310", "1,\"2"),
            bad(3, "E0310", "3,\"4"),
            row(4, &["5", "6"])
        ]
    );
}

#[test]
fn a_record_of_several_lines_with_a_wrong_count_gives_up_its_first_line() {
    assert_eq!(
        rows(b"a,b,c\n1,\"x\ny\"\n1,2,3\n"),
        [
            bad(2, "E0312", "1,\"x"),
            bad(3, "E0312", "y\""),
            row(4, &["1", "2", "3"])
        ]
    );
}

fn first_bad(csv: &[u8]) -> super::super::BadRecord {
    let mut scanner = RecordScanner::new(csv, Delimiter::Comma);
    scanner.read_header().unwrap();
    let Some(Outcome::Bad(bad)) = scanner.read(&mut RecordBuf::new()).unwrap() else {
        panic!()
    };
    *bad
}

#[test]
fn a_fault_says_where() {
    let check = |csv: &[u8], fault: ScanFault, column| {
        let bad = first_bad(csv);
        assert_eq!((bad.fault, bad.column), (fault, column));
    };
    check(
        b"a,b\nx,\xFF\n",
        ScanFault::InvalidUtf8 { byte_offset: 6 },
        None,
    );
    check(
        b"\xEF\xBB\xBFa,b\nx,\0\n",
        ScanFault::NulByte { byte_offset: 9 },
        None,
    );
    check(
        b"a,b\nx,\"y\n",
        ScanFault::UnclosedQuote { opened: 2 },
        Some(2),
    );
    check(
        b"a,b\n\"x\ny\",\"z\n",
        ScanFault::UnclosedQuote { opened: 2 },
        Some(1),
    );
    check(b"a,b\nx,\"y\" z\n", ScanFault::TextAfterQuote, Some(2));
    let counts = |found, near| ScanFault::FieldCount {
        found,
        expected: 2,
        near,
    };
    check(b"a,b\nx\n", counts(1, None), None);
    check(b"a,b\nx,Acme, Inc.\n", counts(3, Some(2)), Some(2));
    check(b"a,b\nx,y,z\n", counts(3, None), None);
}

#[test]
fn a_fault_says_what_in_both_languages() {
    let check = |fault: ScanFault, en: &str, ko: &str| {
        assert!(fault.to_string().contains(en), "{fault}");
        assert!(fault.ko().contains(ko), "{}", fault.ko());
    };
    check(
        ScanFault::UnclosedQuote { opened: 501 },
        "opened at line 501",
        "501행",
    ); // B06
    let counts = |near| ScanFault::FieldCount {
        found: 7,
        expected: 5,
        near,
    };
    check(
        counts(None),
        "7 fields: expected 5",
        "필드가 7개입니다: 머리글처럼 5개여야",
    ); // B08
    check(
        counts(Some(2)),
        "unquoted delimiter seems to stand near column 2",
        "2번째 열",
    );
    check(
        ScanFault::InvalidUtf8 { byte_offset: 6 },
        "offset 6",
        "바이트 위치 6",
    ); // B05
}

/// F11: the caller warns of a file that was cut short.
#[test]
fn a_record_without_a_line_end_is_told() {
    assert!(first_bad(b"a,b\nx").unterminated);
    assert!(first_bad(b"a,b\nx,\"y").unterminated);
    assert!(!first_bad(b"a,b\nx\n").unterminated);
}

/// B13: physical lines are counted whatever ends them.
#[test]
fn line_ends() {
    let check = |csv: &[u8]| {
        assert_eq!(
            rows(csv),
            [
                row(2, &["1", "2"]),
                Seen::Blank(3),
                bad(4, "E0312", "3"),
                row(5, &["4", "5"])
            ],
        );
    };
    check(b"a,b\n1,2\n\n3\n4,5\n");
    check(b"a,b\r\n1,2\r\n\r\n3\r\n4,5\r\n");
    check(b"a,b\r1,2\r\r3\r4,5\r");
    check(b"a,b\n1,2\r\n\n3\r\n4,5");
    check(
        b"\"a\",b\r\n\"1\",\"2\"\r\n\r\n\"3\"\r\n"
            .strip_suffix(b"\"3\"\r\n")
            .map(|start| [start, b"3\r\n4,\"5\"\r\n"].concat())
            .unwrap()
            .as_slice(),
    );
}

#[test]
fn quotes() {
    let check = |csv: &str, wanted: &[Seen]| assert_eq!(rows(csv.as_bytes()), wanted, "{csv}");
    check("a,b\n\"x,\"\"y\"\"\",\"\"\n", &[row(2, &["x,\"y\"", ""])]);
    check("a,b\n\"\"\"\",\"\"\"\"\"\"\n", &[row(2, &["\"", "\"\""])]);
    check("a,b\n5\" pipe,a\"\"b\n", &[row(2, &["5\" pipe", "a\"\"b"])]);
    check(
        "a,b\n\"1 Main St\nSuite 5\",x\ny,z\n",
        &[row(2, &["1 Main St\nSuite 5", "x"]), row(4, &["y", "z"])],
    );
    check(
        "a,b\r\n\"1\r\n2\r3\n4\",x\r\ny,z\r\n",
        &[row(2, &["1\r\n2\r3\n4", "x"]), row(6, &["y", "z"])],
    );
}

/// B18, and the rows that Excel pads to the width of the widest.
#[test]
fn blanks() {
    let wanted = [
        Seen::Blank(2),
        Seen::Blank(3),
        Seen::Blank(4),
        row(5, &["1", "2"]),
        bad(6, "E0312", "1,2,,4"),
        Seen::Blank(7),
    ];
    assert_eq!(rows(b"a,b\n\n,,,,\n\"\", \n1,2,,\n1,2,,4\n,"), wanted);
}

/// B17: the lines below the rows of a Salesforce report.
#[test]
fn a_report_footer() {
    let csv = "\"Account Name\",\"Type\"\n\"Acme\",\"Customer\"\n\n\"All accounts\"\n\
        \"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n\
        \"Confidential Information - Do Not Distribute\"\n\
        \"Generated By:  Jo Roe  1/31/2026 2:30 PM\"\n\"Acme Inc.\"\n";
    let wanted = [
        row(2, &["Acme", "Customer"]),
        Seen::Blank(3),
        footer(4, "All accounts"),
        footer(
            5,
            "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.",
        ),
        footer(6, "Confidential Information - Do Not Distribute"),
        footer(7, "Generated By:  Jo Roe  1/31/2026 2:30 PM"),
        footer(8, "Acme Inc."),
    ];
    assert_eq!(rows(csv.as_bytes()), wanted);
}

#[test]
fn a_narrow_row_is_no_footer() {
    let check = |csv: &str, wanted: &[Seen]| assert_eq!(rows(csv.as_bytes()), wanted, "{csv}");
    check(
        "a,b\nGenerated By: me\n",
        &[bad(2, "E0312", "Generated By: me")],
    );
    check(
        "a,b\n\nAcme\n1,2\n",
        &[Seen::Blank(2), bad(3, "E0312", "Acme"), row(4, &["1", "2"])],
    );
    check(
        "a\n\nGenerated By: me\n",
        &[Seen::Blank(2), row(3, &["Generated By: me"])],
    );
}

#[test]
fn every_delimiter() {
    for delimiter in Delimiter::ALL {
        let csv = "a,b\n\"x,y\",z\n".replace(',', &char::from(delimiter.byte()).to_string());
        let mut scanner = RecordScanner::new(csv.as_bytes(), delimiter);
        let within = format!("x{}y", char::from(delimiter.byte()));
        assert_eq!(
            drain(&mut scanner),
            [row(1, &["a", "b"]), row(2, &[&within, "z"])]
        );
    }
}

#[test]
fn a_row_many_times_wider_than_its_header_is_counted_exactly() {
    let bad = first_bad(["a,b\n", &"x,".repeat(999), "x\n"].concat().as_bytes());
    let counts = ScanFault::FieldCount {
        found: 1000,
        expected: 2,
        near: None,
    };
    assert_eq!(bad.fault, counts);
}
