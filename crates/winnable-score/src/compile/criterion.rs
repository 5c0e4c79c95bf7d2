//! A criterion, ready to be asked: its share of the factor's weight is dealt, and every way to
//! earn is worked out in hundredths.

use std::sync::Arc;

use winnable_model::{Currency, FactId, Label, Points};

use super::{Bands, Curve, narrow};
use crate::Measure;
use crate::labels::Wanted;
use crate::model::{Criterion, Quantifier, Test, UnknownPolicy};
use crate::rollup::round_half_even;

#[derive(Clone, Debug)]
pub(crate) struct CompiledCriterion {
    pub(crate) id: Arc<str>,
    pub(crate) title: Option<Arc<str>>,
    /// The position of its factor.
    pub(crate) factor: usize,
    pub(crate) fact: FactId,
    /// What it can earn at best, in hundredths; 0 for a penalty.
    pub(crate) best: i32,
    /// What it can take at worst, in hundredths; 0 for a reward.
    pub(crate) worst: i32,
    /// What an unknown fact earns; points are dealt like those of the test.
    pub(crate) unknown: UnknownPolicy,
    pub(crate) not_applicable: i32,
    pub(crate) unset: bool,
    pub(crate) test: CompiledTest,
}

#[derive(Clone, Debug)]
pub(crate) enum CompiledTest {
    Bands {
        measure: Measure,
        currency: Option<Currency>,
        bands: Bands,
    },
    Curve {
        measure: Measure,
        currency: Option<Currency>,
        curve: Curve,
    },
    Labels {
        quantifier: Quantifier,
        labels: Box<[Wanted]>,
        points: i32,
    },
    Values {
        entries: Box<[(Label, i32)]>,
        other: i32,
    },
    Flag {
        is: bool,
        points: i32,
    },
}

/// The ratio by which a criterion's written points become those it was dealt.
#[derive(Clone, Copy)]
struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    fn scale(self, points: Points) -> i32 {
        let product = i128::from(points.hundredths()) * self.numerator;
        narrow(round_half_even(product, self.denominator))
    }
}

impl CompiledCriterion {
    pub(super) fn new(criterion: &Criterion, factor: usize, dealt: i128) -> Self {
        let written = i128::from(criterion.written_max().hundredths());
        // A penalty takes its points straight from the score; a reward shares its factor's weight.
        let (numerator, denominator) = if written > 0 {
            (dealt, written)
        } else {
            (1, 1)
        };
        let ratio = Ratio {
            numerator,
            denominator,
        };
        let all = criterion.all_points().into_iter();
        let (worst, best) = all.fold((0, 0), |(worst, best), points| {
            let points = ratio.scale(points);
            (points.min(worst), points.max(best))
        });
        let full = if best > 0 { best } else { worst };
        Self {
            id: Arc::clone(&criterion.id),
            title: criterion.title.as_deref().map(Arc::from),
            factor,
            fact: criterion.fact,
            best,
            worst,
            unknown: match criterion.unknown {
                UnknownPolicy::Points(points) => {
                    UnknownPolicy::Points(Points::from_hundredths(ratio.scale(points)))
                }
                policy => policy,
            },
            not_applicable: if criterion.not_applicable_full {
                full
            } else {
                0
            },
            unset: criterion.unset,
            test: CompiledTest::new(&criterion.test, ratio),
        }
    }
}

impl CompiledTest {
    fn new(test: &Test, ratio: Ratio) -> Self {
        match test {
            Test::Bands {
                measure,
                currency,
                bands,
            } => Self::Bands {
                measure: *measure,
                currency: *currency,
                bands: Bands::new(bands, |band| ratio.scale(band.points)),
            },
            Test::Curve {
                measure,
                currency,
                knots,
            } => Self::Curve {
                measure: *measure,
                currency: *currency,
                curve: Curve::new(knots, ratio.numerator, ratio.denominator),
            },
            Test::Labels {
                quantifier,
                labels,
                points,
            } => Self::Labels {
                quantifier: *quantifier,
                labels: labels
                    .iter()
                    .map(|label| Wanted::new(Label::new(label)))
                    .collect(),
                points: ratio.scale(*points),
            },
            Test::Values { entries, other } => Self::Values {
                entries: entries
                    .iter()
                    .map(|(label, points)| (Label::new(label), ratio.scale(*points)))
                    .collect(),
                other: ratio.scale(*other),
            },
            Test::Flag { is, points } => Self::Flag {
                is: *is,
                points: ratio.scale(*points),
            },
        }
    }
}
