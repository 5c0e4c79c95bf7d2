//! `cargo xtask faults`: every place of every fault, where `cargo test` tries a few.
//!
//! Faults are put in by `strace` and clocks are set by `faketime`. As root on a system with `apt-get` they
//! are installed; elsewhere the tests that need them say that they are skipped.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::workspace::{cargo, shown};

/// The programs that faults are made with, each the package of its name.
const TOOLS: [&str; 2] = ["strace", "faketime"];

/// What a test prints when it swept one kind of fault.
const LINE: &str = "faults: ";

pub(crate) fn run() -> Result<(), String> {
    install();
    let mut command = cargo(&["test", "-p", "winnable-cli", "--test", "robustness"]);
    // One at a time, so that the counts stand in order; what `cargo test` skips is run along.
    command.args([
        "--",
        "faults::",
        "--include-ignored",
        "--nocapture",
        "--test-threads=1",
    ]);
    let name = shown(&command);
    println!("{LINE}{name}");
    let mut child = command
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("`{name}` does not start: {error}"))?;
    let mut counts = Vec::new();
    for line in child
        .stderr
        .take()
        .into_iter()
        .flat_map(|err| BufReader::new(err).lines())
    {
        let line = line.map_err(|error| format!("`{name}`: {error}"))?;
        eprintln!("{line}");
        if line.starts_with(LINE) || line.starts_with("SKIPPED") {
            counts.push(line);
        }
    }
    let status = child.wait().map_err(|error| format!("`{name}`: {error}"))?;
    println!();
    for line in &counts {
        println!("{line}");
    }
    let tried: u64 = counts.iter().filter_map(|line| tried(line)).sum();
    println!("{LINE}in all: tried {tried}");
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{name}` ended with {status}"))
    }
}

/// How many faults a line counts.
fn tried(line: &str) -> Option<u64> {
    let (_, rest) = line.strip_prefix(LINE)?.split_once("tried ")?;
    rest.split(',').next()?.parse().ok()
}

/// Installs what is missing, where we may; what cannot be installed is said.
fn install() {
    let missing: Vec<&str> = TOOLS.into_iter().filter(|tool| !is_there(tool)).collect();
    if missing.is_empty() {
        return;
    }
    let installed = is_root()
        && Command::new("apt-get")
            .args(["install", "--yes", "--no-install-recommends"])
            .args(&missing)
            .stdout(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
    if !installed {
        let missing = missing.join(", ");
        println!(
            "{LINE}SKIPPED: {missing} cannot be installed here, and tests that need them are skipped"
        );
    }
}

fn is_there(tool: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(tool).exists())
}

/// Whether this process is root's, where the system tells.
#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::path::Path::new("/proc/self")
        .metadata()
        .is_ok_and(|data| data.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests;
