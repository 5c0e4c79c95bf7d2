//! The numbers that a made-up project is drawn by.

/// A stream of numbers that is decided by its seed and name alone (splitmix64: Steele, Lea and Flood 2014).
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (stream << 56))
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below `end`, all equally likely but for one part in 2⁶⁴.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        scaled(self.bits(), end)
    }

    /// A number below `end` that is mostly small: the product of three even draws.
    pub(super) fn skewed(&mut self, end: u64) -> u64 {
        let twice = scaled(self.bits(), self.bits());
        scaled(scaled(twice, self.bits()), end)
    }

    pub(super) fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let at = self.below(words.len() as u64);
        usize::try_from(at)
            .ok()
            .and_then(|at| words.get(at))
            .copied()
            .unwrap_or_default()
    }

    /// A day of the 26 months from 2024-09-01 on, of days 1 to 28, as `2025-04-09`.
    pub(super) fn day(&mut self) -> String {
        let day = self.below(728);
        let (month, day) = (day / 28, day % 28 + 1);
        let month = month + 8;
        format!("{}-{:02}-{day:02}", 2024 + month / 12, month % 12 + 1)
    }
}

/// `of` times `part` / 2⁶⁴.
fn scaled(part: u64, of: u64) -> u64 {
    let product = u128::from(part) * u128::from(of);
    u64::try_from(product >> 64).unwrap_or(u64::MAX)
}
