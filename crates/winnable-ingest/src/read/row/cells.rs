//! The cells of a field: found, translated, and never blank.

use std::borrow::Cow;

use rust_decimal::Decimal;
use winnable_model::{Currency, fold, is_blank};

use super::Row;
use crate::cell::{Refusal, link_target, link_text};
use crate::date::DateOrder;
use crate::field::Reading;
use crate::plan::{Binding, Slot};
use crate::quarantine::Fault;

/// A value for a field: a cell that is not blank, or a fixed value.
#[derive(Clone, Debug)]
pub(in crate::read) struct Cell<'a> {
    /// The text to read: the cell's, or what a value map makes of it.
    pub(in crate::read) text: Cow<'a, str>,
    /// The cell as it stands in the file; blank for a fixed value.
    pub(in crate::read) raw: &'a str,
    /// The column, from 0; `None` for a fixed value.
    pub(in crate::read) column: Option<usize>,
    /// The order of its column's dates.
    pub(in crate::read) order: Option<DateOrder>,
    /// The factor of the unit that its column's header names.
    pub(in crate::read) scale: Option<Decimal>,
    /// The currency that its column's header names.
    pub(in crate::read) currency: Option<Currency>,
}

impl Cell<'_> {
    /// The text as the export spells it; of a fixed value, the value.
    pub(in crate::read) fn written(&self) -> &str {
        let written = match self.column {
            Some(_) => self.raw,
            None => &self.text,
        };
        written.trim()
    }

    /// The refusal of this cell.
    pub(in crate::read) fn fault(&self, refusal: Refusal) -> Fault {
        Fault {
            code: refusal.code,
            reason: refusal.reason,
            column: self.column,
            raw: self.raw.to_owned(),
        }
    }
}

impl<'a> Row<'a> {
    /// The cells of a field that are not blank, in the order of the mapping.
    pub(in crate::read) fn cells(&self, slot: Slot<'a>) -> impl Iterator<Item = Cell<'a>> {
        let (plan, record) = (self.plan, self.record);
        let fixed = slot
            .and_then(|binding| binding.fixed.as_deref())
            .map(|value| Cell {
                text: Cow::Borrowed(value),
                raw: "",
                column: None,
                order: None,
                scale: None,
                currency: None,
            });
        let columns = slot
            .map(|binding| binding.columns.as_slice())
            .unwrap_or_default();
        let cells = columns.iter().filter_map(move |column| {
            let raw = record.get(column.index)?;
            let text = slot.map_or(Cow::Borrowed(raw), |slot| translated(plan, slot, raw));
            (!is_blank(&text)).then_some(Cell {
                text,
                raw,
                column: Some(column.index),
                order: column.order,
                scale: column.scale,
                currency: column.currency,
            })
        });
        fixed.into_iter().chain(cells)
    }

    /// The first cell of a field that is not blank.
    pub(in crate::read) fn cell(&self, slot: Slot<'a>) -> Option<Cell<'a>> {
        self.cells(slot).next()
    }
}

/// What a value map makes of a cell, or of the link that it holds: the user's first, else the dialect's, else the cell itself.
fn translated<'a>(plan: &'a crate::plan::Plan, slot: &'a Binding, raw: &'a str) -> Cow<'a, str> {
    let text = match slot.reading {
        Reading::Domain => link_target(raw.trim()),
        _ => link_text(raw.trim()),
    };
    if !slot.translated {
        return text;
    }
    let folded = fold(&text);
    if let Some(value) = slot.values.get(&folded) {
        return Cow::Borrowed(value);
    }
    let ours = plan.dialect.value(plan.kind, &slot.name, &folded);
    ours.map_or(text, Cow::Borrowed)
}
