//! Bad inputs and faults: every file a user may bring, and everything that can go wrong around one.
#![expect(
    clippy::disallowed_methods,
    reason = "files that a test makes for itself"
)]

mod faults;
#[path = "../e2e/harness.rs"]
#[allow(dead_code, reason = "made for the other target too")]
mod harness;
