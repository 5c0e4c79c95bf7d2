//! Products that deals spell otherwise than the list does.

use winnable_model::{Code, Lang, Localised, Product, SourceNames};

use super::*;

fn inputs(listed: &[&str], spelled: &[&str]) -> Inputs {
    let product = |(n, name): (u32, &&str)| Product {
        id: None,
        name: (*name).into(),
        price: None,
        origin: origin(n),
    };
    let deal = |(n, name): (u32, &&str)| {
        let mut deal = deal(&format!("d{n}"), "a1", Outcome::Open, None);
        deal.product = (!name.is_empty()).then(|| (*name).into());
        deal.origin = origin(n);
        deal
    };
    Inputs {
        accounts: vec![account("a1")],
        products: (2..).zip(listed).map(product).collect(),
        opportunities: (2..).zip(spelled).map(deal).collect(),
        sources: everything(),
        ..Inputs::default()
    }
}

/// Spelling, deals and the listed name of each finding.
fn found(listed: &[&str], spelled: &[&str]) -> Vec<(String, u64, Option<String>)> {
    let assessment = assess(inputs(listed, spelled), &[]);
    let found = assessment.findings.unlisted_products.iter();
    found
        .map(|one| (one.spelled.clone(), one.deals, one.listed.clone()))
        .collect()
}

#[test]
fn the_listed_name_that_was_meant_is_given() {
    let listed = ["GTX Basic", "GTX Pro", "MG Special", "스마트팜 2"];
    let cases = [
        ("GTXPro", Some("GTX Pro")),
        ("gtx-pro", Some("GTX Pro")),
        ("GTX PRO.", Some("GTX Pro")),
        // Two letters changed places.
        ("MG Speical", Some("MG Special")),
        ("스마트팜2", Some("스마트팜 2")),
        ("Consulting", None),
        ("--", None),
    ];
    for (spelled, meant) in cases {
        let expected = (spelled.to_owned(), 1, meant.map(str::to_owned));
        assert_eq!(found(&listed, &[spelled]), [expected]);
    }
}

#[test]
fn what_is_listed_or_blank_or_later_is_no_finding() {
    assert_eq!(found(&["GTX Pro"], &["GTX Pro", ""]), []);
    // Without a list there is nothing to differ from.
    assert_eq!(found(&[], &["GTXPro"]), []);
    let mut later = inputs(&["GTX Pro"], &["GTXPro"]);
    later.opportunities[0].created = as_of().succ_opt();
    assert_eq!(assess(later, &[]).findings.unlisted_products, []);
}

#[test]
fn the_most_frequent_spelling_comes_first_with_its_first_row() {
    let spelled = ["Z", "GTXPro", "A", "GTXPro", "GTX Pro"];
    let assessment = assess(inputs(&["GTX Pro"], &spelled), &[]);
    let found = &assessment.findings.unlisted_products;
    let names: Vec<&str> = found.iter().map(|one| one.spelled.as_str()).collect();
    assert_eq!(names, ["GTXPro", "A", "Z"]);
    assert_eq!(found[0].example, origin(3));
    let warnings = assessment.warnings(&SourceNames::default());
    let warning = warnings.iter().find(|w| w.code == Code::W0418).unwrap();
    assert_eq!(warning.count, 4);
    assert_eq!(
        warning.message.text(Lang::En),
        "products on deals that are not in the list of products, with their deals: \
         `GTXPro` 2 (listed: `GTX Pro`), `A` 1, `Z` 1"
    );
    assert_eq!(
        warning.message.text(Lang::Ko),
        "제품 목록에 없는 기회의 제품과 건수: `GTXPro` 2(목록 표기: `GTX Pro`), `A` 1, `Z` 1"
    );
}
