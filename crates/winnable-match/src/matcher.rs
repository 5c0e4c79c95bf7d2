//! Accounts that are asked which of them a record belongs to.

mod accounts;
mod align;
mod blocking;
mod build;
mod compare;
mod decide;
mod duplicates;
mod policy;
mod query;
#[cfg(test)]
mod tests;
mod vocabulary;

use winnable_model::AccountId;

use crate::Decision;
use crate::directory::Directory;
use crate::domain::Companies;
use crate::place::key;
use crate::record::Record;
use crate::salesforce::other_length;

use accounts::Accounts;
use vocabulary::Vocabulary;

pub use build::MatcherBuilder;
pub use duplicates::{DuplicatePair, Duplicates};
pub use policy::Thresholds;
pub use query::Scratch;

/// Accounts, ready to be asked for every record.
///
/// It is built once and only read afterwards: any number of threads may ask at once, each with a
/// [`Scratch`] of its own, and asking takes no memory in the common case.
///
/// ```
/// use winnable_match::{AccountRecord, MatchCode, MatcherBuilder, Outcome, Record, Scratch};
///
/// let mut builder = MatcherBuilder::default();
/// for (id, name) in [("a1", "Zyxwell Inc"), ("a2", "삼성전자㈜")] {
///     builder.add(&AccountRecord { id, name: Some(name), ..AccountRecord::default() });
/// }
/// let matcher = builder.build();
/// let mut scratch = Scratch::default();
///
/// let same = Record { name: Some("ZYXWELL, INCORPORATED"), ..Record::default() };
/// let decision = matcher.decide(&same, &mut scratch);
/// assert_eq!((decision.account(), decision.code), (Some(0), MatchCode::AccountName));
///
/// // Two look-alikes are never joined: a person decides.
/// let other = Record { name: Some("삼성전기㈜"), ..Record::default() };
/// let decision = matcher.decide(&other, &mut scratch);
/// assert_eq!((decision.outcome, decision.candidate()), (Outcome::Review, Some(1)));
///
/// // What speaks for and against adds up.
/// let best = decision.best.expect("a candidate");
/// assert_eq!(best.waterfall.weight(), best.weight);
/// ```
#[derive(Clone, Debug)]
pub struct Matcher {
    accounts: Accounts,
    /// Words of names by their position in the vocabulary.
    words: Vec<u32>,
    vocabulary: Vocabulary,
    companies: Companies,
    frequencies: policy::Frequencies,
    by_id: Directory,
    by_external: Directory,
    by_domain: Directory,
    by_compact: Directory,
    by_unordered: Directory,
    by_phone: Directory,
    by_house: Directory,
    /// Accounts whose name is not ASCII by each text that lacks one letter of it.
    by_near: Directory,
    /// Accounts by each word that few of them have.
    by_word: Directory,
    /// Accounts by each pair of words that many of them have.
    by_pair: Directory,
}

impl Matcher {
    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.accounts.len()
    }

    /// Whether there is no account.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The id of an account, by its position.
    pub fn id(&self, account: u32) -> &str {
        self.accounts.id(account)
    }

    /// How many accounts have the id of one before them. Each is an account of its own, and the first
    /// holds the id.
    pub fn repeated_ids(&self) -> usize {
        self.by_id.repeated()
    }

    /// The account of an id, of an id that was merged into it, or of the other length of a
    /// Salesforce id.
    pub fn by_id(&self, id: &str) -> Option<u32> {
        let exact = |id: &str| {
            let of_key = self.by_id.get(key(id));
            of_key.first().copied()
        };
        exact(id).or_else(|| exact(&other_length(id)?))
    }

    /// The account of an id.
    pub fn by_account_id(&self, id: &AccountId) -> Option<u32> {
        self.by_id(id.as_str())
    }

    /// Decides which account a record belongs to.
    pub fn decide(&self, record: &Record<'_>, scratch: &mut Scratch) -> Decision {
        self.decide_record(record, scratch)
    }

    fn name_words(&self, account: u32) -> &[u32] {
        let end = |at: usize| {
            self.accounts
                .word_ends
                .get(at)
                .map_or(0, |end| *end as usize)
        };
        let start = (account as usize).checked_sub(1).map_or(0, end);
        self.words
            .get(start..end(account as usize))
            .unwrap_or_default()
    }
}
