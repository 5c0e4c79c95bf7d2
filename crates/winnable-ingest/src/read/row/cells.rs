//! The cells of a field: found, translated, and never blank.

use std::borrow::Cow;

use rust_decimal::Decimal;
use winnable_model::text::workbook as texts;
use winnable_model::{Code, Currency, DecimalMark, Text, fold, is_blank};

use super::Row;
use crate::cell::{Refusal, link_target, link_text};
use crate::date::DateOrder;
use crate::field::Reading;
use crate::plan::{Binding, Slot};
use crate::quarantine::Fault;
use crate::scan::CellForm;

/// A value for a field: a cell that is not blank, or a fixed value.
#[derive(Clone, Debug)]
pub(in crate::read) struct Cell<'a> {
    /// The text to read: the cell's, or what a value map makes of it.
    pub(in crate::read) text: Cow<'a, str>,
    /// The cell as it stands in the file; blank for a fixed value.
    pub(in crate::read) raw: &'a str,
    /// What the cell is; text for a fixed value and for what a value map says instead of the cell.
    pub(in crate::read) form: CellForm,
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

    /// The decimal mark of this cell: that of its column, unless the file itself says what number it is.
    pub(in crate::read) fn decimal(&self, of_column: DecimalMark) -> DecimalMark {
        match self.form {
            CellForm::Number | CellForm::Share => DecimalMark::Point,
            _ => of_column,
        }
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
    /// Notes the cells of mapped columns that hold an error of the spreadsheet. No field reads them.
    pub(in crate::read) fn note_faults(&mut self) {
        let columns = self.plan.bindings.iter().flat_map(|b| &b.columns);
        let mut faulty: Vec<usize> = columns
            .map(|column| column.index)
            .filter(|index| self.record.cell_form(*index) == CellForm::Fault)
            .collect();
        faulty.sort_unstable();
        faulty.dedup();
        for column in faulty {
            let fault = self.fault_at(column);
            self.notes.extend(fault);
        }
    }

    /// Notes a postal code that has too few digits to have kept a zero at its start.
    pub(in crate::read) fn note_short_postal_code(&mut self, slot: Slot<'a>, country: Slot<'a>) {
        let country = self.cell(country).map(|cell| cell.text);
        let is_short = |cell: &Cell<'_>| {
            let is_number = cell.form == CellForm::Number;
            crate::cell::is_short_postal_code(&cell.text, is_number, country.as_deref())
        };
        let short = self.cell(slot).filter(is_short);
        if let Some(cell) = short {
            let reason = texts::short_postal_code(&cell.text);
            self.notes
                .push(cell.fault(Refusal::new(Code::W0405, reason)));
        }
    }

    /// The error of the spreadsheet in a column, if it holds one.
    pub(in crate::read) fn fault_at(&self, column: usize) -> Option<Fault> {
        let raw = self.record.get(column)?;
        (self.record.cell_form(column) == CellForm::Fault).then(|| Fault {
            code: Code::E0403,
            reason: fault_text(raw),
            column: Some(column),
            raw: raw.to_owned(),
        })
    }

    /// The cells of a field that are not blank and no errors of a spreadsheet, in the order of the mapping.
    pub(in crate::read) fn cells(&self, slot: Slot<'a>) -> impl Iterator<Item = Cell<'a>> {
        let (plan, record) = (self.plan, self.record);
        let fixed = slot
            .and_then(|binding| binding.fixed.as_deref())
            .map(|value| Cell {
                text: Cow::Borrowed(value),
                raw: "",
                form: CellForm::Text,
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
            let form = record.cell_form(column.index);
            if form == CellForm::Fault {
                return None;
            }
            let text = slot.map_or(Cow::Borrowed(raw), |slot| translated(plan, slot, raw));
            (!is_blank(&text)).then_some(Cell {
                form: if text == raw.trim() {
                    form
                } else {
                    CellForm::Text
                },
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

    /// Whether the first cell of a field that is not blank stands in another column than its first.
    pub(in crate::read) fn is_of_a_later_column(&self, slot: Slot<'a>) -> bool {
        let first = slot.and_then(|binding| binding.columns.first());
        let at = self.cell(slot).and_then(|cell| cell.column);
        at.is_some() && at != first.map(|column| column.index)
    }

    /// The first cell of a field that is not blank.
    pub(in crate::read) fn cell(&self, slot: Slot<'a>) -> Option<Cell<'a>> {
        self.cells(slot).next()
    }
}

fn fault_text(raw: &str) -> Text {
    if raw.starts_with('=') {
        texts::formula_without_result()
    } else {
        texts::error_cell(raw)
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
