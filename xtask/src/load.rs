//! `cargo xtask load`: a made-up project of any size, the same bytes for the same words.
//!
//! Sizes are what is measured with it, not truth: values are drawn evenly from short lists, and how often a
//! person is touched has a heavy tail, as in real exports.
//!
//! Parquet is written by pyarrow from the CSV files (`benches/peers/to_parquet.py`): the peers of the
//! benchmarks need that Python anyway, a file of somebody else's making is what users bring, and the crate
//! `parquet` would make every `cargo xtask` wait for its build.

mod draw;
mod tables;

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use crate::python;

/// In which form the tables are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    Parquet,
}

impl Format {
    /// The word for it, which is how the names of its files end.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }

    pub(crate) fn named(name: &str) -> Result<Self, String> {
        [Self::Csv, Self::Parquet]
            .into_iter()
            .find(|format| format.name() == name)
            .ok_or_else(|| format!("`{name}` is no format: expected csv or parquet"))
    }
}

/// How much of everything, and in which form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) accounts: u64,
    pub(crate) people: u64,
    pub(crate) events: u64,
    /// Without deals there is no file of them.
    pub(crate) deals: u64,
    pub(crate) seed: u64,
    pub(crate) format: Format,
    /// The id of the model by which the project scores: `j1`, which is written beside it, or one that is shipped.
    pub(crate) model: String,
    pub(crate) out: PathBuf,
}

impl Default for Size {
    fn default() -> Self {
        Self {
            accounts: 200_000,
            people: 2_000_000,
            events: 20_000_000,
            deals: 40_000,
            seed: 1,
            format: Format::Csv,
            model: "account6".to_owned(),
            out: PathBuf::from("target/load"),
        }
    }
}

/// The file that is written last and removed first.
const HEAD: &str = "winnable.toml";
const PROJECT: &str = include_str!("load/winnable.toml");
const DEALS: &str = include_str!("load/opportunities.toml");
const J1: &str = include_str!("load/j1.toml");

/// Writes the project that the words ask for.
pub(crate) fn run(words: &[&str]) -> Result<(), String> {
    let (size, python) = read(words)?;
    make(&size, &python)
}

/// Writes a project; `winnable.toml` comes last, so that where it stands the rest is whole.
pub(crate) fn make(size: &Size, python: &str) -> Result<(), String> {
    let tables: [(&str, Table, bool); 4] = [
        ("accounts", tables::accounts, true),
        ("people", tables::people, true),
        ("events", tables::events, true),
        ("opportunities", tables::deals, size.deals > 0),
    ];
    let data = size.out.join("data");
    let refused = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let head = size.out.join(HEAD);
    if head.exists() {
        fs::remove_file(&head).map_err(|error| refused(&head, error))?;
    }
    for folder in [&data, &size.out.join("models")] {
        fs::create_dir_all(folder).map_err(|error| refused(folder, error))?;
    }
    for (name, table, _) in tables.into_iter().filter(|(_, _, wanted)| *wanted) {
        let path = data.join(format!("{name}.csv"));
        write(&path, |out| table(size, out)).map_err(|error| refused(&path, error))?;
    }
    if size.format == Format::Parquet {
        let script = crate::workspace::root().join("benches/peers/to_parquet.py");
        python::run(python, &[script.as_os_str(), data.as_os_str()])?;
    }
    for (name, text) in texts(size) {
        let path = size.out.join(name);
        write(&path, |out| out.write_all(text.as_bytes()))
            .map_err(|error| refused(&path, error))?;
    }
    Ok(())
}

/// Whether a project of that size stands there already, whole and by the same texts.
pub(crate) fn is_made(size: &Size) -> bool {
    texts(size)
        .into_iter()
        .all(|(name, text)| fs::read_to_string(size.out.join(name)).is_ok_and(|is| is == text))
}

/// The files of a project that are no data.
fn texts(size: &Size) -> [(&'static str, String); 2] {
    [("models/j1.toml", J1.to_owned()), (HEAD, project(size))]
}

type Table = fn(&Size, &mut dyn std::io::Write) -> std::io::Result<()>;

/// The size, and the Python by which Parquet is written.
fn read(words: &[&str]) -> Result<(Size, String), String> {
    let mut size = Size::default();
    let mut python = python::usual();
    let mut pairs = words.chunks_exact(2);
    for pair in &mut pairs {
        let [name, value] = pair else { continue };
        let number = || {
            value
                .parse()
                .map_err(|_| format!("{name}: `{value}` is no number"))
        };
        match *name {
            "--accounts" => size.accounts = number()?,
            "--people" => size.people = number()?,
            "--events" => size.events = number()?,
            "--opportunities" => size.deals = number()?,
            "--seed" => size.seed = number()?,
            "--format" => size.format = Format::named(value)?,
            "--model" => (*value).clone_into(&mut size.model),
            "--python" => (*value).clone_into(&mut python),
            "--out" => size.out = PathBuf::from(value),
            _ => return Err(format!("`{name}` is no word of `load`")),
        }
    }
    match pairs.remainder() {
        [] if size.accounts > 0 && size.people > 0 => Ok((size, python)),
        [] => Err("`load` needs at least one account and one person".to_owned()),
        [word, ..] => Err(format!("`{word}` has no value")),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "scratch that is made anew, and no user's file"
)]
fn write(
    path: &Path,
    table: impl Fn(&mut dyn std::io::Write) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    table(&mut out)?;
    out.flush()
}

/// The text of `winnable.toml`. Its first lines name every word that the project was made by.
fn project(size: &Size) -> String {
    let head = format!(
        "# Made by `cargo xtask load`: {} accounts, {} people, {} events, {} opportunities, seed {}.\n",
        size.accounts, size.people, size.events, size.deals, size.seed
    );
    let deals = if size.deals > 0 { DEALS } else { "" };
    let text = [PROJECT, deals].concat();
    let text = text.replace(".csv\"", &format!(".{}\"", size.format.name()));
    head + &text.replace(
        "model = \"account6\"",
        &format!("model = \"{}\"", size.model),
    )
}

#[cfg(test)]
mod tests;
