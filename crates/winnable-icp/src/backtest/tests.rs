mod laws;
mod sentences;

use winnable_metrics::Reason;
use winnable_model::Localised as _;

use super::*;

const CARD: HandOff = HandOff::CARD;

fn of(rows: &[(f64, Outcome)], edges: &[f64]) -> Backtest {
    let scores: Vec<Option<f64>> = rows.iter().map(|(score, _)| Some(*score)).collect();
    let outcomes: Vec<Outcome> = rows.iter().map(|(_, outcome)| *outcome).collect();
    backtest(Deals::new(&scores, &outcomes), &Edges::stated(edges), CARD)
}

fn codes(found: &Backtest) -> Vec<String> {
    let code = |verdict: &Verdict| serde_json::to_value(verdict).unwrap()["code"].clone();
    let codes = verdicts(found);
    codes
        .iter()
        .map(|one| code(one).as_str().unwrap().to_owned())
        .collect()
}

/// So many won and lost at a score.
fn at(score: f64, won: usize, lost: usize) -> Vec<(f64, Outcome)> {
    let mut rows = vec![(score, Outcome::Won); won];
    rows.extend(vec![(score, Outcome::Lost); lost]);
    rows
}

#[test]
fn every_deal_with_a_score_is_in_one_band() {
    let rows = [
        (-5.0, Outcome::Lost),
        (39.99, Outcome::Won),
        (40.0, Outcome::Open),
        (70.0, Outcome::Won),
        (250.0, Outcome::Lost),
    ];
    let found = of(&rows, &[70.0, 0.0, 40.0, 40.0, f64::NAN]);
    let bands: Vec<_> = found.bands.iter().map(|band| (band.from, band.n)).collect();
    // The one below the lowest edge has a band of its own.
    assert_eq!(bands, [(-5.0, 1), (0.0, 1), (40.0, 1), (70.0, 2)]);
    assert_eq!((found.n, found.won, found.lost, found.open), (5, 2, 2, 1));
    // Nothing closed there: a reason and no 0.
    assert_eq!(found.bands[2].win_rate, Err(Reason::NoClosedOpportunities));
    let none = backtest(
        Deals::new(&[None, Some(f64::NAN)], &[Outcome::Won, Outcome::Lost]),
        &Edges::stated(&[0.0, 50.0]),
        CARD,
    );
    assert_eq!((none.n, none.without_score), (0, 2));
    assert!(none.trend.is_err() && none.auc.is_err() && none.threshold.is_err());
}

/// 10 of 40 are won below, 20 of 40 in the middle, 30 of 40 above.
#[test]
fn a_score_that_orders_is_said_to() {
    let rows = [at(10.0, 10, 30), at(50.0, 20, 20), at(90.0, 30, 10)].concat();
    let found = of(&rows, &[0.0, 40.0, 70.0]);
    assert_eq!(
        codes(&found),
        [
            "orders",
            "trend_confirmed",
            "hand_off_holds",
            "distinct_bands"
        ]
    );
    let threshold = found.threshold.unwrap();
    // 30 of 40 against 30 of 80.
    assert!((threshold.difference - 0.375).abs() < 1e-12);
    assert!(!threshold.found_by_search);
    let turned: Vec<_> = rows
        .iter()
        .map(|(score, outcome)| (-score, *outcome))
        .collect();
    let found = of(&turned, &[-100.0, -60.0, -30.0]);
    assert_eq!(
        codes(&found)[..2],
        ["orders_reversed", "trend_reversed"],
        "a score that is upside down"
    );
}

#[test]
fn few_deals_give_counts_and_no_verdict() {
    let rows = [at(10.0, 4, 5), at(80.0, 6, 3)].concat();
    let found = of(&rows, &[0.0, 70.0]);
    assert_eq!(
        codes(&found),
        [
            "order_few",
            "no_trend",
            "hand_off_few",
            "band_small",
            "band_small"
        ]
    );
    for verdict in verdicts(&found) {
        assert_ne!(verdict.en(), verdict.ko());
    }
}

#[test]
fn a_score_that_knows_the_outcome_is_named() {
    let rows = [at(10.0, 1, 39), at(90.0, 39, 1)].concat();
    assert!(codes(&of(&rows, &[0.0, 70.0])).contains(&"looks_leaked".to_owned()));
    // Without fail: an AUC of 1 has no interval.
    let rows = [at(10.0, 0, 40), at(90.0, 40, 0)].concat();
    let found = of(&rows, &[0.0, 70.0]);
    assert!(found.auc.as_ref().unwrap().interval.is_err());
    assert!(codes(&found).contains(&"order_degenerate".to_owned()));
}

/// Each account has the same deal ten times: the interval is that of the accounts.
#[test]
fn deals_of_one_account_are_not_independent() {
    let once = [at(10.0, 5, 15), at(60.0, 10, 10), at(90.0, 15, 5)].concat();
    let rows: Vec<(f64, Outcome)> = once.iter().flat_map(|row| vec![*row; 10]).collect();
    let scores: Vec<Option<f64>> = rows.iter().map(|(score, _)| Some(*score)).collect();
    let outcomes: Vec<Outcome> = rows.iter().map(|(_, outcome)| *outcome).collect();
    let accounts: Vec<Option<Box<str>>> = (0..rows.len())
        .map(|row| Some(format!("a{}", row / 10).into()))
        .collect();
    let alone = Deals::new(&scores, &outcomes);
    let edges = Edges::stated(&[0.0, 40.0, 70.0]);
    let together = backtest(alone.of_accounts(&accounts), &edges, CARD);
    let alone = backtest(alone, &edges, CARD);
    let width = |found: &Backtest| {
        let interval = found.auc.as_ref().unwrap().interval.unwrap();
        interval.high - interval.low
    };
    assert!(width(&together) > 2.0 * width(&alone));
    assert_eq!(together.of_shared_accounts(), 600);
    assert!(codes(&together).contains(&"shared_accounts".to_owned()));
    assert!(!codes(&alone).contains(&"shared_accounts".to_owned()));
}
