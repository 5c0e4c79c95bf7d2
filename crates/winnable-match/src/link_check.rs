//! The link that the CRM holds today beside what the evidence says.

use serde::Serialize;
use winnable_model::Localised;

use crate::decision::Decision;

/// How the evidence stands to the link that a record carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LinkStatus {
    /// Both name one account.
    Agree,
    /// They name two.
    Differ,
    /// The record carries no link, and the evidence finds an account.
    New,
    /// The record carries a link that the evidence does not find.
    Lost,
}

impl LinkStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Agree, Self::Differ, Self::New, Self::Lost];

    /// Compares the account that a record is linked to with what the evidence alone says; `None`
    /// where neither names an account.
    pub fn of(linked: Option<u32>, evidence: &Decision) -> Option<Self> {
        match (linked, evidence.account()) {
            (Some(linked), Some(found)) if linked == found => Some(Self::Agree),
            (Some(_), Some(_)) => Some(Self::Differ),
            (None, Some(_)) => Some(Self::New),
            (Some(_), None) => Some(Self::Lost),
            (None, None) => None,
        }
    }

    /// The status's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Differ => "differ",
            Self::New => "new",
            Self::Lost => "lost",
        }
    }
}

impl Localised for LinkStatus {
    fn en(&self) -> String {
        self.name().to_owned()
    }
    fn ko(&self) -> String {
        match self {
            Self::Agree => "일치",
            Self::Differ => "다름",
            Self::New => "새 연결",
            Self::Lost => "근거 없음",
        }
        .to_owned()
    }
}
