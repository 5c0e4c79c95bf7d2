//! What accounts are compared by.

use serde::Serialize;
use winnable_model::Localised;

use super::AbmAccount;
use crate::Unit;
use crate::days::days_between;
use crate::deals::{Deal, Outcome};
use crate::rate::{count, decimal_to_f64, float, sum_amounts};

/// What accounts are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The share of accounts with a deal: the way into the pipeline.
    Opportunities,
    /// The share of accounts that won a deal. Nothing that the programme does can change of whom it
    /// is a share, so that it is the one to believe first.
    WonAccounts,
    /// Won deals over closed ones. Deals without a decision count as closed.
    WinRate,
    /// The mean amount of won deals, each account counting once with the mean of its own.
    WonAmount,
    /// The mean days from creation to close of won deals, each account counting once.
    SalesCycle,
}

/// What an account adds to a measure.
pub(super) enum Adds {
    /// Successes among trials.
    Share(u64, u64),
    /// A value of its own, where it has one.
    Mean(Option<f64>),
}

impl Measure {
    /// Every measure, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Opportunities,
        Self::WonAccounts,
        Self::WinRate,
        Self::WonAmount,
        Self::SalesCycle,
    ];

    /// The measure's name in JSON and CSV.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Opportunities => "opportunities",
            Self::WonAccounts => "won_accounts",
            Self::WinRate => "win_rate",
            Self::WonAmount => "won_amount",
            Self::SalesCycle => "sales_cycle",
        }
    }

    /// What it is counted in.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Opportunities | Self::WonAccounts | Self::WinRate => Unit::Ratio,
            Self::WonAmount => Unit::Money,
            Self::SalesCycle => Unit::Days,
        }
    }

    /// Whether it is a share of a count.
    pub const fn is_share(self) -> bool {
        matches!(self.unit(), Unit::Ratio)
    }

    /// What an account adds.
    pub(super) fn of(self, account: &AbmAccount) -> Adds {
        let deals = &account.deals;
        let won = |deal: &&Deal| deal.outcome == Outcome::Won;
        match self {
            Self::Opportunities => Adds::Share(u64::from(!deals.is_empty()), 1),
            Self::WonAccounts => Adds::Share(u64::from(deals.iter().any(|deal| won(&deal))), 1),
            Self::WinRate => {
                let closed = deals.iter().filter(|deal| deal.outcome.is_closed());
                Adds::Share(
                    count(deals.iter().filter(won).count()),
                    count(closed.count()),
                )
            }
            Self::WonAmount => {
                let amounts: Vec<_> = deals.iter().filter(won).filter_map(|d| d.amount).collect();
                let sum = sum_amounts(amounts.iter().copied());
                let mean = sum.and_then(decimal_to_f64).ok();
                let mean = mean.map(|sum| sum / float(count(amounts.len())));
                Adds::Mean(mean.filter(|_| !amounts.is_empty()))
            }
            Self::SalesCycle => {
                let days: Vec<f64> = deals.iter().filter(won).filter_map(cycle).collect();
                Adds::Mean(crate::stats::mean(&days).ok())
            }
        }
    }
}

/// The days of a deal; none for one that closes before it opens.
fn cycle(deal: &Deal) -> Option<f64> {
    days_between(deal.created?, deal.closed?).map(f64::from)
}

impl Localised for Measure {
    fn en(&self) -> String {
        match self {
            Self::Opportunities => "accounts with a deal",
            Self::WonAccounts => "accounts that won",
            Self::WinRate => "win rate of deals",
            Self::WonAmount => "amount of won deals",
            Self::SalesCycle => "sales cycle (won)",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Opportunities => "기회가 생긴 고객사",
            Self::WonAccounts => "수주한 고객사",
            Self::WinRate => "기회 수주율",
            Self::WonAmount => "수주 건당 금액",
            Self::SalesCycle => "영업 주기(수주)",
        }
        .to_owned()
    }
}
