//! What is known of words before any account is read: how rare they are among companies, and which
//! of them say where a company is or how it is owned.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::name::CompanyName;

/// Bits of surprise of listed words, in hundredths.
static COMMON: LazyLock<HashMap<String, i32, FixedState>> = LazyLock::new(|| {
    let mut bits = HashMap::default();
    for line in lines(include_str!("../data/common-words.txt")) {
        let Some((surprise, words)) = line.split_once('|') else {
            continue;
        };
        let Ok(surprise) = surprise.trim().parse::<i32>() else {
            continue;
        };
        for word in words.split(';') {
            for word in normal_words(word) {
                // A word that stands in two lines is as common as the commoner says.
                let known = bits.entry(word).or_insert(i32::MAX);
                *known = (*known).min(surprise * 100);
            }
        }
    }
    for word in lines(include_str!("../data/descriptors-ko.txt")) {
        bits.entry(word.to_owned()).or_insert(DESCRIPTOR);
    }
    bits
});

static PLACES: LazyLock<HashSet<String, FixedState>> = LazyLock::new(|| {
    lines(include_str!("../data/places.txt"))
        .filter_map(|line| line.split_once('|'))
        .flat_map(|(_, words)| words.split(';'))
        .map(str::trim)
        // A place of two words cannot be told by one of them.
        .filter(|place| !place.contains(' '))
        .flat_map(normal_words)
        .collect()
});

/// Words by which the companies of one owner are told apart.
const STRUCTURE: [&str; 30] = [
    "holding",
    "holdings",
    "group",
    "groupe",
    "gruppe",
    "grupo",
    "gruppo",
    "groep",
    "international",
    "worldwide",
    "global",
    "ventures",
    "venture",
    "foundation",
    "capital",
    "finance",
    "financial",
    "subsidiary",
    "parent",
    "branch",
    "division",
    "overseas",
    "홀딩스",
    "지주",
    "금융지주",
    "그룹",
    "인터내셔널",
    "글로벌",
    "벤처스",
    "재단",
];

/// Words that count the companies of a series; single letters do so too, and are telling anyhow.
const ORDINALS: [&str; 14] = [
    "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "one", "two", "three", "four",
    "five",
];

/// A Korean line of business that no list gives a rarity.
const DESCRIPTOR: i32 = 700;

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The words of an entry as names spell them.
fn normal_words(entry: &str) -> Vec<String> {
    let name = CompanyName::new(entry);
    match name.len() {
        1 => name.words().map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

/// What kind of word it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent questions about a word"
)]
pub(crate) struct WordKind {
    /// A country, a region or a city.
    pub(crate) place: bool,
    /// Holding, Group and the like.
    pub(crate) structure: bool,
    /// Holds a digit.
    pub(crate) number: bool,
    /// Listed as common among companies.
    pub(crate) common: bool,
}

impl WordKind {
    pub(crate) fn of(word: &str) -> Self {
        Self {
            place: PLACES.contains(word),
            structure: STRUCTURE.contains(&word),
            number: word.chars().any(char::is_numeric) || ORDINALS.contains(&word),
            common: COMMON.contains_key(word),
        }
    }
}

/// How surprising it is that two companies share the word, in hundredths of a bit, before any
/// account is read.
pub(crate) fn surprise(word: &str) -> i32 {
    if let Some(bits) = COMMON.get(word) {
        return *bits;
    }
    let letters = word.chars().count();
    let digits = word.chars().filter(|c| c.is_numeric()).count();
    if PLACES.contains(word) {
        return 800;
    }
    if digits == letters {
        return match digits {
            0..=2 => 700,
            3..=4 => 1_100,
            _ => 1_600,
        };
    }
    if word.is_ascii() || !word.chars().any(|c| c >= '\u{1100}') {
        return match letters {
            0..=1 => 500,
            2 => 1_100,
            3 => 1_400,
            4 => 1_700,
            _ => MOST_SURPRISING,
        };
    }
    // A syllable or a Chinese character says as much as two or three letters.
    match letters {
        0..=1 => 700,
        2 => 1_400,
        3 => 1_800,
        _ => MOST_SURPRISING,
    }
}

/// A word that no list knows: one company in a million is called so.
pub(crate) const MOST_SURPRISING: i32 = 2_000;
