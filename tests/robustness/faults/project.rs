//! The demo project with two sets of outputs: those that stand, and those that a run would write.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::Folder;

/// The files of a folder by name.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

pub(super) const BINARY: &str = env!("CARGO_BIN_EXE_winnable");

/// A project in which a run has something to change.
pub(super) struct Project {
    folder: Folder,
    old: Files,
    new: Files,
}

impl Project {
    pub(super) fn new(name: &str) -> Self {
        let folder = Folder::new(name);
        folder.run(&["demo", "p"]).with_code(0);
        let root = folder.path().join("p");
        let new = files(&root.join("out"));
        folder
            .run(&["-C", "p", "run", "--as-of", "2026-06-30"])
            .with_code(0);
        let old = files(&root.join("out"));
        assert_eq!(new.len(), 6);
        for (name, bytes) in &new {
            // Otherwise a file that was not replaced would look as if it had been.
            let is_same = matches!(
                name.as_str(),
                "quarantine.csv" | "review.csv" | "unmatched.csv"
            );
            assert!(is_same || old[name] != *bytes, "{name}");
        }
        Self { folder, old, new }
    }

    pub(super) fn root(&self) -> PathBuf {
        self.folder.path().join("p")
    }

    /// A place beside the project for what a test needs.
    pub(super) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts the old outputs back.
    pub(super) fn reset(&self) {
        let out = self.root().join("out");
        for (name, bytes) in &self.old {
            fs::write(out.join(name), bytes).expect("a file");
        }
    }

    pub(super) fn now(&self) -> Files {
        let mut now = files(&self.root().join("out"));
        now.retain(|name, _| !is_temporary(name));
        now
    }

    pub(super) fn is_old(&self) -> bool {
        self.now() == self.old
    }

    pub(super) fn is_new(&self) -> bool {
        self.now() == self.new
    }

    /// Whether each file alone is the old one or the new one, whole.
    pub(super) fn is_whole(&self) -> bool {
        let now = self.now();
        let whole = |(name, bytes): (&String, &Vec<u8>)| {
            self.old.get(name) == Some(bytes) || self.new.get(name) == Some(bytes)
        };
        now.len() == self.old.len() && now.iter().all(whole)
    }

    /// Temporary files that are left in the project.
    pub(super) fn left_overs(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![self.root()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if is_temporary(&name) {
                    found.push(name.into_owned());
                } else if path.is_dir() {
                    folders.push(path);
                }
            }
        }
        found
    }

    /// The next run, which must mend all: outputs as of an undisturbed run, and nothing left over.
    pub(super) fn mend(&self, why: &str) {
        let run = self.folder.run(&["-C", "p", "run", "-q"]);
        assert_eq!(run.code(), 0, "{why}: {}", run.err());
        assert!(
            self.is_new(),
            "{why}: outputs differ from an undisturbed run"
        );
        assert_eq!(self.left_overs(), Vec::<String>::new(), "{why}");
    }

    pub(super) fn run(&self, args: &[&str]) -> crate::harness::Run {
        let mut all = vec!["-C", "p"];
        all.extend(args);
        self.folder.run(&all)
    }

    /// The command with these arguments, in the project.
    pub(super) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(BINARY);
        command.args(args).current_dir(self.root()).env_clear();
        command
    }

    /// A shell line in which `winnable` is the command, in the project.
    pub(super) fn shell(&self, line: &str) -> Command {
        let mut command = Command::new("bash");
        let line = line.replace("winnable", &format!("'{BINARY}'"));
        command.args(["-c", &line]).current_dir(self.root());
        command.env_clear().env("PATH", "/usr/bin:/bin");
        command
    }
}

fn is_temporary(name: &str) -> bool {
    name.starts_with(".winnable-")
        && Path::new(name)
            .extension()
            .is_some_and(|ending| ending == "tmp")
}

/// The regular files right in a folder.
pub(super) fn files(folder: &Path) -> Files {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let read = |path: PathBuf| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        path.is_file()
            .then(|| (name, fs::read(&path).expect("a file")))
    };
    paths.filter_map(read).collect()
}

/// Whether a program is there; says visibly when a test is skipped for want of it.
pub(super) fn has(program: &str) -> bool {
    let there = ["/usr/bin", "/bin", "/usr/local/bin"]
        .iter()
        .any(|folder| Path::new(folder).join(program).exists());
    if !there {
        say(&format!(
            "SKIPPED: no {program} on this machine (cargo xtask faults installs it)"
        ));
    }
    there
}

/// Says something past the test runner's capture.
pub(super) fn say(line: &str) {
    let _ = std::io::stderr().write_all(format!("{line}\n").as_bytes());
}
