//! A folder of outputs held against its manifest: a table for people, JSON for programs.

use std::io::{self, Write};

use serde::Serialize;
use winnable_model::text::output as texts;
use winnable_model::{Lang, Localised, Text};

use crate::json::write_document;
use crate::terminal::wrap;

/// A file and what is in it, as a manifest names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct OutputFile {
    /// The name, relative to the folder of the manifest; of inputs, relative to the project.
    pub name: String,
    /// Size in bytes.
    pub bytes: u64,
    /// SHA-256 of the bytes, in lower-case hex.
    pub sha256: String,
}

/// What a file is to a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FileRole {
    /// The run wrote it.
    Output,
    /// The run read it.
    Input,
    /// The manifest does not know it.
    Unknown,
}

/// How a file stands to what the manifest says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FileState {
    /// The same bytes.
    Ok,
    /// Other bytes.
    Changed,
    /// Not there.
    Missing,
    /// There, and nobody may read it.
    Unreadable,
    /// The manifest's name for it leads out of the folder; it was not looked at.
    Outside,
    /// There, and not in the manifest.
    Unknown,
}

/// A file that was compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerifiedFile {
    /// The name, as in [`OutputFile`].
    pub name: String,
    /// What it is to the run.
    pub role: FileRole,
    /// How it stands to the manifest.
    pub state: FileState,
    /// The SHA-256 that the manifest states; `None` for a file that it does not know.
    pub expected: Option<String>,
    /// The SHA-256 of the file as it is; `None` where it was not read.
    pub found: Option<String>,
}

impl VerifiedFile {
    /// Whether the file contradicts the manifest. An input that is gone and a file that the manifest
    /// does not know do not.
    pub fn fails(&self) -> bool {
        match self.state {
            FileState::Ok | FileState::Unknown => false,
            FileState::Missing => self.role == FileRole::Output,
            FileState::Changed | FileState::Unreadable | FileState::Outside => true,
        }
    }

    fn mark(&self) -> &'static str {
        match self.state {
            FileState::Ok => "[ok]  ",
            _ if self.fails() => "[fail]",
            _ => "[--]  ",
        }
    }

    fn said(&self) -> Text {
        match (self.state, self.role) {
            (FileState::Ok, FileRole::Input) => texts::state_ok_input(),
            (FileState::Ok, _) => texts::state_ok(),
            (FileState::Changed, _) => texts::state_changed(),
            (FileState::Missing, FileRole::Input) => texts::state_absent(),
            (FileState::Missing, _) => texts::state_missing(),
            (FileState::Unreadable, _) => texts::state_unreadable(),
            (FileState::Outside, _) => texts::state_outside(),
            (FileState::Unknown, _) => texts::state_unknown(),
        }
    }
}

/// A folder that was compared.
#[derive(Clone, Debug)]
pub struct VerifyReport {
    /// The version of the engine that verifies.
    pub engine: String,
    /// The folder, as it was named.
    pub folder: String,
    /// The version of the engine that wrote the manifest, as it says.
    pub written_by: String,
    /// The as-of date, as the manifest says.
    pub as_of: String,
    /// The files: outputs, then inputs, then what the manifest does not know.
    pub files: Vec<VerifiedFile>,
}

impl VerifyReport {
    /// How many files contradict the manifest.
    pub fn failures(&self) -> u64 {
        self.files.iter().filter(|file| file.fails()).count() as u64
    }
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    engine: &'a str,
    folder: &'a str,
    written_by: &'a str,
    as_of: &'a str,
    sound: bool,
    failures: u64,
    files: &'a [VerifiedFile],
}

/// The comparison as JSON: schema `winnable/verify/1`.
///
/// # Errors
/// Those of the writer.
pub fn verify_json(out: &mut dyn Write, report: &VerifyReport) -> io::Result<()> {
    let document = Document {
        schema: "winnable/verify/1",
        engine: &report.engine,
        folder: &report.folder,
        written_by: &report.written_by,
        as_of: &report.as_of,
        sound: report.failures() == 0,
        failures: report.failures(),
        files: &report.files,
    };
    write_document(out, &document)
}

/// The comparison for people, a file a line, and the verdict below.
pub fn verify_table(report: &VerifyReport, lang: Lang, width: usize) -> String {
    let mut lines = Vec::new();
    for file in &report.files {
        let said = file.said().text(lang);
        let name = crate::terminal::escape(&file.name);
        lines.push(format!("{} {name}: {said}", file.mark()));
    }
    lines.push(String::new());
    let verdict = match report.failures() {
        0 => texts::verified(),
        failures => texts::not_verified(failures),
    };
    lines.extend(wrap(&verdict.text(lang), width));
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests;
