//! Which kind of record a row is.

use winnable_model::{Localised, PersonKind, TransactionKind};

/// Which kind of record a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// A contact.
    Contact,
    /// A lead.
    Lead,
    /// An opportunity.
    Opportunity,
    /// An order.
    Order,
    /// An invoice.
    Invoice,
    /// A shipment.
    Shipment,
    /// A payment.
    Payment,
    /// A signal.
    Signal,
    /// A touch.
    Engagement,
}

impl RecordKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Contact,
        Self::Lead,
        Self::Opportunity,
        Self::Order,
        Self::Invoice,
        Self::Shipment,
        Self::Payment,
        Self::Signal,
        Self::Engagement,
    ];

    /// The kind's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Lead => "lead",
            Self::Opportunity => "opportunity",
            Self::Order => "order",
            Self::Invoice => "invoice",
            Self::Shipment => "shipment",
            Self::Payment => "payment",
            Self::Signal => "signal",
            Self::Engagement => "engagement",
        }
    }
}

impl Localised for RecordKind {
    fn en(&self) -> String {
        self.name().to_owned()
    }
    fn ko(&self) -> String {
        match self {
            Self::Contact => "연락처",
            Self::Lead => "리드",
            Self::Opportunity => "영업 기회",
            Self::Order => "주문",
            Self::Invoice => "청구서",
            Self::Shipment => "출고",
            Self::Payment => "입금",
            Self::Signal => "시그널",
            Self::Engagement => "접점",
        }
        .to_owned()
    }
}

impl From<PersonKind> for RecordKind {
    fn from(kind: PersonKind) -> Self {
        match kind {
            PersonKind::Contact => Self::Contact,
            PersonKind::Lead => Self::Lead,
        }
    }
}

impl From<TransactionKind> for RecordKind {
    fn from(kind: TransactionKind) -> Self {
        match kind {
            TransactionKind::Order => Self::Order,
            TransactionKind::Invoice => Self::Invoice,
            TransactionKind::Shipment => Self::Shipment,
            TransactionKind::Payment => Self::Payment,
        }
    }
}
