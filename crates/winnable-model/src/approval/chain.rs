//! How many people stand at each step of an account's approval chain.

use super::ApprovalStep;

/// The people at one step of the approval chain. Never more of them are engaged than there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepPeople {
    people: u32,
    engaged: u32,
}

impl StepPeople {
    /// How many are known.
    pub const fn people(self) -> u32 {
        self.people
    }

    /// How many of them are engaged.
    pub const fn engaged(self) -> u32 {
        self.engaged
    }

    fn add(&mut self, other: Self) {
        self.people += other.people;
        self.engaged += other.engaged;
    }
}

/// The people of an account by the step of the approval chain at which they stand: five steps, each
/// with none to many people, and the people of whom neither role nor level says where they stand.
///
/// [`merge`](Self::merge) is associative and commutative with the default as identity.
///
/// ```
/// use winnable_model::{ApprovalChain, ApprovalStep};
/// let mut chain = ApprovalChain::default();
/// chain.add(Some(ApprovalStep::LeadApproval), true);
/// chain.add(Some(ApprovalStep::LeadApproval), false);
/// chain.add(None, false);
/// let leads = chain.at(ApprovalStep::LeadApproval);
/// assert_eq!((leads.people(), leads.engaged()), (2, 1));
/// assert_eq!(chain.unplaced().people(), 1);
/// assert_eq!(chain.gaps().count(), 4);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ApprovalChain {
    practitioner_review: StepPeople,
    lead_approval: StepPeople,
    executive_decision: StepPeople,
    technical_review: StepPeople,
    purchasing_contract: StepPeople,
    unplaced: StepPeople,
}

impl ApprovalChain {
    /// Adds one person, who stands at the step or, for `None`, at no known one.
    pub fn add(&mut self, step: Option<ApprovalStep>, engaged: bool) {
        let one = StepPeople {
            people: 1,
            engaged: u32::from(engaged),
        };
        self.place(step).add(one);
    }

    /// Both together: the people of two parts of an account, or of several accounts.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        for (step, people) in other.steps() {
            self.place(Some(step)).add(people);
        }
        self.unplaced.add(other.unplaced);
        self
    }

    /// The people at a step.
    pub const fn at(&self, step: ApprovalStep) -> StepPeople {
        match step {
            ApprovalStep::PractitionerReview => self.practitioner_review,
            ApprovalStep::LeadApproval => self.lead_approval,
            ApprovalStep::ExecutiveDecision => self.executive_decision,
            ApprovalStep::TechnicalReview => self.technical_review,
            ApprovalStep::PurchasingContract => self.purchasing_contract,
        }
    }

    /// The people of whom neither role nor level says at which step they stand. With any of them, a
    /// step without people may only seem to have none.
    pub const fn unplaced(&self) -> StepPeople {
        self.unplaced
    }

    /// All five steps in the order of the chain, those without people too.
    pub fn steps(self) -> impl Iterator<Item = (ApprovalStep, StepPeople)> {
        ApprovalStep::ALL
            .into_iter()
            .map(move |step| (step, self.at(step)))
    }

    /// The steps at which nobody is known.
    pub fn gaps(self) -> impl Iterator<Item = ApprovalStep> {
        self.steps()
            .filter(|(_, at)| at.people == 0)
            .map(|(step, _)| step)
    }

    /// Everybody, at a step or at none.
    pub fn everybody(self) -> StepPeople {
        let mut all = self.unplaced;
        self.steps().for_each(|(_, people)| all.add(people));
        all
    }

    fn place(&mut self, step: Option<ApprovalStep>) -> &mut StepPeople {
        match step {
            Some(ApprovalStep::PractitionerReview) => &mut self.practitioner_review,
            Some(ApprovalStep::LeadApproval) => &mut self.lead_approval,
            Some(ApprovalStep::ExecutiveDecision) => &mut self.executive_decision,
            Some(ApprovalStep::TechnicalReview) => &mut self.technical_review,
            Some(ApprovalStep::PurchasingContract) => &mut self.purchasing_contract,
            None => &mut self.unplaced,
        }
    }
}
