//! The workspace as cargo sees it.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;

/// One crate of ours and which others of ours it depends on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) manifest: PathBuf,
    /// Our crates that it is built with, optional ones and those of build scripts included.
    pub(crate) uses: BTreeSet<String>,
    /// Our crates that only its tests, benches and examples are built with.
    pub(crate) tests_use: BTreeSet<String>,
}

/// Reads the output of `cargo metadata --no-deps`; the packages come out by name.
pub(crate) fn packages(metadata: &str) -> Result<Vec<Package>, String> {
    let metadata: Value = serde_json::from_str(metadata)
        .map_err(|error| format!("cargo metadata is no JSON: {error}"))?;
    let listed = metadata["packages"]
        .as_array()
        .ok_or("cargo metadata lists no packages")?;
    let ours: BTreeSet<&str> = listed
        .iter()
        .filter_map(|one| one["name"].as_str())
        .collect();
    let read = |one| package(one, &ours).ok_or("cargo metadata has a package without a name");
    let mut packages = listed.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    packages.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(packages)
}

fn package(one: &Value, ours: &BTreeSet<&str>) -> Option<Package> {
    let mut package = Package {
        name: one["name"].as_str()?.to_owned(),
        manifest: one["manifest_path"].as_str()?.into(),
        uses: BTreeSet::new(),
        tests_use: BTreeSet::new(),
    };
    for dependency in one["dependencies"].as_array()? {
        let name = dependency["name"].as_str()?;
        if !ours.contains(name) {
            continue;
        }
        let edges = match dependency["kind"].as_str() {
            Some("dev") => &mut package.tests_use,
            _ => &mut package.uses,
        };
        edges.insert(name.to_owned());
    }
    Some(package)
}

/// Whether a crate's manifest takes its lints from the workspace.
pub(crate) fn inherits_lints(manifest: &str) -> bool {
    has_line(manifest, "[lints]", "workspace=true")
}

/// Whether the root manifest forbids unsafe code to whoever takes its lints.
pub(crate) fn forbids_unsafe(manifest: &str) -> bool {
    has_line(manifest, "[workspace.lints.rust]", "unsafe_code=\"forbid\"")
}

/// Whether a table of a TOML text has the given line, spaces and comments aside. `cargo metadata`
/// does not show lints, and one line is no reason for a parser.
fn has_line(toml: &str, table: &str, wanted: &str) -> bool {
    toml.lines()
        .map(|line| {
            line.split('#')
                .next()
                .unwrap_or_default()
                .replace([' ', '\t'], "")
        })
        .skip_while(|line| line != table)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .any(|line| line == wanted)
}
