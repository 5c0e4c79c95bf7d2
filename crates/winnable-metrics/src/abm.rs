//! Account-based marketing against the rest: who is held out, and what a comparison can say.
//!
//! [`holdout`] draws a control before a campaign. [`compare`] sets two arms side by side: as they were
//! drawn, or like with like where nothing was drawn. Each outcome ends in a [`Verdict`], of which
//! [`Verdict::CannotTell`] is as good a result as the others.

mod alike;
mod apart;
mod arm;
mod clusters;
mod compare;
pub mod holdout;
mod outcome;
mod warning;

pub use arm::{AbmAccount, Likeness};
pub use compare::{
    Alike, Comparison, Contrast, Difference, LEAST_ACCOUNTS, Method, Outcomes, Side, Verdict,
    compare,
};
pub use outcome::Measure;
pub use warning::{Covariate, Warning};

#[cfg(test)]
mod tests;
