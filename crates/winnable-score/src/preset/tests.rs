use winnable_model::{FactRow, FactValue, Label, Money, Points};

use super::*;
use crate::{CompiledModel, Requirement};

#[test]
fn every_preset_reads_without_a_mistake_and_sums_to_a_hundred() {
    let catalogue = FactCatalogue::builtin();
    for id in PRESETS {
        for currency in [None, Some(Currency::KRW), Some(Currency::USD)] {
            let model = read(id, &catalogue, currency)
                .unwrap()
                .unwrap_or_else(|e| panic!("{id}: {e:?}"));
            let compiled = CompiledModel::new(&model).unwrap();
            let sum: Points = compiled.maxima().map(|(_, points)| points).sum();
            assert_eq!(sum, Points::HUNDRED, "{id}");
        }
    }
    assert!(preset("nope", &catalogue, None).is_none());
}

/// Inventory A010 and A022: the weights that the sources give.
#[test]
fn weights_are_those_of_the_sources() {
    let catalogue = FactCatalogue::builtin();
    let weights = |id: &str| -> Vec<String> {
        preset(id, &catalogue, None)
            .unwrap()
            .factors
            .iter()
            .map(|f| f.weight.to_string())
            .collect()
    };
    assert_eq!(
        weights("account6"),
        ["25.00", "20.00", "20.00", "15.00", "10.00", "10.00"]
    );
    assert_eq!(weights("icp100"), ["30.00", "25.00", "25.00", "20.00"]);
    assert!(
        preset("fia", &catalogue, None)
            .unwrap()
            .factors
            .iter()
            .all(|factor| factor.unset)
    );
}

#[test]
fn floors_in_won_are_unset_outside_won() {
    let catalogue = FactCatalogue::builtin();
    let unset = |currency| {
        let model = preset("account6", &catalogue, currency).unwrap();
        model
            .tiers
            .iter()
            .flat_map(|t| &t.requirements)
            .filter(|r| **r == Requirement::UnsetFloor)
            .count()
    };
    assert_eq!(unset(Some(Currency::KRW)), 0);
    assert_eq!(unset(Some(Currency::USD)), 2);
}

/// What a person would type of an account: a flag, a number, an amount, a date, or labels.
fn row(facts: &[(&str, &str)]) -> FactRow {
    let catalogue = FactCatalogue::builtin();
    let mut row = FactRow::new();
    for (name, text) in facts {
        let ty = catalogue.spec(catalogue.require(name).unwrap()).ty;
        let value = match ty {
            winnable_model::FactType::Flag => FactValue::Flag(*text == "yes"),
            winnable_model::FactType::Number => FactValue::Number(text.parse().unwrap()),
            winnable_model::FactType::Money => FactValue::Money(text.parse::<Money>().unwrap()),
            winnable_model::FactType::Date => FactValue::Date(text.parse().unwrap()),
            winnable_model::FactType::Text => FactValue::text(text),
            winnable_model::FactType::Set => FactValue::set(text.split('|').map(Label::new)),
        };
        row.set_named(&catalogue, name, value).unwrap();
    }
    row
}

/// Fact, a value that earns everything, a value that earns nothing; as of 2026-10-01.
const ACCOUNT6: &[(&str, &str, &str)] = &[
    (
        "account.industry",
        "Retail|naics:513210",
        "Apparel|naics:315250",
    ),
    ("account.employees", "450", "12"),
    ("account.growth_rate", "35", "-3"),
    ("account.tech_stack", "SAP|Okta", "SAP"),
    ("account.budget_confirmed", "yes", "no"),
    ("account.past_purchase", "yes", "no"),
    ("rollup.engaged_people", "6", "0"),
    ("rollup.decision_makers_engaged", "2", "0"),
    ("rollup.people_score", "62.5", "0"),
    ("account.expected_annual_revenue", "KRW 500000000", "KRW 0"),
    ("account.expansion_potential", "높음", "low"),
    ("account.contract_term_months", "36", "6"),
    ("account.switching_barrier", "Low", "높음"),
    ("account.exclusive_contract", "no", "yes"),
    ("account.incumbent_contract_end", "2026-12-31", "2028-01-01"),
    ("account.urgency", "High", "낮음"),
    ("account.purchase_date", "2026-11-15", "2026-09-30"),
    ("account.budget_cycle_start", "2027-01-01", "2026-01-01"),
];

const FIA: &[(&str, &str, &str)] = &[
    ("account.industry", "소프트웨어", "Apparel"),
    ("account.employees", "450", "12"),
    ("account.country", "대한민국", "France"),
    ("account.tech_stack", "AWS", "SAP"),
    ("account.security_requirements", "SSO|SOC 2", "FedRAMP"),
    ("account.use_case_fit", "yes", "no"),
    ("signal.topic_search", "5", "0"),
    ("rollup.engagement_points", "75", "0"),
    ("signal.comparison", "3", "0"),
    ("signal.competitor_visit", "3", "0"),
    ("signal.job_posting", "2", "0"),
    ("account.budget_confirmed", "yes", "no"),
    ("account.procurement_process", "simple", "입찰"),
    ("account.internal_sponsor", "yes", "no"),
    ("account.incumbent_contract_end", "2027-01-31", "2028-01-01"),
];

const ICP100: &[(&str, &str, &str)] = &[
    ("account.industry", "Software", "Apparel"),
    ("account.employees", "200", "49"),
    ("account.country", "US", "France"),
    ("account.tech_stack", "Salesforce", "SAP"),
    ("account.integrations", "Slack", "SAP"),
    ("signal.organisation", "1", "0"),
    ("signal.regulation", "1", "0"),
    ("signal.budget", "1", "0"),
    ("rollup.decision_makers_engaged", "2", "0"),
    ("account.security_review", "no", "yes"),
    ("account.procurement_process", "없음", "tender"),
];

#[test]
fn the_best_of_every_field_is_a_hundred_and_the_worst_is_nothing() {
    let catalogue = FactCatalogue::builtin();
    let as_of = "2026-10-01".parse().unwrap();
    for (id, fields) in [("account6", ACCOUNT6), ("fia", FIA), ("icp100", ICP100)] {
        let model = preset(id, &catalogue, Some(Currency::KRW)).unwrap();
        let compiled = CompiledModel::new(&model).unwrap();
        assert_eq!(model.criteria().count(), fields.len(), "{id}: a field each");
        let lists = |best: bool| -> Vec<(&str, &str)> {
            let pick = |(name, full, none): &(&'static str, &'static str, &'static str)| {
                (*name, if best { *full } else { *none })
            };
            fields.iter().map(pick).collect()
        };
        for (best, expected) in [(true, "100.00"), (false, "0.00")] {
            let receipt = compiled.receipt(&row(&lists(best)), as_of);
            for line in &receipt.contributions {
                let wanted = if best { line.out_of } else { Points::ZERO };
                assert_eq!(line.points, wanted, "{id}: {}", line.criterion);
            }
            assert_eq!(receipt.score().to_string(), expected, "{id}");
        }
    }
}

/// Every criterion and factor has a title for people, and the criteria of the example profile say
/// that they are an example.
#[test]
fn every_line_has_a_title() {
    let catalogue = FactCatalogue::builtin();
    for id in PRESETS {
        let model = preset(id, &catalogue, None).unwrap();
        assert!(model.factors.iter().all(|factor| factor.title.is_some()));
        assert!(model.criteria().all(|criterion| criterion.title.is_some()));
        assert!(model.tiers.iter().all(|tier| tier.title.is_some()));
    }
}
