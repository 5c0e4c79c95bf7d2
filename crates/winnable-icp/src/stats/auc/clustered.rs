//! The AUC where accounts have several deals.

use std::collections::BTreeMap;

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::Interval;

use super::logit_interval;
use super::placements::Placements;
use super::sample::{count, z_of};
use crate::Result;
use crate::number::real;

/// An AUC of deals that come in accounts: see [`clustered_auc_interval`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ClusteredAuc {
    /// The AUC over all deals, 0..=1; the same as [`Auc::value`](super::Auc::value).
    pub value: f64,
    /// How many deals are won.
    pub won: u64,
    /// How many deals are lost.
    pub lost: u64,
    /// How many accounts they are of.
    pub accounts: u64,
    /// The variance between accounts, or [`Reason::TooFewEvents`] unless two accounts have a won deal
    /// and two have a lost one.
    pub variance: Result<f64>,
    /// The logit-transformed interval, or why there is none: see [`auc`](super::auc()).
    pub interval: Result<Interval>,
}

/// The AUC with an interval that knows that deals of one account go together.
///
/// - **Shape**: a score, an outcome (won is `true`) and an account for each deal.
/// - **Unit**: AUC and interval are 0..=1, the level is in (0, 1).
///
/// Placements are summed by account before they are squared. Of the won, with `Mᵢ` of `M` in account
/// `i` and `I₁` accounts that have one, `S₁ = I₁/((I₁−1) M) Σᵢ (Σⱼ Vᵢⱼ − Mᵢ A)²`; of the lost the same;
/// and `S₁₁ = I/(I−1) Σᵢ` of the products of the two, over all `I` accounts. The variance is
/// `S₁/M + S₀/N + 2 S₁₁/(M N)`. The factors `I/(I−1)` are all there is of a correction for few
/// accounts, and with one deal an account it is `DeLong`'s variance itself. It is right for many
/// accounts; below some thirty the interval is too narrow.
///
/// Source: Obuchowski 1997, *Biometrics* 53:567.
///
/// # Errors
///
/// Those of [`auc`](super::auc()); [`Reason::LengthsDiffer`] also for the accounts.
pub fn clustered_auc_interval<A: Ord>(
    scores: &[f64],
    won: &[bool],
    accounts: &[A],
    level: f64,
) -> Result<ClusteredAuc> {
    if accounts.len() != won.len() {
        return Err(Reason::LengthsDiffer);
    }
    let z = z_of(level)?;
    let placements = Placements::new(scores, won)?;
    let value = placements.auc();
    let mut by_account: BTreeMap<&A, Account> = BTreeMap::new();
    for (account, (is_won, placement)) in accounts.iter().zip(&placements.of) {
        let account = by_account.entry(account).or_default();
        let side = if *is_won {
            &mut account.won
        } else {
            &mut account.lost
        };
        *side = Some(side.unwrap_or(0.0) + (placement - value));
    }
    let accounts: Vec<Account> = by_account.into_values().collect();
    let variance = variance(&accounts, real(placements.won), real(placements.lost));
    let interval = placements.degenerate().and_then(|()| {
        let variance = variance?;
        // Every account may be off by as much one way as the other, and then nothing varies.
        if variance <= 1e-30 {
            return Err(Reason::AllValuesEqual);
        }
        Ok(logit_interval(value, variance, z))
    });
    Ok(ClusteredAuc {
        value,
        won: placements.won,
        lost: placements.lost,
        accounts: count(accounts.len()),
        variance,
        interval,
    })
}

/// By how much the placements of an account's won and lost deals are off the AUC, each added up;
/// `None` without such deals.
#[derive(Clone, Copy, Default)]
struct Account {
    won: Option<f64>,
    lost: Option<f64>,
}

fn variance(accounts: &[Account], won: f64, lost: f64) -> Result<f64> {
    let side = |of: fn(&Account) -> Option<f64>, all: f64| {
        let sums = accounts.iter().filter_map(of);
        let (n, squares) = sums.fold((0, 0.0), |(n, sum), off| (n + 1, sum + off * off));
        Ok(few(n)? * squares / all / all)
    };
    let products: f64 = accounts
        .iter()
        .filter_map(|account| Some(account.won? * account.lost?))
        .sum();
    let between = few(count(accounts.len()))? * products / won / lost;
    // Never below zero but for rounding: the last factor is the smallest of the three, and with one
    // factor it would be a square.
    let variance = side(|account| account.won, won)? + side(|account| account.lost, lost)?;
    Ok((variance + 2.0 * between).max(0.0))
}

/// `n / (n − 1)`.
fn few(n: u64) -> Result<f64> {
    if n < 2 {
        Err(Reason::TooFewEvents)
    } else {
        Ok(real(n) / real(n - 1))
    }
}
