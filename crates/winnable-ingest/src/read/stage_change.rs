//! Changes of deals' stages.

use winnable_model::{OpportunityId, StageChange};

use super::account::no_key;
use super::row::Row;
use super::touch::{exact_amount, required_day, required_text};
use super::{Aside, slots};
use crate::plan::Plan;

slots!(Slots {
    opportunity_id,
    stage,
    entered,
    left,
    amount,
    currency,
    probability,
    deleted,
});

/// How the stage changes of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<StageChange, Aside> {
        let slots = &self.0;
        let opportunity = row.required_key(slots.opportunity_id)?;
        let opportunity =
            opportunity.ok_or_else(|| Aside::Refused(no_key(slots.opportunity_id)))?;
        row.refuse_deleted("", slots.deleted, None)?;
        let stage = required_text(row, slots.stage)?;
        let entered = required_day(row, slots.entered)?;
        let second = row.second(slots.entered);
        // The row is there for its stage, so that what else it says of the deal costs no row.
        let amount = exact_amount(row, slots.amount, slots.currency);
        let probability = row.probability(slots.probability);
        Ok(StageChange {
            opportunity: OpportunityId::new(&opportunity),
            stage,
            entered,
            left: row.happened(slots.left),
            amount: row.keep(amount),
            probability: row.keep(probability),
            second,
            origin: row.at(),
        })
    }
}
