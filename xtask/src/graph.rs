//! `cargo xtask graph`: which of our crates uses which, as decided and as built.
//!
//! The decision is the crate table of ARCHITECTURE.md; what is built is `cargo metadata`.

mod table;
#[cfg(test)]
mod tests;
mod workspace;

use std::collections::BTreeSet;
use std::path::Path;

use crate::workspace::{capture, cargo, read, root};
use table::{Row, Table};
use workspace::Package;

/// The crate that embedders take alone; it must build with a Rust toolchain and no C compiler.
const WITHOUT_C: &str = "winnable-score";

pub(crate) fn run() -> Result<(), String> {
    let table = Table::parse(&read("ARCHITECTURE.md")?)
        .map_err(|reason| format!("ARCHITECTURE.md{reason}"))?;
    let metadata = capture(&mut cargo(&["metadata", "--no-deps", "--format-version=1"]))?;
    let packages = workspace::packages(&metadata)?;

    let mut problems = compare(&table, &packages);
    problems.extend(houses(&packages));
    if !workspace::forbids_unsafe(&read("Cargo.toml")?) {
        problems.push("Cargo.toml: expected `unsafe_code = \"forbid\"` in the lints".into());
    }
    if packages.iter().any(|package| package.name == WITHOUT_C) {
        let edges = [
            "tree",
            "--package",
            WITHOUT_C,
            "--edges=normal,build",
            "--prefix=none",
        ];
        let tree = capture(&mut cargo(&edges))?;
        let c = building_c(&tree).into_iter();
        problems.extend(c.map(|name| format!("{WITHOUT_C} builds C code through `{name}`")));
    }
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }
    println!(
        "graph: {} crates keep to the table of ARCHITECTURE.md",
        packages.len()
    );
    Ok(())
}

/// Every crate has a row, every row without the mark `planned` a crate, every edge its leave.
fn compare(table: &Table, packages: &[Package]) -> Vec<String> {
    let mut problems = Vec::new();
    for package in packages {
        match table.row(&package.name) {
            None => problems.push(format!("{} has no row in the table", package.name)),
            Some(row) => problems.extend(edges(table, row, package)),
        }
    }
    for row in table.rows() {
        let exists = packages.iter().any(|package| package.name == row.name);
        if exists && row.planned {
            problems.push(format!("{} exists, but its row says `planned`", row.name));
        }
        if !exists && !row.planned {
            problems.push(format!(
                "{} has a row, but no crate: expected `planned`",
                row.name
            ));
        }
    }
    problems
}

/// The edges of one crate that its row does not allow.
fn edges(table: &Table, row: &Row, package: &Package) -> Vec<String> {
    let name = &package.name;
    let refused = package
        .uses
        .iter()
        .filter(|used| !row.may_use.contains(*used));
    let mut problems: Vec<String> = refused
        .map(|used| format!("{name} uses {used}: the table does not allow it"))
        .collect();
    // A test may use any crate that stands above in the table, so no cycle is ever needed.
    let upward = package
        .tests_use
        .iter()
        .filter(|used| !table.is_above(used, name));
    problems.extend(upward.map(|used| {
        format!("the tests of {name} use {used}, which does not stand above it in the table")
    }));
    problems
}

/// What each crate owes to the workspace: its place, and the lints it inherits.
fn houses(packages: &[Package]) -> Vec<String> {
    let mut problems = Vec::new();
    for package in packages {
        let home = match package.name.as_str() {
            "xtask" => root().join("xtask"),
            "winnable-fuzz" => root().join("fuzz"),
            name => root().join("crates").join(name),
        };
        if package.manifest.parent() != Some(Path::new(&home)) {
            let folder = home.strip_prefix(root()).unwrap_or(&home);
            problems.push(format!(
                "{} is not in its folder {}",
                package.name,
                folder.display()
            ));
        }
        match std::fs::read_to_string(&package.manifest) {
            Ok(text) if workspace::inherits_lints(&text) => {}
            Ok(_) => problems.push(format!(
                "{}: expected `[lints]` with `workspace = true` in its manifest",
                package.name
            )),
            Err(error) => problems.push(format!("{}: {error}", package.name)),
        }
    }
    problems
}

/// The packages of a `cargo tree` that compile or bind C code, by the names that such have.
fn building_c(tree: &str) -> BTreeSet<&str> {
    tree.lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| matches!(*name, "cc" | "cmake" | "bindgen") || name.ends_with("-sys"))
        .collect()
}
