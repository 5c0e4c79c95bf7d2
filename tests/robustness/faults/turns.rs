//! F06, as far as outputs go: many runs at once in one project.

use std::fs;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

use super::project::Project;

#[test]
fn f06_runs_at_once_take_turns() {
    let project = Project::new("f06");
    let start = |as_of: &str| -> Child {
        let mut command = project.command(&["run", "-q", "--as-of", as_of]);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        command.spawn().expect("a start")
    };
    // Two kinds of runs, so that a mixture of both would be seen.
    let runs: Vec<Child> = (0..10)
        .map(|n| {
            start(if n % 2 == 0 {
                "2026-06-30"
            } else {
                "2026-09-30"
            })
        })
        .collect();
    for run in runs {
        let output = run.wait_with_output().expect("an end");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{said}");
    }
    assert_eq!(project.left_overs(), Vec::<String>::new());
    project.run(&["verify"]).with_code(0);
}

#[test]
fn f06_a_project_that_is_written_to_is_waited_for_or_named() {
    let project = Project::new("f06-lock");
    let path = project.root().join(".winnable/lock");
    let lock = fs::File::options().write(true).open(&path).expect("a lock");
    lock.lock().expect("the lock");
    fs::write(&path, "4242\n").expect("a holder");
    for args in [
        &["run", "--no-wait"][..],
        &["holdout", "create", "--share", "50%", "--no-wait"],
    ] {
        let run = project.run(args).with_code(3);
        assert!(
            run.err()
                .starts_with("error[E0903]: another command writes to this project (process 4242)"),
            "{}",
            run.err()
        );
    }
    assert!(project.is_old());
    // Commands that write nothing ask nobody.
    for args in [
        &["score"][..],
        &["verify"],
        &["check"],
        &["run", "--dry-run"],
    ] {
        project.run(args).with_code(0);
    }
    let mut waiting = project.command(&["run"]);
    waiting.stdout(Stdio::null()).stderr(Stdio::piped());
    let mut waiting = waiting.spawn().expect("a start");
    sleep(Duration::from_millis(1500));
    assert!(
        waiting.try_wait().expect("a state").is_none(),
        "it does not wait"
    );
    assert!(project.is_old());
    drop(lock);
    let output = waiting.wait_with_output().expect("an end");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("waiting for another command that writes to this project (process 4242)"),
        "{said}"
    );
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(project.is_new());
}
