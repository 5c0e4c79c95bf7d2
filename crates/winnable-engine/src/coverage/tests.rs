use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::stats::{Proportion, newcombe};
use winnable_model::programme::{Asset, AssetKind, AssetStage};
use winnable_model::{BuyingRole, Channel, Direction, Engagement, Motion};

use super::{KindState, ProgrammeCoverage, programme_coverage};
use crate::metrics::MetricSettings;
use crate::tests::{account, as_of, everything, model, person, settings, touch};
use crate::{Inputs, Run};

fn asset(
    name: &str,
    kind: AssetKind,
    stage: Option<AssetStage>,
    roles: &[BuyingRole],
    hand_over: Option<bool>,
) -> Asset {
    Asset {
        name: name.to_owned(),
        kind,
        stated_stage: stage,
        roles: roles.to_vec(),
        industry: None,
        hand_over,
        owner: None,
        sales_reviewer: None,
        reviewed_on: None,
        programme: None,
        line: 2,
    }
}

fn run(inputs: Inputs, touches: &[Engagement], assets: Option<&[Asset]>) -> ProgrammeCoverage {
    let model = model();
    let metrics = MetricSettings::until(as_of());
    let mut run = Run::start_measured(settings(), inputs, &model, &metrics).unwrap();
    for touch in touches {
        run.engagement(touch);
    }
    let (assessment, ledger) = run.finish_measured();
    programme_coverage(
        (&assessment, &ledger),
        (&model, Motion::New),
        assets,
        &BuyingRole::MINIMUM_FOUR,
    )
}

fn accounts(ids: &[&str]) -> Inputs {
    Inputs {
        accounts: ids.iter().map(|id| account(id)).collect(),
        sources: everything(),
        ..Inputs::default()
    }
}

#[test]
fn an_asset_that_nobody_judged_is_unknown_and_not_kept_back() {
    let kind = AssetKind::RoiSheet;
    let state = |judged: &[Option<bool>]| {
        let assets = judged.iter().map(|is| asset("roi", kind, None, &[], *is));
        let assets: Vec<Asset> = assets.collect();
        let found = run(accounts(&["a1"]), &[], Some(&assets));
        let matrix = found.assets.expect("a matrix");
        let of_kind = matrix.kinds.iter().find(|(one, _)| *one == kind);
        of_kind.expect("a kind").1
    };
    assert_eq!(state(&[None, None]), KindState::NotJudged(2));
    assert_eq!(state(&[Some(false), None]), KindState::NotJudged(1));
    assert_eq!(state(&[Some(false)]), KindState::NotToHandOver(1));
    assert_eq!(state(&[None, Some(true)]), KindState::There(1));
}

#[test]
fn assets_stand_by_stage_and_role_and_only_what_sales_can_hand_over() {
    use BuyingRole::{EconomicBuyer, SecurityCompliance, TechnicalBuyer};
    let assets = [
        // A case validates by what it is.
        asset(
            "case",
            AssetKind::CaseStudy,
            None,
            &[EconomicBuyer],
            Some(true),
        ),
        asset(
            "review",
            AssetKind::TechnicalReview,
            Some(AssetStage::Validate),
            &[TechnicalBuyer, SecurityCompliance],
            Some(true),
        ),
        asset(
            "roi",
            AssetKind::RoiSheet,
            None,
            &[EconomicBuyer],
            Some(false),
        ),
        asset("brand", AssetKind::Other, None, &[], None),
        asset("q&a", AssetKind::CommitteeQa, None, &[], Some(true)),
    ];
    let found = run(accounts(&["a1"]), &[], Some(&assets));
    let matrix = found.assets.expect("a matrix");
    let rows: Vec<_> = matrix
        .stages
        .iter()
        .map(|row| (row.stage, row.roles.clone(), row.assets))
        .collect();
    assert_eq!(
        rows,
        [
            (AssetStage::Reach, vec![0, 0, 0, 0], 0),
            (AssetStage::Validate, vec![1, 1, 0, 1], 2),
            (AssetStage::Convert, vec![0, 0, 0, 0], 0),
        ]
    );
    // Twelve cells, three of which hold something.
    assert_eq!(matrix.gaps().count(), 9);
    let states: Vec<KindState> = matrix.kinds.iter().map(|(_, state)| *state).collect();
    assert_eq!(
        states,
        [
            KindState::Missing,
            KindState::There(1),
            KindState::NotToHandOver(1),
            KindState::There(1),
            KindState::Missing,
            KindState::Missing,
        ]
    );
    let beside = matrix.beside;
    assert_eq!((beside.kept_back, beside.not_judged), (1, 1));
    assert_eq!((beside.without_stage, beside.without_role), (1, 1));
    // No table is not an empty one.
    assert_eq!(run(accounts(&["a1"]), &[], None).assets, None);
    let empty = run(accounts(&["a1"]), &[], Some(&[]))
        .assets
        .expect("a matrix");
    assert_eq!(empty.gaps().count(), 12);
}

#[test]
fn reach_counts_people_and_frequency_their_touches() {
    let mut inputs = accounts(&["a1", "a2"]);
    inputs.people = vec![person("p1", "a1"), person("p2", "a1"), person("p3", "a1")];
    let sent = Engagement {
        direction: Direction::Outbound,
        ..touch("p2", 3)
    };
    let nobody = Engagement {
        person: winnable_model::PersonLinks::default(),
        account: crate::tests::link("a1"),
        ..touch("p1", 3)
    };
    let touches = [
        touch("p1", 1),
        touch("p1", 2),
        touch("p1", 200),
        sent,
        nobody,
    ];
    let found = run(inputs, &touches, None);
    let reach = found.reach.expect("touches");
    let a1 = reach.iter().find(|row| row.account == 0).expect("listed");
    assert_eq!((a1.people, a1.reached, a1.touches), (3, 2, 4));
    // Four touches of two people; one of nobody in particular.
    assert_eq!(a1.frequency(), Some(Decimal::TWO));
    assert_eq!((a1.engaged, a1.anonymous), (1, 1));
    let a2 = reach.iter().find(|row| row.account == 1).expect("listed");
    assert_eq!((a2.reached, a2.frequency()), (0, None));
    // Without touches nobody knows.
    assert_eq!(run(accounts(&["a1"]), &[], None).reach, None);
}

#[test]
fn channels_of_the_best_tier_stand_against_the_others() {
    // Nobody reaches tier 1 on so little.
    let none = run(accounts(&["a1"]), &[], None).channels;
    assert_eq!(none.accounts, (0, 0));
    assert_eq!(none.channels, Err(Reason::NoTargetAccounts));
    let visit = Engagement {
        channel: Channel::new("web_visit"),
        ..touch("p1", 4)
    };
    let mut inputs = accounts(&["a1"]);
    inputs.people = vec![person("p1", "a1")];
    let stages = run(inputs, &[touch("p1", 1), visit], None).stages;
    // A webinar is learning, a visit of a page attention.
    assert_eq!(stages.stages.get(&AssetStage::Reach), Some(&(1, 1)));
    assert_eq!(
        stages
            .stages
            .values()
            .map(|(touches, _)| touches)
            .sum::<u64>(),
        2
    );
    assert_eq!(stages.without_stage, 0);
}

#[test]
fn a_difference_of_channels_is_one_of_accounts() {
    use super::channels::tests_of::lines_of;
    // Of four accounts of the best tier three are on webinars, of ten others two.
    let lines = lines_of(
        &[("webinar", 9, 3), ("ad_click", 1, 1)],
        4,
        &[("webinar", 5, 2)],
        10,
    );
    let names: Vec<&str> = lines.iter().map(|line| &*line.channel).collect();
    assert_eq!(names, ["webinar", "ad_click"]);
    let webinar = &lines[0];
    assert_eq!((webinar.touches, webinar.other_touches), (9, 5));
    assert_eq!(
        (webinar.accounts.numerator, webinar.accounts.denominator),
        (3, 4)
    );
    let (a, b) = (Proportion::new(3, 4), Proportion::new(2, 10));
    let expected = newcombe(a.unwrap(), b.unwrap(), 0.95);
    assert_eq!(webinar.difference, expected);
}
