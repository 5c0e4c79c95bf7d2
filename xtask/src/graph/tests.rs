use std::collections::BTreeSet;

use super::{building_c, compare};
use crate::graph::table::Table;
use crate::graph::workspace::Package;

const TABLE: &str = "| crate | one job | may use |\n|---|---|---|\n\
                     | `winnable-model` | words | – |\n\
                     | `winnable-ingest` | files | model |\n\
                     | `winnable-score` | points | model |\n\
                     | `winnable-sql` (planned) | SQL | model, score |\n";

fn package(name: &str, uses: &[&str], tests_use: &[&str]) -> Package {
    let set = |names: &[&str]| -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    };
    Package {
        name: name.to_owned(),
        manifest: "Cargo.toml".into(),
        uses: set(uses),
        tests_use: set(tests_use),
    }
}

/// The problems when one package is added to `model` and `ingest`.
fn problems_with(added: Package) -> Vec<String> {
    let table = Table::parse(TABLE).expect("the table is well formed");
    let mut packages = vec![
        package("winnable-model", &[], &[]),
        package("winnable-ingest", &["winnable-model"], &[]),
    ];
    packages.push(added);
    compare(&table, &packages)
}

#[test]
fn an_edge_needs_the_leave_of_the_table() {
    for (added, expected) in [
        (
            package("winnable-score", &["winnable-model"], &["winnable-ingest"]),
            vec![],
        ),
        (
            package("winnable-score", &["winnable-ingest"], &[]),
            vec!["winnable-score uses winnable-ingest: the table does not allow it"],
        ),
        (
            package("winnable-score", &[], &["winnable-sql"]),
            vec![
                "the tests of winnable-score use winnable-sql, \
                 which does not stand above it in the table",
            ],
        ),
        (
            package("winnable-sql", &["winnable-score"], &[]),
            vec![
                "winnable-score has a row, but no crate: expected `planned`",
                "winnable-sql exists, but its row says `planned`",
            ],
        ),
        (
            package("winnable-new", &[], &[]),
            vec![
                "winnable-new has no row in the table",
                "winnable-score has a row, but no crate: expected `planned`",
            ],
        ),
    ] {
        assert_eq!(problems_with(added), expected);
    }
}

#[test]
fn c_code_is_known_by_the_names_of_packages() {
    let tree = "winnable-score v0.1.0\nserde v1.0.0\ncc v1.2.0\nzstd-sys v2.0.0\nzstd-sys v2.0.0 (*)\nsys v1.0.0\n";
    assert_eq!(building_c(tree), BTreeSet::from(["cc", "zstd-sys"]));
}
