//! The next best field to fill.

use chrono::NaiveDate;
use winnable_model::{FactId, FactRow, FactValue, Points, Score, TierId, fact_ids};

use super::Contribution;
use crate::compile::CompiledModel;
use crate::condition::Truth;
use crate::evaluate::Scored;
use crate::model::{Requirement, Tier};
use crate::tiering::{Standing, standing};

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

/// A line that rests on something of which more could be known.
pub(super) struct Open {
    pub(super) fact: FactId,
    /// How far the line could rise if it were known.
    pub(super) could_add: Points,
    /// How far it could fall.
    pub(super) could_take: Points,
}

impl Open {
    /// A line of a receipt; `None` where nothing more could be known.
    pub(super) fn of(line: &Contribution) -> Option<Self> {
        let evidence = line.evidence.as_ref().filter(|_| line.state.is_open())?;
        Some(Self {
            fact: evidence.fact,
            could_add: line.high - line.points,
            could_take: line.points - line.low,
        })
    }
}

/// The unknown fields, those first that could lift the tier by themselves, then those that move
/// the score most; ties go to the fact that the catalogue lists first.
pub(super) fn next_best(
    model: &CompiledModel,
    facts: &FactRow,
    as_of: NaiveDate,
    scored: Scored,
    open: Vec<Open>,
) -> Vec<NextBest> {
    let doors = doors(model, facts, as_of, scored);
    let mut list: Vec<NextBest> = moves(model, facts, open)
        .into_iter()
        .map(|(fact, could_add, could_take)| {
            let reach = Score::saturating(scored.score.points() + could_add).min(scored.high);
            let reached = doors.iter().find(|door| reach.points() >= door.needed);
            let opens = |door: &&Door<'_>| match &door.lock {
                Lock::Open => true,
                Lock::Waits(key) => *key == fact,
                Lock::Shut => false,
            };
            let opened = if model.strict_tiers {
                // The first tier that the score reaches ends the search, whether it opens or not.
                reached.filter(opens)
            } else {
                doors
                    .iter()
                    .filter(|door| reach.points() >= door.needed)
                    .find(opens)
            };
            // A gate or the ends of the scale can keep a field from moving what it would add up to.
            let room = scored.high.points() - scored.score.points();
            let depth = scored.score.points() - scored.low.points();
            NextBest {
                fact,
                could_add: could_add.min(room),
                could_take: could_take.min(depth),
                could_lift_to: opened.map(|door| door.tier.id.clone()),
            }
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

/// How far each open fact could move the score up and down, by fact.
fn moves(model: &CompiledModel, facts: &FactRow, open: Vec<Open>) -> Vec<(FactId, Points, Points)> {
    let of_lines = open.into_iter();
    let of_lines = of_lines.map(|line| (line.fact, line.could_add, line.could_take));
    // A field that only a tier asks for moves no points and can still decide.
    let of_tiers = model
        .tier_facts
        .iter()
        .filter(|fact| is_open(facts.get(**fact)))
        .map(|fact| (*fact, Points::ZERO, Points::ZERO));
    let mut moves: Vec<_> = of_lines.chain(of_tiers).collect();
    moves.sort_by_key(|(fact, ..)| *fact);
    moves.dedup_by(|later, kept| {
        let same = later.0 == kept.0;
        if same {
            kept.1 += later.1;
            kept.2 += later.2;
        }
        same
    });
    moves
}

/// Whether more could be known: nothing is, or only a range.
fn is_open(value: &FactValue) -> bool {
    matches!(
        value,
        FactValue::Unknown | FactValue::NumberSpan(_) | FactValue::MoneySpan(..)
    )
}

/// A tier above the account's own.
struct Door<'a> {
    tier: &'a Tier,
    needed: Points,
    lock: Lock,
}

/// How the conditions of a tier stand, its score apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lock {
    /// They are met.
    Open,
    /// They wait for one field.
    Waits(FactId),
    /// They cannot be met, or wait for several fields.
    Shut,
}

fn doors<'a>(
    model: &'a CompiledModel,
    facts: &FactRow,
    as_of: NaiveDate,
    scored: Scored,
) -> Vec<Door<'a>> {
    let own = scored.tier.unwrap_or(model.tiers.len());
    let door = |tier: &'a Tier| Door {
        tier,
        needed: tier.score.unwrap_or(Points::ZERO),
        lock: lock(tier, facts, as_of),
    };
    model.tiers.iter().take(own).map(door).collect()
}

fn lock(tier: &Tier, facts: &FactRow, as_of: NaiveDate) -> Lock {
    let mut lock = Lock::Open;
    for requirement in &tier.requirements {
        let waits_for = match standing(requirement, facts, as_of) {
            (Standing::Met | Standing::Unset, _) => continue,
            (_, Truth::False) => return Lock::Shut,
            _ => one_open(requirement, facts),
        };
        lock = match (waits_for, lock) {
            (Some(key), Lock::Open) => Lock::Waits(key),
            (Some(key), Lock::Waits(same)) if key == same => lock,
            _ => return Lock::Shut,
        };
    }
    lock
}

/// The one field that an undecided requirement waits for.
fn one_open(requirement: &Requirement, facts: &FactRow) -> Option<FactId> {
    let condition = match requirement {
        Requirement::Floor(_) | Requirement::UnsetFloor => {
            return Some(fact_ids::EXPECTED_ANNUAL_REVENUE);
        }
        Requirement::When(condition) | Requirement::UnsetWhen(condition) => condition,
    };
    let mut asked = condition.facts();
    if asked.iter().any(|fact| is_open(facts.get(*fact))) {
        asked.retain(|fact| is_open(facts.get(*fact)));
    }
    match asked.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}
