use std::sync::Arc;

use winnable_model::{Points, fact_ids};

use super::*;
use crate::model::{Criterion, Test};
use crate::{CompiledModel, Factor, Model};

fn criterion(unknown: UnknownPolicy, points: i32) -> CompiledCriterion {
    let flag = |id: &str, points: i32, unknown| Criterion {
        id: Arc::from(id),
        title: None,
        fact: fact_ids::IS_TEST,
        unknown,
        not_applicable_full: false,
        unset: false,
        example: false,
        evidence_source: None,
        test: Test::Flag {
            is: true,
            points: Points::from_hundredths(points),
        },
    };
    let catalogue = winnable_model::FactCatalogue::builtin();
    let mut model: Model = crate::preset("icp100", &catalogue, None).unwrap();
    model.factors = vec![Factor {
        id: Arc::from("f"),
        title: None,
        weight: Points::HUNDRED,
        unset: false,
        aspect: None,
        criteria: vec![
            flag("rest", 10_000 - points.max(0), UnknownPolicy::Zero),
            flag("c", points, unknown),
        ],
    }];
    let compiled = CompiledModel::new(&model).unwrap();
    compiled.criteria.into_iter().nth(1).unwrap()
}

/// What is shown of an unknown that is worth 20.01 points, or takes as many, with 3 of 4 points
/// earned by what is known.
#[test]
fn an_unknown_is_shown_by_the_stated_policy() {
    let as_of = "2026-10-01".parse().unwrap();
    let check = |unknown: UnknownPolicy, points: i32, share: Share, expected: i32| {
        let criterion = criterion(unknown, points);
        let outcome = criterion.outcome(&FactValue::Unknown, as_of);
        assert_eq!(
            criterion.shown(outcome, share),
            expected,
            "{unknown:?} {points}"
        );
    };
    let known = Share { earned: 3, of: 4 };
    check(UnknownPolicy::Zero, 2_001, known, 0);
    check(UnknownPolicy::Half, 2_001, known, 1_000); // 1000.5: half to even
    check(UnknownPolicy::Half, 2_003, known, 1_002); // 1001.5: half to even
    check(UnknownPolicy::Full, 2_001, known, 2_001);
    check(UnknownPolicy::ShareOfKnown, 2_001, known, 1_501); // 1500.75
    check(UnknownPolicy::ShareOfKnown, 2_001, Share::default(), 1_000);
    let points = |points| UnknownPolicy::Points(Points::from_hundredths(points));
    check(points(500), 2_001, known, 500);
    check(points(-500), -2_000, known, -500);
    check(UnknownPolicy::Zero, -2_000, known, 0);
    check(UnknownPolicy::Half, -2_000, known, -1_000);
    check(UnknownPolicy::Full, -2_000, known, -2_000);
}
