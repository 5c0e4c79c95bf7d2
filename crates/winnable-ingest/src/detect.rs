//! Recognising a file by its header.

use crate::dialect::{Dialect, header_keys};
use crate::field::EntityKind;

/// What a header was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detected {
    /// The CRM it comes from; never [`Dialect::None`].
    pub dialect: Dialect,
    /// What its rows are.
    pub kind: EntityKind,
    /// The weight of the headers that speak for it, for comparing, not for showing.
    pub score: u32,
}

/// What a file with this header holds and which CRM it comes from; `None` when its header is that
/// of no CRM, or of records that no run reads, which [`recognise_unused`] names.
pub fn detect(header: &[String]) -> Option<Detected> {
    let _keys = header_keys(header);
    None
}

/// The name of the records that a file with this header holds, when they are known and no run
/// reads them, such as `Salesforce OpportunityHistory`.
pub fn recognise_unused(header: &[String]) -> Option<&'static str> {
    let _keys = header_keys(header);
    None
}
