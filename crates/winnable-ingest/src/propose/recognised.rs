//! A table of a known CRM: what its dialect feeds, and what the names of its other columns add.

use super::guess::{self, WHOSE};
use crate::detect::detect;
use crate::dialect::Dialect;
use crate::field::EntityKind;
use crate::profile::ColumnProfile;

/// A recognised table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Recognised {
    pub(crate) kind: EntityKind,
    pub(crate) dialect: Dialect,
    /// The fields and columns of the dialect.
    pub(crate) fed: Vec<(&'static str, usize)>,
    /// Fields that the dialect leaves, and the columns that are called so.
    pub(crate) beside: Vec<(&'static str, usize)>,
}

impl Recognised {
    /// A table by its columns; `None` where no CRM is known by its header, or where what makes its rows
    /// worth reading is in none of its columns: the guesser may know more.
    pub(crate) fn of(profiles: &[ColumnProfile]) -> Option<Self> {
        let header: Vec<String> = profiles.iter().map(|column| column.name.clone()).collect();
        let found = detect(&header)?;
        let fed = found.dialect.columns(found.kind, &header);
        let beside = guess::beside(found.kind, &fed, profiles);
        let recognised = Self {
            kind: found.kind,
            dialect: found.dialect,
            fed,
            beside,
        };
        recognised.is_of_use().then_some(recognised)
    }

    /// Every field with its column.
    pub(crate) fn columns(&self) -> impl Iterator<Item = (&'static str, usize)> {
        self.fed.iter().chain(&self.beside).copied()
    }

    /// Whether a column names the account of a deal; true of all other rows.
    pub(crate) fn names_account(&self) -> bool {
        let names_one = || self.has(WHOSE) || self.has(&["lead_id"]);
        self.kind != EntityKind::Opportunities || names_one()
    }

    fn is_of_use(&self) -> bool {
        let said = ["stage", "outcome", "is_closed", "is_won", "won_date"];
        match self.kind {
            EntityKind::Opportunities => self.has(&said),
            EntityKind::Accounts => self.has(&["name", "domain", "website"]),
            _ => true,
        }
    }

    fn has(&self, names: &[&str]) -> bool {
        self.columns().any(|(field, _)| names.contains(&field))
    }
}
