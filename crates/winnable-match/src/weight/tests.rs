use super::*;

/// Expected values by `round(100 * math.log2(n))` of CPython 3.11.
#[test]
fn logarithms_are_those_of_another_program() {
    let cases = [
        (1, 0),
        (2, 100),
        (3, 158),
        (5, 232),
        (7, 281),
        (10, 332),
        (12, 358),
        (100, 664),
        (1_000, 997),
        (1_002_000, 1_993),
        (1_048_576, 2_000),
        (4_294_967_296, 3_200),
        (u64::MAX, 6_400),
    ];
    for (n, expected) in cases {
        assert_eq!(log2(n), expected, "{n}");
    }
    assert_eq!(Weight::of_ratio(3, 12).hundredths(), 158 - 358);
    assert_eq!(Weight::of_ratio(1, 0), Weight::ZERO);
}

#[test]
fn weights_print_with_two_digits() {
    for (hundredths, shown) in [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-1_234, "-12.34")] {
        assert_eq!(Weight::new(hundredths).to_string(), shown);
    }
}
