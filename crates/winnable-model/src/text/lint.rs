//! Texts of the checks for known failure patterns: what was found, where, and what to do.

pub mod asset;
pub mod data;
pub mod icp;
pub mod list;
pub mod message;
pub mod model;
pub mod money;
pub mod page;
pub mod plan;
pub mod programme;
pub mod role;
pub mod traps;
