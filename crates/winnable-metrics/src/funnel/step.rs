//! The steps of the two funnels.

use serde::Serialize;
use winnable_model::Localised;

/// A step of the lead funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadStep {
    /// Marketing qualified the lead.
    Mql,
    /// Sales qualified it.
    Sql,
    /// It belongs to an account that is worked on.
    Account,
    /// Its account has an open deal.
    Pipeline,
    /// The deal is won.
    Won,
}

impl LeadStep {
    /// Every step, in order.
    pub const ALL: [Self; 5] = [
        Self::Mql,
        Self::Sql,
        Self::Account,
        Self::Pipeline,
        Self::Won,
    ];
}

impl Localised for LeadStep {
    fn en(&self) -> String {
        match self {
            Self::Mql => "MQL",
            Self::Sql => "SQL",
            Self::Account => "account",
            Self::Pipeline => "pipeline",
            Self::Won => "won",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Mql => "MQL(마케팅 검증 리드)",
            Self::Sql => "SQL(영업 검증 리드)",
            Self::Account => "고객사",
            Self::Pipeline => "파이프라인",
            Self::Won => "수주",
        }
        .to_owned()
    }
}

/// A step of the account funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountStep {
    /// The account is on the target list.
    Target,
    /// It has engaged with us.
    Engaged,
    /// It has met us.
    Meeting,
    /// It has a deal.
    Pipeline,
    /// The deal is won.
    Won,
}

impl AccountStep {
    /// Every step, in order.
    pub const ALL: [Self; 5] = [
        Self::Target,
        Self::Engaged,
        Self::Meeting,
        Self::Pipeline,
        Self::Won,
    ];
}

impl Localised for AccountStep {
    fn en(&self) -> String {
        match self {
            Self::Target => "target",
            Self::Engaged => "engaged",
            Self::Meeting => "meeting",
            Self::Pipeline => "pipeline",
            Self::Won => "won",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Target => "목표 고객사",
            Self::Engaged => "참여",
            Self::Meeting => "미팅",
            Self::Pipeline => "파이프라인",
            Self::Won => "수주",
        }
        .to_owned()
    }
}
