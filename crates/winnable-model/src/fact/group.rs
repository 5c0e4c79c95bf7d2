//! Facts that were derived together, from the same rows.

use super::packed::Packed;
use super::{FactId, FactValue, Provenance};

/// Facts that were derived together, from the same rows: those of an account's people and touches, of its
/// deals, of its signals. Where they came from stands once, and accounts of which nothing is to be told share
/// one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactGroup {
    values: Packed,
    /// Facts that were asked for, and that the rows leave unknown.
    unknown: Box<[FactId]>,
    provenance: Provenance,
}

impl FactGroup {
    /// A group of facts; of two values of one fact the later one counts.
    pub fn new(facts: Vec<(FactId, FactValue)>, provenance: Provenance) -> Self {
        let unknown = facts.iter().filter(|(_, value)| !value.is_known());
        let unknown: Vec<FactId> = unknown.map(|(fact, _)| *fact).collect();
        let mut values = Packed::with_room_for(facts.len());
        for (fact, value) in facts {
            values.set(fact, value);
        }
        values.shrink();
        Self {
            values,
            unknown: unknown.into(),
            provenance,
        }
    }

    /// The value of a fact, where it is known.
    #[inline]
    pub(super) fn get(&self, fact: FactId) -> Option<&FactValue> {
        self.values.get(fact)
    }

    /// Where a fact came from, if the group was asked for it.
    pub(super) fn provenance(&self, fact: FactId) -> Option<&Provenance> {
        self.asks(fact).then_some(&self.provenance)
    }

    /// Whether the group was asked for a fact.
    pub(super) fn asks(&self, fact: FactId) -> bool {
        self.values.get(fact).is_some() || self.unknown.contains(&fact)
    }

    /// Every known value, in the order of the facts.
    pub(super) fn iter(&self) -> impl Iterator<Item = (FactId, &FactValue)> {
        self.values.iter()
    }

    /// Every fact that the group was asked for.
    pub(super) fn asked(&self) -> impl Iterator<Item = FactId> {
        let known = self.values.iter().map(|(fact, _)| fact);
        known.chain(self.unknown.iter().copied())
    }

    /// Forgets the value of a fact.
    pub(super) fn forget(&mut self, fact: FactId) {
        self.values.set(fact, FactValue::Unknown);
        let unknown = std::mem::take(&mut self.unknown);
        self.unknown = unknown.into_iter().chain([fact]).collect();
    }
}
