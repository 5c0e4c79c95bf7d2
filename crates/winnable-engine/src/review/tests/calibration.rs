//! Words of people against the steps of a model, by hand.

use chrono::NaiveDate;
use winnable_model::{Motion, Points, Verdict, VerdictKind};

use super::*;
use crate::list_tier::Words;
use crate::tests::deal;

const TIERS: &str = "[[tier]]\nid = \"a\"\nscore = 60\n[[tier]]\nid = \"b\"\n";

/// By weights of 60 and 40: p and s have the size alone, 60 points; q the budget alone, 40; r half of the
/// size and the budget, 70. `c` is a customer.
fn accounts() -> Vec<Account> {
    let several = |letter: &str, count: usize, employees, budget| -> Vec<Account> {
        let ids = (1..=count).map(|at| format!("{letter}{at}"));
        ids.map(|id| known(&id, Some(employees), Some(budget)))
            .collect()
    };
    [
        several("p", 8, 100, false),
        several("q", 8, 1, true),
        several("r", 8, 20, true),
        several("s", 2, 100, false),
        several("c", 1, 100, true),
    ]
    .concat()
}

/// Sales wants neither p nor q, and wants all others.
fn ledger(accounts: &[Account]) -> Vec<Verdict> {
    let word = |(account, line): (&Account, u64)| {
        let id = account.id.as_str();
        Verdict {
            account: id.to_owned(),
            who: "Kim".to_owned(),
            kind: if id.starts_with(['p', 'q']) {
                VerdictKind::Reject
            } else {
                VerdictKind::Accept
            },
            tier: None,
            reason: String::new(),
            on: NaiveDate::MIN,
            line,
        }
    };
    accounts.iter().zip(2..).map(word).collect()
}

fn found(tiers: &str, verdicts: usize, step: i32, least_gain: u64) -> Calibration {
    let model = model(["60", "40"], tiers);
    let compiled = CompiledModel::new(&model).unwrap();
    let accounts = accounts();
    let won = [deal("1", "c1", winnable_model::Outcome::Won, Some(9))];
    let (assessment, _) = assessed(&accounts, &won, &compiled);
    let mut said = ledger(&accounts);
    said.truncate(verdicts);
    let words = Words::of_ledger(&assessment, &compiled, &said);
    let settings = CalibrationSettings {
        step: Points::from_hundredths(step),
        least_gain,
        motion: Motion::New,
        counted: 1,
    };
    calibrate(&assessment, &model, &compiled, &words, &settings)
}

#[test]
fn a_step_is_proposed_with_what_it_gains_and_loses() {
    let found = found(TIERS, usize::MAX, 500, 3);
    assert_eq!((found.words, found.excluded), ([10, 16, 0], 1));
    // The 8 q and the 8 r and the 2 s stand where people want them; the 8 p do not.
    assert_eq!((found.agree, found.total()), (18, 26));
    // Weight either way, and the edge at 55 and at 65.
    assert_eq!(found.tried, 4);
    // With 55 and 45, or from 65 points on, those of 60 points are out: 8 p are gained and 2 s are lost.
    let [weight, edge] = found.proposals.as_slice() else {
        panic!("{:?}", found.proposals)
    };
    assert_eq!(
        weight.step.settings(),
        ["factor.size.weight=55.00", "factor.budget.weight=45.00"]
    );
    assert_eq!(edge.step.settings(), ["tier.a.score=65.00"]);
    for one in [weight, edge] {
        let counts = (one.gains, one.losses, one.net(), one.agree);
        assert_eq!(counts, (8, 2, 6, 24));
        // Wilson, 8 of 10: (8 + 1.9207 ∓ 1.9600 √(1.6 + 0.9604)) / 13.8415.
        let share = one.share.expect("an interval");
        assert!((share.low - 0.490_16).abs() < 1e-4, "{share:?}");
        assert!((share.high - 0.943_32).abs() < 1e-4, "{share:?}");
        assert!(!one.is_clear());
    }
    // All of p and s change tier; of the second nobody was to count.
    assert_eq!((weight.tier_changes, edge.tier_changes), (Some(10), None));
}

#[test]
fn a_step_that_loses_as_many_is_none() {
    // At 48 and 52 r has 76 and stays; from 72 points on r is out as well: 8 gained, 10 lost.
    let found = found(TIERS, usize::MAX, 1_200, 1);
    let [only] = found.proposals.as_slice() else {
        panic!("{:?}", found.proposals)
    };
    assert_eq!(only.step.name(), "weight");
}

#[test]
fn nothing_is_proposed_from_little() {
    // The ledger begins with the 8 p, the 8 q and three of the r.
    let few = found(TIERS, 19, 500, 1);
    assert_eq!((few.total(), few.none), (19, Some(NoProposal::TooFewWords)));
    assert_eq!((few.tried, few.proposals.len()), (0, 0));
    let enough = found(TIERS, 20, 500, 1);
    assert_eq!((enough.none, enough.proposals.len()), (None, 2));
    // 8 of 8: 8 / (8 + 3.8415) is above a half.
    assert!(enough.proposals.iter().all(Proposal::is_clear));
    let strict = found(TIERS, usize::MAX, 500, 7);
    assert_eq!(strict.none, Some(NoProposal::NoStep));
    let flat = found("[[tier]]\nid = \"b\"\n", usize::MAX, 500, 1);
    assert_eq!(flat.none, Some(NoProposal::NoEdge));
}
