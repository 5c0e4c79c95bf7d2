//! The facts of an account that its columns state.

use winnable_model::{CellRef, Currency, FactId, FactRow, FactType, FactValue, Label, Provenance};

use super::{Cell, Checked, Row};
use crate::cell::{self, Quantity, Refusal};
use crate::field::Reading;
use crate::plan::Binding;

impl<'a> Row<'a> {
    /// Sets every fact that a column or a fixed value states.
    ///
    /// `currency` is that of the row; an error when the row names one that does not exist, which
    /// leaves its amounts unknown rather than in a currency that was not meant.
    pub(in crate::read) fn set_facts(
        &mut self,
        facts: &mut FactRow,
        currency: Result<Option<Currency>, ()>,
    ) {
        for binding in &self.plan.bindings {
            let Some((id, ty)) = binding.fact else {
                continue;
            };
            let Some(cell) = self.cell(Some(binding)) else {
                continue;
            };
            let value = self.fact(binding, ty, &cell, currency);
            if let Some(value) = self.keep(value) {
                facts.set_with(id, value, self.provenance(&cell));
            }
        }
    }

    /// Sets a fact that follows from a cell, unless it is known already.
    pub(in crate::read) fn set_derived(
        &self,
        facts: &mut FactRow,
        id: FactId,
        value: FactValue,
        cell: &Cell<'a>,
    ) {
        if !facts.get(id).is_known() {
            facts.set_with(id, value, self.provenance(cell));
        }
    }

    /// Where the value of a cell came from.
    pub(in crate::read) fn provenance(&self, cell: &Cell<'a>) -> Provenance {
        let Some(column) = cell.column else {
            return Provenance::Fixed;
        };
        Provenance::Cell {
            // The scanner refuses records of more than 4,096 fields.
            at: CellRef {
                row: self.at(),
                column: u16::try_from(column).unwrap_or(u16::MAX),
            },
            raw: cell.raw.into(),
        }
    }

    fn fact(
        &mut self,
        binding: &'a Binding,
        ty: FactType,
        cell: &Cell<'a>,
        currency: Result<Option<Currency>, ()>,
    ) -> Checked<FactValue> {
        let slot = Some(binding);
        Ok(match ty {
            FactType::Flag => self.flag(slot)?.map(FactValue::Flag),
            FactType::Number => {
                let read = self
                    .number(slot)?
                    .map(|quantity| possible(binding, quantity, cell));
                let read = read.transpose().map_err(|refusal| cell.fault(refusal))?;
                read.as_ref().map(number)
            }
            FactType::Money => match currency {
                Ok(currency) => {
                    let read = self.money(slot, currency)?;
                    let read = read.map(|quantity| possible(binding, quantity, cell));
                    let read = read.transpose().map_err(|refusal| cell.fault(refusal))?;
                    read.as_ref().and_then(amount)
                }
                Err(()) => None,
            },
            FactType::Date => {
                let day = self.day(slot)?;
                if binding.reading == Reading::Happened {
                    self.latest.observe_all(day);
                }
                day.map(FactValue::Date)
            }
            FactType::Text => Some(FactValue::Text(Label::new(&cell.text))),
            FactType::Set => {
                let labels = self.labels(slot);
                (!labels.is_empty()).then(|| FactValue::set(labels))
            }
        })
    }
}

/// The quantity, unless its fact can have no such value.
fn possible(binding: &Binding, quantity: Quantity, cell: &Cell<'_>) -> Result<Quantity, Refusal> {
    match &*binding.name {
        "employees" | "founded_year" => {
            let decimal = cell.decimal(binding.decimal);
            cell::count(quantity, &cell.text, decimal, binding.scale)
        }
        "annual_revenue" => cell::not_negative(quantity),
        _ => Ok(quantity),
    }
}

fn number(quantity: &Quantity) -> FactValue {
    match quantity.span.as_point() {
        Some(value) => FactValue::Number(value),
        None => FactValue::NumberSpan(Box::new(quantity.span)),
    }
}

fn amount(quantity: &Quantity) -> Option<FactValue> {
    let currency = quantity.currency?;
    Some(match quantity.span.as_point() {
        Some(value) => FactValue::Money(winnable_model::Money::new(value, currency)),
        None => FactValue::MoneySpan(Box::new(quantity.span), currency),
    })
}
