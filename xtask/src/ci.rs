//! `cargo xtask ci`: every check and every test, in order, until the first that fails.
//!
//! All steps share one target folder, the `dev` profile and the features of the whole workspace,
//! so that cargo compiles a dependency once to check it and once to run it, and no more.

#[cfg(test)]
mod tests;

use std::process::Command;
use std::time::{Duration, Instant};

use crate::workspace::{cargo, root, shown};
use crate::{generate, golden, graph};

/// What a step does: a call of cargo, or a check of this program.
enum Work {
    Cargo(&'static [&'static str]),
    Own(fn() -> Result<(), String>),
}

const LINTS: &[&str] = &[
    "clippy",
    "--workspace",
    "--all-targets",
    "--",
    "-D",
    "warnings",
];

/// The benches must compile; in the `dev` profile they need no second build of the tree.
const BENCHES: &[&str] = &["bench", "--workspace", "--no-run", "--profile", "dev"];

/// What property tests and fuzz targets draw their inputs by. Here it is fixed, so that the same
/// tree gets the same verdict; `cargo test` by hand draws new inputs each time.
const SEEDS: [&str; 2] = ["PROPTEST_RNG_SEED", "BOLERO_RANDOM_SEED"];
const SEED: &str = "20261127";

/// Cheap checks come first: a wrong space or a wrong edge is told in seconds.
const STEPS: &[(&str, Work)] = &[
    ("format", Work::Cargo(&["fmt", "--all", "--check"])),
    ("graph", Work::Own(graph::run)),
    ("golden", Work::Own(golden::run)),
    ("lints", Work::Cargo(LINTS)),
    ("docs", Work::Cargo(&["doc", "--workspace", "--no-deps"])),
    ("tests", Work::Cargo(&["test", "--workspace"])),
    ("generated files", Work::Own(generate::check)),
    ("benches", Work::Cargo(BENCHES)),
    (
        "examples",
        Work::Cargo(&["build", "--workspace", "--examples"]),
    ),
];

pub(crate) fn run() -> Result<(), String> {
    let data_note = missing_data();
    if let Some(note) = &data_note {
        println!("ci: {note}");
    }
    let mut times = Vec::new();
    for (place, (name, work)) in (1..).zip(STEPS) {
        println!("ci: [{place}/{}] {name}: {}", STEPS.len(), work.shown());
        times.push((*name, timed(name, work)?));
    }
    println!("ci: all {} steps passed", times.len());
    for (name, took) in &times {
        println!("ci: {:>9}  {name}", seconds(*took));
    }
    let total: Duration = times.iter().map(|(_, took)| *took).sum();
    println!("ci: {:>9}  in all", seconds(total));
    // Said again at the end, where a reader of a long log looks.
    if let Some(note) = &data_note {
        println!("ci: {note}");
    }
    Ok(())
}

/// Does one step and says how it ended and how long that took.
fn timed(name: &str, work: &Work) -> Result<Duration, String> {
    let start = Instant::now();
    let outcome = work.run();
    let took = start.elapsed();
    let verdict = if outcome.is_ok() {
        "passed in"
    } else {
        "failed after"
    };
    println!("ci: {name} {verdict} {}", seconds(took));
    outcome.map(|()| took)
}

impl Work {
    fn shown(&self) -> String {
        match self {
            Self::Cargo(arguments) => shown(&command(arguments)),
            Self::Own(_) => "in this program".into(),
        }
    }

    fn run(&self) -> Result<(), String> {
        match self {
            Self::Cargo(arguments) => {
                let mut command = command(arguments);
                let name = shown(&command);
                // Output is inherited: the runner's own lines are the proof.
                let status = command
                    .status()
                    .map_err(|error| format!("`{name}` does not start: {error}"))?;
                if status.success() {
                    Ok(())
                } else {
                    Err(format!("`{name}` ended with {status}"))
                }
            }
            Self::Own(check) => check(),
        }
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = cargo(arguments);
    // For rustdoc alone: other flags in the environment would rebuild every dependency.
    if arguments.first() == Some(&"doc") {
        command.env("RUSTDOCFLAGS", "-D warnings");
    }
    if arguments.first() == Some(&"test") {
        for name in SEEDS {
            if std::env::var_os(name).is_none() {
                command.env(name, SEED);
            }
        }
    }
    command
}

/// The note that tests on real data are skipped, when their folder is not there.
fn missing_data() -> Option<String> {
    let named = std::env::var_os("WINNABLE_TEST_DATA").filter(|name| !name.is_empty());
    let folder = root().join(named.clone().unwrap_or_else(|| "../shared/data".into()));
    if folder.is_dir() {
        return None;
    }
    let looked = match named {
        Some(_) => "the folder that WINNABLE_TEST_DATA names is not there",
        None => "WINNABLE_TEST_DATA is not set and ../shared/data is not there",
    };
    Some(format!("SKIPPED: tests on real data do not run ({looked})"))
}

fn seconds(time: Duration) -> String {
    format!("{}.{} s", time.as_secs(), time.subsec_millis() / 100)
}
