use super::super::{Delimiter, RecordScanner};
use super::{Pieces, Seen, bad, drain, row, rows};

/// B15 and its neighbours: the limit is a number of bytes, whatever the sizes of the reads.
#[test]
fn records_up_to_the_limit() {
    let check = |csv: &str, wanted: &[Seen]| {
        for sizes in [&[1][..], &[3], &[1000]] {
            let source = Pieces::new(csv.as_bytes(), sizes);
            let mut scanner = RecordScanner::new(source, Delimiter::Comma).with_record_cap(6);
            scanner.read_header().unwrap();
            assert_eq!(drain(&mut scanner), wanted, "{csv} by {sizes:?}");
        }
    };
    let next = || row(3, &["1", "2"]);
    check(
        "a,b\r\n12,456\r\n1,2\r\n",
        &[row(2, &["12", "456"]), next()],
    );
    check(
        "a,b\r\n12,4567\r\n1,2\r\n",
        &[bad(2, "E0306", "12,456"), next()],
    );
    check(
        "a,b\n12,4567890\n1,2\n",
        &[bad(2, "E0306", "12,456"), next()],
    );
    check(
        "a,b\n1,\"234567890\n1,2\n",
        &[bad(2, "E0306", "1,\"234"), next()],
    );
    check(
        "a,b\n1,\"2\n1,2\n3,4\n",
        &[bad(2, "E0310", "1,\"2"), next(), row(4, &["3", "4"])],
    );
    check("a,b\n12,4567", &[bad(2, "E0306", "12,456")]);
}

#[test]
fn an_endless_line_is_shown_by_its_beginning() {
    let csv = ["a,b\n", &"가".repeat(3_000_000), "\n1,2\n"].concat();
    let seen = rows(csv.as_bytes());
    assert_eq!(
        seen,
        [bad(2, "E0306", &"가".repeat(341)), row(3, &["1", "2"])]
    );
}

/// B16
#[test]
fn columns_up_to_the_limit() {
    let csv = [&",".repeat(4095), "x\n", &",".repeat(4096), "x\nx\n"].concat();
    let mut scanner = RecordScanner::new(csv.as_bytes(), Delimiter::Comma);
    let seen = drain(&mut scanner);
    assert!(matches!(&seen[0], Seen::Row(1, fields) if fields.len() == 4096));
    assert!(matches!(&seen[1], Seen::Bad(2, "E0307", _)));
    assert_eq!(seen[2], row(3, &["x"]));
}
