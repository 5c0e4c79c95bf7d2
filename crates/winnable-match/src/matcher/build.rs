//! From accounts to a matcher.

use winnable_model::{AccountId, Domain};

use crate::Matcher;
use crate::directory::Directory;
use crate::domain::Companies;
use crate::place::key;
use crate::record::AccountRecord;

use super::accounts::{Accounts, Reading, Row, mixed, position};
use super::blocking::{FEW, PAIR_WORDS, pair_key};
use super::policy::Frequencies;
use super::vocabulary::Vocabulary;

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
        let vocabulary = Vocabulary::new(&counts, accounts.len());
        let words: Vec<u32> = std::mem::take(&mut accounts.word_keys)
            .iter()
            .map(|word| vocabulary.find(*word).unwrap_or(0))
            .collect();
        let mut matcher = Matcher {
            frequencies: Frequencies::of(&accounts),
            words,
            vocabulary,
            companies: self.companies,
            accounts,
            by_id: Directory::default(),
            by_external: Directory::default(),
            by_domain: Directory::default(),
            by_compact: Directory::default(),
            by_unordered: Directory::default(),
            by_phone: Directory::default(),
            by_house: Directory::default(),
            by_word: Directory::default(),
            by_pair: Directory::default(),
            by_sound: Directory::default(),
        };
        let (blocks, others) = std::thread::scope(|scope| {
            let blocks = scope.spawn(|| (matcher.words_directory(), matcher.pairs_directory()));
            let others = matcher.other_directories();
            (blocks.join(), others)
        });
        let Ok((by_word, by_pair)) = blocks else {
            // A thread that only sorts cannot fail; if it did, its panic was told already.
            return matcher;
        };
        (matcher.by_word, matcher.by_pair) = (by_word, by_pair);
        let [
            external,
            domain,
            compact,
            unordered,
            phone,
            house,
            id,
            sound,
        ] = others;
        matcher.by_external = external;
        matcher.by_domain = domain;
        matcher.by_compact = compact;
        matcher.by_unordered = unordered;
        matcher.by_phone = phone;
        matcher.by_house = house;
        matcher.by_id = id;
        matcher.by_sound = sound;
        matcher.follow(&self.merged);
        matcher
    }
}

impl Matcher {
    fn words_directory(&self) -> Directory {
        let mut entries = Vec::new();
        for account in 0..position(self.len()) {
            for word in self.name_words(account) {
                if self.vocabulary.word(*word).accounts <= FEW {
                    entries.push((mixed(u64::from(*word)), account));
                }
            }
        }
        Directory::new(entries)
    }

    fn pairs_directory(&self) -> Directory {
        let mut entries = Vec::new();
        for account in 0..position(self.len()) {
            let words = self.name_words(account);
            let words = words.get(..words.len().min(PAIR_WORDS)).unwrap_or_default();
            for (at, first) in words.iter().enumerate() {
                for second in words.iter().skip(at + 1) {
                    let frequent = |word: &u32| self.vocabulary.word(*word).accounts > FEW;
                    if frequent(first) && frequent(second) {
                        entries.push((pair_key(*first, *second), account));
                    }
                }
            }
        }
        Directory::new(entries)
    }

    fn other_directories(&self) -> [Directory; 8] {
        let accounts = &self.accounts;
        let rows = || (0_u32..).zip(&accounts.rows);
        let columns = |of: fn(&Row) -> u64| {
            let entries = rows().map(|(at, row)| (of(row), at));
            Directory::new(entries.filter(|(key, _)| *key != 0).collect())
        };
        let phones = rows().filter_map(|(at, row)| {
            let subscriber = row.phone?.subscriber();
            Some((mixed(u64::from(subscriber)), at))
        });
        // A name of one word is found by its letters already.
        let several = rows().filter(|(at, _)| self.name_words(*at).len() > 1);
        [
            Directory::new(accounts.external.clone()),
            columns(|row| row.domain),
            columns(|row| row.compact),
            Directory::new(several.map(|(at, row)| (row.unordered, at)).collect()),
            Directory::new(phones.collect()),
            columns(|row| row.house),
            self.ids_directory(&[]),
            Directory::default(),
        ]
    }

    /// Ids of accounts, then ids that were merged into them; the first account of an id holds it.
    fn ids_directory(&self, followed: &[(u64, u32)]) -> Directory {
        let own: Vec<(u64, u32)> = (0..position(self.len()))
            .map(|at| (key(self.id(at)), at))
            .collect();
        if followed.is_empty() && self.accounts.former.is_empty() {
            return Directory::new(own);
        }
        let mut known: std::collections::HashSet<u64> = own.iter().map(|(key, _)| *key).collect();
        let mut entries = own;
        for (key, at) in self.accounts.former.iter().chain(followed) {
            if known.insert(*key) {
                entries.push((*key, *at));
            }
        }
        Directory::new(entries)
    }

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
        self.by_id = self.ids_directory(&followed);
    }
}
