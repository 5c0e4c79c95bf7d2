use proptest::prelude::*;

use super::*;

const BANDS: [GainBand; 3] = [
    GainBand {
        from: 70.0,
        below: 101.0,
    },
    GainBand {
        from: 40.0,
        below: 70.0,
    },
    GainBand {
        from: 0.0,
        below: 40.0,
    },
];

fn deal(score: f64, won: bool) -> ScoredDeal {
    ScoredDeal {
        score,
        won,
        value: Some(10.0),
    }
}

fn deals() -> impl Strategy<Value = Vec<ScoredDeal>> {
    let value = prop::option::of((0_u32..900).prop_map(f64::from));
    prop::collection::vec(
        ((0_u8..=100).prop_map(f64::from), any::<bool>(), value)
            .prop_map(|(score, won, value)| ScoredDeal { score, won, value }),
        0..60,
    )
}

#[test]
fn a_score_on_an_edge_is_in_the_band_above_and_an_empty_band_has_no_rate() {
    let table = gains(&[deal(40.0, true), deal(39.9, false)], &BANDS, 0.95).unwrap();
    let [best, middle, last] = &table.rows[..] else {
        panic!("a row each")
    };
    assert_eq!((best.n, best.rate, best.cumulative.lift), (0, None, None));
    assert_eq!(best.value.win_rate, None);
    assert_eq!((middle.won, middle.lost), (1, 0));
    assert_eq!((last.won, last.lost), (0, 1));
    assert_eq!(middle.rate.unwrap().lift, 2.0);
    assert_eq!(middle.cumulative.ks, 1.0);
}

#[test]
fn a_table_that_would_mislead_is_refused() {
    let both = [deal(80.0, true), deal(10.0, false)];
    let refused = |deals: &[ScoredDeal], bands: &[GainBand], level: f64| {
        gains(deals, bands, level).unwrap_err()
    };
    let [best, middle, last] = BANDS;
    assert_eq!(refused(&[], &BANDS, 0.95), Reason::NoClosedOpportunities);
    assert_eq!(refused(&both[..1], &BANDS, 0.95), Reason::AllValuesEqual);
    assert_eq!(refused(&both[1..], &BANDS, 0.95), Reason::AllValuesEqual);
    assert_eq!(refused(&both, &BANDS, 1.0), Reason::InvalidLevel);
    // No band holds the second score.
    assert_eq!(refused(&both, &[best, middle], 0.95), Reason::InvalidInput);
    assert_eq!(
        refused(&both, &[last, middle, best], 0.95),
        Reason::InvalidInput
    );
    let overlapping = GainBand {
        from: 30.0,
        below: 71.0,
    };
    assert_eq!(
        refused(&both, &[best, overlapping, last], 0.95),
        Reason::InvalidInput
    );
    let empty = GainBand {
        from: 40.0,
        below: 40.0,
    };
    assert_eq!(refused(&both, &[best, empty], 0.95), Reason::InvalidInput);
    let endless = GainBand {
        from: 70.0,
        below: f64::INFINITY,
    };
    assert_eq!(
        refused(&both, &[endless, middle, last], 0.95),
        Reason::NotFinite
    );
    assert_eq!(
        refused(&[deal(f64::NAN, true)], &BANDS, 0.95),
        Reason::NotFinite
    );
    for (value, reason) in [
        (-1.0, Reason::InvalidInput),
        (f64::NAN, Reason::NotFinite),
        (f64::MAX, Reason::Overflow),
    ] {
        let deals = [(80.0, true), (90.0, false)].map(|(score, won)| ScoredDeal {
            score,
            won,
            value: Some(value),
        });
        assert_eq!(refused(&deals, &BANDS, 0.95), reason);
    }
}

proptest! {
    #[test]
    fn bands_add_up_to_all_and_order_does_not_matter(deals in deals()) {
        if let Ok(table) = gains(&deals, &BANDS, 0.95) {
            let sum = |of: fn(&GainRow) -> u64| table.rows.iter().map(of).sum::<u64>();
            let count = |won: bool| deals.iter().filter(|deal| deal.won == won).count() as u64;
            prop_assert_eq!((sum(|row| row.won), sum(|row| row.lost)), (count(true), count(false)));
            prop_assert_eq!(sum(|row| row.n), deals.len() as u64);
            let without = deals.iter().filter(|deal| deal.value.is_none()).count() as u64;
            prop_assert_eq!(sum(|row| row.value.without), without);
            let value: f64 = deals.iter().filter_map(|deal| deal.value).sum();
            let by_band: f64 = table.rows.iter().map(|row| row.value.won + row.value.lost).sum();
            prop_assert_eq!(value, by_band);
            let end = table.rows.last().unwrap().cumulative;
            prop_assert_eq!((end.share, end.gain, end.lift, end.ks), (1.0, 1.0, Some(1.0), 0.0));
            prop_assert!(table.rows.is_sorted_by_key(|row| row.cumulative.gain));
            let back: Vec<_> = deals.iter().rev().copied().collect();
            prop_assert_eq!(gains(&back, &BANDS, 0.95), Ok(table));
        }
    }

    #[test]
    fn two_bands_in_one_are_their_sum(deals in deals()) {
        let [best, middle, last] = BANDS;
        let upper = GainBand { from: middle.from, below: best.below };
        let fine = gains(&deals, &BANDS, 0.95);
        let coarse = gains(&deals, &[upper, last], 0.95);
        match (fine, coarse) {
            (Ok(fine), Ok(coarse)) => {
                prop_assert_eq!(coarse.base_rate, fine.base_rate);
                prop_assert_eq!(coarse.rows[0].won, fine.rows[0].won + fine.rows[1].won);
                prop_assert_eq!(coarse.rows[0].cumulative, fine.rows[1].cumulative);
                prop_assert_eq!(coarse.rows[1], fine.rows[2]);
            }
            (fine, coarse) => prop_assert_eq!(fine.err(), coarse.err()),
        }
    }
}
