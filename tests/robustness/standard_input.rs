//! Files that can be read once only.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::harness::Folder;
use crate::measure::{MEMORY_KIB, watch};

fn table() -> String {
    let rows = (0..60).map(|n| format!("d{n},{}\n", if n % 3 == 0 { "won" } else { "lost" }));
    format!("id,status\n{}", rows.collect::<String>())
}

fn command(folder: &Folder, table: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_winnable"));
    let args = [
        "icp",
        "discover",
        "--outcome",
        "status=won",
        "--format",
        "json",
        "--table",
        table,
    ];
    command.args(args).current_dir(folder.path()).env_clear();
    command
}

/// A file and the same bytes from a slow pipe: all but the name of the input is the same.
#[test]
fn f12_a_slow_pipe_is_read_as_the_file_is() {
    let folder = Folder::new("f12-slow");
    folder.write("deals.csv", &table());
    let file = command(&folder, "deals.csv").output().expect("it runs");
    let mut child = command(&folder, "-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    for piece in table().as_bytes().chunks(97) {
        pipe.write_all(piece).expect("it reads");
        thread::sleep(Duration::from_millis(5));
    }
    drop(pipe);
    let piped = child.wait_with_output().expect("it ends");
    assert_eq!(
        (file.status.code(), piped.status.code()),
        (Some(0), Some(0))
    );
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let expected = text(file.stdout).replace("\"deals.csv\"", "\"-\"");
    assert_eq!(text(piped.stdout), expected);
}

/// A pipe of 200,000 records against 50 accounts: two runs within their bounds say the same as the file.
#[test]
fn f12_a_long_pipe_is_read_in_bounded_memory() {
    let folder = Folder::new("f12-long");
    let mut records = "id,name\n".to_owned();
    for n in 0..200_000 {
        let _ = writeln!(records, "r{n},Firm {} Inc", n % 5_000);
    }
    folder.write("records.csv", &records);
    let accounts = (0..50).map(|n| format!("a{n},Firm {n} Inc\n"));
    folder.write(
        "accounts.csv",
        &format!("id,name\n{}", accounts.collect::<String>()),
    );
    let matched = |records: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_winnable"));
        let args = ["match", "--accounts", "accounts.csv", "--format", "csv"];
        command.args(args).args(["--records", records]);
        command.current_dir(folder.path()).env_clear();
        command.env("TMPDIR", folder.path());
        let mut pipe = Command::new("cat");
        let pipe = pipe.arg("records.csv").current_dir(folder.path());
        let mut source = None;
        if records == "-" {
            let mut child = pipe.stdout(Stdio::piped()).spawn().expect("cat starts");
            command.stdin(child.stdout.take().expect("a pipe"));
            source = Some(child);
        }
        let watched = watch(&folder, &mut command);
        if let Some(mut source) = source {
            assert!(source.wait().expect("cat ends").success());
        }
        let peak = watched.peak.unwrap_or_default();
        assert!(peak < MEMORY_KIB, "{records}: {peak} KiB");
        assert_eq!(watched.output.status.code(), Some(0));
        watched.output.stdout
    };
    let file = matched("records.csv");
    // The header and every record.
    let lines = String::from_utf8_lossy(&file).lines().count();
    assert_eq!(lines, 200_001);
    assert!(matched("-") == file, "a pipe says what the file says");
    assert!(matched("-") == file, "and a second time");
    // Nothing of what was kept on the way is left.
    let left = std::fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 2, "records.csv and accounts.csv");
}

#[cfg(unix)]
#[test]
fn f12_a_named_pipe_is_read() {
    let folder = Folder::new("f12-fifo");
    let made = Command::new("mkfifo")
        .arg(folder.path().join("pipe"))
        .status();
    if !made.is_ok_and(|status| status.success()) {
        let _ = std::io::stderr().write_all(b"SKIPPED: no mkfifo here\n");
        return;
    }
    let child = command(&folder, "pipe")
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut pipe = File::options()
        .write(true)
        .open(folder.path().join("pipe"))
        .expect("a pipe");
    pipe.write_all(table().as_bytes()).expect("it reads");
    drop(pipe);
    assert_eq!(
        child.wait_with_output().expect("it ends").status.code(),
        Some(0)
    );
}

/// Interrupted while it waits, the command ends and leaves nothing behind.
#[cfg(unix)]
#[test]
fn f12_waiting_for_input_can_be_interrupted() {
    let folder = Folder::new("f12-stop");
    let mut child = command(&folder, "-")
        .env("TMPDIR", folder.path())
        .stdin(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(b"id,status\n").expect("it reads");
    thread::sleep(Duration::from_millis(300));
    assert!(child.try_wait().expect("a child").is_none(), "it waits");
    let signal = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(signal.is_ok_and(|status| status.success()));
    let status = child.wait().expect("it ends");
    assert!(!status.success());
    let left = std::fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 0, "nothing is left");
}

#[test]
fn standard_input_is_read_once() {
    let folder = Folder::new("stdin-twice");
    let refused = folder.run(&["match", "--records", "-", "--accounts", "-"]);
    let text = refused.with_code(2).err();
    assert!(text.contains("E0117") || text.contains("E0315"), "{text}");
}
