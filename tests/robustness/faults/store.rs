//! F01 and F06, as far as the store of snapshots goes: a snapshot that is killed at the n-th call is whole
//! or absent, and many at once are all there.

use std::fs;
use std::process::{Child, Stdio};

use rusqlite::Connection;

use super::inject;
use super::project::{Project, has, say};

/// The calls by which SQLite opens its files, fills them, flushes them and removes its journal.
const CALLS: [&str; 5] = ["openat", "pwrite64", "fdatasync", "fsync", "unlink"];

/// A project with one snapshot, and what the next one is when nothing disturbs it.
struct Kept {
    project: Project,
    store: Vec<u8>,
    ids: Vec<String>,
}

impl Kept {
    fn new(name: &str) -> Self {
        let project = Project::new(name);
        project
            .run(&["snapshot", "--as-of", "2026-06-30"])
            .with_code(0);
        let store = fs::read(project.root().join(".winnable/history.db")).expect("a store");
        project.run(&["snapshot"]).with_code(0);
        let ids = ids(&project);
        assert_eq!(ids.len(), 2);
        Self {
            project,
            store,
            ids,
        }
    }

    /// Puts the store with one snapshot back.
    fn reset(&self) {
        let folder = self.project.root().join(".winnable");
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with("history.db") {
                fs::remove_file(&path).expect("a file that goes");
            }
        }
        fs::write(folder.join("history.db"), &self.store).expect("a store");
    }

    /// Kills a snapshot at every `step`th call, `most` times at the most; gives how often.
    fn sweep(&self, call: &str, step: u32, most: u32) -> u32 {
        let mut tried = 0;
        let mut n = 1;
        while tried < most {
            self.reset();
            let killed = inject::run(&self.project, &["snapshot", "-q"], call, "signal=KILL", n);
            if !killed.happened {
                break;
            }
            tried += 1;
            let why = format!("killed at {call} {n}");
            let there = ids(&self.project);
            assert!(
                there == self.ids[..1] || there == self.ids,
                "{why}: {there:?}"
            );
            self.is_sound(&why);
            self.project.run(&["snapshot", "-q"]).with_code(0);
            assert_eq!(ids(&self.project), self.ids, "{why}");
            self.project.run(&["diff"]).with_code(0);
            n += step;
        }
        tried
    }

    fn is_sound(&self, why: &str) {
        let path = self.project.root().join(".winnable/history.db");
        let store = Connection::open(path).expect("a store");
        let found: String = store
            .query_row("PRAGMA quick_check", [], |row| row.get(0))
            .expect("an answer");
        assert_eq!(found, "ok", "{why}");
    }
}

/// The ids of the snapshots, the earliest first. The store opens, whatever happened.
fn ids(project: &Project) -> Vec<String> {
    let log = project.run(&["log", "--format", "json"]).json();
    let snapshots = log["snapshots"].as_array().expect("snapshots").iter();
    snapshots
        .map(|one| one["id"].as_str().expect("an id").to_owned())
        .collect()
}

#[test]
fn f01_a_snapshot_that_is_killed_is_whole_or_absent() {
    if !has("strace") {
        return;
    }
    let kept = Kept::new("f01-store");
    let mut tried = 0;
    for (call, step, most) in [("pwrite64", 9, 5), ("fdatasync", 1, 4), ("unlink", 1, 2)] {
        tried += kept.sweep(call, step, most);
    }
    assert!(tried >= 6, "{tried} kills are too few to say anything");
}

#[test]
#[ignore = "minutes: cargo xtask faults"]
fn f01_a_snapshot_that_is_killed_anywhere_is_whole_or_absent() {
    if !has("strace") {
        return;
    }
    let kept = Kept::new("f01-store-all");
    for call in CALLS {
        let tried = kept.sweep(call, 1, u32::MAX);
        say(&format!(
            "faults: F01 snapshot {call} KILL: tried {tried}, survived {tried}"
        ));
    }
}

#[test]
fn f06_snapshots_at_once_are_all_there() {
    let kept = Kept::new("f06-store");
    kept.reset();
    let start = |as_of: &str| -> Child {
        let mut command = kept.project.command(&["snapshot", "-q", "--as-of", as_of]);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        command.spawn().expect("a start")
    };
    let days = ["2026-07-31", "2026-08-31", "2026-09-30"];
    let runs: Vec<Child> = (0..10).map(|n| start(days[n % days.len()])).collect();
    for run in runs {
        let output = run.wait_with_output().expect("an end");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{said}");
    }
    kept.is_sound("ten at once");
    let log = kept.project.run(&["log", "--format", "json"]).json();
    let snapshots = log["snapshots"].as_array().expect("snapshots");
    let mut dates: Vec<&str> = snapshots
        .iter()
        .map(|one| one["as_of"].as_str().expect("a date"))
        .collect();
    dates.dedup();
    // Which list a snapshot goes on from depends on which came first, so that a date may be there twice,
    // and each of them is whole.
    assert_eq!(
        dates,
        ["2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30"]
    );
    for one in snapshots {
        let id = one["id"].as_str().expect("an id");
        kept.project.run(&["show", id]).with_code(0);
    }
}
