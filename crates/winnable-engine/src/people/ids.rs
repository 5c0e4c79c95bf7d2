//! Records of people by their ids. Every touch asks here, so that an id stands in the table itself and
//! a look takes one place of memory and not two.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// The first record of each id.
#[derive(Debug, Default)]
pub(super) struct Ids {
    /// Ids of up to 15 bytes.
    short: HashMap<[u64; 2], u32, FixedState>,
    /// Ids of up to 23 bytes, such as those of Salesforce.
    middle: HashMap<[u64; 3], u32, FixedState>,
    long: HashMap<Box<str>, u32, FixedState>,
}

impl Ids {
    /// The records of these ids; of several with one id the first.
    pub(super) fn new<'r>(records: impl Iterator<Item = (&'r str, u32)> + Clone) -> Self {
        let mut ids = Self::default();
        let lengths = records.clone().map(|(id, _)| id.len());
        let (mut short, mut middle) = (0, 0);
        for length in lengths {
            short += usize::from(length < 16);
            middle += usize::from((16..24).contains(&length));
        }
        ids.short.reserve(short);
        ids.middle.reserve(middle);
        for (id, at) in records {
            let first = match (packed(id), packed(id)) {
                (Some(short), _) => ids.short.entry(short).or_insert(at),
                (None, Some(middle)) => ids.middle.entry(middle).or_insert(at),
                (None, None) => ids.long.entry(Box::from(id)).or_insert(at),
            };
            debug_assert!(*first <= at, "records come in their order");
        }
        ids
    }

    /// Takes what `of` says of each record in its place.
    pub(super) fn replace(&mut self, of: impl Fn(u32) -> u32) {
        let short = self.short.values_mut();
        let all = short
            .chain(self.middle.values_mut())
            .chain(self.long.values_mut());
        for at in all {
            *at = of(*at);
        }
    }

    /// The record of an id.
    pub(super) fn get(&self, id: &str) -> Option<u32> {
        let found = match (packed(id), packed(id)) {
            (Some(short), _) => self.short.get(&short),
            (None, Some(middle)) => self.middle.get(&middle),
            (None, None) => self.long.get(id),
        };
        found.copied()
    }
}

/// The bytes of an id that leaves room for its length, with that in the last byte; `None` for a longer
/// one.
fn packed<const WORDS: usize>(id: &str) -> Option<[u64; WORDS]> {
    let mut words = [[0_u8; 8]; WORDS];
    let bytes = words.as_flattened_mut();
    let room = bytes.len().checked_sub(1)?;
    let length = u8::try_from(id.len()).ok()?;
    if id.len() > room {
        return None;
    }
    bytes.get_mut(..id.len())?.copy_from_slice(id.as_bytes());
    *bytes.last_mut()? = length;
    Some(words.map(u64::from_le_bytes))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::Ids;

    proptest! {
        #[test]
        fn ids_are_those_of_a_plain_map(ids in prop::collection::vec("[ab\\u{0}가]{0,30}", 0..60), asked in "[ab]{0,30}") {
            let mut plain: BTreeMap<&str, u32> = BTreeMap::new();
            for (id, at) in ids.iter().zip(0..) {
                plain.entry(id).or_insert(at);
            }
            let table = Ids::new(ids.iter().map(String::as_str).zip(0..));
            for id in ids.iter().chain([&asked]) {
                prop_assert_eq!(table.get(id), plain.get(id.as_str()).copied());
            }
        }
    }

    #[test]
    fn an_id_is_told_from_one_that_goes_on() {
        let ids = [
            "",
            "\0",
            "\0\0",
            "a",
            "a\0",
            "123456789012345",
            "1234567890123456",
        ];
        let table = Ids::new(ids.into_iter().zip(0..));
        for (id, at) in ids.into_iter().zip(0..) {
            assert_eq!(table.get(id), Some(at), "{id:?}");
        }
        assert_eq!(table.get("12345678901234"), None);
    }
}
