//! A person as one row of an export states it: a contact or a lead.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{
    AccountLinks, BuyingRole, Department, Domain, LeadFunnel, PersonId, RoleFlags, RowRef,
    Seniority,
};

/// Whether the CRM keeps the person as a contact of an account or as a lead of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PersonKind {
    /// A contact: belongs to an account.
    Contact,
    /// A lead: a person not yet on an account. A lead is not a contact.
    Lead,
}

/// A contact or a lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The key.
    pub id: PersonId,
    /// Contact or lead.
    pub kind: PersonKind,
    /// The contact that this lead is, or became when it was converted.
    pub contact: Option<PersonId>,
    /// The person that this record was merged into.
    pub merged_into: Option<PersonId>,
    /// The name, kept for `--contacts` alone.
    pub name: Option<Box<str>>,
    /// The e-mail address, trimmed and in lower case.
    pub email: Option<Box<str>>,
    /// The domain of the e-mail address.
    pub email_domain: Option<Domain>,
    /// The title as the export spells it.
    pub title: Option<Box<str>>,
    /// Level, from a column or read from the title.
    pub seniority: Option<Seniority>,
    /// Buying role, from a column or read from the title.
    pub role: Option<BuyingRole>,
    /// Champion and blocker.
    pub flags: RoleFlags,
    /// Department, from a column or read from the title.
    pub department: Option<Department>,
    /// What the row says about its account.
    pub account: AccountLinks,
    /// Fit points of an existing lead score, when a column is mapped.
    pub fit_points: Option<Decimal>,
    /// Engagement points of an existing lead score, when a column is mapped.
    pub engagement_points: Option<Decimal>,
    /// Whether the person asked not to be contacted.
    pub do_not_contact: bool,
    /// Its way from a lead to a deal, when the row says anything of it.
    pub funnel: Option<Box<LeadFunnel>>,
    /// The latest date of something that happened: created, modified, last activity.
    pub last_happened: Option<NaiveDate>,
    /// The row it was read from.
    pub origin: RowRef,
}

impl Person {
    /// A person that is known by key and kind alone.
    pub fn new(id: PersonId, kind: PersonKind, origin: RowRef) -> Self {
        Self {
            id,
            kind,
            contact: None,
            merged_into: None,
            name: None,
            email: None,
            email_domain: None,
            title: None,
            seniority: None,
            role: None,
            flags: RoleFlags::default(),
            department: None,
            account: AccountLinks::default(),
            fit_points: None,
            engagement_points: None,
            do_not_contact: false,
            funnel: None,
            last_happened: None,
            origin,
        }
    }
}
