//! F15 and F16: no zone, locale, width, home, mask, order of rows or clock reaches an output.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::project::{Files, Project, files, has, say};

/// The outputs of a run from nothing, and what it prints for programs. Whatever the surroundings
/// allow, the outputs are private.
fn fresh(project: &Project, before: &str) -> (Files, Vec<u8>) {
    let out = project.root().join("out");
    let _ = fs::remove_dir_all(&out);
    let one = format!("{before} winnable run -q --as-of 2026-09-30 > /dev/null");
    let two = format!("{before} winnable score --format json --as-of 2026-09-30");
    let line = format!("umask 000; {one} && {two}");
    let output = project.shell(&line).output().expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{before}: {said}");
    check_private(&out);
    (files(&out), output.stdout)
}

fn check_private(folder: &Path) {
    let mode = |path: &Path| path.metadata().expect("data").permissions().mode() & 0o777;
    assert_eq!(mode(folder), 0o700, "{}", folder.display());
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

/// Every combination of zone, locale, width and home, a `step`-th of them.
fn sweep(project: &Project, step: usize) -> usize {
    let plain = fresh(project, "");
    let zones = [
        "UTC",
        "Asia/Seoul",
        "America/St_Johns",
        "Pacific/Kiritimati",
    ];
    let locales = ["C", "ko_KR.UTF-8", "tr_TR.UTF-8"];
    let mut all = Vec::new();
    for zone in zones {
        for locale in locales {
            for columns in ["40", "200", "nonsense"] {
                for home in ["HOME=/nonexistent", "-u HOME"] {
                    all.push(format!(
                        "env {home} TZ={zone} LC_ALL={locale} LANG={locale} COLUMNS={columns}"
                    ));
                }
            }
        }
    }
    let mut tried = 0;
    for before in all.iter().step_by(step) {
        let (outputs, printed) = fresh(project, before);
        let differs = outputs
            .iter()
            .find(|(name, bytes)| plain.0[*name] != **bytes);
        assert!(
            differs.is_none(),
            "{before}: {:?}",
            differs.map(|file| file.0)
        );
        assert!(
            outputs.len() == plain.0.len() && printed == plain.1,
            "{before}"
        );
        tried += 1;
    }
    tried
}

#[test]
fn f15_no_surroundings_reach_an_output() {
    let project = Project::new("f15");
    assert!(sweep(&project, 11) >= 6);
    check_private(&project.root().join(".winnable"));
    check_private(&project.root().join("data"));
}

#[test]
#[ignore = "a minute: cargo xtask faults"]
fn f15_no_combination_of_surroundings_reaches_an_output() {
    let project = Project::new("f15-all");
    let tried = sweep(&project, 1);
    say(&format!(
        "faults: F15 surroundings: tried {tried}, survived {tried}"
    ));
}

/// The lines of an export that are one row each.
fn lines_of(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("an export");
    let whole = |line: &&str| line.matches('"').count().is_multiple_of(2);
    text.lines().filter(whole).map(str::to_owned).collect()
}

fn write_lines(path: &Path, lines: &[String]) {
    fs::write(path, lines.join("\n") + "\n").expect("a file");
}

#[test]
fn f15_the_order_of_rows_reaches_no_score() {
    let project = Project::new("f15-rows");
    let path = |file: &str| project.root().join(format!("data/{file}.csv"));
    // Of two rows with one id the first counts, so that their order has a meaning.
    let mut accounts = lines_of(&path("Account"));
    let mut seen = BTreeSet::new();
    accounts.retain(|line| seen.insert(line.split(',').next().unwrap_or_default().to_owned()));
    write_lines(&path("Account"), &accounts);
    // An open quote swallows what follows it, so that its row has a neighbour.
    write_lines(&path("Contact"), &lines_of(&path("Contact")));
    let (plain, _) = fresh(&project, "");
    let files = [
        "Account",
        "Contact",
        "Lead",
        "Opportunity",
        "touches",
        "signals",
    ];
    for turn in 1..4 {
        for file in files {
            let mut lines = lines_of(&path(file));
            lines[1..].reverse();
            let by = (lines.len() - 1) / (turn + 2);
            lines[1..].rotate_left(by);
            write_lines(&path(file), &lines);
        }
        let (shuffled, _) = fresh(&project, "");
        let [a, b] = [&plain, &shuffled].map(|set| String::from_utf8_lossy(&set["score.csv"]));
        for (a, b) in a.lines().zip(b.lines()) {
            assert_eq!(a, b, "turn {turn}");
        }
        assert_eq!(a, b, "turn {turn}");
    }
}

#[test]
fn f16_no_clock_reaches_an_output() {
    if !has("faketime") {
        return;
    }
    let project = Project::new("f16");
    let plain = fresh(&project, "");
    for day in ["1970-01-02", "2038-01-20", "2100-01-01"] {
        let before = format!("faketime '{day} 00:00:01'");
        assert!(fresh(&project, &before) == plain, "{day}");
    }
    say("faults: F16 clocks: tried 3, survived 3");
}
