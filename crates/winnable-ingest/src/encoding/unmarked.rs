//! UTF-16 without its mark: told by its line ends and delimiters, which are whole units in one order of
//! the bytes and mean nothing in the other.

use crate::text_encoding::TextEncoding;

/// So few units, and nothing is told.
const FEWEST: usize = 3;

/// What the first bytes of a file are as UTF-16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unmarked {
    /// Text in this order of the bytes, and nothing in any other encoding.
    Certain(TextEncoding),
    /// Like text in this order of the bytes, with more that is none than damage explains.
    Likely(TextEncoding),
    /// No UTF-16.
    No,
}

/// What the first bytes of a file without a mark are as UTF-16.
pub(super) fn unmarked(sample: &[u8]) -> Unmarked {
    // A line end is one byte in every other encoding, and this one's has a NUL beside it.
    if !sample.contains(&0) {
        return Unmarked::No;
    }
    let low_first = Units::of(sample, u16::from_le_bytes);
    let high_first = Units::of(sample, u16::from_be_bytes);
    let orders = [
        (TextEncoding::Utf16Le, low_first, high_first),
        (TextEncoding::Utf16Be, high_first, low_first),
    ];
    let only = |fits: fn(&Units) -> bool| {
        let mut found = orders
            .into_iter()
            .filter(|(_, this, other)| fits(this) && this.outweigh(other));
        found.next().map(|(encoding, ..)| encoding)
    };
    match (only(Units::are_text), only(Units::look_like_text)) {
        (Some(encoding), _) => Unmarked::Certain(encoding),
        (None, Some(encoding)) => Unmarked::Likely(encoding),
        (None, None) => Unmarked::No,
    }
}

/// What the units of a sample are in one order of the bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Units {
    all: usize,
    /// Line ends among them, and all bytes that are line ends elsewhere.
    ends: usize,
    end_bytes: usize,
    /// ASCII that text has: letters, digits, delimiters, line ends.
    ascii: usize,
    /// Letters of western Europe and ASCII.
    latin: usize,
    /// What no text has: halves of pairs, NULs, characters that are not assigned.
    odd: usize,
}

impl Units {
    fn of(sample: &[u8], unit: fn([u8; 2]) -> u16) -> Self {
        let mut values: Vec<u16> = sample
            .chunks_exact(2)
            .filter_map(|pair| pair.try_into().ok().map(unit))
            .collect();
        // The sample may end between the halves of a character.
        if values
            .last()
            .is_some_and(|last| (0xD800..0xDC00).contains(last))
        {
            values.pop();
        }
        let mut units = Self {
            end_bytes: memchr::memchr2_iter(b'\n', b'\r', sample).count(),
            ..Self::default()
        };
        for letter in char::decode_utf16(values) {
            units.observe(letter.ok());
        }
        units
    }

    fn observe(&mut self, letter: Option<char>) {
        self.all += 1;
        let Some(letter) = letter.filter(|letter| is_text(*letter)) else {
            self.odd += 1;
            return;
        };
        self.ends += usize::from(matches!(letter, '\n' | '\r'));
        self.ascii += usize::from(letter.is_ascii());
        self.latin += usize::from(letter < '\u{180}');
    }

    /// Whether line ends are where line ends are: a letter that holds such a byte is rare, and of bytes
    /// that are text in another encoding every line end is one.
    fn have_line_ends(&self) -> bool {
        self.ends > 0 && self.end_bytes <= 2 * self.ends
    }

    /// A letter such as U+4E00 is ASCII in the other order of its bytes; text is so throughout in one.
    fn outweigh(&self, other: &Self) -> bool {
        self.ends >= other.ends && self.ascii > 2 * other.ascii
    }

    /// A row alone, such as a header without rows, shows itself by nothing but Latin letters.
    fn are_one_line(&self) -> bool {
        self.end_bytes == 0 && self.latin == self.all
    }

    /// One unit of a thousand may be damaged, and one of twenty is at least a delimiter or a line end.
    fn are_text(&self) -> bool {
        self.all >= FEWEST
            && self.odd * 1000 <= self.all
            && self.ascii * 20 >= self.all
            && (self.have_line_ends() || self.are_one_line())
    }

    fn look_like_text(&self) -> bool {
        self.all >= FEWEST && self.odd * 4 <= self.all && self.have_line_ends()
    }
}

/// Whether a character is one that tables have.
fn is_text(letter: char) -> bool {
    let is_sign = matches!(letter,
        '\t' | '\n' | '\r' | ' '..='~'
        | '\u{A0}'..='\u{BF}' | '×' | '÷' | '\u{300}'..='\u{36F}'
        | '\u{200B}'..='\u{2027}' | '\u{202F}'..='\u{205E}'
        | '\u{20A0}'..='\u{20BF}' | '\u{2100}'..='\u{2BFF}'
        | '\u{3000}'..='\u{303F}' | '\u{3200}'..='\u{33FF}' | '\u{FF00}'..='\u{FFEF}'
        | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}');
    is_sign || letter.is_alphanumeric()
}
