//! What is noted of the rows of a run while they stream by.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use winnable_history::{
    Exact, Key, StoredDeal, StoredSignal, StoredTransaction, StoredValue, TouchGroup, TouchKind,
    join_alike,
};
use winnable_match::Placed;
use winnable_model::{
    Account, Channel, Direction, Engagement, FactId, FactRow, KnownSince, Opportunity, PersonKind,
    Signal, Transaction,
};

use super::evidence;
use crate::conversion::Conversion;
use crate::deals::standing;
use crate::people::People;
use crate::{RecordKind, RunError};

/// Rows of one account, or of none.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub(super) deals: Vec<StoredDeal>,
    pub(super) transactions: Vec<StoredTransaction>,
    pub(super) signals: Vec<StoredSignal>,
    pub(super) touches: Vec<TouchGroup>,
    /// What the account's own row states.
    pub(super) facts: Vec<(FactId, StoredValue)>,
    pub(super) identity: Key,
}

/// What is known of a person besides the profile, at the record that stands for them.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) key: Key,
    pub(super) evidence: Key,
    pub(super) kind: PersonKind,
    pub(super) since: Option<winnable_history::Day>,
    /// The days on which their records of leads were created.
    pub(super) leads: Vec<winnable_history::Day>,
    pub(super) touches: Vec<TouchGroup>,
    /// Whether they are on no account.
    pub(super) loose: bool,
}

/// What is noted of a run. Memory grows with accounts, people and the days on which they were touched.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(super) accounts: Vec<Rows>,
    pub(super) loose: Rows,
    /// The people, by the record that stands for them; `None` at records that stand for nobody.
    pub(super) people: Vec<Option<Known>>,
    pub(super) channels: Vec<String>,
    evidence: Vec<Key>,
    by_name: HashMap<Channel, u16, FixedState>,
}

/// The order of rows has no meaning.
fn sorted(mut days: Vec<winnable_history::Day>) -> Vec<winnable_history::Day> {
    days.sort_unstable();
    days
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of lists made together"
)]
impl Book {
    pub(crate) fn new(accounts: &[Account], people: &People) -> Self {
        let rows = accounts.iter().map(|account| Rows {
            identity: evidence::identity(account),
            ..Rows::default()
        });
        let mut records: Vec<Vec<Key>> = vec![Vec::new(); people.records.len()];
        for (record, person) in people.records.iter().zip(&people.person) {
            records[*person as usize].push(evidence::of_person(record));
        }
        let mut leads: Vec<Vec<winnable_history::Day>> = vec![Vec::new(); people.records.len()];
        for (record, person) in people.records.iter().zip(&people.person) {
            if let (PersonKind::Lead, Some(created)) = (record.kind, record.known_since()) {
                leads[*person as usize].push(created.into());
            }
        }
        let since = people.created();
        let known = people.records.iter().enumerate().map(|(at, record)| {
            let stands = people.person[at] as usize == at;
            stands.then(|| Known {
                key: Key::of([RecordKind::from(record.kind).name(), record.id.as_str()]),
                evidence: evidence::of_all(std::mem::take(&mut records[at])),
                kind: record.kind,
                since: since[at].map(Into::into),
                leads: sorted(std::mem::take(&mut leads[at])),
                touches: Vec::new(),
                loose: false,
            })
        });
        let known: Vec<Option<Known>> = known.collect();
        let evidence = known
            .iter()
            .map(|known| known.as_ref().map(|known| known.evidence));
        Self {
            accounts: rows.collect(),
            evidence: evidence.map(Option::unwrap_or_default).collect(),
            people: known,
            ..Self::default()
        }
    }

    fn rows(&mut self, placed: Placed) -> &mut Rows {
        match placed.account {
            Some(account) => &mut self.accounts[account as usize],
            None => &mut self.loose,
        }
    }

    /// Notes a deal as it stands on the as-of date.
    pub(crate) fn deal(
        &mut self,
        deal: &Opportunity,
        placed: Placed,
        people: &People,
        by: &Conversion<'_>,
    ) -> Result<(), RunError> {
        let (outcome, day) = standing(deal, by.as_of);
        let amount = deal.amount.as_ref();
        let amount = amount.map(|money| by.convert(money, day, deal.origin));
        let said = evidence::of_row(&deal.account, &deal.person, placed, people, &self.evidence);
        let stored = StoredDeal {
            key: Key::of([RecordKind::Opportunity.name(), deal.id.as_str()]),
            evidence: said,
            outcome,
            amount: amount
                .transpose()?
                .map(|converted| Exact::from(converted.money.amount())),
            term_months: deal.term_months,
            created: deal.created.map(Into::into),
            close: deal.close.map(Into::into),
        };
        self.rows(placed).deals.push(stored);
        Ok(())
    }

    /// Notes a transaction.
    pub(crate) fn transaction(
        &mut self,
        row: &Transaction,
        placed: Placed,
        people: &People,
        by: &Conversion<'_>,
    ) -> Result<(), RunError> {
        let amount = row.amount.as_ref();
        let amount = amount.map(|money| by.convert(money, row.on, row.origin));
        let said = evidence::of_row(&row.account, &row.person, placed, people, &self.evidence);
        let stored = StoredTransaction {
            key: Key::of([row.kind.name(), row.id.as_str()]),
            evidence: said,
            kind: row.kind,
            on: row.on.into(),
            amount: amount
                .transpose()?
                .map(|converted| Exact::from(converted.money.amount())),
        };
        self.rows(placed).transactions.push(stored);
        Ok(())
    }

    /// Notes a signal of an account.
    pub(crate) fn signal(&mut self, signal: &Signal, account: u32) {
        self.accounts[account as usize].signals.push(StoredSignal {
            on: signal.on.into(),
            kind: signal.kind.name().to_owned(),
            strength: signal.strength.into(),
        });
    }

    /// Notes a touch that counts for an account.
    pub(crate) fn touch(&mut self, engagement: &Engagement, account: u32, person: Option<u32>) {
        let group = self.group(engagement);
        let known = person.and_then(|at| self.people[at as usize].as_mut());
        match known {
            Some(known) => push(&mut known.touches, group),
            None => push(&mut self.accounts[account as usize].touches, group),
        }
    }

    /// Notes a touch of a person who is on no account: it comes along when they are put on one.
    pub(crate) fn loose_touch(&mut self, engagement: &Engagement, people: &People) {
        if let Ok(Some(at)) = people.find(&engagement.person)
            && !people.is_ignored(at as usize)
            && people.placed[at as usize].account.is_none()
        {
            let group = self.group(engagement);
            if let Some(known) = &mut self.people[at as usize] {
                push(&mut known.touches, group);
            }
        }
    }

    fn group(&mut self, engagement: &Engagement) -> TouchGroup {
        let kind = if engagement.is_engagement() {
            TouchKind::Engagement
        } else if engagement.direction == Direction::Outbound {
            TouchKind::Outbound
        } else {
            TouchKind::Bot
        };
        let known = self.by_name.get(&engagement.channel).copied();
        let channel = known.unwrap_or_else(|| {
            let next = u16::try_from(self.channels.len()).unwrap_or(u16::MAX);
            self.channels.push(engagement.channel.as_str().to_owned());
            self.by_name.insert(engagement.channel.clone(), next);
            next
        });
        TouchGroup {
            on: engagement.on.into(),
            channel,
            kind,
            count: 1,
        }
    }

    /// Notes what an account's own row states, before rows are rolled up.
    pub(crate) fn state(&mut self, at: usize, facts: &FactRow) {
        if let Some(rows) = self.accounts.get_mut(at) {
            let stated = facts.known();
            rows.facts = stated
                .filter_map(|(id, value)| StoredValue::of(value).map(|value| (id, value)))
                .collect();
        }
    }

    /// Notes who is on no account.
    pub(crate) fn place(&mut self, people: &People) {
        for (known, placed) in self.people.iter_mut().zip(&people.placed) {
            if let Some(known) = known {
                known.loose = placed.account.is_none();
            }
        }
    }
}

/// Adds a touch; touches of one day and channel are counted together before the list grows.
fn push(touches: &mut Vec<TouchGroup>, touch: TouchGroup) {
    if touches.len() == touches.capacity() && touches.len() >= 16 {
        join_alike(touches);
    }
    touches.push(touch);
}
