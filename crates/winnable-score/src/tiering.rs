//! From a score to a tier: a cascade of rules over the number that is shown.

use chrono::NaiveDate;
use winnable_model::{FactId, FactRow, FactValue, Money, Points, Score, fact_ids};

use crate::compile::CompiledModel;
use crate::condition::Truth;
use crate::evaluate::Answers;
use crate::model::{Requirement, Tier};

/// How a requirement stands for an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It holds, whatever the unknowns are.
    Met,
    /// It is not applied, because nobody agreed to it yet.
    Unset,
    /// It depends on an unknown.
    Unknown,
    /// It does not hold.
    Unmet,
}

/// Where an account stands among the tiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Placement {
    pub(crate) tier: Option<usize>,
    pub(crate) certain: bool,
}

/// The tier of an account, and whether every filling of the unknowns gives the same.
pub(crate) fn place<A: Answers>(
    model: &CompiledModel,
    answers: &A,
    score: Score,
    low: Score,
    high: Score,
) -> Placement {
    let mut certain = true;
    for (index, tier) in model.tiers.iter().enumerate() {
        let needed = tier.score.unwrap_or(Points::ZERO);
        let reaches = |score: Score| score.points() >= needed;
        let (mut holds, mut sure, mut possible) = (true, reaches(low), reaches(high));
        for (at, requirement) in tier.requirements.iter().enumerate() {
            let (now, outlook) = answers.requirement((index, at), requirement);
            holds &= matches!(now, Standing::Met | Standing::Unset);
            sure &= outlook == Truth::True;
            possible &= outlook != Truth::False;
        }
        if reaches(score) {
            if holds {
                return Placement {
                    tier: Some(index),
                    certain: certain && sure,
                };
            }
            if model.strict_tiers {
                // The score reaches the tier and its conditions do not hold: no tier at all.
                return Placement {
                    tier: None,
                    certain: certain && reaches(low) && !possible,
                };
            }
        }
        // A tier that some filling would reach makes whatever follows uncertain; where tiers are
        // strict, reaching its score alone would end the search.
        certain &= !(possible || model.strict_tiers && reaches(high));
    }
    Placement {
        tier: None,
        certain,
    }
}

impl CompiledModel {
    /// For each tier whether its conditions other than the score hold for an account, as far as they
    /// are agreed.
    pub fn meets_conditions(&self, facts: &FactRow, as_of: NaiveDate) -> Vec<bool> {
        let holds = |tier: &Tier| {
            let mut standings = tier.requirements.iter();
            standings.all(|one| {
                let (now, _) = standing(one, facts, as_of);
                matches!(now, Standing::Met | Standing::Unset)
            })
        };
        self.tiers.iter().map(holds).collect()
    }
}

/// How a requirement stands now, and whether it would hold for every filling of the unknowns.
#[inline]
pub(crate) fn standing(
    requirement: &Requirement,
    facts: &FactRow,
    as_of: NaiveDate,
) -> (Standing, Truth) {
    let (now, outlook) = match requirement {
        Requirement::UnsetFloor | Requirement::UnsetWhen(_) => {
            return (Standing::Unset, Truth::Unknown);
        }
        Requirement::When(condition) => condition.standing(facts, as_of),
        Requirement::Floor(floor) => {
            let truth = reaches(facts.get(fact_ids::EXPECTED_ANNUAL_REVENUE), floor);
            (truth, truth)
        }
    };
    let now = match now {
        Truth::True => Standing::Met,
        Truth::Unknown => Standing::Unknown,
        Truth::False => Standing::Unmet,
    };
    (now, outlook)
}

/// Whether an amount reaches a floor. A range such as `1-5억` ends below a floor of 5억, as it ends
/// below a band that begins there.
fn reaches(value: &FactValue, floor: &Money) -> Truth {
    match value {
        FactValue::Money(money) if money.currency() == floor.currency() => {
            Truth::from(money.amount() >= floor.amount())
        }
        FactValue::MoneySpan(span, currency) if *currency == floor.currency() => {
            if span.within(Some(floor.amount()), None) {
                Truth::True
            } else if span.overlaps(Some(floor.amount()), None) {
                Truth::Unknown
            } else {
                Truth::False
            }
        }
        FactValue::NotApplicable => Truth::False,
        _ => Truth::Unknown,
    }
}

/// The facts that a tier asks for.
pub(crate) fn facts(tier: &Tier) -> Vec<FactId> {
    tier.requirements
        .iter()
        .flat_map(|requirement| match requirement {
            Requirement::Floor(_) | Requirement::UnsetFloor => {
                vec![fact_ids::EXPECTED_ANNUAL_REVENUE]
            }
            Requirement::When(condition) | Requirement::UnsetWhen(condition) => condition.facts(),
        })
        .collect()
}
