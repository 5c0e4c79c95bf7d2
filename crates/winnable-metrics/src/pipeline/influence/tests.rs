//! Which touches count, and the law that the influenced part is no more than the whole.

use proptest::prelude::*;

use super::*;
use crate::deals::Outcome;
use crate::pipeline::touch::tests::{touch, touches};
use crate::testing::{amount, date, day};

fn won() -> Deal {
    Deal {
        amount: Some(Decimal::from(100)),
        outcome: Outcome::Won,
        created: Some(day("2025-03-01")),
        closed: Some(day("2025-05-01")),
        ..Deal::default()
    }
}

fn rule(window_days: Option<u32>) -> InfluenceRule {
    InfluenceRule {
        window_days,
        as_of: day("2025-12-31"),
    }
}

#[test]
fn a_touch_counts_within_the_window_and_until_the_close() {
    let of = |on: &str| influence_of(&won(), [day(on)], &rule(Some(90)));
    assert_eq!(of("2024-12-01"), Ok(Influence::BeforeCreation));
    assert_eq!(of("2024-11-30"), Ok(Influence::None));
    assert_eq!(of("2025-02-28"), Ok(Influence::BeforeCreation));
    assert_eq!(of("2025-03-01"), Ok(Influence::WhileOpen));
    assert_eq!(of("2025-05-01"), Ok(Influence::WhileOpen));
    assert_eq!(of("2025-05-02"), Ok(Influence::None));
    let any_age = influence_of(&won(), [day("1999-01-01")], &rule(None));
    assert_eq!(any_age, Ok(Influence::BeforeCreation));
}

#[test]
fn a_planned_close_of_an_open_deal_ends_nothing() {
    let open = Deal {
        outcome: Outcome::Open,
        ..won()
    };
    let after_plan = influence_of(&open, [day("2025-08-01")], &rule(None));
    assert_eq!(after_plan, Ok(Influence::WhileOpen));
    let after_report = influence_of(&open, [day("2026-01-01")], &rule(None));
    assert_eq!(after_report, Ok(Influence::None));
}

#[test]
fn a_deal_counts_once_and_one_without_dates_not_at_all() {
    let target = |id, deal| TargetDeal {
        id,
        account: "A",
        deal,
    };
    let undated = Deal {
        created: None,
        ..won()
    };
    let backwards = Deal {
        closed: Some(day("2025-01-01")),
        ..won()
    };
    let deals = [
        target("1", won()),
        target("1", won()),
        target("2", undated),
        target("3", backwards),
    ];
    let touches = [
        touch("A", "webinar", "2025-04-01"),
        touch("B", "ad", "2025-04-01"),
    ];
    let pipeline = influenced_pipeline(&deals, &touches, &rule(None)).unwrap();
    assert_eq!(pipeline.undated, 2);
    assert_eq!(pipeline.by_count.unwrap().denominator, 1);
    let none = influenced_pipeline(&deals[2..], &touches, &rule(None));
    assert_eq!(none, Err(Reason::MissingInput));
    let none = influenced_pipeline(&[], &touches, &rule(None));
    assert_eq!(none, Err(Reason::NoOpportunities));
}

proptest! {
    #[test]
    fn the_influenced_part_is_no_more_than_the_whole(
        deals in prop::collection::vec(
            (0_u8..9, 0_usize..3, prop::option::of(amount()), 0_usize..4, date(), date()), 0..12),
        touches in touches(), window_days: Option<u32>, as_of in date(),
    ) {
        use Outcome::{Lost, NoDecision, Open, Won};
        let ids: Vec<String> = deals.iter().map(|d| d.0.to_string()).collect();
        let deals: Vec<TargetDeal<'_>> = deals
            .iter()
            .zip(&ids)
            .map(|((_, account, amount, outcome, created, closed), id)| TargetDeal {
                id,
                account: ["A", "B", "D"][*account],
                deal: Deal {
                    amount: *amount,
                    outcome: [Open, Won, Lost, NoDecision][*outcome],
                    created: Some(*created),
                    closed: Some(*closed),
                    ..Deal::default()
                },
            })
            .collect();
        let rule = InfluenceRule { window_days, as_of };
        if let Ok(pipeline) = influenced_pipeline(&deals, &touches, &rule) {
            let whole = pipeline.by_value.map(|rate| rate.numerator);
            let rates = [pipeline.by_value, pipeline.open, pipeline.before_creation, pipeline.won];
            for rate in rates.into_iter().flatten() {
                prop_assert!(rate.numerator <= rate.denominator);
                prop_assert!(rate.numerator <= whole.unwrap());
                prop_assert!((0.0..=1.0).contains(&rate.value));
            }
            let ids: BTreeSet<&str> = deals.iter().map(|deal| deal.id).collect();
            prop_assert!(pipeline.by_count.unwrap().denominator <= ids.len() as u64);
        }
    }

    #[test]
    fn a_wider_window_never_takes_influence_away(
        touches in prop::collection::vec(date(), 0..9), days: u32, created in date()
    ) {
        let deal = Deal { created: Some(created), ..Deal::default() };
        let of = |window_days| influence_of(&deal, touches.clone(), &rule(window_days));
        if let (Ok(narrow), Ok(wide)) = (of(Some(days / 2)), of(Some(days))) {
            prop_assert!(narrow <= wide);
            prop_assert!(wide <= of(None).unwrap());
        }
    }
}
