//! A criterion of a model: one fact, one test, and what unknown means.

use std::sync::Arc;

use rust_decimal::Decimal;
use winnable_model::{Currency, FactId, Points};

use crate::Measure;

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
    /// So many points, as they are written: what a model that was learned from rows with blanks
    /// knows of them.
    Points(Points),
}

impl UnknownPolicy {
    pub(crate) const NAMES: [&'static str; 5] =
        ["zero", "half", "full", "share-of-known", "points"];

    /// The policy's name in model files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::Half => "half",
            Self::Full => "full",
            Self::ShareOfKnown => "share-of-known",
            Self::Points(_) => "points",
        }
    }

    /// The policy of a name that stands for itself; `points` needs a number.
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
    Values {
        /// What each label earns.
        entries: Vec<(Arc<str>, Points)>,
        /// What any other label earns.
        other: Points,
    },
    /// Points for a yes, or for a no.
    Flag {
        /// The answer that earns them.
        is: bool,
        /// What it earns.
        points: Points,
    },
}

impl Test {
    /// The points of each way to earn, in the order of the file, and those of an unknown fact where the policy
    /// states them.
    pub(crate) fn with_unknown(&self, policy: Option<UnknownPolicy>) -> Vec<Points> {
        let mut points = self.all_points();
        if let Some(UnknownPolicy::Points(unknown)) = policy {
            points.push(unknown);
        }
        points
    }

    /// The points of each way to earn, in the order of the file.
    fn all_points(&self) -> Vec<Points> {
        match self {
            Self::Bands { bands, .. } => bands.iter().map(|band| band.points).collect(),
            Self::Curve { knots, .. } => knots.iter().map(|(_, points)| *points).collect(),
            Self::Labels { points, .. } | Self::Flag { points, .. } => vec![*points],
            Self::Values { entries, other } => {
                let listed = entries.iter().map(|(_, points)| *points);
                listed.chain([*other]).collect()
            }
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
        self.all_points()
            .into_iter()
            .max()
            .unwrap_or_default()
            .max(Points::ZERO)
    }

    /// The points of each way to earn, that of an unknown fact among them.
    pub(crate) fn all_points(&self) -> Vec<Points> {
        self.test.with_unknown(Some(self.unknown))
    }
}
