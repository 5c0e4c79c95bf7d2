use super::*;
use winnable_model::Points;

fn n(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

/// 1 point below 10, nothing to 20, 5 points to 30, 2 points to 40, nothing beyond.
fn bands() -> Bands {
    let band = |from: Option<&str>, below: &str, points: i32| Band {
        from: from.map(n),
        below: Some(n(below)),
        points: Points::from_hundredths(points * 100),
    };
    let all = [
        band(None, "10", 1),
        band(Some("20"), "30.0", 5),
        band(Some("30"), "40", 2),
    ];
    Bands::new(&all, |band| band.points.hundredths())
}

#[test]
fn a_band_holds_its_lower_end_and_not_its_upper_one() {
    let check = |value: &str, points: i32| {
        assert_eq!(bands().at(n(value)), points * 100, "{value}");
    };
    check("-79228162514264337593543950335", 1);
    check("9.9999999999999999999999999", 1);
    check("10", 0);
    check("10.00", 0);
    check("19.999", 0);
    check("20", 5);
    check("29.999999", 5);
    check("30.000", 2);
    check("39", 2);
    check("40", 0);
    check("79228162514264337593543950335", 0);
    assert_eq!(bands().at_whole(-3), 100);
    assert_eq!(bands().at_whole(20), 500);
}

#[test]
fn a_span_earns_between_the_least_and_the_most_of_what_it_reaches() {
    let check = |low: Option<&str>, high: Option<&str>, least: i32, most: i32| {
        let span = Span::new(low.map(n), high.map(n)).unwrap();
        let expected = Outcome {
            low: least * 100,
            high: most * 100,
        };
        assert_eq!(bands().over(&span), expected, "{low:?} {high:?}");
    };
    check(Some("1"), Some("9"), 1, 1);
    check(Some("1"), Some("10"), 1, 1); // the upper end reaches into nothing
    check(Some("1"), Some("11"), 0, 1);
    check(Some("12"), Some("18"), 0, 0);
    check(Some("12"), Some("22"), 0, 5);
    check(Some("22"), Some("30"), 5, 5);
    check(Some("22"), Some("35"), 2, 5);
    check(Some("35"), Some("45"), 0, 2);
    check(Some("35"), None, 0, 2);
    check(Some("50"), None, 0, 0);
    check(None, Some("5"), 1, 1);
    check(None, None, 0, 5);
    check(Some("30"), Some("30"), 2, 2);
}
