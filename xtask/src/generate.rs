//! `cargo xtask gen`: files of the repository that the program itself writes best.
//!
//! They are checked in, so that a reader and an editor find them, and compared in CI, so that
//! they never say what the program no longer does.

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::workspace::{capture, cargo, root};

/// A generated file and the `winnable` command that prints it.
type Generated = (&'static str, &'static [&'static str]);

/// Adding a generated file is adding a line.
const FILES: &[Generated] = &[
    ("schemas/model.schema.json", &["schema"]),
    ("docs/codes.md", &["explain", "--all-codes"]),
    ("docs/contracts.md", &["explain", "--all-metrics"]),
];

/// Writes each file whose text differs; the others keep their time stamps.
#[expect(
    clippy::disallowed_methods,
    reason = "files of the repository, which git keeps"
)]
pub(crate) fn write() -> Result<(), String> {
    let program = build()?;
    for (path, arguments) in FILES {
        let text = print(&program, path, arguments)?;
        let target = root().join(path);
        let failed = |error| format!("{path}: {error}");
        if std::fs::read_to_string(&target).is_ok_and(|stored| stored == text) {
            println!("gen: {path} is up to date");
            continue;
        }
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        std::fs::write(&target, text).map_err(failed)?;
        println!("gen: {path} written");
    }
    Ok(())
}

/// Compares each file with what would be written, and reports all that differ.
pub(crate) fn check() -> Result<(), String> {
    let program = build()?;
    let mut stale = Vec::new();
    for (path, arguments) in FILES {
        let fresh = print(&program, path, arguments)?;
        match std::fs::read_to_string(root().join(path)) {
            Ok(stored) => stale.extend(first_difference(path, &stored, &fresh)),
            Err(error) => stale.push(format!("{path}: {error}")),
        }
    }
    if stale.is_empty() {
        println!("gen: {} generated files are up to date", FILES.len());
        return Ok(());
    }
    stale.push("help: run `cargo xtask gen`".into());
    Err(stale.join("\n"))
}

/// Builds `winnable` and says where it is.
///
/// The examples are built along because they bring in the same features of our dependencies as
/// the tests do: without them cargo would compile half the tree a second time.
fn build() -> Result<PathBuf, String> {
    let messages = capture(&mut cargo(&[
        "build",
        "--quiet",
        "--workspace",
        "--bin=winnable",
        "--examples",
        "--message-format=json-render-diagnostics",
    ]))?;
    executable(&messages).ok_or_else(|| "cargo built no program named `winnable`".into())
}

/// The path of the `winnable` program among cargo's messages, one JSON object a line.
fn executable(messages: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == "winnable")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
}

/// What the program prints for a file, in English whatever the locale, with `\n` at line ends.
fn print(program: &Path, path: &str, arguments: &[&str]) -> Result<String, String> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(root())
        .env("WINNABLE_LANG", "en")
        .env("NO_COLOR", "1");
    let text =
        capture(&mut command).map_err(|reason| format!("{path} cannot be generated: {reason}"))?;
    if text.trim().is_empty() {
        return Err(format!("{path} cannot be generated: nothing was printed"));
    }
    Ok(text.replace("\r\n", "\n"))
}

/// The first line that differs, both ways, or `None` when the texts are the same.
fn first_difference(path: &str, stored: &str, fresh: &str) -> Option<String> {
    let stored = stored.replace("\r\n", "\n");
    if stored == fresh {
        return None;
    }
    let (mut old, mut new) = (stored.split('\n'), fresh.split('\n'));
    let mut line = 1_usize;
    loop {
        match (old.next(), new.next()) {
            (Some(before), Some(after)) if before == after => line += 1,
            (before, after) => {
                let before = before.unwrap_or("(end of file)");
                let after = after.unwrap_or("(end of file)");
                return Some(format!("{path}:{line}: differs\n  - {before}\n  + {after}"));
            }
        }
    }
}
