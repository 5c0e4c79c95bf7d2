//! The whole of a backtest: `33_backtest_end_to_end`, every field of it.

mod book;
mod figures;
mod split;

use serde_json::Value;
use winnable_icp::backtest::{Backtest, Band, Edges, HandOff, Verdict, backtest, verdicts};
use winnable_metrics::stats::Interval;

use crate::vectors::Vectors;
use book::Book;

/// A case of the vector with its tolerances.
struct Case<'a> {
    vectors: &'a Vectors,
    case: &'a Value,
}

impl Case<'_> {
    fn check(&self, field: &str, got: f64, want: &Value) {
        self.vectors.check(self.case, field, got, want);
    }

    fn interval(&self, field: &str, got: Interval, want: &Value) {
        self.check(field, got.low, &want["lo"]);
        self.check(field, got.high, &want["hi"]);
    }

    fn inputs(&self) -> &Value {
        &self.case["inputs"]
    }
}

#[test]
fn the_book_of_deals_is_held_against_its_score() {
    let vectors = Vectors::open("33_backtest_end_to_end");
    for case in &vectors.cases {
        let of = Case {
            vectors: &vectors,
            case,
        };
        let inputs = of.inputs();
        let book = Book::read(inputs["as_of"].as_str().unwrap());
        let bands = inputs["bands"].as_array().unwrap();
        let edges: Vec<f64> = bands.iter().map(|band| band[0].as_f64().unwrap()).collect();
        let hand_off = HandOff::at(inputs["threshold"].as_f64().unwrap());
        let found = backtest(book.deals(), &Edges::stated(&edges), hand_off);
        for (field, want) in case["expected"].as_object().unwrap() {
            let read = counts(&found, field, want)
                || of_score(&of, &found, field, want)
                || figures::check(&of, &book, &found, field, want)
                || split::check(&of, field, want);
            assert!(read, "nothing is said of the field {field}");
        }
        said(&found);
    }
}

fn counts(found: &Backtest, field: &str, want: &Value) -> bool {
    let got = match field {
        "n" => found.n,
        "won" => found.won,
        "lost" => found.lost,
        "open" => found.open,
        _ => return false,
    };
    assert_eq!(got, want.as_u64().unwrap(), "{field}");
    true
}

/// What the backtest itself computes.
fn of_score(of: &Case, found: &Backtest, field: &str, want: &Value) -> bool {
    match field {
        "win_rate" => {
            of.check(field, found.win_rate.unwrap(), &want["point"]);
            of.interval(field, found.interval.unwrap(), want);
        }
        "auc" => of.check(field, found.auc.as_ref().unwrap().value, want),
        "auc_ci_logit" => {
            let interval = found.auc.as_ref().unwrap().interval.unwrap();
            of.interval(field, interval, want);
        }
        "cochran_armitage" => {
            let trend = found.trend.as_ref().unwrap();
            of.check("z", trend.z, &want["z"]);
            of.check("p", trend.test.p_value, &want["p"]);
        }
        "bands" => {
            let want = want.as_array().unwrap();
            assert_eq!(found.bands.len(), want.len());
            for (band, want) in found.bands.iter().zip(want) {
                for (field, want) in want.as_object().unwrap() {
                    of_band(of, band, field, want);
                }
            }
        }
        // The two low bands are not in order; the trend stands nevertheless.
        "monotone_observed" => {
            let rates: Vec<f64> = found.bands.iter().map(|b| b.win_rate.unwrap()).collect();
            assert_eq!(rates.is_sorted(), want.as_bool().unwrap());
        }
        "threshold_70" => {
            let threshold = found.threshold.as_ref().unwrap();
            assert!(!threshold.found_by_search);
            assert_eq!(pair(&want["a"]), threshold.above);
            assert_eq!(pair(&want["b"]), threshold.under);
            of.check("diff", threshold.difference, &want["diff"]);
            of.interval("newcombe", threshold.interval, &want["newcombe"]);
            of.check("fisher_p", threshold.p, &want["fisher_p"]);
            assert_eq!(want.as_object().unwrap().len(), 5);
        }
        "km_median_time_to_close_all" => {
            of.check(field, found.times.unwrap().median_to_close.unwrap(), want);
        }
        _ => return false,
    }
    true
}

fn of_band(of: &Case, band: &Band, field: &str, want: &Value) {
    let times = band.times.unwrap();
    let check = |got: f64| of.check(field, got, want);
    match field {
        "band" => {
            assert_eq!(want[0].as_f64().unwrap(), band.from);
            // The vector closes the highest band at 101.
            assert_eq!(want[1].as_f64().unwrap(), band.below.unwrap_or(101.0));
        }
        // The vector counts closed deals.
        "n" => assert_eq!(want.as_u64().unwrap(), band.closed()),
        "won" => assert_eq!(want.as_u64().unwrap(), band.won),
        "win_rate" => check(band.win_rate.unwrap()),
        "lo" => check(band.interval.unwrap().low),
        "hi" => check(band.interval.unwrap().high),
        "median_cycle_closed_days" => check(times.median_closed.unwrap()),
        "median_cycle_won_days" => check(times.median_won.unwrap()),
        "median_ttv_days" => check(times.median_to_value.unwrap()),
        "vs_rest_fisher_p" => check(band.versus_rest.unwrap().p),
        "vs_rest_holm_p" => check(band.versus_rest.unwrap().p_holm),
        _ => panic!("nothing is said of the field {field} of a band"),
    }
}

fn pair(of: &Value) -> (u64, u64) {
    (of[0].as_u64().unwrap(), of[1].as_u64().unwrap())
}

/// The trend stands although the two low bands cannot be told apart.
fn said(found: &Backtest) {
    let said = verdicts(found);
    let is = |wanted: fn(&Verdict) -> bool| said.iter().filter(|one| wanted(one)).count();
    assert_eq!(
        is(|one| matches!(one, Verdict::TrendConfirmed { .. })),
        1,
        "{said:?}"
    );
    assert_eq!(is(|one| matches!(one, Verdict::HandOffHolds { .. })), 1);
    let alike = |verdict: &&Verdict| matches!(verdict, Verdict::BandsAlike { .. });
    let Some(Verdict::BandsAlike { lower, upper, need }) = said.iter().find(alike) else {
        panic!("{said:?}");
    };
    assert_eq!((lower.as_str(), upper.as_str()), ("0–40", "40–55"));
    assert_eq!(need.have, (33, 43));
}
