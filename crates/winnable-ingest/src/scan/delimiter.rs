//! The character between two fields.

use super::record::{Outcome, RecordBuf};
use super::scanner::RecordScanner;

const SNIFFED_RECORDS: usize = 100;

/// The character that separates fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Delimiter {
    /// `,`
    #[default]
    Comma,
    /// `;`, where the comma is the decimal sign.
    Semicolon,
    /// A tab, as in Excel's "Unicode text".
    Tab,
    /// `|`
    Pipe,
}

impl Delimiter {
    /// All delimiters, in the order in which equal evidence prefers them.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// How the delimiter is written in settings.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Tab => "\\t",
            Self::Pipe => "|",
        }
    }

    /// The byte in the file.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// The delimiter that the first line states as `sep=;`, else the one under which most of the first hundred records have the same number of fields.
///
/// At equal agreement the one that makes more fields wins. A sample in which no delimiter makes two
/// fields is read with commas: it has one column. The last record does not count when the sample
/// stops inside it.
///
/// ```
/// use winnable_ingest::{Delimiter, sniff_delimiter};
/// let sample = b"Name;Amount\nAcme;1.234,56\nGlobex;7,5\n";
/// assert_eq!(sniff_delimiter(sample), Delimiter::Semicolon);
/// ```
pub fn sniff_delimiter(sample: &[u8]) -> Delimiter {
    if let Some(stated) = stated_by_file(sample) {
        return stated;
    }
    let mut best = (Delimiter::Comma, Agreement::default());
    for delimiter in Delimiter::ALL {
        let agreement = agreement(sample, delimiter);
        if agreement > best.1 {
            best = (delimiter, agreement);
        }
    }
    best.0
}

/// The delimiter that a file states in its first line, as Excel understands it: `sep=;`.
fn stated_by_file(sample: &[u8]) -> Option<Delimiter> {
    let text = sample.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(sample);
    let (word, rest) = text.split_at_checked(4)?;
    let (sign, end) = rest.split_first()?;
    let is_line = word.eq_ignore_ascii_case(b"sep=") && matches!(end.first(), Some(b'\r' | b'\n'));
    let mut known = Delimiter::ALL.into_iter();
    known.find(|delimiter| is_line && delimiter.byte() == *sign)
}

/// How many records have the most frequent width, and that width. Ordered as evidence.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Agreement {
    records: usize,
    width: usize,
}

fn agreement(sample: &[u8], delimiter: Delimiter) -> Agreement {
    let mut widths = widths(sample, delimiter);
    widths.sort_unstable();
    widths
        .chunk_by(|a, b| a == b)
        .filter(|same| same[0] > 1)
        .map(|same| Agreement {
            records: same.len(),
            width: same[0],
        })
        .max()
        .unwrap_or_default()
}

fn widths(sample: &[u8], delimiter: Delimiter) -> Vec<usize> {
    let mut scanner = RecordScanner::new(sample, delimiter);
    let mut record = RecordBuf::new();
    let mut widths = Vec::new();
    let mut bad = 0;
    // A slice does not fail to be read, and bad records are no evidence.
    while let Ok(Some(outcome)) = scanner.read(&mut record) {
        match outcome {
            Outcome::Record => widths.push(record.len()),
            Outcome::Bad(_) => bad += 1,
            Outcome::Blank | Outcome::Footer => {}
        }
        if widths.len() + bad > SNIFFED_RECORDS {
            break;
        }
    }
    let cut = !sample.ends_with(b"\n") && !sample.ends_with(b"\r");
    if widths.len() > 1 && (cut || widths.len() > SNIFFED_RECORDS) {
        widths.pop();
    }
    widths
}

#[cfg(test)]
mod tests;
