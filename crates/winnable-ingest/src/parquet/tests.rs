use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use crate::file_error::FileError;
use crate::layout::find_layout;
use crate::limits::Limits;
use crate::open::open_table;
use crate::read_as::ReadAs;
use crate::scan::{Outcome, RecordBuf};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/parquet")
}

/// The file as lines of cells with tabs between them, its header first.
fn table(bytes: &[u8], limits: &Limits) -> Result<Vec<String>, FileError> {
    let mut input = Cursor::new(bytes);
    let stated = ReadAs {
        limits: limits.clone(),
        ..ReadAs::default()
    };
    let layout = find_layout(&mut input, &stated)?;
    let mut table = open_table(&mut input, &layout, limits)?;
    let mut lines = vec![table.header.names().join("\t")];
    let mut record = RecordBuf::new();
    while let Some(outcome) = table.read(&mut record)? {
        assert_eq!(outcome, Outcome::Record, "row {}", record.line());
        lines.push(record.iter().collect::<Vec<_>>().join("\t"));
    }
    assert_eq!(table.fingerprint().bytes, bytes.len() as u64);
    Ok(lines)
}

/// What pandas, polars, DuckDB and Arrow write is read as pyarrow reads it; `make.py` beside the files
/// wrote both.
#[test]
fn files_of_other_programs_are_read_as_pyarrow_reads_them() {
    for name in [
        "pandas",
        "polars",
        "duckdb",
        "arrow-none",
        "arrow-snappy",
        "arrow-gzip",
        "arrow-zstd",
        "arrow-lz4",
    ] {
        let bytes = fs::read(fixtures().join(format!("{name}.parquet"))).expect("a fixture");
        let expected = fs::read_to_string(fixtures().join(format!("{name}.tsv"))).expect("text");
        let found = table(&bytes, &Limits::default()).expect(name);
        for (line, (found, expected)) in found.iter().zip(expected.lines()).enumerate() {
            assert_eq!(found, expected, "{name}, line {}", line + 1);
        }
        assert_eq!(found.len(), expected.lines().count(), "{name}");
    }
}

#[test]
fn another_codec_is_named() {
    let bytes = fs::read(fixtures().join("arrow-brotli.parquet")).expect("a fixture");
    let error = table(&bytes, &Limits::default()).expect_err("Brotli is not read");
    assert_eq!(error.code().name(), "E0332");
    assert!(error.to_string().contains("BROTLI"), "{error}");
}

/// The limit of a page is on what comes out of it: a dictionary of 100 ids of four letters alone has
/// more than 64 bytes.
#[test]
fn a_page_has_a_limit() {
    let bytes = fs::read(fixtures().join("polars.parquet")).expect("a fixture");
    let limits = Limits {
        parquet_page_bytes: 64,
        ..Limits::default()
    };
    let error = table(&bytes, &limits).expect_err("pages are larger");
    assert_eq!(error.code().name(), "E0309");
    assert!(
        error.to_string().contains("limits.parquet_page_bytes"),
        "{error}"
    );
}
