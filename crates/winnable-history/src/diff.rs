//! What moved between two snapshots, and why.

mod row;
mod split;
mod units;

pub use row::{DiffRow, Move};
pub use split::{Cause, Causes, Parts, split};
pub use units::{Moves, Side};
