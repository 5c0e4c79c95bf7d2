//! The whole of a backtest: `33_backtest_end_to_end`.

use winnable_icp::backtest::{Deals, Edges, HandOff, Verdict, backtest, verdicts};
use winnable_model::Outcome;

use crate::deals;
use crate::vectors::Vectors;

#[test]
fn the_book_of_deals_is_held_against_its_score() {
    let vectors = Vectors::open("33_backtest_end_to_end");
    for case in &vectors.cases {
        let rows = deals::rows();
        let scores: Vec<Option<f64>> = deals::column(&rows, "score")
            .into_iter()
            .map(Some)
            .collect();
        let outcome = |row: &deals::Row| match row["status"].as_str() {
            "won" => Outcome::Won,
            "lost" => Outcome::Lost,
            _ => Outcome::Open,
        };
        let outcomes: Vec<Outcome> = rows.iter().map(outcome).collect();
        let of = Deals::new(&scores, &outcomes);
        let (inputs, expected) = (&case["inputs"], &case["expected"]);
        let bands = inputs["bands"].as_array().unwrap();
        let edges: Vec<f64> = bands.iter().map(|band| band[0].as_f64().unwrap()).collect();
        let hand_off = HandOff {
            at: inputs["threshold"].as_f64().unwrap(),
            stated: true,
        };
        let found = backtest(of, &Edges::stated(&edges), hand_off);
        for (field, got) in [
            ("n", found.n),
            ("won", found.won),
            ("lost", found.lost),
            ("open", found.open),
        ] {
            assert_eq!(got, expected[field].as_u64().unwrap(), "{field}");
        }
        let auc = found.auc.as_ref().unwrap();
        let interval = auc.interval.unwrap();
        vectors.check(case, "auc", auc.value, &expected["auc"]);
        vectors.check(
            case,
            "auc low",
            interval.low,
            &expected["auc_ci_logit"]["lo"],
        );
        vectors.check(
            case,
            "auc high",
            interval.high,
            &expected["auc_ci_logit"]["hi"],
        );
        let trend = found.trend.as_ref().unwrap();
        vectors.check(case, "z", trend.z, &expected["cochran_armitage"]["z"]);
        vectors.check(
            case,
            "p",
            trend.test.p_value,
            &expected["cochran_armitage"]["p"],
        );
        for (band, expected) in found
            .bands
            .iter()
            .zip(expected["bands"].as_array().unwrap())
        {
            // The vector counts closed deals.
            assert_eq!(band.closed(), expected["n"].as_u64().unwrap());
            assert_eq!(band.won, expected["won"].as_u64().unwrap());
            vectors.check(
                case,
                "win rate",
                band.win_rate.unwrap(),
                &expected["win_rate"],
            );
            let interval = band.interval.unwrap();
            vectors.check(case, "low", interval.low, &expected["lo"]);
            vectors.check(case, "high", interval.high, &expected["hi"]);
        }
        let threshold = found.threshold.as_ref().unwrap();
        let of = &expected["threshold_70"];
        let pair = |field: &str| {
            let of = |at: usize| of[field][at].as_u64().unwrap();
            (of(0), of(1))
        };
        assert_eq!((threshold.above, threshold.under), (pair("a"), pair("b")));
        vectors.check(case, "difference", threshold.difference, &of["diff"]);
        vectors.check(
            case,
            "difference low",
            threshold.interval.low,
            &of["newcombe"]["lo"],
        );
        vectors.check(
            case,
            "difference high",
            threshold.interval.high,
            &of["newcombe"]["hi"],
        );
        vectors.check(case, "fisher", threshold.p, &of["fisher_p"]);
        // The trend stands although the two low bands are not in order.
        let said = verdicts(&found);
        assert!(
            matches!(said[0], Verdict::TrendConfirmed { .. }),
            "{said:?}"
        );
        let alike = |verdict: &&Verdict| matches!(verdict, Verdict::BandsAlike { .. });
        let Some(Verdict::BandsAlike {
            lower,
            upper,
            closed,
        }) = said.iter().find(alike)
        else {
            panic!("{said:?}");
        };
        assert_eq!(
            (lower.as_str(), upper.as_str(), *closed),
            ("0–40", "40–55", (33, 43))
        );
    }
}
