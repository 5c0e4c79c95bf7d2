use super::{exponent, last_doubling, median, ratios};

/// Whether two numbers are one but for the last digits of binary fractions.
fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-12
}

#[test]
fn the_middle_of_an_odd_number_and_between_the_two_of_an_even_one() {
    assert!(near(median(&[3.0, 1.0, 2.0]), 2.0));
    assert!(near(median(&[4.0, 1.0, 2.0, 8.0]), 3.0));
    assert!(near(median(&[]), 0.0));
}

#[test]
fn ratios_are_of_runs_beside_each_other() {
    // 2/1, 6/2 and 4/4.
    let (middle, least, most) = ratios(&[2.0, 6.0, 4.0], &[1.0, 2.0, 4.0]);
    assert!(near(middle, 2.0) && near(least, 1.0) && near(most, 3.0));
}

#[test]
fn the_exponent_of_a_power_is_found_whatever_the_factor() {
    let square: Vec<(f64, f64)> = [1.0, 2.0, 4.0, 8.0].map(|x| (x, 3.0 * x * x)).to_vec();
    assert!(near(exponent(&square).unwrap(), 2.0));
    let level: Vec<(f64, f64)> = [1.0, 2.0, 4.0].map(|x| (x, 7.0)).to_vec();
    assert!(near(exponent(&level).unwrap(), 0.0));
}

#[test]
fn the_exponent_is_that_of_least_squares() {
    // In binary logarithms the points are (0, 0), (1, 2), (2, 1) and (3, 3), with means 1.5 and 1.5:
    // the products are 2.25 − 0.25 − 0.25 + 2.25 = 4, the squares 2.25 + 0.25 + 0.25 + 2.25 = 5.
    let points = [(1.0, 1.0), (2.0, 4.0), (4.0, 2.0), (8.0, 8.0)];
    assert!(near(exponent(&points).unwrap(), 0.8));
}

#[test]
fn one_size_has_no_exponent() {
    assert_eq!(exponent(&[(2.0, 5.0), (2.0, 6.0)]), None);
    assert_eq!(exponent(&[]), None);
    assert_eq!(last_doubling(&[1.0]), None);
}

#[test]
fn the_last_doubling_is_of_the_last_two_alone() {
    // 2 to 8 is two doublings, whatever stood before.
    assert!(near(last_doubling(&[100.0, 2.0, 8.0]).unwrap(), 2.0));
}
