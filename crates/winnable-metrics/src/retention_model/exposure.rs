//! Who could leave in each period, and who did.

use serde::Serialize;

use super::MAX_PERIODS;
use crate::{Reason, Result};

/// How long one customer has stayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tenure {
    /// Whole periods: the period in which the customer left, counted from 1, or the periods survived
    /// so far by one who is still there.
    pub periods: u32,
    /// Whether the customer has left. If not, the tenure is right-censored.
    pub churned: bool,
}

/// Customers at risk and customers lost by period of tenure: all that a likelihood of retention
/// needs of the data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exposure {
    periods: Vec<Period>,
}

/// One period of tenure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Period {
    /// Customers who entered the period and whose end of it is known.
    pub(super) at_risk: u64,
    /// Those of them who left in it.
    pub(super) churned: u64,
}

impl Exposure {
    /// From cohorts: for each, the customers it began with, then those left after each period.
    /// Cohorts may differ in length; a younger one is shorter.
    ///
    /// # Errors
    ///
    /// - [`Reason::InvalidInput`]: customers who come back (a count that rises), or more than
    ///   [`MAX_PERIODS`] periods.
    /// - [`Reason::EmptySample`]: no customer was at risk in any period.
    /// - [`Reason::Overflow`]: counts that do not fit 64 bits in all.
    pub fn from_survivors(cohorts: &[impl AsRef<[u64]>]) -> Result<Self> {
        let mut periods = Vec::new();
        for cohort in cohorts {
            for (t, pair) in cohort.as_ref().windows(2).enumerate() {
                let churned = pair[0].checked_sub(pair[1]).ok_or(Reason::InvalidInput)?;
                add(&mut periods, t, pair[0], churned)?;
            }
        }
        Self::new(periods)
    }

    /// From single customers, some of whom are still there.
    ///
    /// ```
    /// use winnable_metrics::retention_model::{Exposure, Tenure};
    ///
    /// let customers = [
    ///     Tenure { periods: 2, churned: true },
    ///     Tenure { periods: 5, churned: false },
    /// ];
    /// assert!(Exposure::from_tenures(&customers).is_ok());
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Reason::InvalidInput`]: a customer who left in period 0, or a tenure beyond
    ///   [`MAX_PERIODS`].
    /// - [`Reason::EmptySample`]: no customer was at risk in any period.
    pub fn from_tenures(customers: &[Tenure]) -> Result<Self> {
        // First who ended in each period, then backwards who was there.
        let mut periods = Vec::new();
        for customer in customers {
            match customer.periods.checked_sub(1) {
                Some(t) => {
                    let t = usize::try_from(t).map_err(|_| Reason::Overflow)?;
                    add(&mut periods, t, 1, customer.churned.into())?;
                }
                None if customer.churned => return Err(Reason::InvalidInput),
                // One who came in the running period says nothing yet.
                None => {}
            }
        }
        let mut there = 0;
        for period in periods.iter_mut().rev() {
            there += period.at_risk;
            period.at_risk = there;
        }
        Self::new(periods)
    }

    fn new(periods: Vec<Period>) -> Result<Self> {
        if periods.iter().all(|period| period.at_risk == 0) {
            return Err(Reason::EmptySample);
        }
        // The likelihood counts those who left over all periods.
        periods
            .iter()
            .try_fold(0_u64, |sum, period| sum.checked_add(period.churned))
            .ok_or(Reason::Overflow)?;
        Ok(Self { periods })
    }

    /// From period 1 on. Nobody is lost who was not at risk.
    pub(super) fn periods(&self) -> &[Period] {
        &self.periods
    }
}

/// Counts customers into the period of index `t`.
fn add(periods: &mut Vec<Period>, t: usize, at_risk: u64, churned: u64) -> Result<()> {
    if u32::try_from(t).map_or(true, |t| t >= MAX_PERIODS) {
        return Err(Reason::InvalidInput);
    }
    if periods.len() <= t {
        periods.resize(t + 1, Period::default());
    }
    let period = &mut periods[t];
    let sum = |a: u64, b| a.checked_add(b).ok_or(Reason::Overflow);
    *period = Period {
        at_risk: sum(period.at_risk, at_risk)?,
        churned: sum(period.churned, churned)?,
    };
    Ok(())
}
