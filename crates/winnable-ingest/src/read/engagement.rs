//! Touches.

mod words;

use chrono_tz::Tz;
use winnable_model::text::data as texts;
use winnable_model::{Channel, Code, Direction, Engagement, fold};

use super::row::{Cell, Checked, Row};
use super::touch::{account_links, add_who, person_links, required_day};
use super::{Aside, slots};
use crate::cell::Refusal;
use crate::date::{DateOrder, parse_date};
use crate::dialect::Dialect;
use crate::plan::{Plan, Slot};
use crate::tally::SkipReason;

slots!(Slots {
    on,
    channel,
    direction,
    answered,
    outcome,
    meeting_outcome,
    status,
    bot,
    user_agent,
    contact_id,
    lead_id,
    who_id,
    email,
    account_id,
    account_name,
    account_domain,
    account_external_id,
    deleted,
});

/// How the touches of one file are read.
pub(super) struct Reading<'p> {
    slots: Slots<'p>,
    dialect: Dialect,
    /// The channel of the row before, since most files hold few of them.
    other: Channel,
}

impl<'p> Reading<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        Self {
            slots: Slots::of(plan),
            dialect: plan.dialect,
            other: Channel::new("other"),
        }
    }

    pub(super) fn read(&self, row: &mut Row<'p>) -> Result<Engagement, Aside> {
        let slots = &self.slots;
        row.refuse_deleted("", slots.deleted, None)?;
        let channel = channel(row, slots.channel).unwrap_or_else(|| self.other.clone());
        let outcome = self.outcome(row, &channel);
        self.skip_what_did_not_happen(row, &channel, outcome.as_deref())?;
        let on = required_day(row, slots.on)?;

        let direction = direction(row, slots.direction);
        let direction = row
            .keep(direction)
            .unwrap_or_else(|| words::usual_direction(&channel));
        let answered = row.flag(slots.answered);
        let by_outcome = || outcome.as_deref().is_some_and(words::took_part);
        let answered = row.keep(answered).unwrap_or_else(by_outcome);
        let mut person = person_links(row, slots.contact_id, slots.lead_id, slots.email);
        add_who(row, slots.who_id, &mut person);
        Ok(Engagement {
            on,
            channel,
            direction,
            answered: answered && direction == Direction::Outbound,
            bot: self.is_bot(row),
            person,
            account: account_links(
                row,
                slots.account_id,
                slots.account_external_id,
                slots.account_name,
                slots.account_domain,
            ),
            origin: row.at(),
        })
    }

    /// The outcome as its words: of meetings from their own column where there is one.
    fn outcome(&self, row: &Row<'p>, channel: &Channel) -> Option<String> {
        let of_meeting = row.cell(self.slots.meeting_outcome);
        let general = row.cell(self.slots.outcome);
        let cell = if words::is_meeting(channel) {
            of_meeting.or(general)
        } else {
            general
        };
        cell.map(|cell| fold(&cell.text.replace(['_', '-'], " ")))
    }

    fn skip_what_did_not_happen(
        &self,
        row: &Row<'p>,
        channel: &Channel,
        outcome: Option<&str>,
    ) -> Result<(), Aside> {
        let status = |cell: Cell<'p>| fold(&cell.text.replace('_', " "));
        let statuses: Vec<String> = row.cells(self.slots.status).map(status).collect();
        // An activity may have a status of the organisation's own beside a flag that says closed.
        let is_done = |status: &String| words::is_done(status) || is_date(status);
        let is_done = statuses.iter().any(is_done);
        let is_cancelled = statuses.iter().any(|status| words::is_cancelled(status));
        let is_planned = !is_done && statuses.iter().any(|status| words::is_planned(status));
        let reason = match channel.as_str() {
            "note" => Some(SkipReason::Note),
            _ if is_cancelled => Some(SkipReason::NotHeld),
            "task" if !is_done => Some(SkipReason::Planned),
            _ if words::is_meeting(channel) && outcome.is_some_and(words::was_not_held) => {
                Some(SkipReason::NotHeld)
            }
            // Every Salesforce activity has a status, in words that each organisation chooses.
            _ if self.dialect == Dialect::Salesforce && !statuses.is_empty() && !is_done => {
                Some(SkipReason::Planned)
            }
            _ if is_planned => Some(SkipReason::Planned),
            _ => None,
        };
        reason.map_or(Ok(()), |reason| Err(Aside::Skip(reason)))
    }

    fn is_bot(&self, row: &mut Row<'p>) -> bool {
        let stated = row.flag(self.slots.bot);
        let by_agent = row.cell(self.slots.user_agent);
        row.keep(stated).unwrap_or(false)
            || by_agent.is_some_and(|agent| words::is_bot(&fold(&agent.text)))
    }
}

/// Whether the cell of a status says when the activity was done.
fn is_date(status: &str) -> bool {
    let is_one = |order| parse_date(status, Some(order), Tz::UTC).is_ok();
    is_one(DateOrder::Mdy) || is_one(DateOrder::Dmy)
}

/// The channel: what the mapping makes of the word, else the usual name of what is meant by it.
fn channel<'p>(row: &Row<'p>, slot: Slot<'p>) -> Option<Channel> {
    let cell = row.cell(slot)?;
    let channel = Channel::new(&cell.text);
    let values = slot.map(|binding| &binding.values);
    let is_mapped =
        values.is_some_and(|values| !values.is_empty() && values.contains_key(&fold(cell.raw)));
    let usual = words::usual_channel(channel.as_str()).filter(|_| !is_mapped);
    Some(usual.map_or(channel, Channel::new)).filter(|channel| !channel.as_str().is_empty())
}

/// Who moved first, as a direction column says it.
pub(crate) fn direction_word(text: &str) -> Option<Direction> {
    words::direction_of(&fold(text))
}

fn direction<'p>(row: &Row<'p>, slot: Slot<'p>) -> Checked<Direction> {
    let Some(cell) = row.cell(slot) else {
        return Ok(None);
    };
    let direction = direction_word(&cell.text);
    direction.map(Some).ok_or_else(|| {
        let words = texts::not_one_of(&["inbound", "outbound"]);
        cell.fault(Refusal::new(Code::E0411, words))
    })
}
