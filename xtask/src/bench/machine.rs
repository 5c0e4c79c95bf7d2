//! What the figures were measured on.

use std::process::Command;

use super::measure::CORES;
use super::options::{Options, built};

/// A sentence on the machine and the load before the first run.
pub(super) fn describe(options: &Options) -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(':'))
        .map_or("processor unknown", |(_, model)| model.trim());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load
        .split(' ')
        .next()
        .filter(|load| !load.is_empty())
        .map(|load| format!(", load {load} before the first run"));
    format!(
        "{model}, {} of {cores} processors, {}{}; {}.",
        CORES.min(cores),
        std::env::consts::OS,
        load.unwrap_or_default(),
        version(options)
    )
}

/// The version that the command says of itself, and the commit that stands here.
fn version(options: &Options) -> String {
    let said = |program: &mut Command| {
        let output = program
            .output()
            .ok()
            .filter(|output| output.status.success())?;
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let own = said(Command::new(&options.winnable).arg("--version"));
    // A command from elsewhere may be of any commit.
    let commit = (options.winnable == built()).then(|| {
        said(
            Command::new("git")
                .args(["describe", "--always", "--dirty"])
                .current_dir(crate::workspace::root()),
        )
    });
    let own = own.unwrap_or_else(|| "winnable".to_owned());
    let own = own.lines().next().unwrap_or_default();
    match commit.flatten() {
        Some(commit) => format!("{own} at {commit}"),
        None => own.to_owned(),
    }
}
