//! From accounts to a matcher.

use winnable_model::{AccountId, Domain};

use crate::Matcher;
use crate::directory::Directory;
use crate::domain::Companies;
use crate::place::key;
use crate::record::AccountRecord;

use super::accounts::{Accounts, Reading, Row, mixed, phone_key, position};
use super::blocking::{FEW, PAIR_WORDS, pair_key};
use super::policy::Frequencies;
use super::vocabulary::{Vocabulary, WordCounts};

/// Accounts while they are gathered. Parts that were filled apart are put together by
/// [`MatcherBuilder::append`], in their order.
#[derive(Clone, Debug, Default)]
pub struct MatcherBuilder {
    accounts: Accounts,
    companies: Companies,
    reading: Reading,
    merged: Vec<(AccountId, AccountId)>,
}

impl MatcherBuilder {
    /// A builder that knows the domains of our own company, which never become a customer, and
    /// further free-mail domains.
    pub fn new(own: &[Domain], free: &[Domain]) -> Self {
        Self {
            companies: Companies::new(own, free),
            ..Self::default()
        }
    }

    /// Adds an account; its position is the number of those before.
    pub fn add(&mut self, account: &AccountRecord<'_>) {
        self.accounts
            .push(account, &self.companies, &mut self.reading);
    }

    /// States an id that was merged into the account at a position.
    pub fn add_former_id(&mut self, former: &str, account: u32) {
        self.accounts.former.push((key(former), account));
    }

    /// States ids that no longer exist and those that took their place; merges may form chains.
    pub fn add_merges(&mut self, merged: &[(AccountId, AccountId)]) {
        self.merged.extend_from_slice(merged);
    }

    /// Takes the accounts of another builder in behind these.
    pub fn append(&mut self, other: Self) {
        self.accounts.append(other.accounts);
        self.merged.extend(other.merged);
    }

    /// How many accounts were added.
    pub fn len(&self) -> usize {
        self.accounts.len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Builds the matcher, on two threads where there are enough accounts to gain from them.
    pub fn build(self) -> Matcher {
        let mut accounts = self.accounts;
        let counts = std::mem::take(&mut accounts.counts);
        let word_keys = std::mem::take(&mut accounts.word_keys);
        // What needs the words and what does not, side by side.
        let (named, whole) = std::thread::scope(|scope| {
            let named = scope.spawn(|| Named::new(&counts, &word_keys, &accounts));
            let whole = Whole::new(&accounts);
            (named.join(), whole)
        });
        let named = named.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let mut matcher = Matcher {
            accounts,
            companies: self.companies,
            words: named.words,
            vocabulary: named.vocabulary,
            by_word: named.by_word,
            by_pair: named.by_pair,
            frequencies: whole.frequencies,
            by_id: whole.by_id,
            by_external: whole.by_external,
            by_domain: whole.by_domain,
            by_compact: whole.by_compact,
            by_unordered: whole.by_unordered,
            by_phone: whole.by_phone,
            by_house: whole.by_house,
            by_near: whole.by_near,
        };
        matcher.follow(&self.merged);
        matcher
    }
}

/// What is found by the words of names.
struct Named {
    vocabulary: Vocabulary,
    words: Vec<u32>,
    by_word: Directory,
    by_pair: Directory,
}

impl Named {
    fn new(counts: &WordCounts, word_keys: &[u64], accounts: &Accounts) -> Self {
        let vocabulary = Vocabulary::new(counts, accounts.len());
        let words: Vec<u32> = word_keys
            .iter()
            .map(|word| vocabulary.find(*word).unwrap_or(0))
            .collect();
        let is_rare = |word: &u32| vocabulary.word(*word).accounts <= FEW;
        let (mut by_word, mut by_pair) = (Vec::new(), Vec::new());
        let mut start = 0;
        for (account, end) in (0_u32..).zip(&accounts.word_ends) {
            let end = *end as usize;
            let name = words.get(start..end).unwrap_or_default();
            start = end;
            let rare = name.iter().filter(|word| is_rare(word));
            by_word.extend(rare.map(|word| (mixed(u64::from(*word)), account)));
            let name = name.get(..name.len().min(PAIR_WORDS)).unwrap_or_default();
            for (at, first) in name.iter().enumerate().filter(|(_, word)| !is_rare(word)) {
                let others = name.iter().skip(at + 1).filter(|word| !is_rare(word));
                by_pair.extend(others.map(|second| (pair_key(*first, *second), account)));
            }
        }
        Self {
            by_word: Directory::new(by_word),
            by_pair: Directory::new(by_pair),
            vocabulary,
            words,
        }
    }
}

/// What is found by whole values.
struct Whole {
    frequencies: Frequencies,
    by_id: Directory,
    by_external: Directory,
    by_domain: Directory,
    by_compact: Directory,
    by_unordered: Directory,
    by_phone: Directory,
    by_house: Directory,
    by_near: Directory,
}

impl Whole {
    fn new(accounts: &Accounts) -> Self {
        let rows = || (0_u32..).zip(&accounts.rows);
        let columns = |of: fn(&Row) -> u64| {
            let entries = rows().map(|(at, row)| (of(row), at));
            Directory::new(entries.filter(|(key, _)| *key != 0).collect())
        };
        let phones = rows().filter_map(|(at, row)| Some((phone_key(row.phone?), at)));
        // A name of one word is found by its letters already.
        let starts = std::iter::once(&0).chain(&accounts.word_ends);
        let lengths = starts
            .zip(&accounts.word_ends)
            .map(|(start, end)| end - start);
        let several = rows().zip(lengths).filter(|(_, length)| *length > 1);
        Self {
            frequencies: Frequencies::of(accounts),
            by_id: ids_directory(accounts, &[]),
            by_external: Directory::new(accounts.external.clone()),
            by_domain: columns(|row| row.domain),
            by_near: Directory::new(accounts.near.clone()),
            by_compact: Directory::new(
                rows()
                    .flat_map(|(at, row)| [(row.compact, at), (row.written_out, at)])
                    .filter(|(key, _)| *key != 0)
                    .collect(),
            ),
            by_unordered: Directory::new(
                several.map(|((at, row), _)| (row.unordered, at)).collect(),
            ),
            by_phone: Directory::new(phones.collect()),
            by_house: columns(|row| row.house),
        }
    }
}

/// Ids of accounts, then ids that were merged into them; the first account of an id holds it.
fn ids_directory(accounts: &Accounts, followed: &[(u64, u32)]) -> Directory {
    let own: Vec<(u64, u32)> = (0..position(accounts.len()))
        .map(|at| (key(accounts.id(at)), at))
        .collect();
    if followed.is_empty() && accounts.former.is_empty() {
        return Directory::new(own);
    }
    let mut known: std::collections::HashSet<u64> = own.iter().map(|(key, _)| *key).collect();
    let mut entries = own;
    for (key, at) in accounts.former.iter().chain(followed) {
        if known.insert(*key) {
            entries.push((*key, *at));
        }
    }
    Directory::new(entries)
}

impl Matcher {
    /// Follows merges, which may form chains; a chain that leads nowhere leaves its ids unknown.
    fn follow(&mut self, merged: &[(AccountId, AccountId)]) {
        if merged.is_empty() {
            return;
        }
        let next: std::collections::HashMap<&AccountId, &AccountId> =
            merged.iter().map(|(from, to)| (from, to)).collect();
        let mut followed = Vec::new();
        for (from, _) in merged {
            let mut at = from;
            // A cycle of merges cannot be longer than the list of them.
            for _ in 0..=merged.len() {
                if let Some(account) = self.by_id(at.as_str()) {
                    followed.push((key(from.as_str()), account));
                    break;
                }
                match next.get(at) {
                    Some(to) => at = to,
                    None => break,
                }
            }
        }
        self.by_id = ids_directory(&self.accounts, &followed);
    }
}
