use proptest::collection::vec;
use proptest::prelude::*;

use super::super::{Delimiter, RecordScanner};
use super::{Pieces, Seen, drain};

type Table = Vec<Vec<String>>;

/// Writes what RFC 4180 asks for: a field is quoted when it has to be.
fn write(table: &Table, line_end: &str) -> String {
    table.iter().map(|row| write_row(row) + line_end).collect()
}

fn write_row(row: &[String]) -> String {
    row.iter()
        .map(|field| write_field(field))
        .collect::<Vec<_>>()
        .join(",")
}

fn write_field(field: &str) -> String {
    if field.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

/// Rows of one width. The first field is not blank, so that no row is.
fn tables(field: &'static str) -> impl Strategy<Value = Table> {
    (2..5usize).prop_flat_map(move |width| {
        let row = ("[a-z]{1,3}", vec(field, width - 1)).prop_map(|(id, mut rest)| {
            rest.insert(0, id);
            rest
        });
        vec(row, 1..12)
    })
}

fn scan(csv: &[u8], sizes: &[usize], width: usize) -> Vec<Seen> {
    let mut scanner = RecordScanner::new(Pieces::new(csv, sizes), Delimiter::Comma);
    scanner.expect_width(width);
    drain(&mut scanner)
}

fn table_of(seen: &[Seen]) -> Table {
    let row = |seen: &Seen| match seen {
        Seen::Row(_, fields) => Some(fields.clone()),
        Seen::Blank(_) | Seen::Footer(..) | Seen::Bad(..) => None,
    };
    seen.iter().filter_map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn what_was_written_is_read(
        table in tables("[ab 가\",\r\n]{0,5}"),
        sizes in vec(1..20usize, 1..5),
        line_end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let csv = write(&table, line_end);
        let seen = scan(csv.as_bytes(), &sizes, table[0].len());
        prop_assert_eq!(seen.len(), table.len());
        prop_assert_eq!(table_of(&seen), table);
    }

    #[test]
    fn the_sizes_of_the_reads_do_not_matter(
        csv in "[ab\",\r\n\u{0}가]{0,60}",
        sizes in vec(1..20usize, 1..5),
        cap in 1..30usize,
    ) {
        let scan = |sizes: &[usize]| {
            let source = Pieces::new(csv.as_bytes(), sizes);
            let mut scanner = RecordScanner::new(source, Delimiter::Comma).with_record_cap(cap);
            scanner.expect_width(2);
            drain(&mut scanner)
        };
        prop_assert_eq!(scan(&sizes), scan(&[csv.len().max(1)]));
    }

    /// `drain` checks that each outcome starts where the one before it ended.
    #[test]
    fn any_bytes_are_read_to_their_end(
        csv in vec(prop_oneof![any::<u8>(), prop::sample::select(b"\",\r\n".to_vec())], 0..200),
        cap in 1..100usize,
        columns in 1..10usize,
    ) {
        let mut scanner = RecordScanner::new(&csv[..], Delimiter::Comma)
            .with_record_cap(cap)
            .with_column_cap(columns);
        scanner.expect_width(3);
        drain(&mut scanner);
        prop_assert_eq!(scanner.byte_offset(), csv.len() as u64);
    }

    /// A field that starts with a letter keeps a stray quote from closing at its opening one; where
    /// text in quotes starts with a delimiter no reader can know which quote was meant.
    #[test]
    fn an_unclosed_quote_costs_its_own_row(
        table in tables("([a-z][a가 \",\r\n]{0,4})?"),
        at in any::<prop::sample::Index>(),
        column in any::<prop::sample::Index>(),
        sizes in vec(1..20usize, 1..5),
    ) {
        let at = at.index(table.len());
        let width = table[0].len();
        let plain = |n: usize| vec![format!("id{n}"); width];
        let mut planted: Vec<String> = table.iter().map(|row| write_row(row)).collect();
        let mut fields = plain(at);
        fields[column.index(width)].insert(0, '"');
        planted[at] = fields.join(",");
        let seen = scan((planted.join("\n") + "\n").as_bytes(), &sizes, width);
        let mut left = table.clone();
        left.remove(at);
        prop_assert_eq!(seen.len(), table.len());
        prop_assert_eq!(table_of(&seen), left);
        prop_assert!(matches!(&seen[at], Seen::Bad(_, "E0310", raw) if *raw == planted[at]));
    }
}
