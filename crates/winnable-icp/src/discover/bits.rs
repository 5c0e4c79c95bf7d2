//! Sets of rows, a bit each.

/// A set of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

/// Rows in one word.
const WORD: usize = 64;

impl Bits {
    /// No row of so many.
    pub(super) fn none(rows: usize) -> Self {
        Self(vec![0; rows.div_ceil(WORD)])
    }

    /// The rows that hold.
    pub(super) fn of(rows: impl ExactSizeIterator<Item = bool>) -> Self {
        let mut bits = Self::none(rows.len());
        for (at, holds) in rows.enumerate() {
            if holds {
                bits.set(at);
            }
        }
        bits
    }

    pub(super) fn set(&mut self, row: usize) {
        if let Some(word) = self.0.get_mut(row / WORD) {
            *word |= 1 << (row % WORD);
        }
    }

    pub(super) fn has(&self, row: usize) -> bool {
        self.0
            .get(row / WORD)
            .is_some_and(|word| word >> (row % WORD) & 1 == 1)
    }

    pub(super) fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    pub(super) fn without(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & !b).collect())
    }

    pub(super) fn or(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a | b).collect())
    }

    pub(super) fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// How many rows are in both.
    pub(super) fn count_and(&self, other: &Self) -> u32 {
        let words = self.0.iter().zip(&other.0);
        words.map(|(a, b)| (a & b).count_ones()).sum()
    }

    /// How many rows are in all three.
    pub(super) fn count_and_and(&self, second: &Self, third: &Self) -> u32 {
        let words = self.0.iter().zip(&second.0).zip(&third.0);
        words.map(|((a, b), c)| (a & b & c).count_ones()).sum()
    }

    /// How many words a pass over it reads.
    pub(super) fn words(&self) -> usize {
        self.0.len()
    }
}
