//! Validation over the rows of a run: what it needs of them, and what follows.

mod best;
mod levels;

pub use best::{BestReport, CandidateLine, CustomerLine, RevenueBasis, best_report};
