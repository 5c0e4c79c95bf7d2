//! A project of many good rows and what is wrong with it, run under watch: time, memory, panics,
//! replacement characters, row accounts, and the same bytes twice.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::harness::Folder;
use crate::measure::{MEMORY_KIB, command, watch};

/// How many good rows stand before the bad one.
pub(crate) const GOOD: usize = 999;

/// What the command did.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    pub(crate) fn with_code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}\n{}", self.out, self.err);
        self
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    /// Both streams, as one terminal shows them.
    pub(crate) fn shown(&self) -> String {
        format!("{}{}", self.out, self.err)
    }

    /// The codes of the diagnostics of a JSON output, in its order.
    pub(crate) fn codes(&self) -> Vec<String> {
        let json = self.json();
        let diagnostics = json["diagnostics"]
            .as_array()
            .or(json["warnings"].as_array());
        diagnostics
            .expect("diagnostics")
            .iter()
            .map(|one| one["code"].as_str().expect("a code").to_owned())
            .collect()
    }
}

/// Runs the command under watch.
pub(crate) fn run(folder: &Folder, args: &[&str]) -> Ran {
    run_in(folder, args, &[])
}

/// As [`run`], with variables of the environment.
pub(crate) fn run_in(folder: &Folder, args: &[&str], env: &[(&str, &str)]) -> Ran {
    let watched = watch(folder, command(folder, args).envs(env.iter().copied()));
    let peak = watched.peak.unwrap_or_default();
    assert!(peak < MEMORY_KIB, "winnable {args:?} took {peak} KiB");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8 in an output");
    let ran = Ran {
        code: watched.output.status.code().unwrap_or(-1),
        out: text(watched.output.stdout),
        err: text(watched.output.stderr),
    };
    for stream in [&ran.out, &ran.err] {
        assert!(!stream.contains('\u{FFFD}'), "{args:?}: {stream}");
        assert!(!stream.contains("error[bug]"), "{args:?}: {stream}");
    }
    assert!((0..=3).contains(&ran.code), "{args:?}: {ran:?}");
    ran
}

/// Runs a project twice from nothing, and gives what `run` printed as JSON, which is the same both
/// times, as are the files that it wrote.
pub(crate) fn run_twice(folder: &Folder) -> Ran {
    run_twice_in(folder, &[])
}

/// As [`run_twice`], with variables of the environment.
pub(crate) fn run_twice_in(folder: &Folder, env: &[(&str, &str)]) -> Ran {
    run_twice_with(folder, &[], env)
}

/// As [`run_twice_in`], with further arguments.
pub(crate) fn run_twice_with(folder: &Folder, args: &[&str], env: &[(&str, &str)]) -> Ran {
    let all = [&["run", "--quiet", "--format", "json"], args].concat();
    let once = || {
        let _ = fs::remove_dir_all(folder.path().join("out"));
        let ran = run_in(folder, &all, env);
        (ran, written(folder))
    };
    let (first, files) = once();
    let (second, again) = once();
    assert_eq!((first.code, &first.out), (second.code, &second.out));
    assert_eq!(first.err, second.err);
    assert_eq!(files, again);
    if first.code == 0 {
        accounts_add_up(&files);
    } else {
        assert!(files.is_empty(), "a refusal wrote {:?}", files.keys());
    }
    for (name, text) in &files {
        assert!(!text.contains('\u{FFFD}'), "{name}: {text}");
    }
    first
}

/// The files of `out/`, by name.
pub(crate) fn written(folder: &Folder) -> BTreeMap<String, String> {
    let Ok(entries) = fs::read_dir(folder.path().join("out")) else {
        return BTreeMap::new();
    };
    entries
        .map(|entry| {
            let entry = entry.expect("an entry");
            let name = entry.file_name().into_string().expect("a name");
            let bytes = fs::read(entry.path()).expect("a file");
            (name, String::from_utf8(bytes).expect("UTF-8 in a file"))
        })
        .collect()
}

/// Rows read = accepted + quarantined + skipped, for every input of the manifest.
fn accounts_add_up(files: &BTreeMap<String, String>) {
    let manifest: Value = serde_json::from_str(&files["manifest.json"]).expect("a manifest");
    let manifest = manifest.get("manifest").unwrap_or(&manifest);
    let inputs = manifest["inputs"].as_array().expect("inputs");
    assert!(!inputs.is_empty());
    for input in inputs {
        let n = |key: &str| input[key].as_u64().expect("a count");
        let skipped = input["skipped"].as_object().expect("skipped").values();
        let skipped: u64 = skipped.filter_map(Value::as_u64).sum();
        assert_eq!(
            n("rows_read"),
            n("accepted") + n("quarantined") + skipped,
            "{input}"
        );
    }
}

/// An input of the manifest of `out/`, by the end of its name.
pub(crate) fn input(folder: &Folder, name: &str) -> Value {
    let manifest: Value = serde_json::from_str(&folder.read("out/manifest.json")).expect("JSON");
    let manifest = manifest.get("manifest").unwrap_or(&manifest);
    let inputs = manifest["inputs"].as_array().expect("inputs");
    let found = inputs.iter().find(|input| {
        input["name"]
            .as_str()
            .is_some_and(|found| found.ends_with(name))
    });
    found.unwrap_or_else(|| panic!("no input {name}")).clone()
}

/// Rows read, accepted and quarantined of an input.
pub(crate) fn rows(folder: &Folder, name: &str) -> [u64; 3] {
    let input = input(folder, name);
    ["rows_read", "accepted", "quarantined"].map(|key| input[key].as_u64().expect("a count"))
}

/// The lines of `out/quarantine.csv` without its header: disposition, physical line, column, code
/// and the raw text.
pub(crate) fn quarantine(folder: &Folder) -> Vec<[String; 5]> {
    let text = folder.read("out/quarantine.csv");
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().expect("a header").clone();
    let at = |name: &str| {
        header
            .iter()
            .position(|found| found == name)
            .expect("a column")
    };
    let places = ["disposition", "row", "column", "code", "raw"].map(at);
    reader
        .records()
        .map(|record| {
            let record = record.expect("a record");
            places.map(|at| record[at].to_owned())
        })
        .collect()
}

/// A fact of an account, by the account's id.
pub(crate) fn fact(folder: &Folder, account: &str, name: &str) -> Value {
    let explained = run(folder, &["explain", account, "--format", "json"]).with_code(0);
    fact_of(&explained.json(), name)
}

/// A fact of an account that was explained as JSON.
pub(crate) fn fact_of(explained: &Value, name: &str) -> Value {
    let facts = explained["facts"].as_array().expect("facts");
    let found = facts.iter().find(|fact| fact["fact"] == name);
    found.map_or(Value::Null, |fact| fact["value"].clone())
}

/// Text of the header and 999 rows, in which `{n}` is the number of the row and `{nnnn}` the same in
/// four digits, and of the rows that follow.
pub(crate) fn table(header: &str, good: &str, rows: &[&str]) -> String {
    let mut text = format!("{header}\n");
    for n in 1..=GOOD {
        let row = good.replace("{nnnn}", &format!("{n:04}"));
        let _ = writeln!(text, "{}", row.replace("{n}", &n.to_string()));
    }
    for row in rows {
        let _ = writeln!(text, "{row}");
    }
    text
}

/// A source of `winnable.toml` whose columns are called as their fields are.
pub(crate) fn source(kind: &str, path: &str, columns: &str) -> String {
    let mut text =
        format!("\n[[source]]\nkind = \"{kind}\"\npath = \"{path}\"\n[source.columns]\n");
    for column in columns.split(',') {
        let _ = writeln!(text, "{column} = \"{column}\"");
    }
    text
}

/// A project in a currency, with these sources.
pub(crate) fn project(name: &str, currency: &str, sources: &[String]) -> Folder {
    let folder = Folder::new(name);
    folder.write(
        "winnable.toml",
        &format!(
            "schema = 1\n[project]\ncurrency = \"{currency}\"\n{}",
            sources.concat()
        ),
    );
    folder
}
