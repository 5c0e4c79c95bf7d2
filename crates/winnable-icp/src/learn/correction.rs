//! What words and numbers add beyond their evidence, once the other columns are known.
//!
//! Evidence looks at one column at a time. Where columns overlap, some words are worth less or more than that, and
//! some numbers point the other way; a ridge keeps such corrections at zero unless the rows insist.

use super::folds::FOLDS;
use crate::stats::ln_likelihood;
use crate::stats::matrix::Symmetric;

/// The strengths of the ridge that are tried, in deals; the first keeps every correction at zero.
const STRENGTHS: [f64; 5] = [100.0, 30.0, 10.0, 3.0, 1.0];
/// Newton's steps.
const STEPS: usize = 30;
/// A step below this one is the last.
const SMALL: f64 = 1e-8;
/// No step is longer.
const LONGEST: f64 = 5.0;

/// Rows by the few terms that each has, with what is known of them already.
pub(super) struct Terms<'a> {
    /// The terms of each row: their positions, rising, with 1 for a word and the number in standard units.
    pub(super) of: &'a [Vec<(usize, f64)>],
    /// How many terms there are.
    pub(super) count: usize,
    /// The log-odds of each row so far.
    pub(super) offset: &'a [f64],
    /// What became of each.
    pub(super) won: &'a [bool],
}

/// The corrections, with an intercept first; all 0 where none helps on rows that it was not learned from.
pub(super) fn corrections(rows: &Terms<'_>, folds: &[usize]) -> Vec<f64> {
    let none = vec![0.0; rows.count + 1];
    if rows.count == 0 {
        return none;
    }
    let all: Vec<usize> = (0..rows.of.len()).collect();
    let (mut best, mut least) = (None, loss(rows, &none, &all));
    for strength in STRENGTHS {
        let mut sum = 0.0;
        for fold in 0..FOLDS {
            let is_out = |row: &usize| folds.get(*row) == Some(&fold);
            let (out, others): (Vec<usize>, Vec<usize>) = all.iter().partition(|row| is_out(row));
            sum += loss(rows, &ridge(rows, strength, &others), &out);
        }
        if sum < least {
            (best, least) = (Some(strength), sum);
        }
    }
    best.map_or(none, |strength| ridge(rows, strength, &all))
}

fn log_odds(rows: &Terms<'_>, at: &[f64], row: usize) -> f64 {
    let terms = rows.of.get(row).map(Vec::as_slice).unwrap_or_default();
    let get = |index: usize| at.get(index).copied().unwrap_or_default();
    let offset = rows.offset.get(row).copied().unwrap_or_default();
    terms.iter().fold(offset + get(0), |sum, (term, value)| {
        sum + value * get(term + 1)
    })
}

/// Minus the log-likelihood of some rows.
fn loss(rows: &Terms<'_>, at: &[f64], some: &[usize]) -> f64 {
    let of = |row: &usize| {
        let is_won = rows.won.get(*row).copied().unwrap_or_default();
        -ln_likelihood(log_odds(rows, at, *row), is_won)
    };
    some.iter().map(of).sum()
}

/// Newton's method on the penalised likelihood. It is concave, so every start comes to the same place.
fn ridge(rows: &Terms<'_>, strength: f64, some: &[usize]) -> Vec<f64> {
    let size = rows.count + 1;
    let mut at = vec![0.0; size];
    for _ in 0..STEPS {
        let mut information = Symmetric::zero(size);
        let mut gradient = vec![0.0; size];
        for row in some {
            let share = 1.0 / (1.0 + libm::exp(-log_odds(rows, &at, *row)));
            let is_won = rows.won.get(*row).copied().unwrap_or_default();
            let rest = f64::from(u8::from(is_won)) - share;
            let weight = share * (1.0 - share);
            let terms = rows.of.get(*row).map(Vec::as_slice).unwrap_or_default();
            let of_row = terms.iter().map(|(term, value)| (term + 1, *value));
            let active = || std::iter::once((0, 1.0)).chain(of_row.clone());
            for (nth, (i, x)) in active().enumerate() {
                if let Some(entry) = gradient.get_mut(i) {
                    *entry += rest * x;
                }
                for (j, y) in active().take(nth + 1) {
                    information.add(i, j, weight * x * y);
                }
            }
        }
        for (entry, value) in gradient.iter_mut().zip(&at).skip(1) {
            *entry -= strength * value;
        }
        information.add_to_diagonal(1, strength);
        // A hair keeps the intercept solvable where all that is left is won or lost.
        information.add_to_diagonal(0, 1e-9);
        let Some(factor) = information.cholesky(0.0) else {
            break;
        };
        let step = factor.solve(&gradient);
        let mut longest = 0.0_f64;
        for (value, step) in at.iter_mut().zip(step) {
            *value += step.clamp(-LONGEST, LONGEST);
            longest = longest.max(step.abs());
        }
        if longest < SMALL {
            break;
        }
    }
    at
}
