//! Members of programmes and campaigns.

use winnable_model::text::data as texts;
use winnable_model::{Arm, Code, Membership, fold};

use super::row::{Checked, Row};
use super::touch::{account_links, add_who, person_links, required_text};
use super::{Aside, slots};
use crate::cell::Refusal;
use crate::plan::{Plan, Slot};

slots!(Slots {
    programme,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    contact_id,
    lead_id,
    who_id,
    contact_email,
    since,
    until,
    status,
    responded,
    arm,
    deleted,
});

/// How the members of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Membership, Aside> {
        let slots = &self.0;
        row.refuse_deleted("", slots.deleted, None)?;
        let programme = required_text(row, slots.programme)?;
        // A member that passes from one side to the other in silence spoils the comparison.
        let arm = arm(row, slots.arm)?.unwrap_or(Arm::Treated);
        let mut person = person_links(row, slots.contact_id, slots.lead_id, slots.contact_email);
        add_who(row, slots.who_id, &mut person);
        let (since, until) = (row.day(slots.since), row.day(slots.until));
        let responded = row.flag(slots.responded);
        Ok(Membership {
            programme,
            account: account_links(
                row,
                slots.account_id,
                slots.account_external_id,
                slots.account_name,
                slots.account_domain,
            ),
            person,
            since: row.keep(since),
            until: row.keep(until),
            status: row.text(slots.status),
            responded: row.keep(responded),
            arm,
            origin: row.at(),
        })
    }
}

/// The side of a comparison, in the words that experiments use.
pub(crate) fn arm_word(text: &str) -> Option<Arm> {
    let letters: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
    match letters.as_str() {
        "treated" | "treatment" | "test" | "target" | "exposed" | "실험" | "실험군" | "처치군" => {
            Some(Arm::Treated)
        }
        "control" | "controlgroup" | "holdout" | "heldout" | "대조" | "대조군" | "비교군" => {
            Some(Arm::Control)
        }
        _ => None,
    }
}

fn arm<'p>(row: &Row<'p>, slot: Slot<'p>) -> Checked<Arm> {
    let Some(cell) = row.cell(slot) else {
        return Ok(None);
    };
    arm_word(&cell.text).map(Some).ok_or_else(|| {
        let words = [Arm::Treated.name(), Arm::Control.name()];
        cell.fault(Refusal::new(Code::E0411, texts::not_one_of(&words)))
    })
}
