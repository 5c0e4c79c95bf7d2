//! Tables of firms as they come and as they should not.

use proptest::prelude::*;

use super::*;

fn row(sector: &str, size: &str, firms: u64) -> FirmClass {
    FirmClass {
        sector: sector.to_owned(),
        size_label: size.to_owned(),
        firms,
        establishments: Some(firms),
        ..FirmClass::default()
    }
}

fn coded(code: &str, firms: u64) -> FirmClass {
    FirmClass {
        sector: "51".to_owned(),
        size_code: code.to_owned(),
        firms,
        ..FirmClass::default()
    }
}

#[test]
fn labels_of_several_tables_are_read() {
    let read = SizeRange::from_label;
    assert_eq!(read("Total"), Some(SizeRange::ALL));
    assert_eq!(read("01: Total"), Some(SizeRange::ALL));
    assert_eq!(read("1,000-1,499"), Some(SizeRange::between(1_000, 1_499)));
    assert_eq!(
        read("06: 20-24 employees"),
        Some(SizeRange::between(20, 24))
    );
    assert_eq!(read("a) 1 to 4"), Some(SizeRange::between(1, 4)));
    assert_eq!(read("<0"), None);
    assert_eq!(read("9-5"), None);
    assert_eq!(read(""), None);
}

#[test]
fn subtotals_do_not_count_whatever_the_order_of_the_rows() {
    let mut rows = vec![
        row("51", "Total", 100),
        row("51", "<20", 90),
        row("51", "<5", 60),
        row("51", "5-19", 30),
        row("51", "20+", 10),
    ];
    for _ in 0..rows.len() {
        rows.rotate_left(1);
        let census = Census::new(&rows).unwrap();
        assert_eq!(census.count("51", SizeRange::ALL).unwrap().firms, 100);
        let small = census.count("51", SizeRange::between(0, 19)).unwrap();
        assert_eq!(small.firms, 90);
    }
}

#[test]
fn codes_serve_where_labels_lack() {
    let census = Census::new(&[
        coded("01", 9),
        coded("33", 7),
        coded("02", 7),
        coded("06", 2),
    ]);
    let count = census.unwrap().count("51", SizeRange::ALL).unwrap();
    assert_eq!(count.firms, 9);
    assert_eq!(
        Census::new(&[coded("77", 1)]).unwrap_err(),
        Reason::UnknownSector
    );
}

#[test]
fn a_table_that_does_not_add_up_is_refused() {
    let refused = |rows: &[FirmClass]| Census::new(rows).unwrap_err();
    let twice = [row("51", "<5", 1), row("51", "<5", 1)];
    assert_eq!(refused(&twice), Reason::DoubleCounted);
    let shared = [row("51", "5-19", 1), row("51", "15-30", 1)];
    assert_eq!(refused(&shared), Reason::DoubleCounted);
    let short = [row("51", "Total", 10), row("51", "<5", 1)];
    assert_eq!(refused(&short), Reason::InvalidInput);
    assert_eq!(refused(&[]), Reason::MissingInput);
}

#[test]
fn a_range_that_cuts_a_class_is_refused() {
    let census = Census::new(&[row("51", "<20", 9), row("51", "20+", 1)]).unwrap();
    let cut = census.count("51", SizeRange::at_least(50));
    assert_eq!(cut, Err(Reason::UnknownSector));
    assert_eq!(
        census.count("52", SizeRange::ALL),
        Err(Reason::UnknownSector)
    );
}

#[test]
fn a_size_that_a_sector_does_not_have_is_none() {
    let rows = [
        row("51", "<20", 9),
        row("51", "20+", 1),
        row("99", "<20", 4),
    ];
    let census = Census::new(&rows).unwrap();
    let none = census.count("99", SizeRange::at_least(20)).unwrap();
    assert_eq!(none.firms, 0);
}

#[test]
fn sectors_that_hold_each_other_do_not_add() {
    let rows = ["51", "511", "52", "--"].map(|sector| row(sector, "Total", 5));
    let census = Census::new(&rows).unwrap();
    let add = |sectors: &[&str]| census.count_sectors(sectors, SizeRange::ALL);
    let both = add(&["51", "52"]).unwrap();
    assert_eq!((both.firms_at_most, both.establishments), (10, Some(10)));
    assert_eq!(both.employment, None);
    for twice in [["51", "511"], ["51", "51"], ["52", "--"], ["511", "51"]] {
        assert_eq!(add(&twice), Err(Reason::DoubleCounted));
    }
}

proptest! {
    #[test]
    fn any_table_is_counted_or_refused(
        rows in prop::collection::vec(
            (0_u8..3, 0_u32..9, prop::option::of(0_u32..9), any::<u64>()), 0..12),
        low: u32, high: Option<u32>,
    ) {
        let rows: Vec<FirmClass> = rows
            .into_iter()
            .map(|(sector, low, high, firms)| {
                let size = high.map_or(format!("{low}+"), |high| format!("{low}-{high}"));
                row(&sector.to_string(), &size, firms)
            })
            .collect();
        if let Ok(census) = Census::new(&rows) {
            for sector in ["0", "1", "--"] {
                let _ = census.count(sector, SizeRange { low, high });
                let _ = census.count_sectors(&[sector, "2"], SizeRange::ALL);
            }
        }
    }

    #[test]
    fn a_total_beside_its_classes_changes_nothing(firms in prop::collection::vec(0_u64..1_000, 1..9)) {
        let mut rows: Vec<FirmClass> = (0_u32..)
            .zip(&firms)
            .map(|(at, n)| row("51", &format!("{}-{}", at * 10, at * 10 + 9), *n))
            .collect();
        let without = Census::new(&rows).unwrap().count("51", SizeRange::ALL).unwrap();
        rows.push(row("51", "Total", firms.iter().sum()));
        let with = Census::new(&rows).unwrap().count("51", SizeRange::ALL).unwrap();
        prop_assert_eq!(without, with);
        prop_assert_eq!(with.firms, firms.iter().sum::<u64>());
    }

    #[test]
    fn any_label_is_a_range_or_none(label: String) {
        let _ = SizeRange::from_label(&label);
    }
}
