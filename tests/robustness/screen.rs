//! Names that would steer a terminal or leave the folder of outputs.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::Folder;
use crate::trial::{Ran, project, run, run_twice, source, table};

const ACCOUNTS: &str = "id,name,domain,employees,created";
const DEALS: &str = "id,name,account_id,stage,owner,source,amount,created,close";

fn steering() -> Folder {
    let sources = [
        source("accounts", "accounts.csv", ACCOUNTS),
        source(
            "contacts",
            "contacts.csv",
            "id,name,title,account_name,email",
        ),
        source("opportunities", "deals.csv", DEALS),
        source("engagements", "touches.csv", "account_id,on,channel"),
    ];
    let folder = project("b45", "USD", &sources);
    let clear = "\u{1b}[2J";
    let link = "\u{1b}]8;;http://x\u{1b}\\here\u{1b}]8;;\u{7}";
    folder.write(
        "accounts.csv",
        &table(
            ACCOUNTS,
            "A{nnnn},Company {nnnn},company{nnnn}.com,10,2026-01-02",
            &[
                &format!("S1,Clear{clear}All,s1.com,500,2026-01-02"),
                &format!("S2,Link{link},s2.com,500,2026-01-02"),
                "S3,\"Line\rOver\",s3.com,500,2026-01-02",
                "S4,Right\u{202e}Left\u{2066}x,s4.com,500,2026-01-02",
                &format!("{clear}S5,\u{9b}2JEight,s5.com,500,2026-01-02"),
            ],
        ),
    );
    folder.write(
        "contacts.csv",
        &format!(
            "id,name,title,account_name,email\nC1,Kim{clear},CEO{clear},Clear{clear}All,a{clear}@s1.com\nC2{clear},Lee\u{202e},CTO,Nowhere{link} Inc,\nC3,Park,CFO,Right\u{202e}Left Ltd,\n"
        ),
    );
    folder.write(
        "deals.csv",
        &format!(
            "{DEALS}\nD1,Deal{clear},S1,Weird{clear}Stage,Owner{clear},Web{link},5,2026-01-02,\nD2,Deal,S2,Closed Won,Owner\u{202e},Web{link},7,2026-01-02,2026-02-03\nD3,Deal,S3,Closed Lost,x,y,nine{clear},2026-01-02,2026-02-03\n"
        ),
    );
    folder.write(
        "touches.csv",
        &format!(
            "account_id,on,channel\nS1,2026-02-01,web{clear}inar\nnobody{clear},2026-02-01,call\n"
        ),
    );
    folder
}

/// No control character but the end of a line, and nothing that turns the direction of a text.
fn harmless(args: &[&str], ran: &Ran) {
    let steers = |c: &char| {
        (c.is_control() && *c != '\n')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let shown = ran.shown();
    let found = shown.chars().find(steers);
    assert!(found.is_none(), "{args:?} printed {found:?}: {shown:?}");
}

#[test]
fn b45_nothing_printed_steers_a_terminal() {
    let folder = steering();
    run_twice(&folder).with_code(0);
    let commands: &[&[&str]] = &[
        &["score"],
        &["score", "--lang", "ko", "--top", "0"],
        &["run"],
        &["check"],
        &["facts"],
        &["doctor"],
        &["doctor", "metrics"],
        &["explain", "S1"],
        &["explain", "S1", "--contacts"],
        &["explain", "S2"],
        &["explain", "S3"],
        &["explain", "S4"],
        &["explain", "\u{1b}[2JS5"],
        &["explain", "S\u{1b}[2J"],
        &["match"],
        &["match", "--review"],
        &["match", "duplicates"],
        &["explain", "match", "C1"],
        &["explain", "match", "C2\u{1b}[2J"],
        &["explain", "match", "no\u{1b}[2J"],
        &["metrics"],
        &["metrics", "--by", "source"],
        &["metrics", "--by", "owner"],
        &["explain", "metric", "win_rate", "--rows"],
        &["metrics", "scorecard"],
        &["icp", "best"],
        &["icp", "drift"],
        &["icp", "backtest"],
        &["score", "--model", "x\u{1b}[2J"],
        &["score", "--where", "account.\u{1b}[2J > 5"],
        &["metrics", "win\u{202e}rate"],
    ];
    for args in commands {
        harmless(args, &run(&folder, args));
    }
    let shown = run(&folder, &["explain", "S1"]).out;
    assert!(shown.contains("Clear\\x1b[2JAll"), "{shown}");
    let shown = run(&folder, &["explain", "S4"]).out;
    assert!(shown.contains("Right<U+202E>Left"), "{shown}");
}

/// The same for names of columns, files and keys, which a refusal repeats.
#[test]
fn b45_refusals_do_not_steer_a_terminal_either() {
    let folder = steering();
    folder.write(
        "accounts.csv",
        "id,na\u{1b}[2Jme,domain,employees,created\nA1,x,x.com,5,2026-01-02\n",
    );
    let args = &["score"];
    let ran = run(&folder, args).with_code(2);
    harmless(args, &ran);
    let toml = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &toml.replace("currency =", "\"cur\\u001brency\" ="),
    );
    harmless(args, &run(&folder, args).with_code(2));
    folder.write("winnable.toml", &format!("{toml}\nx = \u{1b}[2J\n"));
    harmless(args, &run(&folder, args).with_code(2));
    let plain = &[
        "match",
        "--accounts",
        "x\u{1b}[2J.csv",
        "--people",
        "y\u{202e}.csv",
    ];
    harmless(plain, &run(&folder, plain));
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// No file is called after what a CRM holds, whatever the command: names and ids that are paths,
/// devices of Windows, too long or no letters at all change no name of a file.
#[test]
fn b44_names_that_are_paths() {
    let long = "n".repeat(300);
    let names = ["../../etc/x", "CON", "a/b\\c", &long, "🦊🦊"];
    let hostile = |n: usize, name: &str| format!("{name},{name},n{n}.com,10,2026-01-02");
    let write = |with: bool| {
        let sources = [
            source("accounts", "accounts.csv", ACCOUNTS),
            source("opportunities", "deals.csv", DEALS),
        ];
        let folder = project("b44", "USD", &sources);
        let bad: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(n, name)| hostile(n, name))
            .collect();
        let plain: Vec<String> = (0..names.len())
            .map(|n| hostile(n, &format!("plain{n}")))
            .collect();
        let rows: Vec<&str> = if with { &bad } else { &plain }
            .iter()
            .map(String::as_str)
            .collect();
        let good = "A{nnnn},Company {nnnn},company{nnnn}.com,10,2026-01-02";
        folder.write("accounts.csv", &table(ACCOUNTS, good, &rows));
        let mut deals = format!("{DEALS}\n");
        for (n, row) in rows.iter().enumerate() {
            let id = row.split(',').next().expect("an id");
            let stage = if n % 2 == 0 {
                "Closed Won"
            } else {
                "Closed Lost"
            };
            let _ = writeln!(
                deals,
                "{id},{id},{id},{stage},{id},{id},5,2026-01-02,2026-02-03"
            );
        }
        folder.write("deals.csv", &deals);
        folder
    };
    let written = |folder: &Folder| {
        run_twice(folder).with_code(0);
        let commands: &[&[&str]] = &[
            &["holdout", "create", "--seed", "1"],
            &["icp", "learn", "accounts.csv", "--outcome", "employees=10"],
            &["metrics", "--format", "csv"],
            &["icp", "best", "--format", "csv"],
            &["match", "duplicates", "--format", "csv"],
        ];
        for args in commands {
            run(folder, args);
        }
        let root = folder.path();
        let mut found: Vec<String> = files(root)
            .into_iter()
            .map(|path| {
                path.strip_prefix(root)
                    .expect("inside")
                    .display()
                    .to_string()
            })
            .collect();
        found.sort();
        found
    };
    let (plain, hostile) = (write(false), write(true));
    let found = written(&hostile);
    assert_eq!(written(&plain), found);
    assert!(
        found.iter().filter(|name| name.starts_with("out/")).count() >= 6,
        "{found:?}"
    );
    for name in &found {
        assert!(name.is_ascii() && name.len() < 60, "{name}");
    }
}
