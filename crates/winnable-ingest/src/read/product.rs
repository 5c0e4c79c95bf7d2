//! The list of products.

use winnable_model::Product;

use super::account::no_key;
use super::row::Row;
use super::touch::amount;
use super::{Aside, slots};
use crate::plan::{Plan, Slot};

slots!(Slots {
    id,
    name,
    price,
    currency,
    deleted,
});

/// How the products of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    /// What holds the key: the id, else the name.
    pub(super) fn key(&self) -> Slot<'p> {
        self.0.id.or(self.0.name)
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Product, Aside> {
        let slots = &self.0;
        let id = row.required_key(slots.id)?.map(String::into_boxed_str);
        row.refuse_deleted(id.as_deref().unwrap_or_default(), slots.deleted, None)?;
        let name = row.text(slots.name);
        let name = name.ok_or_else(|| Aside::Refused(no_key(slots.name)))?;
        // The name is what the list is for, so that a price that cannot be read costs no row.
        let price = amount(row, slots.price, slots.currency);
        let price = row.keep(price);
        Ok(Product {
            id,
            name,
            price,
            origin: row.at(),
        })
    }
}
