//! Bad inputs, each through the command: what it says, what it keeps, and that nothing is lost.

#[path = "../e2e/harness.rs"]
#[allow(dead_code, reason = "the end-to-end tests use all of it")]
mod harness;

#[path = "../e2e/json_schema.rs"]
mod json_schema;

mod doctor;
mod first_minutes;
mod inspect;
