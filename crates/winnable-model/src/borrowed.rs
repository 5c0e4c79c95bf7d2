//! What a run of a past day had to take from a later one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What no history says, so that it is that of the day on which the rows were exported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Borrowed {
    /// Facts that the model asks for, by name, each with the accounts whose later value was taken.
    #[serde(default)]
    pub facts: BTreeMap<String, u64>,
    /// Whether the model asks for amounts of deals, of which no history is read.
    #[serde(default)]
    pub amounts: bool,
    /// Accounts that do not say since when they are known.
    #[serde(default)]
    pub undated_accounts: u64,
    /// People who do not say it.
    #[serde(default)]
    pub undated_people: u64,
    /// Deals that do not say it.
    #[serde(default)]
    pub undated_deals: u64,
}

impl Borrowed {
    /// Whether nothing was taken from a later day.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}
