//! Accounts by id, by domain and by exact name.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use winnable_model::{
    Account, AccountId, AccountLinks, Domain, SalesforceId, canonical_record_id, fold,
};

use crate::MatchCode;
use crate::domain::{is_free_mail, registrable};

/// Where a row was placed, and by which evidence or for which reason not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The account, by its position among those of the index.
    pub account: Option<u32>,
    /// The decision.
    pub code: MatchCode,
}

impl Placed {
    fn at(account: u32, code: MatchCode) -> Self {
        Self {
            account: Some(account),
            code,
        }
    }

    /// A row that was not placed.
    pub fn nowhere(code: MatchCode) -> Self {
        Self {
            account: None,
            code,
        }
    }
}

/// The accounts that share a key.
#[derive(Clone, Copy, Debug)]
enum Holder {
    One(u32),
    Several,
}

type Keys<K> = HashMap<K, Holder, FixedState>;

/// An index of accounts, built once and asked for every row.
#[derive(Clone, Debug)]
pub struct AccountIndex {
    by_id: HashMap<AccountId, u32, FixedState>,
    by_domain: Keys<String>,
    by_name: Keys<String>,
    own: Vec<String>,
    free: Vec<String>,
}

impl AccountIndex {
    /// An index of accounts. `merged` leads ids that no longer exist to the ids that took their
    /// place; `own` are the domains of our own company, `free` further free-mail domains.
    pub fn new(
        accounts: &[Account],
        merged: &[(AccountId, AccountId)],
        own: &[Domain],
        free: &[Domain],
    ) -> Self {
        let mut index = Self {
            by_id: HashMap::default(),
            by_domain: HashMap::default(),
            by_name: HashMap::default(),
            own: own
                .iter()
                .map(|domain| registrable(domain).to_owned())
                .collect(),
            free: free
                .iter()
                .map(|domain| registrable(domain).to_owned())
                .collect(),
        };
        for (at, account) in (0_u32..).zip(accounts) {
            index.by_id.entry(account.id.clone()).or_insert(at);
            if let Some(domain) = &account.domain {
                let domain = registrable(domain);
                // An account whose website is a free-mail page has no domain of its own.
                if !index.is_nobodys(domain) {
                    hold(&mut index.by_domain, domain.to_owned(), at);
                }
            }
            let name = fold(&account.name);
            if !name.is_empty() {
                hold(&mut index.by_name, name, at);
            }
        }
        for (at, account) in (0_u32..).zip(accounts) {
            for former in &account.merged_ids {
                index.by_id.entry(former.clone()).or_insert(at);
            }
        }
        index.follow(merged);
        index
    }

    /// Follows merges, which may form chains; a chain that leads nowhere leaves its ids unknown.
    fn follow(&mut self, merged: &[(AccountId, AccountId)]) {
        let next: HashMap<&AccountId, &AccountId, FixedState> =
            merged.iter().map(|(from, to)| (from, to)).collect();
        for (from, _) in merged {
            let mut at = from;
            // A cycle of merges cannot be longer than the list of them.
            for _ in 0..=merged.len() {
                if let Some(&account) = self.by_id.get(at) {
                    self.by_id.entry(from.clone()).or_insert(account);
                    break;
                }
                match next.get(at) {
                    Some(to) => at = to,
                    None => break,
                }
            }
        }
    }

    fn is_nobodys(&self, domain: &str) -> bool {
        is_free_mail(domain) || self.free.iter().any(|free| free == domain)
    }

    /// The account of an id, in either length of a Salesforce id.
    pub fn by_id(&self, id: &AccountId) -> Option<u32> {
        let other = || self.by_id.get(&AccountId::new(&other_length(id.as_str())?));
        self.by_id.get(id).or_else(other).copied()
    }

    /// Places a row by what it says about its account, and by the e-mail domain of its person.
    pub fn place(&self, links: &AccountLinks, email: Option<&Domain>) -> Placed {
        if let Some(account) = links.converted.as_ref().and_then(|id| self.by_id(id)) {
            return Placed::at(account, MatchCode::ConvertedAccount);
        }
        if let Some(id) = &links.id {
            // A row that names an id means that account and no other.
            return match self.by_id(id) {
                Some(account) => Placed::at(account, MatchCode::AccountId),
                None => Placed::nowhere(MatchCode::UnknownAccountId),
            };
        }
        let mut why = MatchCode::NoAccountKey;
        let tries = [
            links
                .domain
                .as_ref()
                .map(|domain| self.by_domain(domain, MatchCode::AccountDomain)),
            links.name.as_deref().map(|name| self.by_name(name)),
            email.map(|domain| self.by_domain(domain, MatchCode::EmailDomain)),
        ];
        for placed in tries.into_iter().flatten() {
            if placed.account.is_some() {
                return placed;
            }
            // The first key that is there says why: it is what the row states about its account.
            if why == MatchCode::NoAccountKey {
                why = placed.code;
            }
        }
        Placed::nowhere(why)
    }

    fn by_domain(&self, domain: &Domain, code: MatchCode) -> Placed {
        let domain = registrable(domain);
        if self.own.iter().any(|own| own == domain) {
            return Placed::nowhere(MatchCode::OwnDomain);
        }
        if self.is_nobodys(domain) {
            return Placed::nowhere(MatchCode::FreeMail);
        }
        match self.by_domain.get(domain) {
            Some(Holder::One(account)) => Placed::at(*account, code),
            Some(Holder::Several) => Placed::nowhere(MatchCode::SharedDomain),
            None => Placed::nowhere(MatchCode::UnknownDomain),
        }
    }

    fn by_name(&self, name: &str) -> Placed {
        match self.by_name.get(&fold(name)) {
            Some(Holder::One(account)) => Placed::at(*account, MatchCode::AccountName),
            Some(Holder::Several) => Placed::nowhere(MatchCode::SharedName),
            // Some exports write the account's id where its name belongs.
            None => match self.by_id(&AccountId::new(&canonical_record_id(name))) {
                Some(account) => Placed::at(account, MatchCode::AccountId),
                None => Placed::nowhere(MatchCode::UnknownName),
            },
        }
    }
}

/// A Salesforce id in its other length. Readers bring ids to 18 characters where they can tell one
/// by its letters; an id of digits alone is one only when its partner exists.
///
/// ```
/// use winnable_match::other_length;
/// assert_eq!(other_length("001000000000001").as_deref(), Some("001000000000001AAA"));
/// assert_eq!(other_length("001000000000001AAA").as_deref(), Some("001000000000001"));
/// assert_eq!(other_length("4711"), None);
/// ```
pub fn other_length(id: &str) -> Option<String> {
    let parsed = SalesforceId::parse(id).ok()?;
    Some(
        if id.len() == 15 {
            parsed.to_18()
        } else {
            parsed.to_15()
        }
        .to_owned(),
    )
}

fn hold(keys: &mut Keys<String>, key: String, at: u32) {
    keys.entry(key)
        .and_modify(|holder| *holder = Holder::Several)
        .or_insert(Holder::One(at));
}

#[cfg(test)]
mod tests;
