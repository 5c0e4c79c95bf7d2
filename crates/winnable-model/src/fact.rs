//! Facts: what is known of an account, typed, with *unknown* and *not applicable* as values of
//! their own.

mod builtin;
mod catalogue;
mod group;
mod history;
mod original;
mod packed;
mod row;
mod value;

pub use builtin::ids as fact_ids;
pub use catalogue::{FactCatalogue, FactError, FactSpec};
pub use group::FactGroup;
pub use history::{FactChange, FactHistory, Past};
pub use original::Original;
pub use row::{FactRow, Provenance};
pub use value::{FactType, FactValue, Label};

use serde::{Deserialize, Serialize};

/// A fact, by its position in a [`FactCatalogue`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FactId(pub u16);

/// What a fact is about, which decides where a model may use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactLevel {
    /// The account itself: `account.…`.
    Account,
    /// Its people and their touches, merged: `rollup.…`.
    Rollup,
    /// Its opportunities: `deals.…`.
    Deals,
    /// Its orders, invoices, shipments and payments: `money.…`.
    Money,
    /// Its third-party signals: `signal.…`.
    Signal,
    /// One person: `person.…`. Never part of an account's criteria.
    Person,
}
