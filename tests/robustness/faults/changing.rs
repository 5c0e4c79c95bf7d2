//! F10: an input that grows, shrinks or is replaced while it is read.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use super::interrupted::many_touches;
use super::project::Project;

/// Runs while the file is changed all the time.
fn run_beside(project: &Project, mut change: impl FnMut(&Path)) -> (Option<i32>, String) {
    let path = project.root().join("data/touches.csv");
    let mut command = project.command(&["run", "-q"]);
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    let mut run = command.spawn().expect("a start");
    while run.try_wait().expect("a state").is_none() {
        change(&path);
        sleep(Duration::from_millis(2));
    }
    let output = run.wait_with_output().expect("an end");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), said)
}

fn check(name: &str, change: impl FnMut(&Path)) {
    let project = Project::new(name);
    many_touches(&project, 20_000);
    let (code, said) = run_beside(&project, change);
    assert_eq!(code, Some(2), "{name}: {said}");
    assert!(
        said.contains("error[E0902]: `data/touches.csv` changed while it was read"),
        "{name}: {said}"
    );
    assert!(project.is_old(), "{name}");
    assert_eq!(project.left_overs(), Vec::<String>::new(), "{name}");
}

#[test]
fn f10_an_input_that_grows_is_told() {
    check("f10-grows", |path| {
        let row = fs::read_to_string(path).expect("touches");
        let row = row.lines().last().unwrap_or_default().to_owned();
        let mut file = fs::File::options()
            .append(true)
            .open(path)
            .expect("touches");
        writeln!(file, "{row}").expect("a row");
    });
}

#[test]
fn f10_an_input_that_shrinks_is_told() {
    check("f10-shrinks", |path| {
        let file = fs::File::options().write(true).open(path).expect("touches");
        let bytes = file.metadata().expect("data").len();
        // In the middle of a row or not, as it comes.
        file.set_len(bytes - 101).expect("a shorter file");
    });
}

#[test]
fn f10_an_input_that_is_replaced_is_told() {
    let mut turn = 0;
    check("f10-replaced", move |path| {
        let text = fs::read_to_string(path).expect("touches");
        let lines: Vec<&str> = text.lines().collect();
        turn += 1;
        let kept = lines.len() - 1 - turn % 3;
        let beside = path.with_extension("new");
        fs::write(&beside, lines[..kept].join("\n") + "\n").expect("a file");
        fs::rename(beside, path).expect("a new file");
    });
}
