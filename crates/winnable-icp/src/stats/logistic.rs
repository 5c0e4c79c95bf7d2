//! Weights learned from outcomes: logistic regression by maximum likelihood, by Firth, and with a ridge.
//!
//! All three take rows of features, one column a feature, and whether each row was won. They add an
//! intercept of their own; coefficients are log-odds for one unit of a column, the intercept first.
//!
//! Inside, columns are brought to a mean of 0 and a (population) standard deviation of 1, so that the
//! unit of a column does not decide how well it is solved. What comes out is in the units that went in.

mod cross_validation;
mod design;
mod events;
mod firth;
mod maximum_likelihood;
mod newton;
mod predict;
mod profile;
mod ridge;
#[cfg(test)]
mod tests;

pub use cross_validation::{LambdaChoice, choose_lambda};
pub use events::{EventsGate, EventsPerVariable, events_per_variable};
pub use firth::{Firth, FirthCoefficient, firth};
pub use maximum_likelihood::{LogisticCoefficient, LogisticRegression, logistic_regression};
pub(crate) use predict::ln_likelihood;
pub use predict::predict;
pub use profile::{FirthProfile, firth_profile};
pub use ridge::{Ridge, ridge};
