//! The files of a folder: which of them hold tables, by what is in them.

use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};

use winnable_ingest::{FileError, ReadAs, RefusedFile, TableSample, TextEncoding, tables_of};
use winnable_model::text::cli as texts;
use winnable_model::text::init as init_texts;
use winnable_model::text::system::reason;
use winnable_model::{Code, Diagnostic, Lang, Text};

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

/// The files of a folder: those that can be proposed, those that cannot with the reason, and those
/// without a table. Every file that is no hidden one is in one of them.
#[derive(Default)]
pub(super) struct Folder {
    pub(super) samples: Vec<TableSample>,
    /// How each of them is read again.
    again: Vec<(PathBuf, ReadAs)>,
    pub(super) refused: Vec<RefusedFile>,
    pub(super) without_table: Vec<String>,
    /// Folders that were not looked into, and why.
    pub(super) closed: Vec<(String, Text)>,
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
    let mut found = Listed::default();
    list(root, from, DEPTH, &mut found).map_err(|error| {
        let name = from.display().to_string();
        let message = texts::cannot_open(&name, &reason(&error));
        Failure::refused(Diagnostic::new(Code::E0901, message))
    })?;
    found.files.sort();
    found.closed.sort_by(|(a, _), (b, _)| a.cmp(b));
    let relative = relative_to(root, from);
    let shown = |path: &Path| {
        let below = path.strip_prefix(from).unwrap_or(path);
        let below = below.display().to_string().replace('\\', "/");
        if relative.is_empty() {
            below
        } else {
            format!("{relative}/{below}")
        }
    };
    let mut stated = ReadAs::default();
    stated.korean = lang == Lang::Ko;
    let mut folder = Folder::default();
    for path in found.files {
        folder.look_into(&path, shown(&path), &stated, encoding);
    }
    folder.read_what_is_alike();
    let closed = found.closed.into_iter();
    folder.closed = closed.map(|(path, why)| (shown(&path), why)).collect();
    Ok(folder)
}

impl Folder {
    /// Reads all rows of the files that may be parts of one export or states of one table, so that they
    /// are compared row by row. One that cannot be read to its end is compared by its first rows, and
    /// reading it for good says why.
    fn read_what_is_alike(&mut self) {
        for at in 0..self.samples.len() {
            let Some(sample) = self.samples.get(at) else {
                continue;
            };
            let is_alike = |(other, one): (usize, &TableSample)| {
                (other != at && one.is_part_with(sample)).then_some(other)
            };
            let mut others = self.samples.iter().enumerate().filter_map(is_alike);
            let Some(other) = others.next() else { continue };
            let first = self.samples.get(at.min(other)).cloned();
            let again = self.again.get(at);
            if let (Some(first), Some((path, stated)), Some(sample)) =
                (first, again, self.samples.get_mut(at))
                && let Ok(file) = File::open(path)
            {
                let _ = sample.read_all(&first, file, stated);
            }
        }
    }

    /// Puts one file where it belongs.
    fn look_into(
        &mut self,
        path: &Path,
        shown: String,
        stated: &ReadAs,
        encoding: Option<TextEncoding>,
    ) {
        let ending = ending(path);
        if is_notice(path) || OTHER.contains(&ending.as_str()) {
            self.without_table.push(shown);
            return;
        }
        let mut found = read(path, &shown, stated);
        if encoding.is_some() && is_uncertain(&found) {
            let again = read(path, &shown, &with_encoding(stated, encoding));
            // What fits, or what names the encodings that may, is better than a statement that does not.
            if again.is_ok() {
                self.stated.push(shown.clone());
                found = again;
            }
        }
        match found {
            Ok(found) => {
                // A text without columns is a note or a licence, unless it is called a table.
                let is_table =
                    |one: &(TableSample, ReadAs)| ending == "csv" || one.0.header.len() > 1;
                let tables: Vec<_> = found.into_iter().filter(is_table).collect();
                if tables.is_empty() {
                    self.without_table.push(shown);
                }
                for (sample, stated) in tables {
                    self.samples.push(sample);
                    self.again.push((path.to_owned(), stated));
                }
            }
            Err(error) if DATA.contains(&ending.as_str()) => {
                self.refused.push(RefusedFile::new(shown, &error));
            }
            Err(_) => self.without_table.push(shown),
        }
    }
}

/// The tables of a file, and how each is read.
fn read(path: &Path, shown: &str, stated: &ReadAs) -> Result<Found, FileError> {
    let mut file = File::open(path)?;
    let tables = tables_of(&mut file, stated)?;
    let sample = |stated: ReadAs| {
        let sample = TableSample::read(shown, &mut file, &stated)?;
        Ok((sample, stated))
    };
    tables.into_iter().map(sample).collect()
}

/// The tables of a file, and how each is read.
type Found = Vec<(TableSample, ReadAs)>;

/// Whether the encoding of a file is a guess, or cannot be told.
fn is_uncertain(found: &Result<Found, FileError>) -> bool {
    match found {
        Ok(tables) => tables.iter().any(|(table, _)| table.guessed.is_some()),
        Err(error) => error.code() == Code::E0301,
    }
}

fn with_encoding(stated: &ReadAs, encoding: Option<TextEncoding>) -> ReadAs {
    let mut stated = stated.clone();
    stated.encoding = encoding;
    stated
}

/// Whether a file is the licence or the description of a data set: `LICENSE`, `REPO_LICENSE`,
/// `readme.ko.txt`.
fn is_notice(path: &Path) -> bool {
    const WORDS: [&str; 6] = [
        "license",
        "licence",
        "readme",
        "notice",
        "copying",
        "changelog",
    ];
    // A table may be about licences; the notice itself is called nothing else.
    if matches!(&*ending(path), "csv" | "tsv" | "xlsx" | "parquet" | "json") {
        return WORDS.contains(&&*stem(path));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.to_ascii_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WORDS.contains(&word))
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().to_ascii_lowercase()
}

fn ending(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_ascii_lowercase()
}

/// What lies in a folder.
#[derive(Default)]
struct Listed {
    files: Vec<PathBuf>,
    /// Folders that are not looked into, with the reason.
    closed: Vec<(PathBuf, Text)>,
}

fn list(root: &Path, folder: &Path, depth: usize, out: &mut Listed) -> std::io::Result<()> {
    let entries = fs::read_dir(folder)?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(['.', '~']) {
            continue;
        }
        if path.is_dir() {
            if OURS.contains(&&*name) && same(root, folder) {
                continue;
            }
            if depth == 0 {
                out.closed.push((path, init_texts::too_deep()));
            } else if let Err(error) = list(root, &path, depth - 1, out) {
                // A folder that cannot be opened takes only its own files along.
                out.closed.push((path, reason(&error)));
            }
        } else if path.is_file() {
            out.files.push(path);
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
