//! A score that orders deals as planted.

use winnable_icp::backtest::{Deals, Edges, HandOff, backtest};

use crate::draw::{Claims, Draw, rate, slack};

const RUNS: u32 = 1500;

/// The probability that a deal is won, by its score: from 23 % at 0 to 69 % at 100.
fn p(score: f64) -> f64 {
    1.0 / (1.0 + libm::exp(1.2 - 0.02 * score))
}

/// Scores are 0.5, 1.5 … 99.5, one as frequent as the other.
fn grid() -> impl Iterator<Item = f64> {
    (0..100).map(|at| f64::from(at) + 0.5)
}

/// The AUC of the law itself: of all pairs of scores, weighed by won and lost, ties half.
fn true_auc() -> f64 {
    let (mut right, mut all) = (0.0, 0.0);
    for won in grid() {
        for lost in grid() {
            let pair = p(won) * (1.0 - p(lost));
            all += pair;
            right += pair
                * if won > lost {
                    1.0
                } else if won < lost {
                    0.0
                } else {
                    0.5
                };
        }
    }
    right / all
}

fn mean(scores: impl Iterator<Item = f64>) -> f64 {
    let (n, sum) = scores.fold((0.0, 0.0), |(n, sum), score| (n + 1.0, sum + p(score)));
    sum / n
}

#[test]
fn the_intervals_cover_what_was_planted() {
    let auc = true_auc();
    let difference = mean(grid().filter(|s| *s >= 70.0)) - mean(grid().filter(|s| *s < 70.0));
    assert!(auc > 0.6 && difference > 0.15, "{auc} {difference}");
    for (deals, seed) in [(150, 71), (60, 72)] {
        let mut draw = Draw(seed);
        let (mut of_auc, mut of_difference, mut of_band) = (0, 0, 0);
        let lowest = mean(grid().filter(|s| *s < 40.0));
        let mut claims = Claims::default();
        for _ in 0..RUNS {
            let scores: Vec<Option<f64>> = (0..deals)
                .map(|_| Some((draw.unit() * 100.0).floor() + 0.5))
                .collect();
            let outcomes: Vec<_> = scores
                .iter()
                .map(|score| draw.outcome(p(score.unwrap())))
                .collect();
            let found = backtest(
                Deals::new(&scores, &outcomes),
                &Edges::card(),
                HandOff::CARD,
            );
            claims.count(&found);
            let interval = found.auc.unwrap().interval.unwrap();
            of_auc += u32::from(interval.contains(auc));
            of_difference += u32::from(found.threshold.unwrap().interval.contains(difference));
            of_band += u32::from(found.bands[0].interval.unwrap().contains(lowest));
        }
        for (what, covered) in [
            ("AUC", of_auc),
            ("difference", of_difference),
            ("band", of_band),
        ] {
            let covered = rate(covered, RUNS);
            assert!(
                covered >= 0.95 - slack(RUNS),
                "{deals} deals: the interval of the {what} covers it in {covered}"
            );
        }
        // And it is found, in most samples of 150.
        assert!(deals < 150 || rate(claims.trend, RUNS) > 0.6, "{claims:?}");
    }
}
