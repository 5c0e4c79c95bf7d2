//! Which customers and which revenue stay: GRR, NRR, logo retention, cohorts.
//!
//! All amounts are of one currency. Gross and net retention are ratios of amounts and so exact;
//! retention of logos is a share of counts, and the counts come with it.

mod cohort;
mod point;
mod revenue;

pub use cohort::{Cohort, cohorts};
pub use point::{PointToPoint, RevenueRow, point_to_point};
pub use revenue::{CustomerRevenue, grr, nrr};

use chrono::{Datelike, NaiveDate};

/// The months since year 0 of the calendar: what rows of one month share.
fn month_index(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

/// A share of counts.
#[expect(
    clippy::cast_precision_loss,
    reason = "a double holds every count of customers there can be"
)]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    part as f64 / whole as f64
}
