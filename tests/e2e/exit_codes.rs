//! Each exit code that the page of exit codes names; 70 is a test of the program's own, as no command
//! is meant to reach it.

use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::harness::Folder;

#[test]
fn the_page_of_exit_codes_names_them_all() {
    let folder = Folder::new("exit-codes");
    let wanted = ["0", "1", "2", "3", "70", "130", "143"];
    for lang in ["en", "ko"] {
        let page = folder.run(&["help", "exit-codes", "--lang", lang]);
        let page = page.with_code(0).out();
        let found: Vec<&str> = page
            .lines()
            .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
            .filter(|word| !word.is_empty())
            .collect();
        assert_eq!(found, wanted, "{page}");
    }
    let help = folder.run(&["run", "--help"]).with_code(0).out();
    assert_eq!(folder.run(&["help", "run"]).with_code(0).out(), help);
    assert!(folder.run(&["help"]).with_code(0).out().contains("score"));
    folder.run(&["help", "nothing"]).with_code(2);
}

#[test]
fn done_and_a_gate_and_a_refusal_and_a_fault_differ() {
    let folder = Folder::new("codes");
    folder.run(&["demo", "p"]).with_code(0);
    // The demo has rows that cannot be used: any share of them is above 0 %.
    folder
        .run(&["-C", "p", "run", "--max-bad", "0"])
        .with_code(1);
    folder
        .run(&["-C", "p", "run", "--model", "none"])
        .with_code(2);
    folder.run(&["-C", "p", "run", "--nonsense"]).with_code(2);
    let full = Command::new("sh")
        .args(["-c", "exec \"$0\" -C p score > /dev/full"])
        .arg(env!("CARGO_BIN_EXE_winnable"))
        .current_dir(folder.path())
        .status()
        .expect("a shell");
    assert_eq!(full.code(), Some(3));
}

#[test]
fn signals_that_end_a_command_have_their_codes() {
    let folder = Folder::new("signals");
    folder.run(&["demo", "p"]).with_code(0);
    let lock = folder.path().join("p/.winnable/lock");
    let lock = std::fs::File::options()
        .write(true)
        .open(lock)
        .expect("a lock");
    lock.lock().expect("the lock");
    for (signal, code) in [("INT", 130), ("TERM", 143)] {
        // A run that waits for its turn is a run that is there when the signal comes.
        let mut run = Command::new(env!("CARGO_BIN_EXE_winnable"));
        run.args(["-C", "p", "run"]).current_dir(folder.path());
        run.stdout(Stdio::null()).stderr(Stdio::null());
        let mut run = run.spawn().expect("a start");
        sleep(Duration::from_secs(1));
        let id = run.id().to_string();
        let sent = Command::new("kill").args(["-s", signal, &id]).status();
        assert!(sent.is_ok_and(|status| status.success()));
        assert_eq!(run.wait().expect("an end").code(), Some(code));
    }
}

fn rows(count: usize) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!(": {count} row{plural}")
}

/// The records of a table: line ends outside of quotes.
fn records(csv: &str) -> usize {
    let mut quoted = false;
    let ends = csv.bytes().filter(|byte| {
        quoted ^= *byte == b'"';
        *byte == b'\n' && !quoted
    });
    ends.count()
}

#[test]
fn what_would_be_written_is_listed_and_not_written() {
    let folder = Folder::new("dry");
    folder.run(&["demo", "p"]).with_code(0);
    let out = folder.path().join("p/out");
    std::fs::remove_dir_all(&out).expect("out goes");
    let listed = folder
        .run(&["-C", "p", "run", "--dry-run"])
        .with_code(0)
        .out();
    assert!(!out.exists());
    folder.run(&["-C", "p", "run", "-q"]).with_code(0);
    let scored = std::fs::read_to_string(out.join("score.json")).expect("a list");
    let scored: serde_json::Value = serde_json::from_str(&scored).expect("JSON");
    let counts = |name: &str| match name {
        "manifest.json" => String::new(),
        "score.json" => rows(scored["rows"].as_array().expect("rows").len()),
        _ => {
            let text = std::fs::read_to_string(out.join(name)).expect("a table");
            rows(records(&text) - 1)
        }
    };
    let mut found: Vec<String> = std::fs::read_dir(&out)
        .expect("out")
        .map(|entry| entry.expect("an entry").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .map(|name| format!("would write out/{name}{}", counts(&name)))
        .collect();
    found.sort();
    let mut listed: Vec<&str> = listed.lines().collect();
    listed.sort_unstable();
    assert_eq!(listed, found);

    std::fs::create_dir(folder.path().join("q")).expect("a folder");
    let listed = folder.run(&["-C", "q", "init", "--from", "p/data", "--dry-run"]);
    let listed = listed.with_code(0).out();
    let would: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.strip_prefix("would write "))
        .collect();
    assert_eq!(would.last(), Some(&"winnable.toml"));
    let is_empty = std::fs::read_dir(folder.path().join("q"))
        .expect("a folder")
        .next()
        .is_none();
    assert!(is_empty);
    folder
        .run(&["-C", "q", "init", "--from", "p/data"])
        .with_code(0);
    for name in would {
        assert!(folder.path().join("q").join(name).is_file(), "{name}");
    }
    // One who has the project file has the project.
    folder
        .run(&["-C", "q", "init", "--from", "p/data"])
        .with_code(2);
}
