//! Which accounts a list is for.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The motion of a list: winning new customers, or expanding existing ones.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Motion {
    /// Accounts that are not customers yet.
    #[default]
    New,
    /// Accounts that are customers.
    Expand,
}

impl Motion {
    /// The motion's name in files and flags.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Expand => "expand",
        }
    }
}

impl fmt::Display for Motion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The refusal of a motion that is neither `new` nor `expand`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no motion: expected `new` or `expand`")]
pub struct UnknownMotion(pub String);

impl FromStr for Motion {
    type Err = UnknownMotion;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "new" => Ok(Self::New),
            "expand" => Ok(Self::Expand),
            other => Err(UnknownMotion(other.to_owned())),
        }
    }
}
