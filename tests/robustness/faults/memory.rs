//! F13: a cap of the address space. A run ends with 0, or with 3 and says so; it is never cut off.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::project::say;
use crate::harness::{Folder, Run};
use crate::measure::capped;
use crate::trial::{project, source};

/// 1 GiB, in KiB.
const CAP: u32 = 1024 * 1024;

/// What is many.
#[derive(Clone, Copy, Debug)]
enum Many {
    /// Records of a plain file, matched against 5,000 accounts.
    Records,
    /// Accounts of a project.
    Accounts,
    /// People of 5,000 accounts.
    Contacts,
    /// Touches of 5,000 accounts.
    Touches,
}

const FEW: usize = 5_000;
const ACCOUNTS: &str = "id,name,employees,created";

fn account(n: usize) -> String {
    format!("a{n},Firm {n} Inc,{},2026-01-{:02}", n % 5_000, n % 28 + 1)
}

fn write(folder: &Folder, name: &str, header: &str, rows: usize, row: impl Fn(usize) -> String) {
    let mut text = format!("{header}\n");
    for n in 0..rows {
        let _ = writeln!(text, "{}", row(n));
    }
    folder.write(name, &text);
}

/// A project of so many rows, and the command that reads them.
fn of(many: Many, rows: usize) -> (Folder, &'static [&'static str]) {
    let mut sources = vec![source("accounts", "accounts.csv", ACCOUNTS)];
    let more = match many {
        Many::Records | Many::Accounts => None,
        Many::Contacts => Some(("contacts", "id,account_id,title,created")),
        Many::Touches => Some(("engagements", "account_id,on,channel")),
    };
    sources.extend(more.map(|(kind, columns)| source(kind, "more.csv", columns)));
    let folder = project("f13", "USD", &sources);
    let accounts = if matches!(many, Many::Accounts) {
        rows
    } else {
        FEW
    };
    write(&folder, "accounts.csv", ACCOUNTS, accounts, account);
    let day = |n: usize| n % 28 + 1;
    match many {
        Many::Accounts => {}
        Many::Records => write(&folder, "more.csv", "id,name", rows, |n| {
            format!("r{n},Firm {} Inc", n % (2 * FEW))
        }),
        Many::Contacts => write(
            &folder,
            "more.csv",
            "id,account_id,title,created",
            rows,
            |n| format!("c{n},a{},VP Sales,2026-01-{:02}", n % FEW, day(n)),
        ),
        Many::Touches => write(&folder, "more.csv", "account_id,on,channel", rows, |n| {
            format!("a{},2026-02-{:02},webinar", n % FEW, day(n))
        }),
    }
    let args: &[&str] = match many {
        Many::Records => &[
            "match",
            "--records",
            "more.csv",
            "--accounts",
            "accounts.csv",
            "--format",
            "csv",
        ],
        _ => &["run", "--quiet"],
    };
    (folder, args)
}

/// A run under the cap; its exit code. One that was refused wrote nothing and left nothing.
fn ends(many: Many, rows: usize, cap: u32) -> i32 {
    let (folder, args) = of(many, rows);
    // The shell becomes the command, so that its end is the command's.
    let mut command = capped(&folder, cap, args);
    let output = command.output().expect("a shell");
    let run = Run::of(output, args);
    let why = format!("{many:?} {rows}: {}", run.err());
    match run.code() {
        0 => {
            let lines = run.out().lines().count();
            assert!(!matches!(many, Many::Records) || lines == rows + 1, "{why}");
        }
        3 => {
            assert!(run.err().starts_with("error[E0904]: "), "{why}");
            assert!(!folder.path().join("out").exists(), "{why}");
            assert_eq!(temporaries(folder.path()), Vec::<String>::new(), "{why}");
        }
        code => panic!("{code}: {why}"),
    }
    run.code()
}

fn temporaries(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    names
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name.starts_with(".winnable-"))
        .collect()
}

#[test]
fn f13_what_streams_ends_well_under_a_cap() {
    assert_eq!(ends(Many::Records, 200_000, CAP / 2), 0);
    assert_eq!(ends(Many::Touches, 200_000, CAP / 2), 0);
}

#[test]
fn f13_what_is_held_ends_well_or_is_told() {
    assert_eq!(ends(Many::Accounts, 20_000, CAP), 0);
    assert_eq!(ends(Many::Accounts, 200_000, CAP / 4), 3);
    assert_eq!(ends(Many::Contacts, 200_000, CAP / 4), 3);
}

/// Under a small cap there is one thread that makes what another one writes: neither waits for ever.
#[test]
fn f13_a_snapshot_ends_under_a_small_cap() {
    let (folder, _) = of(Many::Accounts, 2_000);
    let args = ["snapshot", "small", "--quiet"];
    let output = capped(&folder, CAP / 2, &args).output().expect("a shell");
    let run = Run::of(output, &args);
    assert_eq!(run.code(), 0, "{}", run.err());
    let log = folder.run(&["log", "--format", "json"]).json();
    assert_eq!(log["snapshots"][0]["names"][0], "small", "{log}");
}

#[test]
#[ignore = "many minutes: cargo xtask faults"]
fn f13_a_million_rows_and_five_in_a_gibibyte() {
    let (mut done, mut told) = (0, 0);
    for many in [Many::Records, Many::Touches, Many::Accounts, Many::Contacts] {
        for rows in [1_000_000, 5_000_000] {
            let code = ends(many, rows, CAP);
            say(&format!("F13 {many:?}, {rows} rows: ended with {code}"));
            if code == 0 {
                done += 1;
            } else {
                told += 1;
            }
        }
    }
    let tried = done + told;
    say(&format!(
        "faults: F13 a gibibyte of address space: tried {tried}, survived {tried} (told: {told})"
    ));
}
