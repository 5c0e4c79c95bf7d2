//! The strategies by which people's points become one number of the account, 0 to 100.

mod champion;
mod decision;
mod mean;
mod top_k;

use winnable_model::Points;

use super::{PersonRollup, RollupSettings, round_half_even};

pub use champion::ChampionWeights;
pub use top_k::TopK;

/// How people's points become one number of the account.
///
/// Each counts what engaged people bring, everyone under the caps of one person, and none gives
/// more than 100. They differ in what a further person does:
///
/// | strategy | a known person who does nothing | a further engaged person |
/// |---|---|---|
/// | `sum`, `max`, `top-k-mean`, `decision-weighted` | changes nothing | never lowers |
/// | `mean`, `champion-weighted` | lowers, or changes nothing | may lower, when weaker than the mean |
///
/// Under all of them an inactive person never raises the number, and one touch more of a person
/// who is known never lowers it.
///
/// ```
/// use winnable_score::{Strategy, TopK};
/// assert_eq!(Strategy::named("mean", None), Some(Strategy::Mean));
/// // `top-k-mean` is nothing without its `k`.
/// assert_eq!(Strategy::named("top-k-mean", None), None);
/// let three = TopK::new(3).expect("1 to 100");
/// assert_eq!(Strategy::named("top-k-mean", Some(three)), Some(Strategy::TopKMean(three)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Strategy {
    /// The plain sum, capped at 100. Shown beside every other strategy, and never the default: a
    /// sum of people is no score of an account.
    Sum,
    /// The points of the strongest person, as a share of what one person can have.
    Max,
    /// The mean of all known people, as a share of what one person can have; a person who is not
    /// engaged brings 0. A mean of the engaged alone would fall when one more of them answers.
    Mean,
    /// The mean of the `k` strongest engaged people, as a share of what one person can have; a
    /// place that nobody takes brings 0, so that one loud contact is not a group.
    TopKMean(TopK),
    /// The mean of all known people as in [`Strategy::Mean`], with champions and decision-makers
    /// counting several times.
    ChampionWeighted,
    /// Engaged people weighted by their level and role, with a bonus for breadth; each capped.
    #[default]
    DecisionWeighted,
}

impl Strategy {
    /// Every strategy, by its name in model files.
    pub const NAMES: [&'static str; 6] = [
        "sum",
        "max",
        "mean",
        Self::TOP_K_MEAN,
        "champion-weighted",
        "decision-weighted",
    ];

    /// The name of the one strategy that reads `k`.
    pub(crate) const TOP_K_MEAN: &'static str = "top-k-mean";

    /// The strategy's name in model files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Max => "max",
            Self::Mean => "mean",
            Self::TopKMean(_) => Self::TOP_K_MEAN,
            Self::ChampionWeighted => "champion-weighted",
            Self::DecisionWeighted => "decision-weighted",
        }
    }

    /// The strategy of that name; `k` is read by `top-k-mean` alone, which is `None` without it.
    pub fn named(name: &str, k: Option<TopK>) -> Option<Self> {
        let strategies = [
            Some(Self::Sum),
            Some(Self::Max),
            Some(Self::Mean),
            k.map(Self::TopKMean),
            Some(Self::ChampionWeighted),
            Some(Self::DecisionWeighted),
        ];
        strategies.into_iter().flatten().find(|s| s.name() == name)
    }
}

/// The people's points merged by the model's strategy, 0.00 to 100.00.
///
/// Only what engaged people bring counts, so that a person who does nothing never raises it.
pub(super) fn people_score(people: &[PersonRollup], settings: &RollupSettings) -> Points {
    let engaged: Vec<&PersonRollup> = people.iter().filter(|person| person.is_engaged()).collect();
    let score = match settings.strategy {
        Strategy::Sum => engaged.iter().map(|person| person.capped(settings)).sum(),
        Strategy::Max => mean::of_top(TopK::ONE, &engaged, settings),
        Strategy::Mean => mean::of_all(people, settings),
        Strategy::TopKMean(k) => mean::of_top(k, &engaged, settings),
        Strategy::ChampionWeighted => champion::weighted(people, settings),
        Strategy::DecisionWeighted => decision::weighted(&engaged, settings),
    };
    score.clamp(Points::ZERO, Points::HUNDRED)
}

/// What one person can have at most, in hundredths; at least 1, so that it can divide.
fn one_person(settings: &RollupSettings) -> i128 {
    i128::from(
        (settings.fit_cap + settings.engagement_cap)
            .hundredths()
            .max(1),
    )
}

/// The points of so many people as a share of what as many could have at most, out of 100; 0 of
/// nobody. Divided and rounded once.
fn share(hundredths: i128, people: i128, settings: &RollupSettings) -> Points {
    if people == 0 {
        return Points::ZERO;
    }
    let out_of = i128::from(Points::HUNDRED.hundredths());
    points(round_half_even(
        hundredths * out_of,
        people * one_person(settings),
    ))
}

fn points(hundredths: i128) -> Points {
    Points::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX))
}
