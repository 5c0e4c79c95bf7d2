//! A change of score, split among what may have caused it.
//!
//! Each cause gets its Shapley value (L. S. Shapley, A Value for n-Person Games, 1953): what the score
//! changes by when the cause is turned from the former to the later snapshot, averaged over every order
//! in which the causes can be turned. That is the only split that sums to the change, gives nothing to a
//! cause that changes nothing, and turns its signs when the two snapshots are swapped.

use winnable_model::Points;

/// What a score depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// The rows of the exports: facts, people, touches, deals.
    Data,
    /// The model.
    Rule,
    /// The as-of date: decay, windows, ages.
    Time,
    /// Which account a row was put on, where the row itself did not change.
    Matching,
}

impl Cause {
    /// Every cause, in the order of outputs.
    pub const ALL: [Self; 4] = [Self::Data, Self::Rule, Self::Time, Self::Matching];

    /// The name of it in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Rule => "rule",
            Self::Time => "time",
            Self::Matching => "matching",
        }
    }
}

/// A set of causes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Causes(u8);

impl Causes {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// These and one more.
    #[must_use]
    pub const fn with(self, cause: Cause) -> Self {
        Self(self.0 | 1 << cause as u8)
    }

    /// Whether it is among them.
    pub const fn has(self, cause: Cause) -> bool {
        self.0 & 1 << cause as u8 != 0
    }

    /// How many there are.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Every set of causes that are all among these.
    fn subsets(self) -> impl Iterator<Item = Self> {
        (0..=self.0).filter(move |set| set & !self.0 == 0).map(Self)
    }
}

impl FromIterator<Cause> for Causes {
    fn from_iter<I: IntoIterator<Item = Cause>>(causes: I) -> Self {
        causes.into_iter().fold(Self::NONE, Self::with)
    }
}

/// The parts of a change, which sum to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// By rows.
    pub data: Points,
    /// By the model.
    pub rule: Points,
    /// By time.
    pub time: Points,
    /// By matching.
    pub matching: Points,
}

impl Parts {
    /// The whole change.
    pub fn sum(&self) -> Points {
        Cause::ALL.into_iter().map(|cause| self.of(cause)).sum()
    }

    /// The part of a cause.
    pub fn of(&self, cause: Cause) -> Points {
        match cause {
            Cause::Data => self.data,
            Cause::Rule => self.rule,
            Cause::Time => self.time,
            Cause::Matching => self.matching,
        }
    }

    fn set(&mut self, cause: Cause, points: Points) {
        match cause {
            Cause::Data => self.data = points,
            Cause::Rule => self.rule = points,
            Cause::Time => self.time = points,
            Cause::Matching => self.matching = points,
        }
    }
}

/// Splits the change of a score among the causes that differ. `score_with` is the score with those
/// causes as they are in the later snapshot and all others as in the former; it is asked once for each
/// set of them, and not at all where a single cause differs.
///
/// Parts are whole hundredths: what remains of the division goes, a hundredth each, to the parts
/// with the largest remainders, and of equal ones to the first.
///
/// ```
/// use winnable_history::{Cause, Causes, split};
/// use winnable_model::Points;
///
/// let causes = Causes::NONE.with(Cause::Data).with(Cause::Time);
/// // New touches are worth 10 points, of which decay takes 4 when both are turned.
/// let parts = split(causes, (50_00.into_points(), 56_00.into_points()), |set| {
///     let data = if set.has(Cause::Data) { 10_00 } else { 0 };
///     let time = if set.has(Cause::Time) && set.has(Cause::Data) { -4_00 } else { 0 };
///     (50_00 + data + time).into_points()
/// });
/// assert_eq!(parts.data, 8_00.into_points());
/// assert_eq!(parts.time, (-2_00).into_points());
/// # trait IntoPoints { fn into_points(self) -> Points; }
/// # impl IntoPoints for i32 { fn into_points(self) -> Points { Points::from_hundredths(self) } }
/// ```
pub fn split(
    causes: Causes,
    (from, to): (Points, Points),
    mut score_with: impl FnMut(Causes) -> Points,
) -> Parts {
    let mut parts = Parts::default();
    let differing: Vec<Cause> = Cause::ALL
        .into_iter()
        .filter(|cause| causes.has(*cause))
        .collect();
    if let [only] = differing.as_slice() {
        parts.set(*only, to - from);
        return parts;
    }
    let mut scores = [0_i64; 16];
    for set in causes.subsets() {
        let score = match set {
            set if set.is_empty() => from,
            set if set == causes => to,
            set => score_with(set),
        };
        if let Some(slot) = scores.get_mut(usize::from(set.0)) {
            *slot = i64::from(score.hundredths());
        }
    }
    let at = |set: Causes| scores.get(usize::from(set.0)).copied().unwrap_or_default();
    let orders = factorial(causes.len());
    let shares: Vec<i64> = differing
        .iter()
        .map(|cause| {
            let without = causes.subsets().filter(|set| !set.has(*cause));
            without
                .map(|set| {
                    let before = factorial(set.len());
                    let after = factorial(causes.len() - set.len() - 1);
                    before * after * (at(set.with(*cause)) - at(set))
                })
                .sum()
        })
        .collect();
    for (cause, hundredths) in differing.iter().zip(whole(&shares, orders)) {
        let hundredths = i32::try_from(hundredths).unwrap_or_default();
        parts.set(*cause, Points::from_hundredths(hundredths));
    }
    parts
}

/// Shares of `1 / by` as whole numbers of the same sum, by largest remainder; of shares with turned
/// signs the whole numbers have turned signs.
fn whole(shares: &[i64], by: i64) -> Vec<i64> {
    let mut parts: Vec<i64> = shares.iter().map(|share| share / by).collect();
    let left = shares.iter().sum::<i64>() / by - parts.iter().sum::<i64>();
    let mut by_remainder: Vec<(i64, usize)> = shares
        .iter()
        .zip(0..)
        .map(|(share, at)| (-(share % by) * left.signum(), at))
        .collect();
    by_remainder.sort_unstable();
    let count = usize::try_from(left.unsigned_abs()).unwrap_or_default();
    for (_, at) in by_remainder.into_iter().take(count) {
        if let Some(part) = parts.get_mut(at) {
            *part += left.signum();
        }
    }
    parts
}

const fn factorial(n: u32) -> i64 {
    match n {
        0 | 1 => 1,
        2 => 2,
        3 => 6,
        _ => 24,
    }
}

#[cfg(test)]
mod tests;
