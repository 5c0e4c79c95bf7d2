//! The checks and the generated files of the workspace, as `cargo xtask COMMAND`.
//!
//! Nothing but cargo, rustfmt and clippy is called, so a Rust toolchain is all that a machine needs;
//! `faults` alone uses `strace` and `faketime` besides, and `bench` a Python with the peers.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command for people and for CI logs"
)]

mod bench;
mod ci;
mod faults;
mod generate;
mod golden;
mod graph;
mod load;
mod python;
mod workspace;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  ci             every check and every test, in order, until the first that fails
  graph          the crate table of ARCHITECTURE.md against what the manifests say
  gen [--check]  write the generated files, or compare them with what would be written
  golden         every file in tests/golden names the peers or references of its numbers
  faults         every place of every fault around a run, and how many were tried
  load [--accounts N] [--people N] [--events N] [--opportunities N] [--seed N] [--out DIR]
       [--format csv|parquet] [--model ID] [--python P]
                 a made-up project of that size, to measure with; Parquet needs a Python with pyarrow
  bench j1       the job J1 by Winnable, DuckDB and Polars: equal lists, times and memory
  bench growth   the same while the input doubles five times, with exponents of time and memory
  bench match    matching beside Splink
  bench history  two snapshots, their differences and a what-if
        [--dir DIR] [--runs N] [--winnable FILE] [--build] [--python P] [--write] [--parquet]
        [--accounts N] [--people N] [--events N] [--opportunities N] [--seed N]
                 each prints a table, and with --write puts it into docs/PERFORMANCE.md; the Python that has
                 the peers is that of --python, else of WINNABLE_PEERS_PYTHON, else python3
  bench decisions  one account to a decision, beside GoRules ZEN, which takes minutes to build
  bench what-if    a million accounts scored again after a weight was changed";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["ci"] => ci::run(),
        ["graph"] => graph::run(),
        ["gen"] => generate::write(),
        ["gen", "--check"] => generate::check(),
        ["golden"] => golden::run(),
        ["faults"] => faults::run(),
        ["load", rest @ ..] => load::run(rest),
        ["bench", rest @ ..] => bench::run(rest),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason}");
            ExitCode::FAILURE
        }
    }
}
