//! Which rows were put on another account although nothing that they say changed.

use std::collections::{BTreeMap, HashMap};

use crate::{Dossier, Key, Loose, StoredDeal, StoredPerson, StoredTransaction};

/// One of two snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The former.
    From,
    /// The later.
    To,
}

/// A row that can be on one account or another.
#[derive(Clone, Copy, Debug)]
enum Unit<'d> {
    /// With the names of the channels of its touches.
    Person(&'d StoredPerson, &'d [String]),
    Deal(&'d StoredDeal),
    Transaction(&'d StoredTransaction),
}

impl Unit<'_> {
    fn evidence(self) -> Key {
        match self {
            Self::Person(person, _) => person.evidence,
            Self::Deal(deal) => deal.evidence,
            Self::Transaction(row) => row.evidence,
        }
    }

    fn add_to(self, dossier: &mut Dossier) {
        match self {
            Self::Person(person, channels) => {
                let before = u16::try_from(dossier.channels.len()).unwrap_or(u16::MAX);
                dossier.channels.extend(channels.iter().cloned());
                let mut person = StoredPerson::clone(person);
                for touch in &mut person.touches {
                    touch.channel = touch.channel.saturating_add(before);
                }
                dossier.people.push(person);
            }
            Self::Deal(deal) => dossier.deals.push(deal.clone()),
            Self::Transaction(row) => dossier.transactions.push(row.clone()),
        }
    }
}

/// Where a row is in a snapshot, and what it is there.
#[derive(Clone, Copy, Debug)]
struct Place<'d> {
    account: Option<&'d str>,
    unit: Unit<'d>,
}

/// The rows that matching moved between two snapshots.
#[derive(Debug, Default)]
pub struct Moves<'d> {
    moved: BTreeMap<Key, (Place<'d>, Place<'d>)>,
    /// Of each account the rows that it lost or gained.
    by_account: HashMap<&'d str, Vec<Key>>,
}

impl<'d> Moves<'d> {
    /// Finds them among the dossiers of accounts that are not the same in both snapshots, and the rows on
    /// no account. A row was moved by matching where it says what it said, and each account that it is
    /// or was on is in both snapshots and is known by what it was known by.
    pub fn find(from: (&'d [Dossier], &'d [Loose]), to: (&'d [Dossier], &'d [Loose])) -> Self {
        let known = |dossiers: &'d [Dossier]| -> HashMap<&'d str, Key> {
            let known = dossiers.iter();
            known.map(|one| (&*one.id, one.identity)).collect()
        };
        let (known_from, known_to) = (known(from.0), known(to.0));
        let is_same = |account: Option<&str>| {
            account.is_none_or(|id| {
                let before = known_from.get(id);
                before.is_some() && before == known_to.get(id)
            })
        };
        let mut before = places(from.0, from.1);
        let mut moves = Self::default();
        for (key, after) in places(to.0, to.1) {
            let Some(before) = before.remove(&key) else {
                continue;
            };
            let by_matching = before.account != after.account
                && before.unit.evidence() == after.unit.evidence()
                && is_same(before.account)
                && is_same(after.account);
            if by_matching {
                for account in [before.account, after.account].into_iter().flatten() {
                    moves.by_account.entry(account).or_default().push(key);
                }
                moves.moved.insert(key, (before, after));
            }
        }
        for keys in moves.by_account.values_mut() {
            keys.sort_unstable();
        }
        moves
    }

    /// Whether an account lost or gained a row.
    pub fn touch(&self, account: &str) -> bool {
        self.by_account.contains_key(account)
    }

    /// The dossier of an account of one snapshot, with its rows placed as in the other: settled.
    #[must_use]
    pub fn applied(&self, dossier: &Dossier, data: Side) -> Dossier {
        let mut applied = dossier.clone();
        let keys = self
            .by_account
            .get(&*dossier.id)
            .map_or(&[][..], Vec::as_slice);
        for key in keys {
            let Some((before, after)) = self.moved.get(key) else {
                continue;
            };
            let (own, other) = match data {
                Side::From => (before, after),
                Side::To => (after, before),
            };
            if own.account == Some(&dossier.id) {
                match own.unit {
                    Unit::Person(..) => applied.people.retain(|person| person.key != *key),
                    Unit::Deal(_) => applied.deals.retain(|deal| deal.key != *key),
                    Unit::Transaction(_) => applied.transactions.retain(|row| row.key != *key),
                }
            }
            if other.account == Some(&dossier.id) {
                own.unit.add_to(&mut applied);
            }
        }
        applied.settle();
        applied
    }
}

fn places<'d>(dossiers: &'d [Dossier], loose: &'d [Loose]) -> HashMap<Key, Place<'d>> {
    let mut places = HashMap::new();
    for one in dossiers {
        let rows = (&*one.people, &*one.deals, &*one.transactions);
        add(&mut places, Some(&one.id), &one.channels, rows);
    }
    for one in loose {
        let rows = (&*one.people, &*one.deals, &*one.transactions);
        add(&mut places, None, &one.channels, rows);
    }
    places
}

/// The rows of one account, or of none.
type Rows<'d> = (
    &'d [StoredPerson],
    &'d [StoredDeal],
    &'d [StoredTransaction],
);

fn add<'d>(
    places: &mut HashMap<Key, Place<'d>>,
    account: Option<&'d str>,
    channels: &'d [String],
    (people, deals, transactions): Rows<'d>,
) {
    let people = people.iter();
    let people = people.map(|person| (person.key, Unit::Person(person, channels)));
    let deals = deals.iter().map(|deal| (deal.key, Unit::Deal(deal)));
    let rows = transactions.iter();
    let rows = rows.map(|row| (row.key, Unit::Transaction(row)));
    let here = |(key, unit)| (key, Place { account, unit });
    places.extend(people.chain(deals).chain(rows).map(here));
}
