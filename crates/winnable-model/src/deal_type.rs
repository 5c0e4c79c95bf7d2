//! What a deal or a contract is to the customer: the first one, more of it, or again.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Lang, Localised, fold};

/// New business, expansion of a customer, or the renewal of a contract. Their win rates differ so
/// much that a rate over all of them describes none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DealType {
    /// The first contract of an account.
    New,
    /// More for a customer: upsell, cross-sell, further users.
    Expansion,
    /// A contract that goes on.
    Renewal,
}

impl DealType {
    /// Every type.
    pub const ALL: [Self; 3] = [Self::New, Self::Expansion, Self::Renewal];

    /// The type's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Expansion => "expansion",
            Self::Renewal => "renewal",
        }
    }

    /// Reads the words that CRMs use; `None` for words that say neither.
    ///
    /// HubSpot's *Existing Business* and Salesforce's *Existing Customer - Upgrade* are expansion.
    ///
    /// ```
    /// use winnable_model::DealType;
    /// assert_eq!(DealType::parse("New Business"), Some(DealType::New));
    /// assert_eq!(DealType::parse("existingbusiness"), Some(DealType::Expansion));
    /// assert_eq!(DealType::parse("재계약"), Some(DealType::Renewal));
    /// assert_eq!(DealType::parse("Partner"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let folded: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
        let holds = |words: &[&str]| words.iter().any(|word| folded.contains(word));
        // An existing customer's replacement or renewal says renewal before it says existing.
        if holds(&["renew", "갱신", "재계약", "연장"]) {
            Some(Self::Renewal)
        } else if holds(&[
            "exist",
            "expan",
            "upsell",
            "crosssell",
            "upgrade",
            "addon",
            "기존",
            "추가",
            "확장",
            "증설",
        ]) {
            Some(Self::Expansion)
        } else if holds(&["new", "acquisition", "신규"]) {
            Some(Self::New)
        } else {
            None
        }
    }
}

impl fmt::Display for DealType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The refusal of words that are no type of a deal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no type of a deal: expected new, expansion or renewal")]
pub struct UnknownDealType(pub String);

impl FromStr for DealType {
    type Err = UnknownDealType;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or_else(|| UnknownDealType(text.to_owned()))
    }
}

impl Localised for UnknownDealType {
    fn en(&self) -> String {
        self.to_string()
    }

    fn ko(&self) -> String {
        format!(
            "`{}` 값은 기회 유형이 아닙니다: new(신규), expansion(확장), renewal(갱신) 중 하나여야 합니다",
            self.0
        )
    }
}

impl DealType {
    /// The type in the user's language.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::New, Lang::En) => "new business",
            (Self::Expansion, Lang::En) => "expansion",
            (Self::Renewal, Lang::En) => "renewal",
            (Self::New, Lang::Ko) => "신규",
            (Self::Expansion, Lang::Ko) => "확장",
            (Self::Renewal, Lang::Ko) => "갱신",
        }
    }
}
