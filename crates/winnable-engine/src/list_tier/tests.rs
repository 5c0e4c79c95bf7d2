//! The list of an assessment, the ledger and what it counts, by hand.

use rust_decimal::Decimal;
use winnable_metrics::Reason as Missing;
use winnable_model::{
    Currency, Domain, FactValue, Money, Motion, Span, Verdict, VerdictKind, fact_ids,
};
use winnable_score::list::{List, Pool, Reason, Seats, Word};

use super::{ListSettings, SeatsError, Words, agreement, place, seats};
use crate::metrics::{ProgrammeCapacity, ProgrammeKind};
use crate::tests::{account, as_of, day, everything, model, person, settings, touch};
use crate::{Assessment, Inputs, Run};

/// Accounts of the last tier, worth so many won a year.
fn assessed(values: &[(&str, Option<FactValue>)], touches: &[(&str, u64)]) -> Assessment {
    let mut inputs = Inputs {
        sources: everything(),
        ..Inputs::default()
    };
    for (id, value) in values {
        let mut one = account(id);
        one.domain = Domain::parse(&format!("{id}.example")).ok();
        if let Some(value) = value {
            one.facts
                .set(fact_ids::EXPECTED_ANNUAL_REVENUE, value.clone());
        }
        inputs.accounts.push(one);
        inputs.people.push(person(&format!("p-{id}"), id));
    }
    let mut run = Run::start(settings(), inputs, &model()).unwrap();
    for (id, ago) in touches {
        run.engagement(&touch(&format!("p-{id}"), *ago));
    }
    run.finish()
}

fn won(amount: i64) -> FactValue {
    let money = Money::new(Decimal::from(amount), Currency::KRW);
    FactValue::Money(money)
}

fn programme(kind: ProgrammeKind, people: u64, tiers: &[&str]) -> ProgrammeCapacity {
    ProgrammeCapacity {
        name: kind.name().to_owned(),
        kind,
        people,
        hours_per_person: Decimal::ONE,
        hours_per_account: Decimal::ONE,
        tiers: tiers.iter().map(|tier| (*tier).to_owned()).collect(),
    }
}

fn said(account: &str, kind: VerdictKind, ago: u64) -> Verdict {
    Verdict {
        account: account.to_owned(),
        who: "kim".to_owned(),
        kind,
        tier: None,
        reason: String::new(),
        on: day(ago),
        line: 2,
    }
}

fn placed(assessment: &Assessment, seats: Seats, words: &Words) -> List {
    let rules = ListSettings::default().rules(&model(), seats, 0);
    place(assessment, &model(), Motion::New, &rules, words, |_| None)
}

#[test]
fn a_list_holds_what_the_team_can_carry_by_value() {
    let range = Span::between(Decimal::from(300), true, Decimal::from(900), true);
    let range = FactValue::MoneySpan(Box::new(range.unwrap()), Currency::KRW);
    let all = [
        ("a", Some(won(200))),
        ("b", None),
        ("c", Some(range)),
        ("d", Some(won(100))),
    ];
    let assessment = assessed(&all, &[]);
    // Two people with an hour each, and an account that takes an hour.
    let two = seats(&[programme(ProgrammeKind::OneToMany, 2, &[])], &model());
    let list = placed(&assessment, two.unwrap(), &Words::default());
    let places: Vec<_> = list.placements.iter().map(|one| one.place).collect();
    // The range counts as 300.
    assert_eq!(places, [Some(2), None, Some(2), None]);
    assert_eq!(list.placements[3].reason, Some(Reason::NoSeat));
    assert_eq!(list.tiers[2].left_out, 2);
}

#[test]
fn programmes_give_seats_to_the_tiers_of_their_kind() {
    use ProgrammeKind::{OneToFew, OneToMany, OneToOne};
    let pools = |programmes: &[ProgrammeCapacity]| seats(programmes, &model());
    let all = [
        programme(OneToOne, 3, &[]),
        programme(OneToFew, 20, &[]),
        programme(OneToMany, 500, &[]),
        programme(OneToOne, 2, &["1", "tier2"]),
    ];
    let found = pools(&all).unwrap();
    let expected = [
        Pool::of(3, [0]),
        Pool::of(20, [1]),
        Pool::of(500, [2]),
        Pool::of(2, [0, 1]),
    ];
    assert_eq!(found.pools(), expected);
    assert_eq!(found.of_tier(0), Some(5));
    assert_eq!(pools(&[]).unwrap(), Seats::unlimited(3));
    let wrong = pools(&[programme(OneToOne, 3, &["4"])]);
    assert!(matches!(wrong, Err(SeatsError::UnknownTier { tier, .. }) if tier == "4"));
    let endless = ProgrammeCapacity {
        hours_per_person: Decimal::MAX,
        ..programme(OneToOne, u64::MAX, &[])
    };
    assert!(matches!(pools(&[endless]), Err(SeatsError::TooMany { .. })));
}

#[test]
fn the_latest_word_on_or_before_the_day_stands() {
    let assessment = assessed(&[("a", None), ("b", None), ("c", None)], &[]);
    let tier = |tier: &str, verdict: Verdict| Verdict {
        tier: Some(tier.to_owned()),
        ..verdict
    };
    let later = Verdict {
        on: as_of().succ_opt().unwrap(),
        ..said("a", VerdictKind::Reject, 0)
    };
    let ledger = [
        said("A.example", VerdictKind::Accept, 3),
        said("a", VerdictKind::Reject, 9),
        later,
        // One day, two lines: the last one.
        said("name of B", VerdictKind::Reject, 1),
        tier("2", said("b", VerdictKind::Override, 1)),
        tier("tier9", said("c", VerdictKind::Override, 1)),
        said("nobody", VerdictKind::Accept, 1),
    ];
    let words = Words::of_ledger(&assessment, &model(), &ledger);
    assert_eq!(words.of(0), Some(Word::Accept));
    assert_eq!(words.of(1), Some(Word::Override(1)));
    assert_eq!(words.of(2), None);
    assert_eq!((words.later, words.superseded), (1, 2));
    assert_eq!(words.unknown_tiers.len(), 1);
    assert_eq!(words.unknown_accounts.len(), 1);
    let codes: Vec<&str> = words
        .warnings("tables/verdicts.csv")
        .iter()
        .map(|warning| warning.code.name())
        .collect();
    assert_eq!(codes, ["W0152", "W0153"]);
}

/// Three accepts, a reject and an override: 3 of 5. Of six in the list, `e` was touched 30 days ago
/// and `f` never; `d` was touched 29 days ago, and of the others somebody said something.
#[test]
fn agreement_is_what_people_said_of_what_was_listed() {
    let ids = ["a", "b", "c", "d", "e", "f", "g"];
    let values: Vec<_> = ids.iter().map(|id| (*id, None)).collect();
    let assessment = assessed(&values, &[("d", 29), ("e", 30)]);
    let why = |reason: &str, verdict: Verdict| Verdict {
        reason: reason.to_owned(),
        ..verdict
    };
    let ledger = [
        said("a", VerdictKind::Accept, 1),
        why("No budget", said("b", VerdictKind::Reject, 1)),
        Verdict {
            tier: Some("1".to_owned()),
            ..said("c", VerdictKind::Override, 1)
        },
        why("known", said("e", VerdictKind::Accept, 50)),
        why("no budget ", said("e", VerdictKind::Reject, 40)),
        said("g", VerdictKind::Accept, 1),
    ];
    let count = |ledger: &[Verdict]| {
        let words = Words::of_ledger(&assessment, &model(), ledger);
        let list = placed(&assessment, Seats::unlimited(3), &words);
        agreement(&assessment, &model(), (&words, ledger), &list, 30)
    };
    let found = count(&ledger);
    // `e` is rejected by the later line: two accepts of five.
    assert_eq!((found.accepts, found.rejects, found.overrides), (2, 2, 1));
    let rate = found.rate.unwrap();
    assert_eq!((rate.numerator, rate.denominator), (2, 5));
    // `a`, `c`, `d`, `f` and `g` are listed, and nobody touched or spoke of `f`.
    let ignored = found.ignored.unwrap();
    assert_eq!((ignored.numerator, ignored.denominator), (1, 5));
    let first = &found.reasons[1];
    assert_eq!((first.kind, first.accounts), (VerdictKind::Reject, 2));
    assert_eq!(first.reason, "No budget");
    assert_eq!(found.rules.iter().map(|rule| rule.accounts).sum::<u64>(), 5);

    let nothing = count(&[]);
    assert_eq!(nothing.rate, Err(Missing::NoTrials));
    let ignored = nothing.ignored.unwrap();
    assert_eq!((ignored.numerator, ignored.denominator), (6, 7));
}

#[test]
fn without_touches_nobody_is_called_ignored() {
    let mut inputs = Inputs {
        accounts: vec![account("a")],
        people: vec![person("p", "a")],
        sources: everything(),
        ..Inputs::default()
    };
    inputs.sources.engagements = false;
    let assessment = Run::start(settings(), inputs, &model()).unwrap().finish();
    let list = placed(&assessment, Seats::unlimited(3), &Words::default());
    let words = (&Words::default(), &[][..]);
    let found = agreement(&assessment, &model(), words, &list, 30);
    assert_eq!(found.ignored, Err(Missing::MissingInput));
    assert_eq!(found.untold, 1);
}
