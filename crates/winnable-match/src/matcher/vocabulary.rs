//! The words of the accounts' names: how many accounts have each, and how much one proves.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::background::{WordKind, surprise};
use crate::directory::Directory;
use crate::matcher::accounts::position;
use crate::place::{key, key_of_bytes};
use crate::typo::is_typo;
use crate::weight::Weight;

/// Words while accounts are read: by hash, with the text of each once.
#[derive(Clone, Debug, Default)]
pub(super) struct WordCounts {
    counts: HashMap<u64, Counted, FixedState>,
    text: String,
}

#[derive(Clone, Copy, Debug)]
struct Counted {
    start: u32,
    len: u16,
    accounts: u32,
}

impl WordCounts {
    /// Counts a word once more, and gives its key.
    pub(super) fn add(&mut self, word: &str, accounts: u32) -> u64 {
        let hash = key(word);
        if let Some(counted) = self.counts.get_mut(&hash) {
            counted.accounts += accounts;
            return hash;
        }
        let counted = Counted {
            start: u32::try_from(self.text.len()).unwrap_or(u32::MAX),
            len: u16::try_from(word.len()).unwrap_or(u16::MAX),
            accounts,
        };
        self.text.push_str(word);
        self.counts.insert(hash, counted);
        hash
    }

    fn word(&self, counted: Counted) -> &str {
        let start = counted.start as usize;
        self.text
            .get(start..start + usize::from(counted.len))
            .unwrap_or_default()
    }

    /// Takes the counts of another part in.
    pub(super) fn merge(&mut self, other: &Self) {
        for counted in other.counts.values() {
            self.add(other.word(*counted), counted.accounts);
        }
    }
}

/// A word of the vocabulary.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    start: u32,
    len: u16,
    /// What it proves that a record shares it with an account, in hundredths of a bit.
    pub(super) rarity: i16,
    /// What it proves that two of the accounts share it.
    pub(super) rarity_among: i16,
    /// How many accounts have it.
    pub(super) accounts: u32,
    pub(super) kind: WordKind,
}

/// Every word of the accounts, in the order of their keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    keys: Vec<u64>,
    /// Where the keys of each range start.
    starts: Vec<u32>,
    shift: u32,
    words: Vec<Word>,
    text: String,
    /// Words by themselves and by each text that lacks one letter of theirs.
    near: Directory,
}

/// Accounts that nobody listed, in the proportions of the background: so many stand beside the
/// user's own, so that a word that eighteen accounts know once is not taken for a common one.
const BACKGROUND_ACCOUNTS: u64 = 2_000;
/// What a background word of so many bits adds to a count, in 2⁻²⁰ of an account.
const PARTS: u32 = 20;
/// A frequent word still says as much as this, where the background holds it rarer.
const LEAST_OF_RARE: i32 = 1_000;
/// How much rarer than the background says a word can prove to be.
const MORE_THAN_BEFORE: i32 = 200;
/// Words of these lengths are looked for with a letter wrong.
const TYPO_LETTERS: std::ops::RangeInclusive<usize> = 4..=40;
/// A word that proves less is not worth correcting to.
const TYPO_RARITY: i16 = 600;

impl Word {
    /// What it proves to share the word: with an account, or among accounts.
    pub(super) fn rarity(&self, among: bool) -> i32 {
        i32::from(if among {
            self.rarity_among
        } else {
            self.rarity
        })
    }
}

impl Vocabulary {
    pub(super) fn new(counts: &WordCounts, accounts: usize) -> Self {
        let mut entries: Vec<(u64, Counted)> = counts
            .counts
            .iter()
            .map(|(hash, counted)| (*hash, *counted))
            .collect();
        entries.sort_unstable_by_key(|(hash, _)| *hash);
        let text = &counts.text;
        let mut rarities = Rarities::new(accounts);
        let words = entries.iter().map(|(_, counted)| {
            let word = counts.word(*counted);
            let before = surprise(word);
            Word {
                start: counted.start,
                len: counted.len,
                rarity: rarities.of(before, counted.accounts.saturating_sub(1)),
                rarity_among: rarities.of(before, counted.accounts.saturating_sub(2)),
                accounts: counted.accounts,
                kind: WordKind::of(word),
            }
        });
        let words = words.collect();
        let keys: Vec<u64> = entries.iter().map(|(hash, _)| *hash).collect();
        let (starts, shift) = ranges(&keys);
        let mut vocabulary = Self {
            words,
            keys,
            starts,
            shift,
            text: text.clone(),
            near: Directory::default(),
        };
        vocabulary.near = vocabulary.neighbours();
        vocabulary
    }

    fn neighbours(&self) -> Directory {
        let mut entries = Vec::new();
        for (at, word) in (0_u32..).zip(&self.words) {
            let text = self.text(at);
            if word.rarity >= TYPO_RARITY && !word.kind.number {
                each_shortened(text, TYPO_LETTERS, |shortened| {
                    entries.push((shortened, at));
                });
            }
        }
        Directory::new(entries)
    }

    /// The position of a word by its key.
    pub(super) fn find(&self, hash: u64) -> Option<u32> {
        // Keys are hashes, spread evenly, so that a range of the table holds one or two.
        let slot = usize::try_from(hash >> self.shift).ok()?;
        let (start, end) = (*self.starts.get(slot)?, *self.starts.get(slot + 1)?);
        let keys = self.keys.get(start as usize..end as usize)?;
        (start..)
            .zip(keys)
            .find(|(_, key)| **key == hash)
            .map(|(at, _)| at)
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "positions are the vocabulary's own"
    )]
    pub(super) fn word(&self, at: u32) -> &Word {
        &self.words[at as usize]
    }

    pub(super) fn text(&self, at: u32) -> &str {
        let word = self.word(at);
        let start = word.start as usize;
        self.text
            .get(start..start + usize::from(word.len))
            .unwrap_or_default()
    }

    /// The words that a mistyped one may mean, at most `limit`.
    pub(super) fn corrections(&self, typed: &str, limit: usize, found: &mut Vec<u32>) {
        let from = found.len();
        each_shortened(typed, TYPO_LETTERS, |shortened| {
            for at in self.near.get(shortened) {
                if found.len() < from + limit
                    && !found.contains(at)
                    && is_typo(typed, self.text(*at))
                {
                    found.push(*at);
                }
            }
        });
    }
}

/// Where each of as many ranges as there are sorted keys starts among them.
fn ranges(keys: &[u64]) -> (Vec<u32>, u32) {
    let bits = keys.len().max(2).ilog2().clamp(1, 24);
    let shift = 64 - bits;
    let starts = (0..=1_u64 << bits).map(|slot| match slot.checked_shl(shift) {
        Some(first) if slot < 1 << bits => position(keys.partition_point(|key| *key < first)),
        _ => position(keys.len()),
    });
    (starts.collect(), shift)
}

/// The most bytes of a word that is shortened: so many letters of four bytes.
const LONGEST_SHORTENED: usize = 4 * *TYPO_LETTERS.end();

/// Calls with the key of a word of so many letters and of each text that lacks one of them.
pub(super) fn each_shortened(
    word: &str,
    letters: std::ops::RangeInclusive<usize>,
    mut take: impl FnMut(u64),
) {
    if !letters.contains(&word.chars().count()) {
        return;
    }
    take(key(word));
    let mut memory = [0_u8; LONGEST_SHORTENED];
    for (at, c) in word.char_indices() {
        let (front, back) = (word.get(..at), word.get(at + c.len_utf8()..));
        let (front, back) = (front.unwrap_or_default(), back.unwrap_or_default());
        let len = front.len() + back.len();
        let Some(shortened) = memory.get_mut(..len) else {
            return;
        };
        let (first, second) = shortened.split_at_mut(front.len());
        first.copy_from_slice(front.as_bytes());
        second.copy_from_slice(back.as_bytes());
        take(key_of_bytes(shortened));
    }
}

/// What words prove among so many accounts.
struct Rarities {
    accounts: usize,
    /// Most words are equally rare: each weight is computed once.
    known: HashMap<(i32, u32), i16, FixedState>,
}

impl Rarities {
    fn new(accounts: usize) -> Self {
        Self {
            accounts,
            known: HashMap::default(),
        }
    }

    /// What it proves that two names share a word of such a surprise which so many further accounts
    /// have.
    fn of(&mut self, before: i32, others: u32) -> i16 {
        let accounts = self.accounts;
        *self
            .known
            .entry((before, others))
            .or_insert_with(|| rarity(before, others, accounts))
    }
}

/// The logarithm of how many companies stand for each of the others that have the word, in
/// hundredths of a bit; `before` is its surprise in the background.
fn rarity(before: i32, others: u32, accounts: usize) -> i16 {
    let others = u64::from(others);
    // The background's share of its accounts, in 2⁻²⁰: 2²⁰ × 2^-bits.
    let bits = u32::try_from(before / 100).unwrap_or(0).min(PARTS);
    let expected = (BACKGROUND_ACCOUNTS << PARTS) >> bits;
    let companies = (accounts as u64 + BACKGROUND_ACCOUNTS) << PARTS;
    let observed = Weight::of_ratio(companies, (others << PARTS) + expected).hundredths();
    let rarity = observed
        .max(before.min(LEAST_OF_RARE))
        .min(before + MORE_THAN_BEFORE);
    i16::try_from(rarity).unwrap_or(i16::MAX)
}
