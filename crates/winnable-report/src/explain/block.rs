//! Entries beside a heading, in as many lines as there is room for.

#[cfg(test)]
mod tests;

use super::clip;
use crate::terminal::{display_width, escape, hang};

/// A heading with its entries beside it, each beginning in a line of its own.
#[derive(Debug)]
pub(super) struct Block {
    entries: Vec<Vec<String>>,
    width: usize,
}

impl Block {
    /// At most `most` entries; those that are more follow in the last one.
    pub(super) fn new(head: &str, mut entries: Vec<String>, most: usize, width: usize) -> Self {
        if entries.len() > most {
            let others = entries.split_off(most - 1);
            entries.push(others.join(" · "));
        }
        let indent = " ".repeat(display_width(head));
        let entries = entries.iter().enumerate().map(|(at, entry)| {
            let head = if at == 0 { head } else { &indent };
            hang(head, &escape(entry), width)
        });
        Self {
            entries: entries.collect(),
            width,
        }
    }

    /// The same block with at most so many lines an entry: a role with hundreds of names leaves room
    /// for the others.
    pub(super) fn at_most(self, lines: usize) -> Self {
        let width = self.width;
        let entries = self.entries.into_iter();
        Self {
            entries: entries.map(|entry| clip(entry, lines, width)).collect(),
            width,
        }
    }

    /// One line an entry: less would lose one.
    pub(super) fn least(&self) -> usize {
        self.entries.len()
    }

    /// The lines in which every entry is whole.
    pub(super) fn natural(&self) -> usize {
        self.entries.iter().map(Vec::len).sum()
    }

    /// At most `room` lines, but one of each entry: what an entry needs beyond it is given a line
    /// at a time in turn, and an entry that got less than it needs ends in `…`.
    pub(super) fn lines(self, room: usize) -> Vec<String> {
        let mut given = vec![1; self.entries.len()];
        let mut spare = room.min(self.natural()).saturating_sub(self.least());
        while spare > 0 {
            for (given, entry) in given.iter_mut().zip(&self.entries) {
                if *given < entry.len() && spare > 0 {
                    *given += 1;
                    spare -= 1;
                }
            }
        }
        let width = self.width;
        self.entries
            .into_iter()
            .zip(given)
            .flat_map(|(entry, given)| clip(entry, given, width))
            .collect()
    }
}
