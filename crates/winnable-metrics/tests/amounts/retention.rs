use chrono::NaiveDate;
use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::retention::{CustomerRevenue, RevenueRow, cohorts, grr, nrr, point_to_point};

use crate::{any_day, any_decimal, money};

const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

fn customers(
    amount: impl Strategy<Value = Decimal>,
) -> impl Strategy<Value = Vec<CustomerRevenue>> {
    prop::collection::vec(amount, 0..20).prop_map(|amounts| {
        amounts
            .chunks_exact(2)
            .map(|pair| CustomerRevenue {
                start: pair[0],
                end: pair[1],
            })
            .collect()
    })
}

fn rows(
    day: impl Strategy<Value = NaiveDate>,
    amount: impl Strategy<Value = Decimal>,
) -> impl Strategy<Value = Vec<RevenueRow<'static>>> {
    let row =
        (prop::sample::select(&NAMES[..]), day, amount).prop_map(|(customer, month, amount)| {
            RevenueRow {
                customer,
                month,
                amount,
            }
        });
    prop::collection::vec(row, 0..40)
}

/// A day of two years.
fn near_day() -> impl Strategy<Value = NaiveDate> {
    (1_u32..=24, 1_u32..=28).prop_map(|(month, day)| {
        NaiveDate::from_ymd_opt(
            if month > 12 { 2025 } else { 2024 },
            (month - 1) % 12 + 1,
            day,
        )
        .unwrap()
    })
}

proptest! {
    #[test]
    fn no_retention_panics_and_grr_is_at_most_one(
        customers in customers(any_decimal()),
        far in rows(any_day(), any_decimal()),
        (from, to) in (any_day(), any_day()),
    ) {
        if let Ok(grr) = grr(&customers) {
            prop_assert!((Decimal::ZERO..=Decimal::ONE).contains(&grr));
        }
        let _ = (nrr(&customers), cohorts(&far, to), point_to_point(&far, from, to));
    }

    #[test]
    fn grr_is_at_most_one_and_at_most_nrr(customers in customers(money())) {
        match grr(&customers) {
            Ok(gross) => {
                prop_assert!((Decimal::ZERO..=Decimal::ONE).contains(&gross));
                prop_assert!(gross <= nrr(&customers).unwrap());
            }
            Err(reason) => prop_assert_eq!(reason, Reason::EmptyBase),
        }
    }

    #[test]
    fn a_cohort_begins_whole_and_nobody_is_in_two(rows in rows(near_day(), money()), through in near_day()) {
        let Ok(triangle) = cohorts(&rows, through) else {
            return Ok(());
        };
        for cohort in &triangle {
            let retention = cohort.logo_retention();
            prop_assert!(cohort.size() > 0 && cohort.revenue[0] > Decimal::ZERO);
            prop_assert!((retention[0] - 1.0).abs() < f64::EPSILON);
            prop_assert!(retention.iter().all(|share| (0.0..=1.0).contains(share)));
        }
        let counted = |row: &&RevenueRow<'_>| {
            let past = (row.month.format("%Y%m")).to_string() <= through.format("%Y%m").to_string();
            past && !row.amount.is_zero()
        };
        let paying: std::collections::BTreeSet<&str> =
            rows.iter().filter(counted).map(|row| row.customer).collect();
        let sizes: usize = triangle.iter().map(winnable_metrics::retention::Cohort::size).sum();
        prop_assert_eq!(sizes, paying.len());
        let paid: Decimal = rows.iter().filter(counted).map(|row| row.amount).sum();
        let revenue: Decimal = triangle.iter().flat_map(|cohort| &cohort.revenue).sum();
        prop_assert_eq!(revenue, paid);
    }

    #[test]
    fn a_month_keeps_all_of_itself(rows in rows(near_day(), money()), month in near_day()) {
        match point_to_point(&rows, month, month) {
            Ok(same) => {
                prop_assert_eq!((same.grr, same.nrr), (Decimal::ONE, Decimal::ONE));
                prop_assert_eq!(same.kept_customers, same.base_customers);
            }
            Err(reason) => prop_assert_eq!(reason, Reason::EmptyBase),
        }
    }
}

#[test]
fn a_date_of_another_age_is_refused_and_fills_no_memory() {
    let row = |month: NaiveDate| RevenueRow {
        customer: "a",
        month,
        amount: Decimal::ONE,
    };
    let today = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
    let old = [row(NaiveDate::MIN), row(today)];
    assert_eq!(cohorts(&old, today), Err(Reason::InvalidInput));
    assert_eq!(
        point_to_point(&old, today, NaiveDate::MIN),
        Err(Reason::EndsBeforeStart)
    );
}
