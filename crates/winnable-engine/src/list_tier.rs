//! The place of every account in the list that the team can carry: seats of the programmes, words of
//! people, and what the run before this one left.

mod agreement;
mod members;
mod seats;
mod settings;
mod words;

use rust_decimal::Decimal;
use winnable_model::{FactRow, FactValue, Motion, fact_ids};
use winnable_score::CompiledModel;
use winnable_score::list::{Before, Candidate, List, Rules, fill};

use crate::Assessment;

pub use agreement::{Agreement, ReasonCount, RuleCount, Worked, agreement, worked};
pub use members::{Members, members};
pub use seats::{SeatsError, ranked_tier, seats, seats_of};
pub use settings::ListSettings;
pub use words::{StandingWord, Unresolved, Words};

/// Fills the list of a motion. The placements stand in the order of the assessment's accounts.
///
/// An account of which no [`value`] is known stands after all others.
pub fn place(
    assessment: &Assessment,
    model: &CompiledModel,
    motion: Motion,
    rules: &Rules,
    words: &Words,
    before: impl Fn(&str) -> Option<Before>,
) -> List {
    let as_of = assessment.settings.as_of;
    let candidates: Vec<Candidate<'_>> = (0..assessment.len())
        .map(|at| {
            let (id, _) = assessment.account(at);
            let facts = assessment.facts(at);
            let scored = model.score(facts, as_of);
            Candidate {
                meets: model.meets_conditions(facts, as_of),
                excluded: assessment.exclusion(at, motion).is_some(),
                ..Candidate::new(id, scored.score, scored.tier)
                    .with_value(value(facts))
                    .with_before(before(id))
                    .with_word(words.of(at))
            }
        })
        .collect();
    fill(&candidates, rules, as_of)
}

/// What an account is worth to the list: its expected revenue a year, of a range the lower end.
pub fn value(facts: &FactRow) -> Option<Decimal> {
    match facts.get(fact_ids::EXPECTED_ANNUAL_REVENUE) {
        FactValue::Money(money) => Some(money.amount()),
        FactValue::MoneySpan(span, _) => span.low(),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
