//! The rows of a list: ranked at once, explained when somebody looks at them.

use std::borrow::Cow;

use rayon::prelude::*;
use winnable_model::Points;
use winnable_score::{Brief, CompiledModel, Scored};

use super::ScoreRow;
use crate::Assessment;

/// The rows of a list, by score descending, then by id.
///
/// A receipt is a hundred times larger than a score. A list of a million accounts holds their scores, and
/// makes the rest of a row when it is asked for and not before.
#[derive(Clone, Debug)]
pub struct Rows<'a>(Source<'a>);

#[derive(Clone, Debug)]
enum Source<'a> {
    Made(Vec<ScoreRow>),
    Ranked {
        assessment: &'a Assessment,
        model: &'a CompiledModel,
        ranked: Vec<Ranked>,
    },
}

/// An account of a list with what a table or a spreadsheet says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefRow<'a> {
    /// The account's key.
    pub account_id: &'a str,
    /// Its name as the export spells it.
    pub name: &'a str,
    /// Its score, and what is shown of its reasons.
    pub brief: Brief,
    /// The plain sum of the points of its people.
    pub naive_sum: Points,
}

/// An account of an assessment, by its position, and its score.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ranked {
    pub(crate) at: usize,
    pub(crate) scored: Scored,
}

/// Rows are made by two threads and more at once, so many of them at the most: a page is made of the first
/// few, and a file never holds more than these.
const FIRST: usize = 16;
const MOST: usize = 1024;

impl<'a> Rows<'a> {
    pub(crate) fn ranked(
        assessment: &'a Assessment,
        model: &'a CompiledModel,
        ranked: Vec<Ranked>,
    ) -> Self {
        Self(Source::Ranked {
            assessment,
            model,
            ranked,
        })
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        match &self.0 {
            Source::Made(rows) => rows.len(),
            Source::Ranked { ranked, .. } => ranked.len(),
        }
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row at a place of the list, counted from 0.
    pub fn get(&self, place: usize) -> Option<Cow<'_, ScoreRow>> {
        match &self.0 {
            Source::Made(rows) => rows.get(place).map(Cow::Borrowed),
            Source::Ranked {
                assessment,
                model,
                ranked,
            } => {
                let at = ranked.get(place)?.at;
                Some(Cow::Owned(assessment.row(at, model, false)))
            }
        }
    }

    /// The first row.
    pub fn first(&self) -> Option<Cow<'_, ScoreRow>> {
        self.get(0)
    }

    /// The scores of the rows, without their receipts.
    pub fn scored(&self) -> impl Iterator<Item = Scored> {
        self.accounts().map(|(_, _, scored)| scored)
    }

    /// The ids and names of the accounts with their scores, in the order of the list.
    pub fn accounts(&self) -> impl Iterator<Item = (&str, &str, Scored)> {
        (0..self.len()).filter_map(|place| match &self.0 {
            Source::Made(rows) => rows.get(place).map(|row| {
                let scored = row.receipt.scored;
                (row.account_id.as_str(), row.name.as_str(), scored)
            }),
            Source::Ranked {
                assessment, ranked, ..
            } => ranked.get(place).map(|row| {
                let (id, name) = assessment.account(row.at);
                (id, name, row.scored)
            }),
        })
    }

    /// Every row in turn, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = Cow<'_, ScoreRow>> {
        self.in_blocks(|place| self.get(place))
    }

    /// What a table or a spreadsheet says of every row in turn, in the order of the list: without the lines
    /// of the receipts, the facts and the people, which cost most of the time.
    pub fn briefs(&self) -> impl Iterator<Item = BriefRow<'_>> {
        self.in_blocks(|place| self.brief(place))
    }

    fn brief(&self, place: usize) -> Option<BriefRow<'_>> {
        match &self.0 {
            Source::Made(rows) => rows.get(place).map(|row| BriefRow {
                account_id: row.account_id.as_str(),
                name: &row.name,
                brief: Brief::from(&row.receipt),
                naive_sum: row.naive_sum,
            }),
            Source::Ranked {
                assessment,
                model,
                ranked,
            } => Some(assessment.brief(ranked.get(place)?.at, model)),
        }
    }

    /// Rows made in blocks by all threads, handed out one by one.
    fn in_blocks<T: Send>(
        &self,
        row: impl Fn(usize) -> Option<T> + Sync,
    ) -> impl Iterator<Item = T> {
        let rows = self.len();
        let mut size = FIRST;
        let mut next = 0;
        std::iter::from_fn(move || {
            let block = next..(next + size).min(rows);
            next = block.end;
            size = (size * 4).min(MOST);
            let made = || block.clone().into_par_iter().filter_map(&row);
            (!block.is_empty()).then(|| made().collect::<Vec<_>>())
        })
        .flatten()
    }
}

impl From<Vec<ScoreRow>> for Rows<'_> {
    /// Rows that somebody made, in the order of the list.
    fn from(rows: Vec<ScoreRow>) -> Self {
        Self(Source::Made(rows))
    }
}
