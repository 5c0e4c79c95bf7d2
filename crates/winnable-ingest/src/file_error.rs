//! Why a file as a whole cannot be read.

use std::io;

use winnable_model::text::{container, data as texts, reading, system};
use winnable_model::{Code, Localised, Text};

use crate::encoding::EncodingCandidates;
use crate::json::JsonFault;
use crate::parquet::ParquetFault;
use crate::quarantine::scan_code;
use crate::scan::{HeaderError, ScanFault};
use crate::text_encoding::TextEncoding;
use crate::xlsx::WorkbookError;

/// The refusal of a file. Which file is for the caller to say: readers have no names here.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.en())]
#[non_exhaustive]
pub enum FileError {
    /// The file is no UTF-8 text.
    NotUtf8(NotUtf8),
    /// The encoding cannot be told.
    Encoding(EncodingCandidates),
    /// The file has more bytes than a file may have.
    TooLarge {
        /// Its bytes.
        bytes: u64,
        /// The limit, in bytes.
        limit: u64,
        /// The name of the limit in `[limits]`.
        setting: &'static str,
    },
    /// It cannot be decided which line or row holds the names of the columns.
    HeaderRow {
        /// The lines that hold a part of them.
        lines: [u64; 2],
    },
    /// The file is no workbook that can be read.
    Workbook(#[from] WorkbookError),
    /// The file is packed by gzip.
    Gzip,
    /// The file is no Parquet that can be read.
    Parquet(#[from] ParquetFault),
    /// The file is no JSON that can be read.
    Json(#[from] JsonFault),
    /// There is no header that columns can be found by.
    Header(#[source] HeaderError),
    /// The input failed.
    Io(#[from] io::Error),
}

/// What a file that is no UTF-8 text seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUtf8 {
    /// UTF-16, as Excel's "Unicode text".
    Utf16,
    /// UTF-32.
    Utf32,
    /// NUL bytes all over: a program or a spreadsheet rather than text.
    Binary,
    /// A ZIP archive, which every `.xlsx` workbook is.
    Workbook,
    /// Text in an older encoding, such as CP949 or Windows-1252.
    OtherEncoding,
}

impl Localised for NotUtf8 {
    fn en(&self) -> String {
        match self {
            Self::Utf16 => "in UTF-16, which Excel calls Unicode text",
            Self::Utf32 => "in UTF-32",
            Self::Binary => "binary data",
            Self::Workbook => "a workbook or an archive",
            Self::OtherEncoding => "in another encoding, such as CP949 or Windows-1252",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Utf16 => "엑셀의 '유니코드 텍스트'인 UTF-16",
            Self::Utf32 => "UTF-32",
            Self::Binary => "이진 데이터",
            Self::Workbook => "엑셀 통합 문서 또는 압축 파일",
            Self::OtherEncoding => "CP949, Windows-1252 같은 다른 인코딩",
        }
        .to_owned()
    }
}

impl FileError {
    /// The encodings that the file may be in, the likeliest first, where it is its encoding that cannot
    /// be told.
    pub fn encodings(&self) -> Vec<TextEncoding> {
        match self {
            Self::Encoding(candidates) => {
                candidates.0.iter().map(|(encoding, _)| *encoding).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The stable code.
    pub fn code(&self) -> Code {
        match self {
            Self::NotUtf8(NotUtf8::Utf32) => Code::E0302,
            Self::NotUtf8(_) | Self::Encoding(_) => Code::E0301,
            Self::TooLarge { .. } => Code::E0309,
            Self::HeaderRow { .. } => Code::E0326,
            Self::Workbook(error) => error.code(),
            Self::Gzip => Code::E0329,
            Self::Parquet(fault) => fault.code(),
            Self::Json(fault) => fault.code(),
            Self::Header(error) => error.code().map_or(Code::E0901, scan_code),
            Self::Io(_) => Code::E0901,
        }
    }
}

impl From<HeaderError> for FileError {
    fn from(error: HeaderError) -> Self {
        match error {
            HeaderError::Io(error) => Self::Io(error),
            HeaderError::Unreadable(bad) if is_encoding(&bad.fault) => {
                Self::NotUtf8(NotUtf8::OtherEncoding)
            }
            HeaderError::Empty | HeaderError::Duplicate { .. } | HeaderError::Unreadable(_) => {
                Self::Header(error)
            }
        }
    }
}

fn is_encoding(fault: &ScanFault) -> bool {
    matches!(
        fault,
        ScanFault::InvalidUtf8 { .. } | ScanFault::NulByte { .. }
    )
}

impl FileError {
    fn text(&self) -> Text {
        match self {
            Self::NotUtf8(found) => texts::not_utf8(&Text::of(found)),
            Self::Encoding(candidates) => reading::encoding_unknown(&candidates.listed()),
            Self::TooLarge {
                bytes,
                limit,
                setting,
            } => reading::file_too_large(*bytes, *limit, setting),
            Self::HeaderRow { lines } => reading::header_undecided(*lines),
            Self::Workbook(error) => Text::of(error),
            Self::Gzip => container::gzip(),
            Self::Parquet(fault) => Text::of(fault),
            Self::Json(fault) => Text::of(fault),
            Self::Header(error @ HeaderError::Unreadable(bad)) => Text::new(
                format!("{}: {}", error.en(), bad.fault.en()),
                format!("{}: {}", error.ko(), bad.fault.ko()),
            ),
            Self::Header(error) => Text::of(error),
            Self::Io(error) => texts::input_failed(&system::reason(error)),
        }
    }
}

impl From<EncodingCandidates> for FileError {
    fn from(candidates: EncodingCandidates) -> Self {
        Self::Encoding(candidates)
    }
}

impl Localised for FileError {
    fn en(&self) -> String {
        self.text().en()
    }

    fn ko(&self) -> String {
        self.text().ko()
    }
}
