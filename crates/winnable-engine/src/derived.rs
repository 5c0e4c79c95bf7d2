//! Accounts made of e-mail domains, for exports that have no file of accounts.

use std::collections::BTreeMap;

use winnable_match::{Companies, registrable};
use winnable_model::{Account, AccountId, Domain, Person, RowRef};

use crate::MatchSettings;

/// One account for each corporate e-mail domain of the people, in the order of the domains. Neither
/// a free-mail provider nor our own domain makes one.
pub(crate) fn derive(people: &[Person], settings: &MatchSettings<'_>) -> Vec<Account> {
    let companies = Companies::new(settings.own_domains, settings.free_mail);
    let mut first: BTreeMap<&str, RowRef> = BTreeMap::new();
    for person in people {
        let stated = person.email_domain.as_ref();
        let Some(domain) = stated.filter(|domain| companies.refuses(domain).is_none()) else {
            continue;
        };
        let origin = first.entry(registrable(domain)).or_insert(person.origin);
        *origin = (*origin).min(person.origin);
    }
    let accounts = first.into_iter().map(|(domain, origin)| {
        let mut account = Account::new(AccountId::new(domain), domain, origin);
        account.domain = Domain::parse(domain).ok();
        account.derived = true;
        account
    });
    accounts.collect()
}
