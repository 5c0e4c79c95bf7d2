use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{Seniority, UnknownSeniority};
use crate::{Lang, Localised, fold};

#[test]
fn level_columns_are_read_in_both_languages() {
    use Seniority::{CLevel, Director, Individual, Manager, Vp};
    let table = [
        ("c_suite", CLevel),
        ("C-Level", CLevel),
        ("Executive", CLevel),
        ("owner", CLevel),
        ("C레벨", CLevel),
        ("대표이사", CLevel),
        ("VP", Vp),
        ("Vice President", Vp),
        ("임원", Vp),
        ("director", Director),
        ("본부장급", Director),
        ("manager", Manager),
        (" 팀장 ", Manager),
        ("individual_contributor", Individual),
        ("IC", Individual),
        ("staff", Individual),
        ("Senior", Individual),
        ("ＳＴＡＦＦ", Individual),
        ("실무자", Individual),
    ];
    for (raw, level) in table {
        assert_eq!(raw.parse(), Ok(level), "{raw}");
    }
    for raw in ["", "Director, IT", "unknown", "no"] {
        assert_eq!(
            raw.parse::<Seniority>(),
            Err(UnknownSeniority(raw.to_owned()))
        );
    }
}

#[test]
fn power_orders_the_levels() {
    assert!(Seniority::ALL.is_sorted_by(|a, b| a > b));
}

#[test]
fn names_serialise_and_parse_back() {
    let names = ["c_level", "vp", "director", "manager", "individual"];
    for (level, name) in Seniority::ALL.into_iter().zip(names) {
        assert_eq!(level.to_string(), name);
        assert_eq!(name.parse(), Ok(level));
        assert_eq!(
            serde_json::to_string(&level).unwrap(),
            format!("\"{name}\"")
        );
    }
}

#[test]
fn no_spelling_belongs_to_two_levels() {
    let mut seen = BTreeSet::new();
    for level in Seniority::ALL {
        for spelling in level.spellings().split('|') {
            assert_eq!(fold(spelling), spelling);
            assert!(seen.insert(spelling), "{spelling}");
        }
    }
}

#[test]
fn texts_exist_in_both_languages() {
    assert_eq!(Seniority::Vp.text(Lang::En), "VP");
    assert_eq!(Seniority::Individual.text(Lang::Ko), "실무자");
    let refusal = UnknownSeniority("x".to_owned());
    assert!(refusal.en().starts_with("`x` is no seniority"));
    assert!(refusal.ko().contains("`x`"));
}

proptest! {
    #[test]
    fn reading_never_panics(raw in any::<String>()) {
        let _ = raw.parse::<Seniority>();
    }
}
