//! Random valid models.

use std::sync::Arc;

use proptest::prelude::*;
use winnable_model::{Currency, FactType, Money, Points, TierId};

use super::POOL;
use super::criterion::criterion;
use super::facts::number;
use super::strategies::settings;
use crate::{Approval, Aspect, Condition, Factor, Gate, Model, ModelKind, Requirement, Tier};

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
        settings(),
    )
        .prop_map(|(factors, cuts, gates, tiers, strict_tiers, rollup)| {
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
                rollup,
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
