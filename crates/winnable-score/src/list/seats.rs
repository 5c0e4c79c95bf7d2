//! The seats of a list: what each programme can work, and for which tiers.

use super::seating::Seating;

/// The accounts that one programme can work, taken from some tiers together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    /// How many; `None` for any number.
    pub seats: Option<u64>,
    /// The tiers whose accounts it works, counted from 0 for the best.
    pub tiers: Vec<usize>,
}

impl Pool {
    /// So many seats for these tiers together.
    pub fn of(seats: u64, tiers: impl IntoIterator<Item = usize>) -> Self {
        Self {
            seats: Some(seats),
            tiers: tiers.into_iter().collect(),
        }
    }

    /// Any number of seats for these tiers.
    pub fn unlimited(tiers: impl IntoIterator<Item = usize>) -> Self {
        Self {
            seats: None,
            tiers: tiers.into_iter().collect(),
        }
    }
}

/// The seats of a list. A tier that no pool works has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seats {
    pools: Vec<Pool>,
}

impl Seats {
    /// The seats of these pools; those of one tier add up.
    pub fn new(pools: Vec<Pool>) -> Self {
        Self { pools }
    }

    /// Any number of seats in each of so many tiers.
    pub fn unlimited(tiers: usize) -> Self {
        Self::new(vec![Pool::unlimited(0..tiers)])
    }

    /// The pools.
    pub fn pools(&self) -> &[Pool] {
        &self.pools
    }

    /// The seats that a tier could have at most: those it shares with other tiers are all counted.
    /// `None` for any number.
    pub fn of_tier(&self, tier: usize) -> Option<u64> {
        let of_tier = self.pools.iter().filter(|pool| pool.tiers.contains(&tier));
        of_tier
            .map(|pool| pool.seats)
            .try_fold(0_u64, |sum, seats| Some(sum.saturating_add(seats?)))
    }

    /// How many of each tier find a seat where so many of each ask for one, the upper tiers first. An
    /// account sits wherever a pool of its tier has room, and moves over for one of a lower tier where
    /// that makes room.
    pub fn filled(&self, asking: &[u64]) -> Vec<u64> {
        let mut seating = Seating::new(self, asking.len());
        let mut filled = Vec::with_capacity(asking.len());
        for (tier, asking) in asking.iter().enumerate() {
            let seated = (0..*asking).take_while(|_| seating.take(tier));
            filled.push(seated.count() as u64);
        }
        filled
    }

    /// Whether a tier has any seat.
    pub(super) fn has(&self, tier: usize) -> bool {
        self.of_tier(tier) != Some(0)
    }
}
