//! Learns a card from what was won and lost: points by weight of evidence, sized to the deals at hand.
//!
//! Each column is turned into log-odds: numbers along a curve that rises, falls or turns once, words by
//! their weight of evidence. How much each counts beside the others is a logistic regression by Firth's
//! likelihood over evidence that was learned from other rows, so that a column that only remembers its rows
//! counts for nothing. The result is a scoring model, text that people read and agree on.

mod card;
mod correction;
mod curve;
mod feature;
mod folds;
mod found;
mod line;
mod pool;
pub mod split;
#[cfg(test)]
mod tests;
mod verdict;
mod weights;

use serde::Serialize;
use winnable_metrics::stats::Interval;
use winnable_model::{FactCatalogue, Outcome};
use winnable_score::Model;

use crate::Result;
use crate::leak::{Leak, leak};
use crate::stats::{EventsPerVariable, PairedAuc};
use crate::table::{Column, Table};
use crate::table_model::fact_names;
use crate::unused::{Unused, unused};

pub use pool::Shape;
pub use verdict::{LearnVerdict, nature, verdicts};

use feature::Feature;
use found::Found;
use split::Part;
use weights::{Training, weights};

/// The level of every interval.
pub const LEVEL: f64 = 0.95;
/// With fewer won, or lost, than this among the rows that teach nothing is learned.
pub const LEAST_EVENTS: u64 = 10;

/// What to learn from.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    /// The table.
    pub table: &'a Table,
    /// The positions of the columns that may be used.
    pub inputs: &'a [usize],
    /// What became of each row.
    pub outcomes: &'a [Outcome],
    /// The part of each row; `None` for one that is in neither.
    pub parts: &'a [Option<Part>],
    /// The id of each row, where it is known: rows of one id are not independent.
    pub ids: Option<&'a Column>,
    /// Columns that look as if they knew the outcome and are used all the same.
    pub keep: &'a [String],
    /// A score that was made by hand, to be compared with.
    pub by_hand: Option<&'a [Option<f64>]>,
}

/// Won and lost rows of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Won.
    pub won: u64,
    /// Lost.
    pub lost: u64,
}

/// Why nothing was learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Too few won, or too few lost, among the rows that teach.
    TooFewEvents,
    /// No column can be used.
    NoColumns,
    /// No column says anything of rows that it was not learned from.
    NothingTells,
}

/// How a card orders rows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Ordering {
    /// The AUC.
    pub value: f64,
    /// Its interval.
    pub interval: Result<Interval>,
}

/// A column of the card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CardColumn {
    /// The column.
    pub column: String,
    /// The most points that it gives.
    pub points: f64,
    /// How win rates go along its numbers; `None` for words.
    pub shape: Option<Shape>,
    /// The information value of its values.
    pub information_value: f64,
    /// What the information value of a column that says nothing comes to.
    pub by_chance: f64,
}

/// A card that was learned.
#[derive(Clone, Debug)]
pub struct Card {
    /// The model.
    pub model: Model,
    /// The facts that it asks for.
    pub catalogue: FactCatalogue,
    /// Its columns, those with the most points first.
    pub columns: Vec<CardColumn>,
    /// Columns that say nothing beside the others, or nothing of rows that they were not learned from.
    pub silent: Vec<String>,
    /// Columns that say something, for which there are too few deals.
    pub beyond: Vec<String>,
    /// Won, or lost if they are fewer, for each column.
    pub events: EventsPerVariable,
    /// How much one point adds to the log-odds of a deal.
    pub log_odds_a_point: f64,
    /// The score of each row of the table, 0..=100.
    pub scores: Vec<f64>,
    /// How it orders the rows that it was learned from.
    pub auc_train: Result<Ordering>,
    /// How it orders the others.
    pub auc_test: Result<Ordering>,
    /// It against the score that was made by hand, on rows that it was not learned from.
    pub against: Option<Result<PairedAuc>>,
}

/// What learning came to.
#[derive(Clone, Debug)]
pub struct Learned {
    /// Rows that teach.
    pub train: Counts,
    /// Rows that judge.
    pub test: Counts,
    /// Rows that are neither won nor lost.
    pub open: u64,
    /// Rows that are won or lost and in neither part.
    pub without_part: u64,
    /// Columns that look as if they knew the outcome: not used unless they were to be kept.
    pub leaks: Vec<Leak>,
    /// Columns that can be no condition.
    pub unused: Vec<Unused>,
    /// The card, or why there is none.
    pub card: std::result::Result<Box<Card>, Refusal>,
}

/// Learns a card from the rows of the training part and judges it by those of the other.
pub fn learn(sample: Sample<'_>, id: &str, title: &str) -> Learned {
    let rows_of = |wanted: Part| -> Vec<usize> {
        let rows = sample.outcomes.iter().zip(sample.parts).enumerate();
        rows.filter(|(_, (outcome, part))| **outcome != Outcome::Open && **part == Some(wanted))
            .map(|(row, _)| row)
            .collect()
    };
    let (train, test) = (rows_of(Part::Train), rows_of(Part::Test));
    let won: Vec<bool> = sample
        .outcomes
        .iter()
        .map(|outcome| *outcome == Outcome::Won)
        .collect();
    let counts = |rows: &[usize]| {
        let of_won = rows
            .iter()
            .filter(|row| won.get(**row) == Some(&true))
            .count() as u64;
        Counts {
            won: of_won,
            lost: rows.len() as u64 - of_won,
        }
    };
    let open = sample.outcomes.iter().filter(|one| **one == Outcome::Open);
    let open = open.count() as u64;
    let (mut leaks, mut not_used, mut features, mut facts) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let names = fact_names(sample.table);
    for at in sample.inputs {
        let (Some(column), Some(name)) = (sample.table.columns.get(*at), names.get(*at)) else {
            continue;
        };
        let leak = leak(column, sample.outcomes);
        let is_kept = sample.keep.contains(&column.name);
        let is_leak = leak.is_some();
        leaks.extend(leak);
        if is_leak && !is_kept {
            continue;
        }
        if let Some(why) = unused(&closed(column, sample.outcomes)) {
            not_used.push(Unused {
                column: column.name.clone(),
                why,
            });
        } else {
            features.push(Feature::new(column));
            facts.push(name.clone());
        }
    }
    let mut learned = Learned {
        train: counts(&train),
        test: counts(&test),
        open,
        without_part: sample.outcomes.len() as u64 - open - train.len() as u64 - test.len() as u64,
        leaks,
        unused: not_used,
        card: Err(Refusal::NoColumns),
    };
    if learned.train.won.min(learned.train.lost) < LEAST_EVENTS {
        learned.card = Err(Refusal::TooFewEvents);
    } else if !features.is_empty() {
        let training = Training {
            features: &features,
            rows: &train,
            won: &won,
            ids: sample.ids.map(|column| column.cells.as_slice()),
        };
        learned.card = weights(training)
            .map_err(|_| Refusal::NothingTells)
            .and_then(|(columns, beyond)| {
                let found = Found {
                    sample,
                    training,
                    test: &test,
                    facts: &facts,
                    counts: learned.train,
                };
                found.card(&columns, &beyond, id, title)
            });
    }
    learned
}

/// The closed rows of a column.
fn closed(column: &Column, outcomes: &[Outcome]) -> Column {
    let cells = column.cells.iter().zip(outcomes);
    Column {
        name: column.name.clone(),
        cells: cells
            .filter(|(_, outcome)| **outcome != Outcome::Open)
            .map(|(cell, _)| cell.clone())
            .collect(),
    }
}
