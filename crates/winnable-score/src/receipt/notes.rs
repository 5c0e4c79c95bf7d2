//! The notes that belong to a receipt.

use winnable_model::text::scoring as texts;
use winnable_model::{FactRow, FactValue, fact_ids};

use super::aspects::{aspect_points, interest};
use super::blocked::condition_text;
use super::{Contribution, FactorSum, Note};
use crate::compile::CompiledModel;
use crate::evaluate::Scored;
use crate::model::{Aspect, Requirement};

/// What a reader must know besides the numbers.
pub(super) fn notes(
    model: &CompiledModel,
    facts: &FactRow,
    scored: Scored,
    factors: &[FactorSum],
    contributions: &[Contribution],
) -> Vec<Note> {
    let mut notes = Vec::new();
    for tier in &model.tiers {
        for requirement in &tier.requirements {
            if matches!(
                requirement,
                Requirement::UnsetFloor | Requirement::UnsetWhen(_)
            ) {
                let text = texts::floor_unset(&tier.id, &condition_text(requirement));
                notes.push(Note {
                    code: "floor_unset",
                    text,
                });
            }
        }
    }
    notes.extend(size_over_fit(model, scored, factors, contributions));
    notes.extend(interest_without_budget(factors, contributions));
    notes.extend(single_threaded(facts));
    notes
}

/// The trap of size: the highest tier with less than half of the points for fit.
fn size_over_fit(
    model: &CompiledModel,
    scored: Scored,
    factors: &[FactorSum],
    contributions: &[Contribution],
) -> Option<Note> {
    let fit = aspect_points(Aspect::Fit, factors, contributions)?;
    let top = model.tiers.len() > 1 && scored.tier == Some(0);
    (top && fit.points + fit.points < fit.of).then(|| Note {
        code: "size_over_fit",
        text: texts::size_over_fit(fit.points, fit.of),
    })
}

/// The trap of interest: at least half of the points for interest, and nobody knows the budget or
/// the timeline.
fn interest_without_budget(factors: &[FactorSum], contributions: &[Contribution]) -> Option<Note> {
    let interest = interest(factors, contributions)?;
    let half = interest.known + interest.known >= interest.of;
    (half && interest.is_unbacked()).then(|| Note {
        code: "interest_without_budget",
        text: texts::interest_without_budget(interest.known, interest.of),
    })
}

/// One person's interest is not a purchase.
fn single_threaded(facts: &FactRow) -> Option<Note> {
    let single = *facts.get(fact_ids::SINGLE_THREADED) == FactValue::Flag(true);
    single.then(|| Note {
        code: "single_threaded",
        text: texts::single_threaded(),
    })
}
