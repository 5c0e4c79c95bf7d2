//! `verify`: the files of `out/` against what the manifest says of them.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;
use winnable_ingest::HashingReader;
use winnable_model::text::system::reason;
use winnable_model::text::{cli as cli_texts, output as texts};
use winnable_model::{Code, Diagnostic, Text};
use winnable_report::{
    FileRole, FileState, OutputFile, VerifiedFile, VerifyReport, verify_json, verify_table,
};

use crate::args::{Format, Global};
use crate::failure::{Failure, exit};
use crate::output::MANIFEST;
use crate::project::Unsound;
use crate::screen::Screen;

/// The folder of outputs of a project.
const OUT: &str = "out";

/// The largest manifest that is read: that of 65,536 inputs has some 50 MB.
const LARGEST: u64 = 256 * 1024 * 1024;

pub(super) fn run(
    global: &Global,
    named: Option<&Path>,
    screen: &mut Screen,
) -> Result<u8, Unsound> {
    let root = super::folder(global);
    let folder = find(&root, named)?;
    let shown = folder.strip_prefix(&root).unwrap_or(&folder);
    let report = compare(&folder, &shown.display().to_string())?;
    match screen.format {
        Format::Json => screen.write(|out| verify_json(out, &report)),
        Format::Table | Format::Csv => {
            let table = verify_table(&report, screen.lang, screen.width);
            screen.print(&table);
        }
    }
    if report.failures() == 0 {
        return Ok(exit::DONE);
    }
    screen.hint(&texts::verify_next());
    Ok(exit::GATE)
}

/// The folder that holds the manifest: the one that is named, or `out/` in it.
fn find(root: &Path, named: Option<&Path>) -> Result<PathBuf, Failure> {
    let folder = root.join(named.unwrap_or(Path::new(OUT)));
    let inner = folder.join(OUT);
    if folder.join(MANIFEST).is_file() {
        return Ok(folder);
    }
    if inner.join(MANIFEST).is_file() {
        return Ok(inner);
    }
    let shown = named.unwrap_or(Path::new(OUT)).display().to_string();
    let diagnostic = Diagnostic::new(Code::E0803, texts::no_manifest(&shown));
    Err(Failure::refused(
        diagnostic.with_help(texts::no_manifest_help()),
    ))
}

fn compare(folder: &Path, shown: &str) -> Result<VerifyReport, Failure> {
    let manifest = read(folder, &format!("{shown}/{MANIFEST}"))?;
    let mut files: Vec<VerifiedFile> = Vec::new();
    for output in &manifest.outputs {
        files.push(look(folder, output, FileRole::Output));
    }
    let project = folder.join("..");
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    for input in &manifest.inputs {
        // A workbook is an input for each of its sheets, and one file.
        if seen.insert((&input.name, &input.sha256)) {
            files.push(look(&project, input, FileRole::Input));
        }
    }
    let known: BTreeSet<&str> = manifest
        .outputs
        .iter()
        .map(|output| output.name.as_str())
        .collect();
    for name in names(folder) {
        if name != MANIFEST && !known.contains(name.as_str()) {
            files.push(VerifiedFile {
                name,
                role: FileRole::Unknown,
                state: FileState::Unknown,
                expected: None,
                found: None,
            });
        }
    }
    Ok(VerifyReport {
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        folder: shown.to_owned(),
        written_by: manifest.engine,
        as_of: manifest.as_of,
        files,
    })
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Holds one file against its entry.
fn look(folder: &Path, entry: &OutputFile, role: FileRole) -> VerifiedFile {
    let (state, found) = if role == FileRole::Output && !is_plain(&entry.name) {
        (FileState::Outside, None)
    } else {
        match hash(&folder.join(&entry.name)) {
            Ok((sha256, bytes)) if (&sha256, bytes) == (&entry.sha256, entry.bytes) => {
                (FileState::Ok, Some(sha256))
            }
            Ok((sha256, _)) => (FileState::Changed, Some(sha256)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => (FileState::Missing, None),
            Err(_) => (FileState::Unreadable, None),
        }
    };
    VerifiedFile {
        name: entry.name.clone(),
        role,
        state,
        expected: Some(entry.sha256.clone()),
        found,
    }
}

/// Whether a name is that of a file right in the folder: a manifest may come from anybody.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name != ".." && name != "." && !name.contains(['/', '\\', '\0'])
}

fn hash(path: &Path) -> io::Result<(String, u64)> {
    // A pipe or a device would never end.
    if !path.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut hashed = HashingReader::new(File::open(path)?);
    io::copy(&mut hashed, &mut io::sink())?;
    let bytes = hashed.byte_count();
    Ok((hashed.hex(), bytes))
}

/// What `verify` needs of a manifest.
struct Known {
    engine: String,
    as_of: String,
    outputs: Vec<OutputFile>,
    inputs: Vec<OutputFile>,
}

fn read(folder: &Path, shown: &str) -> Result<Known, Failure> {
    let path = folder.join(MANIFEST);
    let unusable = |why: Text| {
        let diagnostic = Diagnostic::new(Code::E0804, why).at_file(shown);
        Failure::refused(diagnostic.with_help(texts::bad_manifest_help()))
    };
    let bad = |why: &str| unusable(texts::bad_manifest(shown, why));
    let unreadable = |error: io::Error| {
        let message = cli_texts::cannot_open(shown, &reason(&error));
        Failure::new(exit::ENVIRONMENT, Diagnostic::new(Code::E0901, message))
    };
    if path.metadata().map_err(unreadable)?.len() > LARGEST {
        return Err(bad("> 256 MiB"));
    }
    let text = fs::read(&path).map_err(unreadable)?;
    let document: Value = serde_json::from_slice(&text).map_err(|error| bad(&error.to_string()))?;
    if document["schema"] != "winnable/manifest/1" {
        return Err(bad("schema"));
    }
    if document["outputs"].is_null() {
        return Err(unusable(texts::manifest_names_no_outputs(shown)));
    }
    let said = |key: &str| document[key].as_str().unwrap_or_default().to_owned();
    let mut inputs = entries(&document["inputs"]).ok_or_else(|| bad("inputs"))?;
    inputs.extend(model(folder, &document["model"]));
    Ok(Known {
        engine: said("engine"),
        as_of: said("as_of"),
        outputs: entries(&document["outputs"]).ok_or_else(|| bad("outputs"))?,
        inputs,
    })
}

fn entries(list: &Value) -> Option<Vec<OutputFile>> {
    let entry = |entry: &Value| {
        Some(OutputFile {
            name: entry["name"].as_str()?.to_owned(),
            bytes: entry["bytes"].as_u64()?,
            sha256: entry["sha256"].as_str()?.to_owned(),
        })
    };
    list.as_array()?.iter().map(entry).collect()
}

/// The project's own model as an input. A manifest states no size of it, so that the hash decides.
fn model(folder: &Path, model: &Value) -> Option<OutputFile> {
    let id = model["id"].as_str()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if model["shipped"] != false || !id.chars().all(plain) {
        return None;
    }
    let name = format!("models/{id}.toml");
    let there = folder.join("..").join(&name).metadata();
    Some(OutputFile {
        bytes: there.map_or(0, |data| data.len()),
        sha256: model["sha256"].as_str()?.to_owned(),
        name,
    })
}
