//! The files of a folder: which of them hold tables, by what is in them.

use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};

use winnable_ingest::{FileError, ReadAs, RefusedFile, TableSample, TextEncoding, tables_of};
use winnable_model::text::cli as texts;
use winnable_model::{Code, Diagnostic, Lang};

use crate::failure::Failure;

/// How deep folders are looked into below the one that is named.
const DEPTH: usize = 3;

/// Endings of files that hold data and are worth a word even where they cannot be read.
const DATA: [&str; 11] = [
    "csv", "tsv", "tab", "txt", "xlsx", "xlsm", "xls", "json", "jsonl", "ndjson", "parquet",
];

/// Endings of files that hold no data, and of those that a project is made of.
const OTHER: [&str; 16] = [
    "md", "toml", "html", "htm", "pdf", "doc", "docx", "ppt", "pptx", "png", "jpg", "jpeg", "gif",
    "zip", "gz", "lock",
];

/// Folders of a project that hold no exports.
const OURS: [&str; 4] = ["out", "models", "schemas", "tables"];

/// The files of a folder: those that can be proposed, and those that cannot with the reason.
#[derive(Default)]
pub(super) struct Folder {
    pub(super) samples: Vec<TableSample>,
    pub(super) refused: Vec<RefusedFile>,
    /// The files whose encoding is the one that was stated.
    pub(super) stated: Vec<String>,
}

/// Looks at every file of a folder and of the folders in it.
///
/// The stated encoding is that of the files of text that are neither UTF-8 nor marked.
pub(super) fn look_at(
    root: &Path,
    from: &Path,
    encoding: Option<TextEncoding>,
    lang: Lang,
) -> Result<Folder, Failure> {
    if from.is_file() {
        let name = from.display().to_string();
        let diagnostic = Diagnostic::new(Code::E0102, texts::not_a_folder()).at_file(&name);
        return Err(Failure::refused(diagnostic));
    }
    let mut paths = Vec::new();
    list(root, from, DEPTH, &mut paths)?;
    paths.sort();
    let relative = relative_to(root, from);
    let mut stated = ReadAs::default();
    stated.korean = lang == Lang::Ko;
    let mut folder = Folder::default();
    for path in paths {
        let below = path.strip_prefix(from).unwrap_or(&path);
        let below = below.display().to_string().replace('\\', "/");
        let shown = if relative.is_empty() {
            below
        } else {
            format!("{relative}/{below}")
        };
        let ending = ending(&path);
        if is_notice(&path) {
            continue;
        }
        let is_data = DATA.contains(&ending.as_str());
        let mut found = read(&path, &shown, &stated);
        if encoding.is_some() && is_uncertain(&found) {
            let stated = with_encoding(&stated, encoding);
            let again = read(&path, &shown, &stated);
            // What fits, or what names the encodings that may, is better than a statement that does not.
            if again.is_ok() {
                folder.stated.push(shown.clone());
                found = again;
            }
        }
        match found {
            // A text without columns is a note or a licence, unless it is called a table.
            Ok(found) => folder.samples.extend(
                found
                    .into_iter()
                    .filter(|sample| ending == "csv" || sample.header.len() > 1),
            ),
            Err(error) if is_data => {
                folder.refused.push(RefusedFile::new(shown, &error));
            }
            Err(_) => {}
        }
    }
    Ok(folder)
}

/// The tables of a file.
fn read(path: &Path, shown: &str, stated: &ReadAs) -> Result<Vec<TableSample>, FileError> {
    let mut file = File::open(path)?;
    let tables = tables_of(&mut file, stated)?;
    let sample = |stated: &ReadAs| TableSample::read(shown, &mut file, stated);
    tables.iter().map(sample).collect()
}

/// Whether the encoding of a file is a guess, or cannot be told.
fn is_uncertain(found: &Result<Vec<TableSample>, FileError>) -> bool {
    match found {
        Ok(tables) => tables.iter().any(|table| table.guessed.is_some()),
        Err(error) => error.code() == Code::E0301,
    }
}

fn with_encoding(stated: &ReadAs, encoding: Option<TextEncoding>) -> ReadAs {
    let mut stated = stated.clone();
    stated.encoding = encoding;
    stated
}

/// Whether a file is the licence or the description of a data set.
fn is_notice(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stem = stem.to_ascii_lowercase();
    [
        "license",
        "licence",
        "readme",
        "notice",
        "copying",
        "changelog",
    ]
    .contains(&stem.as_str())
}

fn ending(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_ascii_lowercase()
}

fn list(root: &Path, folder: &Path, depth: usize, out: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let refused = |error: &std::io::Error| {
        let name = folder.display().to_string();
        let message = texts::cannot_open(&name, &error.to_string());
        Failure::refused(Diagnostic::new(Code::E0901, message))
    };
    let entries = fs::read_dir(folder).map_err(|error| refused(&error))?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(['.', '~']) {
            continue;
        }
        if path.is_dir() {
            let is_ours = OURS.contains(&&*name) && same(root, folder);
            if depth > 0 && !is_ours {
                // A folder that cannot be opened takes only its own files along.
                let _ = list(root, &path, depth - 1, out);
            }
        } else if path.is_file() && !OTHER.contains(&ending(&path).as_str()) {
            out.push(path);
        }
    }
    Ok(())
}

fn same(a: &Path, b: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    whole(a) == whole(b)
}

/// The path of a folder as seen from the project, with `/`; the whole path where they share none.
pub(super) fn relative_to(root: &Path, folder: &Path) -> String {
    let whole = |path: &Path| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut parts: Vec<String> = Vec::new();
        for part in path.components() {
            match part {
                Component::CurDir => {}
                Component::ParentDir => {
                    parts.pop();
                }
                other => parts.push(other.as_os_str().to_string_lossy().into_owned()),
            }
        }
        parts
    };
    let (from, to) = (whole(root), whole(folder));
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    // Only the root in common: the absolute path says it better than a row of dots.
    if shared <= 1 && !folder.is_relative() {
        return to.join("/").replacen("//", "/", 1);
    }
    let ups = std::iter::repeat_n("..".to_owned(), from.len() - shared);
    ups.chain(to.into_iter().skip(shared))
        .collect::<Vec<_>>()
        .join("/")
}
