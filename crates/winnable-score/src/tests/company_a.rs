//! Inventory A018: the worked example of the source, whose plain sum is 130 of 100 points.

use rust_decimal::Decimal;
use winnable_model::{
    BuyingRole, Department, FactCatalogue, FactRow, PersonId, Points, Score, Seniority, fact_ids,
};

use super::support::as_of;
use crate::{
    CompiledModel, Known, PersonProfile, PersonRollup, Rollup, RollupSettings, RollupSummary,
    Strategy, preset,
};

fn person(
    fit: i64,
    engagement: i64,
    seniority: Seniority,
    role: Option<BuyingRole>,
    department: Department,
) -> PersonRollup {
    PersonRollup {
        profile: PersonProfile {
            seniority: Some(seniority),
            role,
            department: Some(department),
            fit_points: Some(Decimal::from(fit)),
            engagement_points: Some(Decimal::from(engagement)),
            ..PersonProfile::default()
        },
        ..PersonRollup::default()
    }
}

fn summary(settings: &RollupSettings) -> RollupSummary {
    let kim = person(
        15,
        20,
        Seniority::CLevel,
        Some(BuyingRole::EconomicBuyer),
        Department::Executive,
    );
    let lee = person(
        10,
        25,
        Seniority::Director,
        Some(BuyingRole::TechnicalBuyer),
        Department::Engineering,
    );
    let park = person(
        5,
        15,
        Seniority::Individual,
        Some(BuyingRole::Procurement),
        Department::Procurement,
    );
    let choi = person(10, 30, Seniority::Manager, None, Department::Marketing);
    let mut rollup = Rollup::default();
    for (id, person) in [("kim", kim), ("lee", lee), ("park", park), ("choi", choi)] {
        rollup.add(&PersonId::new(id), person);
    }
    rollup.summary(settings)
}

fn with(strategy: Strategy) -> RollupSettings {
    RollupSettings {
        strategy,
        ..RollupSettings::default()
    }
}

#[test]
fn the_naive_sum_is_130_and_stands_beside_the_score() {
    for strategy in [Strategy::Sum, Strategy::Max, Strategy::DecisionWeighted] {
        let summary = summary(&with(strategy));
        assert_eq!(summary.fit_points.to_string(), "40.00");
        assert_eq!(summary.engagement_points.to_string(), "90.00");
        assert_eq!(summary.naive_sum().to_string(), "130.00");
        assert!(summary.people_score <= Points::HUNDRED);
    }
}

/// By hand, in points:
///
/// | person | weight                              | fit + engagement, capped 15 + 30 | weighted |
/// |--------|-------------------------------------|----------------------------------|----------|
/// | Kim    | 1.00, C-level                       | 15 + 20 = 35                     | 35.00    |
/// | Lee    | 0.75, head, above technical 0.70    | 10 + 25 = 35                     | 26.25    |
/// | Park   | 0.50, procurement, above staff 0.40 | 5 + 15 = 20                      | 10.00    |
/// | Choi   | 0.60, manager                       | 10 + 30 = 40                     | 24.00    |
///
/// Together 95.25 of a full group of 4 × 45 = 180; × 80 of 100 points for people: 42.333… → 42.33.
/// Four departments are three more than one: 3 × 5 = 15. The score is 57.33.
#[test]
fn decision_weighted_is_what_the_hand_computes() {
    let summary = summary(&with(Strategy::DecisionWeighted));
    assert_eq!(summary.people_score.to_string(), "57.33");
}

/// The sum is capped at 100. The strongest person is Choi with 40 of 45: 88.888… → 88.89.
#[test]
fn sum_and_max_are_what_the_hand_computes() {
    assert_eq!(
        summary(&with(Strategy::Sum)).people_score.to_string(),
        "100.00"
    );
    assert_eq!(
        summary(&with(Strategy::Max)).people_score.to_string(),
        "88.89"
    );
}

#[test]
fn the_account_score_is_not_130() {
    let model = preset("account6", &FactCatalogue::builtin(), None).unwrap();
    let compiled = CompiledModel::new(&model).unwrap();
    let summary = summary(compiled.rollup());
    let mut facts = FactRow::new();
    let known = Known {
        people: true,
        touches: false,
    };
    summary.write(compiled.rollup(), known, &mut facts);
    let receipt = compiled.receipt(&facts, as_of());
    assert_ne!(receipt.score().to_string(), "130.00");
    assert!(receipt.scored.high <= Score::MAX);

    // By hand: four engaged people are half way from (3, 6) to (5, 8), so 7 of 8 points; one of
    // them decides, 4 of 6; a people score of 57.33 is 5.733 of 6 points.
    let points = |id: &str| {
        let line = receipt.contributions.iter().find(|c| &*c.criterion == id);
        line.unwrap().points.to_string()
    };
    assert_eq!(points("breadth"), "7.00");
    assert_eq!(points("decision_makers"), "4.00");
    assert_eq!(points("people_score"), "5.73");
    assert_eq!(
        facts.get(fact_ids::NAIVE_SUM),
        &winnable_model::FactValue::Number(130.into())
    );
}
