//! The lead funnel and the account funnel: who got how far, how fast, and through whose hands.

mod count;
mod step;

pub use count::{FunnelStep, HandOff, Journey, Passage, account_funnel, funnel, lead_funnel};
pub use step::{AccountStep, LeadStep};
