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

    /// The encoding of a name, or of another that it goes by: whatever its case, and with or without
    /// what stands between its parts.
    ///
    /// EUC-KR is read as CP949, and Latin-1 as Windows-1252, which hold all of them and more.
    ///
    /// ```
    /// use winnable_ingest::TextEncoding;
    /// assert_eq!(TextEncoding::from_name("EUC-KR"), Some(TextEncoding::Cp949));
    /// assert_eq!(TextEncoding::from_name("latin1"), Some(TextEncoding::Windows1252));
    /// assert_eq!(TextEncoding::from_name("koi8-r"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        let key = |name: &str| -> String {
            let letters = name.chars().filter(char::is_ascii_alphanumeric);
            letters.map(|c| c.to_ascii_lowercase()).collect()
        };
        let asked = key(name);
        let is_it = |encoding: &Self| {
            key(encoding.name()) == asked || encoding.aliases().contains(&&*asked)
        };
        Self::ALL.into_iter().find(is_it)
    }

    /// What else the encoding is called, by small letters and digits alone.
    const fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Utf8 => &["cp65001"],
            Self::Utf8Bom => &["utf8sig", "utf8withbom"],
            Self::Utf16Le => &["utf16", "ucs2", "ucs2le", "unicode"],
            Self::Utf16Be => &["ucs2be"],
            Self::Cp949 => &[
                "949",
                "euckr",
                "ksc56011987",
                "ksc5601",
                "ksc56011989",
                "ksx1001",
                "uhc",
                "ms949",
                "windows949",
                "xwindows949",
                "korean",
            ],
            Self::Windows1252 => &[
                "1252", "cp1252", "ansi", "latin1", "l1", "iso88591", "88591",
            ],
            Self::Macintosh => &["mac", "macroman", "xmacroman", "macosroman"],
            Self::ShiftJis => &["sjis", "cp932", "ms932", "windows31j", "mskanji", "932"],
            Self::Gbk => &["gb2312", "gb18030", "cp936", "euccn", "936", "ms936"],
            Self::Big5 => &["cp950", "big5hkscs", "950", "ms950"],
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of the registry of IANA, of the WHATWG, of Python and of Windows.
    #[test]
    fn an_encoding_goes_by_its_other_names() {
        let names = [
            (TextEncoding::Utf8, "utf8 UTF_8 cp65001"),
            (TextEncoding::Utf8Bom, "utf-8-sig utf8-bom"),
            (TextEncoding::Utf16Le, "utf-16 UTF16LE"),
            (
                TextEncoding::Cp949,
                "euc-kr EUCKR euc_kr ks_c_5601-1987 KSC5601 uhc ms949 windows-949 cp949",
            ),
            (
                TextEncoding::Windows1252,
                "cp1252 latin1 latin-1 ISO-8859-1 ansi windows1252",
            ),
            (
                TextEncoding::Macintosh,
                "mac macroman mac-roman x-mac-roman",
            ),
            (
                TextEncoding::ShiftJis,
                "shift-jis sjis cp932 ms932 Shift_JIS",
            ),
            (TextEncoding::Gbk, "gb2312 cp936"),
            (TextEncoding::Big5, "Big5-HKSCS cp950"),
        ];
        for (encoding, names) in names {
            for name in names.split(' ') {
                assert_eq!(TextEncoding::from_name(name), Some(encoding), "{name}");
            }
            assert_eq!(TextEncoding::from_name(encoding.name()), Some(encoding));
        }
        for name in ["", "koi8-r", "utf-7", "iso-2022-kr", "iso-8859-15"] {
            assert_eq!(TextEncoding::from_name(name), None, "{name}");
        }
    }

    #[test]
    fn no_name_is_that_of_two_encodings() {
        let all = TextEncoding::ALL.iter().flat_map(|one| one.aliases());
        let mut seen = std::collections::BTreeSet::new();
        for name in all {
            assert!(seen.insert(name), "{name}");
            assert!(TextEncoding::ALL.iter().all(|one| one.name() != *name));
        }
    }
}
