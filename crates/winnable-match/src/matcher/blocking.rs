//! Blocking rules: which accounts are compared with a record at all.
//!
//! The first round takes accounts that share a whole value: an id, a domain, a name, a telephone
//! number, a house. The second round is for records that found nothing sure in the first, and takes
//! accounts that share a word that few accounts have, two words that many have, or such a word
//! with a letter wrong.

use super::Matcher;
use super::accounts::{NEAR_LETTERS, mixed, phone_key};
use super::query::{Query, Scratch};
use super::vocabulary::each_shortened;

/// A word that so many accounts have is rare enough to look at each of them.
pub(super) const FEW: u32 = 50;
/// A block of more accounts than this distinguishes nobody.
const LARGEST_BLOCK: usize = 64;
/// Namesakes beyond this many are a tie anyhow.
const LARGEST_NAME_BLOCK: usize = 200;
/// So many words of a name are paired.
pub(super) const PAIR_WORDS: usize = 6;
/// So many words are tried for a mistyped one.
const CORRECTIONS: usize = 6;

/// The key of two words in any order.
pub(super) fn pair_key(a: u32, b: u32) -> u64 {
    let (low, high) = (a.min(b), a.max(b));
    mixed(u64::from(low) << 32 | u64::from(high))
}

impl Matcher {
    /// The first round.
    pub(super) fn whole_values(&self, query: &Query, scratch: &mut Scratch) {
        let found = &mut scratch.candidates;
        found.clear();
        let take = |found: &mut Vec<u32>, block: &[u32], most: usize| {
            if block.len() <= most {
                found.extend_from_slice(block);
            }
        };
        if query.external != 0 {
            take(found, self.by_external.get(query.external), LARGEST_BLOCK);
        }
        for domain in query.domains.into_iter().filter(|domain| *domain != 0) {
            // Of more accounts than can be compared two are taken, so that it is seen who shares it.
            let block = self.by_domain.get(domain);
            let most = if block.len() <= LARGEST_BLOCK {
                LARGEST_BLOCK
            } else {
                2
            };
            found.extend(block.iter().take(most));
        }
        if query.is_named {
            self.namesakes(query, self.by_compact.get(query.compact), found);
            if query.written_out != 0 {
                self.namesakes(query, self.by_compact.get(query.written_out), found);
            }
            if scratch.words.len() > 1 {
                self.namesakes(query, self.by_unordered.get(query.unordered), found);
            }
        }
        if let Some(phone) = query.phone {
            let block = self.by_phone.get(phone_key(phone));
            take(found, block, LARGEST_BLOCK);
        }
        if query.house != 0 {
            take(found, self.by_house.get(query.house), LARGEST_BLOCK);
        }
        settle(found, query, &scratch.rejected);
    }

    /// Accounts of the record's name. Of more than can be compared those are taken that share a part
    /// of the place, and the first two, so that a tie is seen.
    fn namesakes(&self, query: &Query, block: &[u32], found: &mut Vec<u32>) {
        if block.len() <= LARGEST_NAME_BLOCK {
            found.extend_from_slice(block);
            return;
        }
        let (place, house) = (query.place, query.house);
        let same = |a: u32, b: u32| a != 0 && a == b;
        let is_near = |account: &&u32| {
            self.accounts
                .rows
                .get(**account as usize)
                .is_some_and(|row| {
                    same(row.place.city, place.city)
                        || same(row.place.postal, place.postal)
                        || (house != 0 && row.house == house)
                })
        };
        found.extend(block.iter().take(2));
        found.extend(block.iter().filter(is_near).take(LARGEST_NAME_BLOCK));
    }

    /// The second round.
    pub(super) fn shared_words(&self, query: &Query, scratch: &mut Scratch) {
        let Scratch {
            name,
            words,
            candidates,
            corrections,
            rejected,
            ..
        } = scratch;
        corrections.clear();
        for (word, text) in words.iter().zip(name.words()) {
            match word.known {
                Some(known) => corrections.push(known),
                None if word.kind.number => {}
                None => self.vocabulary.corrections(text, CORRECTIONS, corrections),
            }
        }
        if query.itself.is_some() {
            // A word of an account is in the vocabulary even when it is mistyped.
            for (word, text) in words.iter().zip(name.words()) {
                if word.accounts == 1 && !word.kind.number {
                    self.vocabulary.corrections(text, CORRECTIONS, corrections);
                }
            }
        }
        if query.is_named && !name.compact().is_ascii() {
            each_shortened(name.compact(), NEAR_LETTERS, |key| {
                let block = self.by_near.get(key);
                if block.len() <= LARGEST_BLOCK {
                    candidates.extend_from_slice(block);
                }
            });
        }
        let few = |word: u32| self.vocabulary.word(word).accounts <= FEW;
        for word in corrections.iter().filter(|word| few(**word)) {
            candidates.extend_from_slice(self.by_word.get(mixed(u64::from(*word))));
        }
        let many = corrections.iter().filter(|word| !few(**word));
        for (at, first) in many.clone().enumerate().take(PAIR_WORDS) {
            for second in many.clone().skip(at + 1).take(PAIR_WORDS) {
                let block = self.by_pair.get(pair_key(*first, *second));
                if block.len() <= LARGEST_BLOCK {
                    candidates.extend_from_slice(block);
                }
            }
        }
        settle(candidates, query, rejected);
    }
}

/// Each account once, in order; not the account that asks, and none that a person ruled out.
fn settle(found: &mut Vec<u32>, query: &Query, rejected: &[u32]) {
    found.sort_unstable();
    found.dedup();
    if !rejected.is_empty() {
        found.retain(|account| !rejected.contains(account));
    }
    if let Some(itself) = query.itself {
        found.retain(|account| *account != itself);
    }
}
