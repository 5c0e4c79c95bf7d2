//! Parquet that is damaged.

use std::fs;

use crate::harness::{Folder, workspace};
use crate::measure::bounded;
use crate::parquet_file::parquet_of;
use crate::twins::{Column, Kind};

/// Deals with an outcome: 120 rows in three row groups, their pages with checksums.
fn deals() -> Vec<u8> {
    let cells = |of: fn(usize) -> String| (0..120).map(of).collect();
    parquet_of(&[
        Column {
            name: "id",
            kind: Kind::Text,
            cells: cells(|n| format!("deal {n}")),
        },
        Column {
            name: "status",
            kind: Kind::Text,
            cells: cells(|n| if n % 3 == 0 { "won" } else { "lost" }.to_owned()),
        },
        Column {
            name: "amount",
            kind: Kind::Money,
            cells: cells(|n| format!("{n}.25")),
        },
    ])
}

/// Exit code and what was printed.
fn run(folder: &Folder, bytes: &[u8]) -> (i32, String) {
    fs::write(folder.path().join("deals.parquet"), bytes).expect("a file");
    let args = [
        "icp",
        "discover",
        "--table",
        "deals.parquet",
        "--outcome",
        "status=won",
    ];
    let run = bounded(folder, &args);
    let shown = run.out() + &run.err();
    assert!(!shown.contains("error[bug]"), "{shown}");
    (run.code(), shown)
}

/// A generator of places that is the same each time (Knuth's MMIX constants).
fn places(count: usize, below: usize) -> impl Iterator<Item = usize> {
    let mut state = 0x5EED_u64;
    (0..count).map(move |_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % below
    })
}

#[test]
fn b50_parquet_cut_at_100_places_is_refused() {
    let (folder, whole) = (Folder::new("b50-cut"), deals());
    assert_eq!(run(&folder, &whole).0, 0);
    for at in places(100, whole.len()) {
        let (code, shown) = run(&folder, &whole[..at]);
        assert_eq!(code, 2, "cut at {at}: {shown}");
        // What is shorter than the mark at the start is not known to be Parquet.
        assert!(at < 4 || shown.contains("E0331"), "cut at {at}: {shown}");
    }
}

/// Pages of this file have checksums, so that a byte of them that was changed is found, or was none that
/// is read. What the end of the file says has none, and may say something else that is as good.
#[test]
fn b50_parquet_with_a_byte_changed_at_100_places_is_refused() {
    let file = workspace().join("tests/fixtures/parquet/checksum.parquet");
    let (folder, whole) = (Folder::new("b50-flip"), fs::read(file).expect("a fixture"));
    let (code, expected) = run(&folder, &whole);
    assert_eq!(code, 0, "{expected}");
    let footer = whole.len() - 8;
    let length = u32::from_le_bytes(whole[footer..footer + 4].try_into().expect("four bytes"));
    let pages = 4..footer - length as usize;
    let mut refused = 0;
    for at in places(100, whole.len()) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x41;
        let (code, shown) = run(&folder, &flipped);
        assert!(code == 0 || code == 2, "changed at {at}: {code}: {shown}");
        let found = shown.contains("E0331");
        assert!(
            !pages.contains(&at) || found || shown == expected,
            "changed at {at}: {shown}"
        );
        refused += u32::from(found);
    }
    assert!(refused > 30, "{refused}");
}

#[test]
fn f11_parquet_cut_at_every_hundredth_is_refused() {
    let (folder, whole) = (Folder::new("f11-parquet"), deals());
    for percent in 1..100 {
        let (code, shown) = run(&folder, &whole[..whole.len() * percent / 100]);
        assert_eq!(code, 2, "{percent} %: {shown}");
        assert!(shown.contains("E0331"), "{percent} %: {shown}");
    }
}
