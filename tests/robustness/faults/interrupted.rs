//! F07: a signal at any moment.

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::project::{Project, say};

/// Touches in the past of everybody: they are read, and change nothing but the hash of their file.
pub(super) fn many_touches(project: &Project, rows: usize) {
    let path = project.root().join("data/touches.csv");
    let text = fs::read_to_string(&path).expect("touches");
    let last = text.lines().last().expect("a row").to_owned();
    let mut file = fs::File::options()
        .append(true)
        .open(path)
        .expect("touches");
    let mut more = String::new();
    for _ in 0..rows {
        more.push_str(&last);
        more.push('\n');
    }
    file.write_all(more.as_bytes()).expect("more touches");
}

/// Sends a signal after a while; gives how the run ended, and after how long.
fn interrupt(project: &Project, signal: &str, after: Duration) -> (ExitStatus, Duration) {
    let mut command = project.command(&["run", "-q"]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let mut run = command.spawn().expect("a start");
    sleep(after);
    let id = run.id().to_string();
    let _ = Command::new("kill").args(["-s", signal, &id]).status();
    (run.wait().expect("an end"), start.elapsed())
}

/// A signal that comes too late is sent again so many times: on a machine that others use, one run takes
/// half of what another did.
const TRIES: u32 = 6;

/// Interrupts at moments all over a run; gives how many of them came before its end.
fn sweep(name: &str, moments: u32) -> u32 {
    let project = Project::new(name);
    many_touches(&project, 20_000);
    let start = Instant::now();
    project.run(&["run", "-q"]).with_code(0);
    let mut whole = start.elapsed();
    let finished = project.now();
    let mut interrupted = 0;
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        for moment in 0..moments {
            for _ in 0..TRIES {
                project.reset();
                let after = whole * (2 * moment + 1) / (2 * moments);
                let (status, took) = interrupt(&project, signal, after);
                let why = format!("{signal} at moment {moment} of {moments}: {status}");
                assert_eq!(project.left_overs(), Vec::<String>::new(), "{why}");
                let all_new = project.now() == finished;
                assert!(
                    project.is_old() || all_new,
                    "{why}: outputs are neither old nor new"
                );
                if status.code() == Some(0) {
                    assert!(all_new, "{why}");
                    whole = (whole + took.min(whole) * 3 / 4) / 2;
                    continue;
                }
                // Before the command listens, the system ends it, and nothing was made yet.
                let early = status.signal().is_some_and(|number| number + 128 == code);
                assert!(status.code() == Some(code) || early, "{why}");
                interrupted += u32::from(!early);
                break;
            }
        }
    }
    interrupted
}

#[test]
fn f07_an_interrupted_run_leaves_old_or_new_outputs_and_nothing_else() {
    let interrupted = sweep("f07", 4);
    assert!(interrupted >= 4, "{interrupted} signals came in time");
}

#[test]
#[ignore = "a minute: cargo xtask faults"]
fn f07_a_run_can_be_interrupted_at_any_moment() {
    let interrupted = sweep("f07-all", 20);
    assert!(interrupted >= 20, "{interrupted} signals came in time");
    say(&format!(
        "faults: F07 INT TERM: tried 40, survived 40 (before the end of the run: {interrupted})"
    ));
}
