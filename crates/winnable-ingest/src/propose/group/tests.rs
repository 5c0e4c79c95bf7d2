use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Cursor;
use std::sync::Arc;

use winnable_model::{Lang, Localised};

use super::Group;
use crate::propose::contents::{Contents, Parts};
use crate::propose::{TableSample, propose};
use crate::{ReadAs, render_sources};

/// Companies: the id, what is said of it, and the month of the change.
type Rows = &'static [(u32, &'static str, u32)];

/// Tables of one header that hold parts, states and namesakes of each other.
const TABLES: [Rows; 8] = [
    &[(1, "Retail", 1), (2, "Retail", 1), (3, "Retail", 1)],
    // The same at a later time, whole and in part.
    &[(1, "Steel", 5), (2, "Steel", 5), (3, "Steel", 5)],
    &[(1, "Steel", 7)],
    // A part of the first, and one that shares two of its rows.
    &[(1, "Retail", 1), (2, "Retail", 1)],
    &[(2, "Retail", 1), (3, "Retail", 1), (4, "Retail", 1)],
    // Later in one row and earlier in the other.
    &[(2, "Paper", 9), (3, "Paper", 0)],
    &[(3, "Paper", 2), (4, "Paper", 2), (5, "Paper", 2)],
    &[(4, "Glass", 3), (5, "Glass", 3)],
];

fn table(path: &str, rows: Rows) -> TableSample {
    let mut text = "Account ID,Company Name,Industry,Employees,Modified Time\n".to_owned();
    for (id, industry, month) in rows {
        let _ = writeln!(
            text,
            "{id},Firm {id},{industry},{id}0,2026-{:02}-01",
            month + 1
        );
    }
    TableSample::read(path, Cursor::new(text), &ReadAs::default()).expect("a table")
}

/// Whatever the files hold and are called: each is in one place, and a row that is in no file that is read
/// or waits for a person is counted where its file is named.
fn check(chosen: &[usize], tables: &[Vec<TableSample>]) {
    let files = chosen.iter().zip(tables).map(|(rows, named)| &named[*rows]);
    let files: Vec<&TableSample> = files.collect();
    let group = Group::of(&files);
    let read: Vec<&str> = group.files.iter().map(|file| &*file.path).collect();
    let open = group.open.iter().map(|(file, _)| &*file.path);
    let kept: Vec<&str> = read.iter().copied().chain(open).collect();
    let unused = group.unused.iter().map(|file| &*file.path);
    let mut placed: Vec<&str> = kept.iter().copied().chain(unused).collect();
    placed.sort_unstable();
    let names: Vec<&str> = files.iter().map(|file| &*file.path).collect();
    assert_eq!(placed, names, "{chosen:?}");
    assert!(!kept.is_empty(), "{chosen:?}");

    let rows = |name: &str| {
        let at: usize = name.trim_end_matches(".csv").parse().expect("a number");
        TABLES[chosen[at]]
    };
    let ids = |name: &str| rows(name).iter().map(|(id, ..)| *id);
    let kept: BTreeSet<u32> = kept.iter().flat_map(|name| ids(name)).collect();
    for file in &group.unused {
        let is_lost = ids(&file.path).any(|id| !kept.contains(&id));
        let why = file.why.en();
        assert!(
            !is_lost || why.contains("not there"),
            "{chosen:?}: {}: {why}",
            file.path
        );
    }
    // Two files that are read do not say different things of most of their companies.
    for (at, one) in read.iter().enumerate() {
        for other in &read[at + 1..] {
            let (one, other) = (rows(one), rows(other));
            let known = |id: u32| other.iter().find(|row| row.0 == id);
            let shared = one.iter().filter_map(|row| Some((row, known(row.0)?)));
            let both = shared.clone().count();
            let differ = shared.clone().any(|(a, b)| a != b);
            let least = one.len().min(other.len());
            assert!(
                !differ || both * 2 < least,
                "{chosen:?}: {one:?} and {other:?}"
            );
        }
    }
}

#[test]
fn every_file_is_in_one_place_whatever_the_others_hold() {
    let parts = Parts::of(&table("0.csv", TABLES[0]));
    let compared = |path: &str, rows: Rows| {
        let mut table = table(path, rows);
        table.contents = Some(Arc::new(Contents::of(&table, &parts)));
        table
    };
    let named = |at: u32| {
        let path = format!("{at}.csv");
        TABLES.map(|rows| compared(&path, rows)).to_vec()
    };
    let tables: Vec<Vec<TableSample>> = (0..4).map(named).collect();
    let all = 0..TABLES.len();
    for a in all.clone() {
        for b in all.clone() {
            check(&[a, b], &tables);
            for c in all.clone() {
                check(&[a, b, c], &tables);
                for d in all.clone() {
                    check(&[a, b, c, d], &tables);
                }
            }
        }
    }
}

#[test]
fn a_part_that_is_newer_does_not_replace_the_whole() {
    let files = [table("all.csv", TABLES[0]), table("changed.csv", TABLES[2])];
    let text = render_sources(&propose(&files), Lang::En);
    assert!(
        !text.contains("\n[[source]]") && !text.starts_with("[[source]]"),
        "{text}"
    );
    for other in ["all.csv", "changed.csv"] {
        let expected = format!(
            "one of this file and {other} is a newer state of 1 row, and the other alone has 2 further ones"
        );
        assert!(text.contains(&expected), "{text}");
    }
}
