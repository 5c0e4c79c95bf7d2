//! What `doctor` found: rows of [ok], [warn] and [fail], each with what mends it.

use std::io::{self, Write};

use serde::Serialize;
use winnable_model::text::doctor as texts;
use winnable_model::{Lang, Localised, Text};

use crate::json::write_document;
use crate::terminal::{escape, hang, wrap};

/// How a row came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoctorStatus {
    /// As it should be.
    Ok,
    /// Works, and should be looked at.
    Warn,
    /// Does not work.
    Fail,
}

impl DoctorStatus {
    /// The word in brackets and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Fail => "fail",
        }
    }
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoctorPart {
    /// The set-up.
    Setup,
    /// The standards of data.
    Data,
    /// What can be computed.
    Able,
    /// The age of the sources.
    Age,
    /// The effective settings.
    Settings,
}

impl DoctorPart {
    const ALL: [Self; 5] = [
        Self::Setup,
        Self::Settings,
        Self::Data,
        Self::Able,
        Self::Age,
    ];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Setup => "setup",
            Self::Data => "data",
            Self::Able => "able",
            Self::Age => "age",
            Self::Settings => "settings",
        }
    }

    fn title(self) -> Text {
        match self {
            Self::Setup => texts::part_setup(),
            Self::Data => texts::part_data(),
            Self::Able => texts::part_able(),
            Self::Age => texts::part_age(),
            Self::Settings => texts::part_settings(),
        }
    }
}

/// One thing that was examined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoctorRow {
    /// What it is about.
    pub part: DoctorPart,
    /// What was examined, as a word for programs.
    pub id: &'static str,
    /// How it came out.
    pub status: DoctorStatus,
    /// What was found.
    pub text: Text,
    /// How many of how many conform, where that was counted.
    pub share: Option<(u64, u64)>,
    /// The values that do not, by how often they come.
    pub worst: Vec<(String, u64)>,
    /// The command or the line that mends it; of every row that is not ok.
    pub fix: Option<Text>,
}

impl DoctorRow {
    /// A row that is as it should be.
    pub fn ok(part: DoctorPart, id: &'static str, text: Text) -> Self {
        Self {
            part,
            id,
            status: DoctorStatus::Ok,
            text,
            share: None,
            worst: Vec::new(),
            fix: None,
        }
    }

    /// The same row, to be mended like this.
    #[must_use]
    pub fn but(self, status: DoctorStatus, fix: Text) -> Self {
        Self {
            status,
            fix: Some(fix),
            ..self
        }
    }
}

/// The rows, part by part.
pub fn doctor_page(rows: &[DoctorRow], lang: Lang, width: usize) -> String {
    let mut lines = Vec::new();
    for part in DoctorPart::ALL {
        let of: Vec<&DoctorRow> = rows.iter().filter(|row| row.part == part).collect();
        if of.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(wrap(&part.title().text(lang), width));
        for row in of {
            lines.extend(of_row(row, lang, width));
        }
    }
    let count = |status| rows.iter().filter(|row| row.status == status).count();
    let (failed, warned) = (count(DoctorStatus::Fail), count(DoctorStatus::Warn));
    lines.push(String::new());
    lines.extend(wrap(&texts::verdict(failed, warned).text(lang), width));
    lines.push(String::new());
    lines.join("\n")
}

fn of_row(row: &DoctorRow, lang: Lang, width: usize) -> Vec<String> {
    let head = format!("{:<7}", format!("[{}]", row.status.name()));
    let mut lines = hang(&head, &escape(&row.text.text(lang)), width);
    if !row.worst.is_empty() {
        let values: Vec<String> = row
            .worst
            .iter()
            .map(|(value, count)| format!("{value} ({count})"))
            .collect();
        let text = texts::worst(&values.join(", ")).text(lang);
        lines.extend(hang("       ", &escape(&text), width));
    }
    if let Some(fix) = &row.fix {
        let head = format!("       {}: ", texts::fix().text(lang));
        lines.extend(hang(&head, &escape(&fix.text(lang)), width));
    }
    lines
}

#[derive(Serialize)]
struct DoctorJson<'a> {
    schema: &'static str,
    engine: &'a str,
    subjects: [&'static str; 3],
    ok: usize,
    warn: usize,
    fail: usize,
    rows: Vec<RowJson<'a>>,
}

#[derive(Serialize)]
struct RowJson<'a> {
    part: &'static str,
    id: &'static str,
    status: &'static str,
    message: String,
    conforming: Option<u64>,
    of: Option<u64>,
    worst: Vec<WorstJson<'a>>,
    fix: Option<String>,
}

#[derive(Serialize)]
struct WorstJson<'a> {
    value: &'a str,
    count: u64,
}

/// The same in JSON: schema `winnable/doctor/1`.
///
/// # Errors
/// Those of the writer.
pub fn doctor_json(
    out: &mut dyn Write,
    engine: &str,
    rows: &[DoctorRow],
    lang: Lang,
) -> io::Result<()> {
    let count = |status| rows.iter().filter(|row| row.status == status).count();
    let document = DoctorJson {
        schema: "winnable/doctor/1",
        engine,
        subjects: ["setup", "data", "metrics"],
        ok: count(DoctorStatus::Ok),
        warn: count(DoctorStatus::Warn),
        fail: count(DoctorStatus::Fail),
        rows: rows.iter().map(|row| row_json(row, lang)).collect(),
    };
    write_document(out, &document)
}

fn row_json(row: &DoctorRow, lang: Lang) -> RowJson<'_> {
    RowJson {
        part: row.part.name(),
        id: row.id,
        status: row.status.name(),
        message: row.text.text(lang),
        conforming: row.share.map(|(part, _)| part),
        of: row.share.map(|(_, whole)| whole),
        worst: row
            .worst
            .iter()
            .map(|(value, count)| WorstJson {
                value,
                count: *count,
            })
            .collect(),
        fix: row.fix.as_ref().map(|fix| fix.text(lang)),
    }
}
