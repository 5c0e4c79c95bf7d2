use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::acquisition::{
    CacVariant, CategorySet, Cost, CostCategory, HealthLimits, NewCustomers, Verdict,
    blended_cac_ratio, cac, cac_of, cac_ratio, cac_with, cost_per_won_deal, health, lagged_cac,
    ltv_to_cac, new_logo_cac, payback_churn_adjusted, payback_from_acv, payback_months,
    payback_months_from_margin, payback_months_revenue,
};
use winnable_model::{Money, allocate};

use crate::{any_decimal, fraction, money};

proptest! {
    #[test]
    fn no_acquisition_cost_panics(
        (a, b, c) in (any_decimal(), any_decimal(), any_decimal()),
        (count, paid) in (any::<u64>(), any::<Option<u64>>()),
        lag in any::<usize>(),
    ) {
        let _ = (cac(a, count), cost_per_won_deal(a, count), new_logo_cac(a, b, count));
        let _ = (cac_ratio(a, b), blended_cac_ratio(a, b, c), ltv_to_cac(a, b));
        let _ = (payback_months(a, b, c), payback_from_acv(a, b, c));
        let _ = (payback_months_revenue(a, b), payback_churn_adjusted(a, b, c));
        let _ = lagged_cac(&[a, b, c], &[count, count, 1], lag % 5);
        let _ = health(Ok(a), Ok(b), Ok(c), HealthLimits::default()).verdict();
        let ledger = CostCategory::ALL.map(|category| Cost { category, amount: a });
        for variant in CacVariant::ALL {
            let _ = cac_of(variant, &ledger, NewCustomers { total: count, paid });
        }
    }

    #[test]
    fn no_label_panics(label in any::<String>()) {
        let _ = label.parse::<CostCategory>();
    }

    /// Overhead that is dealt to teams neither appears nor vanishes in the cost of them all.
    #[test]
    fn allocated_overhead_sums(
        overhead in money(),
        teams in prop::collection::vec((1_u32..500, money()), 1..8),
    ) {
        let weights: Vec<Decimal> = teams.iter().map(|(heads, _)| (*heads).into()).collect();
        let total = Money::new(overhead, "USD".parse().unwrap());
        let shares = allocate(&total, &weights).unwrap();
        let ledger: Vec<Cost> = shares
            .iter()
            .map(|share| Cost { category: CostCategory::Overhead, amount: share.amount() })
            .chain(teams.iter().map(|(_, pay)| Cost {
                category: CostCategory::Salaries,
                amount: *pay,
            }))
            .collect();
        let new = NewCustomers { total: 1, paid: None };
        let full = cac_of(CacVariant::FullyLoaded, &ledger, new).unwrap();
        let paid: Decimal = teams.iter().map(|(_, pay)| *pay).sum();
        prop_assert_eq!(full.cost, overhead + paid);
    }

    /// More categories cost more: simple <= fully loaded <= with onboarding.
    #[test]
    fn a_wider_definition_costs_no_less(amounts in prop::array::uniform10(money()), n in 1_u64..99) {
        let ledger: Vec<Cost> = CostCategory::ALL
            .into_iter()
            .zip(amounts)
            .map(|(category, amount)| Cost { category, amount })
            .collect();
        let new = NewCustomers { total: n, paid: None };
        let of = |variant| cac_of(variant, &ledger, new).unwrap().value;
        prop_assert!(of(CacVariant::Blended) <= of(CacVariant::Simple));
        prop_assert!(of(CacVariant::Simple) <= of(CacVariant::FullyLoaded));
        prop_assert!(of(CacVariant::FullyLoaded) <= of(CacVariant::OnboardingInclusive));
        let tools = CategorySet::of(&[CostCategory::Tools]);
        let own = cac_with(CacVariant::Simple, tools, &ledger, new).unwrap();
        prop_assert_eq!(own.cost, amounts[5]);
    }

    /// Churn only delays: the payback with churn is that without, rounded up, or later.
    #[test]
    fn churn_delays_the_payback(cac in money(), margin in 1_i64..1_000_000, churn in fraction()) {
        let margin = Decimal::new(margin, 2);
        let without = payback_months_from_margin(cac, margin).unwrap().ceil();
        match payback_churn_adjusted(cac, margin, churn) {
            Ok(months) if churn.is_zero() => prop_assert_eq!(Decimal::from(months), without),
            Ok(months) => prop_assert!(Decimal::from(months) >= without),
            Err(reason) => prop_assert_eq!(reason, Reason::Never),
        }
    }

    #[test]
    fn a_cost_above_the_value_always_loses_money(a in any_decimal(), b in any_decimal()) {
        let (cac, ltv) = (a.abs().max(b), a.abs().min(b));
        prop_assume!(cac > ltv);
        let health = health(Ok(ltv), Ok(cac), Ok(Decimal::ONE), HealthLimits::default());
        prop_assert_eq!(health.verdict(), Verdict::LosesMoney);
    }
}

#[test]
fn what_a_ledger_lacks_is_named() {
    let ledger = [Cost {
        category: CostCategory::PaidMedia,
        amount: Decimal::TEN,
    }];
    let new = |paid| NewCustomers { total: 2, paid };
    let full = cac_of(CacVariant::FullyLoaded, &ledger, new(None)).unwrap();
    assert_eq!(
        full.absent,
        CategorySet::FULLY_LOADED.without(CostCategory::PaidMedia)
    );
    let paid = |known| cac_of(CacVariant::Paid, &ledger, new(known)).map(|cac| cac.value);
    assert_eq!(paid(None), Err(Reason::MissingInput));
    assert_eq!(paid(Some(3)), Err(Reason::SuccessesExceedTrials));
    assert_eq!(paid(Some(0)), Err(Reason::NoNewCustomers));
    assert_eq!(paid(Some(1)), Ok(Decimal::TEN));
    assert_eq!(
        cac_of(CacVariant::Simple, &[], new(None)),
        Err(Reason::NoCosts)
    );
}

#[test]
fn with_all_customers_leaving_the_first_month_is_all_there_is() {
    let paid = |cac: i64| payback_churn_adjusted(cac.into(), Decimal::TEN, Decimal::ONE);
    assert_eq!(paid(0), Ok(0));
    assert_eq!(paid(10), Ok(1));
    assert_eq!(paid(11), Err(Reason::Never));
}

#[test]
fn a_lag_needs_more_periods_than_itself() {
    let ten = [Decimal::TEN; 2];
    assert_eq!(lagged_cac(&ten, &[1, 1], 2), Err(Reason::SampleTooSmall));
    assert_eq!(lagged_cac(&ten, &[1], 0), Err(Reason::LengthsDiffer));
    let lagged = lagged_cac(&ten, &[0, 0], 1).unwrap();
    assert_eq!(lagged.pooled, Err(Reason::NoNewCustomers));
}
