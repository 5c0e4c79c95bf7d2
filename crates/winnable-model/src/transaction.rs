//! An order, an invoice, a shipment or a payment as one row of an export states it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{AccountLinks, Money, PersonLinks, RowRef, TransactionId};

/// What kind of record a transaction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TransactionKind {
    /// An order that was placed with us.
    Order,
    /// An invoice that we sent.
    Invoice,
    /// Goods that we delivered.
    Shipment,
    /// Money that we received.
    Payment,
}

impl TransactionKind {
    /// Every kind, in the order in which they follow each other.
    pub const ALL: [Self; 4] = [Self::Order, Self::Invoice, Self::Shipment, Self::Payment];

    /// The kind's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Invoice => "invoice",
            Self::Shipment => "shipment",
            Self::Payment => "payment",
        }
    }

    /// Whether such a record makes its account a customer. Goods may be sent for trial.
    ///
    /// ```
    /// use winnable_model::TransactionKind;
    /// assert!(TransactionKind::Order.makes_customer());
    /// assert!(!TransactionKind::Shipment.makes_customer());
    /// ```
    pub const fn makes_customer(self) -> bool {
        match self {
            Self::Order | Self::Invoice | Self::Payment => true,
            Self::Shipment => false,
        }
    }
}

/// One record of the money side: what was ordered, invoiced, shipped or paid.
///
/// Refunds and credit notes have negative amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    /// The key, unique within the kind.
    pub id: TransactionId,
    /// What it is.
    pub kind: TransactionKind,
    /// What the row says about its account.
    pub account: AccountLinks,
    /// What the row says about its person.
    pub person: PersonLinks,
    /// The day on which it was ordered, invoiced, shipped or paid.
    pub on: NaiveDate,
    /// The amount, in its own currency.
    pub amount: Option<Money>,
    /// The day by which an invoice is to be paid.
    pub due: Option<NaiveDate>,
    /// The order or invoice that it belongs to.
    pub reference: Option<Box<str>>,
    /// The latest date of something that happened.
    pub last_happened: Option<NaiveDate>,
    /// The row it was read from.
    pub origin: RowRef,
}
