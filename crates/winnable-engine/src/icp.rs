//! Validation over the rows of a run: what it needs of them, and what follows.

mod best;
mod drift;
mod frozen;
mod handoff;
mod levels;

pub use best::{BestReport, CandidateLine, CustomerLine, RevenueBasis, best_report};
pub use drift::{DriftReport, DriftSettings, LOSS, NoPeriods, Periods, TopDeal, drift_report};
pub use frozen::{Frozen, FrozenDeal, FrozenDeals, FrozenScore, Unfrozen, frozen_deals};
pub use handoff::{HandOffReport, HandOffSettings, NoTest, hand_off_report};
