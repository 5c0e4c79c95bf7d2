//! The known values of a row, without room for those that are unknown.

use super::{FactId, FactValue};

/// Facts below this are found by a bit of a mask. The catalogue has half as many, so that a project may add
/// as many of its own before the others are searched for.
const MASKED: u16 = 256;
const WORDS: usize = MASKED as usize / 64;

/// Known values in the order of their facts. A fact that is unknown has no place: a million accounts have a
/// handful of facts each of the hundred that the catalogue knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Packed {
    /// Which facts below [`MASKED`] are known, a bit each.
    mask: [u64; WORDS],
    /// Their values.
    values: Vec<FactValue>,
    /// The facts from [`MASKED`] on.
    rest: Vec<(FactId, FactValue)>,
}

/// Where a fact's bit is: its word, and the bit in it.
#[inline]
const fn bit(fact: FactId) -> (usize, u64) {
    ((fact.0 / 64) as usize, 1 << (fact.0 % 64))
}

impl Packed {
    /// A row that so many values can be set in without growing.
    pub(super) fn with_room_for(values: usize) -> Self {
        Self {
            values: Vec::with_capacity(values),
            ..Self::default()
        }
    }

    /// The value of a fact, where it is known.
    #[inline]
    pub(super) fn get(&self, fact: FactId) -> Option<&FactValue> {
        let (word, bit) = bit(fact);
        match self.mask.get(word) {
            Some(bits) if bits & bit == 0 => None,
            Some(_) => self.values.get(self.place(word, bit)),
            None => {
                let at = self.rest.binary_search_by_key(&fact, |(id, _)| *id).ok()?;
                self.rest.get(at).map(|(_, value)| value)
            }
        }
    }

    /// How many values stand before that of a bit.
    #[inline]
    fn place(&self, word: usize, bit: u64) -> usize {
        let ones = |bits: u64| bits.count_ones() as usize;
        let before: usize = self.mask.iter().take(word).map(|bits| ones(*bits)).sum();
        let bits = self.mask.get(word).copied().unwrap_or_default();
        before + ones(bits & (bit - 1))
    }

    /// Sets a value; one that is unknown takes the former away.
    pub(super) fn set(&mut self, fact: FactId, value: FactValue) {
        let (word, bit) = bit(fact);
        let place = self.place(word, bit);
        let Some(bits) = self.mask.get_mut(word) else {
            self.set_rest(fact, value);
            return;
        };
        match (*bits & bit != 0, value.is_known()) {
            (true, true) => {
                if let Some(slot) = self.values.get_mut(place) {
                    *slot = value;
                }
            }
            (true, false) => {
                *bits &= !bit;
                self.values.remove(place);
            }
            (false, true) => {
                *bits |= bit;
                self.values.insert(place, value);
            }
            (false, false) => {}
        }
    }

    fn set_rest(&mut self, fact: FactId, value: FactValue) {
        let at = self.rest.binary_search_by_key(&fact, |(id, _)| *id);
        match (at, value.is_known()) {
            (Ok(at), true) => {
                if let Some(slot) = self.rest.get_mut(at) {
                    slot.1 = value;
                }
            }
            (Ok(at), false) => {
                self.rest.remove(at);
            }
            (Err(at), true) => self.rest.insert(at, (fact, value)),
            (Err(_), false) => {}
        }
    }

    /// Every known value, in the order of the facts.
    pub(super) fn iter(&self) -> impl Iterator<Item = (FactId, &FactValue)> {
        let facts = (0_u16..).zip(&self.mask).flat_map(|(word, bits)| {
            let first = (*bits != 0).then_some(*bits);
            let ones =
                std::iter::successors(first, |bits| Some(bits & (bits - 1)).filter(|b| *b != 0));
            ones.map(move |bits| {
                FactId(word * 64 + u16::try_from(bits.trailing_zeros()).unwrap_or_default())
            })
        });
        let rest = self.rest.iter().map(|(fact, value)| (*fact, value));
        facts.zip(&self.values).chain(rest)
    }

    pub(super) fn shrink(&mut self) {
        self.values.shrink_to_fit();
        self.rest.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{FactId, FactValue, Packed};

    proptest! {
        /// Whatever is set in whatever order, a row says what a map says.
        #[test]
        fn a_packed_row_is_a_map(
            sets in proptest::collection::vec((0_u16..300, proptest::option::of(any::<bool>())), 0..200),
        ) {
            let mut packed = Packed::default();
            let mut map = BTreeMap::new();
            for (fact, value) in sets {
                packed.set(FactId(fact), value.map_or(FactValue::Unknown, FactValue::Flag));
                match value {
                    Some(value) => map.insert(fact, value),
                    None => map.remove(&fact),
                };
            }
            for fact in 0..300 {
                let value = map.get(&fact).map(|value| FactValue::Flag(*value));
                prop_assert_eq!(packed.get(FactId(fact)), value.as_ref());
            }
            let all: Vec<_> = packed.iter().map(|(fact, value)| (fact.0, value.clone())).collect();
            let wanted: Vec<_> = map.iter().map(|(fact, value)| (*fact, FactValue::Flag(*value))).collect();
            prop_assert_eq!(all, wanted);
        }
    }
}
