//! What a person said of an account of the list.

use chrono::NaiveDate;

use crate::fold;

/// What was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerdictKind {
    /// The account belongs into the list.
    Accept,
    /// It does not.
    Reject,
    /// It belongs into another tier.
    Override,
}

impl VerdictKind {
    /// Every kind, in the order of their declaration.
    pub const ALL: [Self; 3] = [Self::Accept, Self::Reject, Self::Override];

    /// The words that [`from_text`](Self::from_text) knows.
    pub const WORDS: [&str; 15] = [
        "accept",
        "accepted",
        "수락",
        "승인",
        "동의",
        "reject",
        "rejected",
        "거절",
        "거부",
        "반려",
        "override",
        "overridden",
        "변경",
        "조정",
        "지정",
    ];

    /// The kind's stable name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::Override => "override",
        }
    }

    /// The kind that a cell of a table means, in English or Korean.
    ///
    /// ```
    /// use winnable_model::VerdictKind;
    /// assert_eq!(VerdictKind::from_text("Accepted"), Some(VerdictKind::Accept));
    /// assert_eq!(VerdictKind::from_text("거절"), Some(VerdictKind::Reject));
    /// assert_eq!(VerdictKind::from_text("maybe"), None);
    /// ```
    pub fn from_text(text: &str) -> Option<Self> {
        Some(match fold(text).as_str() {
            "accept" | "accepted" | "수락" | "승인" | "동의" => Self::Accept,
            "reject" | "rejected" | "거절" | "거부" | "반려" => Self::Reject,
            "override" | "overridden" | "변경" | "조정" | "지정" => Self::Override,
            _ => return None,
        })
    }
}

/// A line of the ledger of verdicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The account, by its id, name or domain.
    pub account: String,
    /// Who said it.
    pub who: String,
    /// What was said.
    pub kind: VerdictKind,
    /// The tier of an override, as the model names it or counted from 1.
    pub tier: Option<String>,
    /// Why, in the person's words; may be blank.
    pub reason: String,
    /// When.
    pub on: NaiveDate,
    /// The line of the table.
    pub line: u64,
}
