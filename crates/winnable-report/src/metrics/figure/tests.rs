use winnable_metrics::Reason;

use super::*;
use crate::metrics::tests::fixture::blank;

fn decimal_of(text: &str) -> Decimal {
    Decimal::from_str_exact(text).expect("a decimal")
}

fn figure(value: MetricValue, unit: Unit) -> MetricRow {
    MetricRow {
        value: Ok(value),
        unit,
        ..blank("win_rate")
    }
}

#[test]
fn programs_read_twelve_decimals_without_trailing_zeros() {
    let quotient = Decimal::from(4_238) / Decimal::from(6_711);
    assert_eq!(exact(quotient), "0.631500521532");
    assert_eq!(exact(decimal_of("10005534.00")), "10005534");
    assert_eq!(exact(decimal_of("2360.9093912222754")), "2360.909391222275");
    // Half to even, on either side.
    assert_eq!(exact(decimal_of("0.0000000000005")), "0");
    assert_eq!(exact(decimal_of("0.0000000000015")), "0.000000000002");
    assert_eq!(exact(decimal_of("-0.0000000000001")), "0");
    assert_eq!(exact(decimal_of("1200")), "1200");
}

#[test]
fn estimates_have_the_same_form() {
    assert_eq!(estimate(0.5).as_deref(), Some("0.5"));
    assert_eq!(estimate(1200.0).as_deref(), Some("1200"));
    assert_eq!(estimate(-1e-15).as_deref(), Some("0"));
    assert_eq!(estimate(1.0 / 3.0).as_deref(), Some("0.333333333333"));
    assert_eq!(estimate(f64::NAN), None);
    assert_eq!(estimate(f64::INFINITY), None);
}

#[test]
fn people_read_units() {
    let check = |value: &str, unit: Unit, en: &str, ko: &str| {
        let row = figure(MetricValue::Exact(decimal_of(value)), unit);
        assert_eq!(shown(&row, Currency::KRW, Lang::En).as_deref(), Some(en));
        assert_eq!(shown(&row, Currency::KRW, Lang::Ko).as_deref(), Some(ko));
    };
    check("0.631500521532", Unit::Ratio, "63.2 %", "63.2%");
    check("1", Unit::Ratio, "100.0 %", "100.0%");
    check("51.25", Unit::Days, "51.2 days", "51.2일");
    check("11", Unit::Months, "11.0 months", "11.0개월");
    check("4.984", Unit::Multiple, "4.98×", "4.98×");
    check("1234567", Unit::Count, "1,234,567", "1,234,567");
    check("3.456", Unit::PerUnit, "3.46", "3.46");
    check("500000000.5", Unit::Money, "KRW 500,000,000", "5억 원");
    check("120000", Unit::MoneyPerYear, "KRW 120,000/yr", "연 12만 원");
}

#[test]
fn money_is_rounded_once_half_to_even() {
    let money = |text: &str| MetricValue::Money(text.parse().expect("an amount"));
    let row = figure(money("USD 2.345"), Unit::Money);
    assert_eq!(
        shown(&row, Currency::USD, Lang::En).as_deref(),
        Some("USD 2.34")
    );
    let row = figure(money("USD 2360.909391222275"), Unit::MoneyPerDay);
    let day = shown(&row, Currency::USD, Lang::En);
    assert_eq!(day.as_deref(), Some("USD 2,360.91/day"));
}

#[test]
fn an_interval_names_its_unit_once() {
    let mut row = figure(MetricValue::Estimate(0.632), Unit::Ratio);
    row.interval = Some((0.6141, 0.6449));
    let text = interval(&row, Currency::USD, Lang::En);
    assert_eq!(text.as_deref(), Some("61.4–64.5 %"));
    row.interval = None;
    assert_eq!(interval(&row, Currency::USD, Lang::En), None);
}

#[test]
fn cases_of_a_ratio_are_its_parts() {
    let mut row = figure(MetricValue::Estimate(0.632), Unit::Ratio);
    (row.n, row.numerator, row.denominator) = (6_711, Some(4_238.into()), Some(6_711.into()));
    assert_eq!(cases(&row, Lang::En), "4,238 / 6,711");
    (row.numerator, row.denominator) = (Some(10_005_534.into()), Some(15_800_000.into()));
    assert_eq!(cases(&row, Lang::En), "10M / 15.8M");
    row.denominator = None;
    assert_eq!(cases(&row, Lang::En), "6,711");
}

#[test]
fn there_is_no_figure_where_there_is_a_reason() {
    let row = MetricRow {
        value: Err(Reason::NoCosts),
        ..blank("cac")
    };
    assert_eq!(shown(&row, Currency::USD, Lang::En), None);
}

#[test]
fn what_no_decimal_holds_is_still_shown() {
    let row = figure(MetricValue::Estimate(1e20), Unit::Count);
    let text = shown(&row, Currency::USD, Lang::En);
    assert_eq!(text.as_deref(), Some("100,000,000,000,000,000,000"));
    let row = figure(MetricValue::Estimate(1e300), Unit::Count);
    assert_eq!(shown(&row, Currency::USD, Lang::En).as_deref(), Some("–"));
}
