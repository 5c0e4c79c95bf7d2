//! Two arms side by side.

use chrono::NaiveDate;
use serde::Serialize;
use winnable_model::Arm;

use super::{AbmAccount, Measure, Warning, alike, apart, warning};
use crate::deals::durations;
use crate::rate::count;
use crate::stats::{Interval, Observation, holm, log_rank};
use crate::{Reason, Result};

/// How the arms came about, and with it how they are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Drawn by chance before the campaign: the arms are compared as they were drawn, whatever was
    /// done to them afterwards.
    Holdout,
    /// Not drawn: like is compared with like.
    Matched,
}

impl Method {
    /// The method's name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Holdout => "holdout",
            Self::Matched => "matched",
        }
    }
}

/// What a comparison says of one measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The treated stand higher.
    Higher,
    /// The treated stand lower.
    Lower,
    /// The data cannot tell, neither for nor against.
    CannotTell,
}

impl Verdict {
    /// The verdict's name in JSON and CSV.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::CannotTell => "cannot_tell",
        }
    }
}

/// One arm in one measure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Side {
    /// The share in 0..=1, or the mean in the measure's unit; like with like, it is weighted as the
    /// difference is.
    pub value: Result<f64>,
    /// Successes, for shares.
    pub successes: Option<u64>,
    /// Trials of a share, values of a mean.
    pub n: u64,
    /// Accounts that they come from.
    pub accounts: u64,
}

/// A difference of the treated over the control.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// Treated less control, in the measure's unit.
    pub value: f64,
    /// Its interval at the level of the comparison, for this measure alone.
    pub interval: Interval,
    /// The two-sided p-value of this measure alone.
    pub p_value: f64,
    /// The same after Holm over all measures of the comparison.
    pub adjusted: f64,
}

impl Difference {
    pub(super) fn new(value: f64, interval: Interval, p_value: f64) -> Self {
        Self {
            value,
            interval,
            p_value,
            adjusted: p_value,
        }
    }
}

/// Both arms in one measure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Contrast {
    /// The treated.
    pub treated: Side,
    /// The control.
    pub control: Side,
    /// Their difference, or why there is none.
    pub difference: Result<Difference>,
}

/// One measure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The measure.
    pub measure: Measure,
    /// The arms, as [`Method`] compares them; the verdict is of this.
    pub contrast: Contrast,
    /// The arms as they are, where [`Self::contrast`] compares like with like.
    pub crude: Option<Contrast>,
    /// The verdict.
    pub verdict: Verdict,
}

/// How like was found with like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Alike {
    /// Strata with accounts of both arms.
    pub strata: u64,
    /// Treated accounts without one alike in the control, left out.
    pub treated_left_out: u64,
    /// Accounts of the control without one alike among the treated, left out.
    pub control_left_out: u64,
}

/// What a comparison comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcomes {
    /// How the arms are compared.
    pub method: Method,
    /// Treated accounts.
    pub treated: u64,
    /// Accounts of the control.
    pub control: u64,
    /// How like was found with like, where that was asked for.
    pub alike: Option<Alike>,
    /// Each measure, in the order of [`Measure::ALL`].
    pub comparisons: Vec<Comparison>,
    /// The p-value of the log-rank test of the time to close of each account's first deal, open ones
    /// censored. It decides no verdict: a sales cycle is of the deals that were fast enough to be won
    /// by now, and this is the check on it.
    pub time_to_close: Result<f64>,
    /// What should be known beside the verdicts.
    pub warnings: Vec<Warning>,
}

/// Fewer accounts than this on a side give no verdict, whatever the numbers.
pub const LEAST_ACCOUNTS: u64 = 10;

/// Compares the treated with the control.
///
/// A verdict other than [`Verdict::CannotTell`] needs all three: at least ten accounts on each side
/// that say something of the measure, an interval without 0, and a p-value that is at most `1 − level`
/// after Holm over the measures. Without an effect, the chance of any false verdict is at most that.
///
/// Shares are compared by Newcombe's interval and Fisher's test, means by Welch's. Accounts are drawn
/// and not deals, so deals of one account do not count as independent: shares of deals carry their
/// design effect, and in a mean each account counts once. Like with like: Mantel–Haenszel for shares,
/// a constant for each stratum for means.
///
/// # Errors
///
/// [`Reason::NoTreated`], [`Reason::NoControl`] for an empty arm; [`Reason::InvalidLevel`].
pub fn compare(
    accounts: &[AbmAccount],
    method: Method,
    as_of: NaiveDate,
    level: f64,
) -> Result<Outcomes> {
    crate::stats::special::normal_quantile(f64::midpoint(1.0, level))
        .map_err(|_| Reason::InvalidLevel)?;
    let of = |arm| accounts.iter().filter(|account| account.arm == arm).count();
    let (treated, control) = (count(of(Arm::Treated)), count(of(Arm::Control)));
    if treated == 0 {
        return Err(Reason::NoTreated);
    }
    if control == 0 {
        return Err(Reason::NoControl);
    }
    let mut comparisons: Vec<Comparison> = Measure::ALL
        .into_iter()
        .map(|measure| comparison(measure, accounts, method, level))
        .collect();
    judge(&mut comparisons, level)?;
    let alike = (method == Method::Matched).then(|| alike::alike(accounts));
    let mut outcomes = Outcomes {
        method,
        treated,
        control,
        alike,
        comparisons,
        time_to_close: time_to_close(accounts, as_of),
        warnings: Vec::new(),
    };
    outcomes.warnings = warning::warnings(accounts, &outcomes);
    Ok(outcomes)
}

fn comparison(measure: Measure, accounts: &[AbmAccount], method: Method, level: f64) -> Comparison {
    let crude = apart::contrast(measure, accounts, level);
    let (contrast, crude) = match method {
        Method::Holdout => (crude, None),
        Method::Matched => (alike::contrast(measure, accounts, level), Some(crude)),
    };
    Comparison {
        measure,
        contrast,
        crude,
        verdict: Verdict::CannotTell,
    }
}

/// Adjusts the p-values over the measures and gives the verdicts.
fn judge(comparisons: &mut [Comparison], level: f64) -> Result<()> {
    let mut differences: Vec<&mut Difference> = comparisons
        .iter_mut()
        .filter_map(|one| one.contrast.difference.as_mut().ok())
        .collect();
    let p_values: Vec<f64> = differences.iter().map(|one| one.p_value).collect();
    for (difference, adjusted) in differences.iter_mut().zip(holm(&p_values)?) {
        difference.adjusted = adjusted;
    }
    for one in comparisons {
        let Contrast {
            treated,
            control,
            difference,
        } = one.contrast;
        let Ok(found) = difference else { continue };
        let enough = treated.accounts.min(control.accounts) >= LEAST_ACCOUNTS;
        let clear = found.adjusted <= 1.0 - level;
        one.verdict = match (enough && clear, found.interval) {
            (true, interval) if interval.low > 0.0 => Verdict::Higher,
            (true, interval) if interval.high < 0.0 => Verdict::Lower,
            _ => Verdict::CannotTell,
        };
    }
    Ok(())
}

/// The log-rank test of the first deal of each account.
fn time_to_close(accounts: &[AbmAccount], as_of: NaiveDate) -> Result<f64> {
    let of = |arm: Arm| -> Vec<Observation> {
        let accounts = accounts.iter().filter(|account| account.arm == arm);
        let first = accounts.filter_map(|account| {
            let deals = account.deals.iter();
            deals.min_by_key(|deal| deal.created.unwrap_or(NaiveDate::MAX))
        });
        let first: Vec<_> = first.copied().collect();
        let ages = durations(&first, as_of).to_close();
        let observation = |(days, event): (u32, bool)| Observation {
            time: f64::from(days),
            event,
        };
        ages.into_iter().map(observation).collect()
    };
    let (treated, control) = (of(Arm::Treated), of(Arm::Control));
    Ok(log_rank(&[&treated, &control])?.test.p_value)
}
