//! Spend on advertising as its exports state it, and what came back.

mod returns;
mod unit;

pub use returns::return_on_spend;
pub use unit::{CostUnit, Spend, UnknownCostUnit, total_spend};
