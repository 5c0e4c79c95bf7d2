//! A score that knows nothing.

use winnable_icp::backtest::{Deals, Edges, HandOff, backtest};

use crate::draw::{Claims, Draw, rate, slack};

const RUNS: u32 = 2000;

fn claims(deals: usize, p: f64, scale: f64, seed: u64) -> Claims {
    let mut draw = Draw(seed);
    let mut claims = Claims::default();
    for _ in 0..RUNS {
        let scores: Vec<Option<f64>> = (0..deals)
            .map(|_| Some((draw.unit() * 100.0).floor() * scale))
            .collect();
        let outcomes: Vec<_> = (0..deals).map(|_| draw.outcome(p)).collect();
        let edges = Edges::fitting(&scores);
        let hand_off = HandOff::of_edges(&edges);
        claims.count(&backtest(Deals::new(&scores, &outcomes), &edges, hand_off));
    }
    claims
}

#[test]
fn noise_is_called_an_effect_in_one_run_of_twenty_at_most() {
    // As the golden book; few deals; rare wins; a scale of its own, with quartiles as bands.
    for (deals, p, scale) in [
        (150, 0.45, 1.0),
        (60, 0.5, 1.0),
        (300, 0.1, 1.0),
        (150, 0.45, 0.01),
    ] {
        let claims = claims(deals, p, scale, 20_260_331);
        for (verdict, rate) in claims.each() {
            assert!(
                rate <= 0.05 + slack(RUNS),
                "{deals} deals, {p} won: {verdict} raises a false alarm in {rate} of the runs"
            );
        }
        let against = rate(claims.reversed, RUNS);
        assert!(against <= 0.05 + slack(RUNS), "{deals}, {p}: {against}");
        let distinct = rate(claims.distinct, RUNS);
        assert!(distinct <= 0.05 + slack(RUNS), "{deals}, {p}: {distinct}");
    }
}

/// The tests are tests and not silence: they are not far below their level either.
#[test]
fn the_tests_use_their_level() {
    let claims = claims(300, 0.45, 1.0, 4);
    for (verdict, rate) in claims.each() {
        assert!(rate >= 0.05 - 2.0 * slack(RUNS), "{verdict}: {rate}");
    }
}
