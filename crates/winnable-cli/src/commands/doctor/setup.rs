//! The set-up: the project, its model, its files and its outputs.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::path::Path;

use winnable_model::text::system::reason;
use winnable_model::text::{doctor as texts, run as run_texts};
use winnable_model::{At, Code, Diagnostic, Localised, Severity, Text, nearest};
use winnable_report::{DoctorPart, DoctorRow, DoctorStatus, position};

use crate::args::Global;
use crate::commands::Ready;
use crate::load;
use crate::models;
use crate::pipeline;
use crate::project::{Project, Unsound};
use crate::store;

const SETUP: DoctorPart = DoctorPart::Setup;

/// What can be said of the set-up before the rows are read.
pub(super) struct Setup {
    /// The project, where there is one.
    pub(super) project: Option<Project>,
    /// The project and its model.
    head: Vec<DoctorRow>,
    /// The files that cannot be opened and the folder of the results.
    places: Vec<DoctorRow>,
    /// The store of snapshots, which no row of the data needs.
    store: Vec<DoctorRow>,
}

/// What came of reading the rows.
#[derive(Clone, Copy)]
pub(super) enum Examined<'a> {
    /// They were not read: something else is to be mended first.
    Not,
    /// They were refused.
    Refused(&'a Unsound),
    /// They were read.
    Read(&'a Ready),
}

impl Setup {
    pub(super) fn find(global: &Global) -> Self {
        let project = match Project::find(&super::super::folder(global)) {
            Ok(project) => project,
            Err(unsound) => {
                return Self {
                    project: None,
                    head: refusals(&unsound),
                    places: Vec::new(),
                    store: Vec::new(),
                };
            }
        };
        let mut head = vec![DoctorRow::ok(SETUP, "project", texts::project_reads())];
        match models::choose(&project, &project.model) {
            Ok(_) => head.push(DoctorRow::ok(
                SETUP,
                "model",
                texts::model_reads(&project.model),
            )),
            Err(unsound) => head.extend(refusals(&unsound)),
        }
        if project.sources.is_empty() {
            let row = DoctorRow::ok(SETUP, "sources", texts::no_source());
            head.push(row.but(DoctorStatus::Fail, texts::fix_no_source()));
        }
        let mut places = missing(&project);
        places.push(outputs(&project.root));
        Self {
            store: snapshots(&project.root),
            project: Some(project),
            head,
            places,
        }
    }

    /// Whether something keeps the rows from being read.
    pub(super) fn is_broken(&self) -> bool {
        let mut rows = self.head.iter().chain(&self.places);
        rows.any(|row| row.status == DoctorStatus::Fail)
    }

    /// All rows, now that it is known what came of reading the files.
    pub(super) fn rows(self, examined: Examined<'_>) -> Vec<DoctorRow> {
        let mut rows = self.head;
        let Some(project) = &self.project else {
            return rows;
        };
        rows.extend(files(project, examined));
        rows.extend(self.places);
        rows.extend(self.store);
        rows.push(currency(project, examined));
        rows.push(if project.zone_stated {
            DoctorRow::ok(SETUP, "time_zone", texts::zone(project.zone.name()))
        } else {
            let row = DoctorRow::ok(SETUP, "time_zone", texts::zone_assumed());
            let line = "time_zone = \"Asia/Seoul\"";
            row.but(DoctorStatus::Warn, texts::write_line(line))
        });
        rows
    }
}

/// Whether all that the store of snapshots keeps is as it was written; nothing is said where there is none.
fn snapshots(root: &Path) -> Vec<DoctorRow> {
    let checked = store::open_if_there(root).and_then(|store| {
        let Some(store) = store else { return Ok(None) };
        store
            .examine()
            .map_err(|error| store::failure(root, &error))?;
        store::snapshots(root, &store).map(|snapshots| Some(snapshots.len() as u64))
    });
    match checked {
        Ok(None) => Vec::new(),
        Ok(Some(found)) => {
            let text = texts::snapshots_are_sound(found);
            vec![DoctorRow::ok(SETUP, "snapshots", text)]
        }
        Err(failure) => refusals(&Unsound::from(failure)),
    }
}

/// The currency, and where the amounts were read, which files have some that name none.
fn currency(project: &Project, examined: Examined<'_>) -> DoctorRow {
    let code = project.currency.code();
    let row = |text: Text| DoctorRow::ok(SETUP, "currency", text);
    let read = match examined {
        Examined::Read(ready) => Some(&ready.assessed.loaded),
        Examined::Not | Examined::Refused(_) => None,
    };
    if project.currency_assumed {
        let files = read.map(pipeline::amounts_without);
        let text = match files.as_deref() {
            None => texts::currency_assumed(code),
            Some("") => texts::currency_assumed_for_none(code),
            Some(files) => texts::currency_assumed_for(code, files),
        };
        let fix = run_texts::state_currency(files.as_deref().unwrap_or_default());
        return row(text).but(DoctorStatus::Warn, fix);
    }
    let silent = read.map(|loaded| pipeline::silent(project, loaded));
    let silent = silent.unwrap_or_default();
    let files: Vec<&str> = silent.iter().map(|one| one.file.as_str()).collect();
    if files.is_empty() {
        return row(texts::currency_stated(code));
    }
    let files = files.join(", ");
    let fix = run_texts::state_currency_of(&files);
    row(texts::currency_of_some(code, &files)).but(DoctorStatus::Warn, fix)
}

/// A row for each reason of a refusal.
pub(super) fn refusals(unsound: &Unsound) -> Vec<DoctorRow> {
    let row = |found: &Diagnostic| {
        let place = place(found, unsound);
        let text = Text::new(
            format!("{}: {place}{}", found.code, found.message.en()),
            format!("{}: {place}{}", found.code, found.message.ko()),
        );
        let status = match found.severity() {
            Severity::Error => DoctorStatus::Fail,
            Severity::Warning => DoctorStatus::Warn,
        };
        DoctorRow::ok(SETUP, "refusal", text).but(status, fix(found))
    };
    unsound.failure.diagnostics.iter().map(row).collect()
}

/// Where a diagnostic points, with a colon and a space behind it; nothing where it points nowhere.
fn place(found: &Diagnostic, unsound: &Unsound) -> String {
    match &found.at {
        Some(At::Text { file, span }) => {
            let text = unsound.files.iter().find(|text| *text.name == **file);
            let Some(text) = text else {
                return format!("{file}: ");
            };
            let (line, character) = position(&text.text, span.start);
            format!("{file}:{line}:{character}: ")
        }
        Some(At::File(file)) => format!("{file}: "),
        _ => String::new(),
    }
}

/// What mends it: the edit, the help, or what the code's page says.
fn fix(found: &Diagnostic) -> Text {
    if found.code == Code::E0103 {
        let command = "winnable init --from DIR";
        return Text::new(command, command);
    }
    let explain = format!("winnable explain {}", found.code);
    match (&found.edit, &found.help) {
        (Some(edit), Some(help)) if help.en().contains(edit.replacement.trim()) => help.clone(),
        (Some(edit), Some(help)) => Text::new(
            format!("{}: `{}`", help.en(), edit.replacement.trim()),
            format!("{}: `{}`", help.ko(), edit.replacement.trim()),
        ),
        (None, Some(help)) => help.clone(),
        _ => Text::new(&explain, &explain),
    }
}

/// The files of the sources, each once however many of its sheets are read.
fn paths(project: &Project) -> BTreeSet<String> {
    let paths = project.sources.iter().flat_map(|source| &source.paths);
    let found = paths.flat_map(|path| load::expand(&project.root, path));
    found.map(|(name, _)| name).collect()
}

/// How many files can be read: what was tried, and not what is hoped for.
fn files(project: &Project, examined: Examined<'_>) -> Option<DoctorRow> {
    let paths = paths(project);
    let row = |text: Text| DoctorRow::ok(SETUP, "sources", text);
    let unsound = match examined {
        // A project without sources has said so already.
        Examined::Not => {
            let is_there = !project.sources.is_empty();
            return is_there.then(|| row(texts::files_found(paths.len())));
        }
        Examined::Read(_) => return Some(row(texts::files_read(paths.len()))),
        Examined::Refused(unsound) => unsound,
    };
    let refused: BTreeSet<&String> = unsound
        .failure
        .diagnostics
        .iter()
        .filter_map(|found| match &found.at {
            Some(At::File(file)) => paths.get(&**file),
            _ => None,
        })
        .collect();
    Some(if refused.is_empty() {
        row(texts::files_read(paths.len()))
    } else {
        let readable = paths.len() - refused.len();
        row(texts::files_read_of(readable, paths.len())).but(DoctorStatus::Fail, texts::fix_files())
    })
}

/// Files that are named and are not there, or cannot be opened.
fn missing(project: &Project) -> Vec<DoctorRow> {
    let mut rows = Vec::new();
    for path in project.sources.iter().flat_map(|source| &source.paths) {
        let found = load::expand(&project.root, path);
        if found.is_empty() {
            let text = winnable_model::text::cli::no_file(path);
            let fix = match neighbour(&project.root, path) {
                Some(near) => texts::use_path(&near),
                None => texts::fix_no_source(),
            };
            rows.push(DoctorRow::ok(SETUP, "file", text).but(DoctorStatus::Fail, fix));
        }
        for (name, path) in found {
            if let Err(error) = fs::File::open(&path) {
                let text = winnable_model::text::cli::cannot_open(&name, &reason(&error));
                let command = format!("chmod u+r \"{name}\"");
                let fix = Text::new(&command, &command);
                rows.push(DoctorRow::ok(SETUP, "file", text).but(DoctorStatus::Fail, fix));
            }
        }
    }
    rows
}

/// The file of the same folder whose name is nearest to the one that is missing, or that differs in
/// case alone.
fn neighbour(root: &Path, path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let names: Vec<String> = fs::read_dir(root.join(folder))
        .ok()?
        .filter_map(Result::ok)
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.sort_unstable();
    let near = nearest(name, names)?;
    Some(if folder.is_empty() {
        near.to_owned()
    } else {
        format!("{folder}/{near}")
    })
}

/// Whether results can be written: tried with a file that is taken away again.
#[expect(
    clippy::disallowed_methods,
    reason = "the file is empty and taken away at once"
)]
fn outputs(root: &Path) -> DoctorRow {
    let out = root.join("out");
    let folder = if out.exists() { out.as_path() } else { root };
    let probe = folder.join(format!(".winnable-doctor-{}.tmp", std::process::id()));
    let tried = if folder.is_dir() {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).open(&probe).is_ok()
    } else {
        false
    };
    // Nothing was made where it failed.
    let _ = fs::remove_file(&probe);
    if tried {
        return DoctorRow::ok(SETUP, "out", texts::out_writable());
    }
    let row = DoctorRow::ok(SETUP, "out", texts::out_blocked());
    let fix = if folder.is_dir() {
        let command = format!("chmod u+w \"{}\"", if folder == root { "." } else { "out" });
        Text::new(&command, &command)
    } else {
        texts::fix_out()
    };
    row.but(DoctorStatus::Fail, fix)
}
