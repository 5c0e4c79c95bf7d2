//! Statistics of scores and outcomes.
//!
//! Scores are finite numbers of any scale, outcomes are won (`true`) or lost, weights are log-odds.
//! All transcendental functions are `libm`'s, so that the last digit is the same on every machine.

mod auc;
mod calibration;
mod clusters;
mod evidence;
mod gains;
mod isotonic;
mod logistic;
pub(crate) mod matrix;
mod power;
mod stability;
mod trend;

pub use auc::{Auc, ClusteredAuc, PairedAuc, auc, clustered_auc_interval, paired_auc};
pub use calibration::{
    Calibration, HosmerLemeshow, Reliability, ReliabilityBin, Spiegelhalter, calibration,
    hosmer_lemeshow, reliability,
};
pub use clusters::{Clustered, clustered_trend, intraclass_correlation};
pub use evidence::{Evidence, EvidenceBin, weight_of_evidence};
pub use gains::{BandRate, Cumulative, GainBand, GainRow, Gains, ScoredDeal, ValueWon, gains};
pub use isotonic::{Isotonic, Knot, isotonic};
pub(crate) use logistic::ln_likelihood;
pub use logistic::{
    EventsGate, EventsPerVariable, Firth, FirthCoefficient, FirthProfile, LambdaChoice,
    LogisticCoefficient, LogisticRegression, Ridge, choose_lambda, events_per_variable, firth,
    firth_profile, logistic_regression, predict, ridge,
};
pub use power::{
    arcsine_n_for_power, arcsine_power, cohen_h, n_for_half_width, n_for_power, power_of_difference,
};
pub use stability::{Drift, NullStability, Smoothing, Stability, homogeneity, stability_index};
pub use trend::{Trend, TrendBand, cochran_armitage};
