//! The ledger of verdicts: `tables/verdicts.csv`.

use std::path::Path;

use chrono::NaiveDate;
use chrono_tz::Tz;
use winnable_ingest::{DateError, DateOrder, DateOrderVotes, Decided, parse_date};
use winnable_model::text::config::rename_to;
use winnable_model::text::list as texts;
use winnable_model::{Code, Diagnostic, Diagnostics, Text, Verdict, VerdictKind, fold, nearest};

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
    let [.., date] = columns;
    let order = order(&table.rows, date);
    for (line, cells) in &table.rows {
        let cell = |at: &Option<usize>| at.and_then(|at| cells.get(at)).map_or("", String::as_str);
        match verdict(columns.each_ref().map(cell), *line, order) {
            Ok(verdict) => verdicts.push(verdict),
            Err(refused) => {
                let diagnostic = Diagnostic::new(Code::E0150, refused.message);
                let diagnostic = diagnostic.at_data(place(VERDICTS, *line), None);
                problems.push(match refused.help {
                    Some(help) => diagnostic.with_help(help),
                    None => diagnostic,
                });
            }
        }
    }
    if problems.has_errors() {
        return Err(problems.into());
    }
    Ok((verdicts, Some(table.file)))
}

/// The order of day and month that the dates of the table prove together, as `13/02/2026` does; `None`
/// where they prove none, or two.
fn order(rows: &[(u64, Vec<String>)], date: Option<usize>) -> Option<DateOrder> {
    let mut votes = DateOrderVotes::default();
    for (_, cells) in rows {
        if let Some(cell) = date.and_then(|at| cells.get(at)) {
            votes.observe(cell);
        }
    }
    match votes.decide() {
        Decided::Order(order) => Some(order),
        Decided::Ambiguous | Decided::NoDates | Decided::Conflict => None,
    }
}

/// Why a line is no verdict, and what to write instead where that is known.
struct Refused {
    message: Text,
    help: Option<Text>,
}

impl From<Text> for Refused {
    fn from(message: Text) -> Self {
        Self {
            message,
            help: None,
        }
    }
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
    order: Option<DateOrder>,
) -> Result<Verdict, Refused> {
    for (name, cell) in [("account", account), ("who", who)] {
        if cell.is_empty() {
            return Err(texts::verdict_without(name, line).into());
        }
    }
    let kind = VerdictKind::from_text(verdict).ok_or_else(|| Refused {
        message: texts::no_verdict(verdict, line),
        help: nearest(&fold(verdict), VerdictKind::WORDS).map(rename_to),
    })?;
    if (kind == VerdictKind::Override) == tier.is_empty() {
        return Err(texts::verdict_tier(kind.name(), tier, line).into());
    }
    Ok(Verdict {
        account: account.to_owned(),
        who: who.to_owned(),
        kind,
        tier: (!tier.is_empty()).then(|| tier.to_owned()),
        reason: reason.to_owned(),
        on: day(date, order).map_err(|error| of_date(&error, date, line))?,
        line,
    })
}

/// A day, read as those of exports are; a table is written by hand and knows no hours, so that no zone
/// matters.
fn day(text: &str, order: Option<DateOrder>) -> Result<NaiveDate, DateError> {
    parse_date(text, order, Tz::UTC)
}

fn of_date(error: &DateError, date: &str, line: u64) -> Refused {
    match error {
        DateError::Ambiguous { as_mdy, as_dmy, .. } => Refused {
            message: texts::verdict_date_open(date, line, *as_mdy, *as_dmy),
            help: Some(texts::write_years_first()),
        },
        _ => texts::verdict_date(date, line).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn a_day_with_its_year_first_needs_no_other() {
        for text in ["2026-10-01", "2026/10/1", "2026.10.01", "2026. 10. 1."] {
            assert_eq!(day(text, None), Ok(on(2026, 10, 1)), "{text}");
        }
        for text in [
            "01.10.2026",
            "2026-10",
            "2026-13-01",
            "2026-10-01-1",
            "",
            "20a6-1-1",
            "9/2/26",
        ] {
            assert!(day(text, None).is_err(), "{text}");
        }
    }

    #[test]
    fn a_column_that_proves_its_order_is_read_in_it() {
        let rows = |dates: &[&str]| -> Vec<(u64, Vec<String>)> {
            let rows = dates.iter().zip(2..);
            rows.map(|(date, line)| (line, vec![(*date).to_owned()]))
                .collect()
        };
        // There is no month 23, so that the day comes second.
        let american = order(&rows(&["09/02/2026", "9/23/2026"]), Some(0));
        assert_eq!(day("09/02/2026", american), Ok(on(2026, 9, 2)));
        let european = order(&rows(&["09/02/2026", "23.9.2026"]), Some(0));
        assert_eq!(day("09/02/2026", european), Ok(on(2026, 2, 9)));
        // Both in one column prove nothing, and neither does a column without a day above 12.
        for dates in [["9/23/2026", "23/9/2026"], ["09/02/2026", "2026-10-01"]] {
            let none = order(&rows(&dates), Some(0));
            assert!(
                matches!(day("09/02/2026", none), Err(DateError::Ambiguous { .. })),
                "{dates:?}"
            );
        }
    }
}
