//! The total and the annual value of a contract.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

use super::ramp::{RampStep, total};
use super::term::Term;
use crate::amounts::{YEAR, add, mul, scale};
use crate::{Reason, Result};

/// What a contract says about money and time. All amounts are of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Contract {
    /// A contract over a term.
    Fixed {
        /// The recurring fees of the whole term together.
        recurring: Decimal,
        /// The fees that are paid once, such as for implementation.
        one_off: Decimal,
        /// How long it runs.
        term: Term,
    },
    /// A contract that runs until somebody ends it.
    Evergreen {
        /// The recurring fee of a month.
        monthly: Decimal,
    },
}

impl Contract {
    /// A contract over its dates, when it states no term of its own.
    ///
    /// # Errors
    /// [`Reason::NoTerm`] without an end: a total over an unknown term says nothing about a year.
    /// The errors of [`Term::between`].
    pub fn dated(
        recurring: Decimal,
        one_off: Decimal,
        start: NaiveDate,
        end_exclusive: Option<NaiveDate>,
    ) -> Result<Self> {
        let end = end_exclusive.ok_or(Reason::NoTerm)?;
        Ok(Self::Fixed {
            recurring,
            one_off,
            term: Term::between(start, end)?,
        })
    }

    /// A contract whose fee changes over its term.
    ///
    /// # Errors
    /// [`Reason::NoTerm`] without a step, [`Reason::ZeroTerm`], [`Reason::Overflow`].
    pub fn ramp(steps: &[RampStep], one_off: Decimal) -> Result<Self> {
        let (recurring, months) = total(steps)?;
        Ok(Self::Fixed {
            recurring,
            one_off,
            term: Term::of_months(months)?,
        })
    }
}

/// An annual contract value and what a reader has to know about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Acv {
    /// Money per year.
    pub value: Decimal,
    /// The term is under twelve months, so this is the amount as signed and not that of a year.
    pub short_term: bool,
    /// The value is below zero, as that of a credit note is.
    pub negative: bool,
}

/// The total contract value: recurring and one-off fees over the whole term.
///
/// - **Unit**: money.
///
/// # Errors
/// [`Reason::UndefinedForEvergreen`], [`Reason::Overflow`].
pub fn tcv(contract: &Contract) -> Result<Decimal> {
    match *contract {
        Contract::Fixed {
            recurring, one_off, ..
        } => add(recurring, one_off),
        Contract::Evergreen { .. } => Err(Reason::UndefinedForEvergreen),
    }
}

/// The annual contract value.
///
/// - **Unit**: money per year.
/// - **Formula**: `recurring x 12 / term in months`; one-off fees stay out. A term under twelve
///   months is not scaled up: the amount stands as signed, and the flag says so. An evergreen
///   contract has `12 x` its monthly fee.
/// - **Source**: the ACV of `winnable_model::annual_value`, without its rounding to minor units
///   and with the one-off fees told apart.
///
/// # Errors
/// [`Reason::Overflow`].
///
/// ```
/// use rust_decimal::Decimal;
/// use winnable_metrics::contract::{Contract, Term, acv};
/// let five_years = Contract::Fixed {
///     recurring: Decimal::from(500_000),
///     one_off: Decimal::from(20_000),
///     term: Term::of_months(60)?,
/// };
/// assert_eq!(acv(&five_years)?.value, Decimal::from(100_000));
/// # Ok::<(), winnable_metrics::Reason>(())
/// ```
pub fn acv(contract: &Contract) -> Result<Acv> {
    let (value, short_term) = match *contract {
        Contract::Fixed {
            recurring, term, ..
        } if term.is_under_a_year() => (recurring, true),
        _ => (acv_annualised(contract)?, false),
    };
    Ok(Acv {
        value,
        short_term,
        negative: value < Decimal::ZERO,
    })
}

/// The annual value with short terms scaled up: the pace of a year, which nobody has signed.
///
/// - **Unit**: money per year.
/// - **Formula**: `recurring x 12 / term in months`, whatever the term.
///
/// # Errors
/// [`Reason::Overflow`].
pub fn acv_annualised(contract: &Contract) -> Result<Decimal> {
    match *contract {
        Contract::Fixed {
            recurring, term, ..
        } => per_year(recurring, term),
        Contract::Evergreen { monthly } => mul(monthly, YEAR),
    }
}

/// The annual value with the one-off fees spread over the term, scaled up where it is short.
///
/// - **Unit**: money per year.
/// - **Formula**: `(recurring + one-off) x 12 / term in months`, whatever the term.
///
/// # Errors
/// [`Reason::UndefinedForEvergreen`]: there is no term to spread them over.
/// [`Reason::Overflow`].
pub fn acv_incl_one_off(contract: &Contract) -> Result<Decimal> {
    let all = tcv(contract)?;
    match *contract {
        Contract::Fixed { term, .. } => per_year(all, term),
        Contract::Evergreen { .. } => Err(Reason::UndefinedForEvergreen),
    }
}

/// `amount x 12 / term`, over the exact fraction of the term.
fn per_year(amount: Decimal, term: Term) -> Result<Decimal> {
    let (parts, of) = term.fraction();
    scale(amount, mul(YEAR, of)?, parts, Reason::ZeroTerm)
}
