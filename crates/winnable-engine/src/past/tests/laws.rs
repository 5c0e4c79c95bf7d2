//! Laws: nothing that became known after a deal was created reaches its score.

use proptest::prelude::*;
use winnable_model::{KnownAt, KnownSince, PersonId};

use super::*;

/// Days before the as-of date on which things happen.
const SPAN: u64 = 300;

fn customer(n: u8) -> String {
    format!("a{n}")
}

prop_compose! {
    fn people(prefix: &'static str)(rows in prop::collection::vec((0_u8..3, prop::option::weighted(0.9, 0..SPAN)), 0..8)) -> Vec<Person> {
        rows.into_iter().enumerate().map(|(n, (account, ago))| Person {
            funnel: ago.map(known_since).map(Box::new),
            ..person(&format!("{prefix}{n}"), &customer(account))
        }).collect()
    }
}

prop_compose! {
    fn touches(prefix: &'static str)(rows in prop::collection::vec((0_u8..8, 0..SPAN, prop::option::of(0_u8..3)), 0..25)) -> Vec<Engagement> {
        rows.into_iter().map(|(n, ago, account)| Engagement {
            account: account.map_or_else(AccountLinks::default, |n| link(&customer(n))),
            person: PersonLinks { contact: Some(PersonId::new(&format!("{prefix}{n}"))), ..PersonLinks::default() },
            ..touch("nobody", ago)
        }).collect()
    }
}

prop_compose! {
    fn deals(prefix: &'static str)(rows in prop::collection::vec((0_u8..3, 0_u8..3, 0..SPAN, prop::option::weighted(0.9, 0..SPAN)), 0..10)) -> Vec<Opportunity> {
        let outcomes = [Outcome::Open, Outcome::Won, Outcome::Lost];
        rows.into_iter().enumerate().map(|(n, (account, outcome, created, close))| Opportunity {
            created: Some(day(created)),
            close: close.map(day),
            ..deal(&format!("{prefix}{n}"), &customer(account), outcomes[usize::from(outcome)], Some(700))
        }).collect()
    }
}

prop_compose! {
    fn orders(prefix: &'static str)(rows in prop::collection::vec((0_u8..3, 0..SPAN), 0..6)) -> Vec<Transaction> {
        rows.into_iter().enumerate().map(|(n, (account, ago))| order(&format!("{prefix}{n}"), &customer(account), ago)).collect()
    }
}

fn signals() -> impl Strategy<Value = Vec<Signal>> {
    let rows = prop::collection::vec((0_u8..3, 0..SPAN), 0..6);
    rows.prop_map(|rows| {
        let signal = |(account, ago)| Signal {
            on: day(ago),
            kind: SignalKind::TopicSearch,
            strength: Decimal::TWO,
            account: link(&customer(account)),
            origin: origin(8),
        };
        rows.into_iter().map(signal).collect()
    })
}

prop_compose! {
    fn world(prefix: &'static str)(
        people in people(prefix),
        touches in touches(prefix),
        opportunities in deals(prefix),
        transactions in orders(prefix),
        signals in signals(),
    ) -> World {
        World {
            inputs: Inputs { people, opportunities, transactions, signals, ..Inputs::default() },
            touches,
        }
    }
}

/// What one world knows by a day, and what another one adds after it. Deals that were open that day end
/// otherwise.
fn spliced(known: &World, later: &World, on: NaiveDate, ends: &[u8]) -> World {
    fn splice<T: KnownSince + Clone>(known: &[T], later: &[T], on: NaiveDate) -> Vec<T> {
        let known = known
            .iter()
            .filter(|row| row.known_at(on) != KnownAt::Later);
        let later = later
            .iter()
            .filter(|row| row.known_at(on) == KnownAt::Later);
        known.chain(later).cloned().collect()
    }
    let (a, b) = (&known.inputs, &later.inputs);
    let mut opportunities = splice(&a.opportunities, &b.opportunities, on);
    for (deal, end) in opportunities.iter_mut().zip(ends) {
        let closed = deal.outcome != Outcome::Open;
        // One that closed without a date may have closed by then.
        if closed && deal.close.is_none_or(|close| close <= on) {
            continue;
        }
        deal.outcome = [Outcome::Open, Outcome::Won, Outcome::Lost][usize::from(*end % 3)];
        deal.close = Some(on + chrono::Days::new(u64::from(*end) + 1));
    }
    World {
        inputs: Inputs {
            people: splice(&a.people, &b.people, on),
            opportunities,
            transactions: splice(&a.transactions, &b.transactions, on),
            signals: splice(&a.signals, &b.signals, on),
            ..Inputs::default()
        },
        touches: splice(&known.touches, &later.touches, on),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_became_known_later_changes_no_score(
        known in world("k"),
        later in world("l"),
        target in (0_u8..3, 0..SPAN),
        ends in prop::collection::vec(any::<u8>(), 24),
    ) {
        let (home, created) = (target.0, day(target.1));
        let place = |mut world: World, own: Opportunity| {
            world.inputs.accounts = (0..3).map(|n| account(&customer(n))).collect();
            world.inputs.opportunities.insert(0, own);
            world
        };
        let own = |outcome: Outcome, close: Option<NaiveDate>, amount: i64| Opportunity {
            created: Some(created),
            close,
            ..deal("target", &customer(home), outcome, Some(amount))
        };
        let other = spliced(&known, &later, created, &ends);
        let one = place(known, own(Outcome::Won, Some(day(0)), 5_000_000));
        let two = place(other, own(Outcome::Open, None, 1));
        let of = |world: &World| look_back(world).deals[0].scored;
        prop_assert_eq!(of(&one), of(&two));
    }
}
