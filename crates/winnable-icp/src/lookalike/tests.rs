use proptest::prelude::*;

use super::*;

fn account(id: &str, facts: &[Option<&[&str]>]) -> AccountFacts {
    let levels = |one: Option<&[&str]>| {
        one.map(|levels| levels.iter().map(|level| Box::from(*level)).collect())
    };
    AccountFacts {
        id: id.into(),
        facts: facts.iter().map(|one| levels(*one)).collect(),
    }
}

fn named(facts: &[&str]) -> Vec<String> {
    facts.iter().map(|fact| (*fact).to_owned()).collect()
}

/// Ten customers, four of them best: three of the best and one other are in software, all the others
/// in retail; of one other nothing is known.
fn ten() -> (Vec<AccountFacts>, Vec<bool>) {
    let industries = [
        "software", "software", "software", "retail", "software", "retail", "retail", "retail",
        "retail", "",
    ];
    let rows = industries
        .iter()
        .map(|industry| {
            let known = !industry.is_empty();
            account("c", &[known.then_some(&[*industry][..])])
        })
        .collect();
    let best = (0..10).map(|at| at < 4).collect();
    (rows, best)
}

#[test]
fn a_weight_is_the_log_of_observed_over_expected() {
    let (rows, best) = ten();
    let candidates = [
        account("x", &[Some(&["software"])]),
        account("y", &[Some(&["retail"])]),
        account("z", &[Some(&["farming"])]),
        account("u", &[None]),
    ];
    let found =
        look_alikes(&named(&["industry"]), (&rows, &best), &candidates, 20).expect("a list");
    // Of 9 with a known industry 4 are in software and 4 of the best are known: 16/9 expected.
    let software = &found.weights[1];
    assert_eq!((software.best, software.all), ((3, 4), (4, 9)));
    assert!((software.weight - (3.5_f64 / (16.0 / 9.0 + 0.5)).ln()).abs() < 1e-12);
    let retail = &found.weights[0];
    assert!((retail.weight - (1.5_f64 / (20.0 / 9.0 + 0.5)).ln()).abs() < 1e-12);
    // Fisher of 3 of 4 against 1 of 5 is 0.2063 (scipy 1.17), twice that for two levels by Holm.
    assert!((software.p_holm - 2.0 * 0.206_349_206_349).abs() < 1e-9);
    // What no customer has is neither like nor unlike; of whom nothing is known is not ordered.
    let order: Vec<usize> = found.rows.iter().map(|row| row.at).collect();
    assert_eq!(order, [0, 2, 1]);
    assert!(found.rows[1].likeness.abs() < f64::EPSILON);
    assert_eq!((found.candidates, found.without_facts), (4, 1));
    let verdicts = look_alike_verdicts(&found);
    assert_eq!(
        verdicts,
        [LookAlikeVerdict::NothingShown {
            levels: 2,
            best: 4,
            all: 10
        }]
    );
}

#[test]
fn a_set_counts_by_its_mean_and_an_unknown_fact_widens() {
    let rows = [
        account("a", &[Some(&["crm"]), Some(&["us"])]),
        account("b", &[Some(&["crm", "erp"]), Some(&["us"])]),
        account("c", &[Some(&["erp"]), Some(&["de"])]),
        account("d", &[Some(&[]), Some(&["de"])]),
    ];
    let best = [true, true, false, false];
    let candidates = [
        account("x", &[Some(&["crm", "erp"]), None]),
        account("y", &[Some(&["crm", "erp"]), Some(&["us"])]),
        account("z", &[Some(&["crm", "erp"]), Some(&["de"])]),
    ];
    let facts = named(&["stack", "country"]);
    let found = look_alikes(&facts, (&rows, &best), &candidates, 20).expect("a list");
    let by_at = |at: usize| found.rows.iter().find(|row| row.at == at).expect("a row");
    let (crm, erp) = ((2.5_f64 / 1.5).ln(), (1.5_f64 / 1.5).ln());
    assert!((by_at(0).likeness - f64::midpoint(crm, erp)).abs() < 1e-12);
    assert_eq!(by_at(0).unknown, [1]);
    assert!((by_at(0).low - by_at(2).likeness).abs() < 1e-12);
    assert!((by_at(0).high - by_at(1).likeness).abs() < 1e-12);
}

#[test]
fn who_is_best_must_be_some_and_not_all() {
    let (rows, _) = ten();
    let facts = named(&["industry"]);
    let with = |best: &[bool]| look_alikes(&facts, (&rows, best), &[], 20);
    assert_eq!(with(&[false; 10]), Err(Reason::EmptySample));
    assert_eq!(with(&[true; 10]), Err(Reason::AllValuesEqual));
    assert_eq!(with(&[true]), Err(Reason::LengthsDiffer));
}

#[test]
fn a_planted_likeness_is_shown() {
    let rows: Vec<AccountFacts> = (0..200)
        .map(|at| {
            account(
                "c",
                &[Some(if at % 4 == 0 {
                    &["software"]
                } else {
                    &["retail"]
                })],
            )
        })
        .collect();
    // All the best are in software.
    let best: Vec<bool> = (0..200).map(|at| at % 8 == 0).collect();
    let candidates = [account("x", &[Some(&["software"])])];
    let found =
        look_alikes(&named(&["industry"]), (&rows, &best), &candidates, 20).expect("a list");
    assert!(matches!(
        look_alike_verdicts(&found)[0],
        LookAlikeVerdict::Shown { .. }
    ));
}

proptest! {
    /// To learn a fact never leads outside of the interval that it had while it was unknown.
    #[test]
    fn the_interval_holds_whatever_is_learned(
        customers in prop::collection::vec((0_usize..4, 0_usize..3, any::<bool>()), 2..40),
        first in 0_usize..5, second in 0_usize..4,
    ) {
        let level = |at: usize| ["a", "b", "c", "d", "e"][at];
        let rows: Vec<AccountFacts> = customers
            .iter()
            .map(|(one, two, _)| account("c", &[Some(&[level(*one)]), Some(&[level(*two)])]))
            .collect();
        let best: Vec<bool> = customers.iter().map(|one| one.2).collect();
        let candidates = [
            account("x", &[Some(&[level(first)]), None]),
            account("y", &[Some(&[level(first)]), Some(&[level(second)])]),
        ];
        let facts = named(&["one", "two"]);
        if let Ok(found) = look_alikes(&facts, (&rows, &best), &candidates, 2) {
            let of = |at: usize| found.rows.iter().find(|row| row.at == at).expect("a row");
            prop_assert!(of(0).low <= of(1).likeness + 1e-12 && of(1).likeness <= of(0).high + 1e-12);
            prop_assert!(of(0).low <= of(0).likeness && of(0).likeness <= of(0).high);
        }
    }
}
