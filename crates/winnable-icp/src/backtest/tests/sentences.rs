//! What is said of small samples: how many deals it takes, which bands are too small, what is unknown.

use super::*;

/// 3 of 10 below and 7 of 10 above: for these rates R's power.prop.test asks for 23.5 a side.
#[test]
fn an_unclear_difference_says_how_many_deals_would_decide_it() {
    let found = of(&[at(10.0, 3, 7), at(80.0, 7, 3)].concat(), &[0.0, 70.0]);
    let need = found.threshold.as_ref().unwrap().need;
    assert_eq!((need.per_side, need.have), (Some(24), (10, 10)));
    assert_eq!(need.more(), Some((14, 14)));
    let said = verdicts(&found);
    let sentence = said
        .iter()
        .map(Verdict::en)
        .find(|s| s.contains("from 70 on"));
    let sentence = sentence.unwrap();
    assert!(
        sentence.ends_with(
            "at these win rates about 24 closed deals per side would be needed, and there are 10 and 10"
        ),
        "{sentence}"
    );
    // 20 % against 40 %: 82 a side, as the vectors of power have it.
    let found = of(&[at(10.0, 4, 16), at(80.0, 8, 12)].concat(), &[0.0, 70.0]);
    assert_eq!(found.threshold.unwrap().need.per_side, Some(82));
    // Equal rates: no number would do.
    let found = of(&[at(10.0, 10, 10), at(80.0, 10, 10)].concat(), &[0.0, 70.0]);
    assert_eq!(found.threshold.as_ref().unwrap().need.per_side, None);
    let said: Vec<String> = verdicts(&found).iter().map(Verdict::en).collect();
    assert!(
        said.iter()
            .any(|s| s.contains("no number of deals in reach")),
        "{said:?}"
    );
}

/// 10 of 20 below and 13 of 20 above: z² = 1.5² / (0.575 × 0.425 × 10) = 0.9207, and (1.960 + 0.8416)² /
/// 0.9207 = 8.525 times the 40 deals.
#[test]
fn an_unclear_trend_says_how_many_deals_would_decide_it() {
    let found = of(&[at(10.0, 10, 10), at(80.0, 13, 7)].concat(), &[0.0, 70.0]);
    let said = verdicts(&found);
    let needed = said.iter().find_map(|one| match one {
        Verdict::TrendUnclear { needed, .. } => *needed,
        _ => None,
    });
    assert_eq!(needed, Some(341));
    let flat = of(&[at(10.0, 10, 10), at(80.0, 10, 10)].concat(), &[0.0, 70.0]);
    let flat: Vec<String> = verdicts(&flat).iter().map(Verdict::en).collect();
    assert!(
        flat.iter().any(|s| s.contains("so flat a trend")),
        "{flat:?}"
    );
}

/// 12, 4, 12 and 3 closed deals: 4 goes to the lower of two alike, 3 to the only neighbour.
#[test]
fn small_bands_are_taken_with_a_neighbour_and_it_is_said() {
    let rows = [
        at(10.0, 6, 6),
        at(45.0, 2, 2),
        at(60.0, 6, 6),
        at(80.0, 2, 1),
    ]
    .concat();
    let found = of(&rows, &[0.0, 40.0, 55.0, 70.0]);
    let groups: Vec<_> = found.groups.iter().map(|of| found.name_of(*of)).collect();
    assert_eq!(groups, ["0–55", "55+"]);
    // The bands themselves stay as they were asked for.
    assert_eq!(found.bands.len(), 4);
    let said: Vec<String> = verdicts(&found).iter().map(Verdict::en).collect();
    let merged = "bands 55–70, 70+ are taken together as 55+ with 15 closed deals";
    assert!(said.iter().any(|s| s.starts_with(merged)), "{said:?}");
    // From five on a band stands alone, and below ten it has no verdict.
    let rows = [at(10.0, 6, 6), at(45.0, 3, 2), at(60.0, 6, 6)].concat();
    let found = of(&rows, &[0.0, 40.0, 55.0]);
    assert_eq!((found.groups.len(), found.neighbours.len()), (3, 0));
    assert!(codes(&found).contains(&"band_small".to_owned()));
}

/// By hand: 20 known pairs of which 15 stand right, and one unknown won deal: 5 × 5 pairs. With the won
/// deal below all the AUC is 15/25, above all 20/25.
#[test]
fn unknown_scores_have_bounds() {
    let scores = [10.0, 20.0, 30.0, 40.0, 50.0, 15.0, 25.0, 35.0, 45.0].map(Some);
    let scores = [&scores[..], &[None]].concat();
    let mut outcomes = vec![Outcome::Lost; 5];
    outcomes.extend([Outcome::Won; 5]);
    let found = backtest(
        Deals::new(&scores, &outcomes),
        &Edges::stated(&[0.0, 40.0]),
        CARD,
    );
    let auc = found.auc.unwrap();
    assert!((auc.value - 10.0 / 20.0).abs() < 1e-12);
    assert!((auc.if_known.low - 10.0 / 25.0).abs() < 1e-12);
    assert!((auc.if_known.high - 15.0 / 25.0).abs() < 1e-12);
    // One of three won above 40; with the unknown one two of four.
    let upper = found.bands[1].if_known.unwrap();
    assert!((upper.low - 1.0 / 3.0).abs() < 1e-12 && (upper.high - 0.5).abs() < 1e-12);
    assert_eq!((found.without_score, found.closed_without_score), (1, 1));
}

#[test]
fn times_know_open_deals_and_impossible_ones() {
    let rows = [at(10.0, 2, 1), vec![(10.0, Outcome::Open); 2]].concat();
    let scores: Vec<Option<f64>> = rows.iter().map(|row| Some(row.0)).collect();
    let outcomes: Vec<Outcome> = rows.iter().map(|row| row.1).collect();
    let span = |days: f64| Span {
        days: Some(days),
        to_value: None,
    };
    // Won at 10 and 30, lost at 20, open since 40, and one that closed before it began.
    let spans = [10.0, 30.0, 20.0, 40.0, -1.0].map(span);
    let deals = Deals::new(&scores, &outcomes).with_spans(&spans);
    let times = backtest(deals, &Edges::card(), CARD).times.unwrap();
    assert_eq!((times.n, times.with_value), (4, 0));
    assert_eq!(times.median_won, Ok(20.0));
    assert_eq!(times.median_closed, Ok(20.0));
    // Survival 3/4 at 10, 1/2 at 20.
    assert_eq!(times.median_to_close, Ok(20.0));
    // Nobody was watched for 90 days.
    assert_eq!(times.won_by_horizon, Err(Reason::CannotTell));
    assert_eq!(times.median_to_value, Err(Reason::NoUsableCycles));
}

/// The trend over four bands rises, and the second band is nevertheless below the first.
#[test]
fn a_trend_does_not_hide_a_band_that_stands_against_it() {
    let rows = [
        at(10.0, 60, 40),
        at(45.0, 20, 80),
        at(60.0, 60, 40),
        at(80.0, 95, 5),
    ]
    .concat();
    let found = of(&rows, &[0.0, 40.0, 55.0, 70.0]);
    let said = verdicts(&found);
    let reversed = said.iter().find_map(|one| match one {
        Verdict::BandsReversed { lower, upper, .. } => Some((lower.as_str(), upper.as_str())),
        _ => None,
    });
    assert!(codes(&found).contains(&"trend_confirmed".to_owned()));
    assert_eq!(reversed, Some(("0–40", "40–55")));
    // Upside down, the band that wins more stands against it.
    let turned: Vec<_> = rows.iter().map(|(s, of)| (100.0 - s, *of)).collect();
    let found = of(&turned, &[0.0, 30.0, 45.0, 70.0]);
    let codes = codes(&found);
    assert!(codes.contains(&"trend_reversed".to_owned()));
    assert_eq!(
        codes
            .iter()
            .filter(|code| *code == "bands_reversed")
            .count(),
        1
    );
}

/// 1, 4, 6 and 10 won of 15 each: no pair of neighbours differs, and each way to make two groups does. By
/// Newcombe's formula the intervals begin at 0.11 (1 of 15 against 20 of 45), 0.12 (5 and 16 of 30) and
/// 0.14 (11 of 45 against 10 of 15): the last is the widest gap.
#[test]
fn bands_that_differ_only_together_are_named_together() {
    let rows = [
        at(10.0, 1, 14),
        at(45.0, 4, 11),
        at(60.0, 6, 9),
        at(80.0, 10, 5),
    ]
    .concat();
    let found = of(&rows, &[0.0, 40.0, 55.0, 70.0]);
    assert!(found.neighbours.iter().all(|pair| !pair.are_apart()));
    let groups: Vec<_> = found.distinct.iter().map(|of| found.name_of(*of)).collect();
    assert_eq!(groups, ["0–70", "70+"]);
    assert_eq!(found.distinguishable(), 2);
}
