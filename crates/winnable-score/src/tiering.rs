//! From a score to a tier: a cascade of rules over the number that is shown.

use chrono::NaiveDate;
use winnable_model::{FactId, FactRow, FactValue, Points, Score, fact_ids};

use crate::compile::CompiledModel;
use crate::condition::Truth;
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
pub(crate) fn place(
    model: &CompiledModel,
    facts: &FactRow,
    as_of: NaiveDate,
    score: Score,
    low: Score,
    high: Score,
) -> Placement {
    let mut certain = true;
    for (index, tier) in model.tiers.iter().enumerate() {
        let needed = tier.score.unwrap_or(Points::ZERO);
        let (mut holds, mut sure, mut possible) = (true, true, high.points() >= needed);
        for requirement in &tier.requirements {
            match standing(requirement, facts, as_of) {
                Standing::Met => {}
                Standing::Unset => sure = false,
                Standing::Unknown => (holds, sure) = (false, false),
                Standing::Unmet => (holds, sure, possible) = (false, false, false),
            }
        }
        if score.points() >= needed {
            if holds {
                let sure = sure && low.points() >= needed;
                return Placement {
                    tier: Some(index),
                    certain: certain && sure,
                };
            }
            if model.strict_tiers {
                // The score reaches the tier and its conditions do not hold: no tier at all.
                let settled = !possible && low.points() >= needed;
                return Placement {
                    tier: None,
                    certain: certain && settled,
                };
            }
        }
        // A tier that some filling would reach makes whatever follows uncertain.
        certain &= !possible;
    }
    Placement {
        tier: None,
        certain,
    }
}

pub(crate) fn standing(requirement: &Requirement, facts: &FactRow, as_of: NaiveDate) -> Standing {
    match requirement {
        Requirement::UnsetFloor | Requirement::UnsetWhen(_) => Standing::Unset,
        Requirement::When(condition) => of(condition.evaluate(facts, as_of)),
        Requirement::Floor(floor) => match facts.get(fact_ids::EXPECTED_ANNUAL_REVENUE) {
            FactValue::Money(money) if money.currency() == floor.currency() => {
                of(Truth::from(money.amount() >= floor.amount()))
            }
            FactValue::MoneySpan(span, currency) if *currency == floor.currency() => {
                if span.within(Some(floor.amount()), None) {
                    Standing::Met
                } else if span.overlaps(Some(floor.amount()), None) {
                    Standing::Unknown
                } else {
                    Standing::Unmet
                }
            }
            FactValue::NotApplicable => Standing::Unmet,
            _ => Standing::Unknown,
        },
    }
}

fn of(truth: Truth) -> Standing {
    match truth {
        Truth::True => Standing::Met,
        Truth::Unknown => Standing::Unknown,
        Truth::False => Standing::Unmet,
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
