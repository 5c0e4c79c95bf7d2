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
