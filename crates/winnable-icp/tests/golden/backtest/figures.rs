//! The figures that stand beside a backtest: value, velocity, other comparisons, other measures of
//! order.

use rust_decimal::Decimal;
use serde_json::Value;
use winnable_icp::backtest::{Backtest, Edges, HandOff, backtest};
use winnable_icp::stats::auc;
use winnable_metrics::deals::{
    Closed, Counts, cycles, velocity_of, win_rate_by_value, win_rate_of_all, won_amounts,
};
use winnable_metrics::stats::{Proportion, fisher_exact, newcombe};

use super::book::Book;
use super::{Case, pair};
use crate::deals::{Row, closed, column, won};

pub(super) fn check(of: &Case, book: &Book, found: &Backtest, field: &str, want: &Value) -> bool {
    let deals = book.for_metrics();
    let number = |of: Decimal| of.to_string().parse::<f64>().unwrap();
    let order = || {
        let rows = closed();
        auc(&column(&rows, "score"), &won(&rows), 0.95).unwrap()
    };
    let got = match field {
        "win_rate_by_value" => win_rate_by_value(&deals).unwrap().rate.value,
        "win_rate_all_opps" => win_rate_of_all(&Counts::of(&deals)).unwrap().value,
        "acv_won_mean" => number(won_amounts(&deals).unwrap().mean),
        "mean_cycle_won" => cycles(&deals, Closed::Won).stats().unwrap().mean,
        "sales_velocity_per_day" => number(velocity_of(&deals).unwrap().per_day),
        "gini" => order().gini,
        "ks" => order().ks,
        "core_55_plus_vs_adjacent_40_54" => {
            let band = |at: usize| (found.bands[at].won, found.bands[at].closed());
            let ((a, n), (b, m)) = (band(2), band(3));
            compare(of, (a + b, n + m), band(1), want);
            hand_off_alike(book, want);
            return true;
        }
        "abm_vs_control" => {
            let of_arm = |arm: &str| {
                let rows: Vec<Row> = closed().into_iter().filter(|r| r["abm"] == arm).collect();
                let of_won = won(&rows).iter().filter(|won| **won).count() as u64;
                (of_won, rows.len() as u64)
            };
            compare(of, of_arm("1"), of_arm("0"), want);
            return true;
        }
        _ => return false,
    };
    of.check(field, got, want);
    true
}

/// Two win rates against each other, by every field of the vector.
fn compare(of: &Case, a: (u64, u64), b: (u64, u64), want: &Value) {
    let side = |(won, n): (u64, u64)| Proportion::new(won, n).unwrap();
    let (one, other) = (side(a), side(b));
    for (field, want) in want.as_object().unwrap() {
        match field.as_str() {
            "a" => assert_eq!(pair(want), a),
            "b" => assert_eq!(pair(want), b),
            "diff" => of.check(field, one.rate() - other.rate(), want),
            "newcombe" => of.interval(field, newcombe(one, other, 0.95).unwrap(), want),
            "fisher_p" => of.check(field, fisher_exact(one, other).unwrap(), want),
            _ => panic!("nothing is said of the field {field}"),
        }
    }
}

/// A hand-off of a book without its lowest band is the same comparison.
fn hand_off_alike(book: &Book, want: &Value) {
    let all = book.deals();
    let scores: Vec<Option<f64>> = all
        .scores
        .iter()
        .map(|score| score.filter(|score| *score >= 40.0))
        .collect();
    let mut deals = all;
    deals.scores = &scores;
    let found = backtest(deals, &Edges::card(), HandOff::at(55.0));
    let threshold = found.threshold.unwrap();
    assert_eq!(
        (threshold.above, threshold.under),
        (pair(&want["a"]), pair(&want["b"]))
    );
    assert!(threshold.found_by_search);
}
