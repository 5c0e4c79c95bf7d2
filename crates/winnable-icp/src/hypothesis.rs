//! Hypotheses that were stated before anybody looked: read from a file, and held against won and lost.
//!
//! ```toml
//! [[hypothesis]]
//! sentence = "SaaS firms of 200 to 1,000 people"
//! predicate = "employees >= 200 and employees < 1000 and industry = saas"
//! market = 8421
//! market_source = "U.S. Census Bureau, SUSB"
//! market_year = 2022
//! ```

mod read;
mod sentence;
#[cfg(test)]
mod tests;
mod verdict;

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::{Proportion, fisher_exact, holm};
use winnable_model::Outcome;

use crate::discover::cluster::{Accounts, spread};
use crate::discover::{Hypothesis, Parts};
use crate::leak::leak;
use crate::predicate::{Predicate, PredicateError};
use crate::table::Table;

pub use read::read;
pub use verdict::{Note, notes};

/// A market with fewer firms than this is smaller than most people think.
pub const LEAST_MARKET: u64 = 1_000;
/// So many hypotheses are wanted at least,
pub const FEWEST: usize = 3;
/// and at most.
pub const MOST: usize = 5;
/// With fewer closed deals than this on a side nothing is tested.
const LEAST: u64 = 10;
/// A hypothesis holds up to this p.
const ALPHA: f64 = 0.05;
/// What the interval of a difference reaches out at 95 %, in standard deviations.
const Z_95: f64 = 1.959_963_984_540_054;

/// How many firms a hypothesis speaks of, by a count from outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Market {
    /// The firms.
    pub firms: u64,
    /// Who counted them.
    pub source: Option<String>,
    /// The year of the count.
    pub year: Option<i64>,
}

/// A hypothesis as it was stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// The sentence.
    pub sentence: String,
    /// The condition.
    pub predicate: Predicate,
    /// The market, where somebody counted it.
    pub market: Option<Market>,
}

/// What became of a hypothesis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// More is won where it holds.
    Holds,
    /// Less is won where it holds.
    WinsLess,
    /// With these deals nobody can tell.
    CannotBeTold,
    /// It asks for a column that knows the outcome.
    KnowsTheOutcome,
}

/// A hypothesis with what the deals say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Examined {
    /// As it was stated.
    pub stated: Stated,
    /// The numbers, or why there are none. With a leak they say nothing, and are not to be shown.
    pub numbers: Result<Hypothesis, Reason>,
    /// What became of it.
    pub standing: Standing,
    /// A column of it that looks as if it knew the outcome.
    pub leak: Option<String>,
}

impl Examined {
    /// The numbers that may be shown.
    pub fn shown(&self) -> Option<&Hypothesis> {
        self.numbers.as_ref().ok().filter(|_| self.leak.is_none())
    }
}

/// Holds stated hypotheses against won and lost deals. Several are tested, so their p are Holm's; intervals
/// are Newcombe's at 95 % for each. Where accounts have several deals both count the spread between accounts.
///
/// - **Shape**: outcomes and accounts as long as the table; `outcome` is the header that says what was won.
///
/// # Errors
/// [`PredicateError`] with the position of the hypothesis that asks for what the table does not have.
pub fn examine(
    stated: &[Stated],
    table: &Table,
    outcome: &str,
    outcomes: &[Outcome],
    accounts: Option<&[Option<Box<str>>]>,
) -> Result<Vec<Examined>, (usize, PredicateError)> {
    let mut examined = Vec::new();
    let accounts = Accounts::new(outcomes, accounts);
    for (at, one) in stated.iter().enumerate() {
        let rows = one.predicate.rows(table).map_err(|error| (at, error))?;
        let knows = one.predicate.terms.iter().find(|term| {
            let column = table.column(&term.column);
            column.is_some_and(|column| column.name == outcome || leak(column, outcomes).is_some())
        });
        examined.push(Examined {
            stated: one.clone(),
            numbers: numbers(&one.predicate, &rows, outcomes, &accounts),
            standing: Standing::CannotBeTold,
            leak: knows.map(|term| term.column.clone()),
        });
    }
    let tested: Vec<f64> = examined
        .iter()
        .filter_map(|one| Some(one.shown()?.p))
        .collect();
    let mut adjusted = holm(&tested).unwrap_or_default().into_iter();
    for one in &mut examined {
        if let (Ok(numbers), None) = (&mut one.numbers, &one.leak) {
            numbers.p_holm = adjusted.next().unwrap_or(1.0);
        }
        one.standing = match &one.numbers {
            _ if one.leak.is_some() => Standing::KnowsTheOutcome,
            Ok(numbers) if numbers.p_holm > ALPHA => Standing::CannotBeTold,
            Ok(numbers) if numbers.difference > 0.0 => Standing::Holds,
            Ok(_) => Standing::WinsLess,
            Err(_) => Standing::CannotBeTold,
        };
    }
    Ok(examined)
}

/// The numbers of one hypothesis; its p is not adjusted yet.
fn numbers(
    predicate: &Predicate,
    rows: &[Option<bool>],
    outcomes: &[Outcome],
    accounts: &Accounts<'_>,
) -> Result<Hypothesis, Reason> {
    let count = |side: bool, wanted: &[Outcome]| {
        let of = rows.iter().zip(outcomes);
        of.filter(|(row, outcome)| **row == Some(side) && wanted.contains(outcome))
            .count() as u64
    };
    let side = |side: bool| {
        let closed = count(side, &[Outcome::Won, Outcome::Lost]);
        if closed < LEAST {
            return Err(Reason::SampleTooSmall);
        }
        Proportion::new(count(side, &[Outcome::Won]), closed)
    };
    let (inside, rest) = (side(true)?, side(false)?);
    let of = |outcome: Outcome| outcomes.iter().filter(|one| **one == outcome).count() as u64;
    let (won, lost) = (of(Outcome::Won), of(Outcome::Lost));
    if won < LEAST || lost < LEAST {
        return Err(Reason::TooFewEvents);
    }
    let (scale, p) = match spread(accounts, rows)? {
        None => (1.0, fisher_exact(inside, rest)?),
        Some((z, scale)) => {
            let z = (z / scale).abs();
            (scale, libm::erfc(z * std::f64::consts::FRAC_1_SQRT_2))
        }
    };
    let parts = Parts {
        predicate: predicate.clone(),
        inside,
        rest,
        closed: (won, won + lost),
        scale,
        critical: Z_95,
        p,
        p_holm: p,
        is_clustered: accounts.repeat(),
        found_by_search: false,
    };
    Hypothesis::new(parts).ok_or(Reason::TooFewEvents)
}
