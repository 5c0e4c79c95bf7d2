//! What is said to whom, and what each role asks by itself.

use super::AssetStage;
use crate::{BuyingRole, Localised};

/// A line of `tables/messages.csv`: a sentence that may stand in the document in which a buyer decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// To which role; `None` where nobody says, or where it is for everybody.
    pub role: Option<BuyingRole>,
    /// At which stage of the touches.
    pub stage: Option<AssetStage>,
    /// What it is about, in the team's words.
    pub theme: Option<String>,
    /// Whom it is for: a kind of company, in the team's words.
    pub target: Option<String>,
    /// In which situation they are.
    pub situation: Option<String>,
    /// What that costs them.
    pub cost: Option<String>,
    /// What changes for them.
    pub change: Option<String>,
    /// The sentence.
    pub text: Option<String>,
    /// The line of the table.
    pub line: u64,
}

/// What a role asks about a purchase whatever is bought: the message that its people look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// What it costs over its life.
    TotalCost,
    /// What can go wrong.
    Risk,
    /// How the contract is built.
    ContractStructure,
    /// Whether the vendor lasts.
    VendorStability,
    /// How hard it is to join with what is there.
    IntegrationDifficulty,
    /// Whether it is secure.
    Security,
    /// What it takes to run.
    OperatingLoad,
    /// How fast it is.
    Performance,
    /// How the work gets better.
    WorkflowImprovement,
    /// What it takes to learn.
    LearningCost,
    /// How soon it is in use.
    SpeedOfAdoption,
    /// What it is certified by.
    Certification,
    /// How it answers an audit.
    AuditResponse,
    /// How data are governed.
    DataGovernance,
}

impl Theme {
    /// The themes of a role. The source texts name none for procurement and for legal, so that theirs
    /// are empty.
    ///
    /// ```
    /// use winnable_model::{BuyingRole, programme::Theme};
    /// let themes = Theme::of(BuyingRole::User);
    /// assert_eq!(themes, [Theme::WorkflowImprovement, Theme::LearningCost, Theme::SpeedOfAdoption]);
    /// assert!(Theme::of(BuyingRole::Legal).is_empty());
    /// ```
    pub const fn of(role: BuyingRole) -> &'static [Self] {
        match role {
            BuyingRole::EconomicBuyer => &[
                Self::TotalCost,
                Self::Risk,
                Self::ContractStructure,
                Self::VendorStability,
            ],
            BuyingRole::TechnicalBuyer => &[
                Self::IntegrationDifficulty,
                Self::Security,
                Self::OperatingLoad,
                Self::Performance,
            ],
            BuyingRole::User => &[
                Self::WorkflowImprovement,
                Self::LearningCost,
                Self::SpeedOfAdoption,
            ],
            BuyingRole::SecurityCompliance => &[
                Self::Certification,
                Self::AuditResponse,
                Self::DataGovernance,
            ],
            BuyingRole::Procurement | BuyingRole::Legal => &[],
        }
    }

    /// The theme's name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TotalCost => "total_cost",
            Self::Risk => "risk",
            Self::ContractStructure => "contract_structure",
            Self::VendorStability => "vendor_stability",
            Self::IntegrationDifficulty => "integration_difficulty",
            Self::Security => "security",
            Self::OperatingLoad => "operating_load",
            Self::Performance => "performance",
            Self::WorkflowImprovement => "workflow_improvement",
            Self::LearningCost => "learning_cost",
            Self::SpeedOfAdoption => "speed_of_adoption",
            Self::Certification => "certification",
            Self::AuditResponse => "audit_response",
            Self::DataGovernance => "data_governance",
        }
    }
}

impl Localised for Theme {
    fn en(&self) -> String {
        match self {
            Self::TotalCost => "total cost",
            Self::Risk => "risk",
            Self::ContractStructure => "structure of the contract",
            Self::VendorStability => "stability of the vendor",
            Self::IntegrationDifficulty => "difficulty of integration",
            Self::Security => "security",
            Self::OperatingLoad => "operating load",
            Self::Performance => "performance",
            Self::WorkflowImprovement => "better work flow",
            Self::LearningCost => "cost of learning",
            Self::SpeedOfAdoption => "speed of adoption",
            Self::Certification => "certification",
            Self::AuditResponse => "answers to an audit",
            Self::DataGovernance => "data governance",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::TotalCost => "총비용",
            Self::Risk => "리스크",
            Self::ContractStructure => "계약 구조",
            Self::VendorStability => "공급사 안정성",
            Self::IntegrationDifficulty => "연동 난이도",
            Self::Security => "보안",
            Self::OperatingLoad => "운영 부담",
            Self::Performance => "성능",
            Self::WorkflowImprovement => "업무 흐름 개선",
            Self::LearningCost => "학습 비용",
            Self::SpeedOfAdoption => "도입 속도",
            Self::Certification => "인증",
            Self::AuditResponse => "감사 대응",
            Self::DataGovernance => "데이터 거버넌스",
        }
        .to_owned()
    }
}
