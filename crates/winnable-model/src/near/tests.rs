use proptest::prelude::*;
use strsim::damerau_levenshtein;

use super::nearest;

#[test]
fn a_third_of_the_characters_may_be_missing_or_too_many() {
    let table = [
        ("weigh", Some("weight")),
        ("wght", None),
        ("weightin", Some("weight")),
        ("weightings", None),
        ("wei", None),
        ("가중칫값", Some("가중치값")),
        ("", None),
    ];
    for (wrong, wanted) in table {
        assert_eq!(nearest(wrong, ["weight", "가중치값"]), wanted, "{wrong}");
    }
    assert_eq!(nearest("", ["a"]), Some("a"));
}

/// Such a name is as long as a model may be; to compare its characters one by one took half a minute.
#[test]
fn a_name_as_long_as_a_file_is_near_to_none() {
    let long = "a".repeat(1 << 20);
    let names: Vec<String> = (1..500).map(|length| "a".repeat(length)).collect();
    assert_eq!(nearest(&long, names.iter().map(String::as_str)), None);
}

proptest! {
    #[test]
    fn the_nearest_is_the_first_of_least_distance(
        wrong in "[abc가]{0,9}",
        names in prop::collection::vec("[abc가]{0,9}", 0..8),
    ) {
        let allowed = (wrong.chars().count() / 3).max(1);
        let distances = names.iter().map(|name| (damerau_levenshtein(&wrong, name), name.as_str()));
        let wanted = distances.filter(|near| near.0 <= allowed).min_by_key(|near| near.0);
        prop_assert_eq!(nearest(&wrong, names.iter().map(String::as_str)), wanted.map(|near| near.1));
    }
}
