use super::CostCategory::{self, *};
use super::*;

#[test]
fn labels_of_ledgers_are_read_in_both_languages() {
    for (label, category) in [
        ("ads", PaidMedia),
        ("paid", PaidMedia),
        ("Google Ads spend", PaidMedia),
        ("ad_spend", PaidMedia),
        ("paid_media", PaidMedia),
        ("programs", Programmes),
        ("Trade shows", Events),
        ("salary", Salaries),
        ("salaries_benefits", Salaries),
        ("Sales commissions", Commissions),
        ("Tools & data", Tools),
        ("Advertising agency", Agency),
        ("T&E", Travel),
        ("overhead_allocated", Overhead),
        ("Customer onboarding", Onboarding),
        ("광고", PaidMedia),
        ("온라인 광고비", PaidMedia),
        ("광고대행 수수료", Agency),
        ("급여", Salaries),
        ("마케팅팀 인건비", Salaries),
        ("영업 수당", Commissions),
        ("전시회 참가비", Events),
        ("간접비 배부", Overhead),
        ("온보딩", Onboarding),
    ] {
        assert_eq!(label.parse(), Ok(category), "{label}");
    }
}

#[test]
fn a_label_that_says_nothing_or_two_things_is_refused() {
    for label in [
        "",
        "misc",
        "기타",
        "agency salaries",
        "급여 및 광고비",
        "loads",
    ] {
        let refused = Err(UnknownCostCategory(label.to_owned()));
        assert_eq!(label.parse::<CostCategory>(), refused, "{label}");
    }
}

#[test]
fn each_category_reads_its_own_names() {
    for category in CostCategory::ALL {
        assert_eq!(category.name().parse(), Ok(category));
        assert_eq!(category.en().parse(), Ok(category));
        assert_eq!(category.ko().parse(), Ok(category));
        assert_eq!(
            serde_json::to_value(category).expect("an enum serialises"),
            category.name()
        );
    }
}

#[test]
fn a_set_holds_what_was_put_in() {
    let set = CategorySet::of(&[Tools, PaidMedia])
        .without(Tools)
        .with(Travel);
    assert_eq!(set.iter().collect::<Vec<_>>(), [PaidMedia, Travel]);
    let text = serde_json::to_string(&set).expect("a set serialises");
    assert_eq!(text, r#"["paid_media","travel"]"#);
    assert_eq!(serde_json::from_str::<CategorySet>(&text).ok(), Some(set));
    assert!(!CategorySet::FULLY_LOADED.contains(Onboarding));
    assert!(CategorySet::default().is_empty());
}
