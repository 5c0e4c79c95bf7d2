//! Departments, and the key functions whose coverage is measured.

#[cfg(test)]
mod tests;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Localised;

/// A department of the buying company. The words that an export uses stay with the caller; two
/// spellings of one department compare equal here.
///
/// [`Department::from_text`] reads a department column; a title is read by
/// [`TitleTable`](crate::TitleTable).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Department {
    /// The management of the whole company and its offices.
    Executive,
    /// Finance, accounting, treasury, tax, audit.
    Finance,
    /// Information technology for the company itself.
    It,
    /// Engineering of what the company makes: software, hardware, technology.
    Engineering,
    /// Security, privacy, compliance and risk.
    Security,
    /// Legal.
    Legal,
    /// Procurement, purchasing, sourcing.
    Procurement,
    /// Operations, production, logistics, facilities, administration, planning.
    Operations,
    /// Sales, business development, partners.
    Sales,
    /// Marketing, brand, communication.
    Marketing,
    /// Product management and design.
    Product,
    /// Human resources.
    HumanResources,
    /// Customer support and success.
    Support,
    /// Data and analytics.
    Data,
    /// Research and development.
    Research,
}

impl Department {
    /// Every department, in order.
    pub const ALL: [Self; 15] = [
        Self::Executive,
        Self::Finance,
        Self::It,
        Self::Engineering,
        Self::Security,
        Self::Legal,
        Self::Procurement,
        Self::Operations,
        Self::Sales,
        Self::Marketing,
        Self::Product,
        Self::HumanResources,
        Self::Support,
        Self::Data,
        Self::Research,
    ];

    /// The department's name in files, such as `human_resources`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Executive => "executive",
            Self::Finance => "finance",
            Self::It => "it",
            Self::Engineering => "engineering",
            Self::Security => "security",
            Self::Legal => "legal",
            Self::Procurement => "procurement",
            Self::Operations => "operations",
            Self::Sales => "sales",
            Self::Marketing => "marketing",
            Self::Product => "product",
            Self::HumanResources => "human_resources",
            Self::Support => "support",
            Self::Data => "data",
            Self::Research => "research",
        }
    }

    /// The key function to which the department counts: IT, security and finance are themselves,
    /// engineering and data count as IT, and everything else is business.
    pub const fn function(self) -> KeyFunction {
        match self {
            Self::It | Self::Engineering | Self::Data => KeyFunction::It,
            Self::Security => KeyFunction::Security,
            Self::Finance => KeyFunction::Finance,
            Self::Executive
            | Self::Legal
            | Self::Procurement
            | Self::Operations
            | Self::Sales
            | Self::Marketing
            | Self::Product
            | Self::HumanResources
            | Self::Support
            | Self::Research => KeyFunction::Business,
        }
    }
}

impl fmt::Display for Department {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Localised for Department {
    fn en(&self) -> String {
        match self {
            Self::Executive => "executive",
            Self::Finance => "finance",
            Self::It => "IT",
            Self::Engineering => "engineering",
            Self::Security => "security and compliance",
            Self::Legal => "legal",
            Self::Procurement => "procurement",
            Self::Operations => "operations",
            Self::Sales => "sales",
            Self::Marketing => "marketing",
            Self::Product => "product",
            Self::HumanResources => "human resources",
            Self::Support => "customer support",
            Self::Data => "data",
            Self::Research => "research",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Executive => "경영진",
            Self::Finance => "재무",
            Self::It => "IT",
            Self::Engineering => "개발·기술",
            Self::Security => "보안·컴플라이언스",
            Self::Legal => "법무",
            Self::Procurement => "구매",
            Self::Operations => "운영",
            Self::Sales => "영업",
            Self::Marketing => "마케팅",
            Self::Product => "제품",
            Self::HumanResources => "인사",
            Self::Support => "고객 지원",
            Self::Data => "데이터",
            Self::Research => "연구",
        }
        .to_owned()
    }
}

/// A function whose coverage is a measure of an account: how many people are known in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyFunction {
    /// IT, engineering and data.
    It,
    /// Security and compliance.
    Security,
    /// Every department that is none of the other three.
    Business,
    /// Finance.
    Finance,
}

impl KeyFunction {
    /// Every function, in the order of the source text.
    pub const ALL: [Self; 4] = [Self::It, Self::Security, Self::Business, Self::Finance];

    /// The function's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::Security => "security",
            Self::Business => "business",
            Self::Finance => "finance",
        }
    }
}

impl fmt::Display for KeyFunction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl Localised for KeyFunction {
    fn en(&self) -> String {
        match self {
            Self::It => "IT",
            Self::Security => "security",
            Self::Business => "business",
            Self::Finance => "finance",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::It => "IT",
            Self::Security => "보안",
            Self::Business => "현업",
            Self::Finance => "재무",
        }
        .to_owned()
    }
}
