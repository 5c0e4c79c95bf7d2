//! The jobs J2 and J3, which are timed inside of one process by `cargo bench`.

use crate::workspace::{cargo, shown};

/// One account to a decision beside GoRules ZEN, in a workspace of its own that takes minutes to build.
pub(super) fn decisions(words: &[&str]) -> Result<(), String> {
    bench(&["--manifest-path", "benches/zen/Cargo.toml"], words)
}

/// A million accounts scored again after a weight was changed.
pub(super) fn what_if(words: &[&str]) -> Result<(), String> {
    bench(&["-p", "winnable-engine", "--bench", "what_if"], words)
}

/// Runs `cargo bench`; further words go to the bench itself.
fn bench(of: &[&str], words: &[&str]) -> Result<(), String> {
    let mut command = cargo(&["bench"]);
    command.args(of).arg("--").args(words);
    let name = shown(&command);
    let status = command.status();
    let status = status.map_err(|error| format!("`{name}` does not start: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{name}`: {status}"))
    }
}
