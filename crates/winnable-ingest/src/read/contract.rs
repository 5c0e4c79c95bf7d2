//! Contracts and subscriptions.

use winnable_model::{Contract, ContractId};

use super::account::no_key;
use super::opportunity::LONGEST_TERM;
use super::row::Row;
use super::touch::{account_links, amount, deal_type, exact_amount};
use super::{Aside, slots};
use crate::plan::{Plan, Slot};

slots!(Slots {
    id,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    plan,
    deal_type,
    start,
    end,
    onboarded,
    first_value,
    term_months,
    tenure_months,
    ended,
    trial,
    amount,
    mrr,
    arr,
    one_off,
    currency,
    deleted,
});

/// The longest that a customer is read to have been one: a hundred years.
const LONGEST_TENURE: u32 = 1_200;

/// How the contracts of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    pub(super) fn key(&self) -> Slot<'p> {
        self.0.id
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Contract, Aside> {
        let slots = &self.0;
        let id = row.required_key(slots.id)?;
        let id = id.ok_or_else(|| Aside::Refused(no_key(slots.id)))?;
        row.refuse_deleted(&id, slots.deleted, None)?;
        let amount = amount(row, slots.amount, slots.currency)?;
        let start = row.happened(slots.start);
        let end = row.day(slots.end);
        let [onboarded, first_value] =
            [slots.onboarded, slots.first_value].map(|slot| row.happened(slot));
        let (ended, trial) = (row.flag(slots.ended), row.flag(slots.trial));
        // A month's share of a year may be finer than the currency.
        let [mrr, arr, one_off] = [slots.mrr, slots.arr, slots.one_off]
            .map(|slot| exact_amount(row, slot, slots.currency))
            .map(|amount| row.keep(amount));
        Ok(Contract {
            id: ContractId::new(&id),
            account: account_links(
                row,
                slots.account_id,
                slots.account_external_id,
                slots.account_name,
                slots.account_domain,
            ),
            plan: row.text(slots.plan),
            deal_type: deal_type(row, slots.deal_type),
            start,
            end: row.keep(end),
            onboarded,
            first_value,
            term_months: row.months(slots.term_months, 1, LONGEST_TERM),
            // In its first month a customer has been one for none.
            tenure_months: row.months(slots.tenure_months, 0, LONGEST_TENURE),
            ended: row.keep(ended),
            trial: row.keep(trial).unwrap_or(false),
            amount,
            amount_is: row.plan().amount_is,
            mrr,
            arr,
            one_off,
            last_happened: row.latest.latest(),
            origin: row.at(),
        })
    }
}
