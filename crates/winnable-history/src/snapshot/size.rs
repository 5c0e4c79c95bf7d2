//! How large the list of a snapshot is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Row;

/// How large a list is, and who came and left since the one that it goes on from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListSize {
    /// The accounts in the list, by tier; none of a model without tiers.
    pub tiers: BTreeMap<String, u64>,
    /// How many accounts the programmes could work together; `None` where they state no limit.
    #[serde(default)]
    pub seats: Option<u64>,
    /// Accounts in the list that were not in the one before; `None` where there is none before.
    #[serde(default)]
    pub came: Option<u64>,
    /// Accounts in the list before that are not in this one.
    #[serde(default)]
    pub left: Option<u64>,
}

impl ListSize {
    /// The size of the list that rows make; of its seats and of the list before they say nothing.
    pub fn of_rows<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Self {
        let mut tiers: BTreeMap<String, u64> = BTreeMap::new();
        for tier in rows.into_iter().filter_map(|row| row.list_tier.clone()) {
            *tiers.entry(tier).or_default() += 1;
        }
        Self {
            tiers,
            ..Self::default()
        }
    }

    /// All accounts in the list; `None` of a model without tiers, which makes no list that a team carries.
    pub fn accounts(&self) -> Option<u64> {
        (!self.tiers.is_empty()).then(|| self.tiers.values().sum())
    }
}
