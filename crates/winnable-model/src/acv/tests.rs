use super::*;
use crate::Currency;

fn money(raw: &str) -> Money {
    raw.parse().unwrap()
}

#[test]
fn annual_only_above_a_year() {
    for (amount, term, annual, basis) in [
        // Source text 004: 500,000 over five years is 100,000 a year.
        (
            "KRW 500000",
            Some(60),
            "KRW 100000",
            AnnualBasis::Annualised { months: 60 },
        ),
        ("KRW 500000", None, "KRW 500000", AnnualBasis::AsGiven),
        (
            "KRW 500000",
            Some(1),
            "KRW 500000",
            AnnualBasis::TermUpTo12 { months: 1 },
        ),
        (
            "KRW 500000",
            Some(12),
            "KRW 500000",
            AnnualBasis::TermUpTo12 { months: 12 },
        ),
        // 100 x 12 / 13 = 92.3076…
        (
            "USD 100",
            Some(13),
            "USD 92.31",
            AnnualBasis::Annualised { months: 13 },
        ),
        // 1.01 x 12 / 24 = 0.505 and 1.03 x 12 / 24 = 0.515: ties go to the even cent.
        (
            "USD 1.01",
            Some(24),
            "USD 0.50",
            AnnualBasis::Annualised { months: 24 },
        ),
        (
            "USD 1.03",
            Some(24),
            "USD 0.52",
            AnnualBasis::Annualised { months: 24 },
        ),
        (
            "KRW -15",
            Some(36),
            "KRW -5",
            AnnualBasis::Annualised { months: 36 },
        ),
        // What is not annualised keeps its full precision.
        (
            "USD 0.0125",
            Some(6),
            "USD 0.0125",
            AnnualBasis::TermUpTo12 { months: 6 },
        ),
    ] {
        let value = annual_value(&money(amount), term).unwrap();
        assert_eq!(
            (value.money.to_string().as_str(), value.basis),
            (annual, basis)
        );
    }
}

#[test]
fn refuses_what_has_no_annual_value() {
    assert_eq!(
        annual_value(&money("KRW 1"), Some(0)),
        Err(MoneyError::ZeroTerm)
    );
    let gold: Currency = "XAU".parse().unwrap();
    assert_eq!(
        annual_value(&money("XAU 1"), Some(24)),
        Err(MoneyError::NoMinorUnits { currency: gold })
    );
    let most = money("USD 79228162514264337593543950335");
    assert!(matches!(
        annual_value(&most, Some(13)),
        Err(MoneyError::Overflow { .. })
    ));
}

#[test]
fn the_basis_is_said_in_both_languages() {
    let basis = AnnualBasis::Annualised { months: 60 };
    assert_eq!(
        (basis.en().as_str(), basis.ko().as_str()),
        ("x 12 / 60 months", "× 12 / 60개월")
    );
    assert_eq!(
        serde_json::to_string(&basis).unwrap(),
        r#"{"kind":"annualised","months":60}"#
    );
}
