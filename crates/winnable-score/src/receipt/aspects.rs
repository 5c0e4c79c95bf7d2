//! What a receipt says of fit, interest and the other aspects of a model.

use winnable_model::Points;

use super::{Contribution, FactorSum, LineState, Receipt};
use crate::model::Aspect;

/// The points of the factors of one aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AspectPoints {
    /// What they add, with the policy of the model for what is unknown.
    pub points: Points,
    /// What they add with the unknowns at their best.
    pub high: Points,
    /// Their weight.
    pub of: Points,
}

/// The interest of an account, and whether money and time stand behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interest {
    /// The points for interest that rest on something known.
    pub known: Points,
    /// What they could be.
    pub of: Points,
    /// Whether the model asks for a budget and nothing is known of it.
    pub budget_unknown: bool,
    /// Whether the model asks for a timeline and nothing is known of it.
    pub timeline_unknown: bool,
}

impl Interest {
    /// Whether nobody knows the budget, or nobody the timeline.
    pub const fn is_unbacked(&self) -> bool {
        self.budget_unknown || self.timeline_unknown
    }
}

impl Receipt {
    /// The points of an aspect; `None` where no factor of the model is of it.
    pub fn aspect(&self, aspect: Aspect) -> Option<AspectPoints> {
        aspect_points(aspect, &self.factors, &self.contributions)
    }

    /// The interest of the account; `None` where no factor of the model asks for it.
    pub fn interest(&self) -> Option<Interest> {
        interest(&self.factors, &self.contributions)
    }
}

pub(super) fn aspect_points(
    aspect: Aspect,
    factors: &[FactorSum],
    contributions: &[Contribution],
) -> Option<AspectPoints> {
    let of_aspect = || {
        factors
            .iter()
            .filter(|factor| factor.aspect == Some(aspect))
    };
    of_aspect().next()?;
    Some(AspectPoints {
        points: of_aspect().map(|factor| factor.points).sum(),
        of: of_aspect().map(|factor| factor.out_of).sum(),
        high: lines(aspect, factors, contributions)
            .map(|line| line.high)
            .sum(),
    })
}

pub(super) fn interest(factors: &[FactorSum], contributions: &[Contribution]) -> Option<Interest> {
    let of = aspect_points(Aspect::Interest, factors, contributions)?.of;
    let is_unknown =
        |line: &&Contribution| matches!(line.state, LineState::Unknown | LineState::Unset);
    let unknown = |aspect: Aspect| {
        let mut asked = lines(aspect, factors, contributions).peekable();
        asked.peek().is_some() && asked.all(|line| is_unknown(&line))
    };
    Some(Interest {
        // What a policy gives for unknown interest is no interest.
        known: lines(Aspect::Interest, factors, contributions)
            .filter(|line| !is_unknown(line))
            .map(|line| line.points)
            .sum(),
        of,
        budget_unknown: unknown(Aspect::Budget),
        timeline_unknown: unknown(Aspect::Timing),
    })
}

/// The lines of the factors of an aspect.
fn lines<'r>(
    aspect: Aspect,
    factors: &'r [FactorSum],
    contributions: &'r [Contribution],
) -> impl Iterator<Item = &'r Contribution> {
    contributions.iter().filter(move |line| {
        let is_of =
            |f: &FactorSum| f.aspect == Some(aspect) && line.factor.as_ref() == Some(&f.factor);
        factors.iter().any(is_of)
    })
}
