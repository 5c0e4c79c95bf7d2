//! The greatest memory and the time of a run, and that a second one gives the same bytes.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::harness::{Folder, Run};

/// Ten times the five seconds that a small project may take.
const WATCHDOG: Duration = Duration::from_secs(50);
/// 256 MiB, in the unit of `/proc`.
pub(crate) const MEMORY_KIB: u64 = 256 * 1024;
/// 64 MiB: what is refused for its size is not held.
pub(crate) const LITTLE_KIB: u64 = 64 * 1024;

/// A run that was watched.
pub(crate) struct Watched {
    pub(crate) output: Output,
    /// The most memory that it held at once, in KiB; `None` where the platform does not say, or where
    /// the run was over before it was looked at.
    pub(crate) peak: Option<u64>,
}

/// The command in a folder, with nothing of the environment.
pub(crate) fn command(folder: &Folder, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_winnable"));
    command
        .args(args)
        .current_dir(folder.path())
        .env_clear()
        .env("COLUMNS", "80")
        .stdin(Stdio::null());
    command
}

/// The command under a cap of its address space, in KiB, as `ulimit -v` sets it.
pub(crate) fn capped(folder: &Folder, kibibytes: u32, args: &[&str]) -> Command {
    let mut command = Command::new("/bin/sh");
    let line = format!("ulimit -v {kibibytes} && exec \"$0\" \"$@\"");
    command
        .args(["-c", &line, env!("CARGO_BIN_EXE_winnable")])
        .args(args)
        .current_dir(folder.path())
        .env_clear()
        .env("COLUMNS", "80")
        .stdin(Stdio::null());
    command
}

/// Runs a command and watches its memory until it ends; one that does not end is killed.
///
/// What it prints goes to files beside the folder: a pipe that nobody reads would stop it.
pub(crate) fn watch(folder: &Folder, command: &mut Command) -> Watched {
    let stream = |name| folder.path().with_extension(name);
    let (out, err) = (stream("stdout"), stream("stderr"));
    let start = Instant::now();
    let mut child = command
        .stdout(File::create(&out).expect("a file"))
        .stderr(File::create(&err).expect("a file"))
        .spawn()
        .expect("the command starts");
    let mut peak = None;
    let status = loop {
        peak = high_water(child.id()).max(peak);
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
        if start.elapsed() > WATCHDOG {
            let _ = child.kill();
            let _ = child.wait();
            panic!("{command:?} still runs after {WATCHDOG:?}");
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    if !cfg!(target_os = "linux") {
        let line = b"SKIPPED: no memory figures on this platform\n";
        let _ = std::io::stderr().write_all(line);
    }
    let printed = |path: &Path| {
        let bytes = fs::read(path).expect("what was printed");
        let _ = fs::remove_file(path);
        bytes
    };
    let output = Output {
        status,
        stdout: printed(&out),
        stderr: printed(&err),
    };
    Watched { output, peak }
}

/// The most memory that a process of the command ever held, in KiB.
fn high_water(pid: u32) -> Option<u64> {
    let of = |name: &str| fs::read_to_string(format!("/proc/{pid}/{name}")).ok();
    // Until it has its own name, a new process still has the memory of the tests.
    of("comm").filter(|name| name.trim_end() == "winnable")?;
    let status = of("status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Runs the command twice under watch, on the same files: within 50 s and [`MEMORY_KIB`] both times,
/// with the same code, the same words and the same files in `out/`.
pub(crate) fn bounded(folder: &Folder, args: &[&str]) -> Run {
    bounded_by(MEMORY_KIB, folder, args)
}

/// As [`bounded`], by another measure of memory, in KiB.
pub(crate) fn bounded_by(most: u64, folder: &Folder, args: &[&str]) -> Run {
    // A run of more than half a second tells how long it took, which no two runs have in common.
    let all = [args, &["--progress", "never"]].concat();
    let outputs = folder.path().join("out");
    let before = files(&outputs);
    let once = || {
        let watched = watch(folder, &mut command(folder, &all));
        let peak = watched.peak.unwrap_or_default();
        assert!(peak < most, "winnable {args:?} took {peak} KiB");
        let said = String::from_utf8_lossy(&watched.output.stderr);
        assert!(!said.contains("error[bug]"), "{args:?}: {said}");
        (watched.output, files(&outputs))
    };
    let (first, written) = once();
    restore(&outputs, before.as_ref());
    let (second, again) = once();
    assert_eq!(first.status, second.status, "{args:?}");
    same(args, &first.stdout, &second.stdout);
    same(args, &first.stderr, &second.stderr);
    assert_eq!(written, again, "{args:?}: a second run writes other files");
    Run::of(first, args)
}

/// Two outputs of the same run, of which the first line that differs is shown.
fn same(args: &[&str], first: &[u8], second: &[u8]) {
    let [left, right] = [first, second].map(String::from_utf8_lossy);
    let differs = left.lines().zip(right.lines()).find(|(a, b)| a != b);
    assert_eq!(differs, None, "winnable {args:?} says something else");
    assert!(first == second, "{args:?}: {left}\nand then\n{right}");
}

/// The files of a folder by name, temporary ones too; `None` where there is no folder.
fn files(folder: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    let file = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.expect("an entry");
        let bytes = fs::read(entry.path()).expect("a file");
        (entry.file_name().to_string_lossy().into_owned(), bytes)
    };
    Some(fs::read_dir(folder).ok()?.map(file).collect())
}

/// Puts a folder back as it was.
fn restore(folder: &Path, before: Option<&BTreeMap<String, Vec<u8>>>) {
    let _ = fs::remove_dir_all(folder);
    let Some(before) = before else { return };
    fs::create_dir(folder).expect("a folder");
    for (name, bytes) in before {
        fs::write(folder.join(name), bytes).expect("a file");
    }
}
