//! Why a workbook as a whole cannot be read.

use winnable_model::text::workbook as texts;
use winnable_model::{Code, Localised, Text};

/// The refusal of a workbook, or of a file that looks like one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text().en())]
#[non_exhaustive]
pub enum WorkbookError {
    /// Bytes are missing or changed, or the parts do not make a workbook.
    Damaged,
    /// More than a limit allows.
    TooLarge {
        /// The setting below `[limits]`.
        setting: &'static str,
        /// What the file has or claims to have.
        found: u64,
        /// What is allowed.
        limit: u64,
    },
    /// A part that becomes far larger by unpacking than parts of workbooks do.
    TooDense {
        /// Its size in the file, in bytes.
        packed: u64,
        /// The size that it claims to have unpacked, in bytes.
        unpacked: u64,
        /// How many times as large it may become.
        limit: u64,
    },
    /// A part that unpacks to more than it claims.
    Overflowing {
        /// The size that it claims, in bytes.
        claimed: u64,
    },
    /// A cell, or another piece of a part, that is longer than a cell may be.
    CellTooLong {
        /// The limit, in bytes.
        limit: u64,
    },
    /// Encrypted with a password.
    Encrypted,
    /// No XLSX workbook but something else.
    Other(OtherKind),
    /// The workbook has no sheet of the name that was stated.
    NoSuchSheet {
        /// The name that was stated.
        wanted: String,
        /// The names of the sheets.
        sheets: Vec<String>,
    },
    /// No sheet that can be seen has a value.
    NothingVisible {
        /// The names of the sheets.
        sheets: Vec<String>,
    },
}

/// What a file is that is taken for a workbook and is none that we read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OtherKind {
    /// The binary form of Excel 97 to 2003, `.xls`.
    OldExcel,
    /// The binary form of Excel, `.xlsb`.
    BinaryExcel,
    /// A sheet of OpenDocument, `.ods`.
    OpenDocument,
    /// A page of HTML that was named `.xls`.
    Html,
    /// The XML form of Excel 2003.
    OldXml,
    /// A ZIP archive of anything else.
    Archive,
}

impl WorkbookError {
    /// The stable code.
    pub fn code(&self) -> Code {
        match self {
            Self::Damaged => Code::E0321,
            Self::TooLarge { .. }
            | Self::TooDense { .. }
            | Self::Overflowing { .. }
            | Self::CellTooLong { .. } => Code::E0322,
            Self::Encrypted => Code::E0323,
            Self::Other(_) => Code::E0325,
            Self::NoSuchSheet { .. } | Self::NothingVisible { .. } => Code::E0326,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Damaged => texts::damaged(),
            Self::TooLarge {
                setting,
                found,
                limit,
            } => texts::too_large(setting, *found, *limit),
            Self::TooDense {
                packed,
                unpacked,
                limit,
            } => texts::too_dense(*packed, *unpacked, *limit),
            Self::Overflowing { claimed } => texts::overflowing(*claimed),
            Self::CellTooLong { limit } => texts::cell_too_long(*limit),
            Self::Encrypted => texts::encrypted(),
            Self::Other(kind) => texts::other_kind(&Text::of(kind)),
            Self::NoSuchSheet { wanted, sheets } => texts::no_such_sheet(wanted, sheets),
            Self::NothingVisible { sheets } => texts::nothing_visible(sheets),
        }
    }
}

impl Localised for WorkbookError {
    fn en(&self) -> String {
        self.text().en()
    }

    fn ko(&self) -> String {
        self.text().ko()
    }
}

impl Localised for OtherKind {
    fn en(&self) -> String {
        match self {
            Self::OldExcel => "a workbook of Excel 97 to 2003 (.xls)",
            Self::BinaryExcel => "a binary workbook (.xlsb)",
            Self::OpenDocument => "an OpenDocument file (.ods)",
            Self::Html => "a web page that was named like a workbook",
            Self::OldXml => "a workbook in the XML form of Excel 2003",
            Self::Archive => "a ZIP archive without a workbook in it",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::OldExcel => "엑셀 97~2003 통합 문서(.xls)",
            Self::BinaryExcel => "이진 통합 문서(.xlsb)",
            Self::OpenDocument => "오픈도큐먼트 파일(.ods)",
            Self::Html => "통합 문서 이름을 붙인 웹 페이지(HTML)",
            Self::OldXml => "엑셀 2003 XML 통합 문서",
            Self::Archive => "통합 문서가 들어 있지 않은 ZIP 압축 파일",
        }
        .to_owned()
    }
}
