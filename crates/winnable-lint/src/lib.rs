//! Known failure patterns of account-based programmes, as checks on a team's own data.
//!
//! A check is a pure function over plain inputs: it reads no file and no clock. It gives a [`Verdict`]:
//! it fired, with the rows that made it fire; it was silent over so many things; or it could not be
//! made, and what is missing. What is missing is never taken for something bad.
//!
//! ```
//! use winnable_lint::{Settings, Verdict, programme::{Kind, Programme, cluster_size}};
//!
//! let accounts = (0..9).map(|n| winnable_lint::AccountRef::new(format!("a{n}"), "A")).collect();
//! let nine = Programme::new("pilot", Kind::OneToFew).with_members(accounts);
//! let outcome = cluster_size(&[nine], &Settings::default());
//! assert!(matches!(outcome.verdict, Verdict::Fired(_)));
//! ```

mod account;
mod all;
pub mod asset;
mod catalogue;
pub mod data;
pub mod icp;
pub mod list;
pub mod message;
pub mod model;
pub mod money;
mod outcome;
pub mod plan;
pub mod programme;
pub mod role;
mod settings;
pub mod traps;
mod words;

pub use account::{AccountRef, ListedAccount, TouchSides};
pub use all::{Inputs, check, check_all};
pub use catalogue::{Threshold, ThresholdSource, thresholds};
pub use outcome::{Evidence, Finding, Limit, Outcome, Verdict, Where};
pub use settings::{BadSetting, Settings};

#[cfg(test)]
mod tests;
