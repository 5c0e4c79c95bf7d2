//! What each comparison level adds, and the thresholds. Every number is here, once.
//!
//! Weights are hundredths of a bit. They were set from the reasoning beside each and from made-up
//! examples, not fitted to a labelled set: docs/MATCHING.md has the table and what it scores on
//! data it was not made for.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::matcher::accounts::{Accounts, PackedPlace};
use crate::weight::Weight;

/// From which weight on a record is matched or reviewed, in hundredths of a bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// From here on the record belongs to the account: eight to one.
    pub matched: i32,
    /// From here on a person should look.
    pub review: i32,
    /// So much more must speak for the account than for the next one.
    pub margin: i32,
}

/// What decides between two kinds of question: where a record belongs, and whether two accounts
/// are one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Policy {
    pub(crate) thresholds: Thresholds,
    /// Two accounts are compared: each has its own place, and a difference counts.
    pub(crate) accounts: bool,
    /// Two corporate domains that differ.
    pub(crate) other_domain: i32,
    pub(crate) other_country: i32,
    pub(crate) other_state: i32,
    pub(crate) other_city: i32,
    pub(crate) other_postal: i32,
    pub(crate) other_street: i32,
    pub(crate) other_phone: i32,
}

impl Policy {
    /// How many accounts share a value besides the one that asks, which is among them where accounts
    /// are compared with each other; at least one.
    pub(crate) fn others(&self, holders: &[u32]) -> usize {
        let asking = usize::from(self.accounts);
        holders.len().saturating_sub(asking).max(1)
    }
}

/// A lead sits where its own desk is, so that another city than the account's says little.
pub(crate) const RECORDS: Policy = Policy {
    thresholds: Thresholds {
        matched: MATCHED,
        review: -1_200,
        margin: 300,
    },
    accounts: false,
    other_domain: -200,
    other_country: -250,
    other_state: -100,
    other_city: -50,
    other_postal: -20,
    other_street: -20,
    other_phone: -50,
};

/// Two accounts that are one company were typed in from one company's letterhead.
pub(crate) const ACCOUNTS: Policy = Policy {
    thresholds: Thresholds {
        matched: MATCHED,
        review: -300,
        margin: 0,
    },
    accounts: true,
    other_domain: -400,
    other_country: -600,
    other_state: -500,
    other_city: -400,
    other_postal: -300,
    other_street: -600,
    other_phone: -200,
};

const MATCHED: i32 = 300;

/// One company in 2¹⁷, a hundred and thirty thousand, is the one that is meant: about as many could
/// be in the market of one seller. It does not depend on how many accounts the user has, as a record
/// may mean a company that is no account.
pub(crate) const PRIOR: i32 = -1_700;

/// What a person decided stands above everything that can be computed.
pub(crate) const ACCEPTED: i32 = 10_000;

pub(crate) const CONVERTED: i32 = 4_600;
pub(crate) const LINKED: i32 = 4_500;
pub(crate) const EXTERNAL: i32 = 4_000;
/// Two companies with one registrable domain are rarer than one in a hundred million, those of one
/// owner apart, which share it among so many accounts.
pub(crate) const DOMAIN: i32 = 2_800;

/// The most that names prove, whatever their words.
pub(crate) const NAME_MOST: i32 = 2_400;
/// Without the legal form, so that no name alone passes the threshold.
pub(crate) const STRIPPED_MOST: i32 = 2_250;
pub(crate) const CLOSE_MOST: i32 = 1_900;
pub(crate) const RELATED_MOST: i32 = 1_500;
pub(crate) const LOOK_ALIKE_MOST: i32 = 1_300;
/// Names that share nothing rare: trading names, brands and former names are common.
pub(crate) const OTHER_NAME: i32 = -300;
/// Agreement below this is none.
pub(crate) const LEAST_AGREEMENT: i32 = 500;
/// One name in sixteen is mistyped somewhere.
pub(crate) const TYPO: i32 = 400;
pub(crate) const ABBREVIATION: i32 = 300;
/// A common word that one of them leaves out.
pub(crate) const LEFT_OUT_COMMON: i32 = 150;
pub(crate) const LEFT_OUT_PLACE: i32 = 250;
pub(crate) const LEFT_OUT_RARE: i32 = 500;
pub(crate) const LEFT_OUT_NUMBER: i32 = 700;
/// So many common words may be left out.
pub(crate) const MOST_DROPPED: u32 = 2;
/// A word up to this rarity is one that people leave out.
pub(crate) const COMMON: i32 = 950;

pub(crate) const SAME_FORM: i32 = 200;
pub(crate) const FORM_LEFT_OUT: i32 = -50;
pub(crate) const OTHER_FORM: i32 = -600;

pub(crate) const STREET: std::ops::RangeInclusive<i32> = 600..=1_300;
pub(crate) const POSTAL: std::ops::RangeInclusive<i32> = 400..=1_000;
pub(crate) const CITY: std::ops::RangeInclusive<i32> = 300..=800;
pub(crate) const STATE: std::ops::RangeInclusive<i32> = 200..=500;
pub(crate) const COUNTRY: std::ops::RangeInclusive<i32> = 150..=400;

/// Nine digits agree by chance in one pair of companies in a thousand million; switchboards and
/// typing mistakes bring it down.
pub(crate) const PHONE: std::ops::RangeInclusive<i32> = 600..=1_400;
/// Without an area code.
pub(crate) const SUBSCRIBER_MOST: i32 = 1_100;

/// How often each place occurs among the accounts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frequencies {
    country: Counts,
    state: Counts,
    city: Counts,
    postal: Counts,
}

#[derive(Clone, Debug, Default)]
struct Counts {
    /// What it proves that two companies share a value: it is the rarer, the more.
    weights: HashMap<u32, i16, FixedState>,
    /// What it proves of a value that no account has.
    unseen: i16,
}

impl Counts {
    fn of(keys: impl Iterator<Item = u32>, bounds: &std::ops::RangeInclusive<i32>) -> Self {
        let mut counts: HashMap<u32, u32, FixedState> = HashMap::default();
        let mut all = 0_u64;
        for key in keys.filter(|key| *key != 0) {
            *counts.entry(key).or_default() += 1;
            all += 1;
        }
        let weight = |having: u32| {
            let weight = Weight::of_ratio(all, having.into()).hundredths();
            i16::try_from(weight.clamp(*bounds.start(), *bounds.end())).unwrap_or(i16::MAX)
        };
        Self {
            unseen: weight(1),
            weights: counts
                .into_iter()
                .map(|(key, having)| (key, weight(having)))
                .collect(),
        }
    }

    fn weight(&self, key: u32) -> i32 {
        if key == 0 {
            return 0;
        }
        self.weights
            .get(&key)
            .copied()
            .unwrap_or(self.unseen)
            .into()
    }
}

impl Frequencies {
    pub(crate) fn of(accounts: &Accounts) -> Self {
        let counts = |part: fn(&PackedPlace) -> u32, bounds: &std::ops::RangeInclusive<i32>| {
            Counts::of(accounts.rows.iter().map(|row| part(&row.place)), bounds)
        };
        Self {
            country: counts(|place| place.country, &COUNTRY),
            state: counts(|place| place.state, &STATE),
            city: counts(|place| place.city, &CITY),
            postal: counts(|place| place.postal, &POSTAL),
        }
    }

    /// What it proves to share the country, the state, the city and the postal code.
    pub(crate) fn weights(&self, place: PackedPlace) -> [i32; 4] {
        [
            self.country.weight(place.country),
            self.state.weight(place.state),
            self.city.weight(place.city),
            self.postal.weight(place.postal),
        ]
    }
}

/// A weight that as many holders share.
pub(crate) fn shared(weight: i32, holders: usize, least: i32) -> i32 {
    if holders <= 1 {
        return weight;
    }
    let fewer = Weight::of_ratio(holders as u64, 1).hundredths();
    (weight - fewer).max(least)
}
