use super::*;
use crate::fact_ids;

#[test]
fn ids_point_at_their_names() {
    let catalogue = FactCatalogue::builtin();
    assert_eq!(
        &*catalogue.spec(fact_ids::EMPLOYEES).name,
        "account.employees"
    );
    assert_eq!(
        catalogue.spec(fact_ids::C_LEVEL_ENGAGED).level,
        FactLevel::Rollup
    );
    for (id, spec) in catalogue.iter() {
        assert_eq!(
            catalogue.id(&spec.name),
            Some(id),
            "{} is declared twice",
            spec.name
        );
        assert!(!spec.en().is_empty() && !spec.ko().is_empty());
    }
}

#[test]
fn an_unknown_name_says_the_nearest() {
    let error = FactCatalogue::builtin()
        .require("account.employes")
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "no fact is called `account.employes`; the nearest is `account.employees`"
    );
}

#[test]
fn custom_facts_keep_to_their_prefix_and_type() {
    let mut catalogue = FactCatalogue::builtin();
    let first = catalogue
        .add_custom("account.x.maturity", FactType::Text)
        .unwrap();
    assert_eq!(
        catalogue.add_custom("account.x.maturity", FactType::Text),
        Ok(first)
    );
    assert!(
        catalogue
            .add_custom("account.x.maturity", FactType::Date)
            .is_err()
    );
    for name in [
        "account.employees",
        "account.x.",
        "account.x.Big",
        "x.y",
        "person.x.title",
    ] {
        assert!(
            catalogue.add_custom(name, FactType::Text).is_err(),
            "{name}"
        );
    }
}
