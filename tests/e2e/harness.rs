//! A folder to work in, and the command run in it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

/// A folder of one test, empty at the start, removed at the end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let unique = format!(
            "{name}-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(unique);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder under the target folder");
        Self(path)
    }

    /// A folder with the files of `tests/projects/NAME` and a link `data` to a data set.
    pub(crate) fn of_project(name: &str, data: &Path) -> Self {
        let folder = Self::new(name);
        let project = workspace().join("tests/projects").join(name);
        fs::copy(
            project.join("winnable.toml"),
            folder.path().join("winnable.toml"),
        )
        .expect("a project file");
        link(data, &folder.path().join("data"));
        folder
    }

    /// A folder with a copy of `tests/projects/NAME`, its exports included.
    pub(crate) fn copy_of(name: &str) -> Self {
        let folder = Self::new(name);
        copy(
            &workspace().join("tests/projects").join(name),
            folder.path(),
        );
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Runs the command here.
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.run_by(Command::new(env!("CARGO_BIN_EXE_winnable")), args)
    }

    /// Runs the command with one core to itself, where the system can say so.
    pub(crate) fn run_on_one_core(&self, args: &[&str]) -> Run {
        let has_taskset = Command::new("taskset").arg("--version").output().is_ok();
        let program = env!("CARGO_BIN_EXE_winnable");
        if !has_taskset {
            return self.run(args);
        }
        let mut command = Command::new("taskset");
        command.args(["-c", "0", program]);
        self.run_by(command, args)
    }

    fn run_by(&self, mut command: Command, args: &[&str]) -> Run {
        let output = command
            .args(args)
            .current_dir(&self.0)
            .env_clear()
            .env("COLUMNS", "80")
            .output()
            .expect("the command starts");
        Run::of(output, args)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
}

#[cfg(unix)]
pub(crate) fn link(from: &Path, to: &Path) {
    std::os::unix::fs::symlink(from, to).expect("a link");
}

/// What the command did.
pub(crate) struct Run {
    output: Output,
    args: String,
}

impl Run {
    /// A run that somebody else started with these arguments.
    pub(crate) fn of(output: Output, args: &[&str]) -> Self {
        let args = args.join(" ");
        Self { output, args }
    }

    pub(crate) fn code(&self) -> i32 {
        self.output.status.code().unwrap_or(-1)
    }

    pub(crate) fn out(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).expect("UTF-8 on standard output")
    }

    pub(crate) fn err(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).expect("UTF-8 on standard error")
    }

    /// The run, which must have ended with this code.
    pub(crate) fn with_code(self, code: i32) -> Self {
        assert_eq!(
            self.code(),
            code,
            "winnable {}\n{}\n{}",
            self.args,
            self.out(),
            self.err()
        );
        self
    }

    /// The JSON of a run that ended well.
    pub(crate) fn json(self) -> Value {
        let run = self.with_code(0);
        serde_json::from_str(&run.out()).unwrap_or_else(|error| panic!("{}: {error}", run.args))
    }
}

pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the workspace")
}

/// A data set of the test data; `None`, said visibly, where it is not there.
pub(crate) fn data(name: &str) -> Option<PathBuf> {
    let root = std::env::var_os("WINNABLE_TEST_DATA")
        .map_or_else(|| workspace().join("../shared/data"), PathBuf::from);
    let root = if root.is_relative() {
        workspace().join(root)
    } else {
        root
    };
    let folder = root.join(name);
    if folder.is_dir() {
        return Some(folder.canonicalize().expect("a folder"));
    }
    // Written past the test runner's capture, so that a skipped test is seen.
    let line = format!(
        "SKIPPED: no test data at {} (set WINNABLE_TEST_DATA)\n",
        folder.display()
    );
    let _ = std::io::stderr().write_all(line.as_bytes());
    None
}

/// A score such as "84.50" in hundredths.
pub(crate) fn hundredths(value: &Value) -> i64 {
    let text = value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no decimal string"));
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').expect("two places");
    assert_eq!(fraction.len(), 2, "{text}");
    sign * (whole.parse::<i64>().expect("a number") * 100
        + fraction.parse::<i64>().expect("a number"))
}

/// What must hold of every list: receipts add up, intervals hold, rows are in order, inputs are
/// accounted for.
pub(crate) fn check_list(list: &Value) {
    assert_eq!(list["schema"], "winnable/score/1");
    let rows = list["rows"].as_array().expect("rows");
    let mut above: Option<(i64, String)> = None;
    for row in rows {
        let score = hundredths(&row["score"]);
        let sum: i64 = row["contributions"]
            .as_array()
            .expect("contributions")
            .iter()
            .map(|line| hundredths(&line["points"]))
            .sum();
        assert_eq!(sum, score, "{row}");
        assert!(
            hundredths(&row["low"]) <= score && score <= hundredths(&row["high"]),
            "{row}"
        );
        let completeness = row["completeness"].as_f64().expect("a number");
        assert!((0.0..=1.0).contains(&completeness));
        let key = (
            -score,
            row["account_id"].as_str().expect("an id").to_owned(),
        );
        assert!(
            above.as_ref().is_none_or(|above| *above < key),
            "rows are in order"
        );
        above = Some(key);
    }
    for input in list["manifest"]["inputs"].as_array().expect("inputs") {
        let n = |key: &str| {
            input[key]
                .as_u64()
                .unwrap_or_else(|| panic!("{key} of {input}"))
        };
        let skipped: u64 = input["skipped"]
            .as_object()
            .expect("skipped")
            .values()
            .filter_map(Value::as_u64)
            .sum();
        assert_eq!(
            n("rows_read"),
            n("accepted") + n("quarantined") + skipped,
            "{input}"
        );
        assert!(n("unmatched") <= n("accepted"), "{input}");
    }
}

/// An input of the manifest, by the end of its name.
pub(crate) fn input<'a>(list: &'a Value, name: &str) -> &'a Value {
    list["manifest"]["inputs"]
        .as_array()
        .expect("inputs")
        .iter()
        .find(|input| {
            input["name"]
                .as_str()
                .is_some_and(|found| found.ends_with(name))
        })
        .unwrap_or_else(|| panic!("no input {name}"))
}
