//! Whether an opportunity is open, won or lost.

use winnable_model::text::data as texts;
use winnable_model::{Code, Outcome, fold};

use super::Slots;
use crate::cell::Refusal;
use crate::plan::{MappedBy, Slot};
use crate::quarantine::Fault;
use crate::read::row::{Cell, Checked, Row};

/// The outcome: of a column that the mapping names, else as the mapping translates the stage, else
/// of the dialect's column, of the flags, and of the stage.
///
/// A word that says neither costs the row, as do flags that are neither yes nor no: a deal must not
/// pass from lost to open in silence.
pub(super) fn read<'p>(row: &Row<'p>, slots: &Slots<'p>) -> Result<Outcome, Fault> {
    let own = slots
        .outcome
        .filter(|outcome| outcome.by != MappedBy::Dialect);
    if let Some(outcome) = of_column(row, own)? {
        return Ok(outcome);
    }
    if let Some(outcome) = of_translated_stage(row, slots.stage) {
        return Ok(outcome);
    }
    let known = slots
        .outcome
        .filter(|outcome| outcome.by == MappedBy::Dialect);
    if let Some(outcome) = of_column(row, known)? {
        return Ok(outcome);
    }
    let (closed, won) = (row.flag(slots.is_closed)?, row.flag(slots.is_won)?);
    Ok(match (closed, won) {
        (_, Some(true)) => Outcome::Won,
        (Some(true), Some(false)) => Outcome::Lost,
        (Some(false), _) => Outcome::Open,
        (Some(true), None) => of_stage(row, slots.stage)?.unwrap_or(Outcome::Lost),
        (None, Some(false)) => match of_stage(row, slots.stage)? {
            Some(Outcome::Lost) => Outcome::Lost,
            Some(Outcome::Open | Outcome::Won) | None => Outcome::Open,
        },
        (None, None) => of_stage(row, slots.stage)?.unwrap_or(Outcome::Open),
    })
}

fn of_column<'p>(row: &Row<'p>, slot: Slot<'p>) -> Checked<Outcome> {
    let Some(cell) = row.cell(slot) else {
        return Ok(None);
    };
    word(&cell.text).map(Some).ok_or_else(|| refused(&cell))
}

/// What a value map says of the stage: `values.stage = { "Signed" = "won" }`.
fn of_translated_stage<'p>(row: &Row<'p>, slot: Slot<'p>) -> Option<Outcome> {
    let cell = row.cell(slot)?;
    let values = &slot?.values;
    word(values.get(&fold(cell.raw))?)
}

/// What the name of the stage says; a stage that is closed and says no more is refused.
fn of_stage<'p>(row: &Row<'p>, slot: Slot<'p>) -> Checked<Outcome> {
    let Some(cell) = row.cell(slot) else {
        return Ok(None);
    };
    match word(&cell.text) {
        Some(outcome) => Ok(Some(outcome)),
        None if fold(&cell.text).contains("closed") => Err(refused(&cell)),
        None => Ok(None),
    }
}

fn refused(cell: &Cell<'_>) -> Fault {
    let expected = texts::not_one_of(&["open", "won", "lost"]);
    cell.fault(Refusal::new(Code::E0411, expected))
}

/// Reads `won`, `Closed Lost`, `closed_won`, `6 - Closed Won`, `수주` and their like.
pub(crate) fn word(text: &str) -> Option<Outcome> {
    let text = fold(&text.replace(['_', '-', '.', ')'], " "));
    let words = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    match words {
        "won" | "closed won" | "closedwon" | "close won" | "수주" | "수주 완료" | "수주완료"
        | "계약 완료" | "계약완료" | "성사" => Some(Outcome::Won),
        "lost" | "closed lost" | "closedlost" | "close lost" | "실주" | "수주 실패" | "실패" => {
            Some(Outcome::Lost)
        }
        "open" | "진행" | "진행 중" | "진행중" => Some(Outcome::Open),
        _ => None,
    }
}
