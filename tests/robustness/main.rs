//! Bad inputs, each through the command: what it says, what it keeps, and that nothing is lost.

#[path = "../e2e/harness.rs"]
#[allow(dead_code, reason = "the end-to-end tests use all of it")]
mod harness;

mod json;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "parquet")]
mod parquet_file;
mod standard_input;
#[cfg(feature = "parquet")]
mod twins;
