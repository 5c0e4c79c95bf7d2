//! F04 and F05: files that may not grow, folders that may not be written, inputs that may not be read.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Output;
use std::time::{Duration, Instant};

use super::project::{Project, say};

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn f04_a_limit_of_file_sizes_is_an_error_and_no_sudden_end() {
    let project = Project::new("f04");
    for blocks in [0, 1, 8, 100] {
        let line = format!("ulimit -f {blocks}; winnable run -q >/dev/null");
        let output = project.shell(&line).output().expect("a shell");
        let why = format!("{blocks} blocks: {}", said(&output));
        assert_eq!(output.status.code(), Some(3), "{why}");
        assert!(said(&output).starts_with("error[E0801]: `"), "{why}");
        assert!(project.is_old(), "{why}");
        assert_eq!(project.left_overs(), Vec::<String>::new(), "{why}");
    }
    project.mend("after limits");
}

/// The user that owns nothing, and its group.
const NOBODY: u32 = 65534;

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("a mode");
}

/// Opens a tree for everybody to read.
fn open_up(path: &Path) {
    if path.is_dir() {
        mode(path, 0o755);
        for entry in fs::read_dir(path).expect("a folder") {
            open_up(&entry.expect("an entry").path());
        }
    } else {
        mode(path, 0o644);
    }
}

/// Runs as somebody whom permissions bind; `None`, said visibly, where that is not possible.
fn as_nobody(project: &Project, args: &[&str]) -> Option<(Output, Duration)> {
    let mut command = project.command(args);
    let is_root = fs::metadata("/proc/self").is_ok_and(|data| {
        use std::os::unix::fs::MetadataExt;
        data.uid() == 0
    });
    if is_root {
        command.gid(NOBODY).uid(NOBODY);
    }
    let start = Instant::now();
    match command.output() {
        Ok(output) => Some((output, start.elapsed())),
        Err(error) => {
            say(&format!(
                "SKIPPED: nobody cannot start the command ({error})"
            ));
            None
        }
    }
}

#[test]
fn f05_what_cannot_be_written_is_told_before_anything_is_read() {
    let project = Project::new("f05");
    let root = project.root();
    open_up(&root);
    // Reading would refuse with 2: that it does not come so far is what is shown.
    fs::remove_file(root.join("data/Contact.csv")).expect("an input goes");
    let out = root.join("out");
    let lock = root.join(".winnable/lock");
    let cases: [(&str, &dyn Fn(), &str); 2] = [
        ("lock", &|| mode(&lock, 0o444), ".winnable/lock"),
        (
            "out",
            &|| {
                mode(&lock, 0o666);
                mode(&out, 0o555);
            },
            "out/unmatched.csv",
        ),
    ];
    for (case, prepare, named) in cases {
        prepare();
        let Some((output, took)) = as_nobody(&project, &["run", "-q"]) else {
            return;
        };
        let why = format!("{case}: {}", said(&output));
        assert_eq!(output.status.code(), Some(3), "{why}");
        assert!(
            said(&output).contains(&format!("error[E0801]: `{named}`")),
            "{why}"
        );
        // Ten times the second that is promised.
        assert!(took < Duration::from_secs(10), "{why}: {took:?}");
        assert!(project.is_old(), "{why}");
    }
}

#[test]
fn f05_an_input_that_may_not_be_read_is_told_and_nothing_is_written() {
    let project = Project::new("f05-input");
    let root = project.root();
    open_up(&root);
    mode(&root.join(".winnable/lock"), 0o666);
    mode(&root.join("out"), 0o777);
    mode(&root.join("data/Account.csv"), 0o000);
    let Some((output, _)) = as_nobody(&project, &["run", "-q"]) else {
        return;
    };
    let why = said(&output);
    assert_eq!(output.status.code(), Some(3), "{why}");
    assert!(why.contains("error[E0901]: `data/Account.csv`"), "{why}");
    assert!(project.is_old(), "{why}");
    assert_eq!(project.left_overs(), Vec::<String>::new());
}

#[test]
fn f05_links_and_folders_in_the_place_of_outputs_are_refused() {
    let project = Project::new("f05-link");
    let root = project.root();
    let precious = project.beside("precious.txt");
    fs::write(&precious, "mine").expect("a file");
    let target = root.join("out/score.csv");
    fs::remove_file(&target).expect("an output goes");
    symlink(&precious, &target).expect("a link");
    let run = project.run(&["run"]).with_code(2);
    assert!(
        run.err()
            .contains("error[E0802]: `out/score.csv` is a symbolic link"),
        "{}",
        run.err()
    );
    assert_eq!(fs::read_to_string(&precious).expect("a file"), "mine");
    fs::remove_file(&target).expect("the link goes");
    fs::create_dir(&target).expect("a folder");
    let run = project.run(&["run"]).with_code(2);
    assert!(
        run.err()
            .contains("error[E0802]: `out/score.csv` is no regular file"),
        "{}",
        run.err()
    );
    fs::remove_dir(&target).expect("the folder goes");
    fs::remove_dir_all(root.join("out")).expect("out goes");
    fs::write(root.join("out"), "a file").expect("a file");
    let run = project.run(&["run"]).with_code(3);
    assert!(
        run.err().contains("error[E0801]: `out` cannot be written"),
        "{}",
        run.err()
    );
    // A lock that is a link would be filled through it.
    fs::remove_file(root.join("out")).expect("the file goes");
    fs::remove_file(root.join(".winnable/lock")).expect("the lock goes");
    symlink(&precious, root.join(".winnable/lock")).expect("a link");
    project.run(&["run"]).with_code(2);
    assert_eq!(fs::read_to_string(&precious).expect("a file"), "mine");
}
