//! Laws: order and splits change nothing, a duplicated contact changes nothing.

use proptest::prelude::*;

use super::*;

fn id(prefix: &str, n: u8) -> String {
    format!("{prefix}{n}")
}

prop_compose! {
    pub(crate) fn people()(rows in prop::collection::vec((0_u8..12, 0_u8..5, 0_u8..6, any::<bool>()), 0..20)) -> Vec<Person> {
        let mut people: Vec<Person> = Vec::new();
        for (n, account, mail, lead) in rows {
            let mut person = person(&id("p", n), &id("a", account));
            if lead {
                person.kind = PersonKind::Lead;
                person.contact = Some(PersonId::new(&id("p", n % 3)));
            }
            person.email = (mail < 4).then(|| format!("{mail}@x.example").into());
            // The reader hands out one row an id and kind.
            if !people.iter().any(|p| p.id == person.id && p.kind == person.kind) {
                people.push(person);
            }
        }
        people
    }
}

prop_compose! {
    pub(crate) fn touches()(rows in prop::collection::vec((0_u8..14, 0_u8..6, 0_u64..200, any::<bool>(), any::<bool>()), 0..40)) -> Vec<Engagement> {
        let channels = ["webinar", "email_open", "meeting", "kakao", "pricing_page", "call"];
        rows.into_iter().map(|(n, channel, ago, inbound, by_mail)| {
            let mut touch = touch(&id("p", n), ago);
            touch.channel = Channel::new(channels[usize::from(channel)]);
            touch.direction = if inbound { Direction::Inbound } else { Direction::Outbound };
            if by_mail {
                touch.person = PersonLinks { email: Some(format!("{}@x.example", n % 5).into()), ..PersonLinks::default() };
            }
            touch
        }).collect()
    }
}

prop_compose! {
    pub(crate) fn deals()(rows in prop::collection::vec((0_u8..6, 0_u8..3, prop::option::of(0_i64..1_000_000_000)), 0..15)) -> Vec<Opportunity> {
        let outcomes = [Outcome::Open, Outcome::Won, Outcome::Lost];
        rows.into_iter().enumerate().map(|(n, (account, outcome, amount))| {
            deal(&format!("d{n}"), &id("a", account), outcomes[usize::from(outcome)], amount)
        }).collect()
    }
}

fn inputs(people: &[Person], deals: &[Opportunity]) -> Inputs {
    Inputs {
        accounts: (0..5).map(|n| account(&id("a", n))).collect(),
        people: people.to_vec(),
        opportunities: deals.to_vec(),
        sources: everything(),
        ..Inputs::default()
    }
}

/// Every row of the list, places of evidence apart.
fn outcome(assessment: &Assessment) -> String {
    let list = list(assessment);
    let rows = list.rows.iter().map(|row| {
        let facts: Vec<_> = row.facts.known().collect();
        format!(
            "{} {:?} {:?} {facts:?}",
            row.account_id, row.receipt.scored, row.naive_sum
        )
    });
    let excluded = list.excluded.iter();
    let excluded = excluded.map(|row| format!("{} {:?} {}", row.account_id, row.score, row.rule));
    rows.chain(excluded).collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn row_order_changes_nothing(people in people(), touches in touches(), deals in deals(), seed in any::<u64>()) {
        let forwards = assess(inputs(&people, &deals), &touches);
        let shuffle = |n: usize| (n as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(seed) >> 7;
        let mixed = |n: usize| { let mut order: Vec<usize> = (0..n).collect(); order.sort_by_key(|i| shuffle(*i)); order };
        let people: Vec<Person> = mixed(people.len()).into_iter().map(|i| people[i].clone()).collect();
        let deals: Vec<Opportunity> = mixed(deals.len()).into_iter().map(|i| deals[i].clone()).collect();
        let touches: Vec<Engagement> = mixed(touches.len()).into_iter().map(|i| touches[i].clone()).collect();
        let mut rows = inputs(&people, &deals);
        rows.accounts.reverse();
        prop_assert_eq!(outcome(&assess(rows, &touches)), outcome(&forwards));
    }

    #[test]
    fn a_duplicated_contact_changes_nothing(mut people in people(), touches in touches(), at in any::<prop::sample::Index>()) {
        prop_assume!(!people.is_empty());
        let index = at.index(people.len());
        let account = people[index].account.clone();
        let email: Box<str> = "twin@x.example".into();
        people[index].email = Some(email.clone());
        let once = outcome(&assess(inputs(&people, &[]), &touches));
        // The same person again under another id, with the same e-mail on the same account.
        let mut twin = Person::new(PersonId::new("zz"), people[index].kind, origin(9));
        twin.account = account;
        twin.email = Some(email);
        people.push(twin);
        prop_assert_eq!(outcome(&assess(inputs(&people, &[]), &touches)), once);
    }

    #[test]
    fn every_touch_has_one_outcome(people in people(), touches in touches()) {
        let mut run = Run::start(settings(), inputs(&people, &[]), &model()).unwrap();
        let mut counted = 0_u32;
        for touch in &touches {
            counted += u32::from(run.engagement(touch) == TouchOutcome::Counted);
        }
        let assessment = run.finish();
        let total: Decimal = (0..assessment.len())
            .flat_map(|at| {
                [winnable_model::fact_ids::INBOUND_TOUCHES, winnable_model::fact_ids::OUTBOUND_TOUCHES]
                    .map(|fact| match assessment.value(at, fact) {
                        winnable_model::FactValue::Number(n) => *n,
                        _ => Decimal::ZERO,
                    })
            })
            .sum();
        prop_assert_eq!(total, Decimal::from(counted));
    }
}
