//! `tests/golden/deals_160.csv`: ABM truly helps there, and the sample looks the other way.

use std::path::Path;

use winnable_metrics::abm::{AbmAccount, Likeness, Method, Outcomes, Verdict, Warning};
use winnable_metrics::deals::{Deal, Outcome};
use winnable_model::Arm;

use super::run;

fn accounts() -> Vec<AbmAccount> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/deals_160.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headers = reader.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (abm, industry, employees) = (at("abm"), at("industry"), at("employees"));
    let (opened, closed, status, acv) = (at("opened"), at("closed"), at("status"), at("acv"));
    let fit = at("firmographic");
    reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            let size: u32 = row[employees].parse().unwrap();
            let points: u8 = row[fit].parse().unwrap();
            AbmAccount {
                arm: match &row[abm] {
                    "1" => Arm::Treated,
                    _ => Arm::Control,
                },
                likeness: Likeness {
                    fit: Some(points / 10),
                    size: Some(u8::from(size >= 250)),
                    industry: Some(row[industry].into()),
                },
                fit: Some(points.into()),
                size: Some(size.into()),
                dealt_before: None,
                deals: vec![Deal {
                    amount: row[acv].parse().ok(),
                    outcome: match &row[status] {
                        "won" => Outcome::Won,
                        "lost" => Outcome::Lost,
                        _ => Outcome::Open,
                    },
                    created: row[opened].parse().ok(),
                    closed: row[closed].parse().ok(),
                    ..Deal::default()
                }],
            }
        })
        .collect()
}

fn win_rate(found: &Outcomes) -> (f64, f64, f64, Verdict) {
    let one = found.comparisons[2];
    let difference = one.contrast.difference.unwrap();
    (
        difference.value,
        difference.interval.low,
        difference.interval.high,
        one.verdict,
    )
}

#[test]
fn nobody_can_tell_neither_for_nor_against() {
    let found = run(&accounts(), Method::Holdout);
    let (value, low, high, verdict) = win_rate(&found);
    // design notes: −11.8 points [−26.9, +4.2], computed by statsmodels.
    assert!((value - (28.0 / 72.0 - 38.0 / 75.0)).abs() < 1e-12);
    assert_eq!(
        [value, low, high].map(|share| format!("{:.1}", share * 100.0)),
        ["-11.8", "-26.9", "4.2"]
    );
    assert_eq!(verdict, Verdict::CannotTell);
    assert!(
        found
            .comparisons
            .iter()
            .all(|one| one.verdict == Verdict::CannotTell)
    );
    assert!(!found.warnings.contains(&Warning::NoHoldout));
}

#[test]
fn like_with_like_it_still_cannot_be_told() {
    let found = run(&accounts(), Method::Matched);
    let (_, low, high, verdict) = win_rate(&found);
    assert!(low < 0.0 && high > 0.0);
    assert_eq!(verdict, Verdict::CannotTell);
    assert!(found.warnings.contains(&Warning::NoHoldout));
}
