//! Normalise a name, build a matcher of 100,000 accounts, decide one record in each way.
//!
//! `cargo bench -p winnable-match --bench matching`; the figures of record stand in
//! `docs/PERFORMANCE.md`. `--bench allocations` runs the same cases and counts their allocations.

#[path = "matching/cases.rs"]
mod cases;
#[path = "matching/companies.rs"]
mod companies;
#[path = "matching/leads.rs"]
mod leads;

fn main() {
    divan::main();
}
