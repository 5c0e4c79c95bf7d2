//! What keeps an account from the tiers above its own.

use chrono::NaiveDate;
use winnable_model::text::scoring as texts;
use winnable_model::{FactRow, Points, Text, TierId};

use crate::compile::CompiledModel;
use crate::evaluate::Scored;
use crate::model::Requirement;
use crate::tiering::{Standing, standing};

/// How a condition blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockedBy {
    /// It does not hold.
    Unmet,
    /// It depends on a field that is unknown.
    Unknown,
}

/// One condition of a tier above that an account does not meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The tier.
    pub tier: TierId,
    /// The condition as the model states it: `score >= 80.00`, `rollup.c_level_engaged`.
    pub condition: String,
    /// How it blocks.
    pub by: BlockedBy,
    /// The reason for people.
    pub reason: Text,
}

/// The conditions that block each tier above the account's own, the next tier up first.
pub(super) fn above(
    model: &CompiledModel,
    facts: &FactRow,
    as_of: NaiveDate,
    scored: Scored,
) -> Vec<Blocked> {
    let own = scored.tier.unwrap_or(model.tiers.len());
    let mut blocked = Vec::new();
    for tier in model.tiers.iter().take(own).rev() {
        let mut block = |condition: String, by: BlockedBy, reason: Text| {
            blocked.push(Blocked {
                tier: tier.id.clone(),
                condition,
                by,
                reason,
            });
        };
        let needed = tier.score.unwrap_or(Points::ZERO);
        if scored.score.points() < needed {
            let missing = needed - scored.score.points();
            let reason = texts::score_short(needed, missing);
            block(format!("score >= {needed}"), BlockedBy::Unmet, reason);
        }
        for requirement in &tier.requirements {
            let by = match standing(requirement, facts, as_of).0 {
                Standing::Met | Standing::Unset => continue,
                Standing::Unknown => BlockedBy::Unknown,
                Standing::Unmet => BlockedBy::Unmet,
            };
            let unknown = by == BlockedBy::Unknown;
            let condition = condition_text(requirement);
            let reason = match requirement {
                Requirement::Floor(floor) => texts::revenue_short(floor, unknown),
                _ => texts::condition_short(&condition, unknown),
            };
            block(condition, by, reason);
        }
    }
    blocked
}

pub(super) fn condition_text(requirement: &Requirement) -> String {
    match requirement {
        Requirement::Floor(floor) => format!("expected_annual_revenue >= {floor}"),
        Requirement::UnsetFloor => "expected_annual_revenue".to_owned(),
        Requirement::When(condition) | Requirement::UnsetWhen(condition) => {
            condition.source().to_owned()
        }
    }
}
