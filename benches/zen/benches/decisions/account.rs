//! The accounts that are decided, and the decision as a function by hand.

use winnable_metrics::stats::SplitMix64;

pub const ACCOUNTS: usize = 1_000;

/// Where a band begins, where it ends, and its points; the last one is open.
pub const BANDS: [(i64, Option<i64>, i32); 4] = [
    (50, Some(200), 6),
    (200, Some(1_000), 10),
    (1_000, Some(5_000), 7),
    (5_000, None, 3),
];

/// Four facts are numbers in bands, three are flags, three are labels of which these earn.
pub const NUMBERS: usize = 4;
pub const FLAGS: usize = 3;
pub const LABELS: usize = 3;
pub const LABEL_POOL: [&str; 8] = [
    "software", "banking", "healthcare", "manufacturing", "retail", "energy", "media", "transport",
];
pub const WANTED: usize = 4;

/// What a flag or a label earns.
pub const POINTS: i32 = 10;

/// The least scores of the first two tiers.
pub const TIERS: [i32; 2] = [70, 50];

pub struct Account {
    pub numbers: [i64; NUMBERS],
    pub flags: [bool; FLAGS],
    pub labels: [&'static str; LABELS],
}

pub fn all() -> Vec<Account> {
    let mut random = SplitMix64::new(2);
    let mut number = |bound: usize| random.below(bound);
    (0..ACCOUNTS)
        .map(|_| Account {
            // Short numbers are as frequent as long ones.
            numbers: [(); NUMBERS].map(|()| {
                let digits = u32::try_from(number(4)).expect("small") + 1;
                i64::try_from(number(10_usize.pow(digits))).expect("small")
            }),
            flags: [(); FLAGS].map(|()| number(2) == 1),
            labels: [(); LABELS].map(|()| LABEL_POOL[number(LABEL_POOL.len())]),
        })
        .collect()
}

impl Account {
    /// The score, and the tier from the top.
    pub fn decide(&self) -> (i32, usize) {
        let banded = |number: &i64| match *number {
            50..200 => 6,
            200..1_000 => 10,
            1_000..5_000 => 7,
            5_000.. => 3,
            _ => 0,
        };
        let flagged = |flag: &bool| if *flag { POINTS } else { 0 };
        let labelled = |label: &&str| match *label {
            "software" | "banking" | "healthcare" | "manufacturing" => POINTS,
            _ => 0,
        };
        let score = self.numbers.iter().map(banded).sum::<i32>()
            + self.flags.iter().map(flagged).sum::<i32>()
            + self.labels.iter().map(labelled).sum::<i32>();
        let tier = TIERS.iter().position(|least| score >= *least);
        (score, tier.unwrap_or(TIERS.len()))
    }
}
