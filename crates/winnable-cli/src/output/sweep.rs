//! Temporary files of commands that were killed, removed by the next command that writes.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::temporaries;

/// No command fills a file for so long without writing to it.
const STALE: Duration = Duration::from_hours(1);

/// Removes what stale commands left in the folder in which temporary files of this target are made.
pub(super) fn around(target: &Path) {
    let mut folders = target.ancestors().skip(1);
    if let Some(folder) = folders.find(|folder| shown(folder).is_dir()) {
        in_folder(shown(folder));
    }
}

/// Removes what stale commands left in a folder. What does not go is left: it is in nobody's way.
pub(super) fn in_folder(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(maker) = name.to_str().and_then(temporaries::maker) else {
            continue;
        };
        let path = entry.path();
        let own = maker == std::process::id();
        let stale = if own {
            !temporaries::is_open(&path)
        } else {
            is_gone(maker) || is_old(&path)
        };
        if stale {
            let _ = fs::remove_file(path);
        }
    }
}

/// The folder of a bare file name is the working folder.
pub(super) fn shown(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    }
}

/// Whether a process has ended, where the system tells.
fn is_gone(process: u32) -> bool {
    let processes = Path::new("/proc");
    processes.join("self").exists() && !processes.join(process.to_string()).exists()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the age of a left-over decides about nothing but its removal"
)]
fn is_old(path: &Path) -> bool {
    let changed = fs::symlink_metadata(path).and_then(|data| data.modified());
    changed.is_ok_and(|changed| {
        let age = SystemTime::now().duration_since(changed);
        age.is_ok_and(|age| age > STALE)
    })
}

#[cfg(test)]
mod tests;
