//! What moved between two snapshots, and why.

mod split;

pub use split::{Cause, Causes, Parts, split};
