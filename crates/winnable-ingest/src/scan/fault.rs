//! Why a record cannot be read.

use winnable_model::Localised;

use crate::text_encoding::TextEncoding;

/// A record that was set aside, with all that is needed to find it and to put it right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault}")]
pub struct BadRecord {
    /// What is wrong.
    pub fault: ScanFault,
    /// The physical line on which the record starts, from 1.
    pub line: u64,
    /// The number of the record, from 1, the header included.
    pub record: u64,
    /// Where the record starts, in bytes from the start of the input.
    pub byte_offset: u64,
    /// How many bytes of the input were set aside, the line end included.
    pub length: u64,
    /// The field at fault, from 1, when one is.
    pub column: Option<usize>,
    /// The input ended here without a line end, as a file does that was cut short.
    pub unterminated: bool,
    /// What was set aside, without its line end. Bytes that are not UTF-8 are written `\xNN`. Of a
    /// line longer than a record may be, only the beginning.
    pub raw: String,
}

/// What is wrong with the structure of a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.en())]
pub enum ScanFault {
    /// Bytes that are not UTF-8.
    InvalidUtf8 {
        /// Where the first such byte stands in the input.
        byte_offset: u64,
    },
    /// Bytes that mean nothing in the file's encoding.
    Malformed {
        /// Where the first such byte stands in the input.
        byte_offset: u64,
        /// The encoding.
        encoding: TextEncoding,
    },
    /// A NUL byte, as binary files and damaged disks have them.
    NulByte {
        /// Where the first one stands in the input.
        byte_offset: u64,
    },
    /// More bytes than a record may have.
    RecordTooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// More bytes than a field may have.
    FieldTooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// More fields than a record may have.
    TooManyColumns {
        /// The limit, in fields.
        limit: usize,
    },
    /// A quote that opens a field and is not closed where a field can end. Only the line with the
    /// start of the record is set aside; reading went on at the next line.
    UnclosedQuote {
        /// The physical line of the quote.
        opened: u64,
    },
    /// Text between a closing quote and the next delimiter, as in `"Acme" Inc,`.
    TextAfterQuote,
    /// A record that stands in quotes as a whole, and whose text inside has not as many fields as the
    /// header has names.
    Wrapped {
        /// The names in the header.
        expected: usize,
    },
    /// Not as many fields as the header has names.
    FieldCount {
        /// The fields of this record.
        found: usize,
        /// The names in the header.
        expected: usize,
        /// The field, from 1, after which a delimiter seems to be part of the text.
        near: Option<usize>,
    },
    /// Bytes in a column of text that are not UTF-8, in a file that is no text as a whole.
    NoText,
    /// A NUL character in a cell of such a file.
    NulCharacter,
    /// A line of JSON that is none.
    NoJson,
    /// JSON that is no object, where each row is one.
    NoObject,
    /// An object in which one key stands twice.
    RepeatedKey {
        /// The key, with those that lead to it.
        key: String,
    },
    /// An object that is nested too deep.
    TooDeep {
        /// The limit, in levels.
        limit: usize,
    },
}

impl ScanFault {
    /// The stable code that the documentation explains.
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidUtf8 { .. } | Self::Malformed { .. } | Self::NoText => "E0304",
            Self::NulByte { .. } | Self::NulCharacter => "E0305",
            Self::RecordTooLong { .. } => "E0306",
            Self::TooManyColumns { .. } => "E0307",
            Self::FieldTooLong { .. } => "E0308",
            Self::UnclosedQuote { .. } => "E0310",
            Self::TextAfterQuote => "E0311",
            Self::FieldCount { .. } => "E0312",
            Self::Wrapped { .. } => "E0318",
            Self::NoJson | Self::NoObject | Self::RepeatedKey { .. } | Self::TooDeep { .. } => {
                "E0333"
            }
        }
    }
}

impl Localised for ScanFault {
    fn en(&self) -> String {
        match self {
            Self::InvalidUtf8 { byte_offset } => {
                format!("the byte at offset {byte_offset} is not UTF-8: expected UTF-8 text")
            }
            Self::Malformed { byte_offset, encoding } => {
                format!("the byte at offset {byte_offset} means nothing in {encoding}: expected {encoding} text")
            }
            Self::NulByte { byte_offset } => {
                format!("a NUL byte stands at offset {byte_offset}: expected text")
            }
            Self::RecordTooLong { limit } => {
                format!("the record is too long: expected at most {limit} bytes (limits.record_bytes)")
            }
            Self::TooManyColumns { limit } => {
                format!("the record has too many fields: expected at most {limit} (limits.columns)")
            }
            Self::FieldTooLong { limit } => {
                format!("a field is too long: expected at most {limit} bytes (limits.field_bytes)")
            }
            Self::Wrapped { expected } => format!(
                "the whole row stands in quotes: expected {expected} fields inside, as the header has"
            ),
            Self::UnclosedQuote { opened } => format!(
                "the quote opened at line {opened} is not closed: expected `\"` before the end of its field"
            ),
            Self::TextAfterQuote => {
                "text follows a closing quote: expected a delimiter, or quotes around the whole field with inner quotes doubled".to_owned()
            }
            Self::FieldCount { found, expected, near } => {
                let counts = format!("{}: expected {expected}, as the header has", fields(*found));
                match near {
                    Some(near) => format!("{counts}; an unquoted delimiter seems to stand near column {near}"),
                    None => counts,
                }
            }
            Self::NoText => "a column of text holds bytes that are not UTF-8: expected UTF-8 text".to_owned(),
            Self::NulCharacter => "a cell holds a NUL character: expected text".to_owned(),
            Self::NoJson => "the line is no JSON: expected one object, as `{\"id\": \"1\"}`".to_owned(),
            Self::NoObject => "the row is no JSON object: expected keys with their values, as `{\"id\": \"1\"}`".to_owned(),
            Self::RepeatedKey { key } => format!("the key `{key}` stands twice in the object: expected each key once"),
            Self::TooDeep { limit } => format!("the object is nested too deep: expected at most {limit} levels"),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::InvalidUtf8 { byte_offset } => {
                format!("바이트 위치 {byte_offset}의 바이트가 UTF-8이 아닙니다: UTF-8 텍스트여야 합니다")
            }
            Self::Malformed { byte_offset, encoding } => {
                format!("바이트 위치 {byte_offset}의 바이트는 {encoding}에 없는 값입니다: {encoding} 텍스트여야 합니다")
            }
            Self::NulByte { byte_offset } => {
                format!("바이트 위치 {byte_offset}에 NUL 바이트가 있습니다: 텍스트여야 합니다")
            }
            Self::RecordTooLong { limit } => {
                format!("행이 너무 깁니다: {limit}바이트 이하여야 합니다(limits.record_bytes)")
            }
            Self::TooManyColumns { limit } => {
                format!("필드가 너무 많습니다: {limit}개 이하여야 합니다(limits.columns)")
            }
            Self::FieldTooLong { limit } => {
                format!("필드가 너무 깁니다: {limit}바이트 이하여야 합니다(limits.field_bytes)")
            }
            Self::Wrapped { expected } => format!(
                "행 전체가 따옴표로 싸여 있습니다: 안의 필드가 머리글처럼 {expected}개여야 합니다"
            ),
            Self::UnclosedQuote { opened } => {
                format!("{opened}행에서 연 따옴표가 닫히지 않았습니다: 필드 끝에 `\"`가 있어야 합니다")
            }
            Self::TextAfterQuote => {
                "닫는 따옴표 뒤에 글자가 있습니다: 구분자가 오거나, 필드 전체를 따옴표로 감싸고 안쪽 따옴표를 두 번 써야 합니다"
                    .to_owned()
            }
            Self::FieldCount { found, expected, near } => {
                let counts = format!("필드가 {found}개입니다: 머리글처럼 {expected}개여야 합니다");
                match near {
                    Some(near) => format!("{counts}. {near}번째 열 부근에 따옴표 없는 구분자가 있는 듯합니다"),
                    None => counts,
                }
            }
            Self::NoText => "글자 열에 UTF-8이 아닌 바이트가 있습니다: UTF-8 텍스트여야 합니다".to_owned(),
            Self::NulCharacter => "칸에 NUL 문자가 있습니다: 텍스트여야 합니다".to_owned(),
            Self::NoJson => "JSON이 아닌 줄입니다: `{\"id\": \"1\"}` 같은 객체 하나여야 합니다".to_owned(),
            Self::NoObject => "행이 JSON 객체가 아닙니다: `{\"id\": \"1\"}`처럼 키와 값이 있어야 합니다".to_owned(),
            Self::RepeatedKey { key } => format!("객체 안에 `{key}` 키가 두 번 나옵니다: 키는 한 번씩만 나와야 합니다"),
            Self::TooDeep { limit } => format!("객체가 너무 깊이 중첩되어 있습니다: {limit}단계 이하여야 합니다"),
        }
    }
}

fn fields(n: usize) -> String {
    format!("{n} field{}", if n == 1 { "" } else { "s" })
}

/// The text of `bytes`, with `\xNN` for each byte that is no part of a UTF-8 character.
pub(crate) fn escape_raw(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            // Writing to a `String` does not fail.
            let _ = write!(text, "\\x{byte:02X}");
        }
    }
    text
}
