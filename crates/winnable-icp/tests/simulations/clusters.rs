//! Deals of accounts that end alike.

use winnable_icp::backtest::{Backtest, Deals, Edges, HandOff, backtest};

use crate::draw::{Claims, Draw, rate, slack};

const RUNS: u32 = 600;
const DEALS: usize = 5;

/// Sixty or more accounts of five deals: the probability of an account to win a deal is drawn from
/// Beta(½, ½), so that the outcomes have a mean of ½ and a correlation of 1/(½ + ½ + 1) = ½. The score
/// knows nothing of it; the deals of an account have nearly the same one, or each its own.
struct Noise {
    accounts: usize,
    own_scores: bool,
}

impl Noise {
    fn run(&self, draw: &mut Draw) -> (Backtest, Backtest) {
        let (mut scores, mut outcomes, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for account in 0..self.accounts {
            let half = libm::sin(std::f64::consts::FRAC_PI_2 * draw.unit());
            let (p, score) = (half * half, draw.unit() * 95.0);
            for _ in 0..DEALS {
                let own = draw.unit();
                let score = if self.own_scores {
                    own * 100.0
                } else {
                    score + own * 5.0
                };
                scores.push(Some(score));
                outcomes.push(draw.outcome(p));
                names.push(Some(Box::from(format!("A{account}"))));
            }
        }
        let deals = Deals::new(&scores, &outcomes);
        let run = |deals| backtest(deals, &Edges::card(), HandOff::CARD);
        (run(deals.of_accounts(&names)), run(deals))
    }
}

#[test]
fn accounts_keep_the_verdicts_honest_where_deals_do_not() {
    for accounts in [60, 150] {
        let noise = Noise {
            accounts,
            own_scores: false,
        };
        let mut draw = Draw(505);
        let (mut counted, mut naive) = (Claims::default(), Claims::default());
        let (mut covered, mut naively, mut bands) = (0, 0, 0);
        let mut correlation = 0.0;
        for _ in 0..RUNS {
            let (together, alone) = noise.run(&mut draw);
            counted.count(&together);
            naive.count(&alone);
            correlation += together.accounts.unwrap().correlation / f64::from(RUNS);
            for (one, other) in together.bands.iter().zip(&alone.bands) {
                let (Some(one), Some(other)) = (one.interval, other.interval) else {
                    continue;
                };
                bands += 1;
                covered += u32::from(one.contains(0.5));
                naively += u32::from(other.contains(0.5));
            }
        }
        assert!((correlation - 0.5).abs() < 0.03, "{correlation}");
        for (verdict, rate) in counted.each() {
            assert!(
                rate <= 0.05 + slack(RUNS),
                "{accounts} accounts: {verdict} raises a false alarm in {rate}"
            );
        }
        for (verdict, rate) in naive.each() {
            assert!(rate > 0.15, "{accounts} accounts, naive {verdict}: {rate}");
        }
        let (covered, naively) = (rate(covered, bands), rate(naively, bands));
        assert!(covered >= 0.95 - slack(RUNS), "{accounts}: {covered}");
        assert!(naively < 0.85, "{accounts}: naive {naively}");
    }
}

/// Scores that differ within an account: what its deals share cancels out, and nothing gets bolder.
#[test]
fn scores_of_their_own_raise_no_alarm_either() {
    let noise = Noise {
        accounts: 60,
        own_scores: true,
    };
    let mut draw = Draw(506);
    let mut counted = Claims::default();
    for _ in 0..RUNS {
        counted.count(&noise.run(&mut draw).0);
    }
    for (verdict, rate) in counted.each() {
        assert!(rate <= 0.05 + slack(RUNS), "{verdict}: {rate}");
    }
}

/// A planted effect among accounts that differ by more than their scores: on the scale of log-odds by a
/// standard deviation of 1.5, drawn from nine equal parts of a normal.
const OFF: [f64; 9] = [-2.39, -1.45, -0.88, -0.42, 0.0, 0.42, 0.88, 1.45, 2.39];

fn p(score: f64, off: f64) -> f64 {
    1.0 / (1.0 + libm::exp(1.2 - 0.02 * score - off))
}

/// The probability at a score, over all accounts.
fn mean_p(score: f64) -> f64 {
    OFF.iter().map(|off| p(score, *off)).sum::<f64>() / 9.0
}

fn grid() -> Vec<f64> {
    (0..100).map(|at| f64::from(at) + 0.5).collect()
}

/// The AUC of the law itself and the difference of the win rates at 70.
fn planted() -> (f64, f64) {
    let (mut right, mut all) = (0.0, 0.0);
    for won in grid() {
        for lost in grid() {
            let pair = mean_p(won) * (1.0 - mean_p(lost));
            all += pair;
            right += pair
                * match won.total_cmp(&lost) {
                    std::cmp::Ordering::Greater => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Less => 0.0,
                };
        }
    }
    let mean = |above: bool| {
        let scores: Vec<f64> = grid()
            .into_iter()
            .filter(|s| (*s >= 70.0) == above)
            .collect();
        let n = f64::from(u32::try_from(scores.len()).unwrap());
        scores.iter().map(|score| mean_p(*score)).sum::<f64>() / n
    };
    (right / all, mean(true) - mean(false))
}

#[test]
fn a_planted_effect_is_covered_among_accounts_too() {
    let (auc, difference) = planted();
    assert!(auc > 0.6 && difference > 0.15, "{auc} {difference}");
    let mut draw = Draw(507);
    let (mut of_auc, mut of_difference, mut naive) = (0, 0, 0);
    for _ in 0..RUNS {
        let (mut scores, mut outcomes, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for account in 0..80 {
            let score = (draw.unit() * 100.0).floor() + 0.5;
            let at = (draw.unit() * 9.0).floor();
            let off = OFF.iter().zip(0_u8..).find(|(_, n)| f64::from(*n) >= at);
            let off = *off.unwrap().0;
            for _ in 0..DEALS {
                scores.push(Some(score));
                outcomes.push(draw.outcome(p(score, off)));
                names.push(Some(Box::from(format!("A{account}"))));
            }
        }
        let deals = Deals::new(&scores, &outcomes);
        let run = |deals| backtest(deals, &Edges::card(), HandOff::CARD);
        let (together, alone) = (run(deals.of_accounts(&names)), run(deals));
        let interval = |of: &Backtest| of.auc.as_ref().unwrap().interval.unwrap();
        of_auc += u32::from(interval(&together).contains(auc));
        naive += u32::from(interval(&alone).contains(auc));
        let threshold = together.threshold.unwrap();
        of_difference += u32::from(threshold.interval.contains(difference));
    }
    for (what, covered) in [("AUC", of_auc), ("difference", of_difference)] {
        let covered = rate(covered, RUNS);
        assert!(covered >= 0.95 - slack(RUNS), "{what}: {covered}");
    }
    assert!(rate(naive, RUNS) < 0.85, "naive: {}", rate(naive, RUNS));
}
