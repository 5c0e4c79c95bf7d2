//! How long each deal of a table took, from its dates.

use chrono::NaiveDate;
use chrono_tz::Tz;
use winnable_icp::backtest::Span;
use winnable_icp::table::Column;
use winnable_ingest::{
    Ahead, Closes, DateOrder, DateOrderVotes, Decided, LatestDates, parse_date, with_closes,
};
use winnable_model::text::icp::backtest as texts;
use winnable_model::{Code, Diagnostic, Diagnostics, Outcome, Text};

use crate::failure::Failure;
use crate::pipeline::doubts;
use crate::plain_file::Lines;

/// The dates of the deals, and the day that they stand as of.
pub(super) struct Spans {
    /// How long each took.
    pub(super) of: Vec<Span>,
    /// The day as of which they stand: the stated one, else the latest that something happened on.
    pub(super) as_of: Option<NaiveDate>,
    /// Which deals were there on that day.
    pub(super) there: Vec<bool>,
    /// What speaks against a day that was found.
    pub(super) doubts: Diagnostics,
}

/// The columns that say when.
#[derive(Clone, Copy)]
pub(super) struct Dated<'a> {
    pub(super) created: &'a Column,
    pub(super) closed: &'a Column,
    pub(super) to_value: Option<&'a Column>,
}

/// Reads the dates. A deal that closes after the as-of date is open, and its outcome here becomes so;
/// one that is created after it is not there.
pub(super) fn spans(
    (file, lines): (&str, &Lines),
    columns: Dated<'_>,
    outcomes: &mut [Outcome],
    stated: Option<NaiveDate>,
) -> Result<Spans, Failure> {
    let created = dates((file, lines), columns.created)?;
    let closed = dates((file, lines), columns.closed)?;
    let (as_of, doubts) = match stated {
        Some(day) => (Some(day), Diagnostics::new()),
        None => found(file, &created, &closed, outcomes),
    };
    let to_value = columns.to_value.map(|column| values((file, lines), column));
    let to_value = to_value.transpose()?;
    let (mut of, mut there) = (Vec::new(), Vec::new());
    let rows = created.iter().zip(&closed).zip(outcomes).enumerate();
    for (at, ((created, closed), outcome)) in rows {
        let after = |date: &Option<NaiveDate>| date.zip(stated).is_some_and(|(d, day)| d > day);
        there.push(!after(created));
        if closed.zip(as_of).is_some_and(|(close, day)| close > day) {
            *outcome = Outcome::Open;
        }
        let end = match outcome {
            Outcome::Open => as_of,
            _ => *closed,
        };
        let value = to_value.as_ref().and_then(|all| match all {
            Values::Days(days) => *days.get(at)?,
            // A date after the stated day is not known on it.
            Values::Dates(dates) => {
                let date = dates.get(at)?.filter(|date| !after(&Some(*date)));
                days(closed.as_ref(), date.as_ref())
            }
        });
        of.push(Span {
            days: days(created.as_ref(), end.as_ref()),
            to_value: value.filter(|_| *outcome == Outcome::Won),
        });
    }
    Ok(Spans {
        of,
        as_of,
        there,
        doubts,
    })
}

/// The latest day on which a deal was created, won or lost; a planned close is none, and closes that
/// lie far ahead of everything else are not followed, as in a project.
fn found(
    file: &str,
    created: &[Option<NaiveDate>],
    closed: &[Option<NaiveDate>],
    outcomes: &[Outcome],
) -> (Option<NaiveDate>, Diagnostics) {
    let mut others = LatestDates::default();
    for day in created.iter().flatten() {
        others.observe(*day);
    }
    let mut of_file = Closes::default();
    let ended = closed.iter().zip(outcomes);
    for (day, _) in ended.filter(|(_, outcome)| **outcome != Outcome::Open) {
        if let Some(day) = day {
            of_file.observe(*day);
        }
    }
    let (latest, ahead) = with_closes(others, [&of_file]);
    let ahead = ahead.into_iter().flatten();
    let ahead: Vec<(String, Ahead)> = ahead.map(|one| (file.to_owned(), one)).collect();
    let date = latest.latest();
    let doubts = date.map(|date| doubts(date, latest.before(), &ahead));
    (date, doubts.unwrap_or_default())
}

/// Whole days from one to the other, where both are known.
fn days(from: Option<&NaiveDate>, to: Option<&NaiveDate>) -> Option<f64> {
    let days = (*to? - *from?).num_days();
    i32::try_from(days).ok().map(f64::from)
}

/// Times to value as they are written.
enum Values {
    Days(Vec<Option<f64>>),
    Dates(Vec<Option<NaiveDate>>),
}

fn values((file, lines): (&str, &Lines), column: &Column) -> Result<Values, Failure> {
    match column.numbers() {
        Some(days) if days.iter().flatten().all(|days| *days >= 0.0) => Ok(Values::Days(days)),
        Some(_) => Err(refused(
            file,
            texts::unreadable_dates(&column.name),
            texts::to_value_is(),
        )),
        None => Ok(Values::Dates(dates((file, lines), column)?)),
    }
}

/// The dates of a column, in the order of month and day that its cells prove.
fn dates(
    (file, lines): (&str, &Lines),
    column: &Column,
) -> Result<Vec<Option<NaiveDate>>, Failure> {
    let mut votes = DateOrderVotes::default();
    for cell in column.cells.iter().flatten() {
        votes.observe(cell);
    }
    let order: Option<DateOrder> = match votes.decide() {
        Decided::Order(order) => Some(order),
        Decided::NoDates => None,
        Decided::Ambiguous | Decided::Conflict => {
            let why = texts::unreadable_dates(&column.name);
            return Err(refused(file, why, texts::two_orders()));
        }
    };
    let read = |(at, cell): (usize, &Option<Box<str>>)| {
        let Some(cell) = cell.as_deref() else {
            return Ok(None);
        };
        let no_date = || texts::no_date(&column.name, lines.of(at), cell);
        parse_date(cell, order, Tz::UTC)
            .map(Some)
            .map_err(|_| refused(file, no_date(), texts::write_dates()))
    };
    column.cells.iter().enumerate().map(read).collect()
}

fn refused(file: &str, text: Text, help: Text) -> Failure {
    Failure::refused(
        Diagnostic::new(Code::E0134, text)
            .at_file(file)
            .with_help(help),
    )
}
