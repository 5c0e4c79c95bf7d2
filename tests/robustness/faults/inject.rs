//! A fault at the n-th system call of a run, by `strace`.

use std::fs;
use std::process::{Command, Output};

use super::project::{BINARY, Project};

/// The calls by which a run opens files, fills them and puts them in place.
pub(super) const CALLS: [&str; 8] = [
    "openat",
    "write",
    "pwrite64",
    "fsync",
    "rename",
    "unlink",
    "ftruncate",
    "flock",
];

/// A run with a fault in it.
pub(super) struct Faulty {
    pub(super) output: Output,
    /// Whether the run lived long enough for the fault to happen.
    pub(super) happened: bool,
}

impl Faulty {
    pub(super) fn code(&self) -> Option<i32> {
        self.output.status.code()
    }

    pub(super) fn err(&self) -> String {
        String::from_utf8_lossy(&self.output.stderr).into_owned()
    }

    /// Whether the fault struck before the first line of ours: the loader could not load.
    pub(super) fn is_of_the_loader(&self) -> bool {
        self.code() == Some(127) || self.err().contains("loading shared libraries")
    }
}

/// Runs with `effect` (`error=ENOSPC`, `signal=KILL`) at the n-th `call` of the command's main thread.
pub(super) fn run(project: &Project, args: &[&str], call: &str, effect: &str, n: u32) -> Faulty {
    let log = project.beside("trace.log");
    let output = Command::new("strace")
        .args(["-f", "-qq", "-o"])
        .arg(&log)
        .args(["-e", &format!("trace={call}")])
        .args(["-e", &format!("inject={call}:{effect}:when={n}")])
        .arg(BINARY)
        .args(args)
        .current_dir(project.root())
        .env_clear()
        .output()
        .expect("strace starts");
    let trace = String::from_utf8_lossy(&fs::read(&log).unwrap_or_default()).into_owned();
    let happened = trace.contains("(INJECTED)") || trace.contains("killed by SIGKILL");
    Faulty { output, happened }
}
