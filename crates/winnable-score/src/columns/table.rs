//! The answers of accounts as bytes: a row an account, so that all answers of one lie together.

use chrono::NaiveDate;
use winnable_model::FactRow;

use crate::compile::Questions;
use crate::condition::Truth;
use crate::tiering::{self, Standing};

/// In the order of their bytes.
const TRUTHS: [Truth; 3] = [Truth::False, Truth::Unknown, Truth::True];
const STANDINGS: [Standing; 4] = [
    Standing::Met,
    Standing::Unset,
    Standing::Unknown,
    Standing::Unmet,
];

/// Rows of bytes: the answers to the criteria, how the gates stand, how the requirements of each tier do.
#[derive(Clone, Debug)]
pub(super) struct Table {
    bytes: Vec<u8>,
    /// By criterion the answers where a byte is too little for them.
    wide: Vec<Option<Vec<u32>>>,
    /// By tier where its requirements begin in a row.
    tiers: Vec<usize>,
    /// How many bytes a row has, one at least.
    stride: usize,
}

impl Table {
    pub(super) fn new(questions: &Questions) -> Self {
        let criteria = questions.criteria();
        let mut next = criteria + questions.gates.len();
        let tiers = questions.requirements.iter().map(|of_tier| {
            let first = next;
            next += of_tier.len();
            first
        });
        Self {
            bytes: Vec::new(),
            wide: vec![None; criteria],
            tiers: tiers.collect(),
            stride: next.max(1),
        }
    }

    pub(super) fn accounts(&self) -> usize {
        self.bytes.len() / self.stride
    }

    /// One more account, by its answers to the criteria and by its facts.
    pub(super) fn push(
        &mut self,
        criteria: impl Iterator<Item = u32>,
        questions: &Questions,
        (facts, as_of): (&FactRow, NaiveDate),
    ) {
        let begin = self.bytes.len();
        for (index, code) in criteria.enumerate() {
            self.push_criterion(index, code);
        }
        for when in &questions.gates {
            let (now, outlook) = when.standing(facts, as_of);
            self.bytes.push(truth(now) * 3 + truth(outlook));
        }
        for requirement in questions.requirements.iter().flatten() {
            let (now, outlook) = tiering::standing(requirement, facts, as_of);
            self.bytes.push(standing(now) * 3 + truth(outlook));
        }
        self.bytes.resize(begin + self.stride, 0);
    }

    fn push_criterion(&mut self, index: usize, code: u32) {
        let (stride, accounts) = (self.stride, self.accounts());
        let bytes = &mut self.bytes;
        let Some(wide) = self.wide.get_mut(index) else {
            return;
        };
        let narrow = u8::try_from(code);
        if wide.is_none() && narrow.is_err() {
            let column = bytes.chunks_exact(stride);
            let column = column.map(|row| row.get(index).copied().unwrap_or_default());
            *wide = Some(column.take(accounts).map(u32::from).collect());
        }
        match wide {
            Some(wide) => {
                wide.push(code);
                bytes.push(0);
            }
            None => bytes.push(narrow.unwrap_or_default()),
        }
    }

    /// The accounts of another table of the same questions, each answer to a criterion as `translated` has
    /// it.
    pub(super) fn append(&mut self, other: &Self, translated: &[Vec<u32>]) {
        for at in 0..other.accounts() {
            let account = other.account(at);
            let begin = self.bytes.len();
            for (index, codes) in translated.iter().enumerate() {
                let code = codes.get(account.criterion(index)).copied();
                self.push_criterion(index, code.unwrap_or_default());
            }
            let rest = account.row.get(translated.len()..).unwrap_or_default();
            self.bytes.extend_from_slice(rest);
            debug_assert_eq!(self.bytes.len(), begin + self.stride);
        }
    }

    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "a position beyond the end is a mistake of the caller, as for a slice"
    )]
    pub(super) fn account(&self, at: usize) -> Account<'_> {
        let begin = at * self.stride;
        Account {
            table: self,
            at,
            row: &self.bytes[begin..begin + self.stride],
        }
    }
}

fn truth(truth: Truth) -> u8 {
    match truth {
        Truth::False => 0,
        Truth::Unknown => 1,
        Truth::True => 2,
    }
}

fn standing(standing: Standing) -> u8 {
    match standing {
        Standing::Met => 0,
        Standing::Unset => 1,
        Standing::Unknown => 2,
        Standing::Unmet => 3,
    }
}

/// The row of one account.
pub(super) struct Account<'a> {
    table: &'a Table,
    at: usize,
    row: &'a [u8],
}

#[expect(
    clippy::indexing_slicing,
    reason = "the rows were made of the questions that are asked"
)]
impl Account<'_> {
    /// The position of the answer to a criterion.
    #[inline]
    pub(super) fn criterion(&self, index: usize) -> usize {
        match &self.table.wide[index] {
            None => usize::from(self.row[index]),
            Some(wide) => wide[self.at] as usize,
        }
    }

    #[inline]
    pub(super) fn gate(&self, index: usize) -> (Truth, Truth) {
        let byte = usize::from(self.row[self.table.wide.len() + index]);
        (TRUTHS[byte / 3], TRUTHS[byte % 3])
    }

    #[inline]
    pub(super) fn requirement(&self, tier: usize, at: usize) -> (Standing, Truth) {
        let byte = usize::from(self.row[self.table.tiers[tier] + at]);
        (STANDINGS[byte / 3], TRUTHS[byte % 3])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_says_what_was_put_in() {
        for (at, one) in TRUTHS.into_iter().enumerate() {
            assert_eq!(usize::from(truth(one)), at);
        }
        for (at, one) in STANDINGS.into_iter().enumerate() {
            assert_eq!(usize::from(standing(one)), at);
        }
    }
}
