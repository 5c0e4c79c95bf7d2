//! Opportunities.

mod loss;
mod outcome;

use chrono::NaiveDate;
use winnable_model::{
    AccountId, AccountLinks, Domain, Opportunity, OpportunityId, Outcome, PersonLinks, StageChange,
};

use super::account::no_key;
use super::row::Row;
use super::touch::{account_links, amount, deal_type, person_links};
use super::{Aside, slots};
use crate::plan::{Plan, Slot};

slots!(Slots {
    id,
    name,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    contact_id,
    contact_email,
    lead_id,
    stage,
    outcome,
    is_closed,
    is_won,
    amount,
    currency,
    probability,
    deal_type,
    loss_reason,
    owner,
    source,
    programme,
    product,
    term_months,
    created,
    close,
    won_date,
    lost_date,
    modified,
    last_activity,
    deleted,
});

/// The longest contract that is read as one: fifty years.
pub(super) const LONGEST_TERM: u32 = 600;

/// How the opportunities of one file are read.
pub(super) struct Reading<'p>(Slots<'p>);

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self(Slots::of(plan))
    }

    /// What holds the key: the id, else the name together with the account.
    pub(super) fn key(&self) -> Slot<'p> {
        self.0.id.or(self.0.name)
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Opportunity, Aside> {
        let slots = &self.0;
        let id = row.required_key(slots.id)?;
        row.refuse_deleted(id.as_deref().unwrap_or_default(), slots.deleted, None)?;
        let account = account_links(
            row,
            slots.account_id,
            slots.account_external_id,
            slots.account_name,
            slots.account_domain,
        );
        let person = person_links(row, slots.contact_id, slots.lead_id, slots.contact_email);
        let name = row.text(slots.name);
        let id = id.or_else(|| Some(key_of(name.as_deref()?, &account, &person)));
        let id = id.ok_or_else(|| Aside::Refused(no_key(self.key())))?;
        let outcome = outcome::read(row, slots)?;
        let amount = amount(row, slots.amount, slots.currency)?;
        let loss_reason = row
            .text(slots.loss_reason)
            .filter(|_| outcome == Outcome::Lost);
        let probability = row.probability(slots.probability);
        let created = row.happened(slots.created);
        let close = self.close(row, outcome);
        row.happened(slots.modified);
        row.happened(slots.last_activity);
        Ok(Opportunity {
            name,
            account,
            person,
            stage: stage(row, slots.stage),
            outcome,
            amount,
            amount_is: row.plan().amount_is,
            probability: row.keep(probability),
            deal_type: deal_type(row, slots.deal_type),
            no_decision: loss_reason.as_deref().is_some_and(loss::is_no_decision),
            loss_reason,
            owner: row.text(slots.owner),
            source: row.text(slots.source),
            programme: row.text(slots.programme),
            product: row.text(slots.product),
            term_months: row.months(slots.term_months, 1, LONGEST_TERM),
            created,
            close,
            last_happened: row.last_day(),
            ..Opportunity::new(OpportunityId::new(&id), row.at())
        })
    }

    /// The close date. That of an open opportunity is a plan, so it is no date of what happened.
    fn close(&self, row: &mut Row<'p>, outcome: Outcome) -> Option<NaiveDate> {
        let own = match outcome {
            Outcome::Open => None,
            Outcome::Won => self.0.won_date,
            Outcome::Lost => self.0.lost_date,
        };
        let own = row.day(own);
        let close = row.keep(own).or_else(|| {
            // Of several columns the first says when a deal ended; the others are plans.
            let is_plan = outcome != Outcome::Open && row.is_of_a_later_column(self.0.close);
            let close = row.day(self.0.close.filter(|_| !is_plan));
            row.keep(close)
        })?;
        if outcome != Outcome::Open {
            row.closed = Some(close);
        }
        Some(close)
    }
}

/// When a deal entered the stages that columns of its row date, in the order of the columns. A blank is a
/// stage that it never was in.
pub(super) fn stage_changes(row: &mut Row<'_>, deal: &Opportunity) -> Vec<StageChange> {
    let mut changes = Vec::new();
    for dates in &row.plan().stage_dates {
        let Some(entered) = row.happened(Some(&dates.entered)) else {
            continue;
        };
        changes.push(StageChange {
            opportunity: deal.id.clone(),
            stage: dates.stage.clone(),
            entered,
            left: row.happened(dates.left.as_ref()),
            // The row says what they are today, and not what they were then.
            amount: None,
            probability: None,
            second: row.second(Some(&dates.entered)),
            origin: row.at(),
        });
    }
    changes
}

/// The key of an opportunity in a report without ids: its name and whom it is with.
fn key_of(name: &str, account: &AccountLinks, person: &PersonLinks) -> String {
    let id = account.id.as_ref().map(AccountId::as_str);
    let domain = account.domain.as_ref().map(Domain::as_str);
    let with = id
        .or(account.external_id.as_deref())
        .or(account.name.as_deref())
        .or(domain)
        .or(person.email.as_deref());
    with.map_or_else(|| name.to_owned(), |with| format!("{with}/{name}"))
}

/// The stage as the export spells it: a value map says what it means, not what it is called.
fn stage<'p>(row: &Row<'p>, slot: Slot<'p>) -> Box<str> {
    let cell = row.cell(slot);
    cell.map_or_else(Box::default, |cell| cell.written().into())
}
