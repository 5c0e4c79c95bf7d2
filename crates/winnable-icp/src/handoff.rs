//! The hand-off rule as a test of two weeks: before and after, and what that cannot decide.

#[cfg(test)]
mod tests;
mod verdict;

use serde::Serialize;
use winnable_metrics::Reason;
use winnable_metrics::stats::{Interval, Proportion, fisher_exact, newcombe};

use crate::Result;
use crate::number::real;
use crate::stats::{n_for_power, power_of_difference};

pub use verdict::{HandOffVerdict, hand_off_verdicts};

/// The level of every interval.
pub const LEVEL: f64 = 0.95;
/// The two win rates that a test is asked to tell apart: twice as many won.
pub const QUESTION: (f64, f64) = (0.2, 0.4);
/// The power that a test should have.
pub const POWER: f64 = 0.8;

/// What happened in one of two windows of the same length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HandOffCounts {
    /// Leads that sales accepted; `None` where no lead says when.
    pub leads: Option<u64>,
    /// Accounts with their first meeting; `None` where no touch is a meeting.
    pub meetings: Option<u64>,
    /// Opportunities that were created.
    pub opportunities: u64,
    /// Those of an account with a score.
    pub scored: u64,
    /// Those of an account at or above the hand-off.
    pub at_or_above: u64,
    /// Those that were won within the days for which all are followed.
    pub won: u64,
    /// Those that were lost within them.
    pub lost: u64,
}

impl HandOffCounts {
    /// Won and lost.
    pub const fn closed(self) -> u64 {
        self.won + self.lost
    }

    /// Those that were open when their days were over.
    pub const fn open(self) -> u64 {
        self.opportunities.saturating_sub(self.closed())
    }
}

/// How a share has changed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ShareChange {
    /// The share before.
    pub before: f64,
    /// The share during the test.
    pub during: f64,
    /// Newcombe's interval of the difference, during less before.
    pub interval: Interval,
    /// Fisher's exact p, two-sided.
    pub p: f64,
}

impl ShareChange {
    fn new(before: (u64, u64), during: (u64, u64)) -> Result<Self> {
        let share =
            |(part, all): (u64, u64)| Proportion::new(part, all).map_err(|_| Reason::EmptySample);
        let (old, new) = (share(before)?, share(during)?);
        Ok(Self {
            before: old.rate(),
            during: new.rate(),
            interval: newcombe(new, old, LEVEL)?,
            p: fisher_exact(new, old)?,
        })
    }

    /// Whether the interval leaves no change out.
    pub fn is_shown(&self) -> bool {
        self.interval.low > 0.0 || self.interval.high < 0.0
    }
}

/// A hand-off rule before and after it was put to the test.
#[derive(Clone, Debug, PartialEq)]
pub struct HandOffTest {
    /// The window before.
    pub before: HandOffCounts,
    /// The test.
    pub during: HandOffCounts,
    /// The share of new opportunities at or above the hand-off: whether the rule was kept.
    pub kept: Result<ShareChange>,
    /// The win rate.
    pub win_rate: Result<ShareChange>,
    /// How many closed deals on each side would tell [`QUESTION`] apart.
    pub needed: Result<u64>,
    /// With what probability the closed deals of the smaller side do.
    pub power: Result<f64>,
}

/// Holds the window of a test against the one before it.
///
/// - **Shape**: counts of two windows of the same length, their deals followed for the same number of
///   days: those of the earlier window have had longer to close.
/// - **Formula**: Newcombe's intervals, Fisher's p, [`n_for_power`] for 20 % against 40 % with a power
///   of 0.8 at 95 %.
/// - **Limits**: before and after is no experiment. Season, campaigns and whom sales chose before
///   change as well; nothing is learned of whom the rule leaves out.
/// - **Source**: inventory A024.
pub fn hand_off_test(before: HandOffCounts, during: HandOffCounts) -> HandOffTest {
    let (low, high) = QUESTION;
    let smaller = before.closed().min(during.closed());
    HandOffTest {
        kept: ShareChange::new(
            (before.at_or_above, before.scored),
            (during.at_or_above, during.scored),
        ),
        win_rate: ShareChange::new((before.won, before.closed()), (during.won, during.closed()))
            .map_err(|_| Reason::NoClosedOpportunities),
        needed: n_for_power(low, high, POWER, LEVEL).map(whole),
        power: power_of_difference(low, high, real(smaller), LEVEL),
        before,
        during,
    }
}

/// The next whole number of deals.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of deals is above 0 and far below 2^53"
)]
fn whole(deals: f64) -> u64 {
    deals.ceil() as u64
}
