//! Whether accounts have several deals, and how much alike those end.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rows::Row;
use crate::stats::intraclass_correlation;

/// Deals that come in accounts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Accounts {
    /// Closed deals of an account that has more than one of them.
    pub shared: u64,
    /// Accounts that have a closed deal.
    pub accounts: u64,
    /// How much alike the deals of an account end beyond what their band says: the intraclass
    /// correlation of the outcomes less the win rate of the band, 0..=1.
    pub correlation: f64,
}

/// The accounts of the closed rows, by the band of each row; `None` where each has one deal.
pub(super) fn accounts(rows: &[Row], band_of: impl Fn(f64) -> usize) -> Option<Accounts> {
    let closed: Vec<&Row> = rows.iter().filter(|row| row.is_closed()).collect();
    let mut sizes: BTreeMap<usize, u64> = BTreeMap::new();
    let mut rates: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for row in &closed {
        *sizes.entry(row.account).or_default() += 1;
        let rate = rates.entry(band_of(row.score)).or_default();
        rate.0 += f64::from(u8::from(row.is_won()));
        rate.1 += 1.0;
    }
    let shared: u64 = sizes.values().filter(|size| **size > 1).sum();
    if shared == 0 {
        return None;
    }
    let left = |row: &&Row| {
        let (won, all) = rates
            .get(&band_of(row.score))
            .copied()
            .unwrap_or((0.0, 1.0));
        f64::from(u8::from(row.is_won())) - won / all
    };
    let values: Vec<f64> = closed.iter().map(left).collect();
    let of: Vec<usize> = closed.iter().map(|row| row.account).collect();
    Some(Accounts {
        shared,
        accounts: sizes.len() as u64,
        correlation: intraclass_correlation(&values, &of).unwrap_or(0.0),
    })
}
