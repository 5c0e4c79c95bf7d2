//! How a file of text writes its characters.

use std::fmt;

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, MACINTOSH, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1252,
};

/// How a file of text writes its characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TextEncoding {
    /// UTF-8 without a byte order mark.
    #[default]
    Utf8,
    /// UTF-8 with a byte order mark, as Excel's "CSV UTF-8".
    Utf8Bom,
    /// UTF-16, low byte first, as Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// What Korean Windows writes: EUC-KR with the syllables that it lacks.
    Cp949,
    /// What western Windows writes.
    Windows1252,
    /// What western Macs wrote, as Excel for Mac still does under "CSV".
    Macintosh,
    /// What Japanese Windows writes.
    ShiftJis,
    /// Simplified Chinese.
    Gbk,
    /// Traditional Chinese.
    Big5,
}

impl TextEncoding {
    /// Every encoding, in the order in which candidates are listed.
    pub const ALL: [Self; 10] = [
        Self::Utf8,
        Self::Utf8Bom,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Cp949,
        Self::Windows1252,
        Self::Macintosh,
        Self::ShiftJis,
        Self::Gbk,
        Self::Big5,
    ];

    /// The names of [`TextEncoding::ALL`].
    pub const NAMES: [&str; 10] = [
        "utf-8",
        "utf-8-bom",
        "utf-16le",
        "utf-16be",
        "cp949",
        "windows-1252",
        "macintosh",
        "shift_jis",
        "gbk",
        "big5",
    ];

    /// The encoding's name in settings and in manifests.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf8Bom => "utf-8-bom",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Cp949 => "cp949",
            Self::Windows1252 => "windows-1252",
            Self::Macintosh => "macintosh",
            Self::ShiftJis => "shift_jis",
            Self::Gbk => "gbk",
            Self::Big5 => "big5",
        }
    }

    /// The encoding of a name, whatever its case.
    pub fn from_name(name: &str) -> Option<Self> {
        let known = Self::ALL.into_iter();
        known
            .into_iter()
            .find(|encoding| encoding.name().eq_ignore_ascii_case(name.trim()))
    }

    /// Whether the bytes are UTF-8 as they stand.
    pub(crate) fn is_utf8(self) -> bool {
        matches!(self, Self::Utf8 | Self::Utf8Bom)
    }

    /// The bytes of a unit: a line end is one unit, and no other unit holds its bytes.
    pub(crate) fn is_utf16(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be)
    }

    /// The decoder; `None` for UTF-8, which needs none.
    pub(crate) fn codec(self) -> Option<&'static Encoding> {
        match self {
            Self::Utf8 | Self::Utf8Bom => None,
            Self::Utf16Le => Some(UTF_16LE),
            Self::Utf16Be => Some(UTF_16BE),
            Self::Cp949 => Some(EUC_KR),
            Self::Windows1252 => Some(WINDOWS_1252),
            Self::Macintosh => Some(MACINTOSH),
            Self::ShiftJis => Some(SHIFT_JIS),
            Self::Gbk => Some(GBK),
            Self::Big5 => Some(BIG5),
        }
    }
}

impl fmt::Display for TextEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
