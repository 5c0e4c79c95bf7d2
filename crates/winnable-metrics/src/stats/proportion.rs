//! A share of counted trials.

use serde::Serialize;

use super::number::real;
use crate::{Reason, Result};

/// Successes among trials: at least one trial, and no more successes than trials.
///
/// ```
/// use winnable_metrics::{Reason, stats::Proportion};
///
/// assert!((Proportion::new(3, 12)?.rate() - 0.25).abs() < 1e-15);
/// assert_eq!(Proportion::new(0, 0), Err(Reason::NoTrials));
/// assert_eq!(Proportion::new(6, 5), Err(Reason::SuccessesExceedTrials));
/// # Ok::<(), Reason>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Proportion {
    successes: u64,
    trials: u64,
}

impl Proportion {
    /// Successes among trials.
    ///
    /// # Errors
    ///
    /// [`Reason::SuccessesExceedTrials`]; [`Reason::NoTrials`] if both are 0, which is no share and
    /// not a share of 0%.
    pub const fn new(successes: u64, trials: u64) -> Result<Self> {
        if successes > trials {
            Err(Reason::SuccessesExceedTrials)
        } else if trials == 0 {
            Err(Reason::NoTrials)
        } else {
            Ok(Self { successes, trials })
        }
    }

    /// How many succeeded.
    pub const fn successes(self) -> u64 {
        self.successes
    }

    /// How many were tried.
    pub const fn trials(self) -> u64 {
        self.trials
    }

    /// How many did not succeed.
    pub const fn failures(self) -> u64 {
        self.trials - self.successes
    }

    /// Successes over trials, 0..=1.
    pub fn rate(self) -> f64 {
        real(self.successes) / real(self.trials)
    }
}
