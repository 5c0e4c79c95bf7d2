//! The job J4: a leads file against an accounts file, beside Splink.

use std::ffi::OsStr;
use std::path::Path;

use super::options::{Options, Usual};
use super::{machine, page, table};
use crate::python;
use crate::workspace::root;

/// As many leads as accounts; `--accounts` says how many.
pub(super) const SIZE: Usual = Usual {
    accounts: 1_000_000,
    people: 1,
    events: 0,
    deals: 0,
    model: "j1",
    runs: 3,
};

pub(super) fn run(options: &Options) -> Result<(), String> {
    options.prepare()?;
    let scale = options.size.accounts.to_string();
    let data = options.size.out.join(format!("match-{scale}"));
    generate(options, &data, &scale)?;
    let runs = options.runs.to_string();
    let script = root().join("benches/peers/side_by_side.py");
    let mut words: Vec<&OsStr> = vec![
        script.as_os_str(),
        "--winnable".as_ref(),
        options.winnable.as_os_str(),
        "--data".as_ref(),
        data.as_os_str(),
        "--runs".as_ref(),
        runs.as_ref(),
        "--python".as_ref(),
        options.python.as_ref(),
    ];
    if python::version(&options.python, "splink").is_none() {
        println!(
            "bench: Splink is left out: `{}` has no splink, see benches/peers/requirements.txt",
            options.python
        );
        words.push("--without-splink".as_ref());
    }
    let on = machine::describe(options);
    let said = python::run(&options.python, &words)?;
    let text = format!(
        "{} accounts and as many leads.\n{on}\n{said}",
        table::count(options.size.accounts)
    );
    page::show("match", &text, options.write)
}

/// Writes accounts, leads and the answer where they do not stand yet. They take their place together.
fn generate(options: &Options, data: &Path, scale: &str) -> Result<(), String> {
    if data.is_dir() {
        return Ok(());
    }
    println!("bench: writing {scale} accounts and leads");
    let script = root().join("benches/peers/generate.py");
    let part = data.with_extension("part");
    let words: [&OsStr; 5] = [
        script.as_os_str(),
        "--out".as_ref(),
        part.as_os_str(),
        "--scale".as_ref(),
        scale.as_ref(),
    ];
    python::run(&options.python, &words)?;
    std::fs::rename(&part, data).map_err(|error| format!("{}: {error}", data.display()))
}
