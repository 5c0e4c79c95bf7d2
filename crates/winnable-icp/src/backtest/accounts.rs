//! Whether accounts have several deals, and how much alike those end.

use std::collections::BTreeMap;

use serde::Serialize;

use super::LEVEL;
use super::rows::Row;
use crate::stats::{intraclass_correlation, logistic_regression, predict};

/// Deals that come in accounts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Accounts {
    /// Closed deals of an account that has more than one of them.
    pub shared: u64,
    /// Accounts that have a closed deal.
    pub accounts: u64,
    /// How much alike the deals of an account end beyond what their scores say: the intraclass
    /// correlation of the outcomes less their probability by a logistic regression on the score, 0..=1.
    pub correlation: f64,
}

/// The accounts of the closed rows; `None` where each has one deal.
pub(super) fn accounts(rows: &[Row]) -> Option<Accounts> {
    let closed: Vec<&Row> = rows.iter().filter(|row| row.is_closed()).collect();
    let mut sizes: BTreeMap<usize, u64> = BTreeMap::new();
    for row in &closed {
        *sizes.entry(row.account).or_default() += 1;
    }
    let shared: u64 = sizes.values().filter(|size| **size > 1).sum();
    if shared == 0 {
        return None;
    }
    let of: Vec<usize> = closed.iter().map(|row| row.account).collect();
    Some(Accounts {
        shared,
        accounts: sizes.len() as u64,
        correlation: intraclass_correlation(&left(&closed), &of).unwrap_or(0.0),
    })
}

/// The outcome of each row less its probability by a logistic regression on the score: what a score
/// that an account's deals share explains is no correlation. Where there is no fit, less the win rate
/// of all, so that the correlation comes out larger. It knows nothing of bands: the same deals in other
/// bands have the same correlation.
fn left(closed: &[&Row]) -> Vec<f64> {
    let won: Vec<bool> = closed.iter().map(|row| row.is_won()).collect();
    let scores: Vec<[f64; 1]> = closed.iter().map(|row| [row.score]).collect();
    let outcome = |won: &bool| f64::from(u8::from(*won));
    let fit = logistic_regression(&scores, &won, LEVEL).ok().map(|fit| {
        let weights = fit.coefficients.iter();
        weights.map(|one| one.estimate).collect::<Vec<f64>>()
    });
    // The centre of the outcomes is taken away later: without a fit they can stay as they are.
    let expected = |score: &[f64; 1]| {
        let weights = fit.as_deref()?;
        predict(weights, score).ok()
    };
    let rows = won.iter().zip(&scores);
    rows.map(|(won, score)| outcome(won) - expected(score).unwrap_or(0.0))
        .collect()
}
