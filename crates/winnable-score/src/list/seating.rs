//! Seats as they are taken: an account of a tier sits in any pool of the tier, and those that sit
//! already move over to another pool where that makes room.

use super::Seats;

/// Which seats are taken.
#[derive(Clone, Debug)]
pub(super) struct Seating<'a> {
    seats: &'a Seats,
    /// Free seats of each pool.
    room: Vec<u64>,
    /// For each pool, how many of each tier sit there.
    sitting: Vec<Vec<u64>>,
    /// Tiers that had no room: taking more seats never makes some.
    full: Vec<bool>,
}

#[expect(
    clippy::indexing_slicing,
    reason = "positions are those of the pools and tiers that the lists were made for"
)]
impl<'a> Seating<'a> {
    pub(super) fn new(seats: &'a Seats, tiers: usize) -> Self {
        let pools = seats.pools();
        Self {
            seats,
            room: pools
                .iter()
                .map(|pool| pool.seats.unwrap_or(u64::MAX))
                .collect(),
            sitting: vec![vec![0; tiers]; pools.len()],
            full: vec![false; tiers],
        }
    }

    /// Takes a seat of a tier; gives whether there was one.
    pub(super) fn take(&mut self, tier: usize) -> bool {
        if self.full[tier] {
            return false;
        }
        let mut asked = vec![false; self.room.len()];
        let taken = self.sit(tier, &mut asked);
        self.full[tier] = !taken;
        taken
    }

    /// Whether a tier has no room.
    pub(super) fn is_full(&self, tier: usize) -> bool {
        self.full[tier]
    }

    fn sit(&mut self, tier: usize, asked: &mut [bool]) -> bool {
        for pool in 0..self.room.len() {
            if self.room[pool] > 0 && self.works(pool, tier) {
                self.room[pool] -= 1;
                self.sitting[pool][tier] += 1;
                return true;
            }
        }
        for pool in 0..self.room.len() {
            if asked[pool] || !self.works(pool, tier) {
                continue;
            }
            asked[pool] = true;
            for other in 0..self.full.len() {
                if other != tier && self.sitting[pool][other] > 0 && self.sit(other, asked) {
                    self.sitting[pool][other] -= 1;
                    self.sitting[pool][tier] += 1;
                    return true;
                }
            }
        }
        false
    }

    fn works(&self, pool: usize, tier: usize) -> bool {
        self.seats.pools()[pool].tiers.contains(&tier)
    }

    /// How many seats of each pool are taken.
    pub(super) fn taken(&self) -> Vec<u64> {
        self.sitting.iter().map(|pool| pool.iter().sum()).collect()
    }
}
