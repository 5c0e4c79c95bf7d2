//! Blocking rules: which accounts are compared with a record at all.
//!
//! The first round takes accounts that share a whole value: an id, a domain, a name, a telephone
//! number, a house. The second round is for records that found nothing sure in the first, and takes
//! accounts that share a word that few accounts have, two words that many have, or such a word
//! with a letter wrong.

use super::Matcher;
use super::accounts::mixed;
use super::query::{Query, Scratch};

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
            take(found, self.by_domain.get(domain), LARGEST_BLOCK);
        }
        if query.is_named {
            take(
                found,
                self.by_compact.get(query.compact),
                LARGEST_NAME_BLOCK,
            );
            if scratch.words.len() > 1 {
                let block = self.by_unordered.get(query.unordered);
                take(found, block, LARGEST_NAME_BLOCK);
            }
        }
        if let Some(phone) = query.phone {
            let block = self.by_phone.get(mixed(u64::from(phone.subscriber())));
            take(found, block, LARGEST_BLOCK);
        }
        if query.house != 0 {
            take(found, self.by_house.get(query.house), LARGEST_BLOCK);
        }
        settle(found, query, &scratch.rejected);
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
