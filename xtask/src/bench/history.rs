//! The job J5: a snapshot, one of a later day that goes on from it, what moved, and a what-if.

use std::path::Path;

use super::measure::{Program, Sample, medians};
use super::options::{Options, Usual};
use super::{machine, page, table};

/// A tenth of a large CRM, as of people and touches few.
pub(super) const SIZE: Usual = Usual {
    accounts: 100_000,
    people: 50_000,
    events: 100_000,
    deals: 20_000,
    model: "account6",
    runs: 3,
};

/// The commands in their order, each with what it is called in the table.
const STEPS: [(&str, &[&str]); 5] = [
    (
        "`snapshot`, the first",
        &["snapshot", "first", "--as-of", "2026-09-28"],
    ),
    (
        "`snapshot` of a later day, going on from the first",
        &["snapshot", "second", "--as-of", "2026-10-28"],
    ),
    ("`diff` of the two", &["diff", "first", "second"]),
    (
        "`simulate`, one weight against another",
        &[
            "simulate",
            "--jitter",
            "0",
            "--as-of",
            "2026-10-28",
            "--set",
            "icp_fit.weight=30",
            "--set",
            "timing.weight=5",
        ],
    ),
    (
        "`score --format csv`, to compare with",
        &["score", "--format", "csv", "--as-of", "2026-10-28"],
    ),
];

pub(super) fn run(options: &Options) -> Result<(), String> {
    options.prepare()?;
    let size = &options.size;
    options.project(size)?;
    let on = machine::describe(options);
    let store = size.out.join(".winnable");
    let mut samples = vec![Vec::new(); STEPS.len()];
    for round in 1..=options.runs {
        println!("bench: round {round} of {}", options.runs);
        // Each round fills a store of its own, so that the first snapshot is one.
        remove(&store)?;
        for ((_, words), samples) in STEPS.iter().zip(&mut samples) {
            samples.push(step(options, words)?);
        }
    }
    let text = format!(
        "{} accounts, {} people, {} events, {} opportunities, seed {}; medians of {} runs.\n{on}\n\n{}\nThe store has {} after both snapshots.\n",
        table::count(size.accounts),
        table::count(size.people),
        table::count(size.events),
        table::count(size.deals),
        size.seed,
        options.runs,
        rows(&samples),
        table::bytes(held(&store)?),
    );
    page::show("history", &text, options.write)
}

fn step(options: &Options, words: &[&str]) -> Result<Sample, String> {
    let words: Vec<&dyn AsRef<std::ffi::OsStr>> = words
        .iter()
        .map(|word| word as &dyn AsRef<std::ffi::OsStr>)
        .collect();
    Program::new(&options.winnable)
        .with(&[&"-C", &options.size.out])
        .with(&words)
        .with(&[&"--quiet"])
        .measure(&options.python, None)
}

fn rows(samples: &[Vec<Sample>]) -> String {
    let row = |((name, _), samples): (&(&str, &[&str]), &Vec<Sample>)| {
        let middle = medians(samples);
        vec![
            (*name).to_owned(),
            table::seconds(middle.wall),
            table::seconds(middle.cpu),
            table::bytes(middle.peak),
        ]
    };
    let rows: Vec<_> = STEPS.iter().zip(samples).map(row).collect();
    table::markdown(&["command", "wall", "CPU", "peak memory"], &rows)
}

/// A folder that earlier rounds filled.
fn remove(folder: &Path) -> Result<(), String> {
    if !folder.exists() {
        return Ok(());
    }
    std::fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// Bytes of the files in a folder.
#[expect(clippy::cast_precision_loss, reason = "no file has 2⁵³ bytes")]
fn held(folder: &Path) -> Result<f64, String> {
    let refused = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut bytes = 0;
    for entry in folder.read_dir().map_err(refused)? {
        bytes += entry
            .and_then(|entry| entry.metadata())
            .map_err(refused)?
            .len();
    }
    Ok(bytes as f64)
}
