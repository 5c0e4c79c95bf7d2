//! The workspace that this crate stands in, and cargo called from its root.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that holds the root manifest.
///
/// Cargo names it anew at each run: two clones that share a target folder also share this
/// program, so what was compiled into it may be the other clone.
pub(crate) fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

/// Reads a file named from the root; the refusal names the file.
pub(crate) fn read(name: &str) -> Result<String, String> {
    std::fs::read_to_string(root().join(name)).map_err(|error| format!("{name}: {error}"))
}

/// The cargo that runs this program, so that a pinned toolchain stays pinned in what we start.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// What a command prints on stdout. Its stderr is part of the refusal when it fails.
pub(crate) fn capture(command: &mut Command) -> Result<String, String> {
    let name = shown(command);
    let output = command
        .output()
        .map_err(|error| format!("`{name}` does not start: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!(
            "`{name}` ended with {}\n{}",
            output.status,
            said.trim_end()
        ));
    }
    String::from_utf8(output.stdout).map_err(|error| format!("`{name}` printed no UTF-8: {error}"))
}

/// A command as one would type it, without the folder of its program.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_stem().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}
