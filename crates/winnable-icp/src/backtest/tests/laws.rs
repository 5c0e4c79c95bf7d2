//! What holds of every backtest.

use proptest::prelude::*;

use super::*;

type Rows = Vec<(f64, Outcome)>;

fn outcome(n: u8) -> Outcome {
    [Outcome::Won, Outcome::Lost, Outcome::Open][usize::from(n % 3)]
}

fn rows(most: usize) -> impl Strategy<Value = Rows> {
    // Whole scores make ties, and a slope makes bands that differ.
    let row = (0..100_u8, 0..100_u8, 0..8_u8).prop_map(|(score, luck, open)| {
        let won = u8::from(luck >= score);
        (f64::from(score), outcome(if open == 0 { 2 } else { won }))
    });
    let noise = (0..100_u8, 0..3_u8).prop_map(|(score, n)| (f64::from(score), outcome(n)));
    prop_oneof![
        proptest::collection::vec(row, 0..most),
        proptest::collection::vec(noise, 0..most),
    ]
}

fn with(rows: &Rows, accounts: Option<&[u8]>, edges: &[f64]) -> Backtest {
    let scores: Vec<Option<f64>> = rows.iter().map(|row| Some(row.0)).collect();
    let outcomes: Vec<Outcome> = rows.iter().map(|row| row.1).collect();
    let names: Option<Vec<Option<Box<str>>>> = accounts.map(|all| {
        let of = (0..rows.len()).map(|at| all.get(at % all.len().max(1)));
        of.map(|name| name.map(|name| name.to_string().into()))
            .collect()
    });
    let mut deals = Deals::new(&scores, &outcomes);
    if let Some(names) = &names {
        deals = deals.of_accounts(names);
    }
    backtest(deals, &Edges::stated(edges), CARD)
}

const FINE: [f64; 6] = [0.0, 20.0, 40.0, 55.0, 70.0, 85.0];

proptest! {
    #[test]
    fn a_band_s_rows_add_up_to_its_counts(rows in rows(200), lowest in -50.0..50.0_f64) {
        let found = of(&rows, &[lowest, 60.0, 80.0]);
        let sum = |of: fn(&Band) -> u64| found.bands.iter().map(of).sum::<u64>();
        prop_assert_eq!(sum(|band| band.n), found.n);
        prop_assert_eq!(sum(|band| band.won), found.won);
        prop_assert_eq!(sum(|band| band.lost), found.lost);
        prop_assert_eq!(sum(|band| band.open), found.open);
        for (at, band) in found.bands.iter().enumerate() {
            prop_assert_eq!(band.n, band.won + band.lost + band.open);
            // The lowest reaches down, however low.
            let inside = rows.iter().filter(|(score, _)| {
                (at == 0 || *score >= band.from) && band.below.is_none_or(|below| *score < below)
            });
            prop_assert_eq!(inside.count() as u64, band.n);
        }
        let of_groups: u64 = found.groups.iter().map(|group| group.closed).sum();
        prop_assert_eq!(of_groups, found.won + found.lost);
        let of_distinct: u64 = found.distinct.iter().map(|group| group.closed).sum();
        prop_assert_eq!(of_distinct, found.won + found.lost);
    }

    #[test]
    fn swapped_outcomes_mirror_everything(rows in rows(150)) {
        let swap = |outcome| match outcome {
            Outcome::Won => Outcome::Lost,
            Outcome::Lost => Outcome::Won,
            Outcome::Open => Outcome::Open,
        };
        let swapped: Rows = rows.iter().map(|(score, of)| (*score, swap(*of))).collect();
        let (one, other) = (of(&rows, &FINE), of(&swapped, &FINE));
        match (&one.auc, &other.auc) {
            (Ok(a), Ok(b)) => {
                prop_assert!((a.value + b.value - 1.0).abs() < 1e-12);
                if let (Ok(a), Ok(b)) = (a.interval, b.interval) {
                    prop_assert!((a.low + b.high - 1.0).abs() < 1e-9);
                }
            }
            (a, b) => prop_assert!(a.is_err() && b.is_err()),
        }
        if let (Ok(a), Ok(b)) = (&one.trend, &other.trend) {
            prop_assert!((a.z + b.z).abs() < 1e-9);
        }
        if let (Ok(a), Ok(b)) = (one.threshold, other.threshold) {
            prop_assert!((a.difference + b.difference).abs() < 1e-12);
            prop_assert!((a.interval.low + b.interval.high).abs() < 1e-12);
            prop_assert_eq!(a.need.per_side, b.need.per_side);
        }
        prop_assert_eq!(one.distinguishable(), other.distinguishable());
    }

    /// With and without accounts, for each edge that falls.
    #[test]
    fn merging_bands_never_tells_more_apart(
        rows in rows(300),
        accounts in proptest::option::of(proptest::collection::vec(0..40_u8, 1..120)),
        drop in 1..6_usize,
    ) {
        let fine = with(&rows, accounts.as_deref(), &FINE);
        let mut edges = FINE.to_vec();
        edges.remove(drop);
        let coarse = with(&rows, accounts.as_deref(), &edges);
        prop_assert!(coarse.distinguishable() <= fine.distinguishable());
        prop_assert_eq!(&fine.auc, &coarse.auc);
        prop_assert_eq!(&fine.accounts, &coarse.accounts);
        prop_assert!(fine.distinguishable() >= 1 && fine.distinguishable() <= 6);
        prop_assert!(coarse.distinguishable() <= 5);
        // The groups follow each other from the lowest band to the highest.
        let ends: Vec<(usize, usize)> = fine.distinct.iter().map(|g| (g.first, g.last)).collect();
        prop_assert_eq!(ends[0].0, 0);
        prop_assert_eq!(ends[ends.len() - 1].1, 5);
        prop_assert!(ends.windows(2).all(|pair| pair[0].1 + 1 == pair[1].0));
    }

    /// A score that is forgotten never narrows what can be said under all fillings, and the truth stays
    /// inside.
    #[test]
    fn unknown_scores_only_widen(rows in rows(80), gone in proptest::collection::vec(any::<bool>(), 80)) {
        let outcomes: Vec<Outcome> = rows.iter().map(|row| row.1).collect();
        let run = |forgotten: &dyn Fn(usize) -> bool| {
            let scores: Vec<Option<f64>> = rows
                .iter()
                .enumerate()
                .map(|(at, row)| Some(row.0).filter(|_| !forgotten(at)))
                .collect();
            backtest(Deals::new(&scores, &outcomes), &Edges::card(), CARD)
        };
        let all = run(&|_| false);
        let some = run(&|at| gone[at] && at % 2 == 0);
        let more = run(&|at| gone[at]);
        let inside = |a: Interval, b: Interval| b.low <= a.low + 1e-12 && a.high <= b.high + 1e-12;
        for (known, less) in [(&all, &some), (&some, &more), (&all, &more)] {
            if let (Ok(a), Ok(b)) = (&known.auc, &less.auc) {
                prop_assert!(inside(a.if_known, b.if_known));
            }
            for (a, b) in known.bands.iter().zip(&less.bands) {
                if let (Some(a), Some(b)) = (a.if_known, b.if_known) {
                    prop_assert!(inside(a, b), "{a:?} {b:?}");
                }
            }
        }
        for band in &all.bands {
            if let (Ok(rate), Some(of)) = (band.win_rate, band.if_known) {
                prop_assert!(of.low == rate && of.high == rate);
            }
        }
    }

    /// An account for each deal is none at all, to the last bit.
    #[test]
    fn accounts_of_one_deal_change_nothing(rows in rows(120)) {
        let scores: Vec<Option<f64>> = rows.iter().map(|row| Some(row.0)).collect();
        let outcomes: Vec<Outcome> = rows.iter().map(|row| row.1).collect();
        let names: Vec<Option<Box<str>>> =
            (0..rows.len()).map(|at| Some(format!("a{at}").into())).collect();
        let deals = Deals::new(&scores, &outcomes);
        let alone = backtest(deals, &Edges::card(), CARD);
        prop_assert_eq!(&backtest(deals.of_accounts(&names), &Edges::card(), CARD), &alone);
        let unknown = vec![None; rows.len()];
        prop_assert_eq!(&backtest(deals.of_accounts(&unknown), &Edges::card(), CARD), &alone);
    }

    /// Accounts of several deals never narrow an interval of a rate or of a difference.
    #[test]
    fn shared_accounts_only_widen(
        rows in rows(120),
        accounts in proptest::collection::vec(0..30_u8, 1..120),
    ) {
        let (alone, shared) = (with(&rows, None, &FINE), with(&rows, Some(&accounts), &FINE));
        for (a, b) in alone.bands.iter().zip(&shared.bands) {
            prop_assert_eq!(&a.win_rate, &b.win_rate);
            prop_assert!(b.design_effect >= 1.0);
            if let (Some(a), Some(b)) = (a.interval, b.interval) {
                prop_assert!(b.low <= a.low + 1e-12 && a.high <= b.high + 1e-12);
            }
        }
        if let (Ok(a), Ok(b)) = (alone.threshold, shared.threshold) {
            prop_assert!(b.interval.low <= a.interval.low + 1e-12);
            prop_assert!(a.interval.high <= b.interval.high + 1e-12);
        }
        if let (Ok(a), Ok(b)) = (&alone.trend, &shared.trend) {
            prop_assert!(b.z.abs() <= a.z.abs() + 1e-9);
        }
    }

    /// The order of the rows has no part in any count or verdict.
    #[test]
    fn rows_in_another_order_say_the_same(rows in rows(120)) {
        let back: Rows = rows.iter().rev().copied().collect();
        let (one, other) = (of(&rows, &FINE), of(&back, &FINE));
        prop_assert_eq!(codes(&one), codes(&other));
        prop_assert_eq!(&one.bands, &other.bands);
    }
}
