//! The command from end to end: on the demo project, and on real exports where they are present.
#![expect(
    clippy::disallowed_methods,
    reason = "files that a test makes for itself"
)]

mod calibrate;
mod capacity;
mod cli;
mod committee;
mod coverage;
mod currencies;
mod demo;
mod exit_codes;
mod figures;
mod frozen;
mod harness;
mod history;
mod history_pages;
mod history_places;
mod holdout;
mod hubspot;
mod icp;
mod icp_best;
mod icp_drift;
mod icp_handoff;
mod icp_profile;
mod icp_project;
mod json_schema;
mod korean;
mod leadforge;
mod ledger;
mod lint;
mod list_size;
mod matching;
mod maven;
mod metrics;
mod orders;
mod programme_tables;
mod readme;
mod review;
mod salesforce;
mod schemas;
mod verify;
