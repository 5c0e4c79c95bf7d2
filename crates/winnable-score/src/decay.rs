//! Decay with a half-life, as a table of exact integer weights by age in days.

use std::sync::Arc;

/// A weight of one, in millionths: the weight of a touch on the as-of date.
pub const FULL_WEIGHT: u32 = 1_000_000;

/// The weights of a channel by age in whole days, in millionths:
/// `round(1,000,000 × 2^(−age / half-life))`.
///
/// The table is made by integer arithmetic alone, so that it is the same on every machine and in
/// every engine that is handed the table. Ages beyond the table weigh nothing.
///
/// ```
/// use winnable_score::DecayTable;
/// let table = DecayTable::new(30);
/// assert_eq!(table.weight(0), 1_000_000);
/// assert_eq!(table.weight(30), 500_000);
/// assert_eq!(table.weight(60), 250_000);
/// assert_eq!(table.weight(100_000), 0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecayTable(Arc<[u32]>);

/// One, in the fixed point of this module: 62 fractional bits.
const ONE: u128 = 1 << 62;

impl DecayTable {
    /// The longest half-life: ten years.
    pub const MAX_HALF_LIFE: u32 = 3_650;

    /// The table of a half-life in days; a half-life above [`Self::MAX_HALF_LIFE`] counts as that,
    /// and one of 0 as 1.
    pub fn new(half_life_days: u32) -> Self {
        let half_life = half_life_days.clamp(1, Self::MAX_HALF_LIFE);
        let step = root_of_half(half_life);
        let mut weights = Vec::new();
        // Within one half-life the weights are powers of the root; every further half-life halves
        // them exactly, so that errors never grow with age.
        let mut power = ONE;
        let mut first = Vec::with_capacity(half_life as usize);
        for _ in 0..half_life {
            first.push(power);
            power = multiply(power, step);
        }
        'ages: for halvings in 0_u32.. {
            for power in &first {
                let weight = millionths(power >> halvings);
                if weight == 0 {
                    break 'ages;
                }
                weights.push(weight);
            }
        }
        Self(weights.into())
    }

    /// A table that does not decay within `window` days and weighs nothing after.
    pub fn flat(window_days: u32) -> Self {
        Self(vec![FULL_WEIGHT; window_days as usize + 1].into())
    }

    /// The weight at an age in days.
    #[inline]
    pub fn weight(&self, age_days: u32) -> u32 {
        self.0.get(age_days as usize).copied().unwrap_or(0)
    }

    /// The weights from age 0 on, for engines that join a table of them.
    pub fn weights(&self) -> &[u32] {
        &self.0
    }
}

fn multiply(a: u128, b: u128) -> u128 {
    (a * b + (ONE >> 1)) >> 62
}

fn power(base: u128, exponent: u32) -> u128 {
    let (mut result, mut square, mut left) = (ONE, base, exponent);
    while left > 0 {
        if left & 1 == 1 {
            result = multiply(result, square);
        }
        square = multiply(square, square);
        left >>= 1;
    }
    result
}

/// The n-th root of one half, by bisection.
fn root_of_half(n: u32) -> u128 {
    let (mut low, mut high) = (ONE >> 1, ONE);
    while high - low > 1 {
        let middle = u128::midpoint(low, high);
        if power(middle, n) <= ONE >> 1 {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

fn millionths(fixed: u128) -> u32 {
    let weight = (fixed * u128::from(FULL_WEIGHT) + (ONE >> 1)) >> 62;
    u32::try_from(weight).unwrap_or(FULL_WEIGHT)
}

#[cfg(test)]
mod tests;
