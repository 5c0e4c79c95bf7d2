//! The words behind `cargo xtask bench NAME`.

use std::path::{Path, PathBuf};

use crate::load::{self, Format, Size};
use crate::python;
use crate::workspace::{cargo, root, shown};

/// The size that a benchmark takes where no word says another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usual {
    pub(super) accounts: u64,
    pub(super) people: u64,
    pub(super) events: u64,
    pub(super) deals: u64,
    pub(super) model: &'static str,
    pub(super) runs: usize,
}

/// What to measure, how often, with what, and where.
#[derive(Debug)]
pub(super) struct Options {
    /// The project; its folder is `--dir`, where the outputs go too.
    pub(super) size: Size,
    pub(super) runs: usize,
    /// The interpreter that has the peers.
    pub(super) python: String,
    /// The command that is measured.
    pub(super) winnable: PathBuf,
    /// Whether it is built first even where it is there.
    build: bool,
    /// Whether the tables go into docs/PERFORMANCE.md.
    pub(super) write: bool,
}

impl Options {
    /// # Errors
    /// A word that means nothing, or one without its value.
    pub(super) fn read(words: &[&str], usual: Usual) -> Result<Self, String> {
        let mut options = Self {
            size: Size {
                accounts: usual.accounts,
                people: usual.people,
                events: usual.events,
                deals: usual.deals,
                model: usual.model.to_owned(),
                out: root().join("target/bench"),
                ..Size::default()
            },
            runs: usual.runs,
            python: python::usual(),
            winnable: built(),
            build: false,
            write: false,
        };
        let mut words = words.iter();
        while let Some(name) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("`{name}` has no value"));
            match *name {
                "--build" => options.build = true,
                "--write" => options.write = true,
                "--parquet" => options.size.format = Format::Parquet,
                "--python" => (*value()?).clone_into(&mut options.python),
                "--winnable" => options.winnable = absolute(value()?),
                "--dir" => options.size.out = absolute(value()?),
                "--runs" => options.runs = usize::try_from(number(name, value()?)?).unwrap_or(1),
                "--accounts" => options.size.accounts = number(name, value()?)?,
                "--people" => options.size.people = number(name, value()?)?,
                "--events" => options.size.events = number(name, value()?)?,
                "--opportunities" => options.size.deals = number(name, value()?)?,
                "--seed" => options.size.seed = number(name, value()?)?,
                _ => return Err(format!("`{name}` is no word of `bench`")),
            }
        }
        if options.runs == 0 || options.size.accounts == 0 || options.size.people == 0 {
            return Err("expected at least one run, one account and one person".to_owned());
        }
        Ok(options)
    }

    /// Builds the command where that was asked for, or where it is missing.
    pub(super) fn prepare(&self) -> Result<(), String> {
        if !self.build && self.winnable.is_file() {
            return Ok(());
        }
        if self.winnable != built() {
            return Err(format!("{}: no such file", self.winnable.display()));
        }
        let mut command = cargo(&["build", "--release", "--package", "winnable-cli"]);
        let name = shown(&command);
        let status = command
            .status()
            .map_err(|error| format!("`{name}` does not start: {error}"))?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("`{name}` ended with {status}"))
        }
    }

    /// Makes a project where it does not stand yet.
    pub(super) fn project(&self, size: &Size) -> Result<(), String> {
        if load::is_made(size) {
            return Ok(());
        }
        println!("bench: writing {} events", size.events);
        load::make(size, &self.python)
    }
}

/// Where cargo puts the release build of the command.
pub(super) fn built() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or("target".into(), PathBuf::from);
    let name = format!("winnable{}", std::env::consts::EXE_SUFFIX);
    root().join(target).join("release").join(name)
}

/// A path as the working folder means it, whatever folder a command runs in.
fn absolute(path: &str) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| Path::new(path).to_path_buf())
}

fn number(name: &str, value: &str) -> Result<u64, String> {
    value
        .parse()
        .map_err(|_| format!("{name}: `{value}` is no number"))
}

#[cfg(test)]
mod tests;
