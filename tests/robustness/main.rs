//! Bad inputs, each through the command: what it says, what it keeps, and that nothing is lost.

#[path = "../e2e/harness.rs"]
#[allow(dead_code, reason = "the end-to-end tests use all of it")]
mod harness;

mod workbooks;
mod xlsx_fixture;
