//! The cases of `matching.rs` once more, with every allocation counted.
//!
//! `cargo bench -p winnable-match --bench allocations`: a case without lines below its name
//! allocates nothing. Only the thread that asks is counted, so that of the build it is a part; and
//! counting takes time, so that the times of record are those of `matching.rs`.

#[path = "matching/cases.rs"]
mod cases;
#[path = "matching/companies.rs"]
mod companies;
#[path = "matching/leads.rs"]
mod leads;

#[global_allocator]
static ALLOCATOR: divan::AllocProfiler = divan::AllocProfiler::system();

fn main() {
    divan::main();
}
