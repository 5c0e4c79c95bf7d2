use proptest::prelude::*;
use winnable_metrics::Reason;

use super::*;

/// Small integers as features, so that ties, separations and collinear columns come up.
fn deals() -> impl Strategy<Value = (Vec<[f64; 2]>, Vec<bool>)> {
    let deal = (-4_i8..5, 0_i8..3, any::<bool>());
    prop::collection::vec(deal, 12..60).prop_map(|deals| {
        deals
            .into_iter()
            .map(|(a, b, won)| ([f64::from(a), f64::from(b)], won))
            .unzip()
    })
}

fn flipped(won: &[bool]) -> Vec<bool> {
    won.iter().map(|won| !won).collect()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-7 * (1.0 + a.abs().max(b.abs()))
}

fn all_close(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| close(*a, *b))
}

/// `counts` is won and lost without the mark, then with it.
fn two_by_two([[won, lost], [won_with, lost_with]]: [[usize; 2]; 2]) -> (Vec<[f64; 1]>, Vec<bool>) {
    let cells = [
        ([0.0], true, won),
        ([0.0], false, lost),
        ([1.0], true, won_with),
        ([1.0], false, lost_with),
    ];
    cells
        .into_iter()
        .flat_map(|(row, won, count)| std::iter::repeat_n((row, won), count))
        .unzip()
}

#[test]
fn an_empty_cell_is_refused_by_maximum_likelihood_and_finite_by_firth() {
    // Quasi-complete separation: all with the mark are won, some without it too. The rarer a mark,
    // the smaller is its standard deviation, and the sign is a probability of 1 instead.
    for counts in [[[20, 30], [10, 0]], [[400, 600], [1, 0]]] {
        let (rows, won) = two_by_two(counts);
        assert_eq!(
            logistic_regression(&rows, &won, 0.95),
            Err(Reason::Separated)
        );
        assert!(firth(&rows, &won).is_ok());
    }
    // A second column does not hide it.
    let (rows, won) = two_by_two([[20, 30], [10, 0]]);
    let rows: Vec<[f64; 2]> = rows
        .iter()
        .zip(0_u32..)
        .map(|(row, i)| [row[0], f64::from(i * 7 % 11)])
        .collect();
    assert_eq!(
        logistic_regression(&rows, &won, 0.95),
        Err(Reason::Separated)
    );
    assert!(firth(&rows, &won).is_ok());
}

#[test]
fn what_says_nothing_is_refused() {
    let fit = |rows: &[Vec<f64>], won: &[bool]| logistic_regression(rows, won, 0.95).map(|_| ());
    let won = [true, false, true, false];
    let rows = |columns: &[[f64; 4]]| -> Vec<Vec<f64>> {
        (0..4)
            .map(|i| columns.iter().map(|c| c[i]).collect())
            .collect()
    };
    let column = [1.0, 2.0, 4.0, 3.0];
    for (rows, reason) in [
        (vec![], Reason::LengthsDiffer),
        (rows(&[]), Reason::InvalidInput),
        (rows(&[column, [7.0; 4]]), Reason::AllValuesEqual),
        // A sum of tenths that differs from the others by rounding alone.
        (rows(&[[0.3, 0.3, 0.1 + 0.2, 0.3]]), Reason::AllValuesEqual),
        (
            rows(&[column, column.map(|x| 5.0 - 3.0 * x)]),
            Reason::InvalidInput,
        ),
        (
            rows(&[
                column,
                column.map(|x| x * x),
                column.map(f64::sqrt),
                column.map(f64::recip),
            ]),
            Reason::SampleTooSmall,
        ),
        (rows(&[[1.0, 2.0, f64::NAN, 3.0]]), Reason::NotFinite),
        (rows(&[[f64::MAX, f64::MAX, -1.0, 1.0]]), Reason::Overflow),
        // It fits, but two events carry no weight.
        (rows(&[column]), Reason::TooFewEvents),
    ] {
        assert_eq!(fit(&rows, &won), Err(reason), "{rows:?}");
    }
    assert_eq!(fit(&[], &[]), Err(Reason::EmptySample));
    assert_eq!(fit(&rows(&[column]), &[true; 4]), Err(Reason::TooFewEvents));
    assert_eq!(
        fit(&[vec![1.0], vec![1.0, 2.0]], &[true, false]),
        Err(Reason::LengthsDiffer)
    );
    let rows = rows(&[column]);
    assert_eq!(
        logistic_regression(&rows, &won, 1.0),
        Err(Reason::InvalidLevel)
    );
    assert_eq!(
        firth_profile(&rows, &won, 1, 0.95),
        Err(Reason::InvalidInput)
    );
    assert_eq!(ridge(&rows, &won, 0.0), Err(Reason::InvalidInput));
    assert_eq!(ridge(&rows, &won, f64::NAN), Err(Reason::NotFinite));
    for (grid, folds, reason) in [
        (&[][..], 2, Reason::EmptySample),
        (&[1.0, -1.0], 2, Reason::InvalidInput),
        (&[1.0], 1, Reason::InvalidInput),
        (&[1.0], 5, Reason::SampleTooSmall),
        // Without the first fold, positions 0 and 2, all are lost.
        (&[1.0], 2, Reason::TooFewEvents),
    ] {
        assert_eq!(choose_lambda(&rows, &won, grid, folds), Err(reason));
    }
    assert_eq!(predict(&[1.0], &[1.0]), Err(Reason::LengthsDiffer));
    assert_eq!(predict(&[1.0, f64::NAN], &[1.0]), Err(Reason::NotFinite));
    assert_eq!(predict(&[0.0, f64::MAX], &[2.0]), Err(Reason::Overflow));
    assert_eq!(events_per_variable(9, 9, 0), Err(Reason::InvalidInput));
}

#[test]
fn events_gate_at_five_and_ten() {
    for (events, gate) in [
        (19, EventsGate::TooFew),
        (20, EventsGate::Few),
        (39, EventsGate::Few),
        (40, EventsGate::Enough),
    ] {
        assert_eq!(events_per_variable(events, 500, 4).unwrap().gate, gate);
        assert_eq!(events_per_variable(500, events, 4).unwrap().gate, gate);
    }
}

#[test]
fn one_column_of_two_values_has_its_closed_form() {
    let (rows, won) = two_by_two([[12, 30], [25, 9]]);
    let fit = logistic_regression(&rows, &won, 0.95).unwrap();
    let weight = fit.coefficients[1];
    // The log odds ratio of the table, and Woolf's standard error.
    let ln_ratio = libm::log((25.0 / 9.0) / (12.0 / 30.0));
    let woolf: f64 = [12.0, 30.0, 25.0, 9.0].iter().map(|n| 1.0 / n).sum();
    assert!(close(weight.estimate, ln_ratio));
    assert!(close(weight.standard_error, woolf.sqrt()));
    assert!(close(fit.coefficients[0].estimate, libm::log(12.0 / 30.0)));
}

/// The penalised log-likelihood of a table with a given log odds ratio, at its best intercept, by
/// golden section; `half` counts with half a deal in each cell.
fn best_of_table(half: [[f64; 2]; 2], weight: f64) -> f64 {
    let height = |intercept: f64| -> f64 {
        let cell = |odds: f64, [won, lost]: [f64; 2]| {
            won * predict::ln_likelihood(odds, true) + lost * predict::ln_likelihood(odds, false)
        };
        cell(intercept, half[0]) + cell(intercept + weight, half[1])
    };
    let share = (5.0_f64.sqrt() - 1.0) / 2.0;
    let (mut low, mut high) = (-40.0, 40.0);
    for _ in 0..120 {
        let (a, b) = (high - share * (high - low), low + share * (high - low));
        if height(a) < height(b) {
            low = a;
        } else {
            high = b;
        }
    }
    height(f64::midpoint(low, high))
}

#[test]
fn a_profile_ends_where_the_table_says() {
    for counts in [
        [[3, 9], [7, 2]],
        [[5, 20], [6, 0]],
        [[0, 4], [4, 0]],
        [[40, 60], [1, 0]],
    ] {
        let (rows, won) = two_by_two(counts);
        let profile = firth_profile(&rows, &won, 0, 0.95).unwrap();
        let half = counts.map(|pair| pair.map(|n| f64::from(u8::try_from(n).unwrap()) + 0.5));
        let top = best_of_table(half, profile.estimate);
        let fall = |weight| 2.0 * (top - best_of_table(half, weight));
        let z = 1.959_963_984_540_054_f64;
        assert!((fall(profile.interval.low) - z * z).abs() < 1e-6);
        assert!((fall(profile.interval.high) - z * z).abs() < 1e-6);
        assert!((fall(0.0) - profile.test.statistic).abs() < 1e-6);
        assert!(profile.interval.contains(profile.estimate));
        let refuted = !profile.interval.contains(0.0);
        assert_eq!(refuted, profile.test.p_value < 0.05, "{counts:?}");
    }
}

#[test]
fn a_strong_ridge_leaves_the_win_rate_and_a_weak_one_maximum_likelihood() {
    let (rows, won) = two_by_two([[12, 30], [25, 9]]);
    let strong = ridge(&rows, &won, 1e12).unwrap();
    assert!(strong.standardised[1].abs() < 1e-9);
    assert!(close(strong.standardised[0], libm::log(37.0 / 39.0)));
    let weak = ridge(&rows, &won, 1e-9).unwrap();
    let fit = logistic_regression(&rows, &won, 0.95).unwrap();
    assert!(all_close(&weak.coefficients, &fit.estimates()));
    assert!(close(weak.log_likelihood, fit.log_likelihood));
    // The scale that the penalty is on: half of the rows have the mark, near enough.
    let deviation = (42.0_f64 * 34.0).sqrt() / 76.0;
    assert!(close(
        strong.standardised[1],
        strong.coefficients[1] * deviation
    ));
}

#[test]
fn noise_is_given_a_strong_ridge_and_a_signal_a_weak_one() {
    let grid = [0.01, 1.0, 100.0, 10_000.0];
    let rows: Vec<[f64; 2]> = (0..120_u32)
        .map(|i| [f64::from(i * 37 % 101), f64::from(i * 53 % 97)])
        .collect();
    let signal: Vec<bool> = rows
        .iter()
        .zip(0_u32..)
        .map(|(row, i)| row[0] > 50.0 || i % 9 == 0)
        .collect();
    let noise: Vec<bool> = (0..120_u32).map(|i| i * i % 7 < 2).collect();
    let chosen = |won: &[bool]| choose_lambda(&rows, won, &grid, 6).unwrap();
    assert!(chosen(&signal).lambda <= 1.0);
    assert!(chosen(&noise).lambda >= 100.0);
    // The order of the grid is that of the losses, and changes nothing else.
    let mut backwards = grid;
    backwards.reverse();
    let other = choose_lambda(&rows, &signal, &backwards, 6).unwrap();
    let mut losses = other.log_losses.clone();
    losses.reverse();
    assert_eq!(losses, chosen(&signal).log_losses);
    assert!(close(other.lambda, chosen(&signal).lambda));
}

#[test]
fn a_mark_that_is_in_one_fold_alone_can_be_cross_validated() {
    let rows: Vec<[f64; 2]> = (0..30_u8)
        .map(|i| [f64::from(i % 11), f64::from(u8::from(i == 3))])
        .collect();
    let won: Vec<bool> = (0..30_u8).map(|i| i % 11 > 4 || i % 5 == 0).collect();
    assert!(choose_lambda(&rows, &won, &[1.0], 5).is_ok());
}

#[test]
fn a_unit_does_not_decide_how_well_it_is_solved() {
    let (rows, won) = two_by_two([[12, 30], [25, 9]]);
    let plain = logistic_regression(&rows, &won, 0.95).unwrap();
    for unit in [1e-150, 1e-9, 1e12, 1e150] {
        let scaled: Vec<[f64; 1]> = rows.iter().map(|row| [row[0] * unit]).collect();
        let fit = logistic_regression(&scaled, &won, 0.95).unwrap();
        let (a, b) = (plain.coefficients[1], fit.coefficients[1]);
        assert!(close(a.estimate, b.estimate * unit));
        assert!(close(a.z, b.z));
        // exp(2 · 10⁹) is no number to show.
        assert_eq!(b.odds_ratio.is_some(), unit > 1.0);
        assert!(firth(&scaled, &won).is_ok());
    }
}

proptest! {
    #[test]
    fn at_the_fit_what_is_expected_is_what_was_won((rows, won) in deals()) {
        match logistic_regression(&rows, &won, 0.95) {
            Ok(fit) => {
                let estimates = fit.estimates();
                let mut scores = [0.0; 3];
                for (row, won) in rows.iter().zip(&won) {
                    let left = f64::from(u8::from(*won)) - predict(&estimates, row).unwrap();
                    for (score, x) in scores.iter_mut().zip([1.0, row[0], row[1]]) {
                        *score += left * x;
                    }
                }
                prop_assert!(scores.iter().all(|score| score.abs() < 1e-8), "{scores:?}");
                prop_assert!(fit.log_likelihood >= fit.log_likelihood_null - 1e-9);
                prop_assert!((0.0..1.0).contains(&fit.mcfadden_r2), "{}", fit.mcfadden_r2);
            }
            Err(reason) => prop_assert!(
                matches!(
                    reason,
                    Reason::Separated
                        | Reason::TooFewEvents
                        | Reason::AllValuesEqual
                        | Reason::InvalidInput
                ),
                "{reason:?}"
            ),
        }
    }

    #[test]
    fn no_step_from_the_fit_is_likelier((rows, won) in deals(), by in -0.5..0.5_f64, which in 0_usize..3) {
        if let Ok(fit) = logistic_regression(&rows, &won, 0.95) {
            let mut other = fit.estimates();
            other[which] += by;
            let likelihood: f64 = rows
                .iter()
                .zip(&won)
                .map(|(row, won)| {
                    let p = predict(&other, row).unwrap();
                    libm::log(if *won { p } else { 1.0 - p })
                })
                .sum();
            prop_assert!(likelihood <= fit.log_likelihood + 1e-9);
        }
    }

    #[test]
    fn firth_adds_half_a_deal_to_each_cell_of_a_table(
        won in 0_usize..12, lost in 1_usize..12, won_with in 1_usize..12, lost_with in 0_usize..12,
    ) {
        prop_assume!(won + won_with > 0 && lost + lost_with > 0);
        let (rows, outcomes) = two_by_two([[won, lost], [won_with, lost_with]]);
        let fit = firth(&rows, &outcomes).unwrap();
        let half = |count: usize| f64::from(u8::try_from(count).unwrap()) + 0.5;
        let without = libm::log(half(won) / half(lost));
        let with = libm::log(half(won_with) / half(lost_with));
        prop_assert!(all_close(&fit.estimates(), &[without, with - without]));
        // With an empty cell the odds ratio is infinite: anything is a shrinkage. Without one the log
        // odds of both groups are drawn towards zero.
        if won > 0 && lost_with > 0 {
            let [a, b, c, d] = [won, lost, won_with, lost_with].map(|n| half(n) - 0.5);
            prop_assert!(without.abs() <= libm::log(a / b).abs() + 1e-9);
            prop_assert!(with.abs() <= libm::log(c / d).abs() + 1e-9);
        }
    }

    #[test]
    fn firth_and_a_ridge_have_an_answer_to_whatever_has_columns((rows, won) in deals()) {
        if let Err(reason) = firth(&rows, &won) {
            let expected = matches!(
                reason,
                Reason::TooFewEvents | Reason::AllValuesEqual | Reason::InvalidInput
            );
            prop_assert!(expected, "{reason:?}");
        }
        if let Err(reason) = ridge(&rows, &won, 0.5) {
            let expected = matches!(reason, Reason::TooFewEvents | Reason::AllValuesEqual);
            prop_assert!(expected, "{reason:?}");
        }
    }

    #[test]
    fn to_swap_won_and_lost_flips_every_sign((rows, won) in deals()) {
        let lost = flipped(&won);
        let turned = |estimates: Vec<f64>| estimates.iter().map(|x| -x).collect::<Vec<_>>();
        match (logistic_regression(&rows, &won, 0.95), logistic_regression(&rows, &lost, 0.95)) {
            (Ok(a), Ok(b)) => prop_assert!(all_close(&a.estimates(), &turned(b.estimates()))),
            (a, b) => prop_assert_eq!(a.err(), b.err()),
        }
        match (firth(&rows, &won), firth(&rows, &lost)) {
            (Ok(a), Ok(b)) => prop_assert!(all_close(&a.estimates(), &turned(b.estimates()))),
            (a, b) => prop_assert_eq!(a.err(), b.err()),
        }
        match (ridge(&rows, &won, 2.0), ridge(&rows, &lost, 2.0)) {
            (Ok(a), Ok(b)) => prop_assert!(all_close(&a.coefficients, &turned(b.coefficients))),
            (a, b) => prop_assert_eq!(a.err(), b.err()),
        }
    }

    #[test]
    fn to_move_a_column_changes_the_intercept_alone((rows, won) in deals(), by in -1000.0..1000.0_f64) {
        let moved: Vec<[f64; 2]> = rows.iter().map(|&[a, b]| [a + by, b]).collect();
        let same = |a: Vec<f64>, b: Vec<f64>| {
            all_close(&a[1..], &b[1..]) && close(a[0], b[0] + by * b[1])
        };
        if let (Ok(a), Ok(b)) = (logistic_regression(&rows, &won, 0.9), logistic_regression(&moved, &won, 0.9)) {
            prop_assert!(same(a.estimates(), b.estimates()));
            prop_assert!(close(a.coefficients[1].standard_error, b.coefficients[1].standard_error));
        }
        if let (Ok(a), Ok(b)) = (firth(&rows, &won), firth(&moved, &won)) {
            prop_assert!(same(a.estimates(), b.estimates()));
            prop_assert!(close(a.penalised_log_likelihood, b.penalised_log_likelihood));
        }
        if let (Ok(a), Ok(b)) = (ridge(&rows, &won, 2.0), ridge(&moved, &won, 2.0)) {
            prop_assert!(same(a.coefficients, b.coefficients));
        }
    }

    #[test]
    fn any_numbers_give_numbers_or_a_reason(
        deals in prop::collection::vec((any::<f64>(), -1e6..1e6_f64, any::<bool>()), 0..12),
        lambda in any::<f64>(),
    ) {
        let (rows, won): (Vec<[f64; 2]>, Vec<bool>) =
            deals.into_iter().map(|(a, b, won)| ([a, b], won)).unzip();
        if let Ok(fit) = logistic_regression(&rows, &won, 0.95) {
            prop_assert!(fit.coefficients.iter().all(|c| c.standard_error.is_finite() && c.z.is_finite()));
        }
        if let Ok(fit) = firth(&rows, &won) {
            prop_assert!(fit.coefficients.iter().all(|c| c.estimate.is_finite()));
            prop_assert!(fit.penalised_log_likelihood.is_finite());
        }
        if let Ok(profile) = firth_profile(&rows, &won, 1, 0.9) {
            prop_assert!(profile.interval.width().is_finite() && profile.test.p_value.is_finite());
        }
        if let Ok(fit) = ridge(&rows, &won, lambda) {
            prop_assert!(fit.coefficients.iter().all(|x| x.is_finite()));
            prop_assert!(fit.log_likelihood.is_finite());
        }
        if let Ok(choice) = choose_lambda(&rows, &won, &[1.0, 10.0], 3) {
            prop_assert!(choice.log_losses.iter().all(|x| x.is_finite()));
        }
    }
}
