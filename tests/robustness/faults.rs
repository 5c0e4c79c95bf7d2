//! What goes wrong around a run: disks, signals, readers, clocks, other runs.
//!
//! Tests that sweep every place of a fault are ignored here, where a few places are tried;
//! `cargo xtask faults` runs them all and prints how many were tried.

mod changing;
mod full;
mod inject;
mod interrupted;
mod killed;
mod limits;
mod memory;
mod n_th_call;
mod project;
mod readers;
mod surroundings;
mod turns;
