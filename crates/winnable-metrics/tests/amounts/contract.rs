use chrono::{Months, NaiveDate};
use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_metrics::contract::{
    Contract, RampStep, Subscription, Term, acv, acv_annualised, acv_incl_one_off, arr_active,
    exit_acv, first_year_acv, tcv, whole_months,
};
use winnable_model::{Money, annual_value};

use crate::{any_day, any_decimal, money, our_day};

proptest! {
    #[test]
    fn no_contract_panics(
        (recurring, one_off) in (any_decimal(), any_decimal()),
        (start, end) in (any_day(), any_day()),
        as_of in any_day(),
        months in any::<[u32; 2]>(),
    ) {
        if let Ok(contract) = Contract::dated(recurring, one_off, start, Some(end)) {
            let _ = (acv(&contract), acv_annualised(&contract), acv_incl_one_off(&contract));
            let _ = tcv(&contract);
        }
        let evergreen = Contract::Evergreen { monthly: recurring };
        let _ = (acv(&evergreen), acv_incl_one_off(&evergreen), tcv(&evergreen));
        let steps = [
            RampStep { recurring, months: months[0] },
            RampStep { recurring: one_off, months: months[1] },
        ];
        let _ = (first_year_acv(&steps), exit_acv(&steps), RampStep::monthly(one_off, months[0]));
        if let Ok(contract) = Contract::ramp(&steps, one_off) {
            let _ = (acv(&contract), acv_incl_one_off(&contract));
        }
        let open = Subscription { start, end_exclusive: None, monthly: recurring };
        let ended = Subscription { start, end_exclusive: Some(end), monthly: one_off };
        let _ = arr_active(&[open, ended], as_of);
    }

    #[test]
    fn whole_months_are_the_most_that_fit(start in our_day(), days in 0_u64..4_000) {
        let end = start + chrono::Days::new(days);
        let months = whole_months(start, end).unwrap();
        let after = |months| start.checked_add_months(Months::new(months)).unwrap();
        prop_assert!(after(months) <= end && end < after(months + 1));
    }

    #[test]
    fn a_term_of_dates_is_that_of_its_months(start in our_day(), months in 1_u32..240) {
        let end: NaiveDate = start.checked_add_months(Months::new(months)).unwrap();
        prop_assert_eq!(Term::between(start, end), Term::of_months(months));
    }

    #[test]
    fn the_annual_value_agrees_with_that_of_the_model(
        recurring in money(),
        one_off in money(),
        months in 1_u32..240,
    ) {
        let term = Term::of_months(months).unwrap();
        let ours = acv(&Contract::Fixed { recurring, one_off, term }).unwrap();
        let usd = "USD".parse().unwrap();
        let model = annual_value(&Money::new(recurring, usd), Some(months)).unwrap();
        prop_assert_eq!(ours.value.round_dp(2), model.money.amount());
        prop_assert_eq!(ours.short_term, months < 12);
    }

    #[test]
    fn a_level_ramp_is_no_ramp(fee in money(), years in 1_usize..6) {
        let steps = vec![RampStep::year(fee); years];
        prop_assert_eq!(first_year_acv(&steps), Ok(fee));
        prop_assert_eq!(exit_acv(&steps), Ok(fee));
        let average = acv(&Contract::ramp(&steps, Decimal::ZERO).unwrap());
        prop_assert_eq!(average.map(|acv| acv.value), Ok(fee));
    }
}
