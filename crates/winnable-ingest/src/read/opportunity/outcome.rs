//! Whether an opportunity is open, won or lost.

use winnable_model::text::data as texts;
use winnable_model::{Code, Outcome, fold};

use super::Slots;
use crate::cell::Refusal;
use crate::dialect::Dialect;
use crate::plan::{MappedBy, Slot};
use crate::quarantine::Fault;
use crate::read::row::{Cell, Checked, Row};
use winnable_model::stage::{ended_somehow, is_numbered_only, is_usual_open, outcome_word};

/// The outcome: of a column that the mapping names, else as the mapping translates the stage, else
/// of the flags, and of the dialect's column or the name of the stage.
///
/// A word of an outcome's own column that says neither costs the row, as do flags that are neither
/// yes nor no: a deal must not pass from lost to open in silence. A stage whose name says nothing
/// leaves the deal open and is noted on the row.
pub(super) fn read<'p>(row: &mut Row<'p>, slots: &Slots<'p>) -> Result<Outcome, Fault> {
    let (own, known) = match slots.outcome {
        Some(outcome) if outcome.by == MappedBy::Dialect => (None, Some(outcome)),
        own => (own, None),
    };
    if let Some(outcome) = of_column(row, own)? {
        return Ok(outcome);
    }
    if let Some(outcome) = translated(row, slots.stage).or_else(|| translated(row, known)) {
        return Ok(outcome);
    }
    let (closed, won) = (row.flag(slots.is_closed)?, row.flag(slots.is_won)?);
    match (closed, won) {
        (_, Some(true)) => return Ok(Outcome::Won),
        (Some(true), Some(false)) => return Ok(Outcome::Lost),
        (Some(false), _) => return Ok(Outcome::Open),
        // What is not won may be open or lost, and what is closed may be either: the stage knows.
        (Some(true), None) | (None, Some(false) | None) => {}
    }
    let named = named(row, known, slots.stage)?;
    Ok(match (closed, named) {
        (Some(_), Named::Says(Outcome::Won)) => Outcome::Won,
        (Some(_), _) => Outcome::Lost,
        (None, Named::Says(Outcome::Won)) if won == Some(false) => Outcome::Open,
        (None, Named::Says(outcome)) => outcome,
        (None, Named::Usual) => Outcome::Open,
        (None, Named::Unclear(stage)) => {
            row.unclear_stage = Some(stage);
            Outcome::Open
        }
    })
}

fn of_column<'p>(row: &Row<'p>, slot: Slot<'p>) -> Checked<Outcome> {
    let Some(cell) = row.cell(slot) else {
        return Ok(None);
    };
    outcome_word(&cell.text)
        .or_else(|| is_usual_open(&cell.text).then_some(Outcome::Open))
        .map(Some)
        .ok_or_else(|| refused(&cell))
}

/// What a value map says of the stage: `values.stage = { "Papered" = "won" }`.
fn translated<'p>(row: &Row<'p>, slot: Slot<'p>) -> Option<Outcome> {
    let cell = row.cell(slot)?;
    let values = &slot?.values;
    outcome_word(values.get(&fold(cell.raw))?)
}

/// What the name of a stage comes to.
enum Named {
    /// It says so.
    Says(Outcome),
    /// There is none, or it is one that deals are open in.
    Usual,
    /// Nobody can tell.
    Unclear(Box<str>),
}

/// What the dialect's column says, else the stage; one that is closed and says no more is refused.
fn named<'p>(row: &Row<'p>, known: Slot<'p>, stage: Slot<'p>) -> Result<Named, Fault> {
    let Some(cell) = row.cell(known).or_else(|| row.cell(stage)) else {
        return Ok(Named::Usual);
    };
    if let Some(outcome) = outcome_word(&cell.text) {
        return Ok(Named::Says(outcome));
    }
    // A CRM that names its stages by number names those of ended deals so too.
    let is_of_a_crm = row.plan().dialect != Dialect::None;
    if ended_somehow(&cell.text) || (is_of_a_crm && is_numbered_only(&cell.text)) {
        return Err(refused(&cell));
    }
    if is_usual_open(&cell.text) {
        return Ok(Named::Usual);
    }
    Ok(Named::Unclear(cell.written().into()))
}

fn refused(cell: &Cell<'_>) -> Fault {
    let expected = texts::not_one_of(&["open", "won", "lost"]);
    cell.fault(Refusal::new(Code::E0411, expected))
}
