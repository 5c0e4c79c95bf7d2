use winnable_model::Points;

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
