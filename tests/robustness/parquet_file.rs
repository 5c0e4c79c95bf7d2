//! Parquet files from tables in memory.

use std::sync::Arc;

use parquet::data_type::{ByteArrayType, Int32Type, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

use crate::twins::{Column, Kind};

/// So many rows make a row group.
const GROUP: usize = 50;

/// A file with these columns, without packing, in row groups of 50 rows.
pub(crate) fn parquet_of(columns: &[Column]) -> Vec<u8> {
    let fields: String = columns
        .iter()
        .map(|column| {
            let name = column.name;
            match column.kind {
                Kind::Text => format!("optional binary {name} (UTF8); "),
                Kind::Money => format!("optional int64 {name} (DECIMAL(18,2)); "),
                Kind::Whole => format!("optional int64 {name}; "),
                Kind::Date => format!("optional int32 {name} (DATE); "),
            }
        })
        .collect();
    let schema = parse_message_type(&format!("message table {{ {fields} }}")).expect("a schema");
    let properties = Arc::new(WriterProperties::builder().build());
    let mut writer =
        SerializedFileWriter::new(Vec::new(), Arc::new(schema), properties).expect("a writer");
    let rows = columns[0].cells.len();
    for start in (0..rows).step_by(GROUP) {
        let mut group = writer.next_row_group().expect("a row group");
        for column in columns {
            let cells = &column.cells[start..rows.min(start + GROUP)];
            let levels: Vec<i16> = cells
                .iter()
                .map(|cell| i16::from(!cell.is_empty()))
                .collect();
            let present = cells.iter().filter(|cell| !cell.is_empty());
            let mut open = group.next_column().expect("a column").expect("a column");
            match column.kind {
                Kind::Text => {
                    let values: Vec<_> = present
                        .map(|cell| cell.as_bytes().to_vec().into())
                        .collect();
                    let typed = open.typed::<ByteArrayType>();
                    typed
                        .write_batch(&values, Some(&levels), None)
                        .expect("a batch");
                }
                Kind::Money | Kind::Whole => {
                    let units = |cell: &String| cell.replace('.', "").parse().expect("a number");
                    let values: Vec<i64> = present.map(units).collect();
                    let typed = open.typed::<Int64Type>();
                    typed
                        .write_batch(&values, Some(&levels), None)
                        .expect("a batch");
                }
                Kind::Date => {
                    let values: Vec<i32> = present.map(|cell| days(cell)).collect();
                    let typed = open.typed::<Int32Type>();
                    typed
                        .write_batch(&values, Some(&levels), None)
                        .expect("a batch");
                }
            }
            open.close().expect("a column");
        }
        group.close().expect("a row group");
    }
    writer.into_inner().expect("a file")
}

/// The days from 1970-01-01 to a date of the form `2026-01-31`.
fn days(date: &str) -> i32 {
    let date: chrono::NaiveDate = date.parse().expect("a date");
    let first = chrono::NaiveDate::from_ymd_opt(1970, 1, 1).expect("a date");
    i32::try_from((date - first).num_days()).expect("a day")
}
