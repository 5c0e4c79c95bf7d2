//! ABM against the rest: published tables, the deals of the golden files, and simulated programmes.

#![expect(
    clippy::unwrap_used,
    reason = "a table of another shape has to fail the test"
)]
#![allow(
    clippy::float_arithmetic,
    reason = "statistics are compared within a tolerance"
)]

mod deals_160;
mod published;
mod simulated;

use winnable_metrics::abm::{AbmAccount, Likeness, Method, Outcomes, compare};
use winnable_metrics::deals::{Deal, Outcome};
use winnable_model::Arm;

/// An account with deals that say nothing but how they stand.
fn account(arm: Arm, stratum: u8, deals: Vec<Deal>) -> AbmAccount {
    AbmAccount {
        arm,
        likeness: Likeness {
            fit: Some(stratum),
            ..Likeness::default()
        },
        fit: None,
        size: None,
        dealt_before: None,
        deals,
    }
}

fn deal(outcome: Outcome) -> Deal {
    Deal {
        outcome,
        ..Deal::default()
    }
}

fn run(accounts: &[AbmAccount], method: Method) -> Outcomes {
    compare(accounts, method, "2026-12-31".parse().unwrap(), 0.95).unwrap()
}
