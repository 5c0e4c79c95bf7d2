//! The annual value of a contract or an open opportunity.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::Localised;
use crate::money::{Money, MoneyError, ratio_to_scale};

/// Months in a year, as a factor of the annual value.
const YEAR: u32 = 12;

/// An amount per year and how it came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualValue {
    /// The amount per year.
    pub money: Money,
    /// How it was derived, for the receipt.
    pub basis: AnnualBasis,
}

/// Why an amount counts as annual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AnnualBasis {
    /// No term is known: the amount is taken as annual.
    AsGiven,
    /// The term is a year or less: the amount stands as signed, not scaled up.
    TermUpTo12 {
        /// The term, 1 to 12.
        months: u32,
    },
    /// The term is over a year: the amount times 12, divided by the term.
    Annualised {
        /// The term, 13 or more.
        months: u32,
    },
}

impl Localised for AnnualBasis {
    fn en(&self) -> String {
        match self {
            Self::AsGiven => "taken as annual: no term is given".to_owned(),
            Self::TermUpTo12 { months } => {
                format!("as signed: a term of {months} months is not scaled up")
            }
            Self::Annualised { months } => format!("x 12 / {months} months"),
        }
    }

    fn ko(&self) -> String {
        match self {
            Self::AsGiven => "계약 기간이 없어 연간 금액으로 봄".to_owned(),
            Self::TermUpTo12 { months } => {
                format!("계약 금액 그대로: {months}개월 계약은 1년으로 늘리지 않음")
            }
            Self::Annualised { months } => format!("× 12 / {months}개월"),
        }
    }
}

/// The annual value (ACV) of an amount over a term.
///
/// - **Shape**: a recurring amount and its term in calendar months, when one is known.
/// - **Unit**: money per year, in the currency of the amount.
/// - **Formula**: `amount x 12 / months` for a term over 12 months, rounded half to even to minor
///   units once; any other amount is returned unchanged.
/// - **Source**: `docs/metrics.md`, ACV: a term under 12 months is not annualised.
///
/// # Errors
/// [`MoneyError::ZeroTerm`]; [`MoneyError::NoMinorUnits`] and [`MoneyError::Overflow`] when an
/// annualised amount cannot be held.
///
/// ```
/// use winnable_model::annual_value;
/// let five_years = annual_value(&"USD 500000".parse()?, Some(60))?;
/// assert_eq!(five_years.money.to_string(), "USD 100000.00");
/// assert!(annual_value(&"USD 500000".parse()?, Some(0)).is_err());
/// # Ok::<(), winnable_model::MoneyError>(())
/// ```
pub fn annual_value(amount: &Money, term_months: Option<u32>) -> Result<AnnualValue, MoneyError> {
    let (money, basis) = match term_months {
        None => (amount.clone(), AnnualBasis::AsGiven),
        Some(0) => return Err(MoneyError::ZeroTerm),
        Some(months @ 1..=YEAR) => (amount.clone(), AnnualBasis::TermUpTo12 { months }),
        Some(months) => (
            annualised(amount, months)?,
            AnnualBasis::Annualised { months },
        ),
    };
    Ok(AnnualValue { money, basis })
}

fn annualised(amount: &Money, months: u32) -> Result<Money, MoneyError> {
    let currency = amount.currency();
    let places = currency.required_minor_units()?;
    ratio_to_scale(amount.amount(), YEAR.into(), months.into(), places)
        .map(|value| Money::new(value, currency))
        .ok_or(MoneyError::Overflow {
            amount: amount.amount(),
            currency,
        })
}
