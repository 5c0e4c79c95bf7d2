//! Random valid criteria: rewards and penalties of every test over every type of fact.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_model::{Currency, FactType, Points, fold};

use super::facts::{LABELS, number};
use super::{OF_EACH, POOL};
use crate::{Band, Criterion, Measure, Quantifier, Test, UnknownPolicy};

fn points() -> impl Strategy<Value = i32> {
    prop_oneof![
        2 => Just(0),
        3 => (0_i32..20).prop_map(|n| n * 100),
        1 => 0_i32..100_000,
    ]
}

/// Points of which at least one is not zero.
fn some_points(count: usize) -> impl Strategy<Value = Vec<i32>> {
    (prop::collection::vec(points(), count), 1_i32..5_000).prop_map(|(mut all, least)| {
        if all.iter().all(|points| *points == 0)
            && let Some(first) = all.first_mut()
        {
            *first = least;
        }
        all
    })
}

fn labels(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Arc<str>>> {
    prop::sample::subsequence(LABELS.to_vec(), count)
        .prop_shuffle()
        .prop_map(|labels| labels.into_iter().map(Arc::from).collect())
}

fn measure(ty: FactType) -> BoxedStrategy<Measure> {
    if ty == FactType::Date {
        prop_oneof![Just(Measure::DaysAgo), Just(Measure::DaysUntil)].boxed()
    } else {
        Just(Measure::Value).boxed()
    }
}

fn currency(ty: FactType) -> Option<Currency> {
    (ty == FactType::Money).then_some(Currency::KRW)
}

/// Two to five distinct numbers, rising; whole ones for days.
fn rising(ty: FactType) -> impl Strategy<Value = Vec<Decimal>> {
    let number = if ty == FactType::Date {
        (-100_i64..100).prop_map(Decimal::from).boxed()
    } else {
        number().boxed()
    };
    prop::collection::btree_set(number, 2..6).prop_map(|set| set.into_iter().collect())
}

fn bands(ty: FactType) -> impl Strategy<Value = Test> {
    rising(ty).prop_flat_map(move |edges| {
        let count = edges.len() + 1;
        let kept = prop::collection::vec(prop::bool::weighted(0.8), count);
        (Just(edges), kept, some_points(count), measure(ty)).prop_map(
            move |(edges, kept, points, measure)| {
                let from = std::iter::once(None).chain(edges.iter().copied().map(Some));
                let below = edges.iter().copied().map(Some).chain([None]);
                let all: Vec<(Band, bool)> = from
                    .zip(below)
                    .zip(points)
                    .zip(kept)
                    .map(|(((from, below), points), kept)| {
                        let points = Points::from_hundredths(points);
                        // A band that earns stays, so that the criterion earns.
                        (
                            Band {
                                from,
                                below,
                                points,
                            },
                            kept || points > Points::ZERO,
                        )
                    })
                    .collect();
                let bands = all.into_iter().filter(|(_, kept)| *kept);
                Test::Bands {
                    measure,
                    currency: currency(ty),
                    bands: bands.map(|(band, _)| band).collect(),
                }
            },
        )
    })
}

fn curve(ty: FactType) -> impl Strategy<Value = Test> {
    rising(ty).prop_flat_map(move |xs| {
        let count = xs.len();
        (Just(xs), some_points(count), measure(ty)).prop_map(move |(xs, points, measure)| {
            let points = points.into_iter().map(Points::from_hundredths);
            Test::Curve {
                measure,
                currency: currency(ty),
                knots: xs.into_iter().zip(points).collect(),
            }
        })
    })
}

fn labelled(ty: FactType) -> impl Strategy<Value = Test> {
    // A text is one label, and cannot be several.
    let all = if ty == FactType::Set {
        Quantifier::All
    } else {
        Quantifier::Any
    };
    let quantifier = prop::sample::select(vec![Quantifier::Any, all, Quantifier::None]);
    (quantifier, labels(1..5), 1_i32..5_000).prop_map(|(quantifier, labels, points)| Test::Labels {
        quantifier,
        labels,
        points: Points::from_hundredths(points),
    })
}

fn values() -> impl Strategy<Value = Test> {
    labels(1..6).prop_flat_map(|labels| {
        let count = labels.len();
        let other = prop_oneof![Just(0), 0_i32..5_000];
        (Just(labels), some_points(count), other).prop_map(|(labels, points, other)| {
            let points = points.into_iter().map(Points::from_hundredths);
            let mut seen = BTreeSet::new();
            let entries = labels.into_iter().zip(points);
            Test::Values {
                entries: entries
                    .filter(|(label, _)| seen.insert(fold(label)))
                    .collect(),
                other: Points::from_hundredths(other),
            }
        })
    })
}

fn rewards(ty: FactType) -> BoxedStrategy<Test> {
    match ty {
        FactType::Flag => (any::<bool>(), 1_i32..5_000)
            .prop_map(|(is, points)| Test::Flag {
                is,
                points: Points::from_hundredths(points),
            })
            .boxed(),
        FactType::Number | FactType::Money | FactType::Date => {
            prop_oneof![bands(ty), curve(ty)].boxed()
        }
        FactType::Text => prop_oneof![labelled(ty), values()].boxed(),
        FactType::Set => labelled(ty).boxed(),
    }
}

/// The same test with its points taken away instead of given.
fn punishing(mut test: Test) -> Test {
    match &mut test {
        Test::Bands { bands, .. } => bands.iter_mut().for_each(|b| b.points = -b.points),
        Test::Curve { knots, .. } => knots.iter_mut().for_each(|(_, p)| *p = -*p),
        Test::Labels { points, .. } | Test::Flag { points, .. } => *points = -*points,
        Test::Values { entries, other } => {
            for (_, p) in entries.iter_mut() {
                *p = -*p;
            }
            *other = -*other;
        }
    }
    test
}

pub(super) fn criterion(penalty: bool) -> impl Strategy<Value = Criterion> {
    let ty = prop::sample::select(FactType::ALL.to_vec());
    let unknown = prop_oneof![
        Just(UnknownPolicy::Zero),
        Just(UnknownPolicy::Half),
        Just(UnknownPolicy::Full),
        Just(UnknownPolicy::ShareOfKnown),
        (0_i32..5_000).prop_map(|points| UnknownPolicy::Points(Points::from_hundredths(points))),
    ];
    let test = ty.prop_flat_map(|ty| (Just(ty), rewards(ty)));
    let marks = (any::<bool>(), prop::bool::weighted(0.1), any::<bool>());
    (test, unknown, marks, 0..OF_EACH).prop_map(
        move |((ty, test), unknown, (not_applicable_full, unset, example), fact)| Criterion {
            id: Arc::from("c"),
            title: example.then(|| "산업 \"군\"\\\n".to_owned()),
            fact: POOL.of(ty)[fact],
            unknown: match unknown {
                UnknownPolicy::ShareOfKnown if penalty => UnknownPolicy::Half,
                UnknownPolicy::Points(points) if penalty => UnknownPolicy::Points(-points),
                policy => policy,
            },
            not_applicable_full,
            unset,
            example,
            evidence_source: unset.then(|| "10-K".to_owned()),
            test: if penalty { punishing(test) } else { test },
        },
    )
}
