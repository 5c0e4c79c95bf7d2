//! What an amount of a deal or a contract is.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What the amounts of a source are. No column says it, and a total over three years read as an
/// annual amount triples every figure, so it is unknown until the mapping states it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum AmountBasis {
    /// Nobody has said. Every figure that used such an amount says so.
    #[default]
    Unknown,
    /// The total value of the contract over its term.
    Tcv,
    /// The value of a year of it.
    Acv,
    /// Annual recurring revenue.
    Arr,
    /// Monthly recurring revenue.
    Mrr,
    /// A fee that does not recur.
    OneOff,
}

impl AmountBasis {
    /// The words of `amount_is`.
    pub const NAMES: [&'static str; 5] = ["tcv", "acv", "arr", "mrr", "one_off"];

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Tcv => "tcv",
            Self::Acv => "acv",
            Self::Arr => "arr",
            Self::Mrr => "mrr",
            Self::OneOff => "one_off",
        }
    }
}

impl fmt::Display for AmountBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The refusal of a word that is no basis of an amount.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` says not what an amount is: expected tcv, acv, arr, mrr or one_off")]
pub struct UnknownAmountBasis(pub String);

impl FromStr for AmountBasis {
    type Err = UnknownAmountBasis;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "tcv" => Ok(Self::Tcv),
            "acv" => Ok(Self::Acv),
            "arr" => Ok(Self::Arr),
            "mrr" => Ok(Self::Mrr),
            "one_off" => Ok(Self::OneOff),
            other => Err(UnknownAmountBasis(other.to_owned())),
        }
    }
}
