use super::*;

fn curve(knots: &[(i64, i32)], numerator: i128, denominator: i128) -> Curve {
    let knots: Vec<_> = knots
        .iter()
        .map(|(x, y)| (Decimal::from(*x), Points::from_hundredths(y * 100)))
        .collect();
    Curve::new(&knots, numerator, denominator)
}

/// By hand: between (1, 2) and (3, 7) the line rises 2.5 points a unit.
#[test]
fn a_curve_is_a_ratio_of_integers_rounded_half_to_even_once() {
    let line = curve(&[(0, 0), (1, 2), (3, 7), (5, 10)], 1, 1);
    let check = |x: &str, hundredths: i32| {
        assert_eq!(
            line.at(Decimal::from_str_exact(x).unwrap()),
            hundredths,
            "{x}"
        );
    };
    check("-1", 0);
    check("0", 0);
    check("0.5", 100);
    check("1", 200);
    check("2", 450);
    check("2.001", 450); // 4.5025 points
    check("2.002", 450); // 4.505 points: half to even
    check("2.006", 452); // 4.515 points: half to even
    check("3", 700);
    check("4", 850);
    check("5", 1000);
    check("99", 1000);
}

#[test]
fn a_curve_over_large_amounts_does_not_overflow() {
    let far = Decimal::from(FURTHEST);
    let knots = [
        (Decimal::ZERO, Points::ZERO),
        (far, Points::from_hundredths(100_000)),
    ];
    let line = Curve::new(&knots, 10_000, 100_000);
    assert_eq!(line.at(far), 10_000);
    assert_eq!(line.at(Decimal::MAX), 10_000);
    assert_eq!(line.at(Decimal::MIN), 0);
    assert_eq!(
        line.at(Decimal::from_str_exact("499999999999999.999999999999").unwrap()),
        5_000
    );
}

/// Up to the knot at 5 and down again.
#[test]
fn a_span_reaches_the_knots_inside_it() {
    let line = curve(&[(0, 0), (5, 10), (10, 4)], 1, 1);
    let check = |low: Option<i64>, high: Option<i64>, least: i32, most: i32| {
        let span = Span::new(low.map(Into::into), high.map(Into::into)).unwrap();
        let expected = Outcome {
            low: least * 100,
            high: most * 100,
        };
        assert_eq!(line.over(&span), expected, "{low:?} {high:?}");
    };
    check(Some(1), Some(3), 2, 6);
    check(Some(3), Some(5), 6, 10);
    check(Some(4), Some(10), 4, 10);
    check(None, Some(3), 0, 6);
    check(Some(12), None, 4, 4);
    check(None, None, 0, 10);
    assert_eq!(line.at_whole(4), 800);
    assert_eq!(line.at_whole(-1), 0);
}
