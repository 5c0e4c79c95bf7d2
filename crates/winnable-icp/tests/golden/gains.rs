use serde_json::Value;
use winnable_icp::stats::{GainBand, ScoredDeal, gains};

use crate::deals::{closed, column, won};
use crate::vectors::{Vectors, number, numbers};

#[test]
fn lift_and_gain_of_the_book() {
    let vectors = Vectors::open("30_lift_gain_bands");
    for case in &vectors.cases {
        assert_eq!(case["inputs"]["file"], "deals_160.csv");
        let bands = case["inputs"]["bands"].as_array().unwrap();
        let bands: Vec<GainBand> = bands.iter().map(band).collect();
        let got = gains(&book(), &bands, 0.95).unwrap();
        for (field, want) in case["expected"].as_object().unwrap() {
            match field.as_str() {
                "base_rate" => vectors.check(case, field, got.base_rate, want),
                "rows" => assert_eq!(got.rows.len(), want.as_array().unwrap().len()),
                _ => panic!("nothing is said of the field {field}"),
            }
        }
        for (row, want) in got
            .rows
            .iter()
            .zip(case["expected"]["rows"].as_array().unwrap())
        {
            let rate = row.rate.unwrap();
            assert_eq!(row.value.without, 0);
            for (field, want) in want.as_object().unwrap() {
                let check = |got: f64| vectors.check(case, field, got, want);
                match field.as_str() {
                    "band" => assert_eq!(row.band, band(want)),
                    "n" => assert_eq!(want, row.n),
                    "won" => assert_eq!(want, row.won),
                    "lost" => assert_eq!(want, row.lost),
                    "win_rate" => check(rate.win_rate),
                    "wilson" => {
                        vectors.check(case, "low", rate.wilson.low, &want[0]);
                        vectors.check(case, "high", rate.wilson.high, &want[1]);
                    }
                    "lift" => check(rate.lift),
                    "cum_n_share" => check(row.cumulative.share),
                    "cum_gain" => check(row.cumulative.gain),
                    "cum_lift" => check(row.cumulative.lift.unwrap()),
                    "ks_at_cut" => check(row.cumulative.ks),
                    "won_acv" => assert_eq!(number(want), row.value.won),
                    "lost_acv" => assert_eq!(number(want), row.value.lost),
                    "win_rate_by_value" => check(row.value.win_rate.unwrap()),
                    _ => panic!("nothing is said of the field {field}"),
                }
            }
        }
    }
}

fn book() -> Vec<ScoredDeal> {
    let rows = closed();
    let values = column(&rows, "acv");
    column(&rows, "score")
        .into_iter()
        .zip(won(&rows))
        .zip(values)
        .map(|((score, won), value)| ScoredDeal {
            score,
            won,
            value: Some(value),
        })
        .collect()
}

fn band(of: &Value) -> GainBand {
    let [from, below] = numbers(of)[..] else {
        panic!("a band has two ends")
    };
    GainBand { from, below }
}
