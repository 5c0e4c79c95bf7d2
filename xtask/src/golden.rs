//! `cargo xtask golden`: a golden vector is worth what its source is worth.
//!
//! Nothing is recomputed here: the check is that each file says who else came to its numbers.

#[cfg(test)]
mod tests;

use std::path::PathBuf;

use serde_json::Value;

use crate::workspace::root;

const FOLDER: &str = "tests/golden";

pub(crate) fn run() -> Result<(), String> {
    let mut unsourced = Vec::new();
    let files = files()?;
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
        if let Err(reason) = sourced(&text) {
            unsourced.push(format!("{FOLDER}/{name}: {reason}"));
        }
    }
    if unsourced.is_empty() {
        println!("golden: {} files, each names its source", files.len());
        Ok(())
    } else {
        Err(unsourced.join("\n"))
    }
}

/// The JSON files of the folder by name; a workspace without golden vectors has none.
fn files() -> Result<Vec<PathBuf>, String> {
    let folder = root().join(FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = folder
        .read_dir()
        .map_err(|error| format!("{FOLDER}: {error}"))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| format!("{FOLDER}: {error}"))?.path();
        if path.extension().is_some_and(|end| end == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether the text names at least one peer (a program that was run) or one reference (a text).
fn sourced(text: &str) -> Result<(), String> {
    let file: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let peers = file["peers"].as_array().map_or(&[][..], Vec::as_slice);
    if let Some(place) = peers.iter().position(|peer| !named(&peer["name"])) {
        return Err(format!("peer {} has no name", place + 1));
    }
    let references = file["references"].as_array().map_or(&[][..], Vec::as_slice);
    if peers.is_empty() && !references.iter().any(named) {
        return Err("expected `peers` or `references` to say where the numbers come from".into());
    }
    Ok(())
}

fn named(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}
