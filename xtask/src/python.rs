//! The Python that runs the peers of the benchmarks.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// The interpreter that `--python` names; without it that of `WINNABLE_PEERS_PYTHON`, else `python3`.
pub(crate) fn usual() -> String {
    std::env::var("WINNABLE_PEERS_PYTHON")
        .ok()
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "python3".to_owned())
}

/// Runs a script with its words, and gives what it prints.
pub(crate) fn run(python: &str, words: &[&OsStr]) -> Result<String, String> {
    let shown = || {
        let words = words.iter().map(|word| word.to_string_lossy());
        let words: Vec<_> = std::iter::once(python.into()).chain(words).collect();
        words.join(" ")
    };
    let output = Command::new(python)
        .args(words)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("`{python}` does not start: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!(
            "`{}` ended with {}\n{}",
            shown(),
            output.status,
            said.trim_end()
        ));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("`{}`: {error}", shown()))
}

/// The version of a module that the interpreter has; `None` where it has none.
pub(crate) fn version(python: &str, module: &str) -> Option<String> {
    let asked = format!("import {module}; print({module}.__version__)");
    let said = run(python, &[OsStr::new("-c"), OsStr::new(&asked)]).ok()?;
    Some(said.trim().to_owned())
}
