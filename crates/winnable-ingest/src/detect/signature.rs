//! What the header of one kind of records looks like.

use crate::dialect::header_key;
use crate::field::EntityKind;

/// What the records are to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Rows of a kind that a run reads.
    Rows(EntityKind),
    /// Records of this name, which no run reads.
    Unused(&'static str),
}

/// The header of one kind of records; the names of columns stand between `|`.
#[derive(Debug)]
pub(super) struct Signature {
    pub(super) holds: Holds,
    /// Of each of these, at least one is there.
    pub(super) needs: &'static [&'static str],
    /// Of these, none is there.
    pub(super) never: &'static str,
    /// What each of these says for it.
    pub(super) marks: &'static [(u32, &'static str)],
}

/// A header that says less than this says nothing.
const ENOUGH: u32 = 6;

/// What the needs of records that no run reads are worth: they are chosen to be decisive.
const DECISIVE: u32 = 200;

impl Signature {
    /// Records that no run reads, known by the columns that they cannot do without.
    pub(super) const fn unused(name: &'static str, needs: &'static [&'static str]) -> Self {
        Self {
            holds: Holds::Unused(name),
            needs,
            never: "",
            marks: &[],
        }
    }

    /// The same signature, but not where one of these columns is.
    pub(super) const fn without(self, never: &'static str) -> Self {
        Self { never, ..self }
    }

    /// How well a header fits; `None` when it does not.
    pub(super) fn score(&self, keys: &[String]) -> Option<u32> {
        let has_all = self.needs.iter().all(|any| count(any, keys) > 0);
        if !has_all || count(self.never, keys) > 0 {
            return None;
        }
        if self.marks.is_empty() {
            return Some(DECISIVE);
        }
        let weigh = |(weight, names): &(u32, &str)| weight * count(names, keys);
        let score = self.marks.iter().map(weigh).sum();
        (score >= ENOUGH).then_some(score)
    }
}

/// How many of the names the header has.
fn count(names: &str, keys: &[String]) -> u32 {
    let names = names.split('|').filter(|name| !name.is_empty());
    names
        .map(|name| u32::from(keys.contains(&header_key(name))))
        .sum()
}
