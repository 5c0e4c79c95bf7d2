//! Digests of what rows say of their account: where a record is on another account and these are the
//! same, matching moved it; else the record did.

use winnable_history::{Digest, Key};
use winnable_match::{MatchCode, Placed};
use winnable_model::{Account, AccountLinks, ContactDetails, Person, PersonLinks};

use crate::people::People;

/// Texts of which each may be missing: nothing is not the same as an empty one.
#[derive(Default)]
struct Parts(Vec<Vec<u8>>);

impl Parts {
    fn add(&mut self, text: Option<&str>) {
        let mut part = vec![u8::from(text.is_some())];
        part.extend(text.unwrap_or_default().as_bytes());
        self.0.push(part);
    }

    fn contact(&mut self, details: Option<&ContactDetails>) {
        let none = ContactDetails::default();
        let details = details.unwrap_or(&none);
        for text in [
            &details.phone,
            &details.address,
            &details.city,
            &details.state,
            &details.postal_code,
            &details.country,
        ] {
            self.add(text.as_deref());
        }
    }

    fn links(&mut self, links: &AccountLinks) {
        self.add(links.id.as_ref().map(winnable_model::AccountId::as_str));
        self.add(
            links
                .converted
                .as_ref()
                .map(winnable_model::AccountId::as_str),
        );
        self.add(links.external_id.as_deref());
        self.add(links.domain.as_ref().map(winnable_model::Domain::as_str));
        self.add(links.name.as_deref());
        self.contact(links.contact.as_deref());
    }

    fn key(&self) -> Key {
        Digest::of_parts(self.0.iter().map(Vec::as_slice)).key()
    }
}

/// All that matching knows an account by.
pub(super) fn identity(account: &Account) -> Key {
    let mut parts = Parts::default();
    parts.add(Some(&account.name));
    parts.add(account.domain.as_ref().map(winnable_model::Domain::as_str));
    parts.add(account.parent.as_deref());
    parts.contact(account.contact.as_deref());
    let mut ids: Vec<&str> = account
        .merged_ids
        .iter()
        .map(winnable_model::AccountId::as_str)
        .collect();
    ids.sort_unstable();
    let mut others: Vec<&str> = account.external_ids.iter().map(|id| &**id).collect();
    others.sort_unstable();
    parts.add(None);
    for id in ids {
        parts.add(Some(id));
    }
    parts.add(None);
    for id in others {
        parts.add(Some(id));
    }
    parts.key()
}

/// What one record of a person says.
pub(super) fn of_person(person: &Person) -> Key {
    let mut parts = Parts::default();
    parts.links(&person.account);
    parts.add(
        person
            .email_domain
            .as_ref()
            .map(winnable_model::Domain::as_str),
    );
    parts.add(
        person
            .contact
            .as_ref()
            .map(winnable_model::PersonId::as_str),
    );
    parts.add(
        person
            .merged_into
            .as_ref()
            .map(winnable_model::PersonId::as_str),
    );
    parts.key()
}

/// What several records say together, in any order.
pub(super) fn of_all(mut records: Vec<Key>) -> Key {
    records.sort_unstable();
    Digest::of_parts(records.iter().map(|key| key.0.as_slice())).key()
}

/// What a deal or a transaction says; one that was put where its person is says what its person does.
pub(super) fn of_row(
    account: &AccountLinks,
    person: &PersonLinks,
    placed: Placed,
    people: &People,
    of_people: &[Key],
) -> Key {
    let mut parts = Parts::default();
    parts.links(account);
    parts.add(
        person
            .contact
            .as_ref()
            .map(winnable_model::PersonId::as_str),
    );
    parts.add(person.lead.as_ref().map(winnable_model::PersonId::as_str));
    parts.add(person.email.as_deref());
    let by_person = matches!(
        placed.code,
        MatchCode::Person | MatchCode::PersonWithoutAccount
    );
    if by_person && let Ok(Some(at)) = people.find(person) {
        let evidence = of_people.get(at as usize).copied().unwrap_or_default();
        parts.0.push(evidence.0.to_vec());
    }
    parts.key()
}
