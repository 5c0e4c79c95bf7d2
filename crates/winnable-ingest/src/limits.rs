//! How large the parts of a file may be.

use winnable_model::Diagnostics;
use winnable_model::document::{Key, Section, Shape, Table};

/// The sizes beyond which a file is refused rather than read. Each can be set under `[limits]` of
/// `winnable.toml`, and a refusal names the setting.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of a file of text, of Parquet or of JSON.
    pub file_bytes: u64,
    /// Bytes of a workbook as it stands on disk.
    pub workbook_bytes: u64,
    /// Bytes of all parts of a workbook together, once unpacked.
    pub workbook_expanded_bytes: u64,
    /// Bytes of one part of a workbook, once unpacked.
    pub workbook_entry_bytes: u64,
    /// Parts of a workbook.
    pub workbook_entries: u64,
    /// How many times as large a part of a workbook may become by unpacking, when it is above
    /// [`Limits::RATIO_FROM`].
    pub workbook_ratio: u64,
    /// Bytes of a page of a Parquet file, once unpacked.
    pub parquet_page_bytes: u64,
    /// Bytes of a record, its line end not included.
    pub record_bytes: u64,
    /// Bytes of a field.
    pub field_bytes: u64,
    /// Fields of a record.
    pub columns: u64,
    /// Records of a file; without limit where absent.
    pub rows: Option<u64>,
}

const MIB: u64 = 1024 * 1024;

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 8 * 1024 * MIB,
            workbook_bytes: 512 * MIB,
            workbook_expanded_bytes: 1024 * MIB,
            workbook_entry_bytes: 512 * MIB,
            workbook_entries: 4096,
            workbook_ratio: 200,
            parquet_page_bytes: 256 * MIB,
            record_bytes: 4 * MIB,
            field_bytes: MIB,
            columns: 4096,
            rows: None,
        }
    }
}

impl Limits {
    /// Parts of a workbook that unpack to less than this are never too dense, in bytes.
    pub const RATIO_FROM: u64 = 10 * MIB;

    /// The keys of the `[limits]` section.
    pub const TABLE: &'static Table = &TABLE;

    /// Reads a `[limits]` section; what it leaves out is as usual.
    pub fn read(section: &Section<'_>, out: &mut Diagnostics) -> Self {
        let mut limits = Self::default();
        let settings: [(&str, &mut u64); 10] = [
            ("file_bytes", &mut limits.file_bytes),
            ("workbook_bytes", &mut limits.workbook_bytes),
            (
                "workbook_expanded_bytes",
                &mut limits.workbook_expanded_bytes,
            ),
            ("workbook_entry_bytes", &mut limits.workbook_entry_bytes),
            ("workbook_entries", &mut limits.workbook_entries),
            ("workbook_ratio", &mut limits.workbook_ratio),
            ("parquet_page_bytes", &mut limits.parquet_page_bytes),
            ("record_bytes", &mut limits.record_bytes),
            ("field_bytes", &mut limits.field_bytes),
            ("columns", &mut limits.columns),
        ];
        for (name, limit) in settings {
            if let Some(stated) = whole(section, name, out) {
                *limit = stated;
            }
        }
        limits.rows = whole(section, "rows", out);
        limits
    }

    /// A limit in bytes as a length in memory.
    pub(crate) fn len(limit: u64) -> usize {
        usize::try_from(limit).unwrap_or(usize::MAX)
    }
}

fn whole(section: &Section<'_>, name: &'static str, out: &mut Diagnostics) -> Option<u64> {
    let stated = section.whole(name, 1..=i64::MAX, out)?;
    u64::try_from(stated.value).ok()
}

static TABLE: Table = Table {
    name: "limits",
    keys: &[
        Key::optional(
            "file_bytes",
            Shape::Whole,
            "bytes of a file; 8 GiB",
            "파일의 바이트 수. 기본 8 GiB",
        ),
        Key::optional(
            "workbook_bytes",
            Shape::Whole,
            "bytes of a workbook on disk; 512 MiB",
            "통합 문서 파일의 바이트 수. 기본 512 MiB",
        ),
        Key::optional(
            "workbook_expanded_bytes",
            Shape::Whole,
            "bytes of a workbook once unpacked; 1 GiB",
            "압축을 푼 통합 문서 전체의 바이트 수. 기본 1 GiB",
        ),
        Key::optional(
            "workbook_entry_bytes",
            Shape::Whole,
            "bytes of one part of a workbook once unpacked; 512 MiB",
            "압축을 푼 통합 문서 한 부분의 바이트 수. 기본 512 MiB",
        ),
        Key::optional(
            "workbook_entries",
            Shape::Whole,
            "parts of a workbook; 4096",
            "통합 문서를 이루는 부분의 수. 기본 4096",
        ),
        Key::optional(
            "workbook_ratio",
            Shape::Whole,
            "how many times as large a part may become by unpacking; 200",
            "압축을 풀 때 커질 수 있는 배수. 기본 200",
        ),
        Key::optional(
            "parquet_page_bytes",
            Shape::Whole,
            "bytes of a page of a Parquet file once unpacked; 256 MiB",
            "압축을 푼 Parquet 페이지 하나의 바이트 수. 기본 256 MiB",
        ),
        Key::optional(
            "record_bytes",
            Shape::Whole,
            "bytes of a row; 4 MiB",
            "한 행의 바이트 수. 기본 4 MiB",
        ),
        Key::optional(
            "field_bytes",
            Shape::Whole,
            "bytes of a cell; 1 MiB",
            "한 칸의 바이트 수. 기본 1 MiB",
        ),
        Key::optional(
            "columns",
            Shape::Whole,
            "columns of a file; 4096",
            "파일의 열 수. 기본 4096",
        ),
        Key::optional(
            "rows",
            Shape::Whole,
            "rows of a file; without limit",
            "파일의 행 수. 기본은 제한 없음",
        ),
    ],
};
