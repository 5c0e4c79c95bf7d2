//! The deals of a backtest as rows that have a score.

use std::collections::BTreeMap;

use winnable_metrics::Reason;
use winnable_metrics::stats::Proportion;
use winnable_model::Outcome;

use super::{Deals, Span};
use crate::Result;
use crate::stats::Clustered;

/// A deal with a score.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) score: f64,
    pub(super) outcome: Outcome,
    /// The account by its number; a deal of no known account has one of its own.
    pub(super) account: usize,
    pub(super) span: Span,
}

impl Row {
    pub(super) fn is_closed(&self) -> bool {
        self.outcome != Outcome::Open
    }

    pub(super) fn is_won(&self) -> bool {
        self.outcome == Outcome::Won
    }
}

/// The rows with a score, in their order, and how many won and lost ones have none.
pub(super) fn rows(deals: Deals<'_>) -> (Vec<Row>, Unscored) {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut rows, mut without) = (Vec::new(), Unscored::default());
    for (at, (score, outcome)) in deals.scores.iter().zip(deals.outcomes).enumerate() {
        let Some(score) = score.filter(|score| score.is_finite()) else {
            without.count(*outcome);
            continue;
        };
        let name = deals.accounts.and_then(|all| all.get(at)?.as_deref());
        // The number of the first row of the account: no two accounts share one.
        let account = name.map_or(at, |name| *known.entry(name).or_insert(at));
        let span = deals.spans.and_then(|all| all.get(at));
        rows.push(Row {
            score,
            outcome: *outcome,
            account,
            span: span.copied().unwrap_or_default(),
        });
    }
    (rows, without)
}

/// Deals without a score.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Unscored {
    pub(super) won: u64,
    pub(super) lost: u64,
    pub(super) open: u64,
}

impl Unscored {
    fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Won => self.won += 1,
            Outcome::Lost => self.lost += 1,
            Outcome::Open => self.open += 1,
        }
    }

    pub(super) fn all(self) -> u64 {
        self.won + self.lost + self.open
    }
}

/// Won of closed among rows, with what their accounts take away.
pub(super) fn counted<'a>(
    rows: impl IntoIterator<Item = &'a Row>,
    rho: Option<f64>,
) -> Result<Clustered> {
    let (mut won, mut closed) = (0, 0);
    let mut sizes: BTreeMap<usize, u64> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| row.is_closed()) {
        closed += 1;
        won += u64::from(row.is_won());
        if rho.is_some() {
            *sizes.entry(row.account).or_default() += 1;
        }
    }
    let of = Proportion::new(won, closed).map_err(|_| Reason::NoClosedOpportunities)?;
    Ok(rho.map_or(Clustered::independent(of), |rho| {
        Clustered::new(of, sizes.into_values(), rho)
    }))
}
