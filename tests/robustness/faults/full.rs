//! F03: a disk that is full.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::project::{Files, files, say};
use crate::harness::Folder;
use crate::trial::{project, source, table};

/// A file system of one MiB, taken away at the end.
struct Disk(PathBuf);

impl Disk {
    /// `None`, said visibly, where this user may not have one.
    fn at(folder: &Path) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs"])
            .arg(folder)
            .output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(folder.to_owned()));
        }
        say("SKIPPED: a file system of one megabyte cannot be mounted here");
        None
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).output();
    }
}

const HEADER: &str = "id,name,created";

/// The project of 999 accounts and so many more.
fn grow(folder: &Folder, more: usize) {
    let more: Vec<String> = (0..more)
        .map(|n| format!("b{n},Brightwater {n} LLC,2026-01-03"))
        .collect();
    let more: Vec<&str> = more.iter().map(String::as_str).collect();
    let text = table(HEADER, "a{nnnn},Acme {n} Inc,2026-01-02", &more);
    folder.write("accounts.csv", &text);
}

#[test]
fn f03_a_disk_that_is_full_keeps_what_it_held() {
    let folder = project("f03", "USD", &[source("accounts", "accounts.csv", HEADER)]);
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("a folder");
    let Some(_disk) = Disk::at(&out) else {
        return;
    };
    let mut tried = 0;
    let old: Files = {
        folder.write("accounts.csv", &format!("{HEADER}\na1,Acme,2026-01-02\n"));
        folder.run(&["run", "--quiet"]).with_code(0);
        files(&out)
    };
    assert!(old.contains_key("score.csv") && old.contains_key("manifest.json"));
    for more in [2_000, 10_000] {
        grow(&folder, more);
        let run = folder.run(&["run", "--quiet", "--lang", "en"]).with_code(3);
        let said = run.err();
        assert!(said.starts_with("error[E0801]: `out/"), "{said}");
        assert!(said.contains("No space left on device"), "{said}");
        // The old files and no other: temporary ones would be seen.
        assert!(files(&out) == old, "{more} more accounts");
        tried += 1;
    }
    // With room for it the next run is as if nothing had been.
    folder.write("accounts.csv", &format!("{HEADER}\na1,Acme,2026-01-02\n"));
    folder.run(&["run", "--quiet"]).with_code(0);
    assert!(files(&out) == old);
    say(&format!(
        "faults: F03 a full disk: tried {tried}, survived {tried}"
    ));
}
