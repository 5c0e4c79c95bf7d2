//! Bad inputs and faults, each through the command: what it says, what it keeps, and that nothing is lost.
#![expect(
    clippy::disallowed_methods,
    reason = "files that a test makes for itself"
)]

#[path = "../e2e/harness.rs"]
#[allow(dead_code, reason = "the end-to-end tests use all of it")]
mod harness;

#[path = "../e2e/json_schema.rs"]
mod json_schema;

mod amounts;
mod as_of;
mod c5;
mod codes;
mod delimited;
mod diagnostics;
mod doctor;
mod encodings;
mod faults;
mod first_minutes;
mod identity;
mod init;
mod inspect;
mod json;
mod layout;
mod measure;
mod models;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "parquet")]
mod parquet_file;
mod privacy;
mod project_tables;
mod recognition;
mod screen;
mod standard_input;
mod table;
mod trial;
mod truncated;
#[cfg(feature = "parquet")]
mod twins;
mod typos;
mod values;
mod verdicts;
mod workbooks;
mod xlsx_fixture;
