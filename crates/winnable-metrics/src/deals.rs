//! What became of the deals: win rates, amounts, cycles, velocity, and the way through the stages.
//!
//! All amounts are of one currency, converted by the caller.

mod amount;
mod cohort;
mod cycle;
mod deal;
mod dwell;
mod open;
mod stage;
mod threading;
mod velocity;
mod win_rate;

pub use amount::{AmountStats, won_amounts};
pub use cohort::{Cohort, CohortRate, MATURED, cohort, cohort_win_rate};
pub use cycle::{Closed, Cycles, Durations, cycles, durations};
pub use deal::{Counts, Deal, Outcome};
pub use dwell::{AccountDwell, StageDwell, dwell, dwell_in};
pub use open::{OpenPipeline, WeightedPipeline, open_pipeline, weighted_pipeline};
pub use stage::{StageEvent, StageReach, Stages, conversion, stage_conversion};
pub use threading::{SingleThreaded, single_threaded};
pub use velocity::{Velocity, velocity, velocity_of};
pub use win_rate::{
    ValueWinRate, win_rate, win_rate_by_value, win_rate_excluding_no_decision, win_rate_of_all,
    win_rate_of_values,
};
