//! Two names, word by word.

use crate::typo::{is_abbreviation, is_typo};

use super::Matcher;
use super::policy::{
    ABBREVIATION, COMMON, LEFT_OUT_COMMON, LEFT_OUT_NUMBER, LEFT_OUT_PLACE, LEFT_OUT_RARE, TYPO,
};
use super::query::Scratch;

/// What two names share, and what each has for itself.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Alignment {
    /// What the shared words prove.
    pub(super) agreed: i32,
    /// How many words are shared.
    pub(super) shared: u32,
    /// What speaks against it: words that one of them lacks.
    pub(super) against: i32,
    pub(super) of_record: Leftover,
    pub(super) of_account: Leftover,
}

/// The words of one name that the other lacks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Leftover {
    pub(super) words: u32,
    /// Whether one of them distinguishes companies: it is rare, a place, or says who owns whom.
    pub(super) telling: bool,
    pub(super) number: bool,
    pub(super) structure: bool,
}

/// Names longer than this are compared by their first words.
const MOST_WORDS: usize = 32;

impl Matcher {
    /// Compares the record's name with that of an account.
    pub(super) fn align(&self, scratch: &Scratch, account: u32, among: bool) -> Alignment {
        let theirs = self.name_words(account);
        let theirs = theirs.get(..theirs.len().min(MOST_WORDS)).unwrap_or(theirs);
        let ours = &scratch.words;
        let ours = ours.get(..ours.len().min(MOST_WORDS)).unwrap_or(ours);
        let mut alignment = Alignment::default();
        let (mut our_used, mut their_used) = (0_u32, 0_u32);
        for (i, word) in ours.iter().enumerate() {
            let same = (0..theirs.len())
                .find(|j| their_used >> j & 1 == 0 && word.known == theirs.get(*j).copied());
            if let Some(j) = same {
                their_used |= 1 << j;
                our_used |= 1 << i;
                alignment.agreed += word.rarity;
                alignment.shared += 1;
            }
        }
        self.pair_similar(
            scratch,
            (theirs, among),
            (&mut our_used, &mut their_used),
            &mut alignment,
        );
        self.join_parts(
            scratch,
            (theirs, among),
            (&mut our_used, &mut their_used),
            &mut alignment,
        );
        // A word that a name says twice is no word that the other lacks.
        let ours_left = ours.iter().enumerate().filter(|(i, word)| {
            our_used >> i & 1 == 0 && !word.known.is_some_and(|known| theirs.contains(&known))
        });
        for (_, word) in ours_left {
            alignment.against += alignment.of_record.add(word.rarity, word.kind);
        }
        let theirs_left = theirs.iter().enumerate().filter(|(j, word)| {
            their_used >> j & 1 == 0 && !ours.iter().any(|our| our.known == Some(**word))
        });
        for (_, word) in theirs_left {
            let word = self.vocabulary.word(*word);
            alignment.against += alignment.of_account.add(word.rarity(among), word.kind);
        }
        alignment
    }

    /// Pairs words that are left with such as they may be a slip or an abbreviation of.
    fn pair_similar(
        &self,
        scratch: &Scratch,
        (theirs, among): (&[u32], bool),
        (our_used, their_used): (&mut u32, &mut u32),
        alignment: &mut Alignment,
    ) {
        for (i, (word, text)) in scratch.words.iter().zip(scratch.name.words()).enumerate() {
            if i >= MOST_WORDS || *our_used >> i & 1 == 1 || word.kind.number {
                continue;
            }
            for (j, their) in theirs.iter().enumerate() {
                if *their_used >> j & 1 == 1 {
                    continue;
                }
                let known = self.vocabulary.word(*their);
                let their_text = self.vocabulary.text(*their);
                // Two words that are both of the language are two words, however alike: Baker is
                // no Barker. A slip makes a word that nobody else has.
                let is_slip = (word.accounts <= 1 && !word.kind.common)
                    || (known.accounts <= 1 && !known.kind.common);
                let penalty = if is_slip && is_typo(text, their_text) {
                    TYPO
                } else if is_abbreviation(text, their_text) {
                    ABBREVIATION
                } else {
                    continue;
                };
                let rarity = word.rarity.min(known.rarity(among));
                alignment.agreed += (rarity - penalty).max(penalty / 4);
                alignment.shared += 1;
                *our_used |= 1 << i;
                *their_used |= 1 << j;
                break;
            }
        }
    }

    /// Pairs one word with two that it is written together from.
    fn join_parts(
        &self,
        scratch: &Scratch,
        (theirs, among): (&[u32], bool),
        (our_used, their_used): (&mut u32, &mut u32),
        alignment: &mut Alignment,
    ) {
        for (i, (word, text)) in scratch.words.iter().zip(scratch.name.words()).enumerate() {
            if i >= MOST_WORDS || *our_used >> i & 1 == 1 {
                continue;
            }
            for (j, pair) in theirs.windows(2).enumerate() {
                let [front, back] = pair else { continue };
                let (front, back) = (self.vocabulary.text(*front), self.vocabulary.text(*back));
                if (*their_used >> j).trailing_zeros() >= 2
                    && text.len() == front.len() + back.len()
                    && text.starts_with(front)
                    && text.ends_with(back)
                {
                    alignment.agreed += word.rarity;
                    alignment.shared += 1;
                    *our_used |= 1 << i;
                    *their_used |= 3 << j;
                    break;
                }
            }
        }
        for (j, their) in theirs.iter().enumerate() {
            if *their_used >> j & 1 == 1 {
                continue;
            }
            let text = self.vocabulary.text(*their);
            let mut words = scratch.name.words().take(MOST_WORDS).peekable();
            let mut i = 0;
            while let Some(front) = words.next() {
                if let Some(back) = words.peek()
                    && (*our_used >> i).trailing_zeros() >= 2
                    && text.len() == front.len() + back.len()
                    && text.starts_with(front)
                    && text.ends_with(back)
                {
                    alignment.agreed += self.vocabulary.word(*their).rarity(among);
                    alignment.shared += 1;
                    *our_used |= 3 << i;
                    *their_used |= 1 << j;
                    break;
                }
                i += 1;
            }
        }
    }
}

impl Leftover {
    /// Counts a word that the other name lacks; gives what speaks against the pair.
    fn add(&mut self, rarity: i32, kind: crate::background::WordKind) -> i32 {
        self.words += 1;
        self.number |= kind.number;
        self.structure |= kind.structure;
        self.telling |= kind.number || kind.structure || kind.place || rarity > COMMON;
        if kind.number {
            LEFT_OUT_NUMBER
        } else if kind.place {
            LEFT_OUT_PLACE
        } else if rarity > COMMON {
            LEFT_OUT_RARE
        } else {
            LEFT_OUT_COMMON
        }
    }
}
