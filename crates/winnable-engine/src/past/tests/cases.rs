//! Cases of a look back, by hand.

use winnable_model::{AccountId, FactChange, FactValue, fact_ids};

use super::*;

/// A deal of account `a` that was created so many days ago and won since.
fn target(ago: u64) -> Opportunity {
    Opportunity {
        created: Some(day(ago)),
        close: Some(day(1)),
        ..deal("target", "a", Outcome::Won, Some(900))
    }
}

fn world(deals: Vec<Opportunity>) -> World {
    World {
        inputs: Inputs {
            accounts: vec![account("a"), account("b")],
            opportunities: deals,
            ..Inputs::default()
        },
        touches: Vec::new(),
    }
}

fn of_target(world: &World) -> Result<winnable_score::Scored, Unscored> {
    let scores = look_back(world);
    let mut deals = scores.deals.iter();
    deals
        .find(|deal| deal.id.as_str() == "target")
        .unwrap()
        .scored
}

#[test]
fn what_was_known_then_is_read() {
    let differ = |one: &World, two: &World| {
        assert_ne!(of_target(one).unwrap(), of_target(two).unwrap());
    };
    let alone = world(vec![target(50)]);
    // Another deal of the account that was open then, and one that was won by then.
    let open = deal("other", "a", Outcome::Won, Some(900));
    let mut won = open.clone();
    won.close = Some(day(60));
    for other in [open, won] {
        differ(&alone, &world(vec![target(50), other]));
    }
    let mut peopled = alone.clone();
    peopled.inputs.people = vec![Person {
        funnel: Some(Box::new(known_since(80))),
        ..person("p", "a")
    }];
    differ(&alone, &peopled);
    let mut engaged = peopled.clone();
    engaged.touches = vec![touch("p", 55)];
    differ(&peopled, &engaged);
    let mut ordered = alone.clone();
    ordered.inputs.transactions = vec![order("o", "a", 50)];
    differ(&alone, &ordered);
}

#[test]
fn a_deal_is_no_evidence_of_itself() {
    let mut open = target(50);
    (open.outcome, open.close) = (Outcome::Open, None);
    let score = |own| of_target(&world(vec![own])).unwrap();
    assert_eq!(score(open), score(target(50)));
    // The points for open deals are full at eight: the eighth other deal still adds to them.
    let among = |others: u64| {
        let others = (0..others).map(|n| deal(&format!("other{n}"), "a", Outcome::Open, None));
        let deals = others.chain([target(50)]).collect();
        of_target(&world(deals)).unwrap().score
    };
    assert!(among(7) < among(8));
    assert_eq!(among(8), among(9));
}

#[test]
fn what_lies_before_the_first_row_of_a_file_is_unknown_and_not_none() {
    // Touches were recorded from 40 days ago on. Of a deal of 30 days ago it is known that nobody of
    // its account was engaged; of one of 50 days ago it is not.
    let width = |ago: u64| {
        let mut world = world(vec![target(ago)]);
        world.inputs.people = vec![person("p", "b")];
        world.touches = vec![touch("p", 40)];
        let scored = of_target(&world).unwrap();
        scored.high.points() - scored.low.points()
    };
    assert!(width(50) > width(30));
}

#[test]
fn deals_that_cannot_be_scored_say_why() {
    let of = |deal: Opportunity| of_target(&world(vec![deal])).unwrap_err();
    let mut nowhere = target(50);
    nowhere.account = link("nobody");
    assert_eq!(of(nowhere), Unscored::NoAccount);
    let mut undated = target(50);
    undated.created = None;
    assert_eq!(of(undated), Unscored::NoCreation);
    let mut reversed = target(50);
    reversed.close = Some(day(60));
    assert_eq!(of(reversed), Unscored::ClosedBefore);
    let mut late = target(50);
    late.created = Some(day(0) + chrono::Days::new(1));
    assert_eq!(of(late), Unscored::AfterAsOf);
    let mut world = world(vec![target(50)]);
    let created = FactValue::Date(day(49));
    world.inputs.accounts[0]
        .facts
        .set(fact_ids::CREATED, created);
    assert_eq!(of_target(&world).unwrap_err(), Unscored::AccountLater);
    let unscored = look_back(&world).unscored();
    assert_eq!(unscored.get(&Unscored::AccountLater), Some(&1));
}

#[test]
fn a_field_is_what_its_history_says() {
    let model = model();
    let score = |employees: i64, ago: Option<u64>| {
        let mut world = world(vec![target(50)]);
        let value = FactValue::Number(employees.into());
        world.inputs.accounts[0]
            .facts
            .set(fact_ids::EMPLOYEES, value);
        let change = ago.map(|ago| FactChange {
            account: AccountId::new("a"),
            fact: fact_ids::EMPLOYEES,
            old: FactValue::Number(20.into()),
            on: day(ago),
            second: None,
            origin: origin(9),
        });
        let history = FactHistory::new(change);
        let scores = Past::start(settings(), world.inputs, history, &model).scores(&model);
        let columns = scores.columns.iter();
        let counts = columns
            .filter(|column| column.fact == fact_ids::EMPLOYEES)
            .map(|column| (column.at_present, column.from_history));
        (scores.deals[0].scored.unwrap(), counts.collect::<Vec<_>>())
    };
    let (small, _) = score(20, None);
    let (big, counts) = score(500, None);
    assert_ne!(small, big);
    assert_eq!(counts, [(1, 0)]);
    // It grew to 500 after the deal was created: then it had 20.
    assert_eq!(score(500, Some(40)), (small, vec![(0, 1)]));
    // It grew before: what it is today it was then.
    assert_eq!(score(500, Some(60)), (big, vec![(0, 1)]));
}

#[test]
fn a_date_after_the_creation_is_not_read_and_one_after_the_close_is_counted() {
    let with = |modified: Option<u64>| {
        let mut world = world(vec![target(50)]);
        if let Some(ago) = modified {
            let facts = &mut world.inputs.accounts[0].facts;
            facts.set(fact_ids::MODIFIED, FactValue::Date(day(ago)));
        }
        let scores = look_back(&world);
        let columns = scores.columns.iter();
        let counts: Vec<_> = columns
            .map(|column| (column.at_present, column.later, column.after_close))
            .collect();
        (scores.deals[0].scored.unwrap(), counts)
    };
    let (unknown, none) = with(None);
    assert_eq!(none, []);
    assert_eq!(with(Some(0)), (unknown, vec![(0, 1, 1)]));
    assert_eq!(with(Some(2)), (unknown, vec![(0, 1, 0)]));
    let (before, counts) = with(Some(51));
    assert_ne!(before, unknown);
    assert_eq!(counts, [(1, 0, 0)]);
}
