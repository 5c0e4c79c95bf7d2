//! The headers and words of the CRMs that people export from.

mod alias;
mod hubspot;
mod pipedrive;
mod salesforce;
#[cfg(test)]
mod tests;
mod words;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::field::EntityKind;
pub(crate) use alias::{header_key, header_keys};
pub(crate) use hubspot::keys as hubspot_keys;
pub(crate) use hubspot::stage_columns;

/// The CRM whose headers and words a file uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    /// Salesforce: API names, report labels in English and Korean, snake-case copies of API names.
    Salesforce,
    /// `HubSpot`: labels, internal names, and internal names with a `property_` before them.
    Hubspot,
    /// Pipedrive: `Entity - Field` labels.
    Pipedrive,
    /// No CRM: only the mapping says what a column is.
    None,
}

impl Dialect {
    /// Every dialect, in the order of [`Dialect::NAMES`].
    pub const ALL: [Self; 4] = [Self::Salesforce, Self::Hubspot, Self::Pipedrive, Self::None];

    /// The dialects' names as written in `winnable.toml`.
    pub const NAMES: [&'static str; 4] = ["salesforce", "hubspot", "pipedrive", "none"];

    /// The dialect's name as written in `winnable.toml`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Salesforce => "salesforce",
            Self::Hubspot => "hubspot",
            Self::Pipedrive => "pipedrive",
            Self::None => "none",
        }
    }

    /// The fields of `kind` that the header has, each with the index of its column.
    ///
    /// Names are compared without case, spaces, hyphens and underscores, never by position; of
    /// equal headers the first one counts. The pairs come in the order of [`EntityKind::fields`].
    ///
    /// A field may come more than once: then its columns stand in the order in which they are to
    /// be asked, and in each row the first cell that is not blank decides (a field of labels takes
    /// them all). A column may feed two fields: where an export has no column that says won or
    /// lost, its stage does.
    ///
    /// ```
    /// use winnable_ingest::{Dialect, EntityKind};
    /// let header = ["ID", "name", "ShippingCountry", "billing_country"].map(str::to_owned);
    /// assert_eq!(
    ///     Dialect::Salesforce.columns(EntityKind::Accounts, &header),
    ///     [("id", 0), ("name", 1), ("country", 3), ("country", 2)],
    /// );
    /// ```
    pub fn columns(self, kind: EntityKind, header: &[String]) -> Vec<(&'static str, usize)> {
        match self {
            Self::Salesforce => salesforce::columns(kind, header),
            Self::Hubspot => hubspot::columns(kind, header),
            Self::Pipedrive => pipedrive::columns(kind, header),
            Self::None => Vec::new(),
        }
    }

    /// What a cell of that field means in the dialect, when the dialect has a word of its own for
    /// it; `folded_raw` is the cell's text after [`winnable_model::fold`].
    ///
    /// What comes back is a word of ours: `open`, `won` or `lost` for an outcome of an
    /// opportunity, `inbound` or `outbound` for a direction, a channel's name for a channel
    /// (besides `note` and `task`, which are no touches by themselves), `true` or `false` for a
    /// flag. `None` leaves the cell as it is.
    ///
    /// ```
    /// use winnable_ingest::{Dialect, EntityKind};
    /// let meaning = Dialect::Hubspot.value(EntityKind::Opportunities, "outcome", "closedwon");
    /// assert_eq!(meaning, Some("won"));
    /// ```
    pub fn value(self, kind: EntityKind, field: &str, folded_raw: &str) -> Option<&'static str> {
        match self {
            Self::Salesforce => salesforce::value(kind, field, folded_raw),
            Self::Hubspot => hubspot::value(kind, field, folded_raw),
            Self::Pipedrive => pipedrive::value(kind, field, folded_raw),
            Self::None => None,
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The refusal of a dialect that does not exist.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no dialect: expected one of salesforce, hubspot, pipedrive, none")]
pub struct UnknownDialect(pub String);

impl FromStr for Dialect {
    type Err = UnknownDialect;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|dialect| dialect.name() == name)
            .ok_or_else(|| UnknownDialect(name.to_owned()))
    }
}
