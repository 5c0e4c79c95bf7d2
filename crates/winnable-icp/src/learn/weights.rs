//! How much each column counts, once the others are known.

use winnable_metrics::Reason;

use super::correction::{Terms, corrections};
use super::curve::Curve;
use super::feature::{Feature, FeatureValues};
use super::folds::{FOLDS, folds};
use super::line::Line;
use crate::Result;
use crate::number::real_len;
use crate::stats::{firth, ln_likelihood, ridge};

/// So many won, or lost if they are fewer, are needed for each column.
pub(super) const EVENTS_A_COLUMN: usize = 5;
/// A column has to be believed by so much log-likelihood.
const GAIN: f64 = -3.0;
/// Words of fewer rows are not corrected.
const LEAST: usize = 10;
/// The ridge where Firth's likelihood has no maximum, since two columns say the same.
const STRENGTH: f64 = 1.0;

/// A column in the card.
#[derive(Clone, Debug)]
pub(super) struct Weighted {
    /// The position of its feature.
    pub(super) feature: usize,
    /// What its values say, learned from all training rows.
    pub(super) curve: Curve,
    /// How much of that counts beside the other columns: 1 is all.
    pub(super) weight: f64,
    /// What is added for each level, and for blanks last.
    pub(super) corrections: Vec<f64>,
    /// What is added along numbers: a line, and how much of it.
    pub(super) line: Option<(Line, f64)>,
}

impl Weighted {
    fn says_something(&self) -> bool {
        let moves = |value: &f64| *value != 0.0;
        let line = self.line.map(|(_, slope)| slope);
        self.weight > 0.0 || self.corrections.iter().any(moves) || line.as_ref().is_some_and(moves)
    }
}

/// The rows that weights are learned from.
#[derive(Clone, Copy)]
pub(super) struct Training<'a> {
    pub(super) features: &'a [Feature],
    /// The training rows.
    pub(super) rows: &'a [usize],
    /// What became of every row.
    pub(super) won: &'a [bool],
    /// The ids of every row.
    pub(super) ids: Option<&'a [Option<Box<str>>]>,
}

/// The columns that say something about rows that they were not learned from, with their weights; fewer than
/// there are where there are few deals. The second is the columns that were left out for want of deals.
pub(super) fn weights(of: Training<'_>) -> Result<(Vec<Weighted>, Vec<usize>)> {
    let folds = folds(of.rows, of.won, of.ids);
    let won: Vec<bool> = of
        .rows
        .iter()
        .map(|row| of.won.get(*row).copied().unwrap_or_default())
        .collect();
    let apart: Vec<Vec<f64>> = of
        .features
        .iter()
        .map(|feature| out_of_fold(feature, of, &folds))
        .collect();
    let events = won.iter().filter(|is_won| **is_won).count();
    let events = events.min(won.len() - events);
    let mut ranked: Vec<(usize, f64)> = apart
        .iter()
        .enumerate()
        // A column that says the same of every row says nothing, and no weight of it can be found.
        .filter(|(_, column)| varies(column))
        .map(|(at, column)| (at, gain(column, &won)))
        .filter(|(_, gain)| *gain > GAIN)
        .collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let most = (events / EVENTS_A_COLUMN).max(1);
    let beyond = ranked.split_off(ranked.len().min(most));
    let mut beyond: Vec<usize> = beyond.into_iter().map(|(at, _)| at).collect();
    beyond.sort_unstable();
    let kept: Vec<usize> = ranked.into_iter().map(|(at, _)| at).collect();
    let (kept, estimates) = positive(kept, &apart, &won)?;
    let mut columns: Vec<Weighted> = kept
        .iter()
        .zip(estimates.iter().skip(1))
        .filter_map(|(at, weight)| {
            Some(Weighted {
                feature: *at,
                curve: Curve::fit(of.features.get(*at)?, of.rows, of.won),
                weight: *weight,
                corrections: Vec::new(),
                line: None,
            })
        })
        .collect();
    // The others may add something beside these.
    for (at, feature) in of.features.iter().enumerate() {
        if !kept.contains(&at) && !beyond.contains(&at) {
            columns.push(Weighted {
                feature: at,
                curve: Curve::fit(feature, of.rows, of.won),
                weight: 0.0,
                corrections: Vec::new(),
                line: None,
            });
        }
    }
    columns.sort_by_key(|column| column.feature);
    let offset = sums(&kept, &apart, &estimates, won.len());
    correct(&mut columns, of, &offset, &won, &folds);
    columns.retain(Weighted::says_something);
    Ok((columns, beyond))
}

/// What a column says of each training row, learned from the rows of other folds.
fn out_of_fold(feature: &Feature, of: Training<'_>, folds: &[usize]) -> Vec<f64> {
    let mut found = vec![0.0; of.rows.len()];
    for fold in 0..FOLDS {
        let both = || of.rows.iter().zip(folds);
        let others: Vec<usize> = both()
            .filter(|(_, of)| **of != fold)
            .map(|(row, _)| *row)
            .collect();
        let curve = Curve::fit(feature, &others, of.won);
        for (value, (row, of)) in found.iter_mut().zip(both()) {
            if *of == fold {
                *value = curve.at(feature, *row);
            }
        }
    }
    found
}

/// By how much the log-likelihood rises where a column is believed.
fn gain(column: &[f64], won: &[bool]) -> f64 {
    let events = won.iter().filter(|won| **won).count();
    let rate = real_len(events) / real_len(won.len());
    let base = libm::log(rate / (1.0 - rate));
    column
        .iter()
        .zip(won)
        .map(|(value, won)| ln_likelihood(base + value, *won) - ln_likelihood(base, *won))
        .sum()
}

fn varies(column: &[f64]) -> bool {
    let first = column.first().copied().unwrap_or_default();
    column.iter().any(|value| (value - first).abs() > 1e-9)
}

/// The columns whose weight is positive beside the others, with the estimates, the intercept first. A
/// negative weight would turn what a column says upside down: such a column goes. The columns are ranked; where
/// no weights can be found the last one goes.
fn positive(
    mut kept: Vec<usize>,
    apart: &[Vec<f64>],
    won: &[bool],
) -> Result<(Vec<usize>, Vec<f64>)> {
    loop {
        if kept.is_empty() {
            return Err(Reason::CannotTell);
        }
        let rows: Vec<Vec<f64>> = (0..won.len())
            .map(|row| {
                let value = |at: &usize| apart.get(*at)?.get(row).copied();
                kept.iter()
                    .map(|at| value(at).unwrap_or_default())
                    .collect()
            })
            .collect();
        let by_firth = firth(&rows, won).map(|found| found.estimates());
        let estimates = by_firth.or_else(|_| {
            let found = ridge(&rows, won, STRENGTH)?;
            Ok::<Vec<f64>, Reason>(found.coefficients)
        });
        let Ok(estimates) = estimates else {
            kept.pop();
            continue;
        };
        let stays: Vec<bool> = estimates.iter().skip(1).map(|one| *one > 0.0).collect();
        if stays.iter().all(|stays| *stays) {
            return Ok((kept, estimates));
        }
        let mut stays = stays.into_iter();
        kept.retain(|_| stays.next().unwrap_or_default());
    }
}

/// The log-odds of each training row so far.
fn sums(kept: &[usize], apart: &[Vec<f64>], estimates: &[f64], rows: usize) -> Vec<f64> {
    let intercept = estimates.first().copied().unwrap_or_default();
    let mut sums = vec![intercept; rows];
    for (at, weight) in kept.iter().zip(estimates.iter().skip(1)) {
        for (sum, value) in sums.iter_mut().zip(apart.get(*at).into_iter().flatten()) {
            *sum += weight * value;
        }
    }
    sums
}

/// Adds the corrections of words and numbers.
fn correct(
    columns: &mut [Weighted],
    of: Training<'_>,
    offset: &[f64],
    won: &[bool],
    folds: &[usize],
) {
    let mut terms = 0;
    let mut of_rows: Vec<Vec<(usize, f64)>> = vec![Vec::new(); of.rows.len()];
    let mut places: Vec<Place> = Vec::new();
    for column in columns.iter() {
        let place = match of.features.get(column.feature).map(|one| &one.values) {
            Some(FeatureValues::Words { names, of: levels }) => {
                let level =
                    |row: &usize| levels.get(*row).copied().flatten().unwrap_or(names.len());
                let mut counts = vec![0_usize; names.len() + 1];
                for row in of.rows {
                    if let Some(count) = counts.get_mut(level(row)) {
                        *count += 1;
                    }
                }
                let mut next = || {
                    terms += 1;
                    terms - 1
                };
                let place: Vec<Option<usize>> = counts
                    .iter()
                    .map(|count| (*count >= LEAST).then(&mut next))
                    .collect();
                for (active, row) in of_rows.iter_mut().zip(of.rows) {
                    let term = place.get(level(row)).copied().flatten();
                    active.extend(term.map(|term| (term, 1.0)));
                }
                Place::Words(place)
            }
            Some(FeatureValues::Numbers(values)) => match Line::new(values, of.rows) {
                Some(line) => {
                    for (active, row) in of_rows.iter_mut().zip(of.rows) {
                        let value = values.get(*row).copied().flatten();
                        active.extend(value.map(|value| (terms, line.at(value))));
                    }
                    terms += 1;
                    Place::Number(line, terms - 1)
                }
                None => Place::None,
            },
            None => Place::None,
        };
        places.push(place);
    }
    let rows = Terms {
        of: &of_rows,
        count: terms,
        offset,
        won,
    };
    let found = corrections(&rows, folds);
    let correction = |term: usize| found.get(term + 1).copied().unwrap_or_default();
    for (column, place) in columns.iter_mut().zip(places) {
        match place {
            Place::Words(place) => {
                let of = |term: Option<usize>| term.map_or(0.0, correction);
                column.corrections = place.into_iter().map(of).collect();
            }
            Place::Number(line, term) => column.line = Some((line, correction(term))),
            Place::None => {}
        }
    }
}

/// Where the terms of a column are among all.
enum Place {
    /// The term of each level, blanks last.
    Words(Vec<Option<usize>>),
    /// The line, and its term.
    Number(Line, usize),
    None,
}
