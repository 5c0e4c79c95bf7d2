//! Random valid models.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_model::{Currency, FactType, Money, Points, TierId, fold};

use super::facts::{LABELS, number};
use super::{OF_EACH, POOL};
use crate::{
    Approval, Aspect, Band, Condition, Criterion, Factor, Gate, Measure, Model, ModelKind,
    Quantifier, Requirement, Test, Tier, UnknownPolicy,
};

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
        (Just(labels), some_points(count)).prop_map(|(labels, points)| {
            let points = points.into_iter().map(Points::from_hundredths);
            let mut seen = BTreeSet::new();
            let entries = labels.into_iter().zip(points);
            Test::Values(
                entries
                    .filter(|(label, _)| seen.insert(fold(label)))
                    .collect(),
            )
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
        Test::Values(entries) => entries.iter_mut().for_each(|(_, p)| *p = -*p),
    }
    test
}

fn criterion(penalty: bool) -> impl Strategy<Value = Criterion> {
    let ty = prop::sample::select(FactType::ALL.to_vec());
    let unknown = prop_oneof![
        Just(UnknownPolicy::Zero),
        Just(UnknownPolicy::Half),
        Just(UnknownPolicy::Full),
        Just(UnknownPolicy::ShareOfKnown),
    ];
    let test = ty.prop_flat_map(|ty| (Just(ty), rewards(ty)));
    let marks = (any::<bool>(), prop::bool::weighted(0.1), any::<bool>());
    (test, unknown, marks, 0..OF_EACH).prop_map(
        move |((ty, test), unknown, (not_applicable_full, unset, example), fact)| {
            let shares = unknown == UnknownPolicy::ShareOfKnown;
            Criterion {
                id: Arc::from("c"),
                title: example.then(|| "산업 \"군\"\\\n".to_owned()),
                fact: POOL.of(ty)[fact],
                unknown: if penalty && shares {
                    UnknownPolicy::Half
                } else {
                    unknown
                },
                not_applicable_full,
                unset,
                example,
                evidence_source: unset.then(|| "10-K".to_owned()),
                test: if penalty { punishing(test) } else { test },
            }
        },
    )
}

/// A factor with one reward at least, still without id and weight.
fn factor() -> impl Strategy<Value = Factor> {
    let criteria = (
        prop::collection::vec(criterion(false), 1..4),
        prop::collection::vec(criterion(true), 0..2),
    );
    let aspect = prop::option::of(prop::sample::select(vec![Aspect::Fit, Aspect::Interest]));
    (criteria, aspect, any::<bool>()).prop_map(|((mut rewards, penalties), aspect, unset)| {
        rewards.extend(penalties);
        Factor {
            id: Arc::from("f"),
            title: None,
            weight: Points::ZERO,
            unset,
            aspect,
            criteria: rewards,
        }
    })
}

/// Conditions over the facts that the criteria use too.
fn condition() -> impl Strategy<Value = Condition> {
    let of = |ty: FactType| {
        let ids = POOL.of(ty).to_vec();
        prop::sample::select(ids).prop_map(|id| POOL.catalogue.spec(id).name.to_string())
    };
    let comparison = (
        of(FactType::Number),
        prop::sample::select(vec!["<", "<=", ">", ">=", "=", "!="]),
        number(),
    );
    let simple = prop_oneof![
        of(FactType::Flag),
        comparison.prop_map(|(fact, operator, n)| format!("{fact} {operator} {n}")),
        (of(FactType::Money), number()).prop_map(|(fact, n)| format!("{fact} >= \"KRW {n}\"")),
        of(FactType::Date).prop_map(|fact| format!("days_ago({fact}) <= 30")),
        of(FactType::Set).prop_map(|fact| format!("{fact} in [software, naics:5132]")),
        of(FactType::Text).prop_map(|fact| format!("known({fact})")),
    ];
    let joined = simple.prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|c| format!("not ({c})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) and ({b})")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("({a}) or ({b})")),
        ]
    });
    joined.prop_map(|source| Condition::parse(&source, &POOL.catalogue).unwrap())
}

fn gate() -> impl Strategy<Value = Gate> {
    (condition(), 0_i32..10_000, any::<bool>()).prop_map(|(when, cap, bites_unknown)| Gate {
        id: Arc::from("g"),
        title: None,
        when,
        cap: Points::from_hundredths(cap),
        bites_unknown,
    })
}

fn requirements() -> impl Strategy<Value = Vec<Requirement>> {
    let floor = prop_oneof![
        3 => number().prop_map(|n| Some(Requirement::Floor(Money::new(n, Currency::KRW)))),
        1 => Just(Some(Requirement::UnsetFloor)),
        3 => Just(None),
    ];
    let when = prop_oneof![
        3 => condition().prop_map(Requirement::When),
        1 => condition().prop_map(Requirement::UnsetWhen),
    ];
    (floor, prop::collection::vec(when, 0..2))
        .prop_map(|(floor, when)| floor.into_iter().chain(when).collect())
}

/// Tiers of falling scores, and at times one of everything else.
fn tiers() -> impl Strategy<Value = Vec<Tier>> {
    let scores = prop::collection::btree_set(1_i32..10_000, 0..4);
    let rest = any::<bool>();
    (scores, rest, prop::collection::vec(requirements(), 4)).prop_map(
        |(scores, rest, requirements)| {
            let scores = scores.into_iter().rev().map(Some);
            let all = scores.chain(rest.then_some(None));
            let numbered = all.zip(requirements).enumerate();
            numbered
                .map(|(n, (score, requirements))| Tier {
                    id: TierId::new(&format!("t{n}")),
                    title: None,
                    score: score.map(Points::from_hundredths),
                    requirements: if score.is_some() {
                        requirements
                    } else {
                        Vec::new()
                    },
                    programme: Some("one-to-few".to_owned()),
                })
                .collect()
        },
    )
}

/// Gives each part an id of its own and deals 100 points to the factors.
fn number_parts(model: &mut Model, cuts: &[i32]) {
    let mut left = Points::HUNDRED;
    let last = model.factors.len().saturating_sub(1);
    let mut criteria = 0;
    for (at, (factor, cut)) in model.factors.iter_mut().zip(cuts).enumerate() {
        factor.id = Arc::from(format!("f{at}"));
        factor.weight = if at == last {
            left
        } else {
            Points::from_hundredths(*cut)
        };
        left = left - factor.weight;
        for criterion in &mut factor.criteria {
            criterion.id = Arc::from(format!("c{criteria}"));
            criteria += 1;
        }
    }
    for (at, gate) in model.gates.iter_mut().enumerate() {
        gate.id = Arc::from(format!("g{at}"));
    }
}

/// A valid model: what [`Model::read`] would accept.
pub(super) fn model() -> impl Strategy<Value = Model> {
    (
        prop::collection::vec(factor(), 1..4),
        prop::collection::vec(1_i32..3_300, 4),
        prop::collection::vec(gate(), 0..2),
        tiers(),
        any::<bool>(),
    )
        .prop_map(|(factors, cuts, gates, tiers, strict_tiers)| {
            let mut model = Model {
                id: Arc::from("random"),
                title: "Random".to_owned(),
                kind: if strict_tiers {
                    ModelKind::Icp
                } else {
                    ModelKind::Account
                },
                strict_tiers,
                approval: strict_tiers.then(|| Approval {
                    sales: vec!["Kim".to_owned()],
                    marketing: vec!["이 \"부장\"".to_owned()],
                    on: Some(crate::tests::support::as_of()),
                    calibrated: None,
                }),
                rollup: crate::RollupSettings::default(),
                factors,
                gates,
                tiers,
            };
            number_parts(&mut model, &cuts);
            model
        })
}

/// The model with a fact of its own for each criterion.
pub(super) fn apart(mut model: Model) -> Model {
    let criteria = model.factors.iter_mut().flat_map(|f| &mut f.criteria);
    for (own, criterion) in criteria.enumerate() {
        let ty = POOL.catalogue.spec(criterion.fact).ty;
        criterion.fact = POOL.of(ty)[own];
    }
    model
}
