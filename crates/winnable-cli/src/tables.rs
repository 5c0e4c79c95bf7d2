//! The small tables of a project: exchange rates, titles, what people decided.

mod programme;
mod verdicts;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use winnable_engine::{InputFile, RecordKind};
use winnable_ingest::{
    Delimiter, FileError, FingerprintKey, Outcome, PlainText, RecordBuf, RecordScanner,
    Suppression, SuppressionEntry, TextEncoding,
};
use winnable_match::{Override, OverrideAction};
use winnable_model::text::system::reason;
use winnable_model::text::{cli as texts, matching as match_texts, run as run_texts};
use winnable_model::{
    BuyingRole, Code, DecimalMark, Department, Diagnostic, Diagnostics, FxRate, FxTable, Place,
    Seniority, Text, TitleOverride, TitlePattern, TitleTable, fold, parse_number,
};

use crate::failure::{Failure, exit};
use crate::layout_warnings::noted;
use crate::models::sha256;
use crate::project::Project;

pub(crate) use programme::{headers, programme};
pub(crate) use verdicts::{VERDICTS, verdicts};

/// A table that was there: its header, its rows with their lines, and what is known of its file.
pub(crate) struct SmallTable {
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<(u64, Vec<String>)>,
    pub(crate) file: TableFile,
}

/// The file of a table: its line of the manifest, and what should be known of how it was read.
#[derive(Clone)]
pub(crate) struct TableFile {
    pub(crate) input: InputFile,
    pub(crate) warning: Option<Diagnostic>,
}

/// Reads a table; `None` where the project has none of that name.
pub(crate) fn rows(root: &Path, name: &str, kind: &str) -> Result<Option<SmallTable>, Failure> {
    let path = root.join(name);
    if !path.is_file() {
        return Ok(None);
    }
    let unreadable = |error: &std::io::Error| {
        let message = texts::cannot_open(name, &reason(error));
        Failure::new(
            exit::ENVIRONMENT,
            Diagnostic::new(Code::E0901, message).at_file(name),
        )
    };
    let bytes = fs::read(&path).map_err(|error| unreadable(&error))?;
    let refused = |error: FileError| {
        Failure::refused(Diagnostic::new(error.code(), Text::of(&error)).at_file(name))
    };
    // Korean Excel saves a table in CP949: it is read like any export.
    let plain = PlainText::of(&bytes).map_err(refused)?;
    let mut scanner = RecordScanner::new(plain.text.as_slice(), Delimiter::Comma);
    let mut problems = Diagnostics::new();
    let mut rows = Vec::new();
    let mut record = RecordBuf::new();
    let header = scanner
        .read_header()
        .map_err(|error| refused(error.into()))?;
    let mut input = InputFile {
        name: name.to_owned(),
        kind: kind.to_owned(),
        dialect: "none".to_owned(),
        read_as: choices(plain.encoding, header.line()),
        sha256: sha256(&bytes),
        bytes: bytes.len() as u64,
        ..InputFile::default()
    };
    let header = header.names().to_vec();
    while let Some(outcome) = scanner
        .read(&mut record)
        .map_err(|error| unreadable(&error))?
    {
        input.rows_read += 1;
        match outcome {
            Outcome::Record => {
                rows.push((
                    record.line(),
                    record.iter().map(|cell| cell.trim().to_owned()).collect(),
                ));
                input.accepted += 1;
            }
            Outcome::Blank | Outcome::Footer => {
                *input.skipped.entry("blank".to_owned()).or_default() += 1;
            }
            // A table is the user's own text: nothing of it is set aside.
            Outcome::Bad(bad) => {
                let code = bad.fault.code().parse().unwrap_or(Code::E0312);
                let diagnostic = Diagnostic::new(code, Text::of(&bad.fault));
                problems.push(diagnostic.at_data(place(name, bad.line), None));
            }
        }
    }
    if problems.has_errors() {
        return Err(problems.into());
    }
    let warning = plain.note.map(|note| noted(&note, name));
    Ok(Some(SmallTable {
        header,
        rows,
        file: TableFile { input, warning },
    }))
}

/// How a table was read, in the words of the manifest.
fn choices(encoding: TextEncoding, header_line: u64) -> BTreeMap<String, String> {
    let choices = [
        ("form", "csv".to_owned()),
        ("encoding", encoding.name().to_owned()),
        ("delimiter", Delimiter::Comma.sign().to_owned()),
        ("header_row", header_line.to_string()),
    ];
    choices
        .map(|(name, choice)| (name.to_owned(), choice))
        .into()
}

fn place(table: &str, line: u64) -> Place {
    Place {
        file: table.to_owned(),
        row: u32::try_from(line).unwrap_or(u32::MAX),
        column: None,
    }
}

/// Reads each row of a table, reporting every one that cannot be used.
pub(crate) fn each<T>(
    table: &SmallTable,
    code: Code,
    message: fn(u64) -> Text,
    read: impl Fn(&[&str]) -> Option<T>,
) -> Result<Vec<T>, Failure> {
    let mut problems = Diagnostics::new();
    let mut values = Vec::new();
    for (line, cells) in &table.rows {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        if let Some(value) = read(&cells) {
            values.push(value);
        } else {
            let place = place(&table.file.input.name, *line);
            problems.push(Diagnostic::new(code, message(*line)).at_data(place, None));
        }
    }
    if problems.has_errors() {
        Err(problems.into())
    } else {
        Ok(values)
    }
}

/// Where exchange rates are written.
pub(crate) const RATES: &str = "tables/fx.csv";

/// The dated rates of `tables/fx.csv`; none where the file does not exist.
pub(crate) fn rates(root: &Path) -> Result<(FxTable, Option<TableFile>), Failure> {
    let Some(table) = rows(root, RATES, "rates")? else {
        return Ok((FxTable::default(), None));
    };
    let rates = each(&table, Code::E0605, texts::bad_rate, |cells| {
        let [from, to, date, rate] = cells else {
            return None;
        };
        Some(FxRate {
            from: from.parse().ok()?,
            to: to.parse().ok()?,
            date: date.parse().ok()?,
            rate: parse_number(rate, DecimalMark::Point).ok()?,
        })
    })?;
    let name = table.file.input.name.clone();
    let rates = FxTable::new(rates).map_err(|error| {
        Failure::refused(Diagnostic::new(Code::E0605, Text::of(&error)).at_file(&name))
    })?;
    Ok((rates, Some(table.file)))
}

/// The rules for titles: those of `tables/titles.csv`, before the built-in ones.
pub(crate) fn titles(root: &Path) -> Result<(TitleTable, Option<TableFile>), Failure> {
    let Some(table) = rows(root, "tables/titles.csv", "titles")? else {
        return Ok((TitleTable::builtin(), None));
    };
    let rules = each(&table, Code::E0115, texts::bad_title, title)?;
    Ok((
        TitleTable::builtin().with_overrides(rules),
        Some(table.file),
    ))
}

/// The list of people who must not be contacted, where the project names one, and its line of the
/// manifest.
pub(crate) fn suppression(project: &Project) -> Result<(Suppression, Option<TableFile>), Failure> {
    let Some(name) = &project.suppression else {
        return Ok((Suppression::default(), None));
    };
    let refused = |text: Text| Failure::refused(Diagnostic::new(Code::E0138, text).at_file(name));
    let Some(table) = rows(&project.root, name, "suppression")? else {
        return Err(refused(run_texts::no_suppression(name)));
    };
    let entry = |cells: &[&str]| SuppressionEntry::parse(cells.first()?);
    let mut entries = each(&table, Code::E0138, run_texts::bad_suppression, entry)?;
    // A list without a header begins with its first entry.
    let first = table.header.first().map_or("", String::as_str);
    match SuppressionEntry::parse(first) {
        Some(entry) => entries.push(entry),
        None if matches!(&*fold(first), "email" | "e-mail" | "hmac" | "이메일") => {}
        None => return Err(refused(run_texts::bad_suppression(1))),
    }
    let is_fingerprint = |one: &&SuppressionEntry| matches!(one, SuppressionEntry::Fingerprint(_));
    let fingerprints = entries.iter().filter(is_fingerprint).count() as u64;
    let key = (fingerprints > 0)
        .then(|| pii_key(fingerprints))
        .transpose()?;
    Ok((Suppression::new(entries, key), Some(table.file)))
}

/// The key of fingerprints, from the file that the environment names.
fn pii_key(fingerprints: u64) -> Result<FingerprintKey, Failure> {
    let refused = |text: Text| Failure::simple(Code::E0139, text);
    let path = std::env::var_os("WINNABLE_PII_KEY_FILE").filter(|path| !path.is_empty());
    let path = path.ok_or_else(|| refused(run_texts::no_pii_key(fingerprints)))?;
    let bytes = fs::read(path).map_err(|error| refused(run_texts::bad_pii_key(&reason(&error))))?;
    let size = run_texts::bytes(bytes.len() as u64);
    FingerprintKey::new(&bytes).ok_or_else(|| refused(run_texts::bad_pii_key(&size)))
}

/// Where people write what they decided of single records.
pub(crate) const OVERRIDES: &str = "tables/match-overrides.csv";

/// What people decided of single records; nothing where the file does not exist.
pub(crate) fn overrides(root: &Path) -> Result<(Vec<Override>, Option<TableFile>), Failure> {
    let Some(table) = rows(root, OVERRIDES, "overrides")? else {
        return Ok((Vec::new(), None));
    };
    let columns = override_columns(&table.header);
    let Some(columns) = columns else {
        let text = match_texts::override_header(&table.header.join(","));
        let diagnostic = Diagnostic::new(Code::E0116, text).at_file(OVERRIDES);
        return Err(Failure::refused(diagnostic));
    };
    let mut lines = each(&table, Code::E0116, match_texts::bad_override, |cells| {
        let cell =
            |at: &Option<usize>| at.and_then(|at| cells.get(at)).copied().unwrap_or_default();
        overriding(columns.each_ref().map(cell))
    })?;
    for (line, (row, _)) in lines.iter_mut().zip(&table.rows) {
        line.line = *row;
    }
    Ok((lines, Some(table.file)))
}

/// Where `decision`, `record_id`, `account_id`, `kind` and `note` stand, in any order; the last two may
/// be left out.
fn override_columns(header: &[String]) -> Option<[Option<usize>; 5]> {
    let names = ["decision", "record_id", "account_id", "kind", "note"];
    let columns = names.map(|name| header.iter().position(|header| fold(header) == name));
    let has_all = columns.iter().take(3).all(Option::is_some);
    let is_known = |header: &String| names.contains(&fold(header).as_ref());
    (has_all && header.iter().all(is_known)).then_some(columns)
}

/// The cells of a line, in the order of `override_columns`.
fn overriding([decision, record, account, kind, _note]: [&str; 5]) -> Option<Override> {
    let known = OverrideAction::ALL.into_iter();
    let action = known.into_iter().find(|action| action.name() == decision)?;
    let stated = |cell: &'_ str| (!cell.is_empty()).then(|| cell.to_owned());
    let (account, kind) = (stated(account), stated(kind));
    let names_account = account.is_some();
    let needs_account = action != OverrideAction::Never;
    let is_kind = |kind: &str| RecordKind::ALL.iter().any(|known| known.name() == kind);
    if record.is_empty() || names_account != needs_account || !kind.as_deref().is_none_or(is_kind) {
        return None;
    }
    Some(Override {
        action,
        record_id: record.to_owned(),
        kind,
        account_id: account,
        line: 0,
    })
}

/// `match,title,seniority,role,department`; a blank cell states nothing.
fn title(cells: &[&str]) -> Option<TitleOverride> {
    let [kind, title, seniority, role, department] = cells else {
        return None;
    };
    let pattern = match *kind {
        "exact" => TitlePattern::exact(title).ok()?,
        "contains" => TitlePattern::contains(title).ok()?,
        _ => return None,
    };
    let mut stated = TitleOverride::new(pattern);
    if !seniority.is_empty() {
        stated = stated.with_seniority(seniority.parse::<Seniority>().ok()?);
    }
    if !role.is_empty() {
        stated = stated.with_role(role.parse::<BuyingRole>().ok()?);
    }
    if !department.is_empty() {
        let known = Department::ALL
            .into_iter()
            .find(|known| known.name() == *department);
        stated = stated.with_department(known.or_else(|| Department::from_text(department))?);
    }
    Some(stated)
}
