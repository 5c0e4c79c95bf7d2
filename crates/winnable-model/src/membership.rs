//! Who takes part in a programme, as one row of an export states it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{AccountLinks, PersonLinks, RowRef};

/// On which side of a comparison an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Arm {
    /// The programme works it.
    Treated,
    /// It is held out.
    Control,
}

impl Arm {
    /// The arm's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Treated => "treated",
            Self::Control => "control",
        }
    }
}

/// An account or a person in a programme or a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The programme or the campaign, by id or name.
    pub programme: Box<str>,
    /// What the row says about its account.
    pub account: AccountLinks,
    /// What the row says about its person.
    pub person: PersonLinks,
    /// The day from which on.
    pub since: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// The status as the export spells it.
    pub status: Option<Box<str>>,
    /// Whether the member responded.
    pub responded: Option<bool>,
    /// The side of a comparison; a member of a programme without a control is treated.
    pub arm: Arm,
    /// The row it was read from.
    pub origin: RowRef,
}
