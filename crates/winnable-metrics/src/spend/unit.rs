//! The units in which advertising exports state cost.

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use winnable_model::{Currency, Localised, fold};

use crate::amounts::add;
use crate::{Reason, Result};

/// The unit of a column of cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostUnit {
    /// The unit of the currency: dollars, won.
    Major,
    /// Hundredths of it, whatever the minor units of the currency are.
    Cents,
    /// Millionths of it, as Google Ads exports.
    Micros,
}

/// The refusal of a name that is no unit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no unit of cost: expected `major`, `cents` or `micros`")]
pub struct UnknownCostUnit(pub String);

impl CostUnit {
    /// Every unit, from the largest.
    pub const ALL: [Self; 3] = [Self::Major, Self::Cents, Self::Micros];

    /// The name in files and flags.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Major => "major",
            Self::Cents => "cents",
            Self::Micros => "micros",
        }
    }

    /// The unit that the name of a column states, such as `cost_micros`, `spend_cents`,
    /// `costInUsd`, `Amount spent (USD)` or `광고비(원)`.
    ///
    /// A currency in the name states the major unit, unless a smaller one is named too. `None`
    /// when the name states no unit (`spend`), states two, or says `minor units`, which are not
    /// hundredths in every currency: then a person has to say.
    ///
    /// ```
    /// use winnable_metrics::spend::CostUnit;
    /// assert_eq!(CostUnit::of_column("metrics.cost_micros"), Some(CostUnit::Micros));
    /// assert_eq!(CostUnit::of_column("cost_in_usd"), Some(CostUnit::Major));
    /// assert_eq!(CostUnit::of_column("spend"), None);
    /// ```
    pub fn of_column(name: &str) -> Option<Self> {
        let words = words(name);
        let has = |of: fn(&str) -> bool| words.iter().any(|word| of(word));
        match (has(is_micros), has(is_cents), has(is_major)) {
            (true, false, _) => Some(Self::Micros),
            (false, true, _) => Some(Self::Cents),
            (false, false, true) if !has(is_minor) => Some(Self::Major),
            _ => None,
        }
    }

    /// The power of ten between the unit and the major one.
    const fn places(self) -> u32 {
        match self {
            Self::Major => 0,
            Self::Cents => 2,
            Self::Micros => 6,
        }
    }

    /// An amount of this unit in the major unit, exactly.
    ///
    /// # Errors
    /// [`Reason::InvalidInput`] when the result would need more than 28 decimal places.
    ///
    /// ```
    /// use rust_decimal::Decimal;
    /// use winnable_metrics::spend::CostUnit;
    /// let cost = CostUnit::Micros.to_major(Decimal::from(16_217_200))?;
    /// assert_eq!(cost, Decimal::new(162_172, 4)); // 16.2172
    /// # Ok::<(), winnable_metrics::Reason>(())
    /// ```
    pub fn to_major(self, amount: Decimal) -> Result<Decimal> {
        let mut major = amount.normalize();
        // A shift of the point loses nothing, which a division might.
        major
            .set_scale(major.scale() + self.places())
            .map_err(|_| Reason::InvalidInput)?;
        Ok(major.normalize())
    }

    /// An amount of the major unit in this one, exactly: the inverse of [`Self::to_major`].
    ///
    /// # Errors
    /// [`Reason::Overflow`].
    pub fn from_major(self, amount: Decimal) -> Result<Decimal> {
        let mut cost = amount.normalize();
        let shift = cost.scale().min(self.places());
        cost.set_scale(cost.scale() - shift)
            .map_err(|_| Reason::InvalidInput)?;
        // What is left to multiply is a whole number, so the product is exact or too large.
        let rest = Decimal::from(10_u64.pow(self.places() - shift));
        cost.checked_mul(rest).ok_or(Reason::Overflow)
    }
}

impl fmt::Display for CostUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for CostUnit {
    type Err = UnknownCostUnit;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|unit| unit.name() == name)
            .ok_or_else(|| UnknownCostUnit(name.to_owned()))
    }
}

impl Localised for CostUnit {
    fn en(&self) -> String {
        match self {
            Self::Major => "units of the currency",
            Self::Cents => "hundredths of the currency",
            Self::Micros => "millionths of the currency",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Major => "통화 단위",
            Self::Cents => "통화의 100분의 1",
            Self::Micros => "통화의 100만분의 1",
        }
        .to_owned()
    }
}

/// A cost that carries its unit, so that it is added to no other one as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Spend {
    /// The amount, in the unit.
    pub amount: Decimal,
    /// Its unit.
    pub unit: CostUnit,
}

/// The sum of costs in several units, in the major one.
///
/// - **Shape**: costs of one currency.
/// - **Unit**: money, in the major unit.
///
/// # Errors
/// [`Reason::NoCosts`] for an empty list; the errors of [`CostUnit::to_major`];
/// [`Reason::Overflow`].
pub fn total_spend(costs: &[Spend]) -> Result<Decimal> {
    if costs.is_empty() {
        return Err(Reason::NoCosts);
    }
    costs.iter().try_fold(Decimal::ZERO, |total, cost| {
        add(total, cost.unit.to_major(cost.amount)?)
    })
}

/// The words of a column name: parted by anything but letters and digits, and at the capitals of
/// `costInUsd`.
fn words(name: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut after_small = false;
    for c in name.chars() {
        if after_small && c.is_uppercase() {
            spaced.push(' ');
        }
        after_small = c.is_lowercase() || c.is_numeric();
        spaced.push(c);
    }
    fold(&spaced)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_micros(word: &str) -> bool {
    matches!(word, "micro" | "micros" | "microunits" | "마이크로")
}

fn is_cents(word: &str) -> bool {
    matches!(word, "cent" | "cents" | "센트")
}

fn is_minor(word: &str) -> bool {
    word == "minor"
}

fn is_major(word: &str) -> bool {
    matches!(
        word,
        "major" | "dollar" | "dollars" | "euro" | "euros" | "pounds" | "원" | "달러" | "유로"
    ) || word
        .to_ascii_uppercase()
        .parse::<Currency>()
        // Codes that are more often English words, such as that of the lek.
        .is_ok_and(|_| !matches!(word, "all" | "top" | "try" | "cup" | "mop" | "gel"))
}
