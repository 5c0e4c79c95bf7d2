//! What happened to a customer's revenue, as one row of an export states it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{AccountLinks, Money, RowRef, fold};

/// What happened to a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RetentionKind {
    /// The customer left.
    Churn,
    /// It pays less than before.
    Contraction,
    /// It pays more than before.
    Expansion,
    /// It went on as before.
    Renewal,
    /// It came back.
    Reactivation,
}

impl RetentionKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Churn,
        Self::Contraction,
        Self::Expansion,
        Self::Renewal,
        Self::Reactivation,
    ];

    /// The kind's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Churn => "churn",
            Self::Contraction => "contraction",
            Self::Expansion => "expansion",
            Self::Renewal => "renewal",
            Self::Reactivation => "reactivation",
        }
    }

    /// Reads the words of an export; `None` for words that say none of them.
    ///
    /// ```
    /// use winnable_model::RetentionKind;
    /// assert_eq!(RetentionKind::parse("Downgrade"), Some(RetentionKind::Contraction));
    /// assert_eq!(RetentionKind::parse("해지"), Some(RetentionKind::Churn));
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let text = fold(text);
        let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
        if holds(&["reactiv", "win back", "winback", "복귀", "재가입"]) {
            Some(Self::Reactivation)
        } else if holds(&["churn", "cancel", "해지", "이탈"]) {
            Some(Self::Churn)
        } else if holds(&["contract", "downgrade", "downsell", "축소"]) {
            Some(Self::Contraction)
        } else if holds(&["expan", "upgrade", "upsell", "cross", "확장", "증설"]) {
            Some(Self::Expansion)
        } else if holds(&["renew", "갱신", "연장", "재계약"]) {
            Some(Self::Renewal)
        } else {
            None
        }
    }
}

/// One such event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionEvent {
    /// What the row says about its account.
    pub account: AccountLinks,
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub kind: RetentionKind,
    /// By how much the monthly recurring revenue changed, or what was refunded, as mapped.
    pub amount: Option<Money>,
    /// The reason as the export spells it.
    pub reason: Option<Box<str>>,
    /// The row it was read from.
    pub origin: RowRef,
}
