//! Korean names: where a compound is parted, and Latin letters that are spelled in Hangul.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::CompanyName;
use super::fold::{Script, script};
use super::legal;

/// Lines of business that end a compound name: 전자, 화학, 건설.
static DESCRIPTORS: LazyLock<HashSet<&'static str, FixedState>> =
    LazyLock::new(|| lines(include_str!("../../data/descriptors-ko.txt")).collect());

/// Names that are letters although every syllable of theirs is an ordinary one: 디비 is `db`.
static READINGS: LazyLock<HashMap<&'static str, &'static str, FixedState>> = LazyLock::new(|| {
    lines(include_str!("../../data/latin-korean.txt"))
        .filter_map(|line| line.split_once('|'))
        .map(|(hangul, latin)| (hangul.trim(), latin.trim()))
        // Only spelled letters are read; that 포스코 sounds like `posco` is no reading.
        .filter(|(hangul, latin)| {
            latin.len() > 1
                && spelled(hangul).is_some_and(|(letters, _)| letters.iter().eq(latin.chars()))
        })
        .collect()
});

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Names of Latin letters. The second kind are also ordinary syllables, so that a word is read as
/// letters only when it holds one of the first: 이지 is no `eg`, and 이케이 is `ek`.
const SURE: [(&str, char); 15] = [
    ("더블유", 'w'),
    ("에이치", 'h'),
    ("에치", 'h'),
    ("에이", 'a'),
    ("에프", 'f'),
    ("제이", 'j'),
    ("케이", 'k'),
    ("에스", 's'),
    ("브이", 'v'),
    ("엑스", 'x'),
    ("와이", 'y'),
    ("제트", 'z'),
    ("엘", 'l'),
    ("엠", 'm'),
    ("엔", 'n'),
];
const UNSURE: [(&str, char); 14] = [
    ("아이", 'i'),
    ("아르", 'r'),
    ("알", 'r'),
    ("비", 'b'),
    ("씨", 'c'),
    ("시", 'c'),
    ("디", 'd'),
    ("이", 'e'),
    ("지", 'g'),
    ("오", 'o'),
    ("피", 'p'),
    ("큐", 'q'),
    ("티", 't'),
    ("유", 'u'),
];

/// The most syllables of the letters of a group.
const LONGEST_GROUP: usize = 8;
/// The longest line of business, in syllables.
const LONGEST_DESCRIPTOR: usize = 7;

/// More parts than this are no compound.
const MOST_PARTS: usize = 8;

/// Ends the word that starts at `start`, parted at attached legal forms and at lines of business.
pub(super) fn split_compound(name: &mut CompanyName, start: usize) {
    let mut word = std::mem::take(&mut name.spare);
    word.clear();
    word.push_str(name.text.get(start..).unwrap_or_default());
    name.text.truncate(start);
    let mut rest = word.as_str();
    let mut behind = [""; MOST_PARTS];
    let mut parts = 0;
    while let Some(cut) = next_part(rest) {
        let (front, back) = rest.split_at(cut.at);
        if cut.takes_front {
            name.push_word(front);
            rest = back;
        } else if let Some(part) = behind.get_mut(parts) {
            *part = back;
            parts += 1;
            rest = front;
        } else {
            break;
        }
    }
    name.push_word(rest);
    for part in behind.iter().take(parts).rev() {
        name.push_word(part);
    }
    name.spare = word;
}

/// Where a word is parted, and whether the part in front is done.
struct Cut {
    at: usize,
    takes_front: bool,
}

/// The next part of a word: a legal form at either end, letters that a group is known by at its
/// start, letters or a line of business at its end.
fn next_part(word: &str) -> Option<Cut> {
    if let Some((form, in_front)) = legal::attached(word) {
        let at = if in_front {
            form.len()
        } else {
            word.len() - form.len()
        };
        return Some(Cut {
            at,
            takes_front: in_front,
        });
    }
    let is_hangul = word.chars().all(|c| script(c) == Script::Hangul);
    if !is_hangul || letters(word).is_some() {
        return None;
    }
    let front = group_letters(word).map(|at| (at, true));
    let back = || {
        last_letters(word)
            .or_else(|| descriptor(word))
            .map(|at| (at, false))
    };
    let (at, takes_front) = front.or_else(back)?;
    Some(Cut { at, takes_front })
}

/// Where the letters end by which a group is known, such as 엘지 in 엘지유플러스: the longest of the
/// list. Other words may begin like a letter's name, so that no other letters are cut off.
fn group_letters(word: &str) -> Option<usize> {
    let ends = word
        .char_indices()
        .map(|(at, _)| at)
        .skip(2)
        .take(LONGEST_GROUP);
    let mut found = None;
    for at in ends {
        if READINGS.contains_key(word.get(..at)?) {
            found = Some(at);
        }
    }
    found
}

/// Where letters at the end begin, such as 에스디아이 in 삼성에스디아이; two syllables or more stay in
/// front.
fn last_letters(word: &str) -> Option<usize> {
    let starts = word.char_indices().map(|(at, _)| at).skip(2);
    starts.into_iter().find(|at| {
        let last = word.get(*at..).unwrap_or_default();
        spelled(last).is_some_and(|(latin, sure)| sure && latin.len > 1)
    })
}

/// Where the line of business at the end of a compound begins; two syllables or more stay in front.
fn descriptor(word: &str) -> Option<usize> {
    let syllables = word.chars().count();
    let longest = LONGEST_DESCRIPTOR.min(syllables.checked_sub(2)?);
    let starts = word.char_indices().rev().map(|(at, _)| at);
    // The longest that is known.
    let ends = starts.take(longest).skip(1);
    ends.filter(|at| word.get(*at..).is_some_and(|end| DESCRIPTORS.contains(end)))
        .last()
}

/// Reads words that spell Latin letters in Hangul.
pub(super) fn read_letters(name: &mut CompanyName) {
    if name.text.is_ascii() || !name.words().any(|word| letters(word).is_some()) {
        return;
    }
    let mut words = std::mem::take(&mut name.spare);
    words.clear();
    let mut start = 0;
    for at in 0..name.ends.len() {
        let end = name.ends.get(at).map_or(start, |end| *end as usize);
        let word = name.text.get(start..end).unwrap_or_default();
        match letters(word) {
            Some(latin) => words.extend(latin.iter()),
            None => words.push_str(word),
        }
        start = end;
        if let Some(end) = name.ends.get_mut(at) {
            *end = u32::try_from(words.len()).unwrap_or(u32::MAX);
        }
    }
    std::mem::swap(&mut name.text, &mut words);
    name.spare = words;
}

/// More letters than this are no name of letters.
const MOST_LETTERS: usize = 12;

/// Latin letters that were spelled, without memory of their own.
#[derive(Clone, Copy, Debug, Default)]
struct Letters {
    letters: [char; MOST_LETTERS],
    len: usize,
}

impl Letters {
    fn of(latin: &str) -> Option<Self> {
        let mut letters = Self::default();
        latin.chars().try_for_each(|c| letters.push(c))?;
        Some(letters)
    }

    fn push(&mut self, letter: char) -> Option<()> {
        *self.letters.get_mut(self.len)? = letter;
        self.len += 1;
        Some(())
    }

    fn iter(&self) -> impl Iterator<Item = char> + '_ {
        self.letters.iter().copied().take(self.len)
    }
}

/// The Latin letters that a word spells, from two on.
fn letters(word: &str) -> Option<Letters> {
    if !word.chars().all(|c| script(c) == Script::Hangul) {
        return None;
    }
    if let Some(latin) = READINGS.get(word) {
        return Letters::of(latin);
    }
    let (latin, sure) = spelled(word)?;
    (sure && latin.len > 1).then_some(latin)
}

/// The letters whose names a word is made of, and whether one of the names is no ordinary syllable.
fn spelled(word: &str) -> Option<(Letters, bool)> {
    let mut latin = Letters::default();
    let mut sure = false;
    let mut rest = word;
    while !rest.is_empty() {
        // `&` between letters: 케이티앤지 is KT&G.
        if let Some(behind) = rest.strip_prefix("앤").filter(|behind| !behind.is_empty())
            && latin.len > 0
        {
            rest = behind
                .strip_prefix('드')
                .filter(|r| !r.is_empty())
                .unwrap_or(behind);
            continue;
        }
        let mut known = SURE
            .iter()
            .map(|letter| (letter, true))
            .chain(UNSURE.iter().map(|letter| (letter, false)));
        let ((name, letter), is_sure) = known.find(|((name, _), _)| rest.starts_with(name))?;
        latin.push(*letter)?;
        sure |= is_sure;
        rest = rest.get(name.len()..)?;
    }
    Some((latin, sure))
}
