use winnable_model::Localised;

use super::super::{Delimiter, Header, HeaderError, RecordScanner};
use super::{drain, row};

fn header(csv: &[u8]) -> Result<Header, HeaderError> {
    RecordScanner::new(csv, Delimiter::Comma).read_header()
}

fn names(csv: &[u8]) -> Vec<String> {
    header(csv).unwrap().names().to_vec()
}

#[test]
fn names_are_trimmed_and_unquoted() {
    assert_eq!(
        names("\u{FEFF}회사명,City\n".as_bytes()),
        ["회사명", "City"]
    ); // B01
    assert_eq!(
        names("\u{FEFF}\"Name\", City \n".as_bytes()),
        ["Name", "City"]
    );
    assert_eq!(
        names(b"\"Date entered \"\"Closed Won\"\"\",x"),
        ["Date entered \"Closed Won\"", "x"]
    );
    assert_eq!(names(b"\n,,\na,,b,,\n"), ["a", "", "b"]);
}

/// B11
#[test]
fn a_file_without_a_record() {
    for csv in [&b""[..], b"\xEF\xBB\xBF", b"\n\r\n", b",,\n"] {
        let error = header(csv).unwrap_err();
        assert!(matches!(error, HeaderError::Empty), "{error}");
        assert_eq!(error.code(), Some("E0315"));
    }
}

/// B11
#[test]
fn a_header_alone_is_a_table_without_rows() {
    for csv in [&b"a,b"[..], b"a,b\r\n"] {
        let mut scanner = RecordScanner::new(csv, Delimiter::Comma);
        assert_eq!(scanner.read_header().unwrap().width(), 2);
        assert_eq!(drain(&mut scanner), []);
    }
}

/// B09
#[test]
fn a_name_that_occurs_twice() {
    let error = header(b"Name,Email, Email\n").unwrap_err();
    assert_eq!(error.code(), Some("E0313"));
    assert_eq!(
        error.to_string(),
        "columns 2 and 3 are both named `Email`: expected each name once"
    );
    assert!(error.ko().contains("2번째 열과 3번째 열"));
}

#[test]
fn a_header_that_cannot_be_read() {
    let code = |csv: &[u8]| header(csv).unwrap_err().code();
    assert_eq!(code(b"a,\"b\n1,2\n"), Some("E0310"));
    assert_eq!(code(b"a,\xFF\n1,2\n"), Some("E0304"));
    assert_eq!(code(",".repeat(100_000).as_bytes()), Some("E0307")); // B16
}

#[test]
fn title_lines_are_the_caller_s_to_skip() {
    let mut scanner = RecordScanner::new(&b"Q1 report\n\na,b\n1,2\n"[..], Delimiter::Comma);
    let seen = drain(&mut scanner);
    assert_eq!(seen[0], row(1, &["Q1 report"]));
    assert_eq!(seen[2], row(3, &["a", "b"]));
}
