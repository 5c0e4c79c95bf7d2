//! The values of fields.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::text::{data as texts, workbook as workbook_texts};
use winnable_model::{AmountRules, Code, Currency, Domain, Label, Text};

use super::{Cell, Row};
use crate::cell::{self, Quantity, Refusal};
use crate::dialect::Dialect;
use crate::plan::{Binding, MappedBy, Slot};
use crate::quarantine::Fault;
use crate::scan::CellForm;

/// A value, nothing where the cell is blank, or why the cell is refused.
pub(in crate::read) type Checked<T> = Result<Option<T>, Fault>;

impl<'a> Row<'a> {
    fn read<T>(
        &self,
        slot: Slot<'a>,
        read: impl FnOnce(&Cell<'a>) -> Result<T, Refusal>,
    ) -> Checked<T> {
        let Some(cell) = self.cell(slot) else {
            return Ok(None);
        };
        read(&cell).map(Some).map_err(|refusal| cell.fault(refusal))
    }

    /// A text.
    pub(in crate::read) fn text(&self, slot: Slot<'a>) -> Option<Box<str>> {
        self.cell(slot).map(|cell| cell.text.trim().into())
    }

    /// A key that the row must have.
    pub(in crate::read) fn required_key(&mut self, slot: Slot<'a>) -> Checked<String> {
        let Some(binding) = slot else { return Ok(None) };
        let Some(cell) = self.cell(slot) else {
            let mut columns = binding.columns.iter();
            if let Some(fault) = columns.find_map(|column| self.fault_at(column.index)) {
                return Err(fault);
            }
            return Err(Fault {
                code: Code::E0401,
                reason: texts::required_blank(&binding.name),
                column: binding.columns.first().map(|column| column.index),
                raw: String::new(),
            });
        };
        refuse_lost_digits(&cell)?;
        self.note_damage(&cell);
        Ok(Some(cell::record_key(&cell.text)))
    }

    /// A key of another record.
    pub(in crate::read) fn key(&mut self, slot: Slot<'a>) -> Option<String> {
        let cell = self.cell(slot)?;
        let whole = refuse_lost_digits(&cell).map(Some);
        self.keep(whole)?;
        self.note_damage(&cell);
        cell::first_key(&cell.text)
    }

    /// A key of another record, without a note when it is damaged.
    pub(in crate::read) fn first_key(&self, slot: Slot<'a>) -> Option<String> {
        let cell = self.cell(slot)?;
        refuse_lost_digits(&cell).ok()?;
        cell::first_key(&cell.text)
    }

    fn note_damage(&mut self, cell: &Cell<'a>) {
        let is_salesforce = self.plan.dialect == Dialect::Salesforce;
        if let Some(refusal) = cell::damaged_id(&cell.text, is_salesforce) {
            self.notes.push(cell.fault(refusal));
        }
    }

    /// Yes or no.
    pub(in crate::read) fn flag(&self, slot: Slot<'a>) -> Checked<bool> {
        self.read(slot, |cell| cell::flag(&cell.text))
    }

    /// Whether any of the cells of a field says yes, for wishes and deletions that an export keeps in
    /// several columns. A cell that is neither yes nor no is refused unless another one says yes.
    pub(in crate::read) fn any_flag(&self, slot: Slot<'a>) -> Result<bool, Fault> {
        let mut refused = None;
        for cell in self.cells(slot) {
            match cell::flag(&cell.text) {
                Ok(true) => return Ok(true),
                Ok(false) => {}
                Err(refusal) => refused = refused.or_else(|| Some(cell.fault(refusal))),
            }
        }
        refused.map_or(Ok(false), Err)
    }

    /// A number or a range of numbers, in units.
    pub(in crate::read) fn number(&self, slot: Slot<'a>) -> Checked<Quantity> {
        let Some(binding) = slot else { return Ok(None) };
        self.read(slot, |cell| {
            let read = cell::number_span(&cell.text, cell.decimal(binding.decimal))?;
            cell::scaled(read, binding.scale, &cell.text)
        })
    }

    /// One number.
    pub(in crate::read) fn single(&self, slot: Slot<'a>) -> Checked<Decimal> {
        let Some(cell) = self.cell(slot) else {
            return Ok(None);
        };
        let Some(quantity) = self.number(slot)? else {
            return Ok(None);
        };
        let single = quantity.span.as_point();
        single.map(Some).ok_or_else(|| {
            let error = winnable_model::AmountError {
                raw: cell.raw.to_owned(),
                refusal: winnable_model::AmountRefusal::Range,
            };
            cell.fault(Refusal::new(Code::E0406, Text::of(&error)))
        })
    }

    /// An amount or a range of amounts, in units. The currency of the cell itself decides, then that
    /// of the row, the column, the source, the header and the project.
    pub(in crate::read) fn money(
        &self,
        slot: Slot<'a>,
        of_row: Option<Currency>,
    ) -> Checked<Quantity> {
        let Some(binding) = slot else { return Ok(None) };
        self.read(slot, |cell| {
            let plan = self.plan;
            let stated = of_row
                .or(binding.currency)
                .or(plan.currency)
                .or(cell.currency);
            let rules = AmountRules {
                decimal_mark: cell.decimal(binding.decimal),
                default_currency: stated.or(Some(plan.settings.currency)),
            };
            let read = cell::money_span(&cell.text, rules)?;
            let is_named = stated.is_some() || cell::names_its_currency(&cell.text, rules);
            self.count_amount(read.currency.filter(|_| is_named));
            cell::scaled(read, binding.scale.or(cell.scale), &cell.text)
        })
    }

    /// Counts an amount by the currency that something names for it.
    fn count_amount(&self, named: Option<Currency>) {
        let mut amounts = self.amounts.get();
        match named {
            Some(currency) => amounts.named = Some(currency),
            None => amounts.silent += 1,
        }
        self.amounts.set(amounts);
    }

    /// The code of a currency.
    pub(in crate::read) fn currency(&self, slot: Slot<'a>) -> Checked<Currency> {
        self.read(slot, |cell| {
            let code: Result<Currency, winnable_model::UnknownCurrency> =
                cell.text.trim().to_ascii_uppercase().parse();
            code.map_err(|_| {
                // It is shown as it stands, not in the letters that were tried.
                let error = winnable_model::UnknownCurrency(cell.text.trim().to_owned());
                Refusal::new(Code::E0608, Text::of(&error))
            })
        })
    }

    /// A day.
    pub(in crate::read) fn day(&self, slot: Slot<'a>) -> Checked<NaiveDate> {
        let zone = self.plan.settings.zone;
        self.read(slot, |cell| cell::day(&cell.text, cell.order, zone))
    }

    /// The time of day of a cell whose day can be read, in seconds.
    pub(in crate::read) fn second(&self, slot: Slot<'a>) -> Option<u32> {
        let zone = self.plan.settings.zone;
        let cell = self.cell(slot)?;
        cell::second(&cell.text, cell.order, zone)
    }

    /// A count, such as of people or of clicks.
    pub(in crate::read) fn count(&self, slot: Slot<'a>) -> Checked<u64> {
        let Some(binding) = slot else { return Ok(None) };
        let (Some(cell), Some(quantity)) = (self.cell(slot), self.number(slot)?) else {
            return Ok(None);
        };
        cell::count(
            quantity,
            &cell.text,
            cell.decimal(binding.decimal),
            binding.scale,
        )
        .and_then(cell::one_count)
        .map(Some)
        .map_err(|refusal| cell.fault(refusal))
    }

    /// A whole number of months of a range; another one is noted.
    pub(in crate::read) fn months(&mut self, slot: Slot<'a>, low: u32, high: u32) -> Option<u32> {
        let months = self.single(slot);
        let months = self.keep(months)?;
        let cell = self.cell(slot)?;
        let months = cell::whole(months, low, high).map(Some);
        self.keep(months.map_err(|refusal| cell.fault(refusal)))
    }

    /// A probability as a share of 1. A number above 1 is a percentage, and so is every number below
    /// a header with a percent sign.
    pub(in crate::read) fn probability(&self, slot: Slot<'a>) -> Checked<Decimal> {
        let Some(binding) = slot else { return Ok(None) };
        self.read(slot, |cell| {
            let header = cell.column.and_then(|column| self.header().get(column));
            let unit = match binding.scale {
                _ if cell.form == CellForm::Share => cell::Share::Scaled(Decimal::ONE),
                Some(scale) => cell::Share::Scaled(scale),
                None if header.is_some_and(|name| name.contains('%')) => cell::Share::Percent,
                // These CRMs keep it in percent: their 1 is a hundredth.
                None if self.in_percent(binding) => cell::Share::Percent,
                None => cell::Share::Unstated,
            };
            cell::probability(&cell.text, cell.decimal(binding.decimal), unit)
        })
    }

    fn in_percent(&self, binding: &Binding) -> bool {
        let dialect = self.plan.dialect;
        binding.by == MappedBy::Dialect
            && matches!(dialect, Dialect::Salesforce | Dialect::Pipedrive)
    }

    /// A domain or a web address.
    pub(in crate::read) fn domain(&self, slot: Slot<'a>) -> Checked<Domain> {
        self.read(slot, |cell| cell::domain(&cell.text))
    }

    /// An e-mail address and its domain; a domain that no company can own is noted.
    pub(in crate::read) fn address(
        &mut self,
        slot: Slot<'a>,
    ) -> (Option<Box<str>>, Option<Domain>) {
        let Some(cell) = self.cell(slot) else {
            return (None, None);
        };
        match cell::address(&cell.text) {
            Ok(address) => {
                let domain = address
                    .domain
                    .map(Some)
                    .map_err(|refusal| cell.fault(refusal));
                (Some(address.key.into()), self.keep(domain))
            }
            Err(refusal) => {
                self.notes.push(cell.fault(refusal));
                (None, None)
            }
        }
    }

    /// The labels of every cell of a field.
    pub(in crate::read) fn labels(&self, slot: Slot<'a>) -> Vec<Label> {
        let separator = slot.and_then(|binding| binding.separator.as_deref());
        let mut labels = Vec::new();
        for cell in self.cells(slot) {
            labels.extend(cell::split(&cell.text, separator).map(Label::new));
        }
        labels
    }
}

/// Refuses a key that a spreadsheet took for a number and shortened.
fn refuse_lost_digits(cell: &Cell<'_>) -> Result<(), Fault> {
    let lost = match cell.form {
        CellForm::Number => cell::has_lost_digits(&cell.text),
        _ => cell::is_scientific(&cell.text),
    };
    if lost {
        let refusal = Refusal::new(Code::E0404, workbook_texts::digits_lost());
        return Err(cell.fault(refusal));
    }
    Ok(())
}
