use proptest::prelude::*;
use rust_decimal::Decimal;
use winnable_metrics::Reason;
use winnable_metrics::spend::{CostUnit, Spend, return_on_spend, total_spend};

use crate::{any_decimal, money};

proptest! {
    #[test]
    fn no_spend_panics((a, b) in (any_decimal(), any_decimal()), name in any::<String>()) {
        let _ = (return_on_spend(a, b), CostUnit::of_column(&name));
        for unit in CostUnit::ALL {
            let _ = total_spend(&[Spend { amount: a, unit }, Spend { amount: b, unit }]);
            // There and back is exact wherever there is a there.
            if let Ok(major) = unit.to_major(a) {
                prop_assert_eq!(unit.from_major(major), Ok(a));
            }
            if let Ok(cost) = unit.from_major(a) {
                prop_assert_eq!(unit.to_major(cost), Ok(a));
            }
        }
    }

    #[test]
    fn whole_micros_go_to_major_and_back(micros in any::<i64>()) {
        let micros = Decimal::from(micros);
        let major = CostUnit::Micros.to_major(micros).unwrap();
        prop_assert_eq!(CostUnit::Micros.from_major(major), Ok(micros));
        prop_assert_eq!(major * Decimal::from(1_000_000), micros);
    }

    #[test]
    fn the_unit_of_a_cost_does_not_change_the_sum(costs in prop::collection::vec(money(), 1..20)) {
        let of = |unit: CostUnit| {
            let spend: Vec<Spend> = costs
                .iter()
                .map(|cost| Spend { amount: unit.from_major(*cost).unwrap(), unit })
                .collect();
            total_spend(&spend).unwrap()
        };
        prop_assert_eq!(of(CostUnit::Micros), costs.iter().sum::<Decimal>());
        prop_assert_eq!(of(CostUnit::Cents), of(CostUnit::Major));
    }
}

#[test]
fn nothing_spent_has_no_return() {
    assert_eq!(
        return_on_spend(Decimal::ONE, Decimal::ZERO),
        Err(Reason::ZeroSpend)
    );
    assert_eq!(
        return_on_spend(Decimal::ONE, Decimal::NEGATIVE_ONE),
        Err(Reason::InvalidInput)
    );
}
