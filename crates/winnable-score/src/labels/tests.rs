use super::*;

fn have(labels: &[&str]) -> Vec<Label> {
    labels.iter().map(|label| Label::new(label)).collect()
}

fn wanted(labels: &[&str]) -> Vec<Wanted> {
    labels
        .iter()
        .map(|label| Wanted::new(Label::new(label)))
        .collect()
}

#[test]
fn a_code_stands_for_every_code_below_it() {
    let check = |has: &str, asked: &str, expected: Option<bool>| {
        assert_eq!(
            any_of(&have(&[has]), &wanted(&[asked])),
            expected,
            "{has} {asked}"
        );
    };
    check("naics:513210", "naics:5132", Some(true));
    check("NAICS:513210", "naics:5132", Some(true));
    check("naics:513", "naics:5132", Some(false));
    check("naics:3254", "naics:31-33", Some(true));
    check("naics:31-33", "naics:31-33", Some(true));
    check("naics:3", "naics:31-33", Some(false));
    check("naics:44", "naics:31-33", Some(false));
    check("sic:7372", "sic:73", Some(true));
    check("sic:7372", "naics:73", None);
    check("software", "soft", Some(false));
    check("Software", "ＳＯＦＴＷＡＲＥ", Some(true));
    check("software", "naics:5132", None);
    check("software", "naics:31-33", None);
}

#[test]
fn one_of_several_is_enough_and_one_known_scheme_for_a_no() {
    let asked = wanted(&["naics:5132", "software"]);
    assert_eq!(any_of(&have(&["apparel"]), &asked), Some(false));
    assert_eq!(
        any_of(&have(&["apparel", "naics:5132"]), &asked),
        Some(true)
    );
    assert_eq!(any_of(&have(&["sic:23"]), &asked), None);
    assert_eq!(any_of(&[], &asked), Some(false));
}

#[test]
fn all_of_them_needs_each_and_a_missing_scheme_says_nothing() {
    let asked = wanted(&["aws", "okta"]);
    assert_eq!(all_of(&have(&["aws", "okta", "sap"]), &asked), Some(true));
    assert_eq!(all_of(&have(&["aws"]), &asked), Some(false));
    assert_eq!(all_of(&[], &asked), Some(false));
    let mixed = wanted(&["software", "naics:5132"]);
    assert_eq!(all_of(&have(&["software"]), &mixed), None);
    assert_eq!(
        all_of(&have(&["software", "naics:33"]), &mixed),
        Some(false)
    );
    assert_eq!(all_of(&have(&["naics:513210"]), &mixed), None);
    assert_eq!(
        all_of(&have(&["apparel", "naics:513210"]), &mixed),
        Some(false)
    );
}
