//! What a snapshot keeps of a run, account by account.

use std::collections::BTreeMap;

use winnable_history::{Digest, Dossier, Exact, Loose, Row, StoredPerson};
use winnable_model::{FactCatalogue, FactId, Motion, fact_ids};
use winnable_score::CompiledModel;

use super::book::{Book, Known};
use crate::money::money_of;
use crate::{Assessment, Sources};

/// What a snapshot is made of.
#[derive(Debug)]
pub struct Kept(Book, Sources);

impl Kept {
    pub(crate) fn new(book: Book, sources: Sources) -> Self {
        Self(book, sources)
    }

    /// Which kinds of file there were.
    pub fn sources(&self) -> &Sources {
        &self.1
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

    /// The row of an account in a list of this motion; its digest is that of nothing until it is
    /// written.
    ///
    /// # Panics
    /// For a position at or beyond the number of accounts of the assessment.
    pub fn row(assessment: &Assessment, at: usize, model: &CompiledModel, motion: Motion) -> Row {
        let (id, name) = assessment.account(at);
        let facts = assessment.facts(at);
        let scored = model.score(facts, assessment.settings.as_of);
        let tier = scored.tier.and_then(|at| model.tiers().get(at));
        let excluded = assessment.exclusion(at, motion);
        Row {
            account_id: id.to_owned(),
            name: name.to_owned(),
            dossier: Digest::of(&[]),
            score: scored.score,
            low: scored.low,
            high: scored.high,
            tier: tier.map(|tier| tier.id.as_str().to_owned()),
            tier_certain: scored.tier_certain,
            list_tier: None,
            list_reason: None,
            list_claim: None,
            moved: None,
            below: 0,
            excluded: excluded.map(|rule| rule.rule.clone()),
            value: money_of(facts.get(fact_ids::EXPECTED_ANNUAL_REVENUE)).map(Exact::from),
        }
    }

    fn person(&self, assessment: &Assessment, at: usize) -> Option<StoredPerson> {
        let known: &Known = self.0.people.get(at)?.as_ref()?;
        let rollup = assessment.rollups.get(at)?;
        Some(StoredPerson {
            key: known.key,
            evidence: known.evidence,
            kind: known.kind,
            since: known.since,
            leads: known.leads.clone(),
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
