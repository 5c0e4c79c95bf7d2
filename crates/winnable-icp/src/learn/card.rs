//! Weights as a scoring model: text that people read, change and agree on.

use std::sync::Arc;

use rust_decimal::Decimal;
use winnable_model::{FactCatalogue, Points, largest_remainder};
use winnable_score::{Criterion, Factor, Model, ModelKind, RollupSettings, Test, UnknownPolicy};

use super::curve::{Curve, between};
use super::feature::{Feature, FeatureValues};
use super::line::Line;
use super::weights::Weighted;

/// The log-odds that the values of a column add to those of all deals.
pub(super) struct Additions {
    /// For numbers: the knots.
    knots: Vec<(f64, f64)>,
    /// For words: each level that has an addition of its own.
    words: Vec<(Box<str>, f64)>,
    /// For words: any other.
    other: f64,
    /// For a blank.
    blank: f64,
}

impl Additions {
    pub(super) fn new(weighted: &Weighted, feature: &Feature) -> Self {
        let weight = weighted.weight;
        let correction = |at: usize| weighted.corrections.get(at).copied().unwrap_or_default();
        match (&weighted.curve, &feature.values) {
            (Curve::Numbers { knots, blank, .. }, _) => Self {
                knots: along(knots, weight, weighted.line),
                words: Vec::new(),
                other: 0.0,
                blank: weight * blank,
            },
            (
                Curve::Words {
                    levels,
                    rare,
                    blank,
                },
                FeatureValues::Words { names, .. },
            ) => Self {
                knots: Vec::new(),
                words: names
                    .iter()
                    .zip(levels)
                    .enumerate()
                    // A word of punctuation alone is no label: it is among the others.
                    .filter(|(_, (name, _))| !winnable_model::fold(name).is_empty())
                    .filter_map(|(at, (name, level))| {
                        Some((name.clone(), weight * (*level)? + correction(at)))
                    })
                    .collect(),
                other: weight * rare,
                blank: weight * blank + correction(names.len()),
            },
            (Curve::Words { .. }, FeatureValues::Numbers(_)) => Self {
                knots: Vec::new(),
                words: Vec::new(),
                other: 0.0,
                blank: 0.0,
            },
        }
    }

    fn all(&self) -> impl Iterator<Item = f64> {
        let is_words = self.knots.is_empty();
        let knots = self.knots.iter().map(|(_, y)| *y);
        let words = self.words.iter().map(|(_, y)| *y);
        let other = is_words.then_some(self.other);
        knots.chain(words).chain(other).chain([self.blank])
    }

    fn least(&self) -> f64 {
        self.all().fold(f64::INFINITY, f64::min)
    }

    /// From the worst value to the best.
    pub(super) fn range(&self) -> f64 {
        self.all().fold(f64::NEG_INFINITY, f64::max) - self.least()
    }
}

/// A model whose points are log-odds on a scale of 0 to 100, and how much of a log-odd a point is; `None`
/// where no column moves it.
pub(super) fn card(
    columns: &[(Additions, &Feature, &str)],
    catalogue: &FactCatalogue,
    id: &str,
    title: &str,
) -> Option<(Model, f64)> {
    // A range in millionths, so that the maxima are dealt like all points are.
    let whole: f64 = columns
        .iter()
        .map(|(additions, ..)| additions.range())
        .sum();
    if whole <= 0.0 {
        return None;
    }
    let ranges: Vec<i128> = columns
        .iter()
        .map(|(additions, ..)| i128::from(rounded(additions.range() / whole * 1e6)))
        .collect();
    let dealt = largest_remainder(i128::from(Points::HUNDRED.hundredths()), &ranges).ok()?;
    let mut criteria = Vec::new();
    for ((additions, feature, fact), most) in columns.iter().zip(dealt) {
        let most = i32::try_from(most).ok()?;
        if most == 0 {
            continue;
        }
        let scale = f64::from(most) / additions.range();
        let least = additions.least();
        let points = |log_odds: f64| {
            let points = rounded((log_odds - least) * scale);
            Points::from_hundredths(i32::try_from(points).unwrap_or(most).clamp(0, most))
        };
        let name = fact.rsplit('.').next().unwrap_or_default();
        let test = test(additions, points);
        if let Test::Curve { knots, .. } = &test
            && knots.len() < 2
        {
            // Its numbers differ by less than a model file can write.
            continue;
        }
        criteria.push(Criterion {
            id: Arc::from(name),
            title: Some(feature.name.clone()),
            fact: catalogue.id(fact)?,
            unknown: UnknownPolicy::Points(points(additions.blank)),
            not_applicable_full: false,
            unset: false,
            example: false,
            evidence_source: None,
            test,
        });
    }
    let model = Model {
        id: Arc::from(id),
        title: title.to_owned(),
        kind: ModelKind::Icp,
        strict_tiers: false,
        approval: None,
        rollup: RollupSettings::default(),
        factors: vec![Factor {
            id: Arc::from("learned"),
            title: None,
            weight: Points::HUNDRED,
            unset: false,
            aspect: None,
            criteria,
        }],
        gates: Vec::new(),
        tiers: Vec::new(),
    };
    Some((model, whole / 100.0))
}

/// A curve and a line together, at the knots of both.
fn along(knots: &[(f64, f64)], weight: f64, line: Option<(Line, f64)>) -> Vec<(f64, f64)> {
    let mut at: Vec<f64> = knots.iter().map(|(x, _)| *x).collect();
    if let Some((line, _)) = line {
        at.extend([line.low, line.high]);
    }
    at.sort_by(f64::total_cmp);
    at.dedup_by(|a, b| a.total_cmp(b).is_eq());
    let y = |x: f64| {
        let of_line = line.map_or(0.0, |(line, slope)| slope * line.at(x));
        weight * between(knots, x) + of_line
    };
    at.into_iter().map(|x| (x, y(x))).collect()
}

fn test(additions: &Additions, points: impl Fn(f64) -> Points) -> Test {
    if additions.knots.is_empty() {
        let entries = additions.words.iter();
        return Test::Values {
            entries: entries
                .map(|(word, y)| (Arc::from(&**word), points(*y)))
                .collect(),
            other: points(additions.other),
        };
    }
    let mut knots: Vec<(Decimal, Points)> = Vec::new();
    for (x, y) in &additions.knots {
        // Nine places are what a model file may write.
        let Some(x) = decimal(*x) else { continue };
        if knots.last().is_none_or(|(before, _)| *before < x) {
            knots.push((x, points(*y)));
        }
    }
    Test::Curve {
        measure: winnable_score::Measure::Value,
        currency: None,
        knots,
    }
}

/// Places of a number in a model file.
const PLACES: u32 = 9;

/// A float as people write it.
fn decimal(x: f64) -> Option<Decimal> {
    let text = x.to_string();
    let x: Decimal = text.parse().ok()?;
    Some(x.round_dp(PLACES).normalize())
}

/// The nearest whole number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "points and millionths are far below 2^53"
)]
fn rounded(x: f64) -> i64 {
    libm::rint(x) as i64
}
