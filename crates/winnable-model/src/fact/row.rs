//! The facts of one account, and where each came from.

use std::sync::Arc;

use super::packed::Packed;
use super::{FactCatalogue, FactError, FactGroup, FactId, FactValue, Original};
use crate::{CellRef, RowRef};

/// Where a fact came from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Provenance {
    /// One cell of an export.
    Cell {
        /// The cell.
        at: CellRef,
        /// The cell's text as it was read.
        raw: Box<str>,
    },
    /// Derived from rows of the exports: opportunities, transactions, people or touches.
    Rows {
        /// How many rows went into it.
        count: u64,
        /// One of them, the latest where they are dated.
        example: Option<RowRef>,
    },
    /// A fixed value of the project's mapping.
    Fixed,
}

/// The facts of one account. A fact that was never set is [`FactValue::Unknown`].
///
/// ```
/// use winnable_model::{FactCatalogue, FactRow, FactValue, fact_ids};
/// use rust_decimal::Decimal;
///
/// let mut row = FactRow::new();
/// row.set(fact_ids::EMPLOYEES, FactValue::Number(Decimal::from(120)));
/// assert!(row.get(fact_ids::EMPLOYEES).is_known());
/// assert!(!row.get(fact_ids::INDUSTRY).is_known());
/// ```
#[derive(Clone, Debug, Default)]
pub struct FactRow {
    values: Packed,
    /// What was derived of rows; a value of the row itself goes before it.
    groups: Vec<Arc<FactGroup>>,
    provenance: Vec<(FactId, Provenance)>,
    /// What converted amounts were before, by fact; most rows have none.
    originals: Vec<(FactId, Box<[Original]>)>,
}

static UNKNOWN: FactValue = FactValue::Unknown;

impl FactRow {
    /// A row that knows nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of a fact.
    #[inline]
    pub fn get(&self, fact: FactId) -> &FactValue {
        if let Some(value) = self.values.get(fact) {
            return value;
        }
        let of_groups = self.groups.iter().find_map(|group| group.get(fact));
        of_groups.unwrap_or(&UNKNOWN)
    }

    /// Sets a fact, replacing what was known.
    pub fn set(&mut self, fact: FactId, value: FactValue) {
        self.originals.retain(|(id, _)| *id != fact);
        for group in &mut self.groups {
            if !value.is_known() && group.get(fact).is_some() {
                Arc::make_mut(group).forget(fact);
            }
        }
        self.values.set(fact, value);
    }

    /// Sets the facts of a group together with where they came from, replacing what was known of them.
    pub fn set_group(&mut self, group: Arc<FactGroup>) {
        for fact in group.asked() {
            if self.get(fact).is_known() {
                self.set(fact, FactValue::Unknown);
            }
        }
        self.originals.retain(|(id, _)| !group.asks(*id));
        self.provenance.retain(|(id, _)| !group.asks(*id));
        self.groups.push(group);
    }

    /// Gives back the memory that the row was filled in and does not need.
    pub fn shrink(&mut self) {
        self.values.shrink();
        self.groups.shrink_to_fit();
        self.provenance.shrink_to_fit();
    }

    /// Sets a fact by its name, for callers who build rows by hand.
    ///
    /// # Errors
    /// [`FactError::Unknown`] for a name that is not in the catalogue, [`FactError::WrongType`] for
    /// a value of another type.
    pub fn set_named(
        &mut self,
        catalogue: &FactCatalogue,
        name: &str,
        value: FactValue,
    ) -> Result<(), FactError> {
        let id = catalogue.require(name)?;
        let spec = catalogue.spec(id);
        if !value.is_of(spec.ty) {
            return Err(FactError::WrongType {
                name: name.to_owned(),
                expected: spec.ty,
            });
        }
        self.set(id, value);
        Ok(())
    }

    /// Sets a fact together with where it came from.
    pub fn set_with(&mut self, fact: FactId, value: FactValue, provenance: Provenance) {
        self.set(fact, value);
        match self.provenance.binary_search_by_key(&fact, |(id, _)| *id) {
            Ok(at) => {
                if let Some(entry) = self.provenance.get_mut(at) {
                    entry.1 = provenance;
                }
            }
            Err(at) => self.provenance.insert(at, (fact, provenance)),
        }
    }

    /// Where a fact came from, as far as that was recorded.
    pub fn provenance(&self, fact: FactId) -> Option<&Provenance> {
        let at = self.provenance.binary_search_by_key(&fact, |(id, _)| *id);
        let own = at.ok().and_then(|at| self.provenance.get(at));
        let own = own.map(|(_, provenance)| provenance);
        // A later group goes before an earlier one, as a later value does.
        let groups = self.groups.iter().rev();
        own.or_else(|| groups.into_iter().find_map(|group| group.provenance(fact)))
    }

    /// Says what a converted amount was before; setting the fact anew forgets it.
    pub fn set_originals(&mut self, fact: FactId, originals: Vec<Original>) {
        self.originals.retain(|(id, _)| *id != fact);
        if !originals.is_empty() {
            self.originals.push((fact, originals.into()));
        }
    }

    /// What a converted amount was before, a currency and a rate each; nothing where nothing was
    /// converted.
    pub fn originals(&self, fact: FactId) -> &[Original] {
        let of_fact = self.originals.iter().find(|(id, _)| *id == fact);
        of_fact.map_or(&[], |(_, originals)| originals)
    }

    /// Every fact that is known, in the order of the catalogue.
    pub fn known(&self) -> impl Iterator<Item = (FactId, &FactValue)> {
        let groups = self.groups.iter().flat_map(|group| group.iter());
        let mut known: Vec<(FactId, &FactValue)> = self.values.iter().chain(groups).collect();
        // One of a fact: the row's own, which comes first.
        known.sort_by_key(|(fact, _)| *fact);
        known.dedup_by_key(|(fact, _)| *fact);
        known.into_iter()
    }
}

/// Rows are the same that say the same, however it is stored.
impl PartialEq for FactRow {
    fn eq(&self, other: &Self) -> bool {
        let told = |row: &Self, fact| (row.provenance(fact).cloned(), row.originals(fact).to_vec());
        self.known().eq(other.known())
            && self
                .known()
                .all(|(fact, _)| told(self, fact) == told(other, fact))
    }
}

impl Eq for FactRow {}

#[cfg(test)]
mod tests;
