use super::*;
use crate::Localised;

fn day(raw: &str) -> NaiveDate {
    raw.parse().unwrap()
}

fn line(from: Currency, to: Currency, date: &str, rate: &str) -> FxRate {
    FxRate {
        from,
        to,
        date: day(date),
        rate: Decimal::from_str_exact(rate).unwrap(),
    }
}

fn dollars(rates: &[(&str, &str)]) -> FxTable {
    let lines = rates
        .iter()
        .map(|(date, rate)| line(Currency::USD, Currency::KRW, date, rate));
    FxTable::new(lines).unwrap()
}

fn money(raw: &str) -> Money {
    raw.parse().unwrap()
}

#[test]
fn the_latest_rate_on_or_before_the_day_counts() {
    let table = dollars(&[("2026-09-01", "1400"), ("2026-01-01", "1300")]);
    for (on, won, dated) in [
        ("2026-01-01", "KRW 130000", "2026-01-01"),
        ("2026-08-31", "KRW 130000", "2026-01-01"),
        ("2026-09-01", "KRW 140000", "2026-09-01"),
        ("2027-01-01", "KRW 140000", "2026-09-01"),
    ] {
        let converted = table
            .convert(&money("USD 100"), Currency::KRW, day(on))
            .unwrap();
        assert_eq!(converted.money.to_string(), won);
        assert_eq!(converted.applied.unwrap().date, day(dated));
    }
}

#[test]
fn rounds_half_to_even_once() {
    // 0.5, 1.5 and -2.5 won exactly; then 0.45 x 1.1 = 0.495, which must not become 0.5 and then 1.
    for (amount, rate, won) in [
        ("USD 0.01", "50", "KRW 0"),
        ("USD 0.03", "50", "KRW 2"),
        ("USD -0.05", "50", "KRW -2"),
        ("USD 0.45", "1.1", "KRW 0"),
        ("USD 10.01", "1350.5", "KRW 13519"),
    ] {
        let table = dollars(&[("2026-01-01", rate)]);
        let converted = table.convert(&money(amount), Currency::KRW, day("2026-01-01"));
        assert_eq!(converted.unwrap().money.to_string(), won);
    }
}

#[test]
fn one_currency_needs_no_rate() {
    let converted =
        FxTable::default().convert(&money("USD 0.0125"), Currency::USD, day("2026-01-01"));
    let converted = converted.unwrap();
    assert_eq!(
        (converted.money.to_string().as_str(), converted.applied),
        ("USD 0.0125", None)
    );
}

#[test]
fn nothing_is_inverted_chained_or_taken_from_later() {
    let lines = [
        line(Currency::USD, Currency::KRW, "2026-06-01", "1400"),
        line(Currency::EUR, Currency::USD, "2026-01-01", "1.1"),
    ];
    let table = FxTable::new(lines).unwrap();
    for (amount, to, first_known, row) in [
        ("KRW 1400", Currency::USD, None, "KRW,USD,2026-05-31,RATE"),
        ("EUR 1", Currency::KRW, None, "EUR,KRW,2026-05-31,RATE"),
        (
            "USD 1",
            Currency::KRW,
            Some("2026-06-01"),
            "USD,KRW,2026-05-31,RATE",
        ),
    ] {
        let error = table
            .convert(&money(amount), to, day("2026-05-31"))
            .unwrap_err();
        let from = money(amount).currency();
        let first_known = first_known.map(day);
        let on = day("2026-05-31");
        assert_eq!(
            error,
            FxError::MissingRate {
                from,
                to,
                on,
                first_known
            }
        );
        assert_eq!(error.missing_line().as_deref(), Some(row));
        assert!(error.en().contains(row) && error.ko().contains(row));
    }
}

#[test]
fn refuses_lines_that_are_no_rates() {
    let zero = line(Currency::USD, Currency::KRW, "2026-01-01", "0");
    assert_eq!(
        FxTable::new([zero.clone()]),
        Err(FxError::NonPositiveRate(zero.clone()))
    );
    assert_eq!(
        FxError::NonPositiveRate(zero).en(),
        "the rate from USD to KRW of 2026-01-01 is 0: expected more than 0"
    );
    let own = line(Currency::USD, Currency::USD, "2026-01-01", "1");
    assert_eq!(FxTable::new([own.clone()]), Err(FxError::SameCurrency(own)));
    let first = line(Currency::USD, Currency::KRW, "2026-01-01", "1300");
    let second = line(Currency::USD, Currency::KRW, "2026-01-01", "1301");
    assert_eq!(
        FxTable::new([first.clone(), second.clone()]),
        Err(FxError::Conflict {
            first: first.rate,
            second
        })
    );
    assert_eq!(
        FxTable::new([first.clone(), first.clone()])
            .unwrap()
            .rates()
            .count(),
        1
    );
}

#[test]
fn refuses_results_that_cannot_be_held() {
    let table = dollars(&[("2026-01-01", "1400")]);
    let most = money("USD 79228162514264337593543950335");
    let error = table
        .convert(&most, Currency::KRW, day("2026-01-01"))
        .unwrap_err();
    assert!(matches!(error, FxError::Money(MoneyError::Overflow { .. })));
    let gold: Currency = "XAU".parse().unwrap();
    let table = FxTable::new([line(Currency::USD, gold, "2026-01-01", "0.0005")]).unwrap();
    let error = table
        .convert(&money("USD 1"), gold, day("2026-01-01"))
        .unwrap_err();
    assert_eq!(
        error,
        FxError::Money(MoneyError::NoMinorUnits { currency: gold })
    );
}
