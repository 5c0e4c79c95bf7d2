//! Kinds of Salesforce records by the first three characters of their ids.

use crate::Localised;

/// A kind of record that exports of accounts, people, deals and campaigns carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SalesforceObject {
    /// `001`.
    Account,
    /// `003`.
    Contact,
    /// `005`.
    User,
    /// `006`.
    Opportunity,
    /// `008`.
    OpportunityHistory,
    /// `017`: the history of single fields, of any object.
    FieldHistory,
    /// `00K`.
    OpportunityContactRole,
    /// `00Q`.
    Lead,
    /// `00T`.
    Task,
    /// `00U`.
    Event,
    /// `00v`.
    CampaignMember,
    /// `500`.
    Case,
    /// `701`.
    Campaign,
    /// `800`.
    Contract,
}

/// Key prefixes of standard objects that do not start with `0`.
pub(super) const STANDARD_PREFIXES: [&str; 6] = ["500", "570", "701", "800", "801", "802"];

impl SalesforceObject {
    /// The kind with this key prefix; case matters, and an unlisted prefix is `None`.
    pub fn of_prefix(prefix: &str) -> Option<Self> {
        let object = match prefix {
            "001" => Self::Account,
            "003" => Self::Contact,
            "005" => Self::User,
            "006" => Self::Opportunity,
            "008" => Self::OpportunityHistory,
            "017" => Self::FieldHistory,
            "00K" => Self::OpportunityContactRole,
            "00Q" => Self::Lead,
            "00T" => Self::Task,
            "00U" => Self::Event,
            "00v" => Self::CampaignMember,
            "500" => Self::Case,
            "701" => Self::Campaign,
            "800" => Self::Contract,
            _ => return None,
        };
        Some(object)
    }
}

impl Localised for SalesforceObject {
    fn en(&self) -> String {
        match self {
            Self::Account => "account",
            Self::Contact => "contact",
            Self::User => "user",
            Self::Opportunity => "opportunity",
            Self::OpportunityHistory => "opportunity history",
            Self::FieldHistory => "field history",
            Self::OpportunityContactRole => "contact role",
            Self::Lead => "lead",
            Self::Task => "task",
            Self::Event => "event",
            Self::CampaignMember => "campaign member",
            Self::Case => "case",
            Self::Campaign => "campaign",
            Self::Contract => "contract",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Account => "계정",
            Self::Contact => "연락처",
            Self::User => "사용자",
            Self::Opportunity => "영업 기회",
            Self::OpportunityHistory => "영업 기회 이력",
            Self::FieldHistory => "필드 이력",
            Self::OpportunityContactRole => "연락처 역할",
            Self::Lead => "리드",
            Self::Task => "작업",
            Self::Event => "일정",
            Self::CampaignMember => "캠페인 구성원",
            Self::Case => "사례",
            Self::Campaign => "캠페인",
            Self::Contract => "계약",
        }
        .to_owned()
    }
}
