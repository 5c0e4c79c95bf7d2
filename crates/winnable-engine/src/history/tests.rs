//! A dossier scored again is the run that it was kept of.

use proptest::prelude::*;
use winnable_model::{
    AccountLinks, Currency, Engagement, FactCatalogue, Money, Opportunity, Person, Signal,
    SignalKind, Transaction, TransactionId, TransactionKind,
};

use super::{Ground, Rescorer};
use crate::tests::*;
use crate::{Assessment, Inputs, Run};

fn kept(inputs: Inputs, touches: &[Engagement]) -> (Assessment, super::Kept) {
    let mut run = Run::start_kept(settings(), inputs, &model()).unwrap();
    for touch in touches {
        run.engagement(touch);
    }
    run.finish_kept()
}

fn rows(people: &[Person], deals: &[Opportunity], money: &[(u8, i64)]) -> Inputs {
    let transactions = money
        .iter()
        .enumerate()
        .map(|(at, (kind, amount))| Transaction {
            id: TransactionId::new(&at.to_string()),
            kind: TransactionKind::ALL[usize::from(*kind)],
            account: AccountLinks {
                id: Some(winnable_model::AccountId::new(&format!("a{}", at % 5))),
                ..AccountLinks::default()
            },
            person: winnable_model::PersonLinks::default(),
            on: day(at as u64),
            amount: (*amount > 0).then(|| Money::new((*amount).into(), Currency::KRW)),
            due: None,
            reference: None,
            last_happened: None,
            origin: origin(3),
        });
    let signals = money.iter().map(|(kind, amount)| Signal {
        on: day(u64::from(*kind) * 30),
        kind: SignalKind::ALL[usize::from(*kind)],
        strength: (*amount % 7).into(),
        account: AccountLinks {
            id: Some(winnable_model::AccountId::new(&format!("a{}", amount % 5))),
            ..AccountLinks::default()
        },
        origin: origin(4),
    });
    Inputs {
        accounts: (0..5).map(|n| account(&format!("a{n}"))).collect(),
        people: people.to_vec(),
        opportunities: deals.to_vec(),
        transactions: transactions.collect(),
        signals: signals.collect(),
        sources: everything(),
        ..Inputs::default()
    }
}

prop_compose! {
    fn money()(rows in prop::collection::vec((0_u8..4, 0_i64..1_000_000), 0..12)) -> Vec<(u8, i64)> {
        rows
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_dossier_scored_again_is_what_the_run_said(
        people in laws::people(), deals in laws::deals(), touches in laws::touches(), money in money(),
    ) {
        let catalogue = FactCatalogue::builtin();
        let (assessment, kept) = kept(rows(&people, &deals, &money), &touches);
        let model = model();
        let rescorer = Rescorer::new(&model, &catalogue, as_of());
        let ground = Ground { sources: everything(), currency: Currency::KRW };
        for at in 0..assessment.len() {
            let dossier = kept.dossier(&assessment, at, &catalogue);
            let (bytes, _) = dossier.encode().unwrap();
            let dossier = winnable_history::Dossier::decode(&bytes).unwrap();
            let again = rescorer.facts(&dossier, &ground).unwrap();
            let facts: Vec<_> = assessment.facts(at).known().collect();
            prop_assert_eq!(again.known().collect::<Vec<_>>(), facts);
            let scored = assessment.row(at, &model, false).receipt.scored;
            prop_assert_eq!(rescorer.score(&dossier, &ground).unwrap(), scored);
        }
    }

    #[test]
    fn the_order_of_rows_is_no_part_of_a_dossier(
        people in laws::people(), deals in laws::deals(), touches in laws::touches(), money in money(),
    ) {
        let catalogue = FactCatalogue::builtin();
        let digests = |inputs: Inputs, touches: &[Engagement]| {
            let (assessment, kept) = kept(inputs, touches);
            let mut digests: Vec<_> = (0..assessment.len())
                .map(|at| kept.dossier(&assessment, at, &catalogue).encode().unwrap().1)
                .collect();
            let loose = kept.loose(&assessment);
            digests.extend(loose.values().map(|loose| loose.encode().unwrap().1));
            digests
        };
        let there = digests(rows(&people, &deals, &money), &touches);
        let mut backwards = rows(&people, &deals, &money);
        backwards.accounts.reverse();
        backwards.people.reverse();
        backwards.opportunities.reverse();
        backwards.transactions.reverse();
        backwards.signals.reverse();
        let touches: Vec<Engagement> = touches.iter().rev().cloned().collect();
        prop_assert_eq!(digests(backwards, &touches), there);
    }
}
