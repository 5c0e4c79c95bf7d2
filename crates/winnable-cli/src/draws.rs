//! Draws of a project: `tables/holdout-NAME.csv` with the accounts, and `tables/holdout-NAME.toml` that
//! says how they were drawn.

use std::fs;
use std::path::Path;

use winnable_engine::metrics::Draw;
use winnable_metrics::abm::holdout::Share;
use winnable_model::document::{Document, Key, SectionCodes, Shape, Table, TextFile};
use winnable_model::text::system::reason;
use winnable_model::text::{cli as texts, holdout as holdout_texts};
use winnable_model::{Arm, Code, Diagnostic, Diagnostics, fold};

use crate::failure::{Failure, exit};
use crate::tables::{SmallTable, TableFile, each, rows};

/// The list of a draw that nobody named, and what its files are called.
pub(crate) const UNNAMED: &str = "holdout";

static DRAW: Table = Table {
    name: "draw",
    keys: &[
        Key::required(
            "schema",
            Shape::Whole,
            "version of the file format: 1",
            "파일 형식 버전: 1",
        ),
        Key::required("list", Shape::Text, "the list", "목록"),
        Key::required("share", Shape::Number, "the share held out", "제외 비율"),
        Key::required("salt", Shape::Text, "the salt", "추첨 글자"),
        Key::required("on", Shape::Date, "the day of the draw", "추첨일"),
        Key::required(
            "list_sha256",
            Shape::Text,
            "the list's fingerprint",
            "목록 지문",
        ),
        Key::optional(
            "accounts",
            Shape::Whole,
            "accounts on the list",
            "목록의 고객사 수",
        ),
        Key::optional(
            "control",
            Shape::Whole,
            "accounts held out",
            "대조군 고객사 수",
        ),
        Key::optional("model", Shape::Text, "the model", "모델"),
        Key::optional(
            "model_sha256",
            Shape::Text,
            "the model's fingerprint",
            "모델 지문",
        ),
        Key::optional("as_of", Shape::Date, "the as-of date", "기준일"),
        Key::optional("motion", Shape::Text, "the motion", "영업 동선"),
        Key::optional("where", Shape::Text, "the condition", "조건"),
        Key::optional("tier", Shape::Text, "the tier", "등급"),
        Key::optional(
            "top",
            Shape::Whole,
            "how many of the highest scores",
            "상위 개수",
        ),
    ],
};

const CODES: SectionCodes = SectionCodes {
    unknown_key: Code::E0126,
    missing_key: Code::E0126,
    wrong_kind: Code::E0126,
    wrong_value: Code::E0126,
};

/// The names of a draw's files, of the list and of how it was drawn.
pub(crate) fn files(name: Option<&str>) -> (String, String) {
    let stem = match name {
        Some(name) if name != UNNAMED => format!("tables/{UNNAMED}-{name}"),
        _ => format!("tables/{UNNAMED}"),
    };
    (format!("{stem}.csv"), format!("{stem}.toml"))
}

/// The names of the draws that a project has, in order.
pub(crate) fn names(root: &Path) -> Vec<String> {
    let entries = fs::read_dir(root.join("tables")).into_iter().flatten();
    let name = |entry: fs::DirEntry| {
        let file = entry.file_name().into_string().ok()?;
        let stem = file
            .strip_suffix(".toml")?
            .strip_prefix(UNNAMED)?
            .to_owned();
        match stem.strip_prefix('-') {
            Some(name) => Some(name.to_owned()),
            None => stem.is_empty().then(|| UNNAMED.to_owned()),
        }
    };
    let mut names: Vec<String> = entries.flatten().filter_map(name).collect();
    names.sort();
    names
}

/// Reads a draw, with the file of its list.
pub(crate) fn read(root: &Path, name: &str) -> Result<(Draw, TableFile), Failure> {
    let (csv, toml) = files(Some(name));
    let help = |diagnostic: Diagnostic| diagnostic.with_help(holdout_texts::restore_draw());
    let mut draw = how(root, &toml)?;
    let table = rows(root, &csv, "holdout")?.ok_or_else(|| {
        let missing = Diagnostic::new(Code::E0126, holdout_texts::no_list(&csv));
        Failure::refused(help(missing.at_file(&csv)))
    })?;
    draw.accounts = accounts(&table)?;
    Ok((draw, table.file))
}

/// How a list was drawn; its accounts stand in the other file.
fn how(root: &Path, name: &str) -> Result<Draw, Failure> {
    let text = fs::read_to_string(root.join(name)).map_err(|error| {
        let message = texts::cannot_open(name, &reason(&error));
        let diagnostic = Diagnostic::new(Code::E0901, message);
        Failure::new(exit::ENVIRONMENT, diagnostic.at_file(name))
    })?;
    let file = TextFile::new(name, &text);
    let mut out = Diagnostics::new();
    let draw = Document::parse(&file, Code::E0126, &mut out).and_then(|document| {
        let section = document.root(&DRAW, CODES);
        section.refuse_unknown_keys(&mut out);
        section.whole("schema", 1..=1, &mut out);
        let share = section.number("share", &mut out);
        let stated = share.is_some();
        let share = share.and_then(|share| Share::new(share.value).ok());
        if stated && share.is_none() {
            section.wrong_value(
                holdout_texts::bad_share(),
                section.span_of("share"),
                &mut out,
            );
        }
        for key in ["list", "share", "salt", "on", "list_sha256"] {
            if !section.has(key) {
                section.missing(key, &mut out);
            }
        }
        Some(Draw {
            list: section.text("list", &mut out)?.value.to_owned(),
            share: share?,
            salt: section.text("salt", &mut out)?.value.to_owned(),
            on: section.date("on", &mut out)?.value,
            accounts: Vec::new(),
            fingerprint: section.text("list_sha256", &mut out)?.value.to_owned(),
        })
    });
    match draw {
        Some(draw) if !out.has_errors() => Ok(draw),
        _ => Err(out.into()),
    }
}

/// The accounts with their sides, in the order of their ids, whatever a spreadsheet made of the order.
fn accounts(table: &SmallTable) -> Result<Vec<(String, Arm)>, Failure> {
    let column = |wanted: &str| table.header.iter().position(|name| fold(name) == wanted);
    let (Some(id), Some(arm)) = (column("account_id"), column("arm")) else {
        let text = holdout_texts::bad_header(&table.header.join(","));
        let diagnostic = Diagnostic::new(Code::E0126, text).at_file(&table.file.input.name);
        return Err(Failure::refused(diagnostic));
    };
    let mut accounts = each(table, Code::E0126, holdout_texts::bad_line, |cells| {
        let id = unguarded(cells.get(id)?);
        let arm = [Arm::Treated, Arm::Control]
            .into_iter()
            .find(|known| fold(cells.get(arm).unwrap_or(&"")) == known.name())?;
        (!id.is_empty()).then(|| (id.to_owned(), arm))
    })?;
    accounts.sort();
    Ok(accounts)
}

/// An id without the sign that guards it from a spreadsheet.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(id) if winnable_report::guard(id) == cell => id,
        _ => cell,
    }
}
