//! The ledger of verdicts: `tables/verdicts.csv`.

use std::path::Path;

use chrono::NaiveDate;
use winnable_model::text::list as texts;
use winnable_model::{Code, Diagnostic, Diagnostics, Text, Verdict, VerdictKind, fold};

use super::{TableFile, place, rows};
use crate::failure::Failure;

/// Where people write what they say of the list.
pub(crate) const VERDICTS: &str = "tables/verdicts.csv";

/// A column: its name, the Korean words for it, and whether a table must have it.
struct Column {
    name: &'static str,
    korean: [&'static str; 2],
    required: bool,
}

const COLUMNS: [Column; 6] = [
    Column {
        name: "account",
        korean: ["고객사", "계정"],
        required: true,
    },
    Column {
        name: "who",
        korean: ["담당자", "판정자"],
        required: true,
    },
    Column {
        name: "verdict",
        korean: ["판정", "결정"],
        required: true,
    },
    Column {
        name: "tier",
        korean: ["등급", "티어"],
        required: false,
    },
    Column {
        name: "reason",
        korean: ["사유", "이유"],
        required: false,
    },
    Column {
        name: "date",
        korean: ["날짜", "일자"],
        required: true,
    },
];

/// What people said of the list; nothing where the file does not exist.
pub(crate) fn verdicts(root: &Path) -> Result<(Vec<Verdict>, Option<TableFile>), Failure> {
    let Some(table) = rows(root, VERDICTS, "verdicts")? else {
        return Ok((Vec::new(), None));
    };
    let Some(columns) = columns(&table.header) else {
        let text = texts::verdict_header(&table.header.join(","));
        let diagnostic = Diagnostic::new(Code::E0150, text).at_file(VERDICTS);
        return Err(Failure::refused(diagnostic));
    };
    let mut problems = Diagnostics::new();
    let mut verdicts = Vec::with_capacity(table.rows.len());
    for (line, cells) in &table.rows {
        let cell = |at: &Option<usize>| at.and_then(|at| cells.get(at)).map_or("", String::as_str);
        match verdict(columns.each_ref().map(cell), *line) {
            Ok(verdict) => verdicts.push(verdict),
            Err(message) => {
                let place = place(VERDICTS, *line);
                problems.push(Diagnostic::new(Code::E0150, message).at_data(place, None));
            }
        }
    }
    if problems.has_errors() {
        return Err(problems.into());
    }
    Ok((verdicts, Some(table.file)))
}

/// Where the columns stand, in any order; `None` where one is missing, unknown or there twice.
fn columns(header: &[String]) -> Option<[Option<usize>; 6]> {
    let mut found = [None; 6];
    for (at, name) in header.iter().enumerate() {
        let name = fold(name);
        let is_named = |column: &Column| column.name == name || column.korean.contains(&&*name);
        let slot = found.get_mut(COLUMNS.iter().position(is_named)?)?;
        if slot.replace(at).is_some() {
            return None;
        }
    }
    let is_there = |(column, at): (&Column, &Option<usize>)| at.is_some() || !column.required;
    COLUMNS.iter().zip(&found).all(is_there).then_some(found)
}

/// The cells of a line, in the order of the columns.
fn verdict(
    [account, who, verdict, tier, reason, date]: [&str; 6],
    line: u64,
) -> Result<Verdict, Text> {
    for (name, cell) in [("account", account), ("who", who)] {
        if cell.is_empty() {
            return Err(texts::verdict_without(name, line));
        }
    }
    let kind = VerdictKind::from_text(verdict);
    let kind = kind.ok_or_else(|| texts::no_verdict(verdict, line))?;
    if (kind == VerdictKind::Override) == tier.is_empty() {
        return Err(texts::verdict_tier(kind.name(), tier, line));
    }
    Ok(Verdict {
        account: account.to_owned(),
        who: who.to_owned(),
        kind,
        tier: (!tier.is_empty()).then(|| tier.to_owned()),
        reason: reason.to_owned(),
        on: day(date).ok_or_else(|| texts::verdict_date(date, line))?,
        line,
    })
}

/// A day that is written with the year first: `2026-10-01`, `2026/10/1`, `2026. 10. 1.`.
fn day(text: &str) -> Option<NaiveDate> {
    let plain = |c: char| matches!(c, '-' | '/' | '.');
    let mut parts = text.trim_end_matches('.').split(plain).map(str::trim);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = year.len() == 4 && [year, month, day].iter().all(|part| is_number(part));
    if !is_day || parts.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_its_year_first() {
        let first = NaiveDate::from_ymd_opt(2026, 10, 1);
        for text in ["2026-10-01", "2026/10/1", "2026.10.01", "2026. 10. 1."] {
            assert_eq!(day(text), first, "{text}");
        }
        for text in [
            "01.10.2026",
            "2026-10",
            "2026-13-01",
            "2026-10-01-1",
            "",
            "20a6-1-1",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
