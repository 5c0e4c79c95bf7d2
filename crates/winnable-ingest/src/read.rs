//! Reading the rows of one file, each into a typed row, a skip or the quarantine.

mod account;
mod association;
mod closes;
mod company;
mod contact;
mod contract;
mod engagement;
mod field_history;
mod firm;
mod funnel;
mod happened;
mod keyed;
mod membership;
mod opportunity;
mod person;
mod product;
mod report;
mod retention;
mod revenue;
mod row;
mod seen;
mod signal;
mod spend;
mod stage_change;
#[cfg(test)]
mod tests;
mod ticket;
mod touch;
mod touches;
mod transaction;

use winnable_model::{
    Account, Engagement, Opportunity, Person, Product, Signal, StageChange, Transaction,
};

use crate::file_error::FileError;
use crate::input::Input;
use crate::open::open_table;
use crate::plan::Plan;
use crate::quarantine::{Fault, QuarantinedRow};
use crate::scan::{Outcome, RecordBuf};
use crate::tally::SkipReason;

pub use closes::{Ahead, Closes, FAR_DAYS, with_closes};
pub(crate) use engagement::direction_word;
pub use field_history::ChangeReader;
pub use happened::LatestDates;
pub(crate) use membership::arm_word;
pub use report::FileReport;
pub use revenue::{
    read_associations, read_contracts, read_field_history, read_firms, read_memberships,
    read_retention, read_spend, read_stages, read_tickets,
};
pub use seen::Seen;
pub use touches::{TouchPart, read_touches};

use keyed::keyed;
use row::Row;

/// Why a record is no row of the result.
#[derive(Debug)]
enum Aside {
    /// Nothing is wrong with it.
    Skip(SkipReason),
    /// It was merged into another record.
    Merged { old: String, into: String },
    /// It cannot be used.
    Refused(Fault),
}

impl From<Fault> for Aside {
    fn from(fault: Fault) -> Self {
        Self::Refused(fault)
    }
}

/// Declares the fields that a reader asks for, found once per file.
macro_rules! slots {
    ($name:ident { $($field:ident),* $(,)? }) => {
        #[derive(Debug)]
        pub(super) struct $name<'p> { $($field: crate::plan::Slot<'p>),* }

        impl<'p> $name<'p> {
            pub(super) fn of(plan: &'p crate::plan::Plan) -> Self {
                Self { $($field: plan.slot(stringify!($field))),* }
            }
        }
    };
}
use slots;

/// Reads accounts, handing each to `sink` as it is read.
///
/// `seen` knows the rows of the files of this run that were read before, so that a record that two
/// files hold is one.
///
/// # Errors
/// [`FileError`] when the file as a whole cannot be read; rows that were handed out by then are not
/// the file's.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is of one lifetime, and rows are of any"
)]
pub fn read_accounts(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    sink: &mut dyn FnMut(Account),
) -> Result<FileReport, FileError> {
    let reading = account::Reading::of(plan);
    keyed(
        input,
        plan,
        &reading,
        |reading, row| reading.read(row),
        (seen, reading.key()),
        |account| account.id.as_str(),
        sink,
    )
}

/// Reads contacts or leads, as the plan's kind says; otherwise as [`read_accounts`].
///
/// # Errors
/// As [`read_accounts`].
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is of one lifetime, and rows are of any"
)]
pub fn read_people(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    sink: &mut dyn FnMut(Person),
) -> Result<FileReport, FileError> {
    let reading = person::Reading::of(plan);
    keyed(
        input,
        plan,
        &reading,
        |reading, row| reading.read(row),
        (seen, reading.key()),
        |person| person.id.as_str(),
        sink,
    )
}

/// Reads opportunities, as [`read_accounts`] reads accounts.
///
/// # Errors
/// As [`read_accounts`].
pub fn read_opportunities(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    sink: &mut dyn FnMut(Opportunity),
) -> Result<FileReport, FileError> {
    read_opportunities_with_stages(input, plan, seen, (sink, &mut |_| {}))
}

/// Reads opportunities, and when each entered the stages that columns of its row date. One row is one
/// opportunity in the report, however many stages it dates.
///
/// # Errors
/// As [`read_accounts`].
pub fn read_opportunities_with_stages(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    (sink, stages): (&mut dyn FnMut(Opportunity), &mut dyn FnMut(StageChange)),
) -> Result<FileReport, FileError> {
    let reading = opportunity::Reading::of(plan);
    keyed(
        input,
        plan,
        &reading,
        |reading, row| {
            let opportunity = reading.read(row)?;
            let changes = opportunity::stage_changes(row, &opportunity);
            Ok((opportunity, changes))
        },
        (seen, reading.key()),
        |(opportunity, _): &(Opportunity, Vec<StageChange>)| opportunity.id.as_str(),
        &mut |(opportunity, changes): (Opportunity, Vec<StageChange>)| {
            changes.into_iter().for_each(&mut *stages);
            sink(opportunity);
        },
    )
}

/// Reads orders, invoices, shipments or payments, as the plan's kind says; otherwise as
/// [`read_accounts`].
///
/// # Errors
/// As [`read_accounts`].
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method is of one lifetime, and rows are of any"
)]
pub fn read_transactions(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    sink: &mut dyn FnMut(Transaction),
) -> Result<FileReport, FileError> {
    let reading = transaction::Reading::of(plan);
    keyed(
        input,
        plan,
        &reading,
        |reading, row| reading.read(row),
        (seen, reading.key()),
        |transaction| transaction.id.as_str(),
        sink,
    )
}

/// Reads the list of products, as [`read_accounts`] reads accounts.
///
/// # Errors
/// As [`read_accounts`].
pub fn read_products(
    input: impl Input,
    plan: &Plan,
    seen: &mut Seen,
    sink: &mut dyn FnMut(Product),
) -> Result<FileReport, FileError> {
    let reading = product::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        let product = reading.read(row)?;
        let key = product.id.as_deref().unwrap_or(&product.name);
        seen.claim(row, key, reading.key())?;
        sink(product);
        Ok(())
    })
}

/// Reads signals. Memory does not grow with rows, so a row that stands twice counts twice.
///
/// # Errors
/// As [`read_accounts`].
pub fn read_signals(
    input: impl Input,
    plan: &Plan,
    sink: &mut dyn FnMut(Signal),
) -> Result<FileReport, FileError> {
    let reading = signal::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        sink(reading.read(row)?);
        Ok(())
    })
}

/// Reads touches. Memory does not grow with rows, so a row that stands twice counts twice.
///
/// # Errors
/// As [`read_accounts`].
pub fn read_engagements(
    input: impl Input,
    plan: &Plan,
    sink: &mut dyn FnMut(Engagement),
) -> Result<FileReport, FileError> {
    let reading = engagement::Reading::of(plan);
    rows(input, plan, &reading, |reading, row| {
        sink(reading.read(row)?);
        Ok(())
    })
}

/// Puts every record below the header into exactly one place.
fn rows<S>(
    mut input: impl Input,
    plan: &Plan,
    reading: &S,
    mut read: impl for<'r> FnMut(&'r S, &mut Row<'r>) -> Result<(), Aside>,
) -> Result<FileReport, FileError> {
    let mut table = open_table(&mut input, &plan.layout, &plan.limits)?;
    let mut report = FileReport::new(plan.file);
    report.count_titles(plan.layout.titles);
    let mut record = RecordBuf::new();
    while let Some(outcome) = table.read(&mut record)? {
        settle((outcome, &record), plan, &mut report, |row| {
            read(reading, row)
        });
    }
    report.sha256 = table.fingerprint().sha256;
    Ok(report)
}

/// Puts one record into exactly one place of a report.
fn settle<'r>(
    (outcome, record): (Outcome, &'r RecordBuf),
    plan: &'r Plan,
    report: &mut FileReport,
    read: impl FnOnce(&mut Row<'r>) -> Result<(), Aside>,
) {
    report.tally.rows_read += 1;
    match outcome {
        Outcome::Blank => report.tally.skip(SkipReason::Blank),
        Outcome::Footer => report.tally.skip(SkipReason::Footer),
        Outcome::Bad(bad) => {
            let row = QuarantinedRow::of_scan(plan.file, *bad, &plan.header);
            report.quarantine(plan.masked_row(row, None));
        }
        Outcome::Record => {
            let mut row = Row::new(plan, record);
            row.note_faults();
            match read(&mut row) {
                Ok(()) => report.accept(plan, row),
                Err(aside) => report.put_aside(aside, &row),
            }
        }
    }
}
