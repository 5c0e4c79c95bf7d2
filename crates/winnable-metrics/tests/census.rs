//! The firms of the United States by sector and size, counted once.
//!
//! The table is the Statistics of US Businesses 2022 of the US Census Bureau. It is not in the
//! repository: the folder of public data is that of `WINNABLE_TEST_DATA`, and without it the test
//! is skipped.

#![expect(
    clippy::unwrap_used,
    reason = "a data set of another shape has to fail the test"
)]
#![expect(clippy::print_stderr, reason = "a test that is skipped has to say so")]

use std::path::{Path, PathBuf};

use winnable_metrics::market::{ALL_SECTORS, Census, FirmClass, SizeRange};

const TABLE: &str = "census_susb/susb_us_sector_size_2022.csv";

fn table() -> Option<Vec<FirmClass>> {
    let default = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("WINNABLE_TEST_DATA").map_or_else(default, PathBuf::from);
    let path = folder.join(TABLE);
    if !path.is_file() {
        eprintln!("SKIPPED: no {TABLE} in the folder of WINNABLE_TEST_DATA");
        return None;
    }
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (sector, code, label) = (
        column("naics_sector"),
        column("entrsize_code"),
        column("entrsize_label"),
    );
    let numbers = ["firms", "establishments", "employment"].map(column);
    let rows = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            let [firms, establishments, employment] = numbers.map(|at| record[at].parse().unwrap());
            FirmClass {
                sector: record[sector].to_owned(),
                size_code: record[code].to_owned(),
                size_label: record[label].to_owned(),
                firms,
                establishments: Some(establishments),
                employment: Some(employment),
            }
        })
        .collect();
    Some(rows)
}

#[test]
fn firms_are_counted_once() {
    let Some(rows) = table() else { return };
    let census = Census::new(&rows).unwrap();
    let firms = |sector: &str, size| census.count(sector, size).unwrap().firms;

    assert_eq!(firms("51", SizeRange::ALL), 89_332);
    assert_eq!(firms("51", SizeRange::between(100, 499)), 2_388);
    assert_eq!(firms("51", SizeRange::at_least(500)), 1_345);
    assert_eq!(firms("51", SizeRange::between(0, 19)), 78_210);
    assert_eq!(firms(ALL_SECTORS, SizeRange::ALL), 6_395_635);

    // What adding up the rows gives, totals and subtotals and all.
    let naive = |of: &dyn Fn(&&FirmClass) -> bool| rows.iter().filter(of).map(|r| r.firms).sum();
    let of_sector: u64 = naive(&|row| row.sector == "51");
    let of_all: u64 = naive(&|_| true);
    assert_eq!((of_sector, of_all), (344_861, 49_952_861));
    assert_ne!(firms("51", SizeRange::ALL), of_sector);
    assert_ne!(firms(ALL_SECTORS, SizeRange::ALL), of_all);
}

#[test]
fn codes_alone_say_the_same_as_labels() {
    let Some(rows) = table() else { return };
    let by_label = Census::new(&rows).unwrap();
    let coded: Vec<FirmClass> = rows
        .into_iter()
        .map(|row| FirmClass {
            size_label: String::new(),
            ..row
        })
        .collect();
    let by_code = Census::new(&coded).unwrap();
    assert_eq!(by_code.sectors().count(), 21);
    for sector in by_code.sectors() {
        let of = |census: &Census| census.count(sector, SizeRange::ALL);
        assert_eq!(of(&by_code), of(&by_label));
    }
}

#[test]
fn sectors_add_up_to_more_firms_than_there_are() {
    let Some(rows) = table() else { return };
    let census = Census::new(&rows).unwrap();
    let sectors: Vec<&str> = census.sectors().filter(|s| *s != ALL_SECTORS).collect();
    let sum = census.count_sectors(&sectors, SizeRange::ALL).unwrap();
    let all = census.count(ALL_SECTORS, SizeRange::ALL).unwrap();
    assert_eq!(sum.firms_at_most, 6_461_497);
    assert!(sum.firms_at_most > all.firms);
    assert_eq!(sum.establishments, all.establishments);
    assert_eq!(sum.employment, all.employment);
}

#[test]
fn a_table_whose_subtotals_are_of_another_year_is_refused() {
    let Some(mut rows) = table() else { return };
    let total = rows.iter_mut().find(|row| row.size_code == "33").unwrap();
    total.firms += 1;
    assert!(Census::new(&rows).is_err());
}
