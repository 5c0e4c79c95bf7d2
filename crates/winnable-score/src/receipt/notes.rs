//! The notes that belong to a receipt.

use winnable_model::text::scoring as texts;
use winnable_model::{FactRow, FactValue, Points, fact_ids};

use super::blocked::condition_text;
use super::{Contribution, FactorSum, LineState, Note};
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
    notes.extend(size_over_fit(model, scored, factors));
    notes.extend(interest_without_budget(factors, contributions));
    notes.extend(single_threaded(facts));
    notes
}

fn of_aspect(factors: &[FactorSum], aspect: Aspect) -> Option<(Points, Points)> {
    let mut of_aspect = factors
        .iter()
        .filter(|factor| factor.aspect == Some(aspect))
        .peekable();
    of_aspect.peek()?;
    Some(
        of_aspect.fold((Points::ZERO, Points::ZERO), |(points, of), factor| {
            (points + factor.points, of + factor.out_of)
        }),
    )
}

/// The trap of size: the highest tier with less than half of the points for fit.
fn size_over_fit(model: &CompiledModel, scored: Scored, factors: &[FactorSum]) -> Option<Note> {
    let (points, of) = of_aspect(factors, Aspect::Fit)?;
    let top = model.tiers.len() > 1 && scored.tier == Some(0);
    (top && points + points < of).then(|| Note {
        code: "size_over_fit",
        text: texts::size_over_fit(points, of),
    })
}

/// The trap of interest: at least half of the points for interest, and nobody knows the budget or
/// the timeline.
fn interest_without_budget(factors: &[FactorSum], contributions: &[Contribution]) -> Option<Note> {
    let (_, of) = of_aspect(factors, Aspect::Interest)?;
    let lines = |aspect: Aspect| {
        contributions.iter().filter(move |line| {
            let is_of =
                |f: &FactorSum| f.aspect == Some(aspect) && line.factor.as_ref() == Some(&f.factor);
            factors.iter().any(is_of)
        })
    };
    let is_unknown =
        |line: &Contribution| matches!(line.state, LineState::Unknown | LineState::Unset);
    // What a policy gives for unknown interest is no interest.
    let known: Points = lines(Aspect::Interest)
        .filter(|l| !is_unknown(l))
        .map(|l| l.points)
        .sum();
    let unknown = |aspect: Aspect| lines(aspect).next().is_some() && lines(aspect).all(is_unknown);
    (known + known >= of && (unknown(Aspect::Budget) || unknown(Aspect::Timing))).then(|| Note {
        code: "interest_without_budget",
        text: texts::interest_without_budget(known, of),
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
