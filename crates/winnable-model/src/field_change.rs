//! A change of one field of a record, as one row of a history states it.

use chrono::NaiveDate;

use crate::{AccountId, OpportunityId, RowRef};

/// The record of which a field was changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangedRecord {
    /// An account.
    Account(AccountId),
    /// A deal.
    Opportunity(OpportunityId),
}

/// One field of one record, before and after: what CRMs keep as the history of a field.
///
/// Values stand as the export writes them, since a history spells the fields of every kind in one
/// column; what reads the file of the record reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The record.
    pub record: ChangedRecord,
    /// The field as the export spells it.
    pub field: Box<str>,
    /// The value before; `None` where it was blank.
    pub old: Option<Box<str>>,
    /// The value after; `None` where it was made blank.
    pub new: Option<Box<str>>,
    /// The day of the change.
    pub on: NaiveDate,
    /// The time of day in seconds, when the export has one: changes of one day stand in its order.
    pub second: Option<u32>,
    /// The row it was read from.
    pub origin: RowRef,
}
