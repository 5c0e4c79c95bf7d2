//! What a row of a lead says about its way to a deal.

use chrono::NaiveDate;

use crate::OpportunityId;

/// The marks of a person on the way from a lead to a deal, as far as the export states them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeadFunnel {
    /// The day on which the record was created, or the first contact was made.
    pub created: Option<NaiveDate>,
    /// The day on which it became a marketing-qualified lead.
    pub mql_on: Option<NaiveDate>,
    /// The day on which sales accepted it.
    pub sql_on: Option<NaiveDate>,
    /// Whether the export calls it marketing-qualified.
    pub is_mql: Option<bool>,
    /// Whether the export calls it sales-qualified.
    pub is_sql: Option<bool>,
    /// Whether it was converted.
    pub converted: Option<bool>,
    /// The day on which it was converted.
    pub converted_on: Option<NaiveDate>,
    /// The deal that it was converted to.
    pub converted_deal: Option<OpportunityId>,
    /// Where it came from, as the export spells it.
    pub source: Option<Box<str>>,
    /// The stage or status as the export spells it.
    pub stage: Option<Box<str>>,
    /// Who owns it.
    pub owner: Option<Box<str>>,
}

impl LeadFunnel {
    /// Whether the row says nothing about it.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }
}
