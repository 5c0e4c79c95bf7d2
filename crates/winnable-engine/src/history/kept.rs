//! What a snapshot keeps of a run, account by account.

use std::collections::BTreeMap;

use winnable_history::{Dossier, Loose, StoredPerson};
use winnable_model::{FactCatalogue, FactId};

use super::book::{Book, Known};
use crate::Assessment;

/// What a snapshot is made of.
#[derive(Debug)]
pub struct Kept(Book);

impl Kept {
    pub(crate) fn new(book: Book) -> Self {
        Self(book)
    }

    /// The dossier of an account, settled.
    ///
    /// # Panics
    /// For a position at or beyond the number of accounts of the assessment.
    #[expect(
        clippy::indexing_slicing,
        reason = "positions are those of lists made together"
    )]
    pub fn dossier(
        &self,
        assessment: &Assessment,
        at: usize,
        catalogue: &FactCatalogue,
    ) -> Dossier {
        let account = &assessment.accounts[at];
        let none = super::book::Rows::default();
        let rows = self.0.accounts.get(at).unwrap_or(&none);
        let name = |id: &FactId| catalogue.spec(*id).name.to_string();
        let facts = rows.facts.iter();
        let people = assessment.members[at].iter();
        let people = people.filter_map(|person| self.person(assessment, *person as usize));
        let mut dossier = Dossier {
            id: account.id.as_str().to_owned(),
            name: account.name.to_string(),
            derived: account.derived,
            identity: rows.identity,
            facts: facts.map(|(id, value)| (name(id), value.clone())).collect(),
            channels: self.0.channels.clone(),
            people: people.collect(),
            nobody: rows.touches.clone(),
            deals: rows.deals.clone(),
            transactions: rows.transactions.clone(),
            signals: rows.signals.clone(),
        };
        dossier.settle();
        dossier
    }

    fn person(&self, assessment: &Assessment, at: usize) -> Option<StoredPerson> {
        let known: &Known = self.0.people.get(at)?.as_ref()?;
        let rollup = assessment.rollups.get(at)?;
        Some(StoredPerson {
            key: known.key,
            evidence: known.evidence,
            kind: known.kind,
            since: known.since,
            profile: (&rollup.profile).into(),
            touches: known.touches.clone(),
        })
    }

    /// The rows that are on no account, settled, by the first byte of their keys.
    pub fn loose(&self, assessment: &Assessment) -> BTreeMap<u8, Loose> {
        let mut buckets: BTreeMap<u8, Loose> = BTreeMap::new();
        for (at, known) in self.0.people.iter().enumerate() {
            let loose = known.as_ref().is_some_and(|known| known.loose);
            if let Some(person) = self.person(assessment, at).filter(|_| loose) {
                let bucket = buckets.entry(person.key.0[0]).or_default();
                bucket.people.push(person);
            }
        }
        for deal in &self.0.loose.deals {
            let bucket = buckets.entry(deal.key.0[0]).or_default();
            bucket.deals.push(deal.clone());
        }
        for row in &self.0.loose.transactions {
            let bucket = buckets.entry(row.key.0[0]).or_default();
            bucket.transactions.push(row.clone());
        }
        for bucket in buckets.values_mut() {
            bucket.channels.clone_from(&self.0.channels);
            bucket.settle();
        }
        buckets
    }
}
