//! Whether an opportunity is open, won or lost.

use winnable_model::text::data as texts;
use winnable_model::{Code, Outcome, fold};

use super::Slots;
use crate::cell::Refusal;
use crate::plan::{MappedBy, Slot};
use crate::quarantine::Fault;
use crate::read::row::Row;

/// The outcome: of its own column, else of the flags, else of the stage.
///
/// An outcome column that was mapped and holds another word costs the row, as do flags that are
/// neither yes nor no: a deal must not pass from lost to open in silence. A dialect's outcome
/// column may be the stage, whose other words all mean that the deal is open.
pub(super) fn read<'p>(row: &Row<'p>, slots: &Slots<'p>) -> Result<Outcome, Fault> {
    if let Some(cell) = row.cell(slots.outcome) {
        let word = word(&cell.text);
        let is_stage = slots.outcome.is_some_and(|outcome| {
            outcome.by == MappedBy::Dialect || shares_column(outcome.columns.first(), slots.stage)
        });
        if let Some(outcome) = word {
            return Ok(outcome);
        }
        if !is_stage {
            let expected = texts::not_one_of(&["open", "won", "lost"]);
            return Err(cell.fault(Refusal::new(Code::E0411, expected)));
        }
    }
    let (closed, won) = (row.flag(slots.is_closed)?, row.flag(slots.is_won)?);
    let by_stage = || row.cell(slots.stage).and_then(|cell| word(&cell.text));
    Ok(match (closed, won) {
        (_, Some(true)) => Outcome::Won,
        (Some(true), Some(false)) => Outcome::Lost,
        (Some(false), _) => Outcome::Open,
        (Some(true), None) => by_stage().unwrap_or(Outcome::Lost),
        (None, Some(false)) => by_stage()
            .filter(|o| *o != Outcome::Won)
            .unwrap_or(Outcome::Open),
        (None, None) => by_stage().unwrap_or(Outcome::Open),
    })
}

fn shares_column(column: Option<&crate::plan::BoundColumn>, stage: Slot<'_>) -> bool {
    let of_stage = stage.and_then(|stage| stage.columns.first());
    matches!((column, of_stage), (Some(one), Some(other)) if one.index == other.index)
}

/// Reads `won`, `Closed Lost`, `closed_won`, `6 - Closed Won`, `수주` and their like.
pub(super) fn word(text: &str) -> Option<Outcome> {
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
