//! Laws that hold for every run.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_metrics::{Reason, Unit};
use winnable_model::{Currency, FxRate, FxTable, Money, SpendLine};

use super::random::runs;
use super::rows::{registry, wholes};
use super::*;
use crate::metrics::{MetricRow, MetricValue};

/// Everything that a figure says, but the order of its rows.
fn said(rows: &[MetricRow]) -> Vec<String> {
    let of = |row: &MetricRow| {
        let interval = row.interval;
        let (left_out, notes) = (left_out(row), notes(row));
        format!(
            "{} {} {interval:?} {left_out} {notes}",
            called(row),
            shown(row)
        )
    };
    rows.iter().map(of).collect()
}

fn shuffled<T>(rows: &mut Vec<T>, seed: u64) {
    let key = |n: usize| (n as u64 + 1).wrapping_mul(seed | 1).rotate_left(17);
    let mut keyed: Vec<(u64, T)> = rows
        .drain(..)
        .enumerate()
        .map(|(n, row)| (key(n), row))
        .collect();
    keyed.sort_by_key(|(key, _)| *key);
    rows.extend(keyed.into_iter().map(|(_, row)| row));
}

/// Metrics whose parts hold each row of the whole once.
const PARTED: [&str; 10] = [
    "win_rate",
    "won_value",
    "won_amount",
    "sales_cycle",
    "won_within",
    "open_pipeline",
    "influenced_pipeline",
    "spend",
    "handoff_time",
    "stage_dwell",
];

/// The sum of the parts of each variant, and of their numerators and denominators.
fn sums(
    rows: &[MetricRow],
    parts: bool,
) -> BTreeMap<(&str, Option<&str>), (u64, Decimal, Decimal)> {
    let mut sums: BTreeMap<_, (u64, Decimal, Decimal)> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.segment.is_some() == parts) {
        let sum = sums.entry((row.metric, row.variant)).or_default();
        sum.0 += row.n;
        sum.1 += row.numerator.unwrap_or_default();
        sum.2 += row.denominator.unwrap_or_default();
    }
    sums
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_figure_is_a_number_of_its_unit_or_a_reason(book in runs()) {
        let rows = book.figures(&[]);
        prop_assert_eq!(wholes(&rows), registry());
        for row in &rows {
            if let Ok(MetricValue::Estimate(value)) = row.value {
                prop_assert!(value.is_finite(), "{row:?}");
            }
            if let Some((low, high)) = row.interval {
                prop_assert!(low.is_finite() && high.is_finite() && low <= high, "{row:?}");
            }
            let share = match row.value {
                Ok(MetricValue::Exact(value)) => value,
                Ok(MetricValue::Estimate(value)) => value.to_string().parse().unwrap(),
                Ok(MetricValue::Money(_)) | Err(_) => continue,
            };
            prop_assert!(share >= Decimal::ZERO || row.metric == "ltv_cac", "{row:?}");
            // Net retention alone may be above one: who is there may pay more.
            if row.unit == Unit::Ratio && row.metric != "nrr" {
                prop_assert!(share <= Decimal::ONE, "{row:?}");
            }
        }
    }

    #[test]
    fn the_order_of_rows_changes_no_figure(book in runs(), seed: u64) {
        let mut mixed = book.clone();
        shuffled(&mut mixed.inputs.opportunities, seed);
        shuffled(&mut mixed.inputs.contracts, seed);
        shuffled(&mut mixed.inputs.people, seed);
        shuffled(&mut mixed.inputs.spend, seed);
        shuffled(&mut mixed.inputs.retention, seed);
        shuffled(&mut mixed.inputs.stages, seed);
        shuffled(&mut mixed.inputs.accounts, seed);
        shuffled(&mut mixed.touches, seed);
        let expected = said(&book.figures(&[]));
        for (said, expected) in said(&mixed.figures(&[])).iter().zip(&expected) {
            prop_assert_eq!(said, expected);
        }
        // The same rows in files that were written in that order.
        let rows = mixed.inputs.clone();
        let written = mixed
            .deals(rows.opportunities)
            .contracts(rows.contracts)
            .people(rows.people)
            .spend(rows.spend)
            .events(rows.retention)
            .stages(rows.stages);
        let written = said(&written.figures(&[]));
        for (said, expected) in written.iter().zip(&expected) {
            prop_assert_eq!(said, expected);
        }
        prop_assert_eq!(written.len(), expected.len());
    }

    #[test]
    fn parts_hold_each_row_of_the_whole_once(book in runs()) {
        let rows = book.figures(&PARTED);
        let (whole, parts) = (sums(&rows, false), sums(&rows, true));
        for (figure, of_parts) in parts {
            let of_whole = &whole[&figure];
            prop_assert_eq!(of_parts.0, of_whole.0, "{:?}", figure);
            // A median is no sum, and a mean over parts has the sums of them.
            prop_assert_eq!((of_parts.1, of_parts.2), (of_whole.1, of_whole.2), "{:?}", figure);
        }
    }

    #[test]
    fn win_rates_of_parts_average_back_by_weight(book in runs()) {
        let rows = book.figures(&["win_rate"]);
        for variant in ["count", "cohort", "all"] {
            let of = |row: &&MetricRow| row.variant == Some(variant);
            let weighted: Decimal = rows
                .iter()
                .filter(of)
                .filter(|row| row.segment.is_some())
                .map(|row| match row.value {
                    Ok(MetricValue::Exact(rate)) => rate * Decimal::from(row.n),
                    _ => Decimal::ZERO,
                })
                .sum();
            let whole = rows.iter().filter(of).find(|row| row.segment.is_none()).unwrap();
            let has_parts = rows.iter().filter(of).count() > 1;
            if let (true, Ok(MetricValue::Exact(rate))) = (has_parts, &whole.value) {
                prop_assert!((weighted / Decimal::from(whole.n) - rate).abs() < number("0.000001"));
            }
        }
    }

    #[test]
    fn what_can_be_won_lies_within_what_can_be_served(book in runs()) {
        let amount = |name: &str| match book.figure(name).value {
            Ok(MetricValue::Money(money)) => Ok(money.amount()),
            Ok(other) => panic!("{other:?}"),
            Err(reason) => Err(reason),
        };
        match (amount("tam:bottom_up"), amount("sam"), amount("som")) {
            (Ok(tam), Ok(sam), Ok(som)) => prop_assert!(som <= sam && sam <= tam),
            other => prop_assert_eq!(other, (Err(Reason::NoSegments), Err(Reason::NoSegments), Err(Reason::NoSegments))),
        }
    }

    #[test]
    fn to_convert_and_to_sum_commute_within_a_rate(
        amounts in prop::collection::vec((-100_000_i64..100_000, 0_u32..6), 1..30), rate in 1_i64..1_000_000
    ) {
        let amounts: Vec<Decimal> = amounts.into_iter().map(|(n, scale)| Decimal::new(n, scale)).collect();
        let rate = Decimal::new(rate, 3);
        let line = |amount: &Decimal| SpendLine {
            amount: Some(Money::new(*amount, Currency::EUR)),
            ..cost("ads", "0", "2026-05-01")
        };
        let mut book = Book::new(&["a"]).spend(amounts.iter().map(line));
        book.run.fx = FxTable::new([FxRate { from: Currency::EUR, to: Currency::USD, date: day("2026-01-01"), rate }]).unwrap();
        let sum: Decimal = amounts.iter().sum();
        let spent = book.figure("spend").numerator;
        prop_assert_eq!(spent, Some(sum * rate));
    }
}
