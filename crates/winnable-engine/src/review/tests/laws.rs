use proptest::prelude::*;
use winnable_model::{Motion, Outcome};

use super::*;
use crate::tests::deal;

const EDGES: [&str; 4] = [
    "[[tier]]\nid = \"a\"\nscore = 70\n[[tier]]\nid = \"b\"\nscore = 40\n[[tier]]\nid = \"c\"\n",
    "[[tier]]\nid = \"a\"\nscore = 60\nrequire = [\"account.budget_confirmed\"]\n[[tier]]\nid = \"b\"\nscore = 30\n",
    "[[tier]]\nid = \"b\"\nscore = 65\n[[tier]]\nid = \"a\"\nscore = 20\n",
    "[[tier]]\nid = \"z\"\nscore = 50\n[[tier]]\nid = \"c\"\n",
];

const STRATEGIES: [&str; 2] = ["", "[rollup]\nstrategy = \"max\"\n"];

prop_compose! {
    fn models()(weight in 1_i64..100, edges in 0..EDGES.len(), strategy in 0..STRATEGIES.len()) -> Model {
        let weights = [weight.to_string(), (100 - weight).to_string()];
        model([&weights[0], &weights[1]], &format!("{}{}", EDGES[edges], STRATEGIES[strategy]))
    }
}

prop_compose! {
    fn accounts()(rows in prop::collection::vec((prop::option::of(0_i64..100), prop::option::of(any::<bool>())), 0..12)) -> Vec<Account> {
        let rows = rows.into_iter().enumerate();
        rows.map(|(n, (employees, budget))| known(&format!("a{n}"), employees, budget)).collect()
    }
}

prop_compose! {
    fn deals()(rows in prop::collection::vec((0_u8..12, prop::bool::weighted(0.8), prop::option::of(0_i64..1_000_000)), 0..12)) -> Vec<Opportunity> {
        rows.into_iter().enumerate().map(|(n, (account, open, amount))| {
            let outcome = if open { Outcome::Open } else { Outcome::Lost };
            let close = None;
            Opportunity { close, ..deal(&format!("d{n}"), &format!("a{account}"), outcome, amount) }
        }).collect()
    }
}

struct Both {
    there: Review,
    back: Review,
    lists: [Vec<(String, Option<String>)>; 2],
}

fn both(accounts: &[Account], deals: &[Opportunity], models: [&Model; 2]) -> Both {
    let [old, new] = models.map(|model| CompiledModel::new(model).unwrap());
    let (of_old, ledger) = assessed(accounts, deals, &old);
    let (of_new, _) = assessed(accounts, deals, &new);
    // Where the roll-up is the same, one set of facts serves both.
    let of_new = if needs_other_facts(&old, &new) {
        &of_new
    } else {
        &of_old
    };
    let sources = everything();
    let settings = ReviewSettings {
        motion: Motion::New,
        filter: None,
        ledger: &ledger,
        sources: &sources,
        programmes: &[],
    };
    let answers = [&of_old, of_new].map(|side| side.answers(&new));
    let old = ReviewSide {
        assessment: &of_old,
        answers: &answers[0],
        model: &old,
    };
    let new = ReviewSide {
        assessment: of_new,
        answers: &answers[1],
        model: &new,
    };
    let list = |side: ReviewSide<'_>| {
        let rows = (0..side.assessment.len())
            .filter(|at| side.assessment.exclusion(*at, Motion::New).is_none());
        let row = |at| {
            let row = side.assessment.row(at, side.model, false);
            (
                row.account_id.to_string(),
                row.receipt.tier.map(|tier| tier.to_string()),
            )
        };
        rows.map(row).collect()
    };
    Both {
        there: review(old, new, &settings),
        back: review(new, old, &settings),
        lists: [list(old), list(new)],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_way_back_is_the_way_there_turned(accounts in accounts(), deals in deals(), a in models(), b in models()) {
        let Both { there, back, .. } = both(&accounts, &deals, [&a, &b]);
        let mut turned: Vec<Moved> = back.moved.into_iter().map(|mut one| {
            std::mem::swap(&mut one.from, &mut one.to);
            one.direction = one.direction.turned();
            if let Some(because) = &mut one.because {
                std::mem::swap(&mut because.from, &mut because.to);
            }
            one
        }).collect();
        let mut moved = there.moved;
        moved.sort_by(|a, b| a.account_id.cmp(&b.account_id));
        turned.sort_by(|a, b| a.account_id.cmp(&b.account_id));
        prop_assert_eq!(moved, turned);
        prop_assert_eq!(&there.touched, &back.touched);
        prop_assert_eq!(there.listed, (back.listed.1, back.listed.0));
        prop_assert_eq!(there.scores_changed, back.scores_changed);
        prop_assert_eq!(there.transitions.len(), back.transitions.len());
        for one in &there.transitions {
            let other = back.transitions.iter().find(|other| (&other.to, &other.from) == (&one.from, &one.to));
            prop_assert_eq!(other.map(|other| other.accounts), Some(one.accounts));
        }
        for (direction, touched) in &there.by_direction {
            let other = back.by_direction.iter().find(|other| other.0 == direction.turned());
            prop_assert_eq!(other.map(|other| &other.1), Some(touched));
        }
    }

    #[test]
    fn who_moves_is_who_has_another_tier_on_two_lists(accounts in accounts(), deals in deals(), a in models(), b in models()) {
        let Both { there, lists: [old, new], .. } = both(&accounts, &deals, [&a, &b]);
        prop_assert_eq!(there.listed, (old.len() as u64, new.len() as u64));
        let other: Vec<&String> = new.iter().filter(|row| !old.contains(row)).map(|row| &row.0).collect();
        let mut moved: Vec<String> = there.moved.iter().map(|one| one.account_id.to_string()).collect();
        let mut expected: Vec<String> = other.into_iter().cloned().collect();
        moved.sort();
        expected.sort();
        prop_assert_eq!(moved, expected);
        // Every listed account is in one cell of the table, and every tier's counts are sums of cells.
        let cells: u64 = there.transitions.iter().map(|one| one.accounts).sum();
        prop_assert_eq!(cells, new.len() as u64);
        let to: u64 = there.tiers.iter().filter_map(|tier| tier.to).sum();
        let from: u64 = there.tiers.iter().filter_map(|tier| tier.from).sum();
        prop_assert_eq!((from, to), there.listed);
        // What the directions touch sums to what all moves touch.
        let sum = |of: fn(&Touched) -> u64| there.by_direction.iter().map(|(_, touched)| of(touched)).sum::<u64>();
        prop_assert_eq!(sum(|t| t.accounts), there.touched.accounts);
        prop_assert_eq!(sum(|t| t.open.deals), there.touched.open.deals);
    }

    #[test]
    fn a_model_against_itself_moves_nothing(accounts in accounts(), deals in deals(), a in models()) {
        let Both { there, .. } = both(&accounts, &deals, [&a, &a]);
        prop_assert!(there.moved.is_empty() && there.scores_changed == 0 && !there.other_facts);
    }

    #[test]
    fn what_survives_all_survives_each(accounts in accounts(), a in models(), vectors in 0_u32..12) {
        let compiled = CompiledModel::new(&a).unwrap();
        let (assessment, ledger) = assessed(&accounts, &[], &compiled);
        let sources = everything();
        let settings = ReviewSettings { motion: Motion::New, filter: None, ledger: &ledger, sources: &sources, programmes: &[] };
        let side = ReviewSide { assessment: &assessment, answers: &assessment.answers(&compiled), model: &compiled };
        let found = jitter(side, &a, vectors, &settings).unwrap();
        let n = found.accounts;
        for weight in &found.weights {
            prop_assert!(found.all <= weight.both && weight.both <= weight.less.min(weight.more));
            prop_assert!(weight.less.max(weight.more) <= n && weight.less + weight.more <= n + weight.both);
        }
        if let Some(random) = found.random {
            prop_assert!(found.all <= random.all && random.all * u64::from(vectors) <= random.kept);
            prop_assert!(random.kept <= n * u64::from(vectors));
        }
        prop_assert_eq!(found.random.is_some(), vectors > 0);
    }
}
