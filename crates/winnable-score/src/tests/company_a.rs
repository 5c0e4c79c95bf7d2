//! Inventory A018: the worked example of the source, whose plain sum is 130 of 100 points.

use rust_decimal::Decimal;
use winnable_model::{
    BuyingRole, Department, FactCatalogue, FactRow, PersonId, Points, Score, Seniority, fact_ids,
};

use super::support::as_of;
use crate::{
    ChampionWeights, CompiledModel, Known, LevelPoints, PersonProfile, PersonRollup, RoleWeights,
    Rollup, RollupSettings, RollupSummary, Strategy, TopK, preset,
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

fn people() -> [(&'static str, PersonRollup); 4] {
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
    [("kim", kim), ("lee", lee), ("park", park), ("choi", choi)]
}

fn of(people: &[(&str, PersonRollup)], settings: &RollupSettings) -> RollupSummary {
    let mut rollup = Rollup::default();
    for (id, person) in people {
        rollup.add(&PersonId::new(id), *person);
    }
    rollup.summary(settings)
}

fn summary(settings: &RollupSettings) -> RollupSummary {
    of(&people(), settings)
}

fn top(k: u32) -> Strategy {
    Strategy::TopKMean(TopK::new(k).unwrap())
}

fn with(strategy: Strategy) -> RollupSettings {
    RollupSettings {
        strategy,
        ..RollupSettings::default()
    }
}

#[test]
fn the_naive_sum_is_130_and_stands_beside_the_score() {
    for strategy in [
        Strategy::Sum,
        Strategy::Max,
        Strategy::Mean,
        top(2),
        Strategy::ChampionWeighted,
        Strategy::DecisionWeighted,
    ] {
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

/// One person has at most 15 + 30 = 45, and the four bring 35, 35, 20 and 40.
///
/// | strategy     | by hand                                       | of 100         |
/// |--------------|-----------------------------------------------|----------------|
/// | `mean`       | (35 + 35 + 20 + 40) ÷ (4 × 45) = 130 ÷ 180    | 72.222… → 72.22 |
/// | `top-k-mean` | k = 1: 40 ÷ 45                                | 88.888… → 88.89 |
/// |              | k = 2: (40 + 35) ÷ (2 × 45) = 75 ÷ 90         | 83.333… → 83.33 |
/// |              | k = 3: (40 + 35 + 35) ÷ (3 × 45) = 110 ÷ 135  | 81.481… → 81.48 |
/// |              | k = 4: all of them, 130 ÷ 180                 | 72.222… → 72.22 |
/// |              | k = 5: one place is empty, 130 ÷ 225          | 57.777… → 57.78 |
#[test]
fn means_are_what_the_hand_computes() {
    for (strategy, expected) in [
        (Strategy::Mean, "72.22"),
        (top(1), "88.89"),
        (top(2), "83.33"),
        (top(3), "81.48"),
        (top(4), "72.22"),
        (top(5), "57.78"),
    ] {
        let score = summary(&with(strategy)).people_score;
        assert_eq!(score.to_string(), expected, "{strategy:?}");
    }
}

/// The source names no champion. Kim decides and counts twice, the others once:
/// (2 × 35 + 35 + 20 + 40) ÷ (5 × 45) = 165 ÷ 225 = 73.333… → 73.33.
///
/// Were Choi the champion, she would count three times:
/// (2 × 35 + 35 + 20 + 3 × 40) ÷ (7 × 45) = 245 ÷ 315 = 77.777… → 77.78.
///
/// Were she a blocker besides, she would count as often and bring nothing:
/// (2 × 35 + 35 + 20) ÷ (7 × 45) = 125 ÷ 315 = 39.682… → 39.68.
///
/// With weights of 5, 0 and 0, Choi alone counts: 40 ÷ 45 = 88.888… → 88.89; and without a
/// champion nobody does: 0.
#[test]
fn champion_weighted_is_what_the_hand_computes() {
    let mut settings = with(Strategy::ChampionWeighted);
    let mut people = people();
    let score = |people: &[_], settings: &_| of(people, settings).people_score.to_string();
    assert_eq!(score(&people, &settings), "73.33");
    people[3].1.profile.flags.champion = true;
    assert_eq!(score(&people, &settings), "77.78");
    people[3].1.profile.flags.blocker = true;
    assert_eq!(score(&people, &settings), "39.68");
    people[3].1.profile.flags.blocker = false;
    settings.champion = ChampionWeights {
        champion: 5,
        decision_maker: 0,
        other: 0,
    };
    assert_eq!(score(&people, &settings), "88.89");
    people[3].1.profile.flags.champion = false;
    assert_eq!(score(&people, &settings), "0.00");
}

/// The two further strategies of A150 are `decision-weighted` without its other parts.
///
/// Seniority alone, Park at the 0.40 of staff: 35 + 26.25 + 8 + 24 = 93.25 of 180, of 100 points
/// for people: 51.805… → 51.81. Breadth alone, all at full weight: 130 of 180, × 80 = 57.777…
/// → 57.78, and 3 further departments × 5 = 15: 72.78.
#[test]
fn seniority_and_breadth_alone_are_what_the_hand_computes() {
    let mut seniority = with(Strategy::DecisionWeighted);
    let rules = &mut seniority.decision;
    (rules.people_cap, rules.per_department) = (Points::HUNDRED, Points::ZERO);
    rules.role = RoleWeights {
        economic_buyer: Points::ZERO,
        technical_buyer: Points::ZERO,
        user: Points::ZERO,
        security_compliance: Points::ZERO,
        procurement: Points::ZERO,
        legal: Points::ZERO,
        champion: Points::ZERO,
    };
    assert_eq!(summary(&seniority).people_score.to_string(), "51.81");

    let mut breadth = with(Strategy::DecisionWeighted);
    let full = Points::from_hundredths(100);
    breadth.decision.level = LevelPoints {
        c_level: full,
        vp: full,
        director: full,
        manager: full,
        individual: full,
        unknown: full,
    };
    assert_eq!(summary(&breadth).people_score.to_string(), "72.78");
}

/// A fifth contact of whom nothing is heard, and who would bring 15 for being C-level.
///
/// The mean of all known people falls to 130 ÷ (5 × 45) = 57.777… → 57.78, and the
/// champion-weighted one to 165 ÷ (7 × 45) = 52.380… → 52.38; the others do not look at her.
#[test]
fn a_silent_contact_lowers_a_mean_and_changes_nothing_else() {
    let mut more = people().to_vec();
    more.push((
        "jung",
        PersonRollup {
            profile: PersonProfile {
                seniority: Some(Seniority::CLevel),
                ..PersonProfile::default()
            },
            ..PersonRollup::default()
        },
    ));
    for (strategy, before, after) in [
        (Strategy::Sum, "100.00", "100.00"),
        (Strategy::Max, "88.89", "88.89"),
        (Strategy::Mean, "72.22", "57.78"),
        (top(2), "83.33", "83.33"),
        (Strategy::ChampionWeighted, "73.33", "52.38"),
        (Strategy::DecisionWeighted, "57.33", "57.33"),
    ] {
        let score = |people: &[_]| of(people, &with(strategy)).people_score.to_string();
        assert_eq!(score(&people()), before, "{strategy:?}");
        assert_eq!(score(&more), after, "{strategy:?}");
    }
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
