//! Columns that are written when a deal ends.

use winnable_icp::leak::leak;
use winnable_icp::table::Column;
use winnable_model::Outcome;

use crate::draw::Draw;

const RUNS: u64 = 300;

fn column(cells: Vec<Option<String>>) -> Column {
    Column {
        name: "planted".to_owned(),
        cells: cells.into_iter().map(|cell| cell.map(Into::into)).collect(),
    }
}

type Plant = fn(Outcome, &mut Draw) -> Option<String>;

fn any(draw: &mut Draw) -> String {
    format!("{:.0}", draw.unit() * 10_000.0)
}

/// The other way round in one deal of fifty.
fn flipped(outcome: Outcome, draw: &mut Draw) -> bool {
    (outcome == Outcome::Won) != (draw.unit() < 0.02)
}

#[test]
fn a_planted_leak_is_always_caught() {
    let plants: [(&str, Plant); 6] = [
        ("an amount that only won deals have", |of, draw| {
            (of == Outcome::Won).then(|| any(draw))
        }),
        ("a reason that only lost deals have", |of, draw| {
            let reason = if draw.unit() < 0.5 { "price" } else { "timing" };
            (of == Outcome::Lost).then(|| reason.to_owned())
        }),
        ("a date of the close", |of, draw| {
            let day = draw.unit() * 18.0;
            (of != Outcome::Open).then(|| format!("2026-03-{:.0}", 10.0 + day))
        }),
        ("an amount that is 0 when lost", |of, draw| {
            Some(if of == Outcome::Won {
                format!("1{}", any(draw))
            } else {
                "0".to_owned()
            })
        }),
        ("numbers with 2 % flipped", |of, draw| {
            let base = if flipped(of, draw) { 50.0 } else { 0.0 };
            Some(format!("{:.1}", base + draw.unit() * 49.0))
        }),
        ("words with 2 % flipped", |of, draw| {
            let word = if flipped(of, draw) {
                "onboarding"
            } else {
                "nurture"
            };
            Some(word.to_owned())
        }),
    ];
    for (name, plant) in plants {
        for seed in 0..RUNS {
            let mut draw = Draw(seed * 7919);
            let outcomes: Vec<Outcome> = (0..200)
                .map(|_| {
                    if draw.unit() < 0.1 {
                        Outcome::Open
                    } else {
                        draw.outcome(0.4)
                    }
                })
                .collect();
            let cells = outcomes.iter().map(|of| plant(*of, &mut draw)).collect();
            let found = leak(&column(cells), &outcomes);
            assert!(found.is_some(), "{name}, seed {seed}");
        }
    }
}

/// Columns that know nothing are left alone, whatever they look like.
#[test]
fn noise_is_no_leak() {
    let plants: [Plant; 4] = [
        |_, draw| Some(any(draw)),
        |_, draw| (draw.unit() < 0.5).then(|| any(draw)),
        |_, draw| Some(format!("level {:.0}", draw.unit() * 5.0)),
        |_, draw| Some(format!("id {:.0}", draw.unit() * 1e9)),
    ];
    for plant in plants {
        for seed in 0..RUNS {
            let mut draw = Draw(seed * 104_729);
            let outcomes: Vec<Outcome> = (0..100).map(|_| draw.outcome(0.4)).collect();
            let cells = outcomes.iter().map(|of| plant(*of, &mut draw)).collect();
            assert_eq!(leak(&column(cells), &outcomes), None, "seed {seed}");
        }
    }
}
