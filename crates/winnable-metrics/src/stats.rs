//! Statistics that several metrics share: intervals, tests, curves of time to an event, resampling.
//!
//! Nothing here knows of accounts or money. Rates, shares and p-values are fractions in 0..=1; a
//! confidence level is a fraction in (0, 1) such as 0.95; times are in whatever unit the caller
//! counts, usually days. All transcendental functions are `libm`'s or written out here, so that the
//! last digit is the same on every machine.
//!
//! ```
//! use winnable_metrics::stats::{Proportion, newcombe, wilson};
//!
//! let core = Proportion::new(18, 40)?;
//! let rest = Proportion::new(21, 100)?;
//! let interval = wilson(core, 0.95)?;
//! assert_eq!(format!("{:.3} to {:.3}", interval.low, interval.high), "0.307 to 0.602");
//! assert!(newcombe(core, rest, 0.95)?.low > 0.0);
//! # Ok::<(), winnable_metrics::Reason>(())
//! ```

mod aalen_johansen;
mod bootstrap;
mod chi_squared;
mod clopper_pearson;
mod fisher;
mod hodges_lehmann;
mod interval;
mod jeffreys;
mod kaplan_meier;
mod kendall;
mod log_rank;
mod mann_whitney;
mod mantel_haenszel;
mod mean_difference;
mod moments;
mod multiple_testing;
mod newcombe;
mod number;
mod observation;
mod pearson;
mod proportion;
mod quantile;
mod split_mix;
mod spread;
mod wilson;

pub mod special;

pub use aalen_johansen::{AalenJohansen, CompetingStep, Incidence, aalen_johansen};
pub use bootstrap::{Bootstrap, acceleration, bootstrap, bootstrap_of};
pub use chi_squared::ChiSquared;
pub use clopper_pearson::clopper_pearson;
pub use fisher::fisher_exact;
pub use hodges_lehmann::hodges_lehmann;
pub use interval::Interval;
pub use jeffreys::jeffreys;
pub use kaplan_meier::{KaplanMeier, Step, kaplan_meier};
pub use kendall::kendall_tau_b;
pub use log_rank::{LogRank, log_rank};
pub use mann_whitney::{MannWhitney, mann_whitney};
pub use mantel_haenszel::{StratifiedDifference, Stratum, stratified_difference};
pub use mean_difference::{MeanDifference, mean_difference};
pub use moments::{mean, standard_deviation, trimmed_mean, variance};
pub use multiple_testing::{benjamini_hochberg, benjamini_yekutieli, bonferroni, holm};
pub use newcombe::newcombe;
pub use observation::{CompetingObservation, Observation, Status};
pub use pearson::pearson_chi_squared;
pub use proportion::Proportion;
pub use quantile::{QuantileRule, median, quantile, quantiles};
pub use split_mix::SplitMix64;
pub use spread::{interquartile_range, median_absolute_deviation};
pub use wilson::wilson;
