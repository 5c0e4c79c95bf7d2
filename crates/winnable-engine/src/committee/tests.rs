use winnable_metrics::Reason;
use winnable_model::{
    BuyingRole, DealPerson, LeadFunnel, Motion, OpportunityId, Outcome, Person, PersonId,
};

use super::{
    Committee, CommitteeSettings, Committees, CoveragePoint, PointAt, ThreadBasis, Unfollowed,
    committees,
};
use crate::metrics::MetricSettings;
use crate::tests::{account, as_of, day, deal, everything, model, person, settings, touch};
use crate::{Inputs, Run};

/// Somebody of an account, created so many days ago.
fn known(id: &str, account: &str, role: Option<BuyingRole>, created: Option<u64>) -> Person {
    let mut person = person(id, account);
    person.role = role;
    person.funnel = created.map(|ago| {
        Box::new(LeadFunnel {
            created: Some(day(ago)),
            ..LeadFunnel::default()
        })
    });
    person
}

fn run(inputs: Inputs, touches: &[winnable_model::Engagement], attitudes: bool) -> Committees {
    let model = model();
    let metrics = MetricSettings::until(as_of());
    let mut run = Run::start_measured(settings(), inputs, &model, &metrics).unwrap();
    for touch in touches {
        run.engagement(touch);
    }
    let (assessment, ledger) = run.finish_measured();
    committees(
        (&assessment, &ledger),
        (&model, Motion::New),
        CommitteeSettings {
            required: &BuyingRole::MINIMUM_FOUR,
            knows_attitudes: attitudes,
        },
    )
}

fn of(found: &Committees, at: usize) -> &Committee {
    let mut all = found.accounts.iter();
    all.find(|one| one.account == at).expect("a listed account")
}

/// Two accounts: one with three people, of whom one has no role, and one with nobody.
fn two_accounts() -> Inputs {
    use BuyingRole::{EconomicBuyer, TechnicalBuyer};
    let mut open = deal("d1", "a1", Outcome::Open, None);
    open.close = None;
    let second = winnable_model::Opportunity {
        id: OpportunityId::new("d2"),
        ..open.clone()
    };
    let on_deal = |contact: &str, role| DealPerson {
        deal: OpportunityId::new("d1"),
        contact: PersonId::new(contact),
        role,
    };
    Inputs {
        accounts: vec![account("a1"), account("a2")],
        people: vec![
            known("p1", "a1", Some(EconomicBuyer), Some(50)),
            known("p2", "a1", Some(TechnicalBuyer), Some(50)),
            known("p3", "a1", None, Some(50)),
        ],
        opportunities: vec![open, second],
        // In this deal the technical buyer is there for security.
        deal_people: vec![
            on_deal("p1", None),
            on_deal("p2", Some(BuyingRole::SecurityCompliance)),
        ],
        sources: everything(),
        ..Inputs::default()
    }
}

#[test]
fn roles_are_counted_with_who_answers_and_who_may_fill_a_gap() {
    use BuyingRole::{EconomicBuyer, SecurityCompliance, TechnicalBuyer, User};
    let found = run(two_accounts(), &[touch("p1", 5), touch("p3", 6)], false);
    let full = of(&found, 0);
    let counts: Vec<_> = full
        .roles
        .iter()
        .map(|cover| (cover.role, cover.people, cover.engaged))
        .collect();
    assert_eq!(
        counts,
        [
            (EconomicBuyer, 1, Some(1)),
            (TechnicalBuyer, 1, Some(0)),
            (User, 0, Some(0)),
            (SecurityCompliance, 0, Some(0)),
        ]
    );
    assert_eq!(
        (full.people, full.engaged, full.without_role),
        (3, Some(2), 1)
    );
    // Two of four are known, one of four answers.
    assert_eq!(full.coverage.map(|rate| rate.value), Ok(0.5));
    assert_eq!(full.engaged_coverage.map(|rate| rate.value), Ok(0.25));
    assert_eq!(full.gaps().collect::<Vec<_>>(), [User, SecurityCompliance]);
    // Nobody said who pushes and who blocks: that is not none.
    assert_eq!((full.champions, full.blockers), (None, None));
    // Of the other account nobody is known: who fills its roles is unknown.
    assert_eq!(of(&found, 1).coverage, Err(Reason::MissingInput));
    assert_eq!(of(&found, 1).gaps().count(), 4);
    // At one account the third person may be a user, and at the other nobody knows.
    let user = found.gaps.iter().find(|gap| gap.role == User).unwrap();
    assert_eq!((user.known, user.missing, user.open), (0, 0, 1));
    assert_eq!((user.unknown, found.unknown), (1, 1));
    // Two of four roles of the account of which something is known.
    assert_eq!(found.coverage.map(|rate| rate.value), Ok(0.5));
}

#[test]
fn a_role_is_missing_where_the_role_of_each_person_is_known() {
    use BuyingRole::{EconomicBuyer, Procurement};
    let mut inputs = two_accounts();
    inputs.people.retain(|person| person.role.is_some());
    // Somebody who fills no required role is known all the same.
    inputs
        .people
        .push(known("p4", "a2", Some(Procurement), None));
    let found = run(inputs, &[], false);
    assert_eq!(of(&found, 1).coverage.map(|rate| rate.value), Ok(0.0));
    let mut gaps = found.gaps.iter();
    let economic = gaps.find(|gap| gap.role == EconomicBuyer).unwrap();
    assert_eq!((economic.known, economic.missing), (1, 1));
    assert_eq!((economic.open, economic.unknown), (0, 0));
}

#[test]
fn threads_of_a_deal_are_its_own_people_else_those_of_its_account() {
    let found = run(two_accounts(), &[touch("p1", 5), touch("p3", 6)], true);
    let deals = &of(&found, 0).deals;
    let threads: Vec<_> = deals
        .iter()
        .map(|deal| {
            (
                deal.basis,
                deal.people,
                deal.engaged,
                deal.is_single_threaded(),
            )
        })
        .collect();
    assert_eq!(
        threads,
        [
            (ThreadBasis::Deal, 2, Some(1), Some(true)),
            (ThreadBasis::Account, 3, Some(2), Some(false)),
        ]
    );
    // The role in the deal goes before that of the person.
    assert_eq!(
        deals[0].missing,
        [BuyingRole::TechnicalBuyer, BuyingRole::User]
    );
    assert_eq!(found.open_deals, (2, Some(1)));
    assert_eq!(of(&found, 0).champions, Some(0));
}

#[test]
fn what_no_file_says_is_unknown() {
    // No touches were read: who is engaged is unknown, and so are threads.
    let mut inputs = two_accounts();
    inputs.sources.engagements = false;
    let found = run(inputs, &[], false);
    assert_eq!(of(&found, 0).engaged, None);
    assert_eq!(of(&found, 0).engaged_coverage, Err(Reason::NoTouches));
    assert_eq!(found.open_deals, (2, None));
    // People without any role: a coverage of nothing would be a guess.
    let mut inputs = two_accounts();
    for person in &mut inputs.people {
        person.role = None;
    }
    let found = run(inputs, &[], false);
    assert_eq!(of(&found, 0).coverage, Err(Reason::MissingInput));
    // No people were read at all.
    let mut inputs = two_accounts();
    inputs.people.clear();
    inputs.deal_people.clear();
    inputs.sources.people = false;
    let found = run(inputs, &[], false);
    assert_eq!(of(&found, 1).coverage, Err(Reason::MissingInput));
    assert_eq!((found.gaps[0].missing, found.gaps[0].unknown), (0, 2));
    assert_eq!(found.curve.unknown, Some(Unfollowed::NoPeople));
}

fn point(found: &Committees, at: PointAt, engaged: bool) -> &CoveragePoint {
    let mut points = found.curve.points.iter();
    let wanted = |point: &&CoveragePoint| point.at == at && point.engaged == engaged;
    points.find(wanted).expect("a point")
}

/// A deal that was won from day 100 to day 10 before the as-of date, and one that was lost from day 100
/// to day 50.
fn closed_deals() -> Inputs {
    use BuyingRole::{EconomicBuyer, TechnicalBuyer, User};
    let won = deal("d1", "a1", Outcome::Won, None);
    let mut lost = deal("d2", "a2", Outcome::Lost, None);
    lost.close = Some(day(50));
    Inputs {
        accounts: vec![account("a1"), account("a2")],
        people: vec![
            known("p1", "a1", Some(EconomicBuyer), Some(120)),
            known("p2", "a1", Some(TechnicalBuyer), Some(60)),
            // After the deal was won: no part of its time.
            known("p3", "a1", Some(User), Some(5)),
            known("p4", "a2", Some(EconomicBuyer), Some(150)),
        ],
        opportunities: vec![won, lost],
        sources: everything(),
        ..Inputs::default()
    }
}

#[test]
fn coverage_over_time_counts_what_was_known_then() {
    let found = run(closed_deals(), &[touch("p1", 90)], false);
    let sides = |at| {
        let point = point(&found, at, false);
        [&point.won, &point.lost].map(|side| (side.deals, side.mean))
    };
    assert_eq!(sides(PointAt::Creation), [(1, Ok(0.25)), (1, Ok(0.25))]);
    assert_eq!(sides(PointAt::Days(30)), [(1, Ok(0.25)), (1, Ok(0.25))]);
    // The lost deal had closed by then, and the second person of the other was known.
    assert_eq!(
        sides(PointAt::Days(60)),
        [(1, Ok(0.5)), (0, Err(Reason::EmptySample))]
    );
    assert_eq!(sides(PointAt::Close), [(1, Ok(0.5)), (1, Ok(0.25))]);
    // The ninetieth day is that of the close, which is a point of its own.
    let has = |at| found.curve.points.iter().any(|point| point.at == at);
    assert!(!has(PointAt::Days(90)));
    // One deal on a side has no interval.
    let close = point(&found, PointAt::Close, false);
    assert_eq!(close.difference, Err(Reason::SampleTooSmall));
    // Engagement is known from the first touch on, ten days after both were created.
    let engaged = |at| {
        let point = point(&found, at, true);
        [&point.won, &point.lost].map(|side| side.mean)
    };
    assert_eq!(engaged(PointAt::Days(30)), [Ok(0.25), Ok(0.0)]);
    let created = |point: &CoveragePoint| point.engaged && point.at == PointAt::Creation;
    assert!(!found.curve.points.iter().any(created));
}

#[test]
fn deals_of_which_nothing_can_be_said_are_counted_apart() {
    let mut inputs = closed_deals();
    inputs.opportunities[0].close = None;
    inputs.people[3].role = None;
    let found = run(inputs, &[], false);
    assert_eq!(found.curve.without_close, 1);
    assert_eq!(found.curve.without_roles, 1);
    assert_eq!(found.curve.reason(), Some(Reason::NoClosedOpportunities));
    // Nobody says since when they are known: a curve would be that of today at every point.
    let mut inputs = closed_deals();
    for person in &mut inputs.people {
        person.funnel = None;
    }
    let found = run(inputs, &[], false);
    assert_eq!(found.curve.unknown, Some(Unfollowed::Undated));
    assert!(found.curve.points.is_empty());
    // One of them: they are taken to have been there all along, and counted.
    let mut inputs = closed_deals();
    inputs.people[1].funnel = None;
    let found = run(inputs, &[], false);
    assert_eq!(found.curve.undated_people, 1);
    let creation = point(&found, PointAt::Creation, false);
    assert_eq!(creation.won.mean, Ok(0.5));
}
