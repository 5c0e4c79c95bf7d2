//! Orders, invoices, shipments and payments as facts of their accounts.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{
    Currency, FactId, FactRow, FactValue, Money, Provenance, RowRef, Transaction, TransactionKind,
    fact_ids,
};

use crate::RunError;
use crate::conversion::Conversion;
use crate::inputs::Sources;
use crate::sum::{Originals, Sum};

/// An amount that is known as one; `None` for a range and for what is unknown.
pub(crate) fn money_of(value: &FactValue) -> Option<Decimal> {
    match value {
        FactValue::Money(money) => Some(money.amount()),
        _ => None,
    }
}

/// The transactions of one kind of one account.
#[derive(Clone, Debug, Default)]
struct OfKind {
    count: u32,
    amount: Sum,
    originals: Originals,
    last: Option<NaiveDate>,
    example: Option<RowRef>,
}

impl OfKind {
    fn provenance(&self) -> Provenance {
        Provenance::Rows {
            count: u64::from(self.count),
            example: self.example,
        }
    }
}

/// The money side of one account.
#[derive(Clone, Debug, Default)]
pub(crate) struct MoneySide {
    orders: OfKind,
    invoices: OfKind,
    shipments: OfKind,
    payments: OfKind,
}

/// The facts of one kind: count, amount and last day, where there are such.
type Facts = (FactId, Option<FactId>, Option<FactId>);

impl MoneySide {
    /// Adds a transaction that had happened by the as-of date, at the rate of its day.
    pub(crate) fn add(&mut self, row: &Transaction, by: &Conversion<'_>) -> Result<(), RunError> {
        let converted = row
            .amount
            .as_ref()
            .map(|money| by.convert(money, row.on, row.origin))
            .transpose()?;
        let of_kind = match row.kind {
            TransactionKind::Order => &mut self.orders,
            TransactionKind::Invoice => &mut self.invoices,
            TransactionKind::Shipment => &mut self.shipments,
            TransactionKind::Payment => &mut self.payments,
        };
        of_kind.count += 1;
        of_kind.last = of_kind.last.max(Some(row.on));
        of_kind.example = of_kind.example.max(Some(row.origin));
        if let (Some(stated), Some(converted)) = (&row.amount, &converted) {
            of_kind.originals.add(stated, converted, row.origin)?;
        }
        let amount = converted.as_ref().map(|converted| &converted.money);
        of_kind.amount.add(amount, row.origin)
    }

    fn of(&self, kind: TransactionKind) -> &OfKind {
        match kind {
            TransactionKind::Order => &self.orders,
            TransactionKind::Invoice => &self.invoices,
            TransactionKind::Shipment => &self.shipments,
            TransactionKind::Payment => &self.payments,
        }
    }

    /// Whether anything was paid.
    pub(crate) fn has_paid(&self) -> bool {
        self.payments.count > 0
    }

    /// Writes the kinds of which there was a source into the facts of the account, and that it is a
    /// customer where nothing said whether it is.
    pub(crate) fn write(&self, sources: &Sources, currency: Currency, facts: &mut FactRow) {
        use fact_ids as ids;
        let kinds: [(bool, &OfKind, Facts); 4] = [
            (
                sources.orders,
                &self.orders,
                (ids::ORDERS, Some(ids::ORDER_AMOUNT), Some(ids::LAST_ORDER)),
            ),
            (
                sources.invoices,
                &self.invoices,
                (ids::INVOICES, Some(ids::INVOICED_AMOUNT), None),
            ),
            (
                sources.shipments,
                &self.shipments,
                (ids::SHIPMENTS, None, None),
            ),
            (
                sources.payments,
                &self.payments,
                (
                    ids::PAYMENTS,
                    Some(ids::PAID_AMOUNT),
                    Some(ids::LAST_PAYMENT),
                ),
            ),
        ];
        for (_, of_kind, (count, amount, last)) in kinds.iter().filter(|(known, ..)| *known) {
            let mut set = |id, value| facts.set_with(id, value, of_kind.provenance());
            set(*count, FactValue::Number(Decimal::from(of_kind.count)));
            if let Some(id) = last {
                set(
                    *id,
                    of_kind
                        .last
                        .map_or(FactValue::NotApplicable, FactValue::Date),
                );
            }
            if let Some(id) = amount {
                set(*id, of_kind.amount.value(currency));
                facts.set_originals(*id, of_kind.originals.parts(currency));
            }
        }
        if sources.invoices && sources.payments {
            self.write_outstanding(currency, facts);
        }
        self.close_the_loop(facts);
    }

    /// What was invoiced and not paid. An unknown amount on either side leaves it open in both
    /// directions, so that it is unknown.
    fn write_outstanding(&self, currency: Currency, facts: &mut FactRow) {
        let (invoiced, paid) = (&self.invoices.amount, &self.payments.amount);
        if invoiced.unknown > 0 || paid.unknown > 0 {
            return;
        }
        let Some(outstanding) = invoiced.known.checked_sub(paid.known) else {
            return;
        };
        let provenance = Provenance::Rows {
            count: u64::from(self.invoices.count) + u64::from(self.payments.count),
            example: self.invoices.example.max(self.payments.example),
        };
        facts.set_with(
            fact_ids::OUTSTANDING_AMOUNT,
            FactValue::Money(Money::new(outstanding, currency)),
            provenance,
        );
        let left = self.invoices.originals.less(&self.payments.originals);
        let parts = left.map_or_else(Vec::new, |left| left.parts(currency));
        facts.set_originals(fact_ids::OUTSTANDING_AMOUNT, parts);
    }

    /// Who ordered, was invoiced or paid is a customer, unless the CRM says otherwise.
    fn close_the_loop(&self, facts: &mut FactRow) {
        let shows: Vec<&OfKind> = TransactionKind::ALL
            .into_iter()
            .filter(|kind| kind.makes_customer())
            .map(|kind| self.of(kind))
            .collect();
        let count = shows.iter().map(|of_kind| u64::from(of_kind.count)).sum();
        if count == 0 || facts.get(fact_ids::IS_CUSTOMER) != &FactValue::Unknown {
            return;
        }
        let example = shows.iter().filter_map(|of_kind| of_kind.example).max();
        facts.set_with(
            fact_ids::IS_CUSTOMER,
            FactValue::Flag(true),
            Provenance::Rows { count, example },
        );
    }
}
