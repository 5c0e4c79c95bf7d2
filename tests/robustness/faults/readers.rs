//! F08 and F09: a reader that goes away is no fault, and an output that is full is one.

use super::project::Project;

#[test]
fn f08_a_reader_that_goes_away_is_no_fault() {
    let project = Project::new("f08");
    for line in [
        "winnable score --format json | head -1",
        "winnable score | head -1",
        "winnable score --format csv | true",
        "winnable explain --all-codes | head -1",
        "winnable help | true",
        "winnable --help | true",
    ] {
        let line = format!("set -o pipefail; {line}");
        let output = project.shell(&line).output().expect("a shell");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{line}: {said}");
        let warned = said.lines().any(|line| line.starts_with("error"));
        assert!(!warned, "{line}: {said}");
    }
    // A refusal stays one, whoever reads it.
    let line = "set -o pipefail; winnable score --model none --format json | true";
    let output = project.shell(line).output().expect("a shell");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn f09_an_output_that_is_full_is_a_fault() {
    let project = Project::new("f09");
    for args in [
        "score",
        "score --format json",
        "score --format csv",
        "check",
        "verify",
        "facts",
        "schema",
        "explain E0801",
        "explain --all-codes",
        "metrics",
        "help exit-codes",
        "help",
        "--help",
        "--version",
        "completions bash",
        "run",
    ] {
        let line = format!("winnable {args} > /dev/full");
        let output = project.shell(&line).output().expect("a shell");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(3), "{args}: {said}");
    }
    // What `run` prints is full, what it writes is not.
    assert!(project.is_new());
}
