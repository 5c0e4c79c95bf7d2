//! What a snapshot keeps of one account: the rows behind its score, as they were known on the as-of
//! date, and nothing that a model made of them.
//!
//! A dossier has no names of people and no addresses. Its lists are sorted by what they hold, so that
//! the same rows in another order are the same dossier.

mod value;
mod wire;

use serde::{Deserialize, Serialize};
use winnable_model::{Outcome, PersonKind, TransactionKind};
use winnable_score::PersonProfile;

use crate::Key;

pub use value::{Day, Exact, StoredValue};
pub use wire::WireError;

/// The rows of one account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossier {
    /// The account's key.
    pub id: String,
    /// The name as the export spells it.
    pub name: String,
    /// Whether it was made of an e-mail domain.
    pub derived: bool,
    /// A digest of all that matching knows it by: where it is another, a record that moved here or
    /// away may have moved because of it.
    pub identity: Key,
    /// What its own row states, by the names of facts, sorted; amounts in the currency of the snapshot.
    pub facts: Vec<(String, StoredValue)>,
    /// The names of the channels of its touches, sorted.
    pub channels: Vec<String>,
    /// Its people.
    pub people: Vec<StoredPerson>,
    /// Touches that name no person.
    pub nobody: Vec<TouchGroup>,
    /// Its deals.
    pub deals: Vec<StoredDeal>,
    /// Its orders, invoices, shipments and payments.
    pub transactions: Vec<StoredTransaction>,
    /// Its signals.
    pub signals: Vec<StoredSignal>,
}

/// Rows of people, deals and transactions that are on no account, by the first byte of their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loose {
    /// The names of the channels of touches, sorted.
    pub channels: Vec<String>,
    /// People on no account.
    pub people: Vec<StoredPerson>,
    /// Deals on no account.
    pub deals: Vec<StoredDeal>,
    /// Transactions on no account.
    pub transactions: Vec<StoredTransaction>,
}

/// One person: all records of them, merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPerson {
    /// The key of the record that stands for them.
    pub key: Key,
    /// A digest of what their records say of their account.
    pub evidence: Key,
    /// Contact or lead.
    pub kind: PersonKind,
    /// Since when they are known, where a record says so.
    pub since: Option<Day>,
    /// The days on which their records of leads were created, sorted; a contact may have been a lead.
    pub leads: Vec<Day>,
    /// Level, role, department and mapped points.
    pub profile: StoredProfile,
    /// What they did.
    pub touches: Vec<TouchGroup>,
}

/// Who a person is, as far as scoring cares, in words that outlive a version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredProfile {
    /// The name of the level.
    pub seniority: Option<String>,
    /// The name of the buying role.
    pub role: Option<String>,
    /// The name of the department.
    pub department: Option<String>,
    /// Whether they are a champion.
    pub champion: bool,
    /// Whether they are a blocker.
    pub blocker: bool,
    /// Fit points of a mapped lead score.
    pub fit_points: Option<Exact>,
    /// Engagement points of a mapped lead score.
    pub engagement_points: Option<Exact>,
}

impl From<&PersonProfile> for StoredProfile {
    fn from(profile: &PersonProfile) -> Self {
        let owned = |name: &str| name.to_owned();
        Self {
            seniority: profile.seniority.map(|level| owned(level.name())),
            role: profile.role.map(|role| owned(role.name())),
            department: profile
                .department
                .map(|department| owned(department.name())),
            champion: profile.flags.champion,
            blocker: profile.flags.blocker,
            fit_points: profile.fit_points.map(Exact::from),
            engagement_points: profile.engagement_points.map(Exact::from),
        }
    }
}

/// What a touch counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TouchKind {
    /// Inbound, or outbound and answered.
    Engagement,
    /// Outbound and not answered.
    Outbound,
    /// Of a known bot.
    Bot,
}

/// Touches of one day, channel and kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TouchGroup {
    /// The day.
    pub on: Day,
    /// The channel, by its place in the list of channels.
    pub channel: u16,
    /// What they count as.
    pub kind: TouchKind,
    /// How many there were.
    pub count: u32,
}

/// One deal as it stood on the as-of date.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StoredDeal {
    /// Its key.
    pub key: Key,
    /// A digest of what the row says of its account and its person.
    pub evidence: Key,
    /// How it stood.
    pub outcome: Outcome,
    /// The amount in the currency of the snapshot.
    pub amount: Option<Exact>,
    /// The contract's term.
    pub term_months: Option<u32>,
    /// The day on which it was created.
    pub created: Option<Day>,
    /// The day on which it closed, or was planned to close.
    pub close: Option<Day>,
}

/// One order, invoice, shipment or payment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StoredTransaction {
    /// Its key.
    pub key: Key,
    /// A digest of what the row says of its account and its person.
    pub evidence: Key,
    /// What it is.
    pub kind: TransactionKind,
    /// Its day.
    pub on: Day,
    /// The amount in the currency of the snapshot.
    pub amount: Option<Exact>,
}

/// One signal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct StoredSignal {
    /// The day on which it was seen.
    pub on: Day,
    /// The name of its kind.
    pub kind: String,
    /// Its strength.
    pub strength: Exact,
}

impl Dossier {
    /// Sorts its lists by what they hold and joins touches that are alike; what is written is always
    /// in this form.
    pub fn settle(&mut self) {
        self.facts.sort_by(|a, b| a.0.cmp(&b.0));
        let people = self.people.iter_mut().map(|person| &mut person.touches);
        settle_channels(&mut self.channels, people.chain([&mut self.nobody]));
        self.people.sort_by_key(|person| person.key);
        self.deals.sort();
        self.transactions.sort();
        self.signals.sort();
    }
}

impl Loose {
    /// As [`Dossier::settle`].
    pub fn settle(&mut self) {
        let people = self.people.iter_mut().map(|person| &mut person.touches);
        settle_channels(&mut self.channels, people);
        self.people.sort_by_key(|person| person.key);
        self.deals.sort();
        self.transactions.sort();
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.deals.is_empty() && self.transactions.is_empty()
    }
}

/// Sorts the names of channels, numbers the touches anew, and joins those that are alike.
fn settle_channels<'t>(
    channels: &mut Vec<String>,
    lists: impl Iterator<Item = &'t mut Vec<TouchGroup>>,
) {
    let former = std::mem::take(channels);
    let mut lists: Vec<_> = lists.collect();
    let used = lists.iter().flat_map(|list| list.iter());
    let mut names: Vec<&str> = used.filter_map(|touch| name(&former, *touch)).collect();
    names.sort_unstable();
    names.dedup();
    for list in &mut lists {
        for touch in list.iter_mut() {
            let channel = name(&former, *touch);
            let place = channel.and_then(|channel| names.binary_search(&channel).ok());
            touch.channel = place
                .and_then(|place| u16::try_from(place).ok())
                .unwrap_or(u16::MAX);
        }
        join_alike(list);
    }
    *channels = names.into_iter().map(str::to_owned).collect();
}

/// Sorts touches and counts those of one day, channel and kind together.
pub fn join_alike(touches: &mut Vec<TouchGroup>) {
    touches.sort_unstable();
    touches.dedup_by(|next, first| {
        let alike = (next.on, next.channel, next.kind) == (first.on, first.channel, first.kind);
        if alike {
            first.count = first.count.saturating_add(next.count);
        }
        alike
    });
}

fn name(channels: &[String], touch: TouchGroup) -> Option<&str> {
    channels.get(usize::from(touch.channel)).map(String::as_str)
}

#[cfg(test)]
mod tests;
