//! The greatest memory and the time of a run.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::harness::Folder;

/// A run that was watched.
pub(crate) struct Watched {
    pub(crate) output: Output,
    pub(crate) time: Duration,
    /// The most memory that it held at once, in KiB; `None` where the platform does not say.
    pub(crate) peak: Option<u64>,
}

/// Runs the command and watches its memory until it ends.
pub(crate) fn watch(folder: &Folder, args: &[&str]) -> Watched {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_winnable"))
        .args(args)
        .current_dir(folder.path())
        .env_clear()
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    while child.try_wait().expect("a child").is_none() {
        peak = peak_of(&status).max(peak);
        std::thread::sleep(Duration::from_millis(2));
    }
    let output = child.wait_with_output().expect("an output");
    if peak.is_none() {
        let line = b"SKIPPED: no memory figures on this platform\n";
        let _ = std::io::stderr().write_all(line);
    }
    Watched {
        output,
        time: start.elapsed(),
        peak,
    }
}

fn peak_of(status: &str) -> Option<u64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
