//! What should be known beside a verdict.

mod text;

use rust_decimal::Decimal;
use serde::Serialize;
use winnable_model::Arm;

use super::compare::{LEAST_ACCOUNTS, Method, Outcomes};
use super::{AbmAccount, Comparison, Measure};
use crate::Rate;
use crate::rate::{count, decimal_to_f64};
use crate::stats::{MannWhitney, Proportion, mann_whitney, median, newcombe};

/// In what the treated may have been better from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Covariate {
    /// How well accounts fit.
    Fit,
    /// How large they are.
    Size,
}

impl Covariate {
    const ALL: [Self; 2] = [Self::Fit, Self::Size];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Size => "size",
        }
    }

    const fn of(self, account: &AbmAccount) -> Option<Decimal> {
        match self {
            Self::Fit => account.fit,
            Self::Size => account.size,
        }
    }
}

/// What should be known beside a verdict. The code ([`Warning::code`]) is stable and the same in every
/// language; the texts are [`Localised`](winnable_model::Localised).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Warning {
    /// Nothing was drawn before the campaign.
    NoHoldout,
    /// A side has fewer than ten accounts with a closed deal.
    SmallN {
        /// Treated accounts with a closed deal.
        treated: u64,
        /// Accounts of the control with one.
        control: u64,
    },
    /// The treated were better from the start: a treated account lies above one of the control in at
    /// least 60 % of pairs, and chance alone would do that in 5 % of cases at most.
    Selection {
        /// In what.
        covariate: Covariate,
        /// The share of pairs in which the treated account lies above.
        superiority: f64,
        /// The median of the treated.
        treated: f64,
        /// The median of the control.
        control: f64,
    },
    /// More of the treated than of the control had a deal in the year before: accounts that are picked
    /// on a good year tend to have a more usual one next.
    RegressionToTheMean {
        /// The treated with a deal in the year before.
        treated: Rate,
        /// The control with one.
        control: Rate,
    },
    /// The difference turns round when like is compared with like.
    SimpsonReversal {
        /// In what.
        measure: Measure,
        /// The difference of the arms as they are.
        crude: f64,
        /// The difference of like with like.
        alike: f64,
    },
    /// More than half of the treated accounts have none alike in the control and were left out.
    UnmatchedShare {
        /// Treated accounts that were left out.
        left_out: u64,
        /// All of them.
        of: u64,
    },
    /// More than half of the deals of a side are open still.
    StillOpen {
        /// Open deals.
        open: u64,
        /// All deals of both sides.
        of: u64,
    },
}

/// A treated account lies above one of the control in at least this share of pairs: of two normal
/// distributions, a third of a standard deviation apart.
const SUPERIOR: f64 = 0.6;

/// Differences of shares below this turn round by accident: one point.
const POINT: f64 = 0.01;

impl Warning {
    /// The stable code, as in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoHoldout => "no_holdout",
            Self::SmallN { .. } => "small_n",
            Self::Selection { .. } => "selection",
            Self::RegressionToTheMean { .. } => "regression_to_the_mean",
            Self::SimpsonReversal { .. } => "simpson_reversal",
            Self::UnmatchedShare { .. } => "unmatched_share",
            Self::StillOpen { .. } => "still_open",
        }
    }
}

pub(super) fn warnings(accounts: &[AbmAccount], outcomes: &Outcomes) -> Vec<Warning> {
    let mut found = Vec::new();
    if outcomes.method == Method::Matched {
        found.push(Warning::NoHoldout);
        found.extend(
            Covariate::ALL
                .into_iter()
                .filter_map(|of| selection(accounts, of)),
        );
        found.extend(regression(accounts));
        found.extend(outcomes.comparisons.iter().filter_map(reversal));
        if let Some(alike) = outcomes.alike
            && alike.treated_left_out * 2 > outcomes.treated
        {
            found.push(Warning::UnmatchedShare {
                left_out: alike.treated_left_out,
                of: outcomes.treated,
            });
        }
    }
    found.extend(small(accounts));
    found.extend(still_open(accounts));
    found
}

fn of_arm(accounts: &[AbmAccount], arm: Arm) -> impl Iterator<Item = &AbmAccount> {
    accounts.iter().filter(move |account| account.arm == arm)
}

fn small(accounts: &[AbmAccount]) -> Option<Warning> {
    let closed = |arm| {
        let has = |one: &&AbmAccount| one.deals.iter().any(|deal| deal.outcome.is_closed());
        count(of_arm(accounts, arm).filter(has).count())
    };
    let (treated, control) = (closed(Arm::Treated), closed(Arm::Control));
    (treated.min(control) < LEAST_ACCOUNTS).then_some(Warning::SmallN { treated, control })
}

fn still_open(accounts: &[AbmAccount]) -> Option<Warning> {
    let of = |arm| {
        let deals = of_arm(accounts, arm).flat_map(|one| &one.deals);
        deals.fold((0_u64, 0_u64), |(open, all), deal| {
            (open + u64::from(!deal.outcome.is_closed()), all + 1)
        })
    };
    let arms = [of(Arm::Treated), of(Arm::Control)];
    let young = arms.iter().any(|(open, all)| open * 2 > *all);
    let sum = |of: fn(&(u64, u64)) -> u64| arms.iter().map(of).sum();
    young.then(|| Warning::StillOpen {
        open: sum(|(open, _)| *open),
        of: sum(|(_, all)| *all),
    })
}

fn selection(accounts: &[AbmAccount], covariate: Covariate) -> Option<Warning> {
    let of = |arm| -> Vec<f64> {
        let known = of_arm(accounts, arm).filter_map(|one| covariate.of(one));
        known
            .filter_map(|value| decimal_to_f64(value).ok())
            .collect()
    };
    let (treated, control) = (of(Arm::Treated), of(Arm::Control));
    let MannWhitney {
        superiority,
        p_exact,
        p_asymptotic,
        ..
    } = mann_whitney(&treated, &control).ok()?;
    let clear = superiority >= SUPERIOR && p_exact.unwrap_or(p_asymptotic) <= 0.05;
    if !clear {
        return None;
    }
    Some(Warning::Selection {
        covariate,
        superiority,
        treated: median(&treated).ok()?,
        control: median(&control).ok()?,
    })
}

fn regression(accounts: &[AbmAccount]) -> Option<Warning> {
    let of = |arm| {
        let known = of_arm(accounts, arm).filter_map(|one| one.dealt_before);
        known.fold((0_u64, 0_u64), |(with, all), dealt| {
            (with + u64::from(dealt), all + 1)
        })
    };
    let (treated, control) = (of(Arm::Treated), of(Arm::Control));
    let share = |(with, all)| Proportion::new(with, all).ok();
    let interval = newcombe(share(treated)?, share(control)?, 0.95).ok()?;
    let rate = |(with, all)| Rate::new(with, all, crate::Reason::NoTrials).ok();
    if interval.low <= 0.0 {
        return None;
    }
    Some(Warning::RegressionToTheMean {
        treated: rate(treated)?,
        control: rate(control)?,
    })
}

fn reversal(comparison: &Comparison) -> Option<Warning> {
    let alike = comparison.contrast.difference.ok()?.value;
    let crude = comparison.crude?.difference.ok()?.value;
    let turns = crude.abs() >= POINT && alike.abs() >= POINT && (crude > 0.0) != (alike > 0.0);
    (comparison.measure.is_share() && turns).then_some(Warning::SimpsonReversal {
        measure: comparison.measure,
        crude,
        alike,
    })
}
