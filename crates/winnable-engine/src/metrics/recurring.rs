//! What contracts bring a month and a year.

use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::contract::{Contract as Signed, Term, acv, acv_annualised, acv_incl_one_off};
use winnable_model::AmountBasis;

use super::ledger::ContractRow;

/// Months in a year.
const YEAR: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// What a contract brings, in the time for which it is stated: a month's revenue times twelve divided
/// by twelve is not the month's revenue.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Recurring {
    Month(Decimal),
    Year(Decimal),
}

impl Recurring {
    /// Its own column, else the amount by what the amount is.
    pub(crate) fn of(row: &ContractRow) -> Result<Self, Reason> {
        if let Some(mrr) = row.mrr {
            return Ok(Self::Month(mrr));
        }
        if let Some(arr) = row.arr {
            return Ok(Self::Year(arr));
        }
        let amount = row.amount.ok_or(Reason::NoAmounts)?;
        match row.contract.amount_is {
            AmountBasis::Mrr => Ok(Self::Month(amount)),
            AmountBasis::Acv | AmountBasis::Arr => Ok(Self::Year(amount)),
            AmountBasis::Tcv => Ok(Self::Year(acv_annualised(&total(row, amount)?)?)),
            AmountBasis::OneOff => Ok(Self::Month(Decimal::ZERO)),
            AmountBasis::Unknown => Err(Reason::UnknownAmountMeaning),
        }
    }

    fn a_month(self) -> Result<Decimal, Reason> {
        match self {
            Self::Month(month) => Ok(month),
            Self::Year(year) => year.checked_div(YEAR).ok_or(Reason::Overflow),
        }
    }

    pub(crate) fn a_year(self) -> Result<Decimal, Reason> {
        match self {
            Self::Month(month) => month.checked_mul(YEAR).ok_or(Reason::Overflow),
            Self::Year(year) => Ok(year),
        }
    }

    fn over(self, term: Term) -> Result<Decimal, Reason> {
        let (amount, of) = match self {
            Self::Month(month) => (month, Decimal::ONE),
            Self::Year(year) => (year, YEAR),
        };
        let sum = amount.checked_mul(term.in_months());
        sum.and_then(|sum| sum.checked_div(of))
            .ok_or(Reason::Overflow)
    }
}

/// What a contract brings a month.
pub(crate) fn monthly(row: &ContractRow) -> Result<Decimal, Reason> {
    Recurring::of(row)?.a_month()
}

/// The term of a contract: as stated, else from its dates.
fn term(row: &ContractRow) -> Result<Term, Reason> {
    let contract = &row.contract;
    if let Some(months) = contract.term_months {
        return Term::of_months(months);
    }
    match (contract.start, row.until, contract.tenure_months) {
        (Some(start), Some(end), _) => Term::between(start, end),
        // What has ended was signed for no longer than it ran, as one by dates is.
        (_, None, Some(months)) if contract.ended == Some(true) && months > 0 => {
            Term::of_months(months)
        }
        _ => Err(Reason::NoTerm),
    }
}

/// A contract of which the amount is the total.
fn total(row: &ContractRow, amount: Decimal) -> Result<Signed, Reason> {
    let one_off = row.one_off.unwrap_or_default();
    Ok(Signed::Fixed {
        recurring: amount.checked_sub(one_off).ok_or(Reason::Overflow)?,
        one_off,
        term: term(row)?,
    })
}

/// Whether the amount of a contract is its total, and no column says what recurs.
fn states_total(row: &ContractRow) -> bool {
    row.mrr.is_none() && row.arr.is_none() && row.contract.amount_is == AmountBasis::Tcv
}

/// The annual value of a contract by a variant, and whether its term is under a year.
pub(crate) fn annual(row: &ContractRow, variant: &str) -> Result<(Decimal, bool), Reason> {
    if states_total(row) {
        let signed = total(row, row.amount.ok_or(Reason::NoAmounts)?)?;
        return match variant {
            "recurring" => acv(&signed).map(|found| (found.value, found.short_term)),
            "annualised" => acv_annualised(&signed).map(|value| (value, false)),
            _ => acv_incl_one_off(&signed).map(|value| (value, false)),
        };
    }
    let has_fee_alone = row.mrr.is_none()
        && row.arr.is_none()
        && row.contract.amount_is == AmountBasis::OneOff
        && row.amount.is_some();
    if has_fee_alone {
        return Err(Reason::NoAmounts);
    }
    let recurring = Recurring::of(row)?;
    let term = match term(row) {
        Ok(term) => Some(term),
        // What has no end goes on.
        Err(Reason::NoTerm) => None,
        Err(reason) => return Err(reason),
    };
    match (variant, term) {
        ("recurring", Some(term)) if term.is_under_a_year() => Ok((recurring.over(term)?, true)),
        ("recurring" | "annualised", _) => Ok((recurring.a_year()?, false)),
        (_, None) => Err(Reason::UndefinedForEvergreen),
        (_, Some(term)) => {
            let signed = Signed::Fixed {
                recurring: recurring.over(term)?,
                one_off: row.one_off.unwrap_or_default(),
                term,
            };
            Ok((acv_incl_one_off(&signed)?, false))
        }
    }
}
