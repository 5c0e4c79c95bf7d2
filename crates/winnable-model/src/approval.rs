//! The chain of approval by which a company buys.

mod chain;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use chain::{ApprovalChain, StepPeople};

use crate::{BuyingRole, Localised, Seniority};

/// A step of the approval chain: a practitioner reviews, the team lead approves, an executive
/// decides the budget, the technical team reviews, purchasing contracts. Each has none to many
/// people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalStep {
    /// A practitioner reviews.
    PractitionerReview,
    /// The team lead approves.
    LeadApproval,
    /// An executive decides the budget.
    ExecutiveDecision,
    /// The technical or security team reviews.
    TechnicalReview,
    /// Purchasing contracts.
    PurchasingContract,
}

impl ApprovalStep {
    /// Every step, in the order of the chain.
    pub const ALL: [Self; 5] = [
        Self::PractitionerReview,
        Self::LeadApproval,
        Self::ExecutiveDecision,
        Self::TechnicalReview,
        Self::PurchasingContract,
    ];

    /// The step's name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PractitionerReview => "practitioner_review",
            Self::LeadApproval => "lead_approval",
            Self::ExecutiveDecision => "executive_decision",
            Self::TechnicalReview => "technical_review",
            Self::PurchasingContract => "purchasing_contract",
        }
    }

    /// The step at which a person stands: purchasing and legal contract, technical and security
    /// people below VP review, and everybody else stands where their level does. `None` where
    /// neither role nor level says.
    ///
    /// ```
    /// use winnable_model::{ApprovalStep, BuyingRole, Seniority};
    /// let step = ApprovalStep::of(Some(BuyingRole::TechnicalBuyer), Some(Seniority::Manager));
    /// assert_eq!(step, Some(ApprovalStep::TechnicalReview));
    /// assert_eq!(ApprovalStep::of(None, None), None);
    /// ```
    pub fn of(role: Option<BuyingRole>, level: Option<Seniority>) -> Option<Self> {
        let executive = level.is_some_and(|level| level >= Seniority::Vp);
        match role {
            Some(BuyingRole::Procurement | BuyingRole::Legal) => Some(Self::PurchasingContract),
            Some(BuyingRole::TechnicalBuyer | BuyingRole::SecurityCompliance) if !executive => {
                Some(Self::TechnicalReview)
            }
            _ => Some(match level? {
                Seniority::CLevel | Seniority::Vp => Self::ExecutiveDecision,
                Seniority::Director | Seniority::Manager => Self::LeadApproval,
                Seniority::Individual => Self::PractitionerReview,
            }),
        }
    }
}

impl Localised for ApprovalStep {
    fn en(&self) -> String {
        match self {
            Self::PractitionerReview => "practitioner reviews",
            Self::LeadApproval => "team lead approves",
            Self::ExecutiveDecision => "executive decides the budget",
            Self::TechnicalReview => "technical team reviews",
            Self::PurchasingContract => "purchasing contracts",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::PractitionerReview => "실무자 검토",
            Self::LeadApproval => "팀장 승인",
            Self::ExecutiveDecision => "임원 예산 결정",
            Self::TechnicalReview => "기술 검토",
            Self::PurchasingContract => "구매 계약",
        }
        .to_owned()
    }
}
