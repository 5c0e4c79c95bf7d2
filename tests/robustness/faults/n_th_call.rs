//! F02: the n-th call that writes fails. A run ends with 3 and names the file, or it did not need the
//! call and all is written; what stands is never half.

use std::fs;

use super::inject::{CALLS, run};
use super::project::{Project, has, say};

const ERRORS: [&str; 4] = ["ENOSPC", "EIO", "EINTR", "EDQUOT"];

/// Tries the places of one call from the first on, `step` apart; gives how many.
fn sweep(project: &Project, call: &str, error: &str, step: u32, most: u32) -> u32 {
    let mut tried = 0;
    let mut n = 1;
    while tried < most {
        project.reset();
        let faulty = run(project, &["run", "-q"], call, &format!("error={error}"), n);
        if !faulty.happened {
            break;
        }
        tried += 1;
        let why = format!(
            "{error} at {call} {n}: {:?} {}",
            faulty.code(),
            faulty.err()
        );
        if faulty.is_of_the_loader() {
            assert!(project.is_old(), "{why}");
        } else if faulty.code() == Some(0) {
            assert!(project.is_new(), "{why}");
        } else {
            assert_eq!(faulty.code(), Some(3), "{why}");
            let said = faulty.err();
            // Where standard error itself is the place of the fault, nothing can be said.
            let names = said.contains("error[E0801]: ") || said.contains("error[E0901]: ");
            assert!(names || (call == "write" && said.is_empty()), "{why}");
            assert!(project.is_whole(), "{why}");
        }
        if call != "unlink" {
            assert_eq!(project.left_overs(), Vec::<String>::new(), "{why}");
        }
        if call != "openat" || tried % 8 == 0 {
            project.mend(&why);
        }
        n += step;
    }
    tried
}

#[test]
fn f02_a_call_that_fails_leaves_whole_outputs_and_is_told() {
    if !has("strace") {
        return;
    }
    let project = Project::new("f02");
    let mut tried = 0;
    for (call, error, step, most) in [
        ("openat", "EIO", 9, 12),
        ("write", "ENOSPC", 5, 10),
        ("fsync", "EIO", 2, 6),
        ("rename", "EDQUOT", 1, 4),
        ("rename", "EINTR", 3, 2),
        ("ftruncate", "EIO", 1, 1),
    ] {
        tried += sweep(&project, call, error, step, most);
    }
    assert!(
        tried >= 16,
        "{tried} injections are too few to say anything"
    );
}

#[test]
#[ignore = "minutes: cargo xtask faults"]
fn f02_every_call_that_fails_leaves_whole_outputs_and_is_told() {
    if !has("strace") {
        return;
    }
    let project = Project::new("f02-all");
    for call in CALLS {
        for error in ERRORS {
            let tried = sweep(&project, call, error, 1, u32::MAX);
            say(&format!(
                "faults: F02 {call} {error}: tried {tried}, survived {tried}"
            ));
        }
    }
}

/// Tries places of one call while a project is made from nothing; gives how many.
fn sweep_new(project: &Project, call: &str, error: &str, step: u32) -> u32 {
    let mut tried = 0;
    let mut n = 1;
    loop {
        let root = project.root().join("fresh");
        let _ = fs::remove_dir_all(&root);
        let effect = format!("error={error}");
        let faulty = run(project, &["demo", "fresh", "-q"], call, &effect, n);
        if !faulty.happened {
            return tried;
        }
        tried += 1;
        let why = format!(
            "{error} at {call} {n}: {:?} {}",
            faulty.code(),
            faulty.err()
        );
        let code = faulty.code();
        assert!(code == Some(0) || code == Some(3), "{why}");
        // With its project file a folder is a project, and then it is a whole one.
        if root.join("winnable.toml").exists() {
            let checked = project.command(&["-C", "fresh", "check"]).output();
            let checked = checked.expect("the command starts");
            assert_eq!(checked.status.code(), Some(0), "{why}");
        }
        project.run(&["demo", "fresh", "-q"]).with_code(0);
        project.run(&["verify", "fresh"]).with_code(0);
        assert_eq!(project.left_overs(), Vec::<String>::new(), "{why}");
        n += step;
    }
}

#[test]
fn f02_a_project_is_made_whole_or_not_at_all() {
    if !has("strace") {
        return;
    }
    let project = Project::new("f02-new");
    let mut tried = 0;
    for (call, error, step) in [
        ("mkdir", "ENOSPC", 3),
        ("linkat", "EIO", 6),
        ("linkat", "EPERM", 13),
        ("fsync", "EIO", 20),
    ] {
        tried += sweep_new(&project, call, error, step);
    }
    assert!(tried >= 6, "{tried} injections are too few to say anything");
    say(&format!(
        "faults: F02 a new project: tried {tried}, survived {tried}"
    ));
}
