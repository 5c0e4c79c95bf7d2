//! Accounts that are one company, typed in twice.

use crate::decision::{Candidate, Comparison, Level, Outcome, Waterfall};
use crate::record::{AccountRecord, Record};
use crate::{MatchCode, Weight};

use super::Matcher;
use super::accounts::position;
use super::decide::{level, review_code};
use super::policy::ACCOUNTS;
use super::query::Scratch;

/// Two accounts that may be one company. Nothing is merged: a pair is a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DuplicatePair {
    /// The account that stands first.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// [`Outcome::Matched`] where everything that both state agrees, [`Outcome::Review`] else.
    pub outcome: Outcome,
    /// By which evidence, or what stands against it.
    pub code: MatchCode,
    /// How much speaks for it.
    pub weight: Weight,
    /// Why.
    pub waterfall: Waterfall,
}

impl Matcher {
    /// Compares the account at a position with the others and hands out each pair that is worth
    /// looking at; `account` must be what was added at that position.
    ///
    /// A pair comes up at either of its accounts, or at both: [`DuplicatePair::a`] is the smaller
    /// position each time, and the evidence is the same.
    pub fn duplicates_of(
        &self,
        at: u32,
        account: &AccountRecord<'_>,
        scratch: &mut Scratch,
        found: &mut Vec<DuplicatePair>,
    ) {
        let query = self.query(&Record::of_account(account), Some(at), scratch);
        self.whole_values(&query, scratch);
        if query.is_named {
            self.shared_words(&query, scratch);
        }
        for other in &scratch.candidates {
            let candidate = self.compare(&query, scratch, *other, None, &ACCOUNTS);
            if let Some(pair) = pair(at, &candidate) {
                found.push(pair);
            }
        }
    }
}

fn pair(at: u32, candidate: &Candidate) -> Option<DuplicatePair> {
    let weight = candidate.weight.hundredths();
    let outcome = if weight >= ACCOUNTS.thresholds.matched {
        Outcome::Matched
    } else if weight >= ACCOUNTS.thresholds.review {
        Outcome::Review
    } else {
        return None;
    };
    let code = match outcome {
        Outcome::Matched => matched_code(candidate),
        _ => review_code(candidate, None, &ACCOUNTS),
    };
    Some(DuplicatePair {
        a: at.min(candidate.account),
        b: at.max(candidate.account),
        outcome,
        code,
        weight: candidate.weight,
        waterfall: candidate.waterfall,
    })
}

/// The strongest evidence for one company.
fn matched_code(candidate: &Candidate) -> MatchCode {
    let domain = level(candidate, Comparison::Domain);
    match level(candidate, Comparison::Name) {
        _ if matches!(domain, Some(Level::SameDomain | Level::SharedDomain)) => {
            MatchCode::AccountDomain
        }
        Some(Level::FullName) => MatchCode::AccountName,
        Some(Level::StrippedName) => MatchCode::NameAndPlace,
        Some(Level::CloseName | Level::DroppedWord) => MatchCode::CloseName,
        _ => MatchCode::PhoneAndStreet,
    }
}

/// Pairs once each in the order of their accounts, and the groups that matched pairs make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duplicates {
    /// Every pair.
    pub pairs: Vec<DuplicatePair>,
    /// Accounts that matched pairs tie together, two or more each.
    pub groups: Vec<Vec<u32>>,
}

impl Duplicates {
    /// Puts pairs in order, each once, and ties matched ones together.
    pub fn new(mut pairs: Vec<DuplicatePair>, accounts: usize) -> Self {
        pairs.sort_by_key(|pair| (pair.a, pair.b, std::cmp::Reverse(pair.weight)));
        pairs.dedup_by_key(|pair| (pair.a, pair.b));
        let groups = groups(&pairs, accounts);
        Self { pairs, groups }
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of the accounts"
)]
fn groups(pairs: &[DuplicatePair], accounts: usize) -> Vec<Vec<u32>> {
    let mut first: Vec<u32> = (0..position(accounts)).collect();
    let root = |first: &mut Vec<u32>, mut at: u32| {
        while first[at as usize] != at {
            first[at as usize] = first[first[at as usize] as usize];
            at = first[at as usize];
        }
        at
    };
    for pair in pairs.iter().filter(|pair| pair.outcome == Outcome::Matched) {
        let (a, b) = (root(&mut first, pair.a), root(&mut first, pair.b));
        first[a.max(b) as usize] = a.min(b);
    }
    let mut members: std::collections::BTreeMap<u32, Vec<u32>> = std::collections::BTreeMap::new();
    for at in 0..position(accounts) {
        let group = root(&mut first, at);
        members.entry(group).or_default().push(at);
    }
    members
        .into_values()
        .filter(|group| group.len() > 1)
        .collect()
}
