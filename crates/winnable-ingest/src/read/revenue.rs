//! The readers of what revenue metrics read.

use crate::input::Input;

use winnable_model::{
    Association, Contract, FieldChange, FirmCount, Membership, RetentionEvent, SpendLine,
    StageChange, Ticket,
};

use super::{
    FileReport, Seen, association, contract, field_history, firm, membership, retention, rows,
    spend, stage_change, ticket,
};
use crate::file_error::FileError;
use crate::plan::Plan;

/// Reads contracts, as [`read_accounts`](super::read_accounts) reads accounts.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_contracts(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    sink: &mut dyn FnMut(Contract),
) -> Result<FileReport, FileError> {
    let reading = contract::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        let contract = reading.read(row)?;
        seen.claim(row, contract.id.as_str(), reading.key())?;
        sink(contract);
        Ok(())
    })
}

/// Reads lines of spend. Where an id is mapped, a line that stands twice counts once; without one
/// nothing tells two equal lines from a repeated one, and both count.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_spend(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    sink: &mut dyn FnMut(SpendLine),
) -> Result<FileReport, FileError> {
    let reading = spend::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        let (id, line) = reading.read(row)?;
        if let Some(id) = id {
            seen.claim(row, &id, reading.key())?;
        }
        sink(line);
        Ok(())
    })
}

/// Reads changes of deals' stages. A deal has many of them, so no row is taken for another's
/// repetition.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_stages(
    input: impl Input,
    plan: &Plan,
    sink: &mut dyn FnMut(StageChange),
) -> Result<FileReport, FileError> {
    let reading = stage_change::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        sink(reading.read(row)?);
        Ok(())
    })
}

/// Reads changes of fields, as [`read_stages`] reads stages.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_field_history(
    input: impl Input,
    plan: &Plan,
    sink: &mut dyn FnMut(FieldChange),
) -> Result<FileReport, FileError> {
    let reading = field_history::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        sink(reading.read(row)?);
        Ok(())
    })
}

/// Reads associations, as [`read_stages`] reads stages: a record has many.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_associations(
    input: impl Input,
    plan: &Plan,
    sink: &mut dyn FnMut(Association),
) -> Result<FileReport, FileError> {
    let reading = association::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        sink(reading.read(row)?);
        Ok(())
    })
}

/// Reads support tickets, as [`read_spend`] reads spend.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_tickets(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    sink: &mut dyn FnMut(Ticket),
) -> Result<FileReport, FileError> {
    let reading = ticket::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        let (id, ticket) = reading.read(row)?;
        if let Some(id) = id {
            seen.claim(row, &id, reading.key())?;
        }
        sink(ticket);
        Ok(())
    })
}

/// Reads members of programmes, as [`read_stages`] reads stages.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_memberships(
    input: impl Input,
    plan: &Plan,
    sink: &mut dyn FnMut(Membership),
) -> Result<FileReport, FileError> {
    let reading = membership::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        sink(reading.read(row)?);
        Ok(())
    })
}

/// Reads what happened to customers' revenue, as [`read_spend`] reads spend.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_retention(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    sink: &mut dyn FnMut(RetentionEvent),
) -> Result<FileReport, FileError> {
    let reading = retention::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        let (id, event) = reading.read(row)?;
        if let Some(id) = id {
            seen.claim(row, &id, reading.key())?;
        }
        sink(event);
        Ok(())
    })
}

/// Reads a table of firms, as [`read_stages`] reads stages.
///
/// # Errors
/// As [`read_accounts`](super::read_accounts).
pub fn read_firms(
    input: impl Input,
    plan: &Plan,
    sink: &mut dyn FnMut(FirmCount),
) -> Result<FileReport, FileError> {
    let reading = firm::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        sink(reading.read(row)?);
        Ok(())
    })
}
