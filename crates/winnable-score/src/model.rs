//! A scoring model as its file defines it.

mod advice;
mod criterion;
mod edit;
mod keys;
mod print;
mod read;
mod schema;
mod tiers;
mod validate;
mod weights;

use std::sync::Arc;

use chrono::NaiveDate;
use winnable_model::{Money, Points, TierId};

use crate::{Condition, RollupSettings};

pub use advice::CALIBRATED_DAYS;
pub use criterion::{Band, Criterion, Quantifier, Test, UnknownPolicy};
pub use read::{ModelSource, ReadModel};
pub use schema::json_schema;

/// What a model describes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ModelKind {
    /// Accounts, by any criteria.
    #[default]
    Account,
    /// An ideal customer profile: who buys and leaves money with us.
    Icp,
}

/// What a factor is about, for the known traps: size taken for fit, interest taken for intent to
/// buy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// Match with the ideal customer profile.
    Fit,
    /// Interest: touches and signals.
    Interest,
    /// Money: budget and power to buy.
    Budget,
    /// Expected size.
    Size,
    /// Competitive situation.
    Competition,
    /// Timeline.
    Timing,
}

impl Aspect {
    pub(crate) const NAMES: [&'static str; 6] =
        ["fit", "interest", "budget", "size", "competition", "timing"];

    const ALL: [Self; 6] = [
        Self::Fit,
        Self::Interest,
        Self::Budget,
        Self::Size,
        Self::Competition,
        Self::Timing,
    ];

    /// The aspect's name in model files.
    pub fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .zip(Self::NAMES)
            .find(|(aspect, _)| **aspect == self)
            .map_or("", |(_, n)| n)
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|aspect| aspect.name() == name)
    }
}

/// Who agreed to the model, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Approval {
    /// Names from sales.
    pub sales: Vec<String>,
    /// Names from marketing.
    pub marketing: Vec<String>,
    /// When they agreed.
    pub on: Option<NaiveDate>,
    /// When the model was last calibrated against outcomes.
    pub calibrated: Option<NaiveDate>,
}

impl Approval {
    /// Whether it names somebody of sales, somebody of marketing and the day of their agreement.
    pub fn is_complete(&self) -> bool {
        !self.sales.is_empty() && !self.marketing.is_empty() && self.on.is_some()
    }

    /// How many days before the as-of date the model was calibrated last, or else agreed to.
    pub fn age(&self, as_of: NaiveDate) -> Option<i64> {
        let day = self.calibrated.or(self.on)?;
        Some((as_of - day).num_days())
    }
}

/// A factor: criteria that share a weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// The id, unique in the model.
    pub id: Arc<str>,
    /// A title for people.
    pub title: Option<String>,
    /// The weight: how many of the 100 points.
    pub weight: Points,
    /// Whether the weight is still to be agreed.
    pub unset: bool,
    /// What it is about.
    pub aspect: Option<Aspect>,
    /// Its criteria.
    pub criteria: Vec<Criterion>,
}

/// A gate: a condition under which the score is capped.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    /// The id, unique in the model.
    pub id: Arc<str>,
    /// A title for people.
    pub title: Option<String>,
    /// When it bites.
    pub when: Condition,
    /// The highest score under it.
    pub cap: Points,
    /// Whether it bites when the condition is unknown.
    pub bites_unknown: bool,
}

/// A condition of a tier.
#[derive(Clone, Debug, PartialEq)]
pub enum Requirement {
    /// At least so much expected revenue a year.
    Floor(Money),
    /// A floor that is still to be agreed: not applied.
    UnsetFloor,
    /// A condition over facts.
    When(Condition),
    /// A condition that is still to be agreed: not applied.
    UnsetWhen(Condition),
}

/// A tier.
#[derive(Clone, Debug, PartialEq)]
pub struct Tier {
    /// The id, unique in the model.
    pub id: TierId,
    /// A title for people.
    pub title: Option<String>,
    /// The least score; absent for the tier of everything else.
    pub score: Option<Points>,
    /// What else it needs.
    pub requirements: Vec<Requirement>,
    /// The programme by which its accounts are worked: one-to-one, one-to-few, one-to-many.
    pub programme: Option<String>,
}

/// A scoring model.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The id, by which commands name it.
    pub id: Arc<str>,
    /// The title.
    pub title: String,
    /// What it describes.
    pub kind: ModelKind,
    /// Whether an account whose score reaches a tier but whose conditions do not is left untiered,
    /// instead of falling to the next tier.
    pub strict_tiers: bool,
    /// Who agreed to it.
    pub approval: Option<Approval>,
    /// How people become an account.
    pub rollup: RollupSettings,
    /// The factors.
    pub factors: Vec<Factor>,
    /// The gates.
    pub gates: Vec<Gate>,
    /// The tiers, from the top.
    pub tiers: Vec<Tier>,
}

impl Model {
    /// Every criterion, in model order.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.factors.iter().flat_map(|factor| &factor.criteria)
    }
}
