use winnable_model::Label;

use super::*;

#[test]
fn values_read_the_same_for_people_and_machines() {
    let n = |n: i64| Some(Decimal::from(n));
    let staff = Span::new(n(200), n(499)).unwrap();
    let won: Money = "KRW 500000000".parse().unwrap();
    for (value, en, ko, json) in [
        (FactValue::Unknown, "unknown", "모름", "null"),
        (
            FactValue::NotApplicable,
            "does not apply",
            "해당 없음",
            r#"{"not_applicable":true}"#,
        ),
        (FactValue::Flag(false), "no", "아니요", "false"),
        (
            FactValue::Number(Decimal::new(12_345, 1)),
            "1,234.5",
            "1,234.5",
            r#""1234.5""#,
        ),
        (
            FactValue::NumberSpan(Box::new(staff)),
            "200–499",
            "200–499",
            r#"{"low":"200","high":"499"}"#,
        ),
        (
            FactValue::NumberSpan(Box::new(Span::below(Decimal::from(50)))),
            "< 50",
            "< 50",
            r#"{"low":null,"high":"50","high_included":false}"#,
        ),
        (
            FactValue::Money(won),
            "KRW 500,000,000",
            "5억 원",
            r#"{"amount":"500000000","currency":"KRW"}"#,
        ),
        (
            FactValue::MoneySpan(
                Box::new(Span::at_least(Decimal::from(10_000))),
                Currency::USD,
            ),
            "≥ USD 10,000.00",
            "≥ USD 10,000.00",
            r#"{"low":"10000","high":null,"currency":"USD"}"#,
        ),
        (
            FactValue::Date("2026-10-01".parse().unwrap()),
            "2026-10-01",
            "2026-10-01",
            r#""2026-10-01""#,
        ),
        (
            FactValue::set(["b", "a"].map(Label::new)),
            "a, b",
            "a, b",
            r#"["a","b"]"#,
        ),
        (FactValue::text("=1+1"), "=1+1", "=1+1", r#""=1+1""#),
    ] {
        assert_eq!(shown_value(&value, Lang::En), en);
        assert_eq!(shown_value(&value, Lang::Ko), ko);
        assert_eq!(serde_json::to_string(&JsonValue(&value)).unwrap(), json);
    }
}
