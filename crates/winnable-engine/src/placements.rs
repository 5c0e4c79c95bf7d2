//! Which account each row of a run belongs to: by what it says itself, and by way of its person.

use winnable_match::{Decision, MatchCode, Outcome, Placed, Scratch};
use winnable_model::{
    AccountLinks, Domain, Engagement, Opportunity, PersonLinks, RowRef, Signal, Transaction,
};

use crate::RecordKind;
use crate::people::People;
use crate::placing::{Placing, Row};

/// A row that belongs to no account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// The row.
    pub row: RowRef,
    /// What it is.
    pub kind: RecordKind,
    /// Why it was not placed.
    pub code: MatchCode,
    /// What it names: an id, a domain or a name. Never an address.
    pub key: Option<Box<str>>,
}

impl Unmatched {
    /// A touch that was not placed for that reason.
    pub(crate) fn touch(touch: &Engagement, code: MatchCode) -> Self {
        Self {
            row: touch.origin,
            kind: RecordKind::Engagement,
            code,
            key: named(code, &touch.account, Some(&touch.person), None),
        }
    }
}

/// Rows and the accounts they belong to.
#[derive(Debug)]
pub(crate) struct Placements {
    pub(crate) placing: Placing,
    pub(crate) people: People,
    pub(crate) unmatched: Vec<Unmatched>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl Placements {
    pub(crate) fn new(placing: Placing, people: People) -> Self {
        let mut placements = Self {
            placing,
            people,
            unmatched: Vec::new(),
        };
        placements.keep_people();
        placements
    }

    fn keep_people(&mut self) {
        let decisions = std::mem::take(&mut self.people.decisions);
        let placed = self.people.records.iter().zip(&self.people.placed);
        for (at, ((record, placed), decision)) in placed.zip(decisions).enumerate() {
            let row = Row::of(record);
            if !placed.code.is_match() {
                self.unmatched.push(Unmatched {
                    row: row.origin,
                    kind: row.kind,
                    code: placed.code,
                    key: named(placed.code, row.links, None, row.email_domain),
                });
            }
            self.placing.keep(&row, decision, *placed);
            if self.people.is_quiet(at) {
                self.placing.hush(row.origin);
            }
        }
    }

    /// Where a row belongs, without keeping what was decided: with its person, else by its own
    /// links. The person is named where they belong to that account.
    pub(crate) fn place(
        &mut self,
        person: &PersonLinks,
        account: &AccountLinks,
    ) -> (Placed, Option<u32>) {
        let mut scratch = std::mem::take(&mut self.placing.scratch);
        let placed = self.place_with(person, account, &mut scratch);
        self.placing.scratch = scratch;
        placed
    }

    /// The same, with memory of the caller's own.
    pub(crate) fn place_with(
        &self,
        person: &PersonLinks,
        account: &AccountLinks,
        scratch: &mut Scratch,
    ) -> (Placed, Option<u32>) {
        let own = self.placing.place(account, scratch);
        self.beside_person(person, own, |_| false)
    }

    /// The person, on an account, to whom a row belongs that says nothing but a contact's id.
    pub(crate) fn by_contact(&self, id: &str) -> Option<u32> {
        self.people.by_contact(id)
    }

    /// Places a deal.
    pub(crate) fn deal(&mut self, deal: &Opportunity) -> Placed {
        let row = Row {
            origin: deal.origin,
            kind: RecordKind::Opportunity,
            id: Some(deal.id.as_str()),
            links: &deal.account,
            email_domain: None,
        };
        self.record(&row, &deal.person)
    }

    /// Places a transaction, as deals are.
    pub(crate) fn transaction(&mut self, transaction: &Transaction) -> Placed {
        let row = Row {
            origin: transaction.origin,
            kind: transaction.kind.into(),
            id: Some(transaction.id.as_str()),
            links: &transaction.account,
            email_domain: None,
        };
        self.record(&row, &transaction.person)
    }

    /// Places a signal, which is about no person.
    pub(crate) fn signal(&mut self, signal: &Signal) -> Placed {
        let row = Row {
            origin: signal.origin,
            kind: RecordKind::Signal,
            id: None,
            links: &signal.account,
            email_domain: None,
        };
        self.record(&row, &PersonLinks::default())
    }

    fn record(&mut self, row: &Row<'_>, person: &PersonLinks) -> Placed {
        let decision: Decision = self.placing.decide(row);
        let own = self.placing.placed(&decision);
        let ruled_out = |account| self.placing.is_ruled_out(row, own.code, account);
        let (placed, _) = self.beside_person(person, own, ruled_out);
        self.placing.keep(row, decision, placed);
        if !placed.code.is_match() {
            self.unmatched.push(Unmatched {
                row: row.origin,
                kind: row.kind,
                code: placed.code,
                key: named(placed.code, row.links, Some(person), row.email_domain),
            });
        }
        placed
    }

    /// Where a row belongs that says this of its account and that of its person; `ruled_out` says
    /// which accounts are none of its by hand.
    fn beside_person(
        &self,
        person: &PersonLinks,
        own: Placed,
        ruled_out: impl Fn(u32) -> bool,
    ) -> (Placed, Option<u32>) {
        let found = self.people.find(person);
        let of_person = match found {
            Ok(Some(at)) => self.people.placed[at as usize]
                .account
                .map(|account| (account, at)),
            _ => None,
        };
        match (of_person, own.account) {
            // A row that names an account means that one; its person counts there when they agree.
            (Some((theirs, at)), Some(account)) if theirs == account => (own, Some(at)),
            (_, Some(_)) => (own, None),
            (Some((account, at)), None) if !own.code.is_stated() && !ruled_out(account) => (
                Placed {
                    account: Some(account),
                    code: MatchCode::Person,
                },
                Some(at),
            ),
            _ => {
                let code = match found {
                    // What a person should look at is told before what cannot be helped.
                    _ if own.code.is_stated() || own.code.outcome() == Outcome::Review => own.code,
                    Ok(Some(_)) if of_person.is_some() => own.code,
                    Ok(Some(_)) => MatchCode::PersonWithoutAccount,
                    Ok(None) => own.code,
                    Err(code) => code,
                };
                (Placed::nowhere(code), None)
            }
        }
    }
}

/// What an unplaced row names, by the reason for which it was not placed.
pub(crate) fn named(
    code: MatchCode,
    account: &AccountLinks,
    person: Option<&PersonLinks>,
    email: Option<&Domain>,
) -> Option<Box<str>> {
    let domain = || {
        let domain = account.domain.as_ref().or(email);
        domain.map(|domain| domain.as_str().into())
    };
    match code {
        MatchCode::UnknownAccountId => account.id.as_ref().map(|id| id.as_str().into()),
        MatchCode::UnknownExternalId => account.external_id.clone(),
        MatchCode::UnknownDomain
        | MatchCode::FreeMail
        | MatchCode::SharedHost
        | MatchCode::OwnDomain => domain(),
        MatchCode::UnknownName => account.name.clone(),
        MatchCode::UnknownPerson | MatchCode::PersonWithoutAccount => {
            let person = person?;
            let id = person.contact.as_ref().or(person.lead.as_ref());
            id.map(|id| id.as_str().into())
        }
        // What a person should look at is told by the name that the row states.
        _ if code.outcome() == Outcome::Review => account.name.clone().or_else(domain),
        _ => None,
    }
}
