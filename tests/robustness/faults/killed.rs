//! F01, as far as outputs go: a run that is killed at the n-th call. What stands is whole, file by
//! file; the next run is like an undisturbed one.

use super::inject::{CALLS, run};
use super::project::{Project, has, say};

/// What was seen of one call.
#[derive(Default)]
struct Seen {
    tried: u32,
    /// Kills between the first file that moved and the last.
    between: u32,
}

fn sweep(project: &Project, call: &str, step: u32, most: u32) -> Seen {
    let mut seen = Seen::default();
    let mut n = 1;
    while seen.tried < most {
        project.reset();
        let killed = run(project, &["run", "-q"], call, "signal=KILL", n);
        if !killed.happened {
            break;
        }
        seen.tried += 1;
        let why = format!("killed at {call} {n}");
        assert!(project.is_whole(), "{why}");
        let is_one_set = project.is_old() || project.is_new();
        // A manifest never vouches for a set that is half old and half new.
        let verified = project.run(&["verify"]).code();
        assert_eq!(verified, i32::from(!is_one_set), "{why}");
        seen.between += u32::from(!is_one_set);
        project.mend(&why);
        n += step;
    }
    seen
}

#[test]
fn f01_a_run_that_is_killed_leaves_whole_outputs() {
    if !has("strace") {
        return;
    }
    let project = Project::new("f01");
    let mut tried = 0;
    for (call, step, most) in [
        ("openat", 13, 5),
        ("write", 13, 4),
        ("fsync", 3, 3),
        ("rename", 1, 4),
    ] {
        tried += sweep(&project, call, step, most).tried;
    }
    assert!(tried >= 10, "{tried} kills are too few to say anything");
}

#[test]
#[ignore = "minutes: cargo xtask faults"]
fn f01_a_run_that_is_killed_anywhere_leaves_whole_outputs() {
    if !has("strace") {
        return;
    }
    let project = Project::new("f01-all");
    for call in CALLS {
        let Seen { tried, between } = sweep(&project, call, 1, u32::MAX);
        say(&format!(
            "faults: F01 {call} KILL: tried {tried}, survived {tried} (between two files: {between})"
        ));
    }
}
