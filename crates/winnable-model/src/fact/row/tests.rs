use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;

use super::{FactGroup, FactId, FactRow, FactValue, Provenance};

/// What can be done to a row: a value with or without where it came from, or a group.
#[derive(Clone, Debug)]
enum Step {
    Set(u16, Option<bool>),
    SetWith(u16, Option<bool>, u64),
    Group(Vec<(u16, Option<bool>)>, u64),
}

fn step() -> impl Strategy<Value = Step> {
    let fact = 0_u16..12;
    let value = proptest::option::of(any::<bool>());
    prop_oneof![
        (fact.clone(), value.clone()).prop_map(|(fact, value)| Step::Set(fact, value)),
        (fact.clone(), value.clone(), 0_u64..9)
            .prop_map(|(fact, value, count)| Step::SetWith(fact, value, count)),
        (proptest::collection::vec((fact, value), 0..6), 0_u64..9)
            .prop_map(|(facts, count)| Step::Group(facts, count)),
    ]
}

fn value(value: Option<bool>) -> FactValue {
    value.map_or(FactValue::Unknown, FactValue::Flag)
}

fn rows(count: u64) -> Provenance {
    Provenance::Rows {
        count,
        example: None,
    }
}

proptest! {
    /// A group is its facts set one after the other, each with where the group came from.
    #[test]
    fn a_group_is_its_facts(steps in proptest::collection::vec(step(), 0..12)) {
        let mut row = FactRow::new();
        let mut values: BTreeMap<u16, bool> = BTreeMap::new();
        let mut places: BTreeMap<u16, u64> = BTreeMap::new();
        for step in steps {
            let (facts, count) = match step {
                Step::Set(fact, stated) => {
                    row.set(FactId(fact), value(stated));
                    (vec![(fact, stated)], None)
                }
                Step::SetWith(fact, stated, count) => {
                    row.set_with(FactId(fact), value(stated), rows(count));
                    (vec![(fact, stated)], Some(count))
                }
                Step::Group(facts, count) => {
                    let of_group = facts.iter().map(|(fact, stated)| (FactId(*fact), value(*stated)));
                    row.set_group(Arc::new(FactGroup::new(of_group.collect(), rows(count))));
                    (facts, Some(count))
                }
            };
            for (fact, stated) in facts {
                match stated {
                    Some(stated) => values.insert(fact, stated),
                    None => values.remove(&fact),
                };
                if let Some(count) = count {
                    places.insert(fact, count);
                }
            }
        }
        for fact in 0..12 {
            let stated = value(values.get(&fact).copied());
            prop_assert_eq!(row.get(FactId(fact)), &stated, "fact {}", fact);
            if values.contains_key(&fact) {
                let place = places.get(&fact).map(|count| rows(*count));
                prop_assert_eq!(row.provenance(FactId(fact)), place.as_ref(), "fact {}", fact);
            }
        }
        let known: Vec<u16> = row.known().map(|(fact, _)| fact.0).collect();
        let wanted: Vec<u16> = values.keys().copied().collect();
        prop_assert_eq!(known, wanted);
    }
}
