use proptest::prelude::*;

use super::*;

#[test]
fn points_read_at_most_two_places() {
    let check = |raw: &str, hundredths: Option<i32>| {
        assert_eq!(
            raw.parse::<Points>().ok().map(Points::hundredths),
            hundredths,
            "{raw}"
        );
    };
    check("0", Some(0));
    check("12.5", Some(1250));
    check("12.05", Some(1205));
    check("-3", Some(-300));
    check("-0.01", Some(-1));
    check("1000000", Some(100_000_000));
    check("12.505", None);
    check("1e2", None);
    check("nan", None);
    check("", None);
    check(".5", None);
    check("5.", None);
    check("+5", None);
    check("--5", None);
    check("99999999999", None);
}

#[test]
fn a_score_ends_at_its_edges() {
    assert!(Score::new(Points::from_hundredths(-1)).is_err());
    assert!(Score::new(Points::from_hundredths(10_001)).is_err());
    assert_eq!(Score::saturating(Points::from_hundredths(-5)), Score::MIN);
    assert_eq!(
        Score::saturating(Points::from_hundredths(10_005)),
        Score::MAX
    );
}

#[test]
fn serde_goes_through_the_same_door() {
    assert_eq!(serde_json::to_string(&Score::MAX).unwrap(), "\"100.00\"");
    assert!(serde_json::from_str::<Score>("\"100.01\"").is_err());
}

proptest! {
    #[test]
    fn parse_after_print_is_identity(hundredths in -100_000_000_i32..=100_000_000) {
        let points = Points::from_hundredths(hundredths);
        prop_assert_eq!(points.to_string().parse::<Points>().unwrap(), points);
    }
}

#[test]
fn sums_stop_at_the_ends() {
    let most = Points::from_hundredths(i32::MAX);
    let least = Points::from_hundredths(i32::MIN);
    assert_eq!(most + Points::HUNDRED, most);
    assert_eq!([most, most].into_iter().sum::<Points>(), most);
    assert_eq!(least - Points::HUNDRED, least);
    assert_eq!(-least, most);
}
