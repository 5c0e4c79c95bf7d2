//! A product as one row of the list of products states it.

use crate::{Money, RowRef};

/// A product of ours, by the name that deals should spell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// The key, where the list has one.
    pub id: Option<Box<str>>,
    /// The name as the list spells it.
    pub name: Box<str>,
    /// The list price.
    pub price: Option<Money>,
    /// The row it was read from.
    pub origin: RowRef,
}
