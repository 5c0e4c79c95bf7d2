//! Rows of a plain file, many in one piece of memory.

use std::borrow::Cow;

use winnable_match::{AccountRecord, Record};
use winnable_model::Domain;

use super::columns::{FIELDS, Field};

/// So many rows go from thread to thread at once.
const ROWS: usize = 8 * 1024;

/// Rows with the fields that matching knows, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    /// The position of the first row among all that were taken.
    pub(crate) first: u32,
    text: String,
    /// Where each field ends in `text`, row by row.
    ends: Vec<u32>,
}

impl Chunk {
    pub(super) fn starting_at(first: u32) -> Self {
        Self {
            first,
            ..Self::default()
        }
    }

    pub(super) fn is_full(&self) -> bool {
        self.len() >= ROWS
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len() / FIELDS.len()
    }

    pub(super) fn push<'a>(&mut self, fields: impl Iterator<Item = Cow<'a, str>>) {
        for field in fields {
            self.text.push_str(&field);
            let end = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
            self.ends.push(end);
        }
    }

    /// The rows in their order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = PlainRow<'_>> {
        (0..self.len()).map(|row| PlainRow { chunk: self, row })
    }
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlainRow<'a> {
    chunk: &'a Chunk,
    row: usize,
}

impl<'a> PlainRow<'a> {
    /// A field; `None` where the file has no such column or the cell is blank.
    fn get(self, field: Field) -> Option<&'a str> {
        let at = self.row * FIELDS.len() + field as usize;
        let end = |at: usize| self.chunk.ends.get(at).map_or(0, |end| *end as usize);
        let start = at.checked_sub(1).map_or(0, end);
        let text = self.chunk.text.get(start..end(at))?;
        (!text.is_empty()).then_some(text)
    }

    pub(crate) fn name(self) -> Option<&'a str> {
        self.get(Field::Name)
    }

    pub(crate) fn id(self) -> &'a str {
        self.get(Field::Id).unwrap_or_default()
    }

    /// What the row calls its company: the name, else what says most of it.
    pub(crate) fn company(self) -> &'a str {
        let email = || {
            self.get(Field::Email)
                .and_then(|email| email.rsplit('@').next())
        };
        self.get(Field::Name)
            .or_else(|| self.get(Field::Domain))
            .or_else(email)
            .unwrap_or_default()
    }

    /// The company's domain, and that of the e-mail address.
    pub(crate) fn domains(self) -> [Option<Domain>; 2] {
        let site = self.get(Field::Domain);
        let site = site.and_then(|raw| Domain::parse(raw).or_else(|_| Domain::of_email(raw)).ok());
        let email = self
            .get(Field::Email)
            .and_then(|raw| Domain::of_email(raw).ok());
        [site, email]
    }

    /// The row as a record; `domains` are its own.
    pub(crate) fn record(self, domains: &'a [Option<Domain>; 2]) -> Record<'a> {
        Record {
            domain: domains[0].as_ref(),
            email_domain: domains[1].as_ref(),
            name: self.get(Field::Name),
            phone: self.get(Field::Phone),
            address: self.get(Field::Address),
            city: self.get(Field::City),
            state: self.get(Field::State),
            postal_code: self.get(Field::PostalCode),
            country: self.get(Field::Country),
            ..Record::default()
        }
    }

    /// The row as an account; a file of accounts may keep the domain in an e-mail address.
    pub(crate) fn account(self, domains: &'a [Option<Domain>; 2]) -> AccountRecord<'a> {
        AccountRecord {
            id: self.id(),
            external_ids: &[],
            domain: domains[0].as_ref().or(domains[1].as_ref()),
            name: self.get(Field::Name),
            phone: self.get(Field::Phone),
            address: self.get(Field::Address),
            city: self.get(Field::City),
            state: self.get(Field::State),
            postal_code: self.get(Field::PostalCode),
            country: self.get(Field::Country),
        }
    }
}
