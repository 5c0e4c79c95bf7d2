use super::*;

fn unit(header: &str) -> Option<&'static str> {
    unit_of(header).map(|(name, _)| name)
}

fn currency(header: &str) -> Option<Currency> {
    currency_of(header).map(|named| named.seen_from(None))
}

fn of(code: &str) -> Currency {
    code.parse().expect("a currency")
}

#[test]
fn a_header_may_name_its_unit() {
    for (header, expected) in [
        ("cost_micros", "micros"),
        ("costMicros", "micros"),
        ("Cost (micros)", "micros"),
        ("spend_cents", "cents"),
        ("연매출(백만원)", "millions"),
        ("연매출 (단위: 백만 원)", "millions"),
        ("예상금액(천원)", "thousands"),
        ("금액_천원", "thousands"),
        ("금액(천 달러)", "thousands"),
        ("금액(단위:1,000원)", "thousands"),
        ("매출액(억원)", "억"),
        ("매출액(억)", "억"),
        ("매출액[만원]", "만"),
        ("매출액（천만원）", "천만"),
        ("수주액(십억원)", "billions"),
        ("시가총액(조원)", "조"),
        ("백만원단위 매출", "millions"),
        ("Revenue (USD mm)", "millions"),
        ("Revenue ($M)", "millions"),
        ("Revenue (in millions)", "millions"),
        ("annual_revenue_in_millions", "millions"),
        ("Amount (k$)", "thousands"),
        ("Amount ($000)", "thousands"),
        ("Amount ('000)", "thousands"),
        ("Amount (USD 1,000s)", "thousands"),
        ("Revenue (in 000s USD)", "thousands"),
        ("amount_usd_k", "thousands"),
        ("Umsatz (TEUR)", "thousands"),
        ("Umsatz Mio. EUR", "millions"),
        ("Umsatz kEUR", "thousands"),
        ("ARR USDm", "millions"),
        ("TCV (bn)", "billions"),
        ("TCV ($b)", "billions"),
    ] {
        assert_eq!(unit(header), Some(expected), "{header}");
    }
}

#[test]
fn other_words_are_no_units() {
    for header in [
        "cost",
        "percent",
        "recents",
        "cost per cent",
        "Cost per thousand",
        "Revenue over 10 million",
        "Segment M",
        "Plan B",
        "Amount",
        "Million or (thousands)",
        "금액",
        "계약금액(원)",
        "만기 금액",
        "억제 금액",
        "천안 매출",
        "Amount (1)",
        "Q1 2026 revenue",
    ] {
        assert_eq!(unit(header), None, "{header}");
    }
}

#[test]
fn a_header_may_name_its_currency() {
    for (header, expected) in [
        ("cost_in_usd", Currency::USD),
        ("Amount (USD)", Currency::USD),
        ("refundAmountUsd", Currency::USD),
        ("Amount (k$)", Currency::USD),
        ("Amount (US$ mm)", Currency::USD),
        ("Amount (HK$)", of("HKD")),
        ("연매출(백만원)", Currency::KRW),
        ("연매출 (백만 원)", Currency::KRW),
        ("계약금액(원)", Currency::KRW),
        ("금액_원", Currency::KRW),
        ("금액(₩)", Currency::KRW),
        ("금액(천 달러)", Currency::USD),
        ("Umsatz (TEUR)", Currency::EUR),
        ("Umsatz (Mio €)", Currency::EUR),
        ("ARR USDm", Currency::USD),
    ] {
        assert_eq!(currency(header), Some(expected), "{header}");
    }
    for header in [
        "all cost",
        "usd_to_eur",
        "amount",
        "try amount",
        "원 금액",
        "회원 금액",
        "지원금액",
    ] {
        assert_eq!(currency(header), None, "{header}");
    }
}

#[test]
fn a_dollar_sign_is_the_dollar_of_whoever_wrote_it() {
    let named = currency_of("Amount (k$)").expect("a currency");
    assert_eq!(named.seen_from(Some(of("AUD"))), of("AUD"));
    assert_eq!(named.seen_from(Some(Currency::KRW)), Currency::USD);
    let named = currency_of("Amount (US$)").expect("a currency");
    assert_eq!(named.seen_from(Some(of("AUD"))), Currency::USD);
}

#[test]
fn a_header_has_a_name_without_its_unit() {
    let bare = |header| without_unit(header);
    assert_eq!(
        bare("annual_revenue_in_millions").as_deref(),
        Some("annual revenue")
    );
    assert_eq!(bare("연매출 백만원").as_deref(), Some("연매출"));
    assert_eq!(bare("Revenue (in 000s USD)").as_deref(), Some("revenue"));
    assert_eq!(bare("Amount k$").as_deref(), Some("amount"));
    assert_eq!(bare("Amount"), None);
    assert_eq!(bare("USD"), None);
}

#[test]
fn factors_are_exact() {
    assert_eq!(CENT.to_string(), "0.01");
    assert_eq!(MICRO.to_string(), "0.000001");
    for unit in UNITS {
        assert!(factor(unit).is_some(), "{unit}");
    }
    assert_eq!(factor("조"), Some(Decimal::from(10_000_i64.pow(3))));
}
