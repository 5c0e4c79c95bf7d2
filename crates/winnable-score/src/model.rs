//! A scoring model as its file defines it.

mod keys;
mod print;
mod read;
mod schema;
mod tiers;
mod validate;

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::text::scoring as texts;
use winnable_model::{Code, Currency, Diagnostic, FactId, Money, Points, TierId};

use crate::{Condition, Measure, RollupSettings};

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

/// What a criterion earns for an unknown fact. There is no default: a model always says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownPolicy {
    /// Nothing.
    Zero,
    /// Half of its points.
    Half,
    /// All of its points.
    Full,
    /// The share that the known criteria of the same factor earn; half where none is known.
    ShareOfKnown,
}

impl UnknownPolicy {
    pub(crate) const NAMES: [&'static str; 4] = ["zero", "half", "full", "share-of-known"];

    /// The policy's name in model files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::Half => "half",
            Self::Full => "full",
            Self::ShareOfKnown => "share-of-known",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Zero, Self::Half, Self::Full, Self::ShareOfKnown]
            .into_iter()
            .find(|policy| policy.name() == name)
    }
}

/// A half-open band: `from` is included, `below` is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The lower end; open where absent.
    pub from: Option<Decimal>,
    /// The upper end; open where absent.
    pub below: Option<Decimal>,
    /// What a value inside earns.
    pub points: Points,
}

/// Which labels a criterion asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantifier {
    /// At least one of them.
    Any,
    /// All of them.
    All,
    /// None of them.
    None,
}

/// How a criterion turns a fact into points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// Points by band of a number, an amount, or the age of a date.
    Bands {
        /// What of a date is banded.
        measure: Measure,
        /// The currency of the ends, where the fact is an amount.
        currency: Option<Currency>,
        /// The bands, in rising order.
        bands: Vec<Band>,
    },
    /// Points along straight lines between knots; flat before the first and after the last.
    Curve {
        /// What of a date is measured.
        measure: Measure,
        /// The currency of x, where the fact is an amount.
        currency: Option<Currency>,
        /// `(x, points)`, x strictly rising.
        knots: Vec<(Decimal, Points)>,
    },
    /// Points for labels that are there, or are not.
    Labels {
        /// How many of them.
        quantifier: Quantifier,
        /// The labels; `naics:` and `sic:` codes stand for every code below them.
        labels: Vec<Arc<str>>,
        /// What a match earns.
        points: Points,
    },
    /// Points by label.
    Values(Vec<(Arc<str>, Points)>),
    /// Points for a yes, or for a no.
    Flag {
        /// The answer that earns them.
        is: bool,
        /// What it earns.
        points: Points,
    },
}

impl Test {
    /// The points of each way to earn, in the order of the file.
    pub(crate) fn all_points(&self) -> Vec<Points> {
        match self {
            Self::Bands { bands, .. } => bands.iter().map(|band| band.points).collect(),
            Self::Curve { knots, .. } => knots.iter().map(|(_, points)| *points).collect(),
            Self::Labels { points, .. } | Self::Flag { points, .. } => vec![*points],
            Self::Values(entries) => entries.iter().map(|(_, points)| *points).collect(),
        }
    }
}

/// A criterion: one fact, one test, and what unknown means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// The id, unique in the model.
    pub id: Arc<str>,
    /// A title for people.
    pub title: Option<String>,
    /// The fact.
    pub fact: FactId,
    /// What an unknown fact earns.
    pub unknown: UnknownPolicy,
    /// Whether a fact that does not apply earns everything instead of nothing.
    pub not_applicable_full: bool,
    /// Whether its values are still to be agreed: it counts as unknown until then.
    pub unset: bool,
    /// Whether its values are an example of the shape.
    pub example: bool,
    /// Where the evidence comes from, as a note to readers.
    pub evidence_source: Option<String>,
    /// How the fact becomes points.
    pub test: Test,
}

impl Criterion {
    /// Whether the criterion takes points away.
    pub fn is_penalty(&self) -> bool {
        self.test
            .all_points()
            .iter()
            .any(|points| *points < Points::ZERO)
    }

    /// The most points that the file gives for it; zero for a penalty.
    pub(crate) fn written_max(&self) -> Points {
        self.test
            .all_points()
            .into_iter()
            .max()
            .unwrap_or_default()
            .max(Points::ZERO)
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

/// Older than this, an account list was calibrated for another quarter.
const QUARTER_DAYS: i64 = 92;

impl Model {
    /// What is not wrong and should still be known: marks that say `unset` or `example`, a missing
    /// approval, a calibration that is older than a quarter on the as-of date.
    pub fn advice(&self, as_of: NaiveDate) -> Vec<Diagnostic> {
        let mut advice = Vec::new();
        let unset = self.unset();
        if !unset.is_empty() {
            advice.push(
                Diagnostic::new(Code::W0220, texts::unset_in(&self.id, &unset))
                    .with_count(unset.len() as u64),
            );
        }
        let examples: Vec<&str> = self
            .criteria()
            .filter(|criterion| criterion.example)
            .map(|criterion| &*criterion.id)
            .collect();
        if !examples.is_empty() {
            advice.push(
                Diagnostic::new(Code::W0223, texts::examples_in(&self.id, &examples))
                    .with_count(examples.len() as u64),
            );
        }
        let approved = self.approval.as_ref().is_some_and(|approval| {
            !approval.sales.is_empty() && !approval.marketing.is_empty() && approval.on.is_some()
        });
        if !approved {
            advice.push(Diagnostic::new(Code::W0221, texts::not_approved(&self.id)));
        } else if let Some(calibrated) = self.approval.as_ref().and_then(|a| a.calibrated.or(a.on))
        {
            let age = (as_of - calibrated).num_days();
            if age > QUARTER_DAYS {
                advice.push(Diagnostic::new(
                    Code::W0222,
                    texts::not_calibrated(&self.id, age),
                ));
            }
        }
        advice
    }

    /// Everything that is marked as still to be agreed.
    fn unset(&self) -> Vec<String> {
        let weights = self
            .factors
            .iter()
            .filter(|factor| factor.unset)
            .map(|factor| format!("factor.{}.weight", factor.id));
        let criteria = self
            .criteria()
            .filter(|criterion| criterion.unset)
            .map(|criterion| format!("criterion.{}", criterion.id));
        let tiers = self.tiers.iter().flat_map(|tier| {
            tier.requirements
                .iter()
                .filter_map(move |requirement| match requirement {
                    Requirement::UnsetFloor => {
                        Some(format!("tier.{}.expected_annual_revenue", tier.id))
                    }
                    Requirement::UnsetWhen(_) => Some(format!("tier.{}.require", tier.id)),
                    Requirement::Floor(_) | Requirement::When(_) => None,
                })
        });
        weights.chain(criteria).chain(tiers).collect()
    }

    /// Every criterion, in model order.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.factors.iter().flat_map(|factor| &factor.criteria)
    }
}
