//! People as one person each: a lead that is a contact, a record that was merged, an e-mail address
//! that stands twice on one account.

mod ids;

use std::collections::HashMap;

use chrono::NaiveDate;
use foldhash::fast::FixedState;
use winnable_match::{Decision, MatchCode, Placed, other_length};
use winnable_model::{KnownSince as _, Person, PersonId, PersonKind, PersonLinks};

use crate::matching::sort;
use crate::placing::{Placing, Row};

use ids::Ids;

/// The person whom an e-mail address names.
#[derive(Clone, Copy, Debug)]
enum Holder {
    One(u32),
    Several,
}

/// Said of a contact beside their person. There is no room for so many people anyway.
const ON_ACCOUNT: u32 = 1 << 31;

/// People, each on at most one account.
#[derive(Debug)]
pub(crate) struct People {
    /// Every record, contacts first, then by id.
    pub(crate) records: Vec<Person>,
    /// The record that stands for the person of each record.
    pub(crate) person: Vec<u32>,
    /// Where the person of each record belongs.
    pub(crate) placed: Vec<Placed>,
    /// What the evidence of each record says.
    pub(crate) decisions: Vec<Decision>,
    /// Whether the person of each record must not be contacted, by any of their records.
    quiet: Vec<bool>,
    /// Whether what such people did is left out of engagement.
    pub(crate) strict: bool,
    /// The person of each contact's id, with [`ON_ACCOUNT`] for those who are on one.
    contacts: Ids,
    leads: Ids,
    by_email: HashMap<Box<str>, Holder, FixedState>,
    merged: HashMap<PersonId, PersonId, FixedState>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of the same lists"
)]
impl People {
    /// When the first record of each person was created, at the record that stands for it.
    pub(crate) fn created(&self) -> Vec<Option<NaiveDate>> {
        let mut first: Vec<Option<NaiveDate>> = vec![None; self.records.len()];
        for (record, person) in self.records.iter().zip(&self.person) {
            let known = &mut first[*person as usize];
            *known = [*known, record.known_since()].into_iter().flatten().min();
        }
        first
    }

    pub(crate) fn new(
        mut records: Vec<Person>,
        merged: Vec<(PersonId, PersonId)>,
        placing: &mut Placing,
    ) -> Self {
        // Whatever order the files had, a person is the same one.
        sort(&mut records, |a, b| {
            (a.kind, &a.id, a.origin).cmp(&(b.kind, &b.id, b.origin))
        });
        let decisions = placing.decide_people(&records);
        let placed = decisions.iter().map(|one| placing.placed(one)).collect();
        let mut people = Self {
            person: (0_u32..).take(records.len()).collect(),
            records,
            decisions,
            placed,
            quiet: Vec::new(),
            strict: false,
            contacts: Ids::default(),
            leads: Ids::default(),
            by_email: HashMap::default(),
            merged: merged.into_iter().collect(),
        };
        people.index_ids();
        people.join_links();
        people.join_emails();
        people.settle_accounts(placing);
        people.settle_contacts();
        people.index_emails();
        people.hush();
        people
    }

    /// One record of a person that says so is enough.
    fn hush(&mut self) {
        let mut quiet = vec![false; self.records.len()];
        for (record, person) in self.records.iter().zip(&self.person) {
            quiet[*person as usize] |= record.do_not_contact;
        }
        self.quiet = self.person.iter().map(|at| quiet[*at as usize]).collect();
    }

    /// Whether the person of a record must not be contacted.
    pub(crate) fn is_quiet(&self, record: usize) -> bool {
        self.quiet.get(record).copied().unwrap_or_default()
    }

    /// Whether what the person of a record does is left out of engagement.
    pub(crate) fn is_ignored(&self, record: usize) -> bool {
        self.strict && self.is_quiet(record)
    }

    /// How many people must not be contacted.
    pub(crate) fn quiet_people(&self) -> u64 {
        let roots = (0_u32..).zip(&self.person).zip(&self.quiet);
        roots
            .filter(|((at, root), quiet)| at == *root && **quiet)
            .count() as u64
    }

    fn index_ids(&mut self) {
        let records = self.records.iter().zip(0_u32..);
        let of = |kind: PersonKind| {
            let of_kind = records
                .clone()
                .filter(move |(record, _)| record.kind == kind);
            Ids::new(of_kind.map(|(record, at)| (record.id.as_str(), at)))
        };
        let (contacts, leads) = (of(PersonKind::Contact), of(PersonKind::Lead));
        self.contacts = contacts;
        self.leads = leads;
    }

    /// Follows merges of ids; a chain cannot be longer than the list of them.
    fn current<'a>(&'a self, id: &'a PersonId) -> &'a PersonId {
        let mut at = id;
        for _ in 0..self.merged.len() {
            match self.merged.get(at) {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    /// The person, on an account, of a contact that has this very id.
    pub(crate) fn by_contact(&self, id: &str) -> Option<u32> {
        let person = self.contacts.get(id)?;
        (person & ON_ACCOUNT != 0).then_some(person & !ON_ACCOUNT)
    }

    /// A record of the person of a contact.
    fn contact(&self, id: &PersonId) -> Option<u32> {
        let found = self.record(&self.contacts, id)?;
        Some(found & !ON_ACCOUNT)
    }

    /// Puts what a touch asks for into the table of contacts: who it is, and whether they are on an
    /// account.
    fn settle_contacts(&mut self) {
        let (persons, placed) = (&self.person, &self.placed);
        self.contacts.replace(|record| {
            let person = persons[record as usize];
            match placed[person as usize].account {
                Some(_) => person | ON_ACCOUNT,
                None => person,
            }
        });
    }

    pub(crate) fn lead(&self, id: &PersonId) -> Option<u32> {
        self.record(&self.leads, id)
    }

    /// The record of an id, of the id that took its place, or of its other length.
    fn record(&self, records: &Ids, id: &PersonId) -> Option<u32> {
        let other = || records.get(&other_length(id.as_str())?);
        let found = records.get(id.as_str());
        let found = found.or_else(|| records.get(self.current(id).as_str()));
        found.or_else(other)
    }

    /// A lead that carries a contact's id is that contact.
    fn join_links(&mut self) {
        for at in 0..self.records.len() {
            let record = &self.records[at];
            let target = record
                .merged_into
                .as_ref()
                .and_then(|id| self.contact(id).or_else(|| self.lead(id)))
                .or_else(|| record.contact.as_ref().and_then(|id| self.contact(id)));
            if let Some(target) = target {
                self.person[at] = self.root(target);
            }
        }
    }

    /// The record that stands for a record's person.
    pub(crate) fn root(&self, record: u32) -> u32 {
        let mut at = record;
        for _ in 0..self.person.len() {
            let next = self.person[at as usize];
            if next == at {
                break;
            }
            at = next;
        }
        at
    }

    /// Two records with one e-mail address on one account are one person.
    fn join_emails(&mut self) {
        let mut seen: HashMap<(Box<str>, u32), u32, FixedState> = HashMap::default();
        for at in 0..self.records.len() {
            let (Some(email), Some(account)) = (&self.records[at].email, self.placed[at].account)
            else {
                continue;
            };
            let root = self.root(u32::try_from(at).unwrap_or(u32::MAX));
            let first = *seen.entry((email.clone(), account)).or_insert(root);
            let first = self.root(first);
            // The earlier record stands for both, so that no cycle can arise.
            let (keep, join) = if first <= root {
                (first, root)
            } else {
                (root, first)
            };
            self.person[join as usize] = keep;
        }
        for at in 0..self.person.len() {
            self.person[at] = self.root(u32::try_from(at).unwrap_or(u32::MAX));
        }
    }

    /// A person belongs where their standing record does, else where another of their records does.
    /// What somebody decided of a record by hand holds for it all the same.
    fn settle_accounts(&mut self, placing: &Placing) {
        let may_go = |people: &Self, at: usize, account: u32| {
            let row = Row::of(&people.records[at]);
            !placing.is_ruled_out(&row, people.placed[at].code, account)
        };
        for at in 0..self.records.len() {
            let root = self.person[at] as usize;
            if let (None, Some(account)) = (self.placed[root].account, self.placed[at].account)
                && may_go(self, root, account)
            {
                self.placed[root] = Placed {
                    account: Some(account),
                    code: MatchCode::Person,
                };
            }
        }
        for at in 0..self.records.len() {
            let root = self.person[at] as usize;
            let Some(account) = self.placed[root].account else {
                continue;
            };
            if root != at && may_go(self, at, account) {
                self.placed[at] = Placed {
                    code: self.placed[at].code,
                    ..self.placed[root]
                };
                if !self.placed[at].code.is_match() {
                    self.placed[at].code = MatchCode::Person;
                }
            }
        }
    }

    fn index_emails(&mut self) {
        for (at, record) in self.records.iter().enumerate() {
            let Some(email) = &record.email else { continue };
            let root = self.person[at];
            self.by_email
                .entry(email.clone())
                .and_modify(|holder| {
                    if !matches!(holder, Holder::One(one) if *one == root) {
                        *holder = Holder::Several;
                    }
                })
                .or_insert(Holder::One(root));
        }
    }

    /// The person that a row names: `Ok(None)` where it names none.
    pub(crate) fn find(&self, links: &PersonLinks) -> Result<Option<u32>, MatchCode> {
        let by_id = links
            .contact
            .as_ref()
            .and_then(|id| self.contact(id))
            .or_else(|| links.lead.as_ref().and_then(|id| self.lead(id)));
        if let Some(record) = by_id {
            return Ok(Some(self.person[record as usize]));
        }
        match links.email.as_deref().map(|email| self.by_email.get(email)) {
            Some(Some(Holder::One(person))) => Ok(Some(*person)),
            Some(Some(Holder::Several)) => Err(MatchCode::SharedEmail),
            None if links.is_empty() => Ok(None),
            Some(None) | None => Err(MatchCode::UnknownPerson),
        }
    }
}
