use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_model::{Currency, FactValue, Label, Money, Span};

use super::*;

fn group(on: &str, channel: u16, count: u32) -> TouchGroup {
    let on: chrono::NaiveDate = on.parse().unwrap();
    TouchGroup {
        on: on.into(),
        channel,
        kind: TouchKind::Engagement,
        count,
    }
}

fn person(name: &str, touches: Vec<TouchGroup>) -> StoredPerson {
    StoredPerson {
        key: Key::of(["person", name]),
        evidence: Key::default(),
        kind: PersonKind::Contact,
        since: None,
        leads: Vec::new(),
        profile: StoredProfile::default(),
        touches,
    }
}

#[test]
fn rows_in_another_order_are_the_same_dossier() {
    let mut first = Dossier {
        channels: vec!["web_visit".into(), "webinar".into()],
        people: vec![
            person(
                "a",
                vec![group("2026-01-02", 0, 1), group("2026-01-01", 1, 1)],
            ),
            person("b", vec![group("2026-01-02", 1, 1)]),
        ],
        ..Dossier::default()
    };
    let mut second = Dossier {
        channels: vec!["webinar".into(), "unused".into(), "web_visit".into()],
        people: vec![
            person("b", vec![group("2026-01-02", 0, 1)]),
            person(
                "a",
                vec![group("2026-01-01", 0, 1), group("2026-01-02", 2, 1)],
            ),
        ],
        ..Dossier::default()
    };
    first.settle();
    second.settle();
    assert_eq!(first, second);
    assert_eq!(first.channels, ["web_visit", "webinar"]);
    assert_eq!(first.encode().unwrap(), second.encode().unwrap());
}

#[test]
fn touches_of_one_day_and_channel_are_counted_together() {
    let mut dossier = Dossier {
        channels: vec!["call".into(), "call".into()],
        nobody: vec![group("2026-01-02", 0, 2), group("2026-01-02", 1, 3)],
        ..Dossier::default()
    };
    dossier.settle();
    assert_eq!(dossier.nobody, [group("2026-01-02", 0, 5)]);
}

#[test]
fn bytes_that_are_cut_or_too_long_are_refused() {
    let (bytes, _) = Dossier {
        id: "a1".into(),
        ..Dossier::default()
    }
    .encode()
    .unwrap();
    for end in 0..bytes.len() {
        assert!(Dossier::decode(&bytes[..end]).is_err(), "{end}");
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert!(Dossier::decode(&longer).is_err());
    assert_eq!(Dossier::decode(&bytes).unwrap().id, "a1");
}

fn number() -> impl Strategy<Value = Decimal> {
    (any::<i64>(), 0..=8_u32).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn span() -> impl Strategy<Value = Span> {
    (number(), number(), any::<[bool; 4]>()).prop_filter_map(
        "an empty span",
        |(a, b, [low, high, with_low, with_high])| match (with_low, with_high) {
            (true, true) => Span::between(a.min(b), low, a.max(b), high).ok(),
            (true, false) => Some(if low {
                Span::at_least(a)
            } else {
                Span::above(a)
            }),
            (false, true) => Some(if high {
                Span::at_most(a)
            } else {
                Span::below(a)
            }),
            (false, false) => None,
        },
    )
}

proptest! {
    #[test]
    fn a_value_comes_back_as_it_was_kept(
        number in number(),
        span in span(),
        day in 0..4_000_000_i32,
        words in prop::collection::vec("[a-zA-Z가-힣 ]{1,8}", 0..4),
    ) {
        let date = chrono::NaiveDate::from_num_days_from_ce_opt(day).unwrap();
        let values = [
            FactValue::NotApplicable,
            FactValue::Flag(true),
            FactValue::Number(number),
            FactValue::NumberSpan(Box::new(span)),
            FactValue::Money(Money::new(number, Currency::KRW)),
            FactValue::MoneySpan(Box::new(span), Currency::USD),
            FactValue::Date(date),
            FactValue::Text(Label::new("Financial Services")),
            FactValue::set(words.iter().map(|word| Label::new(word))),
        ];
        for value in values {
            prop_assert_eq!(StoredValue::of(&value).unwrap().value(), value);
        }
        prop_assert!(StoredValue::of(&FactValue::Unknown).is_none());
    }
}

/// What is kept must be read by every later version: the numbers of kinds and outcomes in it are
/// their places in the lists of the model, to which words are added at the end alone.
#[test]
fn kinds_and_outcomes_keep_their_numbers() {
    fn numbers<T: serde::Serialize>(all: &[T]) -> Vec<u8> {
        all.iter()
            .flat_map(|one| postcard::to_stdvec(one).unwrap())
            .collect()
    }
    assert_eq!(numbers(&[PersonKind::Contact, PersonKind::Lead]), [0, 1]);
    assert_eq!(
        numbers(&[Outcome::Open, Outcome::Won, Outcome::Lost]),
        [0, 1, 2]
    );
    assert_eq!(numbers(&TransactionKind::ALL), [0, 1, 2, 3]);
}
