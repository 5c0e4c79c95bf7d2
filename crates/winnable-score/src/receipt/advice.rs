//! The next best field to fill, and the notes that belong to a receipt.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use winnable_model::text::scoring as texts;
use winnable_model::{FactId, FactRow, FactValue, Points, Score, TierId};

use super::blocked::condition_text;
use super::{Contribution, FactorSum, LineState, Note};
use crate::compile::CompiledModel;
use crate::evaluate::Scored;
use crate::model::{Aspect, Requirement};
use crate::tiering::{self, Standing, standing};

/// An unknown field that is worth filling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextBest {
    /// The field.
    pub fact: FactId,
    /// How far the score could rise if it were known.
    pub could_add: Points,
    /// How far the score could fall if it were known.
    pub could_take: Points,
    /// The tier that this field alone could lift the account to.
    pub could_lift_to: Option<TierId>,
}

/// The unknown fields, those first that could lift the tier by themselves, then those that move
/// the score most; ties go to the fact that the catalogue lists first.
pub(super) fn next_best(
    model: &CompiledModel,
    facts: &FactRow,
    as_of: NaiveDate,
    scored: Scored,
    contributions: &[Contribution],
) -> Vec<NextBest> {
    let mut moves: BTreeMap<FactId, (Points, Points)> = BTreeMap::new();
    for line in contributions {
        let Some(evidence) = &line.evidence else {
            continue;
        };
        if matches!(line.state, LineState::Unknown | LineState::Partly) {
            let (add, take) = moves.entry(evidence.fact).or_default();
            *add += line.high - line.points;
            *take += line.points - line.low;
        }
    }
    // A field that only a tier asks for moves no points and can still decide.
    for fact in model.tiers.iter().flat_map(tiering::facts) {
        if *facts.get(fact) == FactValue::Unknown {
            moves.entry(fact).or_default();
        }
    }
    let mut list: Vec<NextBest> = moves
        .into_iter()
        .map(|(fact, (could_add, could_take))| NextBest {
            fact,
            could_add,
            could_take,
            could_lift_to: lift(model, facts, as_of, scored, fact, could_add),
        })
        .filter(|field| {
            field.could_lift_to.is_some()
                || field.could_add > Points::ZERO
                || field.could_take > Points::ZERO
        })
        .collect();
    list.sort_by_key(|field| {
        let spread = field.could_add + field.could_take;
        (field.could_lift_to.is_none(), -spread, field.fact)
    });
    list
}

/// The highest tier above its own that the account would have if this fact were as good as can be.
fn lift(
    model: &CompiledModel,
    facts: &FactRow,
    as_of: NaiveDate,
    scored: Scored,
    fact: FactId,
    could_add: Points,
) -> Option<TierId> {
    let own = scored.tier.unwrap_or(model.tiers.len());
    let reach = Score::saturating(scored.score.points() + could_add).min(scored.high);
    let would_meet = |requirement: &Requirement| match standing(requirement, facts, as_of) {
        Standing::Met | Standing::Unset => true,
        Standing::Unmet => false,
        Standing::Unknown => match requirement {
            Requirement::Floor(_) => fact == winnable_model::fact_ids::EXPECTED_ANNUAL_REVENUE,
            Requirement::When(condition) => condition
                .facts()
                .into_iter()
                .filter(|asked| *facts.get(*asked) == FactValue::Unknown)
                .all(|asked| asked == fact),
            _ => false,
        },
    };
    model
        .tiers
        .iter()
        .take(own)
        .find(|tier| {
            reach.points() >= tier.score.unwrap_or(Points::ZERO)
                && tier.requirements.iter().all(would_meet)
        })
        .map(|tier| tier.id.clone())
}

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
    let (points, of) = of_aspect(factors, Aspect::Interest)?;
    let unknown = |aspect: Aspect| {
        let mut lines = contributions
            .iter()
            .filter(|line| {
                factors
                    .iter()
                    .any(|f| f.aspect == Some(aspect) && line.factor.as_ref() == Some(&f.factor))
            })
            .peekable();
        lines.peek().is_some()
            && lines.all(|line| matches!(line.state, LineState::Unknown | LineState::Unset))
    };
    (points + points >= of && (unknown(Aspect::Budget) || unknown(Aspect::Timing))).then(|| Note {
        code: "interest_without_budget",
        text: texts::interest_without_budget(points, of),
    })
}

/// One person's interest is not a purchase.
fn single_threaded(facts: &FactRow) -> Option<Note> {
    let single = *facts.get(winnable_model::fact_ids::SINGLE_THREADED) == FactValue::Flag(true);
    single.then(|| Note {
        code: "single_threaded",
        text: texts::single_threaded(),
    })
}
