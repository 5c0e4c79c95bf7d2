use super::*;

#[test]
fn column_names_state_their_unit_or_none() {
    use CostUnit::{Cents, Major, Micros};
    for (name, unit) in [
        ("cost_micros", Some(Micros)),
        ("metrics.cost_micros", Some(Micros)),
        ("costMicros", Some(Micros)),
        ("Cost (USD micros)", Some(Micros)),
        ("spend_cents", Some(Cents)),
        ("spend_usd_cents", Some(Cents)),
        ("cost_in_usd", Some(Major)),
        ("costInUsd", Some(Major)),
        ("costInUSD", Some(Major)),
        ("Amount spent (EUR)", Some(Major)),
        ("광고비(원)", Some(Major)),
        ("비용_달러", Some(Major)),
        ("cost", None),
        ("spend", None),
        ("percent_spend", None),
        ("microsoft_ads_spend", None),
        ("all_cost", None),
        ("cost_minor_units_usd", None),
        ("micros_or_cents", None),
        ("", None),
    ] {
        assert_eq!(CostUnit::of_column(name), unit, "{name}");
    }
}

#[test]
fn three_exports_in_three_units_come_to_one_sum() {
    let of = |amount: &str, unit| Spend {
        amount: amount.parse().unwrap(),
        unit,
    };
    let total = total_spend(&[
        of("35187425629", CostUnit::Micros),
        of("6252.2932286687729169", CostUnit::Major),
        of("3756484", CostUnit::Cents),
    ]);
    assert_eq!(total, Ok("79004.5588576687729169".parse().unwrap()));
    let back = crate::spend::return_on_spend(Decimal::from(393_453), total.unwrap()).unwrap();
    assert_eq!(back.round_dp(4).to_string(), "4.9801");
    let each = crate::acquisition::cost_per_won_deal(total.unwrap(), 13).unwrap();
    assert_eq!(each.round_dp(4).to_string(), "6077.2738");
    assert_eq!(total_spend(&[]), Err(Reason::NoCosts));
}

#[test]
fn a_conversion_is_exact_or_refused() {
    let least = Decimal::new(1, 28);
    assert_eq!(CostUnit::Micros.to_major(least), Err(Reason::InvalidInput));
    assert_eq!(CostUnit::Major.to_major(least), Ok(least));
    assert_eq!(
        CostUnit::Cents.from_major(Decimal::MAX),
        Err(Reason::Overflow)
    );
    assert_eq!(CostUnit::Micros.from_major(least), Ok(Decimal::new(1, 22)));
}

#[test]
fn units_read_their_own_names() {
    for unit in CostUnit::ALL {
        assert_eq!(unit.name().parse(), Ok(unit));
        assert_ne!(unit.en(), unit.ko());
    }
}
