//! How much more the win rate of a stated condition varies where accounts have several deals.

use std::collections::BTreeSet;

use winnable_metrics::Reason;
use winnable_model::Outcome;

use super::bits::Bits;
use super::closed::{LEAST_ACCOUNTS, SEED, repeats};
use super::search::counts;
use super::shuffle::Shuffle;

/// Shuffles by which the spread is measured.
const TIMES: u32 = 999;

/// The closed deals and the account of each.
pub(crate) struct Accounts<'a> {
    /// The positions of the closed deals among all rows.
    rows: Vec<usize>,
    won: Vec<bool>,
    names: Option<Vec<Option<&'a str>>>,
}

impl<'a> Accounts<'a> {
    pub(crate) fn new(outcomes: &[Outcome], accounts: Option<&'a [Option<Box<str>>]>) -> Self {
        let all = outcomes.iter().enumerate();
        let closed: Vec<(usize, bool)> = all
            .filter(|(_, outcome)| **outcome != Outcome::Open)
            .map(|(row, outcome)| (row, *outcome == Outcome::Won))
            .collect();
        let rows: Vec<usize> = closed.iter().map(|(row, _)| *row).collect();
        let name = |all: &'a [Option<Box<str>>], row: usize| all.get(row)?.as_deref();
        let names: Option<Vec<Option<&str>>> =
            accounts.map(|all| rows.iter().map(|row| name(all, *row)).collect());
        Self {
            won: closed.into_iter().map(|(_, won)| won).collect(),
            names: names.filter(|names| repeats(names)),
            rows,
        }
    }

    /// Whether some account has several closed deals.
    pub(crate) fn repeat(&self) -> bool {
        self.names.is_some()
    }
}

/// How far a condition stands above chance if all deals were independent, and how much more that varies
/// than it would then; `None` where no account has several deals.
///
/// # Errors
/// [`Reason::SampleTooSmall`] where it holds, or fails, for too few accounts.
pub(crate) fn spread(
    accounts: &Accounts<'_>,
    rows: &[Option<bool>],
) -> Result<Option<(f64, f64)>, Reason> {
    let Some(names) = &accounts.names else {
        return Ok(None);
    };
    let holds = |wanted: bool| {
        let rows = accounts
            .rows
            .iter()
            .map(|row| rows.get(*row) == Some(&Some(wanted)));
        Bits::of(rows)
    };
    let (inside, outside) = (holds(true), holds(false));
    for side in [&inside, &outside] {
        let of_side = names.iter().enumerate().filter(|(row, _)| side.has(*row));
        // A row of no known account is one of its own.
        let distinct: BTreeSet<_> = of_side
            .map(|(row, name)| name.map_or((row, ""), |name| (usize::MAX, name)))
            .collect();
        if distinct.len() < LEAST_ACCOUNTS {
            return Err(Reason::SampleTooSmall);
        }
    }
    let known = inside.or(&outside);
    let z = |won: &Bits| counts(&inside, &known, won).z();
    let mut shuffle = Shuffle::new(accounts.won.clone(), Some(names), SEED);
    let mut squares = 0.0;
    for _ in 0..TIMES {
        let one = z(&shuffle.next());
        squares += one * one;
    }
    let scale = (squares / f64::from(TIMES)).sqrt().max(1.0);
    Ok(Some((z(&Bits::of(accounts.won.iter().copied())), scale)))
}
