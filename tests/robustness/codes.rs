//! Every code has a fixture that raises it through the command, in English and in Korean, for people
//! and for programs, with its exit code.
//!
//! A new code needs one line: `case("E0999", 2, &["check"], |f| …)` in the file of its family.

mod command;
mod data;
mod forms;
mod icp;
mod model;
mod store;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::harness::{Folder, Run};
use crate::measure::capped;

/// What raises a code: the files that `make` writes, and a command on them.
pub(crate) struct Case {
    pub(crate) code: &'static str,
    exit: i32,
    args: &'static [&'static str],
    make: fn(&Folder),
    /// The address space that the command may use, in KiB.
    cap: Option<u32>,
}

impl Case {
    /// The same under a cap of the address space, in KiB.
    fn capped(self, cap: u32) -> Self {
        Self {
            cap: Some(cap),
            ..self
        }
    }
}

/// A case of the table.
fn case(code: &'static str, exit: i32, args: &'static [&'static str], make: fn(&Folder)) -> Case {
    Case {
        code,
        exit,
        args,
        make,
        cap: None,
    }
}

/// Every case, by family.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases = command::cases();
    cases.extend(model::cases());
    cases.extend(data::cases());
    cases.extend(forms::cases());
    cases.extend(icp::cases());
    cases.extend(store::cases());
    cases
}

const PROJECT: &str = r#"schema = 1
[project]
currency = "USD"
[[source]]
kind = "accounts"
path = "accounts.csv"
[source.columns]
id = "id"
name = "name"
employees = "employees"
created = "created"
"#;

const ACCOUNTS: &str = "id,name,employees,created\n\
    a1,Brightwater LLC,120,2026-01-02\na2,한빛전자 주식회사,200-499,2026-01-03\n";

/// A sound project of two accounts.
fn base(folder: &Folder) {
    folder.write("winnable.toml", PROJECT);
    folder.write("accounts.csv", ACCOUNTS);
}

/// The sound project with one text of its file changed.
fn changed(folder: &Folder, from: &str, to: &str) {
    assert!(PROJECT.contains(from), "{from}");
    base(folder);
    folder.write("winnable.toml", &PROJECT.replace(from, to));
}

/// The sound project with more at the end of its file.
fn with(folder: &Folder, more: &str) {
    base(folder);
    folder.write("winnable.toml", &format!("{PROJECT}{more}"));
}

/// The sound project with a file of another kind, whose columns are named as its fields.
fn source(folder: &Folder, kind: &str, csv: &str) {
    let header = csv.lines().next().unwrap_or_default();
    let columns: Vec<String> = header
        .split(',')
        .map(|name| format!("{name} = \"{name}\"\n"))
        .collect();
    with(
        folder,
        &format!(
            "[[source]]\nkind = \"{kind}\"\npath = \"{kind}.csv\"\n[source.columns]\n{}",
            columns.concat()
        ),
    );
    folder.write(&format!("{kind}.csv"), csv);
}

/// The demo project.
fn demo(folder: &Folder) {
    folder.run(&["init", "--demo"]).with_code(0);
}

/// The demo project with a text of one of its files changed.
fn demo_with(folder: &Folder, file: &str, from: &str, to: &str) {
    demo(folder);
    let text = folder.read(file);
    assert!(text.contains(from), "{from} in {file}");
    folder.write(file, &text.replace(from, to));
}

/// The codes as the command lists them.
fn listed() -> Vec<String> {
    let folder = Folder::new("codes-listed");
    let page = folder.run(&["explain", "--all-codes"]).with_code(0).out();
    page.lines()
        .filter_map(|line| line.strip_prefix("## "))
        .filter_map(|line| line.split_once(':'))
        .map(|(code, _)| code.to_owned())
        .collect()
}

#[test]
fn every_code_has_a_fixture() {
    let listed: BTreeSet<String> = listed().into_iter().collect();
    assert!(listed.len() > 100, "{listed:?}");
    let raised: BTreeSet<String> = cases().iter().map(|case| case.code.to_owned()).collect();
    let bare: Vec<&String> = listed.difference(&raised).collect();
    assert!(
        bare.is_empty(),
        "no fixture raises {bare:?}: add `case(\"CODE\", EXIT, &[\"check\"], |f| …)` to \
         tests/robustness/codes/, or delete a code that nothing can raise"
    );
    let gone: Vec<&String> = raised.difference(&listed).collect();
    assert!(
        gone.is_empty(),
        "fixtures of codes that do not exist: {gone:?}"
    );
}

/// What one case did wrong; nothing where all is well.
fn judged(case: &Case) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: &str, said: &str| {
        faults.push(format!("{} {:?}: {what}\n{said}", case.code, case.args));
    };
    let run = |more: &[&str]| {
        let folder = Folder::new(&format!("code-{}", case.code));
        (case.make)(&folder);
        let args: Vec<&str> = case.args.iter().chain(more).copied().collect();
        let run = match case.cap {
            None => folder.run(&args),
            Some(cap) => Run::of(capped(&folder, cap, &args).output().expect("sh"), &args),
        };
        (run.code(), run.out(), run.err())
    };
    for lang in ["en", "ko"] {
        let (code, out, err) = run(&["--lang", lang]);
        let said = format!("{out}{err}");
        if code != case.exit {
            fault(&format!("exit {code}, not {}", case.exit), &said);
        }
        let named = said.lines().find(|line| line.contains(case.code));
        match named {
            None => fault(&format!("not named in {lang}"), &said),
            Some(_) if lang == "ko" && !has_hangul(&said) => fault("no Korean", &said),
            Some(_) => {}
        }
    }
    if case.args.contains(&"--format") {
        return faults;
    }
    let (code, out, _) = run(&["--format", "json"]);
    if code != case.exit {
        fault(&format!("exit {code} with JSON, not {}", case.exit), &out);
    }
    match serde_json::from_str::<Value>(&out) {
        Ok(document) if !names(&document, case.code) => fault("not in the JSON", &out),
        Ok(_) => {}
        Err(error) => fault(&format!("no JSON: {error}"), &out),
    }
    faults
}

/// Whether a document has a diagnostic of the code.
fn names(document: &Value, code: &str) -> bool {
    let lists = ["diagnostics", "warnings"];
    let of = |list: &&str| document[*list].as_array();
    let mut found = lists.iter().filter_map(of).flatten();
    found.any(|one| one["code"] == code)
}

fn has_hangul(text: &str) -> bool {
    text.chars().any(|c| ('가'..='힣').contains(&c))
}

#[test]
fn every_fixture_raises_its_code() {
    let cases = cases();
    let halves = cases.chunks(cases.len().div_ceil(2));
    let faults: Vec<String> = std::thread::scope(|scope| {
        let judge = |half: &'_ [Case]| half.iter().flat_map(judged).collect::<Vec<_>>();
        let threads: Vec<_> = halves
            .map(|half| scope.spawn(move || judge(half)))
            .collect();
        let join = |thread: std::thread::ScopedJoinHandle<'_, Vec<String>>| thread.join();
        threads
            .into_iter()
            .flat_map(|thread| join(thread).expect("a judged half"))
            .collect()
    });
    assert!(
        faults.is_empty(),
        "{} faults\n\n{}",
        faults.len(),
        faults.join("\n\n")
    );
}
