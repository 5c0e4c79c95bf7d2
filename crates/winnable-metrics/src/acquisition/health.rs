//! Whether customers are won at a profit.

mod finding;
#[cfg(test)]
mod tests;

pub use finding::Finding;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use winnable_model::Localised;

use crate::amounts::{div, not_negative};
use crate::{Reason, Result};

/// The lifetime value of a customer over its acquisition cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LtvToCac {
    /// Lifetime value per money of acquisition cost.
    pub ratio: Decimal,
    /// The lifetime value is below zero: each customer is served at a loss, and winning more of
    /// them loses more.
    pub negative_margin: bool,
}

/// The ratio of lifetime value to acquisition cost.
///
/// - **Shape**: the margin LTV and the fully loaded CAC of the same customers.
/// - **Unit**: a ratio; 3 or more is the usual rule.
/// - **Formula**: `LTV / CAC`.
/// - **Source**: D. Skok, SaaS Metrics 2.0.
///
/// # Errors
/// [`Reason::ZeroCac`]; [`Reason::InvalidInput`] for a cost below zero; [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::acquisition::ltv_to_cac;
/// let ratio = ltv_to_cac(Decimal::from(75_000), Decimal::from(18_000))?.ratio;
/// assert_eq!(ratio.round_dp(2).to_string(), "4.17");
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn ltv_to_cac(ltv: Decimal, cac: Decimal) -> Result<LtvToCac> {
    Ok(LtvToCac {
        ratio: div(ltv, not_negative(cac)?, Reason::ZeroCac)?,
        negative_margin: ltv < Decimal::ZERO,
    })
}

/// From where on the economics of a customer are a worry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthLimits {
    /// The least ratio of lifetime value to acquisition cost.
    pub least_ratio: Decimal,
    /// The longest payback, in months.
    pub longest_payback: Decimal,
}

impl Default for HealthLimits {
    /// A ratio of 3 and a payback of 12 months: rules of the trade (D. Skok, SaaS Metrics 2.0),
    /// not laws. Large contracts often pay back later and are sound.
    fn default() -> Self {
        Self {
            least_ratio: Decimal::from(3),
            longest_payback: Decimal::from(12),
        }
    }
}

/// What the checks come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// All checks were made, and nothing was found.
    Healthy,
    /// Nothing was found, and not all checks could be made.
    CannotTell,
    /// A limit is missed, though customers are won at a profit.
    Watch,
    /// Customers are won at a loss.
    LosesMoney,
}

impl Localised for Verdict {
    fn en(&self) -> String {
        match self {
            Self::Healthy => "customers are won at a profit",
            Self::CannotTell => "the data cannot tell whether customers are won at a profit",
            Self::Watch => "customers are won at a profit, but a thin or a slow one",
            Self::LosesMoney => "customers are won at a loss",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Healthy => "고객 획득이 수익을 냄",
            Self::CannotTell => "고객 획득이 수익을 내는지 알 수 없음",
            Self::Watch => "수익은 내지만 얇거나 느림",
            Self::LosesMoney => "고객 획득이 손실을 냄",
        }
        .to_owned()
    }
}

/// The checks of the economics of a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Health {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// Why a check could not be made.
    pub unchecked: Vec<Reason>,
}

impl Health {
    /// What the checks come to. A finding counts even where another check is missing.
    pub fn verdict(&self) -> Verdict {
        let loses = |finding: &Finding| {
            matches!(
                finding,
                Finding::CacAboveLtv { .. } | Finding::NeverPaidBack
            )
        };
        if self.findings.iter().any(loses) {
            Verdict::LosesMoney
        } else if !self.findings.is_empty() {
            Verdict::Watch
        } else if !self.unchecked.is_empty() {
            Verdict::CannotTell
        } else {
            Verdict::Healthy
        }
    }
}

/// Whether customers are won at a profit: the cost against the value, their ratio, the payback.
///
/// - **Shape**: the results of the three metrics as they came, with their reasons.
/// - **Formula**: finds `CAC > LTV`; else `LTV / CAC < least ratio`; and `payback > longest`. A
///   payback of [`Reason::Never`] is a finding; any other reason is a check not made.
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::acquisition::{HealthLimits, Verdict, health};
/// let of = |ltv: i64| health(Ok(ltv.into()), Ok(18_000.into()), Ok(9.into()), HealthLimits::default());
/// assert_eq!(of(75_000).verdict(), Verdict::Healthy);
/// assert_eq!(of(40_000).verdict(), Verdict::Watch);
/// assert_eq!(of(17_999).verdict(), Verdict::LosesMoney);
/// ```
pub fn health(
    ltv: Result<Decimal>,
    cac: Result<Decimal>,
    payback_months: Result<Decimal>,
    limits: HealthLimits,
) -> Health {
    let mut health = Health {
        findings: Vec::new(),
        unchecked: Vec::new(),
    };
    match worth(ltv, cac, limits.least_ratio) {
        Ok(finding) => health.findings.extend(finding),
        Err(reason) => health.unchecked.push(reason),
    }
    match payback_months {
        Ok(months) if months > limits.longest_payback => {
            health.findings.push(Finding::SlowPayback {
                months,
                longest: limits.longest_payback,
            });
        }
        Ok(_) => {}
        Err(Reason::Never) => health.findings.push(Finding::NeverPaidBack),
        Err(reason) => health.unchecked.push(reason),
    }
    health.unchecked.dedup();
    health
}

fn worth(ltv: Result<Decimal>, cac: Result<Decimal>, least: Decimal) -> Result<Option<Finding>> {
    let (ltv, cac) = (ltv?, not_negative(cac?)?);
    if cac > ltv {
        return Ok(Some(Finding::CacAboveLtv { cac, ltv }));
    }
    let ratio = ltv_to_cac(ltv, cac)?.ratio;
    Ok((ratio < least).then_some(Finding::LowRatio { ratio, least }))
}
